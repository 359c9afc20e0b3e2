//! `-o name`: lists for a pipe. A name says where it is wherever the selection can reach several targets, so that whoever
//! reads the list does not act on things of the same name elsewhere; `--from -` takes both forms.

use serde_json::Value;

use super::{Columns, cell};
use crate::error::{Error, Result};

/// What names a row's place.
const PLACE: [&str; 3] = ["tenant", "account", "region"];

/// Refuses rows that have no name, and columns beside it.
pub(super) fn check(columns: &Columns, chosen: bool) -> Result<()> {
    if column(columns).is_none() {
        return Err(Error::usage("`-o name` is for lists of what has a name, which this is not")
            .hint("Give `-o jsonl`."));
    }
    if chosen {
        return Err(Error::usage("`-o name` has no `--columns`").hint("Give `-o csv` or `-o jsonl`."));
    }
    Ok(())
}

/// The column of the name: the first after the place.
fn column(columns: &Columns) -> Option<&'static str> {
    let (place, rest) = columns.default.split_at_checked(PLACE.len())?;
    let name = *rest.first().filter(|_| place == PLACE)?;
    (name.ends_with("Name") || name.ends_with("Id")).then_some(name)
}

/// Writes rows as names.
#[derive(Debug)]
pub(super) struct Names {
    column: &'static str,
    many: bool,
    first: Option<(String, String)>,
}

impl Names {
    pub(super) fn new(columns: &Columns, many: bool) -> Self {
        Self { column: column(columns).unwrap_or_default(), many, first: None }
    }

    /// The line of a row.
    pub(super) fn line(&mut self, row: &Value) -> Result<String> {
        let [tenant, account, region] = PLACE.map(|part| cell::text(row, part));
        let name = cell::text(row, self.column);
        if self.many {
            let tenant = if tenant.is_empty() { &account } else { &tenant };
            return Ok(format!("{tenant}/{region}/{name}\n"));
        }
        let place = (account, region);
        if *self.first.get_or_insert_with(|| place.clone()) != place {
            return Err(Error::usage(
                "the names are of several accounts or Regions, which `-o name` does not tell here",
            )
            .hint("Give `--region`, or `-o jsonl`."));
        }
        Ok(format!("{name}\n"))
    }
}
