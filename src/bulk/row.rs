//! A checked row: what a record asks for, in AWS's terms.

use std::collections::BTreeMap;

use crate::manifests::Raw;

/// What one record asks for.
#[derive(Debug, Clone)]
pub struct Row {
    /// The line in which it starts.
    pub line: u64,
    /// The thing's name.
    pub name: String,
    /// The thing type, if the row names one.
    pub thing_type: Option<String>,
    /// The attributes, if the row speaks of any: an empty map says that there are none.
    pub attributes: Option<BTreeMap<String, String>>,
    /// The static thing groups.
    pub groups: Vec<String>,
    /// The billing group.
    pub billing_group: Option<String>,
    /// The certificate that the thing authenticates with.
    pub certificate: Option<Certificate>,
    /// The policies of the certificate.
    pub policies: Vec<String>,
    /// The tenant or account that the row names.
    pub tenant: Option<String>,
    /// The Region that the row names.
    pub region: Option<String>,
}

/// A row's certificate.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// AWS's id: the lower-case hex SHA-256 of the DER form.
    pub id: String,
    /// The PEM form, to register it with; without it the certificate must be registered already.
    pub pem: Option<String>,
}

/// What is kept of a row until it is accounted for.
#[derive(Debug, Clone)]
pub struct Origin {
    /// How many records are before it in the file; 0 for a row that came from no file.
    pub number: u64,
    /// The line in which the record starts; 0 for a row that came from no file.
    pub line: u64,
    /// The thing's name.
    pub name: String,
    /// The record as it was, if it came from a file.
    pub raw: Option<Raw>,
}

/// A row with its origin, on its way to a target.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where it came from.
    pub origin: Origin,
    /// What is to be done.
    pub work: Work,
}

/// What is to be done to a thing.
#[derive(Debug, Clone)]
pub enum Work {
    /// It is to be as the row says.
    Import(Box<Row>),
    /// Some of its attributes or its type are to change.
    Change(Box<Change>),
    /// It is to be removed.
    Delete(String),
}

/// A change of an existing thing.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// The thing's name.
    pub name: String,
    /// Attributes to set.
    pub set: BTreeMap<String, String>,
    /// Attributes to remove.
    pub remove: Vec<String>,
    /// The thing type to give it.
    pub thing_type: Option<String>,
    /// Take its thing type away.
    pub remove_type: bool,
}
