//! Update expressions: SET and REMOVE. ADD and DELETE are refused.

use serde_json::{Value, json};

use super::attribute::{Item, parts};
use super::bindings::{Bindings, Path, at};
use super::invalid;
use super::lexer::{Lexer, Token};
use super::number::Number;
use crate::api::ApiError;

const KIND: &str = "UpdateExpression";

/// What an update does, in the order of the expression.
pub(super) struct Update {
    set: Vec<(Path, Source)>,
    remove: Vec<Path>,
}

enum Source {
    Of(Operand),
    Sum(Operand, Operand),
    Difference(Operand, Operand),
}

enum Operand {
    Path(Path),
    Value(Value),
    IfNotExists(Path, Box<Self>),
}

impl Update {
    /// Reads an expression; `key` is the attribute that no update may touch.
    pub(super) fn parse(bindings: &Bindings, text: &str, key: &str) -> Result<Self, ApiError> {
        let mut lexer = Lexer::new(KIND, text)?;
        let mut update = Self { set: Vec::new(), remove: Vec::new() };
        let (mut sets, mut removes) = (0, 0);
        while lexer.peek().is_some() {
            if lexer.keyword("SET") {
                sets += 1;
                loop {
                    let path = bindings.path(&mut lexer)?;
                    lexer.expect("=")?;
                    update.set.push((path, source(bindings, &mut lexer)?));
                    if !lexer.sign(",") {
                        break;
                    }
                }
            } else if lexer.keyword("REMOVE") {
                removes += 1;
                loop {
                    update.remove.push(bindings.path(&mut lexer)?);
                    if !lexer.sign(",") {
                        break;
                    }
                }
            } else if lexer.keyword("ADD") || lexer.keyword("DELETE") {
                return Err(invalid("The sandbox reads SET and REMOVE of update expressions."));
            } else {
                return Err(lexer.error());
            }
        }
        if sets > 1 || removes > 1 {
            let section = if sets > 1 { "SET" } else { "REMOVE" };
            return Err(invalid(format!(
                "Invalid {KIND}: The \"{section}\" section can only be used once in an update expression;"
            )));
        }
        update.check(key)?;
        Ok(update)
    }

    fn paths(&self) -> impl Iterator<Item = &Path> {
        self.set.iter().map(|(path, _)| path).chain(&self.remove)
    }

    fn check(&self, key: &str) -> Result<(), ApiError> {
        if self.paths().any(|path| path[0] == key) {
            return Err(invalid(format!(
                "One or more parameter values were invalid: Cannot update attribute {key}. This attribute is part of \
                 the key"
            )));
        }
        let paths: Vec<&Path> = self.paths().collect();
        for (index, one) in paths.iter().enumerate() {
            if let Some(other) = paths[..index].iter().find(|o| o.starts_with(one) || one.starts_with(o)) {
                let shown = |path: &[String]| format!("[{}]", path.join(", "));
                return Err(invalid(format!(
                    "Invalid {KIND}: Two document paths overlap with each other; must remove or rewrite one of these \
                     paths; path one: {}, path two: {}",
                    shown(other),
                    shown(one)
                )));
            }
        }
        Ok(())
    }

    /// The item after the update; every operand is read from the item as it was.
    pub(super) fn apply(&self, before: &Item) -> Result<Item, ApiError> {
        let mut after = before.clone();
        for (path, source) in &self.set {
            let value = source.of(before)?;
            put(&mut after, path, Some(value))?;
        }
        for path in &self.remove {
            put(&mut after, path, None)?;
        }
        Ok(after)
    }

    /// The attributes that the update names, as an item has them.
    pub(super) fn touched(&self, item: &Item) -> Vec<Path> {
        self.paths().filter(|path| at(item, path).is_some()).cloned().collect()
    }
}

fn source(bindings: &Bindings, lexer: &mut Lexer) -> Result<Source, ApiError> {
    let first = operand(bindings, lexer)?;
    if lexer.sign("+") {
        return Ok(Source::Sum(first, operand(bindings, lexer)?));
    }
    if lexer.sign("-") {
        return Ok(Source::Difference(first, operand(bindings, lexer)?));
    }
    Ok(Source::Of(first))
}

