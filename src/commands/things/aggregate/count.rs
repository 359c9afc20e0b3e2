//! `fleetctl things count`

use clap::Args;
use fleetctl_rules::limits;
use serde::Serialize;
use serde_json::{Map, Value};

use super::groups::{self, Group, Groups, Label, fields};
use super::{GroupArgs, Ways, ask, lane, merged, offer_fields, rows, shaped};
use crate::bulk::lane::Limits;
use crate::commands::queries;
use crate::commands::search::with_sources;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::aggregate::Buckets;
use crate::fleet::index;
use crate::fleet::metering::Dimension;
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &["count", "targets", "asked", "exact"],
    more: &["scope", "tenant", "account", "region", "thingTypeName", "atMost", "rest"],
    open: &["attributes"],
};

/// Count the things that a query of the fleet index finds
///
/// One call (GetStatistics) in every selected tenant and Region, at once; the
/// counts are added. --by adds a row for each tenant, account or Region, thing
/// type or value of an attribute, or for each combination of them; `scope` is
/// `all` in the row of the sum and `group` in the others.
///
/// By thingType or one attribute, which has to be a custom field of the index,
/// each target is asked for its values (GetBucketsAggregation): its 10,000
/// largest, or --max-buckets. The row without a value has the things without
/// the field. Where a target may have kept values back, `rest` is true in that
/// row, which has those too; `count` is the least and `atMost` the greatest
/// possible number, and `exact` is false where these differ. --exact reads all
/// rows instead (SearchIndex), counts by any attributes, and keeps nothing back;
/// so it goes by several attributes, and for a query over AWS's limits.
///
/// `targets` of `asked` targets answered. Where they are fewer, `exact` is
/// false, the others are named on stderr, and the exit code is 3: their things
/// are not in the sum. The index is some seconds behind the registry.
///
/// Exit codes: 0; 1 for an attribute that is in no target's index; 2 for a query
/// that is refused; 3 when a target could not be asked; 4, 75 when none could be.
///
/// Examples:
///   fleetctl things count --all-tenants
///   fleetctl things count 'connectivity.connected:false' --all-tenants --by tenant
///   fleetctl things count --all-tenants --by region,thingType -o csv
///   fleetctl things count @outdated --all-tenants --by thingType,attributes.site --exact
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CountArgs {
    /// The query, or `@name` for a saved one
    #[arg(default_value = "*")]
    query: String,
    /// The query, as `stats` and `buckets` take it
    #[arg(long = "where", value_name = "QUERY", conflicts_with = "query")]
    filter: Option<String>,
    /// Count the rows themselves
    #[arg(long)]
    exact: bool,
    /// How many values each target is asked for; AWS allows 10,000
    #[arg(long, value_name = "N", default_value_t = limits::BUCKETS.1,
        value_parser = clap::value_parser!(u32).range(i64::from(limits::BUCKETS.0)..=i64::from(limits::BUCKETS.1)))]
    max_buckets: u32,
    #[command(flatten)]
    group: GroupArgs,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(flatten)]
    label: Map<String, Value>,
    count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rest: Option<bool>,
    targets: usize,
    asked: usize,
    exact: bool,
}

pub(crate) async fn run(cx: &Context, args: CountArgs) -> Result<ExitStatus> {
    let by = &args.group.by;
    groups::check(by)?;
    let fields: Vec<String> = fields(by).iter().map(|field| field.column()).collect();
    let several = (fields.len() > 1)
        .then(|| format!("AWS counts by one field at once, not by {}", fields.join(" and ")));
    let ways = Ways::choose(cx, args.filter.as_ref().unwrap_or(&args.query), None, args.exact, several)?;
    let figures: &[&str] = if fields.is_empty() || ways.from_rows {
        COLUMNS.default
    } else {
        &["count", "atMost", "rest", "targets", "asked", "exact"]
    };
    let output = shaped(cx, &COLUMNS, by, figures.iter().map(|&name| name.to_owned()).collect())?;
    let limits = ways.limits(&args.group.rates)?;
    let (rows, mut failures, asked) = match fields.as_slice() {
        _ if ways.from_rows => of_rows(cx, &args, &ways, &limits).await?,
        [field] => of_buckets(cx, &args, &ways, &limits, field).await?,
        _ => of_targets(cx, &args, &ways, &limits).await?,
    };
    if failures.is_empty() || failures.len() < asked {
        if rows.first().is_some_and(|all| all.count == Some(0)) {
            queries::explain_nothing(cx, &ways.whole).await;
        } else {
            queries::explain_groups(cx, &groups::lacking(by, rows.iter().map(|row| &row.label))).await;
        }
        match rows.as_slice() {
            [one] if by.is_empty() => output.one(&COLUMNS, one)?,
            rows => output.all(&COLUMNS, rows)?,
        }
    } else if let [field] = fields.as_slice() {
        failures = offer_fields(cx, failures, field).await;
    }
    cx.settle(failures, asked)
}

