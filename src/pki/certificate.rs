//! Certificates as they are: read from PEM or DER, described, and compared with keys.
//!
//! The original bytes are kept: AWS IoT names a certificate by the SHA-256 of its DER, and a chain hangs on the
//! bytes of its names. Whether AWS accepts a certificate is the business of [`acceptance`](super::acceptance).

use std::net::IpAddr;

use der::asn1::AnyRef;
use der::oid::db::rfc5280::ID_CE_BASIC_CONSTRAINTS;
use der::oid::db::rfc5912;
use der::{Decode as _, Encode as _, Tag, TagNumber, Tagged as _};
use openssl::asn1::{Asn1Time, Asn1TimeRef};
use openssl::pkey::PKey;
use openssl::sha::sha256;
use openssl::x509::{GeneralNameRef, X509, X509KeyUsage};
use time::{Duration, OffsetDateTime};
use x509_cert::ext::Extension;
use x509_cert::spki::AlgorithmIdentifierRef;

use super::encoding::{CertificateBody, Signed, elements};
use super::error::{Error, Result};
use super::key_kind::PublicKeyInfo;
use super::name::DistinguishedName;
use super::pem;

/// A certificate with what is known about it.
#[derive(Debug, Clone)]
pub struct Certificate {
    der: Vec<u8>,
    x509: X509,
    info: CertificateInfo,
}

/// What a certificate says. Nothing in it has been judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateInfo {
    /// AWS IoT's certificateId: the SHA-256 of the DER in lowercase hexadecimal, 64 characters.
    pub certificate_id: String,
    /// Whom it is for.
    pub subject: DistinguishedName,
    /// Who signed it.
    pub issuer: DistinguishedName,
    /// The serial number's bytes in lowercase hexadecimal.
    pub serial: String,
    /// The first second of its validity.
    pub not_before: OffsetDateTime,
    /// The last second of its validity.
    pub not_after: OffsetDateTime,
    /// Whether basicConstraints is there and says CA:TRUE.
    pub is_ca: bool,
    /// Whether it may sign certificates: keyUsage is absent or has keyCertSign.
    pub may_sign_certificates: bool,
    /// What its public key is.
    pub public_key: PublicKeyInfo,
    /// How its issuer signed it, such as `ecdsa-with-SHA256`; the dotted identifier when it has no known name.
    pub signature_algorithm: String,
    /// The public key as DER `SubjectPublicKeyInfo`, as it is in the certificate.
    pub spki: Vec<u8>,
    /// The subject key identifier, when there is one.
    pub subject_key_id: Option<Vec<u8>>,
}

/// The labels of PEM blocks that are certificates.
const LABELS: [&str; 2] = ["CERTIFICATE", "X509 CERTIFICATE"];

impl Certificate {
    /// Reads one certificate: DER, or the first of a PEM file. `what` names the input in messages.
    pub fn parse(input: &[u8], what: &str) -> Result<Self> {
        let mut found = Self::read(input, what, true)?;
        Ok(found.remove(0))
    }

    /// Reads all certificates of a PEM file in their order, or the one of a DER file; at least one.
    pub fn parse_bundle(input: &[u8], what: &str) -> Result<Vec<Self>> {
        Self::read(input, what, false)
    }

    fn read(input: &[u8], what: &str, first_only: bool) -> Result<Vec<Self>> {
        if !pem::is_pem(input) {
            return Ok(vec![Self::from_der(input, what, None)?]);
        }
        let blocks = pem::blocks(input, what)?;
        let wanted = blocks.iter().filter(|block| LABELS.contains(&block.label.as_str()));
        let limit = if first_only { 1 } else { usize::MAX };
        let certificates = wanted
            .take(limit)
            .map(|block| Self::from_der(&block.der, what, Some(&block.place())))
            .collect::<Result<Vec<_>>>()?;
        if certificates.is_empty() {
            let labels: Vec<&str> = blocks.iter().map(|block| block.label.as_str()).collect();
            return Err(Error::bad_input(what, format!("no certificate in it, only {}", labels.join(", ")))
                .with_hint("name the file that holds the certificate"));
        }
        Ok(certificates)
    }

    /// Reads one certificate of DER, all of which it must be.
    pub(super) fn from_der(der: &[u8], what: &str, place: Option<&str>) -> Result<Self> {
        let bad = |message: &str| match place {
            Some(place) => Error::bad_input_at(what, place, message),
            None => Error::bad_input(what, message),
        };
        let x509 = X509::from_der(der).map_err(|stack| {
            bad("not a certificate in PEM or DER")
                .caused_by(stack)
                .with_hint("check that this is the right file, whole")
        })?;
        let info = describe(der, &x509).ok_or_else(|| {
            bad("the certificate is not in DER, a part of it is malformed, or something follows it")
        })?;
        Ok(Self { der: der.to_vec(), x509, info })
    }

