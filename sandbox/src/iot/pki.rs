//! The certificate work: reading and checking PEM, proofs of possession, and the sandbox's own "Amazon" root that
//! signs what AWS would sign.

use std::time::SystemTime;

use openssl::{
    asn1::{Asn1Integer, Asn1Time, Asn1TimeRef},
    bn::BigNum,
    ec::{EcGroup, EcKey},
    hash::MessageDigest,
    nid::Nid,
    pkey::{Id, PKey, PKeyRef, Private, Public},
    rsa::Rsa,
    x509::{X509, X509Name, X509NameBuilder, X509NameRef, X509Ref, X509Req},
};
use sha2::{Digest, Sha256};

use super::{area::unix, input::invalid};
use crate::api::ApiError;

/// 2049-12-31T23:59:59Z: when every certificate that AWS issues ends.
const END_OF_AWS_CERTIFICATES: i64 = 2_524_607_999;
/// How many seconds before its making a certificate of AWS's begins.
const BEFORE: i64 = 120;

/// A certificate that is not acceptable: `CertificateValidationException`, status 400.
pub(crate) fn unacceptable(message: impl Into<String>) -> ApiError {
    ApiError::new("CertificateValidationException", 400, message)
}

/// A failure inside the cryptography itself, which no input should cause.
#[expect(clippy::needless_pass_by_value, reason = "it is what map_err hands over")]
fn internal(error: openssl::error::ErrorStack) -> ApiError {
    ApiError::new("InternalFailureException", 500, format!("cryptography failed: {error}"))
}

/// A certificate that was read and found acceptable.
pub(crate) struct Parsed {
    /// The certificate.
    pub(crate) x509: X509,
    /// Its id: the lower-case hexadecimal SHA-256 of its DER form.
    pub(crate) id: String,
    /// The validity, in seconds since 1970.
    pub(crate) validity: (i64, i64),
}

/// The id of a certificate: the lower-case hexadecimal SHA-256 of its DER form; none for what is no certificate.
pub(crate) fn id(pem: &str) -> Option<String> {
    let der = X509::from_pem(pem.as_bytes()).ok()?.to_der().ok()?;
    Some(hex(&Sha256::digest(&der)))
}

/// Reads a certificate and checks what AWS checks of any: form, validity now, key and signature algorithm.
///
/// # Errors
/// `CertificateValidationException`, saying what is wrong.
pub(crate) fn parse(pem: &str, now: SystemTime) -> Result<Parsed, ApiError> {
    let x509 = X509::from_pem(pem.as_bytes())
        .map_err(|_| unacceptable("The certificate could not be parsed; it is not a PEM certificate"))?;
    let der = x509.to_der().map_err(internal)?;
    let id = hex(&Sha256::digest(&der));
    let validity = (seconds(x509.not_before())?, seconds(x509.not_after())?);
    let moment = unix(now);
    if moment < validity.0 {
        return Err(unacceptable("The certificate is not yet valid"));
    }
    if moment > validity.1 {
        return Err(unacceptable("The certificate has expired"));
    }
    let key = x509.public_key().map_err(|_| unacceptable("The key in the certificate is not valid"))?;
    if !key_allowed(&key) {
        return Err(unacceptable("The key in the certificate is not valid"));
    }
    let signature = x509.signature_algorithm().object().nid();
    if !signature_allowed(signature) {
        return Err(unacceptable("The signature algorithm of the certificate is not supported"));
    }
    Ok(Parsed { x509, id, validity })
}

/// Checks that a certificate is one of a CA: `basicConstraints` with `CA:TRUE`.
pub(crate) fn check_authority(certificate: &Parsed) -> Result<(), ApiError> {
    let der = certificate.x509.to_der().map_err(internal)?;
    if is_authority(&der) {
        return Ok(());
    }
    let text = format!(
        "The CA certificate with id {} does not have the basicConstraints extension as true",
        certificate.id
    );
    Err(unacceptable(text))
}

/// Whether a certificate names an issuer and carries that issuer's signature.
pub(crate) fn is_signed_by(certificate: &X509Ref, issuer: &X509Ref) -> bool {
    let (Ok(named), Ok(subject)) = (certificate.issuer_name().to_der(), issuer.subject_name().to_der())
    else {
        return false;
    };
    named == subject && issuer.public_key().is_ok_and(|key| certificate.verify(&key).unwrap_or(false))
}

/// The common names of a subject.
pub(crate) fn common_names(subject: &X509NameRef) -> Vec<String> {
    let entries = subject.entries_by_nid(Nid::COMMONNAME);
    entries.filter_map(|entry| entry.data().to_string().ok()).collect()
}

/// A name's DER form, for comparing subjects.
pub(crate) fn name_der(name: &X509NameRef) -> Result<Vec<u8>, ApiError> {
    name.to_der().map_err(internal)
}

fn key_allowed(key: &PKeyRef<Public>) -> bool {
    match key.id() {
        Id::RSA | Id::RSA_PSS => key.bits() >= 2048,
        Id::EC => {
            let curve = key.ec_key().ok().and_then(|key| key.group().curve_name());
            matches!(curve, Some(Nid::X9_62_PRIME256V1 | Nid::SECP384R1 | Nid::SECP521R1))
        }
        _ => false,
    }
}

fn signature_allowed(algorithm: Nid) -> bool {
    [
        Nid::SHA256WITHRSAENCRYPTION,
        Nid::SHA384WITHRSAENCRYPTION,
        Nid::SHA512WITHRSAENCRYPTION,
        Nid::RSASSAPSS,
        Nid::ECDSA_WITH_SHA256,
        Nid::ECDSA_WITH_SHA384,
        Nid::ECDSA_WITH_SHA512,
        Nid::DSA_WITH_SHA256,
    ]
    .contains(&algorithm)
}

