//! Devices with identities of the program's meet servers that others wrote and that require client certificates:
//! mosquitto, which knows the root CA only, and MiniStack's broker, where the CA is registered.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;

#[test]
fn tls_servers_take_the_identities_that_are_issued_and_no_others() {
    let home = TempDir::new().unwrap();
    let result = meet(&home, "broker.py", &[]);
    assert_eq!(
        result,
        json!({
            "mosquitto dev-ec-p256": true,
            "mosquitto dev-ec-p384": true,
            "mosquitto dev-rsa-2048": true,
            "mosquitto stranger": false,
            "ministack dev-ec-p256": true,
            "ministack dev-ec-p384": true,
            "ministack dev-rsa-2048": true,
            "ministack stranger": false,
            "ministack inactive": false,
            "ministack active again": true,
            "ministack deleted": false,
        })
    );
}

/// Runs a script of devices that meet a broker, and returns what it says each step came to. MiniStack's broker binds
/// every address: in a namespace of its own there is only the loopback interface.
pub fn meet(home: &TempDir, script: &str, more: &[&Path]) -> Value {
    let done = Command::new("unshare")
        .args(namespace())
        .arg(environment::python())
        .arg(environment::scripts().join(script))
        .arg(env!("CARGO_BIN_EXE_fleetctl"))
        .arg(home.path())
        .args(more)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("`unshare` of util-linux");
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{script} ended with {}:\n{error}", done.status);
    serde_json::from_slice(&done.stdout).unwrap()
}

/// The policy of devices that comes with the program, for the partition that emulators play.
pub fn policy_text() -> String {
    include_str!("../../templates/device-policy.json").replace("{partition=aws}", "aws")
}

/// The same as a file, `policy.json`.
pub fn policy(home: &TempDir) -> PathBuf {
    let path = home.path().join("policy.json");
    std::fs::write(&path, policy_text()).unwrap();
    path
}

/// What a namespace of one's own takes: for others than root, or where root is not free to, one of users as well.
fn namespace() -> &'static [&'static str] {
    const NET: &[&str] = &["--net"];
    const USER: &[&str] = &["--user", "--map-root-user", "--net"];
    let works = |args: &[&str]| {
        Command::new("unshare").args(args).arg("true").output().is_ok_and(|done| done.status.success())
    };
    if works(NET) { NET } else { USER }
}
