//! `SearchIndex`: the query language over things and thing groups, as the index sees them.

use std::sync::Arc;

use fleetctl_rules::query::{self, Query};
use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, uuid_text},
    index::{GROUPS, Indexes, THINGS, seen_until},
    input::{invalid, not_found},
    page::{SEARCH, Window},
    thing::{Thing, as_map},
    thing_group::ThingGroup,
};
use crate::api::{Answer, ApiError};

/// The only version of the query language.
const VERSION: &str = "2017-09-30";

struct ThingDocument<'a> {
    name: &'a str,
    id: String,
    thing: &'a Thing,
    connectivity: bool,
    /// What its indexed named shadows report.
    shadows: Vec<(&'a str, &'a Value)>,
}

impl ThingDocument<'_> {
    /// The values at `shadow.name.<name>.reported.<path>`.
    fn shadow(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        for (name, reported) in &self.shadows {
            let path = field.strip_prefix(name).and_then(|rest| rest.strip_prefix(".reported."));
            let found = path.and_then(|path| path.split('.').try_fold(*reported, |at, part| at.get(part)));
            match found {
                Some(Value::String(text)) => visit(query::Value::Text(text)),
                Some(Value::Bool(flag)) => visit(query::Value::Bool(*flag)),
                Some(Value::Number(number)) => {
                    number.as_f64().into_iter().for_each(|n| visit(query::Value::Number(n)));
                }
                _ => {}
            }
        }
    }

    fn groups(&self) -> impl Iterator<Item = &str> {
        self.thing.groups.iter().chain(&self.thing.billing_group).map(|group| &**group)
    }
}

impl query::Document for ThingDocument<'_> {
    fn values(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        match field {
            "thingName" | "registry.thingName" => visit(query::Value::Text(self.name)),
            "thingId" | "registry.thingId" => visit(query::Value::Text(&self.id)),
            "thingTypeName" | "registry.thingTypeName" => {
                if let Some(kind) = &self.thing.kind {
                    visit(query::Value::Text(kind));
                }
            }
            "thingGroupNames" | "registry.thingGroupNames" => {
                self.groups().for_each(|group| visit(query::Value::Text(group)));
            }
            "connectivity.connected" if self.connectivity => visit(query::Value::Bool(false)),
            _ if field.starts_with("shadow.name.") => self.shadow(&field["shadow.name.".len()..], visit),
            _ => {
                let Some(wanted) = field.strip_prefix("attributes.") else { return };
                let held = self.thing.attributes.iter().find(|(name, _)| **name == *wanted);
                if let Some((_, value)) = held {
                    visit(query::Value::Text(value));
                }
            }
        }
    }

    fn all_values(&self, visit: &mut dyn FnMut(query::Value<'_>)) {
        for field in ["thingName", "thingId", "thingTypeName", "thingGroupNames"] {
            self.values(field, visit);
        }
        for (_, value) in &self.thing.attributes {
            visit(query::Value::Text(value));
        }
    }
}

struct GroupDocument<'a> {
    name: &'a str,
    id: String,
    group: &'a ThingGroup,
    parents: Vec<Arc<str>>,
}

impl query::Document for GroupDocument<'_> {
    fn values(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        match field {
            "thingGroupName" => visit(query::Value::Text(self.name)),
            "thingGroupId" => visit(query::Value::Text(&self.id)),
            "description" | "thingGroupDescription" => {
                if let Some(description) = &self.group.description {
                    visit(query::Value::Text(description));
                }
            }
            "parentGroupNames" => self.parents.iter().for_each(|parent| visit(query::Value::Text(parent))),
            _ => {
                let Some(wanted) = field.strip_prefix("attributes.") else { return };
                let held = self.group.attributes.iter().find(|(name, _)| **name == *wanted);
                if let Some((_, value)) = held {
                    visit(query::Value::Text(value));
                }
            }
        }
    }

    fn all_values(&self, visit: &mut dyn FnMut(query::Value<'_>)) {
        for field in ["thingGroupName", "thingGroupId", "description", "parentGroupNames"] {
            self.values(field, visit);
        }
        for (_, value) in &self.group.attributes {
            visit(query::Value::Text(value));
        }
    }
}

