//! Evaluation of a parsed query over one document. Nothing is allocated per document, so an index of 100,000 things
//! is scanned in tens of milliseconds.

use std::cmp::Ordering;

use super::ast::{Bound, Expr, Limit, Range, Term, Test};
use super::pattern::{compare_folded, number};

/// One indexed value of a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A text; attributes of things are always texts.
    Text(&'a str),
    /// A number of a shadow's JSON, or a time stamp in milliseconds since 1970.
    Number(f64),
    /// `true` or `false`.
    Bool(bool),
}

/// What a query looks at: a thing or thing group of the index.
///
/// Field names are the query language's own (`thingName`, `thingTypeName`, `thingGroupNames`, `attributes.<name>`,
/// `shadow.reported.<path>`, `shadow.hasDelta`, `connectivity.connected`, …) and case-sensitive. A field with several
/// values (groups, arrays) gives each one; nulls and arrays of objects give none.
pub trait Document {
    /// Hands each value of the field to `visit`; nothing for a field that is missing.
    fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>));

    /// Hands every searchable value of every field to `visit`, for terms without a field.
    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>));

    /// Whether the field exists, for `field:*`. By default: whether it has a value. Override it where a field without
    /// values of its own exists, such as an object in a shadow.
    fn has(&self, field: &str) -> bool {
        let mut found = false;
        self.values(field, &mut |_| found = true);
        found
    }
}

impl Expr {
    /// Whether the document is one that this asks for.
    pub fn matches(&self, document: &dyn Document) -> bool {
        match self {
            Self::And(parts) => parts.iter().all(|part| part.matches(document)),
            Self::Or(parts) => parts.iter().any(|part| part.matches(document)),
            Self::Not(part) => !part.matches(document),
            Self::Term(term) => term.matches(document),
        }
    }
}

impl Term {
    fn matches(&self, document: &dyn Document) -> bool {
        let mut found = false;
        let mut visit = |value: Value<'_>| found = found || self.test.accepts(value);
        match (&self.field, &self.test) {
            (None, Test::Exists) => return true,
            (Some(field), Test::Exists) => return document.has(field),
            (None, _) => document.all_values(&mut visit),
            (Some(field), _) => document.values(field, &mut visit),
        }
        found
    }
}

impl Test {
    /// Whether one value satisfies the test.
    pub fn accepts(&self, value: Value<'_>) -> bool {
        match (self, value) {
            (Self::Exists, _) => true,
            (Self::Word(pattern), Value::Text(text)) => pattern.matches(text),
            (Self::Word(pattern), Value::Bool(flag)) => pattern.matches(bool_text(flag)),
            (Self::Word(pattern), Value::Number(n)) => same_number(pattern.number, n),
            (Self::Phrase(phrase), Value::Text(text)) => phrase.matches(text),
            (Self::Phrase(phrase), Value::Bool(flag)) => phrase.only_word() == Some(bool_text(flag)),
            (Self::Phrase(phrase), Value::Number(n)) => same_number(phrase.number, n),
            (Self::Range(range), value) => range.contains(value),
            (Self::Geo(_), _) => false,
        }
    }
}

fn bool_text(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

fn same_number(wanted: Option<f64>, value: f64) -> bool {
    wanted.is_some_and(|wanted| wanted.partial_cmp(&value) == Some(Ordering::Equal))
}

impl Range {
    /// Whether the value lies inside. With a number at an end, texts are compared as numbers and those that are none
    /// are outside; ends that are texts compare with texts only, without regard to case.
    pub fn contains(&self, value: Value<'_>) -> bool {
        let above = |limit: &Limit| inside(limit, value, Ordering::Greater);
        let below = |limit: &Limit| inside(limit, value, Ordering::Less);
        self.low.as_ref().is_none_or(above) && self.high.as_ref().is_none_or(below)
    }
}

/// Whether the value is on the wanted side of a limit, or at it where that counts.
fn inside(limit: &Limit, value: Value<'_>, wanted: Ordering) -> bool {
    let order = match (&limit.bound, value) {
        (Bound::Number(bound), Value::Number(n)) => n.partial_cmp(bound),
        (Bound::Number(bound), Value::Text(text)) => number(text).and_then(|n| n.partial_cmp(bound)),
        (Bound::Text(bound), Value::Text(text)) => Some(compare_folded(text, bound)),
        (Bound::Text(_), Value::Number(_)) | (_, Value::Bool(_)) => None,
    };
    order.is_some_and(|order| order == wanted || (limit.inclusive && order == Ordering::Equal))
}
