//! Tags: on thing types, groups, billing groups, jobs, job templates, CA certificates, policies, provisioning templates, topic
//! rules and fleet metrics; things and device certificates take none.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::{
    Call,
    area::Area,
    input::{ARN, Input, TAG_KEY, TAG_VALUE, invalid, limit_exceeded, not_found, text},
};
use crate::api::{Answer, ApiError};

/// Tags by the ARN of what they are on.
pub(crate) type Tags = HashMap<String, BTreeMap<String, String>>;

/// The most tags that a resource can have.
const MAX_TAGS: usize = 50;

/// Reads and checks the member `tags`.
pub(crate) fn read(input: &Input) -> Result<BTreeMap<String, String>, ApiError> {
    let list = match input.get("tags") {
        None => return Ok(BTreeMap::new()),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(invalid("tags is not a list")),
    };
    let mut pairs = Vec::with_capacity(list.len());
    for tag in list {
        let tag = tag.as_object().ok_or_else(|| invalid("A tag is a structure of Key and Value"))?;
        let key = text(tag, "Key")?.ok_or_else(|| invalid("A tag needs a Key"))?;
        pairs.push((key.to_owned(), text(tag, "Value")?.unwrap_or_default().to_owned()));
    }
    checked(pairs)
}

/// Reads and checks tags in the form of a header: `key1=value1&key2=value2`.
pub(crate) fn read_pairs(header: &str) -> Result<BTreeMap<String, String>, ApiError> {
    checked(if header.is_empty() { Vec::new() } else { crate::wire::pairs(header) })
}

fn checked(pairs: Vec<(String, String)>) -> Result<BTreeMap<String, String>, ApiError> {
    let mut tags = BTreeMap::new();
    for (key, value) in pairs {
        TAG_KEY.check("tags.key", &key)?;
        TAG_VALUE.check("tags.value", &value)?;
        if key.to_ascii_lowercase().starts_with("aws:") {
            return Err(invalid("Tag keys that start with aws: are reserved for system use"));
        }
        if tags.contains_key(&key) {
            return Err(invalid(format!("The tag key {key} is given twice")));
        }
        tags.insert(key, value);
    }
    if tags.len() > MAX_TAGS {
        return Err(invalid(format!("A resource can have at most {MAX_TAGS} tags")));
    }
    Ok(tags)
}

impl Area {
    /// Puts the tags of a new resource.
    pub(crate) fn set_tags(&mut self, arn: &str, tags: BTreeMap<String, String>) {
        if tags.is_empty() {
            self.tags.remove(arn);
        } else {
            self.tags.insert(arn.to_owned(), tags);
        }
    }

    fn check_taggable(&self, arn: &str) -> Result<(), ApiError> {
        let there = [
            ("thingtype", self.name_in("thingtype", arn).map(|name| self.types.contains_key(name))),
            ("thinggroup", self.name_in("thinggroup", arn).map(|name| self.groups.contains_key(name))),
            (
                "billinggroup",
                self.name_in("billinggroup", arn).map(|name| self.billing_groups.contains_key(name)),
            ),
            ("job", self.name_in("job", arn).map(|name| self.job_numbers.contains_key(name))),
            (
                "jobtemplate",
                self.name_in("jobtemplate", arn).map(|name| self.job_templates.contains_key(name)),
            ),
            ("cacert", self.name_in("cacert", arn).map(|name| self.cas.contains_key(name))),
            ("policy", self.name_in("policy", arn).map(|name| self.policies.contains_key(name))),
            (
                "provisioningtemplate",
                self.name_in("provisioningtemplate", arn).map(|name| self.templates.contains_key(name)),
            ),
            ("fleetmetric", self.name_in("fleetmetric", arn).map(|name| self.metrics.contains_key(name))),
            ("rule", self.name_in("rule", arn).map(|name| self.rules.contains_key(name))),
        ];
        match there.into_iter().find_map(|(_, there)| there) {
            Some(true) => Ok(()),
            Some(false) => Err(not_found(format!("The resource {arn} does not exist"))),
            None => Err(invalid(format!("The resource {arn} cannot have tags"))),
        }
    }
}

/// `TagResource`.
pub(crate) fn tag(call: &mut Call<'_>) -> Answer {
    let arn = call.input.shaped("resourceArn", &ARN)?.to_owned();
    let new = read(&call.input)?;
    if call.input.get("tags").is_none() {
        return Err(invalid("1 validation error detected: tags must not be null"));
    }
    let area = &mut *call.lock();
    area.check_taggable(&arn)?;
    let mut tags = area.tags.get(&arn).cloned().unwrap_or_default();
    tags.extend(new);
    if tags.len() > MAX_TAGS {
        return Err(limit_exceeded(format!("A resource can have at most {MAX_TAGS} tags")));
    }
    area.set_tags(&arn, tags);
    Ok(json!({}))
}

/// `UntagResource`.
pub(crate) fn untag(call: &mut Call<'_>) -> Answer {
    let arn = call.input.shaped("resourceArn", &ARN)?;
    let keys = call.input.texts("tagKeys")?;
    let area = &mut *call.lock();
    area.check_taggable(arn)?;
    let mut tags = area.tags.remove(arn).unwrap_or_default();
    for key in keys {
        tags.remove(key);
    }
    area.set_tags(arn, tags);
    Ok(json!({}))
}

/// `ListTagsForResource`: all in one page, as there are never more than fifty.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let arn = call.input.shaped("resourceArn", &ARN)?;
    let area = call.lock();
    area.check_taggable(arn)?;
    let tags = area.tags.get(arn).into_iter().flatten();
    let tags: Vec<_> = tags.map(|(key, value)| json!({ "Key": key, "Value": value })).collect();
    Ok(json!({ "tags": tags }))
}
