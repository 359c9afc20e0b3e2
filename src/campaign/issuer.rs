//! Issuing the new certificates of a campaign.

use std::fmt;

use time::OffsetDateTime;

use crate::error::Result;
use crate::pki::authority::{Authority, DeviceRequest};
use crate::pki::name::DistinguishedName;
use crate::pki::{Certificate, Signer};

/// A CA that is ready to sign.
pub struct Issuer {
    /// Its certificate.
    pub certificate: Certificate,
    /// The certificates above it, its issuer first.
    pub chain: Vec<Certificate>,
    /// Whoever holds its key.
    pub signer: Box<dyn Signer>,
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Issuer").field("ca", &self.certificate.info().certificate_id).finish_non_exhaustive()
    }
}

impl Issuer {
    /// Issues a certificate for a public key (DER `SubjectPublicKeyInfo`), valid for so many days from now.
    ///
    /// # Errors
    /// Data (65) when the key is none that AWS IoT accepts, or the CA has expired.
    pub fn issue(&self, subject: &DistinguishedName, spki: &[u8], days: u32) -> Result<Certificate> {
        let request = DeviceRequest { subject, spki, sans: &[], days, now: OffsetDateTime::now_utc() };
        let authority = Authority::new(&self.certificate, self.signer.as_ref())?;
        Ok(authority.issue_device_certificate(&request)?)
    }

    /// The certificates above a device's own: the CA's, and those above it without their root.
    pub fn chain_pem(&self) -> String {
        let above = self.chain.iter().filter(|c| c.info().subject != c.info().issuer);
        std::iter::once(&self.certificate).chain(above).map(Certificate::to_pem).collect()
    }
}
