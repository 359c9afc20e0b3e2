//! The calls of DynamoDB that the allow list makes. Each is one attempt; whoever calls decides whether it is repeated.

use std::collections::HashMap;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, AttributeValue, BillingMode, KeySchemaElement, KeyType, ReturnValue,
    ReturnValuesOnConditionCheckFailure, ScalarAttributeType, TableDescription, TableStatus,
};

use super::change::Change;
use super::{Entry, KEY, Standing, Wanted};
use crate::aws::{AwsError, Call, Class, ConditionalCall};

/// An item as DynamoDB has it.
type Item = HashMap<String, AttributeValue>;

/// What a conditional write met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// It took effect.
    Made,
    /// Something else is there, or nothing, and the service does not say what.
    Unmet(Option<Box<Entry>>),
}

/// Whether a table can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// There is none.
    Missing,
    /// It is being made.
    Creating,
    /// It can be used.
    Active,
    /// Its key is not the string `serial` alone, or it is being deleted.
    Unusable,
}

pub(super) fn key(serial: &str) -> (String, AttributeValue) {
    (KEY.to_owned(), AttributeValue::S(serial.to_owned()))
}

/// Reads an entry, consistently.
///
/// # Errors
/// The failed call.
pub async fn read(db: Client, table: &str, serial: &str) -> Result<Option<Entry>, AwsError> {
    let (name, value) = key(serial);
    let call = db.get_item().table_name(table).key(name, value).consistent_read(true);
    let found = call.send().await.aws("GetItem")?.item;
    // An item that is not there may come as an empty one.
    Ok(found.filter(|item| !item.is_empty()).map(|item| Entry::of(&item)))
}

/// The item of a new entry.
pub fn item(wanted: &Wanted, tenant: Option<&str>, created_at: &str) -> Item {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let status = wanted.status.unwrap_or(Standing::Pending).word();
    let mut item = Item::from([
        key(&wanted.serial),
        ("status".to_owned(), text(status)),
        ("createdAt".to_owned(), text(created_at)),
    ]);
    let more = [
        ("owner", wanted.owner.as_deref()),
        ("template", wanted.template.as_deref()),
        ("note", wanted.note.as_deref()),
        ("tenant", tenant),
    ];
    item.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), text(value?)))));
    item.extend(wanted.expires_at.map(|end| ("expiresAt".to_owned(), AttributeValue::N(end.to_string()))));
    item
}

/// Writes a new entry, where there is none.
///
/// # Errors
/// The failed call.
pub async fn put_new(db: Client, table: &str, item: Item) -> Result<Write, AwsError> {
    let call = db.put_item().table_name(table).set_item(Some(item));
    let call =
        call.condition_expression("attribute_not_exists(#key)").expression_attribute_names("#key", KEY);
    let call = call.return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    let answer = call.send().await.aws_unless("PutItem", |error| match error {
        PutItemError::ConditionalCheckFailedException(unmet) => Some(found(unmet.item())),
        _ => None,
    });
    Ok(written(answer?))
}

/// Changes an entry that is as it was read.
///
/// # Errors
/// The failed call.
pub async fn update(db: Client, table: &str, serial: &str, change: &Change) -> Result<Write, AwsError> {
    let (name, value) = key(serial);
    let call = db.update_item().table_name(table).key(name, value);
    let call = call
        .update_expression(change.expression())
        .condition_expression(change.condition())
        .set_expression_attribute_names(Some(change.names()))
        .set_expression_attribute_values(Some(change.values()))
        .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    let answer = call.send().await.aws_unless("UpdateItem", |error| match error {
        UpdateItemError::ConditionalCheckFailedException(unmet) => Some(found(unmet.item())),
        _ => None,
    });
    Ok(written(answer?))
}

/// What a removal met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// It was there, and is not any more.
    Removed,
    /// It was not there.
    Absent,
    /// It is provisioned, and stays.
    Provisioned(Option<Box<Entry>>),
}

/// Removes an entry; one that is provisioned only by `force`.
///
/// # Errors
/// The failed call.
pub async fn remove(db: Client, table: &str, serial: &str, force: bool) -> Result<Removal, AwsError> {
    let (name, value) = key(serial);
    let mut call = db.delete_item().table_name(table).key(name, value).return_values(ReturnValue::AllOld);
    if !force {
        call = call
            .condition_expression("attribute_not_exists(#key) OR #status <> :provisioned")
            .expression_attribute_names("#key", KEY)
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(
                ":provisioned",
                AttributeValue::S(Standing::Provisioned.word().to_owned()),
            )
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
    }
    let answer = call.send().await.aws_unless("DeleteItem", |error| match error {
        DeleteItemError::ConditionalCheckFailedException(unmet) => Some(found(unmet.item())),
        _ => None,
    });
    Ok(match answer? {
        Ok(done) if done.attributes.as_ref().is_some_and(|was| !was.is_empty()) => Removal::Removed,
        Ok(_) => Removal::Absent,
        Err(entry) => Removal::Provisioned(entry),
    })
}

pub(super) fn found(item: Option<&Item>) -> Option<Box<Entry>> {
    item.filter(|item| !item.is_empty()).map(|item| Box::new(Entry::of(item)))
}

pub(super) fn written<T>(answer: Result<T, Option<Box<Entry>>>) -> Write {
    answer.map_or_else(Write::Unmet, |_| Write::Made)
}

/// Looks whether the table can be used.
///
/// # Errors
/// The failed call.
pub async fn readiness(db: Client, table: &str) -> Result<Readiness, AwsError> {
    let answer = match db.describe_table().table_name(table).send().await.aws("DescribeTable") {
        Err(error) if error.class == Class::NotFound => return Ok(Readiness::Missing),
        answer => answer?,
    };
    let Some(table) = answer.table else { return Ok(Readiness::Missing) };
    Ok(match table.table_status {
        Some(TableStatus::Creating) => Readiness::Creating,
        Some(TableStatus::Active | TableStatus::Updating) if has_the_key(&table) => Readiness::Active,
        _ => Readiness::Unusable,
    })
}

fn has_the_key(table: &TableDescription) -> bool {
    let only = |keys: &[KeySchemaElement]| match keys {
        [one] => one.attribute_name == KEY && one.key_type == KeyType::Hash,
        _ => false,
    };
    let text = |definition: &AttributeDefinition| {
        definition.attribute_name == KEY && definition.attribute_type == ScalarAttributeType::S
    };
    only(table.key_schema()) && table.attribute_definitions().iter().any(text)
}

/// Makes the table, paid per request; it can be used when it is active, seconds later. One that another made meanwhile
/// will do.
///
/// # Errors
/// The failed call; a builder that lacks a member, which is a bug.
pub async fn create(db: Client, table: &str) -> Result<(), AwsError> {
    let key = KeySchemaElement::builder().attribute_name(KEY).key_type(KeyType::Hash).build();
    let definition =
        AttributeDefinition::builder().attribute_name(KEY).attribute_type(ScalarAttributeType::S).build();
    let incomplete = |error: aws_smithy_types::error::operation::BuildError| AwsError {
        operation: "CreateTable",
        code: None,
        message: error.to_string(),
        request_id: None,
        class: Class::Refused,
    };
    let call = db
        .create_table()
        .table_name(table)
        .billing_mode(BillingMode::PayPerRequest)
        .key_schema(key.map_err(incomplete)?)
        .attribute_definitions(definition.map_err(incomplete)?);
    match call.send().await.aws("CreateTable") {
        Err(error) if error.is("ResourceInUseException") => Ok(()),
        answer => answer.map(drop),
    }
}
