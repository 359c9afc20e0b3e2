//! `fleetctl things diff`

mod merge;
mod moves;

use std::path::PathBuf;

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::aws::TargetKey;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::sort::Sorter;
use crate::output::{Columns, Output};
use crate::snapshot::{self, Difference, Reading};
use crate::ui::text;
use merge::Merged;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingName", "change", "detail"],
    more: &["differences", "fromTenant", "fromAccount", "fromRegion"],
    open: &[],
};
const SUMMARY: Columns = Columns {
    default: &[
        "tenant", "account", "region", "added", "removed", "changed", "movedIn", "movedOut", "same",
        "compared",
    ],
    more: &["reason"],
    open: &[],
};

/// Show what changed between two snapshots of a fleet
///
/// Two files of `things export`: snapshots, or exports as JSON lines with the
/// place of each thing, which are sorted first. Neither needs memory for the
/// fleet, and AWS is not asked. Rows go by account, Region and name; `change` is
///   added     a thing that is in the second file only
///   removed   a thing that is in the first file only
///   moved     one name that one target no longer has and one other has now
///             (elsewhere the name may be as before)
///   changed   another type, attribute, group, billing group or certificate;
///             the version counts changes and is not compared
/// `detail` says it in words, `differences` has member, from and to. What only
/// one of the files has of things, as --without left it out, is not compared.
///
/// A tenant that did not answer for one of the snapshots, or was not asked, is
/// named, and none of its things is called added or removed. Where the other
/// snapshot was taken with --all-tenants in its Region, a tenant that is in one
/// only is new or gone. A plain export does not say who was asked: a tenant of
/// which it has no thing is not compared. Take snapshots where that may be.
///
/// --summary prints the numbers for each target, by tenant. Exit codes: 0 when nothing
/// differs, 5 when something does, 3 when nothing does but not everything could
/// be compared; 65 for a file that is damaged or cut off, with its line.
///
/// Examples:
///   fleetctl things diff monday.jsonl.zst tuesday.jsonl.zst
///   fleetctl things diff monday.jsonl.zst tuesday.jsonl.zst --summary -o csv
///   fleetctl things diff a.jsonl b.jsonl -o jsonl | grep '"change":"moved"'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DiffArgs {
    /// The earlier snapshot or export
    #[arg(value_name = "A")]
    from: PathBuf,
    /// The later one
    #[arg(value_name = "B")]
    to: PathBuf,
    /// Print how many things changed in each target, not which
    #[arg(long)]
    summary: bool,
}

/// What became of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Change {
    Added,
    Removed,
    Moved,
    Changed,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    #[serde(flatten)]
    target: TargetKey,
    thing_name: String,
    change: Change,
    detail: String,
    differences: Vec<Difference>,
    #[serde(flatten)]
    from: Option<From>,
}

/// Where a thing was that moved.
#[derive(Debug, Serialize, Deserialize)]
struct From {
    #[serde(rename = "fromTenant")]
    tenant: Option<String>,
    #[serde(rename = "fromAccount")]
    account: String,
    #[serde(rename = "fromRegion")]
    region: String,
}

/// The numbers of one target.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    added: u64,
    removed: u64,
    changed: u64,
    moved_in: u64,
    moved_out: u64,
    same: u64,
}

#[derive(Serialize)]
struct Line<'c> {
    tenant: &'c Option<String>,
    account: &'c str,
    region: &'c str,
    #[serde(flatten)]
    counts: &'c Counts,
    compared: bool,
    reason: Option<&'c str>,
}

/// Differences in words.
fn words(differences: &[Difference]) -> String {
    let value = |value: &Value| match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    };
    let one = |d: &Difference| format!("{}: {} → {}", d.member, value(&d.from), value(&d.to));
    differences.iter().map(one).collect::<Vec<_>>().join("; ")
}

