//! The CA above a new one: `ca create --parent`.

use std::path::{Path, PathBuf};

use clap::Args;
use time::Duration;

use crate::commands::authority::{CaArgs, OpenCa};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::pki::authority::{CaRequest, below_of};
use crate::pki::{Certificate, store};

/// The flags that name the parent.
#[derive(Debug, Args)]
pub(crate) struct ParentArgs {
    /// Sign with this CA: the folder that `ca create` wrote, or the file of its certificate
    #[arg(long, value_name = "PATH")]
    parent: Option<PathBuf>,
    /// The parent's key, where it is not ca.key in that folder
    #[arg(long, value_name = "KEY", requires = "parent")]
    parent_key: Option<String>,
    /// The certificates above the parent (PEM), where they are not chain.pem in that folder
    #[arg(long, value_name = "FILE", requires = "parent")]
    parent_chain: Option<PathBuf>,
    /// Read the passphrase of the parent's key from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE", requires = "parent")]
    parent_passphrase_file: Option<PathBuf>,
    /// How many CAs may be below the new one, one under the other; 0 is one that signs only devices
    #[arg(long, value_name = "N", requires = "parent", default_value_t = 0)]
    path_length: u8,
}

/// A parent that is ready to sign.
pub(crate) struct Parent {
    ca: OpenCa,
    below: u8,
}

impl ParentArgs {
    /// Whether a parent is named.
    pub(super) fn is_given(&self) -> bool {
        self.parent.is_some()
    }

    /// Opens the parent, if one is named.
    ///
    /// # Errors
    /// As [`CaArgs::open`]; data (65) when the chain is not above the parent.
    pub(crate) async fn open(&self, cx: &Context) -> Result<Option<Parent>> {
        let Some(path) = &self.parent else { return Ok(None) };
        let passphrase = self.parent_passphrase_file.clone();
        let args = CaArgs::new(path.clone(), self.parent_key.clone(), self.parent_chain.clone(), passphrase);
        let ca = args.open(cx).await?;
        let mut below = &ca.certificate;
        for above in &ca.chain {
            if !below.is_signed_by(above) {
                let (below, above) = (below.info().subject.text(), above.info().subject.text());
                return Err(Error::data(format!(
                    "the parent's chain is broken: {above} did not sign {below}"
                ))
                .hint("The chain begins with the certificate that signed the parent."));
            }
            below = above;
        }
        Ok(Some(Parent { ca, below: self.path_length }))
    }
}

impl Parent {
    /// Refuses what this parent or one above it does not permit, before a key is made.
    ///
    /// # Errors
    /// Data (65).
    pub(crate) fn permits(&self) -> Result<()> {
        below_of(&self.ca.certificate)?;
        for (index, above) in self.ca.chain.iter().enumerate() {
            let Some(most) = above.extensions().path_length else { continue };
            // The parent, those between, and the new CA.
            let between = 2 + index as u64;
            if between + u64::from(self.below) > most {
                return Err(Error::data(format!(
                    "{} permits {most} CAs below it, and the new one with a path length of {} makes {}",
                    above.info().subject.text(),
                    self.below,
                    between + u64::from(self.below)
                )));
            }
        }
        Ok(())
    }

    /// Signs the new CA's certificate.
    ///
    /// # Errors
    /// Data (65) when the parent is expired or its path length forbids it.
    pub(crate) fn issue(&self, request: &CaRequest<'_>, spki: &[u8]) -> Result<Certificate> {
        Ok(self.ca.authority()?.issue_ca(request, spki, self.below)?)
    }

    /// Whether the parent's validity ends before what is asked for.
    pub(crate) fn cuts(&self, request: &CaRequest<'_>) -> bool {
        self.ca.certificate.info().not_after < request.now + Duration::days(request.days.into())
    }

    /// Whether it signed this certificate.
    pub(crate) fn signed(&self, certificate: &Certificate) -> bool {
        certificate.is_signed_by(&self.ca.certificate)
    }

    /// The intermediates above the new CA, its parent first; a self-signed root is not among them.
    pub(crate) fn chain(&self) -> Vec<&Certificate> {
        let all = std::iter::once(&self.ca.certificate).chain(&self.ca.chain);
        all.filter(|one| one.info().issuer != one.info().subject).collect()
    }

    /// Writes the chain into a new file; one that holds the same stays.
    ///
    /// # Errors
    /// The file system's; one that holds something else.
    pub(crate) fn write_chain(&self, file: &Path) -> Result<()> {
        let pem: String = self.chain().iter().map(|one| one.to_pem()).collect();
        if file.exists() && store::read(file)?.as_slice() == pem.as_bytes() {
            return Ok(());
        }
        Ok(store::write_certificate(file, &pem)?)
    }
}
