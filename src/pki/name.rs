//! Distinguished names, kept as the bytes they came in.
//!
//! A chain is only valid when the issuer's bytes are those of the CA's subject, so a name is never taken apart and
//! put together again: repeated parts, their order and their string types would be lost.

use std::fmt::Write as _;

use der::asn1::{Any, AnyRef, ObjectIdentifier, SetOfVec};
use der::oid::db::rfc4519;
use der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use x509_cert::attr::AttributeTypeAndValue;

use super::certificate::hex;
use super::encoding::elements;
use super::error::{Error, Result};

/// A name as DER; compares by bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistinguishedName(Vec<u8>);

/// A part that a new name can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamePart {
    /// `DC`
    DomainComponent,
    /// `C`, two letters
    Country,
    /// `O`
    Organization,
    /// `OU`
    OrganizationalUnit,
    /// `CN`
    CommonName,
}

/// The longest value of a part, in characters (RFC 5280, appendix A: `ub-common-name` and its like are 64).
const MAX_CHARACTERS: usize = 64;

/// Short names of RFC 4514 and OpenSSL for attribute types that occur in practice.
const SHORT_NAMES: [(&str, &str); 13] = [
    ("2.5.4.3", "CN"),
    ("2.5.4.4", "SN"),
    ("2.5.4.5", "serialNumber"),
    ("2.5.4.6", "C"),
    ("2.5.4.7", "L"),
    ("2.5.4.8", "ST"),
    ("2.5.4.9", "street"),
    ("2.5.4.10", "O"),
    ("2.5.4.11", "OU"),
    ("2.5.4.46", "dnQualifier"),
    ("0.9.2342.19200300.100.1.25", "DC"),
    ("0.9.2342.19200300.100.1.1", "UID"),
    ("1.2.840.113549.1.9.1", "emailAddress"),
];

impl DistinguishedName {
    /// A new name of these parts in this order. Values are 1 to 64 characters without control characters.
    pub fn new(parts: &[(NamePart, &str)]) -> Result<Self> {
        if parts.is_empty() {
            return Err(Error::bad_input("the subject", "a name needs at least one part"));
        }
        let parts =
            parts.iter().map(|(part, value)| encode_part(*part, value)).collect::<Result<Vec<_>>>()?;
        parts.to_der().map(Self).map_err(|error| Error::encoding("a name", error))
    }

    /// A name of only a common name.
    pub fn common(value: &str) -> Result<Self> {
        Self::new(&[(NamePart::CommonName, value)])
    }

    /// Takes the bytes as they are, if they are a name.
    pub(super) fn from_der(der: &[u8]) -> Option<Self> {
        let name = Self(der.to_vec());
        name.parts().map(|_| name.clone())
    }

    /// The name's DER, byte for byte as it was read or made.
    pub fn der(&self) -> &[u8] {
        &self.0
    }

    /// Whether the name has no parts at all.
    pub fn is_empty(&self) -> bool {
        self.parts().is_none_or(|parts| parts.is_empty())
    }

    /// The first common name.
    pub fn common_name(&self) -> Option<String> {
        let parts = self.parts()?;
        parts.into_iter().find(|part| part.kind == rfc4519::CN).map(|part| part.value)
    }

    /// Every part in the name's own order: its short name (or dotted identifier) and its value.
    pub fn attributes(&self) -> Vec<(String, String)> {
        let parts = self.parts().unwrap_or_default().into_iter();
        parts.map(|part| (short_name(&part.kind), part.value)).collect()
    }

    /// For people, in the name's own order: `DC=com, DC=example, O=Acme, CN=Root`. Separators in values are
    /// escaped with a backslash and control characters as `\xx`, so that nothing reaches a terminal as it is.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.parts().unwrap_or_default() {
            if !text.is_empty() {
                text.push_str(if part.joined { " + " } else { ", " });
            }
            text.push_str(&short_name(&part.kind));
            text.push('=');
            escape(&part.value, &mut text);
        }
        text
    }

    fn parts(&self) -> Option<Vec<Part>> {
        let name = AnyRef::from_der(&self.0).ok().filter(|name| name.tag() == Tag::Sequence)?;
        let mut parts = Vec::new();
        for set in elements(name.value())? {
            for (index, attribute) in elements(set.value())?.into_iter().enumerate() {
                let mut fields = SliceReader::new(attribute.value()).ok()?;
                let kind = ObjectIdentifier::decode(&mut fields).ok()?;
                let value = decode_string(fields.read_slice(fields.remaining_len()).ok()?);
                parts.push(Part { kind, value, joined: index > 0 });
            }
        }
        Some(parts)
    }
}

fn short_name(kind: &ObjectIdentifier) -> String {
    let oid = kind.to_string();
    let known = SHORT_NAMES.iter().find(|(number, _)| *number == oid).map(|(_, short)| (*short).to_owned());
    known.unwrap_or(oid)
}

