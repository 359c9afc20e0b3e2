//! The fields that figures can be asked for: AWS's own and those that somebody added.

use serde::Serialize;

use super::config::{self, GROUPS, THINGS};
use super::field::CustomField;
use crate::aws::Target;
use crate::error::Result;

/// Who made a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// AWS: it is there as long as its source is indexed.
    Managed,
    /// Somebody who added it.
    Custom,
}

/// A field of an index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known {
    /// The index's name.
    pub index: &'static str,
    /// Who made it.
    pub origin: Origin,
    /// Its name and type.
    pub field: CustomField,
}

/// The fields of the indexes of a target that are on; nothing where both are off.
///
/// # Errors
/// The failed call.
pub async fn known(target: &Target) -> Result<Vec<Known>> {
    let answer = config::read(target).await?;
    let things = answer.thing_indexing_configuration.filter(|c| c.thing_indexing_mode.as_str() != "OFF");
    let groups =
        answer.thing_group_indexing_configuration.filter(|c| c.thing_group_indexing_mode.as_str() != "OFF");
    let lists = [
        (THINGS, things.as_ref().map(|c| (c.managed_fields(), c.custom_fields()))),
        (GROUPS, groups.as_ref().map(|c| (c.managed_fields(), c.custom_fields()))),
    ];
    let mut found = Vec::new();
    for (index, lists) in lists {
        let Some((managed, custom)) = lists else { continue };
        for (origin, fields) in [(Origin::Managed, managed), (Origin::Custom, custom)] {
            let fields = CustomField::from_aws(fields).into_iter();
            found.extend(fields.map(|field| Known { index, origin, field }));
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
