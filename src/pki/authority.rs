//! Makes certificates: a CA of one's own, the proof of possession that AWS IoT asks for, certificates of devices.
//!
//! Validity and serial number are always set here, never left to a default. Every certificate is verified under
//! its issuer's key before it is handed out, so that a signer that signs with another key is found out here.

use time::{Duration, OffsetDateTime};

use super::certificate::Certificate;
use super::error::{Error, Result};
use super::key::PrivateKey;
use super::key_kind::{KeyKind, PublicKeyInfo};
use super::name::{DistinguishedName, NamePart};
use super::signer::{SignatureAlgorithm, Signer};
use super::tbs::{self, Body, Purpose};

/// How far before now a new certificate begins, for clocks that are behind.
pub const BACKDATE: Duration = Duration::minutes(5);

/// The longest validity that is issued, in days: a hundred years.
pub const MAX_DAYS: u32 = 36_500;

/// What a new CA is to be.
#[derive(Debug, Clone)]
pub struct CaRequest<'a> {
    /// `CN`, 1 to 64 characters like all parts of the name.
    pub common_name: &'a str,
    /// `O`
    pub organization: Option<&'a str>,
    /// `OU`, any number of them in this order.
    pub organizational_units: Vec<&'a str>,
    /// `C`, two capital letters.
    pub country: Option<&'a str>,
    /// The kind of the CA's key.
    pub key_kind: KeyKind,
    /// Days of validity from now, 1 to 36500.
    pub days: u32,
    /// The time of the request; validity begins five minutes earlier.
    pub now: OffsetDateTime,
}

/// A new certificate together with its new key.
#[derive(Debug)]
pub struct Issued {
    /// The certificate.
    pub certificate: Certificate,
    /// The private key, which exists nowhere else yet.
    pub key: PrivateKey,
}

/// Makes a key and a self-signed CA certificate for it.
pub fn create_ca(request: &CaRequest<'_>) -> Result<Issued> {
    let subject = request.subject()?;
    check_days(request.days)?;
    let key = PrivateKey::generate(request.key_kind)?;
    let certificate = self_signed(request, &subject, &key)?;
    Ok(Issued { certificate, key })
}

/// Makes a self-signed CA certificate for a key that exists; `request.key_kind` is not looked at.
pub fn create_ca_with(request: &CaRequest<'_>, signer: &dyn Signer) -> Result<Certificate> {
    check_days(request.days)?;
    self_signed(request, &request.subject()?, signer)
}

impl CaRequest<'_> {
    fn subject(&self) -> Result<DistinguishedName> {
        let mut parts = Vec::new();
        parts.extend(self.country.map(|value| (NamePart::Country, value)));
        parts.extend(self.organization.map(|value| (NamePart::Organization, value)));
        parts.extend(self.organizational_units.iter().map(|value| (NamePart::OrganizationalUnit, *value)));
        parts.push((NamePart::CommonName, self.common_name));
        DistinguishedName::new(&parts)
    }
}

fn self_signed(
    request: &CaRequest<'_>,
    subject: &DistinguishedName,
    signer: &dyn Signer,
) -> Result<Certificate> {
    let spki = signer.public_key();
    let body = Body {
        issuer: subject,
        subject,
        not_before: request.now - BACKDATE,
        not_after: request.now + Duration::days(request.days.into()),
        spki,
        purpose: Purpose::Ca,
        authority_key_id: Some(&tbs::key_id(spki)),
    };
    let unsigned = Unsigned::new(&body, signer.algorithm())?;
    let certificate = unsigned.assemble(&signer.sign(unsigned.message())?)?;
    require_signed_by(&certificate, &certificate)?;
    Ok(certificate)
}

/// A CA that can issue: its certificate and whoever signs for it, known to belong together.
pub struct Authority<'a> {
    certificate: &'a Certificate,
    signer: &'a dyn Signer,
}

/// What a device's certificate is to be.
#[derive(Debug, Clone)]
pub struct DeviceRequest<'a> {
    /// Its subject: [`DistinguishedName::common`], or the one of a signing request.
    pub subject: &'a DistinguishedName,
    /// Its public key as DER `SubjectPublicKeyInfo`: a [`PrivateKey`]'s or a signing request's.
    pub spki: &'a [u8],
    /// Days of validity from now, 1 to 36500; cut to the CA's own.
    pub days: u32,
    /// The time of the request; validity begins five minutes earlier.
    pub now: OffsetDateTime,
}

