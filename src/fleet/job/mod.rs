//! Jobs: what devices are asked to do, and how far they are.

pub mod campaign;
mod counts;
mod course;
mod create;
pub mod delete;
pub mod executions;
pub mod family;
pub mod group;
mod like;
pub mod reach;
mod settings;
pub mod still;
mod stored;
mod summary;
pub mod template;
pub mod unreached;
mod view;

use aws_sdk_iot::types::{Job, JobStatus};
use fleetctl_rules::names::Name;

pub use counts::{Counts, Verdict};
pub use create::{Source, Wanted, create};
pub use like::like;
pub use reach::Reach;
pub(crate) use settings::within;
pub use settings::{Abort, Exponential, Presign, Retry, Rollout};
pub use stored::Stored;
pub use summary::{SUMMARY, Summary};
pub use view::{COLUMNS, Details, LISTED, Listed};

use super::noun::Noun;
use super::pages::{self, PAGE};
use super::status::Status;
use crate::aws::{Call, Class, Target};
use crate::error::{Error, Result};
use crate::output::Columns;

/// Jobs.
pub const NOUN: Noun = Noun {
    label: "job",
    name_member: "jobId",
    arn_member: "jobArn",
    resource: "job",
    kind: Name::Job,
    changes: Columns {
        default: &["tenant", "account", "region", "jobId", "status"],
        more: &["jobArn"],
        open: &[],
    },
};

/// Which jobs ListJobs is asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In this state.
    pub status: Option<JobStatus>,
    /// For this thing group.
    pub group: Option<String>,
}

async fn read(target: &Target, id: &str) -> Result<Option<(Job, Option<String>)>> {
    match target.iot().describe_job().job_id(id).send().await.aws("DescribeJob") {
        Ok(answer) => Ok(answer.job.map(|job| (job, answer.document_source))),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(id)))),
    }
}

/// Reads one job; `None` when there is none of that id.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, id: &str) -> Result<Option<Details>> {
    Ok(read(target, id).await?.map(|(job, source)| Details::new(target, job, source)))
}

/// Reads every job, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(
    target: &Target,
    filter: &Filter,
    mut each: impl FnMut(Listed) -> Result<bool>,
) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_jobs().max_results(PAGE).set_next_token(token);
        let call = call.set_status(filter.status.clone()).set_thing_group_name(filter.group.clone());
        let page = call.send().await.aws("ListJobs")?;
        Ok((page.jobs.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |job| each(Listed::new(target, job))).await
}

/// How a job is cancelled.
#[derive(Debug, Clone, Default)]
pub struct Cancel {
    /// Also where devices are working on it.
    pub force: bool,
    /// Why, in capitals.
    pub reason_code: Option<String>,
    /// Why, in words.
    pub comment: Option<String>,
}

/// Cancels a job. `over` hears the state of one that has ended already.
///
/// # Errors
/// Failed (1) when there is no such job; the failed call.
pub async fn cancel(
    target: &Target,
    id: &str,
    how: &Cancel,
    dry_run: bool,
    over: impl Fn(&JobStatus),
) -> Result<Status> {
    let Some(state) = state(target, id).await? else {
        return Err(Error::absent(format!("there is no {}", NOUN.called(id))));
    };
    if ended(&state) {
        over(&state);
        return Ok(Status::Exists);
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    let call = target.iot().cancel_job().job_id(id).set_force(how.force.then_some(true));
    let call = call.set_reason_code(how.reason_code.clone()).set_comment(how.comment.clone());
    let Err(error) = call.send().await.aws("CancelJob") else { return Ok(Status::Canceled) };
    // It may have ended in between; or this call's first attempt did it, and its answer was lost.
    match state_after(target, id, &error).await? {
        Some(JobStatus::Canceled) => Ok(Status::Canceled),
        Some(state) if ended(&state) => {
            over(&state);
            Ok(Status::Exists)
        }
        _ => Err(Error::from(error).context(format!("cancelling {}", NOUN.called(id)))),
    }
}

async fn state_after(target: &Target, id: &str, error: &crate::aws::AwsError) -> Result<Option<JobStatus>> {
    if error.class == Class::Refused { state(target, id).await } else { Ok(None) }
}

async fn state(target: &Target, id: &str) -> Result<Option<JobStatus>> {
    Ok(read(target, id).await?.map(|(job, _)| job.status.unwrap_or(JobStatus::InProgress)))
}

fn ended(state: &JobStatus) -> bool {
    matches!(state, JobStatus::Canceled | JobStatus::Completed | JobStatus::DeletionInProgress)
}
