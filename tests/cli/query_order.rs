//! `things query` over fleets: in order, in parts, from the registry, as names for a pipe; and who is missing is named.

use std::collections::BTreeSet;
use std::time::Duration;

use fleetctl_sandbox::Settings;
use serde_json::{Value, json};

use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, Output, World, quick};

/// Three tenants with these things each; their accounts.
fn fleet(world: &World, things: usize) -> Vec<String> {
    let made = world.admin(
        "POST",
        "seed",
        &json!({
            "tenants": ["acme", "globex", "initech"], "things": things, "prefix": "{tenant}-",
            "attributes": { "version": ["1.9", "1.10", "2.0", null], "serial": "S-{n}" },
            "type": ["lamp", "door"], "group": ["north", "south"], "connected": 0.5,
            "reported": { "battery": [20, 55, 90] }, "seed": 7,
        }),
    );
    made["tenants"].as_array().unwrap().iter().map(|t| t["account"].as_str().unwrap().to_owned()).collect()
}

fn names(output: &Output) -> Vec<String> {
    output.jsonl().iter().map(|row| row["thingName"].as_str().unwrap().to_owned()).collect()
}

fn rank(version: &Value) -> usize {
    let order = [json!("1.9"), json!("1.10"), json!("2.0"), json!(null)];
    order.iter().position(|known| known == version).unwrap()
}

#[test]
fn rows_of_all_tenants_come_in_one_order() {
    let world = World::new();
    fleet(&world, 150);
    let columns = "tenant,thingName,attributes.version,shadow.reported.battery,connectivity.connected";
    let ask = |sort: &str, more: &[&str]| {
        let mut words = vec![
            "things",
            "query",
            "*",
            "--all-tenants",
            "-o",
            "jsonl",
            "--columns",
            columns,
            "--sort",
            sort,
        ];
        words.extend(more);
        world.run(&words).success()
    };
    let all = ask("attributes.version,shadow.reported.battery:desc", &[]);
    let rows = all.jsonl();
    assert_eq!(rows.len(), 450);
    let key = |row: &Value| {
        let battery = row["shadow.reported.battery"].as_i64().unwrap();
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        (rank(&row["attributes.version"]), -battery, text("tenant"), text("thingName"))
    };
    let keys: Vec<_> = rows.iter().map(key).collect();
    assert!(keys.is_sorted(), "{all}");
    assert_eq!(rows.iter().map(|row| row["tenant"].to_string()).collect::<BTreeSet<_>>().len(), 3);
    let first = ask("attributes.version,shadow.reported.battery:desc", &["--limit", "40"]);
    assert_eq!(first.jsonl(), rows[..40]);
    let _ = first.says("Stopped after 40 rows");
    let down = ask("thingName:desc", &[]);
    let mut expected = names(&all);
    expected.sort_unstable();
    expected.reverse();
    assert_eq!(names(&down), expected);
}

#[test]
fn a_field_that_is_no_column_is_refused_before_any_call() {
    let world = World::new();
    let _ = world.run(&["things", "query", "*", "--sort", "battery"]).code(2).says("no column `battery`");
    world.assert_no_calls();
}

#[test]
fn deep_columns_are_in_every_form() {
    let world = World::new();
    fleet(&world, 5);
    let columns = ["--columns", "thingName,attributes.serial,shadow.reported.battery,connectivity.connected"];
    let ask = |form: &str| {
        let words = ["things", "query", "thingName:acme-00003", "--tenant", "acme", "-o", form];
        world.run(&[&words[..], &columns].concat()).success()
    };
    let row = ask("jsonl").jsonl().remove(0);
    assert_eq!(row["attributes.serial"], "S-00003");
    let battery = row["shadow.reported.battery"].as_i64().unwrap();
    let connected = row["connectivity.connected"].as_bool().unwrap();
    assert_eq!(ask("json").json()[0], row);
    let line = format!("acme-00003,S-00003,{battery},{connected}");
    assert_eq!(ask("csv").stdout.lines().nth(1), Some(line.as_str()));
    assert_eq!(ask("table").stdout.trim_end(), line.replace(',', "\t"));
    assert!(ask("yaml").stdout.contains(&format!("shadow.reported.battery: {battery}")));
}

#[test]
fn names_of_one_tenant_are_bare_and_those_of_several_say_where_they_are() {
    let world = World::new();
    let accounts = fleet(&world, 2);
    let ask = |more: &[&str]| {
        let words = ["things", "query", "thingName:*-00001", "-o", "name"];
        world.run(&[&words[..], more].concat()).success().stdout
    };
    assert_eq!(ask(&["--tenant", "acme"]), "acme-00001\n");
    let all = ask(&["--all-tenants", "--sort", "thingName"]);
    assert_eq!(
        all,
        "acme/us-east-1/acme-00001\nglobex/us-east-1/globex-00001\ninitech/us-east-1/initech-00001\n"
    );
    world.write("found", &all);
    let _ = world.run(&["groups", "create", "canary", "--all-tenants"]).success();
    let add = ["groups", "add", "canary", "--from", "found", "--all-tenants", "--yes"];
    let _ = world.run(&add).success();
    for (account, name) in accounts.iter().zip(["acme", "globex", "initech"]) {
        let rows = world.run(&["groups", "things", "canary", "--tenant", name, "-o", "name"]).success();
        assert_eq!(rows.stdout, format!("{name}-00001\n"), "{account}");
    }
    let _ = world.run(&["index", "status", "-o", "name"]).code(2).says("`-o name` is for lists");
}

