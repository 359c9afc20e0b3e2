//! What a device authenticates with: a folder with `key.pem`, `certificate.pem` and, where a CA signed it,
//! `chain.pem`, as `certs issue` and the provisioning by claim write it.

use std::fs;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::error::{Error, IoContext as _, Result};
use crate::pki::store;

/// The private key's file.
pub const KEY: &str = "key.pem";
/// The certificate's file.
pub const CERTIFICATE: &str = "certificate.pem";
/// The file of the certificates above it.
pub const CHAIN: &str = "chain.pem";

/// Everything that this program puts into an identity's folder for test devices.
pub const FILES: [&str; 4] = [KEY, CERTIFICATE, CHAIN, super::record::RESULT];

/// Whose key and certificate a device presents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The device's name, which is its client id: AWS knows the thing of a connection by it.
    pub name: String,
    /// The folder of its files.
    pub folder: PathBuf,
}

/// The files' text.
pub(super) struct Files {
    /// The certificate, and the chain after it: PEM.
    pub(super) certificates: Vec<u8>,
    /// PEM
    pub(super) key: Zeroizing<Vec<u8>>,
}

impl Identity {
    /// Whether a folder has the two files that an identity cannot do without.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(KEY).is_file() && folder.join(CERTIFICATE).is_file()
    }

    /// The identities in the folders below this one, by name; what is no identity's folder is left out.
    ///
    /// # Errors
    /// Failed (1) when the folder cannot be read; data (65) when it has none.
    pub fn all_in(folder: &Path) -> Result<Vec<Self>> {
        let shown = folder.display();
        let doing = || format!("reading the folder `{shown}`");
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).doing(doing)? {
            let entry = entry.doing(doing)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Half-written ones have hidden names.
            if !name.starts_with('.') && Self::is_in(&entry.path()) {
                found.push(Self { name, folder: entry.path() });
            }
        }
        if found.is_empty() {
            return Err(Error::data(format!("there is no identity in `{shown}`")).hint(format!(
                "Each is a folder with {KEY} and {CERTIFICATE}: `fleetctl certs issue --out {shown}` writes them."
            )));
        }
        found.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(found)
    }

    /// Reads the files.
    ///
    /// # Errors
    /// Data (65) when one cannot be read, or the key is encrypted: nobody is asked for a passphrase here.
    pub(super) fn read(&self) -> Result<Files> {
        let mut certificates = store::read(&self.folder.join(CERTIFICATE))?.to_vec();
        let chain = self.folder.join(CHAIN);
        if chain.exists() {
            if !certificates.ends_with(b"\n") {
                certificates.push(b'\n');
            }
            certificates.extend_from_slice(&store::read(&chain)?);
        }
        let path = self.folder.join(KEY);
        let key = store::read(&path)?;
        if crate::pki::PrivateKey::needs_passphrase(&key, &path.display().to_string())? {
            return Err(Error::data(format!("the key `{}` is encrypted", path.display()))
                .hint("Test devices need keys without a passphrase: issue them without `--encrypt-keys`."));
        }
        Ok(Files { certificates, key })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn folders_with_key_and_certificate_are_identities_in_order() {
        let home = tempfile::TempDir::new().unwrap();
        for (name, files) in [
            ("b", &[KEY, CERTIFICATE][..]),
            ("a", &[KEY, CERTIFICATE]),
            ("half", &[KEY]),
            (".x", &[KEY, CERTIFICATE]),
        ] {
            let folder = home.path().join(name);
            fs::create_dir(&folder).unwrap();
            for file in files {
                fs::write(folder.join(file), "").unwrap();
            }
        }
        let names: Vec<_> = Identity::all_in(home.path()).unwrap().into_iter().map(|i| i.name).collect();
        assert_eq!(names, ["a", "b"]);
        let none = Identity::all_in(&home.path().join("half")).unwrap_err();
        assert_eq!(none.kind(), crate::error::Kind::Data);
    }
}
