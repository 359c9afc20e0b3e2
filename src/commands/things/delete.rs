//! `fleetctl things delete`

use clap::Args;

use crate::bulk::row::{Certificates, Purpose, Removal, Work};
use crate::commands::bulk::FromArgs;
use crate::commands::few::{apply, item, things};
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::ui::text;

/// Delete things
///
/// The named ones in every selected target, those of a file (--from), or those
/// that a query of the fleet index finds (--where). A file has a column
/// thing_name, and tenant, account and region where it spreads over targets;
/// other columns are read over, so that what `things query` or `things list`
/// wrote can be given. A list of bare names will do.
///
/// Each thing is looked at again right before. Its certificates are detached;
/// --certificates says what becomes of them: they stay as they are, they are
/// made INACTIVE, or they are deleted, with their policies taken off before.
/// One that another thing has stays as it is in any case. AWS takes some
/// seconds to settle what was detached, which is waited for. A thing that is
/// not there counts as deleted.
///
/// Asks before it begins; above 100 things the number has to be typed. `--yes`
/// answers. `--max-changes N` begins nothing when there are more. A run that
/// was stopped goes on when it is given again with its --run-id. Exit codes 0,
/// 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl things delete lamp-1 lamp-2 --tenant acme
///   fleetctl things delete --from scrapped.csv --certificates delete --dry-run
///   fleetctl things delete --where 'attributes.site:old' --tenant acme \
///     --certificates deactivate --max-changes 500
///   fleetctl things query @idle --all-tenants -o jsonl |
///     fleetctl things delete --from - --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    /// The things' names
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// What becomes of the things' certificates
    #[arg(long, value_enum, value_name = "WHAT", default_value_t)]
    certificates: Certificates,
    #[command(flatten)]
    from: FromArgs,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let certificates = args.certificates;
    if !args.from.are_named(args.names.len())? {
        return Box::pin(args.from.run(cx, Purpose::Delete(certificates), true)).await;
    }
    let names = things(args.names)?;
    let what = match names.as_slice() {
        [one] => format!("thing `{one}`"),
        names => text::count(names.len(), "thing"),
    };
    let also = Purpose::Delete(certificates).also();
    nouns::confirm_count(cx, &format!("delete {what}{also}"), names.len() as u64).await?;
    let removal = |name| Removal { name, certificates, only: None };
    let items = names.into_iter().map(|n| item(n.clone(), Work::Delete(removal(n)))).collect();
    apply(cx, "deleting", items).await
}
