//! The fleet indexes: their configuration, which each update replaces wholesale, their building, and what they do
//! not see yet.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde_json::{Map, Value, json};

use super::{
    Call,
    aggregate::Kind,
    area::Area,
    document::Sources,
    input::{choice, invalid, not_found, object, text},
    page::INDICES,
    thing::Thing,
};
use crate::api::{Answer, ApiError};

/// The index of things.
pub(crate) const THINGS: &str = "AWS_Things";
/// The index of thing groups.
pub(crate) const GROUPS: &str = "AWS_ThingGroups";
/// How many custom fields an index can have.
const MAX_CUSTOM_FIELDS: usize = 5;
/// How many named shadows can be indexed.
const MAX_SHADOW_NAMES: usize = 10;
/// How many geolocation fields can be indexed.
const MAX_GEO_LOCATIONS: usize = 1;

/// One index that is on.
struct Index {
    configuration: Map<String, Value>,
    ready: SystemTime,
    rebuilding: bool,
}

/// What a thing was before each change that the index may not have seen, oldest first.
type Past = Vec<(SystemTime, Option<Thing>)>;

/// The indexes of one account and Region.
#[derive(Default)]
pub(crate) struct Indexes {
    things: Option<Index>,
    groups: Option<Index>,
    past: BTreeMap<Arc<str>, Past>,
    changes: VecDeque<(SystemTime, Arc<str>)>,
}

impl Index {
    fn status(&self, now: SystemTime) -> &'static str {
        match (now < self.ready, self.rebuilding) {
            (false, _) => "ACTIVE",
            (true, false) => "BUILDING",
            (true, true) => "REBUILDING",
        }
    }
}

impl Indexes {
    fn named(&self, name: &str) -> Result<&Index, ApiError> {
        let index = match name {
            THINGS => self.things.as_ref(),
            GROUPS => self.groups.as_ref(),
            _ => None,
        };
        index.ok_or_else(|| not_found(format!("Index '{name}' does not exist")))
    }

    /// Checks that an index exists and can be asked.
    ///
    /// # Errors
    /// `ResourceNotFoundException` while it is off, `IndexNotReadyException` while it is built for the first time.
    pub(crate) fn check_ready(&self, name: &str, now: SystemTime) -> Result<(), ApiError> {
        if self.named(name)?.status(now) == "BUILDING" {
            let text = format!("Index '{name}' is not ready: it is being built");
            return Err(ApiError::new("IndexNotReadyException", 400, text));
        }
        Ok(())
    }

    /// What the index of things looks at besides the registry.
    pub(crate) fn sources(&self) -> Sources<'_> {
        let is = |member: &str, mode: &str| {
            self.things.as_ref().is_some_and(|index| index.configuration[member] == mode)
        };
        Sources {
            connectivity: is("thingConnectivityIndexingMode", "STATUS"),
            classic: is("thingIndexingMode", "REGISTRY_AND_SHADOW"),
            named: self.shadow_names(),
        }
    }

    /// The type of a managed or custom field of the index of things; nothing for any other.
    pub(crate) fn kind(&self, field: &str) -> Option<Kind> {
        let configuration = &self.things.as_ref()?.configuration;
        let custom = configuration.get("customFields").and_then(Value::as_array).into_iter().flatten();
        for known in custom {
            if known["name"] == field {
                return known["type"].as_str().map(Kind::named);
            }
        }
        let names = self.shadow_names();
        managed(configuration).into_iter().find_map(|(name, kind)| {
            let is = match name.split_once('*') {
                None => name == field,
                Some((before, after)) => {
                    let shadow = field.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
                    shadow.is_some_and(|shadow| names.contains(&shadow))
                }
            };
            is.then(|| Kind::named(kind))
        })
    }

    /// The named shadows that are indexed.
    fn shadow_names(&self) -> Vec<&str> {
        let Some(index) = &self.things else { return Vec::new() };
        if index.configuration["namedShadowIndexingMode"] != "ON" {
            return Vec::new();
        }
        let names = index.configuration.get("filter").and_then(|f| f.get("namedShadowNames")?.as_array());
        names.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// The things that an index with the given lag shows, from a name on, in order of their names.
    pub(crate) fn visible<'i>(
        things: impl Iterator<Item = (&'i Arc<str>, &'i Thing)>,
        past: impl Iterator<Item = (&'i Arc<str>, &'i Past)>,
        seen_until: SystemTime,
    ) -> impl Iterator<Item = (&'i Arc<str>, &'i Thing)> {
        let (mut things, mut past) = (things.peekable(), past.peekable());
        std::iter::from_fn(move || {
            loop {
                let next = [things.peek().map(|next| next.0), past.peek().map(|next| next.0)];
                let name = next.into_iter().flatten().min()?;
                let now = things.next_if(|next| next.0 == name).map(|next| next.1);
                let before = past.next_if(|next| next.0 == name).map(|next| next.1);
                let unseen = before.and_then(|past| past.iter().find(|(moment, _)| *moment > seen_until));
                let shown = unseen.map_or(now, |(_, before)| before.as_ref());
                if let Some(thing) = shown {
                    return Some((name, thing));
                }
            }
        })
    }

    /// What the index has not seen yet, by thing.
    pub(crate) fn past(&self) -> &BTreeMap<Arc<str>, Past> {
        &self.past
    }

    /// Ends the building of what is being built.
    pub(crate) fn finish(&mut self, now: SystemTime) {
        for index in [&mut self.things, &mut self.groups].into_iter().flatten() {
            index.ready = index.ready.min(now);
        }
    }

    fn forget(&mut self, seen_until: SystemTime) {
        while self.changes.front().is_some_and(|(moment, _)| *moment <= seen_until) {
            let Some((_, name)) = self.changes.pop_front() else { return };
            let Some(past) = self.past.get_mut(&name) else { continue };
            past.retain(|(moment, _)| *moment > seen_until);
            if past.is_empty() {
                self.past.remove(&name);
            }
        }
    }
}

