//! Which things are in which groups: at most ten groups a thing, and never two of one hierarchy.

use std::{collections::BTreeSet, ops::Bound, sync::Arc};

use serde_json::{Value, json};

use super::{
    Call,
    area::Area,
    input::{ARN, NAME, invalid},
    page::REGISTRY,
    thing, thing_group,
};
use crate::api::{Answer, ApiError};

/// How many groups a thing can be in.
pub(crate) const MAX_GROUPS: usize = 10;

impl Call<'_> {
    /// A resource's name, given as such or in an ARN.
    pub(crate) fn named(
        &self,
        area: &Area,
        kind: &str,
        members: [&'static str; 2],
    ) -> Result<String, ApiError> {
        let [name, arn] = members;
        if let Some(name) = self.input.optional(name, &NAME)? {
            return Ok(name.to_owned());
        }
        let Some(arn) = self.input.optional(arn, &ARN)? else {
            return Err(invalid(format!("{name} or {arn} must be given")));
        };
        let found = area.name_in(kind, arn).ok_or_else(|| invalid(format!("Invalid ARN: {arn}")))?;
        Ok(found.to_owned())
    }
}

impl Area {
    fn root(&self, group: &str) -> Option<Arc<str>> {
        let top = self.ancestors(group).pop();
        top.or_else(|| self.groups.get_key_value(group).map(|(name, _)| Arc::clone(name)))
    }

    /// Puts a thing into a static group; with `overrideDynamicGroups` at a dynamic group's cost, if it is in ten.
    ///
    /// # Errors
    /// `ResourceNotFoundException` for either, `InvalidRequestException` when limits or hierarchy forbid it.
    pub(crate) fn add_member(&mut self, call: &Call<'_>, group: &str, thing: &str) -> Result<(), ApiError> {
        let (group, _) = self.groups.get_key_value(group).ok_or_else(|| thing_group::missing(group))?;
        let group = Arc::clone(group);
        self.check_static(&group)?;
        let overrides = call.input.flag("overrideDynamicGroups")?;
        let name = self.thing_name(thing)?;
        let held = self.things.get(thing).ok_or_else(|| thing::missing(thing))?;
        if held.groups.contains(&group) {
            return Ok(());
        }
        let youngest = held.groups.iter().rev().find(|other| self.check_static(other).is_err());
        let youngest = youngest.filter(|_| overrides).cloned();
        if held.groups.len() >= MAX_GROUPS && youngest.is_none() {
            return Err(invalid(format!("Thing {thing} is in {MAX_GROUPS} thing groups already")));
        }
        let root = self.root(&group);
        if let Some(other) = held.groups.iter().find(|other| self.root(other) == root) {
            let text = format!("Thing {thing} is in the group {other} of the same hierarchy as {group}");
            return Err(invalid(text));
        }
        if let Some(dynamic) = youngest.filter(|_| held.groups.len() >= MAX_GROUPS) {
            self.remove_member(call, &dynamic, thing);
        }
        self.join(call, &group, &name);
        Ok(())
    }

    /// Puts a thing into a group that may have it.
    pub(crate) fn join(&mut self, call: &Call<'_>, group: &Arc<str>, thing: &Arc<str>) {
        self.note_change(call, thing);
        if let Some(held) = self.things.get_mut(thing) {
            held.groups = held.groups.iter().cloned().chain([Arc::clone(group)]).collect();
        }
        if let Some(group) = self.groups.get_mut(group) {
            group.things.insert(Arc::clone(thing));
        }
        self.thing_joined(call, group, thing);
    }

    /// Takes a thing out of a group, if it is in there.
    pub(crate) fn remove_member(&mut self, call: &Call<'_>, group: &str, thing: &str) {
        let Ok(name) = self.thing_name(thing) else { return };
        self.note_change(call, &name);
        if let Some(held) = self.things.get_mut(thing) {
            held.groups = held.groups.iter().filter(|other| ***other != *group).cloned().collect();
        }
        self.leave_group(call, group, thing);
    }

    /// The group's side of a thing that leaves it.
    pub(crate) fn leave_group(&mut self, call: &Call<'_>, group: &str, thing: &str) {
        let was_in = self.groups.get_mut(group).is_some_and(|group| group.things.remove(thing));
        if was_in {
            self.thing_left(call, group, thing);
        }
    }
}

/// `AddThingToThingGroup`.
pub(crate) fn add(call: &mut Call<'_>) -> Answer {
    let area = &mut *call.lock();
    let group = call.named(area, "thinggroup", ["thingGroupName", "thingGroupArn"])?;
    let thing = call.named(area, "thing", ["thingName", "thingArn"])?;
    area.add_member(call, &group, &thing)?;
    Ok(json!({}))
}

/// `RemoveThingFromThingGroup`: a thing that is not in the group is a success.
pub(crate) fn remove(call: &mut Call<'_>) -> Answer {
    let area = &mut *call.lock();
    let group = call.named(area, "thinggroup", ["thingGroupName", "thingGroupArn"])?;
    let thing = call.named(area, "thing", ["thingName", "thingArn"])?;
    let held = area.groups.get(group.as_str()).ok_or_else(|| thing_group::missing(&group))?;
    let is_in = held.things.contains(thing.as_str());
    area.check_static(&group)?;
    area.thing_name(&thing)?;
    if is_in {
        area.remove_member(call, &group, &thing);
    }
    Ok(json!({}))
}

/// `UpdateThingGroupsForThing`: takes out first, then puts in.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let thing = call.input.shaped("thingName", &NAME)?;
    let to_add = call.input.texts("thingGroupsToAdd")?;
    let to_remove = call.input.texts("thingGroupsToRemove")?;
    for name in to_add.iter().chain(&to_remove) {
        NAME.check("thingGroups", name)?;
    }
    let area = &mut *call.lock();
    area.thing_name(thing)?;
    if let Some(name) = to_add.iter().chain(&to_remove).find(|name| !area.groups.contains_key(**name)) {
        return Err(thing_group::missing(name));
    }
    for group in to_add.iter().chain(&to_remove) {
        area.check_static(group)?;
    }
    for group in to_remove {
        if area.groups.get(group).is_some_and(|held| held.things.contains(thing)) {
            area.remove_member(call, group, thing);
        }
    }
    for group in to_add {
        area.add_member(call, group, thing)?;
    }
    Ok(json!({}))
}

/// `ListThingsInThingGroup`, with those of the groups below when `recursive`.
pub(crate) fn list_things(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let window = call.window(&REGISTRY)?;
    let recursive = call.input.flag("recursive")?;
    let area = call.lock();
    let group = area.groups.get(name).ok_or_else(|| thing_group::missing(name))?;
    let start = window.after.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
    let bounds = (start, Bound::Unbounded);
    let mut page: BTreeSet<&Arc<str>> = group.things.range::<str, _>(bounds).take(window.size + 1).collect();
    if recursive {
        for below in area.with_descendants(name) {
            let things =
                area.groups.get(&below).into_iter().flat_map(|group| group.things.range::<str, _>(bounds));
            page.extend(things.take(window.size + 1));
        }
    }
    let items = page.into_iter().map(|name| (name, Value::from(&**name)));
    Ok(call.page(&window, "things", items))
}

/// `ListThingGroupsForThing`.
pub(crate) fn list_groups(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    let thing = area.things.get(name).ok_or_else(|| thing::missing(name))?;
    let groups: BTreeSet<&Arc<str>> = thing.groups.iter().filter(|group| window.covers(group)).collect();
    let items = groups.into_iter().map(|group| (group, area.group_item(group)));
    Ok(call.page(&window, "thingGroups", items))
}
