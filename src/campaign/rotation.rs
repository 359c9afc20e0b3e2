//! What the recipe of a stage goes by: the campaign's settings, its issuer, and where its certificates are kept.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use openssl::sha::sha256;

use super::document::{Said, Template};
use super::issuer::Issuer;
use super::settings::{HandOut, KeySource, Old};
use crate::aws::TargetKey;
use crate::error::{Error, IoContext, Result};
use crate::pki::name::DistinguishedName;
use crate::pki::{Certificate, KeyKind, PrivateKey, SigningRequest, store};

/// What is done to each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A new certificate is issued, registered, attached beside the old one and handed out.
    Begin,
    /// The old certificate is taken off.
    Finish,
    /// The new certificate is taken off again.
    Back,
}

/// What a stage goes by.
#[derive(Debug)]
pub struct Rotation {
    /// What is done.
    pub stage: Stage,
    /// The campaign's name.
    pub campaign: String,
    /// The folder of the issued certificates.
    pub issued: PathBuf,
    /// The CA; a stage that issues nothing has none.
    pub issuer: Option<Arc<Issuer>>,
    /// Days of validity.
    pub days: u32,
    /// Whose key.
    pub key: KeySource,
    /// How it is handed out.
    pub hand_out: HandOut,
    /// The job document's template.
    pub document: Template,
    /// What becomes of old ones.
    pub old: Old,
    /// The rows are in more than one account or Region, so handed-out files are in a folder for each.
    pub several: bool,
    /// Also undo rows whose device answered that it uses its new certificate.
    pub also_proven: bool,
    /// Signing requests by the old certificate's id.
    pub requests: HashMap<String, String>,
}

/// The name under which AWS issues certificates of signing requests; it says nothing about the device.
const AMAZON: &str = "AWS IoT Certificate";

/// The id of the job that hands out a certificate: the same in every attempt.
pub fn job_id(campaign: &str, target: &TargetKey, old: &str) -> String {
    let digest = sha256(format!("{campaign}\n{}\n{}\n{old}", target.account, target.region).as_bytes());
    digest[..20].iter().fold(String::from("rotate-"), |id, byte| id + &format!("{byte:02x}"))
}

/// The folder of the certificates of a target.
pub fn target_folder(target: &TargetKey) -> String {
    format!("{}-{}", target.account, target.region)
}

/// Where a new certificate is kept, by the old one's id.
pub fn issued_file(issued: &Path, target: &TargetKey, old: &str) -> PathBuf {
    issued.join(target_folder(target)).join(old.get(..2).unwrap_or("_")).join(format!("{old}.pem"))
}

/// A new certificate that was issued.
///
/// # Errors
/// Data (65) when the file is not what was written.
pub fn issued(issued: &Path, target: &TargetKey, old: &str) -> Result<Option<Certificate>> {
    let path = issued_file(issued, target, old);
    if !path.exists() {
        return Ok(None);
    }
    Ok(Some(Certificate::parse(&store::read(&path)?, &path.display().to_string())?))
}

impl Rotation {
    /// The new certificate of a row. It is on the disk before it is returned, and the same in every attempt: a
    /// certificate that was registered under a forgotten serial number could not be found again. Waits for the disk.
    ///
    /// # Errors
    /// Data (65) when it cannot be issued; the failure of a file.
    pub fn issue(&self, target: &TargetKey, old: &str, old_pem: &str, name: &str) -> Result<Certificate> {
        if let Some(there) = issued(&self.issued, target, old)? {
            return Ok(there);
        }
        let Some(issuer) = &self.issuer else {
            return Err(Error::internal("a stage without a CA issues nothing"));
        };
        let old_certificate = Certificate::parse(old_pem.as_bytes(), "the old certificate")?;
        let spki = match (self.requests.get(old), self.key) {
            (Some(request), _) => {
                SigningRequest::parse(request.as_bytes(), "the signing request")?.spki().to_vec()
            }
            (None, KeySource::Keep) => old_certificate.info().spki.clone(),
            (None, KeySource::New) => self.new_key(target, name)?.spki().to_vec(),
        };
        let was = &old_certificate.info().subject;
        let own = was.is_empty() || was.common_name().as_deref() == Some(AMAZON);
        let named = own.then(|| DistinguishedName::common(name)).transpose()?;
        let new = issuer.issue(named.as_ref().unwrap_or(was), &spki, self.days)?;
        let path = issued_file(&self.issued, target, old);
        path.parent().map_or(Ok(()), store::ensure_folder)?;
        store::write_certificate(&path, &new.to_pem())?;
        Ok(new)
    }

    /// The key that is handed out with a certificate: made once.
    fn new_key(&self, target: &TargetKey, name: &str) -> Result<PrivateKey> {
        let Some(folder) = self.files_of(target, name) else {
            return Err(Error::internal("a new key is handed out as a file"));
        };
        let path = folder.join("key.pem");
        store::ensure_folder(&folder)?;
        if !path.exists() {
            let key = PrivateKey::generate(KeyKind::EcP256)?;
            store::write_key(&path, &key.to_pem()?)?;
        }
        Ok(PrivateKey::from_pem(&store::read(&path)?, None, &path.display().to_string())?)
    }

    /// The folder of a device's files, where they are handed out as files.
    pub fn files_of(&self, target: &TargetKey, name: &str) -> Option<PathBuf> {
        let HandOut::Folder(folder) = &self.hand_out else { return None };
        Some(if self.several { folder.join(target_folder(target)).join(name) } else { folder.join(name) })
    }

    /// Writes a device's files: the certificate last, so that whoever sees it sees all. What is there and the same
    /// stays.
    ///
    /// # Errors
    /// Failed (1) when a file is there and is another one, or cannot be written.
    pub fn put_files(&self, target: &TargetKey, name: &str, new: &Certificate) -> Result<()> {
        let Some(folder) = self.files_of(target, name) else { return Ok(()) };
        store::ensure_folder(&folder)?;
        let chain = self.issuer.as_ref().map(|issuer| issuer.chain_pem()).unwrap_or_default();
        for (file, text) in [("chain.pem", chain), ("certificate.pem", new.to_pem())] {
            let path = folder.join(file);
            if !path.exists() {
                store::write_certificate(&path, &text)?;
            }
            let there = std::fs::read_to_string(&path).doing(|| format!("reading `{}`", path.display()))?;
            if there != text {
                return Err(Error::failed(format!("`{}` is there and is another one", path.display())).hint(
                    "It is not overwritten: move the folder away, or give another `--hand-out folder:DIR`.",
                ));
            }
        }
        Ok(())
    }

    /// The document of the job that hands a certificate out.
    ///
    /// # Errors
    /// As [`Template::render`].
    pub fn job_document(&self, thing: &str, old: &str, new: &Certificate) -> Result<String> {
        self.document.render(&Said {
            campaign: &self.campaign,
            thing_name: thing,
            old_certificate_id: old,
            certificate_id: &new.info().certificate_id,
            certificate_pem: &new.to_pem(),
            chain_pem: &self.issuer.as_ref().map(|issuer| issuer.chain_pem()).unwrap_or_default(),
        })
    }
}
