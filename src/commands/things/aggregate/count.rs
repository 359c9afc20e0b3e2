//! `fleetctl things count`

use clap::Args;
use serde::Serialize;

use super::groups::Label;
use super::{GroupArgs, ask, merged};
use crate::commands::queries;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index;
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &["count", "targets", "asked", "exact"],
    more: &["scope", "tenant", "account", "region"],
    open: &[],
};
const GROUPED: Columns = Columns {
    default: &["scope", "tenant", "account", "region", "count", "targets", "asked", "exact"],
    more: &[],
    open: &[],
};

/// Count the things that a query of the fleet index finds
///
/// One call (GetStatistics) in every selected tenant and Region, at once; the
/// counts are added. --by adds a row for each tenant, account or Region, or for
/// each combination of them; `scope` is `all` in the row of the sum and `group`
/// in the others.
///
/// `targets` of `asked` targets answered. Where they are fewer, `exact` is
/// false, the others are named on stderr, and the exit code is 3: their things
/// are not in the sum. The index is some seconds behind the registry.
///
/// A query over AWS's limits is refused, as its parts may find a thing twice.
///
/// Exit codes: 0; 2 for a query that is refused; 3 when a target could not be
/// asked; 4, 75 when none could be.
///
/// Examples:
///   fleetctl things count --all-tenants
///   fleetctl things count 'connectivity.connected:false' --all-tenants --by tenant
///   fleetctl things count @outdated --all-tenants --by region -o csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CountArgs {
    /// The query, or `@name` for a saved one
    #[arg(default_value = "*")]
    query: String,
    #[command(flatten)]
    group: GroupArgs,
}

#[derive(Serialize)]
struct Row<'g> {
    #[serde(flatten)]
    label: &'g Label,
    count: Option<u64>,
    targets: usize,
    asked: usize,
    exact: bool,
}

pub(crate) async fn run(cx: &Context, args: CountArgs) -> Result<ExitStatus> {
    let by = &args.group.by;
    let columns = if by.is_empty() { &COLUMNS } else { &GROUPED };
    cx.output.check(columns)?;
    let query = queries::checked(cx, &args.query)?;
    let limits = args.group.rates.limits()?;
    let work = async |target: &_| {
        let call = |iot| index::count(iot, &query);
        ask(target, &limits, "GetStatistics", call).await
    };
    let (groups, failures, asked) = merged(cx, by, work).await?;
    if failures.is_empty() || failures.len() < asked {
        let rows: Vec<Row<'_>> = groups
            .rows()
            .map(|(label, group)| Row {
                label,
                count: group.value,
                targets: group.targets,
                asked: group.asked,
                exact: group.is_whole(),
            })
            .collect();
        match rows.as_slice() {
            [one] if by.is_empty() => cx.output.one(columns, one)?,
            rows => cx.output.all(columns, rows)?,
        }
    }
    cx.settle(failures, asked)
}
