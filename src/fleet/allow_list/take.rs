//! Taking a serial for a certificate: `pending` becomes `provisioned`, in one conditional write, so that of two
//! certificates with one serial exactly one gets it.
//!
//! This is the rule of `templates/jitr-activate.py`, and of `templates/allow-list-hook.py` for a device that comes by no
//! provisioning template. [`CONDITION`] and [`refuses`] are the same rule for DynamoDB and for people; a referee test
//! runs the three over the same entries.

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValuesOnConditionCheckFailure};

use super::calls::{Write, found, key, written};
use super::{Entry, Standing};
use crate::aws::{AwsError, ConditionalCall};
use crate::expiry;

/// What must be so of an entry that is taken.
const CONDITION: &str = "(#status = :pending OR (#status = :provisioned AND certificateId = :id)) \
     AND (attribute_not_exists(expiresAt) OR expiresAt > :now) \
     AND attribute_not_exists(#template)";

/// The attributes that taking a serial sets.
pub const SETS: &str = "status, certificateId, thingName, provisionedAt";

/// Who takes a serial, and when.
#[derive(Debug, Clone, Copy)]
pub struct Taker<'a> {
    /// The certificate's id.
    pub certificate_id: &'a str,
    /// The thing that it becomes, where one is made.
    pub thing: Option<&'a str>,
    /// Seconds since 1970.
    pub now: i64,
}

/// Takes a serial. The same certificate may take it again.
///
/// # Errors
/// The failed call.
pub async fn take(db: Client, table: &str, serial: &str, by: Taker<'_>) -> Result<Write, AwsError> {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let (name, value) = key(serial);
    let (mut sets, mut call) = (
        "SET #status = :provisioned, certificateId = :id, provisionedAt = if_not_exists(provisionedAt, :at)"
            .to_owned(),
        db.update_item().table_name(table).key(name, value),
    );
    if let Some(thing) = by.thing {
        sets.push_str(", thingName = :thing");
        call = call.expression_attribute_values(":thing", text(thing));
    }
    let call = call
        .condition_expression(CONDITION)
        .update_expression(sets)
        .expression_attribute_names("#status", "status")
        .expression_attribute_names("#template", "template")
        .expression_attribute_values(":pending", text(Standing::Pending.word()))
        .expression_attribute_values(":provisioned", text(Standing::Provisioned.word()))
        .expression_attribute_values(":id", text(by.certificate_id))
        .expression_attribute_values(":at", text(&expiry::text(by.now)))
        .expression_attribute_values(":now", AttributeValue::N(by.now.to_string()))
        .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    let answer = call.send().await.aws_unless("UpdateItem", |error| match error {
        UpdateItemError::ConditionalCheckFailedException(unmet) => Some(found(unmet.item())),
        _ => None,
    });
    Ok(written(answer?))
}

/// Why an entry may not be taken by a certificate, if so: what [`CONDITION`] says, in words.
pub fn refuses(entry: Option<&Entry>, by: Taker<'_>) -> Option<String> {
    let Some(entry) = entry else { return Some("is not on it".to_owned()) };
    match Standing::parse(&entry.status) {
        Some(Standing::Pending) => {}
        Some(Standing::Provisioned) if entry.certificate_id.as_deref() == Some(by.certificate_id) => {}
        Some(Standing::Provisioned) => {
            let other = entry.certificate_id.as_deref().unwrap_or("an unknown one");
            return Some(format!(
                "has registered with another certificate ({other}); `provisioning allow add … --reset` lets it register \
                 once more"
            ));
        }
        Some(Standing::Blocked) => return Some("is blocked".to_owned()),
        None => return Some(format!("has the status `{}`, which means nothing here", entry.status)),
    }
    if let Some(ended) = entry.expires_at.filter(|end| *end <= by.now) {
        return Some(format!("ended {}", expiry::text(ended)));
    }
    entry.template.as_ref().map(|name| format!("is for the provisioning template `{name}` only"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(entry: Entry) -> Option<String> {
        refuses(Some(&entry), Taker { certificate_id: "c1", thing: None, now: 100 })
    }

    #[test]
    fn what_is_pending_or_its_own_is_taken_and_nothing_else() {
        let entry = |status: &str| Entry { status: status.into(), ..Entry::default() };
        let own = |id: &str| Entry { certificate_id: Some(id.into()), ..entry("provisioned") };
        assert_eq!(taken(entry("pending")), None);
        assert_eq!(taken(own("c1")), None);
        assert_eq!(taken(Entry { expires_at: Some(101), ..entry("pending") }), None);
        for (refused, why) in [
            (own("c2"), "another certificate (c2)"),
            (entry("provisioned"), "an unknown one"),
            (entry("blocked"), "is blocked"),
            (entry(""), "status ``"),
            (Entry { expires_at: Some(100), ..entry("pending") }, "ended 1970-01-01T00:01:40Z"),
            (Entry { expires_at: Some(99), ..own("c1") }, "ended"),
            (Entry { template: Some("claim".into()), ..entry("pending") }, "template `claim` only"),
        ] {
            let said = taken(refused).unwrap_or_default();
            assert!(said.contains(why), "{said}");
        }
        let by = Taker { certificate_id: "c1", thing: None, now: 0 };
        assert_eq!(refuses(None, by).as_deref(), Some("is not on it"));
    }
}
