//! Checks records before any call: names, lengths, characters, limits, certificates, and two rows for one thing.
//! Every problem says what is wrong and what is allowed.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::book::now;
use super::credential::{Dated, arn, csr, fingerprint, pem, place_of};
use super::row::{Certificate, Row};
use super::subject::Subject;
use crate::fleet::allow_list::{self, Standing, Wanted as Entry};
use crate::manifests::{AllowColumn, Cell, Key, Known, Problem, Record};
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
    /// What the rows are about.
    subject: Subject,
    /// Which of its columns count.
    known: Known,
    /// Whether a certificate may be registered whose dates say that it is not valid.
    allow_expired: bool,
    /// The moment by which an entry of the allow list has ended or not, in seconds since 1970.
    as_of: i64,
}

impl Checker {
    /// A checker for a file in this folder.
    pub fn new(folder: PathBuf, policies: Vec<String>) -> Self {
        Self {
            folder,
            policies,
            subject: Subject::Thing,
            known: Known::All,
            allow_expired: false,
            as_of: now(),
        }
    }

    /// The same for rows that are about this, with these columns.
    #[must_use]
    pub fn of(self, subject: Subject, known: Known) -> Self {
        Self { subject, known, ..self }
    }

    /// The same, and it is AWS that refuses a certificate which has expired or is not valid yet.
    #[must_use]
    pub fn allowing_expired(self, allow_expired: bool) -> Self {
        Self { allow_expired, ..self }
    }

    /// The same, as it was at this moment: a run that goes on judges its rows as when it began.
    #[must_use]
    pub fn as_of(self, as_of: i64) -> Self {
        Self { as_of, ..self }
    }

    /// What identifies the record, as far as it says so: also one that is wrong is the first of its kind.
    pub fn identity(&self, record: &Record) -> Option<String> {
        let cell = self.subject.cell(record)?;
        if matches!(cell.key, Key::ThingName | Key::Allow(_)) {
            return Some(cell.text.clone());
        }
        match self.certificate(cell)?.ok()?.certificate {
            Certificate::Csr { public_key_sha256, .. } => Some(public_key_sha256),
            Certificate::Pem { id, .. } | Certificate::Fingerprint { id } => Some(id),
        }
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
        if self.subject.cell(record).is_none() && record.problems.is_empty() {
            let what = match self.subject {
                Subject::Thing | Subject::Identity => "the row has no thing name",
                Subject::Certificate => "the row has no certificate",
                Subject::Request => "the row has no signing request",
                Subject::Serial => "the row has no serial",
            };
            draft.problem(None, what);
        }
        self.attributes(&mut draft);
        if self.subject == Subject::Identity {
            draft.policies = merged(std::mem::take(&mut draft.policies), &self.policies);
        } else {
            draft.policies(&self.policies);
        }
        draft.place_of_arn(record);
        self.entry_has_not_ended(&mut draft, record);
        if !draft.problems.is_empty() {
            return Err(draft.problems);
        }
        let (name, thing) = self.subject_of(record, &mut draft);
        Ok(Row {
            line: record.line,
            name,
            thing,
            thing_type: draft.thing_type,
            attributes: record.says_attributes.then_some(draft.attributes),
            remove: draft.remove,
            groups: draft.groups,
            billing_group: draft.billing_group,
            certificate: draft.certificate,
            outside_validity: draft.outside_validity,
            policies: draft.policies,
            entry: (self.subject == Subject::Serial).then(|| Box::new(draft.entry)),
            account: draft.account.clone().filter(|_| draft.tenant.is_some()),
            tenant: draft.tenant.or(draft.account),
            region: draft.region,
        })
    }

    /// Refuses an entry of the allow list that lets nobody in from the start: a typing error, or an old list.
    fn entry_has_not_ended(&self, draft: &mut Draft, record: &Record) {
        let lets_in = !matches!(draft.entry.status, Some(Standing::Blocked | Standing::Provisioned));
        let ended = draft.entry.expires_at.filter(|end| *end <= self.as_of);
        let (Some(end), true, false) = (ended, lets_in, self.allow_expired) else { return };
        let place = record.cell(&Key::Allow(AllowColumn::ExpiresAt)).map(|cell| cell.place.clone());
        let what = format!(
            "the entry ended {} and would let nobody in; --allow-expired takes it, and so does status blocked",
            crate::expiry::text(end)
        );
        draft.problem(place.as_ref(), &what);
    }

    /// What identifies the row, and the thing beside it.
    fn subject_of(&self, record: &Record, draft: &mut Draft) -> (String, Option<String>) {
        let thing = std::mem::take(&mut draft.name);
        let named = record.cell(&Key::ThingName).is_some();
        match (self.subject, &draft.certificate) {
            (Subject::Serial, _) => (draft.entry.serial.clone(), None),
            (Subject::Certificate, Some(Certificate::Pem { id, .. } | Certificate::Fingerprint { id })) => {
                (id.clone(), named.then_some(thing))
            }
            (Subject::Request, Some(Certificate::Csr { public_key_sha256, .. })) if !named => {
                (public_key_sha256.clone(), None)
            }
            _ => (thing, None),
        }
    }

