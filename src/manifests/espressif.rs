//! Espressif's manifest of modules that leave the factory with a certificate: CSV with the columns MAC, cn and
//! cert (a quoted PEM certificate over many lines). Other columns are not read.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use super::{Key, Known};

/// How a thing's name is made of the manifest's columns: `{mac}` and `{cn}` stand for their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameTemplate(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Column(String),
}

impl Default for NameTemplate {
    /// The MAC address as the manifest writes it.
    fn default() -> Self {
        Self(vec![Part::Column("mac".into())])
    }
}

impl FromStr for NameTemplate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some(open) = rest.find('{') {
            let end = rest[open..].find('}').ok_or("`{` has no `}`")? + open;
            let column = rest[open + 1..end].to_lowercase();
            if !["mac", "cn"].contains(&column.as_str()) {
                return Err(format!("`{{{column}}}` is not known; {{mac}} and {{cn}} are"));
            }
            if open > 0 {
                parts.push(Part::Text(rest[..open].to_owned()));
            }
            parts.push(Part::Column(column));
            rest = &rest[end + 1..];
        }
        if parts.is_empty() {
            return Err("every thing would have the same name; put {mac} or {cn} in".into());
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for NameTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Text(text) => f.write_str(text),
            Part::Column(column) => write!(f, "{{{column}}}"),
        })
    }
}

impl NameTemplate {
    /// The name, empty when a column that it needs is, and the place of that column.
    pub(super) fn fill(&self, header: &[String], places: &[Arc<str>], texts: &[&str]) -> (Arc<str>, String) {
        let (mut out, mut place) = (String::new(), Arc::from("the thing's name"));
        for part in &self.0 {
            match part {
                Part::Text(text) => out += text,
                Part::Column(column) => {
                    let at = header.iter().position(|h| h.eq_ignore_ascii_case(column));
                    let value = at.and_then(|i| texts.get(i)).copied().unwrap_or_default();
                    if let Some(i) = at {
                        place = places[i].clone();
                    }
                    if value.is_empty() {
                        return (place, String::new());
                    }
                    out += value;
                }
            }
        }
        (place, out)
    }
}

/// Whether a file's first line is this manifest's.
pub(super) fn is_header(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line).to_lowercase();
    let columns: Vec<&str> = line.split(',').map(|c| c.trim().trim_matches('"')).collect();
    columns.contains(&"mac") && columns.contains(&"cert")
}

/// The columns of the manifest.
pub(super) fn header(header: &[String], _: Known) -> Result<Vec<Option<Key>>, Vec<(usize, String)>> {
    let keys: Vec<Option<Key>> =
        header.iter().map(|h| h.eq_ignore_ascii_case("cert").then_some(Key::CertPem)).collect();
    let missing = ["MAC", "cert"].into_iter().filter(|c| !header.iter().any(|h| h.eq_ignore_ascii_case(c)));
    let problems: Vec<_> = missing
        .map(|c| (0, format!("there is no column {c}; Espressif's manifest has MAC, cn and cert")))
        .collect();
    if problems.is_empty() { Ok(keys) } else { Err(problems) }
}
