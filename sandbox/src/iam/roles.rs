//! Roles: made, described, listed, their trust changed, deleted.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use super::{Details, document, encoded, listed, no_role, role_name, shown_trust};
use crate::api::{Answer, ApiError, Caller, Now};
use crate::sts::{Parameters, constraint, find, iso_8601, required, role_id, validation};
use crate::zone::{Role, Zone};

/// The longest trust policy in characters besides white space (default quota; it can be raised to 4096).
const TRUST_CHARS: usize = 2048;

/// Answers `CreateRole`.
pub(super) fn create(zone: &mut Zone, caller: &Caller, now: Now, parameters: &Parameters) -> Answer {
    let name = role_name(parameters)?;
    if find(parameters, "PermissionsBoundary").is_some() {
        return Err(validation("The sandbox keeps no permissions boundaries."));
    }
    let trust = read_trust(parameters, "AssumeRolePolicyDocument", "assumeRolePolicyDocument")?;
    let path = find(parameters, "Path").unwrap_or("/");
    let good = path == "/"
        || path.starts_with('/') && path.ends_with('/') && path.len() <= 512 && !path.contains("//");
    if !good {
        return Err(validation(
            "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
        ));
    }
    let description = find(parameters, "Description").map(str::to_owned);
    if description.as_ref().is_some_and(|text| text.chars().count() > 1000) {
        return Err(constraint("…", "description", "Member must have length less than or equal to 1000"));
    }
    let seconds = match find(parameters, "MaxSessionDuration") {
        None => 3600,
        Some(text) => text.parse().ok().filter(|n| (3600..=43200).contains(n)).ok_or_else(|| {
            constraint(text, "maxSessionDuration", "Member must have value from 3600 to 43200")
        })?,
    };
    if zone.role(&caller.account, name).is_some() {
        let text = format!("Role with name {name} already exists.");
        return Err(ApiError::new("EntityAlreadyExists", 409, text));
    }
    let mut role = Role::new(now);
    role.max_session = Duration::from_secs(seconds);
    role.iam = Details {
        path: path.to_owned(),
        trust: Some(trust),
        description,
        tags: tags(parameters)?,
        ..Details::default()
    };
    let view = view(zone.seed, &caller.account, name, &role, true);
    zone.add_role(&caller.account, name, role);
    Ok(json!({ "Role": view }))
}

fn tags(parameters: &Parameters) -> Result<BTreeMap<String, String>, ApiError> {
    let mut tags = BTreeMap::new();
    for number in 1.. {
        let Some(key) = find(parameters, &format!("Tags.member.{number}.Key")) else { break };
        let value = find(parameters, &format!("Tags.member.{number}.Value")).unwrap_or_default();
        if key.is_empty() || key.chars().count() > 128 || value.chars().count() > 256 {
            return Err(constraint(key, "tags", "Member must have length less than or equal to 128"));
        }
        if tags.insert(key.to_owned(), value.to_owned()).is_some() {
            let text = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            return Err(ApiError::new("InvalidInput", 400, text));
        }
    }
    Ok(tags)
}

/// Answers `UpdateAssumeRolePolicy`.
pub(super) fn update_trust(role: &mut Role, parameters: &Parameters) -> Answer {
    role.iam.trust = Some(read_trust(parameters, "PolicyDocument", "policyDocument")?);
    Ok(Value::Null)
}

fn read_trust(parameters: &Parameters, parameter: &str, field: &str) -> Result<String, ApiError> {
    let text = required(parameters, parameter, field)?;
    document::check_trust(text)?;
    if text.chars().filter(|sign| !sign.is_whitespace()).count() > TRUST_CHARS {
        let text = format!("Cannot exceed quota for ACLSizePerRole: {TRUST_CHARS}");
        return Err(ApiError::new("LimitExceeded", 409, text));
    }
    Ok(text.to_owned())
}

/// Answers `DeleteRole`.
pub(super) fn delete(zone: &mut Zone, caller: &Caller, name: &str) -> Answer {
    let role = zone.role(&caller.account, name).ok_or_else(|| no_role(name))?;
    let conflict = |what: &str| {
        ApiError::new("DeleteConflict", 409, format!("Cannot delete entity, must {what} first."))
    };
    if !role.iam.attached.is_empty() {
        return Err(conflict("detach all policies"));
    }
    if !role.iam.inline.is_empty() {
        return Err(conflict("delete policies"));
    }
    zone.remove_role(&caller.account, name);
    Ok(Value::Null)
}

/// Answers `ListRoles`.
pub(super) fn list(zone: &Zone, caller: &Caller, parameters: &Parameters) -> Answer {
    let prefix = find(parameters, "PathPrefix").unwrap_or("/");
    let roles = zone.roles.get(&caller.account).into_iter().flatten();
    let views: Vec<Value> = roles
        .filter(|(_, role)| role.iam.path.starts_with(prefix))
        .map(|(name, role)| view(zone.seed, &caller.account, name, role, false))
        .collect();
    let request = format!("ListRoles {prefix}");
    listed(parameters, &request, "Roles", &views, zone.empty_pages.then_some(zone.seed))
}

/// A role as it is shown; lists leave the tags out.
pub(super) fn view(seed: u64, account: &str, name: &str, role: &Role, with_tags: bool) -> Value {
    let arn = format!("arn:aws:iam::{account}:role{}{name}", role.iam.path);
    let mut view = json!({
        "Path": role.iam.path,
        "RoleName": name,
        "RoleId": role_id(seed, &arn),
        "Arn": arn,
        "CreateDate": iso_8601(role.ready_at),
        "AssumeRolePolicyDocument": encoded(&shown_trust(role)),
        "Description": role.iam.description,
        "MaxSessionDuration": role.max_session.as_secs(),
    });
    if with_tags && !role.iam.tags.is_empty() {
        let tags = role.iam.tags.iter().map(|(key, value)| json!({ "Key": key, "Value": value }));
        view["Tags"] = tags.collect();
    }
    view
}
