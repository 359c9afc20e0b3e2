//! Where a query is wrong and why, and the two lines that show it to a person.

use std::fmt;

/// A stretch of a query in bytes: `start` inclusive, `end` exclusive, both at character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The stretch between two byte positions.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The characters before it and in it, for a query that it belongs to (and harmless numbers for any other).
    pub fn chars(self, query: &str) -> (usize, usize) {
        let before = query.char_indices().take_while(|(at, _)| *at < self.start).count();
        let inside = query.char_indices().filter(|(at, _)| (self.start..self.end).contains(at)).count();
        (before, inside)
    }
}

/// Characters of a long query that are shown around an error: a query may have 100,000.
const SHOWN: usize = 160;

/// A refused query: what is wrong, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// What is wrong, as one phrase in lower case.
    pub message: String,
    /// Where, in bytes of the query. Its end may lie at the end of the query, with nothing inside.
    pub span: Span,
    /// What to write instead, where that is known.
    pub hint: Option<String>,
    /// Characters before the span, so that the error can tell its column without the query.
    column: usize,
}

impl QueryError {
    pub(super) fn new(query: &str, span: Span, message: impl Into<String>) -> Self {
        Self { message: message.into(), span, hint: None, column: span.chars(query).0 + 1 }
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The column of the first wrong character, in characters, counted from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// Two lines: the query, or what is around the error in a long one, and carets under what is wrong. Control
    /// characters are shown as spaces, so that the carets stand right and nothing reaches a terminal that should not;
    /// wide characters count as one column.
    pub fn caret(&self, query: &str) -> String {
        let (before, inside) = self.span.chars(query);
        let all = query.chars().count();
        let start = if all <= SHOWN { 0 } else { before.saturating_sub(SHOWN / 2) };
        let end = all.min(start + SHOWN);
        let shown = query.chars().skip(start).take(end - start);
        let shown: String = shown.map(|c| if c.is_control() { ' ' } else { c }).collect();
        let cut = |is_cut: bool| if is_cut { "…" } else { "" };
        let indent = " ".repeat(before - start + usize::from(start > 0));
        let carets = "^".repeat(inside.min(end.saturating_sub(before)).max(1));
        format!("{}{shown}{}\n{indent}{carets}", cut(start > 0), cut(end < all))
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at character {}", self.message, self.column)
    }
}

impl std::error::Error for QueryError {}
