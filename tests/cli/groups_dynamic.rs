//! Dynamic thing groups: made, changed, shown and deleted by the query that fills them; nobody adds things to them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{World, quick};

/// A tenant `acme` with the things `a`, `b` and `c`, whose attribute `n` is 0, 1 and 2, and with its index on.
fn acme(world: &World) -> String {
    let account = world.tenant("acme");
    world.things(&account, &["a", "b", "c"]);
    world.index(&account);
    world.forget_calls();
    account
}

fn names(names: &[&str]) -> std::collections::BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_query_makes_a_group_once_and_things_join_and_leave_by_it() {
    let world = World::new();
    let account = acme(&world);
    let create = [
        "groups",
        "create",
        "big",
        "--where",
        "attributes.n>0",
        "--description",
        "Large ones",
        "--attribute",
        "team=ops",
        "--tenant",
        "acme",
    ];
    let plan = world.ok(&[&create[..], &["--dry-run"]].concat());
    assert_eq!(plan["status"], "planned");
    world.assert_only_reads();
    let done = world.ok(&[&create[..], &["--wait"]].concat());
    assert_eq!((&done["thingGroupName"], &done["status"]), (&json!("big"), &json!("created")));
    let there = world.described(&account, "big").unwrap();
    assert_eq!(there.query_string.as_deref(), Some("attributes.n>0"));
    let properties = there.thing_group_properties.unwrap();
    assert_eq!(properties.thing_group_description.as_deref(), Some("Large ones"));
    assert_eq!(properties.attribute_payload.unwrap().attributes.unwrap()["team"], "ops");
    assert_eq!(world.group(&account, "big"), names(&["b", "c"]));
    world.forget_calls();
    assert_eq!(world.ok(&[&create[..], &["--wait"]].concat())["status"], "exists");
    world.assert_only_reads();
    // Whatever differs is named.
    let other = ["groups", "create", "big", "--where", "attributes.n>1", "--tenant", "acme"];
    let output = world.run(&other).code(1).no_data();
    let _ = output.says("query: there is `attributes.n>0`").says("description").says("attribute `team`");
    world.ok(&["groups", "create", "plain", "--tenant", "acme"]);
    let dynamic = ["groups", "create", "plain", "--where", "attributes.n>1", "--tenant", "acme"];
    let _ = world.run(&dynamic).code(1).says("it is a static thing group").no_data();
    let _ = world.run(&["groups", "create", "big", "--tenant", "acme"]).code(1).says("dynamic").no_data();
    let rows = world.ok(&["groups", "list", "--details", "--tenant", "acme"]);
    let rows: Vec<_> =
        rows.as_array().unwrap().iter().map(|r| (&r["thingGroupName"], &r["dynamic"])).collect();
    assert_eq!(rows, [(&json!("big"), &json!(true)), (&json!("plain"), &json!(false))]);
    let shown = world.ok(&["groups", "show", "big", "--tenant", "acme"]);
    assert_eq!((&shown["queryString"], &shown["status"]), (&json!("attributes.n>0"), &json!("ACTIVE")));
    let shown = world.run(&["groups", "show", "big", "--tenant", "acme", "-o", "csv"]).success();
    assert!(shown.stdout.contains(",true,attributes.n>0,ACTIVE,"), "{shown}");
    world.ok(&["groups", "delete", "big", "--tenant", "acme", "--yes"]);
    assert_eq!((world.count("DeleteDynamicThingGroup"), world.count("DeleteThingGroup")), (1, 0));
    assert!(world.described(&account, "big").is_none());
}

#[test]
fn a_query_is_checked_before_the_first_call() {
    let world = World::new();
    world.configure("queries:\n  long: a:1 AND b:2 AND c:3 AND d:4 AND e:5 AND f:6\n");
    world.write("doc.json", "{}");
    world.forget_calls();
    let six = (0..6).map(|n| format!("attributes.a{n}:1")).collect::<Vec<_>>().join(" OR ");
    for (query, place) in [(six.as_str(), "^"), ("attributes.n:(1", "^"), ("@long", "^"), ("@none", "@none")]
    {
        for verb in ["create", "update"] {
            let args = ["groups", verb, "g", "--where", query, "--tenant", "acme"];
            let _ = world.run(&args).code(2).says(place).no_data();
        }
        if query.starts_with('@') {
            continue;
        }
        let args = ["jobs", "create", "j", "--document", "doc.json", "--where", query, "--continuous"];
        let _ = world.run(&args).code(2).says(place).no_data();
    }
    for args in [
        &["create", "g", "--where", "attributes.n:1", "--parent", "p"][..],
        &["create", "g", "--wait"],
        &["update", "g"],
        &["update", "g", "--description", "d", "--wait"],
        &["update", "g", "--attribute", "a=1", "--remove-attribute", "a"],
        &["update", "g", "--attribute", "a="],
    ] {
        let _ = world.run(&[&["groups"][..], args, &["--tenant", "acme"]].concat()).code(2).no_data();
    }
    world.assert_no_calls();
}

