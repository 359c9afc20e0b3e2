//! Static thing groups: a forest of at most seven levels, with attributes and versions. The dynamic ones are listed and
//! described with them.

use std::{collections::BTreeSet, sync::Arc, time::SystemTime};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    dynamic_group::Dynamic,
    input::{DESCRIPTION, NAME, already_exists, attributes, invalid, not_found, text},
    page::REGISTRY,
    tags,
    thing::{Attributes, as_map, check_version, payload},
};
use crate::api::{Answer, ApiError};

/// How many levels a hierarchy can have.
const MAX_DEPTH: usize = 7;
/// How many direct children a group can have.
const MAX_CHILDREN: usize = 100;
/// How many attributes a group can have.
const MAX_ATTRIBUTES: usize = 50;

/// A thing group.
pub(crate) struct ThingGroup {
    /// The UUID.
    pub(crate) id: u128,
    /// Starts at one and grows with each update.
    pub(crate) version: u64,
    /// The name of the parent.
    pub(crate) parent: Option<Arc<str>>,
    /// The names of the children.
    pub(crate) children: BTreeSet<Arc<str>>,
    /// The description.
    pub(crate) description: Option<Box<str>>,
    /// The attributes.
    pub(crate) attributes: Attributes,
    /// The names of the things that were added to this group itself.
    pub(crate) things: BTreeSet<Arc<str>>,
    /// When it was created.
    pub(crate) created: SystemTime,
    /// What makes it dynamic, if it is.
    pub(crate) dynamic: Option<Box<Dynamic>>,
}

/// A group that is not there.
pub(crate) fn missing(name: &str) -> ApiError {
    not_found(format!("Thing group {name} does not exist"))
}

impl Area {
    /// The names of a group's ancestors, the nearest first.
    pub(crate) fn ancestors(&self, name: &str) -> Vec<Arc<str>> {
        let mut found = Vec::new();
        let mut next = self.groups.get(name).and_then(|group| group.parent.clone());
        while let Some(parent) = next {
            next = self.groups.get(&parent).and_then(|group| group.parent.clone());
            found.push(parent);
        }
        found
    }

    /// The names of a group and of all groups below it.
    pub(crate) fn with_descendants(&self, name: &str) -> Vec<Arc<str>> {
        let mut found: Vec<Arc<str>> =
            self.groups.get_key_value(name).map(|(name, _)| name).cloned().into_iter().collect();
        let mut at = 0;
        while let Some(name) = found.get(at).cloned() {
            found.extend(self.groups.get(&name).into_iter().flat_map(|group| group.children.iter().cloned()));
            at += 1;
        }
        found
    }

    /// Takes all things out of a group, and the group away with its policies and tags.
    pub(crate) fn drop_group(&mut self, call: &Call<'_>, name: &str) {
        let Some(group) = self.groups.get(name) else { return };
        let things: Vec<_> = group.things.iter().cloned().collect();
        for thing in things {
            self.remove_member(call, name, &thing);
        }
        let parent = self.groups.remove(name).and_then(|group| group.parent);
        if let Some(parent) = parent.and_then(|parent| self.groups.get_mut(&parent)) {
            parent.children.remove(name);
        }
        let arn = self.arn("thinggroup", name);
        self.drop_target(&arn);
        self.tags.remove(&arn);
    }

    /// A group's name and ARN as lists give them.
    pub(crate) fn group_item(&self, name: &str) -> Value {
        json!({ "groupName": name, "groupArn": self.arn("thinggroup", name) })
    }
}

/// `CreateThingGroup`: the same name with the same properties and parent is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let parent = call.input.optional("parentGroupName", &NAME)?;
    let properties = call.input.object("thingGroupProperties")?;
    let description = properties.map_or(Ok(None), |properties| text(properties, "thingGroupDescription"))?;
    DESCRIPTION.check("thingGroupProperties.thingGroupDescription", description.unwrap_or_default())?;
    let pairs = attributes(payload(properties)?)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("thinggroup", name);
    let attributes = area.attributes(&pairs);
    if let Some(old) = area.groups.get(name) {
        let same = old.dynamic.is_none()
            && old.parent.as_deref() == parent
            && old.description.as_deref() == description
            && old.attributes == attributes;
        let id = uuid_text(old.id);
        if same {
            return Ok(json!({ "thingGroupName": name, "thingGroupArn": arn, "thingGroupId": id }));
        }
        let text = format!("Thing Group {name} already exists in current account with different properties");
        return Err(already_exists(text, &id, &arn));
    }
    check_attributes(&attributes)?;
    let shared: Arc<str> = name.into();
    let parent = parent.map(|parent| adopt(area, parent, &shared)).transpose()?;
    let id = call.world.uuid();
    let group = ThingGroup {
        id,
        version: 1,
        parent,
        children: BTreeSet::new(),
        description: description.map(Into::into),
        attributes,
        things: BTreeSet::new(),
        created: call.now,
        dynamic: None,
    };
    area.groups.insert(shared, group);
    area.set_tags(&arn, tags);
    Ok(json!({ "thingGroupName": name, "thingGroupArn": arn, "thingGroupId": uuid_text(id) }))
}

