//! `fleetctl groups remove`

use clap::Args;

use crate::commands::members::MemberArgs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Remove things from a static thing group
///
/// The things stay; they are only no longer in the group. They are the named
/// ones in every selected target, those of a file (--from), or those that a
/// query of the fleet index finds (--where), as with `groups add`. A thing that
/// is not in the group is left alone. `--max-changes N` begins nothing when
/// there are more things. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl groups remove canary lamp-1 --tenant acme
///   fleetctl groups remove canary --where 'thingGroupNames:canary' \
///     --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RemoveArgs {
    #[command(flatten)]
    members: MemberArgs,
}

pub(crate) async fn run(cx: &Context, args: RemoveArgs) -> Result<ExitStatus> {
    args.members.thing_group(cx, false).await
}
