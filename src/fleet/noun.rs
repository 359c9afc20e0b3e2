//! What every kind of AWS IoT resource here has in common: what it is called, how its name is checked, and the
//! row that says what became of one of them.

use fleetctl_rules::names::{self, Name};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::status::Status;
use crate::aws::{Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// A kind of resource.
#[derive(Debug)]
pub struct Noun {
    /// What people call it, for example `thing type`.
    pub label: &'static str,
    /// AWS's member of its name, for example `thingTypeName`.
    pub name_member: &'static str,
    /// AWS's member of its ARN.
    pub arn_member: &'static str,
    /// The first part of the resource in its ARN, for example `thingtype`.
    pub resource: &'static str,
    /// How its name is checked.
    pub kind: Name,
    /// The columns of a row that says what became of one.
    pub changes: Columns,
}

impl Noun {
    /// Checks a name as AWS would.
    ///
    /// # Errors
    /// Usage (2), saying which characters and lengths are allowed.
    pub fn check(&self, name: &str) -> Result<()> {
        names::check(self.kind, name).map_err(|e| {
            Error::usage(format!("`{name}` is no {}", self.kind.label())).caused_by(e.to_string())
        })
    }

    /// The thing in words: ``thing type `sensor` ``.
    pub fn called(&self, name: &str) -> String {
        format!("{} `{name}`", self.label)
    }

    /// Its ARN in a target.
    pub fn arn(&self, target: &Target, name: &str) -> String {
        target.arn(&format!("{}/{name}", self.resource))
    }
}

/// What became of one resource in one target.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// What it is.
    #[serde(flatten)]
    pub named: Named,
    /// What became of it.
    pub status: Status,
}

impl Change {
    /// The row of one resource.
    pub fn new(target: &Target, noun: &'static Noun, name: &str, status: Status) -> Self {
        let named = Named { noun, name: name.to_owned(), arn: noun.arn(target, name) };
        Self { target: target.key.clone(), named, status }
    }
}

/// A resource's name and ARN under AWS's own member names.
#[derive(Debug)]
pub struct Named {
    noun: &'static Noun,
    name: String,
    arn: String,
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry(self.noun.name_member, &self.name)?;
        map.serialize_entry(self.noun.arn_member, &self.arn)?;
        map.end()
    }
}
