//! What `certs issue` makes, read and verified by Python's `cryptography`: every key, certificate, chain and PKCS#12 file.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;

fn fleetctl(home: &TempDir, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
    command.args(arguments).current_dir(home.path()).env_clear().env("HOME", home.path());
    let done = command.output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn cryptography_verifies_all_that_is_issued() {
    let home = TempDir::new().unwrap();
    std::fs::write(home.path().join("pass.txt"), "correct horse\n").unwrap();
    for (ca, kind) in [("ca", "ec-p256"), ("ca384", "ec-p384"), ("carsa", "rsa-2048")] {
        fleetctl(&home, &["ca", "create", "--cn", "Acme devices", "--key-kind", kind, "--out", ca]);
    }
    let sealed = ["--encrypt-keys", "--pkcs12", "--key-passphrase-file", "pass.txt"];
    let names =
        ["--san", "DNS:{thing_name}.example.com", "--san", "URI:urn:dev:{n}", "--san", "IP:2001:db8::{n}"];
    let runs: [(&str, &str, &str, &[&str]); 6] = [
        ("ca", "ec-p256", "300", &[]),
        ("ca", "ec-p256", "40", &names),
        ("ca384", "ec-p256", "40", &["--subject", "C=DE,O=Löwe,CN={thing_name},serialNumber=S-{n:04}"]),
        ("carsa", "ec-p384", "40", &[]),
        ("ca", "rsa-2048", "4", &[]),
        ("ca", "ec-p256", "20", &sealed),
    ];
    let mut folders = Vec::new();
    for (at, (ca, kind, count, more)) in runs.iter().enumerate() {
        let out = format!("ids-{at}");
        let first = ["certs", "issue", "--ca", ca, "--key-kind", kind, "--count", count, "--out", &out];
        fleetctl(&home, &[&first, &["--name-template", "dev-{n}"][..], more].concat());
        folders.push(json!({ "folder": home.path().join(out), "ca": home.path().join(ca).join("ca.crt") }));
    }
    let asked = home.path().join("asked.json");
    std::fs::write(&asked, json!({ "folders": folders, "passphrase": "correct horse" }).to_string()).unwrap();
    let mut command = Command::new(environment::python());
    command.current_dir(environment::scripts()).arg("issued.py").arg(&asked);
    let done = command.env("PYTHONDONTWRITEBYTECODE", "1").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let counted: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(counted, json!({ "identities": 444, "encrypted": 20, "pkcs12": 20, "serials": 444 }));
}
