//! Makes certificates: a CA of one's own, the proof of possession that AWS IoT asks for, certificates of devices.
//!
//! Validity and serial number are always set here, never left to a default. Every certificate is verified under
//! its issuer's key before it is handed out, so that a signer that signs with another key is found out here.
//! Each kind is made in two ways: at once by a [`Signer`], or as an [`Unsigned`] for a signer that answers later.

use time::{Duration, OffsetDateTime};

use super::alternative::AlternativeName;
use super::certificate::Certificate;
use super::error::{Error, Result};
use super::key::PrivateKey;
use super::key_kind::KeyKind;
use super::name::{DistinguishedName, NamePart};
use super::signer::{SignatureAlgorithm, Signer};
use super::unsigned::{Draft, Unsigned};

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
    // Looked at before a key is made, which takes seconds for RSA.
    request.subject()?;
    check_days(request.days)?;
    let key = PrivateKey::generate(request.key_kind)?;
    let certificate = create_ca_with(request, &key)?;
    Ok(Issued { certificate, key })
}

/// Makes a self-signed CA certificate for a key that exists; `request.key_kind` is not looked at.
pub fn create_ca_with(request: &CaRequest<'_>, signer: &dyn Signer) -> Result<Certificate> {
    let unsigned = prepare_ca(request, signer.public_key(), signer.algorithm())?;
    unsigned.assemble(&signer.sign(unsigned.message())?)
}

/// Like [`create_ca_with`], up to the signature, which `algorithm` is to make with the key of `spki` (DER
/// `SubjectPublicKeyInfo`).
pub fn prepare_ca(request: &CaRequest<'_>, spki: &[u8], algorithm: SignatureAlgorithm) -> Result<Unsigned> {
    check_days(request.days)?;
    let draft = Draft {
        issuer: None,
        subject: &request.subject()?,
        not_before: request.now - BACKDATE,
        not_after: request.now + Duration::days(request.days.into()),
        spki,
        sans: &[],
        algorithm,
        intermediate: None,
    };
    draft.build()
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

/// A CA that can issue: its certificate and whoever signs for it, known to belong together.
pub struct Authority<'a> {
    pub(super) ca: IssuingCa<'a>,
    pub(super) signer: &'a dyn Signer,
}

/// A CA that can issue what someone else then signs.
#[derive(Debug, Clone, Copy)]
pub struct IssuingCa<'a> {
    pub(super) certificate: &'a Certificate,
    algorithm: SignatureAlgorithm,
}

/// What a device's certificate is to be.
#[derive(Debug, Clone)]
pub struct DeviceRequest<'a> {
    /// Its subject: [`DistinguishedName::common`], or the one of a signing request.
    pub subject: &'a DistinguishedName,
    /// Its public key as DER `SubjectPublicKeyInfo`: a [`PrivateKey`]'s or a signing request's.
    pub spki: &'a [u8],
    /// Its subject alternative names; without any it has no such extension.
    pub sans: &'a [AlternativeName],
    /// Days of validity from now, 1 to 36500; cut to the CA's own.
    pub days: u32,
    /// The time of the request; validity begins five minutes earlier.
    pub now: OffsetDateTime,
}

impl<'a> Authority<'a> {
    /// Refuses a signer that does not hold the certificate's key, and a certificate that is no CA's.
    pub fn new(certificate: &'a Certificate, signer: &'a dyn Signer) -> Result<Self> {
        Ok(Self { ca: IssuingCa::new(certificate, signer.public_key(), signer.algorithm())?, signer })
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
        self.sign(&self.ca.verification_certificate(registration_code, now, hours)?)
    }

    /// Issues a device's certificate (CA:FALSE, clientAuth) for a public key of a kind that AWS IoT accepts.
    pub fn issue_device_certificate(&self, request: &DeviceRequest<'_>) -> Result<Certificate> {
        self.sign(&self.ca.device_certificate(request)?)
    }

    /// Refuses what no request can be issued under: days out of bounds, a CA that is expired or not valid yet.
    pub fn check(&self, days: u32, now: OffsetDateTime) -> Result<()> {
        check_days(days)?;
        self.ca.require_valid(now)
    }

    /// Issues the certificate of a CA below this one, for a public key (DER `SubjectPublicKeyInfo`): `CA:TRUE` with
    /// at most `below` CAs under it; 0 is one that signs only devices' certificates. Its validity is cut to this
    /// CA's. Refused when this CA's own path length forbids it; `request.key_kind` is not looked at.
    pub fn issue_ca(&self, request: &CaRequest<'_>, spki: &[u8], below: u8) -> Result<Certificate> {
        self.sign(&self.ca.ca_certificate(request, spki, below)?)
    }

