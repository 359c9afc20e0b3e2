//! What a certificate says of its device, as templates name it.

use std::borrow::Cow;

use time::OffsetDateTime;

use crate::pki::Certificate;
use crate::pki::template::Values;

/// What every certificate has for templates and attributes, beside the parts of its subject.
pub const COLUMNS: [&str; 3] = ["cn", "serial", "certificate_id"];

/// The parts of a subject that can be named.
const PARTS: [&str; 13] = [
    "CN",
    "O",
    "OU",
    "C",
    "L",
    "ST",
    "serialNumber",
    "dnQualifier",
    "DC",
    "UID",
    "SN",
    "street",
    "emailAddress",
];

/// Whether a template can name this of a certificate.
pub fn is_column(name: &str) -> bool {
    COLUMNS.contains(&name) || PARTS.contains(&name)
}

/// A certificate and its row in the allow list.
#[derive(Debug, Clone, Copy)]
pub struct Identity<'a> {
    /// The certificate.
    pub certificate: &'a Certificate,
    /// The columns of its row in the allow list, with their values.
    pub row: Option<(&'a [String], &'a [String])>,
}

impl Values for Identity<'_> {
    fn value(&self, column: &str) -> Option<Cow<'_, str>> {
        let info = self.certificate.info();
        match column {
            "cn" => return info.subject.common_name().map(Cow::from),
            "serial" => return Some(Cow::from(&info.serial)),
            "certificate_id" => return Some(Cow::from(&info.certificate_id)),
            _ => {}
        }
        if is_column(column) {
            let parts = info.subject.attributes();
            return parts.into_iter().find(|(label, _)| label == column).map(|(_, value)| value.into());
        }
        let (columns, values) = self.row?;
        let at = columns.iter().position(|named| named == column)?;
        values.get(at).map(Cow::from)
    }
}

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// As it is.
    Plain(String),
    /// The day in UTC on which the thing is made, such as 2026-11-28.
    Today,
    /// That of a column of the certificate or of its row in the allow list.
    Column(String),
}

impl Text {
    /// The value for a certificate.
    ///
    /// # Errors
    /// The column that has none.
    pub fn of(&self, identity: &Identity<'_>) -> Result<String, String> {
        match self {
            Self::Plain(text) => Ok(text.clone()),
            Self::Today => Ok(OffsetDateTime::now_utc().date().to_string()),
            Self::Column(column) => {
                let value = identity.value(column).filter(|value| !value.is_empty());
                value.map(Cow::into_owned).ok_or_else(|| column.clone())
            }
        }
    }
}