impl Area {
    /// Keeps what a thing is now, before a change that the index sees only later.
    pub(crate) fn note_change(&mut self, call: &Call<'_>, name: &Arc<str>) {
        (self.touched, self.touched_at) = (self.touched + 1, call.now);
        let lag = call.world.settings.index_lag;
        if lag.is_zero() || self.indexes.things.is_none() {
            return;
        }
        self.indexes.forget(seen_until(call.now, lag));
        let before = self.things.get(name).cloned();
        self.indexes.past.entry(Arc::clone(name)).or_default().push((call.now, before));
        self.indexes.changes.push_back((call.now, Arc::clone(name)));
    }
}

/// The moment up to which an index has seen all changes.
pub(crate) fn seen_until(now: SystemTime, lag: Duration) -> SystemTime {
    now.checked_sub(lag).unwrap_or(SystemTime::UNIX_EPOCH)
}

/// `GetIndexingConfiguration`.
pub(crate) fn configuration(call: &mut Call<'_>) -> Answer {
    let area = call.lock();
    let mut things = json!({
        "thingIndexingMode": "OFF",
        "thingConnectivityIndexingMode": "OFF",
        "deviceDefenderIndexingMode": "OFF",
        "namedShadowIndexingMode": "OFF",
    });
    if let Some(index) = &area.indexes.things {
        things = Value::Object(index.configuration.clone());
        let fields = managed(&index.configuration).into_iter();
        things["managedFields"] = fields.map(|(name, kind)| json!({ "name": name, "type": kind })).collect();
    }
    let mut groups = json!({ "thingGroupIndexingMode": "OFF" });
    if let Some(index) = &area.indexes.groups {
        groups = Value::Object(index.configuration.clone());
        let names = ["description", "parentGroupNames", "thingGroupId", "thingGroupName"];
        let mut fields: Vec<_> = names.iter().map(|name| json!({ "name": name, "type": "String" })).collect();
        fields.push(json!({ "name": "version", "type": "Number" }));
        groups["managedFields"] = Value::Array(fields);
    }
    Ok(json!({ "thingIndexingConfiguration": things, "thingGroupIndexingConfiguration": groups }))
}

