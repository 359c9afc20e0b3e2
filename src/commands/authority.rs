//! The CA that a command signs with: its certificate, the chain above it, and whoever holds its key.

use std::path::{Path, PathBuf};

use clap::Args;

use super::ca::{passphrase, read_certificate};
use crate::context::Context;
use crate::error::{Error, Kind, Result};
use crate::pki::authority::Authority;
use crate::pki::{Certificate, Signer, store};
use crate::signers::{self, KeyAddress};

/// The file beside a CA's certificate that tells where its key is, when it is in AWS KMS or a PKCS#11 token.
pub(crate) const ADDRESS_FILE: &str = "ca.uri";

/// The flags that name the signing CA.
#[derive(Debug, Args)]
pub(crate) struct CaArgs {
    /// The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)
    #[arg(long, value_name = "PATH")]
    ca: PathBuf,
    /// The CA's key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI
    #[arg(long, value_name = "KEY")]
    ca_key: Option<String>,
    /// The certificates above the CA (PEM), where they are not chain.pem in that folder
    #[arg(long, value_name = "FILE")]
    ca_chain: Option<PathBuf>,
    /// Read the passphrase of the CA's key from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    ca_passphrase_file: Option<PathBuf>,
    /// What that flag is called, where it has another name.
    #[arg(skip)]
    passphrase_flag: Option<&'static str>,
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
    /// The same of a command in which the CA is one choice of several.
    pub(crate) fn named(
        ca: PathBuf,
        ca_key: Option<String>,
        ca_chain: Option<PathBuf>,
        ca_passphrase_file: Option<PathBuf>,
    ) -> Self {
        Self { ca, ca_key, ca_chain, ca_passphrase_file, passphrase_flag: None }
    }

    /// The same of the flags `--parent…`.
    pub(crate) fn new(
        ca: PathBuf,
        ca_key: Option<String>,
        ca_chain: Option<PathBuf>,
        ca_passphrase_file: Option<PathBuf>,
    ) -> Self {
        let passphrase_flag = Some("--parent-passphrase-file");
        Self { ca, ca_key, ca_chain, ca_passphrase_file, passphrase_flag }
    }

    /// The same of flags of these very names, where they need not be given.
    pub(crate) fn given(
        ca: PathBuf,
        ca_key: Option<String>,
        ca_chain: Option<PathBuf>,
        ca_passphrase_file: Option<PathBuf>,
    ) -> Self {
        Self { ca, ca_key, ca_chain, ca_passphrase_file, passphrase_flag: None }
    }

    /// Reads the certificate and opens the key.
    ///
    /// # Errors
    /// Data (65) when a file is no certificate or key, or they do not belong together; what [`signers::open`] says.
    pub(crate) async fn open(&self, cx: &Context) -> Result<OpenCa> {
        let folder = self.ca.is_dir().then_some(self.ca.as_path());
        let certificate = read_certificate(&folder.map_or_else(|| self.ca.clone(), |f| f.join("ca.crt")))?;
        let chain_file = folder.map(|folder| folder.join("chain.pem")).filter(|file| file.exists());
        let chain = match self.ca_chain.clone().or(chain_file) {
            Some(file) => Certificate::parse_bundle(&store::read(&file)?, &file.display().to_string())?,
            None => Vec::new(),
        };
        let address = match (&self.ca_key, folder) {
            (Some(key), _) => key.parse()?,
            (None, Some(folder)) => in_folder(folder)?,
            (None, None) => {
                return Err(Error::usage("the CA's key is not named")
                    .hint("Give `--ca-key KEY`, or the folder that `ca create` wrote as `--ca`."));
            }
        };
        let signer = open_key(cx, &address, self.ca_passphrase_file.as_ref()).await;
        let flag = self.passphrase_flag.unwrap_or("--ca-passphrase-file");
        let signer = signer.map_err(|error| error.with_flag("--passphrase-file", flag))?;
        certificate.require_key(signer.public_key())?;
        Ok(OpenCa { certificate, chain, signer })
    }
}

/// Opens a CA's key; the passphrase of a key in a file is in the other file, or in the environment.
///
/// # Errors
/// As [`signers::open`].
pub(crate) async fn open_key(
    cx: &Context,
    address: &KeyAddress,
    passphrase_file: Option<&PathBuf>,
) -> Result<Box<dyn Signer>> {
    let passphrase = if address.is_file() { passphrase(cx, passphrase_file)? } else { None };
    signers::open(cx, address, passphrase.as_ref().map(|p| p.as_slice())).await
}

/// Where the key of a CA's folder is: `ca.key`, or what `ca.uri` says.
fn in_folder(folder: &Path) -> Result<KeyAddress> {
    let (key, address) = (folder.join("ca.key"), folder.join(ADDRESS_FILE));
    match (key.exists(), address.exists()) {
        (_, false) => Ok(KeyAddress::File(key)),
        (false, true) => read_address(&address),
        (true, true) => {
            Err(Error::data(format!("`{}` holds both ca.key and {ADDRESS_FILE}", folder.display()))
                .hint("Say by `--ca-key` which of the two is the CA's key, or move the other one away."))
        }
    }
}

/// Reads a file with the address of a key.
pub(crate) fn read_address(file: &Path) -> Result<KeyAddress> {
    let text = store::read(file)?;
    let text = String::from_utf8_lossy(&text);
    let address: KeyAddress = text.trim().parse().map_err(|e: Error| {
        e.with_kind(Kind::Data).context(format!("reading where the CA's key is in `{}`", file.display()))
    })?;
    if address.is_file() {
        return Err(Error::data(format!("`{}` names no key in AWS KMS or a token", file.display())));
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_folder_says_where_its_key_is() {
        let folder = tempfile::tempdir().unwrap();
        let (key, address) = (folder.path().join("ca.key"), folder.path().join(ADDRESS_FILE));
        assert_eq!(in_folder(folder.path()).unwrap(), KeyAddress::File(key.clone()));
        std::fs::write(&address, "awskms:alias/ca\n").unwrap();
        assert_eq!(in_folder(folder.path()).unwrap(), "awskms:alias/ca".parse().unwrap());
        std::fs::write(&key, "").unwrap();
        assert_eq!(in_folder(folder.path()).unwrap_err().kind(), Kind::Data);
        std::fs::remove_file(&key).unwrap();
        for text in ["other.key", "", "awskms:nothing"] {
            std::fs::write(&address, text).unwrap();
            assert_eq!(in_folder(folder.path()).unwrap_err().kind(), Kind::Data, "{text}");
        }
    }
}
