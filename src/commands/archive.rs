//! Folders that are handed out as one file: FILE.tar.zst, of the entries and in the way of `certs issue`: mode 0600, new,
//! and under its name only when it is complete.

use std::path::Path;

use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::certs::issue::pack::{self, BLOCK, Head, Pack};
use super::certs::issue::partial::{Holds, Partial, must_be_free};
use crate::error::{Error, Result};
use crate::pki::store;

const ENDING: &str = ".tar.zst";

/// A file of a folder, and its mode in the archive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    /// Its name, of at most 100 bytes.
    pub(crate) name: &'static str,
    /// Whether it is a private key: mode 0600, else 0644.
    pub(crate) is_key: bool,
}

/// An archive on its way. It is removed when it is dropped before [`Archive::finish`].
#[derive(Debug)]
pub(crate) struct Archive {
    file: Partial,
    seconds: u64,
}

impl Archive {
    /// Checks a name before anything is made that would have to go into the archive.
    ///
    /// # Errors
    /// Usage (2) for another form; Failed (1) when the name is taken.
    pub(crate) fn check(path: &Path) -> Result<()> {
        if !path.to_string_lossy().to_ascii_lowercase().ends_with(ENDING) {
            return Err(Error::usage(format!("`--archive {}`: this form is not written", path.display()))
                .hint("Name a FILE.tar.zst, which `tar -xf` unpacks."));
        }
        must_be_free(path)
    }

    /// Begins it.
    ///
    /// # Errors
    /// Failed (1) when its name is taken, TryAgain (75) when another process writes it, or the failure of the disk.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let now = OffsetDateTime::now_utc().unix_timestamp();
        Ok(Self {
            file: Partial::create(path, Holds::Keys)?,
            seconds: u64::try_from(now).unwrap_or_default(),
        })
    }

    /// Adds those of the files that a folder has, as `name/FILE`; a name has at most 155 bytes.
    ///
    /// # Errors
    /// The failure of the disk, or a file of more than a megabyte.
    pub(crate) fn add(&mut self, name: &str, folder: &Path, files: &[Member]) -> Result<()> {
        let there = files.iter().map(|file| (file, folder.join(file.name))).filter(|(_, path)| path.exists());
        let read = there.map(|(file, path)| Ok((file, store::read(&path)?))).collect::<Result<Vec<_>>>()?;
        // Sized once, so that no reallocation leaves a copy of a key behind.
        let size = read.iter().map(|(_, bytes)| bytes.len() + 2 * BLOCK).sum();
        let mut plain = Zeroizing::new(Vec::with_capacity(size));
        for (file, bytes) in &read {
            let mode = if file.is_key { 0o600 } else { 0o644 };
            Head::new(file.name, mode, self.seconds).entry(name.as_bytes(), bytes, &mut plain);
        }
        let mut packed = Zeroizing::default();
        pack::compress(&mut pack::compressor()?, &plain, &mut packed)?;
        self.file.write(&packed)
    }

    /// Ends it and gives it its name.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.file.write(&Pack::end_of_archive()?)?;
        self.file.sync()?;
        self.file.name()
    }
}
