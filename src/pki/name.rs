//! Distinguished names, kept as the bytes they came in.
//!
//! A chain is only valid when the issuer's bytes are those of the CA's subject, so a name is never taken apart and
//! put together again: repeated parts, their order and their string types would be lost.

use std::fmt::Write as _;

use super::asn1::{self, Element};
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

const COMMON_NAME: &str = "2.5.4.3";

/// Short names of RFC 4514 and OpenSSL for attribute types that occur in practice.
const SHORT_NAMES: [(&str, &str); 13] = [
    (COMMON_NAME, "CN"),
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
        let mut encoded = Vec::new();
        for (part, value) in parts {
            encoded.extend(encode_part(*part, value)?);
        }
        Ok(Self(asn1::element(asn1::SEQUENCE, &encoded)))
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
        asn1::only(&self.0, asn1::SEQUENCE).is_none_or(|name| name.content.is_empty())
    }

    /// The first common name.
    pub fn common_name(&self) -> Option<String> {
        let parts = self.parts()?;
        parts.into_iter().find(|part| part.kind == COMMON_NAME).map(|part| part.value)
    }

    /// For people, in the name's own order: `DC=com, DC=example, O=Acme, CN=Root`. Separators in values are
    /// escaped with a backslash and control characters as `\xx`, so that nothing reaches a terminal as it is.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.parts().unwrap_or_default() {
            if !text.is_empty() {
                text.push_str(if part.joined { " + " } else { ", " });
            }
            let known = SHORT_NAMES.iter().find(|(oid, _)| *oid == part.kind);
            text.push_str(known.map_or(part.kind.as_str(), |(_, short)| short));
            text.push('=');
            escape(&part.value, &mut text);
        }
        text
    }

    fn parts(&self) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        let mut sets = asn1::only(&self.0, asn1::SEQUENCE)?.inside();
        while !sets.is_empty() {
            let mut attributes = sets.take(asn1::SET)?.inside();
            let mut joined = false;
            while !attributes.is_empty() {
                let mut attribute = attributes.take(asn1::SEQUENCE)?.inside();
                let kind = asn1::dotted(attribute.take(asn1::OBJECT_IDENTIFIER)?.content);
                let value = decode_string(attribute.next()?);
                parts.push(Part { kind, value, joined });
                joined = true;
            }
        }
        Some(parts)
    }
}

struct Part {
    kind: String,
    value: String,
    /// Whether it shares its RDN with the part before it.
    joined: bool,
}

fn encode_part(part: NamePart, value: &str) -> Result<Vec<u8>> {
    let (label, oid, tag) = match part {
        NamePart::DomainComponent => ("DC", "0.9.2342.19200300.100.1.25", asn1::IA5_STRING),
        NamePart::Country => ("C", "2.5.4.6", asn1::PRINTABLE_STRING),
        NamePart::Organization => ("O", "2.5.4.10", asn1::UTF8_STRING),
        NamePart::OrganizationalUnit => ("OU", "2.5.4.11", asn1::UTF8_STRING),
        NamePart::CommonName => ("CN", COMMON_NAME, asn1::UTF8_STRING),
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
    let attribute = asn1::sequence(&[&asn1::oid(oid), &asn1::element(tag, value.as_bytes())]);
    Ok(asn1::element(asn1::SET, &attribute))
}

fn decode_string(element: Element<'_>) -> String {
    let content = element.content;
    match element.tag {
        asn1::BMP_STRING => {
            let units: Vec<u16> =
                content.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        asn1::UNIVERSAL_STRING => {
            let points =
                content.chunks_exact(4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]));
            points.map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        // T.61 in practice holds Latin-1; OpenSSL reads it so as well.
        asn1::T61_STRING => content.iter().copied().map(char::from).collect(),
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
        let attribute = |tag, bytes: &[u8]| {
            let pair = asn1::sequence(&[&asn1::oid("2.5.4.10"), &asn1::element(tag, bytes)]);
            asn1::element(asn1::SET, &pair)
        };
        let der = asn1::sequence(&[
            &attribute(asn1::T61_STRING, b"L\xf6we"),
            &attribute(asn1::BMP_STRING, &[0, 0x4c, 0, 0xf6]),
            &attribute(asn1::UTF8_STRING, b"\x1b[31m"),
        ]);
        assert_eq!(DistinguishedName::from_der(&der).unwrap().text(), "O=Löwe, O=Lö, O=\\1b[31m");
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
