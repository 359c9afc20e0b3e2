//! `things count`, `stats` and `buckets`: what all tenants have together, and never less without saying so.

use std::fmt::Write as _;

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
    for (verb, kind) in [("stats", "Number"), ("buckets", "String")] {
        let output = world.run(&["things", verb, "attributes.n", "-o", "json"]).code(1).no_data();
        let hint = output.error()["hint"].as_str().unwrap().to_owned();
        assert!(
            hint.contains(&format!("`fleetctl index enable --custom-field attributes.n:{kind} ")),
            "{output}"
        );
    }
    // Where nobody has it, what there is is said, once.
    for tenant in ["acme", "bolt"] {
        let _ = world.tenant(tenant);
    }
    let index = ["index", "enable", "--custom-field", "attributes.b:Number", "--wait"];
    let both = ["--tenant", "acme", "--tenant", "bolt"];
    let _ = world.run(&[&index[..], &both].concat()).success();
    for words in [
        &["stats", "attributes.zone"][..],
        &["buckets", "attributes.zone"],
        &["count", "--by", "attributes.zone"],
    ] {
        let output = world.run(&[&["things"], words, &both].concat()).code(1).no_data();
        assert_eq!(output.stderr.matches("are `attributes.b`; AWS's own are `").count(), 1, "{output}");
        let _ = output.says("--exact");
    }
}

/// Three tenants with things of two types, whose attribute `b` is a number; the numbers of each tenant.
fn typed(world: &World) -> Vec<Vec<f64>> {
    let all: [&[i32]; 3] = [&[5, 1, 9, 9], &[2, 40, 1], &[7]];
    for (tenant, numbers) in ["acme", "bolt", "core"].iter().zip(all) {
        let _ = world.tenant(tenant);
        let mut rows = String::from("thing_name,thing_type,attr.b,attr.site\n");
        for (n, number) in numbers.iter().enumerate() {
            let kind = if n % 2 == 0 { "pump" } else { "lamp" };
            writeln!(rows, "t{n},{kind},{number},{}", if n == 0 { "" } else { "north" }).unwrap();
        }
        rows += "bare,,,\n";
        let file = format!("{tenant}.csv");
        world.write(&file, rows);
        for kind in ["pump", "lamp"] {
            let _ = world.run(&["types", "create", kind, "--tenant", tenant]).success();
        }
        let _ = world.run(&["things", "import", &file, "--tenant", tenant, "--no-progress"]).success();
    }
    enable(world, "attributes.b:Number");
    enable(world, "attributes.site:String");
    all.iter().map(|numbers| numbers.iter().map(|n| f64::from(*n)).collect()).collect()
}

/// A percentile as it is defined.
fn percentile(values: &[f64], percent: f64) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = percent / 100.0 * f64::from(u32::try_from(values.len() - 1).unwrap());
    let mut low = 0;
    while f64::from(u32::try_from(low + 1).unwrap()) <= place {
        low += 1;
    }
    let high = (low + 1).min(values.len() - 1);
    values[low] + (values[high] - values[low]) * place.fract()
}

