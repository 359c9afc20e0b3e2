//! `index enable|disable|fields` change what they name and nothing else: the AWS CLI sets an index up, and reads what is
//! left of it, on MiniStack and on the sandbox.

use std::process::Command;

use fleetctl_sandbox::MANAGEMENT;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

const ACCOUNT: &str = "123456789012";

struct Stage {
    home: TempDir,
    door: Door,
    account: &'static str,
}

impl Stage {
    fn new(door: Door, account: &'static str) -> Self {
        Self { home: TempDir::new().unwrap(), door, account }
    }

    fn aws(&self, words: &[&str]) -> Value {
        let mut command = Command::new(environment::python());
        self.door.open(&mut command, self.home.path());
        let done = command.args(["-m", "awscli", "--output", "json", "iot"]).args(words).output().unwrap();
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).unwrap_or(Value::Null)
    }

    fn fleetctl(&self, words: &[&str]) -> Value {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
        self.door.open(&mut command, self.home.path());
        let more = ["--account", self.account, "--yes", "-o", "json"];
        let done = command.current_dir(self.home.path()).args(words).args(more).output().unwrap();
        let error = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "fleetctl {words:?} ended with {}:\n{error}", done.status);
        serde_json::from_slice(&done.stdout).unwrap()
    }

    fn set(&self, things: &Value) {
        let things = things.to_string();
        self.aws(&["update-indexing-configuration", "--thing-indexing-configuration", &things]);
    }

    /// What the AWS CLI reads, without the fields that AWS makes.
    fn things(&self) -> Value {
        let mut found = self.aws(&["get-indexing-configuration"])["thingIndexingConfiguration"].take();
        found.as_object_mut().unwrap().remove("managedFields");
        found
    }
}

fn field(name: &str, kind: &str) -> Value {
    json!({ "name": name, "type": kind })
}

/// Adds to and takes from an index that somebody else made.
fn others_stay(stage: &Stage) {
    let (n, v) = (field("attributes.n", "Number"), field("attributes.v", "String"));
    let set = json!({
        "thingIndexingMode": "REGISTRY_AND_SHADOW",
        "thingConnectivityIndexingMode": "STATUS",
        "deviceDefenderIndexingMode": "VIOLATIONS",
        "namedShadowIndexingMode": "ON",
        "customFields": [n],
        "filter": {
            "namedShadowNames": ["gps", "fw"],
            "geoLocations": [{ "name": "shadow.name.gps.reported.at", "order": "LonLat" }],
        },
    });
    stage.set(&set);
    assert_eq!(stage.things(), set, "the referee does not keep what it is given");
    let mut expected = set;

    stage.fleetctl(&["index", "fields", "--add", "attributes.v:String"]);
    expected["customFields"] = json!([n, v]);
    assert_eq!(stage.things(), expected);

    stage.fleetctl(&["index", "disable", "--connectivity", "--named-shadow", "fw"]);
    expected["thingConnectivityIndexingMode"] = json!("OFF");
    expected["filter"]["namedShadowNames"] = json!(["gps"]);
    assert_eq!(stage.things(), expected);

    stage.fleetctl(&["index", "fields", "--remove", "attributes.n"]);
    expected["customFields"] = json!([v]);
    assert_eq!(stage.things(), expected);

    stage.fleetctl(&["index", "enable", "--named-shadow", "fw"]);
    expected["filter"]["namedShadowNames"] = json!(["gps", "fw"]);
    assert_eq!(stage.things(), expected);

    stage.fleetctl(&["index", "disable", "--all"]);
    assert_eq!(stage.things()["thingIndexingMode"], "OFF");
}

#[test]
fn what_others_put_into_the_index_stays_on_ministack() {
    let emulator = Emulator::ministack();
    others_stay(&Stage::new(emulator.door(ACCOUNT), ACCOUNT));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_put_into_the_index_stays_on_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    let run = tokio::task::spawn_blocking(move || others_stay(&Stage::new(door, MANAGEMENT)));
    run.await.unwrap();
    sandbox.stop().await;
}
