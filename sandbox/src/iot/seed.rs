//! Fleets for tests and benches, made at once (`/_sandbox/seed`): what thousands of calls would leave behind.
//!
//! Nothing is said to the fleet index's lag or to continuous jobs: the things are there as if they always had been.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::SystemTime,
};

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    World,
    area::Area,
    draw,
    presence::Presence,
    shadow::{CLASSIC, Shadow},
    thing::{NewThing, Thing, check_attributes},
};
use crate::{api::Now, chance};

/// A name, or several to draw from.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Names {
    /// The same for all.
    One(String),
    /// One of these for each thing.
    Several(Vec<String>),
}

impl Names {
    fn list(this: Option<&Self>) -> &[String] {
        match this {
            None => &[],
            Some(Self::One(name)) => std::slice::from_ref(name),
            Some(Self::Several(names)) => names,
        }
    }
}

/// The things of one account and Region.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Seeding {
    /// How many things.
    pub(crate) things: usize,
    /// What their names begin with; five digits or more follow.
    #[serde(default)]
    pub(crate) prefix: String,
    /// Attributes: for each a value, or a list to draw from. `{n}` in a value is the thing's number, and null among the
    /// values a thing without the attribute.
    #[serde(default)]
    pub(crate) attributes: BTreeMap<String, Value>,
    /// Thing types, made where they are missing.
    #[serde(rename = "type")]
    pub(crate) kind: Option<Names>,
    /// Static thing groups, made where they are missing.
    pub(crate) group: Option<Names>,
    /// Billing groups, made where they are missing.
    pub(crate) billing_group: Option<Names>,
    /// The share of devices that are connected; without it none ever was.
    pub(crate) connected: Option<f64>,
    /// What the classic shadows report, each list in it standing for one of its items.
    pub(crate) reported: Option<Value>,
    /// `thingIndexingConfiguration`; false leaves the index as it is. By default registry, shadows and connectivity
    /// with the first five attributes as custom fields. The index is built at once.
    pub(crate) index: Option<Value>,
    /// What is drawn by.
    #[serde(default)]
    pub(crate) seed: u64,
}

/// An attribute's name and the values to draw from; no value stands for none.
type Drawn = (Arc<str>, Vec<Option<Arc<str>>>);

fn values(name: &str, given: &Value) -> Result<Vec<Option<String>>, String> {
    let given = given.as_array().map_or(std::slice::from_ref(given), Vec::as_slice);
    let read = |value: &Value| match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.clone())),
        Value::Number(number) => Ok(Some(number.to_string())),
        other => Err(format!("attribute {name}: {other} is no text")),
    };
    given.iter().map(read).collect()
}

impl Seeding {
    /// The configuration of the index, when it is to be changed.
    fn indexing(&self) -> Result<Option<Value>, String> {
        match &self.index {
            Some(Value::Bool(false)) => return Ok(None),
            Some(Value::Object(given)) => return Ok(Some(Value::Object(given.clone()))),
            None | Some(Value::Bool(true)) => {}
            Some(other) => return Err(format!("index is true, false or a configuration, not {other}")),
        }
        let mut fields = Vec::new();
        for (name, given) in self.attributes.iter().take(5) {
            let values = values(name, given)?;
            // A version 1.10 is not the number 1.1, nor is a serial 007 the number 7.
            let is_number =
                |value: &&str| value.parse::<f64>().is_ok_and(|number| number.to_string() == **value);
            let numbers = values.iter().flatten().all(|value| is_number(&&**value));
            let kind = if numbers { "Number" } else { "String" };
            fields.push(json!({ "name": format!("attributes.{name}"), "type": kind }));
        }
        Ok(Some(json!({
            "thingIndexingMode": "REGISTRY_AND_SHADOW",
            "thingConnectivityIndexingMode": "STATUS",
            "customFields": fields,
        })))
    }

