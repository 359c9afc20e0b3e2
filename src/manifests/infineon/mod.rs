//! Infineon's certificate bundles for OPTIGA Trust M: archives in an archive, unpacked once into lines of which each
//! is a certificate file ([`unpack`]), and read from there. A part is named by the chip id in the file's name: the
//! common names are not its own.

mod header;
pub mod unpack;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::options::{Options, Set, certificate_values};
use super::records::{Cut, Records};
use super::template::{Template, Values};
use super::{Cell, Key, Known, Problem, Record, own_names, pem};
use crate::error::Result;

/// The columns that templates may name, beside those of every certificate.
pub(super) const COLUMNS: [&str; 3] = ["chip_id", "set", "entry"];

/// One file of a bundle, as it is kept, and as a rejects file has it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Line {
    /// The file's name in its archive.
    pub(super) entry: String,
    /// What is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) certificate: Option<String>,
    /// Why that was not taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) problem: Option<String>,
}

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    options: Options,
    known: Known,
    default: Template,
}

impl Reader {
    pub(super) fn new(records: Records, options: Options, known: Known) -> Self {
        Self { records, options, known, default: Template::of_column("chip_id") }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        Ok(self.records.line()?.map(|cut| self.record(cut)))
    }

    fn record(&self, cut: Cut) -> Record {
        Record::of_text(cut, self.known, |bytes, record| match serde_json::from_slice::<Line>(bytes) {
            Err(e) => {
                let text = e.to_string();
                let why = text.split(" at line ").next().unwrap_or(&text);
                let what = format!("the line is not a file of a bundle: {why}");
                record.problems.push(Problem { line: record.line, place: None, what });
            }
            Ok(file) => self.file(&file, record),
        })
    }

    fn file(&self, file: &Line, record: &mut Record) {
        let place: Arc<str> = format!("entry {}", file.entry).into();
        let found = match (&file.problem, &file.certificate) {
            (Some(problem), _) => Err(problem.clone()),
            (None, None) => Err("there is nothing in it".to_owned()),
            (None, Some(text)) => {
                chip_id(&file.entry, self.options.set).and_then(|id| Ok((id, pem::device(text.as_bytes())?)))
            }
        };
        match found {
            Err(what) => record.problems.push(Problem { line: record.line, place: Some(place), what }),
            Ok((id, certificate)) => {
                let mut values = Values::default();
                for (column, text) in COLUMNS.iter().zip([id, self.options.set.name(), &file.entry]) {
                    values.put(column, &place, text);
                }
                certificate_values(&certificate, &place, &mut values);
                record.cells.push(Cell { key: Key::CertPem, place, text: certificate.to_pem() });
                self.options.apply(own_names(&self.default, self.known), &values, record);
            }
        }
    }
}

/// The chip id that a file's name has: `0A091B5C001500070063_E0E0.pem`.
fn chip_id(entry: &str, set: Set) -> Result<&str, String> {
    let name = entry.rsplit(['/', '\\']).next().unwrap_or(entry);
    let stem = name.strip_suffix(".pem").or_else(|| name.strip_suffix(".PEM"));
    let id = stem.and_then(|stem| stem.strip_suffix(set.name())?.strip_suffix('_'));
    id.filter(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_hexdigit())).ok_or_else(|| {
        format!("is not named CHIPID_{}.pem, with the chip's id in hexadecimal digits", set.name())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chip_id_is_in_the_files_name() {
        assert_eq!(chip_id("0A09_E0E0.pem", Set::E0e0), Ok("0A09"));
        assert_eq!(chip_id("a/b/0A09_E0E2.pem", Set::E0e2), Ok("0A09"));
        for bad in ["0A09_E0E1.pem", "_E0E0.pem", "0A09.pem", "0A0X_E0E0.pem", "0A09_E0E0.txt", ""] {
            assert!(chip_id(bad, Set::E0e0).is_err(), "{bad}");
        }
    }
}
