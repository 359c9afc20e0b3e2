//! Deleting jobs within AWS's limits: only what has ended unless forced, and no more than ten in deletion at once.

use std::time::Duration;

use fleetctl_rules::limits;
use tokio::time::{Instant, sleep};

use super::view::Details;
use super::{NOUN, family};
use crate::aws::{Call, Class};
use crate::bulk::lane::Lane;
use crate::error::{Error, Kind, Result};

/// The first and the longest time between two looks at whether jobs are gone.
const LOOK: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

/// How jobs are deleted.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Also those that have not ended.
    pub force: bool,
    /// How long to wait until they are gone.
    pub patience: Duration,
}

/// Refuses jobs that have not ended.
///
/// # Errors
/// Failed (1), naming the first.
pub fn refuse_open(jobs: &[Details]) -> Result<()> {
    let Some(job) = jobs.iter().find(|job| !job.has_ended()) else { return Ok(()) };
    let status = job.listed.status.as_deref().unwrap_or("IN_PROGRESS");
    Err(Error::failed(format!("deleting {}", NOUN.called(job.id())))
        .caused_by(format!("it is {status}"))
        .hint("Cancel it first, or give `--force`: its devices may then not be able to report what they do."))
}

/// Deletes the jobs of an id, the last batch first so that the others are found when this is cut off, and waits until
/// they are gone.
///
/// # Errors
/// Timeout (7) when they are not gone in time; the failed call.
pub async fn delete(lane: &Lane, jobs: &[Details], how: How) -> Result<()> {
    let end = Instant::now() + how.patience;
    let mut going: Vec<String> = Vec::new();
    let mut pause = LOOK.0;
    for job in jobs.iter().rev() {
        if job.listed.status.as_deref() == Some("DELETION_IN_PROGRESS") {
            going.push(job.id().to_owned());
            continue;
        }
        loop {
            if going.len() >= limits::JOBS_IN_DELETION {
                wait(lane, &mut going, &mut pause, end).await?;
                continue;
            }
            let call = lane.call("DeleteJob", |iot| {
                let call = iot.delete_job().job_id(job.id()).set_force(how.force.then_some(true));
                async move { call.send().await.aws("DeleteJob") }
            });
            match call.await {
                Ok(_) => going.push(job.id().to_owned()),
                Err(fault) if fault.error.class == Class::NotFound => {}
                // Others delete jobs, too.
                Err(fault) if fault.error.is("LimitExceededException") => {
                    wait(lane, &mut going, &mut pause, end).await?;
                    continue;
                }
                Err(fault) => {
                    return Err(
                        Error::from(fault.error).context(format!("deleting {}", NOUN.called(job.id())))
                    );
                }
            }
            break;
        }
    }
    while !going.is_empty() {
        wait(lane, &mut going, &mut pause, end).await?;
    }
    Ok(())
}

/// Looks which jobs are still there, after a pause that grows while none goes.
async fn wait(lane: &Lane, going: &mut Vec<String>, pause: &mut Duration, end: Instant) -> Result<()> {
    let before = going.len();
    let there = family::again(lane, going).await.map_err(|f| Error::from(f.error))?;
    *going = there.iter().map(|job| job.id().to_owned()).collect();
    if going.len() < before {
        *pause = LOOK.0;
        return Ok(());
    }
    if Instant::now() >= end {
        let first = going.first().map_or("the jobs", String::as_str);
        return Err(Error::new(Kind::Timeout, format!("waiting for the deletion of `{first}`"))
            .hint("AWS goes on with it; run the same command again to see it through."));
    }
    sleep(*pause).await;
    *pause = (*pause * 2).min(LOOK.1);
    Ok(())
}
