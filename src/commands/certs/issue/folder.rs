//! Identities as folders: `DIR/NAME/` with key.pem, certificate.pem and chain.pem, each folder there whole or not at
//! all. It is filled under another name, every file and the folder itself are synced, and then it is renamed.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::rules::Planned;
use super::work::Identity;
use crate::error::{Error, IoContext as _, Result};
use crate::pki::{Certificate, KeyKind, PrivateKey, store};

pub(super) const KEY: &str = "key.pem";
pub(super) const CERTIFICATE: &str = "certificate.pem";
pub(super) const CHAIN: &str = "chain.pem";
pub(super) const PKCS12: &str = "identity.p12";

/// The folder that holds a folder for each identity.
#[derive(Debug, Clone)]
pub(super) struct Folders {
    pub(super) folder: PathBuf,
    pub(super) ca: Certificate,
    pub(super) kind: KeyKind,
    pub(super) passphrase: Option<Arc<Zeroizing<Vec<u8>>>>,
    /// Whether keys are encrypted.
    pub(super) encrypted: bool,
    /// Whether each has a PKCS#12 file.
    pub(super) pkcs12: bool,
    pub(super) now: OffsetDateTime,
}

impl Folders {
    /// Whether the folder exists at all.
    pub(super) fn is_there(&self) -> bool {
        self.folder.exists()
    }

    /// The certificate of an identity that is there already, complete, as it is asked for: of
    /// this subject, names, kind of key and CA, and with these files.
    ///
    /// # Errors
    /// Data (65) when something else has its name.
    pub(super) fn existing(&self, planned: &Planned) -> Result<Option<Certificate>> {
        let folder = self.folder.join(&planned.name);
        match fs::symlink_metadata(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                let what = format!("`{}` cannot be looked at: {error}", folder.display());
                return Err(Error::data(what));
            }
            Ok(_) => {}
        }
        let in_the_way = |why: String| {
            Error::data(format!("`{}` is there and is not what is asked for: {why}", folder.display()))
        };
        let read = |file: &str| store::read(&folder.join(file)).map_err(|e| in_the_way(e.to_string()));
        let certificate = Certificate::parse(&read(CERTIFICATE)?, "its certificate")
            .map_err(|e| in_the_way(e.to_string()))?;
        let info = certificate.info();
        if info.subject != planned.subject {
            return Err(in_the_way(format!("its subject is {}", info.subject.text())));
        }
        let mut names = certificate.alternative_names();
        let mut asked: Vec<String> = planned.sans.iter().map(ToString::to_string).collect();
        names.sort_unstable();
        asked.sort_unstable();
        if names != asked {
            let shown = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
            return Err(in_the_way(format!("its alternative names are {shown}")));
        }
        if !certificate.is_signed_by(&self.ca) {
            return Err(in_the_way("another CA signed it".to_owned()));
        }
        if info.not_after <= self.now {
            return Err(in_the_way("it has expired".to_owned()));
        }
        let pem = read(KEY)?;
        let passphrase = self.passphrase.as_ref().map(|p| p.as_slice());
        let encrypted =
            PrivateKey::needs_passphrase(&pem, "its key").map_err(|e| in_the_way(e.to_string()))?;
        if encrypted != self.encrypted {
            let how = if encrypted { "is encrypted (`--encrypt-keys`)" } else { "is not encrypted" };
            return Err(in_the_way(format!("its key {how}")));
        }
        let key = PrivateKey::from_pem(&pem, passphrase, "its key").map_err(|e| in_the_way(e.to_string()))?;
        certificate.require_key(key.spki()).map_err(|e| in_the_way(e.to_string()))?;
        if key.kind() != self.kind {
            return Err(in_the_way(format!("its key is {}, not {}", key.kind(), self.kind)));
        }
        Certificate::parse_bundle(&read(CHAIN)?, "its chain").map_err(|e| in_the_way(e.to_string()))?;
        if self.pkcs12 && !folder.join(PKCS12).is_file() {
            return Err(in_the_way(format!("it has no {PKCS12}, which `--pkcs12` asks for")));
        }
        Ok(Some(certificate))
    }

    /// Writes one identity. `false` when somebody else has made a folder of its name since the rows were checked.
    ///
    /// # Errors
    /// The failure of the disk; what was begun is removed.
    pub(super) fn write(&self, identity: &Identity<'_>, chain: &[u8]) -> Result<bool> {
        let hidden = self.folder.join(format!(".{}.{}.partial", identity.name, std::process::id()));
        let last = self.folder.join(identity.name);
        let doing = || format!("writing `{}`", last.display());
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&hidden).doing(doing)?;
        let filled = fill(&hidden, identity, chain).and_then(|()| {
            if last.symlink_metadata().is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            fs::rename(&hidden, &last)
        });
        if let Err(error) = filled {
            remove(&hidden);
            let taken = matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty);
            return if taken { Ok(false) } else { Err(error).doing(doing) };
        }
        Ok(true)
    }

    /// Removes what killed processes left half written, of which nobody was told; returns how many. Only under the
    /// folder's lock.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn sweep(&self) -> Result<u64> {
        let doing = || format!("reading the folder `{}`", self.folder.display());
        let mut removed = 0;
        for entry in fs::read_dir(&self.folder).doing(doing)? {
            let entry = entry.doing(doing)?;
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            let half = name.starts_with(b".") && name.ends_with(b".partial");
            if half && entry.file_type().doing(doing)?.is_dir() {
                remove(&entry.path());
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Syncs the names of the folders that were written.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn sync(&self) -> Result<()> {
        sync_folder(&self.folder)
    }
}

fn fill(folder: &Path, identity: &Identity<'_>, chain: &[u8]) -> std::io::Result<()> {
    put(&folder.join(KEY), identity.key.as_bytes(), 0o600)?;
    put(&folder.join(CERTIFICATE), identity.certificate, 0o644)?;
    put(&folder.join(CHAIN), chain, 0o644)?;
    if let Some(pkcs12) = &identity.pkcs12 {
        put(&folder.join(PKCS12), pkcs12, 0o600)?;
    }
    File::open(folder)?.sync_all()
}

fn put(path: &Path, bytes: &[u8], mode: u32) -> std::io::Result<()> {
    let mut file = create(path, mode)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Only what this program itself puts there is removed.
fn remove(hidden: &Path) {
    for file in [KEY, CERTIFICATE, CHAIN, PKCS12] {
        let _ = fs::remove_file(hidden.join(file));
    }
    let _ = fs::remove_dir(hidden);
}

/// A new file of this mode; never one that is there.
pub(super) fn create(path: &Path, mode: u32) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

/// Syncs the names in a folder.
///
/// # Errors
/// The failure of the disk.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.doing(|| format!("syncing the folder `{}`", folder.display()))
}
