//! The only way to stdout: rows and objects as table, json, jsonl, csv, yaml or bare names.
//!
//! A row is anything that serialises to an object; columns are paths into it. No AWS here.

mod cell;
pub mod html;
mod list;
mod name;
pub mod sort;
mod table;

use std::io::Write;

use fleetctl_rules::near::near;
use serde::Serialize;
use serde_json::Value;

pub(crate) use cell::at;
pub use list::List;

use crate::error::{Error, IoContext, Result};

/// The form of stdout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// Aligned columns on a terminal, tab-separated values without header elsewhere.
    #[default]
    Table,
    /// One document: an array for a list, an object for one thing.
    Json,
    /// One object a line.
    Jsonl,
    /// Comma-separated values with a header.
    Csv,
    /// One YAML document.
    Yaml,
    /// The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets.
    Name,
}

/// The columns of a command's rows.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// What a table shows unless told otherwise.
    pub default: &'static [&'static str],
    /// What else `--columns` may name.
    pub more: &'static [&'static str],
    /// Columns whose members are open, for example `attributes` for `attributes.version`.
    pub open: &'static [&'static str],
}

impl Columns {
    /// Whether there is a column of this name, or an open one that it lies in; or one that it is a short name of.
    pub fn has(&self, name: &str) -> bool {
        self.holds(self.full(name))
    }

    /// The name of a column that `--by` has a short name for: thingType and version; any other name as it is.
    pub fn full<'n>(&self, name: &'n str) -> &'n str {
        let meant = match name {
            "thingType" => "thingTypeName",
            "version" => "attributes.version",
            _ => return name,
        };
        if !self.holds(name) && self.holds(meant) { meant } else { name }
    }

    fn holds(&self, name: &str) -> bool {
        let inside = |open: &&str| name.strip_prefix(*open).is_some_and(|rest| rest.starts_with('.'));
        self.default.contains(&name)
            || self.more.contains(&name)
            || self.open.contains(&name)
            || self.open.iter().any(inside)
    }

    /// Says that there is no column of this name, and which there are.
    pub fn unknown(&self, name: &str) -> Error {
        let names = self.default.iter().chain(self.more).copied();
        let open = self.open.iter().map(|o| format!("{o}.NAME"));
        let all: Vec<String> = names.map(str::to_owned).chain(open).collect();
        let error = unknown_column(&format!("there is no column `{name}` here"), name, &all);
        if self.open.contains(&"attributes") && !name.contains('.') && near_one(name, &all).is_none() {
            return error.hint_first(format!("If it is an attribute, write `attributes.{name}`."));
        }
        error
    }
}

/// Refuses a column that there is not, with the one that is near it and with all.
pub(crate) fn unknown_column(what: &str, name: &str, all: &[String]) -> Error {
    let error = Error::usage(what).hint(format!("The columns are {}.", all.join(", ")));
    match near_one(name, all) {
        Some(near) => error.hint_first(format!("Near it is `{near}`.")),
        None => error,
    }
}

fn near_one<'n>(name: &str, all: &'n [String]) -> Option<&'n str> {
    near(name, all.iter().map(String::as_str)).first().copied()
}

/// The data stream of the program.
#[derive(Debug, Clone)]
pub struct Output {
    /// The form of stdout.
    pub format: Format,
    /// What `--columns` names.
    pub columns: Option<Vec<String>>,
    /// stdout is a terminal.
    pub tty: bool,
    /// The selection can reach several targets, whatever it finds.
    pub many: bool,
}

impl Output {
    /// Checks `--columns` against what the command has; to be called before the first AWS call.
    ///
    /// # Errors
    /// Usage (2), naming the unknown column and the known ones.
    pub fn check(&self, columns: &Columns) -> Result<()> {
        if self.format == Format::Name {
            return name::check(columns, self.columns.is_some());
        }
        match self.columns.iter().flatten().find(|name| !columns.has(name)) {
            Some(unknown) => Err(columns.unknown(unknown)),
            None => Ok(()),
        }
    }

    fn chosen(&self, columns: &Columns) -> Vec<String> {
        match &self.columns {
            Some(chosen) => chosen.iter().map(|name| columns.full(name).to_owned()).collect(),
            None => columns.default.iter().map(|&c| c.to_owned()).collect(),
        }
    }

    /// Starts a list of rows, written as they come.
    ///
    /// # Errors
    /// As [`Output::check`].
    pub fn list(&self, columns: &Columns) -> Result<List> {
        self.check(columns)?;
        Ok(List::start(self, columns, self.chosen(columns)))
    }

    /// Writes a whole list.
    ///
    /// # Errors
    /// As [`Output::check`], or the failure of stdout.
    pub fn all<T: Serialize>(&self, columns: &Columns, rows: &[T]) -> Result<()> {
        let mut list = self.list(columns)?;
        rows.iter().try_for_each(|row| list.row(row))?;
        list.finish()
    }

    /// Writes one object: a table of names and values on a terminal.
    ///
    /// # Errors
    /// As [`Output::check`], or the failure of stdout.
    pub fn one<T: Serialize>(&self, columns: &Columns, object: &T) -> Result<()> {
        self.check(columns)?;
        let value = cell::object(object)?;
        let value = match &self.columns {
            Some(_) => cell::pick(&value, &self.chosen(columns)),
            None => value,
        };
        let mut out = std::io::stdout().lock();
        let text = match self.format {
            Format::Json => pretty(&value)?,
            Format::Jsonl => format!("{value}\n"),
            Format::Yaml => cell::yaml(&value)?,
            Format::Csv | Format::Name => {
                return self.list(columns).and_then(|mut l| l.row(object).and_then(|()| l.finish()));
            }
            Format::Table if self.tty => table::properties(&value),
            Format::Table => {
                let chosen = self.chosen(columns);
                let cells: Vec<String> = chosen.iter().map(|c| cell::tsv(&cell::text(&value, c))).collect();
                format!("{}\n", cells.join("\t"))
            }
        };
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).doing(|| "writing the result".into())
    }

    /// Writes text as it is (a PEM file, a template, a completion script).
    ///
    /// # Errors
    /// The failure of stdout.
    pub fn text(&self, text: &str) -> Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).doing(|| "writing the result".into())
    }
}

fn pretty(value: &Value) -> Result<String> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|e| Error::internal("writing JSON").caused_by(e.to_string()))
}
