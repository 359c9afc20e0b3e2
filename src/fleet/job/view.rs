//! Jobs as this program shows them: AWS's members, times as RFC 3339.

use std::collections::BTreeMap;

use aws_sdk_iot::types::{Job, JobProcessDetails, JobSummary, TargetSelection};
use serde::Serialize;

use super::counts::Counts;
use super::course::Course;
use crate::aws::{Target, TargetKey};
use crate::fleet::times;
use crate::output::Columns;

/// The columns of a listed job.
pub const LISTED: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "jobId",
        "status",
        "targetSelection",
        "createdAt",
        "completedAt",
    ],
    more: &["jobArn", "lastUpdatedAt"],
    open: &[],
};

/// The columns of a shown job.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "jobId",
        "status",
        "targetSelection",
        "jobProcessDetails",
        "targets",
    ],
    more: &[
        "jobArn",
        "createdAt",
        "lastUpdatedAt",
        "completedAt",
        "description",
        "documentSource",
        "jobTemplateArn",
        "documentParameters",
        "forceCanceled",
        "reasonCode",
        "comment",
        "jobExecutionsRolloutConfig",
        "abortCriteria",
        "inProgressTimeoutInMinutes",
        "retryCriteria",
        "presignedUrlConfig",
    ],
    open: &["jobProcessDetails", "documentParameters"],
};

/// A job as the list has it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The id.
    pub job_id: String,
    /// `IN_PROGRESS`, `CANCELED`, `COMPLETED`, `DELETION_IN_PROGRESS` or `SCHEDULED`.
    pub status: Option<String>,
    /// `SNAPSHOT`, or `CONTINUOUS` for a job that also reaches things that join its groups later.
    pub target_selection: Option<String>,
    /// When it was made.
    pub created_at: Option<String>,
    /// When it changed last.
    pub last_updated_at: Option<String>,
    /// When it ended.
    pub completed_at: Option<String>,
    /// The ARN.
    pub job_arn: Option<String>,
}

impl Listed {
    pub(super) fn new(target: &Target, job: JobSummary) -> Self {
        Self {
            target: target.key.clone(),
            job_id: job.job_id.unwrap_or_default(),
            status: job.status.map(|s| s.as_str().to_owned()),
            target_selection: job.target_selection.map(|s| s.as_str().to_owned()),
            created_at: times::text(job.created_at),
            last_updated_at: times::text(job.last_updated_at),
            completed_at: times::text(job.completed_at),
            job_arn: job.job_arn,
        }
    }
}

/// One job with its settings and how far it is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// What the list shows too.
    #[serde(flatten)]
    pub listed: Listed,
    /// What it is for.
    pub description: Option<String>,
    /// The ARNs of its things and thing groups.
    pub targets: Vec<String>,
    /// How many things are how far.
    pub job_process_details: Progress,
    /// Where the document is, if not inline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_source: Option<String>,
    /// The template that it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_template_arn: Option<String>,
    /// The template's parameters.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub document_parameters: BTreeMap<String, String>,
    /// Whether it was cancelled by force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_canceled: Option<bool>,
    /// Why it was cancelled, in capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<String>,
    /// Why it was cancelled, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// How it takes its course.
    #[serde(flatten)]
    pub course: Course,
    #[serde(skip)]
    pub(super) counts: Counts,
    /// How many things it is for, where its targets or its tags say that.
    #[serde(skip)]
    pub(super) things: Option<u64>,
}

/// How many things of a job are how far; the names are AWS's, `numberOf…Things`.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    pub number_of_queued_things: i32,
    pub number_of_in_progress_things: i32,
    pub number_of_succeeded_things: i32,
    pub number_of_failed_things: i32,
    pub number_of_rejected_things: i32,
    pub number_of_timed_out_things: i32,
    pub number_of_removed_things: i32,
    pub number_of_canceled_things: i32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub processing_targets: Vec<String>,
}

impl From<JobProcessDetails> for Progress {
    fn from(d: JobProcessDetails) -> Self {
        Self {
            number_of_queued_things: d.number_of_queued_things.unwrap_or_default(),
            number_of_in_progress_things: d.number_of_in_progress_things.unwrap_or_default(),
            number_of_succeeded_things: d.number_of_succeeded_things.unwrap_or_default(),
            number_of_failed_things: d.number_of_failed_things.unwrap_or_default(),
            number_of_rejected_things: d.number_of_rejected_things.unwrap_or_default(),
            number_of_timed_out_things: d.number_of_timed_out_things.unwrap_or_default(),
            number_of_removed_things: d.number_of_removed_things.unwrap_or_default(),
            number_of_canceled_things: d.number_of_canceled_things.unwrap_or_default(),
            processing_targets: d.processing_targets.unwrap_or_default(),
        }
    }
}

/// AWS and its stand-ins answer what is not set as null, as an empty text or as an empty object.
fn set(text: Option<String>) -> Option<String> {
    text.filter(|t| !t.is_empty())
}

impl Details {
    pub(super) fn new(target: &Target, job: Job, source: Option<String>) -> Self {
        let targets = job.targets.unwrap_or_default();
        let is_snapshot = job.target_selection.as_ref() != Some(&TargetSelection::Continuous);
        let are_things = !targets.is_empty() && targets.iter().all(|arn| arn.contains(":thing/"));
        Self {
            things: (is_snapshot && are_things).then(|| u64::try_from(targets.len()).unwrap_or(u64::MAX)),
            counts: job.job_process_details.as_ref().map(Counts::from).unwrap_or_default(),
            listed: Listed {
                target: target.key.clone(),
                job_id: job.job_id.unwrap_or_default(),
                status: job.status.map(|s| s.as_str().to_owned()),
                target_selection: job.target_selection.map(|s| s.as_str().to_owned()),
                created_at: times::text(job.created_at),
                last_updated_at: times::text(job.last_updated_at),
                completed_at: times::text(job.completed_at),
                job_arn: job.job_arn,
            },
            description: set(job.description),
            targets,
            job_process_details: job.job_process_details.map(Progress::from).unwrap_or_default(),
            document_source: set(source),
            job_template_arn: set(job.job_template_arn),
            document_parameters: job.document_parameters.unwrap_or_default().into_iter().collect(),
            force_canceled: job.force_canceled,
            reason_code: set(job.reason_code),
            comment: set(job.comment),
            course: Course::from_aws(
                job.job_executions_rollout_config,
                job.abort_config,
                job.timeout_config,
                job.job_executions_retry_config,
                job.presigned_url_config,
            ),
        }
    }
}
