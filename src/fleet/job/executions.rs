//! Executions of jobs: what each thing made of a job. Read page by page, never held together.

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{JobExecutionStatus, JobExecutionSummaryForJob};
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Serialize;

use super::view::Details;
use crate::aws::{AwsError, Call, Class, TargetKey};
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};
use crate::fleet::pages::{self, PAGE};
use crate::fleet::times;
use crate::output::Columns;

/// The columns of an execution.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingName",
        "jobId",
        "status",
        "executionNumber",
        "queuedAt",
        "startedAt",
        "lastUpdatedAt",
    ],
    more: &[
        "retryAttempt",
        "statusDetails",
        "versionNumber",
        "forceCanceled",
        "approximateSecondsBeforeTimedOut",
    ],
    open: &["statusDetails"],
};

/// The same with what the devices said.
pub const DETAILED: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingName",
        "jobId",
        "status",
        "executionNumber",
        "queuedAt",
        "startedAt",
        "lastUpdatedAt",
        "statusDetails",
    ],
    more: &["retryAttempt", "versionNumber", "forceCanceled", "approximateSecondsBeforeTimedOut"],
    open: &["statusDetails"],
};

/// DescribeJobExecution calls of one target at once; the lane keeps them below the quota.
const AT_ONCE: usize = 8;

/// What one thing made of a job.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Execution<'t> {
    /// Where it is.
    #[serde(flatten)]
    pub target: &'t TargetKey,
    /// The thing.
    pub thing_name: String,
    /// The job; of batches, the batch.
    pub job_id: String,
    /// AWS's word, for example `TIMED_OUT`.
    pub status: String,
    /// Which of this thing's executions of the job it is.
    pub execution_number: Option<i64>,
    /// When it was queued.
    pub queued_at: Option<String>,
    /// When its device began.
    pub started_at: Option<String>,
    /// When it changed last.
    pub last_updated_at: Option<String>,
    /// How often it was tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempt: Option<i32>,
    /// What DescribeJobExecution adds.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
}

/// What DescribeJobExecution knows more than the list.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct More {
    /// What the device said.
    pub status_details: BTreeMap<String, String>,
    /// The version, which counts the changes.
    pub version_number: i64,
    /// Whether it was cancelled by force.
    pub force_canceled: Option<bool>,
    /// Seconds that its device still has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approximate_seconds_before_timed_out: Option<i64>,
}

/// Which executions are read.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In these states; in any when there are none.
    pub statuses: Vec<JobExecutionStatus>,
    /// With what the device said: one more call for each.
    pub details: bool,
}

impl<'t> Execution<'t> {
    fn new(target: &'t TargetKey, job: &str, read: JobExecutionSummaryForJob) -> Option<Self> {
        let name = read.thing_arn?.rsplit_once(":thing/").map(|(_, name)| name.to_owned())?;
        let summary = read.job_execution_summary?;
        Some(Self {
            target,
            thing_name: name,
            job_id: job.to_owned(),
            status: summary.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
            execution_number: summary.execution_number,
            queued_at: times::text(summary.queued_at),
            started_at: times::text(summary.started_at),
            last_updated_at: times::text(summary.last_updated_at),
            retry_attempt: summary.retry_attempt,
            more: None,
        })
    }
}

async fn fetch(
    iot: Client,
    job: String,
    status: Option<JobExecutionStatus>,
    token: Option<String>,
) -> Result<(Vec<JobExecutionSummaryForJob>, Option<String>), AwsError> {
    let call = iot.list_job_executions_for_job().job_id(job).set_status(status).max_results(PAGE);
    let page = call.set_next_token(token).send().await.aws("ListJobExecutionsForJob")?;
    Ok((page.execution_summaries.unwrap_or_default(), page.next_token))
}

