//! Keeps two processes from writing to one place at once. The lock is the kernel's, so it ends with its process.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, IoContext as _, Kind, Result};

/// In the folder of identities; no thing's name has a dot.
const NAME: &str = ".lock";

/// A folder that only this process issues into, until this is dropped.
#[derive(Debug)]
pub(super) struct FolderLock {
    path: PathBuf,
    _file: File,
}

impl FolderLock {
    /// Locks a folder that is there.
    ///
    /// # Errors
    /// TryAgain (75) when another process has it; the failure of the disk.
    pub(super) fn take(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let doing = || format!("locking the folder `{}`", folder.display());
        loop {
            let file = File::options().write(true).create(true).truncate(false).open(&path).doing(doing)?;
            if !try_lock(&file).doing(doing)? {
                return Err(taken(&format!("another process is issuing into `{}`", folder.display())));
            }
            // Whoever had it before has removed it, and the next process would lock another file.
            if is_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        // It is still locked. One that stays behind harms nobody.
        let _ = fs::remove_file(&self.path);
    }
}

/// What is said of a place that another process is writing to.
pub(super) fn taken(what: &str) -> Error {
    Error::new(Kind::TryAgain, what).hint("Wait until it ends, or stop it; then run this again.")
}

/// `false` when another process has the lock.
pub(super) fn try_lock(file: &File) -> std::io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether the open file is still the one of this name.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (ours, there) = (file.metadata(), fs::symlink_metadata(path));
    matches!((ours, there), (Ok(a), Ok(b)) if (a.dev(), a.ino()) == (b.dev(), b.ino()))
}

/// Whether the open file is still the one of this name: elsewhere an open file keeps it.
#[cfg(not(unix))]
pub(super) fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