/// The fields that the index of things has of itself, with their types. `*` stands for each indexed named shadow.
fn managed(configuration: &Map<String, Value>) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("thingId", "String"),
        ("thingName", "String"),
        ("registry.version", "Number"),
        ("registry.thingTypeName", "String"),
        ("registry.thingGroupNames", "String"),
    ];
    if configuration["thingIndexingMode"] == "REGISTRY_AND_SHADOW" {
        fields.extend([("shadow.version", "Number"), ("shadow.hasDelta", "Boolean")]);
    }
    if configuration["thingConnectivityIndexingMode"] == "STATUS" {
        fields.extend([
            ("connectivity.timestamp", "Number"),
            ("connectivity.version", "Number"),
            ("connectivity.connected", "Boolean"),
            ("connectivity.disconnectReason", "String"),
        ]);
    }
    if configuration["namedShadowIndexingMode"] == "ON" {
        fields.extend([("shadow.name.*.version", "Number"), ("shadow.name.*.hasDelta", "Boolean")]);
    }
    if configuration["deviceDefenderIndexingMode"] == "VIOLATIONS" {
        fields.push(("deviceDefender.violationCount", "Number"));
    }
    fields
}

/// `UpdateIndexingConfiguration`: what a part leaves out is off afterwards; a part that is left out stays.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let things = call.input.object("thingIndexingConfiguration")?.map(thing_configuration).transpose()?;
    let groups =
        call.input.object("thingGroupIndexingConfiguration")?.map(group_configuration).transpose()?;
    let ready = call.now + call.world.settings.index_lag;
    let area = &mut *call.lock();
    let changed = |old: &Option<Index>, new: Option<Map<String, Value>>| {
        new.map(|configuration| Index {
            configuration,
            ready,
            rebuilding: old.as_ref().is_some_and(|old| call.now >= old.ready),
        })
    };
    if let Some(new) = things {
        if new.is_none() && !area.dynamic.is_empty() {
            return Err(invalid("The index cannot be turned off while there are dynamic thing groups"));
        }
        let new = changed(&area.indexes.things, new);
        let old = std::mem::replace(&mut area.indexes.things, new);
        if let Err(used) = area.check_metrics() {
            area.indexes.things = old;
            return Err(used);
        }
        if area.indexes.things.is_none() {
            area.indexes.past.clear();
            area.indexes.changes.clear();
        }
        area.settled = None;
    }
    if let Some(new) = groups {
        area.indexes.groups = changed(&area.indexes.groups, new);
    }
    Ok(json!({}))
}

/// A checked configuration of the index of things; `None` turns it off.
fn thing_configuration(given: &Map<String, Value>) -> Result<Option<Map<String, Value>>, ApiError> {
    let mode = choice(given, "thingIndexingMode", &["OFF", "REGISTRY", "REGISTRY_AND_SHADOW"])?
        .ok_or_else(|| invalid("thingIndexingMode must not be null"))?;
    let connectivity = choice(given, "thingConnectivityIndexingMode", &["OFF", "STATUS"])?.unwrap_or("OFF");
    let defender = choice(given, "deviceDefenderIndexingMode", &["OFF", "VIOLATIONS"])?.unwrap_or("OFF");
    let named = choice(given, "namedShadowIndexingMode", &["OFF", "ON"])?.unwrap_or("OFF");
    let sources = [connectivity, defender, named];
    if mode == "OFF" {
        if sources.iter().any(|source| *source != "OFF") {
            return Err(invalid("Other indexing modes cannot be on while thingIndexingMode is OFF"));
        }
        return Ok(None);
    }
    let mut kept = Map::new();
    kept.insert("thingIndexingMode".to_owned(), Value::from(mode));
    kept.insert("thingConnectivityIndexingMode".to_owned(), Value::from(connectivity));
    kept.insert("deviceDefenderIndexingMode".to_owned(), Value::from(defender));
    kept.insert("namedShadowIndexingMode".to_owned(), Value::from(named));
    let allowed = |field: &str| {
        let rest = if let Some(rest) = field.strip_prefix("attributes.") {
            Some(rest)
        } else if let Some(rest) = field.strip_prefix("shadow.name.") {
            (named == "ON").then_some(rest)
        } else if let Some(rest) =
            field.strip_prefix("shadow.desired.").or(field.strip_prefix("shadow.reported."))
        {
            (mode == "REGISTRY_AND_SHADOW").then_some(rest)
        } else {
            field.strip_prefix("deviceDefender.").filter(|_| defender == "VIOLATIONS")
        };
        rest.is_some_and(is_field_name)
    };
    keep_custom_fields(given, &mut kept, allowed)?;
    keep_filter(given, &mut kept, named == "ON")?;
    Ok(Some(kept))
}

