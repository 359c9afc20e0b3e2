//! `fleetctl runs list`

use clap::Args;
use serde::Serialize;

use super::view::{Run, State};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::output::Columns;

/// List the bulk runs that this machine remembers
///
/// The newest first. A run is `running`, `done` (every row is as asked),
/// `partial` (some are), `failed` (none is), `interrupted` (killed, or its
/// machine stopped), `invalid` (it did not begin: rows are wrong) or `damaged`.
/// The numbers of rows are those of its last attempt that came to an end.
///
/// Examples:
///   fleetctl runs list
///   fleetctl runs list -o jsonl --columns runId,state,pending
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {}

const COLUMNS: Columns = Columns {
    default: &[
        "runId", "state", "started", "rows", "ok", "skipped", "failed", "invalid", "pending", "command",
    ],
    more: &["doneEarlier", "undoneBy"],
    open: &[],
};

/// One run of the list.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    run_id: String,
    state: State,
    started: Option<String>,
    rows: Option<u64>,
    ok: Option<u64>,
    skipped: Option<u64>,
    failed: Option<u64>,
    invalid: Option<u64>,
    pending: Option<u64>,
    done_earlier: Option<u64>,
    undone_by: Option<String>,
    command: Option<String>,
}

pub(super) fn run(cx: &Context, _: &ListArgs) -> Result<ExitStatus> {
    let mut list = cx.output.list(&COLUMNS)?;
    for run in Run::all(&cx.settings.state_dir()?)? {
        let of = |count: fn(&super::view::Report) -> u64| run.report.as_ref().map(count);
        list.row(&Row {
            state: run.state,
            started: run.started(),
            rows: of(|r| r.rows),
            ok: of(|r| r.ok),
            skipped: of(|r| r.skipped),
            failed: of(|r| r.failed),
            invalid: of(|r| r.invalid),
            pending: of(|r| r.pending),
            done_earlier: of(|r| r.done_earlier),
            command: run.command(),
            run_id: run.id,
            undone_by: run.undone_by,
        })?;
    }
    list.finish()?;
    Ok(ExitStatus::Done)
}