    /// What the certificate says.
    pub fn info(&self) -> &CertificateInfo {
        &self.info
    }

    /// The same for the cryptographic library.
    pub(super) fn openssl(&self) -> &X509 {
        &self.x509
    }

    /// Its subject alternative names, written as [`super::AlternativeName`] is; of other kinds only that there is one.
    pub fn alternative_names(&self) -> Vec<String> {
        let names = self.x509.subject_alt_names();
        let text = |name: &GeneralNameRef| {
            let address = |bytes: &[u8]| match bytes.len() {
                4 => <[u8; 4]>::try_from(bytes).ok().map(IpAddr::from),
                _ => <[u8; 16]>::try_from(bytes).ok().map(IpAddr::from),
            };
            (name.dnsname().map(|dns| format!("DNS:{dns}")))
                .or_else(|| name.uri().map(|uri| format!("URI:{uri}")))
                .or_else(|| name.email().map(|email| format!("email:{email}")))
                .or_else(|| name.ipaddress().and_then(address).map(|address| format!("IP:{address}")))
                .unwrap_or_else(|| "one of another kind".to_owned())
        };
        names.iter().flatten().map(text).collect()
    }

    /// The certificate's DER, byte for byte as it was read.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The certificate as one PEM block, as AWS's API takes it.
    pub fn to_pem(&self) -> String {
        String::clone(&pem::encode("CERTIFICATE", &self.der))
    }

    /// Whether this public key (DER `SubjectPublicKeyInfo`) is the certificate's, however either is encoded.
    pub fn has_public_key(&self, spki: &[u8]) -> bool {
        if self.info.spki == spki {
            return true;
        }
        let (ours, theirs) = (self.x509.public_key(), PKey::public_key_from_der(spki));
        matches!((ours, theirs), (Ok(ours), Ok(theirs)) if ours.public_eq(&theirs))
    }

    /// Refuses a private key (by its public half) that is not this certificate's.
    pub fn require_key(&self, spki: &[u8]) -> Result<()> {
        if self.has_public_key(spki) {
            return Ok(());
        }
        let message =
            format!("the private key does not belong to the certificate {}", self.info.subject.text());
        let key = PublicKeyInfo::of_spki(spki).name;
        Err(Error::mismatch(message).with_hint(format!(
            "the certificate has a key of kind {}, and the private key is {key}; name the key that the certificate was made with",
            self.info.public_key.name
        )))
    }

    /// Whether `issuer` signed this certificate: its subject is the issuer's name byte for byte, and its key verifies
    /// the signature. Says nothing about validity or about what the issuer may sign.
    pub fn is_signed_by(&self, issuer: &Self) -> bool {
        let verified = issuer.x509.public_key().and_then(|key| self.x509.verify(&key));
        self.info.issuer == issuer.info.subject && matches!(verified, Ok(true))
    }
}

/// AWS IoT's certificateId of a certificate (DER): its SHA-256 in lowercase hexadecimal, 64 characters.
pub fn certificate_id(der: &[u8]) -> String {
    hex(&sha256(der))
}

/// `None` when a part is malformed.
fn describe(der: &[u8], x509: &X509) -> Option<CertificateInfo> {
    let whole = Signed::from_der(der).ok()?;
    let body: CertificateBody<'_> = whole.body.decode_as().ok()?;
    let spki = body.spki.to_der().ok()?;
    Some(CertificateInfo {
        certificate_id: certificate_id(der),
        subject: DistinguishedName::from_der(&body.subject.to_der().ok()?)?,
        issuer: DistinguishedName::from_der(&body.issuer.to_der().ok()?)?,
        serial: hex(body.serial.value()),
        not_before: moment(x509.not_before())?,
        not_after: moment(x509.not_after())?,
        is_ca: is_ca(body.extensions.as_deref().unwrap_or_default())?,
        may_sign_certificates: x509
            .key_usage()
            .is_none_or(|usage| usage.contains(X509KeyUsage::KEY_CERT_SIGN)),
        public_key: PublicKeyInfo::of_spki(&spki),
        signature_algorithm: signature_name(whole.algorithm),
        spki,
        subject_key_id: x509.subject_key_id().map(|id| id.as_slice().to_vec()),
    })
}

