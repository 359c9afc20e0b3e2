//! Policies and their versions: five at most, one of them the default.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::SystemTime,
};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    input::{POLICY_NAME, already_exists, invalid, not_found},
    page::{MARKER, by_age},
    tags,
};
use crate::api::{Answer, ApiError};

/// How many versions a policy can have.
const MAX_VERSIONS: usize = 5;
/// How many characters besides white space a document can have.
const MAX_DOCUMENT: usize = 2048;
/// How many characters the member can have at all.
const MAX_MEMBER: usize = 404_600;

/// A policy.
pub(crate) struct Policy {
    versions: BTreeMap<u32, Version>,
    default: u32,
    last: u32,
    created: SystemTime,
    modified: SystemTime,
    generation: u128,
    number: u64,
    /// The ARNs of the principals and groups it is attached to.
    pub(crate) targets: BTreeSet<Arc<str>>,
}

struct Version {
    document: Box<str>,
    created: SystemTime,
}

/// A policy that is not there.
pub(crate) fn missing(name: &str) -> ApiError {
    not_found(format!("Policy not found (name={name})"))
}

fn delete_conflict(message: impl Into<String>) -> ApiError {
    ApiError::new("DeleteConflictException", 409, message)
}

/// Checks the member `policyDocument`: length, JSON, and statements with effect, action and resource.
fn document<'c>(call: &'c Call<'_>) -> Result<&'c str, ApiError> {
    let malformed = |what: &str| {
        ApiError::new("MalformedPolicyException", 400, format!("Policy document is malformed: {what}"))
    };
    let text = call.input.required("policyDocument")?;
    if text.chars().count() > MAX_MEMBER {
        return Err(invalid(format!("policyDocument can have at most {MAX_MEMBER} characters")));
    }
    let parsed: Value = serde_json::from_str(text).map_err(|_| malformed("it is not JSON"))?;
    if text.chars().filter(|c| !c.is_whitespace()).count() > MAX_DOCUMENT {
        return Err(malformed(&format!("it has more than {MAX_DOCUMENT} characters besides white space")));
    }
    let policy = parsed.as_object().ok_or_else(|| malformed("it is not an object"))?;
    let version = policy.get("Version").and_then(Value::as_str);
    if !matches!(version, None | Some("2012-10-17" | "2008-10-17")) {
        return Err(malformed("Version must be 2012-10-17"));
    }
    let statements = match policy.get("Statement") {
        Some(Value::Array(statements)) if !statements.is_empty() => statements.iter().collect(),
        Some(one @ Value::Object(_)) => vec![one],
        _ => return Err(malformed("Statement is missing")),
    };
    for statement in statements {
        if !matches!(statement["Effect"].as_str(), Some("Allow" | "Deny")) {
            return Err(malformed("Effect must be Allow or Deny"));
        }
        for member in ["Action", "Resource"] {
            let texts = match &statement[member] {
                Value::String(_) => true,
                Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_string),
                _ => false,
            };
            if !texts {
                return Err(malformed(&format!("{member} must be a string or a list of strings")));
            }
        }
    }
    Ok(text)
}

impl Policy {
    fn version(&self, id: &str) -> Option<(u32, &Version)> {
        let number = id.parse().ok()?;
        Some((number, self.versions.get(&number)?))
    }
}

impl Area {
    /// Adds a policy whose name is free.
    pub(crate) fn add_policy(&mut self, call: &Call<'_>, name: &str, document: &str) {
        let number = self.number();
        let version = Version { document: document.into(), created: call.now };
        let policy = Policy {
            versions: BTreeMap::from([(1, version)]),
            default: 1,
            last: 1,
            created: call.now,
            modified: call.now,
            generation: call.world.uuid(),
            number,
            targets: BTreeSet::new(),
        };
        self.policies.insert(name.into(), policy);
    }

    fn policy(&self, name: &str) -> Result<&Policy, ApiError> {
        self.policies.get(name).ok_or_else(|| missing(name))
    }
}

/// `CreatePolicy`: a taken name is refused, also with the same document.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let document = document(call)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("policy", name);
    if area.policies.contains_key(name) {
        let text = format!("Policy cannot be created - name already exists (name={name})");
        return Err(already_exists(text, name, &arn));
    }
    area.add_policy(call, name, document);
    area.set_tags(&arn, tags);
    Ok(json!({ "policyName": name, "policyArn": arn, "policyDocument": document, "policyVersionId": "1" }))
}

