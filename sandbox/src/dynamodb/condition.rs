//! Conditions: comparisons, AND, OR, NOT, BETWEEN, IN and the functions, after "Condition and filter expressions" of
//! the developer guide.

use std::cmp::Ordering;

use serde_json::{Value, json};

use super::attribute::{self, Item, order, parts};
use super::bindings::{Bindings, Path, at};
use super::invalid;
use super::lexer::{Lexer, Token};
use crate::api::ApiError;

/// How deep parentheses and negations may go here.
const DEPTH: usize = 64;

/// A condition.
#[derive(Debug)]
pub(super) enum Condition {
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    Not(Box<Self>),
    Compare(Operand, &'static str, Operand),
    Between(Operand, Operand, Operand),
    In(Operand, Vec<Operand>),
    Exists(Path),
    NotExists(Path),
    IsType(Path, String),
    BeginsWith(Operand, Operand),
    Contains(Path, Operand),
}

/// What is compared.
#[derive(Debug)]
pub(super) enum Operand {
    Path(Path),
    Value(Value),
    Size(Path),
}

impl Condition {
    /// Reads a condition; `kind` is the parameter's name.
    pub(super) fn parse(bindings: &Bindings, kind: &'static str, text: &str) -> Result<Self, ApiError> {
        let mut lexer = Lexer::new(kind, text)?;
        let mut parser = Parser { bindings, lexer: &mut lexer, depth: 0 };
        let condition = parser.any()?;
        lexer.end()?;
        Ok(condition)
    }

    /// The value that this condition, and nothing else, asks an attribute to have.
    pub(super) fn only_equals(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Compare(Operand::Path(path), "=", Operand::Value(value)) if *path == [name] => Some(value),
            _ => None,
        }
    }

    /// Whether an item fulfils it; an item that is not there has no attributes.
    pub(super) fn holds(&self, item: &Item) -> bool {
        match self {
            Self::And(a, b) => a.holds(item) && b.holds(item),
            Self::Or(a, b) => a.holds(item) || b.holds(item),
            Self::Not(inner) => !inner.holds(item),
            Self::Compare(a, sign, b) => compare(a.of(item).as_ref(), sign, b.of(item).as_ref()),
            Self::Between(value, low, high) => {
                let value = value.of(item);
                compare(value.as_ref(), ">=", low.of(item).as_ref())
                    && compare(value.as_ref(), "<=", high.of(item).as_ref())
            }
            Self::In(value, list) => {
                let value = value.of(item);
                list.iter().any(|one| compare(value.as_ref(), "=", one.of(item).as_ref()))
            }
            Self::Exists(path) => at(item, path).is_some(),
            Self::NotExists(path) => at(item, path).is_none(),
            Self::IsType(path, kind) => at(item, path).is_some_and(|value| parts(value).0 == kind),
            Self::BeginsWith(value, start) => {
                value.of(item).zip(start.of(item)).is_some_and(|(value, start)| begins_with(&value, &start))
            }
            Self::Contains(path, part) => {
                at(item, path).zip(part.of(item)).is_some_and(|(value, part)| contains(value, &part))
            }
        }
    }
}

impl Operand {
    fn of(&self, item: &Item) -> Option<Value> {
        match self {
            Self::Path(path) => at(item, path).cloned(),
            Self::Value(value) => Some(value.clone()),
            Self::Size(path) => Some(json!({ "N": attribute::measured(at(item, path)?)?.to_string() })),
        }
    }
}

/// What is missing is like nothing, so only `<>` holds for it.
fn compare(a: Option<&Value>, sign: &str, b: Option<&Value>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return sign == "<>" };
    match sign {
        "=" => a == b,
        "<>" => a != b,
        "<" => order(a, b) == Some(Ordering::Less),
        "<=" => order(a, b).is_some_and(Ordering::is_le),
        ">" => order(a, b) == Some(Ordering::Greater),
        _ => order(a, b).is_some_and(Ordering::is_ge),
    }
}

fn begins_with(value: &Value, start: &Value) -> bool {
    match (parts(value), parts(start)) {
        (("S", value), ("S", start)) => {
            value.as_str().zip(start.as_str()).is_some_and(|(value, start)| value.starts_with(start))
        }
        (("B", value), ("B", start)) => attribute::bytes(value).starts_with(&attribute::bytes(start)),
        _ => false,
    }
}

