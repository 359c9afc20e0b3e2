//! `provisioning allow`: the table, rows that are wrong, what differs, resets, removals, tenants, faults and resuming.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{Output, World};

fn allow(world: &World, words: &str, more: &[&str]) -> Output {
    let words: Vec<&str> = words.split(' ').collect();
    world.run(&[&["provisioning", "allow"], &words[..], more, &["--no-progress"]].concat())
}

fn acme(world: &World, words: &str, more: &[&str]) -> Output {
    allow(world, words, &[more, &["--tenant", "acme"]].concat())
}

/// The entries of the tenant acme by serial.
fn entries(world: &World) -> BTreeMap<String, Value> {
    let rows = acme(world, "list -o jsonl", &[]).success().jsonl();
    rows.into_iter().map(|row| (row["serial"].as_str().unwrap().to_owned(), row)).collect()
}

#[track_caller]
fn counts(output: &Output, ok: u64, skipped: u64, failed: u64, invalid: u64) {
    let summary = output.json();
    let found = ["ok", "skipped", "failed", "invalid"].map(|name| summary[name].as_u64().unwrap());
    assert_eq!(found, [ok, skipped, failed, invalid], "{output}");
}

#[test]
fn a_missing_table_is_made_only_when_it_is_asked_for() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "serial\nSN-1\nSN-2\n");
    let _ = acme(&world, "list", &[]).code(1).says("--create-table");
    let _ = acme(&world, "add SN-1", &[]).code(1).says("--create-table");
    let _ = acme(&world, "import a.csv", &[]).code(65).says("--create-table");
    assert_eq!(world.count("CreateTable") + world.count("PutItem"), 0);
    let plan = acme(&world, "import a.csv --create-table --dry-run -o jsonl", &[]).success().jsonl();
    let rows = plan.iter().filter(|row| row["type"] == "row");
    let mut steps: Vec<String> = rows.map(|row| row["steps"].to_string()).collect();
    steps.sort();
    assert_eq!(steps, ["[\"CreateTable\",\"PutItem\"]", "[\"PutItem\"]"]);
    assert_eq!(world.count("CreateTable"), 0);
    counts(&acme(&world, "import a.csv --create-table -o json", &[]).success(), 2, 0, 0, 0);
    counts(&acme(&world, "import a.csv --create-table -o json", &[]).success(), 0, 2, 0, 0);
    assert_eq!((world.count("CreateTable"), entries(&world).len()), (1, 2));
    // Another table is another list.
    let _ = acme(&world, "list --table other", &[]).code(1).says("other");
    let _ = acme(&world, "list --table x", &[]).code(2).says("3 to 255");
}