    /// What a cell says of the certificate, if it does.
    fn certificate(&self, cell: &Cell) -> Option<Result<Dated, String>> {
        let text = cell.text.as_str();
        let read = |text: &str| {
            let dated = pem(text)?;
            match &dated.outside {
                // One that is there may have expired: it can be taken down all the same.
                Some(_) if self.known == Known::Certificates => Ok(dated.certificate.into()),
                Some(what) if !self.allow_expired => Err(format!(
                    "{what}, and AWS documents that it registers only what is valid; --allow-expired lets AWS decide"
                )),
                _ => Ok(dated),
            }
        };
        Some(match cell.key {
            Key::CertPem => read(text),
            Key::CertFile => self.file(text).and_then(|text| read(&text)),
            Key::CertFingerprint if self.subject.is_certificate() && text.starts_with("arn:") => {
                arn(text).map(Dated::from)
            }
            Key::CertFingerprint => fingerprint(text).map(Dated::from),
            Key::CertificateArn => arn(text).map(Dated::from),
            Key::CsrPem => csr(text).map(Dated::from),
            Key::CsrFile => self.file(text).and_then(|text| csr(&text)).map(Dated::from),
            _ => return None,
        })
    }

    fn cell(&self, draft: &mut Draft, cell: &Cell) {
        let text = cell.text.as_str();
        match &cell.key {
            Key::ThingName => {
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
            Key::Allow(column) => draft.entry(*column, cell),
            Key::Attributes | Key::ReadOver => {}
            _ => {
                if let Some(found) = self.certificate(cell) {
                    draft.certificate(cell, found);
                }
            }
        }
    }

    fn attributes(&self, draft: &mut Draft) {
        let place = draft.attributes_at.clone();
        let typed = draft.thing_type.is_some() || self.known == Known::Changes;
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
    name: String,
    thing_type: Option<String>,
    attributes: BTreeMap<String, String>,
    attributes_at: Option<Arc<str>>,
    remove: Vec<String>,
    groups: Vec<String>,
    billing_group: Option<String>,
    certificate: Option<Certificate>,
    outside_validity: bool,
    policies: Vec<String>,
    policies_at: Option<Arc<str>>,
    entry: Entry,
    tenant: Option<String>,
    account: Option<String>,
    region: Option<String>,
}

/// The row's policies with those that every row has.
fn merged(mut own: Vec<String>, everywhere: &[String]) -> Vec<String> {
    for policy in everywhere {
        if !own.contains(policy) {
            own.push(policy.clone());
        }
    }
    own
}

impl Draft {
    /// The place that the certificate's ARN names, where the row names none. A row that names another is wrong.
    fn place_of_arn(&mut self, record: &Record) {
        let Some(cell) = super::source::arn_cell(record) else { return };
        let Some((account, region)) = place_of(&cell.text) else { return };
        let differs = |named: &Option<String>, is: &str| named.as_ref().is_some_and(|named| named != is);
        if differs(&self.account, account) || differs(&self.region, region) {
            let what = format!("is of {account}/{region}; the row names another account or Region");
            self.problem(Some(&cell.place), &what);
        }
        self.account.get_or_insert_with(|| account.to_owned());
        self.region.get_or_insert_with(|| region.to_owned());
    }

    fn problem(&mut self, place: Option<&Arc<str>>, what: &str) {
        self.problems.push(Problem { line: self.line, place: place.cloned(), what: what.to_owned() });
    }

    fn checked(&mut self, cell: &Cell, kind: Name) -> String {
        if let Err(error) = check(kind, &cell.text) {
            self.problem(Some(&cell.place), &error.to_string());
        }
        cell.text.clone()
    }

    /// What a row about a serial says of its entry.
    fn entry(&mut self, column: AllowColumn, cell: &Cell) {
        let text = cell.text.clone();
        let wrong = match column {
            AllowColumn::Serial => allow_list::check_serial(&text).err(),
            AllowColumn::Owner | AllowColumn::Note => allow_list::check_text(&text).err(),
            AllowColumn::Template => allow_list::check_template(&text).err(),
            AllowColumn::Status => Standing::parse(&text)
                .is_none()
                .then(|| format!("`{text}` is no status: pending, provisioned or blocked")),
            AllowColumn::ExpiresAt => allow_list::read_moment(&text).err(),
        };
        if let Some(what) = wrong {
            self.problem(Some(&cell.place), &what);
            return;
        }
        match column {
            AllowColumn::Serial => self.entry.serial = text,
            AllowColumn::Owner => self.entry.owner = Some(text),
            AllowColumn::Note => self.entry.note = Some(text),
            AllowColumn::Template => self.entry.template = Some(text),
            AllowColumn::Status => self.entry.status = Standing::parse(&text),
            AllowColumn::ExpiresAt => self.entry.expires_at = allow_list::read_moment(&text).ok(),
        }
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

    fn certificate(&mut self, cell: &Cell, found: Result<Dated, String>) {
        match found {
            Err(what) => self.problem(Some(&cell.place), &what),
            Ok(Dated { certificate: found, outside }) => {
                self.outside_validity |= outside.is_some();
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
        self.policies = merged(std::mem::take(&mut self.policies), everywhere);
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
