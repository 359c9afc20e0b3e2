//! Reading items: `GetItem`, `BatchGetItem`, `Query` and `Scan`.
//!
//! A page of `Scan` ends at its limit or at a megabyte of what was looked at, before the filter, and then always says
//! where it ended: as on AWS the page after the last item may be an empty one.

use serde_json::{Map, Value, json};

use super::attribute::{self, Item, item_size};
use super::bindings::{Bindings, Path, project, projection};
use super::condition::Condition;
use super::table::{Place, Table};
use super::{active, invalid, only, table_name};
use crate::api::{Answer, ApiError, Caller, Now};

/// The most that one page of `Scan` looks at, in bytes ("Paginating table scan results").
const PAGE: usize = 1024 * 1024;
/// The most keys of one `BatchGetItem`, and bytes of its answer (API reference).
const BATCH: (usize, usize) = (100, 16 * 1024 * 1024);
/// The most segments of a parallel scan.
const SEGMENTS: u64 = 1_000_000;

fn word<'a>(input: &'a Value, member: &str) -> Option<&'a str> {
    input.get(member).and_then(Value::as_str)
}

/// What is answered of an item: all of it, or what a projection names.
struct Shown(Option<Vec<Path>>);

impl Shown {
    fn read(bindings: &Bindings, input: &Value) -> Result<Self, ApiError> {
        let text = word(input, "ProjectionExpression");
        Ok(Self(text.map(|text| projection(bindings, text)).transpose()?))
    }

    fn of(&self, item: &Item) -> Item {
        self.0.as_ref().map_or_else(|| item.clone(), |paths| project(item, paths))
    }
}

