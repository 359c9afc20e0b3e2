//! Two rows for one thing: every row's hash is kept in a table on disk, and only a file that has doubles is read
//! once more for their names.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::check::Hasher;
use super::row::Origin;
use super::row_set::RowSet;
use super::source::{Input, Place, place};
use super::table::{Sorter, Spill, Table};
use crate::error::Result;
use crate::manifests::Record;

/// Pairs that are kept in memory while doubles are looked for: with three numbers each 1.5 MiB.
const CAP: usize = 1 << 16;

/// Rows as number and line, by the hash of what they are about.
pub type Rows = Table<2>;

/// The rows that are not the first one of their hash, by number, with the line of the first. Rows that are wrong
/// already are left out.
///
/// # Errors
/// The failure of the temporary file.
pub fn later(rows: &Rows, invalid: &RowSet) -> Result<Table<1>> {
    let mut found = Sorter::on(rows.spill(), CAP);
    let mut first = None;
    for row in rows.pairs() {
        let (hash, [number, line]) = row?;
        match first {
            Some((of, line)) if of == hash => {
                if !invalid.contains(number) {
                    found.push(number, [line])?;
                }
            }
            _ => first = Some((hash, line)),
        }
    }
    found.finish()
}

/// The rows that are the first of their hash and say something else than a later one, by number, with the line of that
/// one; each row is given as number, line and the hash of what it says. Rows that are wrong already are left out.
///
/// # Errors
/// As [`later`].
pub fn contradicted(rows: &Table<3>, invalid: &RowSet) -> Result<Table<1>> {
    let mut found = Sorter::on(rows.spill(), CAP);
    let mut first: Option<(u64, [u64; 2], bool)> = None;
    for row in rows.pairs() {
        let (hash, [number, line, says]) = row?;
        match &mut first {
            Some((of, [number, said], told)) if *of == hash => {
                if *said != says && !*told && !invalid.contains(*number) {
                    found.push(*number, [line])?;
                    *told = true;
                }
            }
            _ => first = Some((hash, [number, says], false)),
        }
    }
    found.finish()
}

/// Reads the file again for these rows; `each` gets the record and the line of the first row for its thing.
///
/// # Errors
/// The failure of a file; what `each` answers.
pub fn read(input: &Input, rows: &Table<1>, mut each: impl FnMut(Record, u64) -> Result<()>) -> Result<()> {
    let (mut reader, mut rows) = (input.reader()?, rows.pairs());
    let mut next = rows.next().transpose()?;
    while let Some((wanted, [line])) = next
        && let Some(record) = reader.advance()?
    {
        if record.number == wanted {
            each(record, line)?;
            next = rows.next().transpose()?;
        }
    }
    Ok(())
}

/// Where the record's thing is, as it writes it.
pub fn place_of(record: &Record) -> Place {
    place(record)
}

/// Whether rows can name one target in several ways.
pub fn possible(targets: &BTreeMap<Place, usize>) -> bool {
    targets.values().any(|at| named_often(targets, *at))
}

fn named_often(targets: &BTreeMap<Place, usize>, at: usize) -> bool {
    targets.values().filter(|other| **other == at).count() > 1
}

/// Finds rows for one thing of one target that name the target differently, which a first pass cannot know.
/// `found` gets each with its target and the line of the first row; it is in `invalid` from then on.
///
/// # Errors
/// The failure of a file; what `found` answers.
pub fn across(
    input: &Input,
    hasher: &Hasher,
    spill: &Arc<Spill>,
    targets: &BTreeMap<Place, usize>,
    invalid: &mut RowSet,
    mut found: impl FnMut(Origin, usize, u64) -> Result<()>,
) -> Result<()> {
    let targets: BTreeMap<&Place, usize> =
        targets.iter().filter(|(_, at)| named_often(targets, **at)).map(|(place, at)| (place, *at)).collect();
    let (mut reader, mut rows, checker) = (input.reader()?, Sorter::on(spill, CAP), input.checker());
    while let Some(record) = reader.advance()? {
        if invalid.contains(record.number) {
            continue;
        }
        if let (Some(at), Some(name)) = (targets.get(&place(&record)), checker.identity(&record)) {
            rows.push(hasher.of((at, name)), [record.number, record.line])?;
        }
    }
    let doubles = later(&rows.finish()?, invalid)?;
    read(input, &doubles, |record, line| {
        let at = targets.get(&place(&record)).copied().unwrap_or_default();
        invalid.insert(record.number);
        found(input.origin(record), at, line)
    })
}
