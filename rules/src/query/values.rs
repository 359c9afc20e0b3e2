//! The values of a query's terms: words and their wildcards, quoted texts, ranges, comparisons and questions about
//! places. AWS's limits on wildcards are counted here.

use super::ast::{Bound, Expr, Limit, Range, Test};
use super::cursor::{Quoted, Word};
use super::geo;
use super::parser::{Field, Parser};
use super::pattern::{Glyph, fold_text, number};
use super::{Pattern, Phrase, QueryError, Span};

/// The value at an end of a range, before it is known whether it is compared as a number.
struct End {
    text: String,
    number: Option<f64>,
}

impl End {
    /// An unquoted value: a number if it reads as one.
    fn plain(word: &Word<'_>) -> Self {
        let text = word.text();
        Self { number: number(&text), text }
    }

    fn bound(self, numbers: bool) -> Bound {
        match self.number {
            Some(n) if numbers => Bound::Number(n),
            _ => Bound::Text(fold_text(&self.text)),
        }
    }
}
impl Parser<'_> {
    /// What cannot start a value after `field:`.
    pub(super) fn refuse_value(&self, field: &Field) -> Result<(), QueryError> {
        let rest = self.cursor.rest();
        let mut next = rest.chars();
        match next.next() {
            None | Some(')') => {
                let message = format!("the field '{}' has no value", field.name);
                Err(self.cursor.here(message).hint(format!("'{}:*' finds what has the field", field.raw)))
            }
            Some('-') if !next.next().is_some_and(|c| c.is_ascii_digit() || c == '.') => Err(self
                .cursor
                .here("'-' before a value")
                .hint(format!("write NOT before the field ('NOT {}:…'), or quote the value", field.raw))),
            _ => match ["AND", "OR", "NOT"].iter().find(|operator| self.cursor.at_keyword(operator)) {
                Some(operator) => Err(self
                    .cursor
                    .ahead(
                        operator.len(),
                        format!("{operator} where the value of '{}' should be", field.name),
                    )
                    .hint(format!("put \"{operator}\" in quotes to search for the word"))),
                None => Ok(()),
            },
        }
    }

    /// A value: quoted, a range, a comparison, a question about a place, or a word.
    pub(super) fn value(&mut self, field: Option<Field>, start: usize) -> Result<Expr, QueryError> {
        match self.cursor.peek() {
            Some('"') => {
                let quoted = self.cursor.quoted()?;
                let span = Span::new(start, quoted.span.end);
                let Some(phrase) = Phrase::new(&quoted.text) else {
                    return Err(QueryError::new(
                        self.cursor.query,
                        quoted.span,
                        "there is nothing in the quotes",
                    )
                    .hint("'NOT field:*' finds what has no value"));
                };
                self.end_of_value(quoted.span)?;
                self.finish(field, Test::Phrase(phrase), quoted.raw, span)
            }
            Some('[' | '{') => self.range(field, start),
            Some('<' | '>') => self.comparison(field, start),
            _ => {
                if field.is_some()
                    && let Some((geo_text, span)) = self.cursor.geo()
                {
                    if let Some((message, hint)) = geo::problem(geo_text) {
                        return Err(QueryError::new(self.cursor.query, span, message).hint(hint));
                    }
                    let whole = Span::new(start, span.end);
                    return self.finish(field, Test::Geo(geo_text.to_owned()), geo_text, whole);
                }
                self.refuse_start()?;
                let word = self.cursor.word()?;
                self.end_of_value(word.span)?;
                let span = Span::new(start, word.span.end);
                self.word_term(field, &word, span)
            }
        }
    }

    /// A value ends at white space or a parenthesis: `a:b:c` is not what it looks like.
    fn end_of_value(&self, value: Span) -> Result<(), QueryError> {
        match self.cursor.peek() {
            Some(c @ (':' | '<' | '>')) => {
                let error = self.cursor.here(format!("'{c}' inside a value"));
                let text = self.cursor.slice(value);
                let hint = if text.starts_with('"') {
                    "put a space or an operator between the terms".to_owned()
                } else {
                    format!("put the value in double quotes: \"{text}{c}…\"")
                };
                Err(error.hint(hint))
            }
            Some(c @ ('[' | ']' | '{' | '}')) => Err(self
                .cursor
                .here(format!("'{c}' inside a value"))
                .hint("put the value in double quotes; a range is field:[low TO high]")),
            _ => Ok(()),
        }
    }

    /// A word as a value: checks its wildcards.
    pub(super) fn word_term(
        &mut self,
        field: Option<Field>,
        word: &Word<'_>,
        span: Span,
    ) -> Result<Expr, QueryError> {
        if word.glyphs.is_empty() {
            return Err(self.cursor.here("a value is missing"));
        }
        if word.is_star() {
            return self.finish(field, Test::Exists, word.raw, span);
        }
        let pattern = Pattern::new(&word.glyphs);
        let count = |wanted: Glyph| word.glyphs.iter().filter(|glyph| **glyph == wanted).count();
        let error = |message: String| QueryError::new(self.cursor.query, word.span, message);
        for (wanted, sign, allowed) in
            [(Glyph::Run, '*', self.limits.stars), (Glyph::One, '?', self.limits.question_marks)]
        {
            let found = count(wanted);
            if found > allowed {
                return Err(error(format!("a term with {found} '{sign}', AWS allows {allowed}"))
                    .hint("shorten the pattern, or use several terms"));
            }
        }
        if pattern.has_leading_wildcard() {
            self.leading_wildcards += 1;
            let allowed = self.limits.leading_wildcards;
            if self.leading_wildcards > allowed {
                return Err(error(format!("more than {allowed} term with a leading wildcard"))
                    .hint("start the other terms with a letter or digit"));
            }
            let chars = self.cursor.query.chars().count();
            let allowed = self.limits.chars_with_leading_wildcard;
            if chars > allowed {
                return Err(error(format!(
                    "a leading wildcard in a query of {chars} characters, AWS allows {allowed} with one"
                ))
                .hint("shorten the query, or start the term with a letter or digit"));
            }
        }
        self.finish(field, Test::Word(pattern), word.raw, span)
    }

    /// `[low TO high]`, with `{` and `}` for ends that are left out, the cursor being at the bracket.
    fn range(&mut self, field: Option<Field>, start: usize) -> Result<Expr, QueryError> {
        let open = self.cursor.at();
        let low_inclusive = self.cursor.eat('[');
        if !low_inclusive {
            self.cursor.eat('{');
        }
        let low = self.end()?;
        self.cursor.skip_space();
        if self.cursor.keyword("TO").is_none() {
            return Err(if self.cursor.peek().is_none() {
                self.unclosed_range(open)
            } else {
                self.cursor
                    .here("TO is missing in the range")
                    .hint("a range is [low TO high], TO in capitals")
            });
        }
        let high = self.end()?;
        self.cursor.skip_space();
        let high_inclusive = self.cursor.eat(']');
        if !high_inclusive && !self.cursor.eat('}') {
            return Err(if self.cursor.peek().is_none() {
                self.unclosed_range(open)
            } else {
                self.cursor.here("the range has more than two ends").hint("quote an end that has spaces")
            });
        }
        if field.is_none() {
            return Err(self.cursor.since(open, "a range without a field").hint("write field:[low TO high]"));
        }
        let span = Span::new(start, self.cursor.at());
        if low.is_none() && high.is_none() {
            return self.finish(field, Test::Exists, "*", span);
        }
        // Ends of two kinds make a range of texts: `[5 TO abc]`.
        let numbers = [&low, &high].into_iter().flatten().all(|end| end.number.is_some());
        let limit = |end: End, inclusive| Limit { bound: end.bound(numbers), inclusive };
        let range = Range {
            low: low.map(|end| limit(end, low_inclusive)),
            high: high.map(|end| limit(end, high_inclusive)),
        };
        let raw = self.cursor.slice(Span::new(open, self.cursor.at()));
        self.finish(field, Test::Range(range), raw, span)
    }

    fn unclosed_range(&self, open: usize) -> QueryError {
        QueryError::new(self.cursor.query, Span::new(open, open + 1), "the range is not closed")
            .hint("a range is [low TO high]")
    }

    /// One end of a range; `None` is an open one.
    fn end(&mut self) -> Result<Option<End>, QueryError> {
        self.cursor.skip_space();
        if self.cursor.peek() == Some('"') {
            return Ok(Some(End { text: self.cursor.quoted()?.text, number: None }));
        }
        let word = self.cursor.range_end()?;
        if word.glyphs.is_empty() {
            let error = self.cursor.here("the range has no value here");
            return Err(error.hint("a range is [low TO high]; '*' leaves an end open"));
        }
        Ok((!word.is_star()).then(|| End::plain(&word)))
    }

    /// `<`, `<=`, `>` or `>=` with a value, the cursor being at the sign.
    fn comparison(&mut self, field: Option<Field>, start: usize) -> Result<Expr, QueryError> {
        let sign_start = self.cursor.at();
        let above = self.cursor.eat('>');
        if !above {
            self.cursor.eat('<');
        }
        let inclusive = self.cursor.eat('=');
        let sign_span = Span::new(sign_start, self.cursor.at());
        let sign = self.cursor.slice(sign_span);
        if field.is_none() {
            let error = self.cursor.since(sign_start, format!("'{sign}' has no field before it"));
            return Err(error.hint(format!("write field{sign}value")));
        }
        self.cursor.skip_space();
        if !inclusive && self.cursor.peek() == Some('=') {
            let error = self.cursor.here(format!("'=' apart from '{sign}'"));
            return Err(error.hint(format!("write '{sign}=' without a space between")));
        }
        if matches!(self.cursor.peek(), None | Some(')')) {
            let message = format!("'{sign}' has no value after it");
            return Err(QueryError::new(self.cursor.query, sign_span, message).hint("add a number or a text"));
        }
        let (bound, raw, value) = if self.cursor.peek() == Some('"') {
            let Quoted { text, raw, span } = self.cursor.quoted()?;
            (Bound::Text(fold_text(&text)), raw, span)
        } else {
            let word = self.cursor.word()?;
            if word.glyphs.is_empty() {
                let error = self.cursor.here(format!("'{sign}' has no value after it"));
                return Err(error.hint("add a number or a text"));
            }
            if word.glyphs.iter().any(|glyph| matches!(glyph, Glyph::One | Glyph::Run)) {
                let error = QueryError::new(self.cursor.query, word.span, "a wildcard in a comparison");
                return Err(error.hint("compare with a number or a text"));
            }
            (End::plain(&word).bound(true), word.raw, word.span)
        };
        self.end_of_value(value)?;
        let limit = Some(Limit { bound, inclusive });
        let range = if above { Range { low: limit, high: None } } else { Range { low: None, high: limit } };
        let text = format!("{sign}{raw}");
        self.finish(field, Test::Range(range), &text, Span::new(start, value.end))
    }
}
