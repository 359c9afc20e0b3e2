//! A list of rows, written while it grows: memory stays flat however long it gets.

use std::io::{BufWriter, Stdout, Write};

use serde::Serialize;
use serde_json::Value;

use super::name::Names;
use super::{Columns, Format, Output, cell, table};
use crate::error::{Error, IoContext, Result};

/// A list of rows on its way to stdout. Dropping it without [`List::finish`] leaves a JSON array open, which
/// is what a failure in the middle should look like.
#[derive(Debug)]
pub struct List {
    format: Format,
    picked: bool,
    columns: Vec<String>,
    out: BufWriter<Stdout>,
    table: Option<table::Table>,
    names: Option<Names>,
    /// The row that is being written.
    line: Vec<u8>,
    rows: u64,
}

impl List {
    pub(super) fn start(output: &Output, all: &Columns, columns: Vec<String>) -> Self {
        let table =
            (output.format == Format::Table && output.tty).then(|| table::Table::new(columns.clone()));
        Self {
            format: output.format,
            picked: output.columns.is_some(),
            columns,
            out: BufWriter::new(std::io::stdout()),
            table,
            names: (output.format == Format::Name).then(|| Names::new(all, output.many)),
            line: Vec::new(),
            rows: 0,
        }
    }

    /// Writes one row.
    ///
    /// # Errors
    /// The failure of stdout.
    pub fn row<T: Serialize>(&mut self, row: &T) -> Result<()> {
        let value = cell::object(row)?;
        let text = match self.format {
            Format::Table => match &mut self.table {
                Some(table) => table.row(&value),
                None => self.joined(&value),
            },
            Format::Json => {
                let value = self.shape(value);
                let text = serde_json::to_string_pretty(&value)
                    .map_err(|e| Error::internal("writing JSON").caused_by(e.to_string()))?;
                let start = if self.rows == 0 { "[\n  " } else { ",\n  " };
                format!("{start}{}", text.replace('\n', "\n  "))
            }
            Format::Jsonl => format!("{}\n", self.shape(value)),
            Format::Csv => {
                let header = if self.rows == 0 { csv_line(&self.columns)? } else { String::new() };
                header + &csv_line(self.columns.iter().map(|c| cell::text(&value, c)))?
            }
            Format::Yaml => cell::yaml(&[self.shape(value)])?,
            Format::Name => match &mut self.names {
                Some(names) => names.line(&value)?,
                None => String::new(),
            },
        };
        self.rows += 1;
        self.put(&text)
    }

    /// As [`List::row`], for rows whose fields all have different names: as JSON lines they need no tree in between, which
    /// takes half of the time that a row costs.
    ///
    /// # Errors
    /// As [`List::row`].
    pub fn row_of_fields<T: Serialize>(&mut self, row: &T) -> Result<()> {
        if self.format != Format::Jsonl || self.picked {
            return self.row(row);
        }
        // Whole rows only: a row that cannot be written leaves nothing behind.
        self.line.clear();
        serde_json::to_writer(&mut self.line, row)
            .map_err(|e| Error::internal("writing a row").caused_by(e.to_string()))?;
        debug_assert!(
            cell::object(row).is_ok_and(|value| value.to_string().as_bytes() == self.line),
            "two fields of a row have one name: {}",
            String::from_utf8_lossy(&self.line)
        );
        self.line.push(b'\n');
        self.rows += 1;
        self.out.write_all(&self.line).doing(|| "writing the result".into())
    }

    /// Hands everything written so far to the reader: for lists that grow slowly.
    ///
    /// # Errors
    /// The failure of stdout.
    pub fn flush(&mut self) -> Result<()> {
        self.out.flush().doing(|| "writing the result".into())
    }

    /// How many rows were written.
    pub fn len(&self) -> u64 {
        self.rows
    }

    /// Whether no row was written.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Ends the list.
    ///
    /// # Errors
    /// The failure of stdout.
    pub fn finish(mut self) -> Result<()> {
        let end = match (self.format, self.rows) {
            (Format::Json | Format::Yaml, 0) => "[]\n".to_owned(),
            (Format::Json, _) => "\n]\n".to_owned(),
            (Format::Csv, 0) => csv_line(&self.columns)?,
            (Format::Table, _) => self.table.as_mut().map(table::Table::finish).unwrap_or_default(),
            _ => String::new(),
        };
        self.put(&end)?;
        self.flush()
    }

    fn shape(&self, value: Value) -> Value {
        if self.picked { cell::pick(&value, &self.columns) } else { value }
    }

    fn joined(&self, value: &Value) -> String {
        let cells: Vec<String> = self.columns.iter().map(|c| cell::tsv(&cell::text(value, c))).collect();
        cells.join("\t") + "\n"
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.out.write_all(text.as_bytes()).doing(|| "writing the result".into())
    }
}

fn csv_line<I>(fields: I) -> Result<String>
where
    I: IntoIterator,
    I::Item: AsRef<[u8]>,
{
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer
        .write_record(fields)
        .map_err(|e| Error::internal("writing CSV").caused_by(e.to_string()))
        .and_then(|()| {
            writer.into_inner().map_err(|e| Error::internal("writing CSV").caused_by(e.to_string()))
        })
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}