#[test]
fn a_query_over_the_limits_is_asked_in_parts_and_each_thing_comes_once() {
    let world = World::new();
    fleet(&world, 40);
    let names_of = |from: usize, to: usize| {
        let all: Vec<String> = (from..to).map(|n| format!("acme-{n:05}")).collect();
        all.join(" OR ")
    };
    let ask = |query: &str| {
        let words = ["things", "query", query, "--tenant", "acme", "-o", "jsonl", "--columns", "thingName"];
        let mut names = names(&world.run(&words).success());
        names.sort_unstable();
        names
    };
    let expected = |from: usize, to: usize| (from..to).map(|n| format!("acme-{n:05}")).collect::<Vec<_>>();
    world.forget_calls();
    assert_eq!(ask(&format!("thingName:({})", names_of(0, 30))), expected(0, 30));
    assert_eq!(world.count("SearchIndex"), 3);
    // Parts that find the same things: told apart by what is answered, and by name where that does not settle it.
    assert_eq!(ask(&format!("thingName:({} OR acme-0000*)", names_of(0, 14))), expected(0, 14));
    assert_eq!(ask(&format!("\"acme-00003\" OR thingName:({})", names_of(0, 14))), expected(0, 14));
    // A long AND: what does not fit is held against the answers.
    let excluded: Vec<String> = (2..30).map(|n| format!("NOT attributes.serial:S-{n:05}")).collect();
    let rest = [expected(0, 2), expected(30, 40)].concat();
    assert_eq!(ask(&format!("thingName:acme* AND {}", excluded.join(" AND "))), rest);
    let shadows: Vec<String> = (0..13).map(|n| format!("shadow.reported.x{n}:1")).collect();
    world.forget_calls();
    let refused = world.run(&["things", "query", &shadows.join(" AND "), "--tenant", "acme"]).code(2);
    let _ = refused.says("more than 12 terms").says("cannot be asked in parts");
    world.assert_no_calls();
}

#[test]
fn the_registry_answers_what_it_has_without_an_index() {
    let world = World::new();
    let names = ["lamp-0", "lamp-1", "door-2"];
    world.things(MANAGEMENT, &names);
    let ask = |more: &[&str]| world.run(&[&["things", "query"][..], more].concat());
    let sorted = ask(&["*", "-o", "name", "--sort", "thingName"]).success().stdout;
    assert_eq!(sorted, "door-2\nlamp-0\nlamp-1\n");
    let some = ["thingName:lamp* AND NOT attributes.n:0", "--from", "registry", "-o", "name"];
    assert_eq!(ask(&some).success().stdout, "lamp-1\n");
    assert_eq!(world.count("SearchIndex"), 0);
    let _ = ask(&["*", "-o", "name", "--from", "index"]).code(1).says("index is off");
    let _ = ask(&["*"]).code(1).says("index is off");
    let _ = ask(&["*", "-o", "name", "--rate", "ListThings=1"]).code(1).says("index is off");
    world.forget_calls();
    let _ = ask(&["thingGroupNames:a", "--from", "registry"])
        .code(2)
        .says("cannot be answered from the registry");
    let _ = ask(&["*", "--from", "registry", "--columns", "shadow"]).code(2).says("no column `shadow`");
    world.assert_no_calls();
}

#[test]
fn pages_that_come_slower_than_the_quota_are_read_side_by_side() {
    let latency = Duration::from_millis(20);
    let latency = fleetctl_sandbox::settings::Latency { min: latency, max: latency };
    let world = World::with(Settings { latency, ..quick() });
    fleet(&world, 6_000);
    let ask = || {
        let words =
            ["things", "query", "*", "--tenant", "globex", "-o", "jsonl", "--rate", "SearchIndex=400"];
        let mut names = names(&world.run(&words).success());
        names.sort_unstable();
        names
    };
    let expected: Vec<String> = (0..6_000).map(|n| format!("globex-{n:05}")).collect();
    assert_eq!(ask(), expected);
    // One page after the other they would be 60; each part ends with a page of its own.
    assert!(world.count("SearchIndex") > 61, "it was not divided: {} pages", world.count("SearchIndex"));
    world.admin("POST", "quotas", &json!({ "GetStatistics": 0 }));
    assert_eq!(ask(), expected);
}

#[test]
fn whoever_cannot_be_asked_is_named_whatever_the_reason() {
    let world = World::with(Settings { index_lag: Duration::from_hours(1), ..quick() });
    let accounts = fleet(&world, 3);
    world.remove_role(&accounts[0], ORGANIZATION_ROLE);
    let umbrella = world.tenant("umbrella");
    let hooli = world.tenant("hooli");
    world.index(&hooli);
    for sort in [&[][..], &["--sort", "thingName"]] {
        let words = ["things", "query", "thingName:*0002", "--all-tenants", "-o", "jsonl"];
        let output = world.run(&[&words[..], sort].concat()).code(3);
        let mut found = names(&output);
        found.sort_unstable();
        assert_eq!(found, ["globex-00002", "initech-00002"]);
        let errors = output.errors();
        let of =
            |account: &str| errors.iter().find(|e| e["target"].as_str().unwrap().contains(account)).unwrap();
        assert_eq!(of(&accounts[0])["code"], "AccessDenied");
        assert_eq!(of(&umbrella)["code"], "ResourceNotFoundException");
        assert_eq!(of(&hooli)["code"], "IndexNotReadyException");
        let _ = output.says("warning: 3 of 5 targets failed");
    }
}
