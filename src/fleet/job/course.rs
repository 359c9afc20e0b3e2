//! How jobs take their course, as AWS has it of a job and of a job template.

use aws_sdk_iot::types as aws;
use serde::Serialize;

use super::settings::{Abort, Presign, Retry, Rollout};

/// How a job is rolled out, ended, tried again, and what its links are signed with.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    /// How fast it is rolled out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_executions_rollout_config: Option<Rollout>,
    /// When it is cancelled by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub abort_criteria: Vec<Abort>,
    /// Minutes that a device may work on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_progress_timeout_in_minutes: Option<i64>,
    /// What is tried again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retry_criteria: Vec<Retry>,
    /// How links in the document are signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presigned_url_config: Option<Presign>,
}

impl Course {
    pub(super) fn from_aws(
        rollout: Option<aws::JobExecutionsRolloutConfig>,
        abort: Option<aws::AbortConfig>,
        timeout: Option<aws::TimeoutConfig>,
        retry: Option<aws::JobExecutionsRetryConfig>,
        presign: Option<aws::PresignedUrlConfig>,
    ) -> Self {
        Self {
            job_executions_rollout_config: rollout.and_then(Rollout::from_aws),
            abort_criteria: abort.map(Abort::from_aws).unwrap_or_default(),
            in_progress_timeout_in_minutes: timeout.and_then(|t| t.in_progress_timeout_in_minutes),
            retry_criteria: retry.map(Retry::from_aws).unwrap_or_default(),
            presigned_url_config: presign.and_then(Presign::from_aws),
        }
    }
}
