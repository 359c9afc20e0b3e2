//! A claim certificate that is built into devices, on MiniStack's broker with its authorization on: it provisions by its
//! template, and everything else that it tries is refused.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{devices, environment};

#[test]
fn a_built_in_claim_provisions_by_its_template_and_nothing_else() {
    let home = TempDir::new().unwrap();
    let done = Command::new("unshare")
        .args(devices::namespace())
        .arg(environment::python())
        .arg(environment::scripts().join("built_in_claim.py"))
        .arg(env!("CARGO_BIN_EXE_fleetctl"))
        .arg(home.path())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("`unshare` of util-linux");
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "ended with {}:\n{error}", done.status);
    let result: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(
        result,
        json!({
            "another client id": false,
            "certificate": true,
            "another template": false,
            "things then": [],
            "provisioned": "lamp-1",
            "publishes": false,
            "shadow": false,
            "the device publishes": true,
            "after its end": false,
        })
    );
}
