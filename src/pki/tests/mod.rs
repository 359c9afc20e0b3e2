//! Tests over several parts of this module, with OpenSSL (and its command, where there is one) as the judge.
#![allow(clippy::unwrap_used, reason = "tests")]

mod issuing;
mod keys;
mod refusals;

use openssl::asn1::{Asn1Integer, Asn1Time, Asn1Type};
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{Id, PKey, Private};
use openssl::x509::extension::{BasicConstraints, SubjectKeyIdentifier};
use openssl::x509::{X509, X509Name};
use time::OffsetDateTime;
use time::macros::datetime;

use super::{Certificate, KeyKind, PrivateKey};

const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

/// How OpenSSL is asked to make a self-signed certificate.
struct Foreign {
    digest: MessageDigest,
    ca: Option<bool>,
    not_before: OffsetDateTime,
    not_after: OffsetDateTime,
    key_id: bool,
    /// DER that replaces the usual name.
    name: Option<&'static [u8]>,
}

impl Default for Foreign {
    fn default() -> Self {
        let (not_before, not_after) = (datetime!(2026-01-01 0:00 UTC), datetime!(2036-01-01 0:00 UTC));
        Self {
            digest: MessageDigest::sha256(),
            ca: Some(true),
            not_before,
            not_after,
            key_id: true,
            name: None,
        }
    }
}

impl Foreign {
    /// A CA with the kind of name that is lost when it is taken apart: two DC, two OU, four string types.
    fn make(&self, key: &PKey<Private>) -> Certificate {
        let mut name = X509Name::builder().unwrap();
        for (nid, value, kind) in [
            (Nid::DOMAINCOMPONENT, "com", Asn1Type::IA5STRING),
            (Nid::DOMAINCOMPONENT, "example", Asn1Type::IA5STRING),
            (Nid::ORGANIZATIONNAME, "Acme", Asn1Type::T61STRING),
            (Nid::ORGANIZATIONALUNITNAME, "Plant 1", Asn1Type::PRINTABLESTRING),
            (Nid::ORGANIZATIONALUNITNAME, "Löwen", Asn1Type::UTF8STRING),
            (Nid::COMMONNAME, "Root", Asn1Type::PRINTABLESTRING),
        ] {
            name.append_entry_by_nid_with_type(nid, value, kind).unwrap();
        }
        let name = self.name.map_or_else(|| name.build(), |der| X509Name::from_der(der).unwrap());
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        let serial = Asn1Integer::from_bn(&BigNum::from_u32(77).unwrap()).unwrap();
        builder.set_serial_number(&serial).unwrap();
        builder.set_subject_name(&name).unwrap();
        builder.set_issuer_name(&name).unwrap();
        builder.set_not_before(&Asn1Time::from_unix(self.not_before.unix_timestamp()).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::from_unix(self.not_after.unix_timestamp()).unwrap()).unwrap();
        builder.set_pubkey(key).unwrap();
        if let Some(ca) = self.ca {
            let mut constraints = BasicConstraints::new();
            if ca {
                constraints.ca();
            }
            builder.append_extension(constraints.critical().build().unwrap()).unwrap();
        }
        if self.key_id {
            let id = SubjectKeyIdentifier::new().build(&builder.x509v3_context(None, None)).unwrap();
            builder.append_extension(id).unwrap();
        }
        let digest = if key.id() == Id::ED25519 { MessageDigest::null() } else { self.digest };
        builder.sign(key, digest).unwrap();
        Certificate::parse(&builder.build().to_pem().unwrap(), "a certificate").unwrap()
    }
}

/// The same key in OpenSSL's hands.
fn openssl_key(key: &PrivateKey) -> PKey<Private> {
    PKey::private_key_from_pem(key.to_pem().unwrap().as_bytes()).unwrap()
}

const KINDS: [KeyKind; 5] =
    [KeyKind::EcP256, KeyKind::EcP384, KeyKind::EcP521, KeyKind::Rsa(2048), KeyKind::Rsa(3072)];
