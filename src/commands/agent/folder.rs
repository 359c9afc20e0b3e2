//! The folder of an agent's identity: what is in it, and what a run may write there.
//!
//! A run that begins leaves a mark, `.enrolling`, until its last file is written. With it a later run knows the files of
//! an answer that was cut off from those of somebody else, which are never replaced.

use std::path::{Path, PathBuf};

use crate::enroll::wire::Answer;
use crate::error::{Error, IoContext as _, Result};
use crate::pki::{Certificate, KeyKind, PrivateKey, store};

const KEY: &str = "key.pem";
const CERTIFICATE: &str = "certificate.pem";
const CHAIN: &str = "chain.pem";
const CONFIG: &str = "config.json";
const MARK: &str = ".enrolling";

/// The folder that `--out` names.
pub(super) struct Folder<'a>(pub(super) &'a Path);

/// What a complete folder holds.
pub(super) struct Identity {
    pub(super) key: PrivateKey,
    pub(super) certificate: Certificate,
    pub(super) chain: Vec<Certificate>,
}

impl Folder<'_> {
    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn has(&self, name: &str) -> bool {
        self.path(name).symlink_metadata().is_ok()
    }

    /// The identity that is there; `None` where a part of it is missing.
    pub(super) fn complete(&self) -> Result<Option<Identity>> {
        if ![KEY, CERTIFICATE, CHAIN].into_iter().all(|name| self.has(name)) {
            return Ok(None);
        }
        Ok(Some(Identity {
            key: self.key()?,
            certificate: Certificate::parse(&store::read(&self.path(CERTIFICATE))?, CERTIFICATE)?,
            chain: Certificate::parse_bundle(&store::read(&self.path(CHAIN))?, CHAIN)?,
        }))
    }

    /// Refuses a folder with files beside which there is no key: they are somebody else's.
    pub(super) fn check(&self) -> Result<()> {
        for name in [CERTIFICATE, CHAIN, CONFIG] {
            if self.has(name) && !self.has(KEY) {
                return Err(Error::failed(format!(
                    "`{}` exists, and no {KEY} beside it",
                    self.path(name).display()
                ))
                .hint("Name another folder, or move its files away."));
            }
        }
        Ok(())
    }

    /// Makes the folder, the mark and the key, or takes the key that an earlier run made.
    pub(super) fn begin(&self) -> Result<PrivateKey> {
        store::ensure_folder(self.0)?;
        // Files that are there without a mark are not of a run that was interrupted.
        let free = ![CERTIFICATE, CHAIN, CONFIG].into_iter().any(|name| self.has(name));
        if free && !self.has(MARK) {
            store::write_key(&self.path(MARK), "")?;
        }
        if self.has(KEY) {
            return self.key();
        }
        let key = PrivateKey::generate(KeyKind::EcP256)?;
        store::write_key(&self.path(KEY), &key.to_pem()?)?;
        Ok(key)
    }

    /// Writes an answer. The certificate is the last: with it the folder is complete.
    pub(super) fn write(&self, answer: &Answer) -> Result<()> {
        let configuration = serde_json::to_string_pretty(&answer.configuration)
            .map_err(|e| Error::internal("writing the configuration").caused_by(e.to_string()))?;
        let begun = self.has(MARK);
        for (name, text) in [
            (CONFIG, &format!("{configuration}\n")),
            (CHAIN, &answer.chain),
            (CERTIFICATE, &answer.certificate),
        ] {
            let path = self.path(name);
            match store::read(&path) {
                Ok(there) if *there == text.as_bytes() => continue,
                Ok(_) if begun && name != CERTIFICATE => self.remove(name)?,
                _ => {}
            }
            store::write_certificate(&path, text).map_err(|e| {
                Error::from(e).hint(
                    "The certificate was issued. Move this file away and run the same command again: the same token \
                     and key get the same certificate.",
                )
            })?;
        }
        self.finish()
    }

    /// Takes the mark away.
    pub(super) fn finish(&self) -> Result<()> {
        if self.has(MARK) { self.remove(MARK) } else { Ok(()) }
    }

    fn remove(&self, name: &str) -> Result<()> {
        let path = self.path(name);
        std::fs::remove_file(&path).doing(|| format!("removing `{}`", path.display()))
    }

    fn key(&self) -> Result<PrivateKey> {
        let path = self.path(KEY);
        Ok(PrivateKey::from_pem(&store::read(&path)?, None, &path.display().to_string())?)
    }
}
