//! Where a job's document comes from: the flags, checked before the first call.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use crate::aws::s3::Object;
use crate::commands::templates::{fill, given};
use crate::commands::{documents, nouns};
use crate::error::{Error, Result};
use crate::fleet::document::{self, Document};
use crate::fleet::job::template::managed_name;
use crate::fleet::job::{Source, Stored};

/// Characters of the ARN of a job template (service model, `JobTemplateArn`).
const TEMPLATE_ARN_CHARS: usize = 1600;
/// Characters of the value of a job template's parameter (service model, `ParameterValue`).
const PARAMETER_CHARS: usize = 30_720;

/// Where the document comes from: one of three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::commands::jobs) struct SourceArgs {
    /// The job's document: a file, `-` for stdin, or `s3://BUCKET/KEY`
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// The link of the document in S3, as `https://s3.REGION.amazonaws.com/BUCKET/KEY`
    #[arg(long, value_name = "URL")]
    document_source: Option<String>,
    /// The job template: one of AWS's own as AWS-Reboot, the name of one in the account, or an ARN
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
}

/// The flag that leaves a document in S3 unread; apart from [`SourceArgs`], of which one alone is given.
#[derive(Debug, Args)]
pub(in crate::commands::jobs) struct UncheckedArgs {
    /// Pass the link of a document in S3 on without reading the document first
    #[arg(long)]
    pub(in crate::commands::jobs) unchecked_document: bool,
}

impl SourceArgs {
    /// What another way than flags says: one of the three.
    pub(in crate::commands::jobs) fn given(
        document: Option<PathBuf>,
        document_source: Option<String>,
        template: Option<String>,
        unchecked: bool,
    ) -> Given {
        Given { source: Self { document, document_source, template }, unchecked }
    }

    /// Whether the document is read from stdin.
    pub(in crate::commands::jobs) fn is_stdin(&self) -> bool {
        self.document.as_ref().is_some_and(|file| file.as_os_str() == "-")
    }

    /// These flags, and whether a document in S3 is left unread.
    pub(in crate::commands::jobs) fn with(self, unchecked: &UncheckedArgs) -> Given {
        Given { source: self, unchecked: unchecked.unchecked_document }
    }
}

/// What is said of the document's source.
pub(in crate::commands::jobs) struct Given {
    source: SourceArgs,
    unchecked: bool,
}

impl Given {
    /// Reads and checks it; a document in S3 is read later, in each target.
    pub(in crate::commands::jobs) fn read(self, set: &[String], parameters: &[String]) -> Result<Source> {
        let Self { source, unchecked } = self;
        source.read(unchecked, set, parameters)
    }
}

impl SourceArgs {
    fn read(self, unchecked: bool, set: &[String], parameters: &[String]) -> Result<Source> {
        // clap lets it pass: `--document` is in conflict with the template that a parameter requires.
        if self.template.is_none() && !parameters.is_empty() {
            return Err(Error::usage("`--parameter` is for the parameters of a job template")
                .hint("Give `--template`, or write the values into the document with `--set`."));
        }
        if self.template.is_some() && !set.is_empty() {
            return Err(Error::usage("`--set` is for the places of a document")
                .hint("Give `--document`; a job template takes `--parameter`."));
        }
        if let Some(source) =
            stored(self.document.as_deref(), self.document_source.as_deref(), unchecked, set)?
        {
            return Ok(source);
        }
        if let Some(path) = self.document {
            return read_document(&path, set).map(Source::Document);
        }
        // clap made sure that one of the three is given.
        let template = self.template.unwrap_or_default();
        if template.starts_with("arn:") {
            length("--template", &template, TEMPLATE_ARN_CHARS)?;
            managed_name(&template)?;
        } else if managed_name(&template)?.is_none() {
            nouns::check_value("--template", Name::JobTemplate, &template)?;
        }
        // A parameter's key has the letters and length of a thing name without the colon; its value may be long.
        let mut found = BTreeMap::new();
        for text in parameters {
            let Some((key, value)) = text.split_once('=') else {
                return Err(Error::usage(format!("`--parameter {text}` has no `=`")));
            };
            let legal = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
            if key.is_empty() || key.len() > 128 || !key.chars().all(legal) {
                return Err(Error::usage(format!("`--parameter {key}` is not a name"))
                    .hint("Allowed are letters, digits, `_` and `-`, 1 to 128 characters."));
            }
            if value.is_empty() || value.chars().any(char::is_control) {
                return Err(Error::usage(format!(
                    "the value of `--parameter {key}` is empty or has control characters"
                )));
            }
            length("--parameter", value, PARAMETER_CHARS)?;
            if found.insert(key.to_owned(), value.to_owned()).is_some() {
                return Err(Error::usage(format!("`--parameter {key}` is given twice")));
            }
        }
        Ok(Source::Template(template, found))
    }
}

