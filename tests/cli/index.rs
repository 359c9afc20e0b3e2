//! `index status|enable|disable|fields`: what is there stays until it is named, and who depends on it is named.

use serde_json::{Value, json};

use crate::support::{ORGANIZATION_ROLE, World};

const ALL: [&str; 10] = [
    "--mode",
    "registry-and-shadow",
    "--connectivity",
    "--device-defender",
    "--named-shadow",
    "gps",
    "--geo",
    "shadow.name.gps.reported.at:LonLat",
    "--custom-field",
    "attributes.n:Number",
];

/// A tenant `acme` whose index has everything.
fn acme(world: &World) -> String {
    let account = world.tenant("acme");
    let row = world.ok(&[&["index", "enable", "--tenant", "acme", "--groups"][..], &ALL].concat());
    assert_eq!(row["status"], "updated", "{row}");
    world.forget_calls();
    account
}

fn changes(row: &Value) -> Vec<&str> {
    row["changes"].as_array().unwrap().iter().map(|change| change.as_str().unwrap()).collect()
}

#[test]
fn everything_that_an_index_can_hold_is_added_and_shown() {
    let world = World::new();
    let account = acme(&world);
    let row = world.ok(&["index", "status", "--tenant", "acme"]);
    for (name, value) in [
        ("thingIndexingMode", json!("REGISTRY_AND_SHADOW")),
        ("thingConnectivityIndexingMode", json!("STATUS")),
        ("deviceDefenderIndexingMode", json!("VIOLATIONS")),
        ("namedShadowIndexingMode", json!("ON")),
        ("namedShadowNames", json!(["gps"])),
        ("geoLocations", json!(["shadow.name.gps.reported.at:LonLat"])),
        ("customFields", json!([{ "name": "attributes.n", "type": "Number" }])),
        ("thingGroupIndexingMode", json!("ON")),
        ("schema", json!("MULTI_INDEXING_MODE")),
    ] {
        assert_eq!(row[name], value, "{name}");
    }
    world.forget_calls();
    let again = world.ok(&[&["index", "enable", "--tenant", "acme", "--groups"][..], &ALL].concat());
    assert_eq!((&again["status"], changes(&again).len()), (&json!("exists"), 0));
    world.assert_only_reads();
    let order = world.indexed(&account).filter.unwrap().geo_locations.unwrap()[0].order.clone();
    assert_eq!(order.unwrap().as_str(), "LonLat");
}

#[test]
fn only_what_is_named_is_taken_out() {
    let world = World::new();
    let account = acme(&world);
    let before = world.indexed(&account);
    let off = ["index", "disable", "--connectivity", "--tenant", "acme"];
    let row = world.ok(&[&off[..], &["--dry-run"]].concat());
    assert_eq!(row["status"], "planned");
    assert_eq!(changes(&row), ["thingConnectivityIndexingMode: STATUS → OFF"]);
    assert_eq!(world.indexed(&account), before);
    let _ = world.run(&off).code(2).says("--yes").no_data();
    assert_eq!(world.mutations(), [""; 0]);

    let row = world.ok(&[&off[..], &["--yes", "--wait"]].concat());
    assert_eq!((&row["status"], &row["indexStatus"]), (&json!("updated"), &json!("ACTIVE")));
    let after = world.indexed(&account);
    assert_eq!(after.thing_connectivity_indexing_mode.unwrap().as_str(), "OFF");
    assert_eq!(after.filter, before.filter);
    assert_eq!(after.custom_fields, before.custom_fields);
    assert_eq!(after.device_defender_indexing_mode, before.device_defender_indexing_mode);

    world.forget_calls();
    assert_eq!(world.ok(&[&off[..], &["--yes"]].concat())["status"], "exists");
    world.assert_only_reads();
}

#[test]
fn a_field_that_would_lose_its_source_is_kept_until_it_is_named() {
    let world = World::new();
    let account = acme(&world);
    let off = ["index", "disable", "--named-shadow", "gps", "--tenant", "acme", "--yes"];
    let _ = world.run(&off).code(1).says("shadow.name.gps.reported.at").says("--geo").no_data();
    assert_eq!(world.mutations(), [""; 0]);
    let row = world.ok(&[&off[..], &["--geo", "shadow.name.gps.reported.at"]].concat());
    assert_eq!(row["namedShadowIndexingMode"], "OFF");
    let left = world.indexed(&account);
    assert_eq!(left.custom_fields.unwrap().len(), 1);
    assert_eq!(left.thing_indexing_mode.as_str(), "REGISTRY_AND_SHADOW");
}

