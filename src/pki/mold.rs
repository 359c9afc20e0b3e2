//! Certificates of many devices at once: what they have in common is encoded once, and each gets its own serial number,
//! subject, names, public key and key identifier.
//!
//! The first one is built as every other certificate of this program is, and taken apart; so nothing is said twice of
//! what a device's certificate has in it.

use der::oid::db::rfc5280::{ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_SUBJECT_KEY_IDENTIFIER};
use der::{Decode as _, Encode as _};
use openssl::rand::rand_bytes;
use openssl::sha::sha256;
use time::{Duration, OffsetDateTime};

use super::alternative::AlternativeName;
use super::authority::{Authority, DeviceRequest};
use super::certificate::Certificate;
use super::encoding::CertificateBody;
use super::error::{Error, Result};
use super::fresh_key::KeyMaker;
use super::key_kind::KeyKind;
use super::name::DistinguishedName;
use super::pem;
use super::signer::Signer;
use super::writer::{element, integer};

/// What all certificates of one run have in common.
pub struct Mold<'a> {
    ca: &'a Certificate,
    signer: &'a dyn Signer,
    not_after: OffsetDateTime,
    /// The version.
    head: Vec<u8>,
    /// `AlgorithmIdentifier` of the signature, once more behind the body.
    algorithm: Vec<u8>,
    /// Issuer and validity.
    middle: Vec<u8>,
    /// The extensions before the alternative names, from there to the subject key identifier, and behind it.
    extensions: [Vec<u8>; 3],
}

impl<'a> Mold<'a> {
    /// The mold of certificates for keys of this kind. Refuses what [`Authority::issue_device_certificate`] refuses.
    pub fn new(authority: &Authority<'a>, kind: KeyKind, days: u32, now: OffsetDateTime) -> Result<Self> {
        let sample = KeyMaker::new(kind)?.make()?;
        let subject = DistinguishedName::common("sample")?;
        let request = DeviceRequest { subject: &subject, spki: sample.spki(), sans: &[], days, now };
        let unsigned = authority.ca.device_certificate(&request)?;
        let failed = |error| Error::encoding("a certificate", error);
        let body = CertificateBody::from_der(unsigned.message()).map_err(failed)?;
        let mut extensions = [const { Vec::new() }; 3];
        let mut part = 0;
        for extension in body.extensions.iter().flatten() {
            if extension.extn_id == ID_CE_SUBJECT_KEY_IDENTIFIER {
                part = 2;
                continue;
            }
            // Where `rcgen` has the alternative names: behind the issuer's key identifier.
            if part == 0 && extension.extn_id != ID_CE_AUTHORITY_KEY_IDENTIFIER {
                part = 1;
            }
            extension.encode_to_vec(&mut extensions[part]).map_err(failed)?;
        }
        let mut middle = body.issuer.to_der().map_err(failed)?;
        middle.extend(body.validity.to_der().map_err(failed)?);
        let ca = authority.ca.certificate;
        let not_after = (now + Duration::days(days.into())).min(ca.info().not_after);
        Ok(Self {
            ca,
            signer: authority.signer,
            not_after: not_after.replace_nanosecond(0).unwrap_or(not_after),
            head: b"\xa0\x03\x02\x01\x02".to_vec(),
            algorithm: body.algorithm.to_der().map_err(failed)?,
            middle,
            extensions,
        })
    }

    /// The last second of validity: the days that were asked for, cut to the CA's own.
    pub fn not_after(&self) -> OffsetDateTime {
        self.not_after
    }

