//! The versions of a provisioning template.

use serde::Serialize;

use super::NOUN;
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::Result;
use crate::fleet::pages::{self, PAGE};
use crate::fleet::times;
use crate::fleet::waiting::deleted;
use crate::output::Columns;

/// How many versions a template can have.
pub(super) const MOST: usize = 5;

/// The columns of a version.
pub const VERSION: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "templateName",
        "versionId",
        "isDefaultVersion",
        "creationDate",
    ],
    more: &[],
    open: &[],
};

/// A version of a template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The template.
    pub template_name: String,
    /// Its number; numbers only grow.
    pub version_id: i32,
    /// Whether devices are provisioned by it.
    pub is_default_version: bool,
    /// When it was made.
    pub creation_date: Option<String>,
}

/// The versions of a template, oldest first; `None` when there is no such template.
///
/// # Errors
/// The failed call.
pub async fn versions(target: &Target, name: &str) -> Result<Option<Vec<Version>>, AwsError> {
    let found = pages::all(async |token| {
        let call = target.iot().list_provisioning_template_versions().template_name(name);
        let call = call.max_results(PAGE).set_next_token(token);
        let page = call.send().await.aws("ListProvisioningTemplateVersions")?;
        Ok((page.versions.unwrap_or_default(), page.next_token))
    });
    let found = match found.await {
        Err(e) if e.class == Class::NotFound => return Ok(None),
        found => found?,
    };
    let mut all: Vec<Version> = found
        .into_iter()
        .map(|v| Version {
            target: target.key.clone(),
            template_name: name.to_owned(),
            version_id: v.version_id.unwrap_or_default(),
            is_default_version: v.is_default_version,
            creation_date: times::text(v.creation_date),
        })
        .collect();
    all.sort_by_key(|v| v.version_id);
    Ok(Some(all))
}

/// The body of a version; `None` when there is no such template or version.
///
/// # Errors
/// The failed call.
pub async fn body(target: &Target, name: &str, version: i32) -> Result<Option<String>, AwsError> {
    let call = target.iot().describe_provisioning_template_version().template_name(name);
    match call.version_id(version).send().await.aws("DescribeProvisioningTemplateVersion") {
        Ok(answer) => Ok(Some(answer.template_body.unwrap_or_default())),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Deletes a version that is not the default.
pub(super) async fn delete_version(target: &Target, name: &str, version: i32) -> Result<()> {
    let call = target.iot().delete_provisioning_template_version().template_name(name).version_id(version);
    let answer = call.send().await.aws("DeleteProvisioningTemplateVersion").map(drop);
    deleted(answer, &format!("version {version} of {}", NOUN.called(name))).map(drop)
}
