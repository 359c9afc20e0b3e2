//! The good rows of a list that is held whole: for what works on a list at once and not row by row.

use super::{Input, Place};
use crate::bulk::row::Row;
use crate::error::Result;
use crate::manifests::Problem;

/// Reads every record and checks it by itself; `each` gets the row with its place, or what is wrong with it.
///
/// # Errors
/// The failure of the file.
pub fn names(input: &Input, mut each: impl FnMut(Result<(Place, Row), Vec<Problem>>)) -> Result<()> {
    let (checker, mut reader) = (input.checker(), input.reader()?);
    while let Some(record) = reader.advance()? {
        each(checker.row(&record).map(|row| ((row.tenant.clone(), row.region.clone()), row)));
    }
    Ok(())
}
