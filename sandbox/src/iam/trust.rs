//! Whether a trust policy lets a caller assume its role.
//!
//! Statements count that name `sts:AssumeRole` and the caller: its account, its role, its session or everyone. The one
//! condition that is evaluated is `StringEquals` on `sts:ExternalId`; a statement that allows under any other does not
//! count, one that denies does.

use serde_json::{Value, json};

use super::document::{statements, texts};
use crate::identity::Principal;
use crate::zone::MANAGEMENT;

/// The trust policy of a role that the landing zone made.
pub(super) fn of_the_zone(external_id: Option<&str>) -> String {
    let mut statement = json!({
        "Effect": "Allow",
        "Principal": { "AWS": format!("arn:aws:iam::{MANAGEMENT}:root") },
        "Action": "sts:AssumeRole",
    });
    if let Some(id) = external_id {
        statement["Condition"] = json!({ "StringEquals": { "sts:ExternalId": id } });
    }
    json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string()
}

/// Whether the policy lets the caller in.
pub(crate) fn allows(policy: &str, caller: &Principal, external_id: Option<&str>) -> bool {
    let Ok(document) = serde_json::from_str::<Value>(policy) else { return false };
    let covering = |effect: &str| {
        let statements = statements(&document);
        statements.into_iter().any(|statement| {
            statement["Effect"] == effect
                && texts(statement.get("Action")).iter().any(|action| is_assume_role(action))
                && names(statement.get("Principal"), caller)
                && fulfilled(statement.get("Condition"), external_id).unwrap_or(effect == "Deny")
        })
    };
    covering("Allow") && !covering("Deny")
}

/// Whether the policy lets an AWS service in, for example `iot.amazonaws.com`; conditions are not looked at.
pub(crate) fn allows_service(policy: &str, service: &str) -> bool {
    let Ok(document) = serde_json::from_str::<Value>(policy) else { return false };
    statements(&document).into_iter().any(|statement| {
        let named = statement.get("Principal").and_then(|principal| principal.get("Service"));
        statement["Effect"] == "Allow"
            && texts(statement.get("Action")).iter().any(|action| is_assume_role(action))
            && texts(named).contains(&service)
    })
}

fn is_assume_role(action: &str) -> bool {
    ["*", "sts:*", "sts:assume*"].contains(&action) || action.eq_ignore_ascii_case("sts:AssumeRole")
}

fn names(principal: Option<&Value>, caller: &Principal) -> bool {
    let named = match principal {
        Some(Value::String(all)) => return all == "*",
        Some(principal) => texts(principal.get("AWS")),
        None => return false,
    };
    let root = format!("arn:aws:iam::{}:root", caller.account);
    named.iter().any(|name| {
        ["*", caller.account.as_str(), root.as_str(), caller.arn.as_str(), caller.policy_arn.as_str()]
            .contains(name)
    })
}

/// Whether a condition is fulfilled; none when it is not one that is evaluated here.
fn fulfilled(condition: Option<&Value>, external_id: Option<&str>) -> Option<bool> {
    let Some(operators) = condition.and_then(Value::as_object) else { return Some(true) };
    let mut all = true;
    for (operator, keys) in operators {
        for (key, values) in keys.as_object()? {
            if operator != "StringEquals" || key != "sts:ExternalId" {
                return None;
            }
            all &= external_id.is_some_and(|id| texts(Some(values)).contains(&id));
        }
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller() -> Principal {
        Principal {
            account: "444444444444".to_owned(),
            arn: "arn:aws:sts::444444444444:assumed-role/admin/me".to_owned(),
            user_id: "AROA:me".to_owned(),
            policy_arn: "arn:aws:iam::444444444444:role/admin".to_owned(),
            is_session: true,
        }
    }

    #[test]
    fn only_who_is_named_may_enter() {
        let policy = |principal: Value, condition: Value| {
            let mut statement =
                json!({ "Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole" });
            if !condition.is_null() {
                statement["Condition"] = condition;
            }
            json!({ "Version": "2012-10-17", "Statement": statement }).to_string()
        };
        for (principal, expected) in [
            (json!("*"), true),
            (json!({ "AWS": "444444444444" }), true),
            (json!({ "AWS": ["arn:aws:iam::555555555555:root", "arn:aws:iam::444444444444:root"] }), true),
            (json!({ "AWS": "arn:aws:iam::444444444444:role/admin" }), true),
            (json!({ "AWS": "arn:aws:iam::444444444444:role/other" }), false),
            (json!({ "AWS": "arn:aws:iam::555555555555:root" }), false),
            (json!({ "Service": "iot.amazonaws.com" }), false),
        ] {
            assert_eq!(
                allows(&policy(principal.clone(), Value::Null), &caller(), None),
                expected,
                "{principal}"
            );
        }
        let own = json!({ "AWS": "444444444444" });
        let external = policy(own.clone(), json!({ "StringEquals": { "sts:ExternalId": "42" } }));
        assert!(allows(&external, &caller(), Some("42")));
        assert!(!allows(&external, &caller(), None));
        assert!(!allows(
            &policy(own, json!({ "Bool": { "aws:MultiFactorAuthPresent": "true" } })),
            &caller(),
            None
        ));
        assert!(allows(&of_the_zone(None), &Principal { account: MANAGEMENT.to_owned(), ..caller() }, None));
        let denied = json!({ "Version": "2012-10-17", "Statement": [
            { "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole" },
            { "Effect": "Deny", "Principal": { "AWS": "444444444444" }, "Action": "sts:*" },
        ] });
        assert!(!allows(&denied.to_string(), &caller(), None));
    }
}