/// Whether the DER form of a certificate has the extension 2.5.29.19 with its first member `TRUE`.
fn is_authority(der: &[u8]) -> bool {
    const OID: [u8; 5] = [0x06, 0x03, 0x55, 0x1d, 0x13];
    const TRUE: [u8; 3] = [0x01, 0x01, 0xff];
    let Some(at) = der.windows(OID.len()).position(|bytes| bytes == OID) else { return false };
    let mut rest = &der[at + OID.len()..];
    if rest.starts_with(&TRUE) {
        rest = &rest[TRUE.len()..];
    }
    matches!(rest, [0x04, _, 0x30, _, inner @ ..] if inner.starts_with(&TRUE))
}

fn seconds(time: &Asn1TimeRef) -> Result<i64, ApiError> {
    let epoch = Asn1Time::from_unix(0).map_err(internal)?;
    let since = epoch.diff(time).map_err(internal)?;
    Ok(i64::from(since.days) * 86_400 + i64::from(since.secs))
}

/// Bytes in lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// The root that signs the certificates which AWS would make.
pub(crate) struct Authority {
    key: PKey<Private>,
    name: X509Name,
}

/// What a device certificate is made for.
pub(crate) struct Subject<'a> {
    name: &'a X509NameRef,
    key: &'a PKeyRef<Public>,
    serial: u64,
    validity: [i64; 2],
}

impl Authority {
    /// Makes a root with a fresh P-256 key.
    pub(crate) fn generate() -> Result<Self, ApiError> {
        let make = || {
            let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
            let key = PKey::from_ec_key(EcKey::generate(&group)?)?;
            let mut name = X509NameBuilder::new()?;
            name.append_entry_by_nid(Nid::ORGANIZATIONALUNITNAME, "Amazon Web Services O=Amazon.com Inc.")?;
            Ok(Self { key, name: name.build() })
        };
        make().map_err(internal)
    }

    /// Signs a request's key under the request's subject; gives the PEM text.
    ///
    /// # Errors
    /// `InvalidRequestException` for a request that is no PEM, is not signed by its key, or has an unsuitable key.
    pub(crate) fn sign_request(&self, pem: &str, serial: u64, now: SystemTime) -> Result<String, ApiError> {
        let request = X509Req::from_pem(pem.as_bytes())
            .map_err(|_| invalid("The certificate signing request could not be parsed"))?;
        let key = request.public_key().map_err(|_| invalid("The key in the request is not valid"))?;
        if !request.verify(&key).unwrap_or(false) {
            return Err(invalid("The certificate signing request is not signed by its own key"));
        }
        if !key_allowed(&key) {
            return Err(invalid(
                "The key of the request must be RSA of 2048 bits or more, or NIST P-256, P-384 or P-521",
            ));
        }
        let validity = [unix(now) - BEFORE, END_OF_AWS_CERTIFICATES];
        self.issue(&Subject { name: request.subject_name(), key: &key, serial, validity }).map_err(internal)
    }

    /// Makes an RSA-2048 key pair and its certificate; gives certificate, public and private key as PEM texts.
    pub(crate) fn make_keys(&self, serial: u64, now: SystemTime) -> Result<[String; 3], ApiError> {
        let mut name = X509NameBuilder::new().map_err(internal)?;
        name.append_entry_by_nid(Nid::COMMONNAME, "AWS IoT Certificate").map_err(internal)?;
        self.make_pair(&name.build(), serial, [unix(now) - BEFORE, END_OF_AWS_CERTIFICATES])
    }

    /// The same for a provisioning claim that ends soon; its common name is 64 hexadecimal digits, as in AWS's example.
    pub(crate) fn make_claim(
        &self,
        serial: u64,
        now: SystemTime,
        end: SystemTime,
    ) -> Result<[String; 3], ApiError> {
        let mut name = X509NameBuilder::new().map_err(internal)?;
        let text = hex(&Sha256::digest(serial.to_be_bytes()));
        name.append_entry_by_nid(Nid::COMMONNAME, &text).map_err(internal)?;
        self.make_pair(&name.build(), serial, [unix(now) - BEFORE, unix(end)])
    }

    fn make_pair(
        &self,
        name: &X509NameRef,
        serial: u64,
        validity: [i64; 2],
    ) -> Result<[String; 3], ApiError> {
        let make = || {
            let rsa = Rsa::generate(2048)?;
            let private = rsa.private_key_to_pem()?;
            let public = rsa.public_key_to_pem()?;
            let key = PKey::public_key_from_pem(&public)?;
            let certificate = self.issue(&Subject { name, key: &key, serial, validity })?;
            let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
            Ok([certificate, text(&public[..]), text(&private[..])])
        };
        make().map_err(internal)
    }

    fn issue(&self, subject: &Subject<'_>) -> Result<String, openssl::error::ErrorStack> {
        let mut builder = X509::builder()?;
        builder.set_version(2)?;
        let mut serial = subject.serial.to_be_bytes().to_vec();
        serial.insert(0, 1);
        let serial = BigNum::from_slice(&serial)?;
        builder.set_serial_number(&*Asn1Integer::from_bn(&serial)?)?;
        builder.set_issuer_name(&self.name)?;
        builder.set_subject_name(subject.name)?;
        builder.set_pubkey(subject.key)?;
        builder.set_not_before(&*Asn1Time::from_unix(subject.validity[0])?)?;
        builder.set_not_after(&*Asn1Time::from_unix(subject.validity[1])?)?;
        builder.sign(&self.key, MessageDigest::sha256())?;
        Ok(String::from_utf8_lossy(&builder.build().to_pem()?).into_owned())
    }
}
