//! `fleetctl runs undo`

use std::path::PathBuf;

use clap::Args;

use super::view::Run;
use crate::bulk::folder::{self, RunFolder};
use crate::bulk::journal::{self, Reader};
use crate::bulk::row::Purpose;
use crate::bulk::undo::{Survey, survey};
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::ui::text;

/// Undo a bulk run: delete what it created
///
/// By the run's journal: things and certificates that the run made are deleted;
/// things that were there before leave the groups that the run put them into,
/// and lose the certificates and policies that it attached. Each thing is
/// described again just before: one that somebody changed since, and a
/// certificate that another thing has, stay as they are and count as failed.
/// Changed attributes and deletions cannot be undone; how many there are is
/// said. Of the `certs` commands only `certs activate-pending` can be undone,
/// unless it made no things: what it activated becomes INACTIVE. What `certs
/// register` registered goes with `certs delete --from` the same list. Nor can
/// a run on an allow list be: `provisioning allow remove --from` does it.
///
/// An undo is a bulk run of its own, at the account's quotas: it asks before it
/// begins, can be resumed, and done twice it finds nothing more. A run at which
/// a process is at work cannot be undone (exit code 75); one that is not
/// complete can, but for the calls that were under way when it was killed:
/// nothing says whether the run made what they made. Exit codes 0, 1, 2, 3, 4,
/// 75.
///
/// Examples:
///   fleetctl runs undo nightly --dry-run
///   fleetctl runs undo 20261121T080000-1a2b3c --yes --max-changes 500
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct UndoArgs {
    /// The run to undo
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(super) async fn run(cx: &Context, args: UndoArgs) -> Result<ExitStatus> {
    super::resume::no_selectors(cx)?;
    let state_dir = cx.settings.state_dir()?;
    let own = args.bulk.run_id.as_deref();
    if own == Some(&args.id) {
        return Err(Error::usage(format!(
            "an undo cannot be called as the run that it undoes, `{}`",
            args.id
        ))
        .hint("Give another `--run-id`, or none."));
    }
    // What an earlier attempt of this undo kept is all that it needs.
    let has = |folder: PathBuf| [journal::FILE, "input.jsonl"].iter().all(|name| folder.join(name).exists());
    let kept = own.is_some_and(|id| folder::place(&state_dir, id).is_ok_and(has));
    let is_there = folder::place(&state_dir, &args.id)?.is_dir();
    let mut held = None;
    if is_there || !kept {
        let run = Run::find(&state_dir, &args.id)?;
        // Nobody goes on with the run while it is undone.
        held = Some(RunFolder::take(&state_dir, &args.id)?);
        if !kept {
            let path = run.path.clone();
            if let Some((_, header)) = Reader::open(&path)?
                && header.task.starts_with("allow-list ")
            {
                let error =
                    Error::usage(format!("run `{}` worked on an allow list, and cannot be undone", args.id));
                return Err(error.hint(
                    "`fleetctl provisioning allow remove --from FILE` takes the serials of a file off the list.",
                ));
            }
            if let Some((_, header)) = Reader::open(&path)?
                && header.task.starts_with("certificates ")
                && !activates_things(&header.task)
            {
                if header.task.starts_with("certificates rotate ") {
                    return Err(Error::usage(format!("run `{}` is a part of a rotation campaign", args.id))
                        .hint(
                            "`fleetctl certs rotate --undo CAMPAIGN` undoes one without locking devices out.",
                        ));
                }
                let error =
                    Error::usage(format!("run `{}` worked on certificates, and cannot be undone", args.id));
                if !header.task.starts_with("certificates register ") {
                    return Err(error);
                }
                let kept = path.join("input.jsonl");
                let list =
                    if kept.exists() { kept.display().to_string() } else { header.input.shown.clone() };
                return Err(error.hint(format!(
                    "`fleetctl certs delete --from {list}` deletes all certificates of its input, also those that \
                     were registered before it."
                )));
            }
            let survey = tokio::task::spawn_blocking(move || survey(&path)).await;
            let survey =
                survey.map_err(|e| Error::internal("reading the journal").caused_by(e.to_string()))??;
            let Some(survey) = survey else { return Err(no_journal(&args.id)) };
            say_lasting(cx, &args.id, &survey);
            if survey.rows == 0 {
                cx.ui.status(format!("Run `{}` made nothing that could be undone.", args.id));
                return Ok(ExitStatus::Done);
            }
        }
    }
    let task = Task { asks: true, ..Task::new(Purpose::Undo(args.id.clone()), Source::Undo(args.id)) };
    let ended = Box::pin(bulk::run(cx, task, args.bulk)).await;
    drop(held);
    ended
}

/// Whether a run activated certificates with things of their own: what it attached is known by them.
fn activates_things(task: &str) -> bool {
    task.starts_with("certificates activate pending ") && !task.contains(" thing=None ")
}

fn no_journal(id: &str) -> Error {
    Error::usage(format!("run `{id}` has no journal, so what it did is not known"))
        .hint("A run that did not begin has none: nothing was changed then.")
}

/// Says what stays as it is.
fn say_lasting(cx: &Context, id: &str, survey: &Survey) {
    if survey.lasting.is_empty() {
        return;
    }
    let calls = survey.lasting.iter().map(|(operation, calls)| {
        format!("{operation}: {}", text::count(usize::try_from(*calls).unwrap_or(usize::MAX), "call"))
    });
    let calls = calls.collect::<Vec<_>>().join(", ");
    cx.ui.warn(format!("some of what run `{id}` did cannot be undone and stays ({calls})"));
}
