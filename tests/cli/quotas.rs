//! The rates of the bulk engine: what Service Quotas says of an account counts, then the table, and `quotas` shows it.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::World;

/// A world with the tenant `acme`, whose account may not ask Service Quotas if `denied`.
fn world(denied: bool) -> World {
    let world = World::new();
    let acme = world.tenant("acme");
    if denied {
        deny(&world, &acme);
    }
    world
}

fn deny(world: &World, account: &str) {
    world.admin("POST", "roles", &json!({ "account": account, "deny": ["servicequotas:*"] }));
}

/// The member of each operation in the summary of an import of so many rows.
fn imported(world: &World, rows: usize, more: &[&str]) -> Value {
    let mut csv = String::from("thing_name,tenant\n");
    for row in 0..rows {
        writeln!(csv, "thing-{row},{}", if row % 2 == 0 { "acme" } else { more[0] }).unwrap();
    }
    world.write("devices.csv", csv);
    world.forget_calls();
    let words = [&["things", "import", "devices.csv", "--no-progress"], &more[1..]].concat();
    let summary = world.ok(&words);
    assert_eq!(summary["ok"], rows, "{summary}");
    let operations = summary["operations"].as_array().unwrap();
    operations.iter().find(|op| op["operation"] == "CreateThing").unwrap().clone()
}

#[test]
fn the_applied_value_is_shown_with_all_that_is_known_of_it() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.admin("POST", "quotas", &json!({ "CreateThing": 250 }));
    world.forget_calls();
    let rows =
        world.ok(&["quotas", "CreateThing", "UpdateThingType", "CreateAuthorizer", "--tenant", "acme"]);
    let row = |operation: &str, per_second: f64, in_use: f64, origin: &str, code: Value| {
        json!({
            "tenant": "acme", "account": acme, "region": crate::support::REGION, "operation": operation,
            "perSecond": per_second, "inUse": in_use, "origin": origin, "quotaCode": code,
            "applied": null, "default": null, "adjustable": null,
        })
    };
    let mut expected = [
        row("CreateThing", 250.0, 225.0, "serviceQuotas", json!("L-64CBACAC")),
        row("UpdateThingType", 10.0, 9.0, "serviceQuotas", json!("L-AA03977E")),
        row("CreateAuthorizer", 10.0, 9.0, "table", json!(null)),
    ];
    (expected[0]["applied"], expected[0]["default"], expected[0]["adjustable"]) =
        (json!(250.0), json!(100), json!(true));
    (expected[1]["applied"], expected[1]["adjustable"]) = (json!(10.0), json!(true));
    expected[2]["default"] = json!(10);
    assert_eq!(rows, json!(expected));
    world.assert_only_reads();
}

#[test]
fn every_operation_of_every_target_has_a_row() {
    let world = world(false);
    let globex = world.tenant("globex");
    deny(&world, &globex);
    let rows = world.ok(&["quotas", "--all-tenants"]);
    let of = |tenant: &str, origin: &str| {
        let rows = rows.as_array().unwrap().iter();
        rows.filter(|row| row["tenant"] == tenant && row["origin"] == origin).count()
    };
    let all = rows_of_the_table();
    assert_eq!(of("acme", "serviceQuotas") + of("acme", "table"), all);
    assert_eq!((of("acme", "table"), of("globex", "serviceQuotas")), (3, 0), "three operations have no code");
    assert_eq!(of("globex", "table") + of("globex", "assumed"), all);
    assert!(of("globex", "assumed") > 5);
}

/// How many rows the table of rates has, by the listing of an account that nobody changed.
fn rows_of_the_table() -> usize {
    let csv = World::new().run(&["quotas", "-o", "csv"]).success().stdout;
    assert!(csv.starts_with("tenant,account,region,operation,perSecond,inUse,origin,quotaCode\n"), "{csv}");
    let rows = csv.lines().count() - 1;
    assert!(rows > 150, "{rows}");
    rows
}

#[test]
fn without_an_answer_the_table_counts_and_the_reason_is_named() {
    let world = world(true);
    let words = ["quotas", "CreateThing", "--tenant", "acme", "-v", "--columns", "perSecond,origin,applied"];
    let output = world.run(&words).success().says("AccessDeniedException").says("published defaults");
    assert_eq!(output.stdout, "100.0\ttable\t\n");
    // An answer that never comes is not waited for.
    let world = self::world(false);
    world.admin("POST", "hold", &json!({ "operation": "ListServiceQuotas", "seconds": 3600 }));
    let output = world.run(&words).success().says("Service Quotas does not tell all of iotcore");
    assert_eq!(output.stdout, "100.0\ttable\t\n");
}

#[test]
fn a_target_that_cannot_be_reached_is_a_failure_and_not_the_table() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.remove_role(&acme, crate::support::ORGANIZATION_ROLE);
    let _ = world.run(&["quotas", "CreateThing", "--tenant", "acme"]).code(4).no_data().says("AssumeRole");
}

