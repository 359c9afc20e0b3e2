//! The rates that `fleetctl quotas` shows are those that the AWS CLI lists.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

fn run(door: &Door, home: &TempDir, mut command: Command) -> String {
    door.open(&mut command, home.path());
    let done = command.current_dir(home.path()).output().unwrap();
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// The rows of `fleetctl quotas` with these words.
fn shown(door: &Door, words: &[&str]) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
    command.arg("quotas").args(words).args(["-o", "jsonl"]);
    let text = run(door, &TempDir::new().unwrap(), command);
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Value and adjustability by quota code, as the AWS CLI lists them.
fn listed(door: &Door) -> BTreeMap<String, (f64, bool)> {
    let home = TempDir::new().unwrap();
    let mut found = BTreeMap::new();
    for service in ["iotcore", "iot"] {
        let mut command = Command::new(environment::python());
        command.args(["-m", "awscli", "service-quotas", "list-service-quotas", "--service-code", service]);
        command.args(["--output", "json"]);
        let answer: Value = serde_json::from_str(&run(door, &home, command)).unwrap();
        for quota in answer["Quotas"].as_array().unwrap() {
            let code = quota["QuotaCode"].as_str().unwrap().to_owned();
            found.insert(code, (quota["Value"].as_f64().unwrap(), quota["Adjustable"].as_bool().unwrap()));
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_applied_rates_are_those_that_the_aws_cli_lists() {
    let (sandbox, door) = servers::limited_sandbox([("CreateThing", 37.0), ("CreateJob", 4.0)]).await;
    let judged = tokio::task::spawn_blocking(move || {
        let cli = listed(&door);
        let rows = shown(&door, &[]);
        let mut compared = 0;
        for row in &rows {
            let Some(code) = row["quotaCode"].as_str() else { continue };
            let (value, adjustable) = cli[code];
            assert_eq!(
                (&row["perSecond"], &row["applied"]),
                (&Value::from(value), &Value::from(value)),
                "{row}"
            );
            assert_eq!(
                (&row["adjustable"], &row["origin"]),
                (&Value::from(adjustable), &"serviceQuotas".into())
            );
            compared += 1;
        }
        assert_eq!(compared, cli.len(), "every quota that the AWS CLI lists is shown");
        let rate = |operation: &str| {
            rows.iter().find(|row| row["operation"] == operation).unwrap()["perSecond"].clone()
        };
        assert_eq!((rate("CreateThing"), rate("CreateJob")), (37.0.into(), 4.0.into()));
    });
    judged.await.unwrap();
    sandbox.stop().await;
}

/// Emulators that know nothing of the quotas of AWS IoT, or answer something else, are no failure.
#[test]
fn on_the_emulators_the_table_counts() {
    for emulator in [Emulator::ministack(), Emulator::moto()] {
        let rows = shown(&emulator.door("123456789012"), &["CreateThing", "--region", servers::REGION]);
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((&row["perSecond"], &row["origin"]), (&100.0.into(), &"table".into()), "{row}");
    }
}
