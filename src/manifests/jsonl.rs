//! JSON lines: one object a line, with the keys that CSV has as columns; attributes may be an object of their
//! own (`attr` or `attributes`), groups and policies lists.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::options::{Options, certificate_values};
use super::records::{Cut, Records};
use super::template::Values;
use super::{Cell, Key, Known, MAX_CELLS, Problem, REJECT_COLUMNS, Raw, Record, secrets};
use crate::error;
use crate::pki::Certificate;

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    options: Options,
    known: Known,
}

impl Reader {
    pub(super) fn new(records: Records, options: Options, known: Known) -> Self {
        Self { records, options, known }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> error::Result<Option<Record>> {
        Ok(self.records.line()?.map(|cut| record(cut, &self.options, self.known)))
    }
}

fn record(cut: Cut, options: &Options, known: Known) -> Record {
    let Cut { number, line, offset, mut fields } = cut;
    let bytes = fields.pop().unwrap_or_default();
    let mut record = Record { raw: Raw::Json(bytes.clone()), ..Record::new(number, line, offset) };
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(Value::Object(map)) => object(&mut record, options, known, map),
        Ok(_) => {
            record.problems.push(Problem { line, place: None, what: "the line is not a JSON object".into() });
        }
        Err(e) => {
            let what = format!("the line is not JSON: {} at character {}", reason(&e), e.column());
            record.problems.push(Problem { line, place: None, what });
        }
    }
    record
}

fn object(record: &mut Record, options: &Options, known: Known, map: Map<String, Value>) {
    let mut values = Values::default();
    for (key, value) in map {
        let mentioned = options.mentions(&key);
        if mentioned {
            let text = match &value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Bool(truth) => truth.to_string(),
                _ => String::new(),
            };
            values.put(&key, &place(&key), text);
        }
        let parsed = Key::parse(&key);
        let named = options.names.is_some() && parsed == Some(Key::ThingName);
        let attributes = matches!(key.as_str(), "attr" | "attributes");
        if !named && (parsed.is_some() || attributes || !mentioned) {
            member(record, known, &key, value);
        }
    }
    if options.needs_certificate()
        && let Some(cell) = record.cell(&Key::CertPem)
        // One that cannot be read is said by those who check it.
        && let Ok(certificate) = Certificate::parse(cell.text.as_bytes(), "it")
    {
        certificate_values(&certificate, &cell.place.clone(), &mut values);
    }
    options.apply(None, &values, record);
}

fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn member(record: &mut Record, known: Known, key: &str, value: Value) {
    if known.is_strict() && matches!(key, "attr" | "attributes") {
        record.says_attributes = true;
        match value {
            Value::Object(map) => {
                for (name, value) in map {
                    put(record, known, Key::Attribute(name.clone()), &format!("{key}.{name}"), value);
                }
            }
            Value::Null => {}
            _ => problem(record, key, "is not an object of names and values".into()),
        }
        return;
    }
    if let (super::UNREADABLE, Value::String(what), false) = (key, &value, known.is_strict()) {
        record.problems.push(Problem { line: record.line, place: None, what: what.clone() });
        return;
    }
    match Key::known(key, known) {
        None => {
            let columns = known.columns();
            let more = if known.is_strict() { ", and attr as an object" } else { "" };
            problem(record, key, format!("unknown key; known are {columns}{more}"));
        }
        Some(Key::ReadOver) => {}
        Some(found) => {
            record.says_attributes |= matches!(found, Key::Attribute(_));
            put(record, known, found, key, value);
        }
    }
}

fn put(record: &mut Record, known: Known, key: Key, label: &str, value: Value) {
    let many = matches!(key, Key::ThingGroups | Key::Policies);
    let removes = known == Known::Changes && matches!(key, Key::Attribute(_));
    let text = match value {
        Value::Null if removes => String::new(),
        Value::Null => return,
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Array(items) if many && items.iter().all(Value::is_string) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";")
        }
        _ if many => return problem(record, label, "is neither a text nor a list of texts".into()),
        _ => return problem(record, label, "is not a text".into()),
    };
    if record.cells.len() >= MAX_CELLS {
        return problem(record, label, format!("the line has more than {MAX_CELLS} keys that count"));
    }
    if let Some(earlier) = record.cell(&key) {
        let what = format!("says again what {} says", earlier.place);
        return problem(record, label, what);
    }
    if removes || !text.is_empty() {
        record.cells.push(Cell { key, place: place(label), text });
    }
}

fn problem(record: &mut Record, label: &str, what: String) {
    record.problems.push(Problem { line: record.line, place: Some(place(label)), what });
}

fn place(label: &str) -> Arc<str> {
    format!("key {label}").into()
}

/// The attributes that a field of a CSV file has as a JSON object.
pub(super) fn attributes(text: &str, column: &str, known: Known) -> Result<Vec<Cell>, String> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let map = serde_json::from_str::<Map<String, Value>>(text)
        .map_err(|_| "is not a JSON object of names and values".to_owned())?;
    let mut cells = Vec::new();
    for (name, value) in map {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Array(_) | Value::Object(_) => return Err(format!("attribute {name} is not a text")),
        };
        if known == Known::Changes || !text.is_empty() {
            cells.push(Cell { key: Key::Attribute(name), place: column.into(), text });
        }
    }
    Ok(cells)
}

/// The line with the two keys of a rejects file; one that is no object is kept under the key `line`.
pub(super) fn reject_line(bytes: &[u8], code: &str, message: &str) -> Vec<u8> {
    let mut map = match serde_json::from_slice(bytes) {
        Ok(Value::Object(map)) => map,
        _ => {
            Map::from_iter([("line".to_owned(), Value::String(String::from_utf8_lossy(bytes).trim().into()))])
        }
    };
    // What `certs issue` writes has the keys in it; no rejects file gets one.
    secrets::strip(&mut map);
    for (name, text) in REJECT_COLUMNS.into_iter().zip([code, message]) {
        map.insert(name.to_owned(), Value::String(text.to_owned()));
    }
    format!("{}\n", Value::Object(map)).into_bytes()
}
