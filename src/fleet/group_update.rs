//! Changing a thing group. Description, attributes and query are read, changed and written back together, with the
//! version that was read, so that what somebody else changes meanwhile is not written over.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::limits::ATTRIBUTES_PER_GROUP;
use fleetctl_rules::query::Query;
use serde::Serialize;

use super::dynamic_group;
use super::noun::Change;
use super::status::Status;
use super::thing_group::{self, NOUN, ThingGroup};
use crate::aws::{AwsError, Call, Target};
use crate::error::{Error, Result};
use crate::output::Columns;

/// The columns of a thing group that was changed.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingGroupName", "status", "changes"],
    more: &["thingGroupArn"],
    open: &[],
};

/// What is to change.
#[derive(Debug, Clone, Default)]
pub struct Update {
    /// The query of a dynamic group.
    pub query: Option<Query>,
    /// The description; empty for none.
    pub description: Option<String>,
    /// Attributes to set.
    pub attributes: BTreeMap<String, String>,
    /// Attributes to take away.
    pub removed: BTreeSet<String>,
}

/// A thing group, and what became of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Updated {
    /// Which it is, and what became of it.
    #[serde(flatten)]
    pub change: Change,
    /// What differs from before, or would: `description: nothing → First to be updated`.
    pub changes: Vec<String>,
}

/// Changes a thing group. Where it is as asked for, nothing is written.
///
/// # Errors
/// Failed (1) when there is none, when a static one is given a query, when it would have too many attributes, and when
/// somebody changed it meanwhile; as [`dynamic_group::check_index`]; the failed call.
pub async fn update(target: &Target, name: &str, wanted: &Update, dry_run: bool) -> Result<Updated> {
    let what = NOUN.called(name);
    let before = thing_group::describe(target, name).await?;
    let before = before.ok_or_else(|| Error::failed(format!("there is no {what}")))?;
    if wanted.query.is_some() && !before.dynamic {
        return Err(Error::failed(format!("{what} is static, so it has no query"))
            .hint("A static group does not become dynamic. Nothing was changed."));
    }
    let after = after(&before, wanted);
    if after.attributes.len() > ATTRIBUTES_PER_GROUP {
        let (count, most) = (after.attributes.len(), ATTRIBUTES_PER_GROUP);
        return Err(Error::failed(format!("{what} would have {count} attributes; AWS allows {most}"))
            .hint("Nothing was changed."));
    }
    let changes = changes(&before, &after);
    if let Some(query) = wanted.query.as_ref().filter(|_| before.query_string != after.query_string) {
        dynamic_group::check_index(target, query).await?;
    }
    let status = match changes.is_empty() {
        true => Status::Exists,
        false if dry_run => Status::Planned,
        false => {
            write(target, &before, &after).await.map_err(|error| failed(error, &what))?;
            Status::Updated
        }
    };
    Ok(Updated { change: Change::new(target, &NOUN, name, status), changes })
}

fn failed(error: AwsError, what: &str) -> Error {
    let raced = error.is("VersionConflictException");
    let error = Error::from(error).context(format!("changing {what}"));
    if raced {
        return error.hint("Somebody changed it since it was read. Run the command again.");
    }
    dynamic_group::while_building(error)
}

fn after(before: &ThingGroup, wanted: &Update) -> ThingGroup {
    let mut after = before.clone();
    if let Some(query) = &wanted.query {
        after.query_string = Some(query.text().to_owned());
    }
    if let Some(text) = &wanted.description {
        after.thing_group_description = Some(text.clone()).filter(|text| !text.is_empty());
    }
    after.attributes.retain(|name, _| !wanted.removed.contains(name));
    after.attributes.extend(wanted.attributes.clone());
    after
}

fn changes(before: &ThingGroup, after: &ThingGroup) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |name: String, before: Option<&String>, after: Option<&String>| {
        if before != after {
            let shown = |text: Option<&String>| text.map_or("nothing", String::as_str).to_owned();
            found.push(format!("{name}: {} → {}", shown(before), shown(after)));
        }
    };
    compare("queryString".into(), before.query_string.as_ref(), after.query_string.as_ref());
    let (old, new) = (&before.thing_group_description, &after.thing_group_description);
    compare("description".into(), old.as_ref(), new.as_ref());
    let names: BTreeSet<&String> = before.attributes.keys().chain(after.attributes.keys()).collect();
    for name in names {
        compare(format!("attributes.{name}"), before.attributes.get(name), after.attributes.get(name));
    }
    found
}

/// The properties are sent whole, as AWS does not say that what is left out stays.
async fn write(target: &Target, before: &ThingGroup, after: &ThingGroup) -> Result<(), AwsError> {
    let name = &after.listed.thing_group_name;
    let description = after.thing_group_description.as_deref().unwrap_or_default();
    let description = Some(description).filter(|d| !d.is_empty() || before.thing_group_description.is_some());
    let properties = thing_group::replaced(description, &after.attributes);
    if before.dynamic {
        let call = target.iot().update_dynamic_thing_group().thing_group_name(name);
        let call = call.set_query_string(after.query_string.clone()).thing_group_properties(properties);
        let call = call.expected_version(before.version);
        call.send().await.aws("UpdateDynamicThingGroup").map(drop)
    } else {
        let call = target.iot().update_thing_group().thing_group_name(name);
        let call = call.thing_group_properties(properties).expected_version(before.version);
        call.send().await.aws("UpdateThingGroup").map(drop)
    }
}
