//! `fleetctl things stats`

use clap::Args;
use serde::Serialize;

use super::groups::{Group, Label};
use super::{GroupArgs, ask, merged};
use crate::commands::queries;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::aggregate::Statistics;
use crate::fleet::index;
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &[
        "count",
        "sum",
        "mean",
        "minimum",
        "maximum",
        "variance",
        "stdDeviation",
        "targets",
        "asked",
        "exact",
    ],
    more: &["scope", "tenant", "account", "region", "sumOfSquares"],
    open: &[],
};
const GROUPED: Columns = Columns {
    default: &[
        "scope",
        "tenant",
        "account",
        "region",
        "count",
        "sum",
        "mean",
        "minimum",
        "maximum",
        "variance",
        "stdDeviation",
        "targets",
        "asked",
        "exact",
    ],
    more: &["sumOfSquares"],
    open: &[],
};

/// Show count, sum, mean, least, greatest and variance of a field
///
/// One call (GetStatistics) in every selected tenant and Region, at once; the
/// answers are merged to those of all things together, nothing is estimated.
/// `count` is of the things that have the field; the variance is that of the
/// population, as AWS's. --by adds a row for each tenant, account or Region, or
/// for each combination of them; `scope` is `all` in the row of all and `group`
/// in the others.
///
/// The field is one of AWS's managed fields or a custom field of the index, of
/// the type Number; a Boolean counts as 0 and 1 and has no variance, a text has
/// a count only. An attribute is a text to the registry and a number where its
/// custom field is one; AWS skips values of another type. Where a target has a
/// count only, the merged row has no more, rather than a sum without its things.
///
/// `targets` of `asked` targets answered. Where they are fewer, `exact` is
/// false, the others are named on stderr, and the exit code is 3.
///
/// Exit codes: 0; 1 when the field is in no target's index; 2; 3 when a target
/// could not be asked or has no such field; 4, 75 when none could be.
///
/// Examples:
///   fleetctl index enable --custom-field attributes.battery:Number --all-tenants --wait
///   fleetctl things stats attributes.battery --all-tenants
///   fleetctl things stats attributes.battery --where 'thingTypeName:sensor' --all-tenants --by tenant
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct StatsArgs {
    /// The field, for example `attributes.battery`
    field: String,
    /// Only things that this query of the fleet index finds; `@name` for a saved one
    #[arg(long = "where", value_name = "QUERY", default_value = "*")]
    query: String,
    #[command(flatten)]
    group: GroupArgs,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'g> {
    #[serde(flatten)]
    label: &'g Label,
    count: Option<u64>,
    sum: Option<f64>,
    mean: Option<f64>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    sum_of_squares: Option<f64>,
    variance: Option<f64>,
    std_deviation: Option<f64>,
    targets: usize,
    asked: usize,
    exact: bool,
}

impl<'g> Row<'g> {
    fn new(label: &'g Label, group: &Group<Statistics>) -> Self {
        let numbers = group.value.and_then(|value| value.numbers);
        let variance = numbers.and_then(|numbers| numbers.variance);
        Self {
            label,
            count: group.value.map(|value| value.count),
            sum: numbers.map(|numbers| numbers.sum),
            mean: group.value.and_then(|value| value.mean()),
            minimum: numbers.map(|numbers| numbers.minimum),
            maximum: numbers.map(|numbers| numbers.maximum),
            sum_of_squares: numbers.and_then(|numbers| numbers.sum_of_squares),
            variance,
            std_deviation: variance.map(f64::sqrt),
            targets: group.targets,
            asked: group.asked,
            exact: group.is_whole(),
        }
    }
}

pub(crate) async fn run(cx: &Context, args: StatsArgs) -> Result<ExitStatus> {
    let by = &args.group.by;
    let columns = if by.is_empty() { &COLUMNS } else { &GROUPED };
    cx.output.check(columns)?;
    queries::check_field(&args.field)?;
    let query = queries::checked(cx, &args.query)?;
    let limits = args.group.rates.limits()?;
    let work = async |target: &_| {
        let call = |iot| index::statistics(iot, &query, &args.field);
        ask(target, &limits, "GetStatistics", call).await
    };
    let (groups, failures, asked) = merged(cx, by, work).await?;
    if failures.is_empty() || failures.len() < asked {
        let rows: Vec<Row<'_>> = groups.rows().map(|(label, group)| Row::new(label, group)).collect();
        if rows.first().is_some_and(|all| all.count.is_some_and(|count| count > 0) && all.sum.is_none()) {
            cx.ui.warn(format!(
                "`{}` is no number in at least one target, or its sum is beyond what AWS answers; the merged row has \
                 its count only",
                args.field
            ));
        }
        match rows.as_slice() {
            [one] if by.is_empty() => cx.output.one(columns, one)?,
            rows => cx.output.all(columns, rows)?,
        }
    }
    cx.settle(failures, asked)
}
