//! `fleetctl policies create`

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::limits::{POLICY_DOCUMENT_CHARS, policy_document_chars};

use crate::commands::documents;
use crate::commands::nouns::{self, NameArgs, TagArgs, say_deleted};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::document;
use crate::fleet::policy::{self, NOUN};

/// Create a policy from a JSON document
///
/// The document is checked before any call (exit code 65): valid JSON, at most
/// 2048 characters besides white space. A policy that has the same document is
/// left alone. One that has another is an error (exit code 1) unless `--update`
/// is given: then the document becomes its version in force, and when it has
/// five versions already, the oldest that is not in force is deleted.
///
/// Examples:
///   fleetctl policies create device --document device.json --all-tenants
///   jq -c . device.json | fleetctl policies create device --document - \
///     --update
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// The policy's document: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: PathBuf,
    /// Make the document the version in force where the policy has another
    #[arg(long)]
    update: bool,
    #[command(flatten)]
    tags: TagArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    let tags = args.tags.parse()?;
    let document = documents::read(&args.document)?;
    documents::refuse_template(&args.document, &document)?;
    document::check_length(
        &documents::name(&args.document),
        policy_document_chars(&document.text),
        POLICY_DOCUMENT_CHARS,
        "characters besides white space",
    )?;
    nouns::create(cx, &NOUN, name, &tags, async |ask| {
        let gone = |version: &str| {
            say_deleted(cx, ask.target, &format!("version {version} of {}, to make room", NOUN.called(name)));
        };
        policy::create(ask, &document, args.update, gone).await
    })
    .await
}
