//! Counts, statistics, buckets and reports over tenants are those that a loop of boto3 computes of every thing it lists.
//!
//! Over the sandbox: MiniStack and moto have neither tenants nor aggregations.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door};

fn run(door: &Door, mut command: Command) -> Vec<u8> {
    let home = TempDir::new().unwrap();
    door.open(&mut command, home.path());
    let done = command.output().unwrap();
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

fn fleetctl(door: &Door, words: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
    command.args(words).args(["--all-tenants", "-o", "json"]);
    serde_json::from_slice(&run(door, command)).unwrap()
}

/// Numbers may differ in their last digits, as they are added in another order.
fn same(one: &Value, two: &Value) -> bool {
    match (one.as_f64(), two.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0),
        _ => one == two,
    }
}

/// Holds a row of statistics against the judge's figures.
fn judge(row: &Value, figures: &Value) {
    assert_eq!(row["exact"], true, "{row}");
    for (name, value) in figures.as_object().unwrap() {
        if name == "percentiles" {
            for (percent, value) in value.as_object().unwrap() {
                assert!(same(&row[name][percent], value), "{name} {percent}: {row} {figures}");
            }
        } else {
            assert!(same(&row[name], value), "{name}: {row} {figures}");
        }
    }
}

/// Rows as counts by their keys; each key once.
fn counts(rows: &Value, names: &[&str], count: &str) -> BTreeMap<String, u64> {
    let mut out = BTreeMap::new();
    // Of groups, the row of all is their sum; buckets are of all.
    let counts = |row: &&Value| row["scope"] != "all" || !row["value"].is_null();
    for row in rows.as_array().unwrap().iter().filter(counts) {
        let key: Vec<Value> = names.iter().map(|name| row[*name].clone()).collect();
        let counted = row[count].as_u64().unwrap();
        assert_eq!(row["exact"], true, "{row}");
        if counted > 0 {
            assert!(out.insert(Value::from(key).to_string(), counted).is_none(), "twice: {row}");
        }
    }
    out
}

/// The judge's counts in the same form.
fn judged(pairs: &Value) -> BTreeMap<String, u64> {
    let pair = |pair: &Value| {
        let key = if pair[0].is_array() { pair[0].clone() } else { Value::from(vec![pair[0].clone()]) };
        (key.to_string(), pair[1].as_u64().unwrap())
    };
    pairs.as_array().unwrap().iter().map(pair).filter(|(_, count)| *count > 0).collect()
}

fn compare(door: &Door) {
    let home = TempDir::new().unwrap();
    let file = home.path().join("truth.json");
    let mut command = Command::new(environment::python());
    command.current_dir(environment::scripts()).arg("aggregates.py").arg(&file);
    run(door, command);
    let truth: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();

    assert_eq!(fleetctl(door, &["things", "count"])["count"], truth["count"]);
    let battery =
        ["things", "stats", "attributes.battery", "--cardinality", "--percentiles", "0,10,50,95,100"];
    for more in [&[][..], &["--exact"]] {
        judge(&fleetctl(door, &[&battery[..], more].concat()), &truth["all"]);
        let rows = fleetctl(door, &[&battery[..], &["--by", "tenant"], more].concat());
        for row in rows.as_array().unwrap().iter().filter(|row| row["scope"] == "group") {
            judge(row, &truth["tenants"][row["tenant"].as_str().unwrap()]);
        }
    }
    let rows = fleetctl(door, &[&battery[..], &["--exact", "--by", "thingType"]].concat());
    for pair in truth["types"].as_array().unwrap() {
        let is = |row: &&Value| row["scope"] == "group" && row["thingTypeName"] == pair[0];
        judge(rows.as_array().unwrap().iter().find(is).unwrap(), &pair[1]);
    }

    let buckets = fleetctl(door, &["things", "buckets", "attributes.version"]);
    assert_eq!(counts(&buckets, &["value"], "count"), judged(&truth["buckets"]));
    for more in [&[][..], &["--exact"]] {
        let rows = fleetctl(door, &[&["things", "count", "--by", "tenant,thingType"], more].concat());
        assert_eq!(counts(&rows, &["tenant", "thingTypeName"], "count"), judged(&truth["byType"]));
    }
    let columns = ["tenant", "thingTypeName", "attributes.version"];
    for more in [&[][..], &["--where", "*"]] {
        let rows =
            fleetctl(door, &[&["things", "report", "--by", "tenant,thingType,version"], more].concat());
        assert_eq!(counts(&rows, &columns, "things"), judged(&truth["report"]));
    }
    let rows = fleetctl(door, &["billing-groups", "report"]);
    assert_eq!(counts(&rows, &["tenant", "billingGroupName"], "things"), judged(&truth["billing"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_are_those_of_all_things_that_boto3_lists() {
    let (sandbox, door) = servers::quick_sandbox().await;
    tokio::task::spawn_blocking(move || compare(&door)).await.unwrap();
    sandbox.stop().await;
}
