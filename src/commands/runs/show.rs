//! `fleetctl runs show`

use clap::Args;
use serde::Serialize;
use serde_json::Value;

use super::view::{Report, Run, State};
use crate::aws::TargetKey;
use crate::bulk::journal;
use crate::context::Context;
use crate::error::{ExitStatus, Kind, Result};
use crate::output::Columns;

/// Show one bulk run
///
/// What was typed and where, the input, the targets, how its rows ended, what
/// its operations reached, and where its rejects are. `rowsDone` counts the
/// rows that its journal says are done, also of a run that was killed.
///
/// Examples:
///   fleetctl runs show 20261121T080000-1a2b3c
///   fleetctl runs show nightly -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// The run
    #[arg(value_name = "ID")]
    id: String,
}

const COLUMNS: Columns = Columns {
    default: &[
        "runId", "state", "started", "rows", "ok", "skipped", "failed", "invalid", "pending", "command",
    ],
    more: &[
        "doneEarlier",
        "undoneBy",
        "folder",
        "version",
        "input",
        "targets",
        "attempts",
        "rowsDone",
        "elapsedSeconds",
        "operations",
        "rejects",
        "path",
        "journalBytes",
        "damage",
    ],
    open: &["input"],
};

/// The input as it was when the run began.
#[derive(Serialize)]
struct Input {
    path: String,
    bytes: u64,
    sha256: String,
}

/// One run with all that is known of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    run_id: String,
    state: State,
    command: Option<String>,
    /// Where it was typed.
    folder: Option<String>,
    version: Option<String>,
    started: Option<String>,
    input: Option<Input>,
    targets: Vec<TargetKey>,
    attempts: Option<u64>,
    rows_done: Option<u64>,
    rows: Option<u64>,
    ok: Option<u64>,
    skipped: Option<u64>,
    failed: Option<u64>,
    invalid: Option<u64>,
    pending: Option<u64>,
    done_earlier: Option<u64>,
    elapsed_seconds: Option<f64>,
    operations: Option<Value>,
    rejects: Option<String>,
    undone_by: Option<String>,
    /// The run's own folder.
    path: String,
    journal_bytes: Option<u64>,
    damage: Option<String>,
}

pub(super) fn run(cx: &Context, args: &ShowArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let mut run = Run::find(&cx.settings.state_dir()?, &args.id)?;
    // Of a run at work the last line may be half written; that is no damage.
    let past = match journal::read(&run.path) {
        Ok(past) => past,
        Err(error) if error.kind() == Kind::Data => {
            run.damage.get_or_insert(error.to_string());
            if run.state != State::Running {
                run.state = State::Damaged;
            }
            None
        }
        Err(error) => return Err(error),
    };
    let of = |count: fn(&Report) -> u64| run.report.as_ref().map(count);
    let shown = Shown {
        state: run.state,
        command: run.command(),
        started: run.started(),
        rows: of(|r| r.rows),
        ok: of(|r| r.ok),
        skipped: of(|r| r.skipped),
        failed: of(|r| r.failed),
        invalid: of(|r| r.invalid),
        pending: of(|r| r.pending),
        done_earlier: of(|r| r.done_earlier),
        elapsed_seconds: run.report.as_ref().map(|r| r.elapsed_seconds),
        operations: run.report.as_ref().map(|r| r.operations.clone()),
        rejects: run.rejects().map(|path| path.display().to_string()),
        path: run.path.display().to_string(),
        journal_bytes: std::fs::metadata(run.path.join(journal::FILE)).ok().map(|found| found.len()),
        attempts: past.as_ref().map(|past| past.attempts),
        rows_done: past.as_ref().map(|past| past.done),
        targets: past.map(|past| past.targets).unwrap_or_default(),
        input: run.header.as_ref().map(|header| Input {
            path: header.input.shown.clone(),
            bytes: header.input.bytes,
            sha256: header.input.sha256.clone(),
        }),
        folder: run.header.as_ref().map(|header| header.folder.clone()),
        version: run.header.as_ref().map(|header| header.version.clone()),
        run_id: run.id,
        undone_by: run.undone_by,
        damage: run.damage,
    };
    cx.output.one(&COLUMNS, &shown)?;
    Ok(ExitStatus::Done)
}