async fn more(
    iot: Client,
    job: String,
    thing: String,
    number: Option<i64>,
) -> Result<Option<More>, AwsError> {
    let call = iot.describe_job_execution().job_id(job).thing_name(thing).set_execution_number(number);
    let execution = match call.send().await.aws("DescribeJobExecution") {
        Ok(answer) => answer.execution,
        Err(e) if e.class == Class::NotFound => None,
        Err(e) => return Err(e),
    };
    Ok(execution.map(|e| More {
        status_details: e
            .status_details
            .and_then(|d| d.details_map)
            .unwrap_or_default()
            .into_iter()
            .collect(),
        version_number: e.version_number,
        force_canceled: e.force_canceled,
        approximate_seconds_before_timed_out: e.approximate_seconds_before_timed_out,
    }))
}

/// Reads the executions of one job; `page` takes what one call answered and returns whether to go on. Returns whether
/// to go on with the next job.
///
/// # Errors
/// The failed call, or what `page` answered.
pub async fn read<'l>(
    lane: &'l Lane,
    job: &str,
    wanted: &Wanted,
    mut page: impl FnMut(Vec<Execution<'l>>) -> Result<bool>,
) -> Result<bool> {
    let failed =
        |error: AwsError| Error::from(error).context(format!("reading the executions of job `{job}`"));
    let mut filters: Vec<Option<JobExecutionStatus>> = wanted.statuses.iter().cloned().map(Some).collect();
    if filters.is_empty() {
        filters.push(None);
    }
    for status in filters {
        let mut token = None;
        loop {
            let call = lane.call("ListJobExecutionsForJob", |iot| {
                fetch(iot, job.to_owned(), status.clone(), token.clone())
            });
            let (found, next) = call.await.map_err(|f| failed(f.error))?.value;
            let found = found.into_iter().filter_map(|read| Execution::new(&lane.target.key, job, read));
            let mut found: Vec<Execution<'l>> = found.collect();
            if wanted.details {
                let describing = found.iter().map(|e| {
                    let (thing, number) = (&e.thing_name, e.execution_number);
                    async move {
                        lane.call("DescribeJobExecution", |iot| {
                            more(iot, job.to_owned(), thing.clone(), number)
                        })
                        .await
                    }
                });
                let described: Vec<_> = stream::iter(describing)
                    .buffered(AT_ONCE)
                    .try_collect()
                    .await
                    .map_err(|f| failed(f.error))?;
                for (execution, more) in found.iter_mut().zip(described) {
                    execution.more = more.value;
                }
            }
            if !page(found)? {
                return Ok(false);
            }
            if !pages::goes_on(&mut token, next)? {
                break;
            }
        }
    }
    Ok(true)
}

/// The things whose last execution of these jobs is in one of these states, in the order of their names.
///
/// A continuous job can have several executions for one thing, of which only the last counts; so all of them are read.
///
/// # Errors
/// The failed call.
pub async fn things(lane: &Lane, jobs: &[Details], statuses: &[JobExecutionStatus]) -> Result<Vec<String>> {
    let asked = |status: &str| statuses.iter().any(|s| s.as_str() == status);
    let mut found = std::collections::BTreeSet::new();
    for job in jobs {
        if !job.is_continuous() {
            let wanted = Wanted { statuses: statuses.to_vec(), details: false };
            read(lane, job.id(), &wanted, |page| {
                // The filter is AWS's; it is held against the answer for a back end that has none.
                found.extend(page.into_iter().filter(|e| asked(&e.status)).map(|e| e.thing_name));
                Ok(true)
            })
            .await?;
            continue;
        }
        let mut last: BTreeMap<String, (Option<i64>, bool)> = BTreeMap::new();
        read(lane, job.id(), &Wanted::default(), |page| {
            for execution in page {
                let this = (execution.execution_number, asked(&execution.status));
                let entry = last.entry(execution.thing_name).or_insert(this);
                if entry.0 < this.0 {
                    *entry = this;
                }
            }
            Ok(true)
        })
        .await?;
        found.extend(last.into_iter().filter(|(_, (_, is_asked))| *is_asked).map(|(name, _)| name));
    }
    Ok(found.into_iter().collect())
}
