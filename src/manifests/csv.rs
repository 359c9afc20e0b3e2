//! Comma-separated values: a header names the columns, fields may be quoted and hold line ends.

use std::sync::Arc;

use super::options::{OF_CERTIFICATE, Options, certificate_values};
use super::records::{Cut, Records};
use super::template::{Template, Values};
use super::{Cell, Key, Known, MAX_CELLS, Problem, REJECT_COLUMNS, Raw, Record, jsonl, own_names, secrets};
use crate::error::{Error, Result};
use crate::pki::Certificate;

/// What a header says: a key for each column, `None` for one that is not read.
pub(super) type Header = fn(&[String], Known, &Options) -> Result<Vec<Option<Key>>, Vec<(usize, String)>>;

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    header: Vec<String>,
    keys: Vec<Option<Key>>,
    places: Vec<Arc<str>>,
    says_attributes: bool,
    options: Options,
    /// How things are named where the user does not say.
    default: Option<Template>,
    known: Known,
    /// Every line is a name, and there is no header.
    bare: bool,
}

impl Reader {
    pub(super) fn new(
        mut records: Records,
        shown: &str,
        known: Known,
        options: Options,
        read: Header,
    ) -> Result<Self> {
        let cut = records.header()?.ok_or_else(|| no_header(shown, known))?;
        if cut.fields.iter().any(|field| field.contains(&b'\t')) {
            return Err(Error::data(format!("{shown}:{}: columns are separated by tabs", cut.line)).hint(
                "That is the form of tables for people; a list is CSV, JSON lines or one name a line: `-o csv`, `-o jsonl` or \
                 `-o name` writes it.",
            ));
        }
        let header: Option<Vec<String>> = cut.fields.iter().map(|field| column(field)).collect();
        let header = header.ok_or_else(|| {
            Error::data(format!("{shown}:{}: the header is not UTF-8 text", cut.line)).hint(
                "A list is text in UTF-8: CSV with a header line, JSON lines, or a format that is named.",
            )
        })?;
        let columns: Vec<&str> = header.iter().map(String::as_str).collect();
        if let Some(column) = options.unknown_column(&columns) {
            return Err(Error::data(format!("`{shown}` has no column {column}, which a template needs"))
                .hint(format!(
                    "It has {}; certificates give {}.",
                    columns.join(", "),
                    OF_CERTIFICATE.join(", ")
                )));
        }
        let keys = read(&header, known, &options).map_err(|problems| {
            let mut error = Error::data(format!("the header of `{shown}` cannot be used"));
            for (at, what) in problems {
                let place =
                    if at == 0 { String::new() } else { format!("column {at} ({}): ", header[at - 1]) };
                error = error.caused_by(format!("{shown}:{}: {place}{what}", cut.line));
            }
            error.hint(format!("The columns are {}.", known.columns()))
        })?;
        let places =
            header.iter().enumerate().map(|(i, h)| format!("column {} ({h})", i + 1).into()).collect();
        let says_attributes = keys.iter().flatten().any(|k| matches!(k, Key::Attribute(_) | Key::Attributes));
        Ok(Self {
            records,
            header,
            keys,
            places,
            says_attributes,
            options,
            default: None,
            known,
            bare: false,
        })
    }

    /// A list of one name a line. Its rejects have a header, since they say why.
    pub(super) fn of_names(records: Records, known: Known) -> Self {
        let (name, key) = known.bare().unwrap_or(("thing_name", Key::ThingName));
        Self {
            records,
            header: vec![name.to_owned()],
            keys: vec![Some(key)],
            places: vec!["the line".into()],
            says_attributes: false,
            options: Options::default(),
            default: None,
            known,
            bare: true,
        }
    }

    /// Makes the thing's name from other columns, unless the user says how.
    pub(super) fn named_by(mut self, default: fn(&[String]) -> Template) -> Self {
        self.default = Some(default(&self.header));
        self
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        let cut = if self.bare { self.records.line()? } else { self.records.csv()? };
        Ok(cut.map(|mut cut| {
            if self.bare {
                cut.fields.iter_mut().for_each(|line| *line = line.trim_ascii().to_vec());
            }
            let record = self.record(cut);
            if self.bare { placed(record) } else { record }
        }))
    }

    fn record(&self, cut: Cut) -> Record {
        let Cut { number, line, offset, fields } = cut;
        let mut problems = Vec::new();
        if fields.len() != self.header.len() {
            let (n, of) = (fields.len(), self.header.len());
            let what = format!("the record has {n} fields, the header {of}");
            problems.push(Problem { line, place: None, what });
        }
        let mut cells = Vec::with_capacity(fields.len());
        let mut texts = Vec::with_capacity(fields.len());
        for (i, field) in fields.iter().enumerate().take(self.header.len()) {
            let place = &self.places[i];
            let text = match std::str::from_utf8(field) {
                Ok(text) => text.trim(),
                Err(e) => {
                    let at = e.valid_up_to();
                    let what =
                        format!("byte {} (0x{:02X}) is not UTF-8; save the file as UTF-8", at + 1, field[at]);
                    problems.push(Problem { line, place: Some(place.clone()), what });
                    ""
                }
            };
            texts.push(text);
            if self.keys[i] == Some(Key::Attributes) {
                match jsonl::attributes(text, place, self.known) {
                    Ok(all) => cells.extend(all),
                    Err(what) => problems.push(Problem { line, place: Some(place.clone()), what }),
                }
            } else if let (Some(key), false) = (&self.keys[i], text.is_empty()) {
                cells.push(Cell { key: key.clone(), place: place.clone(), text: text.to_owned() });
            }
        }
        let mut record = Record {
            cells,
            says_attributes: self.says_attributes,
            problems,
            ..Record::new(number, line, offset)
        };
        if self.default.is_some() || self.options.names.is_some() || !self.options.attributes.is_empty() {
            let mut values = Values::default();
            for ((column, place), text) in self.header.iter().zip(&self.places).zip(texts) {
                values.put(column, place, text);
            }
            if self.options.needs_certificate()
                && let Some(cell) = record.cell(&Key::CertPem)
                // One that cannot be read is said by those who check it.
                && let Ok(certificate) = Certificate::parse(cell.text.as_bytes(), "it")
            {
                certificate_values(&certificate, &cell.place.clone(), &mut values);
            }
            let own = self.default.as_ref().and_then(|own| own_names(own, self.known));
            self.options.apply(own, &values, &mut record);
        }
        record.raw = Raw::Csv(fields);
        record
    }

