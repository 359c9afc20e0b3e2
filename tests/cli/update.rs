//! `things update` of many: rows and flags together, and rows that cannot be done.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::{Output, World};

fn acme(world: &World, things: u32) -> String {
    let account = world.tenant("acme");
    let names: Vec<String> = (0..things).map(|n| format!("lamp-{n}")).collect();
    world.things(&account, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.forget_calls();
    account
}

fn update(world: &World, more: &[&str]) -> Output {
    world.run(&[&["things", "update", "--tenant", "acme", "--no-progress"], more].concat())
}

/// A file that gives so many lamps a site.
fn to_oslo(rows: u32) -> String {
    (0..rows).fold(String::from("thing_name,attr.site\n"), |mut csv, n| {
        writeln!(csv, "lamp-{n},oslo").unwrap();
        csv
    })
}

#[track_caller]
fn counts(summary: &Value, ok: u64, skipped: u64, failed: u64, pending: u64) {
    let found = ["ok", "skipped", "failed", "pending"].map(|name| summary[name].as_u64().unwrap());
    assert_eq!(found, [ok, skipped, failed, pending], "{summary}");
}

fn attributes(world: &World, account: &str, thing: &str) -> String {
    let of = &world.things_of(account)[thing];
    of.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_and_flags_change_things_and_a_row_beats_a_flag() {
    let world = World::new();
    let account = acme(&world, 4);
    world.ok(&["types", "create", "lamp", "--tenant", "acme"]);
    world.ok(&["types", "create", "door", "--tenant", "acme"]);
    world.write("a.csv", "thing_name,attr.site,thing_type\nlamp-0,berlin,\nlamp-1,,door\nlamp-2,\"\",\n");
    let more = [
        "--from",
        "a.csv",
        "--attribute",
        "site=oslo",
        "--remove-attribute",
        "n",
        "--type",
        "lamp",
        "-o",
        "json",
    ];
    counts(&update(&world, &more).success().json(), 3, 0, 0, 0);
    let found = ["lamp-0", "lamp-1", "lamp-2", "lamp-3"].map(|name| attributes(&world, &account, name));
    assert_eq!(found, ["site=berlin", "site=oslo", "site=oslo", "n=3"]);
    let types: Vec<_> = world.fleet(&account).things.into_values().map(|thing| thing.thing_type).collect();
    let lamp = Some("lamp".to_owned());
    assert_eq!(types, [lamp.clone(), Some("door".to_owned()), lamp, None]);
    world.forget_calls();
    counts(&update(&world, &more).success().json(), 0, 3, 0, 0);
    world.assert_only_reads();
    // A row that gives a type is not one that loses it.
    let more = ["--from", "a.csv", "--remove-type", "-o", "json"];
    counts(&update(&world, &more).success().json(), 2, 1, 0, 0);
    let types: Vec<_> = world.fleet(&account).things.into_values().map(|thing| thing.thing_type).collect();
    assert_eq!(types, [None, Some("door".to_owned()), None, None]);
}

#[test]
fn null_removes_an_attribute() {
    let world = World::new();
    let account = acme(&world, 3);
    let rows = "{\"thingName\":\"lamp-0\",\"attributes\":{\"n\":null,\"site\":\"oslo\"}}\n\
                {\"thing_name\":\"lamp-1\",\"attr.n\":\"\"}\n{\"thing_name\":\"lamp-2\",\"attr.n\":\"7\"}\n";
    let command = ["things", "update", "--from", "-", "--tenant", "acme", "-o", "json"];
    counts(&world.fleetctl(&command).input(rows).run().success().json(), 3, 0, 0, 0);
    let found = ["lamp-0", "lamp-1", "lamp-2"].map(|name| attributes(&world, &account, name));
    assert_eq!(found, ["site=oslo", "", "n=7"]);
}

#[test]
fn a_thing_that_has_a_type_takes_more_attributes_without_naming_it() {
    let world = World::new();
    let account = acme(&world, 0);
    world.ok(&["types", "create", "lamp", "--tenant", "acme"]);
    world.ok(&["things", "create", "typed", "--type", "lamp", "--tenant", "acme"]);
    world.ok(&["things", "create", "plain", "--tenant", "acme"]);
    world.write("a.csv", "thing_name,attr.a,attr.b,attr.c,attr.d\ntyped,1,2,3,4\nplain,1,2,3,4\n");
    let output = update(&world, &["--from", "a.csv", "-o", "json"]).code(3).says("a.csv:3");
    counts(&output.json(), 1, 0, 1, 0);
    assert_eq!(attributes(&world, &account, "typed"), "a=1 b=2 c=3 d=4");
}

#[test]
fn what_a_query_finds_is_changed() {
    let world = World::new();
    let account = acme(&world, 12);
    world.things(&account, &["door"]);
    world.index(&account);
    let more = ["--where", "thingName:lamp* AND attributes.n>=2", "--attribute", "site=oslo", "-o", "json"];
    world.forget_calls();
    let planned = update(&world, &[&more[..], &["--dry-run"]].concat()).success().json();
    counts(&planned, 0, 0, 0, 10);
    world.assert_only_reads();
    let _ = update(&world, &[&more[..], &["--max-changes", "9"]].concat()).code(2).says("10 rows");
    assert_eq!(world.mutations(), [""; 0]);
    counts(&update(&world, &more).success().json(), 10, 0, 0, 0);
    assert_eq!(attributes(&world, &account, "lamp-1"), "n=1");
    assert_eq!(attributes(&world, &account, "lamp-11"), "n=11 site=oslo");
    let _ = update(&world, &["--where", "thingName:lamp*"]).code(2).says("nothing is to be changed");
}

#[test]
fn a_row_for_a_missing_thing_fails_and_is_in_the_rejects() {
    let world = World::new();
    let account = acme(&world, 2);
    world.write("a.csv", "thing_name,attr.site\nlamp-0,oslo\nnobody,oslo\nlamp-1,oslo\n");
    let more = ["--from", "a.csv", "--rejects", "rejects.csv", "-o", "json"];
    let output = update(&world, &more).code(3).says("a.csv:3").says("nobody");
    counts(&output.json(), 2, 0, 1, 0);
    let rejects = world.read("rejects.csv");
    assert_eq!(rejects.lines().count(), 2, "{rejects}");
    assert!(rejects.lines().nth(1).unwrap().ends_with(",nobody,oslo"), "{rejects}");
    world.things(&account, &["nobody"]);
    counts(&update(&world, &["--from", "rejects.csv", "-o", "json"]).success().json(), 1, 0, 0, 0);
    assert_eq!(attributes(&world, &account, "nobody"), "n=0 site=oslo");
}

#[test]
fn a_run_ends_early_when_too_many_rows_fail() {
    let world = World::new();
    acme(&world, 0);
    world.write("a.csv", to_oslo(3_000));
    for (flags, least) in [(&["--fail-fast"][..], 1), (&["--max-failures", "20"], 20)] {
        let more = [&["--from", "a.csv", "-o", "json", "--concurrency", "4"], flags].concat();
        let output = update(&world, &more).code(1);
        let summary = output.json();
        let (failed, pending) = (summary["failed"].as_u64().unwrap(), summary["pending"].as_u64().unwrap());
        assert_eq!(failed + pending, 3_000, "{summary}");
        // Rows in work end; no new ones begin.
        assert!((least..2_000).contains(&failed), "{flags:?}: {summary}");
    }
}

#[test]
fn rows_that_ask_for_more_than_an_update_does_are_named() {
    let world = World::new();
    acme(&world, 2);
    world.write("a.csv", "thing_name,attr.site,thing_groups\nlamp-0,oslo,\nlamp-1,oslo,halls\n");
    let _ =
        update(&world, &["--from", "a.csv"]).code(65).says("a.csv:3").says("things import --update merge");
    assert_eq!(world.mutations(), [""; 0]);
    counts(&update(&world, &["--from", "a.csv", "--skip-invalid", "-o", "json"]).code(3).json(), 1, 0, 0, 0);
}

#[test]
fn an_update_is_killed_and_resumed() {
    let world = World::new();
    let account = acme(&world, 30);
    world.write("a.csv", to_oslo(30));
    let command = [
        "things",
        "update",
        "--from",
        "a.csv",
        "--tenant",
        "acme",
        "--run-id",
        "one",
        "--concurrency",
        "2",
        "-o",
        "json",
    ];
    let victim = world.kill_at(12, fleetctl_sandbox::watch::Moment::Done);
    let output = world.fleetctl(&command).start_as(&victim).finish();
    assert_eq!(output.status.code(), None, "{output}");
    // Another change is another run, also under the same name.
    let other = [&command[..], &["--attribute", "x=1"]].concat();
    let _ = world.run(&other).code(2).says("was begun");
    let summary = world.run(&command).success().json();
    assert_eq!(summary["rows"], 30);
    let things = world.things_of(&account);
    assert!(things.values().all(|of| of.get("site") == Some(&"oslo".to_owned())), "{things:?}");
    assert_eq!(
        summary["ok"].as_u64().unwrap() + summary["skipped"].as_u64().unwrap(),
        json!(30),
        "{summary}"
    );
}
