//! Texts made of a record's columns: `{mac}` stands for the value of the column of that name.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A text with columns in braces, such as `dev-{chip_id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Column(String),
}

/// A column that a template needs and a record does not have: where it would be, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Empty {
    pub(super) place: Option<Arc<str>>,
    pub(super) column: String,
}

/// The length of a thing's name in characters, at most.
const NAME: usize = 128;

impl FromStr for Template {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some(open) = rest.find('{') {
            let end = rest[open..].find('}').ok_or("`{` has no `}`")? + open;
            let column = rest[open + 1..end].trim();
            if column.is_empty() {
                return Err("`{}` names no column".into());
            }
            if open > 0 {
                parts.push(Part::Text(rest[..open].to_owned()));
            }
            parts.push(Part::Column(column.to_owned()));
            rest = &rest[end + 1..];
        }
        if parts.is_empty() {
            return Err("every record would have the same; put a column in, as {cn}".into());
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Text(text) => f.write_str(text),
            Part::Column(column) => write!(f, "{{{column}}}"),
        })
    }
}

impl Template {
    /// The value of one column.
    pub(super) fn of_column(column: &str) -> Self {
        Self(vec![Part::Column(column.to_owned())])
    }

    /// The columns that it needs.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Text(_) => None,
            Part::Column(column) => Some(column.as_str()),
        })
    }

    /// The text, with the place of the last column in it.
    pub(super) fn fill(&self, values: &Values) -> Result<(Arc<str>, String), Empty> {
        let (mut out, mut place) = (String::new(), None);
        for part in &self.0 {
            match part {
                Part::Text(text) => out += text,
                Part::Column(column) => {
                    let found = values.get(column);
                    match found {
                        Some(value) if !value.text.is_empty() => {
                            out += &value.text;
                            place = Some(value.place.clone());
                        }
                        found => {
                            let place = found.map(|value| value.place.clone());
                            return Err(Empty { place, column: column.clone() });
                        }
                    }
                }
            }
        }
        Ok((place.unwrap_or_else(|| "the template".into()), out))
    }
}

/// The text as a thing may be named: what no name can have becomes `_`. One that is too long stays so, and is
/// refused with every other name.
pub(super) fn sanitised(text: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-');
    text.trim().chars().take(NAME + 1).map(|c| if fits(c) { c } else { '_' }).collect()
}

/// The values of one record by their columns, whose names may be written in capitals or not.
#[derive(Debug, Default)]
pub(super) struct Values(Vec<Value>);

#[derive(Debug)]
pub(super) struct Value {
    column: String,
    pub(super) place: Arc<str>,
    pub(super) text: String,
}

impl Values {
    pub(super) fn put(&mut self, column: &str, place: &Arc<str>, text: impl Into<String>) {
        self.0.push(Value { column: column.to_owned(), place: place.clone(), text: text.into() });
    }

    pub(super) fn get(&self, column: &str) -> Option<&Value> {
        self.0.iter().find(|value| value.column.eq_ignore_ascii_case(column))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_template_is_filled_from_columns_of_any_case() {
        let mut values = Values::default();
        values.put("MAC", &"column 1 (MAC)".into(), "4BA2");
        values.put("cn", &"column 2 (cn)".into(), "");
        let template: Template = "dev-{mac}-x".parse().unwrap();
        assert_eq!(template.to_string(), "dev-{mac}-x");
        assert_eq!(template.fill(&values), Ok(("column 1 (MAC)".into(), "dev-4BA2-x".into())));
        let empty = |text: &str| text.parse::<Template>().unwrap().fill(&values).unwrap_err();
        assert_eq!(empty("{cn}"), Empty { place: Some("column 2 (cn)".into()), column: "cn".into() });
        assert_eq!(empty("{site}"), Empty { place: None, column: "site".into() });
    }

    #[test]
    fn templates_that_say_nothing_are_refused() {
        for bad in ["", "device", "{", "{}", "a{mac"] {
            assert!(bad.parse::<Template>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_keeps_what_aws_takes() {
        assert_eq!(sanitised(" Lamp 7/a.b:c-d_e\u{e9} "), "Lamp_7_a_b:c-d_e_");
    }
}
