//! Device lists in the forms that people and chip vendors have them: CSV, JSON lines, the manifests of Espressif,
//! Microchip and Infineon, certificates alone, the input of AWS's bulk registration, and for commands that need no
//! more, bare names.
//!
//! A reader turns each record into cells with a key, a text and a place that a person finds again; what the
//! texts may say is the importer's business. No AWS here, and nothing but the file is read.

mod aws_bulk;
mod csv;
pub mod detect;
mod espressif;
pub mod infineon;
mod jsonl;
mod keys;
mod microchip;
pub mod options;
mod pem;
pub mod prepare;
pub(crate) mod provisioning;
pub(crate) mod records;
pub mod secrets;
pub mod template;

use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

pub use detect::detect;
pub use keys::{AllowColumn, COLUMNS, EXPORTED, Key, Known, REJECT_COLUMNS, UNREADABLE};
pub use microchip::Signers;
pub use options::{Mapped, Options, Set};
pub use provisioning::Provisioning;
pub use records::Bytes;
use records::Cut;
pub use template::Template;

use crate::error::{Error, IoContext, Result};

/// The form of a device list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Comma-separated values with a header line.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// Espressif's manifest of pre-provisioned modules: columns MAC, cn, cert.
    Espressif,
    /// Microchip's manifest of secure elements: signed elements in a JSON array.
    Microchip,
    /// Infineon's bundle of certificates: 7z archives in a 7z archive.
    Infineon,
    /// Certificates alone: PEM, DER, or a base64 text a line.
    Pem,
    /// The input of AWS's bulk registration: JSON lines of a template's parameters.
    AwsBulk,
    /// One thing name a line.
    Names,
}

impl Format {
    /// Whether it is a vendor's manifest, which its reader has not written: an element that is wrong is a reject, and
    /// the others are done.
    pub fn is_of_vendor(self) -> bool {
        matches!(self, Self::Microchip | Self::Infineon)
    }

    /// The file extension of this form.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::Espressif | Self::Names => "csv",
            Self::Jsonl | Self::Microchip | Self::Infineon | Self::Pem | Self::AwsBulk => "jsonl",
        }
    }
}

/// Columns or keys of one record that count, at most: each is looked for among the others. A thing has 50 attributes.
const MAX_CELLS: usize = 1_000;

/// One value of a record, where it is not empty or [`Known::Changes`] says that it is to be removed.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it says.
    pub key: Key,
    /// `column 3 (attr.site)`, as messages name it.
    pub place: Arc<str>,
    /// The value.
    pub text: String,
}

/// The record as it was in the file, for the rejects.
#[derive(Debug, Clone)]
pub enum Raw {
    /// The fields.
    Csv(Vec<Vec<u8>>),
    /// The line.
    Json(Vec<u8>),
}

/// What is wrong with a record, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line in which the record starts, from 1.
    pub line: u64,
    /// The column or key, if it is one's fault.
    pub place: Option<Arc<str>>,
    /// What is wrong and what is allowed.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

/// One record of a device list.
#[derive(Debug, Clone)]
pub struct Record {
    /// How many records are before it in the file.
    pub number: u64,
    /// The line in which it starts, from 1.
    pub line: u64,
    /// The byte at which it starts.
    pub offset: u64,
    /// The cells that are not empty.
    pub cells: Vec<Cell>,
    /// Whether the record can carry attributes at all: without such a column nothing is said of them.
    pub says_attributes: bool,
    /// What the reader itself found wrong.
    pub problems: Vec<Problem>,
    /// The record as it was.
    pub raw: Raw,
}

impl Record {
    /// A record that says nothing yet.
    fn new(number: u64, line: u64, offset: u64) -> Self {
        let (cells, problems, raw) = (Vec::new(), Vec::new(), Raw::Json(Vec::new()));
        Self { number, line, offset, cells, says_attributes: false, problems, raw }
    }

    /// A record that is one text, of which `fill` makes cells and problems.
    fn of_text(cut: Cut, known: Known, fill: impl FnOnce(&[u8], &mut Self)) -> Self {
        let Cut { number, line, offset, mut fields } = cut;
        let bytes = fields.pop().unwrap_or_default();
        let mut record = Self::new(number, line, offset);
        fill(&bytes, &mut record);
        record.raw = Raw::Json(bytes);
        shape(record, known)
    }

    /// The cell of this key, if it is not empty.
    pub fn cell(&self, key: &Key) -> Option<&Cell> {
        self.cells.iter().find(|cell| &cell.key == key)
    }

    /// The text of this key, if it is not empty.
    pub fn text(&self, key: &Key) -> Option<&str> {
        self.cell(key).map(|cell| cell.text.as_str())
    }
}

/// Reads a device list record by record.
#[derive(Debug)]
pub struct Reader {
    inner: Inner,
    into: Option<Arc<str>>,
}

#[derive(Debug)]
enum Inner {
    Csv(csv::Reader),
    Jsonl(jsonl::Reader),
    Microchip(microchip::Reader),
    Infineon(infineon::Reader),
    Pem(Box<pem::Reader>),
    AwsBulk(aws_bulk::Reader),
}

/// The record with only what counts.
fn shape(mut record: Record, known: Known) -> Record {
    if !known.is_strict() {
        record.cells.retain(|cell| known.counts(&cell.key));
        record.says_attributes = false;
    }
    record
}

/// The form's own template of names, where a record is about a thing.
fn own_names(template: &Template, known: Known) -> Option<&Template> {
    known.needs().0.contains(&Key::ThingName).then_some(template)
}

