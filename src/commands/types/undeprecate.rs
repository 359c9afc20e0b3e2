//! `fleetctl types undeprecate`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_type::{self, NOUN};

/// Take back the deprecation of a thing type
///
/// Things can be given the type again. A type that is not deprecated is done
/// (exit code 0).
///
/// Examples:
///   fleetctl types undeprecate sensor-v1 --tenant acme
///   fleetctl types undeprecate sensor-v1 --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct UndeprecateArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: UndeprecateArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::change(cx, &NOUN, name, async |t| thing_type::deprecate(t, name, true, cx.dry_run()).await).await
}