/// `SearchIndex`: in order of names, a page of at most 100; the token continues after the last name.
pub(crate) fn search(call: &mut Call<'_>) -> Answer {
    let index = call.input.text("indexName")?.unwrap_or(THINGS);
    let text = call.input.required("queryString")?;
    let version = call.input.text("queryVersion")?.unwrap_or(VERSION);
    let window = call.window(&SEARCH)?;
    if index != THINGS && index != GROUPS {
        return Err(not_found(format!("Index '{index}' does not exist")));
    }
    if version != VERSION {
        return Err(invalid(format!("The query version {version} is not supported")));
    }
    let area = call.lock();
    area.indexes.check_ready(index, call.now)?;
    let query = Query::parse(text).map_err(|error| bad_query(&error.to_string()))?;
    if query.uses_geo() {
        return Err(bad_query("no geolocation field is indexed"));
    }
    Ok(if index == GROUPS {
        groups(call, &area, &window, &query)
    } else {
        things(call, &area, &window, &query)
    })
}

fn bad_query(reason: &str) -> ApiError {
    ApiError::new("InvalidQueryException", 400, format!("Invalid query: {reason}"))
}

fn things(call: &Call<'_>, area: &Area, window: &Window, query: &Query) -> Value {
    let connectivity = area.indexes.has_connectivity();
    let until = seen_until(call.now, call.world.settings.index_lag);
    let shown = Indexes::visible(window.range(&area.things), window.range(area.indexes.past()), until);
    let indexed = area.indexes.shadow_names();
    let items = shown.filter_map(|(name, thing)| {
        let held = area.shadows.get(name).filter(|_| !indexed.is_empty());
        let shadows = indexed.iter().filter_map(|shadow| Some((*shadow, held?.get(*shadow)?))).collect();
        let document = ThingDocument { name, id: uuid_text(thing.id), thing, connectivity, shadows };
        query.matches(&document).then(|| (name, thing_item(&document)))
    });
    call.page(window, "things", items)
}

fn thing_item(document: &ThingDocument<'_>) -> Value {
    let mut item = json!({ "thingName": document.name, "thingId": document.id });
    if let Some(kind) = &document.thing.kind {
        item["thingTypeName"] = Value::from(&**kind);
    }
    let groups: Vec<_> = document.groups().collect();
    if !groups.is_empty() {
        item["thingGroupNames"] = Value::from(groups);
    }
    if !document.thing.attributes.is_empty() {
        item["attributes"] = Value::Object(as_map(&document.thing.attributes));
    }
    if !document.shadows.is_empty() {
        let named = document
            .shadows
            .iter()
            .map(|(name, reported)| ((*name).to_owned(), json!({ "reported": reported })));
        // AWS answers JSON inside a string.
        let named: serde_json::Map<String, Value> = named.collect();
        item["shadow"] = Value::from(json!({ "name": named }).to_string());
    }
    if document.connectivity {
        item["connectivity"] = json!({ "connected": false });
    }
    item
}

fn groups(call: &Call<'_>, area: &Area, window: &Window, query: &Query) -> Value {
    let items = window.range(&area.groups).filter_map(|(name, group)| {
        let document = GroupDocument { name, id: uuid_text(group.id), group, parents: area.ancestors(name) };
        query.matches(&document).then(|| (name, group_item(&document)))
    });
    call.page(window, "thingGroups", items)
}

fn group_item(document: &GroupDocument<'_>) -> Value {
    let mut item = json!({
        "thingGroupName": document.name,
        "thingGroupId": document.id,
        "attributes": as_map(&document.group.attributes),
        "parentGroupNames": document.parents.iter().map(|parent| &**parent).collect::<Vec<_>>(),
    });
    if let Some(description) = &document.group.description {
        item["thingGroupDescription"] = Value::from(&**description);
    }
    item
}
