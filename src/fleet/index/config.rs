//! What the fleet index is configured to hold, and whether it can be searched.

use aws_sdk_iot::Client;
use aws_sdk_iot::operation::get_indexing_configuration::GetIndexingConfigurationOutput;
use aws_sdk_iot::types::{
    DeviceDefenderIndexingMode, IndexStatus, NamedShadowIndexingMode, ThingConnectivityIndexingMode,
    ThingIndexingConfiguration, ThingIndexingMode,
};
use fleetctl_rules::query::Query;
use serde::Serialize;

use super::field::{CustomField, GeoLocation};
use super::source::Source;
use crate::aws::{AwsError, Call, Class, Target, TargetKey, apart};
use crate::error::{Error, Result};
use crate::output::Columns;

/// The index of things.
pub const THINGS: &str = "AWS_Things";
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
        "geoLocations",
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
    /// The fields that are places, with the order of their two numbers.
    pub geo_locations: Vec<GeoLocation>,
    /// The fields that statistics can be asked for, besides AWS's own.
    pub custom_fields: Vec<CustomField>,
    /// `OFF` or `ON`.
    pub thing_group_indexing_mode: String,
    /// As `indexStatus`, of the index of thing groups.
    pub thing_group_index_status: Option<String>,
    /// As `customFields`, of the index of thing groups.
    pub thing_group_custom_fields: Vec<CustomField>,
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
        geo_locations: things
            .and_then(|c| c.filter())
            .map(|f| GeoLocation::from_aws(f.geo_locations()))
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

/// The sources, besides the registry, that some fields need: what an index without them answers about these fields is
/// not what it is asked.
#[derive(Debug, Clone, Default)]
pub struct Needs(Vec<(String, Source)>);

impl Needs {
    /// What these fields need; each source with the first field of it.
    pub fn of<'f>(fields: impl IntoIterator<Item = &'f str>) -> Self {
        let mut needs: Vec<(String, Source)> = Vec::new();
        for field in fields {
            let source = Source::of(field);
            if source != Source::Registry && needs.iter().all(|(_, known)| *known != source) {
                needs.push((field.to_owned(), source));
            }
        }
        Self(needs)
    }

    /// Whether every index of things will do.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fails where the index has not all of them.
    ///
    /// # Errors
    /// Failed (1), with the option of `index enable` that adds what is missing.
    pub fn check(&self, things: Option<&ThingIndexingConfiguration>) -> Result<()> {
        let Some(things) = things.filter(|c| c.thing_indexing_mode != ThingIndexingMode::Off) else {
            return Err(Error::failed("the fleet index is off").hint(format!("{TURNS_ON} AWS bills it.")));
        };
        let missing: Vec<_> = self.0.iter().filter(|(_, source)| !source.is_on(things)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let each: Vec<String> =
            missing.iter().map(|(field, source)| format!("{source}, which `{field}` needs")).collect();
        let flags: Vec<String> = missing.iter().map(|(_, source)| source.flag()).collect();
        Err(Error::failed(format!("the fleet index does not have {}", each.join("; nor ")))
            .hint(format!("`fleetctl index enable {} --tenant NAME --wait` adds that", flags.join(" "))))
    }
}

/// What turns an index on.
pub(super) const TURNS_ON: &str = "`fleetctl index enable --tenant NAME --wait` turns it on.";

/// The configuration of the index of things, for callers with a rate of their own.
///
/// # Errors
/// The failed call.
pub async fn of_things(iot: Client) -> Result<Option<ThingIndexingConfiguration>, AwsError> {
    let answer = apart(iot.get_indexing_configuration().send()).await.aws("GetIndexingConfiguration")?;
    Ok(answer.thing_indexing_configuration)
}

/// The first field of a query whose source the index does not have; nothing where it has all of them.
///
/// # Errors
/// Failed (1) when the index is off; the failed call.
pub async fn missing_source(target: &Target, query: &Query) -> Result<Option<(String, Source)>> {
    let things = read(target).await?.thing_indexing_configuration;
    let things = things.filter(|c| c.thing_indexing_mode != ThingIndexingMode::Off);
    let Some(things) = things else {
        return Err(Error::failed("the fleet index is off, and a dynamic thing group needs it")
            .hint("`fleetctl index enable --wait` turns it on. AWS bills index updates and queries."));
    };
    let terms = query.terms();
    let Needs(needs) = Needs::of(terms.iter().filter_map(|term| term.field.as_deref()));
    Ok(needs.into_iter().find(|(_, source)| !source.is_on(&things)))
}
