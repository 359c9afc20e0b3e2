//! Checks records before any call: names, lengths, characters, limits, certificates, and two rows for one thing.
//! Every problem says what is wrong and what is allowed.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::credential::{csr, fingerprint, pem};
use super::row::{Certificate, Row};
use crate::manifests::{Cell, Key, Problem, Record};
use fleetctl_rules::limits;
use fleetctl_rules::names::{Name, check};

/// Hashes of names: 64 bits with keys of this process, so a million rows collide with a chance of one in thirty
/// million, and nobody can prepare a collision.
#[derive(Debug, Clone, Default)]
pub struct Hasher(RandomState);

impl Hasher {
    /// The hash.
    pub fn of(&self, value: impl std::hash::Hash) -> u64 {
        self.0.hash_one(value)
    }

    /// The hash of a thing of a target, as a row names them.
    pub fn of_thing(&self, tenant: Option<&str>, region: Option<&str>, name: &str) -> u64 {
        self.of((tenant, region, name))
    }
}

/// Checks records, each by itself.
#[derive(Debug)]
pub struct Checker {
    /// `cert_file` is looked up from here.
    folder: PathBuf,
    /// Policies that every certificate gets, beside the row's own.
    policies: Vec<String>,
    /// Whether rows change things that are there, of which a row need not name the thing type.
    changes: bool,
}

impl Checker {
    /// A checker for a file in this folder.
    pub fn new(folder: PathBuf, policies: Vec<String>) -> Self {
        Self { folder, policies, changes: false }
    }

    /// The same for rows that change things that are there.
    #[must_use]
    pub fn of_changes(self, changes: bool) -> Self {
        Self { changes, ..self }
    }

    /// What the record asks for, or everything that is wrong with it. Doubles are found by [`super::doubles`].
    ///
    /// # Errors
    /// The problems, at least one.
    pub fn row(&self, record: &Record) -> Result<Row, Vec<Problem>> {
        let mut draft = Draft { line: record.line, problems: record.problems.clone(), ..Draft::default() };
        for cell in &record.cells {
            self.cell(&mut draft, cell);
        }
        if !draft.named && record.problems.is_empty() {
            draft.problem(None, "the row has no thing name");
        }
        self.attributes(&mut draft);
        draft.policies(&self.policies);
        if !draft.problems.is_empty() {
            return Err(draft.problems);
        }
        Ok(Row {
            line: record.line,
            name: draft.name,
            thing_type: draft.thing_type,
            attributes: record.says_attributes.then_some(draft.attributes),
            remove: draft.remove,
            groups: draft.groups,
            billing_group: draft.billing_group,
            certificate: draft.certificate,
            policies: draft.policies,
            account: draft.account.clone().filter(|_| draft.tenant.is_some()),
            tenant: draft.tenant.or(draft.account),
            region: draft.region,
        })
    }

    fn cell(&self, draft: &mut Draft, cell: &Cell) {
        let text = cell.text.as_str();
        match &cell.key {
            Key::ThingName => {
                draft.named = true;
                draft.name = draft.checked(cell, Name::Thing);
            }
            Key::ThingType => draft.thing_type = Some(draft.checked(cell, Name::ThingType)),
            Key::BillingGroup => draft.billing_group = Some(draft.checked(cell, Name::BillingGroup)),
            Key::Attribute(name) if text.is_empty() => {
                if let Err(e) = check(Name::AttributeName, name) {
                    draft.problem(Some(&cell.place), &e.to_string());
                }
                draft.remove.push(name.clone());
            }
            Key::Attribute(name) => {
                for e in [check(Name::AttributeName, name).err(), check(Name::AttributeValue, text).err()]
                    .into_iter()
                    .flatten()
                {
                    draft.problem(Some(&cell.place), &e.to_string());
                }
                draft.attributes.insert(name.clone(), text.to_owned());
                draft.attributes_at.get_or_insert_with(|| cell.place.clone());
            }
            Key::ThingGroups => {
                draft.groups = draft.names(cell, Name::ThingGroup);
                if draft.groups.len() > limits::GROUPS_PER_THING {
                    let what = format!(
                        "{} thing groups; a thing may be in {}",
                        draft.groups.len(),
                        limits::GROUPS_PER_THING
                    );
                    draft.problem(Some(&cell.place), &what);
                }
            }
            Key::Policies => {
                draft.policies = draft.names(cell, Name::Policy);
                draft.policies_at = Some(cell.place.clone());
            }
            Key::Tenant => draft.tenant = Some(text.to_owned()),
            Key::Account => draft.account = Some(text.to_owned()),
            Key::Region => {
                let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if !text.chars().all(fits) || text.len() > 30 {
                    draft.problem(Some(&cell.place), "is not a Region's name, which looks like eu-west-1");
                }
                draft.region = Some(text.to_owned());
            }
            Key::CertPem => draft.certificate(cell, pem(text)),
            Key::CertFile => draft.certificate(cell, self.file(text).and_then(|text| pem(&text))),
            Key::CertFingerprint => draft.certificate(cell, fingerprint(text)),
            Key::CsrPem => draft.certificate(cell, csr(text)),
            Key::CsrFile => draft.certificate(cell, self.file(text).and_then(|text| csr(&text))),
            Key::Attributes | Key::ReadOver => {}
        }
    }

