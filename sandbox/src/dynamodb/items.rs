//! Writing an item: `PutItem`, `UpdateItem`, `DeleteItem`, each under a condition if one is given.

use serde_json::{Value, json};

use super::attribute::{self, Item, item_size, parts};
use super::bindings::{Bindings, project};
use super::condition::Condition;
use super::table::Table;
use super::update::Update;
use super::{invalid, only, refused};
use crate::api::{Answer, ApiError};

/// The largest item in bytes, names included.
const LARGEST: usize = 400 * 1024;

/// The parameters that all three take.
const COMMON: [&str; 6] = [
    "TableName",
    "ConditionExpression",
    "ExpressionAttributeNames",
    "ExpressionAttributeValues",
    "ReturnValues",
    "ReturnValuesOnConditionCheckFailure",
];

fn known(input: &Value, more: &[&str]) -> Result<(), ApiError> {
    let all: Vec<&str> = COMMON.into_iter().chain(more.iter().copied()).collect();
    only(input, &all)
}

/// Which attributes are answered.
fn returned<'a>(input: &'a Value, allowed: &[&str]) -> Result<&'a str, ApiError> {
    let wanted = input.get("ReturnValues").and_then(Value::as_str).unwrap_or("NONE");
    if wanted == "NONE" || allowed.contains(&wanted) {
        return Ok(wanted);
    }
    Err(invalid(format!("Return values set to invalid value: {wanted}")))
}

fn word<'a>(input: &'a Value, member: &str) -> Option<&'a str> {
    input.get(member).and_then(Value::as_str)
}

/// Checks the condition against the item that is there, or is not.
fn check(input: &Value, condition: Option<&Condition>, before: Option<&Item>) -> Result<(), ApiError> {
    let nothing = Item::new();
    if condition.is_none_or(|condition| condition.holds(before.unwrap_or(&nothing))) {
        return Ok(());
    }
    let error = refused("ConditionalCheckFailedException", "The conditional request failed");
    Err(match before {
        Some(item) if word(input, "ReturnValuesOnConditionCheckFailure") == Some("ALL_OLD") => {
            error.with("Item", item.clone())
        }
        _ => error,
    })
}

fn condition(bindings: &Bindings, input: &Value) -> Result<Option<Condition>, ApiError> {
    let text = word(input, "ConditionExpression");
    text.map(|text| Condition::parse(bindings, "ConditionExpression", text)).transpose()
}

fn attributes(item: Option<Item>) -> Value {
    match item {
        Some(item) if !item.is_empty() => json!({ "Attributes": item }),
        _ => json!({}),
    }
}

/// Answers `PutItem`.
pub(super) fn put(table: &mut Table, input: &Value) -> Answer {
    known(input, &["Item"])?;
    let wanted = returned(input, &["ALL_OLD"])?;
    let bindings = Bindings::read(input)?;
    let condition = condition(&bindings, input)?;
    bindings.check_used()?;
    let item = attribute::item(input.get("Item").unwrap_or(&Value::Null))?;
    let place = table.place_of_item(&item)?;
    if item_size(&item) > LARGEST {
        return Err(invalid("Item size has exceeded the maximum allowed size"));
    }
    check(input, condition.as_ref(), table.items.get(&place))?;
    let before = table.items.insert(place, item);
    Ok(attributes(before.filter(|_| wanted == "ALL_OLD")))
}

/// Answers `DeleteItem`.
pub(super) fn delete(table: &mut Table, input: &Value) -> Answer {
    known(input, &["Key"])?;
    let wanted = returned(input, &["ALL_OLD"])?;
    let bindings = Bindings::read(input)?;
    let condition = condition(&bindings, input)?;
    bindings.check_used()?;
    let place = table.place_of_key(&attribute::item(input.get("Key").unwrap_or(&Value::Null))?)?;
    check(input, condition.as_ref(), table.items.get(&place))?;
    let before = table.items.remove(&place);
    Ok(attributes(before.filter(|_| wanted == "ALL_OLD")))
}

/// Answers `UpdateItem`, which makes the item where it is missing.
pub(super) fn update(table: &mut Table, input: &Value) -> Answer {
    known(input, &["Key", "UpdateExpression"])?;
    let wanted = returned(input, &["ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"])?;
    let bindings = Bindings::read(input)?;
    let update = word(input, "UpdateExpression");
    let update = update.map(|text| Update::parse(&bindings, text, &table.key)).transpose()?;
    let condition = condition(&bindings, input)?;
    bindings.check_used()?;
    let key = attribute::item(input.get("Key").unwrap_or(&Value::Null))?;
    let place = table.place_of_key(&key)?;
    let before = table.items.get(&place);
    check(input, condition.as_ref(), before)?;
    let start = before.cloned().unwrap_or(key);
    let after = match &update {
        Some(update) => update.apply(&start)?,
        None => start.clone(),
    };
    if item_size(&after) > LARGEST {
        return Err(invalid("Item size to update has exceeded the maximum allowed size"));
    }
    let touched = |item: &Item| update.as_ref().map(|update| project(item, &update.touched(item)));
    let answer = match wanted {
        "ALL_OLD" => before.cloned(),
        "ALL_NEW" => Some(after.clone()),
        "UPDATED_OLD" => before.and_then(touched),
        "UPDATED_NEW" => touched(&after),
        _ => None,
    };
    debug_assert!(after.get(&table.key).is_some_and(|value| parts(value).0 == table.key_type));
    table.items.insert(place, after);
    Ok(attributes(answer))
}
