//! `fleetctl billing-groups add`

use clap::Args;

use crate::commands::members::MemberArgs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Add things to a billing group
///
/// The named things in every selected target, those of a file (--from), or
/// those that a query of the fleet index finds (--where). A file has a column
/// thing_name, and tenant, account and region where it spreads over targets;
/// other columns are read over, and a list of bare names will do. The group
/// must be there. A thing that is in it already is left alone. AWS permits one
/// billing group per thing: one that is in another is an error that names it,
/// as one that is not there is. `--max-changes N` begins nothing when there
/// are more things. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl billing-groups add north lamp-1 lamp-2 --tenant acme
///   fleetctl billing-groups add north --from north.csv --tenant acme
///   fleetctl billing-groups add north --where 'attributes.site:oslo' \
///     --tenant acme --max-changes 500
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct AddArgs {
    #[command(flatten)]
    members: MemberArgs,
}

pub(crate) async fn run(cx: &Context, args: AddArgs) -> Result<ExitStatus> {
    args.members.billing_group(cx, true).await
}