/// Answers `GetItem`.
pub(super) fn get(table: &Table, input: &Value) -> Answer {
    only(input, &["TableName", "Key", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames"])?;
    let bindings = Bindings::read(input)?;
    let shown = Shown::read(&bindings, input)?;
    bindings.check_used()?;
    let place = table.place_of_key(&attribute::item(input.get("Key").unwrap_or(&Value::Null))?)?;
    Ok(table.items.get(&place).map_or_else(|| json!({}), |item| json!({ "Item": shown.of(item) })))
}

/// Answers `BatchGetItem`.
pub(super) fn batch_get(caller: &Caller, place: &mut super::Place, now: Now, input: &Value) -> Answer {
    only(input, &["RequestItems"])?;
    let empty = Map::new();
    let requests = input.get("RequestItems").and_then(Value::as_object).unwrap_or(&empty);
    let keys = |request: &Value| request["Keys"].as_array().cloned().unwrap_or_default();
    let count: usize = requests.values().map(|request| keys(request).len()).sum();
    if requests.is_empty() || requests.values().any(|request| keys(request).is_empty()) {
        return Err(invalid("The requestItems parameter is required for BatchGetItem"));
    }
    if count > BATCH.0 {
        return Err(invalid("Too many items requested for the BatchGetItem call"));
    }
    let (mut responses, mut unprocessed) = (Map::new(), Map::new());
    let mut bytes = 0;
    for (named, request) in requests {
        only(request, &["Keys", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames"])?;
        let table = active(place, &table_name(caller, Some(&Value::from(named.as_str())))?, now)?;
        let bindings = Bindings::read(request)?;
        let shown = Shown::read(&bindings, request)?;
        bindings.check_used()?;
        let keys = keys(request);
        let places: Vec<Place> = keys
            .iter()
            .map(|key| table.place_of_key(&attribute::item(key)?))
            .collect::<Result<_, ApiError>>()?;
        if (1..places.len()).any(|index| places[..index].contains(&places[index])) {
            return Err(invalid("Provided list of item keys contains duplicates"));
        }
        let (mut found, mut left) = (Vec::new(), Vec::new());
        for (key, place) in keys.into_iter().zip(&places) {
            let item = table.items.get(place);
            bytes += item.map_or(0, item_size);
            if bytes > BATCH.1 {
                left.push(key);
            } else if let Some(item) = item {
                found.push(Value::Object(shown.of(item)));
            }
        }
        responses.insert(named.clone(), found.into());
        if !left.is_empty() {
            let mut rest = request.clone();
            rest["Keys"] = left.into();
            unprocessed.insert(named.clone(), rest);
        }
    }
    Ok(json!({ "Responses": responses, "UnprocessedKeys": unprocessed }))
}

const LISTING: [&str; 9] = [
    "TableName",
    "Limit",
    "ExclusiveStartKey",
    "Select",
    "ConsistentRead",
    "FilterExpression",
    "ProjectionExpression",
    "ExpressionAttributeNames",
    "ExpressionAttributeValues",
];

/// What `Query` and `Scan` have in common.
struct Listing {
    bindings: Bindings,
    filter: Option<Condition>,
    shown: Shown,
    count_only: bool,
    limit: usize,
    after: Option<Place>,
}

impl Listing {
    fn read(table: &Table, input: &Value, more: &[&str]) -> Result<Self, ApiError> {
        let all: Vec<&str> = LISTING.into_iter().chain(more.iter().copied()).collect();
        only(input, &all)?;
        let bindings = Bindings::read(input)?;
        let filter = word(input, "FilterExpression");
        let filter = filter.map(|text| Condition::parse(&bindings, "FilterExpression", text)).transpose()?;
        let shown = Shown::read(&bindings, input)?;
        let count_only = match (word(input, "Select"), &shown.0) {
            (None, _) | (Some("ALL_ATTRIBUTES"), None) | (Some("SPECIFIC_ATTRIBUTES"), Some(_)) => false,
            (Some("COUNT"), None) => true,
            _ => return Err(invalid("The value of Select does not go with the other parameters.")),
        };
        let limit = input.get("Limit").map(|limit| limit.as_u64().filter(|limit| *limit > 0));
        let limit = match limit {
            None => usize::MAX,
            Some(Some(limit)) => usize::try_from(limit).unwrap_or(usize::MAX),
            Some(None) => return Err(invalid("Limit must be greater than or equal to 1")),
        };
        let after = input.get("ExclusiveStartKey").filter(|key| !key.is_null());
        let after = after
            .map(|key| {
                let wrong = || invalid("The provided starting key is invalid");
                table.place_of_key(&attribute::item(key)?).map_err(|_| wrong())
            })
            .transpose()?;
        Ok(Self { bindings, filter, shown, count_only, limit, after })
    }

    fn page<'a>(&self, table: &Table, items: impl Iterator<Item = (&'a Place, &'a Item)>) -> Value {
        let (mut found, mut count, mut scanned, mut bytes) = (Vec::new(), 0, 0, 0);
        let mut last = None;
        for (place, item) in items {
            if self.after.as_ref().is_some_and(|after| place <= after) {
                continue;
            }
            scanned += 1;
            bytes += item_size(item);
            if self.filter.as_ref().is_none_or(|filter| filter.holds(item)) {
                count += 1;
                if !self.count_only {
                    found.push(Value::Object(self.shown.of(item)));
                }
            }
            if scanned >= self.limit || bytes >= PAGE {
                last = Some(table.key_of(item));
                break;
            }
        }
        let mut answer = json!({ "Count": count, "ScannedCount": scanned });
        if !self.count_only {
            answer["Items"] = found.into();
        }
        if let Some(last) = last {
            answer["LastEvaluatedKey"] = last;
        }
        answer
    }
}

/// Answers `Query`: with a hash key alone it finds one item or none.
pub(super) fn query(table: &Table, input: &Value) -> Answer {
    let listing = Listing::read(table, input, &["KeyConditionExpression", "ScanIndexForward"])?;
    let text = word(input, "KeyConditionExpression").ok_or_else(|| {
        invalid(
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
        )
    })?;
    let condition = Condition::parse(&listing.bindings, "KeyConditionExpression", text)?;
    listing.bindings.check_used()?;
    let value = condition
        .only_equals(&table.key)
        .ok_or_else(|| invalid(format!("Query condition missed key schema element: {}", table.key)))?;
    let place = table
        .place_of_key(&Item::from_iter([(table.key.clone(), value.clone())]))
        .map_err(|error| invalid(format!("One or more parameter values were invalid: {}", error.message)))?;
    Ok(listing.page(table, table.items.get_key_value(&place).into_iter()))
}

/// Answers `Scan`.
pub(super) fn scan(table: &Table, input: &Value) -> Answer {
    let listing = Listing::read(table, input, &["Segment", "TotalSegments"])?;
    listing.bindings.check_used()?;
    let number = |member: &str| input.get(member).filter(|value| !value.is_null()).map(Value::as_u64);
    let (segment, total) = match (number("Segment"), number("TotalSegments")) {
        (None, None) => (0, 1),
        (Some(Some(segment)), Some(Some(total @ 1..=SEGMENTS))) if segment < total => (segment, total),
        (None, Some(_)) => {
            return Err(invalid(
                "The Segment parameter is required but was not present in the request when parameter TotalSegments is \
                 present",
            ));
        }
        (Some(_), None) => {
            return Err(invalid(
                "The TotalSegments parameter is required but was not present in the request when Segment parameter is \
                 present",
            ));
        }
        _ => {
            return Err(invalid(
                "The Segment parameter is zero-based and must be less than parameter TotalSegments",
            ));
        }
    };
    let within = |place: &Place| (u128::from(place.0) * u128::from(total)) >> 64 == u128::from(segment);
    if listing.after.as_ref().is_some_and(|after| !within(after)) {
        return Err(invalid("The provided starting key is invalid: Invalid segment for the key"));
    }
    Ok(listing.page(table, table.items.iter().filter(|(place, _)| within(place))))
}
