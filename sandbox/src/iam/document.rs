//! The form of policy documents, as far as IAM refuses one at once ("IAM JSON policy elements").

use serde_json::Value;

use crate::api::ApiError;

fn malformed(text: impl Into<String>) -> ApiError {
    ApiError::new("MalformedPolicyDocument", 400, text)
}

/// The statements of a document, of which there may be one without a list.
pub(super) fn statements(document: &Value) -> Vec<&Value> {
    match document.get("Statement") {
        Some(Value::Array(all)) => all.iter().collect(),
        Some(one @ Value::Object(_)) => vec![one],
        _ => Vec::new(),
    }
}

/// Checks a trust policy: each statement says who, and nothing of resources.
pub(super) fn check_trust(text: &str) -> Result<(), ApiError> {
    for statement in check(text, &["Principal", "NotPrincipal"])? {
        if statement.get("Resource").is_some() || statement.get("NotResource").is_some() {
            return Err(malformed("Has prohibited field Resource"));
        }
        if statement.get("Principal").or(statement.get("NotPrincipal")).is_none() {
            return Err(malformed("AssumeRolepolicy must contain valid principals"));
        }
        let actions = texts(statement.get("Action"));
        if let Some(other) = actions.iter().find(|action| **action != "*" && !action.starts_with("sts:")) {
            let text = format!("AssumeRole policy may only specify STS AssumeRole actions. ({other})");
            return Err(malformed(text));
        }
    }
    Ok(())
}

/// Checks a permission policy: each statement names resources, and nobody.
pub(super) fn check_permissions(text: &str) -> Result<(), ApiError> {
    for statement in check(text, &["Resource", "NotResource"])? {
        if statement.get("Principal").is_some() || statement.get("NotPrincipal").is_some() {
            return Err(malformed("Policy document should not specify a principal."));
        }
        if statement.get("Resource").or(statement.get("NotResource")).is_none() {
            return Err(malformed("Policy statement must contain resources."));
        }
    }
    Ok(())
}

fn check(text: &str, own: &[&str]) -> Result<Vec<Value>, ApiError> {
    let document: Value =
        serde_json::from_str(text).map_err(|_| malformed("This policy contains invalid Json"))?;
    let version = document.get("Version").map_or(Some("2008-10-17"), Value::as_str);
    let statements = statements(&document);
    if !matches!(version, Some("2008-10-17" | "2012-10-17")) || statements.is_empty() {
        return Err(malformed("Syntax errors in policy."));
    }
    let known = [
        "Sid",
        "Effect",
        "Action",
        "NotAction",
        "Condition",
        "Principal",
        "NotPrincipal",
        "Resource",
        "NotResource",
    ];
    for statement in &statements {
        let Some(members) = statement.as_object() else { return Err(malformed("Syntax errors in policy.")) };
        let effect = members.get("Effect").and_then(Value::as_str);
        let actions = members.get("Action").or(members.get("NotAction"));
        let good = matches!(effect, Some("Allow" | "Deny"))
            && actions.is_some_and(|actions| !texts(Some(actions)).is_empty())
            && members.keys().all(|name| known.contains(&name.as_str()) || own.contains(&name.as_str()))
            && members.get("Condition").is_none_or(Value::is_object);
        if !good {
            return Err(malformed("Syntax errors in policy."));
        }
        if texts(actions).iter().any(|action| *action != "*" && !action.contains(':')) {
            return Err(malformed(
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
            ));
        }
    }
    Ok(statements.into_iter().cloned().collect())
}

/// A text, or the texts of a list.
pub(super) fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
