//! Topic rules: kept, shown and switched, never run, because the sandbox has no broker.
//!
//! Of a statement only `SELECT` and the topic after `FROM` are looked at; an action is one known member with the
//! members that the model requires of it. A rule that is not there answers `UnauthorizedException`, as AWS does for
//! `GetTopicRule` (Terraform's provider works around it); that the other operations do so too is assumed from the
//! model, which gives none of them `ResourceNotFoundException`.

use std::{collections::BTreeMap, sync::Arc, time::SystemTime};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{Input, RULE_NAME, already_exists, invalid},
    page::RULES,
    tags,
};
use crate::api::{Answer, ApiError};

/// How many actions a rule can have.
const MAX_ACTIONS: usize = 10;
/// The versions of the rules engine; the first is the default.
const VERSIONS: [&str; 3] = ["2015-10-08", "2016-03-23", "beta"];

/// The actions with the members that each must have.
const ACTIONS: [(&str, &[&str]); 23] = [
    ("dynamoDB", &["tableName", "roleArn", "hashKeyField", "hashKeyValue"]),
    ("dynamoDBv2", &["roleArn", "putItem"]),
    ("lambda", &["functionArn"]),
    ("sns", &["targetArn", "roleArn"]),
    ("sqs", &["roleArn", "queueUrl"]),
    ("kinesis", &["roleArn", "streamName"]),
    ("republish", &["roleArn", "topic"]),
    ("s3", &["roleArn", "bucketName", "key"]),
    ("firehose", &["roleArn", "deliveryStreamName"]),
    ("cloudwatchMetric", &["roleArn", "metricNamespace", "metricName", "metricValue", "metricUnit"]),
    ("cloudwatchAlarm", &["roleArn", "alarmName", "stateReason", "stateValue"]),
    ("cloudwatchLogs", &["roleArn", "logGroupName"]),
    ("elasticsearch", &["roleArn", "endpoint", "index", "type", "id"]),
    ("salesforce", &["token", "url"]),
    ("iotAnalytics", &[]),
    ("iotEvents", &["inputName", "roleArn"]),
    ("iotSiteWise", &["putAssetPropertyValueEntries", "roleArn"]),
    ("stepFunctions", &["stateMachineName", "roleArn"]),
    ("timestream", &["roleArn", "databaseName", "tableName", "dimensions"]),
    ("http", &["url"]),
    ("kafka", &["destinationArn", "topic", "clientProperties"]),
    ("openSearch", &["roleArn", "endpoint", "index", "type", "id"]),
    ("location", &["roleArn", "trackerName", "deviceId", "latitude", "longitude"]),
];

/// The rules by name.
pub(crate) type Rules = BTreeMap<Arc<str>, Rule>;

/// A topic rule.
pub(crate) struct Rule {
    created: SystemTime,
    disabled: bool,
    topic: Option<Box<str>>,
    payload: Map<String, Value>,
}

fn denied(name: &str) -> ApiError {
    ApiError::new("UnauthorizedException", 401, format!("Access to topic rule '{name}' was denied"))
}

/// The topic filter after `FROM`; a statement for Basic Ingest has none.
fn topic(sql: &str) -> Result<Option<&str>, ApiError> {
    let wrong =
        |what: &str| ApiError::new("SqlParseException", 400, format!("Invalid SQL statement: {what}"));
    let upper = sql.to_ascii_uppercase();
    let begins =
        upper.trim_start().strip_prefix("SELECT").is_some_and(|rest| rest.starts_with(char::is_whitespace));
    if !begins {
        return Err(wrong("it does not begin with SELECT"));
    }
    let from = upper.match_indices("FROM").map(|(at, _)| at).find(|at| {
        let bytes = upper.as_bytes();
        let alone = |at: Option<&u8>| at.is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'\'');
        alone(at.checked_sub(1).and_then(|at| bytes.get(at))) && alone(bytes.get(at + 4))
    });
    let Some(from) = from else { return Ok(None) };
    let mut rest = sql[from + 4..].trim_start().chars();
    let quote = rest.next().filter(|quote| matches!(quote, '\'' | '"'));
    let quote = quote.ok_or_else(|| wrong("FROM is not followed by a topic filter in quotes"))?;
    let (filter, _) =
        rest.as_str().split_once(quote).ok_or_else(|| wrong("the topic filter does not end"))?;
    if filter.is_empty() {
        return Err(wrong("the topic filter is empty"));
    }
    Ok(Some(filter))
}

fn check_action(action: &Value) -> Result<(), ApiError> {
    let action = action.as_object().ok_or_else(|| invalid("An action is a structure"))?;
    let mut given = action.iter().filter(|(_, value)| !value.is_null());
    let (Some((name, members)), None) = (given.next(), given.next()) else {
        return Err(invalid("An action is exactly one of the service's actions"));
    };
    let known = ACTIONS.iter().find(|(known, _)| known == name);
    let (_, required) = known.ok_or_else(|| invalid(format!("There is no action {name}")))?;
    let members = members.as_object().ok_or_else(|| invalid(format!("The action {name} is a structure")))?;
    match required.iter().find(|member| members.get(**member).is_none_or(Value::is_null)) {
        None => Ok(()),
        Some(member) => Err(invalid(format!("The action {name} needs the member {member}"))),
    }
}

