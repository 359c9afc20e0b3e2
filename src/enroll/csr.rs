//! An agent's signing request, and what its subject must be: `O=TENANT, CN=AGENT`, and nothing else.

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::x509::{X509NameBuilder, X509ReqBuilder};

use crate::error::{Error, Result};
use crate::pki::{DistinguishedName, PrivateKey, SigningRequest};

/// Makes the signing request of an agent's key.
///
/// # Errors
/// A failure of OpenSSL.
pub fn request(key: &PrivateKey, tenant: &str, agent: &str) -> Result<SigningRequest> {
    let pem = key.to_pem()?;
    let der = build(pem.as_bytes(), tenant, agent)
        .map_err(|e| Error::internal("making the signing request").caused_by(e.to_string()))?;
    Ok(SigningRequest::parse(&der, "the new signing request")?)
}

fn build(pem: &[u8], tenant: &str, agent: &str) -> Result<Vec<u8>, ErrorStack> {
    let key = PKey::private_key_from_pem(pem)?;
    let mut name = X509NameBuilder::new()?;
    name.append_entry_by_nid(Nid::ORGANIZATIONNAME, tenant)?;
    name.append_entry_by_nid(Nid::COMMONNAME, agent)?;
    let mut request = X509ReqBuilder::new()?;
    request.set_version(0)?;
    request.set_subject_name(&name.build())?;
    request.set_pubkey(&key)?;
    request.sign(&key, MessageDigest::sha256())?;
    request.build().to_der()
}

/// Whether a subject is this agent's of this tenant: one common name, one organization, no other part.
pub fn is_subject_of(subject: &DistinguishedName, tenant: &str, agent: &str) -> bool {
    let mut parts = subject.attributes();
    parts.sort();
    let wanted = [("CN", agent), ("O", tenant)];
    parts.len() == 2 && parts.iter().zip(wanted).all(|((label, value), (l, v))| label == l && value == v)
}

/// The DER of a signing request.
///
/// # Errors
/// When its own PEM cannot be read.
pub fn der_of(csr: &SigningRequest) -> Result<Vec<u8>, String> {
    let request = openssl::x509::X509Req::from_pem(csr.to_pem().as_bytes());
    request.and_then(|request| request.to_der()).map_err(|e| e.to_string())
}
