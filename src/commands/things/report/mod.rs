//! `fleetctl things report`

mod read;
mod since;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::certs::Growing;
use crate::commands::over_targets::{split, waiting};
use crate::commands::rates::RateArgs;
use crate::commands::report_page::{About, page};
use crate::commands::search::{self, FEW};
use crate::commands::{new_file, queries, tenant};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::metering::{COMBINATIONS, Count, Dimension, Grid, Key};
use crate::output::{Columns, unknown_column};
use crate::settings::named;
use read::{Reading, Tags};
use since::Since;

/// Every column that some report has.
const COLUMNS: Columns = Columns {
    default: &["things", "source", "exact"],
    more: &[
        "tenant",
        "account",
        "region",
        "tier",
        "thingTypeName",
        "billingGroupName",
        "connected",
        "connectionUnknown",
        "activeSince",
        "activeUnknown",
    ],
    open: &["attributes", "tag"],
};

/// Count things by tenant, tier, version and more
///
/// One row for each combination that occurs. --by takes, in the order of the
/// columns: tenant, account, region, tier (the account's tag fleetctl:tier),
/// tag.KEY (a tag of the account; also finds fleetctl:KEY), thingType,
/// billingGroup, attributes.NAME, and version for attributes.version. What a
/// thing or account does not have is counted with that column empty.
///
/// --connected adds how many are connected. --since adds how many were
/// connected at any time since then: those that are now, and those whose last
/// disconnection came since. AWS may forget that moment about an hour after it,
/// and has none of things that never connected: they are in activeUnknown, and
/// `exact` is false as the number may be higher by these. AWS does not tell when
/// a thing was made or changed, so --since does not mean that.
///
/// Without --where, --connected, --since and billingGroup the registry is read
/// (ListThings: up to date, no index needed), else the fleet index, which is
/// some seconds behind; `source` says which. The index lists billing groups
/// among thing groups: where both have one name, `exact` is false for the
/// things concerned; `billing-groups report` counts these exactly.
///
/// --html also writes a page with charts: one file that loads and runs nothing,
/// with the time, the query and the targets that failed. Bars are of the first
/// of --by, divided by the last: the 25 largest; the table has all rows. A file
/// that exists is never overwritten.
///
/// Up to 100,000 combinations; more are refused. Memory depends on their number,
/// not on the number of things.
///
/// Exit codes: 0; 2; 3 when a target could not be asked (none of its things is
/// counted, and it is named on stderr); 4, 75 when none could be.
///
/// Examples:
///   fleetctl things report --by tenant,tier,version --all-tenants -o csv
///   fleetctl things report --by tenant,thingType --since 30d --all-tenants
///   fleetctl things report --by region,version --where 'thingTypeName:sensor' --all-tenants
///   fleetctl things report --by tenant,version --all-tenants --html november.html
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ReportArgs {
    /// What to count by
    #[arg(long, value_name = "A,B", value_delimiter = ',', default_value = "tenant")]
    by: Vec<Dimension>,
    /// Only things that this query of the fleet index finds; `@name` for a saved one
    #[arg(long = "where", value_name = "QUERY")]
    query: Option<String>,
    /// Also how many are connected
    #[arg(long)]
    connected: bool,
    /// Also how many were connected since: 30d, 12h, 8w, 2026-11-01 or 2026-11-01T08:00:00Z
    #[arg(long, value_name = "TIME")]
    since: Option<Since>,
    /// Also write the report to this new file, as a page with charts
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    html: Option<PathBuf>,
    #[command(flatten)]
    rates: RateArgs,
}

impl ReportArgs {
    fn columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = self.by.iter().map(Dimension::column).collect();
        columns.push("things".into());
        if self.connected {
            columns.extend(["connected".into(), "connectionUnknown".into()]);
        }
        if self.since.is_some() {
            columns.extend(["activeSince".into(), "activeUnknown".into()]);
        }
        columns.extend(["source".into(), "exact".into()]);
        columns
    }

    fn source(&self) -> &'static str {
        if self.needs_index() { "index" } else { "registry" }
    }

    fn needs_index(&self) -> bool {
        let asks = self.query.is_some() || self.connected || self.since.is_some();
        asks || self.by.contains(&Dimension::BillingGroup)
    }
}