    fn sign(&self, unsigned: &Unsigned) -> Result<Certificate> {
        unsigned.assemble(&self.signer.sign(unsigned.message())?)
    }
}

impl<'a> IssuingCa<'a> {
    /// `spki` is the signer's public key (DER `SubjectPublicKeyInfo`), `algorithm` how it signs. Refuses what
    /// [`Authority::new`] refuses.
    pub fn new(certificate: &'a Certificate, spki: &[u8], algorithm: SignatureAlgorithm) -> Result<Self> {
        certificate.require_key(spki)?;
        let info = certificate.info();
        if !info.is_ca || !info.may_sign_certificates {
            let what = format!("the certificate {}", info.subject.text());
            return Err(Error::bad_input(&what, "it may not sign certificates").with_hint(
                "a CA certificate has basicConstraints CA:TRUE and, if it has keyUsage, keyCertSign in it",
            ));
        }
        Ok(Self { certificate, algorithm })
    }

    /// [`Authority::verification_certificate`], up to the signature.
    pub fn verification_certificate(
        &self,
        registration_code: &str,
        now: OffsetDateTime,
        hours: u32,
    ) -> Result<Unsigned> {
        let key = PrivateKey::generate(KeyKind::EcP256)?;
        let subject = DistinguishedName::common(registration_code).map_err(|error| {
            Error::bad_input("the registration code", "it cannot be the common name of a certificate")
                .caused_by(error)
        })?;
        let until = now + Duration::hours(hours.max(1).into());
        self.prepare(&subject, key.spki(), &[], now, until, None)
    }

    /// [`Authority::issue_device_certificate`], up to the signature.
    pub fn device_certificate(&self, request: &DeviceRequest<'_>) -> Result<Unsigned> {
        check_days(request.days)?;
        let until = request.now + Duration::days(request.days.into());
        self.prepare(request.subject, request.spki, request.sans, request.now, until, None)
    }

    /// [`Authority::issue_ca`], up to the signature.
    pub fn ca_certificate(&self, request: &CaRequest<'_>, spki: &[u8], below: u8) -> Result<Unsigned> {
        check_days(request.days)?;
        let most = below_of(self.certificate)?;
        if most.is_some_and(|most| below > most) {
            let what = format!("the path length {below}");
            let most = most.unwrap_or_default();
            return Err(Error::bad_input(&what, format!("the parent's own permits {most} at most")));
        }
        let until = request.now + Duration::days(request.days.into());
        self.prepare(&request.subject()?, spki, &[], request.now, until, Some(below))
    }

    fn require_valid(&self, now: OffsetDateTime) -> Result<()> {
        let ca = self.certificate.info();
        if now < ca.not_before || now > ca.not_after {
            let what = format!("the CA {}", ca.subject.text());
            return Err(Error::bad_input(
                &what,
                "it is expired or not valid yet, so what it signs is not valid either",
            )
            .with_hint("renew the CA certificate, or check this machine's clock"));
        }
        Ok(())
    }

    fn prepare(
        &self,
        subject: &DistinguishedName,
        spki: &[u8],
        sans: &[AlternativeName],
        now: OffsetDateTime,
        until: OffsetDateTime,
        intermediate: Option<u8>,
    ) -> Result<Unsigned> {
        self.require_valid(now)?;
        let ca = self.certificate.info();
        let draft = Draft {
            issuer: Some(self.certificate),
            subject,
            not_before: (now - BACKDATE).max(ca.not_before),
            not_after: until.min(ca.not_after),
            spki,
            sans,
            algorithm: self.algorithm,
            intermediate,
        };
        draft.build()
    }
}

/// How many CAs at most a CA that this one signs may have below it; `None` is any number. Refuses a CA that may sign
/// none at all.
pub fn below_of(parent: &Certificate) -> Result<Option<u8>> {
    match parent.extensions().path_length {
        Some(0) => {
            let what = format!("the parent {}", parent.info().subject.text());
            Err(Error::bad_input(&what, "its path length is 0: it may sign devices' certificates, but no CA")
                .with_hint("sign with the CA above it, or make it anew with `ca create --path-length 1`"))
        }
        limit => Ok(limit.map(|limit| u8::try_from(limit - 1).unwrap_or(u8::MAX))),
    }
}

fn check_days(days: u32) -> Result<()> {
    if (1..=MAX_DAYS).contains(&days) {
        return Ok(());
    }
    Err(Error::bad_input("the validity", format!("must be 1 to {MAX_DAYS} days")))
}
