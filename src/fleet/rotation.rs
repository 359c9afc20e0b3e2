//! The calls that only a rotation of certificates makes, for callers with a rate of their own.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{JobStatus, Tag, TargetSelection};

use super::thing::Page;
use crate::aws::{AwsError, Call, Class};

/// A certificate's status and PEM form; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn described(iot: Client, id: &str) -> Result<Option<(String, String)>, AwsError> {
    match iot.describe_certificate().certificate_id(id).send().await.aws("DescribeCertificate") {
        Ok(answer) => {
            let of = answer.certificate_description;
            Ok(of.and_then(|c| Some((c.status?.as_str().to_owned(), c.certificate_pem?))))
        }
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// A snapshot job for a few things.
#[derive(Debug, Clone, Copy)]
pub struct NewJob<'a> {
    /// Its id.
    pub id: &'a str,
    /// The ARNs of its things.
    pub targets: &'a [String],
    /// Its document.
    pub document: &'a str,
    /// What it is for.
    pub description: &'a str,
    /// Its tag `fleetctl:campaign`.
    pub campaign: &'a str,
}

/// Makes a job; AWS takes the same id again as "already exists".
///
/// # Errors
/// The failed call.
pub async fn create_job(iot: Client, job: NewJob<'_>) -> Result<(), AwsError> {
    let tag = Tag::builder().key("fleetctl:campaign").value(job.campaign).build();
    let call = iot
        .create_job()
        .job_id(job.id)
        .set_targets(Some(job.targets.to_vec()))
        .document(job.document)
        .description(job.description)
        .target_selection(TargetSelection::Snapshot)
        .set_tags(tag.ok().map(|tag| vec![tag]));
    call.send().await.aws("CreateJob").map(drop)
}

/// One page of the ids of the jobs in progress: 250.
///
/// # Errors
/// The failed call.
pub async fn jobs_in_progress_page(iot: Client, token: Option<String>) -> Result<Page<String>, AwsError> {
    let call = iot.list_jobs().status(JobStatus::InProgress).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListJobs")?;
    Ok(Page::new(
        page.jobs.unwrap_or_default().into_iter().filter_map(|j| j.job_id).collect(),
        page.next_token,
    ))
}

/// The statuses of a job's executions, such as `SUCCEEDED`; none when there is no such job.
///
/// # Errors
/// The failed call.
pub async fn executions(iot: Client, job: &str) -> Result<Vec<String>, AwsError> {
    match iot.list_job_executions_for_job().job_id(job).send().await.aws("ListJobExecutionsForJob") {
        Ok(answer) => {
            let all = answer.execution_summaries.unwrap_or_default().into_iter();
            let status = all.filter_map(|e| e.job_execution_summary?.status);
            Ok(status.map(|s| s.as_str().to_owned()).collect())
        }
        Err(e) if e.class == Class::NotFound => Ok(Vec::new()),
        Err(e) => Err(e),
    }
}

/// Cancels a job, also where its device is at work on it.
///
/// # Errors
/// The failed call; "InvalidRequestException" for one that has ended.
pub async fn cancel_job(iot: Client, id: &str) -> Result<(), AwsError> {
    let call = iot.cancel_job().job_id(id).force(true).comment("the rotation was undone");
    call.send().await.aws("CancelJob").map(drop)
}

/// One page of what each thing that a query finds reports in a named shadow as the certificate that it used last.
///
/// # Errors
/// The failed call.
pub async fn certificates_used_page(
    iot: Client,
    query: &str,
    shadow: &str,
    token: Option<String>,
) -> Result<Page<(String, String)>, AwsError> {
    let call = iot.search_index().query_string(query).max_results(100).set_next_token(token);
    let page = call.send().await.aws("SearchIndex")?;
    let used = page.things.unwrap_or_default().into_iter().filter_map(|thing| {
        let shadows: serde_json::Value = serde_json::from_str(&thing.shadow?).ok()?;
        let id = shadows["name"][shadow]["reported"]["certificateId"].as_str()?.to_owned();
        Some((thing.thing_name?, id))
    });
    Ok(Page::new(used.collect(), page.next_token))
}
