//! From the text of a query to its parsed form, by recursive descent with bounded depth, counting AWS's limits on
//! the way.

use super::ast::{Bound, Expr, Limit, Range, Term, Test};
use super::cursor::{Cursor, Quoted, Word};
use super::pattern::{Glyph, fold_text, number};
use super::{Limits, MAX_DEPTH, Pattern, Phrase, QueryError, Span};

const OPERATORS: [&str; 2] = ["AND", "OR"];

/// A field's name without escapes, and as written.
#[derive(Clone)]
struct Field {
    name: String,
    raw: String,
}

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

struct Parser<'a> {
    cursor: Cursor<'a>,
    limits: &'a Limits,
    depth: usize,
    terms: usize,
    leading_wildcards: usize,
}

pub(super) fn parse(text: &str, limits: &Limits) -> Result<Expr, QueryError> {
    let chars = text.chars().count();
    if chars > limits.chars {
        let from = text.char_indices().nth(limits.chars).map_or(text.len(), |(at, _)| at);
        let message = format!("the query has {chars} characters, AWS allows {}", limits.chars);
        return Err(QueryError::new(text, Span::new(from, text.len()), message)
            .hint("split it into several queries, or use wildcards"));
    }
    let mut parser = Parser { cursor: Cursor::new(text), limits, depth: 0, terms: 0, leading_wildcards: 0 };
    parser.cursor.skip_space();
    if parser.cursor.peek().is_none() {
        let whole = Span::new(0, text.len());
        return Err(QueryError::new(text, whole, "the query is empty").hint("'*' finds everything"));
    }
    let expr = parser.either(None)?;
    match parser.cursor.peek() {
        None => Ok(expr),
        Some(')') => Err(parser.cursor.here("')' closes nothing").hint("remove it, or add '(' before")),
        Some(c) => Err(parser.cursor.here(format!("'{c}' is not expected"))),
    }
}

