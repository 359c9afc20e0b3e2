//! What the fleet index is configured to hold, and whether it can be searched.

use std::fmt;
use std::str::FromStr;

use aws_sdk_iot::operation::get_indexing_configuration::GetIndexingConfigurationOutput;
use aws_sdk_iot::types::{
    DeviceDefenderIndexingMode, Field, FieldType, IndexStatus, NamedShadowIndexingMode,
    ThingConnectivityIndexingMode,
};
use serde::Serialize;

use crate::aws::{Call, Class, Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// The index of things.
pub(super) const THINGS: &str = "AWS_Things";
/// The index of thing groups.
pub(super) const GROUPS: &str = "AWS_ThingGroups";

/// The columns of the index's configuration.
pub const CONFIG_COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingIndexingMode",
        "indexStatus",
        "thingConnectivityIndexingMode",
        "thingGroupIndexingMode",
        "customFields",
    ],
    more: &[
        "schema",
        "deviceDefenderIndexingMode",
        "namedShadowIndexingMode",
        "namedShadowNames",
        "thingGroupIndexStatus",
        "thingGroupCustomFields",
    ],
    open: &[],
};

/// The index of one target.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IndexConfig {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// `OFF`, `REGISTRY` or `REGISTRY_AND_SHADOW`.
    pub thing_indexing_mode: String,
    /// `ACTIVE`, `BUILDING` or `REBUILDING`; nothing while it is off.
    pub index_status: Option<String>,
    /// What it holds, by AWS's name.
    pub schema: Option<String>,
    /// `OFF` or `STATUS`.
    pub thing_connectivity_indexing_mode: String,
    /// `OFF` or `VIOLATIONS`.
    pub device_defender_indexing_mode: String,
    /// `OFF` or `ON`.
    pub named_shadow_indexing_mode: String,
    /// The named shadows that are indexed.
    pub named_shadow_names: Vec<String>,
    /// The fields that statistics can be asked for, besides AWS's own.
    pub custom_fields: Vec<CustomField>,
    /// `OFF` or `ON`.
    pub thing_group_indexing_mode: String,
    /// As `indexStatus`, of the index of thing groups.
    pub thing_group_index_status: Option<String>,
    /// As `customFields`, of the index of thing groups.
    pub thing_group_custom_fields: Vec<CustomField>,
}

/// A field of the index that somebody added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CustomField {
    /// For example `attributes.version`.
    pub name: String,
    /// `Number`, `String` or `Boolean`.
    #[serde(rename = "type")]
    pub kind: String,
}

impl fmt::Display for CustomField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.name, self.kind)
    }
}

impl FromStr for CustomField {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, kind) = text
            .rsplit_once(':')
            .ok_or_else(|| "it looks like `attributes.version:String`: the field and its type".to_owned())?;
        let kinds = ["Number", "String", "Boolean"];
        let kind = kinds
            .into_iter()
            .find(|k| k.eq_ignore_ascii_case(kind))
            .ok_or_else(|| format!("`{kind}` is not one of {}", kinds.join(", ")))?;
        let starts =
            ["attributes.", "shadow.desired.", "shadow.reported.", "shadow.name.", "deviceDefender."];
        let rest = starts
            .iter()
            .find_map(|s| name.strip_prefix(s))
            .ok_or_else(|| format!("`{name}` does not start with one of {}", starts.join(", ")))?;
        // AWS allows letters, digits, `_` and `-`; dots lead into a shadow's objects.
        let legal = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        };
        if !rest.split('.').all(legal) {
            return Err(format!("`{name}` has other characters than letters, digits, `_` and `-`"));
        }
        Ok(Self { name: name.to_owned(), kind: kind.to_owned() })
    }
}