fn group_configuration(given: &Map<String, Value>) -> Result<Option<Map<String, Value>>, ApiError> {
    let mode = choice(given, "thingGroupIndexingMode", &["OFF", "ON"])?
        .ok_or_else(|| invalid("thingGroupIndexingMode must not be null"))?;
    if mode == "OFF" {
        return Ok(None);
    }
    let mut kept = Map::new();
    kept.insert("thingGroupIndexingMode".to_owned(), Value::from(mode));
    keep_custom_fields(given, &mut kept, |field| {
        field.strip_prefix("attributes.").is_some_and(is_field_name)
    })?;
    Ok(Some(kept))
}

fn is_field_name(rest: &str) -> bool {
    !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn keep_custom_fields(
    given: &Map<String, Value>,
    kept: &mut Map<String, Value>,
    allowed: impl Fn(&str) -> bool,
) -> Result<(), ApiError> {
    let fields = match given.get("customFields") {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Array(fields)) => fields,
        Some(_) => return Err(invalid("customFields is not a list")),
    };
    if fields.len() > MAX_CUSTOM_FIELDS {
        return Err(invalid(format!("An index can have at most {MAX_CUSTOM_FIELDS} custom fields")));
    }
    for field in fields {
        let field = field.as_object().ok_or_else(|| invalid("A custom field is a structure"))?;
        let name = text(field, "name")?.ok_or_else(|| invalid("A custom field needs a name"))?;
        choice(field, "type", &["Number", "String", "Boolean"])?
            .ok_or_else(|| invalid(format!("The custom field {name} needs a type")))?;
        if !allowed(name) {
            return Err(invalid(format!("{name} cannot be a custom field with the given indexing modes")));
        }
    }
    kept.insert("customFields".to_owned(), Value::Array(fields.clone()));
    Ok(())
}

fn keep_filter(
    given: &Map<String, Value>,
    kept: &mut Map<String, Value>,
    named_shadows: bool,
) -> Result<(), ApiError> {
    let filter = object(given, "filter")?;
    let length =
        |member: &str| filter.and_then(|filter| filter.get(member)?.as_array().map(Vec::len)).unwrap_or(0);
    let names = length("namedShadowNames");
    if names > MAX_SHADOW_NAMES {
        return Err(invalid(format!("At most {MAX_SHADOW_NAMES} named shadows can be indexed")));
    }
    if named_shadows && names == 0 {
        return Err(invalid("namedShadowIndexingMode ON needs filter.namedShadowNames"));
    }
    if length("geoLocations") > MAX_GEO_LOCATIONS {
        return Err(invalid(format!("At most {MAX_GEO_LOCATIONS} geolocation field can be indexed")));
    }
    if let Some(filter) = filter {
        kept.insert("filter".to_owned(), Value::Object(filter.clone()));
    }
    Ok(())
}

/// `DescribeIndex`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.required("indexName")?;
    let area = call.lock();
    let index = area.indexes.named(name)?;
    let of = |member: &str| index.configuration.get(member).and_then(Value::as_str).unwrap_or("OFF");
    let shadows = of("thingIndexingMode") == "REGISTRY_AND_SHADOW";
    let schema = if name == GROUPS {
        "THING_GROUPS"
    } else if of("deviceDefenderIndexingMode") != "OFF" || of("namedShadowIndexingMode") != "OFF" {
        "MULTI_INDEXING_MODE"
    } else {
        match (shadows, of("thingConnectivityIndexingMode") == "STATUS") {
            (false, false) => "REGISTRY",
            (true, false) => "REGISTRY_AND_SHADOW",
            (false, true) => "REGISTRY_AND_CONNECTIVITY_STATUS",
            (true, true) => "REGISTRY_AND_SHADOW_AND_CONNECTIVITY_STATUS",
        }
    };
    Ok(json!({ "indexName": name, "indexStatus": index.status(call.now), "schema": schema }))
}

/// `ListIndices`: those that are on.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&INDICES)?;
    let area = call.lock();
    let names =
        [GROUPS, THINGS].into_iter().filter(|name| area.indexes.named(name).is_ok() && window.covers(name));
    Ok(call.page(&window, "indexNames", names.map(|name| (name, Value::from(name)))))
}
