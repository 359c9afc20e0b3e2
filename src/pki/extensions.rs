//! What the extensions of a certificate or of a signing request say, as far as chains and TLS clients depend on it.

use der::asn1::{AnyRef, BitStringRef, ObjectIdentifier};
use der::oid::db::rfc5280::{
    ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_BASIC_CONSTRAINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE,
    ID_CE_SUBJECT_ALT_NAME, ID_CE_SUBJECT_KEY_IDENTIFIER,
};
use der::{Decode as _, Tag, TagNumber, Tagged as _};
use x509_cert::ext::Extension;

use super::certificate::Certificate;
use super::encoding::{CertificateBody, Signed, elements};

/// The extensions of a certificate. Nothing in them has been judged; one that is malformed counts as missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extensions {
    /// basicConstraints: `CA:TRUE`.
    pub is_ca: bool,
    /// basicConstraints: how many CAs may be between this one and a device's certificate; `None` is any number.
    pub path_length: Option<u64>,
    /// keyUsage: the names of its bits in RFC 5280's order; `None` when the extension is missing.
    pub key_usage: Option<Vec<&'static str>>,
    /// extKeyUsage: dotted identifiers; `None` when the extension is missing.
    pub extended_key_usage: Option<Vec<String>>,
    /// subjectAltName in OpenSSL's writing, such as `DNS:a.example` or `IP:10.0.0.1`.
    pub subject_alt_names: Vec<String>,
    /// The key that signed, as authorityKeyIdentifier names it.
    pub authority_key_id: Option<Vec<u8>>,
    /// Dotted identifiers of critical extensions that are none of the above.
    pub other_critical: Vec<String>,
}

/// extKeyUsage of a TLS client, which a device is to AWS IoT.
pub const CLIENT_AUTH: &str = "1.3.6.1.5.5.7.3.2";
/// extKeyUsage that stands for every use.
pub const ANY_USE: &str = "2.5.29.37.0";

const USES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

impl Certificate {
    /// What its extensions say.
    pub fn extensions(&self) -> Extensions {
        let whole = Signed::from_der(self.der()).ok();
        let body = whole.and_then(|whole| whole.body.decode_as::<CertificateBody<'_>>().ok());
        let list = body.and_then(|body| body.extensions).unwrap_or_default();
        Extensions::of(&list)
    }
}

impl Extensions {
    pub(super) fn of(list: &[Extension]) -> Self {
        let mut found = Self::default();
        for extension in list {
            let value = extension.extn_value.as_bytes();
            match extension.extn_id {
                ID_CE_BASIC_CONSTRAINTS => {
                    (found.is_ca, found.path_length) = basic_constraints(value).unwrap_or_default();
                }
                ID_CE_KEY_USAGE => found.key_usage = key_usage(value),
                ID_CE_EXT_KEY_USAGE => {
                    let uses = Vec::<ObjectIdentifier>::from_der(value).ok();
                    found.extended_key_usage = uses.map(|all| all.iter().map(ToString::to_string).collect());
                }
                ID_CE_SUBJECT_ALT_NAME => {
                    found.subject_alt_names = alt_names(value).unwrap_or_default();
                }
                ID_CE_AUTHORITY_KEY_IDENTIFIER => found.authority_key_id = key_id(value),
                ID_CE_SUBJECT_KEY_IDENTIFIER => {}
                other if extension.critical => found.other_critical.push(other.to_string()),
                _ => {}
            }
        }
        found
    }

    /// Whether a TLS server takes the certificate as a client's: extKeyUsage is missing or permits it.
    pub fn permits_client_auth(&self) -> bool {
        let Some(uses) = &self.extended_key_usage else { return true };
        uses.iter().any(|one| one == CLIENT_AUTH || one == ANY_USE)
    }

    /// Whether keyUsage is missing or has this bit.
    pub fn permits_use(&self, name: &str) -> bool {
        self.key_usage.as_ref().is_none_or(|uses| uses.contains(&name))
    }
}

fn basic_constraints(value: &[u8]) -> Option<(bool, Option<u64>)> {
    let fields = Vec::<AnyRef<'_>>::from_der(value).ok()?;
    let flag = fields.iter().find(|field| field.tag() == Tag::Boolean);
    let length = fields.iter().find(|field| field.tag() == Tag::Integer).map(|field| {
        let bytes = field.value();
        // More than eight bytes is more than any chain.
        let short = bytes.len() <= 8 && bytes.first().is_some_and(|first| first & 0x80 == 0);
        if short { bytes.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)) } else { u64::MAX }
    });
    Some((flag.is_some_and(|flag| flag.value() != [0]), length))
}

fn key_usage(value: &[u8]) -> Option<Vec<&'static str>> {
    let bits = BitStringRef::from_der(value).ok()?;
    Some(bits.bits().zip(USES).filter_map(|(bit, name)| bit.then_some(name)).collect())
}

fn key_id(value: &[u8]) -> Option<Vec<u8>> {
    let sequence = AnyRef::from_der(value).ok().filter(|all| all.tag() == Tag::Sequence)?;
    let id = Tag::ContextSpecific { constructed: false, number: TagNumber(0) };
    elements(sequence.value())?.iter().find(|field| field.tag() == id).map(|field| field.value().to_vec())
}

/// The names of a subjectAltName as people read them; kinds that are no text are shown by their tag.
pub(super) fn alt_names(value: &[u8]) -> Option<Vec<String>> {
    let sequence = AnyRef::from_der(value).ok().filter(|all| all.tag() == Tag::Sequence)?;
    Some(elements(sequence.value())?.iter().map(|name| alt_name(*name)).collect())
}

fn alt_name(name: AnyRef<'_>) -> String {
    let Tag::ContextSpecific { number, .. } = name.tag() else { return "other".to_owned() };
    let text = || {
        let text = String::from_utf8_lossy(name.value());
        text.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect::<String>()
    };
    match number.value() {
        1 => format!("email:{}", text()),
        2 => format!("DNS:{}", text()),
        6 => format!("URI:{}", text()),
        7 => match (<[u8; 4]>::try_from(name.value()), <[u8; 16]>::try_from(name.value())) {
            (Ok(four), _) => format!("IP:{}", std::net::Ipv4Addr::from(four)),
            (_, Ok(six)) => format!("IP:{}", std::net::Ipv6Addr::from(six)),
            _ => "IP:malformed".to_owned(),
        },
        number => format!("other:{number}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn path_lengths_of_any_size_are_read() {
        assert_eq!(basic_constraints(b"\x30\x06\x01\x01\xff\x02\x01\x00"), Some((true, Some(0))));
        let large = b"\x30\x09\x01\x01\xff\x02\x04\x7f\xff\xff\xff";
        assert_eq!(basic_constraints(large), Some((true, Some(0x7fff_ffff))));
        assert_eq!(basic_constraints(b"\x30\x03\x01\x01\xff"), Some((true, None)));
        assert_eq!(basic_constraints(b"\x30\x00"), Some((false, None)));
        assert_eq!(basic_constraints(b"\x30\x03\x01"), None);
    }

    #[test]
    fn uses_and_names_are_shown_in_words() {
        assert_eq!(key_usage(b"\x03\x02\x01\x06").unwrap(), ["keyCertSign", "cRLSign"]);
        let names = b"\x30\x19\x82\x09a.example\x87\x04\x0a\x00\x00\x01\x86\x06urn:a\x1b";
        assert_eq!(alt_names(names).unwrap(), ["DNS:a.example", "IP:10.0.0.1", "URI:urn:a\u{fffd}"]);
    }
}
