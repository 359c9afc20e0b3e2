//! The certificates with which Microchip signs manifests, as the user names them. Microchip publishes them beside
//! its Trust Platform; none is built in, since a manifest is worth what its signer is.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::ec::EcKey;
use openssl::pkey::Public;
use openssl::sha::sha256;
use time::OffsetDateTime;

use crate::error::{Error, IoContext as _, Result};
use crate::pki::{Certificate, KeyKind};

/// Signers by their ids.
#[derive(Debug, Default)]
pub struct Signers(Vec<Signer>);

/// One signer.
#[derive(Debug)]
pub(super) struct Signer {
    /// Whom messages name.
    pub(super) name: String,
    /// The subject key identifier, base64url.
    kid: Option<String>,
    /// The SHA-256 of the certificate, base64url.
    thumbprint: String,
    /// After this no element may have been made that it signed.
    pub(super) not_after: OffsetDateTime,
    pub(super) key: EcKey<Public>,
}

impl Signers {
    /// Reads certificates, PEM or DER; a file may have several.
    ///
    /// # Errors
    /// Data (65) when a file has no certificate, or one whose key is not on P-256; the failure of a file.
    pub fn load(files: &[impl AsRef<Path>]) -> Result<Self> {
        let mut all = Self::default();
        for file in files {
            let shown = file.as_ref().display().to_string();
            let bytes = std::fs::read(file.as_ref()).doing(|| format!("reading the signer `{shown}`"))?;
            all.add(&bytes, &shown)?;
        }
        Ok(all)
    }

    /// As [`Signers::load`], of what a file holds.
    ///
    /// # Errors
    /// Data (65), as above.
    pub fn add(&mut self, bytes: &[u8], shown: &str) -> Result<()> {
        let refused =
            |why: String| Error::data(format!("the signer `{shown}` cannot be used")).caused_by(why);
        let found = Certificate::parse_bundle(bytes, shown).map_err(|e| refused(e.to_string()))?;
        for certificate in found {
            let info = certificate.info();
            if info.public_key.kind != Some(KeyKind::EcP256) {
                return Err(refused(format!(
                    "its key is {}; ES256 needs one on P-256",
                    info.public_key.name
                )));
            }
            let key = openssl::pkey::PKey::public_key_from_der(&info.spki).and_then(|key| key.ec_key());
            self.0.push(Signer {
                name: info.subject.common_name().unwrap_or_else(|| info.subject.text()),
                kid: info.subject_key_id.as_ref().map(|id| URL_SAFE_NO_PAD.encode(id)),
                thumbprint: URL_SAFE_NO_PAD.encode(sha256(certificate.der())),
                not_after: info.not_after,
                key: key.map_err(|e| refused(e.to_string()))?,
            });
        }
        Ok(())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The SHA-256 of each certificate, base64url.
    pub fn thumbprints(&self) -> Vec<&str> {
        self.0.iter().map(|signer| signer.thumbprint.as_str()).collect()
    }

    /// The one that both ids mean, as far as they are given; at least one has to be.
    pub(super) fn find(&self, kid: Option<&str>, thumbprint: Option<&str>) -> Option<&Signer> {
        if kid.is_none() && thumbprint.is_none() {
            return None;
        }
        self.0.iter().find(|signer| {
            kid.is_none_or(|kid| signer.kid.as_deref() == Some(kid))
                && thumbprint.is_none_or(|thumbprint| signer.thumbprint == thumbprint)
        })
    }
}