#[test]
fn percentiles_and_cardinality_are_exact_where_all_values_are_told_and_marked_where_not() {
    let world = World::new();
    let union = typed(&world).concat();
    let percents = [0.0, 25.0, 50.0, 95.0, 100.0];
    let ask = |more: &[&str]| {
        let base = ["things", "stats", "attributes.b", "--all-tenants", "--percentiles", "0,25,50,95,100"];
        world.ok(&[&base[..], &["--cardinality"], more].concat())
    };
    for more in [&[][..], &["--exact"], &["--exact", "--where", "attributes.b>0"]] {
        let row = ask(more);
        assert_eq!(
            (&row["count"], &row["sum"], &row["exact"]),
            (&json!(8), &json!(74.0), &json!(true)),
            "{row}"
        );
        assert_eq!(row["cardinality"], 6, "{row}");
        assert!(row.get("approximate").is_none() && row.get("cardinalityAtMost").is_none(), "{row}");
        for percent in percents {
            let found = row["percentiles"][percent.to_string()].as_f64().unwrap();
            assert!((found - percentile(&union, percent)).abs() < 1e-9, "{percent}: {row}");
        }
    }
    // With two buckets two targets keep values back; nobody knows how many are the same.
    let row = ask(&["--max-buckets", "2"]);
    assert_eq!((&row["exact"], &row["approximate"]), (&json!(false), &json!(["cardinality", "percentiles"])));
    let number = |name: &str| row[name].as_u64().unwrap();
    assert!((number("cardinality")..=number("cardinalityAtMost")).contains(&6), "{row}");
    for percent in percents {
        let of = |name: &str| row[name][percent.to_string()].as_f64().unwrap();
        let (low, high) = (of("percentilesAtLeast") - 1e-9, of("percentilesAtMost") + 1e-9);
        assert!((low..=high).contains(&percentile(&union, percent)), "{percent}: {row}");
        assert!((low..=high).contains(&of("percentiles")), "{percent}: {row}");
    }
    let output = world.run(&[
        "things",
        "stats",
        "attributes.b",
        "--all-tenants",
        "--percentiles",
        "50",
        "--by",
        "tenant",
        "-o",
        "csv",
    ]);
    let header = output.success().stdout.lines().next().unwrap().to_owned();
    assert!(
        header.starts_with("scope,tenant,count,") && header.contains(",percentiles.50,approximate,"),
        "{header}"
    );
    let _ = world.run(&["things", "stats", "attributes.b", "--percentiles", "101"]).code(2);
}

#[test]
fn rows_are_grouped_by_what_things_have() {
    let world = World::new();
    let _ = typed(&world);
    let by_type = ["things", "stats", "attributes.b", "--by", "thingType", "--all-tenants", "--cardinality"];
    let output = world.run(&[&by_type[..], &["-o", "json"]].concat()).success();
    let rows = output.json();
    let _ = output.says("All rows are read, as with `--exact`: AWS has no statistics by thingTypeName");
    assert_eq!(world.ok(&[&by_type[..], &["--exact"]].concat()), rows);
    let pick = |rows: &Value, name: &str| -> Vec<Value> {
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| json!([row[name], row["count"], row["sum"], row["cardinality"]])).collect()
    };
    assert_eq!(
        pick(&rows, "thingTypeName"),
        [
            json!([null, 8, 74.0, 6]),
            json!([null, 0, null, 0]),
            json!(["lamp", 3, 50.0, 3]),
            json!(["pump", 5, 24.0, 5])
        ]
    );
    // Different texts are different values of a field of texts; the figures are of the numbers that they stand for.
    let stats =
        |field: &str| world.ok(&["things", "stats", field, "--exact", "--all-tenants", "--cardinality"]);
    for name in ["v", "w", "x"] {
        let rows = format!("thing_name,attr.{name}\nsame-1,1.1\nsame-2,1.10\nsame-3,1.1\n");
        world.write("same.csv", rows);
        let import =
            ["things", "import", "same.csv", "--update", "merge", "--tenant", "core", "--no-progress"];
        let _ = world.run(&import).success();
    }
    enable(&world, "attributes.v:String");
    enable(&world, "attributes.w:Number");
    for (field, sum, cardinality) in [("v", json!(3.3), 2), ("w", json!(3.3), 1), ("x", json!(3.3), 1)] {
        let row = stats(&format!("attributes.{field}"));
        let near = row["sum"].as_f64().map(|sum| (sum * 1e6).round() / 1e6);
        assert_eq!(
            (&row["count"], json!(near), &row["cardinality"]),
            (&json!(3), sum, &json!(cardinality)),
            "{row}"
        );
    }
    let row = world.ok(&["things", "stats", "attributes.site", "--exact", "--all-tenants", "--cardinality"]);
    assert_eq!((&row["count"], &row["sum"], &row["cardinality"]), (&json!(5), &Value::Null, &json!(1)));
    let _ = world.run(&["things", "stats", "registry.version", "--exact", "--all-tenants"]).code(2);
}

