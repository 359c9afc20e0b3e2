//! `SearchIndex`: the query language over things and thing groups, as the index sees them.

use std::sync::Arc;

use fleetctl_rules::query::{self, Limits, Query};
use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, uuid_text},
    document::ThingDocument,
    index::{GROUPS, Indexes, THINGS, seen_until},
    input::{Input, invalid, not_found},
    page::{SEARCH, Window},
    thing::as_map,
    thing_group::ThingGroup,
};
use crate::api::{Answer, ApiError, Now};

/// The only version of the query language.
pub(crate) const VERSION: &str = "2017-09-30";

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
    let window = call.window(&SEARCH)?;
    let area = call.lock();
    let (index, query) = question(&call.input, &area, call.now)?;
    Ok(if index == GROUPS {
        groups(call, &area, &window, &query)
    } else {
        things(call, &area, &window, &query)
    })
}

/// The index that a search or aggregation is about, and its query.
///
/// # Errors
/// For an index that is off or being built, another query version, and a query that AWS refuses.
pub(crate) fn question<'i>(input: &'i Input, area: &Area, now: Now) -> Result<(&'i str, Query), ApiError> {
    let index = input.text("indexName")?.unwrap_or(THINGS);
    let text = input.required("queryString")?;
    if index != THINGS && index != GROUPS {
        return Err(not_found(format!("Index '{index}' does not exist")));
    }
    check_version(input)?;
    area.indexes.check_ready(index, now)?;
    Ok((index, parse(text, &Limits::SEARCH)?))
}

/// Refuses any version of the query language but the only one.
pub(crate) fn check_version(input: &Input) -> Result<(), ApiError> {
    match input.text("queryVersion")? {
        Some(version) if version != VERSION => {
            Err(invalid(format!("The query version {version} is not supported")))
        }
        _ => Ok(()),
    }
}

/// Reads a query under the given limits.
///
/// # Errors
/// `InvalidQueryException`.
pub(crate) fn parse(text: &str, limits: &Limits) -> Result<Query, ApiError> {
    let query = Query::parse_with(text, limits).map_err(|error| bad_query(&error.to_string()))?;
    if query.uses_geo() {
        return Err(bad_query("no geolocation field is indexed"));
    }
    Ok(query)
}

fn bad_query(reason: &str) -> ApiError {
    ApiError::new("InvalidQueryException", 400, format!("Invalid query: {reason}"))
}

fn things(call: &Call<'_>, area: &Area, window: &Window, query: &Query) -> Value {
    let sources = area.indexes.sources();
    let until = seen_until(call.now, call.world.settings.index_lag);
    let shown = Indexes::visible(window.range(&area.things), window.range(area.indexes.past()), until);
    let items = shown.filter_map(|(name, thing)| {
        let document = ThingDocument::new(area, &sources, name, thing);
        query.matches(&document).then(|| (name, document.item()))
    });
    call.page(window, "things", items)
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
