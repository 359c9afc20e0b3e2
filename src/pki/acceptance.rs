//! What AWS IoT accepts, checked before any call: key kinds, signature algorithms, validity, CA:TRUE.
//!
//! Source: AWS IoT developer guide, "X.509 client certificates" and "Register your CA certificate". Where the guide
//! says nothing (key usage of a CA), what TLS clients refuse is refused here too.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::certificate::{Certificate, CertificateInfo};
use super::csr::SigningRequest;
use super::error::{Error, Result};
use super::key_kind::{KeyKind, PublicKeyInfo};

/// What a certificate is to be registered as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A CA certificate (`RegisterCACertificate`).
    Ca,
    /// A device's certificate (`RegisterCertificate` and its like).
    Device,
}

/// One reason why AWS IoT would refuse, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reason, as a clause: `it expired at 2026-01-01T00:00:00Z`.
    pub reason: String,
    /// What to do.
    pub fix: String,
}

impl Refusal {
    fn new(reason: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { reason: reason.into(), fix: fix.into() }
    }
}

/// The signature algorithms that AWS IoT accepts. RSASSA-PSS stands in newer editions of the guide.
const ACCEPTED_SIGNATURES: [&str; 10] = [
    "sha256WithRSAEncryption",
    "sha384WithRSAEncryption",
    "sha512WithRSAEncryption",
    "RSASSA-PSS with SHA256",
    "RSASSA-PSS with SHA384",
    "RSASSA-PSS with SHA512",
    "dsa-with-SHA256",
    "ecdsa-with-SHA256",
    "ecdsa-with-SHA384",
    "ecdsa-with-SHA512",
];

/// The longest PEM of a certificate, in characters (service model, `CertificatePem`).
const MAX_CERTIFICATE_PEM: usize = 65_536;

/// The longest PEM of a signing request, in characters (service model, `CertificateSigningRequest`).
const MAX_REQUEST_PEM: usize = 4_096;

impl Certificate {
    /// Every reason why AWS IoT would refuse this certificate in this role at this time; empty when it is fine.
    pub fn refusals(&self, role: Role, at: OffsetDateTime) -> Vec<Refusal> {
        let info = self.info();
        let mut refusals = Vec::new();
        refusals.extend(refuse_key(&info.public_key));
        refusals.extend(refuse_signature(&info.signature_algorithm));
        refusals.extend(refuse_validity(info, at));
        if role == Role::Ca {
            refusals.extend(refuse_ca(info));
        }
        if self.to_pem().len() > MAX_CERTIFICATE_PEM {
            refusals.push(Refusal::new(
                format!("its PEM is longer than {MAX_CERTIFICATE_PEM} characters"),
                "make one without large extensions",
            ));
        }
        refusals
    }

    /// Like [`Self::refusals`], as one error that names them all. `what` names the certificate in the message.
    pub fn require_acceptable(&self, role: Role, at: OffsetDateTime, what: &str) -> Result<()> {
        into_error(self.refusals(role, at), what)
    }
}

impl SigningRequest {
    /// Every reason why AWS IoT (`CreateCertificateFromCsr`) would refuse this request; empty when it is fine.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        refusals.extend(refuse_key(self.public_key()));
        refusals.extend(refuse_signature(self.signature_algorithm()));
        if self.to_pem().len() > MAX_REQUEST_PEM {
            refusals.push(Refusal::new(
                format!("its PEM is longer than {MAX_REQUEST_PEM} characters"),
                "make one without large extensions",
            ));
        }
        refusals
    }

    /// Like [`Self::refusals`], as one error that names them all. `what` names the request in the message.
    pub fn require_acceptable(&self, what: &str) -> Result<()> {
        into_error(self.refusals(), what)
    }
}

fn refuse_key(key: &PublicKeyInfo) -> Option<Refusal> {
    if key.kind.is_some() {
        return None;
    }
    let name = &key.name;
    let fix = if name.starts_with("RSA ") {
        format!("make it anew with an RSA key of at least {} bits, or an EC key", KeyKind::MIN_RSA_BITS)
    } else {
        "make it anew with an EC key on P-256, P-384 or P-521, or an RSA key".to_owned()
    };
    Some(Refusal::new(format!("AWS IoT does not accept its key ({name})"), fix))
}

fn refuse_signature(algorithm: &str) -> Option<Refusal> {
    let refused = !ACCEPTED_SIGNATURES.contains(&algorithm);
    refused.then(|| {
        let reason = format!("AWS IoT does not accept its signature algorithm ({algorithm})");
        Refusal::new(reason, "have it signed with SHA-256, SHA-384 or SHA-512 by an RSA or EC key")
    })
}

fn refuse_validity(info: &CertificateInfo, at: OffsetDateTime) -> Option<Refusal> {
    if info.not_after < at {
        Some(Refusal::new(format!("it expired at {}", text(info.not_after)), "renew it"))
    } else if info.not_before > at {
        let reason = format!("it is not valid before {}", text(info.not_before));
        Some(Refusal::new(reason, "wait until then, or check this machine's clock"))
    } else {
        None
    }
}

fn refuse_ca(info: &CertificateInfo) -> Option<Refusal> {
    if !info.is_ca {
        Some(Refusal::new(
            "it is no CA certificate (basicConstraints CA:TRUE is missing)",
            "name the CA's certificate, or make it anew with basicConstraints=critical,CA:TRUE",
        ))
    } else if !info.may_sign_certificates {
        Some(Refusal::new(
            "its keyUsage does not allow it to sign certificates",
            "make it anew with keyUsage=critical,keyCertSign,cRLSign",
        ))
    } else {
        None
    }
}

fn into_error(refusals: Vec<Refusal>, what: &str) -> Result<()> {
    if refusals.is_empty() {
        return Ok(());
    }
    let (reasons, fixes): (Vec<_>, Vec<_>) =
        refusals.into_iter().map(|refusal| (refusal.reason, refusal.fix)).unzip();
    Err(Error::bad_input(what, reasons.join("; ")).with_hint(fixes.join("; ")))
}

fn text(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}
