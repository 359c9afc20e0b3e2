//! Device lists in the forms that people and chip vendors have them: CSV, JSON lines, Espressif's manifest.
//!
//! A reader turns each record into cells with a key, a text and a place that a person finds again; what the
//! texts may say is the importer's business. No AWS here, and nothing but the file is read.

mod csv;
pub mod espressif;
mod jsonl;
mod records;

use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

pub use espressif::NameTemplate;

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
}

impl Format {
    /// The file extension of this form.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::Espressif => "csv",
            Self::Jsonl => "jsonl",
        }
    }
}

/// What a cell says of its thing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as its column is")]
pub enum Key {
    ThingName,
    ThingType,
    ThingGroups,
    BillingGroup,
    Attribute(String),
    Tenant,
    Region,
    Policies,
    CertPem,
    CertFile,
    CertFingerprint,
    /// What a rejects file adds; it is read over.
    Rejected,
}

/// The columns that an import takes, for messages.
pub const COLUMNS: &str = "thing_name, thing_type, thing_groups, billing_group, attr.NAME, tenant, region, policies, \
                           cert_pem, cert_file and cert_fingerprint";

/// The columns that a rejects file adds to the input's own.
pub const REJECT_COLUMNS: [&str; 2] = ["error_code", "error"];

impl Key {
    /// The key of this column name, or `None` for an unknown one.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "thing_name" => Self::ThingName,
            "thing_type" => Self::ThingType,
            "thing_groups" => Self::ThingGroups,
            "billing_group" => Self::BillingGroup,
            "tenant" => Self::Tenant,
            "region" => Self::Region,
            "policies" => Self::Policies,
            "cert_pem" => Self::CertPem,
            "cert_file" => Self::CertFile,
            "cert_fingerprint" => Self::CertFingerprint,
            name if REJECT_COLUMNS.contains(&name) => Self::Rejected,
            name => Self::Attribute(name.strip_prefix("attr.")?.to_owned()),
        })
    }
}

/// One value of a record, where it is not empty.
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

/// Reads a device list record by record.
#[derive(Debug)]
pub struct Reader {
    inner: Inner,
}

#[derive(Debug)]
enum Inner {
    Csv(csv::Reader),
    Jsonl(jsonl::Reader),
}

impl Reader {
    /// Opens the file and reads its header.
    ///
    /// # Errors
    /// Data (65) when the file is empty, is not UTF-8 by its byte order mark, or its header is wrong; every
    /// wrong column is named.
    pub fn open(path: &Path, format: Format, names: &NameTemplate) -> Result<Self> {
        let shown = path.display();
        let mut input =
            BufReader::with_capacity(1 << 16, File::open(path).doing(|| format!("opening `{shown}`"))?);
        let start = input.fill_buf().doing(|| format!("reading `{shown}`"))?;
        if start.is_empty() {
            return Err(Error::data(format!("`{shown}` is empty"))
                .hint("An import needs a header line (CSV) or at least one record (JSON lines)."));
        }
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(Error::data(format!("`{shown}` is UTF-16")).hint("Save it as UTF-8."));
        }
        let mut offset = 0;
        if start.starts_with(b"\xef\xbb\xbf") {
            input.consume(3);
            offset = 3;
        }
        let lines = records::Records::new(input, offset);
        let inner = match format {
            Format::Jsonl => Inner::Jsonl(jsonl::Reader::new(lines)),
            Format::Csv => Inner::Csv(csv::Reader::new(lines, path, csv::plain_header)?),
            Format::Espressif => {
                Inner::Csv(csv::Reader::new(lines, path, espressif::header)?.named_by(names.clone()))
            }
        };
        Ok(Self { inner })
    }

    /// Goes on at a record that was seen before, of this offset, line and number.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn seek(&mut self, offset: u64, line: u64, number: u64) -> Result<()> {
        let records = match &mut self.inner {
            Inner::Csv(r) => r.records(),
            Inner::Jsonl(r) => r.records(),
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
        match &mut self.inner {
            Inner::Csv(r) => r.next(),
            Inner::Jsonl(r) => r.next(),
        }
    }

    /// The first line of a rejects file of this form, if it has one.
    pub fn reject_header(&self) -> Option<Vec<u8>> {
        match &self.inner {
            Inner::Csv(r) => Some(r.reject_header()),
            Inner::Jsonl(_) => None,
        }
    }

    /// The record as a line of a rejects file.
    pub fn reject_line(&self, raw: &Raw, code: &str, message: &str) -> Vec<u8> {
        match (&self.inner, raw) {
            (Inner::Csv(r), Raw::Csv(fields)) => r.reject_line(fields, code, message),
            (_, Raw::Json(line)) => jsonl::reject_line(line, code, message),
            (Inner::Jsonl(_), Raw::Csv(_)) => Vec::new(),
        }
    }
}

/// Tells the form of a file by its name, else by how it starts.
///
/// # Errors
/// The failure of the file.
pub fn detect(path: &Path) -> Result<Format> {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    if matches!(extension.as_str(), "jsonl" | "ndjson") {
        return Ok(Format::Jsonl);
    }
    let mut input = BufReader::new(File::open(path).doing(|| format!("opening `{}`", path.display()))?);
    let start = input.fill_buf().doing(|| format!("reading `{}`", path.display()))?;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    if start.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{') {
        return Ok(Format::Jsonl);
    }
    let header = start.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or_default();
    Ok(if espressif::is_header(header) { Format::Espressif } else { Format::Csv })
}
