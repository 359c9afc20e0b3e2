//! Where certificates go: a folder, one file of PEM blocks or JSON lines, or the rows on stdout.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Error, IoContext, Result};
use crate::pki::store;

/// Where certificates go.
pub(super) enum Place {
    /// The rows themselves carry them.
    Rows,
    /// `NAME.crt` each, and chain.pem.
    Folder(PathBuf),
    /// PEM blocks, each followed by the chain where that is asked for.
    Pem(Growing),
    /// JSON lines.
    Lines(Growing),
}

/// One line of a list of certificates.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Line<'a> {
    pub(super) thing_name: Option<&'a str>,
    pub(super) certificate_id: &'a str,
    pub(super) not_after: &'a str,
    pub(super) certificate_pem: &'a str,
    pub(super) chain_pem: &'a str,
}

impl Place {
    /// By the name: `.jsonl`, `.pem` or `.crt` are files, everything else is a folder. Nothing is made yet.
    ///
    /// # Errors
    /// Failed (1) when the file is there already.
    pub(super) fn new(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else { return Ok(Self::Rows) };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        match ending.as_deref() {
            Some("jsonl" | "ndjson") => Ok(Self::Lines(Growing::new(path)?)),
            Some("pem" | "crt" | "cer") => Ok(Self::Pem(Growing::new(path)?)),
            _ => Ok(Self::Folder(path.to_owned())),
        }
    }

    /// Ends the file, if it is one and anything was written.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn finish(self) -> Result<()> {
        match self {
            Self::Pem(file) | Self::Lines(file) => file.finish(),
            Self::Rows | Self::Folder(_) => Ok(()),
        }
    }
}

/// Makes the folder and its chain.pem; a chain that is there must be the same.
///
/// # Errors
/// Failed (1) when chain.pem is another one.
pub(super) fn prepare(folder: &Path, chain: &str) -> Result<()> {
    store::ensure_folder(folder)?;
    let file = folder.join("chain.pem");
    if file.exists() {
        if store::read(&file)?.as_slice() == chain.as_bytes() {
            return Ok(());
        }
        return Err(Error::failed(format!("`{}` is the chain of another CA", file.display()))
            .hint("Give a folder of its own to each CA."));
    }
    Ok(store::write_certificate(&file, chain)?)
}

/// A new file that has its name only when it is whole.
pub(crate) struct Growing {
    path: PathBuf,
    partial: PathBuf,
    file: Option<BufWriter<File>>,
}

impl Growing {
    /// Nothing is made yet.
    ///
    /// # Errors
    /// Failed (1) when the file is there already.
    pub(crate) fn new(path: &Path) -> Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(Error::failed(format!(
                "`{}` already exists and is never overwritten",
                path.display()
            ))
            .hint("Choose another name, or move it away."));
        }
        let mut partial = path.as_os_str().to_owned();
        partial.push(".partial");
        Ok(Self { path: path.to_owned(), partial: partial.into(), file: None })
    }

    /// Appends; the first time makes the file.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(crate) fn put(&mut self, text: &str) -> Result<()> {
        let doing = || format!("writing `{}`", self.path.display());
        let file = match &mut self.file {
            Some(file) => file,
            none => {
                let made = OpenOptions::new().write(true).create(true).truncate(true).open(&self.partial);
                none.insert(BufWriter::new(made.doing(doing)?))
            }
        };
        file.write_all(text.as_bytes()).doing(doing)
    }

    /// Gives the file its name, if anything was written.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(crate) fn finish(mut self) -> Result<()> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let doing = || format!("writing `{}`", self.path.display());
        let file = file.into_inner().map_err(std::io::IntoInnerError::into_error).doing(doing)?;
        file.sync_all().doing(doing)?;
        // Fails when the name has been taken meanwhile; file systems without hard links get a rename.
        match fs::hard_link(&self.partial, &self.path) {
            Ok(()) => fs::remove_file(&self.partial).doing(doing)?,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(error).doing(doing);
            }
            Err(_) => fs::rename(&self.partial, &self.path).doing(doing)?,
        }
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).doing(doing)
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // The error that matters is on its way already.
            let _ = fs::remove_file(&self.partial);
        }
    }
}
