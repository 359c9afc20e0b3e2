//! `fleetctl things stats`

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::percent::percentile;

use super::figures::{Figures, Row, Shown};
use super::groups::{self, Groups, fields};
use super::{GroupArgs, Ways, ask, lane, merged, offer_fields, rows, shaped};
use crate::aws::Target;
use crate::bulk::lane::Limits;
use crate::commands::queries;
use crate::commands::search::with_sources;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::aggregate::{Sketch, Spread, Statistics};
use crate::fleet::index;
use crate::fleet::metering::Dimension;
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
    more: &[
        "scope",
        "tenant",
        "account",
        "region",
        "thingTypeName",
        "notNumbers",
        "sumOfSquares",
        "cardinality",
        "cardinalityAtMost",
        "percentiles",
        "approximate",
    ],
    open: &["attributes", "percentiles", "percentilesAtLeast", "percentilesAtMost"],
};

/// Percents that a target is asked for beside the wanted ones: the curve between them.
const CURVE: [f64; 25] = [
    0.0, 1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0,
    80.0, 85.0, 90.0, 95.0, 98.0, 99.0, 100.0,
];

/// Show count, sum, mean, least, greatest and variance of a field
///
/// One call (GetStatistics) in every selected tenant and Region, at once; the
/// answers are merged to those of all things together, nothing is estimated.
/// `count` is of the things that have the field; the variance is that of the
/// population, as AWS's. --by adds a row for each tenant, account or Region, or
/// for each combination of them; `scope` is `all` in the row of all and `group`
/// in the others. A field of texts has a count only.
///
/// --cardinality adds how many different values there are, --percentiles 50,95
/// the values below which so many percent are, interpolated between neighbours.
/// Each target is asked for its 10,000 largest buckets, which are all of most
/// fields: then both are exact. A target with more is asked for AWS's
/// approximations (GetCardinality, GetPercentiles). Then `approximate` names
/// what is no longer exact, `exact` is false, the number of values is between
/// `cardinality` and `cardinalityAtMost`, and a percentile, which is estimated
/// from the curves of the targets, between percentilesAtLeast and
/// percentilesAtMost, as far as AWS's approximations are right.
///
/// --exact reads all rows instead (SearchIndex) and computes everything from
/// them, in a temporary file where they are many: also of fields that are not
/// among the custom fields of the index. The figures are of the values that are
/// numbers, whatever the index's custom field says; `count` is of all, and
/// `notNumbers` says how many of them have something else, of which stderr names
/// one. --by thingType or attributes.NAME, which AWS has no figures for, and a
/// query over AWS's limits are answered from the rows as well.
///
/// The field is one of AWS's managed fields or, where rows are not read, a custom
/// field of the index: `fleetctl index enable --custom-field attributes.battery:Number`.
///
/// Exit codes: 0; 1 when the field is in no target's index; 2; 3 when a target
/// could not be asked or has no such field (it is named on stderr, and its
/// things are in no figure); 4, 75 when none could be.
///
/// Examples:
///   fleetctl things stats attributes.battery --all-tenants
///   fleetctl things stats attributes.battery --all-tenants --percentiles 5,50,95 --cardinality
///   fleetctl things stats shadow.reported.rssi --where 'thingTypeName:sensor' --by tenant
///   fleetctl things stats attributes.battery --all-tenants --by thingType -o csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct StatsArgs {
    /// The field, for example `attributes.battery`
    field: String,
    /// Only things that this query of the fleet index finds; `@name` for a saved one
    #[arg(long = "where", value_name = "QUERY", default_value = "*")]
    query: String,
    /// Also how many different values there are
    #[arg(long)]
    cardinality: bool,
    /// Also these percentiles, 0 to 100
    #[arg(long, value_name = "P,Q", value_delimiter = ',', value_parser = percentile)]
    percentiles: Vec<f64>,
    /// Compute everything from the rows
    #[arg(long)]
    exact: bool,
    /// How many buckets each target is asked for; AWS allows 10,000
    #[arg(long, value_name = "N", default_value_t = limits::BUCKETS.1,
        value_parser = clap::value_parser!(u32).range(i64::from(limits::BUCKETS.0)..=i64::from(limits::BUCKETS.1)))]
    max_buckets: u32,
    #[command(flatten)]
    group: GroupArgs,
}

impl StatsArgs {
    fn wants_spread(&self) -> bool {
        self.cardinality || !self.percentiles.is_empty()
    }

    /// What a table shows.
    fn figures(&self) -> Vec<String> {
        let mut figures: Vec<String> = COLUMNS.default.iter().map(|&name| name.to_owned()).collect();
        let mut own: Vec<String> = Vec::new();
        own.extend(self.cardinality.then(|| "cardinality".to_owned()));
        own.extend(self.percentiles.iter().map(|percent| format!("percentiles.{percent}")));
        own.extend(self.wants_spread().then(|| "approximate".to_owned()));
        let before = figures.len() - 3;
        figures.splice(before..before, own);
        figures
    }
}