/// Reads a document and puts values into its places. One that is left open is an error: devices would get it as it is.
pub(in crate::commands::jobs) fn read_document(path: &Path, set: &[String]) -> Result<Document> {
    render(&documents::name(path), documents::read(path)?, &given(set)?)
}

/// Puts values into the places of a document, of which none may be left open, and checks its length.
pub(super) fn render(name: &str, read: Document, values: &BTreeMap<String, String>) -> Result<Document> {
    let places = fill::fields(&read.text);
    let document = if values.is_empty() && places.is_empty() {
        read
    } else {
        // Quoted as JSON, whatever the file is called.
        let filled = fill::fill_as(name, &read.text, values, fill::Style::Quoted);
        let text = filled.map_err(|error| match places.first() {
            Some(place) => error
                .hint(format!("`--set '{place}={{{place}}}'` leaves a place as it is.", place = place.name)),
            None => error,
        })?;
        Document::parse(name, text)?
    };
    let length = document.text.chars().count();
    document::check_length(name, length, limits::JOB_DOCUMENT_CHARS, "characters")?;
    Ok(document)
}

/// Begins the placeholders of links that AWS IoT signs, `…-url:` and `…-url-v2:`.
const PRESIGNED: &str = "${aws:iot:s3-presigned-url";

/// Refuses a document with placeholders of presigned links where no role signs them: devices would get a document that
/// they can do nothing with (developer guide, "Managing jobs": "you must provide an IAM role").
pub(in crate::commands::jobs) fn check_presigned(
    name: &str,
    document: &Document,
    is_signed: bool,
) -> Result<()> {
    let Some(at) = document.text.find(PRESIGNED).filter(|_| !is_signed) else { return Ok(()) };
    let line = document.text[..at].matches('\n').count() + 1;
    Err(Error::usage(format!(
        "{name}:{line}: the document asks for links of S3 that are signed, and no role signs them"
    ))
    .caused_by(format!("it has a placeholder `{PRESIGNED}…}}`"))
    .hint("Give `--presign-role ARN`, a role that may read the files and that AWS IoT can assume."))
}

/// The source behind `--document s3://…` and `--document-source`; nothing where it is another one.
pub(in crate::commands::jobs) fn stored(
    document: Option<&Path>,
    link: Option<&str>,
    unchecked: bool,
    set: &[String],
) -> Result<Option<Source>> {
    let (flag, link) = match (document.and_then(Path::to_str).filter(|path| path.starts_with("s3://")), link)
    {
        (Some(link), _) => ("--document", link),
        (None, Some(link)) => ("--document-source", link),
        (None, None) if unchecked => {
            return Err(Error::usage("`--unchecked-document` is for a document in S3"));
        }
        (None, None) => return Ok(None),
    };
    length(flag, link, limits::JOB_DOCUMENT_SOURCE_CHARS)?;
    if unchecked {
        if !set.is_empty() {
            return Err(Error::usage(
                "`--set` needs the document, and `--unchecked-document` leaves it unread",
            ));
        }
        if link.starts_with("https://") {
            return Ok(Some(Source::Link(link.to_owned())));
        }
    }
    let object = Object::parse(link).map_err(|why| {
        Error::usage(format!("`{flag} {link}` is not the link of an object in S3"))
            .caused_by(why)
            .hint("It looks like `s3://BUCKET/KEY` or `https://s3.REGION.amazonaws.com/BUCKET/KEY`; any other `https://` link goes with `--unchecked-document`.")
    })?;
    if unchecked {
        // Without a Region, which nobody has asked for.
        return Ok(Some(Source::Link(object.link("us-east-1", "aws").replace("s3.us-east-1.", "s3."))));
    }
    Ok(Some(Source::Stored(Stored { given: link.to_owned(), object, values: given(set)? })))
}

fn length(flag: &str, text: &str, allowed: usize) -> Result<()> {
    let length = text.chars().count();
    if length <= allowed {
        return Ok(());
    }
    Err(Error::usage(format!("`{flag}` has {length} characters; AWS allows at most {allowed}")))
}
