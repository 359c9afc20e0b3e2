//! `fleetctl jobs templates create`

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::names::Name;

use crate::aws::Target;
use crate::commands::jobs::create::{Sources, UncheckedArgs, read_document, stored_source};
use crate::commands::jobs::settings::SettingsArgs;
use crate::commands::nouns::{self, TagArgs};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::template::{self, From, NOUN, Wanted, managed_name};
use crate::fleet::job::{self, Source};

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
    #[arg(long, value_name = "NAME=VALUE", conflicts_with = "from_job")]
    set: Vec<String>,
    #[command(flatten)]
    unchecked: UncheckedArgs,
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
    /// The document: a file, `-` for stdin, or `s3://BUCKET/KEY`
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// The link of the document in S3, as `https://s3.REGION.amazonaws.com/BUCKET/KEY`
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
    let FromArgs { document, document_source, from_job } = args.from;
    let unchecked = args.unchecked.unchecked_document;
    let stored = stored_source(document.as_deref(), document_source.as_deref(), unchecked, &args.set)?;
    let from = match (&stored, document, from_job) {
        (Some(Source::Link(link)), ..) => {
            cx.ui.warn("The document is not read (`--unchecked-document`).");
            From::Link(link.clone())
        }
        // What it is, is known in each target.
        (Some(_), ..) => From::Link(String::new()),
        (None, Some(path), _) => From::Document(read_document(&path, &args.set)?),
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
    let Some(source @ Source::Stored(_)) = &stored else {
        return nouns::create(cx, &NOUN, &args.name, &tags, async |ask| template::create(ask, &wanted).await)
            .await;
    };
    let before = async |targets: &[Target]| {
        let targets: Vec<&Target> = targets.iter().collect();
        // A job may name the role that signs links.
        Sources::read(cx, &targets, source, true).await
    };
    nouns::create_after(cx, &NOUN, &args.name, &tags, before, async |ask, sources: &Sources| {
        let from = match sources.of(ask.target, source).await?.0 {
            Source::Document(document) => From::Document(document),
            Source::Link(link) => From::Link(link),
            Source::Stored(_) | Source::Template(..) => wanted.from.clone(),
        };
        template::create(ask, &Wanted { from, ..wanted.clone() }).await
    })
    .await
}
