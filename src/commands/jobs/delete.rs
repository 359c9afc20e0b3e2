//! `fleetctl jobs delete`

use std::cell::Cell;
use std::time::Duration;

use clap::Args;

use super::{own_family, warn_missing};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::{nouns, timeout};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::{self, NOUN, family, group};
use crate::fleet::status::Status;
use crate::ui::text;

/// Delete a job and what AWS knows of its executions
///
/// Also the batches of a list of things, the last one first. What has not ended
/// is refused unless --force is given; the devices that work on it may then not
/// be able to report. So are the jobs of a campaign, which remembers by them what
/// it has done. AWS lets ten jobs be in deletion at once in an account
/// and Region: the others wait, and the command waits until all are gone.
/// --with-group also deletes the thing group `job-ID` if it was made for the
/// job, which its tag says; else it is named where it is left. Its things stay.
/// Where the job is not, the row says absent; where no target has it, that is said
/// with the ids that are near. Asks first; `--yes` answers.
///
/// Exit codes: 0 (also when there is no such job), 1, 2, 3, 4, 7 when a job is
/// not gone in time, 75.
///
/// Examples:
///   fleetctl jobs delete fw-1-1 --yes --all-tenants
///   fleetctl jobs delete fw-1-2 --with-group --force --tenant acme --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    /// Also what has not ended, and the jobs of a campaign
    #[arg(long)]
    force: bool,
    /// Also the thing group that was made for it
    #[arg(long)]
    with_group: bool,
    /// How long to wait until it is gone: 90s, 60m or 2h
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = timeout::parse)]
    timeout: Duration,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let id = args.id.as_str();
    let also = if args.with_group { " and the thing group that was made for it" } else { "" };
    let how = job::delete::How { force: args.force, patience: args.timeout };
    let (left, absent, found) = (Cell::new(0), Cell::new(false), Cell::new(false));
    let status = nouns::delete(cx, &NOUN, id, also, async |target| {
        let lane = Lane::new(target.clone(), Limits::default(), Stop::default());
        let jobs = own_family(&lane, id).await?;
        if !args.force {
            job::delete::refuse_open(&jobs)?;
            for job in &jobs {
                if let Some(campaign) = job::campaign::of_job(&lane, job.id()).await? {
                    return Err(Error::failed(format!("deleting {}", NOUN.called(job.id())))
                        .caused_by(format!("it is a wave of the campaign `{campaign}`, whose only memory its jobs are"))
                        .hint(
                            "A campaign that goes on would make it anew, for the same things; when it is over, give \
                             `--force`.",
                        ));
                }
            }
        }
        let working: u64 = jobs.iter().map(|job| job.counts().in_progress).sum();
        if working > 0 {
            let devices = text::count(usize::try_from(working).unwrap_or(usize::MAX), "device");
            cx.ui.warn(format!(
                "{devices} in {} may be working on {}, and cannot report then nor be told to stop; `jobs cancel --force` \
                 stops them before",
                target.key,
                NOUN.called(id)
            ));
        }
        if !cx.dry_run() {
            job::delete::delete(&lane, &jobs, how).await?;
        }
        if jobs.is_empty() { &absent } else { &found }.set(true);
        let mut gone = if jobs.is_empty() { Status::Absent } else { done(cx) };
        if args.with_group && group::delete(&lane, id, cx.dry_run()).await? != Status::Absent {
            nouns::say_deleted(cx, target, &format!("the thing group `{}`", family::group(id)));
            found.set(true);
            gone = done(cx);
        }
        if !args.with_group {
            // Another's group of that name, and one that cannot be looked at, are nothing to speak of here.
            let is_there =
                matches!(group::delete(&lane, id, true).await, Ok(status) if status != Status::Absent);
            left.set(left.get() + usize::from(is_there));
        }
        Ok(gone)
    })
    .await?;
    if absent.get() && !found.get() && status == ExitStatus::Done {
        warn_missing(cx, id).await;
    }
    if left.get() > 0 {
        cx.ui.hint(format!(
            "The thing group `{}`, which was made for the job, is left in {}; `--with-group` deletes it, too.",
            family::group(id),
            text::count(left.get(), "target")
        ));
    }
    Ok(status)
}

fn done(cx: &Context) -> Status {
    if cx.dry_run() { Status::Planned } else { Status::Deleted }
}
