//! The one way in which the index is changed: read, change what was asked for, compare, and write back the whole part
//! that differs, because AWS's call replaces what it is given.

use std::time::Duration;

use serde::Serialize;
use tokio::time::Instant;

use super::add::Add;
use super::config::{self, CONFIG_COLUMNS, GROUPS, IndexConfig, THINGS};
use super::dependents::Lost;
use super::parts::Parts;
use super::remove::Remove;
use super::{dependents, write};
use crate::aws::Target;
use crate::error::Result;
use crate::fleet::status::Status;
use crate::output::Columns;

/// The columns of an index that was changed.
pub const CHANGED_COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingIndexingMode",
        "indexStatus",
        "thingGroupIndexingMode",
        "status",
        "changes",
    ],
    more: &[
        "thingConnectivityIndexingMode",
        "customFields",
        "schema",
        "deviceDefenderIndexingMode",
        "namedShadowIndexingMode",
        "namedShadowNames",
        "geoLocations",
        "thingGroupIndexStatus",
        "thingGroupCustomFields",
    ],
    open: CONFIG_COLUMNS.open,
};

/// What is to change.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// What goes; before anything is added.
    pub remove: Remove,
    /// What comes.
    pub add: Add,
    /// How long to wait until it can be searched; not at all without.
    pub wait: Option<Duration>,
    /// Only read.
    pub dry_run: bool,
}

/// An index, and what became of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// How it is now.
    #[serde(flatten)]
    pub config: IndexConfig,
    /// What became of it.
    pub status: Status,
    /// What differs from before, or would: `customFields: nothing → attributes.version:String`.
    pub changes: Vec<String>,
}

