//! `fleetctl provisioning versions`

use clap::Args;

use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::provisioning_template::{self as template, NOUN, VERSION};

/// List the versions of a provisioning template
///
/// Oldest first. AWS keeps up to five; devices are provisioned by the default
/// one. `provisioning show NAME --version N` has a version's body, and
/// `provisioning update NAME --default-version N` goes back to it.
///
/// Examples:
///   fleetctl provisioning versions by-claim --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct VersionsArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: VersionsArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    over_targets::list(cx, &VERSION, None, async |target, rows| {
        match template::versions(target, name).await? {
            Some(versions) => rows.page(&versions).map(drop),
            None => Err(Error::failed(format!("there is no {} here", NOUN.called(name)))),
        }
    })
    .await
}
