//! `fleetctl things buckets`

use std::cell::RefCell;

use clap::Args;
use fleetctl_rules::limits;
use serde::Serialize;
use serde_json::{Map, Value};

use super::groups::{self, Groups, fields};
use super::{GroupArgs, ask, lane};
use crate::aws::target::each;
use crate::commands::over_targets::split;
use crate::commands::queries;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::aggregate::Buckets;
use crate::fleet::index;
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &["value", "count", "atMost", "exact", "complete"],
    more: &["scope", "tenant", "account", "region", "things", "targets", "asked"],
    open: &[],
};
const GROUPED: Columns = Columns {
    default: &["scope", "tenant", "account", "region", "value", "count", "atMost", "exact", "complete"],
    more: &["things", "targets", "asked"],
    open: &[],
};

/// Count things by the values of a field
///
/// One call (GetBucketsAggregation) in every selected tenant and Region, at
/// once; the counts of a value are added, the largest comes first. --by adds
/// rows for each tenant, account or Region, or for each combination of them;
/// `scope` is `all` in the rows of all targets and `group` in the others. The
/// field is one of AWS's managed fields or a custom field of the index. Things
/// without the field are in no bucket, those with several values in several;
/// `things` is how many the query finds.
///
/// A target answers its largest buckets, --max-buckets of them. One that has as
/// many or more may keep some back; then `count` is the least and `atMost` the
/// greatest possible number, `exact` is false where these differ, and `complete`
/// is false as other values may be missing. With a target that could not be
/// asked both are false, and `atMost` is not known.
///
/// Exit codes: 0; 1 when the field is in no target's index; 2; 3 when a target
/// could not be asked or has no such field (it is named on stderr, and none of
/// its things is counted); 4, 75 when none could be.
///
/// Examples:
///   fleetctl things buckets thingTypeName --all-tenants
///   fleetctl things buckets attributes.version --all-tenants --by tenant -o csv
///   fleetctl things buckets attributes.version --where 'thingTypeName:sensor' --all-tenants --limit 10
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct BucketsArgs {
    /// The field, for example `attributes.version`
    field: String,
    /// Only things that this query of the fleet index finds; `@name` for a saved one
    #[arg(long = "where", value_name = "QUERY", default_value = "*")]
    query: String,
    /// How many buckets each target is asked for; AWS allows 10,000
    #[arg(long, value_name = "N", default_value_t = limits::BUCKETS.1,
        value_parser = clap::value_parser!(u32).range(i64::from(limits::BUCKETS.0)..=i64::from(limits::BUCKETS.1)))]
    max_buckets: u32,
    /// Print the N largest, of each group too
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    group: GroupArgs,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
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
    let by = &args.group.by;
    let columns = if by.is_empty() { &COLUMNS } else { &GROUPED };
    cx.output.check(columns)?;
    groups::check(by)?;
    if let Some(field) = fields(by).first() {
        return Err(Error::usage(format!("buckets are not grouped by {}", field.column()))
            .hint("`fleetctl things report --by` counts things by several fields."));
    }
    queries::check_field(&args.field)?;
    let query = queries::checked(cx, &args.query)?;
    let limits = args.group.rates.limits()?;
    let targets = cx.targets_to_read().await?;
    // Merged as they come: only the values themselves are kept, not each target's list of them.
    let groups = RefCell::new(Groups::new(by, targets.iter().map(|target| &target.key)));
    let answers = each(&targets, async |target| {
        let call = |iot| index::buckets(iot, &query, &args.field, args.max_buckets);
        let answer = ask(&lane(target, &limits), "GetBucketsAggregation", call).await?;
        groups.borrow_mut().answered(&target.key, answer);
        Ok(())
    });
    let (_, failures) = split(answers.await);
    if failures.is_empty() || failures.len() < targets.len() {
        print(cx, columns, &args, &groups.into_inner())?;
    }
    cx.settle(failures, targets.len())
}

fn print(cx: &Context, columns: &Columns, args: &BucketsArgs, groups: &Groups<Buckets>) -> Result<()> {
    let limit = args.limit.unwrap_or(usize::MAX);
    let (mut list, mut cut, mut first) = (cx.output.list(columns)?, false, true);
    for (label, group) in groups.rows() {
        let Some(buckets) = &group.value else { continue };
        let unlisted = buckets.unlisted_at_most();
        if first && unlisted > 0 {
            cx.ui.warn(format!(
                "not every target answered all its buckets: a value that is not listed may have up to {unlisted} \
                 things in those that answered",
            ));
        }
        first = false;
        let ranked = buckets.ranked();
        cut |= ranked.len() > limit;
        for bucket in ranked.into_iter().take(limit) {
            list.row(&Row {
                label: label.members(&args.group.by),
                exact: group.is_whole() && bucket.count == bucket.at_most,
                at_most: group.is_whole().then_some(bucket.at_most),
                value: bucket.value,
                count: bucket.count,
                complete: group.is_whole() && unlisted == 0,
                things: buckets.things,
                targets: group.targets,
                asked: group.asked,
            })?;
        }
    }
    list.finish()?;
    if cut {
        cx.ui.status(format!("The {limit} largest are shown (`--limit`); there are more."));
    }
    Ok(())
}