fn operand(bindings: &Bindings, lexer: &mut Lexer) -> Result<Operand, ApiError> {
    if let Some(Token::Value(key)) = lexer.peek().cloned() {
        lexer.take();
        return Ok(Operand::Value(bindings.value(lexer, &key)?));
    }
    match lexer.function().as_deref() {
        None => Ok(Operand::Path(bindings.path(lexer)?)),
        Some("if_not_exists") => {
            let path = bindings.path(lexer)?;
            lexer.expect(",")?;
            let otherwise = operand(bindings, lexer)?;
            lexer.expect(")")?;
            Ok(Operand::IfNotExists(path, otherwise.into()))
        }
        Some(other) => Err(invalid(format!("Invalid {KIND}: Invalid function name; function: {other}"))),
    }
}

impl Operand {
    fn of(&self, item: &Item) -> Result<Value, ApiError> {
        match self {
            Self::Value(value) => Ok(value.clone()),
            Self::Path(path) => at(item, path).cloned().ok_or_else(|| {
                invalid("The provided expression refers to an attribute that does not exist in the item")
            }),
            Self::IfNotExists(path, otherwise) => match at(item, path) {
                Some(value) => Ok(value.clone()),
                None => otherwise.of(item),
            },
        }
    }
}

impl Source {
    fn of(&self, item: &Item) -> Result<Value, ApiError> {
        let (first, second, minus) = match self {
            Self::Of(operand) => return operand.of(item),
            Self::Sum(first, second) => (first, second, false),
            Self::Difference(first, second) => (first, second, true),
        };
        let number = |operand: &Operand| match parts(&operand.of(item)?) {
            ("N", text) => Number::parse(text.as_str().unwrap_or_default()),
            _ => Err(invalid("An operand in the update expression has an incorrect data type")),
        };
        Ok(json!({ "N": number(first)?.plus(&number(second)?, minus)?.text() }))
    }
}

fn put(item: &mut Item, path: &[String], value: Option<Value>) -> Result<(), ApiError> {
    let (first, rest) = (&path[0], &path[1..]);
    if rest.is_empty() {
        match value {
            Some(value) => item.insert(first.clone(), value),
            None => item.remove(first),
        };
        return Ok(());
    }
    let inner = item.get_mut(first).and_then(|value| value.get_mut("M")).and_then(Value::as_object_mut);
    let inner = inner.ok_or_else(|| {
        invalid("The document path provided in the update expression is invalid for update")
    })?;
    put(inner, rest, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamodb::attribute;

    fn update(text: &str, item: &Value) -> Result<Value, ApiError> {
        let bindings = Bindings::read(&json!({ "ExpressionAttributeNames": { "#s": "status" },
            "ExpressionAttributeValues": { ":one": { "N": "1" }, ":a": { "S": "a" } } }))?;
        let update = Update::parse(&bindings, text, "pk")?;
        Ok(Value::Object(update.apply(&attribute::item(item)?)?))
    }

    #[test]
    fn updates_read_the_item_as_it_was() {
        let item = json!({ "pk": { "S": "k" }, "n": { "N": "4" }, "m": { "M": { "x": { "S": "y" } } } });
        let after = update(
            "SET n = n + :one, former = n, #s = if_not_exists(#s, :a), m.z = if_not_exists(n, :a) REMOVE m.x, gone",
            &item,
        );
        assert_eq!(
            after.unwrap(),
            json!({ "pk": { "S": "k" }, "n": { "N": "5" }, "former": { "N": "4" }, "status": { "S": "a" },
                "m": { "M": { "z": { "N": "4" } } } })
        );
    }

    #[test]
    fn what_is_no_update_is_refused() {
        let item = json!({ "pk": { "S": "k" }, "word": { "S": "x" } });
        for text in [
            "",
            "SET",
            "SET #s",
            "SET #s = ",
            "SET pk = :a",
            "REMOVE pk",
            "SET #s = :a, #s = :one",
            "SET x = absent",
            "SET #s = :a SET x = :a",
            "ADD x :one",
            "DELETE x :a",
            "SET x = word + :one",
            "SET x.y = :a",
            "SET x = no_such(:a)",
            "SET x = :a REMOVE",
            "UPSERT x",
            "SET status = :a",
            "SET m.x = :a, m = :a",
        ] {
            assert_eq!(update(text, &item).unwrap_err().code, "ValidationException", "{text}");
        }
    }
}
