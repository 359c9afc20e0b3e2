//! The account's endpoints, and which events it publishes.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Call, area::timestamp, input::invalid, pki::hex};
use crate::api::Answer;

/// The kinds of events that can be published.
const EVENTS: &[&str] = &[
    "CA_CERTIFICATE",
    "CERTIFICATE",
    "JOB",
    "JOB_EXECUTION",
    "POLICY",
    "THING",
    "THING_GROUP",
    "THING_GROUP_HIERARCHY",
    "THING_GROUP_MEMBERSHIP",
    "THING_TYPE",
    "THING_TYPE_ASSOCIATION",
];

/// `DescribeEndpoint`: the same address for the same account, Region and kind, always.
pub(crate) fn endpoint(call: &mut Call<'_>) -> Answer {
    let region = &call.caller.region;
    let seed = format!("{}/{region}/{}", call.world.settings.seed, call.caller.account);
    let prefix = format!("a{}", &hex(&Sha256::digest(seed))[..13]);
    let (prefix, service) = match call.input.text("endpointType")? {
        None | Some("iot:Data") => (prefix, "iot"),
        Some("iot:Data-ATS") => (format!("{prefix}-ats"), "iot"),
        Some("iot:CredentialProvider") => (prefix, "credentials.iot"),
        Some("iot:Jobs") => (prefix, "jobs.iot"),
        Some("iot:Data-Beta") => (prefix, "beta.iot"),
        Some(other) => return Err(invalid(format!("Endpoint type {other} is not supported"))),
    };
    let suffix = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
    Ok(json!({ "endpointAddress": format!("{prefix}.{service}.{region}.{suffix}") }))
}

/// `DescribeEventConfigurations`: all off until they were updated.
pub(crate) fn event_configurations(call: &mut Call<'_>) -> Answer {
    let area = call.lock();
    let set = area.events.as_ref();
    let enabled = |event: &str| set.and_then(|(_, events)| events.get(event)).cloned();
    let events: Map<String, Value> = EVENTS
        .iter()
        .map(|event| ((*event).to_owned(), enabled(event).unwrap_or_else(|| json!({ "Enabled": false }))))
        .collect();
    let mut answer = json!({ "eventConfigurations": events });
    if let Some((moment, _)) = set {
        answer["creationDate"] = timestamp(*moment);
        answer["lastModifiedDate"] = timestamp(*moment);
    }
    Ok(answer)
}

/// `UpdateEventConfigurations`: kinds that are not named stay as they are.
pub(crate) fn update_event_configurations(call: &mut Call<'_>) -> Answer {
    let given = call.input.object("eventConfigurations")?;
    let area = &mut *call.lock();
    let mut events = area.events.take().map(|(_, events)| events).unwrap_or_default();
    for (event, setting) in given.into_iter().flatten() {
        if !EVENTS.contains(&event.as_str()) {
            return Err(invalid(format!("{event} is no event type")));
        }
        let enabled = setting["Enabled"].as_bool().unwrap_or(false);
        events.insert(event.clone(), json!({ "Enabled": enabled }));
    }
    area.events = Some((call.now, events));
    Ok(json!({}))
}
