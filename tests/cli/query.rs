//! `things query`: every page of every selected tenant, at once, and one tenant's failure is that tenant's only.

use std::collections::BTreeSet;
use std::time::Duration;

use fleetctl_sandbox::Settings;
use serde_json::{Value, json};

use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, World, quick};

/// Twenty tenants, each with two things and its index on; their accounts.
fn twenty(world: &World) -> Vec<(String, String)> {
    let tenant = |n| {
        let name = format!("tenant-{n:02}");
        let account = world.tenant(&name);
        world.things(&account, &["common", &format!("only-{n:02}")]);
        world.index(&account);
        (name, account)
    };
    (0..20).map(tenant).collect()
}

fn found(rows: &Value) -> BTreeSet<(String, String, String)> {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let rows = rows.as_array().unwrap();
    let set: BTreeSet<_> =
        rows.iter().map(|row| (text(row, "tenant"), text(row, "account"), text(row, "thingName"))).collect();
    assert_eq!(set.len(), rows.len(), "a row came twice");
    set
}

fn expected(tenants: &[(String, String)]) -> BTreeSet<(String, String, String)> {
    let of = |(tenant, account): &(String, String)| {
        let own = tenant.replace("tenant", "only");
        ["common".to_owned(), own].map(|thing| (tenant.clone(), account.clone(), thing))
    };
    tenants.iter().flat_map(of).collect()
}

#[test]
fn twenty_tenants_are_asked_at_once_and_answer_the_union() {
    let world = World::new();
    let tenants = twenty(&world);
    // No search is answered before all twenty are in flight: asked one after the other, none ever would be.
    world.admin("POST", "hold", &json!({ "operation": "SearchIndex", "together": 20 }));
    let rows = world.ok(&["things", "query", "*", "--all-tenants"]);
    assert_eq!(found(&rows), expected(&tenants));
}

#[test]
fn a_tenant_whose_role_is_missing_is_named_and_the_other_nineteen_answer() {
    let world = World::new();
    let tenants = twenty(&world);
    let (name, account) = &tenants[7];
    world.remove_role(account, ORGANIZATION_ROLE);
    let output = world.run(&["things", "query", "*", "--all-tenants", "-o", "json"]).code(3);
    let others: Vec<_> = tenants.iter().filter(|tenant| *tenant != &tenants[7]).cloned().collect();
    assert_eq!(found(&output.json()), expected(&others));
    let error = output.error();
    assert_eq!(
        (&error["target"], &error["code"]),
        (&json!(format!("{name} {account}/us-east-1")), &json!("AccessDenied"))
    );
    let output = output.says(&format!("error: {name} {account}/us-east-1: "));
    let _ = output.says("warning: 1 of 20 targets failed");
}

#[test]
fn a_failed_tenant_is_never_an_empty_answer() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.remove_role(&acme, ORGANIZATION_ROLE);
    let output = world.run(&["things", "query", "*", "--all-tenants", "-o", "json"]).code(4);
    assert_eq!(output.error()["target"], format!("acme {acme}/us-east-1"));
}

