//! Policies: what devices may do. A policy has up to five versions, of which one is in force.

use std::time::Duration;

use aws_sdk_iot::types::PolicyVersion;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use serde::Serialize;
use serde_json::Value;

use super::document::{self, Document};
use super::ensure::{Ask, Differences, ensure};
use super::noun::Noun;
use super::pages::{self, PAGE};
use super::status::Status;
use super::times;
use super::waiting::{deleted, until_accepted};
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::{Error, Kind, Result};
use crate::output::Columns;
use crate::ui::text;

/// Policies.
pub const NOUN: Noun = Noun {
    label: "policy",
    name_member: "policyName",
    arn_member: "policyArn",
    resource: "policy",
    kind: Name::Policy,
    changes: Columns {
        default: &["tenant", "account", "region", "policyName", "status"],
        more: &["policyArn"],
        open: &[],
    },
};

/// The columns of a listed policy.
pub const LISTED: Columns =
    Columns { default: &["tenant", "account", "region", "policyName"], more: &["policyArn"], open: &[] };

/// The columns of a shown policy.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "policyName", "defaultVersionId", "policyDocument", "targets"],
    more: &["policyArn", "creationDate", "lastModifiedDate", "policyVersions"],
    open: &["policyDocument"],
};

/// "It can take up to five minutes after a policy is detached before it's ready to be deleted" (API reference,
/// DetachPolicy); clocks differ.
const DETACH_WAIT: Duration = Duration::from_secs(5 * 60 + 30);

/// A policy as the list has it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub policy_name: String,
    /// The ARN.
    pub policy_arn: Option<String>,
}

/// One policy.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// Its name and ARN, and where it is.
    #[serde(flatten)]
    pub listed: Listed,
    /// The version in force.
    pub default_version_id: Option<String>,
    /// The document of that version.
    pub policy_document: Value,
    /// When it was made.
    pub creation_date: Option<String>,
    /// When it was changed last.
    pub last_modified_date: Option<String>,
    #[serde(skip)]
    text: String,
}

/// One policy with its versions and what it is attached to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// The policy.
    #[serde(flatten)]
    pub policy: Policy,
    /// Its versions, oldest first.
    pub policy_versions: Vec<Version>,
    /// What it is attached to: ARNs, or Cognito identities.
    pub targets: Vec<String>,
}

/// A version of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// Its number.
    pub version_id: String,
    /// Whether it is in force.
    pub is_default_version: bool,
    /// When it was made.
    pub create_date: Option<String>,
}

/// Reads one policy; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<Policy>> {
    match target.iot().get_policy().policy_name(name).send().await.aws("GetPolicy") {
        Ok(p) => {
            let text = p.policy_document.unwrap_or_default();
            Ok(Some(Policy {
                listed: Listed {
                    target: target.key.clone(),
                    policy_name: p.policy_name.unwrap_or_else(|| name.to_owned()),
                    policy_arn: p.policy_arn,
                },
                default_version_id: p.default_version_id,
                policy_document: document::shown(text.clone()),
                creation_date: times::text(p.creation_date),
                last_modified_date: times::text(p.last_modified_date),
                text,
            }))
        }
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(name)))),
    }
}

/// Reads one policy with its versions and targets; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn details(target: &Target, name: &str) -> Result<Option<Details>> {
    let Some(policy) = describe(target, name).await? else { return Ok(None) };
    let (policy_versions, targets) = (versions(target, name).await?, targets(target, name).await?);
    Ok(Some(Details { policy, policy_versions, targets }))
}

/// Reads the names of all policies, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(target: &Target, mut each: impl FnMut(Listed) -> Result<bool>) -> Result<()> {
    let fetch = async |marker| {
        let call = target.iot().list_policies().page_size(PAGE).set_marker(marker);
        let page = call.send().await.aws("ListPolicies")?;
        Ok((page.policies.unwrap_or_default(), page.next_marker))
    };
    pages::items(fetch, |p| {
        each(Listed {
            target: target.key.clone(),
            policy_name: p.policy_name.unwrap_or_default(),
            policy_arn: p.policy_arn,
        })
    })
    .await
}

/// The versions, oldest first. AWS keeps at most five and has no pages of them.
async fn versions(target: &Target, name: &str) -> Result<Vec<Version>, AwsError> {
    let answer = target.iot().list_policy_versions().policy_name(name).send().await;
    Ok(oldest_first(answer.aws("ListPolicyVersions")?.policy_versions.unwrap_or_default()))
}

/// Version ids are numbers that only grow.
fn oldest_first(versions: Vec<PolicyVersion>) -> Vec<Version> {
    let view = |v: PolicyVersion| Version {
        version_id: v.version_id.unwrap_or_default(),
        is_default_version: v.is_default_version,
        create_date: times::text(v.create_date),
    };
    let mut all: Vec<Version> = versions.into_iter().map(view).collect();
    all.sort_by_key(|v| v.version_id.parse::<u64>().unwrap_or(u64::MAX));
    all
}

