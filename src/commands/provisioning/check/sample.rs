//! The samples of `provisioning check`: rows of parameters and certificates, one after the other.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;

use serde_json::{Map, Value};

use crate::commands::certs::verify::input;
use crate::error::{Error, IoContext as _, Result};
use crate::manifests::records::{Cut, Records};
use crate::pki::{Certificate, store};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The values of a sample, and the certificate that more come from.
type Values = (BTreeMap<String, String>, Option<Box<Certificate>>);

/// One device.
pub(super) struct Sample {
    /// Where it is from: a path, and a line in it.
    pub(super) input: String,
    /// What is known of it, or why it cannot be read.
    pub(super) values: Result<Values>,
    /// The columns that its list has.
    header: Vec<String>,
}

impl Sample {
    /// A device of which nothing is known.
    pub(super) fn new(input: String) -> Self {
        Self { input, values: Ok((BTreeMap::new(), None)), header: Vec::new() }
    }

    fn broken(input: String, why: impl Into<String>) -> Self {
        Self { values: Err(Error::data(why)), ..Self::new(input) }
    }

    /// The names that it has values for, or columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &String> {
        self.header.iter().chain(self.values.iter().flat_map(|(values, _)| values.keys()))
    }
}

/// Calls `each` with every sample of a path.
///
/// # Errors
/// Failed (1) when a file cannot be read; Data (65) when it is no list at all; what `each` answers.
pub(super) fn read(path: &Path, each: &mut dyn FnMut(Sample) -> Result<()>) -> Result<()> {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str() {
        Some("csv") => csv(path, each),
        Some("jsonl" | "ndjson") => lines(path, each),
        Some("json") => document(path, each),
        _ => input::read(path, &mut |identity| {
            let values = identity.certificate.map(|c| (BTreeMap::new(), Some(Box::new(c))));
            each(Sample { values, ..Sample::new(identity.input) })
        }),
    }
}

fn csv(path: &Path, each: &mut dyn FnMut(Sample) -> Result<()>) -> Result<()> {
    let shown = path.display().to_string();
    let mut file = BufReader::new(File::open(path).doing(|| format!("opening `{shown}`"))?);
    let start = if file.fill_buf().doing(|| format!("reading `{shown}`"))?.starts_with(BYTE_ORDER_MARK) {
        file.consume(BYTE_ORDER_MARK.len());
        BYTE_ORDER_MARK.len() as u64
    } else {
        0
    };
    let mut records = Records::new(Box::new(file), start).named(&shown);
    let header = match records.header()? {
        None => Vec::new(),
        Some(cut) => {
            texts_of(&cut).map_err(|(_, why)| Error::data(format!("{shown}:{}: {why}", cut.line)))?
        }
    };
    if header.iter().all(String::is_empty) {
        return Err(Error::data(format!("`{shown}` has no header line"))
            .hint("Its columns are named like the template's parameters."));
    }
    if let Some(twice) = header.iter().enumerate().find_map(|(at, n)| header[..at].contains(n).then_some(n)) {
        return Err(Error::data(format!("`{shown}` has the column `{twice}` twice")));
    }
    while let Some(cut) = records.csv()? {
        let input = format!("{shown}:{}", cut.line);
        let sample = match texts_of(&cut) {
            Err((column, why)) => Sample::broken(input, format!("column {column}: {why}")),
            Ok(cells) if cells.len() != header.len() => {
                let (has, of) = (cells.len(), header.len());
                Sample::broken(input, format!("the record has {has} fields, the header {of}"))
            }
            Ok(cells) => {
                let cells = header.iter().cloned().zip(cells).filter(|(_, cell)| !cell.is_empty());
                let values = Ok((cells.collect(), None));
                Sample { input, values, header: header.clone() }
            }
        };
        each(sample)?;
    }
    Ok(())
}

/// The fields of a record without white space around them; the first that is no text by its number.
fn texts_of(cut: &Cut) -> Result<Vec<String>, (usize, &'static str)> {
    let text = |(at, field): (usize, &Vec<u8>)| {
        let text = std::str::from_utf8(field).map_err(|_| (at + 1, "this is not UTF-8"))?;
        Ok(text.trim().to_owned())
    };
    cut.fields.iter().enumerate().map(text).collect()
}

fn lines(path: &Path, each: &mut dyn FnMut(Sample) -> Result<()>) -> Result<()> {
    let shown = path.display().to_string();
    let mut reader = BufReader::new(File::open(path).doing(|| format!("opening `{shown}`"))?);
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let most = store::MAX_FILE_BYTES;
        let read =
            (&mut reader).take(most).read_until(b'\n', &mut line).doing(|| format!("reading `{shown}`"))?;
        if read == 0 {
            break;
        }
        let input = format!("{shown}:{number}");
        if read as u64 == most {
            return Err(Error::data(format!("{input}: the line is longer than a megabyte")));
        }
        if !line.trim_ascii().is_empty() {
            each(match serde_json::from_slice::<Value>(&line) {
                Ok(value) => object(input, value),
                Err(e) => Sample::broken(input, format!("the line is not JSON, at character {}", e.column())),
            })?;
        }
    }
    Ok(())
}

/// One object, or a list of them.
fn document(path: &Path, each: &mut dyn FnMut(Sample) -> Result<()>) -> Result<()> {
    let shown = path.display().to_string();
    let bytes = store::read(path)?;
    let value: Value = serde_json::from_slice(&bytes)
        .map_err(|e| Error::data(format!("{shown}:{}:{}: this is not JSON", e.line(), e.column().max(1))))?;
    let Value::Array(items) = value else { return each(object(shown, value)) };
    let mut numbered = items.into_iter().enumerate();
    numbered.try_for_each(|(at, item)| each(object(format!("{shown}[{at}]"), item)))
}

/// The parameters of RegisterThing: an object of strings.
fn object(input: String, value: Value) -> Sample {
    let Value::Object(members) = value else {
        return Sample::broken(input, "a sample is an object of parameters and their values");
    };
    match texts(members) {
        Ok(values) => Sample { values: Ok((values, None)), ..Sample::new(input) },
        Err(name) => {
            let why = format!("the value of `{name}` is not a string; AWS takes only strings as parameters");
            Sample::broken(input, why)
        }
    }
}

fn texts(members: Map<String, Value>) -> Result<BTreeMap<String, String>, String> {
    let text = |(name, value)| match value {
        Value::String(text) => Ok((name, text)),
        _ => Err(name),
    };
    members.into_iter().map(text).collect()
}
