//! Certificate signing requests (PKCS#10): read, and proven to be signed by the key that they name.

use der::{Decode as _, Encode as _};
use openssl::x509::X509Req;

use super::certificate::signature_name;
use super::encoding::{RequestBody, Signed};
use super::error::{Error, Result};
use super::key_kind::PublicKeyInfo;
use super::name::DistinguishedName;
use super::pem;

/// A signing request whose signature has been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningRequest {
    der: Vec<u8>,
    subject: DistinguishedName,
    spki: Vec<u8>,
    public_key: PublicKeyInfo,
    signature_algorithm: String,
}

/// The labels of PEM blocks that are signing requests.
const LABELS: [&str; 2] = ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"];

impl SigningRequest {
    /// Reads the first request of a PEM file, or a DER one, and verifies its signature. `what` names it in messages.
    /// Whether AWS IoT takes its key is asked by [`Self::refusals`].
    pub fn parse(input: &[u8], what: &str) -> Result<Self> {
        if !pem::is_pem(input) {
            return Self::from_der(input, what);
        }
        let blocks = pem::blocks(input, what)?;
        let request = blocks.iter().find(|block| LABELS.contains(&block.label.as_str()));
        let Some(block) = request else {
            let labels: Vec<&str> = blocks.iter().map(|block| block.label.as_str()).collect();
            return Err(Error::bad_input(
                what,
                format!("no signing request in it, only {}", labels.join(", ")),
            )
            .with_hint("name the file that holds the signing request (CSR)"));
        };
        Self::from_der(&block.der, what)
    }

    fn from_der(der: &[u8], what: &str) -> Result<Self> {
        let hint = "make the request anew, for example with `openssl req -new -key KEY`";
        let request = X509Req::from_der(der).map_err(|stack| {
            Error::bad_input(what, "not a signing request in PEM or DER").caused_by(stack).with_hint(hint)
        })?;
        let parsed = Self::read(der)
            .ok_or_else(|| Error::bad_input(what, "the signing request is malformed").with_hint(hint))?;
        let verified = request.public_key().and_then(|key| request.verify(&key));
        if !matches!(verified, Ok(true)) {
            let message = "the signing request is not signed by the key that it names";
            return Err(Error::bad_input(what, message).with_hint(hint));
        }
        Ok(parsed)
    }

    fn read(der: &[u8]) -> Option<Self> {
        let whole = Signed::from_der(der).ok()?;
        let body: RequestBody<'_> = whole.body.decode_as().ok()?;
        let subject = DistinguishedName::from_der(&body.subject.to_der().ok()?)?;
        let spki = body.spki.to_der().ok()?;
        let public_key = PublicKeyInfo::of_spki(&spki);
        let signature_algorithm = signature_name(whole.algorithm);
        Some(Self { der: der.to_vec(), subject, spki, public_key, signature_algorithm })
    }

    /// Whom the certificate is to be for, byte for byte.
    pub fn subject(&self) -> &DistinguishedName {
        &self.subject
    }

    /// The public key as DER `SubjectPublicKeyInfo`.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// What the public key is.
    pub fn public_key(&self) -> &PublicKeyInfo {
        &self.public_key
    }

    /// How the request is signed.
    pub fn signature_algorithm(&self) -> &str {
        &self.signature_algorithm
    }

    /// The request as one PEM block.
    pub fn to_pem(&self) -> String {
        String::clone(&pem::encode("CERTIFICATE REQUEST", &self.der))
    }
}
