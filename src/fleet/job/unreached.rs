//! The things that a cancelled job never came to: they have no execution, so no list of AWS has them.

use std::collections::BTreeSet;

use aws_sdk_iot::types::JobStatus;

use super::executions::{self, Wanted};
use super::view::Details;
use super::{NOUN, family, group};
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};
use crate::fleet::thing_group;

/// How many things these jobs never came to, as they were cancelled before; of a job on groups that were there before it
/// nobody knows that.
///
/// # Errors
/// The failed call.
pub async fn count(lane: &Lane, jobs: &[Details]) -> Result<u64> {
    let mut missed = 0;
    for job in jobs.iter().filter(|job| is_cancelled(job)) {
        let mut job = job.clone();
        if job.asks_tags() {
            let tags = family::tags(lane, &NOUN.arn(&lane.target, job.id())).await;
            job.learn(&tags.map_err(|f| Error::from(f.error))?);
        }
        missed += job.reach().missed;
    }
    Ok(missed)
}

/// The things that these jobs never came to, in the order of their names: those that they were made for, without those
/// that have an execution.
///
/// # Errors
/// Failed (1) where AWS does not know any more whom a job was made for; the failed call.
pub async fn things(lane: &Lane, jobs: &[Details]) -> Result<Vec<String>> {
    let mut all = BTreeSet::new();
    for job in jobs.iter().filter(|job| is_cancelled(job)) {
        let mut left = made_for(lane, job).await?;
        executions::read(lane, job.id(), &Wanted::default(), |page| {
            for execution in page {
                left.remove(&execution.thing_name);
            }
            Ok(true)
        })
        .await?;
        all.extend(left);
    }
    Ok(all.into_iter().collect())
}

fn is_cancelled(job: &Details) -> bool {
    job.listed.status.as_deref() == Some(JobStatus::Canceled.as_str())
}

async fn made_for(lane: &Lane, job: &Details) -> Result<BTreeSet<String>> {
    let own = family::group(job.id());
    let mut things = BTreeSet::new();
    for arn in &job.targets {
        if let Some((_, thing)) = arn.rsplit_once(":thing/") {
            things.insert(thing.to_owned());
            continue;
        }
        let name = arn.rsplit_once(":thinggroup/").map_or(arn.as_str(), |(_, name)| name);
        let why = if name != own {
            "its things are those of a group that was not made for it, and may be others by now"
        } else if thing_group::describe(&lane.target, name).await?.is_none() {
            "the thing group that was made for it is gone"
        } else {
            things.extend(group::members(lane, job.id()).await?);
            continue;
        };
        return Err(Error::failed(format!(
            "nobody knows whom {} was made for and did not reach",
            NOUN.called(job.id())
        ))
        .caused_by(why)
        .hint("`fleetctl jobs create` takes a list or a query of them."));
    }
    Ok(things)
}
