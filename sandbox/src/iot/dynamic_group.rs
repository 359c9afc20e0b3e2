//! Dynamic thing groups: a query of the fleet index decides who is in them.
//!
//! Membership is worked out when the account is next looked at after a change that the index has seen; the things then
//! join and leave like those of any group, so that continuous jobs reach them and the index shows the group's name. A
//! new group is `BUILDING`, and one with another query `REBUILDING` with its old members, for the index's lag.
//!
//! A thing that is in ten groups does not join an eleventh (AWS may take it out of a younger dynamic group instead).
//! Where AWS publishes no text, which is everything but the refusal of `DeleteThingGroup`, the words are the sandbox's.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
    time::SystemTime,
};

use fleetctl_rules::query::{Limits, Query};
use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, uuid_text},
    document::ThingDocument,
    index::{Indexes, THINGS, seen_until},
    input::{DESCRIPTION, NAME, already_exists, attributes, invalid, limit_exceeded, text},
    search, tags,
    thing::{check_version, payload},
    thing_group::{self, ThingGroup},
    thing_group_member::MAX_GROUPS,
};
use crate::api::{Answer, ApiError};

/// How many dynamic groups an account can have in a Region.
const MAX_DYNAMIC: usize = 100;

/// What makes a group dynamic.
pub(crate) struct Dynamic {
    query: Query,
    ready: SystemTime,
    rebuilding: bool,
    number: u64,
}

impl Dynamic {
    /// The members that `DescribeThingGroup` adds.
    pub(crate) fn show(&self, answer: &mut Value, now: SystemTime) {
        let building = if self.rebuilding { "REBUILDING" } else { "BUILDING" };
        answer["indexName"] = Value::from(THINGS);
        answer["queryString"] = Value::from(self.query.text());
        answer["queryVersion"] = Value::from(search::VERSION);
        answer["status"] = Value::from(if now < self.ready { building } else { "ACTIVE" });
    }
}

impl Area {
    /// Refuses what cannot be done with a dynamic group.
    ///
    /// # Errors
    /// `InvalidRequestException`, in AWS's words for `DeleteThingGroup`.
    pub(crate) fn check_static(&self, name: &str) -> Result<(), ApiError> {
        if self.groups.get(name).is_some_and(|group| group.dynamic.is_some()) {
            let arn = self.arn("thinggroup", name);
            let text =
                format!("This operation does not support dynamic thing groups. Thing group arn: {arn}");
            return Err(invalid(text));
        }
        Ok(())
    }

    /// Lets things join and leave dynamic groups as the index shows them now.
    pub(crate) fn settle_groups(&mut self, call: &Call<'_>) {
        if self.dynamic.is_empty() {
            return;
        }
        let until = seen_until(call.now, call.world.settings.index_lag);
        let ready: Vec<Arc<str>> =
            self.dynamic.values().filter(|name| self.is_ready(name, call.now)).cloned().collect();
        let state = (self.touched, ready.len());
        if self.touched_at <= until && self.settled == Some(state) {
            return;
        }
        for group in &ready {
            self.settle_group(call, group, until);
        }
        self.settled = (self.touched == state.0 && self.touched_at <= until).then_some(state);
    }

    fn is_ready(&self, group: &str, now: SystemTime) -> bool {
        let dynamic = self.groups.get(group).and_then(|group| group.dynamic.as_ref());
        dynamic.is_some_and(|dynamic| dynamic.ready <= now)
    }

    fn settle_group(&mut self, call: &Call<'_>, name: &Arc<str>, until: SystemTime) {
        let Some(group) = self.groups.get(name) else { return };
        let Some(dynamic) = &group.dynamic else { return };
        let sources = self.indexes.sources();
        let shown = Indexes::visible(self.things.iter(), self.indexes.past().iter(), until);
        let wanted: HashSet<Arc<str>> = shown
            .filter(|(thing, held)| dynamic.query.matches(&ThingDocument::new(self, &sources, thing, held)))
            .filter(|(thing, _)| self.things.contains_key(*thing))
            .map(|(thing, _)| Arc::clone(thing))
            .collect();
        let left: Vec<Arc<str>> =
            group.things.iter().filter(|thing| !wanted.contains(*thing)).cloned().collect();
        let joined: BTreeSet<Arc<str>> =
            wanted.into_iter().filter(|thing| !group.things.contains(thing)).collect();
        for thing in left {
            self.remove_member(call, name, &thing);
        }
        for thing in joined {
            if self.things.get(&thing).is_some_and(|held| held.groups.len() < MAX_GROUPS) {
                self.join(call, name, &thing);
            }
        }
    }