#[test]
fn dynamic_groups_that_need_the_index_are_named_before_anything_is_written() {
    let world = World::new();
    let account = acme(&world);
    world.ok(&["groups", "create", "static", "--tenant", "acme"]);
    world.dynamic_group(&account, "away", "connectivity.connected:false AND attributes.n>1");
    world.dynamic_group(&account, "hot", "shadow.reported.t>30");
    world.dynamic_group(&account, "plain", "attributes.n:1");
    world.forget_calls();
    let refused = |options: &[&str]| {
        world.run(&[&["index", "disable", "--tenant", "acme", "--yes"][..], options].concat()).code(1)
    };
    for (options, says) in [
        (&["--connectivity"][..], "1 dynamic thing group (away) needs"),
        (&["--shadow"], "1 dynamic thing group (hot) needs"),
        (&["--all"], "3 dynamic thing groups (away, hot, plain) need"),
        (&["--all", "--dry-run"], "3 dynamic thing groups (away, hot, plain) need"),
    ] {
        let _ = refused(options).says(says).no_data();
    }
    assert_eq!(world.mutations(), [""; 0]);
    // What no query needs goes without looking at groups.
    world.forget_calls();
    let fields = ["--custom-field", "attributes.n", "--groups"];
    world.ok(&[&["index", "disable", "--tenant", "acme", "--yes"][..], &fields].concat());
    assert_eq!((world.count("DescribeThingGroup"), world.count("UpdateIndexingConfiguration")), (0, 1));
    world.ok(&["index", "disable", "--device-defender", "--tenant", "acme", "--yes"]);
    for group in ["away", "hot", "plain"] {
        world.ok(&["groups", "delete", group, "--tenant", "acme", "--yes"]);
    }
    let row = world.ok(&["index", "disable", "--all", "--tenant", "acme", "--yes", "--wait"]);
    assert_eq!((&row["thingIndexingMode"], &row["indexStatus"]), (&json!("OFF"), &Value::Null));
}

#[test]
fn fleet_metrics_that_need_the_index_are_named_before_anything_is_written() {
    let world = World::new();
    let account = acme(&world);
    world.fleet_metric(&account, "away", "connectivity.connected:false", "registry.version");
    world.fleet_metric(&account, "mean", "thingName:a*", "attributes.n");
    world.dynamic_group(&account, "gone", "connectivity.connected:false");
    world.forget_calls();
    let run = |line: &[&str]| world.run(&[&["index"][..], line, &["--tenant", "acme", "--yes"]].concat());
    for (line, says) in [
        (&["disable", "--custom-field", "attributes.n"][..], "1 fleet metric (mean) needs what"),
        (
            &["fields", "--remove", "attributes.n", "--add", "attributes.n:String"],
            "1 fleet metric (mean) needs",
        ),
        (&["disable", "--connectivity"], "1 dynamic thing group (gone) and 1 fleet metric (away) need what"),
        (
            &["disable", "--all", "--dry-run"],
            "1 dynamic thing group (gone) and 2 fleet metrics (away, mean) need",
        ),
    ] {
        let _ = run(line).code(1).says(says).says("aws iot delete-fleet-metric --metric-name").no_data();
    }
    assert_eq!(world.mutations(), [""; 0]);
    // What nothing needs goes, and what is only added is looked at by nobody.
    let _ = run(&["disable", "--shadow"]).success();
    world.forget_calls();
    let _ = run(&["fields", "--add", "attributes.other:String"]).success();
    assert_eq!((world.count("ListFleetMetrics"), world.count("UpdateIndexingConfiguration")), (0, 1));
    let faults = json!({"account": account, "operations": ["ListFleetMetrics"], "faults": "error=100%"});
    let _ = world.admin("POST", "faults", &faults);
    let _ = run(&["fields", "--remove", "attributes.other"]).says("looking for fleet metrics").no_data();
}