async fn targets(target: &Target, name: &str) -> Result<Vec<String>, AwsError> {
    pages::all(async |marker| {
        let call = target.iot().list_targets_for_policy().policy_name(name).page_size(PAGE);
        let page = call.set_marker(marker).send().await.aws("ListTargetsForPolicy")?;
        Ok((page.targets.unwrap_or_default(), page.next_marker))
    })
    .await
}

/// Makes sure that a policy is there with this document in force. With `update` a policy that has another
/// document gets a new version; when it has five already, the oldest that is not in force is deleted, and
/// `gone` hears of it.
///
/// # Errors
/// As [`ensure`]; the failed call.
pub async fn create(ask: Ask<'_>, document: &Document, update: bool, gone: impl Fn(&str)) -> Result<Status> {
    let read = async || describe(ask.target, ask.name).await;
    if update
        && let Some(there) = read().await?
        && !document.is_same(&there.text)
    {
        return new_version(ask, document, gone).await;
    }
    let differences = |there: &Policy| {
        let mut found = Differences::default();
        if !document.is_same(&there.text) {
            let version = there.default_version_id.as_deref().unwrap_or("1");
            found.add(format!(
                "its document (version {version}) is another one (`policies create --update` puts this one in force)"
            ));
        }
        found
    };
    let created = ensure(ask, read, differences, async || {
        let call = ask.target.iot().create_policy().policy_name(ask.name).policy_document(&document.text);
        call.set_tags(ask.request_tags()).send().await.aws("CreatePolicy").map(drop)
    });
    created.await.map_err(malformed)
}

fn malformed(error: Error) -> Error {
    if error.code() == "MalformedPolicyException" {
        return error.with_kind(Kind::Data).hint(
            "AWS found the JSON valid, but not a policy: it has `Version` and `Statement`, and each statement \
             `Effect`, `Action` (`iot:…`) and `Resource`.",
        );
    }
    error
}

async fn new_version(ask: Ask<'_>, document: &Document, gone: impl Fn(&str)) -> Result<Status> {
    let (target, name) = (ask.target, ask.name);
    // Twice: after a lost answer the SDK's second attempt can meet a policy that is full by its own first.
    for last in [false, true] {
        let versions = versions(target, name).await?;
        if versions.len() >= limits::POLICY_VERSIONS
            && let Some(oldest) = versions.iter().find(|v| !v.is_default_version)
        {
            if !ask.dry_run {
                delete_version(target, name, &oldest.version_id).await?;
            }
            gone(&oldest.version_id);
        }
        if ask.dry_run {
            return Ok(Status::Planned);
        }
        let call = target.iot().create_policy_version().policy_name(name).set_as_default(true);
        match call.policy_document(&document.text).send().await.aws("CreatePolicyVersion") {
            Ok(_) => return Ok(Status::Updated),
            Err(e) if e.is("VersionsLimitExceededException") && !last => {
                if describe(target, name).await?.is_some_and(|there| document.is_same(&there.text)) {
                    return Ok(Status::Updated);
                }
            }
            Err(e) => {
                let error = Error::from(e).context(format!("updating {}", NOUN.called(name)));
                return Err(malformed(error));
            }
        }
    }
    Err(Error::internal("a policy that stays full"))
}

async fn delete_version(target: &Target, name: &str, version: &str) -> Result<()> {
    let call = target.iot().delete_policy_version().policy_name(name).policy_version_id(version);
    let answer = call.send().await.aws("DeletePolicyVersion").map(drop);
    deleted(answer, &format!("version {version} of {}", NOUN.called(name))).map(drop)
}

