//! Rows as JSON objects, and single values of them as text.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// The row as a JSON object.
pub(super) fn object<T: Serialize>(row: &T) -> Result<Value> {
    serde_json::to_value(row).map_err(|e| Error::internal("writing a row").caused_by(e.to_string()))
}

/// The value at a dotted path. Names may hold dots themselves (`attributes.fw.version`), so the longest
/// member name that fits is tried first.
pub(crate) fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let map = value.as_object()?;
    if let Some(found) = map.get(path) {
        return Some(found);
    }
    path.rmatch_indices('.').find_map(|(i, _)| at(map.get(&path[..i])?, &path[i + 1..]))
}

/// An object of the chosen columns only.
pub(super) fn pick(value: &Value, columns: &[String]) -> Value {
    let members = columns.iter().map(|c| (c.clone(), at(value, c).cloned().unwrap_or(Value::Null)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// The member names of an object.
pub(super) fn names(value: &Value) -> Vec<String> {
    value.as_object().map(|m| m.keys().cloned().collect()).unwrap_or_default()
}

/// A value as plain text: empty for null, lists joined by `;`, objects as compact JSON.
pub(super) fn text(value: &Value, path: &str) -> String {
    at(value, path).map(plain).unwrap_or_default()
}

pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}

/// A cell of tab-separated values: one line, no tab.
pub(super) fn tsv(text: &str) -> String {
    if text.contains(['\t', '\n', '\r', '\\']) {
        text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
    } else {
        text.to_owned()
    }
}

/// A value as YAML.
pub(super) fn yaml<T: Serialize>(value: &T) -> Result<String> {
    serde_yaml::to_string(value).map_err(|e| Error::internal("writing YAML").caused_by(e.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn paths_reach_members_whose_names_hold_dots() {
        let row = json!({"attributes": {"fw.version": "1", "fw": {"version": "2"}}, "n": 3});
        assert_eq!(text(&row, "attributes.fw.version"), "1");
        assert_eq!(text(&row, "n"), "3");
        assert_eq!(text(&row, "attributes.none"), "");
    }

    #[test]
    fn a_tsv_cell_stays_on_one_line() {
        assert_eq!(tsv("a\tb\nc\\"), "a\\tb\\nc\\\\");
    }
}
