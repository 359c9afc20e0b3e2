//! Rows in order, in bounded memory: the first so many in a heap, all of them in sorted runs of a temporary file.
//!
//! Rows go by the fields of `--sort`, and where those are equal by their place in the key that the caller adds; so the
//! order never depends on which target answered first.

mod key;
mod runs;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::Columns;
use crate::error::{Error, Result};
use runs::Runs;

/// So many rows at most are kept in a heap for `--limit`; more are sorted in a file.
const HEAP: u64 = 10_000;

/// One field of `--sort`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    path: String,
    descending: bool,
}

/// What `--sort` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order(Vec<Field>);

impl Order {
    /// Reads fields as `attributes.version` or `attributes.version:desc`, each a column of the rows.
    ///
    /// # Errors
    /// Usage (2) for a field that is no column.
    pub fn parse(fields: &[String], columns: &Columns) -> Result<Self> {
        let field = |text: &String| {
            let text = text.trim();
            let (path, descending) = match text.rsplit_once(':') {
                Some((path, "desc")) => (path, true),
                Some((path, "asc")) => (path, false),
                Some((known, way)) if columns.has(known) => {
                    return Err(Error::usage(format!(
                        "`--sort {text}`: `{way}` is neither `asc` nor `desc`"
                    ))
                    .hint(format!(
                        "Give `{known}:{}`; a name with a colon needs one of them as well: `{text}:asc`.",
                        if way.starts_with('d') { "desc" } else { "asc" }
                    )));
                }
                _ => (text, false),
            };
            if columns.has(path) {
                Ok(Field { path: columns.full(path).to_owned(), descending })
            } else {
                Err(columns.unknown(path))
            }
        };
        fields.iter().map(field).collect::<Result<_>>().map(Self)
    }

    /// Whether there is nothing to sort by.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields' paths.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|field| field.path.as_str())
    }

    /// The key of a row: bytes that compare as the rows do. `place` decides between rows that are equal by their fields.
    pub fn key(&self, row: &Value, place: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(32 + place.len());
        for field in &self.0 {
            key::put(&mut out, super::cell::at(row, &field.path), field.descending);
        }
        out.extend_from_slice(place);
        out
    }
}

/// Takes rows in any order and gives them back in theirs. Rows of one key are one row.
#[derive(Debug)]
pub enum Sorter {
    /// The first so many.
    First(usize, BTreeMap<Vec<u8>, Vec<u8>>),
    /// All, or very many.
    All(Runs),
}

impl Sorter {
    /// A sorter of which the first `limit` rows are wanted; its temporary file is made in this folder when there is too
    /// much for memory.
    pub fn new(limit: Option<u64>, folder: &Path) -> Self {
        match limit.filter(|limit| *limit <= HEAP).and_then(|limit| usize::try_from(limit).ok()) {
            Some(limit) => Self::First(limit, BTreeMap::new()),
            None => Self::All(Runs::new(folder)),
        }
    }

    /// One more row, by its key.
    ///
    /// # Errors
    /// The failure of the temporary file.
    pub fn push(&mut self, key: Vec<u8>, row: Vec<u8>) -> Result<()> {
        match self {
            Self::First(limit, rows) => {
                if rows.len() < *limit || rows.last_key_value().is_some_and(|(last, _)| key < *last) {
                    rows.insert(key, row);
                }
                if rows.len() > *limit {
                    rows.pop_last();
                }
                Ok(())
            }
            Self::All(runs) => runs.push(key, row),
        }
    }

    /// Hands every row to `take` in order, until that returns false.
    ///
    /// # Errors
    /// The failure of the temporary file; what `take` answers.
    pub fn finish(self, mut take: impl FnMut(&[u8]) -> Result<bool>) -> Result<()> {
        match self {
            Self::First(_, rows) => {
                for row in rows.values() {
                    if !take(row)? {
                        break;
                    }
                }
                Ok(())
            }
            Self::All(runs) => runs.finish(take),
        }
    }
}

#[cfg(test)]
mod tests;
