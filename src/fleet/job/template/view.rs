//! Job templates as this program shows them.

use serde::Serialize;
use serde_json::Value;

use super::super::course::Course;
use crate::aws::TargetKey;
use crate::output::Columns;

/// The columns of a listed template.
pub const LISTED: Columns = Columns {
    default: &["tenant", "account", "region", "jobTemplateId", "description", "createdAt"],
    more: &["jobTemplateArn", "templateVersion", "environments"],
    open: &[],
};

/// The columns of a shown template.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "jobTemplateId", "description", "document"],
    more: &[
        "jobTemplateArn",
        "createdAt",
        "templateVersion",
        "environments",
        "parameters",
        "documentSource",
        "jobExecutionsRolloutConfig",
        "abortCriteria",
        "inProgressTimeoutInMinutes",
        "retryCriteria",
        "presignedUrlConfig",
    ],
    open: &["document"],
};

/// A template as lists have it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// Its name.
    pub job_template_id: String,
    /// What it is for.
    pub description: Option<String>,
    /// When it was made; AWS's own say nothing.
    pub created_at: Option<String>,
    /// The ARN.
    pub job_template_arn: Option<String>,
    /// The version of one of AWS's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_version: Option<String>,
    /// The systems for which one of AWS's own is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<String>,
}

/// A parameter of a managed template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameter {
    /// Its name.
    pub key: String,
    /// What it is for.
    pub description: Option<String>,
    /// What it has to look like, in AWS's words.
    pub regex: Option<String>,
    /// A value that it could have.
    pub example: Option<String>,
    /// Whether it can be left out.
    pub optional: bool,
}

/// One template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// What lists show too.
    #[serde(flatten)]
    pub listed: Listed,
    /// The document, with the places of its parameters.
    pub document: Option<Value>,
    /// Where the document is, if not inline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_source: Option<String>,
    /// The parameters of one of AWS's own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    /// How its jobs take their course.
    #[serde(flatten)]
    pub course: Course,
    #[serde(skip)]
    pub(super) text: Option<String>,
}
