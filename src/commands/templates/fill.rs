//! Filling templates in: `{name}` and `{name=default}` stand for values. `${…}`, which AWS and shells fill in
//! themselves, is left alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::error::{Error, Result};

/// A value that a template has a place for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: String,
    /// What is put there when nothing is given.
    pub(crate) default: Option<String>,
}

/// A piece of a template.
enum Piece<'t> {
    Text(&'t str),
    Field(Field),
}

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Within the double quotes of JSON or YAML, so that no value can end its string.
    Quoted,
    /// As they are; line breaks and other control characters are refused.
    Plain,
}

impl Style {
    /// The style of a file.
    pub(crate) fn of(file: &str) -> Self {
        let ends = |ending| file.ends_with(ending);
        if ends(".json") || ends(".yaml") { Self::Quoted } else { Self::Plain }
    }
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut begun, mut at) = (0, 0);
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        at = open + 1;
        let Some(field) = field(&text[at..]).filter(|_| !text[..open].ends_with('$')) else { continue };
        pieces.push(Piece::Text(&text[begun..open]));
        at += field.1;
        begun = at;
        pieces.push(Piece::Field(field.0));
    }
    pieces.push(Piece::Text(&text[begun..]));
    pieces
}

/// A field that begins behind a brace, and how long it is with its closing one.
fn field(text: &str) -> Option<(Field, usize)> {
    let end = text.find(['}', '{', '\n']).filter(|&end| text[end..].starts_with('}'))?;
    let (name, default) = match text[..end].split_once('=') {
        Some((name, default)) => (name, Some(default.to_owned())),
        None => (&text[..end], None),
    };
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let named = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(fine);
    named.then(|| (Field { name: name.to_owned(), default }, end + 1))
}

/// The values that a template has places for, in the order in which they come first.
pub(crate) fn fields(text: &str) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    for piece in pieces(text) {
        if let Piece::Field(field) = piece
            && !found.iter().any(|f| f.name == field.name)
        {
            found.push(field);
        }
    }
    found
}

/// Puts values into a template.
///
/// # Errors
/// Usage (2), naming the values that are missing, those that it has no place for, and a value with control characters
/// where they have no place.
pub(crate) fn fill(name: &str, text: &str, values: &BTreeMap<String, String>) -> Result<String> {
    fill_as(name, text, values, Style::of(name))
}

/// As [`fill`], with values written so, whatever the name says.
///
/// # Errors
/// As [`fill`].
pub(crate) fn fill_as(
    name: &str,
    text: &str,
    values: &BTreeMap<String, String>,
    style: Style,
) -> Result<String> {
    let fields = fields(text);
    let names = |list: &[&str]| list.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
    let known: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let unknown: Vec<&str> = values.keys().map(String::as_str).filter(|n| !known.contains(n)).collect();
    if !unknown.is_empty() {
        let has = if known.is_empty() { "no values at all".to_owned() } else { names(&known) };
        return Err(Error::usage(format!("`{name}` has no place for {}", names(&unknown)))
            .hint(format!("It takes {has}.")));
    }
    let missing: Vec<&str> = fields
        .iter()
        .filter(|f| f.default.is_none() && !values.contains_key(&f.name))
        .map(|f| f.name.as_str())
        .collect();
    if !missing.is_empty() {
        return Err(Error::usage(format!("`{name}` also needs {}", names(&missing)))
            .hint(format!("Give each as `--set {}=VALUE`.", missing[0])));
    }
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Field(field) => {
                let value = values.get(&field.name).or(field.default.as_ref());
                put(&mut out, &field.name, value.map_or("", String::as_str), style)?;
            }
        }
    }
    Ok(out)
}

fn put(out: &mut String, name: &str, value: &str, style: Style) -> Result<()> {
    match style {
        Style::Quoted => {
            let quoted = serde_json::Value::from(value).to_string();
            let _ = write!(out, "{}", &quoted[1..quoted.len() - 1]);
        }
        Style::Plain if value.chars().any(char::is_control) => {
            return Err(Error::usage(format!("the value of `{name}` has a line break or control character")));
        }
        Style::Plain => out.push_str(value),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn filled(name: &str, text: &str, values: &[(&str, &str)]) -> Result<String> {
        fill(name, text, &values.iter().map(|&(k, v)| (k.to_owned(), v.to_owned())).collect())
    }

    #[test]
    fn values_defaults_and_what_is_no_field() {
        let text = r#"{ "a": "{x}", "b": "{y=two}", "c": "${iot:Thing}", "d": "${x}", "e": {}, "f": "{X}" }"#;
        let done = filled("t.json", text, &[("x", "one")]).unwrap();
        assert_eq!(done, text.replace("\"{x}", "\"one").replace("{y=two}", "two"));
        assert_eq!(filled("t.conf", "{x}{x=}", &[("x", "1")]).unwrap(), "11");
    }

    #[test]
    fn missing_and_unknown_values_are_named() {
        let text = "{b}{a}{c=1}";
        assert_eq!(filled("t", text, &[("c", "")]).unwrap_err().to_string(), "`t` also needs `b`, `a`");
        let error = filled("t", text, &[("a", ""), ("z", "")]).unwrap_err();
        assert!(error.to_string().starts_with("`t` has no place for `z`"), "{error}");
        assert_eq!(error.hints(), ["It takes `b`, `a`, `c`."]);
    }

    #[test]
    fn no_value_can_leave_its_place() {
        let bad = "x\"\n\\";
        let json = filled("t.json", r#"{"a": "{x}"}"#, &[("x", bad)]).unwrap();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["a"], bad);
        assert!(filled("t.conf", "a {x}", &[("x", "b\nc d")]).is_err());
        // A value is not filled in again.
        assert_eq!(filled("t.conf", "{x} {y}", &[("x", "{y}"), ("y", "1")]).unwrap(), "{y} 1");
    }
}
