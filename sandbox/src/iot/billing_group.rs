//! Billing groups: each thing is in one at most.

use std::{collections::BTreeSet, ops::Bound, sync::Arc, time::SystemTime};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    input::{DESCRIPTION, NAME, already_exists, invalid, not_found, text},
    page::REGISTRY,
    tags, thing,
    thing::check_version,
};
use crate::api::{Answer, ApiError};

/// A billing group.
pub(crate) struct BillingGroup {
    id: u128,
    version: u64,
    description: Option<Box<str>>,
    /// The names of its things.
    pub(crate) things: BTreeSet<Arc<str>>,
    created: SystemTime,
}

fn missing(name: &str) -> ApiError {
    not_found(format!("Billing group {name} does not exist"))
}

impl Area {
    /// The shared name of a billing group that must exist.
    pub(crate) fn billing_group_name(&self, name: &str) -> Result<Arc<str>, ApiError> {
        let found = self.billing_groups.get_key_value(name).ok_or_else(|| missing(name))?;
        Ok(Arc::clone(found.0))
    }
}

/// The description in the member `billingGroupProperties`.
fn description<'c>(call: &'c Call<'_>) -> Result<Option<&'c str>, ApiError> {
    let Some(properties) = call.input.object("billingGroupProperties")? else { return Ok(None) };
    let description = text(properties, "billingGroupDescription")?;
    DESCRIPTION.check("billingGroupProperties.billingGroupDescription", description.unwrap_or_default())?;
    Ok(description)
}

/// `CreateBillingGroup`: the same name with the same properties is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("billingGroupName", &NAME)?;
    let description = description(call)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("billinggroup", name);
    let id = match area.billing_groups.get(name) {
        Some(old) if old.description.as_deref() == description => old.id,
        Some(old) => {
            let text =
                format!("Billing Group {name} already exists in current account with different properties");
            return Err(already_exists(text, &uuid_text(old.id), &arn));
        }
        None => {
            let id = call.world.uuid();
            let description = description.map(Into::into);
            let group =
                BillingGroup { id, version: 1, description, things: BTreeSet::new(), created: call.now };
            area.billing_groups.insert(Arc::from(name), group);
            area.set_tags(&arn, tags);
            id
        }
    };
    Ok(json!({ "billingGroupName": name, "billingGroupArn": arn, "billingGroupId": uuid_text(id) }))
}

/// `DescribeBillingGroup`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("billingGroupName", &NAME)?;
    let area = call.lock();
    let group = area.billing_groups.get(name).ok_or_else(|| missing(name))?;
    let mut properties = json!({});
    if let Some(description) = &group.description {
        properties["billingGroupDescription"] = Value::from(&**description);
    }
    Ok(json!({
        "billingGroupName": name,
        "billingGroupId": uuid_text(group.id),
        "billingGroupArn": area.arn("billinggroup", name),
        "version": group.version,
        "billingGroupProperties": properties,
        "billingGroupMetadata": { "creationDate": timestamp(group.created) },
    }))
}

/// `UpdateBillingGroup`.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("billingGroupName", &NAME)?;
    if call.input.get("billingGroupProperties").is_none() {
        return Err(invalid("billingGroupProperties must not be null"));
    }
    let description = description(call)?;
    let expected = call.input.integer("expectedVersion")?;
    let mut area = call.lock();
    let group = area.billing_groups.get_mut(name).ok_or_else(|| missing(name))?;
    check_version(name, expected, group.version)?;
    group.description = description.map(Into::into);
    group.version += 1;
    Ok(json!({ "version": group.version }))
}

/// `DeleteBillingGroup`: its things are taken out; a missing one is a success.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("billingGroupName", &NAME)?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let Some(group) = area.billing_groups.get(name) else { return Ok(json!({})) };
    check_version(name, expected, group.version)?;
    let things: Vec<_> = group.things.iter().cloned().collect();
    for thing in things {
        area.note_change(call, &thing);
        if let Some(thing) = area.things.get_mut(&thing) {
            thing.billing_group = None;
        }
    }
    area.billing_groups.remove(name);
    let arn = area.arn("billinggroup", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}

/// `ListBillingGroups`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let prefix = call.input.optional("namePrefixFilter", &NAME)?;
    let area = call.lock();
    let items = window
        .range(&area.billing_groups)
        .filter(|(name, _)| prefix.is_none_or(|prefix| name.starts_with(prefix)))
        .map(|(name, _)| (name, json!({ "groupName": &**name, "groupArn": area.arn("billinggroup", name) })));
    Ok(call.page(&window, "billingGroups", items))
}

/// `AddThingToBillingGroup`: a thing that is in another one is refused.
pub(crate) fn add(call: &mut Call<'_>) -> Answer {
    let area = &mut *call.lock();
    let group = call.named(area, "billinggroup", ["billingGroupName", "billingGroupArn"])?;
    let thing = call.named(area, "thing", ["thingName", "thingArn"])?;
    let group = area.billing_group_name(&group)?;
    let name = area.thing_name(&thing)?;
    let held = area.things.get(&name).and_then(|thing| thing.billing_group.clone());
    if let Some(other) = held {
        if other == group {
            return Ok(json!({}));
        }
        return Err(invalid(format!("Thing {thing} is already in the billing group {other}")));
    }
    area.note_change(call, &name);
    if let Some(thing) = area.things.get_mut(&name) {
        thing.billing_group = Some(Arc::clone(&group));
    }
    if let Some(group) = area.billing_groups.get_mut(&group) {
        group.things.insert(name);
    }
    Ok(json!({}))
}

/// `RemoveThingFromBillingGroup`: a thing that is not in it is a success.
pub(crate) fn remove(call: &mut Call<'_>) -> Answer {
    let area = &mut *call.lock();
    let group = call.named(area, "billinggroup", ["billingGroupName", "billingGroupArn"])?;
    let thing = call.named(area, "thing", ["thingName", "thingArn"])?;
    let group = area.billing_group_name(&group)?;
    let name = area.thing_name(&thing)?;
    let is_in =
        area.things.get(&name).ok_or_else(|| thing::missing(&thing))?.billing_group.as_ref() == Some(&group);
    if is_in {
        area.note_change(call, &name);
        if let Some(thing) = area.things.get_mut(&name) {
            thing.billing_group = None;
        }
        if let Some(group) = area.billing_groups.get_mut(&group) {
            group.things.remove(&name);
        }
    }
    Ok(json!({}))
}

/// `ListThingsInBillingGroup`.
pub(crate) fn list_things(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("billingGroupName", &NAME)?;
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    let group = area.billing_groups.get(name).ok_or_else(|| missing(name))?;
    let start = window.after.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
    let things = group.things.range::<str, _>((start, Bound::Unbounded));
    Ok(call.page(&window, "things", things.map(|name| (name, Value::from(&**name)))))
}