/// Only the flag is read: path lengths that do not fit into x509-cert's `u8` occur.
fn is_ca(extensions: &[Extension]) -> Option<bool> {
    let Some(extension) = extensions.iter().find(|extension| extension.extn_id == ID_CE_BASIC_CONSTRAINTS)
    else {
        return Some(false);
    };
    let constraints = Vec::<AnyRef<'_>>::from_der(extension.extn_value.as_bytes()).ok()?;
    Some(constraints.first().is_some_and(|flag| flag.tag() == Tag::Boolean && flag.value() != [0]))
}

const SIGNATURE_NAMES: [(&str, &str); 16] = [
    ("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
    ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
    ("1.2.840.113549.1.1.14", "sha224WithRSAEncryption"),
    ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
    ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
    ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
    ("1.2.840.10040.4.3", "dsa-with-SHA1"),
    ("2.16.840.1.101.3.4.3.2", "dsa-with-SHA256"),
    ("1.2.840.10045.4.1", "ecdsa-with-SHA1"),
    ("1.2.840.10045.4.3.1", "ecdsa-with-SHA224"),
    ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
    ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
    ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
    ("1.3.101.112", "Ed25519"),
    ("1.3.101.113", "Ed448"),
    ("2.16.840.1.101.3.4.3.1", "dsa-with-SHA224"),
];

/// The name of a signature algorithm, its hash included.
pub(super) fn signature_name(algorithm: AlgorithmIdentifierRef<'_>) -> String {
    if algorithm.oid == rfc5912::ID_RSASSA_PSS {
        return format!("RSASSA-PSS with {}", pss_hash(algorithm.parameters));
    }
    let oid = algorithm.oid.to_string();
    let known = SIGNATURE_NAMES.iter().find(|(number, _)| *number == oid);
    known.map_or(oid, |(_, name)| (*name).to_owned())
}

/// The hash of RSASSA-PSS; SHA-1 is what absent parameters mean (RFC 4055 §3.1).
fn pss_hash(parameters: Option<AnyRef<'_>>) -> &'static str {
    let hash_tag = Tag::ContextSpecific { constructed: true, number: TagNumber(0) };
    let fields = parameters.and_then(|parameters| elements(parameters.value())).unwrap_or_default();
    let Some(hash) = fields.first().filter(|field| field.tag() == hash_tag) else { return "SHA1" };
    match AlgorithmIdentifierRef::from_der(hash.value()).map(|algorithm| algorithm.oid) {
        Ok(rfc5912::ID_SHA_256) => "SHA256",
        Ok(rfc5912::ID_SHA_384) => "SHA384",
        Ok(rfc5912::ID_SHA_512) => "SHA512",
        _ => "another hash",
    }
}

pub(super) fn moment(time: &Asn1TimeRef) -> Option<OffsetDateTime> {
    let since = Asn1Time::from_unix(0).ok()?.diff(time).ok()?;
    OffsetDateTime::UNIX_EPOCH
        .checked_add(Duration::days(since.days.into()) + Duration::seconds(since.secs.into()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 0x0f)]));
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use der::asn1::OctetString;

    #[test]
    fn the_hash_of_pss_is_in_its_parameters() {
        let name = |parameters: Option<&[u8]>| {
            let parameters = parameters.map(|der| AnyRef::from_der(der).unwrap());
            signature_name(AlgorithmIdentifierRef { oid: rfc5912::ID_RSASSA_PSS, parameters })
        };
        let sha384 = b"\x30\x0f\xa0\x0d\x30\x0b\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02";
        assert_eq!(name(Some(sha384)), "RSASSA-PSS with SHA384");
        assert_eq!(name(Some(b"\x30\x00")), "RSASSA-PSS with SHA1");
        assert_eq!(name(None), "RSASSA-PSS with SHA1");
        let md5 = b"\x30\x0e\xa0\x0c\x30\x0a\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05";
        assert_eq!(name(Some(md5)), "RSASSA-PSS with another hash");
    }

    #[test]
    fn a_ca_is_one_whatever_its_path_length() {
        let judge = |value: &[u8]| {
            let extn_value = OctetString::new(value).unwrap();
            is_ca(&[Extension { extn_id: ID_CE_BASIC_CONSTRAINTS, critical: true, extn_value }])
        };
        assert_eq!(judge(b"\x30\x09\x01\x01\xff\x02\x04\x7f\xff\xff\xff"), Some(true));
        assert_eq!(judge(b"\x30\x03\x01\x01\x00"), Some(false));
        assert_eq!(judge(b"\x30\x00"), Some(false));
        assert_eq!(judge(b"\x30\x03\x01\x01"), None);
        assert_eq!(is_ca(&[]), Some(false));
    }
}