    fn attributes(&self, draft: &mut Draft) {
        let place = draft.attributes_at.clone();
        let typed = draft.thing_type.is_some() || self.changes;
        let (count, most) = (draft.attributes.len(), limits::attributes_allowed(typed));
        if count > most {
            let without = if typed { "" } else { " without a thing type" };
            draft.problem(place.as_ref(), &format!("{count} attributes; a thing{without} may have {most}"));
        }
        let bytes = limits::attributes_bytes(draft.attributes.iter().map(|(k, v)| (k.as_str(), v.as_str())));
        if bytes > limits::ATTRIBUTES_BYTES {
            let what =
                format!("the attributes take {bytes} bytes; a thing may have {}", limits::ATTRIBUTES_BYTES);
            draft.problem(place.as_ref(), &what);
        }
    }

    fn file(&self, name: &str) -> Result<String, String> {
        let path = self.folder.join(Path::new(name));
        std::fs::read_to_string(&path).map_err(|e| format!("`{}` cannot be read: {e}", path.display()))
    }
}

#[derive(Default)]
struct Draft {
    line: u64,
    problems: Vec<Problem>,
    named: bool,
    name: String,
    thing_type: Option<String>,
    attributes: BTreeMap<String, String>,
    attributes_at: Option<Arc<str>>,
    remove: Vec<String>,
    groups: Vec<String>,
    billing_group: Option<String>,
    certificate: Option<Certificate>,
    policies: Vec<String>,
    policies_at: Option<Arc<str>>,
    tenant: Option<String>,
    account: Option<String>,
    region: Option<String>,
}

impl Draft {
    fn problem(&mut self, place: Option<&Arc<str>>, what: &str) {
        self.problems.push(Problem { line: self.line, place: place.cloned(), what: what.to_owned() });
    }

    fn checked(&mut self, cell: &Cell, kind: Name) -> String {
        if let Err(error) = check(kind, &cell.text) {
            self.problem(Some(&cell.place), &error.to_string());
        }
        cell.text.clone()
    }

    fn names(&mut self, cell: &Cell, kind: Name) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in cell.text.split(';').map(str::trim).filter(|n| !n.is_empty()) {
            if let Err(error) = check(kind, name) {
                self.problem(Some(&cell.place), &error.to_string());
            }
            if !names.iter().any(|n| n == name) {
                names.push(name.to_owned());
            }
        }
        names
    }

    fn certificate(&mut self, cell: &Cell, found: Result<Certificate, String>) {
        match found {
            Err(what) => self.problem(Some(&cell.place), &what),
            Ok(found) => {
                let is_request = |c: &Certificate| matches!(c, Certificate::Csr { .. });
                match &self.certificate {
                    Some(earlier) if is_request(earlier) != is_request(&found) => {
                        self.problem(
                            Some(&cell.place),
                            "a row has a certificate or a signing request, not both",
                        );
                    }
                    Some(earlier) if !earlier.same(&found) => {
                        self.problem(Some(&cell.place), "is another certificate than an earlier column's");
                    }
                    // A certificate says more than its fingerprint.
                    Some(Certificate::Pem { .. } | Certificate::Csr { .. }) => {}
                    Some(Certificate::Fingerprint { .. }) | None => self.certificate = Some(found),
                }
            }
        }
    }

    fn policies(&mut self, everywhere: &[String]) {
        if self.certificate.is_none() {
            if let Some(place) = self.policies_at.take() {
                self.problem(Some(&place), "the row has no certificate to attach a policy to");
            }
            return;
        }
        for policy in everywhere {
            if !self.policies.contains(policy) {
                self.policies.push(policy.clone());
            }
        }
        if self.policies.len() > limits::POLICIES_PER_PRINCIPAL {
            let what = format!(
                "{} policies; a certificate may have {}",
                self.policies.len(),
                limits::POLICIES_PER_PRINCIPAL
            );
            let place = self.policies_at.take();
            self.problem(place.as_ref(), &what);
        }
    }
}
