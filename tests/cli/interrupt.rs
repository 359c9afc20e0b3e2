//! Signals and outages in the middle of writes: every row is accounted for, and what was not done can be fed back.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::World;

fn sum(summary: &Value) -> u64 {
    ["ok", "skipped", "failed", "invalid", "pending"].iter().map(|n| summary[n].as_u64().unwrap()).sum()
}

fn rows(names: std::ops::Range<u32>) -> String {
    names.fold(String::from("thing_name\n"), |mut csv, n| {
        writeln!(csv, "lamp-{n}").unwrap();
        csv
    })
}

#[test]
fn an_interrupted_import_accounts_for_every_row_and_its_rejects_import() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", rows(0..40));
    world.write("first.csv", rows(0..5));
    let _ = world.run(&["things", "import", "first.csv", "--tenant", "acme"]).success();
    // Longer than calls that are under way are waited for.
    world.admin("POST", "hold", &json!({ "operation": "CreateThing", "seconds": 60 }));
    world.forget_calls();
    let command = ["things", "import", "a.csv", "--tenant", "acme", "--rejects", "rejects.csv", "-o", "json"];
    let mut running = world.fleetctl(&command).start();
    running.until("a call", || world.count("CreateThing") > 0);
    running.signal("INT");
    let output = running.finish().code(130);
    let summary = output.json();
    assert_eq!((sum(&summary), &summary["rows"]), (40, &json!(40)), "{summary}");
    assert_eq!(summary["pending"], 35, "{summary}");
    assert_eq!(world.read("rejects.csv").lines().count(), 36);
    world.admin("DELETE", "hold", &json!({}));
    let again = world.ok(&["things", "import", "rejects.csv", "--tenant", "acme"]);
    assert_eq!(again["rows"], 35, "{again}");
    assert_eq!(world.things_of(&acme).len(), 40);
}

#[test]
fn an_interrupted_create_is_no_success() {
    let world = World::new();
    world.tenant("acme");
    world.admin("POST", "hold", &json!({ "operation": "CreateThing", "seconds": 60 }));
    let mut running = world.fleetctl(&["things", "create", "lamp", "--tenant", "acme", "-o", "json"]).start();
    running.until("a call", || world.count("CreateThing") > 0);
    running.signal("INT");
    let _ = running.finish().code(130).says("lamp").says("interrupted");
}

#[test]
fn a_signal_while_the_input_is_awaited_ends_an_import_at_once() {
    let world = World::new();
    world.tenant("acme");
    let pipe = world.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Held open by a writer that never writes; a pipe opened for both does not wait for the other side.
    let writer = std::fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
    let mut running =
        world.fleetctl(&["things", "import", "pipe", "--tenant", "acme", "--run-id", "waiting"]).start();
    running.until("the reading", || world.state().join("runs/waiting/input.partial").exists());
    running.signal("INT");
    let _ = running.finish().code(130);
    drop(writer);
}

#[test]
fn a_target_that_cannot_be_read_leaves_its_rows_pending_and_the_others_land() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.ok(&["types", "create", "lamp", "--all-tenants"]);
    world.admin("POST", "roles", &json!({ "account": globex, "deny": ["iot:DescribeThingType"] }));
    world.write("a.csv", "thing_name,thing_type,tenant\na,lamp,acme\nb,lamp,globex\nc,lamp,acme\n");
    let command = ["things", "import", "a.csv", "--rejects", "rejects.csv", "-o", "json"];
    let output = world.run(&command).code(3).says("globex");
    let summary = output.json();
    assert_eq!((&summary["ok"], &summary["pending"]), (&json!(2), &json!(1)), "{summary}");
    assert_eq!(world.things_of(&acme).len(), 2);
    assert!(world.things_of(&globex).is_empty());
    assert!(world.read("rejects.csv").lines().nth(1).unwrap().ends_with(",b,lamp,globex"));
}

#[test]
fn an_interrupted_read_says_that_nothing_was_changed() {
    let world = World::new();
    world.tenant("acme");
    for (operation, command) in [
        ("ListThings", &["things", "list", "--tenant", "acme"][..]),
        ("ListThings", &["things", "export", "--tenant", "acme", "--to", "a.jsonl"]),
        ("DescribeThing", &["things", "show", "a", "--tenant", "acme"]),
        ("GetStatistics", &["things", "count", "thingName:a", "--tenant", "acme"]),
    ] {
        for (signal, code) in [("INT", 130), ("TERM", 143)] {
            world.admin("POST", "hold", &json!({ "operation": operation, "seconds": 60 }));
            world.forget_calls();
            let mut running = world.fleetctl(command).start();
            running.until("a call", || world.count(operation) > 0);
            running.signal(signal);
            let output = running.finish().code(code).says("Nothing was changed: the command only reads.");
            assert!(!output.stderr.contains("skipped"), "{command:?}: {output}");
            world.admin("DELETE", "hold", &json!({}));
        }
    }
}
