//! The lexical layer: white space, words with escapes and wildcards, quoted texts and the ends of ranges, each with
//! the bytes it stands on. What a character means depends on where it stands, so the parser asks for what it expects.

use super::geo::FUNCTIONS;
use super::pattern::{Glyph, is_space};
use super::{QueryError, Span};

/// Characters that the guide calls unsupported; outside quotes they are refused.
const UNSUPPORTED: &str = "`@#%/';,";
/// Characters that a backslash makes literal: what Lucene gives a meaning.
pub(super) const ESCAPABLE: &str = "\\+-!(){}[]^\"~*?:&|<> ";

/// A position in a query.
pub(super) struct Cursor<'a> {
    pub(super) query: &'a str,
    at: usize,
}

/// A run of characters that is not cut by white space or punctuation.
pub(super) struct Word<'a> {
    pub(super) glyphs: Vec<Glyph>,
    /// As written.
    pub(super) raw: &'a str,
    pub(super) span: Span,
}

impl Word<'_> {
    /// The text without escapes, with wildcards as their own characters.
    pub(super) fn text(&self) -> String {
        let plain = |glyph: &Glyph| match glyph {
            Glyph::Char(c) => *c,
            Glyph::One => '?',
            Glyph::Run => '*',
        };
        self.glyphs.iter().map(plain).collect()
    }

    pub(super) fn is_star(&self) -> bool {
        matches!(self.glyphs.as_slice(), [Glyph::Run])
    }
}

