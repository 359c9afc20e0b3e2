//! Text with holes: `dev-{n:06}` and `urn:dev:mac:{mac}` become a row's own text.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A template. `{column}` stands for a value of the row, `{column:06}` for the same filled up with zeros to six
/// characters, `{{` and `}}` for braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Column { name: String, width: usize },
}

/// Where the values of a row come from.
pub trait Values {
    /// The value of a column; `None` or an empty one when the row has none.
    fn value(&self, column: &str) -> Option<Cow<'_, str>>;
}

/// The widest that a value is filled up to.
const MAX_WIDTH: usize = 64;

impl FromStr for Template {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (mut pieces, mut plain) = (Vec::new(), String::new());
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            plain.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            let after = &rest[at + 1..];
            if let Some(after) = after.strip_prefix(brace) {
                plain.push_str(brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(format!("`{text}`: a `}}` has no `{{`; write `}}}}` for the character itself"));
            }
            let Some((inside, after)) = after.split_once('}') else {
                return Err(format!("`{text}`: a `{{` has no `}}`; write `{{{{` for the character itself"));
            };
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.push(column(inside).ok_or_else(|| {
                format!("`{text}`: `{{{inside}}}` is no column; write {{column}}, or {{n:06}} for six digits")
            })?);
            rest = after;
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        Ok(Self { pieces, text: text.to_owned() })
    }
}

fn column(inside: &str) -> Option<Piece> {
    let (name, width) = match inside.rsplit_once(':') {
        Some((name, width)) => (name, width.parse().ok().filter(|width| *width <= MAX_WIDTH)?),
        None => (inside, 0),
    };
    let good = !name.is_empty() && !name.contains(['{', ' ']);
    good.then(|| Piece::Column { name: name.to_owned(), width })
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Template {
    /// The columns that it names, in its order.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Column { name, .. } => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The text for a row.
    ///
    /// # Errors
    /// The first column for which the row has no value.
    pub fn fill(&self, values: &dyn Values) -> Result<String, String> {
        let mut text = String::with_capacity(self.text.len() + 32);
        for piece in &self.pieces {
            match piece {
                Piece::Text(plain) => text.push_str(plain),
                Piece::Column { name, width } => {
                    let value = values.value(name).filter(|value| !value.is_empty());
                    let value = value.ok_or_else(|| name.clone())?;
                    (value.chars().count()..*width).for_each(|_| text.push('0'));
                    text.push_str(&value);
                }
            }
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    struct Row;

    impl Values for Row {
        fn value(&self, column: &str) -> Option<Cow<'_, str>> {
            match column {
                "n" => Some("7".into()),
                "mac" => Some("00ff".into()),
                "empty" => Some("".into()),
                _ => None,
            }
        }
    }

    #[test]
    fn holes_are_filled() {
        let filled = |text: &str| text.parse::<Template>().unwrap().fill(&Row);
        assert_eq!(filled("dev-{n:06}").unwrap(), "dev-000007");
        assert_eq!(filled("{mac}/{n}{{x}}").unwrap(), "00ff/7{x}");
        assert_eq!(filled("{mac:2}").unwrap(), "00ff");
        assert_eq!(filled("a{none}").unwrap_err(), "none");
        assert_eq!(filled("{empty}").unwrap_err(), "empty");
        assert_eq!("{a}-{b:3}".parse::<Template>().unwrap().columns().collect::<Vec<_>>(), ["a", "b"]);
        for bad in ["{", "}", "{}", "{n:x}", "{n:65}", "{a b}", "a{n", "{n}}"] {
            assert!(bad.parse::<Template>().is_err(), "{bad}");
        }
    }
}
