//! Principals of things: certificates and Cognito identities that are attached to them, exclusively or not, and the
//! while in which a detached one still counts.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::SystemTime,
};

use serde_json::{Value, json};

use super::{
    Call,
    area::Area,
    input::{ARN, NAME, invalid, not_found},
    page::REGISTRY,
    thing,
};
use crate::api::{Answer, ApiError};

/// What is attached to a principal or a thing group.
#[derive(Default)]
pub(crate) struct Target {
    /// The names of the attached policies.
    pub(crate) policies: BTreeSet<Arc<str>>,
    /// The attached things, and whether each is attached exclusively.
    pub(crate) things: BTreeMap<Arc<str>, bool>,
}

impl Target {
    /// Whether a thing is attached.
    pub(crate) fn has_things(&self) -> bool {
        !self.things.is_empty()
    }

    /// Whether a policy is attached.
    pub(crate) fn has_policies(&self) -> bool {
        !self.policies.is_empty()
    }
}

const TYPES: &[&str] = &["EXCLUSIVE_THING", "NON_EXCLUSIVE_THING"];

fn type_name(exclusive: bool) -> &'static str {
    if exclusive { "EXCLUSIVE_THING" } else { "NON_EXCLUSIVE_THING" }
}

/// Whether a text has the form of a Cognito identity: a Region, a colon and a UUID.
pub(crate) fn is_cognito_identity(text: &str) -> bool {
    text.split_once(':').is_some_and(|(region, id)| {
        region.split('-').count() >= 3
            && id.len() == 36
            && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
    })
}

impl Area {
    /// Checks that a principal exists: a certificate of this account, or a Cognito identity.
    pub(crate) fn check_principal(&self, principal: &str) -> Result<(), ApiError> {
        if let Some(id) = self.name_in("cert", principal) {
            return if self.certificates.contains_key(id) {
                Ok(())
            } else {
                Err(not_found(format!("The certificate {principal} does not exist")))
            };
        }
        if is_cognito_identity(principal) {
            return Ok(());
        }
        Err(invalid(format!("Invalid principal: {principal}")))
    }

    /// Attaches a principal to a thing; again is a success.
    ///
    /// # Errors
    /// `ResourceNotFoundException` for either, `InvalidRequestException` when one of the two attachments is exclusive.
    pub(crate) fn attach_principal(
        &mut self,
        thing: &str,
        principal: &str,
        exclusive: bool,
    ) -> Result<(), ApiError> {
        let name = self.thing_name(thing)?;
        self.check_principal(principal)?;
        let key = match self.targets.get_key_value(principal) {
            Some((key, _)) => Arc::clone(key),
            None => principal.into(),
        };
        let target = self.targets.entry(Arc::clone(&key)).or_default();
        let others = target.things.iter().any(|(other, alone)| *other != name && (exclusive || *alone));
        if others {
            return Err(invalid(format!(
                "The principal {principal} is attached to another thing exclusively, or would be"
            )));
        }
        target.things.insert(Arc::clone(&name), exclusive);
        let thing = self.things.get_mut(&name).filter(|thing| !thing.principals.contains(&key));
        if let Some(thing) = thing {
            thing.principals.push(key);
            thing.principals.sort();
        }
        Ok(())
    }

    /// Whether something still counts as attached although it was detached.
    pub(crate) fn is_settling(&mut self, key: &str, now: SystemTime) -> bool {
        match self.settling.get(key) {
            None => false,
            Some(until) if *until > now => true,
            Some(_) => {
                self.settling.remove(key);
                false
            }
        }
    }
}

/// `AttachThingPrincipal`.
pub(crate) fn attach(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let principal = call.input.shaped("principal", &ARN)?;
    let exclusive = call.input.choice("thingPrincipalType", TYPES)? == Some("EXCLUSIVE_THING");
    call.lock().attach_principal(name, principal, exclusive)?;
    Ok(json!({}))
}

/// `DetachThingPrincipal`: answers at once, yet both sides count as attached for a while.
pub(crate) fn detach(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let principal = call.input.shaped("principal", &ARN)?;
    let area = &mut *call.lock();
    let name = area.thing_name(name)?;
    area.check_principal(principal)?;
    if let Some(thing) = area.things.get_mut(&name) {
        thing.principals.retain(|attached| **attached != *principal);
    }
    let Some(target) = area.targets.get_mut(principal) else { return Ok(json!({})) };
    let was_attached = target.things.remove(&name).is_some();
    if !target.has_things() && !target.has_policies() {
        area.targets.remove(principal);
    }
    let settling = call.world.detach_settling.get();
    if was_attached && !settling.is_zero() {
        area.settling.insert(name, call.now + settling);
        area.settling.insert(principal.into(), call.now + settling);
    }
    Ok(json!({}))
}

/// `ListThingPrincipals`.
pub(crate) fn list_for_thing(call: &mut Call<'_>) -> Answer {
    for_thing(call, "principals", |principal, _| Some(Value::from(principal)))
}

/// `ListThingPrincipalsV2`.
pub(crate) fn list_for_thing_v2(call: &mut Call<'_>) -> Answer {
    let wanted = call.input.choice("thingPrincipalType", TYPES)?;
    for_thing(call, "thingPrincipalObjects", |principal, exclusive| {
        let kind = type_name(exclusive);
        let item = json!({ "principal": principal, "thingPrincipalType": kind });
        wanted.is_none_or(|wanted| wanted == kind).then_some(item)
    })
}

fn for_thing(call: &Call<'_>, member: &str, item: impl Fn(&str, bool) -> Option<Value>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    let thing = area.things.get(name).ok_or_else(|| thing::missing(name))?;
    let items =
        thing.principals.iter().filter(|principal| window.covers(principal)).filter_map(|principal| {
            let exclusive = area.targets.get(principal).and_then(|target| target.things.get(name)).copied();
            Some((principal, item(principal, exclusive.unwrap_or(false))?))
        });
    Ok(call.page(&window, member, items))
}

/// `ListPrincipalThings`.
pub(crate) fn list_things(call: &mut Call<'_>) -> Answer {
    for_principal(call, "things", |name, _| Some(Value::from(name)))
}

/// `ListPrincipalThingsV2`.
pub(crate) fn list_things_v2(call: &mut Call<'_>) -> Answer {
    let wanted = call.input.choice("thingPrincipalType", TYPES)?;
    for_principal(call, "principalThingObjects", |name, exclusive| {
        let kind = type_name(exclusive);
        let item = json!({ "thingName": name, "thingPrincipalType": kind });
        wanted.is_none_or(|wanted| wanted == kind).then_some(item)
    })
}

fn for_principal(call: &Call<'_>, member: &str, item: impl Fn(&str, bool) -> Option<Value>) -> Answer {
    let principal = call.input.shaped("principal", &ARN)?;
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    area.check_principal(principal)?;
    let none = BTreeMap::new();
    let things = area.targets.get(principal).map_or(&none, |target| &target.things);
    let items = window.range(things).filter_map(|(name, exclusive)| Some((name, item(name, *exclusive)?)));
    Ok(call.page(&window, member, items))
}