pub(crate) async fn run(cx: &Context, args: DiffArgs) -> Result<ExitStatus> {
    let columns = if args.summary { &SUMMARY } else { &COLUMNS };
    cx.output.check(columns)?;
    let folder = std::env::temp_dir();
    let (from, to) = (args.from.clone(), args.to.clone());
    let work = move || {
        let files = [snapshot::open(&from, &folder)?, snapshot::open(&to, &folder)?];
        let notes = notes(&files);
        let names = [from.display().to_string(), to.display().to_string()];
        let (merged, rows) = merge::merge(files, &names, &folder)?;
        Ok::<_, Error>((notes, merged, rows))
    };
    let done = tokio::task::spawn_blocking(work).await;
    let (notes, merged, rows) =
        done.map_err(|e| Error::internal("comparing two files").caused_by(e.to_string()))??;
    for note in notes {
        cx.ui.warn(note);
    }
    for member in &merged.unknown {
        cx.ui.warn(format!("`{member}` is not compared: one of the files has it of no thing, or not of all"));
    }
    for ((account, region), target) in &merged.targets {
        if let Some(reason) = &target.not_compared {
            let key =
                TargetKey { tenant: target.tenant.clone(), account: account.clone(), region: region.clone() };
            let error = Error::new(Kind::Partial, "its things are not compared").caused_by(reason).at(key);
            cx.ui.error(&error);
        }
    }
    if args.summary {
        summary(cx, &merged)?;
    } else {
        list(cx, rows)?;
    }
    Ok(settle(cx, &merged))
}

/// What makes two files worth a second look.
fn notes(files: &[Reading; 2]) -> Vec<String> {
    let mut out = Vec::new();
    if let [Some(one), Some(two)] = [&files[0].head, &files[1].head] {
        if one.query != two.query {
            let query =
                |query: &Option<String>| query.as_ref().map_or("all things".into(), |q| format!("`{q}`"));
            out.push(format!(
                "the snapshots are of different queries: {} and {}",
                query(&one.query),
                query(&two.query)
            ));
        }
        if one.taken_at > two.taken_at {
            out.push(format!("the first snapshot is the later one: {} and {}", one.taken_at, two.taken_at));
        }
    }
    out
}

fn list(cx: &Context, rows: Sorter) -> Result<()> {
    // Names say where they are: the files are of any number of tenants, whatever is selected.
    let output = Output { many: true, ..cx.output.clone() };
    let mut list = output.list(&COLUMNS)?;
    rows.finish(|row| {
        let row: Row = serde_json::from_slice(row)
            .map_err(|e| Error::internal("keeping a row").caused_by(e.to_string()))?;
        list.row(&row)?;
        Ok(true)
    })?;
    list.finish()
}

fn summary(cx: &Context, merged: &Merged) -> Result<()> {
    let mut list = cx.output.list(&SUMMARY)?;
    let mut targets: Vec<_> = merged.targets.iter().collect();
    // By tenants as every list; accounts without one come last.
    targets.sort_by_key(|(place, target)| (target.tenant.is_none(), &target.tenant, *place));
    for ((account, region), target) in targets {
        list.row(&Line {
            tenant: &target.tenant,
            account,
            region,
            counts: &target.counts,
            compared: target.not_compared.is_none(),
            reason: target.not_compared.as_deref(),
        })?;
    }
    list.finish()
}

fn settle(cx: &Context, merged: &Merged) -> ExitStatus {
    let mut all = Counts::default();
    let mut skipped = 0;
    for target in merged.targets.values() {
        let counts = &target.counts;
        all.added += counts.added;
        all.removed += counts.removed;
        all.changed += counts.changed;
        all.moved_in += counts.moved_in;
        all.same += counts.same;
        skipped += usize::from(target.not_compared.is_some());
    }
    let not = match skipped {
        0 => String::new(),
        _ => format!("; {} not compared", text::count(skipped, "target")),
    };
    cx.ui.status(format!(
        "{} added, {} removed, {} moved, {} changed, {} as before{not}.",
        all.added, all.removed, all.moved_in, all.changed, all.same
    ));
    if all.added + all.removed + all.changed + all.moved_in > 0 {
        ExitStatus::Code(Kind::Check)
    } else if skipped > 0 {
        ExitStatus::Code(Kind::Partial)
    } else {
        ExitStatus::Done
    }
}
