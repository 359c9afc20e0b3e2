//! The root certificate that devices check AWS IoT by, as a file of what is handed out: Amazon's, or another one where
//! something else answers.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::error::{Error, Result};
use crate::fleet::endpoint::{ROOT_CA_FILE, ROOT_CA_PEM, ROOT_CA_URL};
use crate::pki::{Certificate, store};

/// The name of one that is not Amazon's.
pub(super) const OTHER_FILE: &str = "root-ca.pem";

/// Which one.
#[derive(Debug, Args)]
pub(super) struct RootCaArgs {
    /// Hand out these root certificates (PEM or DER) as root-ca.pem, instead of Amazon Root CA 1: for a private
    /// endpoint or an emulator
    #[arg(long, value_name = "FILE")]
    root_ca: Option<PathBuf>,
}

/// What is handed out.
#[derive(Debug)]
pub(super) struct RootCa {
    /// The file's name in the folder.
    pub(super) file: &'static str,
    /// Where it is published, for Amazon's.
    pub(super) url: Option<&'static str>,
    pem: String,
}

impl RootCaArgs {
    /// Reads it.
    ///
    /// # Errors
    /// Data (65) when the file has no certificate in it.
    pub(super) fn read(&self) -> Result<RootCa> {
        let Some(path) = &self.root_ca else {
            return Ok(RootCa { file: ROOT_CA_FILE, url: Some(ROOT_CA_URL), pem: ROOT_CA_PEM.to_owned() });
        };
        let found = Certificate::parse_bundle(&store::read(path)?, &path.display().to_string())?;
        // A server's own certificate, signed by itself, is as good a root as a CA's.
        if let Some(leaf) = found.iter().find(|found| !found.info().is_ca && !found.is_signed_by(found)) {
            let subject = leaf.info().subject.text();
            return Err(Error::data(format!(
                "`{}` holds {subject}, which is no CA's certificate",
                path.display()
            ))
            .hint(
                "Devices check their server by a root: give the CA that signed the server's certificate.",
            ));
        }
        Ok(RootCa { file: OTHER_FILE, url: None, pem: found.iter().map(Certificate::to_pem).collect() })
    }
}

impl RootCa {
    /// Refuses a folder of an earlier run that has another one.
    ///
    /// # Errors
    /// Failed (1), naming the file.
    pub(super) fn check(&self, folder: &Path) -> Result<()> {
        let path = folder.join(self.file);
        if path.exists() && *store::read(&path)? != *self.pem.as_bytes() {
            return Err(Error::failed(format!("`{}` is there and holds something else", path.display()))
                .hint("Move it away, or choose another folder."));
        }
        Ok(())
    }

    /// Writes it where it is missing.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn put(&self, folder: &Path) -> Result<()> {
        let path = folder.join(self.file);
        if path.exists() { Ok(()) } else { Ok(store::write_certificate(&path, &self.pem)?) }
    }
}
