//! Rows that a command makes itself, of PEM files or names: kept in the run's folder as JSON lines, so that they are
//! counted before the first change and the same when the run is resumed.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::kept::Keeping;
use crate::error::Result;

type Make = dyn Fn(&mut dyn FnMut(&Value) -> Result<()>) -> Result<()> + Send + Sync;

/// Rows that a command makes.
#[derive(Clone)]
pub(crate) struct Rows {
    /// What messages call them.
    pub(crate) shown: String,
    /// What makes them.
    make: Arc<Make>,
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("shown", &self.shown).finish_non_exhaustive()
    }
}

impl Rows {
    /// `make` hands each row to what it is given, and ends with the first error; each call makes the same rows.
    pub(crate) fn new(
        shown: impl Into<String>,
        make: impl Fn(&mut dyn FnMut(&Value) -> Result<()>) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self { shown: shown.into(), make: Arc::new(make) }
    }

    /// Keeps them, whole or not at all.
    ///
    /// # Errors
    /// What making them answers; the failure of the file.
    pub(super) fn keep(&self, kept: &Path) -> Result<()> {
        let mut list = Keeping::begin_input(kept, &self.shown)?;
        (self.make)(&mut |row| list.put(row))?;
        list.end()
    }
}
