//! `fleetctl policies delete`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::policy::{self, NOUN};

/// Delete a policy and all its versions
///
/// A policy that is attached is refused, unless `--detach` detaches it from
/// everything first; AWS may then need up to five minutes, which are waited for
/// (exit code 7 when they do not suffice). One that is not there is done (exit
/// code 0). Asks first; `--yes` answers.
///
/// Examples:
///   fleetctl policies delete device-v1 --yes
///   fleetctl policies delete device-v1 --detach --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Detach it from everything first
    #[arg(long)]
    detach: bool,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    let also = if args.detach { " and detach it from everything" } else { "" };
    nouns::delete(cx, &NOUN, name, also, async |t| policy::delete(t, name, args.detach, cx.dry_run()).await)
        .await
}
