//! Fields that people add to the index, as they are typed: custom fields with a type, and the field that is a place.

use std::fmt;
use std::str::FromStr;

use aws_sdk_iot::types::{Field, FieldType, GeoLocationTarget, TargetFieldOrder};
use serde::{Serialize, Serializer};

/// A field of the index that somebody added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
        check(name, &starts)?;
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

/// A field of a shadow that is a place, so that queries can ask for what is near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeoLocation {
    /// For example `shadow.reported.location`.
    pub name: String,
    /// `LatLon` or `LonLat`: which number of a pair comes first.
    pub order: String,
}

impl fmt::Display for GeoLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.name, self.order)
    }
}

impl Serialize for GeoLocation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for GeoLocation {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, order) = text.rsplit_once(':').unwrap_or((text, "LatLon"));
        let orders = ["LatLon", "LonLat"];
        let order = orders
            .into_iter()
            .find(|o| o.eq_ignore_ascii_case(order))
            .ok_or_else(|| format!("`{order}` is not one of {}", orders.join(", ")))?;
        check(name, &["shadow.desired.", "shadow.reported.", "shadow.name."])?;
        Ok(Self { name: name.to_owned(), order: order.to_owned() })
    }
}

impl GeoLocation {
    pub(super) fn from_aws(places: &[GeoLocationTarget]) -> Vec<Self> {
        let view = |p: &GeoLocationTarget| Self {
            name: p.name().unwrap_or_default().to_owned(),
            order: p.order().map_or("LatLon", TargetFieldOrder::as_str).to_owned(),
        };
        places.iter().map(view).collect()
    }

    pub(super) fn to_aws(&self) -> GeoLocationTarget {
        let order = TargetFieldOrder::from(self.order.as_str());
        GeoLocationTarget::builder().name(&self.name).order(order).build()
    }
}

fn check(name: &str, starts: &[&str]) -> Result<(), String> {
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
    Ok(())
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

    #[test]
    fn places_are_read_and_checked() {
        let place: GeoLocation = "shadow.name.gps.reported.at:lonlat".parse().unwrap();
        assert_eq!(place.to_string(), "shadow.name.gps.reported.at:LonLat");
        assert_eq!(GeoLocation::from_aws(&[place.to_aws()]), [place]);
        assert_eq!("shadow.reported.at".parse::<GeoLocation>().unwrap().order, "LatLon");
        for bad in ["attributes.at", "shadow.reported.at:XY", "shadow.reported."] {
            assert!(bad.parse::<GeoLocation>().is_err(), "{bad}");
        }
    }
}
