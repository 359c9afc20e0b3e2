//! `fleetctl types deprecate`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_type::{self, NOUN};

/// Deprecate a thing type
///
/// No thing can be given a deprecated type any more; things that have it keep
/// it. AWS deletes a thing type only five minutes after this. Already
/// deprecated is done (exit code 0).
///
/// Examples:
///   fleetctl types deprecate sensor-v1 --tenant acme
///   fleetctl types deprecate sensor-v1 --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeprecateArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: DeprecateArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::change(cx, &NOUN, name, async |t| thing_type::deprecate(t, name, false, cx.dry_run()).await).await
}