impl<'a> Authority<'a> {
    /// Refuses a signer that does not hold the certificate's key, and a certificate that is no CA's.
    pub fn new(certificate: &'a Certificate, signer: &'a dyn Signer) -> Result<Self> {
        certificate.require_key(signer.public_key())?;
        let info = certificate.info();
        if !info.is_ca || !info.may_sign_certificates {
            let what = format!("the certificate {}", info.subject.text());
            return Err(Error::bad_input(&what, "it may not sign certificates").with_hint(
                "a CA certificate has basicConstraints CA:TRUE and, if it has keyUsage, keyCertSign in it",
            ));
        }
        Ok(Self { certificate, signer })
    }

    /// Makes the certificate that proves to AWS IoT that this CA's key is at hand: its common name is the account's
    /// registration code. Its own key is made anew and thrown away; nobody needs it.
    ///
    /// Valid for `hours` from now (1 at least), cut to the CA's own validity.
    pub fn verification_certificate(
        &self,
        registration_code: &str,
        now: OffsetDateTime,
        hours: u32,
    ) -> Result<Certificate> {
        let key = PrivateKey::generate(KeyKind::EcP256)?;
        let subject = DistinguishedName::common(registration_code).map_err(|error| {
            Error::bad_input("the registration code", "it cannot be the common name of a certificate")
                .caused_by(error)
        })?;
        let until = now + Duration::hours(hours.max(1).into());
        self.issue(&subject, key.spki(), now, until)
    }

    /// Issues a device's certificate (CA:FALSE, clientAuth) for a public key of a kind that AWS IoT accepts.
    pub fn issue_device_certificate(&self, request: &DeviceRequest<'_>) -> Result<Certificate> {
        check_days(request.days)?;
        let until = request.now + Duration::days(request.days.into());
        self.issue(request.subject, request.spki, request.now, until)
    }

    fn issue(
        &self,
        subject: &DistinguishedName,
        spki: &[u8],
        now: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<Certificate> {
        let ca = self.certificate.info();
        if now < ca.not_before || now > ca.not_after {
            let what = format!("the CA {}", ca.subject.text());
            return Err(Error::bad_input(
                &what,
                "it is expired or not valid yet, so what it signs is not valid either",
            )
            .with_hint("renew the CA certificate, or check this machine's clock"));
        }
        let key = PublicKeyInfo::of_spki(spki);
        let Some(kind) = key.kind else {
            return Err(Error::bad_input(
                "the public key",
                format!("AWS IoT does not accept keys of kind {}", key.name),
            )
            .with_hint("use an EC key on P-256, P-384 or P-521, or an RSA key of at least 2048 bits"));
        };
        let body = Body {
            issuer: &ca.subject,
            subject,
            not_before: (now - BACKDATE).max(ca.not_before),
            not_after: until.min(ca.not_after),
            spki,
            purpose: Purpose::Client { rsa: matches!(kind, KeyKind::Rsa(_)) },
            authority_key_id: ca.subject_key_id.as_deref(),
        };
        let unsigned = Unsigned::new(&body, self.signer.algorithm())?;
        let certificate = unsigned.assemble(&self.signer.sign(unsigned.message())?)?;
        require_signed_by(&certificate, self.certificate)?;
        Ok(certificate)
    }
}

/// A certificate that only lacks its signature.
struct Unsigned {
    body: Vec<u8>,
    algorithm: SignatureAlgorithm,
}

impl Unsigned {
    fn new(body: &Body<'_>, algorithm: SignatureAlgorithm) -> Result<Self> {
        let body = body.encode(algorithm).map_err(|stack| Error::crypto("draw a serial number", stack))?;
        Ok(Self { body, algorithm })
    }

    /// What is to be signed.
    fn message(&self) -> &[u8] {
        &self.body
    }

    fn assemble(&self, signature: &[u8]) -> Result<Certificate> {
        Certificate::from_der(
            &tbs::assemble(&self.body, self.algorithm, signature),
            "the new certificate",
            None,
        )
    }
}

fn require_signed_by(certificate: &Certificate, issuer: &Certificate) -> Result<()> {
    if certificate.is_signed_by(issuer) {
        return Ok(());
    }
    Err(Error::mismatch("the signer's signature does not verify under the key of the CA certificate")
        .with_hint("the signer names one key and signs with another"))
}

fn check_days(days: u32) -> Result<()> {
    if (1..=MAX_DAYS).contains(&days) {
        return Ok(());
    }
    Err(Error::bad_input("the validity", format!("must be 1 to {MAX_DAYS} days")))
}
