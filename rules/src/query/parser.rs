//! From the text of a query to its parsed form, by recursive descent with bounded depth: operators, groups and
//! fields. What stands after a field is read in `values`.

use super::ast::{Expr, Term, Test};
use super::cursor::{Cursor, Word};
use super::pattern::Glyph;
use super::{Limits, MAX_DEPTH, QueryError, Span};

const OPERATORS: [&str; 2] = ["AND", "OR"];

/// A field's name without escapes, and as written.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) raw: String,
}

pub(super) struct Parser<'a> {
    pub(super) cursor: Cursor<'a>,
    pub(super) limits: &'a Limits,
    depth: usize,
    terms: usize,
    pub(super) leading_wildcards: usize,
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
    pub(super) fn refuse_start(&self) -> Result<(), QueryError> {
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

    /// Counts the term and gives it its canonical text.
    pub(super) fn finish(
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