impl Reader {
    /// Opens the file and reads its header; `known` says which columns count.
    ///
    /// # Errors
    /// Data (65) when the file is empty, is not UTF-8 by its byte order mark, or its header is wrong; every
    /// wrong column is named.
    pub fn open(path: &Path, shown: &str, format: Format, options: &Options, known: Known) -> Result<Self> {
        let file = File::open(path).doing(|| format!("opening `{shown}`"))?;
        let input = Box::new(BufReader::with_capacity(1 << 16, file));
        Self::new(input, shown, format, options, known)
    }

    /// As [`Reader::open`], of any bytes. Of an Infineon bundle it reads what [`prepare`] made of it.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn new(
        mut input: Box<dyn Bytes>,
        shown: &str,
        format: Format,
        options: &Options,
        known: Known,
    ) -> Result<Self> {
        let start = input.fill_buf().reading(|| format!("reading `{shown}`"))?;
        if start.is_empty() {
            let needs = if known.bare().is_some() {
                "It names nothing: it needs at least one name a line, or a header line (CSV) or JSON lines."
            } else {
                "It needs a header line (CSV) or at least one record (JSON lines)."
            };
            return Err(Error::data(format!("`{shown}` is empty")).hint(needs));
        }
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(Error::data(format!("`{shown}` is UTF-16")).hint("Save it as UTF-8."));
        }
        let form = pem::form(start);
        let mut offset = 0;
        if start.starts_with(b"\xef\xbb\xbf") {
            input.consume(3);
            offset = 3;
        }
        let columns: Option<&[&str]> = match format {
            Format::Microchip => Some(&microchip::COLUMNS),
            Format::Infineon => Some(&infineon::COLUMNS),
            Format::Pem => Some(&["file"]),
            // Their columns are those of the file.
            Format::Csv | Format::Jsonl | Format::Espressif | Format::AwsBulk | Format::Names => None,
        };
        if let Some((columns, unknown)) = columns.and_then(|c| Some((c, options.unknown_column(c)?))) {
            let known = [columns, &options::OF_CERTIFICATE].concat().join(", ");
            return Err(Error::usage(format!("`{shown}` has no column {unknown}, which a template needs"))
                .hint(format!("Its columns are {known}.")));
        }
        let lines = records::Records::new(input, offset);
        let (options, into) = (options.clone(), options.into.clone());
        let inner = match format {
            Format::Jsonl => Inner::Jsonl(jsonl::Reader::new(lines, options, known)),
            Format::Csv => Inner::Csv(csv::Reader::new(lines, shown, known, options, csv::plain_header)?),
            Format::Names => Inner::Csv(csv::Reader::of_names(lines, known)),
            Format::Espressif => Inner::Csv(
                csv::Reader::new(lines, shown, known, options, espressif::header)?.named_by(espressif::name),
            ),
            Format::Microchip => Inner::Microchip(microchip::Reader::new(lines, options, known)),
            Format::Infineon => Inner::Infineon(infineon::Reader::new(lines, options, known)),
            Format::Pem => Inner::Pem(Box::new(pem::Reader::new(lines, form, options, known))),
            Format::AwsBulk => Inner::AwsBulk(aws_bulk::Reader::new(lines, options, known)),
        };
        Ok(Self { inner, into })
    }

    /// Goes on at a record that was seen before, of this offset, line and number.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn seek(&mut self, offset: u64, line: u64, number: u64) -> Result<()> {
        let records = match &mut self.inner {
            Inner::Csv(r) => r.records(),
            Inner::Jsonl(r) => r.records(),
            Inner::Microchip(r) => r.records(),
            Inner::Infineon(r) => r.records(),
            Inner::Pem(r) => r.records(),
            Inner::AwsBulk(r) => r.records(),
        };
        records.input.seek(SeekFrom::Start(offset)).doing(|| "reading the input again".into())?;
        records.restart(offset, line, number);
        Ok(())
    }

    /// The next record.
    ///
    /// # Errors
    /// Data (65) when the rest cannot be cut into records; the failure of the file.
    pub fn advance(&mut self) -> Result<Option<Record>> {
        let next = match &mut self.inner {
            Inner::Csv(r) => r.next(),
            Inner::Jsonl(r) => r.next(),
            Inner::Microchip(r) => r.next(),
            Inner::Infineon(r) => r.next(),
            Inner::Pem(r) => r.next(),
            Inner::AwsBulk(r) => r.next(),
        };
        Ok(next?.map(|record| self.placed(record)))
    }

    /// The record with the tenant of `--into` where it names no place itself.
    fn placed(&self, mut record: Record) -> Record {
        let names = |cell: &Cell| match cell.key {
            Key::Tenant | Key::Account | Key::CertificateArn => true,
            Key::CertFingerprint => cell.text.starts_with("arn:"),
            _ => false,
        };
        if let Some(tenant) = self.into.as_ref().filter(|_| !record.cells.iter().any(names)) {
            record.cells.push(Cell { key: Key::Tenant, place: "--into".into(), text: tenant.to_string() });
        }
        record
    }

    /// The first line of a rejects file of this form, if it has one.
    pub fn reject_header(&self) -> Option<Vec<u8>> {
        match &self.inner {
            Inner::Csv(r) => Some(r.reject_header()),
            _ => None,
        }
    }

    /// The record as a line of a rejects file.
    pub fn reject_line(&self, raw: &Raw, code: &str, message: &str) -> Vec<u8> {
        match (&self.inner, raw) {
            (Inner::Csv(r), Raw::Csv(fields)) => r.reject_line(fields, code, message),
            (_, Raw::Json(line)) => jsonl::reject_line(line, code, message),
            (_, Raw::Csv(_)) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