/// Reads and checks what a rule is to be; its members are the body itself.
fn read(input: &Input, created: SystemTime) -> Result<Rule, ApiError> {
    let sql = input.required("sql")?;
    let topic = topic(sql)?.map(Into::into);
    let Some(Value::Array(actions)) = input.get("actions") else {
        return Err(invalid("1 validation error detected: actions must be a list"));
    };
    if actions.len() > MAX_ACTIONS {
        return Err(invalid(format!("A rule can have at most {MAX_ACTIONS} actions")));
    }
    for action in actions.iter().chain(input.get("errorAction")) {
        check_action(action)?;
    }
    let version = input.text("awsIotSqlVersion")?.unwrap_or(VERSIONS[0]);
    if !VERSIONS.contains(&version) {
        return Err(invalid(format!("awsIotSqlVersion is one of {}, not {version}", VERSIONS.join(", "))));
    }
    input.text("description")?;
    let mut payload = Map::new();
    for member in ["sql", "description", "actions", "errorAction"] {
        if let Some(value) = input.get(member) {
            payload.insert(member.to_owned(), value.clone());
        }
    }
    payload.insert("awsIotSqlVersion".to_owned(), Value::from(version));
    Ok(Rule { created, disabled: input.flag("ruleDisabled")?, topic, payload })
}

impl Rule {
    /// Whether it is to run for messages of this topic.
    pub(crate) fn listens_to(&self, topic: &str) -> bool {
        !self.disabled && self.matches(topic)
    }

    fn matches(&self, topic: &str) -> bool {
        let Some(filter) = &self.topic else { return false };
        let mut names = topic.split('/');
        for level in filter.split('/') {
            match (level, names.next()) {
                ("#", _) => return true,
                ("+", Some(_)) => {}
                (level, Some(name)) if level == name => {}
                _ => return false,
            }
        }
        names.next().is_none()
    }
}

/// `CreateTopicRule`; the tags come in a header.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("ruleName", &RULE_NAME)?;
    let rule = read(&call.input, call.now)?;
    let tags = tags::read_pairs(call.input.text("tags")?.unwrap_or_default())?;
    let area = &mut *call.lock();
    let arn = area.arn("rule", name);
    if area.rules.contains_key(name) {
        return Err(already_exists(format!("Rule {name} already exists"), name, &arn));
    }
    area.rules.insert(Arc::from(name), rule);
    area.set_tags(&arn, tags);
    Ok(json!({}))
}

/// `GetTopicRule`.
pub(crate) fn get(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("ruleName", &RULE_NAME)?;
    let area = call.lock();
    let rule = area.rules.get(name).ok_or_else(|| denied(name))?;
    let mut shown = rule.payload.clone();
    shown.insert("ruleName".to_owned(), Value::from(name));
    shown.insert("createdAt".to_owned(), timestamp(rule.created));
    shown.insert("ruleDisabled".to_owned(), Value::from(rule.disabled));
    Ok(json!({ "ruleArn": area.arn("rule", name), "rule": shown }))
}

/// `ListTopicRules`, by name; of a topic those whose filter fits it.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&RULES)?;
    let topic = call.input.text("topic")?;
    let disabled = call.input.boolean("ruleDisabled")?;
    let area = call.lock();
    let items = window
        .range(&area.rules)
        .filter(|(_, rule)| disabled.is_none_or(|disabled| disabled == rule.disabled))
        .filter(|(_, rule)| topic.is_none_or(|topic| rule.matches(topic)))
        .map(|(name, rule)| {
            let mut item = json!({
                "ruleArn": area.arn("rule", name),
                "ruleName": &**name,
                "createdAt": timestamp(rule.created),
                "ruleDisabled": rule.disabled,
            });
            if let Some(topic) = &rule.topic {
                item["topicPattern"] = Value::from(&**topic);
            }
            (name, item)
        });
    Ok(call.page(&window, "rules", items))
}

/// `ReplaceTopicRule`: everything but the moment of creation.
pub(crate) fn replace(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("ruleName", &RULE_NAME)?;
    let mut area = call.lock();
    let rule = area.rules.get_mut(name).ok_or_else(|| denied(name))?;
    *rule = read(&call.input, rule.created)?;
    Ok(json!({}))
}

/// `DeleteTopicRule`.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("ruleName", &RULE_NAME)?;
    let area = &mut *call.lock();
    area.rules.remove(name).ok_or_else(|| denied(name))?;
    let arn = area.arn("rule", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}

/// `EnableTopicRule`.
pub(crate) fn enable(call: &mut Call<'_>) -> Answer {
    switch(call, false)
}

/// `DisableTopicRule`.
pub(crate) fn disable(call: &mut Call<'_>) -> Answer {
    switch(call, true)
}

fn switch(call: &Call<'_>, disabled: bool) -> Answer {
    let name = call.input.shaped("ruleName", &RULE_NAME)?;
    let area: &mut Area = &mut call.lock();
    area.rules.get_mut(name).ok_or_else(|| denied(name))?.disabled = disabled;
    Ok(json!({}))
}
