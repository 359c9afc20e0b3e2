//! Fleets made at once over the wire, and what is refused.

use fleetctl_sandbox::MANAGEMENT;
use serde_json::{Value, json};

use crate::client::{Client, quiet, start};

async fn ask(client: &Client, path: &str, body: Value) -> Value {
    let call = ("POST", path, "");
    client.try_send("iot", call, &[], body.to_string().as_bytes()).await.unwrap().json()
}

#[tokio::test]
async fn a_seeded_account_answers_at_once_and_tenants_are_made_once() {
    let (sandbox, client, _) = start(quiet()).await;
    let things = json!({
        "accounts": [MANAGEMENT], "things": 250, "prefix": "lamp-",
        "attributes": { "version": ["1", "2"] }, "connected": 0.5,
    });
    client.admin("POST", "seed", things).await;
    let query = json!({ "queryString": "thingName:lamp*", "aggregationField": "attributes.version" });
    assert_eq!(ask(&client, "/indices/statistics", query).await["statistics"]["count"], 250);
    let set = json!({ "things": "lamp-0000?", "connected": true, "reported": { "battery": 7 } });
    assert_eq!(client.admin("POST", "devices", set).await["things"], 10);
    let found = ask(&client, "/indices/search", json!({ "queryString": "shadow.reported.battery:7" })).await;
    assert_eq!(found["things"].as_array().unwrap().len(), 10);
    let tenants = json!({ "tenants": 3, "things": 20, "type": "pump", "group": "all" });
    let made = client.admin("POST", "seed", tenants).await;
    let account = made["tenants"][2]["account"].as_str().unwrap();
    let fleet = sandbox.fleet(account, "us-east-1");
    assert_eq!(fleet.things.len(), 20);
    let thing = &fleet.things["tenant-002-00019"];
    assert_eq!((thing.thing_type.as_deref(), thing.groups.contains("all")), (Some("pump"), true));
    let more = json!({ "tenants": ["tenant-002", "other"], "things": 5, "prefix": "more-" });
    let more = client.admin("POST", "seed", more).await;
    assert_eq!(more["tenants"][0]["account"], account);
    assert_eq!(sandbox.fleet(account, "us-east-1").things.len(), 25);
}
