//! The configuration of both indexes as one value that can be changed and compared. AWS's call replaces each part that
//! it is given as a whole, so a part is written with all that is to stay.

use aws_sdk_iot::operation::get_indexing_configuration::GetIndexingConfigurationOutput;
use aws_sdk_iot::types::{
    ConnectivityFilter, DeviceDefenderIndexingMode, FleetIndexingApi, NamedShadowIndexingMode,
    ThingConnectivityIndexingMode, ThingGroupIndexingConfiguration, ThingGroupIndexingMode,
    ThingIndexingConfiguration, ThingIndexingMode,
};

use super::field::{CustomField, GeoLocation};
use crate::error::{Error, Result};

/// Both indexes' configuration.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    pub(super) things: ThingIndexingConfiguration,
    pub(super) groups: ThingGroupIndexingConfiguration,
}

impl Parts {
    /// What AWS answered; what it leaves out is off.
    pub(super) fn new(answer: GetIndexingConfigurationOutput) -> Result<Self> {
        let mut things = match answer.thing_indexing_configuration {
            Some(things) => things,
            None => things_off()?,
        };
        let mut groups = match answer.thing_group_indexing_configuration {
            Some(groups) => groups,
            None => groups_off()?,
        };
        // AWS's own fields are in its answers but are not to be sent.
        (things.managed_fields, groups.managed_fields) = (None, None);
        Ok(Self { things, groups })
    }

    /// Every difference as `member: before → after`, of the index of things and of that of thing groups.
    pub(super) fn differences(&self, after: &Self) -> (Vec<String>, Vec<String>) {
        let differing = |before: Vec<(&str, String)>, after: Vec<(&str, String)>| {
            let pairs = before.into_iter().zip(after);
            let pairs = pairs.filter(|(before, after)| before != after);
            pairs.map(|((name, before), (_, after))| format!("{name}: {before} → {after}")).collect()
        };
        (
            differing(of_things(&self.things), of_things(&after.things)),
            differing(of_groups(&self.groups), of_groups(&after.groups)),
        )
    }
}

/// An index of things that is off.
pub(super) fn things_off() -> Result<ThingIndexingConfiguration> {
    ThingIndexingConfiguration::builder()
        .thing_indexing_mode(ThingIndexingMode::Off)
        .build()
        .map_err(incomplete)
}

/// An index of thing groups that is off.
pub(super) fn groups_off() -> Result<ThingGroupIndexingConfiguration> {
    ThingGroupIndexingConfiguration::builder()
        .thing_group_indexing_mode(ThingGroupIndexingMode::Off)
        .build()
        .map_err(incomplete)
}

fn incomplete(error: impl std::fmt::Display) -> Error {
    Error::internal("building the configuration of the fleet index").caused_by(error.to_string())
}

fn of_things(config: &ThingIndexingConfiguration) -> Vec<(&'static str, String)> {
    let mode = |text: Option<&str>| text.unwrap_or("OFF").to_owned();
    let connectivity = config.thing_connectivity_indexing_mode().map(ThingConnectivityIndexingMode::as_str);
    let defender = config.device_defender_indexing_mode().map(DeviceDefenderIndexingMode::as_str);
    let named = config.named_shadow_indexing_mode().map(NamedShadowIndexingMode::as_str);
    let filter = config.filter();
    let shadows = filter.map(|f| f.named_shadow_names().to_vec()).unwrap_or_default();
    let places = filter.map(|f| GeoLocation::from_aws(f.geo_locations())).unwrap_or_default();
    let sockets = filter.and_then(|f| f.connectivity()).map(ConnectivityFilter::include_socket_information);
    let sockets = sockets.into_iter().flatten().map(FleetIndexingApi::as_str);
    vec![
        ("thingIndexingMode", config.thing_indexing_mode.as_str().to_owned()),
        ("thingConnectivityIndexingMode", mode(connectivity)),
        ("deviceDefenderIndexingMode", mode(defender)),
        ("namedShadowIndexingMode", mode(named)),
        ("namedShadowNames", list(shadows)),
        ("geoLocations", list(places)),
        ("connectivity.includeSocketInformation", list(sockets)),
        ("customFields", list(CustomField::from_aws(config.custom_fields()))),
    ]
}

fn of_groups(config: &ThingGroupIndexingConfiguration) -> Vec<(&'static str, String)> {
    vec![
        ("thingGroupIndexingMode", config.thing_group_indexing_mode.as_str().to_owned()),
        ("thingGroupCustomFields", list(CustomField::from_aws(config.custom_fields()))),
    ]
}

fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    if items.is_empty() { "nothing".to_owned() } else { items.join(", ") }
}