/// Changes an index, and waits for it if asked to. Where everything is as asked for, nothing is written.
///
/// # Errors
/// Usage (2) for a field whose source is not indexed; Failed (1) when what is there forbids it; Timeout (7); the failed
/// call.
pub async fn change(target: &Target, wanted: &Change) -> Result<Changed> {
    let until = Instant::now() + wanted.wait.unwrap_or_default();
    let before = Parts::new(config::read(target).await?)?;
    let mut after = before.clone();
    wanted.remove.from(&mut after)?;
    wanted.add.to(&mut after)?;
    let (things, groups) = before.differences(&after);
    dependents::check(target, &Lost::between(&before, &after)).await?;
    let is_on = |mode: &str| mode != "OFF";
    let waits = [
        (THINGS, is_on(after.things.thing_indexing_mode.as_str())),
        (GROUPS, wanted.add.groups && is_on(after.groups.thing_group_indexing_mode.as_str())),
    ];
    let status = match (things.is_empty(), groups.is_empty()) {
        (true, true) => Status::Exists,
        _ if wanted.dry_run => Status::Planned,
        (same_things, same_groups) => {
            let things = (!same_things).then_some(after.things);
            let groups = (!same_groups).then_some(after.groups);
            write::write(target, things, groups, until).await?;
            Status::Updated
        }
    };
    if wanted.wait.is_some() && !wanted.dry_run {
        for (index, _) in waits.into_iter().filter(|(_, is_on)| *is_on) {
            write::wait(target, index, until).await?;
        }
    }
    let changes = things.into_iter().chain(groups).collect();
    Ok(Changed { config: config::config(target).await?, status, changes })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use aws_sdk_iot::types::{
        ConnectivityFilter, DeviceDefenderIndexingMode, Field, FleetIndexingApi, IndexingFilter,
        NamedShadowIndexingMode, ThingConnectivityIndexingMode, ThingGroupIndexingConfiguration,
        ThingGroupIndexingMode, ThingIndexingConfiguration, ThingIndexingMode,
    };

    use super::super::add::Mode;
    use super::super::field::{CustomField, GeoLocation};
    use super::super::source::Source;
    use super::*;
    use crate::error::Kind;

    fn add(fields: &[&str]) -> Add {
        let custom_fields = fields.iter().map(|f| f.parse().unwrap()).collect();
        Add { mode: Some(Mode::Registry), custom_fields, ..Add::default() }
    }

    fn field(text: &str) -> Field {
        text.parse::<CustomField>().unwrap().to_aws()
    }

    /// An index with everything in it.
    fn full() -> Parts {
        let place: GeoLocation = "shadow.name.gps.reported.at:LonLat".parse().unwrap();
        let sockets = FleetIndexingApi::GetThingConnectivityData;
        let filter = IndexingFilter::builder()
            .named_shadow_names("gps")
            .named_shadow_names("fw")
            .geo_locations(place.to_aws())
            .connectivity(ConnectivityFilter::builder().include_socket_information(sockets).build())
            .build();
        let things = ThingIndexingConfiguration::builder()
            .thing_indexing_mode(ThingIndexingMode::RegistryAndShadow)
            .thing_connectivity_indexing_mode(ThingConnectivityIndexingMode::Status)
            .device_defender_indexing_mode(DeviceDefenderIndexingMode::Violations)
            .named_shadow_indexing_mode(NamedShadowIndexingMode::On)
            .custom_fields(field("attributes.a:String"))
            .custom_fields(field("shadow.reported.t:Number"))
            .filter(filter)
            .build()
            .unwrap();
        let groups = ThingGroupIndexingConfiguration::builder()
            .thing_group_indexing_mode(ThingGroupIndexingMode::On)
            .custom_fields(field("attributes.g:String"))
            .build()
            .unwrap();
        Parts { things, groups }
    }

    fn off() -> Parts {
        Parts {
            things: super::super::parts::things_off().unwrap(),
            groups: super::super::parts::groups_off().unwrap(),
        }
    }

    fn added(mut parts: Parts, add: &Add) -> Result<Parts> {
        add.to(&mut parts).map(|()| parts)
    }

    fn removed(mut parts: Parts, remove: &Remove) -> Result<Parts> {
        remove.from(&mut parts).map(|()| parts)
    }

    fn all_differences(before: &Parts, after: &Parts) -> Vec<String> {
        let (things, groups) = before.differences(after);
        things.into_iter().chain(groups).collect()
    }

    #[test]
    fn what_is_there_stays() {
        let asked = Add {
            connectivity: true,
            device_defender: true,
            named_shadows: vec!["fw".into()],
            groups: true,
            ..add(&["attributes.a:String", "attributes.b:Number"])
        };
        let after = added(full(), &asked).unwrap();
        assert_eq!(
            all_differences(&full(), &after),
            ["customFields: attributes.a:String, shadow.reported.t:Number → attributes.a:String, \
              shadow.reported.t:Number, attributes.b:Number"]
        );
        assert_eq!(after.things.filter, full().things.filter);
        assert_eq!(after.groups, full().groups);
    }

    #[test]
    fn an_index_that_is_off_is_turned_on_with_what_is_named() {
        let asked = Add {
            mode: Some(Mode::RegistryAndShadow),
            named_shadows: vec!["gps".into()],
            geo_locations: vec!["shadow.name.gps.reported.at".parse().unwrap()],
            ..add(&["shadow.name.gps.reported.v:Number"])
        };
        let after = added(off(), &asked).unwrap();
        assert_eq!(
            all_differences(&off(), &after),
            [
                "thingIndexingMode: OFF → REGISTRY_AND_SHADOW",
                "namedShadowIndexingMode: OFF → ON",
                "namedShadowNames: nothing → gps",
                "geoLocations: nothing → shadow.name.gps.reported.at:LatLon",
                "customFields: nothing → shadow.name.gps.reported.v:Number",
            ]
        );
    }

    #[test]
    fn what_cannot_be_added_is_refused() {
        let refuse = |parts: Parts, asked: &Add| added(parts, asked).unwrap_err();
        let registry = || added(off(), &add(&[])).unwrap();
        assert_eq!(refuse(full(), &add(&["attributes.a:Number"])).kind(), Kind::Failed);
        let four: Vec<String> = (0..4).map(|n| format!("attributes.n{n}:String")).collect();
        let four: Vec<&str> = four.iter().map(String::as_str).collect();
        let error = refuse(full(), &add(&four));
        assert!(error.message().contains("6 custom fields; AWS allows 5"), "{error:?}");
        for source in ["shadow.reported.a", "shadow.name.gps.reported.a", "deviceDefender.p.b"] {
            let error = refuse(registry(), &add(&[&format!("{source}:String")]));
            assert_eq!(error.kind(), Kind::Usage, "{source}");
        }
        let shadows = (0..9).map(|n| format!("s{n}")).collect();
        let asked = Add { named_shadows: shadows, ..add(&[]) };
        assert!(refuse(full(), &asked).message().contains("11 named shadows; AWS allows 10"));
        let second = Add { geo_locations: vec!["shadow.reported.at".parse().unwrap()], ..add(&[]) };
        assert!(refuse(full(), &second).message().contains("2 geo locations; AWS allows 1"));
        let other = vec!["shadow.name.gps.reported.at:LatLon".parse().unwrap()];
        let other = Add { geo_locations: other, ..add(&[]) };
        assert!(refuse(full(), &other).message().contains("LonLat"));
        let fields = Add { mode: None, ..add(&["attributes.a:String"]) };
        assert_eq!(refuse(off(), &fields).message(), "the fleet index is off");
    }

    #[test]
    fn each_part_is_taken_out_alone() {
        let cases: [(Remove, &[&str]); 6] = [
            (
                Remove { connectivity: true, ..Remove::default() },
                &[
                    "thingConnectivityIndexingMode: STATUS → OFF",
                    "connectivity.includeSocketInformation: GET_THING_CONNECTIVITY_DATA → nothing",
                ],
            ),
            (
                Remove { device_defender: true, ..Remove::default() },
                &["deviceDefenderIndexingMode: VIOLATIONS → OFF"],
            ),
            (
                Remove { named_shadows: vec!["fw".into()], ..Remove::default() },
                &["namedShadowNames: gps, fw → gps"],
            ),
            (
                Remove { geo_locations: vec!["shadow.name.gps.reported.at".into()], ..Remove::default() },
                &["geoLocations: shadow.name.gps.reported.at:LonLat → nothing"],
            ),
            (
                Remove { custom_fields: vec!["attributes.a".into()], ..Remove::default() },
                &["customFields: attributes.a:String, shadow.reported.t:Number → shadow.reported.t:Number"],
            ),
            (
                Remove { groups: true, ..Remove::default() },
                &[
                    "thingGroupIndexingMode: ON → OFF",
                    "thingGroupCustomFields: attributes.g:String → nothing",
                ],
            ),
        ];
        for (remove, expected) in cases {
            let after = removed(full(), &remove).unwrap();
            assert_eq!(all_differences(&full(), &after), expected, "{remove:?}");
            // Nothing is written where it is so already.
            assert_eq!(removed(after.clone(), &remove).unwrap(), after);
            assert_eq!(removed(off(), &remove).unwrap(), off());
        }
        let all = removed(full(), &Remove { all: true, ..Remove::default() }).unwrap();
        assert_eq!((all.things, all.groups), (off().things, full().groups));
    }

    #[test]
    fn a_field_that_would_lose_its_source_is_named() {
        let shadow = Remove { shadow: true, ..Remove::default() };
        let error = removed(full(), &shadow).unwrap_err();
        assert!(error.message().contains("`shadow.reported.t`"), "{error:?}");
        assert!(error.hints()[0].contains("--custom-field shadow.reported.t"), "{error:?}");
        let both = Remove { custom_fields: vec!["shadow.reported.t".into()], ..shadow };
        let after = removed(full(), &both).unwrap();
        assert_eq!(after.things.thing_indexing_mode, ThingIndexingMode::Registry);
        assert_eq!(Remove::sources(&full(), &after), [Source::Shadow]);
        let named = Remove { named_shadows: vec!["gps".into(), "fw".into()], ..Remove::default() };
        assert!(
            removed(full(), &named).unwrap_err().hints()[0].contains("--geo shadow.name.gps.reported.at")
        );
        let both = Remove { geo_locations: vec!["shadow.name.gps.reported.at".into()], ..named };
        let after = removed(full(), &both).unwrap();
        assert_eq!(after.things.named_shadow_indexing_mode, Some(NamedShadowIndexingMode::Off));
    }
}
