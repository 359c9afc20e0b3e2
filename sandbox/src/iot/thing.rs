//! Things: creation that may be repeated, updates that merge or replace, and deletion that waits for principals.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, uuid_text},
    input::{
        ATTRIBUTE_NAME, ATTRIBUTE_VALUE, NAME, already_exists, attributes, invalid, not_found, object,
        version_conflict,
    },
    page::REGISTRY,
    presence::Presence,
};
use crate::api::{Answer, ApiError};

/// The most attributes of a thing without a type.
const MAX_UNTYPED_ATTRIBUTES: usize = 3;
/// The most attributes of a thing with a type (quota L-3964F400).
const MAX_ATTRIBUTES: usize = 50;
/// The most bytes of all names and values of a thing's attributes (quota L-5104A2FD).
const MAX_ATTRIBUTE_BYTES: usize = 47 * 1024;

/// The attributes of a thing or group, in order of their names.
pub(crate) type Attributes = Box<[(Arc<str>, Arc<str>)]>;

/// A thing; kept small, as accounts hold many: names are shared, lists are as long as needed.
#[derive(Clone)]
pub(crate) struct Thing {
    /// The UUID.
    pub(crate) id: u128,
    /// Starts at one and grows with each update.
    pub(crate) version: u64,
    /// The name of the type.
    pub(crate) kind: Option<Arc<str>>,
    /// The attributes.
    pub(crate) attributes: Attributes,
    /// The name of the billing group.
    pub(crate) billing_group: Option<Arc<str>>,
    /// The names of the groups it was added to, in that order.
    pub(crate) groups: Box<[Arc<str>]>,
    /// The attached principals, in order of their ARNs.
    pub(crate) principals: Vec<Arc<str>>,
    /// Whether its device is connected; nothing when it never was.
    pub(crate) presence: Option<Presence>,
}

impl Thing {
    /// A thing that nobody touched since it was made.
    pub(crate) fn new(id: u128, new: NewThing) -> Self {
        let NewThing { kind, attributes, billing_group } = new;
        let (groups, principals) = (Box::default(), Vec::new());
        Self { id, version: 1, kind, attributes, billing_group, groups, principals, presence: None }
    }
}

/// What a new thing has from the start.
pub(crate) struct NewThing {
    /// The type.
    pub(crate) kind: Option<Arc<str>>,
    /// The attributes.
    pub(crate) attributes: Attributes,
    /// The billing group, which must exist.
    pub(crate) billing_group: Option<Arc<str>>,
}

/// A thing that is not there.
pub(crate) fn missing(name: &str) -> ApiError {
    not_found(format!("Thing {name} does not exist"))
}

/// Attributes as a structure of the answer.
pub(crate) fn as_map(attributes: &Attributes) -> Map<String, Value> {
    attributes.iter().map(|(name, value)| (name.to_string(), Value::from(&**value))).collect()
}

/// Refuses more attributes, or larger ones, than a thing can have.
pub(crate) fn check_attributes(attributes: &Attributes, typed: bool) -> Result<(), ApiError> {
    let most = if typed { MAX_ATTRIBUTES } else { MAX_UNTYPED_ATTRIBUTES };
    if attributes.len() > most {
        let kind = if typed { "a" } else { "no" };
        return Err(invalid(format!("A thing with {kind} thing type can have at most {most} attributes")));
    }
    let bytes: usize = attributes.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > MAX_ATTRIBUTE_BYTES {
        return Err(invalid(format!(
            "The attributes of a thing can have at most {MAX_ATTRIBUTE_BYTES} bytes"
        )));
    }
    Ok(())
}

