//! `fleetctl things count`, `stats` and `buckets`: one call a target, or all rows of it, and one answer for all of them.

mod buckets;
mod count;
mod figures;
mod groups;
mod rows;
mod stats;

pub(super) use buckets::{BucketsArgs, run as buckets};
pub(super) use count::{CountArgs, run as count};
pub(super) use stats::{StatsArgs, run as stats};

use clap::Args;
use fleetctl_rules::query::split::Plan;
use fleetctl_rules::query::{Query, fields};

use crate::aws::{AwsError, Target};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::{split, waiting};
use crate::commands::queries;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::aggregate::Merge;
use crate::fleet::index::{self, Known, Origin};
use crate::fleet::metering::Dimension;
use crate::output::{Columns, Format, Output};
use groups::Groups;

#[derive(Debug, Args)]
pub(super) struct GroupArgs {
    /// Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    by: Vec<Dimension>,
    #[command(flatten)]
    rates: RateArgs,
}

/// A lane to a target, for calls at its account's pace.
fn lane(target: &Target, limits: &Limits) -> Lane {
    Lane::new(target.clone(), limits.clone(), Stop::default())
}

/// Makes a call about a field in one target.
async fn ask<T, F>(
    lane: &Lane,
    operation: &'static str,
    field: &str,
    call: impl Fn(aws_sdk_iot::Client) -> F,
) -> Result<T>
where
    F: Future<Output = Result<T, AwsError>>,
{
    let answer = lane.call(operation, call).await;
    // What is counted by its values is a text more often than not; figures are of numbers.
    let kind = if operation == "GetBucketsAggregation" { "String" } else { "Number" };
    Ok(answer.map_err(|fault| index::explain_figures(fault.error, field, kind))?.value)
}

/// Where no target has the field, says first which one is near it in one of them, or which ones there are. One call, and
/// only then.
async fn offer_fields(cx: &Context, failures: Vec<Error>, field: &str) -> Vec<Error> {
    if failures.is_empty() || failures.iter().any(|error| error.code() != index::NO_FIELD) {
        return failures;
    }
    for target in cx.some_targets() {
        // Whoever may ask for figures need not have this permission: nothing is offered then.
        let Ok(known) = index::known(&target).await else { continue };
        let known = known.into_iter().filter(|known| known.index == index::THINGS);
        let (custom, managed): (Vec<_>, Vec<_>) = known.partition(|known| known.origin == Origin::Custom);
        let names = |fields: Vec<Known>| {
            let names: Vec<String> = fields.into_iter().map(|known| known.field.name).collect();
            if names.is_empty() { "none".to_owned() } else { format!("`{}`", names.join("`, `")) }
        };
        let all = custom.iter().chain(&managed).map(|known| known.field.name.as_str());
        let hint = if let Some(near) = fields::near_known(field, all) {
            format!("Near it is `{near}`.")
        } else {
            let (custom, managed) = (names(custom), names(managed));
            format!("The custom fields of {} are {custom}; AWS's own are {managed}.", target.key)
        };
        return failures.into_iter().map(|error| error.hint_first(hint.clone())).collect();
    }
    failures
}

/// Asks every target and merges their answers in the order of the targets, so that sums of fractions are the same each
/// time.
async fn merged<T: Merge + Clone>(
    cx: &Context,
    by: &[Dimension],
    work: impl AsyncFn(&Target) -> Result<T>,
) -> Result<(Groups<T>, Vec<Error>, usize)> {
    let targets = cx.targets_to_read().await?;
    let mut groups = Groups::new(by, targets.iter().map(|target| &target.key));
    let progress = || cx.ui.progress("Asking");
    let answers =
        waiting::each(progress, &targets, || None, async |target| Ok((&target.key, work(target).await?)))
            .await;
    let (done, failures) = split(answers);
    for (key, answer) in done {
        groups.answered(key, answer);
    }
    Ok((groups, failures, targets.len()))
}

/// How a query of figures is answered.
struct Ways {
    /// Its parts, one where AWS is asked for the figures.
    plan: Plan,
    /// The query as it was given.
    whole: Query,
    /// The things themselves are read, and the figures computed from them.
    from_rows: bool,
}

impl Ways {
    /// Figures of a field, or counts. From rows where that is asked for, where AWS has no such figures (`none` says
    /// which), and where the query is over AWS's limits; what was not asked for is said.
    fn choose(
        cx: &Context,
        query: &str,
        field: Option<&str>,
        exact: bool,
        none: Option<String>,
    ) -> Result<Self> {
        let (whole, mut plan) = queries::planned(cx, query)?;
        plan.fields.extend(field.map(str::to_owned));
        let over = (!plan.is_simple()).then(|| "the query is over AWS's limits".to_owned());
        let why = none.or(over);
        if let Some(why) = why.as_ref().filter(|_| !exact) {
            cx.ui.status(format!("All rows are read, as with `--exact`: {why}."));
        }
        Ok(Self { from_rows: exact || why.is_some(), whole, plan })
    }

    /// What bounds the calls with its queries.
    fn limits(&self, rates: &RateArgs) -> Result<Limits> {
        Ok(rates.limits()?.asking(self.plan.parts.iter().map(|part| part.query.as_str())))
    }

    /// The query that AWS is asked.
    fn query(&self) -> &str {
        self.plan.parts.first().map_or("*", |part| &part.query)
    }
}

/// The output whose tables have columns for what is grouped by, and for these figures.
fn shaped(cx: &Context, columns: &Columns, by: &[Dimension], figures: Vec<String>) -> Result<Output> {
    cx.output.check(columns)?;
    cx.no_report()?;
    let mut output = cx.output.clone();
    if matches!(output.format, Format::Table | Format::Csv) {
        let scope = (!by.is_empty()).then(|| "scope".to_owned());
        let own = || scope.into_iter().chain(by.iter().map(Dimension::column)).chain(figures).collect();
        output.columns.get_or_insert_with(own);
    }
    Ok(output)
}
