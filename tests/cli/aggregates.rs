//! `things count`, `stats` and `buckets`: what all tenants have together, and never less without saying so.

use serde_json::{Value, json};

use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, World};

/// Three tenants with 1, 2 and 3 things, whose attribute `n` is 0, then 1, then 2.
fn three(world: &World) -> Vec<String> {
    let accounts: Vec<String> = ["acme", "bolt", "core"].iter().map(|name| world.tenant(name)).collect();
    for (account, names) in accounts.iter().zip([&["a"][..], &["a", "b"], &["a", "b", "c"]]) {
        world.things(account, names);
    }
    accounts
}

fn enable(world: &World, field: &str) {
    let _ = world
        .run(&["index", "enable", "--custom-field", field, "--all-tenants", "--wait", "--yes"])
        .success();
}

#[test]
fn counts_are_added_and_grouped() {
    let world = World::new();
    let accounts = three(&world);
    for account in &accounts {
        world.index(account);
    }
    world.forget_calls();
    assert_eq!(
        world.ok(&["things", "count", "--all-tenants"]),
        json!({ "scope": "all", "count": 6, "targets": 3, "asked": 3, "exact": true })
    );
    assert_eq!(world.ok(&["things", "count", "thingName:b", "--all-tenants"])["count"], 2);
    let rows = world.ok(&["things", "count", "--all-tenants", "--by", "tenant", "--columns", "tenant,count"]);
    assert_eq!(
        rows,
        json!([
            { "tenant": null, "count": 6 },
            { "tenant": "acme", "count": 1 },
            { "tenant": "bolt", "count": 2 },
            { "tenant": "core", "count": 3 },
        ])
    );
    let rows = world.ok(&["things", "count", "--all-tenants", "--by", "region"]);
    assert_eq!((&rows[1]["region"], &rows[1]["count"]), (&json!("us-east-1"), &json!(6)));
    world.assert_only_reads();
}

#[test]
fn all_tenants_are_asked_at_once() {
    let world = World::new();
    for account in three(&world) {
        world.index(&account);
    }
    // No answer comes before all three are in flight.
    world.admin("POST", "hold", &json!({ "operation": "GetStatistics", "together": 3 }));
    assert_eq!(world.ok(&["things", "count", "--all-tenants"])["count"], 6);
}

#[test]
fn a_tenant_that_cannot_be_asked_is_in_no_sum_and_the_row_says_so() {
    let world = World::new();
    let accounts = three(&world);
    enable(&world, "attributes.n:Number");
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let output = world.run(&["things", "count", "--all-tenants", "--by", "tenant", "-o", "json"]).code(3);
    let rows = output.json();
    assert_eq!(rows[0], json!({ "scope": "all", "count": 4, "targets": 2, "asked": 3, "exact": false }));
    assert_eq!(
        rows[2],
        json!({ "scope": "group", "tenant": "bolt", "count": null, "targets": 0, "asked": 1, "exact": false })
    );
    assert_eq!(rows[3]["exact"], true);
    let _ = output.says(&format!("error: bolt {}/us-east-1: ", accounts[1]));
    let row = world.run(&["things", "stats", "attributes.n", "--all-tenants", "-o", "json"]).code(3).json();
    assert_eq!((&row["sum"], &row["exact"]), (&json!(3.0), &json!(false)));
    let rows =
        world.run(&["things", "buckets", "attributes.n", "--all-tenants", "-o", "json"]).code(3).json();
    for row in rows.as_array().unwrap() {
        assert_eq!(
            (&row["atMost"], &row["exact"], &row["complete"]),
            (&Value::Null, &json!(false), &json!(false))
        );
    }
}

