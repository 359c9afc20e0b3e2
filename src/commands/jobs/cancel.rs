//! `fleetctl jobs cancel`

use std::cell::Cell;

use clap::Args;
use fleetctl_rules::names::Name;

use super::{own_family, warn_missing};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::{self, Cancel, NOUN, still};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::ui::text;

/// Cancel a job
///
/// Also the batches of a list of things. Devices that have not begun get it no
/// more; those that work on it go on, which is said, and are told to stop with
/// `--force`, also of a job that was cancelled before. The row says canceled. A job
/// that has ended already is left alone and said so (exists, exit code 0); where
/// the job is not, the row says absent, as with `jobs delete`; where no target has
/// it, that is said with the ids that are near. Asks first; `--yes` answers.
///
/// Exit codes: 0 (also when there is no such job), 1 when AWS refuses, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl jobs cancel fw-1-1 --yes --comment 'wrong image'
///   fleetctl jobs cancel fw-1-1 --force --reason-code BAD_IMAGE --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CancelArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    /// Also where devices are working on it
    #[arg(long)]
    force: bool,
    /// Why: capital letters, digits and `_`, at most 128
    #[arg(long, value_name = "CODE")]
    reason_code: Option<String>,
    /// Why, in words: at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

pub(crate) async fn run(cx: &Context, args: CancelArgs) -> Result<ExitStatus> {
    let id = &args.id;
    NOUN.check(id)?;
    nouns::check_given("--reason-code", Name::ReasonCode, args.reason_code.as_deref())?;
    nouns::check_given("--comment", Name::Comment, args.comment.as_deref())?;
    let also = if args.force { ", also where devices are working on it," } else { "" };
    nouns::confirm(cx, &format!("cancel {}{also}", NOUN.called(id))).await?;
    let how = Cancel { force: args.force, reason_code: args.reason_code, comment: args.comment };
    let (absent, found) = (Cell::new(false), Cell::new(false));
    let status = nouns::change(cx, &NOUN, id, async |target| {
        let lane = Lane::new(target.clone(), Limits::default(), Stop::default());
        let jobs = own_family(&lane, id).await?;
        if jobs.is_empty() {
            absent.set(true);
            return Ok(Status::Absent);
        }
        found.set(true);
        let mut pace = Pace::of("CancelJob");
        let mut all = Status::Exists;
        for one in &jobs {
            pace.turn().await;
            let id = one.id();
            let over = |state: &aws_sdk_iot::types::JobStatus| {
                let state = state.as_str();
                cx.ui.status(format!("{} in {} is {state} already.", NOUN.called(id), target.key));
            };
            let mut status = job::cancel(target, id, &how, cx.dry_run(), over).await?;
            let working = one.counts().in_progress;
            if working > 0 && !how.force {
                let devices = text::count(usize::try_from(working).unwrap_or(usize::MAX), "device");
                cx.ui.warn(format!(
                    "{devices} in {} {} begun {} and may go on; `fleetctl jobs cancel {} --force` stops them, too",
                    target.key,
                    if working == 1 { "has" } else { "have" },
                    NOUN.called(id),
                    args.id,
                ));
            } else if working > 0 && status == Status::Exists {
                // CancelJob is for jobs that have not ended.
                let stopped = if cx.dry_run() { working } else { still::stop(&lane, id).await? };
                if stopped > 0 {
                    status = if cx.dry_run() { Status::Planned } else { Status::Canceled };
                }
            }
            if status != Status::Exists {
                all = status;
            }
        }
        Ok(all)
    })
    .await?;
    if absent.get() && !found.get() && status == ExitStatus::Done {
        warn_missing(cx, id).await;
    }
    Ok(status)
}
