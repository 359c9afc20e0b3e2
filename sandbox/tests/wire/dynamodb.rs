//! DynamoDB: tables, items, conditions, pages.

use std::collections::BTreeSet;
use std::time::Duration;

use fleetctl_sandbox::settings::{Faults, Settings};
use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE};
use serde_json::{Value, json};

use crate::client::{Client, Reply, quiet, start};

async fn table(client: &Client) {
    let reply = client.dynamodb("CreateTable", definition()).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
}

fn definition() -> Value {
    json!({ "TableName": "allow", "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [{ "AttributeName": "serial", "AttributeType": "S" }],
        "KeySchema": [{ "AttributeName": "serial", "KeyType": "HASH" }] })
}

fn at_once() -> Settings {
    Settings { table_time: Duration::ZERO, ..quiet() }
}

/// The error's name without its namespace.
fn code(reply: &Reply) -> String {
    let body = reply.json();
    body["__type"].as_str().unwrap_or_default().rsplit('#').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_table_takes_its_time() {
    let (_sandbox, client, clock) = start(quiet()).await;
    let status = async |client: &Client| {
        let reply = client.dynamodb("DescribeTable", json!({ "TableName": "allow" })).await.json();
        reply["Table"]["TableStatus"].as_str().unwrap_or_default().to_owned()
    };
    let reply = client.dynamodb("CreateTable", definition()).await;
    assert_eq!(reply.headers["content-type"], "application/x-amz-json-1.0");
    assert_eq!(reply.json()["TableDescription"]["TableStatus"], "CREATING");
    let put = json!({ "TableName": "allow", "Item": { "serial": { "S": "1" } } });
    assert_eq!(code(&client.dynamodb("PutItem", put.clone()).await), "ResourceNotFoundException");
    let again = client.dynamodb("CreateTable", definition()).await;
    assert_eq!(
        again.json()["__type"],
        "com.amazonaws.dynamodb.v20120810#ResourceInUseException",
        "{}",
        again.text()
    );
    clock.advance(Duration::from_millis(500));
    assert_eq!(status(&client).await, "ACTIVE");
    assert_eq!(client.dynamodb("PutItem", put).await.status, 200);
    assert_eq!(client.dynamodb("DeleteTable", json!({ "TableName": "allow" })).await.status, 200);
    assert_eq!(status(&client).await, "DELETING");
    clock.advance(Duration::from_millis(500));
    assert_eq!(status(&client).await, "");
    assert_eq!(client.dynamodb("ListTables", json!({})).await.json(), json!({ "TableNames": [] }));
}

#[tokio::test]
async fn accounts_and_regions_have_their_own_tables() {
    let (_sandbox, client, _) = start(at_once()).await;
    table(&client).await;
    let other = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    let elsewhere = Client { region: "eu-central-1", ..client.clone() };
    for client in [&other, &elsewhere] {
        assert_eq!(client.dynamodb("ListTables", json!({})).await.json()["TableNames"], json!([]));
        let arn = "arn:aws:dynamodb:us-east-1:111111111111:table/allow";
        let reply = client.dynamodb("GetItem", json!({ "TableName": arn, "Key": {} })).await;
        assert_eq!(code(&reply), "AccessDeniedException");
    }
    let calls = client.admin("GET", "calls", json!({})).await;
    let counted = calls["operations"].as_array().unwrap().iter().filter(|one| one["service"] == "dynamodb");
    let counted: BTreeSet<_> =
        counted.map(|one| (one["account"].clone().to_string(), one["operation"].to_string())).collect();
    assert!(counted.contains(&("\"333333333333\"".to_owned(), "\"ListTables\"".to_owned())), "{counted:?}");
}

#[tokio::test]
async fn conditions_guard_writes() {
    let (_sandbox, client, _) = start(at_once()).await;
    table(&client).await;
    let mut put = json!({ "TableName": "allow", "Item": { "serial": { "S": "1" }, "owner": { "S": "a" } },
        "ConditionExpression": "attribute_not_exists(serial)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD" });
    assert_eq!(client.dynamodb("PutItem", put.clone()).await.json(), json!({}));
    put["Item"]["owner"] = json!({ "S": "b" });
    let refused = client.dynamodb("PutItem", put.clone()).await;
    assert_eq!((refused.status, code(&refused).as_str()), (400, "ConditionalCheckFailedException"));
    assert_eq!(refused.json()["Item"]["owner"], json!({ "S": "a" }));
    let update = json!({ "TableName": "allow", "Key": { "serial": { "S": "1" } }, "ReturnValues": "UPDATED_NEW",
        "UpdateExpression": "SET #s = :used, uses = if_not_exists(uses, :zero) + :one REMOVE note",
        "ConditionExpression": "#o = :a", "ExpressionAttributeNames": { "#s": "status", "#o": "owner" },
        "ExpressionAttributeValues": { ":used": { "S": "used" }, ":a": { "S": "a" }, ":zero": { "N": "0" },
            ":one": { "N": "1" } } });
    let updated = client.dynamodb("UpdateItem", update.clone()).await;
    assert_eq!(
        updated.json(),
        json!({ "Attributes": { "status": { "S": "used" }, "uses": { "N": "1" } } }),
        "{}",
        updated.text()
    );
    let delete = json!({ "TableName": "allow", "Key": { "serial": { "S": "1" } }, "ReturnValues": "ALL_OLD",
        "ConditionExpression": "attribute_exists(serial)" });
    let deleted = client.dynamodb("DeleteItem", delete.clone()).await;
    assert_eq!(deleted.json()["Attributes"]["uses"], json!({ "N": "1" }));
    assert_eq!(code(&client.dynamodb("DeleteItem", delete).await), "ConditionalCheckFailedException");
    let get = json!({ "TableName": "allow", "Key": { "serial": { "S": "1" } } });
    assert_eq!(client.dynamodb("GetItem", get).await.json(), json!({}));
    // Without a condition an update makes what is missing, and with one of nobody's it makes nothing.
    assert_eq!(code(&client.dynamodb("UpdateItem", update).await), "ConditionalCheckFailedException");
}

#[tokio::test]
async fn a_scan_gives_every_item_once_in_pages_and_segments() {
    let (_sandbox, client, _) = start(at_once()).await;
    table(&client).await;
    for number in 0..25 {
        let item = json!({ "serial": { "S": format!("s{number}") }, "n": { "N": number.to_string() } });
        client.dynamodb("PutItem", json!({ "TableName": "allow", "Item": item })).await;
    }
    for total in [1, 4] {
        let mut seen = Vec::new();
        for segment in 0..total {
            let mut scan = json!({ "TableName": "allow", "Limit": 5, "Segment": segment, "TotalSegments": total,
                "FilterExpression": "n >= :ten", "ExpressionAttributeValues": { ":ten": { "N": "10" } } });
            for _ in 0..30 {
                let page = client.dynamodb("Scan", scan.clone()).await.json();
                assert!(page["ScannedCount"].as_u64().unwrap() <= 5, "{page}");
                seen.extend(page["Items"].as_array().unwrap().iter().map(|item| item["n"].to_string()));
                let Some(next) = page.get("LastEvaluatedKey") else { break };
                scan["ExclusiveStartKey"] = next.clone();
            }
        }
        let before = seen.len();
        assert_eq!((before, seen.into_iter().collect::<BTreeSet<_>>().len()), (15, 15), "{total} segments");
    }
}

#[tokio::test]
async fn a_page_ends_at_a_megabyte_and_an_item_at_400_kilobytes() {
    let (_sandbox, client, _) = start(at_once()).await;
    table(&client).await;
    let item = |serial: &str, bytes: usize| json!({ "TableName": "allow", "Item": { "serial": { "S": serial }, "x": { "S": "x".repeat(bytes) } } });
    // The names and the key count too: 6 and 1 and 2 bytes.
    let largest = 400 * 1024 - 9;
    for serial in ["s1", "s2", "s3", "s4"] {
        assert_eq!(client.dynamodb("PutItem", item(serial, largest)).await.status, 200);
    }
    let refused = client.dynamodb("PutItem", item("s5", largest + 1)).await;
    assert_eq!(refused.json()["__type"], "com.amazon.coral.validate#ValidationException");
    let page = client.dynamodb("Scan", json!({ "TableName": "allow" })).await.json();
    assert_eq!((&page["Count"], page.get("LastEvaluatedKey").is_some()), (&json!(3), true));
    let keys: Vec<Value> = ["s1", "s2", "s9"].iter().map(|key| json!({ "serial": { "S": key } })).collect();
    let batch = json!({ "RequestItems": { "allow": { "Keys": keys, "ProjectionExpression": "serial" } } });
    let found = client.dynamodb("BatchGetItem", batch).await.json();
    assert_eq!(found["Responses"]["allow"].as_array().unwrap().len(), 2);
    assert_eq!(found["UnprocessedKeys"], json!({}));
}

#[tokio::test]
async fn what_is_not_kept_here_is_refused() {
    let (_sandbox, client, _) = start(at_once()).await;
    table(&client).await;
    let with = |more: Value| {
        let mut input = json!({ "TableName": "allow" });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let key = json!({ "serial": { "S": "1" } });
    for (operation, more) in [
        ("PutItem", json!({ "Item": { "serial": { "N": "1" } } })),
        ("PutItem", json!({ "Item": { "other": { "S": "1" } } })),
        ("PutItem", json!({ "Item": { "serial": { "S": "" } } })),
        ("PutItem", json!({ "Item": key, "ReturnValues": "ALL_NEW" })),
        ("PutItem", json!({ "Item": key, "Expected": {} })),
        ("PutItem", json!({ "Item": key, "ExpressionAttributeValues": { ":a": { "S": "unused" } } })),
        ("GetItem", json!({ "Key": { "serial": { "S": "1" }, "x": { "S": "1" } } })),
        ("UpdateItem", json!({ "Key": key, "UpdateExpression": "ADD n :n" })),
        ("Scan", json!({ "IndexName": "by-owner" })),
        ("Scan", json!({ "Segment": 2, "TotalSegments": 2 })),
        ("Scan", json!({ "Limit": 0 })),
        ("Query", json!({})),
        (
            "Query",
            json!({ "KeyConditionExpression": "x = :v",
            "ExpressionAttributeValues": { ":v": { "S": "1" } } }),
        ),
    ] {
        let reply = client.dynamodb(operation, with(more.clone())).await;
        assert_eq!((reply.status, code(&reply).as_str()), (400, "ValidationException"), "{operation} {more}");
    }
    let unknown = client.dynamodb("TransactWriteItems", json!({})).await;
    assert_eq!(code(&unknown), "UnknownOperationException");
}

#[tokio::test]
async fn faults_have_dynamodbs_names() {
    for (faults, operation, expected) in [
        (Faults { throttle: 1.0, ..Faults::default() }, "PutItem", "ProvisionedThroughputExceededException"),
        (Faults { throttle: 1.0, ..Faults::default() }, "ListTables", "ThrottlingException"),
        (Faults { error: 1.0, ..Faults::default() }, "PutItem", "InternalServerError"),
    ] {
        let (_sandbox, client, _) = start(Settings { faults, ..quiet() }).await;
        assert_eq!(code(&client.dynamodb(operation, json!({})).await), expected);
    }
}