impl CustomField {
    pub(super) fn from_aws(fields: &[Field]) -> Vec<Self> {
        let view = |f: &Field| Self {
            name: f.name().unwrap_or_default().to_owned(),
            kind: f.r#type().map_or_else(String::new, |t| t.as_str().to_owned()),
        };
        fields.iter().map(view).collect()
    }

    pub(super) fn to_aws(&self) -> Field {
        Field::builder().name(&self.name).r#type(FieldType::from(self.kind.as_str())).build()
    }
}

/// Reads the configuration of a target's index and its state.
///
/// # Errors
/// The failed call.
pub async fn config(target: &Target) -> Result<IndexConfig> {
    let answer = read(target).await?;
    let things = answer.thing_indexing_configuration.as_ref();
    let groups = answer.thing_group_indexing_configuration.as_ref();
    let off = || "OFF".to_owned();
    let thing_mode = things.map_or_else(off, |c| c.thing_indexing_mode.as_str().to_owned());
    let group_mode = groups.map_or_else(off, |c| c.thing_group_indexing_mode.as_str().to_owned());
    let (status, schema) = if thing_mode == "OFF" { (None, None) } else { state(target, THINGS).await? };
    let (group_status, _) = if group_mode == "OFF" { (None, None) } else { state(target, GROUPS).await? };
    let mode = |text: Option<&str>| text.unwrap_or("OFF").to_owned();
    Ok(IndexConfig {
        target: target.key.clone(),
        thing_indexing_mode: thing_mode,
        index_status: status.map(|s| s.as_str().to_owned()),
        schema,
        thing_connectivity_indexing_mode: mode(
            things
                .and_then(|c| c.thing_connectivity_indexing_mode())
                .map(ThingConnectivityIndexingMode::as_str),
        ),
        device_defender_indexing_mode: mode(
            things.and_then(|c| c.device_defender_indexing_mode()).map(DeviceDefenderIndexingMode::as_str),
        ),
        named_shadow_indexing_mode: mode(
            things.and_then(|c| c.named_shadow_indexing_mode()).map(NamedShadowIndexingMode::as_str),
        ),
        named_shadow_names: things
            .and_then(|c| c.filter())
            .map(|f| f.named_shadow_names().to_vec())
            .unwrap_or_default(),
        custom_fields: things.map(|c| CustomField::from_aws(c.custom_fields())).unwrap_or_default(),
        thing_group_indexing_mode: group_mode,
        thing_group_index_status: group_status.map(|s| s.as_str().to_owned()),
        thing_group_custom_fields: groups
            .map(|c| CustomField::from_aws(c.custom_fields()))
            .unwrap_or_default(),
    })
}

pub(super) async fn read(target: &Target) -> Result<GetIndexingConfigurationOutput> {
    let answer = target.iot().get_indexing_configuration().send().await.aws("GetIndexingConfiguration");
    answer.map_err(|e| Error::from(e).context("reading the configuration of the fleet index"))
}

/// The state and schema of an index; nothing when there is no such index (yet).
pub(super) async fn state(target: &Target, index: &str) -> Result<(Option<IndexStatus>, Option<String>)> {
    match target.iot().describe_index().index_name(index).send().await.aws("DescribeIndex") {
        Ok(answer) => Ok((answer.index_status, answer.schema)),
        Err(e) if e.class == Class::NotFound => Ok((None, None)),
        Err(e) => Err(Error::from(e).context(format!("reading the state of the index `{index}`"))),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn custom_fields_are_read_and_checked() {
        let field: CustomField = "shadow.reported.fw.version:number".parse().unwrap();
        assert_eq!(field.to_string(), "shadow.reported.fw.version:Number");
        assert_eq!(CustomField::from_aws(&[field.to_aws()]), [field]);
        for bad in [
            "attributes.version",
            "attributes.version:Text",
            "version:String",
            "attributes.:String",
            "attributes.a b:String",
            "attributes.a..b:String",
        ] {
            assert!(bad.parse::<CustomField>().is_err(), "{bad}");
        }
    }
}