    fn kept(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.header.len()).filter(|&i| !REJECT_COLUMNS.contains(&self.header[i].as_str()))
    }

    /// The reasons come first: a record with too few or too many fields then stays one when it is fed back.
    pub(super) fn reject_header(&self) -> Vec<u8> {
        let own = self.kept().map(|i| self.header[i].as_bytes());
        joined(REJECT_COLUMNS.iter().map(|c| c.as_bytes()).chain(own))
    }

    pub(super) fn reject_line(&self, fields: &[Vec<u8>], code: &str, message: &str) -> Vec<u8> {
        // No rejects file gets a key.
        let clean = |i: usize, field: &Vec<u8>| {
            let secret = self.header.get(i).is_some_and(|column| secrets::is_key(column));
            if secret { Vec::new() } else { secrets::without_keys(field) }
        };
        let own = self.kept().filter_map(|i| fields.get(i).map(|field| clean(i, field)));
        let surplus = fields.iter().enumerate().skip(self.header.len()).map(|(i, field)| clean(i, field));
        let all: Vec<Vec<u8>> = own.chain(surplus).collect();
        joined([code.as_bytes(), message.as_bytes()].into_iter().chain(all.iter().map(Vec::as_slice)))
    }
}

/// The columns of a plain device list.
pub(super) fn plain_header(
    header: &[String],
    known: Known,
    options: &Options,
) -> Result<Vec<Option<Key>>, Vec<(usize, String)>> {
    use fleetctl_rules::names::{Name, check};
    let (mut keys, mut problems): (Vec<Option<Key>>, Vec<_>) = (Vec::new(), Vec::new());
    let mut counted = 0;
    for (i, name) in header.iter().enumerate() {
        let named = options.names.is_some();
        let key = Key::known(name, known).filter(|key| !named || *key != Key::ThingName);
        match &key {
            None if options.mentions(name) || named && Key::parse(name) == Some(Key::ThingName) => {}
            None => problems.push((i + 1, "unknown column".to_owned())),
            Some(Key::Attribute(attribute)) => {
                problems.extend(check(Name::AttributeName, attribute).err().map(|e| (i + 1, e.to_string())));
            }
            Some(_) => {}
        }
        let counts = key.as_ref().is_some_and(|k| *k != Key::ReadOver);
        counted += usize::from(counts);
        if counted > MAX_CELLS {
            problems.push((0, format!("there are more than {MAX_CELLS} columns that count")));
            return Err(problems);
        }
        if counts && let Some(first) = keys.iter().position(|k| *k == key) {
            let other = &header[first];
            let what = if other == name { String::new() } else { format!(", as {other}") };
            problems.push((i + 1, format!("the column is there twice{what}")));
        }
        keys.push(key);
    }
    let (needs, needed) = known.needs();
    let by_template = options.names.is_some() && needs.contains(&Key::ThingName);
    if !keys.iter().flatten().any(|key| needs.contains(key)) && !by_template {
        problems.push((0, format!("there is no column {needed}")));
    }
    if problems.is_empty() { Ok(keys) } else { Err(problems) }
}

/// The name of a column, where it is text.
fn column(field: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(field).ok()?.trim();
    (!name.chars().any(char::is_control)).then(|| name.to_owned())
}

fn joined<'f>(fields: impl Iterator<Item = &'f [u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(b',');
        }
        let spaced = field.first() == Some(&b' ') || field.last() == Some(&b' ');
        if spaced || field.iter().any(|b| matches!(b, b',' | b'"' | b'\n' | b'\r')) {
            out.push(b'"');
            for &b in field {
                if b == b'"' {
                    out.push(b'"');
                }
                out.push(b);
            }
            out.push(b'"');
        } else {
            out.extend_from_slice(field);
        }
    }
    out.push(b'\n');
    out
}

fn no_header(shown: &str, known: Known) -> Error {
    Error::data(format!("`{shown}` has no header line")).hint(format!("The columns are {}.", known.columns()))
}

/// A line `TENANT/REGION/NAME` of a list of names, as `-o name` writes it: no name of a thing and no id has a `/`.
fn placed(mut record: Record) -> Record {
    let Some(at) =
        record.cells.iter().position(|cell| matches!(cell.key, Key::ThingName | Key::CertFingerprint))
    else {
        return record;
    };
    let (text, place) = (record.cells[at].text.clone(), record.cells[at].place.clone());
    let mut parts = text.rsplitn(3, '/');
    let (Some(name), Some(region), Some(tenant)) = (parts.next(), parts.next(), parts.next()) else {
        return record;
    };
    if [name, region, tenant].iter().all(|part| !part.is_empty()) {
        name.clone_into(&mut record.cells[at].text);
        for (key, text) in [(Key::Tenant, tenant), (Key::Region, region)] {
            record.cells.push(Cell { key, place: place.clone(), text: text.to_owned() });
        }
    }
    record
}
