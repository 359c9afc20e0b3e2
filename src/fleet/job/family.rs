//! The jobs of one id in one target: the job itself, or its batches `ID-001`, `ID-002`, …
//!
//! AWS takes a hundred targets a job, so a longer list of things is several jobs. Their ids follow from the id and the
//! order of the names alone: whoever runs the command again, on whatever machine, finds the same jobs. Each carries the
//! tag `fleetctl:job` with the id that was asked for.

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{Job, JobStatus, Tag};
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::NOUN;
use super::counts::Counts;
use super::view::Details;
use crate::aws::{AwsError, Call, Class};
use crate::bulk::lane::{Fault, Lane};
use crate::error::{Error, Result};
use crate::fleet::pages;

/// The tag that says which id a job, or a group that was made for it, belongs to.
pub const TAG: &str = "fleetctl:job";
/// Things in one batch: as many targets as AWS allows a job.
pub const BATCH: usize = limits::JOB_TARGETS;
/// Batches of one id at most; 500 jobs can be in progress in an account and Region.
pub const BATCHES: usize = limits::ACTIVE_JOBS;
/// DescribeJob calls of one target at once; the lane keeps them below the quota of ten a second.
const AT_ONCE: usize = 8;

/// The tag of what belongs to an id.
pub fn tag(id: &str) -> Tag {
    Tag::builder().key(TAG).value(id).build().expect("a key is given")
}

/// The id of a batch, counted from 1.
pub fn batch(id: &str, number: usize) -> String {
    format!("{id}-{number:03}")
}

/// The id of the job that a retry of this one makes: `fw-retry1`, and of that `fw-retry2`.
pub fn retry(id: &str) -> String {
    let numbered = id.rsplit_once("-retry").and_then(|(stem, n)| Some((stem, n.parse::<u32>().ok()?)));
    match numbered {
        Some((stem, number)) if number < u32::MAX => format!("{stem}-retry{}", number + 1),
        _ => format!("{id}-retry1"),
    }
}

/// The name of the thing group that is made for a job.
pub fn group(id: &str) -> String {
    format!("job-{id}")
}

/// Checks that an id leaves room for the numbers of batches.
///
/// # Errors
/// Usage (2).
pub fn check_batches(id: &str) -> Result<()> {
    let last = batch(id, BATCHES);
    fleetctl_rules::names::check(Name::Job, &last).map_err(|e| {
        Error::usage(format!("`{id}` leaves no room for the numbers of batches, as in `{last}`"))
            .caused_by(e.to_string())
    })
}

/// One job as DescribeJob has it, for callers with a rate of their own; `None` when there is none of that id.
///
/// # Errors
/// The failed call.
pub async fn read_with(iot: Client, id: String) -> Result<Option<(Job, Option<String>)>, AwsError> {
    match iot.describe_job().job_id(id).send().await.aws("DescribeJob") {
        Ok(answer) => Ok(answer.job.map(|job| (job, answer.document_source))),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Reads one job; `None` when there is none of that id.
///
/// # Errors
/// The failed call.
pub async fn read(lane: &Lane, id: &str) -> Result<Option<Details>, Fault> {
    let answer = lane.call("DescribeJob", |iot| read_with(iot, id.to_owned())).await?;
    Ok(answer.value.map(|(job, source)| Details::new(&lane.target, job, source)))
}

/// Reads the jobs of an id: the job itself, else its batches in their order; none when there is neither.
///
/// # Errors
/// The failed call.
pub async fn family(lane: &Lane, id: &str) -> Result<Vec<Details>> {
    let reading = |f: Fault| Error::from(f.error).context(format!("reading {}", NOUN.called(id)));
    if let Some(job) = read(lane, id).await.map_err(reading)? {
        return Ok(vec![job]);
    }
    let mut found = Vec::new();
    while found.len() < BATCHES {
        match read(lane, &batch(id, found.len() + 1)).await.map_err(reading)? {
            Some(job) => found.push(job),
            None => break,
        }
    }
    Ok(found)
}

/// Reads these jobs again, side by side; one that is not there any more is left out.
///
/// # Errors
/// The failed call.
pub async fn again(lane: &Lane, ids: &[String]) -> Result<Vec<Details>, Fault> {
    let read = stream::iter(ids).map(|id| read(lane, id)).buffered(AT_ONCE);
    read.try_filter_map(async |job| Ok(job)).try_collect().await
}

/// The tags of a resource.
///
/// # Errors
/// The failed call.
pub async fn tags(lane: &Lane, arn: &str) -> Result<BTreeMap<String, String>, Fault> {
    let (mut found, mut token) = (BTreeMap::new(), None::<String>);
    loop {
        let page = lane
            .call("ListTagsForResource", |iot| {
                let call = iot.list_tags_for_resource().resource_arn(arn).set_next_token(token.clone());
                async move { call.send().await.aws("ListTagsForResource") }
            })
            .await?
            .value;
        let tags = page.tags.unwrap_or_default().into_iter();
        found.extend(tags.map(|tag| (tag.key, tag.value.unwrap_or_default())));
        let fault = |error| Fault { why: crate::bulk::lane::Why::Refused, error, repeated: false };
        if !pages::goes_on(&mut token, page.next_token).map_err(fault)? {
            return Ok(found);
        }
    }
}

/// Whether a resource carries the tag of this id.
///
/// # Errors
/// The failed call.
pub async fn is_tagged(lane: &Lane, arn: &str, id: &str) -> Result<bool, Fault> {
    Ok(tags(lane, arn).await?.get(TAG).map(String::as_str) == Some(id))
}

impl Details {
    /// The job's id.
    pub fn id(&self) -> &str {
        &self.listed.job_id
    }

    /// How far its executions are.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether it is over: cancelled, completed, or being deleted.
    pub fn has_ended(&self) -> bool {
        let over = [JobStatus::Canceled, JobStatus::Completed, JobStatus::DeletionInProgress];
        over.iter().any(|state| self.listed.status.as_deref() == Some(state.as_str()))
    }

    /// Whether it also reaches what joins its groups later, so that it never completes.
    pub fn is_continuous(&self) -> bool {
        self.listed.target_selection.as_deref() == Some("CONTINUOUS")
    }

    /// Whether there may be things that have no execution yet, whose number nobody knows: with a rollout rate AWS makes
    /// executions bit by bit, and tells of no number but that of those that are made.
    pub fn rolls_out(&self) -> bool {
        self.things.is_none() && self.course.job_executions_rollout_config.is_some() && !self.rests()
    }

    /// Whether nothing is going on: it is over, or it is continuous and no execution is open now.
    pub fn rests(&self) -> bool {
        let begun = self.listed.status.as_deref() == Some(JobStatus::InProgress.as_str());
        let processed = self.job_process_details.processing_targets.is_empty();
        self.has_ended()
            || self.is_continuous() && begun && processed && self.counts.all() > 0 && self.counts.open() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_the_id() {
        assert_eq!((batch("fw", 1), batch("fw", 123)), ("fw-001".into(), "fw-123".into()));
        assert_eq!(retry("fw"), "fw-retry1");
        assert_eq!(retry("fw-retry1"), "fw-retry2");
        assert_eq!(retry("fw-retry9"), "fw-retry10");
        assert_eq!(retry("fw-retry"), "fw-retry-retry1");
        assert!(check_batches(&"x".repeat(60)).is_ok());
        assert!(check_batches(&"x".repeat(61)).is_err());
    }
}