/// `GetPolicy`: with the document of the default version.
pub(crate) fn get(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let area = call.lock();
    let policy = area.policy(name)?;
    let document = policy.versions.get(&policy.default).map(|version| &*version.document);
    Ok(json!({
        "policyName": name,
        "policyArn": area.arn("policy", name),
        "policyDocument": document,
        "defaultVersionId": policy.default.to_string(),
        "creationDate": timestamp(policy.created),
        "lastModifiedDate": timestamp(policy.modified),
        "generationId": uuid_text(policy.generation),
    }))
}

/// `ListPolicies`: newest first unless `ascendingOrder`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&MARKER)?;
    let ascending = call.input.flag("ascendingOrder")?;
    let area = call.lock();
    let order: BTreeMap<u64, &Arc<str>> =
        area.policies.iter().map(|(name, policy)| (policy.number, name)).collect();
    let items = by_age(&window, &order, ascending)?.map(|(number, name)| {
        (number, json!({ "policyName": &***name, "policyArn": area.arn("policy", name) }))
    });
    Ok(call.page(&window, "policies", items))
}

/// `DeletePolicy`: attached to nothing, and without versions besides the default.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let area = &mut *call.lock();
    let policy = area.policy(name)?;
    if !policy.targets.is_empty() {
        let text = format!(
            "The policy cannot be deleted as the policy is attached to one or more principals (name={name})"
        );
        return Err(delete_conflict(text));
    }
    if policy.versions.len() > 1 {
        let text = format!(
            "The policy cannot be deleted as versions other than the default version exist (name={name})"
        );
        return Err(delete_conflict(text));
    }
    area.policies.remove(name);
    let arn = area.arn("policy", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}

/// `CreatePolicyVersion`.
pub(crate) fn create_version(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let document = document(call)?;
    let default = call.input.flag("setAsDefault")?;
    let area = &mut *call.lock();
    let arn = area.arn("policy", name);
    let policy = area.policies.get_mut(name).ok_or_else(|| missing(name))?;
    if policy.versions.len() >= MAX_VERSIONS {
        let text = format!("The policy {name} already has the maximum number of versions ({MAX_VERSIONS})");
        return Err(ApiError::new("VersionsLimitExceededException", 409, text));
    }
    policy.last += 1;
    policy.versions.insert(policy.last, Version { document: document.into(), created: call.now });
    policy.modified = call.now;
    if default {
        policy.default = policy.last;
    }
    Ok(json!({
        "policyArn": arn,
        "policyDocument": document,
        "policyVersionId": policy.last.to_string(),
        "isDefaultVersion": default,
    }))
}

fn missing_version(name: &str, id: &str) -> ApiError {
    not_found(format!("Policy version not found (name={name}, version={id})"))
}

/// `GetPolicyVersion`.
pub(crate) fn get_version(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let id = call.input.required("policyVersionId")?;
    let area = call.lock();
    let policy = area.policy(name)?;
    let (number, version) = policy.version(id).ok_or_else(|| missing_version(name, id))?;
    Ok(json!({
        "policyArn": area.arn("policy", name),
        "policyName": name,
        "policyDocument": version.document,
        "policyVersionId": number.to_string(),
        "isDefaultVersion": number == policy.default,
        "creationDate": timestamp(version.created),
        "lastModifiedDate": timestamp(version.created),
        "generationId": uuid_text(policy.generation),
    }))
}

/// `ListPolicyVersions`: newest first, never paged.
pub(crate) fn list_versions(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let area = call.lock();
    let policy = area.policy(name)?;
    let versions = policy.versions.iter().rev().map(|(number, version)| {
        json!({
            "versionId": number.to_string(),
            "isDefaultVersion": *number == policy.default,
            "createDate": timestamp(version.created),
        })
    });
    Ok(json!({ "policyVersions": versions.collect::<Vec<_>>() }))
}

/// `SetDefaultPolicyVersion`.
pub(crate) fn set_default(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let id = call.input.required("policyVersionId")?;
    let mut area = call.lock();
    let policy = area.policies.get_mut(name).ok_or_else(|| missing(name))?;
    policy.default = policy.version(id).ok_or_else(|| missing_version(name, id))?.0;
    policy.modified = call.now;
    Ok(json!({}))
}

/// `DeletePolicyVersion`: never the default one.
pub(crate) fn delete_version(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let id = call.input.required("policyVersionId")?;
    let mut area = call.lock();
    let policy = area.policies.get_mut(name).ok_or_else(|| missing(name))?;
    let number = policy.version(id).ok_or_else(|| missing_version(name, id))?.0;
    if number == policy.default {
        let text = format!("Cannot delete the default version of a policy (name={name}, version={id})");
        return Err(delete_conflict(text));
    }
    policy.versions.remove(&number);
    policy.modified = call.now;
    Ok(json!({}))
}
