//! The rows that identities are issued for: one name, a count, or a file of which any column can be used.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::error::{Error, IoContext, Result};

/// No line is longer, in bytes.
const MAX_LINE: u64 = 1 << 20;

/// Where rows come from.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// One identity of this name.
    Name(String),
    /// So many, numbered from `start`.
    Count { start: u64, count: u64 },
    /// A CSV file, or one of JSON lines.
    File { path: PathBuf, json: bool },
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// The line in which it starts; 0 when it is of no file.
    pub(super) line: u64,
    /// What `{n}` stands for.
    pub(super) number: u64,
    pub(super) cells: Cells,
    /// What is wrong with its form.
    pub(super) problem: Option<String>,
}

#[derive(Debug)]
pub(super) enum Cells {
    None,
    Csv { header: Arc<[String]>, record: csv::StringRecord },
    Json(Vec<(String, String)>),
}

impl Row {
    /// The text of a column, where there is one.
    pub(super) fn cell(&self, column: &str) -> Option<&str> {
        match &self.cells {
            Cells::None => None,
            Cells::Csv { header, record } => record.get(header.iter().position(|name| name == column)?),
            Cells::Json(members) => {
                members.iter().find(|(name, _)| name == column).map(|(_, text)| text.as_str())
            }
        }
    }

    /// The name that the row itself has.
    pub(super) fn thing_name(&self) -> Option<&str> {
        self.cell("thing_name").or_else(|| self.cell("thingName")).filter(|name| !name.is_empty())
    }

    /// A column as messages name it.
    pub(super) fn place(&self, column: &str) -> Option<String> {
        match &self.cells {
            Cells::Csv { header, .. } => {
                let at = header.iter().position(|name| name == column)?;
                Some(format!("column {} ({column})", at + 1))
            }
            Cells::Json(members) => members.iter().any(|(name, _)| name == column).then(|| column.to_owned()),
            Cells::None => None,
        }
    }
}

impl Source {
    /// Tells a file's form by its name, else by its first character.
    pub(super) fn file(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            return Err(Error::usage("`--from -` cannot be used: the rows are read twice")
                .hint("Write them into a file first."));
        }
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
        let json = match extension.as_str() {
            "jsonl" | "ndjson" => true,
            "csv" => false,
            _ => {
                let mut input = open(path)?;
                let start = input.fill_buf().reading(|| format!("reading `{}`", path.display()))?;
                start.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{')
            }
        };
        Ok(Self::File { path: path.to_owned(), json })
    }

    /// As messages name it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::File { path, .. } => path.display().to_string(),
            _ => "the command line".to_owned(),
        }
    }

    /// The rows, from the first one.
    pub(super) fn rows(&self) -> Result<Rows> {
        Ok(match self {
            Self::Name(_) => Rows::Count { next: 1, end: 2 },
            Self::Count { start, count } => Rows::Count { next: *start, end: start.saturating_add(*count) },
            Self::File { path, json: true } => {
                Rows::Json { input: open(path)?, shown: self.shown(), line: 0, number: 0 }
            }
            Self::File { path, json: false } => csv_rows(path, &self.shown())?,
        })
    }
}

fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).doing(|| format!("opening `{}`", path.display()))?;
    Ok(BufReader::with_capacity(1 << 16, file))
}

fn csv_rows(path: &Path, shown: &str) -> Result<Rows> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(open(path)?);
    let header = reader.headers().map_err(|error| unreadable(shown, &error))?;
    let header: Arc<[String]> = header.iter().map(str::to_owned).collect();
    if header.is_empty() {
        return Err(Error::data(format!("`{shown}` is empty"))
            .hint("It needs a header line (CSV) or at least one record (JSON lines)."));
    }
    for (at, name) in header.iter().enumerate() {
        if header[..at].contains(name) {
            let what = format!("{shown}:1: column {} ({name}): the column is there twice", at + 1);
            return Err(Error::data(format!("the header of `{shown}` cannot be used")).caused_by(what));
        }
    }
    Ok(Rows::Csv { reader: Box::new(reader), header, shown: shown.to_owned(), number: 0 })
}

