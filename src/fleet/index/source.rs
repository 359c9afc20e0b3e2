//! Where the index gets the value of a field from. A field whose source is not indexed has no values, so a custom field
//! needs its source, and what queries by a field depends on it.

use std::fmt;

use aws_sdk_iot::types::{
    DeviceDefenderIndexingMode, NamedShadowIndexingMode, ThingConnectivityIndexingMode,
    ThingIndexingConfiguration, ThingIndexingMode,
};

/// A source of fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The registry, which every index of things has.
    Registry,
    /// The unnamed shadow.
    Shadow,
    /// The named shadow of this name.
    NamedShadow(String),
    /// Whether a thing is connected.
    Connectivity,
    /// Device Defender's findings.
    DeviceDefender,
}

impl Source {
    /// The source of a field.
    pub fn of(field: &str) -> Self {
        if let Some(rest) = field.strip_prefix("shadow.name.") {
            return Self::NamedShadow(rest.split('.').next().unwrap_or(rest).to_owned());
        }
        match field.split('.').next() {
            Some("shadow") => Self::Shadow,
            Some("connectivity") => Self::Connectivity,
            Some("deviceDefender") => Self::DeviceDefender,
            _ => Self::Registry,
        }
    }

    /// Whether the index has it.
    pub fn is_on(&self, config: &ThingIndexingConfiguration) -> bool {
        if config.thing_indexing_mode == ThingIndexingMode::Off {
            return false;
        }
        match self {
            Self::Registry => true,
            Self::Shadow => config.thing_indexing_mode == ThingIndexingMode::RegistryAndShadow,
            Self::NamedShadow(name) => {
                config.named_shadow_indexing_mode == Some(NamedShadowIndexingMode::On)
                    && (name.contains('*')
                        || config.filter().is_some_and(|f| f.named_shadow_names().contains(name)))
            }
            Self::Connectivity => {
                config.thing_connectivity_indexing_mode == Some(ThingConnectivityIndexingMode::Status)
            }
            Self::DeviceDefender => {
                config.device_defender_indexing_mode == Some(DeviceDefenderIndexingMode::Violations)
            }
        }
    }

    /// The option of `index enable` that turns it on.
    pub fn flag(&self) -> String {
        match self {
            Self::Registry => "--mode registry".to_owned(),
            Self::Shadow => "--mode registry-and-shadow".to_owned(),
            Self::NamedShadow(name) => format!("--named-shadow {name}"),
            Self::Connectivity => "--connectivity".to_owned(),
            Self::DeviceDefender => "--device-defender".to_owned(),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registry => f.write_str("the registry"),
            Self::Shadow => f.write_str("the unnamed shadow"),
            Self::NamedShadow(name) => write!(f, "the named shadow `{name}`"),
            Self::Connectivity => f.write_str("connectivity"),
            Self::DeviceDefender => f.write_str("Device Defender's findings"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_one_source() {
        for (field, source) in [
            ("attributes.a", Source::Registry),
            ("thingName", Source::Registry),
            ("registry.version", Source::Registry),
            ("shadow.reported.a", Source::Shadow),
            ("shadow.hasDelta", Source::Shadow),
            ("shadow.name.fw.reported.a", Source::NamedShadow("fw".into())),
            ("connectivity.connected", Source::Connectivity),
            ("deviceDefender.violationCount", Source::DeviceDefender),
        ] {
            assert_eq!(Source::of(field), source, "{field}");
        }
    }
}
