//! A checked row: what a record asks for, in AWS's terms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::act::{Act, Errand, New};
use super::allow::{Allow, Entering};
use super::subject::Subject;
use super::undo::{Deeds, Undo};
use crate::activation::Rejected;
use crate::fleet::allow_list::Wanted as Entry;
use crate::manifests::{Known, Raw};

/// What one record asks for.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The line in which it starts.
    pub line: u64,
    /// What identifies it, by the run's [`Subject`]: the thing's name, or the certificate's id.
    pub name: String,
    /// The thing that a row about a certificate names beside it.
    pub thing: Option<String>,
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
    /// Whether the certificate has expired or is not valid yet.
    pub outside_validity: bool,
    /// The policies of the certificate.
    pub policies: Vec<String>,
    /// What a row about a serial wants of it.
    pub entry: Option<Box<Entry>>,
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

    /// What tells it from others: AWS's id, or the hash of a request's key.
    pub fn key(&self) -> &str {
        match self {
            Self::Pem { id, .. } | Self::Fingerprint { id } => id,
            Self::Csr { public_key_sha256, .. } => public_key_sha256,
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
    /// What identifies the row, as [`Row::name`].
    pub name: String,
    /// The thing that a row about a certificate names beside it.
    pub thing: Option<String>,
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
    Delete(Removal),
    /// It is to join or to leave a group.
    Member(Member),
    /// What a run did to it is to be undone.
    Undo(Box<Undo>),
    /// It is to be written to an export.
    Export(Wanted),
    /// Something is to be done to a certificate.
    Certificate(Box<Errand>),
    /// Something is to be done to an entry of the allow list.
    Allow(Box<Entering>),
}

impl Work {
    /// The work with what the record has of it beside the row.
    #[must_use]
    pub fn of(self, raw: Option<&Raw>) -> Self {
        match (self, raw) {
            (Self::Undo(mut undo), Some(Raw::Json(line))) => {
                undo.deeds = Deeds::of_line(line);
                Self::Undo(undo)
            }
            (work, _) => work,
        }
    }
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

/// A removal of a thing.
#[derive(Debug, Clone)]
pub struct Removal {
    /// The thing's name.
    pub name: String,
    /// What becomes of its certificates.
    pub certificates: Certificates,
    /// It is removed only while it has none but these, and no other thing has them.
    pub only: Option<Only>,
}

/// The certificates that things were given when they were made, by the things' names. Two targets may each have a
/// thing of one name.
pub type Only = Arc<BTreeMap<String, BTreeSet<String>>>;

/// What becomes of a removed thing's certificates. One that another thing has stays as it is in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Certificates {
    /// They are detached and stay as they are
    #[default]
    Keep,
    /// They are detached and made INACTIVE
    Deactivate,
    /// They are detached and deleted, with their policies taken off
    Delete,
}

/// A thing that is exported.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The thing's name.
    pub name: String,
    /// What is wanted of it.
    pub columns: Columns,
}

/// What an export has of each thing beside name, type, attributes and version, and its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct Columns {
    /// The thing groups.
    pub groups: bool,
    /// The billing group.
    pub billing_group: bool,
    /// The principals.
    pub principals: bool,
    /// Tenant, account and Region.
    pub place: bool,
    /// As comma-separated values; else JSON lines.
    pub csv: bool,
}

/// A thing that joins or leaves a group.
#[derive(Debug, Clone)]
pub struct Member {
    /// The thing's name.
    pub name: String,
    /// The group.
    pub group: Group,
    /// It joins; else it leaves.
    pub add: bool,
}

/// A group of things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// A static thing group.
    Thing(String),
    /// A billing group.
    Billing(String),
}

impl Group {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Thing(name) | Self::Billing(name) => name,
        }
    }
}

/// What a run does with each of its rows.
#[derive(Debug, Clone)]
pub enum Purpose {
    /// Things are made as the rows say.
    Import,
    /// Things are changed as the rows and the command line say.
    Update(Box<Change>),
    /// Things are removed.
    Delete(Certificates),
    /// Things are removed with the certificates that they were made with, unless they have got others since.
    DeleteOnly(Only),
    /// Things join or leave a group.
    Member {
        /// The group.
        group: Group,
        /// They join; else they leave.
        add: bool,
    },
    /// What the run of this name did is undone.
    Undo(String),
    /// Things are written to a file or to stdout.
    Export {
        /// What is wanted of each.
        columns: Columns,
        /// The file; without one stdout.
        to: Option<PathBuf>,
        /// The file is a snapshot, which is in order.
        snapshot: bool,
    },
    /// Something is done to certificates.
    Certificates(Act),
    /// Something is done to the allow list.
    Allow(Allow),
}