#[test]
fn things_are_counted_by_type_and_attribute_and_none_is_lost() {
    let world = World::new();
    let _ = typed(&world);
    let count = |more: &[&str]| world.ok(&[&["things", "count", "--all-tenants", "--by"], more].concat());
    let pick = |rows: &Value, names: &[&str]| -> Vec<Value> {
        let rows = rows.as_array().unwrap().iter().skip(1);
        rows.map(|row| Value::Array(names.iter().map(|name| row[*name].clone()).collect())).collect()
    };
    let expected = [json!(["lamp", 3, true]), json!(["pump", 5, true]), json!([null, 3, true])];
    for more in [&["thingType"][..], &["thingType", "--exact"]] {
        let rows = count(more);
        assert_eq!(rows[0]["count"], 11);
        let mut rows = pick(&rows, &["thingTypeName", "count", "exact"]);
        rows.sort_by_key(|row| (row[0].is_null(), row.to_string()));
        assert_eq!(rows, expected, "{more:?}");
    }
    // Queries and aggregations have different names for it.
    for field in ["thingTypeName", "registry.thingTypeName"] {
        let rows = world.ok(&["things", "buckets", field, "--all-tenants", "--columns", "value,count"]);
        assert_eq!(rows, json!([{ "value": "pump", "count": 5 }, { "value": "lamp", "count": 3 }]));
    }
    // Each tenant tells one value; the rest is there, as such.
    let rows = count(&["thingType", "--max-buckets", "1"]);
    let rest: Vec<_> = rows.as_array().unwrap().iter().filter(|row| row["rest"] == true).collect();
    assert_eq!(rest.len(), 1, "{rows}");
    assert_eq!(rest[0]["exact"], false);
    let all: u64 = rows.as_array().unwrap().iter().skip(1).map(|row| row["count"].as_u64().unwrap()).sum();
    assert_eq!((all, &rows[0]["count"]), (11, &json!(11)), "{rows}");
    for row in rows.as_array().unwrap().iter().filter(|row| row["thingTypeName"].is_string()) {
        let truth = if row["thingTypeName"] == "pump" { 5 } else { 3 };
        let (least, most) = (row["count"].as_u64().unwrap(), row["atMost"].as_u64().unwrap());
        assert!((least..=most).contains(&truth), "{row}");
    }
    let rows = count(&["tenant,thingType,attributes.site", "--exact"]);
    assert_eq!(count(&["tenant,thingType,attributes.site"]), rows);
    assert_eq!(
        pick(&rows, &["tenant", "thingTypeName", "attributes.site", "count"]),
        [
            json!(["acme", null, null, 1]),
            json!(["acme", "lamp", "north", 2]),
            json!(["acme", "pump", null, 1]),
            json!(["acme", "pump", "north", 1]),
            json!(["bolt", null, null, 1]),
            json!(["bolt", "lamp", "north", 1]),
            json!(["bolt", "pump", null, 1]),
            json!(["bolt", "pump", "north", 1]),
            json!(["core", null, null, 1]),
            json!(["core", "pump", null, 1]),
        ]
    );
    let _ = world.run(&["things", "count", "--by", "tier"]).code(2).says("things report");
    let _ = world.run(&["things", "count", "--by", "tenant,tenant"]).code(2);
}

#[test]
fn a_target_that_cannot_be_asked_is_in_no_figure_of_rows() {
    let world = World::new();
    let _ = typed(&world);
    let accounts = world.accounts();
    let bolt = &accounts.iter().find(|(name, _)| name == "bolt").unwrap().1;
    world.remove_role(bolt, ORGANIZATION_ROLE);
    let stats = [
        "things",
        "stats",
        "attributes.b",
        "--all-tenants",
        "--exact",
        "--percentiles",
        "50",
        "--cardinality",
    ];
    let row = world.run(&[&stats[..], &["-o", "json"]].concat()).code(3).json();
    // 5, 1, 9, 9 and 7.
    assert_eq!(
        (&row["count"], &row["sum"], &row["percentiles"]["50"]),
        (&json!(5), &json!(31.0), &json!(7.0))
    );
    assert_eq!((&row["cardinality"], &row["exact"], &row["targets"]), (&json!(4), &json!(false), &json!(2)));
    let count = ["things", "count", "--all-tenants", "--exact", "--by", "tenant", "-o", "json"];
    let rows = world.run(&count).code(3).json();
    assert_eq!(
        (&rows[0]["count"], &rows[0]["exact"], &rows[1]["exact"]),
        (&json!(7), &json!(false), &json!(true))
    );
}
