//! Trees of thing groups that the AWS CLI made, on MiniStack, moto and the sandbox; and dynamic groups, which only the
//! sandbox has, as the AWS CLI reads them.

use fleetctl_sandbox::MANAGEMENT;
use serde_json::{Value, json};

use crate::index::{ACCOUNT, Stage};
use crate::servers::{self, Emulator};

/// `sites/{a/floor,b}` and `other`, with things in floor, a and other.
fn tree(stage: &Stage) {
    for (group, parent) in [("sites", ""), ("a", "sites"), ("b", "sites"), ("floor", "a"), ("other", "")] {
        let create = ["create-thing-group", "--thing-group-name", group];
        let more = ["--parent-group-name", parent];
        stage.aws(&[&create[..], if parent.is_empty() { &[] } else { &more }].concat());
    }
    for (thing, group) in [("t0", "floor"), ("t1", "floor"), ("t2", "a"), ("t3", "other")] {
        stage.aws(&["create-thing", "--thing-name", thing]);
        let add = ["add-thing-to-thing-group", "--thing-name", thing, "--thing-group-name", group];
        stage.aws(&add);
    }
    let rows = |words: &[&str]| -> Vec<Value> {
        let rows = stage.fleetctl(&[&["groups", "tree"], words].concat());
        let members = ["path", "depth", "dynamic", "things", "thingsRecursive"];
        let pick = |row: &Value| members.iter().map(|member| row[*member].clone()).collect();
        rows.as_array().unwrap().iter().map(pick).collect()
    };
    assert_eq!(
        rows(&["--counts"]),
        [
            json!(["other", 0, false, 1, 1]),
            json!(["sites", 0, false, 0, 3]),
            json!(["sites/a", 1, false, 1, 3]),
            json!(["sites/a/floor", 2, false, 2, 2]),
            json!(["sites/b", 1, false, 0, 0]),
        ]
    );
    assert_eq!(rows(&["a"]), [json!(["a", 0, false, null, null]), json!(["a/floor", 1, false, null, null])]);
}

#[test]
fn trees_that_the_cli_made_are_seen_on_ministack() {
    let emulator = Emulator::ministack();
    tree(&Stage::new(emulator.door(ACCOUNT), &[]));
}

#[test]
fn trees_that_the_cli_made_are_seen_on_moto() {
    let emulator = Emulator::moto();
    tree(&Stage::new(emulator.door(ACCOUNT), &[]));
}

/// What the program makes, changes and deletes is what the CLI reads, and the other way round.
fn dynamic(stage: &Stage) {
    stage.aws(&[
        "update-indexing-configuration",
        "--thing-indexing-configuration",
        "thingIndexingMode=REGISTRY",
    ]);
    let described = |name: &str| stage.aws(&["describe-thing-group", "--thing-group-name", name]);
    let create = ["groups", "create", "lamps", "--where", "thingName:lamp*", "--attribute", "team=ops"];
    stage.fleetctl(&[&create[..], &["--wait"]].concat());
    let there = described("lamps");
    assert_eq!(
        (&there["queryString"], &there["queryVersion"], &there["indexName"]),
        (&json!("thingName:lamp*"), &json!("2017-09-30"), &json!("AWS_Things"))
    );
    assert_eq!(there["thingGroupProperties"]["attributePayload"]["attributes"], json!({ "team": "ops" }));
    assert_eq!(stage.fleetctl(&create)["status"], "exists");
    let update = ["groups", "update", "lamps", "--where", "thingName:lamp-1*", "--description", "Some"];
    stage.fleetctl(&update);
    let changed = described("lamps");
    assert_eq!(changed["queryString"], "thingName:lamp-1*");
    assert_eq!(
        changed["thingGroupProperties"],
        json!({ "thingGroupDescription": "Some", "attributePayload": { "attributes": { "team": "ops" } } })
    );
    assert_eq!(changed["thingGroupId"], there["thingGroupId"]);

    let by_cli =
        ["create-dynamic-thing-group", "--thing-group-name", "old", "--query-string", "thingName:old*"];
    stage.aws(&by_cli);
    let shown = stage.fleetctl(&["groups", "show", "old"]);
    assert_eq!((&shown["dynamic"], &shown["queryString"]), (&json!(true), &json!("thingName:old*")));
    stage.fleetctl(&["groups", "delete", "old"]);
    stage.fleetctl(&["groups", "delete", "lamps"]);
    assert_eq!(stage.aws(&["list-thing-groups"])["thingGroups"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn dynamic_groups_are_what_the_cli_reads_on_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    let stage = move || dynamic(&Stage::new(door, &["--account", MANAGEMENT]));
    tokio::task::spawn_blocking(stage).await.unwrap();
    sandbox.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn trees_that_the_cli_made_are_seen_on_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    let stage = move || tree(&Stage::new(door, &["--account", MANAGEMENT]));
    tokio::task::spawn_blocking(stage).await.unwrap();
    sandbox.stop().await;
}