/// Deletes a policy and its versions; with `detach` also from what it is attached to.
///
/// # Errors
/// Failed (1) when it is attached and `detach` is not set; Timeout (7) when AWS goes on refusing five minutes
/// after it was detached; the failed call.
pub async fn delete(target: &Target, name: &str, detach: bool, dry_run: bool) -> Result<Status> {
    let what = NOUN.called(name);
    if describe(target, name).await?.is_none() {
        return Ok(Status::Absent);
    }
    let attached = targets(target, name).await?;
    if !attached.is_empty() && !detach {
        let first = &attached[0];
        return Err(Error::failed(format!("deleting {what}"))
            .caused_by(format!(
                "it is attached to {}, for example {first}",
                text::count(attached.len(), "target")
            ))
            .hint(
                "Devices lose what it allows. Give `--detach` to detach it from all of them and delete it.",
            ));
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    for principal in &attached {
        detach_one(target, name, principal).await?;
    }
    for version in versions(target, name).await?.iter().filter(|v| !v.is_default_version) {
        delete_version(target, name, &version.version_id).await?;
    }
    let patience = if attached.is_empty() { Duration::ZERO } else { DETACH_WAIT };
    let answer = until_accepted("DeleteConflictException", patience, async || {
        target.iot().delete_policy().policy_name(name).send().await.aws("DeletePolicy").map(drop)
    });
    match answer.await {
        Err(e) if e.is("DeleteConflictException") && !attached.is_empty() => Err(Error::from(e)
            .context(format!("deleting {what}, which is detached now"))
            .with_kind(Kind::Timeout)
            .hint("AWS deletes a policy up to five minutes after it was detached. Run the command again.")),
        answer => deleted(answer, &what),
    }
}

/// What a policy can be attached to.
#[derive(Debug, Clone)]
pub enum Principal {
    /// A thing group of the target.
    ThingGroup(String),
    /// A certificate of the target, by id.
    Certificate(String),
    /// An ARN, or a Cognito identity.
    Given(String),
}

impl Principal {
    /// Its ARN in a target.
    ///
    /// # Errors
    /// Usage (2) when a given ARN is of another account or Region.
    pub fn arn(&self, target: &Target) -> Result<String> {
        match self {
            Self::ThingGroup(name) => Ok(target.arn(&format!("thinggroup/{name}"))),
            Self::Certificate(id) => Ok(target.arn(&format!("cert/{id}"))),
            Self::Given(given) => {
                let here = target.arn("");
                if given.starts_with("arn:") && !given.starts_with(&here) {
                    return Err(Error::usage(format!("`{given}` is not in {}", target.key))
                        .hint(format!("Its ARNs start with `{here}`.")));
                }
                Ok(given.clone())
            }
        }
    }
}

/// What became of a policy's attachment.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// Where it is.
    #[serde(flatten)]
    pub key: TargetKey,
    /// The policy.
    pub policy_name: String,
    /// What it is attached to, or was.
    pub target: String,
    /// What became of it.
    pub status: Status,
}

/// The columns of an attachment.
pub const ATTACHMENT: Columns = Columns {
    default: &["tenant", "account", "region", "policyName", "target", "status"],
    more: &[],
    open: &[],
};

/// Attaches a policy, or detaches it, where it is not so yet.
///
/// # Errors
/// Failed (1) when there is no such policy; the failed call.
pub async fn attach(
    target: &Target,
    name: &str,
    principal: &Principal,
    attach: bool,
    dry_run: bool,
) -> Result<Attachment> {
    let arn = principal.arn(target)?;
    let attached = is_attached(target, name, &arn).await?;
    let status = match (attached, attach) {
        (true, true) => Status::Exists,
        (false, false) => Status::Absent,
        _ if dry_run && attach && describe(target, name).await?.is_none() => {
            return Err(Error::failed(format!("there is no {}", NOUN.called(name))));
        }
        _ if dry_run => Status::Planned,
        (false, true) => attach_one(target, name, &arn).await?,
        (true, false) => detach_one(target, name, &arn).await?,
    };
    Ok(Attachment { key: target.key.clone(), policy_name: name.to_owned(), target: arn, status })
}

async fn is_attached(target: &Target, name: &str, principal: &str) -> Result<bool> {
    let fetch = async |marker| {
        let call = target.iot().list_attached_policies().target(principal).page_size(PAGE);
        let page = call.set_marker(marker).send().await.aws("ListAttachedPolicies")?;
        Ok((page.policies.unwrap_or_default(), page.next_marker))
    };
    match pages::all(fetch).await {
        Ok(policies) => Ok(policies.iter().any(|p| p.policy_name() == Some(name))),
        Err(e) => Err(Error::from(e).context(format!("reading the policies of {principal}"))),
    }
}

async fn attach_one(target: &Target, name: &str, principal: &str) -> Result<Status> {
    let call = target.iot().attach_policy().policy_name(name).target(principal);
    match call.send().await.aws("AttachPolicy") {
        Ok(_) => Ok(Status::Created),
        Err(e) => {
            let full = e.is("LimitExceededException");
            let error = Error::from(e).context(format!("attaching {} to {principal}", NOUN.called(name)));
            if !full {
                return Err(error);
            }
            Err(error.hint(format!(
                "AWS allows {} policies on a certificate and {} on a thing group.",
                limits::POLICIES_PER_PRINCIPAL,
                limits::POLICIES_PER_GROUP
            )))
        }
    }
}

async fn detach_one(target: &Target, name: &str, principal: &str) -> Result<Status> {
    let call = target.iot().detach_policy().policy_name(name).target(principal);
    match call.send().await.aws("DetachPolicy") {
        Err(e) if e.class != Class::NotFound => {
            Err(Error::from(e).context(format!("detaching {} from {principal}", NOUN.called(name))))
        }
        _ => Ok(Status::Deleted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_number_not_by_text() {
        let version = |id: &str| PolicyVersion::builder().version_id(id).build();
        let ids = oldest_first(vec![version("10"), version("9"), version("2")]);
        assert_eq!(ids.iter().map(|v| v.version_id.as_str()).collect::<Vec<_>>(), ["2", "9", "10"]);
    }
}
