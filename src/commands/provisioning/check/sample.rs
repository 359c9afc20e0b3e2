//! The samples of `provisioning check`: rows of parameters and certificates, one after the other.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;

use serde_json::{Map, Value};

use crate::commands::certs::verify::input;
use crate::error::{Error, IoContext as _, Result};
use crate::pki::{Certificate, store};

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
    let file = BufReader::new(File::open(path).doing(|| format!("opening `{shown}`"))?);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    let bad = |e: csv::Error| Error::data(format!("`{shown}` is not CSV in UTF-8")).caused_by(e.to_string());
    let header: Vec<String> = reader.headers().map_err(bad)?.iter().map(str::to_owned).collect();
    if header.iter().all(String::is_empty) {
        return Err(Error::data(format!("`{shown}` has no header line"))
            .hint("Its columns are named like the template's parameters."));
    }
    if let Some(twice) = header.iter().enumerate().find_map(|(at, n)| header[..at].contains(n).then_some(n)) {
        return Err(Error::data(format!("`{shown}` has the column `{twice}` twice")));
    }
    for record in reader.into_records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                each(Sample::broken(format!("{shown}:{line}"), error.to_string()))?;
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let cells = header.iter().zip(record.iter()).filter(|(_, cell)| !cell.is_empty());
        let values = cells.map(|(name, cell)| (name.clone(), cell.to_owned())).collect();
        let values = Ok((values, None));
        each(Sample { input: format!("{shown}:{line}"), values, header: header.clone() })?;
    }
    Ok(())
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
        .map_err(|e| Error::data(format!("{shown}:{}:{}: this is not JSON", e.line(), e.column())))?;
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
