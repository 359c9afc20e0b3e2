//! The first pass: every row is checked before the first key is made, and nothing is kept of them but a hash each.

use std::collections::BTreeSet;
use std::path::Path;

use super::folder::Folders;
use super::rows::{Cells, Row, Rows, Source};
use super::rules::{Rules, is_passed_on};
use super::work::Totals;
use crate::bulk::check::Hasher;
use crate::bulk::table::Sorter;
use crate::error::{Error, Result};

/// How many wrong rows are named.
const NAMED: usize = 20;

/// What the first pass found.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// All rows.
    pub(super) rows: u64,
    /// Those whose folder is complete already.
    pub(super) there: Totals,
    /// The columns that the manifest takes over from the input.
    pub(super) columns: Vec<String>,
    /// Whether any row has a tenant.
    pub(super) tenants: bool,
}

struct Problems<'a> {
    shown: &'a str,
    named: Vec<String>,
    rows: u64,
}

impl Problems<'_> {
    fn add(&mut self, row: &Row, all: Vec<String>) {
        self.rows += 1;
        for problem in all {
            if self.named.len() < NAMED {
                self.named.push(at(self.shown, row, &problem));
            }
        }
    }

    fn end(self) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let rows = if self.rows == 1 { "row is" } else { "rows are" };
        let error = Error::data(format!("{} {rows} wrong; no key was made", self.rows));
        let error = self.named.into_iter().fold(error, Error::caused_by);
        Err(error.hint("Mend them and run the same command again."))
    }
}

/// A problem with the place of its row.
pub(super) fn at(shown: &str, row: &Row, problem: &str) -> String {
    if row.line == 0 { problem.to_owned() } else { format!("{shown}:{}: {problem}", row.line) }
}

/// Checks all rows.
///
/// # Errors
/// Data (65), naming the first twenty problems; the failure of a file.
pub(super) fn check(rules: &Rules, folders: Option<&Folders>) -> Result<Checked> {
    let mut rows = rules.source.rows()?;
    rules.check_columns(&rows)?;
    if let Source::Count { start, count } = rules.source
        && folders.is_none_or(|folders| !folders.is_there())
    {
        return ends(rules, start, count);
    }
    let shown = rules.source.shown();
    let mut problems = Problems { shown: &shown, named: Vec::new(), rows: 0 };
    let mut found = Checked::default();
    let (hasher, mut seen) = (Hasher::default(), Sorter::<2>::new(&std::env::temp_dir()));
    let mut columns = BTreeSet::new();
    if let Some(header) = rows.header() {
        found.columns = header.iter().filter(|column| is_passed_on(column)).cloned().collect();
    }
    while let Some(row) = rows.advance()? {
        found.rows += 1;
        found.tenants |= rules.tenant_of(&row).is_some();
        if let Cells::Json(members) = &row.cells {
            for (name, _) in members {
                if !columns.contains(name) && is_passed_on(name) {
                    columns.insert(name.clone());
                }
            }
        }
        match rules.plan(&row) {
            Ok(planned) => {
                seen.push(hasher.of(&planned.name), [found.rows, row.line])?;
                match folders.map(|folders| folders.existing(&planned)).transpose() {
                    Ok(there) => there.flatten().iter().for_each(|there| found.there.kept(there)),
                    Err(problem) => problems.add(&row, vec![problem.message().to_owned()]),
                }
            }
            Err(all) => problems.add(&row, all),
        }
    }
    found.columns.extend(columns);
    doubles(seen, &mut problems)?;
    problems.end()?;
    if found.rows == 0 {
        return Err(Error::data(format!("`{shown}` has no rows")));
    }
    Ok(found)
}

/// Of a count, the first row and the last: everything between has digits of the same kind, and no more of them.
fn ends(rules: &Rules, start: u64, count: u64) -> Result<Checked> {
    let mut problems = Problems { shown: "", named: Vec::new(), rows: 0 };
    for number in [start, start + (count - 1)] {
        let row = Row { line: 0, number, cells: Cells::None, problem: None };
        if let Err(all) = rules.plan(&row) {
            problems.add(&row, all);
            break;
        }
    }
    problems.end()?;
    Ok(Checked { rows: count, tenants: rules.tenant.is_some(), ..Checked::default() })
}

fn doubles(seen: Sorter<2>, problems: &mut Problems<'_>) -> Result<()> {
    let mut first: Option<(u64, [u64; 2])> = None;
    for pair in seen.finish()?.pairs() {
        let (hash, [number, line]) = pair?;
        match first {
            Some((of, [_, first_line])) if of == hash => {
                let row = Row { line, number, cells: Cells::None, problem: None };
                problems.add(&row, vec![format!("a second identity of the name on line {first_line}")]);
            }
            _ => first = Some((hash, [number, line])),
        }
    }
    Ok(())
}

/// What tells whether a file was changed: its length and the time of the last change.
pub(super) fn mark(source: &Source) -> Option<(u64, std::time::SystemTime)> {
    let Source::File { path, .. } = source else { return None };
    let metadata = std::fs::metadata::<&Path>(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// The rows once more.
pub(super) fn again(rules: &Rules) -> Result<Rows> {
    rules.source.rows()
}
