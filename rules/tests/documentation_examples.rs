//! The documentation's example queries over a small fleet written by hand, with the expected things written by hand.
//! Source of the queries: the developer guide of `AWS IoT`, pages "Query syntax", "Example thing queries" and "Example thing
//! group queries". The module `fleet` is plain data: other test suites can include it and hold their own answers
//! against it.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "documentation/fleet.rs"]
mod fleet;

use fleet::{EXAMPLES, FLEET, GROUP_EXAMPLES, GROUPS, Group, Thing};
use fleetctl_rules::query::{Document, Query, Value, json};

/// A thing of the table as the index sees it.
struct Indexed {
    thing: &'static Thing,
    shadows: Vec<(String, serde_json::Value)>,
    defender: serde_json::Value,
}

impl Indexed {
    fn new(thing: &'static Thing) -> Self {
        let parse = |text: &str| serde_json::from_str(text).unwrap();
        let mut shadows = Vec::new();
        if !thing.shadow.is_empty() {
            shadows.push(("shadow".to_owned(), parse(thing.shadow)));
        }
        for (name, text) in thing.named_shadows {
            shadows.push((format!("shadow.name.{name}"), parse(text)));
        }
        let defender =
            if thing.defender.is_empty() { serde_json::Value::Null } else { parse(thing.defender) };
        Self { thing, shadows, defender }
    }

    fn shadow_at<'a>(&'a self, field: &'a str) -> impl Iterator<Item = (&'a serde_json::Value, &'a str)> {
        self.shadows.iter().filter_map(move |(prefix, json)| {
            let path = field.strip_prefix(prefix.as_str())?.strip_prefix('.')?;
            Some((json, path))
        })
    }
}

impl Document for Indexed {
    fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>)) {
        let thing = self.thing;
        match field {
            "thingName" => visit(Value::Text(thing.name)),
            "thingTypeName" if !thing.type_name.is_empty() => visit(Value::Text(thing.type_name)),
            "thingGroupNames" => thing.groups.iter().for_each(|group| visit(Value::Text(group))),
            "connectivity.connected" => thing.connected.iter().for_each(|(on, _, _)| visit(Value::Bool(*on))),
            "connectivity.timestamp" => {
                thing.connected.iter().for_each(|(_, at, _)| visit(Value::Number(*at)));
            }
            "connectivity.disconnectReason" => {
                thing.connected.iter().filter(|c| !c.2.is_empty()).for_each(|c| visit(Value::Text(c.2)));
            }
            _ => {}
        }
        if let Some(name) = field.strip_prefix("attributes.") {
            thing.attributes.iter().filter(|(key, _)| *key == name).for_each(|(_, v)| visit(Value::Text(v)));
        }
        if let Some(path) = field.strip_prefix("deviceDefender.") {
            json::values(&self.defender, path, visit);
        }
        for (json, path) in self.shadow_at(field) {
            json::values(json, path, visit);
        }
    }

    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
        let thing = self.thing;
        visit(Value::Text(thing.name));
        visit(Value::Text(thing.type_name));
        thing.groups.iter().for_each(|group| visit(Value::Text(group)));
        thing.attributes.iter().for_each(|(_, value)| visit(Value::Text(value)));
        json::all_values(&self.defender, visit);
        self.shadows.iter().for_each(|(_, json)| json::all_values(json, visit));
    }

    fn has(&self, field: &str) -> bool {
        let mut found = false;
        self.values(field, &mut |_| found = true);
        found || self.shadow_at(field).any(|(json, path)| json::has(json, path))
    }
}

impl Document for Group {
    fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>)) {
        match field {
            "thingGroupName" => visit(Value::Text(self.name)),
            "description" => visit(Value::Text(self.description)),
            "parentGroupNames" => self.parents.iter().for_each(|parent| visit(Value::Text(parent))),
            _ => {}
        }
        if let Some(name) = field.strip_prefix("attributes.") {
            self.attributes.iter().filter(|(key, _)| *key == name).for_each(|(_, v)| visit(Value::Text(v)));
        }
    }

    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::Text(self.name));
        visit(Value::Text(self.description));
        self.parents.iter().for_each(|parent| visit(Value::Text(parent)));
        self.attributes.iter().for_each(|(_, value)| visit(Value::Text(value)));
    }
}

#[test]
fn things_are_found_as_the_documentation_says() {
    let fleet: Vec<Indexed> = FLEET.iter().map(Indexed::new).collect();
    let mut wrong = Vec::new();
    for (text, expected) in EXAMPLES {
        let query = Query::parse(text).unwrap_or_else(|error| panic!("{error}\n{}", error.caret(text)));
        let found: Vec<_> = fleet.iter().filter(|d| query.matches(*d)).map(|d| d.thing.name).collect();
        if found != *expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn groups_are_found_as_the_documentation_says() {
    for (text, expected) in GROUP_EXAMPLES {
        let query = Query::parse(text).unwrap();
        let found: Vec<_> =
            GROUPS.iter().filter(|group| query.matches(*group)).map(|group| group.name).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn the_canonical_text_means_the_same() {
    let fleet: Vec<Indexed> = FLEET.iter().map(Indexed::new).collect();
    for (text, _) in EXAMPLES {
        let query = Query::parse(text).unwrap();
        let again = Query::parse(&query.to_string()).unwrap();
        assert_eq!(again.to_string(), query.to_string(), "{text}");
        for document in &fleet {
            assert_eq!(again.matches(document), query.matches(document), "{text} on {}", document.thing.name);
        }
    }
}

#[test]
fn every_thing_is_told_apart_by_some_query() {
    for thing in FLEET {
        let hit = EXAMPLES.iter().filter(|(_, expected)| expected.contains(&thing.name)).count();
        assert!((1..EXAMPLES.len()).contains(&hit), "{} is in {hit} of the expected sets", thing.name);
    }
}

#[test]
fn the_documentations_geo_queries_parse_and_match_nothing_here() {
    let texts = [
        "shadow.name.gps-tracker.reported.coordinates:geo_distance,47.6204,-122.3491,15.5km",
        "shadow.name.gps-tracker.reported.coordinates:geo_bounding_box,47.7,-122.4,47.5,-122.2",
        "thingName:Bike* AND NOT shadow.reported.at:geo_polygon,1,2,3,4,5,6",
    ];
    for text in texts {
        let query = Query::parse(text).unwrap();
        assert!(query.uses_geo(), "{text}");
        assert_eq!(query.to_string(), text);
    }
    let fleet: Vec<Indexed> = FLEET.iter().map(Indexed::new).collect();
    let query = Query::parse(texts[0]).unwrap();
    assert!(!fleet.iter().any(|document| query.matches(document)));
}