fn contains(value: &Value, part: &Value) -> bool {
    let (kind, inner) = parts(value);
    let (part_kind, part_inner) = parts(part);
    match kind {
        "S" if part_kind == "S" => {
            inner.as_str().zip(part_inner.as_str()).is_some_and(|(text, part)| text.contains(part))
        }
        "SS" | "NS" | "BS" if kind[..1] == *part_kind => {
            inner.as_array().is_some_and(|set| set.contains(part_inner))
        }
        "L" => inner.as_array().is_some_and(|list| list.contains(part)),
        _ => false,
    }
}

struct Parser<'a> {
    bindings: &'a Bindings,
    lexer: &'a mut Lexer,
    depth: usize,
}

impl Parser<'_> {
    /// OR binds least, then AND, then NOT.
    fn any(&mut self) -> Result<Condition, ApiError> {
        let mut left = self.all()?;
        while self.lexer.keyword("OR") {
            left = Condition::Or(left.into(), self.all()?.into());
        }
        Ok(left)
    }

    fn all(&mut self) -> Result<Condition, ApiError> {
        let mut left = self.not()?;
        while self.lexer.keyword("AND") {
            left = Condition::And(left.into(), self.not()?.into());
        }
        Ok(left)
    }

    fn not(&mut self) -> Result<Condition, ApiError> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(invalid("The sandbox reads expressions only to a depth of 64."));
        }
        let condition = if self.lexer.keyword("NOT") {
            Condition::Not(self.not()?.into())
        } else if self.lexer.sign("(") {
            let inner = self.any()?;
            self.lexer.expect(")")?;
            inner
        } else {
            self.one()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn one(&mut self) -> Result<Condition, ApiError> {
        let before = self.lexer.peek().cloned();
        if !matches!(&before, Some(Token::Word(word)) if word == "size")
            && let Some(function) = self.lexer.function()
        {
            return self.function(&function);
        }
        let left = self.operand()?;
        if self.lexer.keyword("BETWEEN") {
            let low = self.ordered("BETWEEN")?;
            if !self.lexer.keyword("AND") {
                return Err(self.lexer.error());
            }
            return Ok(Condition::Between(left, low, self.ordered("BETWEEN")?));
        }
        if self.lexer.keyword("IN") {
            self.lexer.expect("(")?;
            let mut list = vec![self.operand()?];
            while self.lexer.sign(",") {
                list.push(self.operand()?);
            }
            self.lexer.expect(")")?;
            if list.len() > 100 {
                return Err(invalid("The IN operator takes at most 100 operands"));
            }
            return Ok(Condition::In(left, list));
        }
        let Some(sign) = ["=", "<>", "<=", ">=", "<", ">"].into_iter().find(|sign| self.lexer.sign(sign))
        else {
            return Err(self.lexer.error());
        };
        let right = if matches!(sign, "=" | "<>") { self.operand()? } else { self.ordered(sign)? };
        Ok(Condition::Compare(left, sign, right))
    }

    fn operand(&mut self) -> Result<Operand, ApiError> {
        match self.lexer.peek().cloned() {
            Some(Token::Value(key)) => {
                self.lexer.take();
                Ok(Operand::Value(self.bindings.value(self.lexer, &key)?))
            }
            Some(Token::Word(word)) if word == "size" && self.lexer.function().is_some() => {
                let path = self.bindings.path(self.lexer)?;
                self.lexer.expect(")")?;
                Ok(Operand::Size(path))
            }
            _ => Ok(Operand::Path(self.bindings.path(self.lexer)?)),
        }
    }

    /// An operand of a comparison for which only strings, numbers and binary values have an order.
    fn ordered(&mut self, operator: &str) -> Result<Operand, ApiError> {
        let operand = self.operand()?;
        if let Operand::Value(value) = &operand
            && !matches!(parts(value).0, "S" | "N" | "B")
        {
            return Err(self.wrong_type(operator, parts(value).0));
        }
        Ok(operand)
    }

    fn wrong_type(&self, operator: &str, kind: &str) -> ApiError {
        let expression = self.lexer.kind();
        invalid(format!(
            "Invalid {expression}: Incorrect operand type for operator or function; operator or function: {operator}, \
             operand type: {kind}"
        ))
    }

    fn function(&mut self, name: &str) -> Result<Condition, ApiError> {
        let condition = match name {
            "attribute_exists" => Condition::Exists(self.bindings.path(self.lexer)?),
            "attribute_not_exists" => Condition::NotExists(self.bindings.path(self.lexer)?),
            "begins_with" => {
                let value = self.operand()?;
                self.lexer.expect(",")?;
                let start = self.operand()?;
                if let Operand::Value(value) = &start
                    && !matches!(parts(value).0, "S" | "B")
                {
                    return Err(self.wrong_type(name, parts(value).0));
                }
                Condition::BeginsWith(value, start)
            }
            "contains" | "attribute_type" => {
                let path = self.bindings.path(self.lexer)?;
                self.lexer.expect(",")?;
                match (name, self.operand()?) {
                    ("contains", part) => Condition::Contains(path, part),
                    (_, Operand::Value(Value::Object(kind))) if kind.contains_key("S") => {
                        Condition::IsType(path, kind["S"].as_str().unwrap_or_default().to_owned())
                    }
                    _ => return Err(self.wrong_type(name, "attribute")),
                }
            }
            other => {
                let kind = self.lexer.kind();
                return Err(invalid(format!("Invalid {kind}: Invalid function name; function: {other}")));
            }
        };
        self.lexer.expect(")")?;
        Ok(condition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, values: &Value) -> Result<bool, ApiError> {
        let item = attribute::item(&json!({
            "pk": { "S": "serial-1" }, "count": { "N": "10" }, "labels": { "SS": ["a", "b"] },
            "seen": { "BOOL": true }, "place": { "M": { "site": { "S": "north" } } },
        }))?;
        let mut request = json!({ "ExpressionAttributeNames": { "#c": "count" } });
        if !values.is_null() {
            request["ExpressionAttributeValues"] = values.clone();
        }
        let bindings = Bindings::read(&request)?;
        Ok(Condition::parse(&bindings, "ConditionExpression", text)?.holds(&item))
    }

    #[test]
    fn conditions_hold_or_do_not() {
        let values = json!({ ":n": { "N": "9" }, ":m": { "N": "1e1" }, ":s": { "S": "serial" }, ":a": { "S": "a" },
            ":t": { "BOOL": true }, ":north": { "S": "north" }, ":type": { "S": "SS" } });
        for (text, expected) in [
            ("#c > :n", true),
            ("#c = :m", true),
            ("#c < :n", false),
            ("#c = :s", false),
            ("#c <> :s", true),
            ("absent <> :s", true),
            ("absent = :s", false),
            ("#c BETWEEN :n AND :m AND seen = :t", true),
            ("NOT #c BETWEEN :n AND :m", false),
            ("pk IN (:s, :a)", false),
            ("pk IN (:s, pk)", true),
            ("begins_with(pk, :s) and not contains(labels, :s)", true),
            ("contains(labels, :a) AND contains(pk, :a)", true),
            ("attribute_exists(pk) AND attribute_not_exists(absent)", true),
            ("attribute_type(labels, :type)", true),
            ("place.site = :north", true),
            ("size(pk) < :n", true),
            ("size(labels) >= :n", false),
            // AND binds closer than OR.
            ("pk = pk OR pk = :a AND pk = :a", true),
            ("(pk = pk OR pk = :a) AND pk = :a", false),
        ] {
            assert_eq!(holds(text, &values), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        let values = json!({ ":n": { "N": "9" }, ":t": { "BOOL": true } });
        for text in [
            "",
            "#c",
            "#c =",
            "#c == :n",
            "count = :n",
            "#c = :n extra",
            "(#c = :n",
            "#c = :missing",
            "#x = :n",
            "#c < :t",
            "begins_with(pk, :n)",
            "no_such(pk)",
            "#c[0] = :n",
            "#c BETWEEN :n",
            "#c IN ()",
            "$ = :n",
        ] {
            let error = holds(text, &values).unwrap_err();
            assert_eq!(error.code, "ValidationException", "{text}");
        }
        let reserved = holds("status = :n", &values).unwrap_err();
        assert!(reserved.message.ends_with("reserved keyword: status"), "{}", reserved.message);
        let deep = "NOT ".repeat(100) + "#c = :n";
        assert!(holds(&deep, &values).is_err());
    }
}