#[test]
fn the_index_must_have_what_the_query_asks_for() {
    let world = World::new();
    let account = world.tenant("acme");
    let create = |query: &'static str| ["groups", "create", "g", "--where", query, "--tenant", "acme"];
    world.forget_calls();
    let off = world.run(&create("attributes.n:1")).code(1).no_data();
    let _ = off.says("the fleet index is off").says("fleetctl index enable");
    let dry = [&create("attributes.n:1")[..], &["--dry-run"]].concat();
    let _ = world.run(&dry).code(1).says("the fleet index is off").no_data();
    world.index(&account);
    world.forget_calls();
    let shadow = world.run(&create("attributes.n:1 AND shadow.reported.t>3")).code(1).no_data();
    let _ = shadow.says("`shadow.reported.t`").says("--mode registry-and-shadow");
    let away = world.run(&create("NOT connectivity.connected:true")).code(1).no_data();
    let _ = away.says("--connectivity");
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn a_group_that_is_filled_slowly_is_waited_for_until_the_time_is_up() {
    let world = World::with(fleetctl_sandbox::Settings { index_lag: Duration::from_secs(2), ..quick() });
    let account = world.tenant("acme");
    world.ok(&["index", "enable", "--tenant", "acme", "--wait"]);
    let create = ["groups", "create", "g", "--where", "attributes.n:0", "--tenant", "acme"];
    let late = [&create[..], &["--wait", "--timeout", "0s"]].concat();
    let _ = world.run(&late).code(7).says("which is BUILDING").no_data();
    assert_eq!(world.ok(&[&create[..], &["--wait"]].concat())["status"], "exists");
    let status = world.described(&account, "g").unwrap().status.unwrap();
    assert_eq!(status.as_str(), "ACTIVE");
}

#[test]
fn only_what_is_named_is_updated() {
    let world = World::new();
    let account = acme(&world);
    let dynamic = ["--where", "attributes.n>0", "--description", "Old"];
    for (name, more) in [("big", &dynamic[..]), ("plain", &dynamic[2..])] {
        let create =
            ["groups", "create", name, "--attribute", "a=1", "--attribute", "b=2", "--tenant", "acme"];
        world.ok(&[&create[..], more].concat());
    }
    let update = |name: &str, more: &[&str]| {
        world.run(&[&["groups", "update", name, "--tenant", "acme", "-o", "json"][..], more].concat())
    };
    let properties = |name: &str| {
        let properties = world.described(&account, name).unwrap().thing_group_properties.unwrap();
        let attributes = properties.attribute_payload.and_then(|p| p.attributes).unwrap_or_default();
        let attributes: std::collections::BTreeMap<_, _> = attributes.into_iter().collect();
        json!([properties.thing_group_description, attributes])
    };
    for name in ["big", "plain"] {
        let change = ["--attribute", "a=3", "--remove-attribute", "b", "--attribute", "c=4"];
        world.forget_calls();
        let plan = update(name, &[&change[..], &["--dry-run"]].concat()).success().json();
        let expected =
            json!(["attributes.a: 1 → 3", "attributes.b: 2 → nothing", "attributes.c: nothing → 4"]);
        assert_eq!((&plan["status"], &plan["changes"]), (&json!("planned"), &expected));
        world.assert_only_reads();
        assert_eq!(update(name, &change).success().json()["status"], "updated");
        assert_eq!(properties(name), json!(["Old", { "a": "3", "c": "4" }]));
        world.forget_calls();
        assert_eq!(update(name, &change).success().json()["status"], "exists");
        world.assert_only_reads();
        let _ = update(name, &["--description", "", "--remove-attribute", "a", "--remove-attribute", "c"])
            .success();
        let [description, attributes] = [properties(name)[0].clone(), properties(name)[1].clone()];
        assert!(description == Value::Null || description == "", "{description}");
        assert_eq!(attributes, json!({}));
    }
    assert_eq!(world.group(&account, "big"), names(&["b", "c"]));
    let row = update("big", &["--where", "attributes.n>1", "--wait"]).success().json();
    assert_eq!(row["changes"], json!(["queryString: attributes.n>0 → attributes.n>1"]));
    assert_eq!(world.group(&account, "big"), names(&["c"]));
    let calls = [world.count("UpdateThingGroup"), world.count("UpdateDynamicThingGroup")];
    assert!(calls.iter().all(|calls| *calls > 0), "{calls:?}");
    let _ = update("plain", &["--where", "attributes.n>1"]).code(1).says("is static").no_data();
    let _ = update("none", &["--description", "d"]).code(1).says("there is no thing group `none`").no_data();
    let _ = update("big", &["--where", "shadow.reported.t>1"]).code(1).says("not indexed").no_data();
}

#[test]
fn nobody_joins_or_leaves_a_dynamic_group_by_hand() {
    let world = World::new();
    let account = acme(&world);
    world.dynamic_group(&account, "big", "attributes.n>0");
    world.write("some.txt", "a\nb\n");
    world.forget_calls();
    for verb in ["add", "remove"] {
        for (what, code) in [
            (&["a", "b"][..], 1),
            (&["a", "b", "--dry-run"], 1),
            (&["--from", "some.txt"], 65),
            (&["--where", "thingName:*"], 65),
        ] {
            let args = [&["groups", verb, "big", "--tenant", "acme", "--no-progress"][..], what].concat();
            let _ = world.run(&args).code(code).says("its query decides which things are in it");
        }
    }
    assert_eq!(world.mutations(), [""; 0]);
    assert_eq!(world.group(&account, "big"), names(&["b", "c"]));
}
