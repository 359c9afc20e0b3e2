//! What `#name` and `:value` stand for in a request's expressions, and the paths that attributes are named by.
//!
//! As on AWS a name or value that no expression uses is refused, and so is a reserved word as a bare name.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

use serde_json::Value;

use super::attribute::{self, Item, parts};
use super::invalid;
use super::lexer::{Lexer, Token};
use crate::api::ApiError;

/// The developer guide's "Reserved words in DynamoDB".
static RESERVED: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("reserved.txt").lines().collect());

/// The names of an attribute and of the map members below it.
pub(super) type Path = Vec<String>;

/// The names and values of one request.
pub(super) struct Bindings {
    names: BTreeMap<String, String>,
    values: BTreeMap<String, Value>,
    used: RefCell<BTreeSet<String>>,
}

impl Bindings {
    /// Reads `ExpressionAttributeNames` and `ExpressionAttributeValues`.
    pub(super) fn read(input: &Value) -> Result<Self, ApiError> {
        let (mut names, mut values) = (BTreeMap::new(), BTreeMap::new());
        for (member, mark) in [("ExpressionAttributeNames", '#'), ("ExpressionAttributeValues", ':')] {
            let Some(given) = input.get(member).and_then(Value::as_object) else { continue };
            if given.is_empty() {
                return Err(invalid(format!("{member} must not be empty")));
            }
            for (key, value) in given {
                let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
                let good =
                    key.strip_prefix(mark).is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain));
                if !good {
                    let text = format!("{member} contains invalid key: Syntax error; key: \"{key}\"");
                    return Err(invalid(text));
                }
                if mark == ':' {
                    values.insert(key.clone(), attribute::single(value)?);
                } else {
                    names.insert(key.clone(), value.as_str().unwrap_or_default().to_owned());
                }
            }
        }
        Ok(Self { names, values, used: RefCell::default() })
    }

    /// Refuses what no expression used.
    pub(super) fn check_used(&self) -> Result<(), ApiError> {
        let used = self.used.borrow();
        let unused = |keys: &mut dyn Iterator<Item = &String>| {
            let left: Vec<&str> = keys.filter(|key| !used.contains(*key)).map(String::as_str).collect();
            left.join(", ")
        };
        for (member, left) in [
            ("ExpressionAttributeNames", unused(&mut self.names.keys())),
            ("ExpressionAttributeValues", unused(&mut self.values.keys())),
        ] {
            if !left.is_empty() {
                return Err(invalid(format!(
                    "Value provided in {member} unused in expressions: keys: {{{left}}}"
                )));
            }
        }
        Ok(())
    }

    /// What a `:value` stands for.
    pub(super) fn value(&self, lexer: &Lexer, key: &str) -> Result<Value, ApiError> {
        self.used.borrow_mut().insert(key.to_owned());
        self.values.get(key).cloned().ok_or_else(|| {
            let kind = lexer.kind();
            invalid(format!(
                "Invalid {kind}: An expression attribute value used in expression is not defined; attribute value: {key}"
            ))
        })
    }

    /// Reads a path.
    pub(super) fn path(&self, lexer: &mut Lexer) -> Result<Path, ApiError> {
        let mut path = vec![self.name(lexer)?];
        loop {
            if lexer.sign(".") {
                path.push(self.name(lexer)?);
            } else if lexer.sign("[") {
                return Err(invalid("The sandbox reads no elements of lists in expressions."));
            } else {
                return Ok(path);
            }
        }
    }

    fn name(&self, lexer: &mut Lexer) -> Result<String, ApiError> {
        let kind = lexer.kind();
        match lexer.peek().cloned() {
            Some(Token::Word(word)) => {
                if RESERVED.contains(word.to_ascii_uppercase().as_str()) {
                    return Err(invalid(format!(
                        "Invalid {kind}: Attribute name is a reserved keyword; reserved keyword: {word}"
                    )));
                }
                lexer.take();
                Ok(word)
            }
            Some(Token::Name(key)) => {
                lexer.take();
                self.used.borrow_mut().insert(key.clone());
                self.names.get(&key).cloned().ok_or_else(|| {
                    invalid(format!(
                        "Invalid {kind}: An expression attribute name used in the document path is not defined; \
                         attribute name: {key}"
                    ))
                })
            }
            _ => Err(lexer.error()),
        }
    }
}

/// What an item has at a path.
pub(super) fn at<'a>(item: &'a Item, path: &[String]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    let value = item.get(first)?;
    match rest {
        [] => Some(value),
        rest => match parts(value) {
            ("M", inner) => at(inner.as_object()?, rest),
            _ => None,
        },
    }
}

/// Reads a `ProjectionExpression`.
pub(super) fn projection(bindings: &Bindings, text: &str) -> Result<Vec<Path>, ApiError> {
    let mut lexer = Lexer::new("ProjectionExpression", text)?;
    let mut paths = vec![bindings.path(&mut lexer)?];
    while lexer.sign(",") {
        paths.push(bindings.path(&mut lexer)?);
    }
    lexer.end()?;
    Ok(paths)
}

/// The attributes of an item that a projection names.
pub(super) fn project(item: &Item, paths: &[Path]) -> Item {
    let mut out = Item::new();
    for path in paths {
        if let Some(value) = at(item, path) {
            place(&mut out, path, value.clone());
        }
    }
    out
}

fn place(item: &mut Item, path: &[String], value: Value) {
    let Some((first, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        item.insert(first.clone(), value);
        return;
    }
    let map = item.entry(first.clone()).or_insert_with(|| serde_json::json!({ "M": {} }));
    if let Some(members) = map.get_mut("M").and_then(Value::as_object_mut) {
        place(members, rest, value);
    }
}
