//! `fleetctl runs prune`

use std::path::Path;
use std::time::{Duration, SystemTime};

use clap::Args;
use serde::Serialize;

use super::view::{Run, State};
use crate::bulk::folder::RunFolder;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Kind, Result};
use crate::output::Columns;
use crate::ui::text;

/// Remove the folders of old bulk runs
///
/// Journal, kept input, rejects, report and certificates that AWS made go with
/// a run's folder, so it cannot be resumed or undone any more. A run at which a
/// process is at work is never removed; one that is not done, or has rejects,
/// only after a question that names it, or with --yes. AWS is not called.
///
/// Examples:
///   fleetctl runs prune --older-than 30d
///   fleetctl runs prune --keep 20 --dry-run
///   fleetctl runs prune 20261121T080000-1a2b3c --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct PruneArgs {
    /// The runs to remove; without any `--older-than` or `--keep` says which
    #[arg(value_name = "ID", conflicts_with_all = ["older_than", "keep"])]
    ids: Vec<String>,
    /// Those of which nothing was written down for so long: 12h, 30d, 8w
    #[arg(long, value_name = "AGE", value_parser = age)]
    older_than: Option<Duration>,
    /// Leave this many of the newest
    #[arg(long, value_name = "N")]
    keep: Option<usize>,
}

const COLUMNS: Columns = Columns { default: &["runId", "state", "bytes", "action"], more: &[], open: &[] };

/// What became of one run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    run_id: String,
    state: State,
    bytes: u64,
    /// `removed`, `kept`, or with `--dry-run` `planned`.
    action: &'static str,
}

pub(super) async fn run(cx: &Context, args: PruneArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let state_dir = cx.settings.state_dir()?;
    let named = !args.ids.is_empty();
    let (free, open) = chosen(&state_dir, args)?.into_iter().partition::<Vec<_>, _>(Run::is_removable);
    let ask = !open.is_empty() && !cx.dry_run();
    // A clean-up that nobody watches does its work and leaves these; whoever names them means them.
    let leave = ask && !named && !cx.ui.manner().yes && !cx.ui.manner().can_ask;
    if ask && !leave {
        cx.ui.confirm(&format!("remove {}, which left rows undone", listed(&open))).await?;
    }
    if leave {
        cx.ui.warn(format!("{} left rows undone and stays; `--yes` removes such runs too", listed(&open)));
    }
    let (mut list, mut removed, mut freed) = (cx.output.list(&COLUMNS)?, 0, 0);
    let open = open.into_iter().map(|run| (run, leave));
    for (run, stays) in free.into_iter().map(|run| (run, false)).chain(open) {
        let bytes = size(&run.path)?;
        let action = match (stays, cx.dry_run()) {
            (false, true) => "planned",
            (false, false) if remove(&state_dir, &run)? => "removed",
            _ => "kept",
        };
        if action != "kept" {
            removed += 1;
            freed += bytes;
        }
        list.row(&Row { run_id: run.id, state: run.state, bytes, action })?;
    }
    list.finish()?;
    let verb = if cx.dry_run() { "Dry run: would remove" } else { "Removed" };
    cx.ui.status(format!("{verb} {}: {} freed.", text::count(removed, "run"), megabytes(freed)));
    Ok(ExitStatus::Done)
}

impl Run {
    /// Whether nobody misses it.
    fn is_removable(&self) -> bool {
        self.is_settled() && self.rejects().is_none()
    }
}

/// The runs that may go, the newest first; those at work are left out, or refused where they are named.
fn chosen(state_dir: &Path, args: PruneArgs) -> Result<Vec<Run>> {
    if !args.ids.is_empty() {
        let mut runs = Vec::new();
        for id in args.ids {
            let run = Run::find(state_dir, &id)?;
            if run.state == State::Running {
                return Err(Error::new(Kind::TryAgain, format!("a process is at work on run `{id}`"))
                    .hint("Nothing was removed. Wait until it ends, or stop it."));
            }
            runs.push(run);
        }
        return Ok(runs);
    }
    if args.older_than.is_none() && args.keep.is_none() {
        return Err(Error::usage("nothing says which runs to remove")
            .hint("Give `--older-than 30d`, `--keep 20`, or the runs' names."));
    }
    let now = SystemTime::now();
    let is_old = |run: &Run| {
        args.older_than.is_none_or(|age| now.duration_since(run.touched()).is_ok_and(|is| is > age))
    };
    let runs = Run::all(state_dir)?.into_iter().skip(args.keep.unwrap_or(0));
    Ok(runs.filter(|run| run.state != State::Running && is_old(run)).collect())
}

/// Removes a run's folder while no process can begin to work on it; false when one did.
fn remove(state_dir: &Path, run: &Run) -> Result<bool> {
    let held = match RunFolder::take(state_dir, &run.id) {
        Ok(held) => held,
        Err(error) if error.kind() == Kind::TryAgain => return Ok(false),
        Err(error) => return Err(error),
    };
    std::fs::remove_dir_all(&held.path).doing(|| format!("removing `{}`", held.path.display()))?;
    Ok(true)
}

fn listed(runs: &[Run]) -> String {
    let names: Vec<String> = runs.iter().map(|run| format!("`{}`", run.id)).collect();
    names.join(", ")
}

/// The bytes of a run's files, links not followed.
fn size(folder: &Path) -> Result<u64> {
    let reading = || format!("reading `{}`", folder.display());
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder).doing(reading)? {
        let entry = entry.doing(reading)?;
        let found = entry.metadata().doing(reading)?;
        bytes += if found.is_dir() { size(&entry.path())? } else { found.len() };
    }
    Ok(bytes)
}

fn megabytes(bytes: u64) -> String {
    match bytes {
        0..100_000 => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Reads an age: a number with a unit.
fn age(text: &str) -> Result<Duration, String> {
    let units = [('m', 60), ('h', 3_600), ('d', 86_400), ('w', 7 * 86_400)];
    let with_unit = units.into_iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)));
    let seconds = with_unit.and_then(|(number, seconds)| number.parse::<u64>().ok()?.checked_mul(seconds));
    seconds.map(Duration::from_secs).ok_or_else(|| "it looks like 90m, 12h, 30d or 8w".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_has_a_unit() {
        assert_eq!(age("30d"), Ok(Duration::from_hours(720)));
        assert_eq!(age("0m"), Ok(Duration::ZERO));
        for bad in ["", "30", "d", "-1d", "1.5d", "99999999999999999999d", "99999999999999999w"] {
            assert!(age(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!([megabytes(0), megabytes(1_250), megabytes(1_290_000)], ["0.0 kB", "1.2 kB", "1.2 MB"]);
    }
}
