//! What an index is not to hold any more. Only what is named goes; what would lose its source with it is named in an
//! error, never dropped in passing.

use aws_sdk_iot::types::{
    DeviceDefenderIndexingMode, IndexingFilter, NamedShadowIndexingMode, ThingConnectivityIndexingMode,
    ThingIndexingConfiguration, ThingIndexingMode,
};

use super::field::{CustomField, GeoLocation};
use super::parts::{self, Parts};
use super::source::Source;
use crate::error::{Error, Result};

/// What the index is not to hold.
#[derive(Debug, Clone, Default)]
pub struct Remove {
    /// The index of things as a whole.
    pub all: bool,
    /// The unnamed shadow.
    pub shadow: bool,
    /// Whether a thing is connected.
    pub connectivity: bool,
    /// Device Defender's findings.
    pub device_defender: bool,
    /// Named shadows.
    pub named_shadows: Vec<String>,
    /// Fields that are places, by name.
    pub geo_locations: Vec<String>,
    /// Custom fields, by name.
    pub custom_fields: Vec<String>,
    /// Thing groups.
    pub groups: bool,
}

impl Remove {
    /// Takes it all out.
    ///
    /// # Errors
    /// Failed (1) when a field that stays would lose its source.
    pub(super) fn from(&self, parts: &mut Parts) -> Result<()> {
        if self.groups {
            parts.groups = parts::groups_off()?;
        }
        if self.all {
            parts.things = parts::things_off()?;
            return Ok(());
        }
        let config = &mut parts.things;
        if config.thing_indexing_mode == ThingIndexingMode::Off {
            return Ok(());
        }
        let before = config.clone();
        if self.shadow {
            config.thing_indexing_mode = ThingIndexingMode::Registry;
        }
        if self.device_defender && config.device_defender_indexing_mode.is_some() {
            config.device_defender_indexing_mode = Some(DeviceDefenderIndexingMode::Off);
        }
        if self.connectivity && config.thing_connectivity_indexing_mode.is_some() {
            config.thing_connectivity_indexing_mode = Some(ThingConnectivityIndexingMode::Off);
        }
        if let Some(filter) = &mut config.filter {
            self.filter(filter);
            if filter.named_shadow_names().is_empty() && config.named_shadow_indexing_mode.is_some() {
                config.named_shadow_indexing_mode = Some(NamedShadowIndexingMode::Off);
            }
        }
        if let Some(fields) = &mut config.custom_fields {
            fields.retain(|f| !f.name().is_some_and(|name| self.custom_fields.iter().any(|n| n == name)));
        }
        config.custom_fields.take_if(|fields| fields.is_empty());
        Self::check_sources(&before, config)
    }

    fn filter(&self, filter: &mut IndexingFilter) {
        if let Some(names) = &mut filter.named_shadow_names {
            names.retain(|name| !self.named_shadows.contains(name));
        }
        if let Some(places) = &mut filter.geo_locations {
            places.retain(|p| !p.name().is_some_and(|name| self.geo_locations.iter().any(|n| n == name)));
        }
        filter.named_shadow_names.take_if(|names| names.is_empty());
        filter.geo_locations.take_if(|places| places.is_empty());
        if self.connectivity {
            // It says what of the connection is indexed.
            filter.connectivity = None;
        }
    }

    fn check_sources(before: &ThingIndexingConfiguration, after: &ThingIndexingConfiguration) -> Result<()> {
        let lost = |name: &str| {
            let source = Source::of(name);
            source.is_on(before) && !source.is_on(after)
        };
        let fields = CustomField::from_aws(after.custom_fields()).into_iter();
        let fields = fields.filter(|f| lost(&f.name)).map(|f| ("--custom-field", f.name));
        let places = after.filter().map(|f| GeoLocation::from_aws(f.geo_locations())).unwrap_or_default();
        let places = places.into_iter().filter(|p| lost(&p.name)).map(|p| ("--geo", p.name));
        let found: Vec<_> = fields.chain(places).collect();
        if found.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = found.iter().map(|(_, name)| format!("`{name}`")).collect();
        let flags: Vec<String> = found.iter().map(|(flag, name)| format!("{flag} {name}")).collect();
        Err(Error::failed(format!("the index would have no source for {}", names.join(", ")))
            .hint(format!("Nothing was changed there. If they are to go too, give `{}`.", flags.join(" "))))
    }

    /// The sources that went: what queries by their fields depends on them.
    pub(super) fn sources(before: &Parts, after: &Parts) -> Vec<Source> {
        let shadows = before.things.filter().map(|f| f.named_shadow_names().to_vec()).unwrap_or_default();
        let fixed = [Source::Registry, Source::Shadow, Source::Connectivity, Source::DeviceDefender];
        let all = fixed.into_iter().chain(shadows.into_iter().map(Source::NamedShadow));
        all.filter(|source| source.is_on(&before.things) && !source.is_on(&after.things)).collect()
    }
}
