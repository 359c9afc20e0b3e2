//! The CA that a command signs with: its certificate, the chain above it, and whoever holds its key.

use std::path::PathBuf;

use clap::Args;

use super::ca::{passphrase, read_certificate};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::pki::authority::Authority;
use crate::pki::{Certificate, PrivateKey, Signer, store};

/// The flags that name the signing CA.
#[derive(Debug, Args)]
pub(crate) struct CaArgs {
    /// The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)
    #[arg(long, value_name = "PATH")]
    ca: PathBuf,
    /// The CA's key, where it is not ca.key in that folder: a file (PEM)
    #[arg(long, value_name = "KEY")]
    ca_key: Option<String>,
    /// The certificates above the CA (PEM), where they are not chain.pem in that folder
    #[arg(long, value_name = "FILE")]
    ca_chain: Option<PathBuf>,
    /// Read the passphrase of the CA's key from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    ca_passphrase_file: Option<PathBuf>,
}

/// A CA that is ready to sign.
pub(crate) struct OpenCa {
    /// Its certificate.
    pub(crate) certificate: Certificate,
    /// The certificates above it, its issuer first; empty for a CA that signed itself.
    pub(crate) chain: Vec<Certificate>,
    /// Whoever holds its key.
    pub(crate) signer: Box<dyn Signer>,
}

impl OpenCa {
    /// The same, as what certificates are issued by.
    pub(crate) fn authority(&self) -> Result<Authority<'_>> {
        Ok(Authority::new(&self.certificate, self.signer.as_ref())?)
    }
}

impl CaArgs {
    /// The same of flags that have other names.
    pub(crate) fn new(
        ca: PathBuf,
        ca_key: Option<String>,
        ca_chain: Option<PathBuf>,
        ca_passphrase_file: Option<PathBuf>,
    ) -> Self {
        Self { ca, ca_key, ca_chain, ca_passphrase_file }
    }

    /// Reads the certificate and opens the key.
    ///
    /// # Errors
    /// Data (65) when a file is no certificate or key, or they do not belong together.
    pub(crate) async fn open(&self, cx: &Context) -> Result<OpenCa> {
        let (certificate_file, key_file, chain_file) = if self.ca.is_dir() {
            (self.ca.join("ca.crt"), Some(self.ca.join("ca.key")), Some(self.ca.join("chain.pem")))
        } else {
            (self.ca.clone(), None, None)
        };
        let certificate = read_certificate(&certificate_file)?;
        let chain_file = self.ca_chain.clone().or(chain_file.filter(|f| f.exists()));
        let chain = match chain_file {
            Some(file) => Certificate::parse_bundle(&store::read(&file)?, &file.display().to_string())?,
            None => Vec::new(),
        };
        let Some(key) = self.ca_key.as_ref().map(PathBuf::from).or(key_file) else {
            return Err(Error::usage("the CA's key is not named")
                .hint("Give `--ca-key FILE`, or the folder that `ca create` wrote as `--ca`."));
        };
        let passphrase = passphrase(cx, self.ca_passphrase_file.as_ref())?;
        let pem = store::read(&key)?;
        let secret = passphrase.as_ref().map(|p| p.as_slice());
        let key = PrivateKey::from_pem(&pem, secret, &key.display().to_string())?;
        certificate.require_key(key.spki())?;
        Ok(OpenCa { certificate, chain, signer: Box::new(key) })
    }
}
