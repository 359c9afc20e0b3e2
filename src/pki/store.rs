//! Key and certificate files: written whole or not at all, never over something that is there.
//!
//! A file is written under a temporary name in its folder, synced, and hard-linked to its final name, which fails
//! when that name is taken; then the folder is synced. A key is linked before its certificate, so a crash between
//! the two leaves a key without a certificate and never the reverse; the next run names it.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind as Io, Read as _, Write as _};
use std::path::{Path, PathBuf};

use openssl::rand::rand_bytes;
use zeroize::Zeroizing;

use super::certificate::Certificate;
use super::error::{Error, Result};
use super::key::PrivateKey;

/// The largest file that is read as a key or certificate, in bytes.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

/// Where a certificate and its private key are kept. The two paths differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairPaths {
    /// The certificate, PEM, mode 0644 less the umask.
    pub certificate: PathBuf,
    /// The private key, PEM, mode 0600.
    pub key: PathBuf,
}

impl PairPaths {
    /// `NAME.crt` and `NAME.key` in a folder.
    pub fn in_folder(folder: &Path, name: &str) -> Self {
        Self { certificate: folder.join(format!("{name}.crt")), key: folder.join(format!("{name}.key")) }
    }
}

/// What [`write_pair`] did.
#[derive(Debug)]
pub enum Outcome {
    /// Both files are new and on the disk.
    Written,
    /// Both files were there before and were left as they are.
    Existing(Box<Existing>),
}

/// A pair of files that was there before. The caller decides whether it is the same or in the way.
#[derive(Debug)]
pub struct Existing {
    /// The certificate that is there.
    pub certificate: Certificate,
    /// Where the two are.
    pub paths: PairPaths,
    /// Whether users other than the owner can read the key file; always false where files have no such modes.
    pub key_is_exposed: bool,
}

impl Existing {
    /// Reads the key that is there and refuses one that does not belong to the certificate.
    pub fn key(&self, passphrase: Option<&[u8]>) -> Result<PrivateKey> {
        let pem = read(&self.paths.key)?;
        let key = PrivateKey::from_pem(&pem, passphrase, &self.paths.key.display().to_string())?;
        self.certificate.require_key(key.spki())?;
        Ok(key)
    }
}

/// Reads a file of at most [`MAX_FILE_BYTES`].
pub fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>> {
    let failed = |cause: io::Error| match cause.kind() {
        Io::IsADirectory => Error::bad_input(&path.display().to_string(), "it is a folder"),
        _ => Error::io(path, "cannot read", cause),
    };
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    // Sized once where the size is known, so that no reallocation leaves a copy of a secret behind.
    let capacity = usize::try_from(size.min(MAX_FILE_BYTES) + 1).expect("at most a megabyte");
    let mut bytes = Zeroizing::new(Vec::with_capacity(capacity));
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Error::path(path, "is larger than a megabyte, so it is no key or certificate"));
    }
    Ok(bytes)
}

/// Checks both paths before a key is made: `None` when both are free and their folders take files, the pair that is
/// there when both are taken.
///
/// One of the two alone, a symbolic link, something that is no file, a folder that is missing or not writable: an
/// error that names the path. Leaves nothing behind.
pub fn preflight(paths: &PairPaths) -> Result<Option<Box<Existing>>> {
    if paths.key == paths.certificate {
        return Err(Error::path(&paths.key, "is named for both the certificate and the key"));
    }
    match (is_file(&paths.key)?, is_file(&paths.certificate)?) {
        (false, false) => {
            for path in [&paths.key, &paths.certificate] {
                Pending::new(path, b"", Mode::Key)?;
            }
            Ok(None)
        }
        (true, true) => {
            let pem = read(&paths.certificate)?;
            let certificate = Certificate::parse(&pem, &paths.certificate.display().to_string())?;
            Ok(Some(Box::new(Existing {
                certificate,
                paths: paths.clone(),
                key_is_exposed: is_exposed(&paths.key)?,
            })))
        }
        (true, false) => Err(half(&paths.key, &paths.certificate)),
        (false, true) => Err(half(&paths.certificate, &paths.key)),
    }
}

/// Writes both files, or neither; when both are there already, they are left alone and returned.
pub fn write_pair(paths: &PairPaths, certificate_pem: &str, key_pem: &str) -> Result<Outcome> {
    if let Some(existing) = preflight(paths)? {
        return Ok(Outcome::Existing(existing));
    }
    let key = Pending::new(&paths.key, key_pem.as_bytes(), Mode::Key)?;
    let certificate = Pending::new(&paths.certificate, certificate_pem.as_bytes(), Mode::Certificate)?;
    place(&[key, certificate])?;
    Ok(Outcome::Written)
}

/// Writes one new key file, mode 0600. Refuses a name that is taken.
pub fn write_key(path: &Path, pem: &str) -> Result<()> {
    place(&[Pending::new(path, pem.as_bytes(), Mode::Key)?])
}

/// Writes one new certificate file, mode 0644 less the umask. Refuses a name that is taken.
pub fn write_certificate(path: &Path, pem: &str) -> Result<()> {
    place(&[Pending::new(path, pem.as_bytes(), Mode::Certificate)?])
}

