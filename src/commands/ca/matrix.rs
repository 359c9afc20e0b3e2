//! One line a tenant, one column a Region: where a CA is, for people at a terminal.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::aws::TargetKey;
use crate::context::Context;
use crate::error::Result;
use crate::output::{Columns, Format};
use crate::ui::text;

/// A row that can be a cell of the matrix.
pub(super) trait Cell {
    /// Where it stands.
    fn key(&self) -> &TargetKey;
    /// What it says there, in a few words.
    fn text(&self) -> String;
}

/// Writes the rows: as a matrix on a terminal where several targets were asked and no columns are named, else as every
/// command does.
pub(super) fn put<T: Serialize + Cell>(cx: &Context, columns: &Columns, rows: &[T]) -> Result<()> {
    let output = &cx.output;
    match rows {
        [one] if !cx.settings.selects_many() => output.one(columns, one),
        [_, _, ..] if output.tty && output.format == Format::Table && output.columns.is_none() => {
            output.text(&matrix(rows))
        }
        all => output.all(columns, all),
    }
}

fn matrix<T: Cell>(rows: &[T]) -> String {
    let regions: BTreeSet<&str> = rows.iter().map(|r| r.key().region.as_str()).collect();
    let mut lines: Vec<(&str, HashMap<&str, String>)> = Vec::new();
    let mut line_of: HashMap<&str, usize> = HashMap::new();
    for row in rows {
        let key = row.key();
        let at = *line_of.entry(&key.account).or_insert_with(|| {
            lines.push((key.tenant.as_deref().unwrap_or(&key.account), HashMap::new()));
            lines.len() - 1
        });
        lines[at].1.insert(&key.region, row.text());
    }
    let mut grid =
        vec![std::iter::once("TENANT").chain(regions.iter().copied()).map(str::to_owned).collect()];
    for (name, cells) in &lines {
        let cell = |region: &&str| cells.get(region).cloned().unwrap_or_default();
        let name = text::sanitise(name).into_owned();
        grid.push(std::iter::once(name).chain(regions.iter().map(cell)).collect::<Vec<String>>());
    }
    let width = |column: usize| grid.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..=regions.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, &w)| format!("{cell:<w$}")).collect();
        cells.join("  ").trim_end().to_owned() + "\n"
    };
    grid.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(TargetKey, &'static str);

    impl Cell for One {
        fn key(&self) -> &TargetKey {
            &self.0
        }

        fn text(&self) -> String {
            self.1.to_owned()
        }
    }

    #[test]
    fn a_line_a_tenant_and_a_column_a_region() {
        let key = |tenant: Option<&str>, account: &str, region: &str| TargetKey {
            tenant: tenant.map(str::to_owned),
            account: account.to_owned(),
            region: region.to_owned(),
        };
        let rows = [
            One(key(Some("globex"), "2", "us-east-1"), "active"),
            One(key(Some("globex"), "2", "eu-west-1"), "active 12"),
            One(key(None, "333333333333", "us-east-1"), "-"),
        ];
        let expected = "TENANT        eu-west-1  us-east-1\n\
                        globex        active 12  active\n\
                        333333333333             -\n";
        assert_eq!(matrix(&rows), expected);
    }
}
