//! `groups add|remove` and `billing-groups add|remove`: by name, file and query, and the group that is not usable.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Output, World};

/// A tenant `acme` with the things `lamp-0` to `lamp-11`, the group `halls` and the billing group `north`.
fn acme(world: &World) -> String {
    let account = world.tenant("acme");
    let names: Vec<String> = (0..12).map(|n| format!("lamp-{n}")).collect();
    world.things(&account, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.ok(&["groups", "create", "halls", "--tenant", "acme"]);
    world.ok(&["billing-groups", "create", "north", "--tenant", "acme"]);
    world.forget_calls();
    account
}

fn acme_runs(world: &World, command: &str, more: &[&str]) -> Output {
    let words: Vec<&str> = command.split(' ').collect();
    world.run(&[&words[..], &["--tenant", "acme", "--no-progress"], more].concat())
}

#[track_caller]
fn counts(summary: &Value, ok: u64, skipped: u64, failed: u64) {
    let found = ["ok", "skipped", "failed"].map(|name| summary[name].as_u64().unwrap());
    assert_eq!(found, [ok, skipped, failed], "{summary}");
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn named_things_join_and_leave() {
    let world = World::new();
    let account = acme(&world);
    for (noun, group) in [("groups", "halls"), ("billing-groups", "north")] {
        let members = || match noun {
            "groups" => world.group(&account, group),
            _ => world.billing_group(&account, group),
        };
        let add = ["lamp-0", "lamp-1", "lamp-0", "-o", "json"];
        let done = acme_runs(&world, &format!("{noun} add {group}"), &add).success().json();
        assert_eq!((done.as_array().unwrap().len(), &done[1]["status"]), (2, &json!("updated")), "{done}");
        assert_eq!(members(), set(&["lamp-0", "lamp-1"]));
        world.forget_calls();
        let done = acme_runs(&world, &format!("{noun} add {group}"), &["lamp-0", "-o", "json"]).success();
        assert_eq!(done.json()["status"], "exists");
        world.assert_only_reads();
        let done = acme_runs(&world, &format!("{noun} remove {group}"), &["lamp-0", "lamp-5", "-o", "json"])
            .success();
        let statuses = [&done.json()[0]["status"], &done.json()[1]["status"]].map(Value::to_string);
        assert_eq!(statuses, ["\"updated\"", "\"absent\""]);
        assert_eq!(members(), set(&["lamp-1"]));
        let _ = acme_runs(&world, &format!("{noun} add {group}"), &["nobody"]).code(1).says("nobody");
        let plan = ["nobody", "lamp-2", "--dry-run", "-o", "json"];
        let _ = acme_runs(&world, &format!("{noun} add {group}"), &plan).code(3).says("nobody");
    }
}

#[test]
fn a_file_and_a_query_join_and_leave() {
    let world = World::new();
    let account = acme(&world);
    world.index(&account);
    world.write("all.txt", "lamp-0\nlamp-1\nnobody\n");
    for (noun, group) in [("groups", "halls"), ("billing-groups", "north")] {
        let (add, remove) = (format!("{noun} add {group}"), format!("{noun} remove {group}"));
        let file = ["--from", "all.txt", "-o", "json"];
        let output = acme_runs(&world, &add, &file).code(3).says("all.txt:3").says("nobody");
        counts(&output.json(), 2, 0, 1);
        let query = ["--where", "thingName:lamp*", "-o", "json"];
        world.forget_calls();
        let _ = acme_runs(&world, &add, &[&query[..], &["--max-changes", "11"]].concat()).code(2);
        assert_eq!(world.mutations(), [""; 0]);
        counts(&acme_runs(&world, &add, &query).success().json(), 10, 2, 0);
        world.forget_calls();
        counts(&acme_runs(&world, &add, &query).success().json(), 0, 12, 0);
        world.assert_only_reads();
        let found = if noun == "groups" {
            world.group(&account, group)
        } else {
            world.billing_group(&account, group)
        };
        assert_eq!(found.len(), 12);
        let planned = acme_runs(&world, &remove, &[&query[..], &["--dry-run"]].concat()).success().json();
        assert_eq!(planned["pending"], 12, "{planned}");
        counts(&acme_runs(&world, &remove, &query).success().json(), 12, 0, 0);
        world.forget_calls();
        counts(&acme_runs(&world, &remove, &query).success().json(), 0, 12, 0);
        world.assert_only_reads();
    }
}

#[test]
fn a_group_that_is_missing_is_refused_before_any_write() {
    let world = World::new();
    acme(&world);
    world.write("all.txt", "lamp-0\nlamp-1\n");
    let from = ["--from", "all.txt"];
    let _ = acme_runs(&world, "groups add nowhere", &from).code(65).says("no thing group `nowhere`");
    let _ =
        acme_runs(&world, "billing-groups add nowhere", &from).code(65).says("no billing group `nowhere`");
    let _ = acme_runs(&world, "groups remove nowhere", &from).code(65).says("no thing group `nowhere`");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = acme_runs(&world, "groups add no/where", &from).code(2);
}

#[test]
fn a_thing_in_another_billing_group_is_an_error_that_names_it() {
    let world = World::new();
    let account = acme(&world);
    world.ok(&["billing-groups", "create", "south", "--tenant", "acme"]);
    let _ = acme_runs(&world, "billing-groups add south", &["lamp-0"]).success();
    world.write("all.txt", "lamp-0\nlamp-1\n");
    for more in [&["--from", "all.txt", "--dry-run"][..], &["--from", "all.txt"]] {
        let output = acme_runs(&world, "billing-groups add north", more).code(3);
        let _ = output.says("billing group `south`").says("billing-groups remove south");
    }
    assert_eq!(world.billing_group(&account, "north"), set(&["lamp-1"]));
    let _ = acme_runs(&world, "billing-groups add north", &["lamp-0"]).code(1).says("billing group `south`");
    // Leaving one that it is not in takes it out of no other.
    let _ = acme_runs(&world, "billing-groups remove north", &["lamp-0"]).success();
    assert_eq!(world.billing_group(&account, "south"), set(&["lamp-0"]));
}