    fn thing(&self, area: &Area, attributes: &[Drawn], name: &str, number: usize) -> Result<Thing, String> {
        let account = area.account();
        let subject = |what| (account, name, what);
        let kind = draw::one_of(Names::list(self.kind.as_ref()), self.seed, subject("type"));
        let billing = Names::list(self.billing_group.as_ref());
        let billing = draw::one_of(billing, self.seed, subject("billing group"));
        let drawn = attributes.iter().filter_map(|(attribute, values)| {
            let value = draw::one_of(values, self.seed, (account, name, attribute))?.as_ref()?;
            let value = if value.contains("{n}") {
                value.replace("{n}", &format!("{number:05}")).into()
            } else {
                Arc::clone(value)
            };
            Some((Arc::clone(attribute), value))
        });
        let new = NewThing {
            kind: kind
                .and_then(|kind| area.types.get_key_value(kind.as_str()))
                .map(|found| Arc::clone(found.0)),
            attributes: drawn.collect(),
            billing_group: billing
                .and_then(|group| area.billing_groups.get_key_value(group.as_str()))
                .map(|found| Arc::clone(found.0)),
        };
        check_attributes(&new.attributes, new.kind.is_some()).map_err(|error| error.message)?;
        let half = |part: &str| u128::from(chance::number(self.seed, (account, name, part)));
        let bits = (half("high id") << 64) | half("low id");
        Ok(Thing::new((bits & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62), new))
    }
}

impl World {
    /// Fills an account and Region.
    ///
    /// # Errors
    /// Says what cannot be made; the account may hold a part then.
    pub(crate) fn seed(&self, place: (&str, &str), now: Now, seeding: &Seeding) -> Result<(), String> {
        for (operation, member, names) in [
            ("CreateThingType", "thingTypeName", &seeding.kind),
            ("CreateThingGroup", "thingGroupName", &seeding.group),
            ("CreateBillingGroup", "billingGroupName", &seeding.billing_group),
        ] {
            for name in Names::list(names.as_ref()) {
                self.asked(place, now, operation, json!({ member: name }))?;
            }
        }
        if let Some(configuration) = seeding.indexing()? {
            let input = json!({ "thingIndexingConfiguration": configuration });
            self.asked(place, now, "UpdateIndexingConfiguration", input)?;
        }
        let area = self.area_of(place);
        let area = &mut *area.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if seeding.index != Some(Value::Bool(false)) {
            area.indexes.finish(now);
        }
        area.fill(seeding, now)
    }
}

impl Area {
    fn fill(&mut self, seeding: &Seeding, now: SystemTime) -> Result<(), String> {
        let mut attributes: Vec<Drawn> = Vec::new();
        for (name, given) in &seeding.attributes {
            let values = values(name, given)?;
            let shared = values.into_iter().map(|value| value.map(|value| self.shared(&value)));
            let shared = shared.collect();
            attributes.push((self.shared(name), shared));
        }
        let account = self.account().to_owned();
        let share = seeding.connected;
        let (on, off) = (Presence::new(true, "NONE", now)?, Presence::new(false, "CONNECTION_LOST", now)?);
        let mut reported = seeding.reported.as_ref().map(|given| draw::Template::new(given, seeding.seed));
        let mut things: Vec<(Arc<str>, Thing)> = Vec::with_capacity(seeding.things);
        let mut members: BTreeMap<Arc<str>, BTreeSet<Arc<str>>> = BTreeMap::new();
        let mut billed: BTreeMap<Arc<str>, BTreeSet<Arc<str>>> = BTreeMap::new();
        for number in 0..seeding.things {
            let name: Arc<str> = format!("{}{number:05}", seeding.prefix).into();
            super::input::NAME.check("prefix", &name).map_err(|error| error.message)?;
            if self.things.contains_key(&name) {
                return Err(format!("there is a thing {name} already"));
            }
            let mut thing = seeding.thing(self, &attributes, &name, number)?;
            thing.presence = share.map(|share| {
                if draw::within(share, seeding.seed, (&account, &name, "connected")) { on } else { off }
            });
            let subject = (account.as_str(), &*name, "group");
            let group = draw::one_of(Names::list(seeding.group.as_ref()), seeding.seed, subject);
            if let Some((group, _)) = group.and_then(|group| self.groups.get_key_value(group.as_str())) {
                thing.groups = [Arc::clone(group)].into();
                members.entry(Arc::clone(group)).or_default().insert(Arc::clone(&name));
            }
            if let Some(group) = &thing.billing_group {
                billed.entry(Arc::clone(group)).or_default().insert(Arc::clone(&name));
            }
            if let Some(reported) = &mut reported {
                let mut shadow = Shadow::default();
                shadow.set(Some(reported.for_thing(&account, &name)), None);
                let classic = self.shared(CLASSIC);
                self.shadows.insert(Arc::clone(&name), [(classic, shadow)].into());
            }
            things.push((name, thing));
        }
        self.touched += 1;
        // A map that is made of sorted items at once has full nodes; one that grows has half-full ones.
        self.things.append(&mut things.into_iter().collect());
        for (group, mut names) in members {
            self.groups.get_mut(&group).into_iter().for_each(|group| group.things.append(&mut names));
        }
        for (group, mut names) in billed {
            self.billing_groups.get_mut(&group).into_iter().for_each(|group| group.things.append(&mut names));
        }
        Ok(())
    }
}