pub(crate) async fn run(cx: &Context, args: StatsArgs) -> Result<ExitStatus> {
    let args = StatsArgs { field: queries::field(&args.field).to_owned(), ..args };
    let by = &args.group.by;
    groups::check(by)?;
    queries::check_field(&args.field)?;
    let none = fields(by).first().map(|field| format!("AWS has no statistics by {}", field.column()));
    let ways = Ways::choose(cx, &args.query, Some(&args.field), args.exact, none)?;
    let output = shaped(cx, &COLUMNS, by, args.figures())?;
    let limits = ways.limits(&args.group.rates)?;
    let (rows, mut failures, asked) = if ways.from_rows {
        of_rows(cx, &args, &ways, &limits).await?
    } else {
        of_targets(cx, &args, &ways, &limits).await?
    };
    if failures.is_empty() || failures.len() < asked {
        if !ways.from_rows && rows.first().is_some_and(Row::is_count_only) {
            cx.ui.warn(format!(
                "`{}` is no number in at least one target, or its sum is beyond what AWS answers; the merged row has \
                 its count only. `--exact` computes the figures of those values that are numbers",
                args.field
            ));
        }
        if rows.first().is_some_and(|all| all.count == Some(0)) {
            queries::explain_nothing(cx, &ways.whole).await;
            queries::explain_field(cx, &args.field).await;
        }
        queries::explain_groups(cx, &groups::lacking(by, rows.iter().map(Row::label))).await;
        match rows.as_slice() {
            [one] if by.is_empty() => output.one(&COLUMNS, one)?,
            rows => output.all(&COLUMNS, rows)?,
        }
    } else {
        failures = offer_fields(cx, failures, &args.field).await;
    }
    cx.settle(failures, asked)
}

async fn of_targets(
    cx: &Context,
    args: &StatsArgs,
    ways: &Ways,
    limits: &Limits,
) -> Result<(Vec<Row>, Vec<Error>, usize)> {
    let by = &args.group.by;
    let work = async |target: &_| figures(cx, target, limits, ways, args).await;
    let (groups, failures, asked) = merged(cx, by, work).await?;
    Ok((target_rows(&groups, by, &args.percentiles, args.cardinality), failures, asked))
}

/// The rows of figures that targets answered.
pub(super) fn target_rows(
    groups: &Groups<Figures>,
    by: &[Dimension],
    percents: &[f64],
    cardinality: bool,
) -> Vec<Row> {
    let rows = groups.rows().map(|(label, group)| {
        let shown = Shown::of(group.value.as_ref(), percents, cardinality);
        Row::new(label.members(by), &shown, group.targets, group.asked)
    });
    rows.collect()
}

async fn figures(
    cx: &Context,
    target: &Target,
    limits: &Limits,
    ways: &Ways,
    args: &StatsArgs,
) -> Result<Figures> {
    let lane = lane(target, limits);
    let (query, field) = (ways.query(), args.field.as_str());
    let asking = ask(&lane, "GetStatistics", field, |iot| index::statistics(iot, query, field));
    let statistics: Statistics = with_sources(&cx.ui, &lane, &ways.plan, asking).await?;
    if !args.wants_spread() {
        return Ok(Figures { statistics, spread: None });
    }
    let call = |iot| index::largest(iot, query, field, args.max_buckets);
    let (_, buckets) = ask(&lane, "GetBucketsAggregation", field, call).await?;
    if buckets.len() < usize::try_from(args.max_buckets).unwrap_or(usize::MAX) {
        return Ok(Figures { statistics, spread: Some(Spread::whole(buckets)) });
    }
    let cardinality =
        ask(&lane, "GetCardinality", field, |iot| index::cardinality(iot, query, field)).await?;
    let mut points = Vec::new();
    if !args.percentiles.is_empty() && statistics.numbers.is_some_and(|numbers| numbers.variance.is_some()) {
        let mut percents: Vec<f64> = CURVE.iter().chain(&args.percentiles).copied().collect();
        percents.sort_by(f64::total_cmp);
        percents.dedup();
        let call = |iot| {
            let percents = percents.clone();
            async move { index::percentiles(iot, query, field, &percents).await }
        };
        points = ask(&lane, "GetPercentiles", field, call).await?;
    }
    let spread = Spread::sketched(Sketch { count: statistics.count, cardinality, points });
    Ok(Figures { statistics, spread: Some(spread) })
}

async fn of_rows(
    cx: &Context,
    args: &StatsArgs,
    ways: &Ways,
    limits: &Limits,
) -> Result<(Vec<Row>, Vec<Error>, usize)> {
    let by = &args.group.by;
    rows::check(&args.field)?;
    let wanted = rows::Wanted {
        by,
        field: Some(&args.field),
        spread: args.wants_spread(),
        percents: &args.percentiles,
        values: false,
        plan: &ways.plan,
    };
    let rows::Answer { found, failures, places } = rows::read(cx, limits, &wanted).await?;
    if let Some(all) = found.first() {
        tell_others(cx, &args.field, &all.shown);
    }
    let asked = places.rows().next().map_or(0, |(_, all)| all.asked);
    Ok((found_rows(found, &places, by, args.cardinality), failures, asked))
}

/// The rows of figures of things that were read.
pub(super) fn found_rows(
    found: Vec<rows::Found>,
    places: &Groups<u64>,
    by: &[Dimension],
    cardinality: bool,
) -> Vec<Row> {
    let row = |found: rows::Found| {
        let group = places.of(&found.label);
        let (targets, asked) = group.map_or((0, 0), |group| (group.targets, group.asked));
        let mut shown = if targets > 0 { found.shown } else { Shown::default() };
        shown.cardinality = shown.cardinality.filter(|_| cardinality);
        Row::new(found.label.members(by), &shown, targets, asked)
    };
    found.into_iter().map(row).collect()
}

/// Says how many values are no numbers, and one of them.
fn tell_others(cx: &Context, field: &str, all: &Shown) {
    let Some((place, value)) = &all.example else { return };
    let numbers = all.statistics.map_or(0, |statistics| statistics.count);
    let rest = if numbers > 0 { "the figures are of the others" } else { "there is a count only" };
    cx.ui.warn(format!(
        "{} of {} values of `{field}` are no numbers, for example `{value}` of {place}; {rest}",
        all.not_numbers,
        numbers + all.not_numbers
    ));
}
