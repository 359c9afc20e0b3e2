//! The parsed form of a query, and its canonical text.

use std::fmt;

use super::{Pattern, Phrase, Span};

/// A query or a part of one.
#[derive(Debug, Clone)]
pub enum Expr {
    /// All parts match. At least two.
    And(Vec<Expr>),
    /// Some part matches. At least two.
    Or(Vec<Expr>),
    /// The part does not match; documents without the field are included.
    Not(Box<Expr>),
    /// A single condition.
    Term(Term),
}

/// A single condition, with the field that it inherited from a field group, if any.
#[derive(Debug, Clone)]
pub struct Term {
    /// The field's name without escapes; `None` searches all fields.
    pub field: Option<String>,
    /// What the field's values are held against.
    pub test: Test,
    /// Where the term stands in the query.
    pub span: Span,
    /// The term's canonical text.
    pub(super) text: String,
}

/// What a term asks of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// `*`: there is a value; without a field, everything matches.
    Exists,
    /// A word, with or without wildcards.
    Word(Pattern),
    /// Words in quotes.
    Phrase(Phrase),
    /// A range or comparison.
    Range(Range),
    /// A question about a place, verbatim.
    Geo(String),
}

/// A range of numbers or of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// The lower end; `None` is open (`*`).
    pub low: Option<Limit>,
    /// The upper end; `None` is open (`*`).
    pub high: Option<Limit>,
}

/// One end of a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The value at the end.
    pub bound: Bound,
    /// Whether that value itself is inside.
    pub inclusive: bool,
}

/// The value at an end of a range. An unquoted one that reads as a number is a number, everything else is text.
#[derive(Debug, Clone, PartialEq)]
pub enum Bound {
    /// A finite number.
    Number(f64),
    /// Text, folded to lower case.
    Text(String),
}

impl Expr {
    pub(super) fn collect<'a>(&'a self, terms: &mut Vec<&'a Term>) {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.collect(terms)),
            Self::Not(part) => part.collect(terms),
            Self::Term(term) => terms.push(term),
        }
    }

    /// Writes it as part of something that binds as `outer` does, in parentheses where they are needed.
    fn write(&self, f: &mut fmt::Formatter<'_>, outer: u8) -> fmt::Result {
        let own = match self {
            Self::Or(_) => 1,
            Self::And(_) => 2,
            Self::Not(_) | Self::Term(_) => 3,
        };
        if own < outer {
            f.write_str("(")?;
        }
        match self {
            Self::And(parts) => write_joined(f, parts, " AND ", own + 1)?,
            Self::Or(parts) => write_joined(f, parts, " OR ", own + 1)?,
            Self::Not(part) => {
                f.write_str("NOT ")?;
                part.write(f, own)?;
            }
            Self::Term(term) => f.write_str(&term.text)?,
        }
        if own < outer { f.write_str(")") } else { Ok(()) }
    }
}

fn write_joined(f: &mut fmt::Formatter<'_>, parts: &[Expr], operator: &str, outer: u8) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(operator)?;
        }
        part.write(f, outer)?;
    }
    Ok(())
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