/// Rows on their way; memory does not grow with their number.
pub(super) enum Rows {
    Count { next: u64, end: u64 },
    Csv { reader: Box<csv::Reader<BufReader<File>>>, header: Arc<[String]>, shown: String, number: u64 },
    Json { input: BufReader<File>, shown: String, line: u64, number: u64 },
}

impl Rows {
    /// The columns of a CSV file.
    pub(super) fn header(&self) -> Option<&[String]> {
        match self {
            Self::Csv { header, .. } => Some(header),
            _ => None,
        }
    }

    /// The next row.
    ///
    /// # Errors
    /// The failure of the file, or data (65) when it cannot be cut into records.
    pub(super) fn advance(&mut self) -> Result<Option<Row>> {
        match self {
            Self::Count { next, end } => {
                let number = *next;
                *next += 1;
                let row = Row { line: 0, number, cells: Cells::None, problem: None };
                Ok((number < *end).then_some(row))
            }
            Self::Csv { reader, header, shown, number } => {
                let mut record = csv::StringRecord::new();
                if !reader.read_record(&mut record).map_err(|error| unreadable(shown, &error))? {
                    return Ok(None);
                }
                *number += 1;
                let (fields, of) = (record.len(), header.len());
                let problem =
                    (fields != of).then(|| format!("the record has {fields} fields, the header {of}"));
                let line = record.position().map_or(0, csv::Position::line);
                let cells = Cells::Csv { header: header.clone(), record };
                Ok(Some(Row { line, number: *number, cells, problem }))
            }
            Self::Json { input, shown, line, number } => loop {
                let mut bytes = Vec::new();
                let mut limited = std::io::Read::take(&mut *input, MAX_LINE);
                let read = limited.read_until(b'\n', &mut bytes);
                if read.doing(|| format!("reading `{shown}`"))? == 0 {
                    return Ok(None);
                }
                *line += 1;
                if bytes.len() as u64 == MAX_LINE {
                    return Err(Error::data(format!("{shown}:{line}: the line is longer than a megabyte")));
                }
                if bytes.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                *number += 1;
                let (cells, problem) = match serde_json::from_slice::<Map<String, Value>>(&bytes) {
                    Ok(map) => (Cells::Json(members(map)), None),
                    Err(_) => (Cells::Json(Vec::new()), Some("the line is not a JSON object".to_owned())),
                };
                return Ok(Some(Row { line: *line, number: *number, cells, problem }));
            },
        }
    }
}

/// The members as columns: an object of attributes as `attr.NAME`, a list joined by `;`.
fn members(map: Map<String, Value>) -> Vec<(String, String)> {
    let mut out = Vec::with_capacity(map.len());
    for (name, value) in map {
        match value {
            Value::Object(inner) => {
                let name = if name == "attributes" { "attr" } else { &name };
                out.extend(
                    inner.into_iter().map(|(member, v)| (format!("{name}.{member}"), plain(&v).into())),
                );
            }
            Value::Array(items) => {
                let items: Vec<Cow<'_, str>> = items.iter().map(plain).collect();
                out.push((name, items.join(";")));
            }
            value => out.push((name, plain(&value).into())),
        }
    }
    out
}

fn plain(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => text.trim().into(),
        Value::Null => "".into(),
        other => other.to_string().into(),
    }
}

fn unreadable(shown: &str, error: &csv::Error) -> Error {
    let line = error.position().map(|at| format!(":{}", at.line())).unwrap_or_default();
    let what = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8; save the file as UTF-8".to_owned(),
        _ => error.to_string(),
    };
    Error::data(format!("`{shown}` cannot be read")).caused_by(format!("{shown}{line}: {what}"))
}
