//! One table: made, described, listed, deleted, and its key.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::attribute::{Item, item_size, parts};
use super::{invalid, only, refused, table_name};
use crate::api::{Answer, ApiError, Caller};
use crate::chance;

/// The longest hash key in bytes.
const LONGEST_KEY: usize = 2048;

/// Where an item is: AWS orders a table by a hash of the key.
pub(super) type Place = (u64, String);

/// A table.
pub(super) struct Table {
    pub(super) name: String,
    /// The name of the hash key's attribute.
    pub(super) key: String,
    /// Its type: `S`, `N` or `B`.
    pub(super) key_type: String,
    pub(super) items: BTreeMap<Place, Item>,
    arn: String,
    id: String,
    since: SystemTime,
    active_at: SystemTime,
    gone_at: Option<SystemTime>,
}

impl Table {
    /// Makes a table of what `CreateTable` says.
    pub(super) fn make(
        seed: u64,
        time: Duration,
        caller: &Caller,
        now: SystemTime,
        input: &Value,
    ) -> Result<Self, ApiError> {
        // Tags are taken and not looked at.
        only(input, &["TableName", "AttributeDefinitions", "KeySchema", "BillingMode", "Tags"])?;
        let name = table_name(caller, input.get("TableName"))?;
        if input.get("BillingMode").and_then(Value::as_str) != Some("PAY_PER_REQUEST") {
            return Err(invalid("The sandbox keeps tables of the billing mode PAY_PER_REQUEST."));
        }
        let list = |member: &str| input.get(member).and_then(Value::as_array).cloned().unwrap_or_default();
        let schema = list("KeySchema");
        let [hash] = schema.as_slice() else {
            return Err(invalid("The sandbox keeps tables with a hash key and nothing else."));
        };
        let word = |value: &Value, member: &str| value[member].as_str().unwrap_or_default().to_owned();
        if word(hash, "KeyType") != "HASH" {
            return Err(invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type"));
        }
        let key = word(hash, "AttributeName");
        let definitions = list("AttributeDefinitions");
        let Some(definition) = definitions.iter().find(|one| word(one, "AttributeName") == key) else {
            return Err(invalid(format!(
                "One or more parameter values were invalid: Some index key attributes are not defined in \
                 AttributeDefinitions. Keys: [{key}]"
            )));
        };
        if definitions.len() > 1 {
            return Err(invalid(
                "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match \
                 number of attributes defined in AttributeDefinitions",
            ));
        }
        let key_type = word(definition, "AttributeType");
        if !["S", "N", "B"].contains(&key_type.as_str()) {
            return Err(invalid(format!(
                "1 validation error detected: Value '{key_type}' at 'attributeDefinitions.1.member.attributeType' \
                 failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]"
            )));
        }
        let (account, region) = (&caller.account, &caller.region);
        let id = chance::number(seed, ("table", account, region, &name, now));
        Ok(Self {
            arn: format!("arn:aws:dynamodb:{region}:{account}:table/{name}"),
            id: format!("{:08x}-{:04x}-4000-8000-{:012x}", id >> 32, id & 0xffff, (id >> 16) & 0xffff),
            name,
            key,
            key_type,
            items: BTreeMap::new(),
            since: now,
            active_at: now + time,
            gone_at: None,
        })
    }

    /// Whether it takes items.
    pub(super) fn is_active(&self, now: SystemTime) -> bool {
        self.active_at <= now && self.gone_at.is_none()
    }

    /// Whether its deletion is complete.
    pub(super) fn is_gone(&self, now: SystemTime) -> bool {
        self.gone_at.is_some_and(|at| at <= now)
    }

    /// Begins its deletion.
    pub(super) fn delete(&mut self, now: SystemTime, time: Duration) -> Result<(), ApiError> {
        if !self.is_active(now) {
            let state = if self.gone_at.is_some() { "deleted" } else { "created" };
            let text = format!(
                "Attempt to change a resource which is still in use: Table is being {state}: {}",
                self.name
            );
            return Err(refused("ResourceInUseException", text));
        }
        self.gone_at = Some(now + time);
        Ok(())
    }

    /// What `DescribeTable` shows.
    pub(super) fn view(&self, now: SystemTime) -> Value {
        let status = match self.gone_at {
            Some(_) => "DELETING",
            None if self.active_at > now => "CREATING",
            None => "ACTIVE",
        };
        let since = self.since.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        let bytes: usize = self.items.values().map(item_size).sum();
        json!({
            "AttributeDefinitions": [{ "AttributeName": self.key, "AttributeType": self.key_type }],
            "TableName": self.name,
            "KeySchema": [{ "AttributeName": self.key, "KeyType": "HASH" }],
            "TableStatus": status,
            "CreationDateTime": since,
            "ProvisionedThroughput": { "ReadCapacityUnits": 0, "WriteCapacityUnits": 0 },
            "TableSizeBytes": bytes,
            "ItemCount": self.items.len(),
            "TableArn": self.arn,
            "TableId": self.id,
            "BillingModeSummary": {
                "BillingMode": "PAY_PER_REQUEST", "LastUpdateToPayPerRequestDateTime": since,
            },
            "DeletionProtectionEnabled": false,
        })
    }

    /// The place of the item that a key names; a key has the hash key and nothing else.
    pub(super) fn place_of_key(&self, key: &Item) -> Result<Place, ApiError> {
        let wrong = || invalid("The provided key element does not match the schema");
        let value = key.get(&self.key).filter(|_| key.len() == 1).ok_or_else(wrong)?;
        if parts(value).0 != self.key_type {
            return Err(wrong());
        }
        self.place(value)
    }

    /// The place of a whole item.
    pub(super) fn place_of_item(&self, item: &Item) -> Result<Place, ApiError> {
        const START: &str = "One or more parameter values were invalid: ";
        let name = &self.key;
        let value =
            item.get(name).ok_or_else(|| invalid(format!("{START}Missing the key {name} in the item")))?;
        let (kind, expected) = (parts(value).0, &self.key_type);
        if kind != expected {
            let text = format!("{START}Type mismatch for key {name} expected: {expected} actual: {kind}");
            return Err(invalid(text));
        }
        self.place(value)
    }

    fn place(&self, value: &Value) -> Result<Place, ApiError> {
        let text = parts(value).1.as_str().unwrap_or_default();
        if text.is_empty() {
            return Err(invalid(format!(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an \
                 empty string value. Key: {}",
                self.key
            )));
        }
        if text.len() > LONGEST_KEY {
            return Err(invalid(
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 \
                 bytes",
            ));
        }
        Ok((chance::number(0, ("item", text)), text.to_owned()))
    }

    /// An item's key.
    pub(super) fn key_of(&self, item: &Item) -> Value {
        json!({ &self.key: item.get(&self.key) })
    }
}

/// Answers `ListTables`.
pub(super) fn list(tables: &BTreeMap<String, Table>, input: &Value) -> Answer {
    only(input, &["ExclusiveStartTableName", "Limit"])?;
    let limit = input.get("Limit").map_or(Some(100), Value::as_u64).filter(|limit| (1..=100).contains(limit));
    let limit = limit.and_then(|limit| usize::try_from(limit).ok());
    let limit = limit.ok_or_else(|| invalid("Limit must be from 1 to 100."))?;
    let start = input.get("ExclusiveStartTableName").and_then(Value::as_str).unwrap_or_default();
    let mut names = tables.keys().filter(|name| name.as_str() > start);
    let page: Vec<&String> = names.by_ref().take(limit).collect();
    let mut answer = json!({ "TableNames": page });
    if names.next().is_some() {
        answer["LastEvaluatedTableName"] = json!(page.last());
    }
    Ok(answer)
}