#[test]
fn rates_of_the_user_win_and_shares_are_of_the_rest() {
    let world = world(false);
    let flags = ["--rate", "CreateThing=40", "--share", "1/4", "--headroom", "20", "--tenant", "acme"];
    let rows = world.ok(&[&["quotas", "CreateThing", "UpdateThing"], &flags[..]].concat());
    let members = |row: &Value| json!([row["perSecond"], row["inUse"], row["origin"], row["applied"]]);
    assert_eq!(members(&rows[0]), json!([40.0, 40.0, "rate", 100.0]));
    assert_eq!(members(&rows[1]), json!([100.0, 20.0, "serviceQuotas", 100.0]));
}

#[test]
fn wrong_words_are_usage_errors_that_say_what_is_right() {
    let world = World::new();
    for (words, says) in [
        (&["quotas", "create-thing"][..], "CreateThing"),
        (&["quotas", "AttachPolcy"], "AttachPolicy"),
        (&["quotas", "Frobnicate"], "API reference"),
        (&["quotas", "--share", "1/0"], "1/N with N from 1"),
        (&["quotas", "--share", "0.25"], "1/N with N from 1"),
        (&["quotas", "--rate", "CreateThing"], "CreateThing=50"),
        (&["quotas", "--rate", "CreateThings=5"], "CreateThing"),
        (&["things", "import", "x.csv", "--share", "4"], "1/N with N from 1"),
    ] {
        let _ = world.run(words).code(2).no_data().says(says);
    }
    world.assert_no_calls();
}

#[test]
fn an_import_of_a_hundred_rows_runs_at_the_applied_quota() {
    let world = world(false);
    world.admin("POST", "quotas", &json!({ "CreateThing": 250 }));
    let operation = imported(&world, 99, &["acme", "--headroom", "0"]);
    assert_eq!((&operation["quota"], &operation["quotaOrigin"]), (&json!(100.0), &json!("table")));
    assert_eq!(world.count("ListServiceQuotas"), 0, "a small import does not ask");
    let world = self::world(false);
    world.admin("POST", "quotas", &json!({ "CreateThing": 250 }));
    let operation = imported(&world, 100, &["acme", "--headroom", "0", "--share", "1/2"]);
    assert_eq!((&operation["quota"], &operation["quotaOrigin"]), (&json!(125.0), &json!("serviceQuotas")));
    assert!(world.count("ListServiceQuotas") >= 2);
}

#[test]
fn a_summary_names_the_least_certain_origin_of_its_targets() {
    let world = world(false);
    let globex = world.tenant("globex");
    deny(&world, &globex);
    world.admin("POST", "quotas", &json!({ "CreateThing": 250 }));
    let operation = imported(&world, 100, &["globex"]);
    assert_eq!((&operation["quota"], &operation["quotaOrigin"]), (&json!(350.0), &json!("table")));
    let world = self::world(true);
    let operation = imported(&world, 100, &["acme", "--rate", "CreateThing=200"]);
    assert_eq!((&operation["quota"], &operation["quotaOrigin"]), (&json!(200.0), &json!("rate")));
}

/// What a read of all things of acme says with `-v`, and how often Service Quotas was asked.
fn read_all(world: &World, things: usize, more: &[&str]) -> (String, u64) {
    world.admin("POST", "seed", &json!({ "tenants": ["acme"], "things": things }));
    world.forget_calls();
    let words = ["things", "query", "*", "-o", "name", "--tenant", "acme", "-v"];
    let output = world.run(&[&words, more].concat()).success();
    assert_eq!(output.stdout.lines().count(), things, "{}", output.stderr);
    (output.stderr, world.count("ListServiceQuotas"))
}

#[test]
fn a_long_read_goes_on_at_the_applied_quota_and_a_short_one_does_not_ask() {
    for (quota, says) in [
        (60, "SearchIndex goes on at 54 calls a second, as Service Quotas says 60 (before: 15)"),
        (8, "SearchIndex goes on at 7.2 calls a second, as Service Quotas says 8 (before: 15)"),
    ] {
        let world = world(false);
        world.admin("POST", "quotas", &json!({ "SearchIndex": quota }));
        let (said, asked) = read_all(&world, 5_000, &["--from", "index"]);
        assert!(said.contains(says), "{said}");
        assert!(asked >= 2, "{asked}");
    }
    let world = world(false);
    world.admin("POST", "quotas", &json!({ "SearchIndex": 60 }));
    let (said, asked) = read_all(&world, 1_900, &["--from", "index"]);
    assert!(asked == 0 && !said.contains("Service Quotas"), "{asked}: {said}");
}

#[test]
fn a_long_read_of_the_registry_learns_its_quota_and_the_users_rate_stays() {
    let world = world(false);
    world.admin("POST", "quotas", &json!({ "ListThings": 30 }));
    let (said, asked) = read_all(&world, 12_000, &["--from", "registry"]);
    assert!(said.contains("ListThings goes on at 27 calls a second"), "{said}");
    assert!(asked >= 2, "{asked}");
    let world = self::world(false);
    let (said, asked) = read_all(&world, 3_000, &["--from", "index", "--rate", "SearchIndex=40"]);
    assert!(asked == 0 && !said.contains("Service Quotas"), "{asked}: {said}");
}

#[test]
fn a_long_read_goes_on_where_service_quotas_may_not_be_asked() {
    let world = world(true);
    let (said, _) = read_all(&world, 4_000, &["--from", "index"]);
    assert!(said.contains("Service Quotas does not tell all of iot "), "{said}");
    assert!(!said.contains("goes on at"), "{said}");
}
