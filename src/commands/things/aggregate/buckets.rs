//! `fleetctl things buckets`

use std::cell::RefCell;

use clap::Args;
use fleetctl_rules::limits;
use serde::Serialize;
use serde_json::{Map, Value};

use super::groups::{self, Groups, Label, fields};
use super::{GroupArgs, Ways, ask, lane, offer_fields, rows, shaped};
use crate::bulk::lane::Limits;
use crate::commands::over_targets::{split, waiting};
use crate::commands::queries;
use crate::commands::search::with_sources;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::aggregate::{Bucket, Buckets};
use crate::fleet::index;
use crate::fleet::metering::Dimension;
use crate::output::{Columns, Output};

const COLUMNS: Columns = Columns {
    default: &["value", "count", "atMost", "exact", "complete"],
    more: &["scope", "tenant", "account", "region", "thingTypeName", "things", "targets", "asked"],
    open: &["attributes"],
};

/// Count things by the values of a field
///
/// One call (GetBucketsAggregation) in every selected tenant and Region, at
/// once; the counts of a value are added, the largest comes first. --by adds
/// rows for each tenant, account or Region, or for each combination of them;
/// `scope` is `all` in the rows of all targets and `group` in the others. The
/// field is one of AWS's managed fields or a custom field of the index. Things
/// without the field are in no bucket, those with several values in several;
/// `things` is how many the query finds. The values are AWS's: a number may be
/// written otherwise in the thing, and a range finds it however it is written
/// (`attributes.battery:[1 TO 1]`).
///
/// A target answers its largest buckets, --max-buckets of them. One that has as
/// many or more may keep some back; then `count` is the least and `atMost` the
/// greatest possible number, `exact` is false where these differ, and `complete`
/// is false as other values may be missing. With a target that could not be
/// asked both are false, and `atMost` is not known.
///
/// --by thingType or attributes.NAME, of which AWS has no buckets, and a query
/// over AWS's limits are answered from all rows (SearchIndex), which --exact asks
/// for in any case. Then all is exact, and the field needs no custom field.
///
/// Exit codes: 0; 1 when the field is in no target's index; 2; 3 when a target
/// could not be asked or has no such field (it is named on stderr, and none of
/// its things is counted); 4, 75 when none could be.
///
/// Examples:
///   fleetctl things buckets thingTypeName --all-tenants
///   fleetctl things buckets attributes.version --all-tenants --by tenant -o csv
///   fleetctl things buckets attributes.version --all-tenants --by thingType
///   fleetctl things buckets attributes.version --where 'thingTypeName:sensor' --all-tenants --limit 10
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct BucketsArgs {
    /// The field, for example `attributes.version`; thingType and version stand for thingTypeName and attributes.version
    field: String,
    /// Only things that this query of the fleet index finds; `@name` for a saved one
    #[arg(long = "where", value_name = "QUERY", default_value = "*")]
    query: String,
    /// Count the rows themselves
    #[arg(long)]
    exact: bool,
    /// How many buckets each target is asked for; AWS allows 10,000
    #[arg(long, value_name = "N", default_value_t = limits::BUCKETS.1,
        value_parser = clap::value_parser!(u32).range(i64::from(limits::BUCKETS.0)..=i64::from(limits::BUCKETS.1)))]
    max_buckets: u32,
    /// Print the N largest, of each group too
    #[arg(long, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    limit: Option<usize>,
    #[command(flatten)]
    group: GroupArgs,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(flatten)]
    label: Map<String, Value>,
    value: String,
    count: u64,
    at_most: Option<u64>,
    exact: bool,
    complete: bool,
    things: u64,
    targets: usize,
    asked: usize,
}

pub(crate) async fn run(cx: &Context, args: BucketsArgs) -> Result<ExitStatus> {
    let args = BucketsArgs { field: queries::field(&args.field).to_owned(), ..args };
    let by = &args.group.by;
    groups::check(by)?;
    queries::check_field(&args.field)?;
    let output = shaped(cx, &COLUMNS, by, COLUMNS.default.iter().map(|&name| name.to_owned()).collect())?;
    let none = fields(by).first().map(|field| format!("AWS has no buckets by {}", field.column()));
    let ways = Ways::choose(cx, &args.query, Some(&args.field), args.exact, none)?;
    let limits = ways.limits(&args.group.rates)?;
    if ways.from_rows {
        return of_rows(cx, &output, &args, &ways, &limits).await;
    }
    let query = ways.query();
    let targets = cx.targets_to_read().await?;
    // Merged as they come: only the values themselves are kept, not each target's list of them.
    let groups = RefCell::new(Groups::new(by, targets.iter().map(|target| &target.key)));
    let answers = waiting::each(
        || cx.ui.progress("Asking"),
        &targets,
        || None,
        async |target| {
            let call = |iot| index::buckets(iot, query, &args.field, args.max_buckets);
            let lane = lane(target, &limits);
            let asking = ask(&lane, "GetBucketsAggregation", &args.field, call);
            let answer = with_sources(&cx.ui, &lane, &ways.plan, asking).await?;
            groups.borrow_mut().answered(&target.key, answer);
            Ok(())
        },
    );
    let (_, mut failures) = split(answers.await);
    if failures.is_empty() || failures.len() < targets.len() {
        let groups = groups.into_inner();
        let known = groups
            .rows()
            .filter_map(|(label, group)| Some((label, group.value.as_ref()?, group.targets, group.asked)));
        let printed = print(cx, &output, &args, known)?;
        printed.explain(cx, &args, &ways).await;
    } else {
        failures = offer_fields(cx, failures, &args.field).await;
    }
    cx.settle(failures, targets.len())
}

