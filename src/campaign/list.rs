//! The rows of a campaign, and reading the lists that operators give: JSON lines, CSV with a header, or one name a
//! line.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// A certificate to rotate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The old certificate's id; empty until it is looked up for a row that has only a thing.
    pub certificate_id: String,
    /// The thing that the row names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing_name: Option<String>,
    /// The tenant or account that selects the row's target, where rows do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// The Region, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The device's signing request, whose key the new certificate is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csr_pem: Option<String>,
    /// Its wave, counted from 1.
    #[serde(default)]
    pub wave: usize,
    /// Its line in the list that it is of; 0 where it is of none.
    #[serde(default)]
    pub line: u64,
}

/// One record of a list: texts by column.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// The line in which it starts.
    pub line: u64,
    columns: Map<String, Value>,
}

impl Record {
    /// The first of these columns that has a text.
    pub fn text(&self, names: &[&str]) -> Option<&str> {
        names
            .iter()
            .find_map(|name| self.columns.get(*name)?.as_str())
            .map(str::trim)
            .filter(|t| !t.is_empty())
    }

    /// The certificate's id, where the record has one, or its ARN.
    pub fn certificate_id(&self) -> Option<&str> {
        let text = self.text(&[
            "certificateId",
            "certificate_id",
            "cert_fingerprint",
            "certificateArn",
            "principal",
        ])?;
        Some(text.rsplit_once("cert/").map_or(text, |(_, id)| id)).filter(|id| is_certificate_id(id))
    }

    /// The thing's name.
    pub fn thing_name(&self) -> Option<&str> {
        self.text(&["thingName", "thing_name", "things"])
    }
}

/// Whether the text is AWS's id of a certificate: 64 lower-case hex digits.
pub fn is_certificate_id(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// Reads a list; `shown` names it in messages.
///
/// # Errors
/// Data (65) with the line.
pub fn read(text: &str, shown: &str) -> Result<Vec<Record>> {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if first.starts_with('{') {
        return json_lines(text, shown);
    }
    if first.contains(',') || is_column(first) {
        return csv_lines(text, shown);
    }
    let bare = |(at, name): (usize, &str)| {
        let id = name.rsplit_once("cert/").map_or(name, |(_, id)| id);
        let key = if is_certificate_id(id) { "certificateId" } else { "thingName" };
        Record { line: at as u64 + 1, columns: Map::from_iter([(key.to_owned(), Value::from(name))]) }
    };
    let lines = text.lines().enumerate().map(|(at, line)| (at, line.trim()));
    Ok(lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(bare).collect())
}

fn is_column(word: &str) -> bool {
    ["thing_name", "thingName", "certificateId", "certificate_id", "cert_fingerprint"]
        .contains(&word.trim_matches('"'))
}

fn json_lines(text: &str, shown: &str) -> Result<Vec<Record>> {
    let mut all = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = at as u64 + 1;
        match serde_json::from_str::<Value>(line) {
            Ok(Value::Object(mut columns)) => {
                // `certs show` and its like list the things of a certificate; one alone is its thing.
                for name in ["things", "thingNames"] {
                    if let Some([one]) = columns.get(name).and_then(Value::as_array).map(Vec::as_slice) {
                        let one = one.clone();
                        if !columns.get("thingName").is_some_and(Value::is_string) {
                            columns.insert("thingName".to_owned(), one);
                        }
                    }
                }
                all.push(Record { line: line_number, columns });
            }
            Ok(_) => {
                return Err(Error::data(format!("{shown}:{line_number}: the line is not a JSON object")));
            }
            Err(e) => {
                return Err(Error::data(format!("{shown}:{line_number}: the line is not JSON"))
                    .caused_by(e.to_string()));
            }
        }
    }
    Ok(all)
}

fn csv_lines(text: &str, shown: &str) -> Result<Vec<Record>> {
    let bad = |e: csv::Error| Error::data(format!("{shown}: reading CSV")).caused_by(e.to_string());
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let names = reader.headers().map_err(bad)?.clone();
    let mut all = Vec::new();
    for row in reader.records() {
        let row = row.map_err(bad)?;
        let line = row.position().map_or(0, csv::Position::line);
        let cells =
            names.iter().zip(row.iter()).map(|(name, cell)| (name.trim().to_owned(), Value::from(cell)));
        all.push(Record { line, columns: cells.collect() });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn lists_come_in_three_forms() {
        let id = "ab".repeat(32);
        let forms = [
            format!(
                "{{\"certificateId\":\"{id}\",\"thingName\":null,\"things\":[\"lamp\"],\"notAfter\":\"x\"}}\n\n"
            ),
            format!("thing_name,certificateArn\nlamp,arn:aws:iot:eu-west-1:111111111111:cert/{id}\n"),
        ];
        for form in forms {
            let [row] = read(&form, "list").unwrap().try_into().unwrap();
            assert_eq!((row.certificate_id(), row.thing_name()), (Some(id.as_str()), Some("lamp")), "{form}");
        }
        let bare = read(&format!("# old\n{id}\n\nlamp\n"), "list").unwrap();
        assert_eq!(bare.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 4]);
        assert_eq!((bare[0].certificate_id(), bare[1].thing_name()), (Some(id.as_str()), Some("lamp")));
    }

    #[test]
    fn a_line_that_is_not_json_is_named() {
        let error = read("{\"thingName\":\"a\"}\n{\"thingName\":\n", "list").unwrap_err();
        assert_eq!(error.message(), "list:2: the line is not JSON");
    }
}
