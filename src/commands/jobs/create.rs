//! `fleetctl jobs create`

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use super::rollout::RolloutArgs;
use crate::commands::documents;
use crate::commands::nouns::{self, TagArgs};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::document;
use crate::fleet::job::{self, Abort, NOUN, Presign, Retry, Source, Wanted};

/// Characters of the ARN of a job template (service model, `JobTemplateArn`).
const TEMPLATE_ARN_CHARS: usize = 1600;
/// Characters of the value of a job template's parameter (service model, `ParameterValue`).
const PARAMETER_CHARS: usize = 30_720;

/// Create a job
///
/// Everything is checked against AWS's limits before the first call: a bad flag
/// is exit code 2, a bad document 65 with line and column. A job that is there
/// as asked for is left alone, so the command can be run again; one that
/// differs is an error (exit code 1) that names what differs. Without rollout
/// flags AWS rolls out as fast as the account's limit allows.
///
/// Examples:
///   fleetctl jobs create fw-1-1 --document fw.json --group site-a \
///     --rollout-per-minute 50
///   fleetctl jobs create reboot-7 \
///     --template arn:aws:iot:eu-west-1::jobtemplate/AWS-Reboot:1.0 \
///     --thing lamp-7 --timeout-minutes 10 --abort-on FAILED:10%:20 \
///     --retry TIMED_OUT:2
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    source: SourceArgs,
    /// A parameter of the template (can be repeated)
    #[arg(long, value_name = "KEY=VALUE", requires = "template")]
    parameter: Vec<String>,
    /// Send it to this thing (can be repeated or comma-separated; at most 100 things and groups)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    thing: Vec<String>,
    /// Send it to the things of this thing group (can be repeated or comma-separated)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    group: Vec<String>,
    /// What it is for: at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Also send it to things that join the groups later; such a job never ends by itself
    #[arg(long)]
    continuous: bool,
    #[command(flatten)]
    rollout: RolloutArgs,
    /// Cancel the job when so many percent of at least so many executions ended so: FAILED, REJECTED,
    /// TIMED_OUT or ALL (can be repeated)
    #[arg(long, value_name = "TYPE:PERCENT:EXECUTED")]
    abort_on: Vec<Abort>,
    /// Time out a device that works on it for so many minutes: 1 to 10080
    #[arg(long, value_name = "N")]
    timeout_minutes: Option<u32>,
    /// Try again what ended so, so often: FAILED, TIMED_OUT or ALL, at most 10 times (can be given twice)
    #[arg(long, value_name = "TYPE:TIMES")]
    retry: Vec<Retry>,
    /// The ARN of the role that signs the links in the document
    #[arg(long, value_name = "ARN")]
    presign_role: Option<String>,
    /// Seconds that a signed link is valid: 60 to 3600, without it 3600
    #[arg(long, value_name = "N", requires = "presign_role")]
    presign_seconds: Option<u32>,
    #[command(flatten)]
    tags: TagArgs,
}

/// Where the document comes from: one of three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct SourceArgs {
    /// The job's document: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// The link of the document: a file in S3 that you can read
    #[arg(long, value_name = "URL")]
    document_source: Option<String>,
    /// The job template: an ARN (also of one of AWS's own), or the name of one in the account
    #[arg(long, value_name = "ARN")]
    template: Option<String>,
}

impl SourceArgs {
    fn read(self, parameters: &[String]) -> Result<Source> {
        // clap lets it pass: `--document` is in conflict with the template that a parameter requires.
        if self.template.is_none() && !parameters.is_empty() {
            return Err(Error::usage("`--parameter` is for the parameters of a job template")
                .hint("Give `--template`, or write the values into the document."));
        }
        if let Some(path) = self.document {
            let document = documents::read(&path)?;
            let (name, length) = (documents::name(&path), document.text.chars().count());
            document::check_length(&name, length, limits::JOB_DOCUMENT_CHARS, "characters")?;
            return Ok(Source::Document(document));
        }
        if let Some(link) = self.document_source {
            if !link.starts_with("https://") && !link.starts_with("s3://") {
                return Err(Error::usage(format!("`--document-source {link}` is not a link"))
                    .hint("It looks like `https://s3.amazonaws.com/BUCKET/KEY`."));
            }
            length("--document-source", &link, limits::JOB_DOCUMENT_SOURCE_CHARS)?;
            return Ok(Source::Link(link));
        }
        // clap made sure that one of the three is given.
        let template = self.template.unwrap_or_default();
        if template.starts_with("arn:") {
            length("--template", &template, TEMPLATE_ARN_CHARS)?;
        } else {
            nouns::check_value("--template", Name::JobTemplate, &template)?;
        }
        // A parameter's key has the letters and length of a thing name without the colon; its value may be long.
        let mut found = std::collections::BTreeMap::new();
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

fn length(flag: &str, text: &str, allowed: usize) -> Result<()> {
    let length = text.chars().count();
    if length <= allowed {
        return Ok(());
    }
    Err(Error::usage(format!("`{flag}` has {length} characters; AWS allows at most {allowed}")))
}

impl CreateArgs {
    /// Checks everything that needs no file and no call.
    fn check(&self) -> Result<()> {
        NOUN.check(&self.id)?;
        self.thing.iter().try_for_each(|name| nouns::check_value("--thing", Name::Thing, name))?;
        self.group.iter().try_for_each(|name| nouns::check_value("--group", Name::ThingGroup, name))?;
        nouns::check_given("--description", Name::JobDescription, self.description.as_deref())?;
        if let Some(minutes) = self.timeout_minutes {
            job::within("--timeout-minutes", minutes, limits::JOB_TIMEOUT_MINUTES)?;
        }
        nouns::at_most("--retry", self.retry.len(), limits::JOB_RETRY_CRITERIA.1)?;
        let kinds: BTreeSet<&str> = self.retry.iter().map(|r| r.failure_type.as_str()).collect();
        if kinds.len() < self.retry.len() {
            return Err(Error::usage("`--retry` is given twice for the same failure"));
        }
        let targets: BTreeSet<_> =
            self.thing.iter().map(|t| (0, t)).chain(self.group.iter().map(|g| (1, g))).collect();
        if targets.is_empty() {
            return Err(Error::usage("a job needs a target").hint("Give `--thing NAME` or `--group NAME`."));
        }
        if targets.len() > limits::JOB_TARGETS {
            return Err(Error::usage(format!(
                "the job has {} targets; AWS allows at most {}",
                targets.len(),
                limits::JOB_TARGETS
            ))
            .hint("Put the things into a thing group and give `--group`."));
        }
        Ok(())
    }
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    args.check()?;
    let presign = args.presign_role.map(|role| Presign::new(role, args.presign_seconds)).transpose()?;
    let (rollout, tags) = (args.rollout.parse()?, args.tags.parse()?);
    let wanted = Wanted {
        source: args.source.read(&args.parameter)?,
        things: args.thing.into_iter().collect(),
        groups: args.group.into_iter().collect(),
        description: args.description,
        continuous: args.continuous,
        rollout,
        abort: args.abort_on,
        timeout_minutes: args.timeout_minutes,
        retry: args.retry,
        presign,
        family: args.id.clone(),
        makes_groups: false,
    };
    nouns::create(cx, &NOUN, &args.id, &tags, async |ask| job::create(ask, &wanted).await).await
}
