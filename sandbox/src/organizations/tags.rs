//! Tags of accounts, units and the root.

use serde_json::{Value, json};

use super::{invalid, list, text};
use crate::api::{Answer, ApiError};
use crate::zone::Zone;

/// How many tags a resource can have.
const MOST: usize = 50;

/// Reads a list of `Key` and `Value`; an absent list is empty.
pub(super) fn read(input: &Value, name: &str) -> Result<Vec<(String, String)>, ApiError> {
    let Some(tags) = input.get(name).and_then(Value::as_array) else { return Ok(Vec::new()) };
    let mut read: Vec<(String, String)> = Vec::with_capacity(tags.len());
    for tag in tags {
        let (key, value) = (text(tag, "Key")?, text(tag, "Value")?);
        let lengths = (1..=128).contains(&key.chars().count()) && value.chars().count() <= 256;
        if !lengths || !key.chars().chain(value.chars()).all(is_allowed) {
            return Err(invalid("INVALID_PATTERN", format!("You specified an invalid tag: {key}")));
        }
        if key.to_lowercase().starts_with("aws:") {
            return Err(invalid(
                "INVALID_SYSTEM_TAGS_PARAMETER",
                "Tag keys that start with aws: are reserved.",
            ));
        }
        if read.iter().any(|(known, _)| known == key) {
            return Err(invalid(
                "DUPLICATE_TAG_KEY",
                "Tag keys must be unique among the tags attached to the same entity.",
            ));
        }
        read.push((key.to_owned(), value.to_owned()));
    }
    Ok(read)
}

/// `[\p{L}\p{Z}\p{N}_.:/=+\-@]`, nearly: a control character is no separator here, nor on AWS.
fn is_allowed(sign: char) -> bool {
    sign.is_alphanumeric()
        || "_.:/=+-@".contains(sign)
        || sign == ' '
        || (sign.is_whitespace() && !sign.is_control())
}

impl Zone {
    fn tagged<'a>(&self, input: &'a Value) -> Result<&'a str, ApiError> {
        let id = text(input, "ResourceId")?;
        if self.organization.exists(id) {
            return Ok(id);
        }
        let text = "We can't find a root, OU, account, or policy with the TargetId that you specified.";
        Err(ApiError::new("TargetNotFoundException", 400, text))
    }

    pub(super) fn tag(&mut self, input: &Value) -> Answer {
        let id = self.tagged(input)?;
        let tags = read(input, "Tags")?;
        let mut all = self.organization.tags.get(id).cloned().unwrap_or_default();
        all.extend(tags);
        if all.len() > MOST {
            let text = "You have exceeded the number of tags that a resource can have.";
            return Err(ApiError::new("ConstraintViolationException", 400, text)
                .with("Reason", "MAX_TAG_LIMIT_EXCEEDED"));
        }
        self.organization.tags.insert(id.to_owned(), all);
        Ok(json!({}))
    }

    pub(super) fn untag(&mut self, input: &Value) -> Answer {
        let id = self.tagged(input)?;
        let keys = input.get("TagKeys").and_then(Value::as_array);
        let keys = keys.ok_or_else(|| {
            invalid("INPUT_REQUIRED", "You must provide a value for the TagKeys parameter.")
        })?;
        if let Some(tags) = self.organization.tags.get_mut(id) {
            tags.retain(|key, _| !keys.iter().any(|wanted| wanted == key.as_str()));
        }
        Ok(json!({}))
    }

    pub(super) fn list_tags(&self, input: &Value) -> Answer {
        let id = self.tagged(input)?;
        let none = std::collections::BTreeMap::new();
        let tags = self.organization.tags.get(id).unwrap_or(&none);
        let views: Vec<Value> =
            tags.iter().map(|(key, value)| json!({ "Key": key, "Value": value })).collect();
        list(self, input, ("ListTagsForResource", id), "Tags", &views)
    }
}
