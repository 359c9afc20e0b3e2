//! `fleetctl provisioning create`

use std::path::PathBuf;

use clap::Args;

use super::lint::lint;
use super::settings::{KindArg, SettingsArgs};
use crate::commands::documents;
use crate::commands::nouns::{self, NameArgs, TagArgs, say_deleted};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::provisioning_template::{self as template, Kind, NOUN};

/// Create a provisioning template
///
/// The body is checked before any call, as by `provisioning check` (exit code
/// 65). A template that is the same is left alone; one that differs is an error
/// that names the differences (exit code 1), unless `--update` is given: then
/// the body becomes a new version that is the default at once, together with
/// the settings that are given. When there are five versions already, the
/// oldest that is not the default is deleted.
///
/// A new template is enabled unless `--disabled` is given (AWS's own default is
/// disabled, and devices are told nothing of it). On one that is there only
/// settings that are given are compared and changed.
///
/// `--role` and `--hook` by name mean the role and the function of that name in
/// each account and Region; `provisioning role` makes the role.
///
/// Examples:
///   fleetctl provisioning create by-claim --kind fleet --document t.json \
///     --role FleetProvisioning --hook allow-list --all-tenants
///   fleetctl provisioning create jitp --kind jitp --document jitp.json \
///     --role FleetProvisioning --update
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// The template's body: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: PathBuf,
    /// How it is used; AWS never changes it
    #[arg(long, value_enum)]
    kind: KindArg,
    /// The role with which AWS IoT makes things, groups and policies: name or ARN
    #[arg(long, value_name = "ROLE")]
    role: String,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Change one that is there and differs
    #[arg(long)]
    update: bool,
    #[command(flatten)]
    tags: TagArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    let (name, kind) = (&args.named.name, Kind::from(args.kind));
    NOUN.check(name)?;
    args.settings.check(Some(kind))?;
    let tags = args.tags.parse()?;
    let document = documents::read(&args.document)?;
    lint(&documents::name(&args.document), &document, kind)?;
    nouns::create(cx, &NOUN, name, &tags, async |ask| {
        let wanted = args.settings.wanted(ask.target, Some(&document), Some(kind), Some(&args.role))?;
        let gone = |version: i32| {
            say_deleted(cx, ask.target, &format!("version {version} of {}, to make room", NOUN.called(name)));
        };
        template::create(ask, &wanted, args.update, gone).await
    })
    .await
}