#[test]
fn statistics_are_those_of_all_things_together() {
    let world = World::new();
    three(&world);
    enable(&world, "attributes.n:Number");
    // 0; 0, 1; 0, 1, 2.
    let row = world.ok(&["things", "stats", "attributes.n", "--all-tenants"]);
    for (name, value) in
        [("count", 6.0), ("sum", 4.0), ("sumOfSquares", 6.0), ("minimum", 0.0), ("maximum", 2.0)]
    {
        assert_eq!(row[name].as_f64(), Some(value), "{name}: {row}");
    }
    let variance = 1.0 - (4.0_f64 / 6.0).powi(2);
    for (name, value) in [("mean", 4.0 / 6.0), ("variance", variance), ("stdDeviation", variance.sqrt())] {
        assert!((row[name].as_f64().unwrap() - value).abs() < 1e-12, "{name}: {row}");
    }
    assert_eq!(row["exact"], true);
    let some = world.ok(&["things", "stats", "attributes.n", "--where", "thingName:c", "--all-tenants"]);
    assert_eq!((&some["count"], &some["sum"]), (&json!(1), &json!(2.0)));
    let none = world.ok(&["things", "stats", "attributes.n", "--where", "thingName:x", "--all-tenants"]);
    assert_eq!((&none["count"], &none["sum"], &none["mean"]), (&json!(0), &Value::Null, &Value::Null));
    let rows = world.ok(&["things", "stats", "attributes.n", "--all-tenants", "--by", "tenant"]);
    assert_eq!((&rows[3]["tenant"], &rows[3]["sum"]), (&json!("core"), &json!(3.0)));
}

#[test]
fn a_text_has_a_count_only() {
    let world = World::new();
    three(&world);
    enable(&world, "attributes.n:String");
    let output = world.run(&["things", "stats", "attributes.n", "--all-tenants", "-o", "json"]).success();
    let row = output.json();
    assert_eq!((&row["count"], &row["sum"], &row["variance"]), (&json!(6), &Value::Null, &Value::Null));
    let _ = output.says("`attributes.n` is no number");
}

#[test]
fn buckets_are_exact_where_every_target_answers_all_and_marked_where_not() {
    let world = World::new();
    three(&world);
    enable(&world, "attributes.n:String");
    let columns = ["--columns", "value,count,atMost,exact,complete"];
    let ask = |more: &[&str]| {
        let base = ["things", "buckets", "attributes.n", "--all-tenants", "-o", "json"];
        world.run(&[&base[..], more, &columns].concat()).success()
    };
    let bucket = |value: &str, count: u64, most: u64, complete: bool| {
        json!({
            "value": value, "count": count, "atMost": most, "exact": count == most, "complete": complete
        })
    };
    assert_eq!(
        ask(&[]).json(),
        json!([bucket("0", 3, 3, true), bucket("1", 2, 2, true), bucket("2", 1, 1, true)])
    );
    // Each target answers one bucket, which is 0, and may keep back others of at most one thing each.
    let output = ask(&["--max-buckets", "1"]);
    assert_eq!(output.json(), json!([bucket("0", 3, 3, false)]));
    let _ = output.says("a value that is not listed may have up to 3 things");
    // The first target answers all it has. The others might keep back more, of at most one thing each.
    assert_eq!(
        ask(&["--max-buckets", "2"]).json(),
        json!([bucket("0", 3, 3, false), bucket("1", 2, 2, false)])
    );
    let output = ask(&["--limit", "1"]);
    assert_eq!(output.json(), json!([bucket("0", 3, 3, true)]));
    let _ = output.says("`--limit`");
    let rows = world.ok(&["things", "buckets", "attributes.n", "--all-tenants", "--by", "tenant"]);
    let rows = rows.as_array().unwrap();
    let of = |tenant: &str| rows.iter().filter(|row| row["tenant"] == tenant).count();
    assert_eq!((of("acme"), of("bolt"), of("core"), rows.len()), (1, 2, 3, 9));
}

#[test]
fn a_field_that_is_not_in_the_index_is_explained() {
    let world = World::new();
    let _ = world.run(&["things", "stats", "n"]).code(2).no_data().says("`attributes.NAME`");
    let _ = world.run(&["things", "buckets", "attributes"]).code(2).no_data();
    let _ = world.run(&["things", "buckets", "thingName", "--max-buckets", "10001"]).code(2).no_data();
    let _ = world.run(&["things", "count", "a AND AND b"]).code(2).no_data();
    world.assert_no_calls();
    world.index(MANAGEMENT);
    for verb in ["stats", "buckets"] {
        let output = world.run(&["things", verb, "attributes.n", "-o", "json"]).code(1).no_data();
        let hint = output.error()["hint"].as_str().unwrap().to_owned();
        assert!(hint.contains("fleetctl index enable --custom-field"), "{output}");
    }
}