    fn new_query(&self, call: &Call<'_>, query: &str) -> Result<Query, ApiError> {
        let index = call.input.text("indexName")?.unwrap_or(THINGS);
        if index != THINGS {
            return Err(invalid(format!("The index {index} cannot be used by a dynamic thing group")));
        }
        search::check_version(&call.input)?;
        // The operations declare no IndexNotReadyException.
        self.indexes.check_ready(THINGS, call.now).map_err(|error| match error.code {
            "IndexNotReadyException" => invalid(error.message),
            _ => error,
        })?;
        search::parse(query, &Limits::DYNAMIC_GROUP)
    }
}

/// `CreateDynamicThingGroup`: the same name with the same properties and query is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let properties = call.input.object("thingGroupProperties")?;
    let description = properties.map_or(Ok(None), |properties| text(properties, "thingGroupDescription"))?;
    DESCRIPTION.check("thingGroupProperties.thingGroupDescription", description.unwrap_or_default())?;
    let pairs = attributes(payload(properties)?)?;
    let query = call.input.required("queryString")?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("thinggroup", name);
    let attributes = area.attributes(&pairs);
    let answer = |id: u128| {
        json!({
            "thingGroupName": name, "thingGroupArn": arn, "thingGroupId": uuid_text(id),
            "indexName": THINGS, "queryString": query, "queryVersion": search::VERSION,
        })
    };
    if let Some(old) = area.groups.get(name) {
        let same = old.dynamic.as_ref().is_some_and(|dynamic| dynamic.query.text() == query)
            && old.description.as_deref() == description
            && old.attributes == attributes;
        if same {
            return Ok(answer(old.id));
        }
        let text = format!("Thing Group {name} already exists in current account with different properties");
        return Err(already_exists(text, &uuid_text(old.id), &arn));
    }
    let parsed = area.new_query(call, query)?;
    thing_group::check_attributes(&attributes)?;
    if area.dynamic.len() >= MAX_DYNAMIC {
        return Err(limit_exceeded(format!(
            "An account can have at most {MAX_DYNAMIC} dynamic thing groups"
        )));
    }
    let (id, number) = (call.world.uuid(), area.number());
    let ready = call.now + call.world.settings.index_lag;
    let shared: Arc<str> = name.into();
    let dynamic = Dynamic { query: parsed, ready, rebuilding: false, number };
    let group = ThingGroup {
        id,
        version: 1,
        parent: None,
        children: BTreeSet::new(),
        description: description.map(Into::into),
        attributes,
        things: BTreeSet::new(),
        created: call.now,
        dynamic: Some(Box::new(dynamic)),
    };
    area.groups.insert(Arc::clone(&shared), group);
    area.dynamic.insert(number, shared);
    area.settled = None;
    area.set_tags(&arn, tags);
    Ok(answer(id))
}

/// `UpdateDynamicThingGroup`: another query lets the group be rebuilt.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let properties = call.input.object("thingGroupProperties")?;
    let properties = properties.ok_or_else(|| invalid("thingGroupProperties must not be null"))?;
    let description = text(properties, "thingGroupDescription")?;
    DESCRIPTION.check("thingGroupProperties.thingGroupDescription", description.unwrap_or_default())?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let group = area.groups.get(name).ok_or_else(|| thing_group::missing(name))?;
    let dynamic = group.dynamic.as_ref().ok_or_else(|| not_dynamic(area, name))?;
    check_version(name, expected, group.version)?;
    let query = call.input.text("queryString")?.unwrap_or(dynamic.query.text());
    let query = area.new_query(call, query)?;
    let old = group.attributes.clone();
    let attributes = area.merged(&old, payload(Some(properties))?)?;
    thing_group::check_attributes(&attributes)?;
    let group = area.groups.get_mut(name).ok_or_else(|| thing_group::missing(name))?;
    group.attributes = attributes;
    if let Some(description) = description {
        group.description = Some(description.into());
    }
    group.version += 1;
    if let Some(dynamic) = group.dynamic.as_mut().filter(|dynamic| dynamic.query.text() != query.text()) {
        dynamic.query = query;
        dynamic.ready = call.now + call.world.settings.index_lag;
        dynamic.rebuilding = true;
    }
    let version = group.version;
    area.settled = None;
    Ok(json!({ "version": version }))
}

fn not_dynamic(area: &Area, name: &str) -> ApiError {
    let arn = area.arn("thinggroup", name);
    invalid(format!("This operation does not support static thing groups. Thing group arn: {arn}"))
}

/// `DeleteDynamicThingGroup`: a missing one is a success.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let Some(group) = area.groups.get(name) else { return Ok(json!({})) };
    let number = group.dynamic.as_ref().ok_or_else(|| not_dynamic(area, name))?.number;
    check_version(name, expected, group.version)?;
    area.dynamic.remove(&number);
    area.drop_group(call, name);
    Ok(json!({}))
}