impl Purpose {
    /// What its rows are about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Certificates(act) => act.subject(),
            Self::Allow(allow) => allow.subject(),
            _ => Subject::Thing,
        }
    }

    /// Whether the run is a part of a command that answers itself when all of its runs have ended.
    pub fn is_part(&self) -> bool {
        matches!(self, Self::Certificates(Act::Rotate(_)))
    }

    /// Which columns of a list count.
    pub fn known(&self) -> Known {
        match self {
            Self::Import => Known::All,
            Self::Update(_) => Known::Changes,
            Self::Delete(_)
            | Self::DeleteOnly(_)
            | Self::Member { .. }
            | Self::Undo(_)
            | Self::Export { .. } => Known::NamesOnly,
            Self::Certificates(act) => act.known(),
            Self::Allow(allow) => allow.known(),
        }
    }

    /// The row with what the command line says for all rows, as far as that has to be looked up beforehand.
    pub fn refine(&self, row: &mut Row) {
        match self {
            Self::Member { group: Group::Thing(group), .. } => row.groups = vec![group.clone()],
            Self::Member { group: Group::Billing(group), .. } => row.billing_group = Some(group.clone()),
            Self::Update(change) if row.thing_type.is_none() => row.thing_type.clone_from(&change.thing_type),
            Self::Certificates(Act::ActivatePending(how)) => {
                row.thing_type.clone_from(&how.thing_type);
                row.groups.clone_from(&how.groups);
                row.billing_group.clone_from(&how.billing_group);
            }
            _ => {}
        }
    }

    /// What a row asks for beyond what the run does.
    pub fn refuses(&self, row: &Row) -> Option<&'static str> {
        let more = !row.groups.is_empty()
            || row.billing_group.is_some()
            || row.certificate.is_some()
            || !row.policies.is_empty();
        (matches!(self, Self::Update(_)) && more).then_some(
            "an update changes attributes and the thing type; groups, certificates and policies are changed by \
             `things import --update merge`",
        )
    }

    /// What is to be done with a row.
    pub fn work(&self, row: Row) -> Work {
        match self {
            Self::Import => Work::Import(Box::new(row)),
            Self::Update(common) => {
                let mut change = Change { name: row.name, ..(**common).clone() };
                if row.thing_type.is_some() {
                    (change.thing_type, change.remove_type) = (row.thing_type, false);
                }
                // A row beats the command line; an empty value takes the attribute away.
                for (name, value) in row.attributes.unwrap_or_default() {
                    change.remove.retain(|n| *n != name);
                    change.set.remove(&name);
                    if value.is_empty() {
                        change.remove.push(name);
                    } else {
                        change.set.insert(name, value);
                    }
                }
                for name in row.remove {
                    change.set.remove(&name);
                    if !change.remove.contains(&name) {
                        change.remove.push(name);
                    }
                }
                Work::Change(Box::new(change))
            }
            Self::Delete(certificates) => {
                Work::Delete(Removal { name: row.name, certificates: *certificates, only: None })
            }
            Self::DeleteOnly(only) => Work::Delete(Removal {
                name: row.name,
                certificates: Certificates::Delete,
                only: Some(only.clone()),
            }),
            Self::Member { group, add } => {
                Work::Member(Member { name: row.name, group: group.clone(), add: *add })
            }
            Self::Undo(_) => Work::Undo(Box::new(Undo { name: row.name, deeds: Deeds::default() })),
            Self::Export { columns, .. } => Work::Export(Wanted { name: row.name, columns: *columns }),
            Self::Certificates(act) => Work::Certificate(Box::new(Errand { row, act: act.clone() })),
            Self::Allow(allow) => {
                let wanted = row.entry.map(|entry| *entry).unwrap_or_default();
                Work::Allow(Box::new(Entering { wanted, allow: allow.clone() }))
            }
        }
    }

    /// What the run is doing, for progress and messages: `importing`.
    pub fn doing(&self) -> &'static str {
        match self {
            Self::Import => "importing",
            Self::Update(_) => "updating",
            Self::Delete(_) | Self::DeleteOnly(_) => "deleting",
            Self::Member { add: true, .. } => "adding",
            Self::Member { add: false, .. } => "removing",
            Self::Undo(_) => "undoing",
            Self::Export { .. } => "exporting",
            Self::Certificates(act) => act.doing(),
            Self::Allow(allow) => allow.doing(),
        }
    }

    /// What it does, in the imperative: `delete`.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Update(_) => "update",
            Self::Delete(_) | Self::DeleteOnly(_) => "delete",
            Self::Member { add: true, .. } => "add",
            Self::Member { add: false, .. } => "remove",
            Self::Undo(_) => "undo what the run did to",
            Self::Export { .. } => "export",
            Self::Certificates(act) => act.verb(),
            Self::Allow(allow) => allow.verb(),
        }
    }

    /// What goes with each thing, for the question before it.
    pub fn also(&self) -> &'static str {
        match self {
            Self::Delete(Certificates::Deactivate) => ", deactivate their certificates",
            Self::Delete(Certificates::Delete) | Self::DeleteOnly(_) => " with their certificates",
            Self::Certificates(Act::Delete) => " with everything that is attached to them",
            Self::Certificates(Act::SetStatus(New::Revoked)) => " for good",
            Self::Certificates(Act::ActivatePending(how)) if how.rejected == Rejected::Revoke => {
                ", and revoke for good those that fail a check,"
            }
            Self::Allow(allow) => allow.also(),
            _ => "",
        }
    }

    /// What decides what is done with each row: a run goes on only with the same.
    pub fn task(&self) -> String {
        match self {
            Self::Import => "import".into(),
            Self::Update(change) => format!(
                "update set={:?} remove={:?} type={:?} removeType={}",
                change.set, change.remove, change.thing_type, change.remove_type
            ),
            Self::Delete(certificates) => format!("delete certificates={certificates:?}"),
            Self::DeleteOnly(_) => "delete only".into(),
            Self::Member { group, add } => {
                format!("{} {group:?}", if *add { "add to" } else { "remove from" })
            }
            Self::Undo(run) => format!("undo {run}"),
            Self::Export { columns, to, snapshot } => {
                format!("export {columns:?} to={to:?}{}", if *snapshot { " snapshot" } else { "" })
            }
            Self::Certificates(act) => act.task(),
            Self::Allow(allow) => allow.task(),
        }
    }
}
