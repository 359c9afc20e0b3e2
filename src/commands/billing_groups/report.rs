//! `fleetctl billing-groups report`

use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::aws::TargetKey;
use crate::aws::target::each;
use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::certs::Growing;
use crate::commands::new_file;
use crate::commands::over_targets::split;
use crate::commands::rates::RateArgs;
use crate::commands::report_page::{About, page};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::billing_count::{self, Census};
use crate::fleet::metering::{COMBINATIONS, Count, Grid};
use crate::output::Columns;
use crate::settings::named;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "things", "billingGroupName", "exact"],
    more: &["source", "tags"],
    open: &["tags"],
};

const TOTALS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "things",
        "inBillingGroups",
        "inNone",
        "billingGroups",
        "exact",
    ],
    more: &["source"],
    open: &[],
};

/// Count the things of every billing group
///
/// One row for each billing group of every selected tenant and Region, and one
/// with an empty billingGroupName for the things that are in none; so the sum
/// of `things` is the number of all things. --totals gives one row for each
/// tenant and Region instead.
///
/// --tag-key adds a column with that tag of the billing groups (one call more
/// for each group): the tags that are activated as cost-allocation tags are the
/// ones that AWS's bill is divided by.
///
/// The registry is read (ListBillingGroups, ListThingsInBillingGroup, and
/// ListThings for the things in none), as the index does not tell a billing
/// group from a thing group of the same name. The lists are read one after the
/// other: where things are made or deleted meanwhile so that the lists
/// contradict each other, `exact` is false and the number in none is unknown.
///
/// --html also writes a page with a chart of the tenants, divided by billing
/// group, and the table: one file that loads and runs nothing, with the time and
/// the targets that failed. A file that exists is never overwritten.
///
/// A billing group counts things. AWS bills the traffic of those that connect
/// with their thing's name as the client id.
///
/// Exit codes: 0; 3 when a target could not be asked (it has no rows and is
/// named on stderr); 4, 75 when none could be.
///
/// Examples:
///   fleetctl billing-groups report --all-tenants -o csv
///   fleetctl billing-groups report --all-tenants --tag-key cost-center --tag-key product
///   fleetctl billing-groups report --ou Production --totals
///   fleetctl billing-groups report --all-tenants --html november.html
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ReportArgs {
    /// Also this tag of the billing groups (can be repeated)
    #[arg(long, value_name = "KEY", conflicts_with = "totals")]
    tag_key: Vec<String>,
    /// One row for each tenant and Region
    #[arg(long)]
    totals: bool,
    /// Also write the report to this new file, as a page with a chart
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    html: Option<PathBuf>,
    #[command(flatten)]
    rates: RateArgs,
}

pub(crate) async fn run(cx: &Context, args: ReportArgs) -> Result<ExitStatus> {
    let columns = if args.totals { &TOTALS } else { &COLUMNS };
    let mut output = cx.output.clone();
    if !args.tag_key.is_empty() {
        output.columns.get_or_insert_with(|| {
            let (names, exact) = COLUMNS.default.split_at(COLUMNS.default.len() - 1);
            let names = names.iter().map(|&name| name.to_owned());
            let tags = args.tag_key.iter().map(|key| format!("tags.{key}"));
            names.chain(tags).chain(exact.iter().map(|&name| name.to_owned())).collect()
        });
    }
    output.check(columns)?;
    args.html.as_deref().map_or(Ok(()), new_file::can_be_made)?;
    let mut file = args.html.as_deref().map(Growing::new).transpose()?;
    let limits = args.rates.limits()?;
    let targets = cx.targets_to_read().await?;
    let answers = each(&targets, async |target| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let census = billing_count::count(&lane, &args.tag_key).await?;
        Ok((&target.key, census))
    });
    let (done, failures) = split(answers.await);
    if failures.is_empty() || failures.len() < targets.len() {
        // First, so that whoever reads only the first rows has the page all the same.
        if let Some(mut file) = file.take() {
            file.put(&as_page(&args, &done, &failures, targets.len())?)?;
            file.finish()?;
        }
        let mut list = output.list(columns)?;
        for (key, census) in &done {
            if args.totals {
                list.row(&total(key, census))?;
            } else {
                rows(key, census).try_for_each(|row| list.row(&row))?;
            }
        }
        list.finish()?;
    }
    cx.settle(failures, targets.len())
}

