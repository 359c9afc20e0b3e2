//! The activation function of just-in-time registration in real Python with a real boto3, on the sandbox and on
//! MiniStack: what it activates, what it refuses, and that it can be called twice. The allow list's rule is one in the
//! function, in the pre-provisioning hook and in `certs activate-pending --allow-table`: all are asked about the same
//! entries.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

fn judged(server: &str, door: &Door) -> Value {
    let home = TempDir::new().unwrap();
    let mut command = Command::new(environment::python());
    door.open(&mut command, home.path());
    command.arg(environment::scripts().join("activation.py")).arg(env!("CARGO_BIN_EXE_fleetctl"));
    command.env("FLEETCTL_STATE_DIR", home.path().join("state"));
    let done = command.arg(home.path()).arg(server).current_dir(home.path()).output().unwrap();
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "ended with {}:\n{error}", done.status);
    serde_json::from_slice(&done.stdout).unwrap()
}

fn wanted() -> Value {
    let waits = |told: Value| json!([told, "PENDING_ACTIVATION", null, []]);
    let active = |told: Value| json!([told, "ACTIVE", [true], ["device"]]);
    let not_listed = |n: &str| waits(json!(format!("the allow list does not permit the serial 00-{n}")));
    json!({
        "first": active(json!(true)),
        "second": active(json!("it is active already")),
        "foreign": waits(json!(true)),
        "no thing name": waits(json!("its common name 'dev 3' is no thing name")),
        "two names": waits(json!("its subject has more than one CN")),
        "another certificate": [true, "PENDING_ACTIVATION", [false], []],
        "with other parts": active(json!(true)),
        "taken out of service": ["its status is INACTIVE, and somebody has decided that", "INACTIVE", [true], ["device"]],
        "unknown": "there is no such certificate",
        "no event": "the event names no certificate",
        "thing is there": active(json!(true)),
        "its attributes": { "site": "berlin" },
        "policy is missing": ["ResourceNotFoundException", "PENDING_ACTIVATION"],
        "tried again": active(json!(true)),
        "serial 21": active(json!(true)),
        "entry": ["provisioned", "dev-21", true],
        "serial 21 again": active(json!("it is active already")),
        "serial 22": not_listed("22"),
        "serial 23": not_listed("23"),
        "serial 24": not_listed("24"),
        "serial 25": not_listed("25"),
        "serial twice": not_listed("21"),
        "no serial": waits(json!("its subject has no serial")),
        "at once": [true, "PENDING_ACTIVATION", [false], []],
        "revoked meanwhile":
            ["its status became REVOKED while it was activated", "REVOKED", [true], ["device"]],
        // The function, the hook, a dry run and a run of `activate-pending`.
        "one rule": {
            "pending": [true, true, true, true],
            "later": [true, true, true, true],
            "own": [true, true, true, true],
            "blocked": [false, false, false, false],
            "bound": [false, false, false, false],
            "ended": [false, false, false, false],
            "clone": [false, false, false, false],
            "absent": [false, false, false, false],
        },
        "entries differ": [],
    })
}

#[test]
fn the_function_activates_on_ministack() {
    let emulator = Emulator::ministack();
    assert_eq!(judged("ministack", &emulator.door("000000000000")), wanted());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_function_activates_on_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    let found = tokio::task::spawn_blocking(move || judged("sandbox", &door)).await.unwrap();
    sandbox.stop().await;
    assert_eq!(found, wanted());
}
