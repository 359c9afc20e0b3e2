//! Amazon DynamoDB: tables with a hash key, on demand, for each account and Region; what an allow list needs.
//!
//! Answered are the operations of one table and its items. Sort keys, indexes, streams, transactions, provisioned
//! capacity and the legacy parameters (`Expected`, `AttributeUpdates`) are refused with `ValidationException`, not passed
//! over. A table is counted as it is, where AWS counts about every six hours.

mod attribute;
mod bindings;
mod condition;
mod items;
mod lexer;
mod number;
mod reads;
mod table;
mod update;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller};
use table::Table;

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &[
    "BatchGetItem",
    "CreateTable",
    "DeleteItem",
    "DeleteTable",
    "DescribeTable",
    "GetItem",
    "ListTables",
    "PutItem",
    "Query",
    "Scan",
    "UpdateItem",
];

/// All tables of all accounts.
pub(crate) struct Tables {
    seed: u64,
    /// How long a table is on its way to `ACTIVE`, and to its end.
    time: Duration,
    places: Mutex<BTreeMap<(String, String), Place>>,
}

/// The tables of one account in one Region, by name.
type Place = BTreeMap<String, Table>;

impl Tables {
    /// No tables yet; their ids follow from the seed.
    pub(crate) fn new(seed: u64, time: Duration) -> Self {
        Self { seed, time, places: Mutex::default() }
    }

    /// Answers one operation.
    pub(crate) fn call(&self, caller: &Caller, now: SystemTime, operation: &str, input: &Value) -> Answer {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let place = places.entry((caller.account.clone(), caller.region.clone())).or_default();
        place.retain(|_, table| !table.is_gone(now));
        match operation {
            "CreateTable" => {
                let table = Table::make(self.seed, self.time, caller, now, input)?;
                let name = table.name.clone();
                if place.contains_key(&name) {
                    return Err(refused("ResourceInUseException", format!("Table already exists: {name}")));
                }
                let view = table.view(now);
                place.insert(name, table);
                Ok(json!({ "TableDescription": view }))
            }
            "ListTables" => table::list(place, input),
            "DescribeTable" => {
                only(input, &["TableName"])?;
                let name = table_name(caller, input.get("TableName"))?;
                let table = place.get(&name).ok_or_else(|| unknown_table(&name, true))?;
                Ok(json!({ "Table": table.view(now) }))
            }
            "DeleteTable" => {
                only(input, &["TableName"])?;
                let name = table_name(caller, input.get("TableName"))?;
                let table = place.get_mut(&name).ok_or_else(|| unknown_table(&name, true))?;
                table.delete(now, self.time)?;
                Ok(json!({ "TableDescription": table.view(now) }))
            }
            "BatchGetItem" => reads::batch_get(caller, place, now, input),
            _ => {
                let name = table_name(caller, input.get("TableName"))?;
                let table = active(place, &name, now)?;
                match operation {
                    "PutItem" => items::put(table, input),
                    "DeleteItem" => items::delete(table, input),
                    "UpdateItem" => items::update(table, input),
                    "GetItem" => reads::get(table, input),
                    "Query" => reads::query(table, input),
                    _ => reads::scan(table, input),
                }
            }
        }
    }
}

/// A table that takes items.
fn active<'a>(place: &'a mut Place, name: &str, now: SystemTime) -> Result<&'a mut Table, ApiError> {
    place.get_mut(name).filter(|table| table.is_active(now)).ok_or_else(|| unknown_table(name, false))
}

fn unknown_table(name: &str, control: bool) -> ApiError {
    let text = if control {
        format!("Requested resource not found: Table: {name} not found")
    } else {
        "Requested resource not found".to_owned()
    };
    refused("ResourceNotFoundException", text)
}

/// The name in `TableName`, which may also be the ARN of a table of the caller's.
fn table_name(caller: &Caller, given: Option<&Value>) -> Result<String, ApiError> {
    let given = given.and_then(Value::as_str).ok_or_else(|| {
        invalid(
            "1 validation error detected: Value null at 'tableName' failed to satisfy constraint: Member must not be \
             null",
        )
    })?;
    let own = format!("arn:aws:dynamodb:{}:{}:table/", caller.region, caller.account);
    if let Some(name) = given.strip_prefix(&own) {
        return Ok(name.to_owned());
    }
    if given.starts_with("arn:") {
        let who = &caller.arn;
        let text = format!("User: {who} is not authorized to access the table {given}");
        return Err(refused("AccessDeniedException", text));
    }
    let good = given.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
    if !good || !(3..=255).contains(&given.len()) {
        return Err(invalid(format!(
            "1 validation error detected: Value '{given}' at 'tableName' failed to satisfy constraint: Member must \
             have length from 3 to 255 and satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
        )));
    }
    Ok(given.to_owned())
}

/// Refuses the parameters that are not looked at, so that none is passed over.
fn only(input: &Value, known: &[&str]) -> Result<(), ApiError> {
    let unread = input.as_object().and_then(|members| {
        members.iter().find(|(name, value)| !value.is_null() && !known.contains(&name.as_str()))
    });
    match unread {
        None => Ok(()),
        Some((name, value)) if name == "ReturnConsumedCapacity" && value == "NONE" => Ok(()),
        Some((name, value)) if name == "ReturnItemCollectionMetrics" && value == "NONE" => Ok(()),
        Some((name, _)) => Err(invalid(format!("The sandbox does not read {name} here."))),
    }
}

fn invalid(text: impl Into<String>) -> ApiError {
    refused("ValidationException", text)
}

fn refused(code: &'static str, text: impl Into<String>) -> ApiError {
    ApiError::new(code, 400, text)
}

/// What a throttled call answers: item operations know throughput, those on tables do not.
pub(crate) fn throttled(operation: &str) -> ApiError {
    if operation.ends_with("Table") || operation.ends_with("Tables") {
        return refused("ThrottlingException", "Rate exceeded");
    }
    refused(
        "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for the table was exceeded. Consider increasing your \
         provisioning level with the UpdateTable API.",
    )
}

/// An error's name with its namespace, as `__type` has it.
pub(crate) fn error_type(code: &str) -> String {
    const OWN: [&str; 9] = [
        "ConditionalCheckFailedException",
        "InternalServerError",
        "ItemCollectionSizeLimitExceededException",
        "LimitExceededException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ResourceInUseException",
        "ResourceNotFoundException",
        "TransactionConflictException",
    ];
    let space = match code {
        _ if OWN.contains(&code) => "com.amazonaws.dynamodb.v20120810",
        "ValidationException" => "com.amazon.coral.validate",
        "ThrottlingException" => "com.amazon.coral.availability",
        _ => "com.amazon.coral.service",
    };
    format!("{space}#{code}")
}