type Answer = (Vec<Row>, Vec<Error>, usize);

async fn of_targets(cx: &Context, args: &CountArgs, ways: &Ways, limits: &Limits) -> Result<Answer> {
    let by = &args.group.by;
    let work = async |target: &_| {
        let lane = lane(target, limits);
        let asking = ask(&lane, "GetStatistics", "thingName", |iot| index::count(iot, ways.query()));
        with_sources(&cx.ui, &lane, &ways.plan, asking).await
    };
    let (groups, failures, asked) = merged(cx, by, work).await?;
    Ok((target_rows(&groups, by), failures, asked))
}

/// The rows of counts that targets answered.
pub(super) fn target_rows(groups: &Groups<u64>, by: &[Dimension]) -> Vec<Row> {
    let row = |(label, group): (&Label, &Group<u64>)| Row {
        label: label.members(by),
        count: group.value,
        at_most: None,
        rest: None,
        targets: group.targets,
        asked: group.asked,
        exact: group.is_whole(),
    };
    groups.rows().map(row).collect()
}

async fn of_buckets(
    cx: &Context,
    args: &CountArgs,
    ways: &Ways,
    limits: &Limits,
    field: &str,
) -> Result<Answer> {
    let by = &args.group.by;
    let work = async |target: &_| {
        let lane = lane(target, limits);
        let call = |iot| index::buckets(iot, ways.query(), field, args.max_buckets);
        let asking = ask(&lane, "GetBucketsAggregation", field, call);
        with_sources(&cx.ui, &lane, &ways.plan, asking).await
    };
    let (groups, failures, asked) = merged(cx, by, work).await?;
    let at = by.iter().position(|dimension| dimension.column() == field).unwrap_or_default();
    Ok((bucket_rows(&groups, by, at), failures, asked))
}

/// The rows of groups whose buckets are the values of the dimension at that place.
pub(super) fn bucket_rows(groups: &Groups<Buckets>, by: &[Dimension], at: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for (label, group) in groups.rows() {
        let mut put = |value: Option<String>, count: Option<u64>, at_most: Option<u64>, rest: bool| {
            let mut label = label.clone();
            if let Some(place) = label.0.as_mut().and_then(|values| values.get_mut(at)) {
                *place = value;
            }
            rows.push(Row {
                label: label.members(by),
                count,
                at_most: at_most.filter(|_| group.is_whole()),
                rest: rest.then_some(true),
                targets: group.targets,
                asked: group.asked,
                exact: group.is_whole() && !rest && (at_most.is_none() || at_most == count),
            });
        };
        let Some(buckets) = group.value.as_ref().filter(|_| label.0.is_some()) else {
            put(None, group.value.as_ref().map(|buckets| buckets.things), None, false);
            continue;
        };
        for bucket in buckets.ranked() {
            put(Some(bucket.value), Some(bucket.count), Some(bucket.at_most), false);
        }
        let (unlisted, is_cut) = (buckets.unlisted(), buckets.unlisted_at_most() > 0);
        if unlisted > 0 {
            put(None, Some(unlisted), Some(unlisted), is_cut);
        }
    }
    rows
}

async fn of_rows(cx: &Context, args: &CountArgs, ways: &Ways, limits: &Limits) -> Result<Answer> {
    let by = &args.group.by;
    let wanted =
        rows::Wanted { by, field: None, spread: false, percents: &[], values: false, plan: &ways.plan };
    let rows::Answer { found, failures, places } = rows::read(cx, limits, &wanted).await?;
    let asked = places.rows().next().map_or(0, |(_, all)| all.asked);
    Ok((found_rows(&found, &places, by), failures, asked))
}

/// The rows of things that were read.
pub(super) fn found_rows(found: &[rows::Found], places: &Groups<u64>, by: &[Dimension]) -> Vec<Row> {
    let row = |found: &rows::Found| {
        let group = places.of(&found.label);
        Row {
            label: found.label.members(by),
            count: group.is_some_and(|group| group.targets > 0).then_some(found.things),
            at_most: None,
            rest: None,
            targets: group.map_or(0, |group| group.targets),
            asked: group.map_or(0, |group| group.asked),
            exact: group.is_some_and(Group::is_whole),
        }
    };
    found.iter().map(row).collect()
}