/// Refuses more attributes than a group can have.
pub(crate) fn check_attributes(attributes: &Attributes) -> Result<(), ApiError> {
    if attributes.len() > MAX_ATTRIBUTES {
        return Err(invalid(format!("A thing group can have at most {MAX_ATTRIBUTES} attributes")));
    }
    Ok(())
}

/// Makes a new group a child of its parent, when depth and number of children allow it.
fn adopt(area: &mut Area, parent: &str, child: &Arc<str>) -> Result<Arc<str>, ApiError> {
    area.check_static(parent)?;
    let levels_above = area.ancestors(parent).len() + 1;
    let (shared, group) = area.groups.get_key_value(parent).ok_or_else(|| missing(parent))?;
    if levels_above >= MAX_DEPTH {
        return Err(invalid(format!("A hierarchy of thing groups can have at most {MAX_DEPTH} levels")));
    }
    if group.children.len() >= MAX_CHILDREN {
        return Err(invalid(format!("A thing group can have at most {MAX_CHILDREN} direct child groups")));
    }
    let shared = Arc::clone(shared);
    if let Some(group) = area.groups.get_mut(parent) {
        group.children.insert(Arc::clone(child));
    }
    Ok(shared)
}

/// `DescribeThingGroup`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let area = call.lock();
    let group = area.groups.get(name).ok_or_else(|| missing(name))?;
    let mut properties = json!({ "attributePayload": { "attributes": as_map(&group.attributes) } });
    if let Some(description) = &group.description {
        properties["thingGroupDescription"] = Value::from(&**description);
    }
    let mut metadata = json!({ "creationDate": timestamp(group.created) });
    if let Some(parent) = &group.parent {
        metadata["parentGroupName"] = Value::from(&**parent);
        let roots = area.ancestors(name);
        metadata["rootToParentThingGroups"] = roots.iter().rev().map(|root| area.group_item(root)).collect();
    }
    let mut answer = json!({
        "thingGroupName": name,
        "thingGroupId": uuid_text(group.id),
        "thingGroupArn": area.arn("thinggroup", name),
        "version": group.version,
        "thingGroupProperties": properties,
        "thingGroupMetadata": metadata,
    });
    if let Some(dynamic) = &group.dynamic {
        dynamic.show(&mut answer, call.now);
    }
    Ok(answer)
}

/// `UpdateThingGroup`.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let properties = call.input.object("thingGroupProperties")?;
    let properties = properties.ok_or_else(|| invalid("thingGroupProperties must not be null"))?;
    let description = text(properties, "thingGroupDescription")?;
    DESCRIPTION.check("thingGroupProperties.thingGroupDescription", description.unwrap_or_default())?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let group = area.groups.get(name).ok_or_else(|| missing(name))?;
    area.check_static(name)?;
    check_version(name, expected, group.version)?;
    let old = group.attributes.clone();
    let attributes = area.merged(&old, payload(Some(properties))?)?;
    check_attributes(&attributes)?;
    let group = area.groups.get_mut(name).ok_or_else(|| missing(name))?;
    group.attributes = attributes;
    if let Some(description) = description {
        group.description = Some(description.into());
    }
    group.version += 1;
    Ok(json!({ "version": group.version }))
}

/// `DeleteThingGroup`: not one with children; its things are taken out, a missing one is a success.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingGroupName", &NAME)?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    let Some(group) = area.groups.get(name) else { return Ok(json!({})) };
    area.check_static(name)?;
    check_version(name, expected, group.version)?;
    if !group.children.is_empty() {
        let text =
            format!("Cannot delete thing group : {name} when there are still child groups attached to it");
        return Err(invalid(text));
    }
    area.drop_group(call, name);
    Ok(json!({}))
}

/// `ListThingGroups`: below a parent or everywhere, one level or all.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let parent = call.input.optional("parentGroup", &NAME)?;
    let prefix = call.input.optional("namePrefixFilter", &NAME)?;
    let recursive = call.input.boolean("recursive")?;
    let area = call.lock();
    let below: Option<BTreeSet<Arc<str>>> = match parent {
        None => None,
        Some(parent) if recursive == Some(true) => {
            let groups = area.with_descendants(parent);
            Some(groups.into_iter().filter(|name| **name != *parent).collect())
        }
        Some(parent) => {
            let group = area.groups.get(parent).ok_or_else(|| missing(parent))?;
            Some(group.children.clone())
        }
    };
    if let Some(parent) = parent.filter(|parent| !area.groups.contains_key(*parent)) {
        return Err(missing(parent));
    }
    let items = window
        .range(&area.groups)
        .filter(|(name, group)| match &below {
            Some(below) => below.contains(*name),
            None => recursive != Some(false) || group.parent.is_none(),
        })
        .filter(|(name, _)| prefix.is_none_or(|prefix| name.starts_with(prefix)))
        .map(|(name, _)| (name, area.group_item(name)));
    Ok(call.page(&window, "thingGroups", items))
}
