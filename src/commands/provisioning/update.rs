//! `fleetctl provisioning update`

use std::path::PathBuf;

use clap::Args;

use super::lint::lint;
use super::settings::{KindArg, SettingsArgs};
use crate::commands::documents;
use crate::commands::nouns::{self, NameArgs, say_deleted};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::document::Document;
use crate::fleet::provisioning_template::{self as template, Kind, NOUN, Wanted};

/// Give a provisioning template a new version, or other settings
///
/// A new body is checked before any call (exit code 65) and becomes a new
/// version; then one call makes it the default together with the settings that
/// are given. A version that has this body already, as after a run that was
/// interrupted, is taken instead of a new one. When there are five versions,
/// the oldest that is not the default is deleted. What is so already is left
/// alone (`exists`). `--default-version` goes back to a version.
///
/// Examples:
///   fleetctl provisioning update by-claim --document t.json --all-tenants
///   fleetctl provisioning update by-claim --disabled --tenant acme
///   fleetctl provisioning update by-claim --default-version 3
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct UpdateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// The new body: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// How the template is used, by which a new body is checked; without it, the use that the body fits
    #[arg(long, value_enum)]
    kind: Option<KindArg>,
    /// Make this version the default
    #[arg(long, value_name = "N", conflicts_with = "document")]
    default_version: Option<i32>,
    /// The role with which AWS IoT makes things, groups and policies: name or ARN
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    #[command(flatten)]
    settings: SettingsArgs,
}

pub(crate) async fn run(cx: &Context, args: UpdateArgs) -> Result<ExitStatus> {
    let (name, mut kind) = (&args.named.name, args.kind.map(Kind::from));
    NOUN.check(name)?;
    args.settings.check(kind)?;
    let nothing = args.document.is_none() && args.default_version.is_none() && args.role.is_none();
    if nothing && args.settings.is_empty() {
        return Err(Error::usage("nothing is given that is to change")
            .hint("Give `--document`, `--default-version`, `--role`, `--hook`, `--enabled` or their like."));
    }
    let document = args.document.as_deref().map(documents::read).transpose()?;
    if let (Some(path), Some(document)) = (&args.document, &document) {
        kind = checked(&documents::name(path), document, kind)?;
        args.settings.check(kind)?;
    }
    nouns::change(cx, &NOUN, name, async |target| {
        let wanted = args.settings.wanted(target, document.as_ref(), kind, args.role.as_deref())?;
        let wanted = Wanted { version: args.default_version, ..wanted };
        let gone = |version: i32| {
            say_deleted(cx, target, &format!("version {version} of {}, to make room", NOUN.called(name)));
        };
        template::update(target, name, &wanted, cx.dry_run(), gone).await
    })
    .await
}

/// Checks a new body, and tells the one use that it fits: AWS tells each template's use only when it is asked.
fn checked(file: &str, document: &Document, kind: Option<Kind>) -> Result<Option<Kind>> {
    if let Some(kind) = kind {
        return lint(file, document, kind).map(|()| Some(kind));
    }
    match (lint(file, document, Kind::Fleet), lint(file, document, Kind::Jitp)) {
        (Ok(()), Ok(())) => Ok(None),
        (Ok(()), Err(_)) => Ok(Some(Kind::Fleet)),
        (Err(_), Ok(())) => Ok(Some(Kind::Jitp)),
        (Err(fleet), Err(_)) => Err(fleet.hint(
            "This is by the rules of fleet templates; `--kind jitp` checks by those of the other use.",
        )),
    }
}