#[test]
fn every_wrong_row_is_named_before_the_first_call() {
    let world = World::new();
    world.tenant("acme");
    world.write(
        "bad.csv",
        "serial,owner,status,template,expires_at\n\
         A,,done,,\nB,,,,soon\n,x,,,\nC,,,a b,\nD,,,,\nD,,,,\n\"E\u{7}\",,,,\nF,,,,2027-01-01\n",
    );
    world.forget_calls();
    let output = acme(&world, "import bad.csv --create-table -o json", &[]).code(65);
    counts(&output, 0, 0, 0, 6);
    for part in [
        "bad.csv:2: column 3 (status): `done` is no status",
        "bad.csv:3: column 5 (expires_at): is no moment",
        "bad.csv:4: the row has no serial",
        "bad.csv:5: column 4 (template)",
        "bad.csv:7: column 1 (serial): serial `D` is in line 6 already",
        "bad.csv:8: column 1 (serial): has a control character",
    ] {
        assert!(output.stderr.contains(part), "`{part}` is missing\n{output}");
    }
    assert_eq!(world.mutations(), [""; 0]);
    world.write("typo.csv", "serial,onwer\nA,x\n");
    let _ =
        acme(&world, "import typo.csv", &[]).code(65).says("typo.csv:1: column 2 (onwer): unknown column");
    world.write("typo.jsonl", "{\"serial\":\"A\",\"onwer\":\"x\"}\n{\"serial\":7}\n");
    let _ = acme(&world, "import typo.jsonl", &[]).code(65).says("typo.jsonl:1: key onwer: unknown key");
    // What is no list of one serial a line is not taken for one.
    for (file, text) in [
        ("semicolons.csv", "serial;owner\nA;x\n"),
        ("tabs.csv", "serial\towner\nA\tx\n"),
        ("owners.csv", "owner\nA\n"),
        ("ca.crt", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
    ] {
        world.write(file, text);
        let _ = acme(&world, &format!("import {file}"), &[]).code(65).says(&format!("{file}:1"));
    }
    counts(&acme(&world, "import bad.csv --create-table --skip-invalid -o json", &[]).code(3), 2, 0, 0, 6);
    assert_eq!(entries(&world).into_keys().collect::<Vec<_>>(), ["D", "F"]);
    let _ = acme(&world, "add", &[" A"]).code(2).says("begins or ends with a space");
    let _ = acme(&world, "add A --expires 20%", &[]).code(2).says("--expires");
}

#[test]
fn what_differs_fails_unless_it_may_be_updated() {
    let world = World::new();
    world.tenant("acme");
    let _ = acme(&world, "add SN-1 SN-2 --owner north --template claim --create-table", &[]).success();
    let _ = acme(&world, "add SN-1", &[]).success();
    let _ =
        acme(&world, "add SN-1 --owner south", &[]).code(1).says("owner is `north`, the row says `south`");
    world.write(
        "b.jsonl",
        "{\"serial\":\"SN-1\",\"owner\":\"south\"}\n{\"serial\":\"SN-2\",\"note\":\"x\"}\n",
    );
    let failed = acme(&world, "import b.jsonl -o json", &[]).code(1).says("--update");
    counts(&failed, 0, 0, 2, 0);
    // The rejects are in the input's own form, and can be given back.
    let rejects = failed.json()["rejects"].as_str().unwrap().to_owned();
    counts(&acme(&world, "import --update -o json", &[&rejects]).success(), 2, 0, 0, 0);
    let now = entries(&world);
    assert_eq!((&now["SN-1"]["owner"], &now["SN-1"]["template"]), (&json!("south"), &json!("claim")));
    assert_eq!((&now["SN-2"]["owner"], &now["SN-2"]["note"]), (&json!("north"), &json!("x")));
    let _ = acme(&world, "add SN-1 --status blocked", &[]).code(1).says("status is `pending`");
    let _ = acme(&world, "add SN-1 --status blocked --update", &[]).success();
    assert_eq!(entries(&world)["SN-1"]["status"], "blocked");
    // Adding lets in, so a blocked one differs; a change of the owner is no pardon.
    let _ = acme(&world, "add SN-1", &[]).code(1).says("status is `blocked`");
    let _ = acme(&world, "add SN-1 --owner west --update", &[]).success();
    assert_eq!(entries(&world)["SN-1"]["status"], "blocked");
    assert_eq!(acme(&world, "list -o jsonl --status pending", &[]).success().jsonl().len(), 1);
    world.write("c.csv", "serial,status\nSN-9,provisioned\n");
    counts(&acme(&world, "import c.csv -o json", &[]).code(1), 0, 0, 1, 0);
    assert!(!entries(&world).contains_key("SN-9"));
}

#[test]
fn serials_are_removed_after_a_question() {
    let world = World::new();
    world.tenant("acme");
    let _ = acme(&world, "add SN-1 SN-2 SN-3 --create-table", &[]).success();
    let _ = acme(&world, "remove SN-1", &[]).code(2).says("--yes");
    let _ = acme(&world, "remove SN-1 --dry-run", &[]).success();
    assert_eq!(entries(&world).len(), 3);
    let _ = acme(&world, "remove SN-1 --run-id x", &[]).code(2).says("goes with `--from`");
    let done = acme(&world, "remove SN-1 SN-9 --yes -o json", &[]).success().json();
    assert_eq!([&done[0]["status"], &done[1]["status"]], ["deleted", "absent"]);
    world.write("gone.txt", "SN-2\nSN-3\nSN-1\n");
    let _ = acme(&world, "remove --from gone.txt --yes --max-changes 2", &[]).code(2);
    counts(&acme(&world, "remove --from gone.txt --yes -o json", &[]).success(), 2, 1, 0, 0);
    assert_eq!(entries(&world).len(), 0);
}

#[test]
fn a_file_spreads_over_tenants() {
    let world = World::new();
    let (a, b) = (world.tenant("acme"), world.tenant("beta"));
    world.write("all.csv", "serial,tenant\nSN-1,acme\nSN-1,beta\nSN-2,beta\n");
    counts(&allow(&world, "import all.csv --create-table -o json", &[]).success(), 3, 0, 0, 0);
    // What was listed can be given back, to the same places or, without them, to another.
    for (form, file) in [("csv", "back.csv"), ("jsonl", "back.jsonl")] {
        let listed = allow(&world, "list --all-tenants -o", &[form]).success();
        world.write(file, &listed.stdout);
        counts(&allow(&world, "import -o json", &[file]).success(), 0, 3, 0, 0);
    }
    let rows = allow(&world, "list --all-tenants -o jsonl", &[]).success().jsonl();
    let mut found: Vec<String> = rows.iter().map(|r| format!("{} {}", r["account"], r["serial"])).collect();
    found.sort();
    let mut expected =
        [format!("\"{a}\" \"SN-1\""), format!("\"{b}\" \"SN-1\""), format!("\"{b}\" \"SN-2\"")];
    expected.sort();
    assert_eq!(found, expected);
    let bare = allow(&world, "list --tenant beta -o csv --columns serial,status", &[]).success();
    world.write("bare.csv", &bare.stdout);
    counts(&acme(&world, "import bare.csv -o json", &[]).success(), 1, 1, 0, 0);
}

#[test]
fn faults_and_a_second_attempt_lose_and_double_nothing() {
    let world = World::new();
    let account = world.tenant("acme");
    let _ = acme(&world, "add SN-0000 --owner old --create-table", &[]).success();
    let many = (0..300).fold("serial,owner\n".to_owned(), |csv, n| csv + &format!("SN-{n:04},new\n"));
    world.write("many.csv", many);
    world.faults_of(&account, &[], "lost=15%,error=5%,throttle=5%");
    let output = acme(&world, "import many.csv --run-id many -o json", &[]).code(3);
    // Lost answers count as what they did.
    counts(&output, 299, 0, 1, 0);
    world.faults("off");
    assert_eq!(entries(&world).len(), 300);
    let calls = world.calls().operations;
    let put = calls.iter().find(|call| call.operation == "PutItem").unwrap();
    // A write that is repeated after a lost answer meets its own entry. One refusal is that of SN-0000.
    assert!(put.errors > 10, "no answer was lost: {put:?}");
    world.forget_calls();
    counts(&world.run(&["runs", "resume", "many", "-o", "json"]).code(3), 299, 0, 1, 0);
    // What is done is not called again.
    assert!(world.count("PutItem") < 10, "{}", world.count("PutItem"));
    world.write("changed.csv", world.read("many.csv").replace(",new", ",newer"));
    world.faults_of(&account, &[], "lost=15%,error=5%,throttle=5%");
    counts(&acme(&world, "import changed.csv --update -o json", &[]).success(), 300, 0, 0, 0);
    world.faults("off");
    assert!(entries(&world).values().all(|entry| entry["owner"] == "newer"));
    let _ = world.run(&["runs", "undo", "many"]).code(2).says("allow list");
}

#[test]
fn an_entry_that_has_ended_and_rows_that_contradict_each_other_are_refused() {
    let world = World::new();
    world.tenant("acme");
    let _ = acme(&world, "add SN-0 --create-table", &[]).success();
    world.write(
        "old.csv",
        "serial,status,expires_at\nA,,2020-01-01\nB,blocked,2020-01-01\nC,,2199-01-01\n\
         D,pending,\nD,blocked,\nE,,\nE,,\n",
    );
    world.forget_calls();
    let output = acme(&world, "import old.csv -o json", &[]).code(65);
    counts(&output, 0, 0, 0, 4);
    for part in [
        "old.csv:2: column 3 (expires_at): the entry ended 2020-01-01T00:00:00Z",
        "old.csv:5: column 1 (serial): serial `D` is in line 6 again, which says something else",
        "old.csv:6: column 1 (serial): serial `D` is in line 5 already",
        "old.csv:8: column 1 (serial): serial `E` is in line 7 already",
    ] {
        assert!(output.stderr.contains(part), "`{part}` is missing\n{output}");
    }
    assert_eq!(world.mutations(), [""; 0]);
    counts(&acme(&world, "import old.csv --skip-invalid -o json", &[]).code(3), 3, 0, 0, 4);
    assert_eq!(entries(&world).into_keys().collect::<Vec<_>>(), ["B", "C", "E", "SN-0"]);
    world.write("older.csv", "serial,expires_at\nA,2020-01-01\n");
    counts(&acme(&world, "import older.csv --allow-expired -o json", &[]).success(), 1, 0, 0, 0);
    let _ = acme(&world, "add F --expires 2020-01-01", &[]).code(2).says("has passed");
    let _ = acme(&world, "add F --expires 2020-01-01 --allow-expired", &[]).success();
    let _ = acme(&world, "add G --expires 2020-01-01 --status blocked", &[]).success();
    let _ = allow(&world, "list", &["--tenant", ""]).code(2).says("`--tenant` is empty");
}
