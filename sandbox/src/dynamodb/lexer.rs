//! The words and signs of an expression.

use super::invalid;
use crate::api::ApiError;

/// A word or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// An attribute's name, a keyword or a function.
    Word(String),
    /// `#name`
    Name(String),
    /// `:value`
    Value(String),
    /// A sign or comparator.
    Sign(&'static str),
}

/// The longer ones first.
const SIGNS: [&str; 15] = ["<>", "<=", ">=", "=", "<", ">", "(", ")", ",", ".", "[", "]", "+", "-", "*"];

/// An expression that is read from left to right; `kind` is its parameter's name, for the errors.
pub(super) struct Lexer {
    kind: &'static str,
    tokens: Vec<Token>,
    next: usize,
}

impl Lexer {
    /// Cuts an expression into tokens.
    pub(super) fn new(kind: &'static str, text: &str) -> Result<Self, ApiError> {
        if text.trim().is_empty() {
            return Err(invalid(format!("Invalid {kind}: The expression can not be empty;")));
        }
        // "Expression parameters": 4 KB.
        if text.len() > 4096 {
            return Err(invalid(format!(
                "Invalid {kind}: Expression size has exceeded the maximum allowed size;"
            )));
        }
        let mut tokens = Vec::new();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
            if let Some(sign) = sign {
                tokens.push(Token::Sign(sign));
                rest = rest[sign.len()..].trim_start();
                continue;
            }
            let marked = matches!(first, '#' | ':');
            let body = if marked { &rest[1..] } else { rest };
            let length =
                body.find(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_')).unwrap_or(body.len());
            let starts = body.starts_with(|sign: char| sign.is_ascii_alphabetic() || marked && sign != '.');
            if length == 0 || !starts {
                let near: String = rest.chars().take(12).collect();
                return Err(invalid(format!(
                    "Invalid {kind}: Syntax error; token: \"{first}\", near: \"{near}\""
                )));
            }
            let word = rest[..length + usize::from(marked)].to_owned();
            rest = body[length..].trim_start();
            tokens.push(match first {
                '#' => Token::Name(word),
                ':' => Token::Value(word),
                _ => Token::Word(word),
            });
        }
        Ok(Self { kind, tokens, next: 0 })
    }

    /// The name of the expression's parameter.
    pub(super) fn kind(&self) -> &'static str {
        self.kind
    }

    /// The next token, which stays.
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    /// The next token.
    pub(super) fn take(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.next).cloned();
        self.next += 1;
        token
    }

    /// Takes the sign if it is next.
    pub(super) fn sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Sign(next)) if *next == sign);
        self.next += usize::from(found);
        found
    }

    /// Takes the keyword if it is next, however it is written.
    pub(super) fn keyword(&mut self, keyword: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(next)) if next.eq_ignore_ascii_case(keyword));
        self.next += usize::from(found);
        found
    }

    /// Takes the name of a function with its parenthesis, if that is next; functions are written in lower case.
    pub(super) fn function(&mut self) -> Option<String> {
        let Some(Token::Word(word)) = self.peek().cloned() else { return None };
        let parenthesis = self.tokens.get(self.next + 1) == Some(&Token::Sign("("));
        self.next += if parenthesis { 2 } else { 0 };
        parenthesis.then_some(word)
    }

    /// Takes a sign that must be next.
    pub(super) fn expect(&mut self, sign: &str) -> Result<(), ApiError> {
        if self.sign(sign) { Ok(()) } else { Err(self.error()) }
    }

    /// Nothing may be left.
    pub(super) fn end(&self) -> Result<(), ApiError> {
        if self.peek().is_none() { Ok(()) } else { Err(self.error()) }
    }

    /// A syntax error at the next token.
    pub(super) fn error(&self) -> ApiError {
        let shown = |token: Option<&Token>| match token {
            None => "<EOF>".to_owned(),
            Some(Token::Word(text) | Token::Name(text) | Token::Value(text)) => text.clone(),
            Some(Token::Sign(sign)) => (*sign).to_owned(),
        };
        let before = self.next.checked_sub(1).and_then(|index| self.tokens.get(index));
        let near = before.map(|token| shown(Some(token))).unwrap_or_default() + " " + &shown(self.peek());
        let (kind, token) = (self.kind, shown(self.peek()));
        invalid(format!("Invalid {kind}: Syntax error; token: \"{token}\", near: \"{}\"", near.trim()))
    }
}