/// Makes a folder for keys, mode 0700, with those above it; one that is there stays as it is.
pub fn ensure_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|cause| Error::io(folder, "cannot make the folder", cause))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Key,
    Certificate,
}

impl Mode {
    fn bits(self) -> u32 {
        match self {
            Self::Key => 0o600,
            Self::Certificate => 0o644,
        }
    }
}

/// A synced file under a temporary name, which is removed again when this is dropped.
struct Pending<'a> {
    temporary: PathBuf,
    path: &'a Path,
    mode: Mode,
}

impl Drop for Pending<'_> {
    fn drop(&mut self) {
        // There is nobody to tell, and the error that matters is already on its way.
        let _ = fs::remove_file(&self.temporary);
    }
}

impl<'a> Pending<'a> {
    fn new(path: &'a Path, bytes: &[u8], mode: Mode) -> Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(Error::path(path, "names no file"));
        };
        let folder = folder_of(path);
        if !folder.is_dir() {
            let problem = if folder.exists() { "is not a folder" } else { "does not exist" };
            return Err(Error::path(folder, problem).with_hint("name a folder that exists"));
        }
        let mut random = [0; 8];
        rand_bytes(&mut random).map_err(|stack| Error::crypto("draw a file name", stack))?;
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{:016x}.tmp", u64::from_be_bytes(random)));
        let temporary = folder.join(hidden);
        let file = create(&temporary, mode).map_err(|cause| {
            Error::io(folder, "cannot make a file in", cause)
                .with_hint("choose a folder that you may write to")
        })?;
        // From here on the file is removed on every way out but success.
        let pending = Self { temporary, path, mode };
        fill(file, bytes).map_err(|cause| cannot_write(path, cause))?;
        Ok(pending)
    }

    /// Gives the file its final name, which must be free.
    fn link(&self) -> Result<()> {
        match fs::hard_link(&self.temporary, self.path) {
            Ok(()) => Ok(()),
            Err(cause) if cause.kind() == Io::AlreadyExists => Err(taken(self.path)),
            // FAT and some network file systems have no hard links.
            Err(cause) if matches!(cause.kind(), Io::PermissionDenied | Io::Unsupported) => self.copy(),
            Err(cause) => Err(cannot_write(self.path, cause)),
        }
    }

    fn copy(&self) -> Result<()> {
        let bytes = read(&self.temporary)?;
        let file = create(self.path, self.mode).map_err(|cause| match cause.kind() {
            Io::AlreadyExists => taken(self.path),
            _ => cannot_write(self.path, cause),
        })?;
        fill(file, &bytes).map_err(|cause| {
            let _ = fs::remove_file(self.path);
            cannot_write(self.path, cause)
        })
    }
}

/// Gives all files their final names; when one fails, those before it are taken back.
fn place(files: &[Pending<'_>]) -> Result<()> {
    let mut placed: Vec<&Path> = Vec::new();
    let done = files.iter().try_for_each(|file| {
        file.link()?;
        placed.push(file.path);
        sync_folder(folder_of(file.path))
    });
    if done.is_err() {
        // These names were free a moment ago and were given by this call, so nothing of anybody else's goes.
        for path in placed {
            let _ = fs::remove_file(path);
        }
    }
    done
}

fn create(path: &Path, mode: Mode) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode.bits());
    options.open(path)
}

fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn sync_folder(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|cause| Error::io(folder, "cannot sync the folder", cause))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether there is a regular file; anything else that is there is an error.
fn is_file(path: &Path) -> Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(true),
        Ok(metadata) if metadata.is_symlink() => {
            Err(Error::path(path, "is a symbolic link, which is not followed")
                .with_hint("name the file itself, or another name"))
        }
        Ok(_) => Err(Error::path(path, "is not a file").with_hint("choose another name")),
        Err(cause) if cause.kind() == Io::NotFound => Ok(false),
        Err(cause) if cause.kind() == Io::NotADirectory => {
            Err(Error::path(folder_of(path), "is not a folder").with_hint("name a folder that exists"))
        }
        Err(cause) => Err(Error::io(path, "cannot look at", cause)),
    }
}

#[cfg(unix)]
fn is_exposed(key: &Path) -> Result<bool> {
    let metadata = fs::metadata(key).map_err(|cause| Error::io(key, "cannot look at", cause))?;
    Ok(std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_exposed(_key: &Path) -> Result<bool> {
    Ok(false)
}

fn half(there: &Path, missing: &Path) -> Error {
    let problem = format!("exists, but {} does not", missing.display());
    Error::path(there, &problem).with_hint("put the missing file back, or move this one away")
}

fn taken(path: &Path) -> Error {
    Error::path(path, "already exists and is never overwritten")
        .with_hint("choose another name, or move it away")
}

fn cannot_write(path: &Path, cause: io::Error) -> Error {
    let full = matches!(cause.kind(), Io::StorageFull | Io::QuotaExceeded);
    let error = Error::io(path, "cannot write", cause);
    if full {
        error.with_hint("the disk or the user's quota is full; nothing was left behind")
    } else {
        error
    }
}

#[cfg(test)]
mod tests;