#[test]
fn what_cannot_be_asked_for_is_refused_before_the_first_call() {
    let world = World::new();
    world.forget_calls();
    for args in [
        &["disable"][..],
        &["disable", "--all", "--shadow"],
        &["disable", "--shadow", "--timeout", "5m"],
        &["enable", "--named-shadow", "a b"],
        &["enable", "--geo", "attributes.at"],
        &["enable", "--custom-field", "attributes.n"],
        &["fields", "--add", "n:Number"],
    ] {
        let _ = world.run(&[&["index"][..], args].concat()).code(2).no_data();
    }
    world.assert_no_calls();
    let _ = world.tenant("acme");
    world.ok(&["index", "enable", "--tenant", "acme", "--custom-field", "attributes.n:Number"]);
    world.forget_calls();
    let fields = ["index", "fields", "--remove", "attributes.n", "--tenant", "acme"];
    let _ = world.run(&fields).code(2).no_data().says("confirmation");
    world.assert_only_reads();
}

#[test]
fn fields_say_in_how_many_targets_they_are() {
    let world = World::new();
    let accounts: Vec<String> = ["acme", "bolt", "core", "dome"].iter().map(|n| world.tenant(n)).collect();
    for (tenant, field) in
        [("acme", "attributes.v:String"), ("bolt", "attributes.v:String"), ("core", "attributes.v:Number")]
    {
        world.ok(&["index", "enable", "--tenant", tenant, "--custom-field", field]);
    }
    world.forget_calls();
    let ask = ["index", "fields", "--all-tenants", "-o", "json"];
    let output = world.run(&ask).success().says("The fleet index is off in 1 of 4 targets.");
    world.assert_only_reads();
    let rows = output.json();
    let of = |name: &str, kind: &str| {
        let all = rows.as_array().unwrap().iter();
        let found: Vec<&Value> = all.filter(|r| r["name"] == name && r["type"] == kind).collect();
        assert_eq!(found.len(), 1, "{name}: {rows}");
        found[0].clone()
    };
    let row = |name: &str, kind: &str, origin: &str, targets: u64| {
        json!({
            "index": "AWS_Things", "name": name, "type": kind, "origin": origin, "targets": targets, "of": 4
        })
    };
    assert_eq!(of("attributes.v", "String"), row("attributes.v", "String", "custom", 2));
    assert_eq!(of("attributes.v", "Number"), row("attributes.v", "Number", "custom", 1));
    assert_eq!(of("thingName", "String"), row("thingName", "String", "managed", 3));
    let _ = output.says("`attributes.v` has several types").says("Number in 1 of 4, String in 2 of 4");

    world.remove_role(&accounts[0], ORGANIZATION_ROLE);
    let rows = world.run(&ask).code(3).says(&format!("acme {}", accounts[0])).json();
    let row = rows.as_array().unwrap().iter().find(|r| r["type"] == "String" && r["origin"] == "custom");
    assert_eq!((&row.unwrap()["targets"], &row.unwrap()["of"]), (&json!(1), &json!(3)));
}

#[test]
fn fields_are_added_removed_and_given_another_type() {
    let world = World::new();
    let account = world.tenant("acme");
    let fields = ["index", "fields", "--tenant", "acme"];
    let run = |more: &[&str]| world.run(&[&fields[..], more, &["-o", "json"]].concat());
    let _ = run(&["--add", "attributes.v:String"]).code(1).says("the fleet index is off").no_data();
    world.index_with_shadow(&account, "gps");
    let five = ["a", "b", "c", "d", "e"].map(|n| format!("attributes.{n}:String"));
    let five: Vec<&str> = five.iter().flat_map(|field| ["--add", field]).collect();
    assert_eq!(run(&five).success().json()["status"], "updated");
    let _ = run(&["--add", "attributes.f:String"]).code(1).says("AWS allows 5").no_data();
    // In the place of another one, in one call.
    world.forget_calls();
    let swap = ["--add", "attributes.f:String", "--remove", "attributes.a", "--yes"];
    assert_eq!(run(&swap).success().json()["status"], "updated");
    assert_eq!(world.count("UpdateIndexingConfiguration"), 1);
    let _ = run(&["--add", "attributes.b:Number"]).code(1).says("attributes.b:String").no_data();
    let other = ["--remove", "attributes.b", "--add", "attributes.b:Number", "--dry-run"];
    let row = run(&other).success().json();
    assert!(changes(&row)[0].ends_with("attributes.f:String, attributes.b:Number"), "{row}");
    let left = world.indexed(&account);
    let names: Vec<_> = left.custom_fields().iter().map(|f| f.name().unwrap()).collect();
    assert_eq!(names, ["b", "c", "d", "e", "f"].map(|n| format!("attributes.{n}")));
    // What was not named is there.
    assert_eq!(left.filter.unwrap().named_shadow_names(), ["gps"]);
}
