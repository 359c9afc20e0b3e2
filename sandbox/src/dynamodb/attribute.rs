//! Attribute values as the wire writes them (`{"S": "text"}`): checked and brought into one form, measured, compared.

use std::cmp::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::invalid;
use super::number::Number;
use crate::api::ApiError;

/// An item: attribute values by name, in their one form.
pub(super) type Item = Map<String, Value>;

/// How deep values may be nested ("Constraints in Amazon DynamoDB": 32).
const DEPTH: usize = 32;

/// Reads an item or a key.
pub(super) fn item(value: &Value) -> Result<Item, ApiError> {
    let members = value.as_object().ok_or_else(|| mistyped("Start of structure or map found expected"))?;
    members.iter().map(|(name, value)| Ok((name.clone(), read(value, DEPTH)?))).collect()
}

/// Reads a value that is not part of an item.
pub(super) fn single(value: &Value) -> Result<Value, ApiError> {
    read(value, DEPTH)
}

fn read(value: &Value, depth: usize) -> Result<Value, ApiError> {
    let members = value.as_object().ok_or_else(|| mistyped("Unexpected value type in payload"))?;
    let mut present = members.iter().filter(|(_, value)| !value.is_null());
    let Some((kind, inner)) = present.next() else {
        return Err(invalid(
            "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
        ));
    };
    if present.next().is_some() {
        return Err(invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported \
             datatypes",
        ));
    }
    if depth == 0 {
        return Err(invalid("Nesting Levels have exceeded supported limits"));
    }
    let read = match kind.as_str() {
        "S" | "B" | "N" => Value::String(scalar(kind, inner)?),
        "BOOL" => Value::Bool(inner.as_bool().ok_or_else(|| mistyped("Expected a boolean"))?),
        "NULL" if inner.as_bool() == Some(true) => Value::Bool(true),
        "NULL" => return Err(invalid("Null attribute value types must have the value of true")),
        "SS" | "NS" | "BS" => set(&kind[..1], list(inner)?)?.into(),
        "L" => list(inner)?.iter().map(|item| self::read(item, depth - 1)).collect::<Result<Value, _>>()?,
        "M" => {
            let members = inner.as_object().ok_or_else(|| mistyped("Expected a map"))?;
            let read = |(name, value): (&String, &Value)| Ok((name.clone(), self::read(value, depth - 1)?));
            Value::Object(members.iter().map(read).collect::<Result<_, ApiError>>()?)
        }
        _ => {
            return Err(invalid(
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
            ));
        }
    };
    Ok(json!({ kind: read }))
}

fn list(value: &Value) -> Result<&Vec<Value>, ApiError> {
    value.as_array().ok_or_else(|| mistyped("Expected a list"))
}

fn scalar(kind: &str, value: &Value) -> Result<String, ApiError> {
    let text = value.as_str().ok_or_else(|| mistyped("The value cannot be converted to String"))?;
    match kind {
        "N" => Ok(Number::parse(text)?.text()),
        "B" => {
            let bytes = STANDARD.decode(text).map_err(|_| mistyped("Invalid Base64 encoded data"))?;
            Ok(STANDARD.encode(bytes))
        }
        _ => Ok(text.to_owned()),
    }
}

/// Sets have no order; sorted they can be compared as they are.
fn set(kind: &str, values: &[Value]) -> Result<Vec<String>, ApiError> {
    if values.is_empty() {
        return Err(invalid("One or more parameter values were invalid: An string set  may not be empty"));
    }
    let mut members = values.iter().map(|value| scalar(kind, value)).collect::<Result<Vec<_>, _>>()?;
    members.sort();
    let before = members.len();
    members.dedup();
    if members.len() < before {
        return Err(invalid(
            "One or more parameter values were invalid: Input collection contains duplicates.",
        ));
    }
    Ok(members)
}

fn mistyped(text: &str) -> ApiError {
    ApiError::new("SerializationException", 400, text)
}

