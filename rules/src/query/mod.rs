//! The fleet-index query language (`queryVersion` 2017-09-30): parsing with exact error positions, AWS's limits, and
//! evaluation over documents. Source: AWS IoT developer guide, "Query syntax" and "Example thing queries".
//!
//! Where the guide is silent, this module takes Lucene's meaning if it is safe and refuses if it is not. NOT binds
//! closer than AND, AND closer than OR; neighbours without an operator are joined by AND.

mod answered;
pub mod asked;
mod ast;
mod cursor;
mod error;
mod eval;
pub mod fields;
mod geo;
pub mod json;
mod parser;
mod pattern;
pub mod prefix;
pub mod split;
mod values;

use std::fmt;

pub use answered::Answer;
pub use ast::{Bound, Expr, Limit, Range, Term, Test};
pub use error::{QueryError, Span};
pub use eval::{Document, Value};
pub use pattern::{Pattern, Phrase};

use crate::limits;

/// What a query may hold before AWS refuses it. Accounts can have other values raised or lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Terms in the query.
    pub terms: usize,
    /// Characters of the query.
    pub chars: usize,
    /// `*` in one term.
    pub stars: usize,
    /// `?` in one term.
    pub question_marks: usize,
    /// Terms that start with a wildcard.
    pub leading_wildcards: usize,
    /// Characters of a query in which a term starts with a wildcard.
    pub chars_with_leading_wildcard: usize,
}

impl Limits {
    /// AWS's defaults for `SearchIndex`, the aggregations and fleet metrics.
    pub const SEARCH: Self = Self {
        terms: limits::QUERY_TERMS,
        chars: limits::QUERY_CHARS,
        stars: limits::QUERY_STARS_PER_TERM,
        question_marks: limits::QUERY_QUESTION_MARKS_PER_TERM,
        leading_wildcards: limits::QUERY_LEADING_WILDCARD_TERMS,
        chars_with_leading_wildcard: limits::QUERY_CHARS_LEADING_WILDCARD,
    };
    /// AWS's defaults for the query of a dynamic thing group.
    pub const DYNAMIC_GROUP: Self = Self { terms: limits::DYNAMIC_GROUP_QUERY_TERMS, ..Self::SEARCH };
    /// No limits but the depth of nesting; for queries that were checked before.
    pub const NONE: Self = Self {
        terms: usize::MAX,
        chars: usize::MAX,
        stars: usize::MAX,
        question_marks: usize::MAX,
        leading_wildcards: usize::MAX,
        chars_with_leading_wildcard: usize::MAX,
    };
}

/// How deep parentheses and NOT may nest. Not AWS's number: it keeps parsing and evaluation off the stack's end, and
/// twelve terms never need it.
pub const MAX_DEPTH: usize = 32;

/// A parsed query. Displays in a canonical form that parses to the same query: operators written out, field groups
/// spread over their terms.
#[derive(Debug, Clone)]
pub struct Query {
    text: String,
    expr: Expr,
}

impl Query {
    /// Parses a query under AWS's default limits.
    ///
    /// ```
    /// use fleetctl_rules::query::Query;
    ///
    /// let query = Query::parse("thingName:(tv* AND -plasma) attributes.hz>=50").unwrap();
    /// assert_eq!(query.to_string(), "thingName:tv* AND NOT thingName:plasma AND attributes.hz>=50");
    ///
    /// let text = "thingName:lamp AND (a OR b";
    /// let error = Query::parse(text).unwrap_err();
    /// assert_eq!(error.caret(text), "thingName:lamp AND (a OR b\n                   ^");
    /// ```
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        Self::parse_with(text, &Limits::SEARCH)
    }

    /// Parses a query under the given limits.
    pub fn parse_with(text: &str, limits: &Limits) -> Result<Self, QueryError> {
        let expr = parser::parse(text, limits)?;
        Ok(Self { text: text.to_owned(), expr })
    }

    /// Whether the document is one that the query asks for.
    pub fn matches(&self, document: &dyn Document) -> bool {
        self.expr.matches(document)
    }

    /// The query as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The parsed form.
    pub fn expr(&self) -> &Expr {
        &self.expr
    }

    /// The terms from left to right. Their number is what AWS limits.
    pub fn terms(&self) -> Vec<&Term> {
        let mut terms = Vec::new();
        self.expr.collect(&mut terms);
        terms
    }

    /// Whether a term begins with a wildcard, which AWS answers more slowly
    /// ([`limits::QUERIES_LEADING_WILDCARD_PER_SECOND`]). `*` alone is no such term.
    pub fn has_leading_wildcard(&self) -> bool {
        let leads =
            |term: &&Term| matches!(&term.test, Test::Word(pattern) if pattern.has_leading_wildcard());
        self.terms().iter().any(leads)
    }

    /// Whether it asks for a place (`geo_distance`, `geo_bounding_box`, `geo_polygon`). Such a term is handed to AWS
    /// as it is; here it matches nothing, so who answers queries with this module should refuse it by this test.
    pub fn uses_geo(&self) -> bool {
        self.terms().iter().any(|term| matches!(term.test, Test::Geo(_)))
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expr.fmt(f)
    }
}

impl std::str::FromStr for Query {
    type Err = QueryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}
