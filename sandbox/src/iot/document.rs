//! A thing as the fleet index has it: the registry's part always, shadows and connectivity where they are indexed.
//!
//! No document is built: every field is read out of the registry when a query or an aggregation asks for it.

use fleetctl_rules::query;
use serde_json::{Map, Value, json};

use super::{
    area::{Area, uuid_text},
    presence,
    shadow::{CLASSIC, Shadow, Shadows},
    thing::{Thing, as_map},
};

/// What the index of things looks at besides the registry.
pub(crate) struct Sources<'a> {
    /// Whether connectivity is indexed.
    pub(crate) connectivity: bool,
    /// Whether the classic shadows are indexed.
    pub(crate) classic: bool,
    /// The named shadows that are indexed.
    pub(crate) named: Vec<&'a str>,
}

/// One thing with what the index knows of it.
pub(crate) struct ThingDocument<'a> {
    pub(crate) name: &'a str,
    pub(crate) thing: &'a Thing,
    shadows: Option<&'a Shadows>,
    sources: &'a Sources<'a>,
}

impl<'a> ThingDocument<'a> {
    /// The document of a thing.
    pub(crate) fn new(area: &'a Area, sources: &'a Sources<'a>, name: &'a str, thing: &'a Thing) -> Self {
        let indexed = sources.classic || !sources.named.is_empty();
        Self { name, thing, shadows: area.shadows.get(name).filter(|_| indexed), sources }
    }

    fn groups(&self) -> impl Iterator<Item = &str> {
        self.thing.groups.iter().chain(&self.thing.billing_group).map(|group| &**group)
    }

    fn classic(&self) -> Option<&Shadow> {
        self.shadows.filter(|_| self.sources.classic)?.get(CLASSIC)
    }

    fn named(&self) -> impl Iterator<Item = (&str, &Shadow)> {
        let held = |name: &&'a str| Some((*name, self.shadows?.get(*name)?));
        self.sources.named.iter().filter_map(held)
    }

    /// The shadow that a field is about, and the rest of the field's name.
    fn shadow<'f>(&self, field: &'f str) -> Option<(&Shadow, &'f str)> {
        let rest = field.strip_prefix("shadow.")?;
        let Some(named) = rest.strip_prefix("name.") else { return Some((self.classic()?, rest)) };
        self.named().find_map(|(name, shadow)| Some((shadow, named.strip_prefix(name)?.strip_prefix('.')?)))
    }

    /// The values of a field that is aggregated over: besides those that can be searched for, the versions.
    pub(crate) fn aggregated(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        #[expect(clippy::cast_precision_loss, reason = "nobody updates a thing 2^53 times")]
        let version = self.thing.version as f64;
        match field {
            "registry.version" => visit(query::Value::Number(version)),
            _ => match self.shadow(field) {
                Some((shadow, "version")) => visit(query::Value::Number(shadow.version())),
                _ => query::Document::values(self, field, visit),
            },
        }
    }

    /// The item of a search's answer.
    pub(crate) fn item(&self) -> Value {
        let mut item = json!({ "thingName": self.name, "thingId": uuid_text(self.thing.id) });
        if let Some(kind) = &self.thing.kind {
            item["thingTypeName"] = Value::from(&**kind);
        }
        let groups: Vec<_> = self.groups().collect();
        if !groups.is_empty() {
            item["thingGroupNames"] = Value::from(groups);
        }
        if !self.thing.attributes.is_empty() {
            item["attributes"] = Value::Object(as_map(&self.thing.attributes));
        }
        let mut shadow = self.classic().map(Shadow::shown).unwrap_or_default();
        let named: Map<String, Value> =
            self.named().map(|(name, shadow)| (name.to_owned(), Value::Object(shadow.shown()))).collect();
        if !named.is_empty() {
            shadow.insert("name".to_owned(), Value::Object(named));
        }
        if !shadow.is_empty() {
            // AWS answers JSON inside a string.
            item["shadow"] = Value::from(Value::Object(shadow).to_string());
        }
        if self.sources.connectivity {
            item["connectivity"] = presence::shown(self.thing.presence);
        }
        item
    }
}

impl query::Document for ThingDocument<'_> {
    fn values(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        let presence = self.thing.presence;
        match field {
            "thingName" | "registry.thingName" => visit(query::Value::Text(self.name)),
            "thingId" | "registry.thingId" => visit(query::Value::Text(&uuid_text(self.thing.id))),
            "thingTypeName" | "registry.thingTypeName" => {
                if let Some(kind) = &self.thing.kind {
                    visit(query::Value::Text(kind));
                }
            }
            "thingGroupNames" | "registry.thingGroupNames" => {
                self.groups().for_each(|group| visit(query::Value::Text(group)));
            }
            _ if field.starts_with("connectivity.") => {
                if !self.sources.connectivity {
                    return;
                }
                #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit a double")]
                match (&field["connectivity.".len()..], presence) {
                    ("connected", _) => visit(query::Value::Bool(presence.is_some_and(|now| now.connected))),
                    ("timestamp", Some(now)) => visit(query::Value::Number(now.since as f64)),
                    ("disconnectReason", Some(now)) => {
                        now.reason().into_iter().for_each(|reason| visit(query::Value::Text(reason)));
                    }
                    _ => {}
                }
            }
            _ if field.starts_with("shadow.") => {
                if let Some((shadow, rest)) = self.shadow(field) {
                    shadow.values(rest, visit);
                }
            }
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
        self.classic().into_iter().for_each(|shadow| shadow.all_values(visit));
        self.named().for_each(|(_, shadow)| shadow.all_values(visit));
    }

    fn has(&self, field: &str) -> bool {
        if field.starts_with("shadow.") {
            return self.shadow(field).is_some_and(|(shadow, rest)| shadow.has(rest));
        }
        let mut found = false;
        self.values(field, &mut |_| found = true);
        found
    }
}
