//! Lists in a run's folder, as JSON lines: whole or not there.

use std::fs::File;
use std::io::{BufWriter, IntoInnerError, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::begin::partial;
use crate::error::{IoContext, Result};

/// A list that is being written.
#[derive(Debug)]
pub(super) struct Keeping {
    out: BufWriter<File>,
    path: PathBuf,
    /// What messages call it.
    what: String,
}

impl Keeping {
    /// Begins a list that may turn out to be an empty file.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn begin(path: &Path, what: impl Into<String>) -> Result<Self> {
        let what = what.into();
        let file = crate::private::create(&partial(path)).doing(|| keeping(&what, path))?;
        Ok(Self { out: BufWriter::new(file), path: path.to_owned(), what })
    }

    /// Begins a list that is an input also when it has no records: an empty file would be no list at all.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn begin_input(path: &Path, what: impl Into<String>) -> Result<Self> {
        let mut list = Self::begin(path, what)?;
        list.out.write_all(b"\n").doing(|| keeping(&list.what, &list.path))?;
        Ok(list)
    }

    /// Appends a record.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn put(&mut self, record: &impl Serialize) -> Result<()> {
        let written = serde_json::to_writer(&mut self.out, record).map_err(std::io::Error::from);
        written.and_then(|()| self.out.write_all(b"\n")).doing(|| keeping(&self.what, &self.path))
    }

    /// Gives it its name, once the disk has all of it.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn end(self) -> Result<()> {
        let Self { out, path, what } = self;
        let end = || {
            out.into_inner().map_err(IntoInnerError::into_error)?.sync_all()?;
            std::fs::rename(partial(&path), &path)
        };
        end().doing(|| keeping(&what, &path))
    }
}

fn keeping(what: &str, path: &Path) -> String {
    format!("keeping {what} as `{}`", path.display())
}
