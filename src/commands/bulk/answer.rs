//! How an import answers: the summary on stdout, what went wrong on stderr, and the exit code.

use std::path::Path;

use serde::Serialize;

use super::{Source, Task};
use crate::bulk::plan::Update;
use crate::bulk::report::{self, Summary};
use crate::bulk::row::Purpose;
use crate::commands::bulk::operations_table;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::{Columns, Format as Out};

/// The summary as a table shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Short<'s> {
    run_id: &'s str,
    rows: u64,
    #[serde(flatten)]
    counts: report::Counts,
    elapsed_seconds: f64,
    rejects: Option<&'s str>,
}

const SHORT: Columns = Columns {
    default: &["runId", "rows", "ok", "skipped", "failed", "invalid", "pending", "elapsedSeconds", "rejects"],
    more: &[],
    open: &[],
};

/// Writes the summary, and says what went wrong; `aws` says whether AWS was asked anything.
pub(super) fn say(
    cx: &Context,
    task: &Task,
    summary: &Summary,
    samples: Vec<String>,
    aws: bool,
) -> Result<()> {
    match cx.output.format {
        _ if task.is_part() && !cx.dry_run() => {}
        Out::Jsonl => {
            let line = serde_json::to_string(summary)
                .map_err(|e| Error::internal("writing the summary").caused_by(e.to_string()))?;
            cx.output.text(&(line + "\n"))?;
        }
        Out::Csv | Out::Name => {}
        Out::Table if cx.dry_run() => {}
        Out::Table if cx.output.columns.is_none() => cx.output.one(
            &SHORT,
            &Short {
                run_id: &summary.run_id,
                rows: summary.rows,
                counts: summary.counts,
                elapsed_seconds: summary.elapsed_seconds,
                rejects: summary.rejects.as_deref(),
            },
        )?,
        Out::Table | Out::Json | Out::Yaml => cx.output.one(&report::SUMMARY, summary)?,
    }
    // Where each row is heard of, it says so itself.
    for sample in samples.iter().filter(|_| task.each_row.is_none()) {
        cx.ui.warn(sample);
    }
    for paused in &summary.targets {
        cx.ui.warn(format!("{} is paused, its rows are pending: {}", paused.target, paused.paused));
    }
    if task.each_row.is_none() {
        operations_table::say(cx, summary);
    }
    if summary.dry_run {
        let read = if aws { "AWS was read, " } else { "" };
        cx.ui.status(format!("Dry run: {read}nothing was changed."));
    }
    Ok(())
}

/// Says what the verdict means to a person, and gives its exit code.
pub(super) fn settle(
    cx: &Context,
    summary: &Summary,
    verdict: Option<Kind>,
    task: &Task,
    planned: u64,
) -> ExitStatus {
    let Some(kind) = verdict else { return ExitStatus::Done };
    let c = summary.counts;
    let pending = c.pending - planned;
    let not_done = c.failed + c.invalid + pending;
    // Without `--skip-invalid` one wrong row keeps all from being done.
    let nothing_began = c.invalid > 0 && !task.skip_invalid && c.ok + c.skipped + c.failed == 0;
    let mut error = if nothing_began {
        let verb = if c.invalid == 1 { "is" } else { "are" };
        Error::new(
            kind,
            format!("{} of {} rows {verb} invalid; nothing was changed", c.invalid, summary.rows),
        )
    } else {
        Error::new(
            kind,
            format!(
                "{not_done} of {} rows were not done: {} failed, {} invalid, {} pending",
                summary.rows, c.failed, c.invalid, pending
            ),
        )
    };
    let kind = if nothing_began && kind != Kind::Interrupted && kind != Kind::Terminated {
        Kind::Data
    } else {
        kind
    };
    error = error.with_kind(kind);
    let is_part = task.is_part();
    let is_given = !is_part && !matches!(task.from, Source::Held(_));
    let is_undo = matches!(task.purpose, Purpose::Undo(_));
    let is_import = matches!(task.purpose, Purpose::Import);
    let rejects = summary.rejects.as_ref();
    if nothing_began {
        error = error.hint(match &task.from {
            Source::File(file) if file != Path::new("-") => {
                format!(
                    "Nothing was done: mend the rows in `{}`, or make what they need, and run it again.",
                    file.display()
                )
            }
            Source::File(_) => "Nothing was done: mend the rows and give all of them again.".to_owned(),
            Source::Rows(_) => "Nothing was done: mend what is wrong and give all of it again.".to_owned(),
            Source::Query(_) | Source::Undo(_) | Source::Things | Source::Held(_) => {
                "Nothing was done.".to_owned()
            }
        });
        if let Some(rejects) = rejects {
            error = error.hint(format!("The wrong rows alone, with the reasons, are in `{rejects}`."));
        }
        error = error.hint("`--skip-invalid` does the good rows and leaves the others in the rejects file.");
    } else {
        if let Some(rejects) = rejects.filter(|_| is_undo) {
            error = error.hint(format!("All of them, with the reasons, are in `{rejects}`."));
        } else if let Some(rejects) = rejects.filter(|_| c.failed + c.invalid > 0 && !is_given) {
            error = error.hint(format!("All of them, with the reasons, are in `{rejects}`."));
        } else if let Some(rejects) = rejects.filter(|_| c.failed + c.invalid > 0) {
            error = error.hint(format!(
                "All of them are in `{rejects}`; mend there what is wrong and give that file."
            ));
        }
        if c.failed > 0 && is_import && task.update == Update::Never {
            error = error
                .hint("A thing that differs is changed only with `--update merge` or `--update replace`.");
        }
        let allows = matches!(&task.purpose, Purpose::Allow(allow) if !allow.updates());
        if c.failed > 0 && allows {
            error = error.hint("A serial that differs is changed only with `--update`.");
        }
        if pending > 0 && !cx.dry_run() && !is_part {
            error = error.hint(format!("`fleetctl runs resume {}` does what is pending.", summary.run_id));
        }
    }
    if task.each_row.is_none() {
        cx.ui.error(&error);
    }
    ExitStatus::Code(kind)
}