impl Area {
    /// Attributes in the form they are kept in; those with an empty value are left out.
    pub(crate) fn attributes(&mut self, pairs: &[(&str, &str)]) -> Attributes {
        let mut kept: Vec<(Arc<str>, Arc<str>)> = Vec::with_capacity(pairs.len());
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            kept.push((self.shared(name), (*value).into()));
        }
        kept.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        kept.into()
    }

    /// Attributes after a payload was put on top of the old ones, as its `merge` says.
    pub(crate) fn merged(
        &mut self,
        old: &Attributes,
        payload: Option<&Map<String, Value>>,
    ) -> Result<Attributes, ApiError> {
        let pairs = attributes(payload)?;
        let Some(payload) = payload.filter(|payload| payload.contains_key("attributes")) else {
            return Ok(old.clone());
        };
        if payload.get("merge").and_then(Value::as_bool) != Some(true) {
            return Ok(self.attributes(&pairs));
        }
        let mut all: Vec<(&str, &str)> = old.iter().map(|(name, value)| (&**name, &**value)).collect();
        all.retain(|(name, _)| !pairs.iter().any(|(new, _)| new == name));
        all.extend(pairs);
        Ok(self.attributes(&all))
    }

    /// A name or value that many things have, kept once.
    pub(crate) fn shared(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.attribute_names.get(name) {
            return Arc::clone(known);
        }
        let fresh: Arc<str> = name.into();
        self.attribute_names.insert(Arc::clone(&fresh));
        fresh
    }

    /// Adds a thing whose name is free; gives its id.
    ///
    /// # Errors
    /// `InvalidRequestException` for more attributes than a thing can have.
    pub(crate) fn add_thing(&mut self, call: &Call<'_>, name: &str, new: NewThing) -> Result<u128, ApiError> {
        check_attributes(&new.attributes, new.kind.is_some())?;
        let shared: Arc<str> = name.into();
        let id = call.world.uuid();
        if let Some(group) = new.billing_group.as_ref().and_then(|group| self.billing_groups.get_mut(group)) {
            group.things.insert(Arc::clone(&shared));
        }
        self.note_change(call, &shared);
        self.things.insert(shared, Thing::new(id, new));
        Ok(id)
    }

    /// Gives a thing another type and other attributes.
    ///
    /// # Errors
    /// `ResourceNotFoundException`, and `InvalidRequestException` for more attributes than a thing can have.
    pub(crate) fn change_thing(
        &mut self,
        call: &Call<'_>,
        name: &str,
        kind: Option<Arc<str>>,
        attributes: Attributes,
    ) -> Result<(), ApiError> {
        let shared = self.thing_name(name)?;
        check_attributes(&attributes, kind.is_some())?;
        self.note_change(call, &shared);
        if let Some(thing) = self.things.get_mut(name) {
            thing.kind = kind;
            thing.attributes = attributes;
            thing.version += 1;
        }
        Ok(())
    }

    /// The shared name of a thing that must exist.
    pub(crate) fn thing_name(&self, name: &str) -> Result<Arc<str>, ApiError> {
        let found = self.things.get_key_value(name).ok_or_else(|| missing(name))?;
        Ok(Arc::clone(found.0))
    }

    /// The shared name of a type that new things may have.
    pub(crate) fn usable_type(&self, name: &str) -> Result<Arc<str>, ApiError> {
        let (shared, kind) = self
            .types
            .get_key_value(name)
            .ok_or_else(|| not_found(format!("Thing type {name} not found")))?;
        if kind.deprecated.is_some() {
            return Err(invalid(format!("Can not create new thing with deprecated thing type:{name}")));
        }
        Ok(Arc::clone(shared))
    }
}

/// `CreateThing`: the same name with the same configuration is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let kind = call.input.optional("thingTypeName", &NAME)?;
    let billing = call.input.optional("billingGroupName", &NAME)?;
    let pairs = attributes(call.input.object("attributePayload")?)?;
    let area = &mut *call.lock();
    let attributes = area.attributes(&pairs);
    if let Some(old) = area.things.get(name) {
        let same = old.kind.as_deref() == kind
            && old.billing_group.as_deref() == billing
            && old.attributes == attributes;
        let (id, arn) = (uuid_text(old.id), area.arn("thing", name));
        if same {
            return Ok(json!({ "thingName": name, "thingArn": arn, "thingId": id }));
        }
        let account = area.account();
        let text = format!("Thing {name} already exists in account {account} with different attributes");
        return Err(already_exists(text, &id, &arn));
    }
    let kind = kind.map(|kind| area.usable_type(kind)).transpose()?;
    let billing_group = billing.map(|billing| area.billing_group_name(billing)).transpose()?;
    let id = area.add_thing(call, name, NewThing { kind, attributes, billing_group })?;
    Ok(json!({ "thingName": name, "thingArn": area.arn("thing", name), "thingId": uuid_text(id) }))
}

