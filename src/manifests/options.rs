//! How a device list is to be read, as the user says it: names and attributes by columns, and what single formats
//! need beside the file.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use super::microchip::Signers;
use super::provisioning::Provisioning;
use super::template::{Empty, Template, Values, sanitised};
use super::{Cell, Key, Problem, Record};
use crate::error::Result;
use crate::pki::Certificate;

/// How a device list is to be read; the default reads each form as it is.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How things are named, where not as the form has it.
    pub names: Option<Template>,
    /// Attributes and the columns of which they are made.
    pub attributes: Vec<Mapped>,
    /// Whose signatures count in Microchip's manifests.
    pub signers: Arc<Signers>,
    /// The key slot of Microchip's secure elements whose certificate counts; without it the first that has one.
    pub slot: Option<String>,
    /// Which of Infineon's certificates count.
    pub set: Set,
    /// The provisioning template of AWS's bulk registration.
    pub provisioning: Option<Arc<Provisioning>>,
    /// The tenant of the records that name none.
    pub into: Option<Arc<str>>,
    /// Whether AWS is to decide on certificates that have expired or are not valid yet.
    pub allow_expired: bool,
}

/// An attribute with the text that it gets: `KEY={column}` or `KEY=@column`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The attribute's name.
    pub attribute: String,
    /// Its value.
    pub value: Template,
}

impl FromStr for Mapped {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (attribute, value) = text.split_once('=').ok_or("there is no `=`; it looks like site=@column")?;
        fleetctl_rules::names::check(fleetctl_rules::names::Name::AttributeName, attribute)
            .map_err(|e| e.to_string())?;
        let value = match value.strip_prefix('@') {
            Some("") => return Err("`@` names no column".into()),
            Some(column) => Template::of_column(column),
            None => value.parse()?,
        };
        Ok(Self { attribute: attribute.to_owned(), value })
    }
}

impl fmt::Display for Mapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.attribute, self.value)
    }
}

/// Which of the three certificates of Infineon's OPTIGA Trust M counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Set {
    /// The first: a key on P-256
    #[default]
    #[value(name = "E0E0", alias = "e0e0")]
    E0e0,
    /// The second, on P-256, which is used over a shielded connection only
    #[value(name = "E0E1", alias = "e0e1")]
    E0e1,
    /// The third: an RSA key
    #[value(name = "E0E2", alias = "e0e2")]
    E0e2,
}

impl Set {
    /// As file names have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::E0e0 => "E0E0",
            Self::E0e1 => "E0E1",
            Self::E0e2 => "E0E2",
        }
    }
}

/// The columns that a certificate gives to every format that has one.
pub(super) const OF_CERTIFICATE: [&str; 5] = ["cn", "serial", "fingerprint", "issuer", "not_after"];

/// What a certificate has for templates. A column of the file beats it.
pub(super) fn certificate_values(certificate: &Certificate, place: &Arc<str>, values: &mut Values) {
    let info = certificate.info();
    values.put("cn", place, info.subject.common_name().unwrap_or_default());
    values.put("serial", place, info.serial.as_str());
    values.put("fingerprint", place, info.certificate_id.as_str());
    values.put("issuer", place, info.issuer.common_name().unwrap_or_default());
    values.put("not_after", place, info.not_after.date().to_string());
}

impl Options {
    /// Loads the certificates of signers.
    ///
    /// # Errors
    /// As [`Signers::load`].
    pub fn load_signers(&mut self, files: &[impl AsRef<Path>]) -> Result<()> {
        self.signers = Arc::new(Signers::load(files)?);
        Ok(())
    }

    /// The columns that its templates need, in the order in which they are said first.
    fn columns(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        let own = self.names.iter().flat_map(Template::columns);
        for column in own.chain(self.attributes.iter().flat_map(|mapped| mapped.value.columns())) {
            if !all.iter().any(|known| known.eq_ignore_ascii_case(column)) {
                all.push(column);
            }
        }
        all
    }

    /// Whether a template needs this column.
    pub(super) fn mentions(&self, column: &str) -> bool {
        self.columns().iter().any(|known| known.eq_ignore_ascii_case(column))
    }

    /// Whether a template needs what only a certificate says.
    pub(super) fn needs_certificate(&self) -> bool {
        OF_CERTIFICATE.iter().any(|column| self.mentions(column))
    }

    /// The first column of the templates that is not among these.
    pub(super) fn unknown_column(&self, known: &[&str]) -> Option<String> {
        let known =
            |column: &&&str| !known.iter().chain(&OF_CERTIFICATE).any(|k| k.eq_ignore_ascii_case(column));
        self.columns().iter().find(known).map(|column| (*column).to_owned())
    }

    /// Puts the thing's name and the mapped attributes into a record; without a template of the user's the name is
    /// `default`'s, if the form has one.
    pub(super) fn apply(&self, default: Option<&Template>, values: &Values, record: &mut Record) {
        if let Some(template) = self.names.as_ref().or(default) {
            match template.fill(values) {
                Ok((place, text)) => {
                    record.cells.push(Cell { key: Key::ThingName, place, text: sanitised(&text) });
                }
                Err(Empty { place, column }) => {
                    let what = format!("the thing's name needs {column}, which is empty");
                    record.problems.push(Problem { line: record.line, place, what });
                }
            }
        }
        record.says_attributes |= !self.attributes.is_empty();
        for mapped in &self.attributes {
            let key = Key::Attribute(mapped.attribute.clone());
            if let Some(earlier) = record.cell(&key) {
                let what = format!("attribute {} is said by {} already", mapped.attribute, earlier.place);
                record.problems.push(Problem { line: record.line, place: None, what });
            } else if let Ok((place, text)) = mapped.value.fill(values) {
                // What is not there is no attribute.
                record.cells.push(Cell { key, place, text });
            }
        }
    }

    /// What decides how records are read, for the journal; empty for the default.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut add = |name: &str, value: String| {
            let _ = write!(text, " {name}={value}");
        };
        if let Some(names) = &self.names {
            add("names", names.to_string());
        }
        for mapped in &self.attributes {
            add("attribute", mapped.to_string());
        }
        if !self.signers.is_empty() {
            add("signers", self.signers.thumbprints().join(","));
        }
        if let Some(slot) = &self.slot {
            add("slot", slot.clone());
        }
        if self.set != Set::default() {
            add("set", self.set.name().to_owned());
        }
        if let Some(provisioning) = &self.provisioning {
            add("template", provisioning.sha256().to_owned());
        }
        if let Some(tenant) = &self.into {
            add("into", tenant.to_string());
        }
        if self.allow_expired {
            add("allowExpired", "true".to_owned());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn an_attribute_comes_of_a_column_or_a_text_with_columns() {
        let read = |text: &str| text.parse::<Mapped>().map(|m| m.to_string());
        assert_eq!(read("site=@city").unwrap(), "site={city}");
        assert_eq!(read("site={city}-{hall}").unwrap(), "site={city}-{hall}");
        for bad in ["site", "site=", "site=@", "site=berlin", "a b=@c"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_default_says_nothing_and_every_option_says_something() {
        assert_eq!(Options::default().text(), "");
        let options = Options {
            names: Some("{mac}".parse().unwrap()),
            attributes: vec!["a=@b".parse().unwrap()],
            slot: Some("2".into()),
            set: Set::E0e2,
            ..Options::default()
        };
        assert_eq!(options.text(), " names={mac} attribute=a={b} slot=2 set=E0E2");
        assert_eq!(options.unknown_column(&["MAC"]).as_deref(), Some("b"));
    }
}
