//! JSON lines: one object a line, with the keys that CSV has as columns; attributes may be an object of their
//! own (`attr` or `attributes`), groups and policies lists.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::records::{Cut, Records};
use super::{COLUMNS, Cell, Key, Problem, REJECT_COLUMNS, Raw, Record};
use crate::error::Result;

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
}

impl Reader {
    pub(super) fn new(records: Records) -> Self {
        Self { records }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        Ok(self.records.line()?.map(record))
    }
}

fn record(cut: Cut) -> Record {
    let Cut { number, line, offset, mut fields } = cut;
    let bytes = fields.pop().unwrap_or_default();
    let mut record = Record {
        number,
        line,
        offset,
        cells: Vec::new(),
        says_attributes: false,
        problems: Vec::new(),
        raw: Raw::Json(bytes.clone()),
    };
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(Value::Object(map)) => map.into_iter().for_each(|(key, value)| member(&mut record, &key, value)),
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

fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn member(record: &mut Record, key: &str, value: Value) {
    if matches!(key, "attr" | "attributes") {
        record.says_attributes = true;
        match value {
            Value::Object(map) => {
                for (name, value) in map {
                    put(record, Key::Attribute(name.clone()), &format!("{key}.{name}"), value);
                }
            }
            Value::Null => {}
            _ => problem(record, key, "is not an object of names and values".into()),
        }
        return;
    }
    match Key::parse(key) {
        None => problem(record, key, format!("unknown key; known are {COLUMNS}, and attr as an object")),
        Some(known) => {
            record.says_attributes |= matches!(known, Key::Attribute(_));
            put(record, known, key, value);
        }
    }
}

fn put(record: &mut Record, key: Key, label: &str, value: Value) {
    let many = matches!(key, Key::ThingGroups | Key::Policies);
    let text = match value {
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
    if !text.is_empty() {
        record.cells.push(Cell { key, place: place(label), text });
    }
}

fn problem(record: &mut Record, label: &str, what: String) {
    record.problems.push(Problem { line: record.line, place: Some(place(label)), what });
}

fn place(label: &str) -> Arc<str> {
    format!("key {label}").into()
}

/// The line with the two keys of a rejects file; one that is no object is kept under the key `line`.
pub(super) fn reject_line(bytes: &[u8], code: &str, message: &str) -> Vec<u8> {
    let mut map = match serde_json::from_slice(bytes) {
        Ok(Value::Object(map)) => map,
        _ => {
            Map::from_iter([("line".to_owned(), Value::String(String::from_utf8_lossy(bytes).trim().into()))])
        }
    };
    for (name, text) in REJECT_COLUMNS.into_iter().zip([code, message]) {
        map.insert(name.to_owned(), Value::String(text.to_owned()));
    }
    format!("{}\n", Value::Object(map)).into_bytes()
}