/// The type and what is in it.
pub(super) fn parts(value: &Value) -> (&str, &Value) {
    let first = value.as_object().and_then(|members| members.iter().next());
    first.map_or(("NULL", &Value::Null), |(kind, inner)| (kind.as_str(), inner))
}

/// The text of a string, a number or a binary value.
fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What an item counts for, in bytes: names, and values as "Item sizes and formats" of the developer guide has it.
pub(super) fn item_size(item: &Item) -> usize {
    item.iter().map(|(name, value)| name.len() + size(value)).sum()
}

fn size(value: &Value) -> usize {
    let (kind, inner) = parts(value);
    let scalar = |kind: &str, value: &Value| match kind {
        "N" => Number::parse(text(value)).map_or(1, |number| number.size()),
        "B" => bytes(value).len(),
        _ => text(value).len(),
    };
    match kind {
        "SS" | "NS" | "BS" => {
            inner.as_array().map_or(0, |set| set.iter().map(|member| scalar(&kind[..1], member)).sum())
        }
        "L" => 3 + inner.as_array().map_or(0, |list| list.iter().map(|item| size(item) + 1).sum()),
        "M" => {
            let member = |(name, value): (&String, &Value)| name.len() + size(value) + 1;
            3 + inner.as_object().map_or(0, |map| map.iter().map(member).sum())
        }
        "BOOL" | "NULL" => 1,
        _ => scalar(kind, inner),
    }
}

/// What the function `size` of an expression gives; none for the types that have no size.
pub(super) fn measured(value: &Value) -> Option<usize> {
    let (kind, inner) = parts(value);
    match kind {
        "S" => Some(text(inner).chars().count()),
        "B" => Some(bytes(inner).len()),
        "SS" | "NS" | "BS" | "L" => inner.as_array().map(Vec::len),
        "M" => inner.as_object().map(Map::len),
        _ => None,
    }
}

/// The bytes of a binary value.
pub(super) fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(text(value)).unwrap_or_default()
}

/// The order of two values of one type that has an order.
pub(super) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    let ((kind, a), (other, b)) = (parts(a), parts(b));
    if kind != other {
        return None;
    }
    match kind {
        "S" => Some(text(a).cmp(text(b))),
        "N" => Number::parse(text(a)).ok().zip(Number::parse(text(b)).ok()).map(|(a, b)| a.cmp(&b)),
        "B" => Some(bytes(a).cmp(&bytes(b))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_checked_and_brought_into_one_form() {
        assert_eq!(single(&json!({ "N": "1.0" })).unwrap(), json!({ "N": "1" }));
        assert_eq!(single(&json!({ "SS": ["b", "a"] })).unwrap(), json!({ "SS": ["a", "b"] }));
        assert_eq!(
            single(&json!({ "M": { "x": { "L": [{ "NULL": true }] } } })).unwrap(),
            json!({ "M": { "x": { "L": [{ "NULL": true }] } } })
        );
        for (wrong, code) in [
            (json!({}), "ValidationException"),
            (json!({ "S": "a", "N": "1" }), "ValidationException"),
            (json!({ "X": "a" }), "ValidationException"),
            (json!({ "SS": [] }), "ValidationException"),
            (json!({ "SS": ["a", "a"] }), "ValidationException"),
            (json!({ "NULL": false }), "ValidationException"),
            (json!({ "S": 5 }), "SerializationException"),
            (json!({ "B": "not base64" }), "SerializationException"),
        ] {
            assert_eq!(single(&wrong).unwrap_err().code, code, "{wrong}");
        }
    }

    /// By hand after "Item sizes and formats".
    #[test]
    fn items_are_measured() {
        let item =
            item(&json!({ "pk": { "S": "abc" }, "n": { "N": "1234" }, "l": { "L": [{ "BOOL": true }] } }));
        assert_eq!(item_size(&item.unwrap()), (2 + 3) + (1 + 3) + (1 + 3 + 1 + 1));
    }
}