/// `DescribeThing`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let area = call.lock();
    let thing = area.things.get(name).ok_or_else(|| missing(name))?;
    let mut answer = json!({
        "defaultClientId": name,
        "thingName": name,
        "thingId": uuid_text(thing.id),
        "thingArn": area.arn("thing", name),
        "attributes": as_map(&thing.attributes),
        "version": thing.version,
    });
    if let Some(kind) = &thing.kind {
        answer["thingTypeName"] = Value::from(&**kind);
    }
    if let Some(group) = &thing.billing_group {
        answer["billingGroupName"] = Value::from(&**group);
    }
    Ok(answer)
}

/// `UpdateThing`: without `merge` the attributes are replaced, an empty value removes one.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let kind = call.input.optional("thingTypeName", &NAME)?;
    let remove = call.input.flag("removeThingType")?;
    let payload = call.input.object("attributePayload")?;
    let expected = call.input.integer("expectedVersion")?;
    if remove && kind.is_some() {
        return Err(invalid("thingTypeName and removeThingType cannot be given together"));
    }
    let area = &mut *call.lock();
    let old = area.things.get(name).ok_or_else(|| missing(name))?;
    check_version(name, expected, old.version)?;
    let (old_attributes, old_kind) = (old.attributes.clone(), old.kind.clone());
    let new_kind = match kind {
        Some(kind) if old_kind.as_deref() == Some(kind) => old_kind,
        Some(kind) => Some(area.usable_type(kind)?),
        None if remove => None,
        None => old_kind,
    };
    let attributes = area.merged(&old_attributes, payload)?;
    area.change_thing(call, name, new_kind, attributes)?;
    Ok(json!({}))
}

/// Refuses a call whose `expectedVersion` is not the present one.
pub(crate) fn check_version(name: &str, expected: Option<i64>, actual: u64) -> Result<(), ApiError> {
    match expected {
        Some(expected) if u64::try_from(expected) != Ok(actual) => {
            Err(version_conflict(name, expected, actual))
        }
        _ => Ok(()),
    }
}

/// `DeleteThing`: a thing that is not there is a success, one with principals is refused.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let Some((shared, thing)) = area.things.get_key_value(name) else { return Ok(json!({})) };
    let shared = Arc::clone(shared);
    check_version(name, expected, thing.version)?;
    let attached = !thing.principals.is_empty();
    if attached || area.is_settling(name, call.now) {
        let text = format!("Cannot delete. Thing {name} is still attached to one or more principals");
        return Err(invalid(text));
    }
    area.note_change(call, &shared);
    if let Some(thing) = area.things.remove(name) {
        for group in &thing.groups {
            area.leave_group(call, group, name);
        }
        if let Some(group) = thing.billing_group.and_then(|group| area.billing_groups.get_mut(&group)) {
            group.things.remove(name);
        }
    }
    Ok(json!({}))
}

/// `ListThings`, by type, by an attribute's value or its beginning, or all.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let kind = call.input.optional("thingTypeName", &NAME)?;
    let attribute = call.input.optional("attributeName", &ATTRIBUTE_NAME)?;
    let value = call.input.optional("attributeValue", &ATTRIBUTE_VALUE)?;
    let prefix = call.input.flag("usePrefixAttributeValue")?;
    let wanted = match (attribute, value) {
        (Some(attribute), Some(value)) => Some((attribute, value)),
        (None, None) => None,
        _ => return Err(invalid("attributeName and attributeValue must be given together")),
    };
    let fits = |thing: &Thing| {
        kind.is_none_or(|kind| thing.kind.as_deref() == Some(kind))
            && wanted.is_none_or(|(attribute, value)| {
                thing.attributes.iter().any(|(name, held)| {
                    **name == *attribute && (**held == *value || prefix && held.starts_with(value))
                })
            })
    };
    let area = call.lock();
    let items = window.range(&area.things).filter(|(_, thing)| fits(thing)).map(|(name, thing)| {
        let mut item = json!({
            "thingName": &**name,
            "thingArn": area.arn("thing", name),
            "attributes": as_map(&thing.attributes),
            "version": thing.version,
        });
        if let Some(kind) = &thing.kind {
            item["thingTypeName"] = Value::from(&**kind);
        }
        (name, item)
    });
    Ok(call.page(&window, "things", items))
}

/// The attribute payload inside a structure of properties.
pub(crate) fn payload(
    properties: Option<&Map<String, Value>>,
) -> Result<Option<&Map<String, Value>>, ApiError> {
    properties.map_or(Ok(None), |properties| object(properties, "attributePayload"))
}
