//! `fleetctl jobs templates create`

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::names::Name;

use crate::commands::jobs::create::{check_link, read_document};
use crate::commands::jobs::settings::SettingsArgs;
use crate::commands::nouns::{self, TagArgs};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job;
use crate::fleet::job::template::{self, From, NOUN, Wanted, managed_name};

/// Create a job template
///
/// From a document, or from a job that is there, whose settings it takes over
/// where none are given. One that is there as asked for is left alone; one that
/// differs is an error (exit code 1) that names what differs.
///
/// Examples:
///   fleetctl jobs templates create update-firmware --document fw.json \
///     --set version=1.2 --description 'Firmware 1.2' --rollout-per-minute 50
///   fleetctl jobs templates create update-firmware --from-job fw-1-2 \
///     --description 'As fw-1-2' --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// Its name
    name: String,
    #[command(flatten)]
    from: FromArgs,
    /// Put a value into a place {name} of the document (can be repeated)
    #[arg(long, value_name = "NAME=VALUE", requires = "document")]
    set: Vec<String>,
    /// What it is for: at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: String,
    #[command(flatten)]
    settings: SettingsArgs,
    #[command(flatten)]
    tags: TagArgs,
}

#[derive(Debug, Args)]
#[group(id = "source", required = true, multiple = false)]
struct FromArgs {
    /// The document: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// The link of the document: a file in S3 that you can read
    #[arg(long, value_name = "URL")]
    document_source: Option<String>,
    /// The id of a job that is there
    #[arg(long, value_name = "ID")]
    from_job: Option<String>,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    if managed_name(&args.name)?.is_some() {
        return Err(Error::usage(format!("`{}`: names with AWS- are AWS's own", args.name)));
    }
    NOUN.check(&args.name)?;
    nouns::check_value("--description", Name::JobDescription, &args.description)?;
    let (settings, tags) = (args.settings.parse()?, args.tags.parse()?);
    let from = match (args.from.document, args.from.document_source, args.from.from_job) {
        (Some(path), ..) => From::Document(read_document(&path, &args.set)?),
        (None, Some(link), _) => {
            check_link("--document-source", &link)?;
            From::Link(link)
        }
        // clap made sure that one of the three is given.
        (None, None, id) => {
            let id = id.unwrap_or_default();
            job::NOUN.check(&id)?;
            From::Job(id)
        }
    };
    let wanted = Wanted {
        from,
        description: args.description,
        rollout: settings.rollout,
        abort: settings.abort,
        timeout_minutes: settings.timeout_minutes,
        retry: settings.retry,
        presign: settings.presign,
    };
    nouns::create(cx, &NOUN, &args.name, &tags, async |ask| template::create(ask, &wanted).await).await
}
