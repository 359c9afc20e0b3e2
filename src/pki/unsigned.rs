//! Builds certificates up to their signature, so that a signer that answers later can take part as well:
//! [`Unsigned::message`] goes to the signer, and [`Unsigned::assemble`] makes the certificate of what comes back.
//!
//! `rcgen` writes the body, for a signer that does not sign. It keeps one part of each kind in a name and encodes
//! strings anew, so both names are then replaced by their original bytes. Its defaults for validity (1975 to 4096)
//! and serial number (from the key) are never used.

use der::asn1::{AnyRef, BitStringRef};
use der::{Decode as _, Encode as _};
use openssl::rand::rand_bytes;
use rcgen::{
    BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyUsagePurpose,
    PublicKeyData, SerialNumber, SigningKey,
};
use time::OffsetDateTime;
use x509_cert::spki::SubjectPublicKeyInfoRef;

use super::alternative::AlternativeName;
use super::certificate::Certificate;
use super::encoding::{CertificateBody, Signed};
use super::error::{Error, Result};
use super::key_kind::PublicKeyInfo;
use super::name::DistinguishedName;
use super::signer::SignatureAlgorithm;

/// A certificate that lacks only its signature.
#[derive(Debug, Clone)]
pub struct Unsigned {
    body: Vec<u8>,
    /// Whose key must verify the signature; `None` is the certificate's own.
    issuer: Option<Certificate>,
}

/// What the body says; the serial number is drawn by [`Draft::build`].
pub(super) struct Draft<'a> {
    /// `None` for a self-signed CA.
    pub(super) issuer: Option<&'a Certificate>,
    pub(super) subject: &'a DistinguishedName,
    pub(super) not_before: OffsetDateTime,
    pub(super) not_after: OffsetDateTime,
    /// DER `SubjectPublicKeyInfo`.
    pub(super) spki: &'a [u8],
    pub(super) sans: &'a [AlternativeName],
    /// How the issuer signs.
    pub(super) algorithm: SignatureAlgorithm,
    /// For a CA under another one: how many CAs may be below it. One without an issuer has no limit.
    pub(super) intermediate: Option<u8>,
}

impl Unsigned {
    /// What is to be signed: the whole message, not a digest of it.
    pub fn message(&self) -> &[u8] {
        &self.body
    }

    /// Makes the certificate. The signature has the form that [`Signer::sign`](super::Signer::sign) returns; one that
    /// does not verify under the issuer's key is a [mismatch](super::ErrorKind::Mismatch).
    pub fn assemble(&self, signature: &[u8]) -> Result<Certificate> {
        let der = signed(&self.body, signature).map_err(|error| Error::encoding("a certificate", error))?;
        let certificate = Certificate::from_der(&der, "the new certificate", None)?;
        if certificate.is_signed_by(self.issuer.as_ref().unwrap_or(&certificate)) {
            return Ok(certificate);
        }
        Err(Error::mismatch("the signer's signature does not verify under the key of the CA certificate")
            .with_hint("the signer names one key and signs with another"))
    }
}

impl Draft<'_> {
    pub(super) fn build(&self) -> Result<Unsigned> {
        let key = Key::subject(self.spki)?;
        let params = self.params(&key)?;
        let mut issuer = CertificateParams::default();
        issuer.key_identifier_method = KeyIdMethod::PreSpecified(match self.issuer {
            Some(ca) => ca.info().subject_key_id.clone().unwrap_or_default(),
            None => params.key_identifier(&key),
        });
        let signer = Key { bits: Vec::new(), algorithm: self.algorithm.for_rcgen() };
        let made = params.signed_by(&key, &Issuer::from_params(&issuer, signer));
        let made = made.map_err(|error| Error::encoding("a certificate", error))?;
        let issuer = self.issuer.map_or(self.subject, |ca| &ca.info().subject);
        let body = with_names(made.der(), issuer.der(), self.subject.der())
            .map_err(|error| Error::encoding("a certificate", error))?;
        Ok(Unsigned { body, issuer: self.issuer.cloned() })
    }

    fn params(&self, key: &Key) -> Result<CertificateParams> {
        let mut serial = [0; 16];
        rand_bytes(&mut serial).map_err(|stack| Error::crypto("draw a serial number", stack))?;
        let mut params = CertificateParams::default();
        params.serial_number = Some(SerialNumber::from_slice(&serial));
        params.not_before = self.not_before;
        params.not_after = self.not_after;
        params.subject_alt_names = self.sans.iter().map(AlternativeName::for_rcgen).collect::<Result<_>>()?;
        if let (Some(ca), Some(below)) = (self.issuer, self.intermediate) {
            params.is_ca = IsCa::Ca(BasicConstraints::Constrained(below));
            params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
            params.use_authority_key_identifier_extension = ca.info().subject_key_id.is_some();
        } else if let Some(ca) = self.issuer {
            params.is_ca = IsCa::ExplicitNoCa;
            params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
            if key.algorithm == SignatureAlgorithm::RsaSha256.for_rcgen() {
                params.key_usages.push(KeyUsagePurpose::KeyEncipherment);
            }
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
            params.use_authority_key_identifier_extension = ca.info().subject_key_id.is_some();
        } else {
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
            params.use_authority_key_identifier_extension = true;
        }
        Ok(params)
    }
}

/// A public key in `rcgen`'s eyes; as a signer, one that leaves the signature empty.
struct Key {
    bits: Vec<u8>,
    algorithm: &'static rcgen::SignatureAlgorithm,
}

impl Key {
    fn subject(spki: &[u8]) -> Result<Self> {
        let info = PublicKeyInfo::of_spki(spki);
        let Some(kind) = info.kind else {
            return Err(Error::bad_input(
                "the public key",
                format!("AWS IoT does not accept keys of kind {}", info.name),
            )
            .with_hint("use an EC key on P-256, P-384 or P-521, or an RSA key of at least 2048 bits"));
        };
        let read = SubjectPublicKeyInfoRef::from_der(spki)
            .map_err(|error| Error::bad_input("the public key", "it is not in DER").caused_by(error))?;
        let bits = read.subject_public_key.raw_bytes().to_vec();
        Ok(Self { bits, algorithm: SignatureAlgorithm::of(kind).for_rcgen() })
    }
}

impl PublicKeyData for Key {
    fn der_bytes(&self) -> &[u8] {
        &self.bits
    }

    fn algorithm(&self) -> &'static rcgen::SignatureAlgorithm {
        self.algorithm
    }
}

impl SigningKey for Key {
    fn sign(&self, _: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        Ok(Vec::new())
    }
}

/// The body of a certificate, with other names.
fn with_names(certificate: &[u8], issuer: &[u8], subject: &[u8]) -> der::Result<Vec<u8>> {
    let mut body: CertificateBody<'_> = Signed::from_der(certificate)?.body.decode_as()?;
    body.issuer = AnyRef::from_der(issuer)?;
    body.subject = AnyRef::from_der(subject)?;
    body.to_der()
}

/// The body with the signature and, as RFC 5280 §4.1.1.2 asks, the algorithm that the body itself names.
fn signed(body: &[u8], signature: &[u8]) -> der::Result<Vec<u8>> {
    let body = AnyRef::from_der(body)?;
    let algorithm = body.decode_as::<CertificateBody<'_>>()?.algorithm;
    Signed { body, algorithm, signature: BitStringRef::from_bytes(signature)? }.to_der()
}