/// What devices are said to be in, all at once (`/_sandbox/devices`).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct States {
    /// Which things, as a pattern with `*` and `?`.
    #[serde(default = "all")]
    pub(crate) things: String,
    /// Whether they are connected, or the share of them that is.
    pub(crate) connected: Option<Value>,
    /// Why they are not.
    pub(crate) disconnect_reason: Option<String>,
    /// Since how many seconds.
    #[serde(default)]
    pub(crate) seconds_ago: f64,
    /// The shadow's name; the classic one without it.
    #[serde(default)]
    pub(crate) shadow: String,
    /// What the shadow reports, each list in it standing for one of its items.
    pub(crate) reported: Option<Map<String, Value>>,
    /// What is desired of it, likewise.
    pub(crate) desired: Option<Map<String, Value>>,
    /// What is drawn by.
    #[serde(default)]
    pub(crate) seed: u64,
}

fn all() -> String {
    "*".to_owned()
}

impl World {
    /// Sets what devices are in; gives how many.
    ///
    /// # Errors
    /// When nothing was ever called in the account, or a value is none.
    pub(crate) fn set_states(&self, place: (&str, &str), now: Now, states: &States) -> Result<usize, String> {
        let share = match &states.connected {
            None => None,
            Some(Value::Bool(flag)) => Some(f64::from(u8::from(*flag))),
            Some(value) => Some(
                value
                    .as_f64()
                    .filter(|share| (0.0..=1.0).contains(share))
                    .ok_or_else(|| format!("connected is true, false or a share, not {value}"))?,
            ),
        };
        let ago = std::time::Duration::try_from_secs_f64(states.seconds_ago)
            .map_err(|_| "secondsAgo is a number of seconds".to_owned())?;
        let since = now.checked_sub(ago).unwrap_or(SystemTime::UNIX_EPOCH);
        let reason = states.disconnect_reason.as_deref().unwrap_or("CONNECTION_LOST");
        let (on, off) = (Presence::new(true, "NONE", since)?, Presence::new(false, reason, since)?);
        let document = |given: &Option<Map<String, Value>>| given.clone().map(Value::Object);
        let (reported, desired) = (document(&states.reported), document(&states.desired));
        self.played(place, now, "states", |call| {
            let area = &mut *call.lock();
            let account = area.account().to_owned();
            let mut reported = reported.as_ref().map(|given| draw::Template::new(given, states.seed));
            let mut desired = desired.as_ref().map(|given| draw::Template::new(given, states.seed));
            let names = area.things.keys().filter(|name| draw::fits(&states.things, name));
            let names: Vec<Arc<str>> = names.cloned().collect();
            let shadow = area.shared(&states.shadow);
            for name in &names {
                if let Some(share) = share {
                    area.note_change(call, name);
                    let on_line = draw::within(share, states.seed, (&account, name, "connected"));
                    if let Some(thing) = area.things.get_mut(name) {
                        thing.presence = Some(if on_line { on } else { off });
                    }
                }
                let reported = reported.as_mut().map(|given| given.for_thing(&account, name));
                let desired = desired.as_mut().map(|given| given.for_thing(&account, name));
                if reported.is_some() || desired.is_some() {
                    area.set_shadow(name, &shadow, reported, desired);
                }
            }
            names.len()
        })
    }
}
