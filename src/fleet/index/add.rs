//! What an index is to hold besides what it holds. Nothing that is on is turned off here.

use aws_sdk_iot::types::{
    DeviceDefenderIndexingMode, IndexingFilter, NamedShadowIndexingMode, ThingConnectivityIndexingMode,
    ThingGroupIndexingMode, ThingIndexingConfiguration, ThingIndexingMode,
};
use fleetctl_rules::limits;

use super::field::{CustomField, GeoLocation};
use super::parts::Parts;
use super::source::Source;
use crate::error::{Error, Result};

/// What of a thing is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Mode {
    /// What the registry has.
    Registry,
    /// The shadow as well.
    RegistryAndShadow,
}

/// What the index is to hold, at least.
#[derive(Debug, Clone, Default)]
pub struct Add {
    /// What of a thing; more stays. Without, an index that is off is an error.
    pub mode: Option<Mode>,
    /// Whether a thing is connected.
    pub connectivity: bool,
    /// Device Defender's findings.
    pub device_defender: bool,
    /// Named shadows.
    pub named_shadows: Vec<String>,
    /// Fields that are places.
    pub geo_locations: Vec<GeoLocation>,
    /// Fields that figures can be asked for.
    pub custom_fields: Vec<CustomField>,
    /// Thing groups.
    pub groups: bool,
}

impl Add {
    /// Adds it all.
    ///
    /// # Errors
    /// Usage (2) for a field whose source is not indexed; Failed (1) when the index is off and no mode is given, when
    /// a field is there with another type, or when there would be too many.
    pub(super) fn to(&self, parts: &mut Parts) -> Result<()> {
        let config = &mut parts.things;
        match (self.mode, &config.thing_indexing_mode) {
            (Some(Mode::RegistryAndShadow), _) => {
                config.thing_indexing_mode = ThingIndexingMode::RegistryAndShadow;
            }
            (Some(Mode::Registry), ThingIndexingMode::Off) => {
                config.thing_indexing_mode = ThingIndexingMode::Registry;
            }
            (None, ThingIndexingMode::Off) if !self.custom_fields.is_empty() => {
                return Err(Error::failed("the fleet index is off").hint(
                    "`fleetctl index enable` turns it on, and takes custom fields with `--custom-field`.",
                ));
            }
            _ => {}
        }
        if self.connectivity {
            config.thing_connectivity_indexing_mode = Some(ThingConnectivityIndexingMode::Status);
        }
        if self.device_defender {
            config.device_defender_indexing_mode = Some(DeviceDefenderIndexingMode::Violations);
        }
        if !self.named_shadows.is_empty() {
            self.shadows(config)?;
        }
        self.places(config)?;
        self.fields(config)?;
        if self.groups {
            parts.groups.thing_group_indexing_mode = ThingGroupIndexingMode::On;
        }
        Ok(())
    }

    fn shadows(&self, config: &mut ThingIndexingConfiguration) -> Result<()> {
        config.named_shadow_indexing_mode = Some(NamedShadowIndexingMode::On);
        let filter = config.filter.get_or_insert_with(|| IndexingFilter::builder().build());
        let names = filter.named_shadow_names.get_or_insert_default();
        let there = names.clone();
        for name in &self.named_shadows {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        bounded("named shadows", names.len(), &there, limits::INDEXED_SHADOW_NAMES)
    }

    fn places(&self, config: &mut ThingIndexingConfiguration) -> Result<()> {
        let there = config.filter().map(|f| GeoLocation::from_aws(f.geo_locations())).unwrap_or_default();
        for place in &self.geo_locations {
            needs_source(config, &place.name)?;
            let filter = config.filter.get_or_insert_with(|| IndexingFilter::builder().build());
            let places = filter.geo_locations.get_or_insert_default();
            match there.iter().find(|p| p.name == place.name) {
                None => places.push(place.to_aws()),
                Some(same) if same == place => {}
                Some(other) => return Err(differs("geo location", other, place)),
            }
        }
        let count = config.filter().map_or(0, |f| f.geo_locations().len());
        bounded("geo locations", count, &there, limits::INDEXED_GEO_LOCATIONS)
    }

    fn fields(&self, config: &mut ThingIndexingConfiguration) -> Result<()> {
        let there = CustomField::from_aws(config.custom_fields());
        let mut fields = there.clone();
        for field in &self.custom_fields {
            needs_source(config, &field.name)?;
            match fields.iter().find(|f| f.name == field.name) {
                None => fields.push(field.clone()),
                Some(same) if same == field => {}
                Some(other) => return Err(differs("custom field", other, field)),
            }
        }
        bounded("custom fields", fields.len(), &there, limits::CUSTOM_FIELDS)?;
        // An empty list and none are the same to AWS, and not to the comparison with what is there.
        if fields.len() > there.len() {
            config.custom_fields = Some(fields.iter().map(CustomField::to_aws).collect());
        }
        Ok(())
    }
}

fn needs_source(config: &ThingIndexingConfiguration, field: &str) -> Result<()> {
    let source = Source::of(field);
    if source.is_on(config) {
        return Ok(());
    }
    Err(Error::usage(format!("the field `{field}` is of {source}, which is not indexed"))
        .hint(format!("`fleetctl index enable {}` lets it be indexed.", source.flag())))
}

fn differs(what: &str, there: impl std::fmt::Display, wanted: impl std::fmt::Display) -> Error {
    Error::failed(format!("the index has the {what} `{there}`, not `{wanted}`")).hint(
        "Nothing was changed there. What a field is is not changed in passing, because queries may rely on it; take it out \
         first.",
    )
}

fn bounded<T: ToString>(what: &str, count: usize, there: &[T], quota: usize) -> Result<()> {
    if count <= quota || count <= there.len() {
        return Ok(());
    }
    let names: Vec<String> = there.iter().map(|f| format!("`{}`", f.to_string())).collect();
    Err(Error::failed(format!("the index would have {count} {what}; AWS allows {quota}")).hint(
        match names.len() {
            0 => "Nothing was changed there. The quota can be raised.".to_owned(),
            _ => format!(
                "Nothing was changed there. There are {} already. The quota can be raised.",
                names.join(", ")
            ),
        },
    ))
}
