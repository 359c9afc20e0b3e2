//! Where a job's document comes from: the flags, checked before the first call.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use crate::commands::templates::{fill, given};
use crate::commands::{documents, nouns};
use crate::error::{Error, Result};
use crate::fleet::document::{self, Document};
use crate::fleet::job::Source;
use crate::fleet::job::template::managed_name;

/// Characters of the ARN of a job template (service model, `JobTemplateArn`).
const TEMPLATE_ARN_CHARS: usize = 1600;
/// Characters of the value of a job template's parameter (service model, `ParameterValue`).
const PARAMETER_CHARS: usize = 30_720;

/// Where the document comes from: one of three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::commands::jobs) struct SourceArgs {
    /// The job's document: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// The link of the document: a file in S3 that you can read
    #[arg(long, value_name = "URL")]
    document_source: Option<String>,
    /// The job template: one of AWS's own as AWS-Reboot, the name of one in the account, or an ARN
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
}

impl SourceArgs {
    /// What another way than flags says: one of the three.
    pub(in crate::commands::jobs) fn new(
        document: Option<PathBuf>,
        document_source: Option<String>,
        template: Option<String>,
    ) -> Self {
        Self { document, document_source, template }
    }

    /// Reads and checks it.
    pub(in crate::commands::jobs) fn read(self, set: &[String], parameters: &[String]) -> Result<Source> {
        // clap lets it pass: `--document` is in conflict with the template that a parameter requires.
        if self.template.is_none() && !parameters.is_empty() {
            return Err(Error::usage("`--parameter` is for the parameters of a job template")
                .hint("Give `--template`, or write the values into the document with `--set`."));
        }
        if self.document.is_none() && !set.is_empty() {
            return Err(Error::usage("`--set` is for the places of a document")
                .hint("Give `--document`; a job template takes `--parameter`."));
        }
        if let Some(path) = self.document {
            return read_document(&path, set).map(Source::Document);
        }
        if let Some(link) = self.document_source {
            check_link("--document-source", &link)?;
            return Ok(Source::Link(link));
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
    let (read, name) = (documents::read(path)?, documents::name(path));
    let places = fill::fields(&read.text);
    let document = if set.is_empty() && places.is_empty() {
        read
    } else {
        // Quoted as JSON, whatever the file is called.
        let filled = fill::fill_as(&name, &read.text, &given(set)?, fill::Style::Quoted);
        let text = filled.map_err(|error| match places.first() {
            Some(place) => error
                .hint(format!("`--set '{place}={{{place}}}'` leaves a place as it is.", place = place.name)),
            None => error,
        })?;
        Document::parse(&name, text)?
    };
    let length = document.text.chars().count();
    document::check_length(&name, length, limits::JOB_DOCUMENT_CHARS, "characters")?;
    Ok(document)
}

/// Checks the link of a document.
pub(in crate::commands::jobs) fn check_link(flag: &str, link: &str) -> Result<()> {
    if !link.starts_with("https://") && !link.starts_with("s3://") {
        return Err(Error::usage(format!("`{flag} {link}` is not a link"))
            .hint("It looks like `https://s3.amazonaws.com/BUCKET/KEY`."));
    }
    length(flag, link, limits::JOB_DOCUMENT_SOURCE_CHARS)
}

fn length(flag: &str, text: &str, allowed: usize) -> Result<()> {
    let length = text.chars().count();
    if length <= allowed {
        return Ok(());
    }
    Err(Error::usage(format!("`{flag}` has {length} characters; AWS allows at most {allowed}")))
}