pub(crate) async fn run(cx: &Context, args: ReportArgs) -> Result<ExitStatus> {
    for (n, dimension) in args.by.iter().enumerate() {
        if args.by[..n].contains(dimension) {
            return Err(Error::usage(format!("`--by` has {} twice", dimension.column())));
        }
    }
    let columns = args.columns();
    let mut output = cx.output.clone();
    let has = |name: &str| columns.iter().any(|column| column == COLUMNS.full(name));
    if let Some(unknown) = output.columns.iter().flatten().find(|name| !has(name)) {
        let what = format!("there is no column `{unknown}` in this report");
        return Err(unknown_column(&what, unknown, &columns));
    }
    if output.format != crate::output::Format::Name {
        output.columns.get_or_insert_with(|| columns.clone());
    }
    output.check(&COLUMNS)?;
    cx.no_report()?;
    let (query, plan) = queries::planned(cx, args.query.as_deref().unwrap_or("*"))?;
    args.html.as_deref().map_or(Ok(()), new_file::can_be_made)?;
    let mut file = args.html.as_deref().map(Growing::new).transpose()?;
    let limits = args.rates.limits()?.asking(plan.parts.iter().map(|part| part.query.as_str()));
    let targets = cx.targets_to_read().await?;
    let reading = Reading {
        ui: &cx.ui,
        by: &args.by,
        plan: args.needs_index().then_some(&plan),
        since: args.since.map(Since::moment),
        side_by_side: targets.len() <= FEW,
    };
    let tags = tags(cx, &args.by).await?;
    let (grid, over) = (RefCell::new(Grid::default()), Cell::new(false));
    let answers = waiting::each(
        || cx.ui.progress("Reading"),
        &targets,
        || None,
        async |target| {
            let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
            let none = Tags::new();
            let tags = tags.get(&target.key.account).unwrap_or(&none);
            // Counts of a target that fails halfway are not in the report.
            let call = if args.needs_index() { search::SEARCH } else { "ListThings" };
            let own = search::learning(&cx.ui, &lane, call, reading.count(&lane, tags, &over)).await?;
            if let Some(own) = own
                && grid.borrow_mut().merge(own).is_err()
            {
                over.set(true);
            }
            Ok(())
        },
    );
    let (_, failures) = split(answers.await);
    if over.get() {
        return Err(Error::failed(format!("the report has more than {COMBINATIONS} combinations"))
            .hint("Count by less, or narrow it with `--where`."));
    }
    let grid = grid.into_inner();
    if failures.is_empty() || failures.len() < targets.len() {
        let rows: Vec<Value> = grid.cells().map(|(key, count)| row(&args, key, count)).collect();
        // First, so that whoever reads only the first rows has the page all the same.
        if let Some(mut file) = file.take() {
            let about = About {
                columns: &columns,
                by: args.by.len(),
                charted: &columns[..args.by.len()],
                query: args.query.as_deref().map(|text| match text.strip_prefix('@') {
                    Some(_) => format!("{text}: {query}"),
                    None => text.to_owned(),
                }),
                since: args.since.map(|since| since.to_string()),
                source: args.source(),
                targets: targets.len(),
                failures: &failures,
                now: OffsetDateTime::now_utc(),
            };
            file.put(&page(&about, &grid, &rows))?;
            file.finish()?;
        }
        output.all(&COLUMNS, &rows)?;
        if rows.is_empty() && args.needs_index() {
            queries::explain_nothing(cx, &query).await;
        }
        if !rows.is_empty() {
            let lacks = |at: usize| grid.cells().all(|(key, _)| key.get(at).is_none_or(Option::is_none));
            let attributes = args.by.iter().enumerate().filter_map(|(at, dimension)| match dimension {
                Dimension::Attribute(name) if lacks(at) => Some(name.as_str()),
                _ => None,
            });
            queries::explain_groups(cx, &attributes.collect::<Vec<_>>()).await;
        }
    }
    cx.settle(failures, targets.len())
}

/// The tags of every account, where the report is by any.
async fn tags(cx: &Context, by: &[Dimension]) -> Result<BTreeMap<String, Tags>> {
    if !by.iter().any(Dimension::is_of_account) {
        return Ok(BTreeMap::new());
    }
    let accounts = tenant::directory(cx).await?.tagged_accounts().await?;
    Ok(accounts.into_iter().map(|account| (account.id, account.tags)).collect())
}

fn row(args: &ReportArgs, key: &Key, count: &Count) -> Value {
    let mut row: Map<String, Value> =
        args.by.iter().zip(key).map(|(dimension, value)| (dimension.column(), json!(value))).collect();
    row.insert("things".into(), json!(count.things));
    let mut exact = count.doubtful == 0;
    if args.connected {
        // Where nothing is indexed there is no number, not even 0.
        let known = count.connection_unknown < count.things;
        row.insert("connected".into(), json!(known.then_some(count.connected)));
        row.insert("connectionUnknown".into(), json!(count.connection_unknown));
        exact &= count.connection_unknown == 0;
    }
    if args.since.is_some() {
        let known = count.active_unknown < count.things;
        row.insert("activeSince".into(), json!(known.then_some(count.active)));
        row.insert("activeUnknown".into(), json!(count.active_unknown));
        exact &= count.active_unknown == 0;
    }
    row.insert("source".into(), json!(args.source()));
    row.insert("exact".into(), json!(exact));
    Value::Object(row)
}