/// A text in quotes.
pub(super) struct Quoted<'a> {
    pub(super) text: String,
    /// As written, with the quotes.
    pub(super) raw: &'a str,
    pub(super) span: Span,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(query: &'a str) -> Self {
        Self { query, at: 0 }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.query.get(self.at..).unwrap_or_default()
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.query.get(span.start..span.end).unwrap_or_default()
    }

    /// Takes the next character if it is this one.
    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(c) = self.peek().filter(|c| is_space(*c)) {
            self.at += c.len_utf8();
        }
    }

    /// Whether an operator word stands here by itself.
    pub(super) fn at_keyword(&self, keyword: &str) -> bool {
        self.rest().strip_prefix(keyword).is_some_and(|rest| rest.chars().next().is_none_or(ends_word))
    }

    /// Takes an operator word if it stands here by itself, and gives where it stood.
    pub(super) fn keyword(&mut self, keyword: &str) -> Option<Span> {
        let start = self.at;
        self.at_keyword(keyword).then(|| {
            self.at += keyword.len();
            Span::new(start, self.at)
        })
    }

    /// An error on the stretch from `start` to here.
    pub(super) fn since(&self, start: usize, message: impl Into<String>) -> QueryError {
        QueryError::new(self.query, Span::new(start, self.at), message)
    }

    /// An error on the next character, or on the end of the query.
    pub(super) fn here(&self, message: impl Into<String>) -> QueryError {
        let end = self.at + self.peek().map_or(0, char::len_utf8);
        QueryError::new(self.query, Span::new(self.at, end), message)
    }

    /// An error on the next so many bytes.
    pub(super) fn ahead(&self, length: usize, message: impl Into<String>) -> QueryError {
        QueryError::new(self.query, Span::new(self.at, self.at + length), message)
    }

    /// A word: everything up to white space or punctuation, maybe nothing. A `-` is part of it wherever it stands.
    pub(super) fn word(&mut self) -> Result<Word<'a>, QueryError> {
        let start = self.at;
        let mut glyphs = Vec::new();
        while let Some(c) = self.peek().filter(|c| !ends_word(*c)) {
            let glyph = match c {
                '*' => Glyph::Run,
                '?' => Glyph::One,
                '\\' => Glyph::Char(self.escaped()?),
                '"' | '^' | '~' | '!' => return Err(self.misplaced(c)),
                c if UNSUPPORTED.contains(c) => return Err(self.unsupported(c)),
                c => Glyph::Char(c),
            };
            glyphs.push(glyph);
            self.at += c.len_utf8();
        }
        let span = Span::new(start, self.at);
        Ok(Word { glyphs, raw: self.slice(span), span })
    }

    /// The character after a backslash; leaves the cursor so that the caller's step goes past it.
    fn escaped(&mut self) -> Result<char, QueryError> {
        let next = self.rest().chars().nth(1);
        match next {
            Some(c) if ESCAPABLE.contains(c) => {
                // The caller steps over one byte, which an escapable character always is.
                self.at += 1;
                Ok(c)
            }
            None => Err(self
                .here("the backslash has nothing after it")
                .hint("write '\\\\' for a backslash, or put the value in double quotes")),
            Some(_) => Err(self
                .here("a backslash may only stand before one of + - ! ( ) { } [ ] ^ \" ~ * ? : & | < > and '\\'")
                .hint("put the value in double quotes")),
        }
    }

    fn misplaced(&self, c: char) -> QueryError {
        match c {
            '"' => self.here("a quote starts in the middle of a word").hint("quote the whole value"),
            '^' => self.here("boosting ('^') is not supported").hint("write '\\^' for the character itself"),
            '~' => self
                .here("fuzzy and proximity search ('~') are not supported")
                .hint("write '\\~' for the character itself, or use the wildcards '*' and '?'"),
            _ => self
                .here("'!' is not an operator")
                .hint("write NOT or '-', or '\\!' for the character itself"),
        }
    }

    fn unsupported(&self, c: char) -> QueryError {
        let error = self.here(format!("the query language does not support {}", quoted_char(c)));
        match c {
            '\'' => error.hint("use double quotes"),
            ',' => error.hint("write AND or OR between terms, or put the value in double quotes"),
            _ => error.hint("put the value in double quotes, or replace the character by the wildcard '?'"),
        }
    }

    /// A text in double quotes, the cursor being at the first. A backslash makes any character literal.
    pub(super) fn quoted(&mut self) -> Result<Quoted<'a>, QueryError> {
        let start = self.at;
        let mut text = String::new();
        let mut escaped = false;
        let mut closed = None;
        for (offset, c) in self.rest().char_indices().skip(1) {
            match c {
                _ if escaped => {
                    text.push(c);
                    escaped = false;
                }
                '\\' => escaped = true,
                '"' => {
                    closed = Some(start + offset + 1);
                    break;
                }
                c => text.push(c),
            }
        }
        let Some(end) = closed else {
            return Err(self.here("the quote is not closed").hint("add '\"' at the end of the value"));
        };
        self.at = end;
        let span = Span::new(start, end);
        Ok(Quoted { text, raw: self.slice(span), span })
    }

    /// One end of a range, unquoted: everything up to white space or a closing bracket.
    pub(super) fn range_end(&mut self) -> Result<Word<'a>, QueryError> {
        let start = self.at;
        let mut glyphs = Vec::new();
        while let Some(c) = self.peek().filter(|c| !is_space(*c) && !matches!(c, ']' | '}')) {
            let glyph = match c {
                '\\' => Glyph::Char(self.escaped()?),
                '"' => return Err(self.misplaced(c)),
                '[' | '{' | '(' | ')' => {
                    return Err(self.here(format!("'{c}' inside a range")).hint("close the range first"));
                }
                c if UNSUPPORTED.contains(c) => return Err(self.unsupported(c)),
                '*' if start == self.at => Glyph::Run,
                '*' | '?' => {
                    return Err(self
                        .here("a wildcard inside a range")
                        .hint("only '*' alone is allowed, for an open end"));
                }
                c => Glyph::Char(c),
            };
            glyphs.push(glyph);
            self.at += c.len_utf8();
        }
        let span = Span::new(start, self.at);
        Ok(Word { glyphs, raw: self.slice(span), span })
    }

    /// A geo function with its arguments, if one stands here.
    pub(super) fn geo(&mut self) -> Option<(&'a str, Span)> {
        if !FUNCTIONS.iter().any(|name| self.rest().starts_with(name)) {
            return None;
        }
        let start = self.at;
        let rest = self.rest();
        let length = rest.find(|c: char| is_space(c) || matches!(c, '(' | ')' | '"')).unwrap_or(rest.len());
        self.at += length;
        let span = Span::new(start, self.at);
        Some((self.slice(span), span))
    }
}

/// Whether a word stops before this character.
pub(super) fn ends_word(c: char) -> bool {
    is_space(c) || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ':' | '<' | '>')
}

fn quoted_char(c: char) -> String {
    if c == '\'' { "\"'\"".to_owned() } else { format!("'{c}'") }
}
