//! The forms of the ids in requests: one that cannot be an id is refused before anything is looked up.

use serde_json::Value;

use crate::api::ApiError;

/// Whether a text has a form.
type Form = fn(&str) -> bool;

/// Checks every id of a request; the patterns are those of the service model.
pub(super) fn check(input: &Value) -> Result<(), ApiError> {
    let members: [(&str, &[Form]); 8] = [
        ("AccountId", &[account]),
        ("ParentId", &[root, unit]),
        ("SourceParentId", &[root, unit]),
        ("DestinationParentId", &[root, unit]),
        ("OrganizationalUnitId", &[unit]),
        ("ChildId", &[account, unit]),
        ("CreateAccountRequestId", &[request]),
        ("ResourceId", &[account, root, unit, policy]),
    ];
    for (name, forms) in members {
        let Some(id) = input.get(name).and_then(Value::as_str) else { continue };
        if !forms.iter().any(|fits| fits(id)) {
            let text =
                format!("You specified an invalid value: {name} `{id}` does not have the form of an id.");
            return Err(super::invalid("INVALID_PATTERN", text));
        }
    }
    Ok(())
}

fn account(id: &str) -> bool {
    id.len() == 12 && id.bytes().all(|byte| byte.is_ascii_digit())
}

fn root(id: &str) -> bool {
    id.strip_prefix("r-").is_some_and(|rest| word(rest, 4))
}

fn unit(id: &str) -> bool {
    let parts = id.strip_prefix("ou-").and_then(|rest| rest.split_once('-'));
    parts.is_some_and(|(root, own)| word(root, 4) && word(own, 8))
}

fn request(id: &str) -> bool {
    id.strip_prefix("car-").is_some_and(|rest| word(rest, 8))
}

fn policy(id: &str) -> bool {
    id.strip_prefix("p-").is_some_and(|rest| (8..=128).contains(&rest.len()))
}

/// Small letters and digits, at least `min` and at most 32 of them.
fn word(text: &str, min: usize) -> bool {
    (min..=32).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_cannot_be_an_id_is_refused() {
        assert!(check(&json!({ "ParentId": "r-ab12", "AccountId": "111122223333" })).is_ok());
        assert!(check(&json!({ "ParentId": "ou-ab12-abcd1234" })).is_ok());
        for (name, id) in [("ParentId", "root"), ("AccountId", "1111"), ("OrganizationalUnitId", "r-ab12")] {
            let error = check(&json!({ name: id })).unwrap_err();
            assert_eq!(
                (error.code, &error.extra["Reason"]),
                ("InvalidInputException", &json!("INVALID_PATTERN"))
            );
        }
    }
}
