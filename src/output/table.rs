//! Tables for terminals. Column widths come from the first thousand rows; later rows are fitted to them, so
//! that a long list streams.

use comfy_table::{ContentArrangement, Table as Grid};
use serde_json::Value;

use super::cell;
use crate::ui::text;

const SIZED_BY: usize = 1_000;

/// A table that starts to print once its columns are sized.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<String>,
    waiting: Vec<Vec<String>>,
    widths: Option<Vec<usize>>,
}

impl Table {
    pub(super) fn new(columns: Vec<String>) -> Self {
        Self { columns, waiting: Vec::new(), widths: None }
    }

    /// Takes one row and returns what can be printed now.
    pub(super) fn row(&mut self, value: &Value) -> String {
        let cells: Vec<String> =
            self.columns.iter().map(|c| text::sanitise(&cell::text(value, c)).into_owned()).collect();
        if let Some(widths) = &self.widths {
            return fitted(&cells, widths);
        }
        self.waiting.push(cells);
        if self.waiting.len() < SIZED_BY { String::new() } else { self.finish() }
    }

    /// Returns what is left to print.
    pub(super) fn finish(&mut self) -> String {
        if self.widths.is_some() || self.waiting.is_empty() {
            return String::new();
        }
        let mut grid = grid();
        grid.set_header(self.columns.iter().map(|c| c.to_uppercase()));
        for cells in self.waiting.drain(..) {
            grid.add_row(cells);
        }
        self.widths = Some(grid.column_max_content_widths().into_iter().map(usize::from).collect());
        trimmed(&grid)
    }
}

/// One object as a table of names and values.
pub(super) fn properties(value: &Value) -> String {
    let mut grid = grid();
    for name in cell::names(value) {
        let shown = cell::text(value, &name);
        grid.add_row([text::sanitise(&name).into_owned(), text::sanitise_lines(&shown)]);
    }
    trimmed(&grid)
}

fn grid() -> Grid {
    let mut grid = Grid::new();
    grid.load_style(comfy_table::presets::NOTHING);
    grid.set_content_arrangement(ContentArrangement::Disabled);
    grid
}

fn trimmed(grid: &Grid) -> String {
    grid.lines().map(|line| line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned() + "\n").collect()
}

fn fitted(cells: &[String], widths: &[usize]) -> String {
    let padded: Vec<String> = cells.iter().zip(widths).map(|(c, &w)| format!("{c:<w$}")).collect();
    padded.join("  ").trim_end().to_owned() + "\n"
}