/// The report as a page, whatever columns were asked for.
fn as_page(
    args: &ReportArgs,
    done: &[(&TargetKey, Census)],
    failures: &[Error],
    targets: usize,
) -> Result<String> {
    // Accounts that are no tenants are told apart by their numbers.
    let place = if done.iter().any(|(key, _)| key.tenant.is_some()) { "tenant" } else { "account" };
    let (mut by, numbers, charted): (Vec<&str>, &[&str], &[&str]) = if args.totals {
        (vec!["tenant", "account", "region"], &TOTALS.default[3..], &[place])
    } else {
        (
            vec!["tenant", "account", "region", "billingGroupName"],
            &["things", "exact"],
            &[place, "billingGroupName"],
        )
    };
    by.sort_by_key(|name| *name != place);
    let tags = args.tag_key.iter().map(|key| format!("tags.{key}"));
    let mut columns: Vec<String> = by.iter().map(|&name| name.to_owned()).chain(tags).collect();
    let by = columns.len();
    columns.extend(numbers.iter().map(|&name| name.to_owned()));
    let charted: Vec<String> = charted.iter().map(|&name| name.to_owned()).collect();
    let (mut grid, mut all) = (Grid::default(), Vec::new());
    for (key, census) in done {
        let of_target = if args.totals { vec![total(key, census)] } else { rows(key, census).collect() };
        for mut row in of_target {
            let text = |name: &String| row[name.as_str()].as_str().map(str::to_owned);
            let things = row["things"].as_u64().unwrap_or_default();
            let count = Count { things, ..Count::default() };
            grid.add(charted.iter().map(text).collect(), count).map_err(|_| {
                Error::failed(format!("the page would have more than {COMBINATIONS} billing groups"))
                    .hint("Choose fewer tenants, or leave `--html` out.")
            })?;
            for key in &args.tag_key {
                row[format!("tags.{key}")] = row["tags"][key.as_str()].clone();
            }
            all.push(row);
        }
    }
    let about = About {
        columns: &columns,
        by,
        charted: &charted,
        query: None,
        since: None,
        source: "registry",
        targets,
        failures,
        now: OffsetDateTime::now_utc(),
    };
    Ok(page(&about, &grid, &all))
}

fn row(key: &TargetKey, more: Value) -> Value {
    let mut row = Map::from_iter([
        ("tenant".to_owned(), json!(key.tenant)),
        ("account".to_owned(), json!(key.account)),
        ("region".to_owned(), json!(key.region)),
    ]);
    if let Value::Object(more) = more {
        row.extend(more);
    }
    row.insert("source".to_owned(), json!("registry"));
    Value::Object(row)
}

fn rows<'c>(key: &'c TargetKey, census: &'c Census) -> impl Iterator<Item = Value> + use<'c> {
    let exact = census.unbilled().is_some();
    let groups = census.groups.iter().map(move |group| {
        let more = json!({ "billingGroupName": group.name, "things": group.things, "tags": group.tags,
            "exact": exact });
        row(key, more)
    });
    let none = json!({ "billingGroupName": null, "things": census.unbilled(), "tags": {}, "exact": exact });
    groups.chain(std::iter::once(row(key, none)))
}

fn total(key: &TargetKey, census: &Census) -> Value {
    let more = json!({
        "things": census.things,
        "inBillingGroups": census.billed(),
        "inNone": census.unbilled(),
        "billingGroups": census.groups.len(),
        "exact": census.unbilled().is_some(),
    });
    row(key, more)
}