struct Part {
    kind: ObjectIdentifier,
    value: String,
    /// Whether it shares its RDN with the part before it.
    joined: bool,
}

fn encode_part(part: NamePart, value: &str) -> Result<SetOfVec<AttributeTypeAndValue>> {
    let (label, oid, tag) = match part {
        NamePart::DomainComponent => ("DC", rfc4519::DC, Tag::Ia5String),
        NamePart::Country => ("C", rfc4519::C, Tag::PrintableString),
        NamePart::Organization => ("O", rfc4519::O, Tag::Utf8String),
        NamePart::OrganizationalUnit => ("OU", rfc4519::OU, Tag::Utf8String),
        NamePart::CommonName => ("CN", rfc4519::CN, Tag::Utf8String),
    };
    let what = format!("the subject's {label}");
    if !(1..=MAX_CHARACTERS).contains(&value.chars().count()) {
        return Err(Error::bad_input(&what, format!("must be 1 to {MAX_CHARACTERS} characters long")));
    }
    if value.chars().any(char::is_control) {
        return Err(Error::bad_input(&what, "must not have control characters"));
    }
    if part == NamePart::Country && !(value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase()))
    {
        return Err(Error::bad_input(&what, "must be a country code of two capital letters"));
    }
    if part == NamePart::DomainComponent && !value.is_ascii() {
        return Err(Error::bad_input(&what, "must be ASCII"));
    }
    Any::new(tag, value.as_bytes())
        .and_then(|value| SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }]))
        .map_err(|error| Error::encoding("a name", error))
}

/// The text of a string element. `UniversalString`, which the `der` crate does not know, is shown as RFC 4514 shows
/// values that are no text: `#` and its bytes.
fn decode_string(raw: &[u8]) -> String {
    let Ok(element) = AnyRef::from_der(raw) else {
        return format!("#{}", hex(raw));
    };
    let content = element.value();
    match element.tag() {
        Tag::BmpString => {
            let units: Vec<u16> =
                content.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        // T.61 in practice holds Latin-1; OpenSSL reads it so as well.
        Tag::TeletexString => content.iter().copied().map(char::from).collect(),
        _ => String::from_utf8_lossy(content).into_owned(),
    }
}

fn escape(value: &str, text: &mut String) {
    for character in value.chars() {
        if matches!(character, ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=') {
            text.push('\\');
            text.push(character);
        } else if character.is_control() {
            for byte in character.to_string().bytes() {
                write!(text, "\\{byte:02x}").expect("a String takes everything");
            }
        } else {
            text.push(character);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn repeated_parts_keep_their_order() {
        let name = DistinguishedName::new(&[
            (NamePart::DomainComponent, "com"),
            (NamePart::DomainComponent, "example"),
            (NamePart::OrganizationalUnit, "Löwen"),
            (NamePart::OrganizationalUnit, "a, b=\\c"),
            (NamePart::CommonName, "Root"),
        ]);
        let name = name.unwrap();
        assert_eq!(name.text(), "DC=com, DC=example, OU=Löwen, OU=a\\, b\\=\\\\c, CN=Root");
        assert_eq!(name.common_name().as_deref(), Some("Root"));
        assert_eq!(DistinguishedName::from_der(name.der()).unwrap(), name);
    }

    #[test]
    fn old_string_types_are_read_and_controls_are_escaped() {
        let der = b"\x30\x3d\
            \x31\x0d\x30\x0b\x06\x03\x55\x04\x0a\x14\x04L\xf6we\
            \x31\x0d\x30\x0b\x06\x03\x55\x04\x0a\x1e\x04\0L\0\xf6\
            \x31\x0e\x30\x0c\x06\x03\x55\x04\x0a\x0c\x05\x1b[31m\
            \x31\x0d\x30\x0b\x06\x03\x55\x04\x0a\x1c\x04\0\0\0L";
        assert_eq!(
            DistinguishedName::from_der(der).unwrap().text(),
            "O=Löwe, O=Lö, O=\\1b[31m, O=#1c040000004c"
        );
    }

    #[test]
    fn values_out_of_bounds_are_refused() {
        let long = "x".repeat(65);
        for (part, value) in [
            (NamePart::CommonName, ""),
            (NamePart::CommonName, long.as_str()),
            (NamePart::CommonName, "a\nb"),
            (NamePart::Country, "de"),
            (NamePart::Country, "DEU"),
            (NamePart::DomainComponent, "löwe"),
        ] {
            assert!(DistinguishedName::new(&[(part, value)]).is_err(), "{value:?}");
        }
        assert!(DistinguishedName::common(&"ö".repeat(64)).is_ok(), "characters, not bytes");
        assert!(DistinguishedName::new(&[]).is_err());
    }
}
