//! Identities of test devices that do not exist yet: a key for each, and a certificate of a CA at hand or a signing
//! request for AWS.

use std::path::PathBuf;

use time::OffsetDateTime;

use crate::commands::authority::OpenCa;
use crate::commands::devices::marks::remove_identity;
use crate::devices::Identity;
use crate::devices::claim::signing_request;
use crate::devices::identity::{CERTIFICATE, CHAIN, KEY};
use crate::error::{Error, Kind, Result};
use crate::pki::authority::{Authority, DeviceRequest};
use crate::pki::store::{self, PairPaths};
use crate::pki::{Certificate, DistinguishedName, KeyKind, PrivateKey};

/// Days of validity, cut to the CA's own: test devices do not grow old.
const DAYS: u32 = 30;

/// Where they go, and who signs.
pub(super) struct Fresh {
    /// The folder in which each gets a folder of its own.
    pub(super) out: PathBuf,
    /// The CA; without one AWS is asked for certificates.
    pub(super) ca: Option<OpenCa>,
}

/// An identity whose key is on the disk.
#[derive(Debug, Clone)]
pub(super) struct Made {
    /// It.
    pub(super) identity: Identity,
    /// The column of an import that takes what follows.
    pub(super) column: &'static str,
    /// The certificate, or the signing request.
    pub(super) pem: String,
}

impl Fresh {
    /// Makes one of each name; `asked` says whether to stop.
    ///
    /// # Errors
    /// Data (65) when a folder is there already, before the first key is made; the failure of the disk or of whoever
    /// holds the CA's key, and the reason to stop. What was made by then is removed.
    pub(super) fn make(&self, names: &[String], asked: impl Fn() -> Option<Kind>) -> Result<Vec<Made>> {
        if let Some(name) = names.iter().find(|name| self.out.join(name).symlink_metadata().is_ok()) {
            return Err(Error::data(format!("`{}` is there already", self.out.join(name).display()))
                .hint("Give another folder with `--out`, or move that away: keys are never overwritten."));
        }
        let authority = self.ca.as_ref().map(OpenCa::authority).transpose()?;
        let mut made: Vec<Made> = Vec::with_capacity(names.len());
        for name in names {
            let one = match asked() {
                Some(kind) => Err(Error::new(kind, "interrupted; nothing was registered")),
                None => self.one(name, authority.as_ref()),
            };
            match one {
                Ok(one) => made.push(one),
                Err(error) => {
                    for made in &made {
                        remove_identity(&made.identity.folder);
                    }
                    return Err(error);
                }
            }
        }
        Ok(made)
    }

    fn one(&self, name: &str, authority: Option<&Authority<'_>>) -> Result<Made> {
        let folder = self.out.join(name);
        store::ensure_folder(&folder)?;
        let key = PrivateKey::generate(KeyKind::EcP256)?;
        let identity = Identity { name: name.to_owned(), folder: folder.clone() };
        let (Some(authority), Some(ca)) = (authority, &self.ca) else {
            store::write_key(&folder.join(KEY), &key.to_pem()?)?;
            return Ok(Made { identity, column: "csr_pem", pem: signing_request(&key)? });
        };
        let certificate = authority.issue_device_certificate(&DeviceRequest {
            subject: &DistinguishedName::common(name)?,
            spki: key.spki(),
            sans: &[],
            days: DAYS,
            now: OffsetDateTime::now_utc(),
        })?;
        let pem = certificate.to_pem();
        let paths = PairPaths { certificate: folder.join(CERTIFICATE), key: folder.join(KEY) };
        store::write_pair(&paths, &pem, &key.to_pem()?)?;
        let chain: String =
            std::iter::once(&ca.certificate).chain(&ca.chain).map(Certificate::to_pem).collect();
        store::write_certificate(&folder.join(CHAIN), &chain)?;
        Ok(Made { identity, column: "cert_pem", pem })
    }
}
