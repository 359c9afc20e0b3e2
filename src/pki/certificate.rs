//! Certificates as they are: read from PEM or DER, described, and compared with keys.
//!
//! The original bytes are kept: AWS IoT names a certificate by the SHA-256 of its DER, and a chain hangs on the
//! bytes of its names. Whether AWS accepts a certificate is the business of [`acceptance`](super::acceptance).

use openssl::asn1::{Asn1Time, Asn1TimeRef};
use openssl::pkey::PKey;
use openssl::sha::sha256;
use openssl::x509::X509;
use time::{Duration, OffsetDateTime};

use super::asn1::{self, Element};
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
        let Some(fields) = Fields::read(der) else {
            return Err(bad("the certificate is not in DER, or something follows it"));
        };
        let info =
            fields.describe(der, &x509).ok_or_else(|| bad("a part of the certificate is malformed"))?;
        Ok(Self { der: der.to_vec(), x509, info })
    }

    /// What the certificate says.
    pub fn info(&self) -> &CertificateInfo {
        &self.info
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

/// The raw parts of a certificate.
struct Fields<'a> {
    serial: Element<'a>,
    signature_algorithm: String,
    issuer: Element<'a>,
    subject: Element<'a>,
    spki: Element<'a>,
    extensions: Vec<Extension<'a>>,
}

struct Extension<'a> {
    oid: String,
    value: &'a [u8],
}

impl<'a> Fields<'a> {
    fn read(der: &'a [u8]) -> Option<Self> {
        let mut whole = asn1::only(der, asn1::SEQUENCE)?.inside();
        let mut body = whole.take(asn1::SEQUENCE)?.inside();
        let algorithm = whole.take(asn1::SEQUENCE)?;
        let version = 0xa0;
        body.take(version);
        let serial = body.take(asn1::INTEGER)?;
        body.take(asn1::SEQUENCE)?;
        let issuer = body.take(asn1::SEQUENCE)?;
        body.take(asn1::SEQUENCE)?;
        let subject = body.take(asn1::SEQUENCE)?;
        let spki = body.take(asn1::SEQUENCE)?;
        let mut extensions = Vec::new();
        while let Some(element) = body.next() {
            if element.tag == 0xa3 {
                extensions = read_extensions(element)?;
            }
        }
        let signature_algorithm = signature_name(algorithm)?;
        body.is_empty().then_some(Self { serial, signature_algorithm, issuer, subject, spki, extensions })
    }

    /// `None` when a part is malformed.
    fn describe(&self, der: &[u8], x509: &X509) -> Option<CertificateInfo> {
        let subject_key_id = match self.extension("2.5.29.14") {
            Some(extension) => Some(asn1::only(extension.value, asn1::OCTET_STRING)?.content.to_vec()),
            None => None,
        };
        Some(CertificateInfo {
            certificate_id: hex(&sha256(der)),
            subject: DistinguishedName::from_der(self.subject.raw)?,
            issuer: DistinguishedName::from_der(self.issuer.raw)?,
            serial: hex(self.serial.content),
            not_before: moment(x509.not_before())?,
            not_after: moment(x509.not_after())?,
            is_ca: self.is_ca()?,
            may_sign_certificates: self.may_sign_certificates()?,
            public_key: PublicKeyInfo::of_spki(self.spki.raw),
            signature_algorithm: self.signature_algorithm.clone(),
            spki: self.spki.raw.to_vec(),
            subject_key_id,
        })
    }

    fn extension(&self, oid: &str) -> Option<&Extension<'a>> {
        self.extensions.iter().find(|extension| extension.oid == oid)
    }

    fn is_ca(&self) -> Option<bool> {
        let Some(extension) = self.extension("2.5.29.19") else { return Some(false) };
        let mut constraints = asn1::only(extension.value, asn1::SEQUENCE)?.inside();
        Some(constraints.take(asn1::BOOLEAN).is_some_and(|flag| flag.content != [0]))
    }

    fn may_sign_certificates(&self) -> Option<bool> {
        const KEY_CERT_SIGN: u8 = 0x04;
        let Some(extension) = self.extension("2.5.29.15") else { return Some(true) };
        let bits = asn1::only(extension.value, asn1::BIT_STRING)?;
        Some(bits.content.get(1).is_some_and(|first| first & KEY_CERT_SIGN != 0))
    }
}

fn read_extensions(element: Element<'_>) -> Option<Vec<Extension<'_>>> {
    let mut list = element.inside().take(asn1::SEQUENCE)?.inside();
    let mut extensions = Vec::new();
    while !list.is_empty() {
        let mut parts = list.take(asn1::SEQUENCE)?.inside();
        let oid = asn1::dotted(parts.take(asn1::OBJECT_IDENTIFIER)?.content);
        parts.take(asn1::BOOLEAN);
        extensions.push(Extension { oid, value: parts.take(asn1::OCTET_STRING)?.content });
    }
    Some(extensions)
}

/// RSASSA-PSS, whose hash is in its parameters.
const RSASSA_PSS: &str = "1.2.840.113549.1.1.10";

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

/// The name of an `AlgorithmIdentifier`.
pub(super) fn signature_name(algorithm: Element<'_>) -> Option<String> {
    let mut parts = algorithm.inside();
    let oid = asn1::dotted(parts.take(asn1::OBJECT_IDENTIFIER)?.content);
    if oid == RSASSA_PSS {
        return Some(format!("RSASSA-PSS with {}", pss_hash(parts.take(asn1::SEQUENCE))));
    }
    let known = SIGNATURE_NAMES.iter().find(|(number, _)| *number == oid);
    Some(known.map_or(oid, |(_, name)| (*name).to_owned()))
}

/// The hash of RSASSA-PSS; SHA-1 is what absent parameters mean (RFC 4055 §3.1).
fn pss_hash(parameters: Option<Element<'_>>) -> &'static str {
    let hash = parameters
        .and_then(|parameters| parameters.inside().take(0xa0))
        .and_then(|tagged| tagged.inside().take(asn1::SEQUENCE))
        .and_then(|algorithm| algorithm.inside().take(asn1::OBJECT_IDENTIFIER));
    match hash.map(|oid| asn1::dotted(oid.content)).as_deref() {
        None => "SHA1",
        Some("2.16.840.1.101.3.4.2.1") => "SHA256",
        Some("2.16.840.1.101.3.4.2.2") => "SHA384",
        Some("2.16.840.1.101.3.4.2.3") => "SHA512",
        Some(_) => "another hash",
    }
}

fn moment(time: &Asn1TimeRef) -> Option<OffsetDateTime> {
    let since = Asn1Time::from_unix(0).ok()?.diff(time).ok()?;
    OffsetDateTime::UNIX_EPOCH
        .checked_add(Duration::days(since.days.into()) + Duration::seconds(since.secs.into()))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