impl Parser<'_> {
    /// Terms joined by OR.
    fn either(&mut self, field: Option<&Field>) -> Result<Expr, QueryError> {
        let mut parts = vec![self.both(field)?];
        while let Some(operator) = self.cursor.keyword("OR") {
            self.operand(operator, "OR")?;
            parts.push(self.both(field)?);
        }
        Ok(joined(parts, false))
    }

    /// Terms joined by AND or by nothing.
    fn both(&mut self, field: Option<&Field>) -> Result<Expr, QueryError> {
        let mut parts = vec![self.one(field)?];
        loop {
            self.cursor.skip_space();
            if let Some(operator) = self.cursor.keyword("AND") {
                self.operand(operator, "AND")?;
            } else if matches!(self.cursor.peek(), None | Some(')')) || self.cursor.at_keyword("OR") {
                return Ok(joined(parts, true));
            }
            parts.push(self.one(field)?);
        }
    }

    /// After an operator there must be something to apply it to.
    fn operand(&mut self, operator: Span, name: &str) -> Result<(), QueryError> {
        self.cursor.skip_space();
        if !matches!(self.cursor.peek(), None | Some(')')) {
            return Ok(());
        }
        let message = format!("{name} has nothing after it");
        let hint = format!("add a term, or put \"{name}\" in quotes to search for the word");
        Err(QueryError::new(self.cursor.query, operator, message).hint(hint))
    }

    /// One term, group, or negation of one.
    fn one(&mut self, field: Option<&Field>) -> Result<Expr, QueryError> {
        self.cursor.skip_space();
        let start = self.cursor.at();
        if self.depth >= MAX_DEPTH {
            let message = format!("nesting is deeper than {MAX_DEPTH} levels");
            return Err(self.cursor.here(message).hint("remove parentheses or repeated NOT"));
        }
        self.depth += 1;
        let expr = if let Some(operator) = self.cursor.keyword("NOT") {
            self.operand(operator, "NOT")?;
            Expr::Not(Box::new(self.one(field)?))
        } else if self.cursor.eat('-') {
            self.operand(Span::new(start, start + 1), "-")?;
            Expr::Not(Box::new(self.one(field)?))
        } else if self.cursor.peek() == Some('(') {
            self.group(field)?
        } else {
            self.term(field)?
        };
        self.depth -= 1;
        Ok(expr)
    }

    /// A part in parentheses, the cursor being at the first.
    fn group(&mut self, field: Option<&Field>) -> Result<Expr, QueryError> {
        let open = Span::new(self.cursor.at(), self.cursor.at() + 1);
        self.cursor.eat('(');
        self.cursor.skip_space();
        if self.cursor.eat(')') {
            return Err(self
                .cursor
                .since(open.start, "the parentheses are empty")
                .hint("put a term between them"));
        }
        if self.cursor.peek().is_none() {
            return Err(unclosed(self.cursor.query, open));
        }
        let expr = self.either(field)?;
        if self.cursor.eat(')') { Ok(expr) } else { Err(unclosed(self.cursor.query, open)) }
    }

    /// A term with or without a field; in a field group the inherited field is used where none is named.
    fn term(&mut self, inherited: Option<&Field>) -> Result<Expr, QueryError> {
        self.refuse_start()?;
        if matches!(self.cursor.peek(), Some('"' | '[' | '{' | '<' | '>')) {
            return self.value(inherited.cloned(), self.cursor.at());
        }
        let word = self.cursor.word()?;
        let after_word = self.cursor.at();
        self.cursor.skip_space();
        match self.cursor.peek() {
            Some(':') => {
                self.cursor.eat(':');
                let field = self.field(&word)?;
                self.cursor.skip_space();
                if self.cursor.peek() == Some('(') {
                    return self.group(Some(&field));
                }
                self.refuse_value(&field)?;
                self.value(Some(field), word.span.start)
            }
            Some('<' | '>') => {
                let field = self.field(&word)?;
                self.value(Some(field), word.span.start)
            }
            _ => {
                let start = word.span.start;
                let end = Span::new(start, after_word);
                self.word_term(inherited.cloned(), &word, end)
            }
        }
    }

    /// What cannot start a term, with the reason that is most likely.
    fn refuse_start(&self) -> Result<(), QueryError> {
        if let Some(operator) = OPERATORS.iter().find(|operator| self.cursor.at_keyword(operator)) {
            let hint = format!("add a term, or put \"{operator}\" in quotes to search for the word");
            return Err(self
                .cursor
                .ahead(operator.len(), format!("{operator} has nothing before it"))
                .hint(hint));
        }
        for (text, instead) in [("&&", "AND"), ("||", "OR")] {
            if self.cursor.rest().starts_with(text) {
                let error = self.cursor.ahead(text.len(), format!("'{text}' is not an operator"));
                return Err(error.hint(format!("write {instead}")));
            }
        }
        let error = |message: &str, hint: &str| Err(self.cursor.here(message).hint(hint));
        match self.cursor.peek() {
            None => error("a term is missing", "add a term"),
            Some(')') => error("')' is not expected", "add a term before it"),
            Some(':') => error("':' has no field name before it", "quote a value that has a ':'"),
            Some(']' | '}') => error("the bracket closes nothing", "a range is [low TO high]"),
            Some('+') => error("'+' is not an operator", "AND is the default; leave the '+' out"),
            Some('\u{2013}' | '\u{2014}' | '\u{2212}') => {
                error("this dash is not the '-' of the keyboard", "write NOT or '-'")
            }
            Some('\u{201c}' | '\u{201d}' | '\u{201e}') => {
                error("this quote is not the '\"' of the keyboard", "use straight double quotes")
            }
            _ => Ok(()),
        }
    }

    /// What cannot start a value after `field:`.
    fn refuse_value(&self, field: &Field) -> Result<(), QueryError> {
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

    /// The field that a word before `:`, `<` or `>` names.
    fn field(&self, word: &Word<'_>) -> Result<Field, QueryError> {
        let error = |message: &str| QueryError::new(self.cursor.query, word.span, message);
        if word.glyphs.is_empty() {
            return Err(error("a field name is missing"));
        }
        if word.glyphs.iter().any(|glyph| matches!(glyph, Glyph::One | Glyph::Run)) {
            return Err(error("a field name with a wildcard")
                .hint("name the field in full, or search all fields by leaving it out"));
        }
        Ok(Field { name: word.text(), raw: word.raw.to_owned() })
    }

    /// A value: quoted, a range, a comparison, a question about a place, or a word.
    fn value(&mut self, field: Option<Field>, start: usize) -> Result<Expr, QueryError> {
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
                    && let Some((geo, span)) = self.cursor.geo()
                {
                    let whole = Span::new(start, span.end);
                    return self.finish(field, Test::Geo(geo.to_owned()), geo, whole);
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
    fn word_term(&mut self, field: Option<Field>, word: &Word<'_>, span: Span) -> Result<Expr, QueryError> {
        if word.glyphs.is_empty() {
            return Err(self.cursor.here("a value is missing"));
        }
        if word.is_star() {
            return self.finish(field, Test::Exists, word.raw, span);
        }
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
        if matches!(word.glyphs.first(), Some(Glyph::Run | Glyph::One)) {
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
        self.finish(field, Test::Word(Pattern::new(&word.glyphs)), word.raw, span)
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
        let sign = self.cursor.slice(Span::new(sign_start, self.cursor.at()));
        if field.is_none() {
            let error = self.cursor.since(sign_start, format!("'{sign}' has no field before it"));
            return Err(error.hint(format!("write field{sign}value")));
        }
        self.cursor.skip_space();
        if matches!(self.cursor.peek(), None | Some(')')) {
            return Err(self.cursor.since(sign_start, format!("'{sign}' has no value after it")));
        }
        let (bound, raw, value) = if self.cursor.peek() == Some('"') {
            let Quoted { text, raw, span } = self.cursor.quoted()?;
            (Bound::Text(fold_text(&text)), raw, span)
        } else {
            let word = self.cursor.word()?;
            if word.glyphs.is_empty() {
                return Err(self.cursor.here(format!("'{sign}' has no value after it")));
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

    /// Counts the term and gives it its canonical text.
    fn finish(
        &mut self,
        field: Option<Field>,
        test: Test,
        raw: &str,
        span: Span,
    ) -> Result<Expr, QueryError> {
        self.terms += 1;
        if self.terms > self.limits.terms {
            let message = format!("more than {} terms", self.limits.terms);
            return Err(
                QueryError::new(self.cursor.query, span, message).hint("split it into several queries")
            );
        }
        let canonical = match &field {
            None => raw.to_owned(),
            Some(field) if raw.starts_with(['<', '>']) => format!("{}{raw}", field.raw),
            Some(field) => format!("{}:{raw}", field.raw),
        };
        Ok(Expr::Term(Term { field: field.map(|field| field.name), test, span, text: canonical }))
    }
}

/// A single part stands for itself, and what is already joined the same way is taken apart: `a AND (b AND c)`.
fn joined(parts: Vec<Expr>, all: bool) -> Expr {
    let mut flat = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Expr::And(inner) if all => flat.extend(inner),
            Expr::Or(inner) if !all => flat.extend(inner),
            other => flat.push(other),
        }
    }
    match (flat.len(), flat.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            flat.extend(last);
            if all { Expr::And(flat) } else { Expr::Or(flat) }
        }
    }
}

fn unclosed(query: &str, open: Span) -> QueryError {
    QueryError::new(query, open, "the parenthesis is not closed").hint("add ')'")
}
