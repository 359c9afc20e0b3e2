//! A checked row: what a record asks for, in AWS's terms.

use std::collections::BTreeMap;

use crate::manifests::{Key, Raw, Record};

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
    /// Attributes to remove; a change says so, an import never does.
    pub remove: Vec<String>,
    /// The static thing groups.
    pub groups: Vec<String>,
    /// The billing group.
    pub billing_group: Option<String>,
    /// The certificate that the thing authenticates with.
    pub certificate: Option<Certificate>,
    /// The policies of the certificate.
    pub policies: Vec<String>,
    /// The tenant that the row names, or the account where it names no tenant.
    pub tenant: Option<String>,
    /// The account, where the row names one beside the tenant: it must be that tenant's.
    pub account: Option<String>,
    /// The Region that the row names.
    pub region: Option<String>,
}

/// A row's certificate, by what the row has of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Certificate {
    /// The certificate itself: it is registered unless it is so already.
    Pem {
        /// AWS's id: the lower-case hex SHA-256 of the DER form.
        id: String,
        /// The certificate.
        pem: String,
    },
    /// Only its id: it must be registered already.
    Fingerprint {
        /// As above.
        id: String,
    },
    /// A signing request, of which AWS makes a certificate. The same request again makes another one.
    Csr {
        /// The request.
        pem: String,
        /// The lower-case hex SHA-256 of its public key's DER `SubjectPublicKeyInfo`: the certificate has that key.
        public_key_sha256: String,
    },
}

impl Certificate {
    /// AWS's id, where it is known before a call.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Pem { id, .. } | Self::Fingerprint { id } => Some(id),
            Self::Csr { .. } => None,
        }
    }

    /// Whether both are of one certificate, or one request.
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Csr { public_key_sha256: a, .. }, Self::Csr { public_key_sha256: b, .. }) => a == b,
            _ => self.id().is_some() && self.id() == other.id(),
        }
    }
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

impl Origin {
    /// The origin that this record is.
    pub fn of(record: Record) -> Self {
        let name = record.text(&Key::ThingName).unwrap_or_default().to_owned();
        Self { number: record.number, line: record.line, name, raw: Some(record.raw) }
    }
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