#[test]
fn every_page_is_read_and_none_is_kept_back() {
    let world = World::new();
    let names: Vec<String> = (0..230).map(|n| format!("t-{n:03}")).collect();
    world.things(MANAGEMENT, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.index(MANAGEMENT);
    let rows = world.run(&["things", "query", "thingName:t-*", "-o", "jsonl"]).success().jsonl();
    let mut got: Vec<&str> = rows.iter().map(|row| row["thingName"].as_str().unwrap()).collect();
    got.sort_unstable();
    assert_eq!(got, names);
    assert!(world.count("SearchIndex") >= 3);
    world.forget_calls();
    let first = world.run(&["things", "query", "thingName:t-*", "--limit", "5", "-o", "jsonl"]).success();
    assert_eq!(first.jsonl().len(), 5);
    assert_eq!(world.count("SearchIndex"), 1);
}

#[test]
fn the_query_language_reaches_the_index() {
    let world = World::new();
    world.things(MANAGEMENT, &["lamp-0", "lamp-1", "lamp-2", "door-3"]);
    world.index(MANAGEMENT);
    for (query, expected) in [
        ("thingName:lamp-*", &["lamp-0", "lamp-1", "lamp-2"][..]),
        ("thingName:lamp* AND NOT attributes.n:1", &["lamp-0", "lamp-2"]),
        ("attributes.n:0 OR thingName:door*", &["door-3", "lamp-0"]),
        ("attributes.n>=2", &["door-3", "lamp-2"]),
        ("attributes.n:[1 TO 2]", &["lamp-1", "lamp-2"]),
    ] {
        let rows = world.ok(&["things", "query", query, "--columns", "thingName"]);
        let mut names: Vec<&str> =
            rows.as_array().unwrap().iter().map(|row| row["thingName"].as_str().unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, expected, "{query}");
    }
}

#[test]
fn an_index_that_is_off_is_said_with_how_to_turn_it_on() {
    let world = World::new();
    let _ = world.tenant("acme");
    let output = world.run(&["things", "query", "*", "-o", "json", "--tenant", "acme"]).code(1).no_data();
    let hint = output.error()["hint"].as_str().unwrap().to_owned();
    assert!(hint.contains("is off") && hint.contains("fleetctl index enable --wait"), "{output}");
}

#[test]
fn an_index_that_is_being_built_is_said_with_how_to_wait_for_it() {
    let world = World::with(Settings { index_lag: Duration::from_hours(1), ..quick() });
    world.index(MANAGEMENT);
    let output = world.run(&["things", "query", "*", "-o", "json"]);
    let output = if output.status.code() == Some(75) { output.code(75) } else { output.code(1) };
    let hint = output.error()["hint"].as_str().unwrap().to_owned();
    assert!(hint.contains("being built") && hint.contains("fleetctl index enable --wait"), "{output}");
}

#[test]
fn a_bad_query_is_shown_with_a_caret_before_any_call() {
    let world = World::new();
    let output = world.run(&["things", "query", "thingName:a AND AND b"]).code(2).no_data();
    let lines: Vec<&str> = output.stderr.lines().collect();
    let at = lines.iter().position(|line| line.ends_with("thingName:a AND AND b")).unwrap();
    let column = lines[at].find("AND b").unwrap();
    assert_eq!(lines[at + 1].find('^'), Some(column), "{output}");
    world.assert_no_calls();
}

#[test]
fn a_query_over_the_limits_is_explained_before_any_call() {
    let world = World::new();
    let long = format!("thingName:{}", "x".repeat(1_100));
    let output = world.run(&["things", "query", &long]).code(2).no_data();
    assert!(output.stderr.contains("1000") || output.stderr.contains("1,000"), "{output}");
    world.assert_no_calls();
}

#[test]
fn too_many_wildcards_alone_are_asked_as_beside_others() {
    let world = World::new();
    world.things(MANAGEMENT, &["a-b-c-d", "a-b-c", "b-c-d"]);
    world.index(MANAGEMENT);
    for query in ["thingName:a*b*c*d", "thingName:a* AND thingName:a*b*c*d"] {
        let found = world.ok(&["things", "query", query, "--columns", "thingName"]);
        assert_eq!(found, json!([{"thingName": "a-b-c-d"}]), "{query}");
        assert_eq!(world.ok(&["things", "count", query])["count"], 1, "{query}");
    }
    let _ = world.run(&["things", "query", "a*b*c*d"]).code(2).says("3 '*', AWS allows 2");
}

#[test]
fn without_a_folder_to_sort_in_nothing_is_asked() {
    let world = World::new();
    let line = ["things", "query", "*", "--sort", "thingName"];
    let output = world.fleetctl(&line).env("TMPDIR", world.path("nowhere")).run().code(2).no_data();
    let _ = output.says("nowhere` to sort in").says("TMPDIR");
    assert_eq!(world.count("SearchIndex"), 0);
}

#[test]
fn a_saved_query_stands_for_itself() {
    let world = World::new();
    world.configure("queries:\n  lamps: thingName:lamp*\n");
    world.things(MANAGEMENT, &["lamp", "door"]);
    world.index(MANAGEMENT);
    assert_eq!(
        world.ok(&["things", "query", "@lamps", "--columns", "thingName"]),
        json!([{"thingName": "lamp"}])
    );
    let _ = world.run(&["things", "query", "@doors"]).code(2).says("there is no saved query `@doors`");
}

#[test]
fn enough_rows_end_a_query_whoever_has_not_answered() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    for account in [&acme, &globex] {
        world.things(account, &["a", "b"]);
        world.index(account);
    }
    // Longer than any patience: waited for, globex would be named as one that did not answer (3).
    world.admin("POST", "hold", &json!({ "operation": "SearchIndex", "account": globex, "seconds": 900 }));
    let args = ["things", "query", "thingName:*", "--all-tenants", "--limit", "2", "-o", "json"];
    let output = world.run(&args).success().says("Stopped after 2 rows");
    let rows = output.json();
    assert_eq!(rows.as_array().unwrap().len(), 2, "{rows}");
    assert!(rows.as_array().unwrap().iter().all(|row| row["account"] == acme.as_str()), "{rows}");
    world.admin("DELETE", "hold", &json!({}));
}

#[test]
fn a_column_that_there_is_not_is_explained_by_the_one_that_is_meant() {
    let world = World::new();
    for option in ["--sort", "--columns"] {
        let of = |name| world.run(&["things", "query", "thingName:a", option, name]).code(2);
        let _ = of("thingNam").says("Near it is `thingName`.");
        let _ = of("firmware").says("If it is an attribute, write `attributes.firmware`.");
    }
    world.assert_no_calls();
}
