//! Distinguished names, kept as the bytes they came in.
//!
//! A chain is only valid when the issuer's bytes are those of the CA's subject, so a name is never taken apart and
//! put together again: repeated parts, their order and their string types would be lost.

use std::fmt::Write as _;

use der::asn1::{AnyRef, ObjectIdentifier};
use der::oid::db::rfc4519;
use der::{Decode as _, Reader as _, SliceReader, Tag, Tagged as _};

use super::certificate::hex;
use super::encoding::elements;
use super::error::{Error, Result};
use super::writer::element;

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
    /// `L`
    Locality,
    /// `ST`
    State,
    /// `serialNumber`: of the device, not of the certificate.
    SerialNumber,
    /// `UID`
    UserId,
}

impl NamePart {
    const ALL: [Self; 9] = [
        Self::DomainComponent,
        Self::Country,
        Self::Organization,
        Self::OrganizationalUnit,
        Self::CommonName,
        Self::Locality,
        Self::State,
        Self::SerialNumber,
        Self::UserId,
    ];

    /// The part of this short name, in capitals or not.
    pub fn parse(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.spec().0.eq_ignore_ascii_case(label))
    }

    /// The short names of all parts, for messages.
    pub fn labels() -> String {
        Self::ALL.map(|part| part.spec().0).join(", ")
    }

    /// Short name, type, and the string type of values that are made here.
    fn spec(self) -> (&'static str, ObjectIdentifier, u8) {
        const UTF8: u8 = 0x0c;
        const PRINTABLE: u8 = 0x13;
        const IA5: u8 = 0x16;
        match self {
            Self::DomainComponent => ("DC", rfc4519::DC, IA5),
            Self::Country => ("C", rfc4519::C, PRINTABLE),
            Self::Organization => ("O", rfc4519::O, UTF8),
            Self::OrganizationalUnit => ("OU", rfc4519::OU, UTF8),
            Self::CommonName => ("CN", rfc4519::CN, UTF8),
            Self::Locality => ("L", rfc4519::L, UTF8),
            Self::State => ("ST", rfc4519::ST, UTF8),
            Self::SerialNumber => ("serialNumber", rfc4519::SERIAL_NUMBER, PRINTABLE),
            Self::UserId => ("UID", rfc4519::UID, UTF8),
        }
    }
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
        parts.iter().try_for_each(|(part, value)| check_part(*part, value))?;
        let mut der = Vec::with_capacity(128);
        element(&mut der, 0x30, |out| parts.iter().for_each(|(part, value)| write_part(*part, value, out)));
        Ok(Self(der))
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

    /// The values of all parts of a type (a dotted identifier, such as `2.5.4.3`), in the name's own order.
    pub fn values(&self, oid: &str) -> Vec<String> {
        let parts = self.parts().unwrap_or_default().into_iter();
        parts.filter(|part| part.kind.to_string() == oid).map(|part| part.value).collect()
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

fn check_part(part: NamePart, value: &str) -> Result<()> {
    let bad = |problem: &str| Err(Error::bad_input(&format!("the subject's {}", part.spec().0), problem));
    if !(1..=MAX_CHARACTERS).contains(&value.chars().count()) {
        return bad(&format!("must be 1 to {MAX_CHARACTERS} characters long"));
    }
    if value.chars().any(char::is_control) {
        return bad("must not have control characters");
    }
    let printable = |b: u8| b.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&b);
    match part {
        NamePart::Country if value.len() != 2 || !value.bytes().all(|b| b.is_ascii_uppercase()) => {
            bad("must be a country code of two capital letters")
        }
        NamePart::DomainComponent if !value.is_ascii() => bad("must be ASCII"),
        NamePart::SerialNumber if !value.bytes().all(printable) => {
            bad("may have only ASCII letters, digits, spaces and '()+,-./:=?")
        }
        _ => Ok(()),
    }
}

fn write_part(part: NamePart, value: &str, out: &mut Vec<u8>) {
    let (_, oid, tag) = part.spec();
    element(out, 0x31, |out| {
        element(out, 0x30, |out| {
            element(out, 0x06, |out| out.extend_from_slice(oid.as_bytes()));
            element(out, tag, |out| out.extend_from_slice(value.as_bytes()));
        });
    });
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
        assert_eq!(name.values("2.5.4.11"), ["Löwen", "a, b=\\c"]);
        assert_eq!(name.values("2.5.4.5"), [""; 0]);
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
