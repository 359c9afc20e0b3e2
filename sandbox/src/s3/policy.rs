//! The policy of a bucket: which accounts may read which of its objects. Any other policy is refused, not passed over.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::ApiError;

fn malformed(text: impl Into<String>) -> ApiError {
    ApiError::new("MalformedPolicy", 400, text)
}

fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        other => other.and_then(Value::as_str).into_iter().collect(),
    }
}

/// The accounts that a policy lets read, with the start of the keys.
pub(super) fn readers(bucket: &str, body: &[u8]) -> Result<BTreeSet<(String, String)>, ApiError> {
    let policy: Value = serde_json::from_slice(body).map_err(|_| malformed("Policies must be valid JSON"))?;
    let statements = match policy.get("Statement") {
        Some(Value::Array(items)) => items.iter().collect::<Vec<_>>(),
        Some(one) => vec![one],
        None => return Err(malformed("Missing required field Statement")),
    };
    let mut readers = BTreeSet::new();
    for statement in statements {
        let known = ["Sid", "Effect", "Principal", "Action", "Resource"];
        let members = statement.as_object().ok_or_else(|| malformed("Policy has invalid statement"))?;
        if let Some(unread) = members.keys().find(|name| !known.contains(&name.as_str())) {
            return Err(malformed(format!("The sandbox does not read {unread} in the policy of a bucket.")));
        }
        if statement["Effect"] != "Allow" || texts(statement.get("Action")) != ["s3:GetObject"] {
            return Err(malformed("The sandbox reads only the effect Allow of the action s3:GetObject."));
        }
        let principals = texts(statement["Principal"].get("AWS"));
        if statement["Principal"] == "*" || principals.contains(&"*") {
            let text = "User is not authorized to perform: s3:PutBucketPolicy because public policies are blocked by \
                        the BlockPublicPolicy block public access setting.";
            return Err(ApiError::new("AccessDenied", 403, text));
        }
        for resource in texts(statement.get("Resource")) {
            let start = format!("arn:aws:s3:::{bucket}/");
            let keys = resource.strip_prefix(&start).and_then(|keys| keys.strip_suffix('*'));
            let keys = keys.ok_or_else(|| malformed("Policy has invalid resource"))?;
            for principal in &principals {
                let account =
                    principal.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_suffix(":root"));
                let account = account.unwrap_or(principal);
                if account.len() != 12 || !account.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(malformed("Invalid principal in policy"));
                }
                readers.insert((account.to_owned(), keys.to_owned()));
            }
        }
    }
    Ok(readers)
}