async fn of_rows(
    cx: &Context,
    output: &Output,
    args: &BucketsArgs,
    ways: &Ways,
    limits: &Limits,
) -> Result<ExitStatus> {
    rows::check(&args.field)?;
    let (by, field) = (&args.group.by, Some(args.field.as_str()));
    let wanted = rows::Wanted { by, field, spread: false, percents: &[], values: true, plan: &ways.plan };
    let rows::Answer { found, failures, places } = rows::read(cx, limits, &wanted).await?;
    let asked = places.rows().next().map_or(0, |(_, all)| all.asked);
    if failures.is_empty() || failures.len() < asked {
        let known = counted(found, &places);
        let known = known.iter().map(|(label, buckets, done, asked)| (label, buckets, *done, *asked));
        let printed = print(cx, output, args, known)?;
        printed.explain(cx, args, ways).await;
    }
    cx.settle(failures, asked)
}

/// The buckets of things that were read, with how many targets they are of and how many were asked.
pub(super) fn counted(found: Vec<rows::Found>, places: &Groups<u64>) -> Vec<(Label, Buckets, usize, usize)> {
    let one = |found: rows::Found| {
        let buckets = Buckets::answered(found.things, found.values.into_iter().collect(), usize::MAX);
        let (targets, asked) = places.of(&found.label).map_or((0, 0), |group| (group.targets, group.asked));
        (found.label, buckets, targets, asked)
    };
    found.into_iter().map(one).collect()
}

/// What there was to print.
#[derive(Default)]
struct Printed {
    /// The query found things.
    found: bool,
    /// The groups that have buckets.
    labels: Vec<Map<String, Value>>,
}

impl Printed {
    /// Says why there may be nothing.
    async fn explain(&self, cx: &Context, args: &BucketsArgs, ways: &Ways) {
        if !self.found {
            queries::explain_nothing(cx, &ways.whole).await;
        } else if self.labels.is_empty() {
            queries::explain_field(cx, &args.field).await;
        } else {
            queries::explain_groups(cx, &groups::lacking(&args.group.by, self.labels.iter())).await;
        }
    }
}

/// Prints the buckets.
fn print<'g>(
    cx: &Context,
    output: &Output,
    args: &BucketsArgs,
    groups: impl Iterator<Item = (&'g Label, &'g Buckets, usize, usize)>,
) -> Result<Printed> {
    let mut printed = Printed::default();
    let limit = args.limit.unwrap_or(usize::MAX);
    let (mut list, mut cut, mut first) = (output.list(&COLUMNS)?, false, true);
    for (label, buckets, targets, asked) in groups {
        let unlisted = buckets.unlisted_at_most();
        if first && unlisted > 0 {
            cx.ui.warn(format!(
                "not every target answered all its buckets: a value that is not listed may have up to {unlisted} \
                 things in those that answered",
            ));
        }
        first = false;
        printed.found |= buckets.things > 0;
        let ranked = buckets.ranked();
        if !ranked.is_empty() {
            printed.labels.push(label.members(&args.group.by));
        }
        cut |= ranked.len() > limit;
        for bucket in ranked.into_iter().take(limit) {
            list.row(&row(&args.group.by, label, buckets, bucket, [targets, asked]))?;
        }
    }
    list.finish()?;
    if cut {
        cx.ui.status(format!("The {limit} largest are shown (`--limit`); there are more."));
    }
    Ok(printed)
}

/// The row of one value of a group, with how many targets it is of and how many were asked.
pub(super) fn row(
    by: &[Dimension],
    label: &Label,
    buckets: &Buckets,
    bucket: Bucket,
    [targets, asked]: [usize; 2],
) -> Row {
    let is_whole = targets == asked;
    Row {
        label: label.members(by),
        exact: is_whole && bucket.count == bucket.at_most,
        at_most: is_whole.then_some(bucket.at_most),
        value: bucket.value,
        count: bucket.count,
        complete: is_whole && buckets.unlisted_at_most() == 0,
        things: buckets.things,
        targets,
        asked,
    }
}
