//! What is written is read back, in order; what is damaged is said with its line, wherever it is cut.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::*;
use crate::error::{Error, Kind};

fn row(account: &str, name: &str, value: &str) -> String {
    let row = json!({
        "thingName": name, "thingTypeName": null, "attributes": { "v": value }, "version": 1, "tenant": "t",
        "account": account, "region": "eu-west-1"
    });
    format!("{row}\n")
}

fn head() -> Head {
    let key = |account: &str| TargetKey {
        tenant: Some(format!("t{account}")),
        account: account.into(),
        region: "eu-west-1".into(),
    };
    let failed = vec![Failed { target: key("3"), reason: "no".into() }];
    Head {
        failed,
        ..Head::new("2026-01-01T00:00:00Z".into(), None, Vec::new(), vec![key("1"), key("2"), key("3")])
    }
}

/// Writes a snapshot of lines.
fn made(folder: &Path, lines: &str, compressed: bool) -> PathBuf {
    let (from, to) = (folder.join("lines"), folder.join("made"));
    std::fs::write(&from, lines).unwrap();
    assert_eq!(write(&from, &to, compressed, &head(), folder).unwrap(), lines.lines().count() as u64);
    to
}

fn read(path: &Path) -> Result<Vec<Entry>, Error> {
    let mut reading = open(path, path.parent().unwrap())?;
    let mut out = Vec::new();
    while let Some(entry) = reading.next_thing()? {
        out.push(entry);
    }
    Ok(out)
}

#[test]
fn a_snapshot_is_read_back_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let lines = row("2", "a", "1") + &row("1", "b", "2") + &row("1", "B", "3") + &row("1", "b-1", "4");
    for compressed in [false, true] {
        let path = made(folder.path(), &lines, compressed);
        let entries = read(&path).unwrap();
        let places: Vec<_> = entries.iter().map(|e| (e.account.as_str(), e.thing_name.as_str())).collect();
        assert_eq!(places, [("1", "B"), ("1", "b"), ("1", "b-1"), ("2", "a")]);
        assert_eq!(entries[0].members["attributes"], json!({ "v": "3" }));
        assert_eq!(open(&path, folder.path()).unwrap().head.map(|head| *head), Some(head()));
        // The same things without order and without a first line.
        let export = folder.path().join("export");
        std::fs::write(&export, &lines).unwrap();
        let bare: Vec<_> = read(&export).unwrap().into_iter().map(|e| (e.account, e.thing_name)).collect();
        assert_eq!(bare, entries.into_iter().map(|e| (e.account, e.thing_name)).collect::<Vec<_>>());
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_never_a_smaller_fleet() {
    let folder = tempfile::tempdir().unwrap();
    let lines: String = (0..9).map(|n| row("1", &format!("t{n}"), "x")).collect();
    for compressed in [false, true] {
        let path = made(folder.path(), &lines, compressed);
        let whole = std::fs::read(&path).unwrap();
        let cut = folder.path().join("cut");
        // Only the last line's end may be missing.
        for length in 0..whole.len() - 1 {
            std::fs::write(&cut, &whole[..length]).unwrap();
            let error = read(&cut).unwrap_err();
            assert_eq!(error.kind(), Kind::Data, "{compressed} {length}: {error:?}");
        }
        std::fs::write(&cut, &whole).unwrap();
        assert_eq!(read(&cut).unwrap().len(), 9);
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    let first = serde_json::to_string(&head()).unwrap() + "\n";
    let newer = first.replace("\"schemaVersion\":1", "\"schemaVersion\":2");
    let (a, b) = (row("1", "a", "1"), row("1", "b", "1"));
    for (content, says) in [
        (format!("{a}{{\"x\n"), ":2:"),
        (format!("{a}\n\n[]\n"), ":4: no JSON object"),
        (format!("{a}{b}{a}"), ":3: `a` is in line 1 already"),
        (b.replace("\"account\":\"1\",", ""), ":1: `account` is missing"),
        (a.replace("{\"v\":\"1\"}", "7"), ":1: `attributes` is no object"),
        (newer, ":1: the snapshot is of a newer program"),
        (format!("{first}{b}{a}"), ":3: `a` is out of order"),
        (format!("{first}{a}{a}"), ":3: `a` is out of order"),
        (format!("{first}{a}"), ":3: the snapshot is cut off"),
        (
            format!("{first}{a}{{\"type\":\"end\",\"things\":2}}\n"),
            ":3: the file has 1 things, and 2 are said",
        ),
        (format!("{first}{{\"type\":\"end\",\"things\":0}}\n{a}"), ":3: there is something behind"),
    ] {
        std::fs::write(&path, content).unwrap();
        let error = read(&path).unwrap_err();
        assert_eq!(error.kind(), Kind::Data, "{error:?}");
        assert!(error.message().contains(says), "{says}: {error:?}");
    }
}

#[test]
fn who_was_not_asked_or_did_not_answer_is_not_compared() {
    let mut head = head();
    assert_eq!(head.why_not("1", "eu-west-1"), None);
    assert_eq!(head.why_not("3", "eu-west-1").unwrap(), "it did not answer: no");
    assert_eq!(head.why_not("4", "eu-west-1").unwrap(), "it was not asked");
    head.all_tenants = true;
    assert_eq!(head.why_not("4", "eu-west-1"), None);
    assert_eq!(head.why_not("4", "us-east-1").unwrap(), "it was not asked");
    assert_eq!(head.why_not("3", "eu-west-1").unwrap(), "it did not answer: no");
}

#[test]
fn states_differ_by_member_and_lists_are_sets() {
    let object = |value: Value| value.as_object().unwrap().clone();
    let old = object(json!({
        "thingName": "a", "account": "1", "version": 3, "thingTypeName": null, "attributes": { "a.b": "1", "c": "2" },
        "thingGroupNames": ["x", "y"], "principals": ["arn:aws:iot:eu-west-1:1:cert/ab"], "billingGroupName": "n"
    }));
    let new = object(json!({
        "thingName": "a", "account": "2", "version": 9, "thingTypeName": "t", "attributes": { "c": "3", "d": "4" },
        "thingGroupNames": ["y", "x"], "principals": ["arn:aws:iot:us-east-1:2:cert/ab"]
    }));
    let mut unknown = BTreeSet::new();
    let found = differences(&old, &new, &mut unknown);
    let found: Vec<_> = found.into_iter().map(|d| (d.member, d.from, d.to)).collect();
    assert_eq!(
        found,
        [
            ("attributes.a.b".to_owned(), json!("1"), Value::Null),
            ("attributes.c".to_owned(), json!("2"), json!("3")),
            ("attributes.d".to_owned(), Value::Null, json!("4")),
            ("thingTypeName".to_owned(), Value::Null, json!("t")),
        ]
    );
    assert_eq!(unknown, BTreeSet::from(["billingGroupName".to_owned()]));
}
