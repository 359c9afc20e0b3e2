//! What a role may do: its inline policies, and the managed policies attached to it.

use serde_json::{Value, json};

use super::{document, encoded, listed, no_entity};
use crate::api::{Answer, ApiError};
use crate::sts::{Parameters, check_name, find, required, validation};
use crate::zone::Role;

/// The most characters besides white space of all inline policies of a role.
const INLINE_CHARS: usize = 10_240;
/// The most managed policies of a role (default quota; it can be raised to 25).
const ATTACHED: usize = 10;
/// AWS's own policies that exist here; the account has none of its own.
const MANAGED: [&str; 7] = [
    "AWSIoTConfigReadOnlyAccess",
    "AdministratorAccess",
    "ReadOnlyAccess",
    "service-role/AWSIoTLogging",
    "service-role/AWSIoTRuleActions",
    "service-role/AWSIoTThingsRegistration",
    "service-role/AWSLambdaBasicExecutionRole",
];

fn policy_name(parameters: &Parameters) -> Result<&str, ApiError> {
    let name = required(parameters, "PolicyName", "policyName")?;
    check_name(name, "policyName", 1, 128, "=,.@-_+", r"[\w+=,.@-]+")?;
    Ok(name)
}

fn no_policy(name: &str) -> ApiError {
    no_entity(format!("The role policy with name {name} cannot be found."))
}

/// Answers `PutRolePolicy`.
pub(super) fn put(role: &mut Role, role_name: &str, parameters: &Parameters) -> Answer {
    let name = policy_name(parameters)?;
    let text = required(parameters, "PolicyDocument", "policyDocument")?;
    document::check_permissions(text)?;
    let chars = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).count();
    let others = role.iam.inline.iter().filter(|(other, _)| *other != name);
    if others.map(|(_, text)| chars(text)).sum::<usize>() + chars(text) > INLINE_CHARS {
        let text = format!("Maximum policy size of {INLINE_CHARS} bytes exceeded for role {role_name}");
        return Err(ApiError::new("LimitExceeded", 409, text));
    }
    role.iam.inline.insert(name.to_owned(), text.to_owned());
    Ok(Value::Null)
}

/// Answers `GetRolePolicy`.
pub(super) fn get(role: &Role, role_name: &str, parameters: &Parameters) -> Answer {
    let name = policy_name(parameters)?;
    let text = role.iam.inline.get(name).ok_or_else(|| no_policy(name))?;
    Ok(json!({ "RoleName": role_name, "PolicyName": name, "PolicyDocument": encoded(text) }))
}

/// Answers `DeleteRolePolicy`.
pub(super) fn delete(role: &mut Role, _: &str, parameters: &Parameters) -> Answer {
    let name = policy_name(parameters)?;
    role.iam.inline.remove(name).ok_or_else(|| no_policy(name))?;
    Ok(Value::Null)
}

/// Answers `ListRolePolicies`.
pub(super) fn list(role: &Role, name: &str, parameters: &Parameters, empty_pages: Option<u64>) -> Answer {
    let names: Vec<Value> = role.iam.inline.keys().map(|name| json!(name)).collect();
    listed(parameters, &format!("ListRolePolicies {name}"), "PolicyNames", &names, empty_pages)
}

fn policy_arn(parameters: &Parameters) -> Result<&str, ApiError> {
    let arn = required(parameters, "PolicyArn", "policyArn")?;
    if arn.len() < 20 || !arn.starts_with("arn:") {
        return Err(validation(format!("ARN {arn} is not valid.")));
    }
    Ok(arn)
}

/// Answers `AttachRolePolicy`; a policy that is attached already stays so.
pub(super) fn attach(role: &mut Role, parameters: &Parameters) -> Answer {
    let arn = policy_arn(parameters)?;
    if !arn.strip_prefix("arn:aws:iam::aws:policy/").is_some_and(|name| MANAGED.contains(&name)) {
        return Err(no_entity(format!("Policy {arn} does not exist or is not attachable.")));
    }
    if role.iam.attached.len() >= ATTACHED && !role.iam.attached.contains(arn) {
        let text = format!("Cannot exceed quota for PoliciesPerRole: {ATTACHED}");
        return Err(ApiError::new("LimitExceeded", 409, text));
    }
    role.iam.attached.insert(arn.to_owned());
    Ok(Value::Null)
}

/// Answers `DetachRolePolicy`.
pub(super) fn detach(role: &mut Role, _: &str, parameters: &Parameters) -> Answer {
    let arn = policy_arn(parameters)?;
    if role.iam.attached.remove(arn) {
        return Ok(Value::Null);
    }
    Err(no_entity(format!("Policy {arn} was not found.")))
}

/// Answers `ListAttachedRolePolicies`.
pub(super) fn list_attached(
    role: &Role,
    name: &str,
    parameters: &Parameters,
    empty_pages: Option<u64>,
) -> Answer {
    let prefix = find(parameters, "PathPrefix").unwrap_or("/");
    let path = |arn: &str| arn.split_once(":policy").map_or("/", |(_, path)| path).starts_with(prefix);
    let view = |arn: &String| json!({ "PolicyName": arn.rsplit('/').next(), "PolicyArn": arn });
    let views: Vec<Value> = role.iam.attached.iter().filter(|arn| path(arn)).map(view).collect();
    let request = format!("ListAttachedRolePolicies {name} {prefix}");
    listed(parameters, &request, "AttachedPolicies", &views, empty_pages)
}