    /// Makes a certificate (DER) in `out`, instead of what was there. `serial` is 16 random bytes. Nothing verifies what
    /// the signer made of it; see [`Self::verify`].
    pub fn cast(
        &self,
        serial: &[u8],
        subject: &DistinguishedName,
        sans: &[AlternativeName],
        spki: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<()> {
        out.clear();
        let mut signed = Ok(());
        element(out, 0x30, |out| {
            let body = out.len();
            self.body(serial, subject, sans, spki, out);
            signed = self.signer.sign(&out[body..]).map(|signature| {
                out.extend_from_slice(&self.algorithm);
                element(out, 0x03, |out| {
                    out.push(0);
                    out.extend_from_slice(&signature);
                });
            });
        });
        signed
    }

    /// A certificate that was cast, as PEM, at the end of `out`.
    pub fn append_pem(der: &[u8], out: &mut Vec<u8>) {
        pem::append("CERTIFICATE", der, out);
    }

    fn body(
        &self,
        serial: &[u8],
        subject: &DistinguishedName,
        sans: &[AlternativeName],
        spki: &[u8],
        out: &mut Vec<u8>,
    ) {
        element(out, 0x30, |out| {
            out.extend_from_slice(&self.head);
            integer(out, serial);
            out.extend_from_slice(&self.algorithm);
            out.extend_from_slice(&self.middle);
            out.extend_from_slice(subject.der());
            out.extend_from_slice(spki);
            element(out, 0xa3, |out| {
                element(out, 0x30, |out| {
                    let [first, second, third] = &self.extensions;
                    out.extend_from_slice(first);
                    AlternativeName::extension(sans, out);
                    out.extend_from_slice(second);
                    key_identifier(spki, out);
                    out.extend_from_slice(third);
                });
            });
        });
    }

    /// Reads a certificate that was cast, and verifies it under the CA's key: whether the signer signs with the key
    /// that it names.
    pub fn verify(&self, der: &[u8]) -> Result<Certificate> {
        let certificate = Certificate::from_der(der, "the new certificate", None)?;
        if certificate.is_signed_by(self.ca) {
            return Ok(certificate);
        }
        Err(Error::mismatch("the signer's signature does not verify under the key of the CA certificate")
            .with_hint("the signer names one key and signs with another"))
    }
}

/// Serial numbers of 128 random bits, drawn by the hundred; each thread has its own.
pub struct Serials {
    bytes: [u8; 4_096],
    used: usize,
}

impl Default for Serials {
    fn default() -> Self {
        Self { bytes: [0; 4_096], used: 4_096 }
    }
}

impl Serials {
    /// The next one.
    pub fn draw(&mut self) -> Result<[u8; 16]> {
        if self.used == self.bytes.len() {
            rand_bytes(&mut self.bytes).map_err(|stack| Error::crypto("draw a serial number", stack))?;
            self.used = 0;
        }
        let mut serial = [0; 16];
        serial.copy_from_slice(&self.bytes[self.used..self.used + 16]);
        self.used += 16;
        Ok(serial)
    }
}

/// RFC 7093 §2, method 1, over the whole `SubjectPublicKeyInfo`, as `rcgen` makes it.
fn key_identifier(spki: &[u8], out: &mut Vec<u8>) {
    element(out, 0x30, |out| {
        out.extend_from_slice(&[0x06, 0x03, 0x55, 0x1d, 0x0e]);
        element(out, 0x04, |out| element(out, 0x04, |out| out.extend_from_slice(&sha256(spki)[..20])));
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use time::macros::datetime;

    use super::*;
    use crate::pki::authority::{CaRequest, create_ca};

    #[test]
    fn what_is_cast_is_what_is_built() {
        let now = datetime!(2026-11-22 12:00 UTC);
        let sans: Vec<AlternativeName> =
            ["DNS:d.example.com", "IP:10.0.0.7", "URI:urn:d:7"].map(|san| san.parse().unwrap()).to_vec();
        for (ca_kind, kind) in [
            (KeyKind::EcP256, KeyKind::EcP256),
            (KeyKind::EcP384, KeyKind::Rsa(2048)),
            (KeyKind::Rsa(2048), KeyKind::EcP384),
        ] {
            let ca = create_ca(&CaRequest {
                common_name: "Root",
                organization: Some("Acme"),
                organizational_units: Vec::new(),
                country: None,
                key_kind: ca_kind,
                days: 3_650,
                now,
            })
            .unwrap();
            let authority = Authority::new(&ca.certificate, &ca.key).unwrap();
            let mold = Mold::new(&authority, kind, 90, now).unwrap();
            let key = KeyMaker::new(kind).unwrap().make().unwrap();
            let subject = DistinguishedName::common("dev-1").unwrap();
            for sans in [&[][..], &sans] {
                let request = DeviceRequest { subject: &subject, spki: key.spki(), sans, days: 90, now };
                let built = authority.ca.device_certificate(&request).unwrap();
                let read = CertificateBody::from_der(built.message()).unwrap();
                let mut body = Vec::new();
                mold.body(read.serial.value(), &subject, sans, key.spki(), &mut body);
                assert_eq!(body, built.message());
                let mut cast = Vec::new();
                mold.cast(&[0xff; 16], &subject, sans, key.spki(), &mut cast).unwrap();
                let certificate = mold.verify(&cast).unwrap();
                assert_eq!(certificate.info().not_after, mold.not_after());
                assert_eq!(certificate.info().serial, format!("00{}", "ff".repeat(16)));
            }
        }
    }
}
