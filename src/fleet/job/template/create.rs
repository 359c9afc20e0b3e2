//! Creating job templates: read what is there, compare, create what is missing.

use aws_sdk_iot::types::TimeoutConfig;

use super::super::settings::{Abort, Presign, Retry, Rollout};
use super::{Template, describe};
use crate::aws::{AwsError, Call, Class};
use crate::error::{Error, Result};
use crate::fleet::document::Document;
use crate::fleet::ensure::{Ask, Differences, ensure};
use crate::fleet::status::Status;

/// Where a new template's document comes from.
#[derive(Debug, Clone)]
pub enum From {
    /// It is given.
    Document(Document),
    /// It is behind this link.
    Link(String),
    /// It is that of the job of this id, with the job's settings.
    Job(String),
}

/// What a template is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The document.
    pub from: From,
    /// What it is for; AWS wants to know.
    pub description: String,
    /// How fast its jobs are rolled out.
    pub rollout: Option<Rollout>,
    /// When its jobs are cancelled by themselves.
    pub abort: Vec<Abort>,
    /// Minutes that a device may work on one.
    pub timeout_minutes: Option<u32>,
    /// What is tried again.
    pub retry: Vec<Retry>,
    /// How links in the document are signed.
    pub presign: Option<Presign>,
}

/// Makes sure that a template is there. One made from a job is not compared with it, but for the description.
///
/// # Errors
/// As [`ensure`].
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    ensure(
        ask,
        async || describe(ask.target, ask.name).await,
        |there| differences(there, wanted),
        async || {
            let unbuilt = |e: Error| AwsError {
                operation: "CreateJobTemplate",
                code: None,
                message: e.to_string(),
                request_id: None,
                class: Class::Refused,
            };
            let rollout = wanted.rollout.as_ref().map(Rollout::to_aws).transpose().map_err(unbuilt)?;
            let timeout = wanted.timeout_minutes.map(|minutes| {
                TimeoutConfig::builder().in_progress_timeout_in_minutes(i64::from(minutes)).build()
            });
            let call = ask.target.iot().create_job_template().job_template_id(ask.name);
            let call = call
                .description(&wanted.description)
                .set_job_executions_rollout_config(rollout)
                .set_abort_config(Abort::to_aws(&wanted.abort).map_err(unbuilt)?)
                .set_job_executions_retry_config(Retry::to_aws(&wanted.retry).map_err(unbuilt)?)
                .set_presigned_url_config(wanted.presign.as_ref().map(Presign::to_aws))
                .set_timeout_config(timeout)
                .set_tags(ask.request_tags());
            let call = match &wanted.from {
                From::Document(document) => call.document(&document.text),
                From::Link(link) => call.document_source(link),
                From::Job(id) => call.job_arn(ask.target.arn(&format!("job/{id}"))),
            };
            match call.send().await.aws("CreateJobTemplate") {
                // AWS's name for "it is there" is another one here than elsewhere.
                Err(e) if e.is("ConflictException") => Err(AwsError { class: Class::Exists, ..e }),
                answer => answer.map(drop),
            }
        },
    )
    .await
}

fn differences(there: &Template, wanted: &Wanted) -> Differences {
    let mut found = Differences::default();
    found.compare("description", &there.listed.description.as_ref(), &Some(&wanted.description));
    match &wanted.from {
        From::Document(document) => {
            if !there.text.as_ref().is_some_and(|there| document.is_same(there)) {
                found.add("its document is another one");
            }
        }
        From::Link(link) => found.compare("document source", &there.document_source.as_ref(), &Some(link)),
        From::Job(_) => return found,
    }
    found.compare("rollout", &there.course.job_executions_rollout_config, &wanted.rollout);
    found.compare::<[Abort]>("abort", &there.course.abort_criteria, &wanted.abort);
    let minutes = wanted.timeout_minutes.map(i64::from);
    found.compare("timeout in minutes", &there.course.in_progress_timeout_in_minutes, &minutes);
    found.compare::<[Retry]>("retry", &there.course.retry_criteria, &wanted.retry);
    found.compare("presigned links", &there.course.presigned_url_config, &wanted.presign);
    found
}
