//! The second pass: the good rows of some places, to their lanes.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::demand::each_need;
use super::{Input, Needed, Place, Span, place};
use crate::bulk::check::Checker;
use crate::bulk::row::{Item, Origin, Purpose, Row};
use crate::bulk::row_set::RowSet;
use crate::bulk::shard::Shard;
use crate::error::{Error, Result};
use crate::manifests::{Reader, Record};

/// What the second pass hands on for one record.
#[derive(Debug)]
pub enum Next {
    /// A row to do.
    Item(Box<Item>),
    /// A row that needs what is missing: these are the reasons.
    Invalid(Origin, Vec<String>),
}

/// Which rows a second pass is for, and which of them it refuses.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The places whose rows are wanted, with the span in which they are.
    pub places: Vec<(Place, Span)>,
    /// The records that were found wrong.
    pub skip: Arc<RowSet>,
    /// What rows may not name, with the reason.
    pub missing: BTreeMap<(Needed, String), String>,
    /// Why none of these rows can be done, if so.
    pub refused: Option<String>,
}

impl Selection {
    /// Whether no row of it is refused.
    pub fn is_fine(&self) -> bool {
        self.missing.is_empty() && self.refused.is_none()
    }
}

/// The second pass for the rows of some places.
#[derive(Debug)]
pub struct Second {
    reader: Reader,
    checker: Checker,
    purpose: Purpose,
    shard: Shard,
    places: HashSet<Place>,
    last: u64,
    selection: Selection,
    file: PathBuf,
    shown: String,
    stamp: Option<Stamp>,
    read: u64,
}

/// What tells that a file was changed: its length and when it was written.
pub type Stamp = (u64, SystemTime);

/// The file as it is now; `None` where the system does not tell.
pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    let now = std::fs::metadata(path).ok()?;
    Some((now.len(), now.modified().ok()?))
}

/// Records after which it is looked whether the file was changed.
const LOOK_AFTER: u64 = 64;

impl Second {
    /// Starts at the first row of the selection.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn start(input: &Input, selection: Selection) -> Result<Self> {
        let mut reader = input.reader()?;
        let spans = || selection.places.iter().map(|(_, span)| *span);
        if let Some(first) = spans().min_by_key(|span| span.number) {
            reader.seek(first.offset, first.line, first.number)?;
        }
        let last = spans().map(|span| span.last).max().unwrap_or_default();
        let places = selection.places.iter().map(|(place, _)| place.clone()).collect();
        let (checker, purpose) = (input.checker(), input.purpose.clone());
        let (file, shown, stamp) = (input.path.clone(), input.shown.clone(), input.stamp);
        let shard = input.shard;
        Ok(Self { reader, checker, purpose, shard, places, last, selection, file, shown, stamp, read: 0 })
    }

    /// The next row of the places.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn advance(&mut self) -> Result<Option<Next>> {
        while let Some(record) = self.reader.advance()? {
            if self.read.is_multiple_of(LOOK_AFTER) && stamp(&self.file) != self.stamp {
                return Err(Error::data(format!("`{}` was changed while it was read", self.shown))
                    .hint("What was done until then is in the journal. Give a file that stays as it is."));
            }
            self.read += 1;
            if record.number > self.last {
                return Ok(None);
            }
            let wanted = self.shard.has(record.number) && !self.selection.skip.contains(record.number);
            if !wanted || !self.places.contains(&place(&record)) {
                continue;
            }
            let Record { number, line, .. } = record;
            let Ok(mut row) = self.checker.row(&record) else {
                let origin = Origin { number, line, name: String::new(), thing: None, raw: Some(record.raw) };
                return Ok(Some(Next::Invalid(origin, vec!["the row was changed while it was read".into()])));
            };
            let (name, thing) = (row.name.clone(), row.thing.clone());
            let origin = Origin { number, line, name, thing, raw: Some(record.raw) };
            self.purpose.refine(&mut row);
            let mut reasons = self.missing_of(&row);
            reasons.extend(self.selection.refused.clone());
            return Ok(Some(if reasons.is_empty() {
                let work = self.purpose.work(row).of(origin.raw.as_ref());
                Next::Item(Box::new(Item { origin, work }))
            } else {
                Next::Invalid(origin, reasons)
            }));
        }
        Ok(None)
    }

    fn missing_of(&self, row: &Row) -> Vec<String> {
        if self.selection.missing.is_empty() {
            return Vec::new();
        }
        let mut reasons = Vec::new();
        each_need(row, |kind, name| {
            reasons.extend(self.selection.missing.get(&(kind, name.clone())).cloned());
        });
        reasons
    }
}
