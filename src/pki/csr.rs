//! Certificate signing requests (PKCS#10): read, and proven to be signed by the key that they name.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::oid::db::rfc5280::ID_CE_SUBJECT_ALT_NAME;
use der::{Decode as _, Encode as _, Tag, Tagged as _};
use openssl::x509::X509Req;
use x509_cert::ext::Extension;

use super::certificate::signature_name;
use super::encoding::{RequestBody, Signed, elements};
use super::error::{Error, Result};
use super::extensions::{self, Extensions};
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
    extensions: Vec<Extension>,
}

/// The attributes that ask for extensions: PKCS#9's, and Microsoft's own from before it.
const EXTENSION_REQUESTS: [&str; 2] = ["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"];

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
        let extensions = match body.attributes {
            Some(attributes) => requested(attributes)?,
            None => Vec::new(),
        };
        Some(Self { der: der.to_vec(), subject, spki, public_key, signature_algorithm, extensions })
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

    /// What the extensions that it asks for say. A CA need not grant any of them.
    pub fn extensions(&self) -> Extensions {
        Extensions::of(&self.extensions)
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

/// The extensions that the attributes ask for; `None` when a part is malformed.
fn requested(attributes: AnyRef<'_>) -> Option<Vec<Extension>> {
    let mut all = Vec::new();
    for attribute in elements(attributes.value())? {
        let fields = elements(attribute.value())?;
        let [kind, values] = fields.as_slice() else { return None };
        let kind: ObjectIdentifier = kind.decode_as().ok()?;
        if !EXTENSION_REQUESTS.contains(&kind.to_string().as_str()) || values.tag() != Tag::Set {
            continue;
        }
        for value in elements(values.value())? {
            all.extend(value.decode_as::<Vec<Extension>>().ok()?);
        }
    }
    let names = all.iter().find(|one| one.extn_id == ID_CE_SUBJECT_ALT_NAME);
    let whole = names.is_none_or(|one| extensions::alt_names(one.extn_value.as_bytes()).is_some());
    whole.then_some(all)
}
