//! `things export --snapshot` and `things diff`: what changed is said, and what nobody knows is not called a change.

use aws_sdk_iot as iot;
use serde_json::{Value, json};

use crate::support::{ORGANIZATION_ROLE, Output, World};

const QUICK: [&str; 4] = ["--rate", "ListThingPrincipals=2000", "--rate", "ListThingGroupsForThing=2000"];

fn snapshot(world: &World, file: &str, more: &[&str]) -> Output {
    world.run(&[&["things", "export", "--no-progress", "--snapshot", file], &QUICK[..], more].concat())
}

/// A snapshot of all tenants that all answer.
fn taken(world: &World, file: &str) {
    let _ = snapshot(world, file, &["--all-tenants"]).success();
}

fn set(world: &World, account: &str, name: &str, attributes: &[(&str, &str)]) {
    let all = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let payload = iot::types::AttributePayload::builder().set_attributes(Some(all)).build();
    let call = world.iot(account).update_thing().thing_name(name).attribute_payload(payload);
    world.wait(call.send()).unwrap();
}

fn delete(world: &World, account: &str, name: &str) {
    world.wait(world.iot(account).delete_thing().thing_name(name).send()).unwrap();
}

fn diff(world: &World, more: &[&str]) -> Output {
    world.run(&[&["things", "diff", "a.zst", "b.zst", "-o", "json"], more].concat())
}

/// Tenant, name, change and detail of each row.
fn told(rows: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let text = |name: &str| row[name].as_str().unwrap_or("-").to_owned();
        ["tenant", "thingName", "change", "detail"].map(text).join(" ").trim_end().to_owned()
    };
    rows.as_array().unwrap().iter().map(row).collect()
}

fn lines(world: &World, file: &str) -> Vec<Value> {
    let bytes = std::fs::read(world.path(file)).unwrap();
    let bytes =
        if bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) { zstd::decode_all(&*bytes).unwrap() } else { bytes };
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_snapshot_says_who_was_asked_and_has_everything_in_order() {
    let world = World::new();
    let accounts = ["acme", "bolt", "core"].map(|name| world.tenant(name));
    world.things(&accounts[0], &["b", "a", "a-1", "B"]);
    world.things(&accounts[1], &["x"]);
    let id = world.certificate_for(&accounts[0], &["a"], "devices");
    world.forget_calls();
    taken(&world, "all.jsonl.zst");
    world.assert_only_reads();
    let all = lines(&world, "all.jsonl.zst");
    let (head, end) = (&all[0], &all[all.len() - 1]);
    assert_eq!((&head["type"], &head["schemaVersion"]), (&json!("snapshot"), &json!(1)));
    assert_eq!((&head["allTenants"], &head["query"]), (&json!(true), &Value::Null));
    assert_eq!(head["parts"], json!(["principals", "thingGroupNames", "billingGroupName"]));
    assert_eq!((head["targets"].as_array().unwrap().len(), &head["failed"]), (3, &json!([])));
    assert!(head["takenAt"].as_str().unwrap().ends_with('Z'), "{head}");
    assert_eq!(*end, json!({ "type": "end", "things": 5 }));
    let place =
        |row: &Value| (row["account"].clone().to_string(), row["thingName"].as_str().unwrap().to_owned());
    let places: Vec<_> = all[1..all.len() - 1].iter().map(place).collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!((&places, places.len()), (&sorted, 5));
    let a = all.iter().find(|row| row["thingName"] == "a").unwrap();
    assert!(a["principals"][0].as_str().unwrap().ends_with(&id), "{a}");
    // The same in plain text, of a query, without some parts.
    world.index(&accounts[0]);
    let only = ["--tenant", "acme", "--where", "thingName:b", "--without", "principals,groups"];
    let _ = snapshot(&world, "some.jsonl", &only).success();
    let some = lines(&world, "some.jsonl");
    assert_eq!((&some[0]["query"], &some[0]["allTenants"]), (&json!("thingName:b"), &json!(false)));
    assert_eq!((&some[0]["parts"], some.len()), (&json!(["billingGroupName"]), 4));
    // None is overwritten, and nothing is left beside them.
    let _ = snapshot(&world, "some.jsonl", &only).code(2).says("exists already");
    for beside in ["all.jsonl.zst.partial", "all.jsonl.zst.sorted", "some.jsonl.partial"] {
        assert!(!world.path(beside).exists(), "{beside}");
    }
    let _ = snapshot(&world, "x", &["--tenant", "acme", "--without", "place"]).code(2);
    let _ = snapshot(&world, "x", &["--tenant", "acme", "-o", "csv"]).code(2);
}

#[test]
fn a_fleet_without_things_is_a_snapshot_too() {
    let world = World::new();
    let _ = world.tenant("acme");
    taken(&world, "a.zst");
    taken(&world, "b.zst");
    assert_eq!(lines(&world, "a.zst").len(), 2);
    assert_eq!(diff(&world, &[]).success().json(), json!([]));
}

#[test]
fn every_change_is_told_once() {
    let world = World::new();
    let accounts = ["acme", "bolt"].map(|name| world.tenant(name));
    world.things(&accounts[0], &["gone", "kept", "moves", "new-group", "updated", "swapped"]);
    world.things(&accounts[1], &["kept"]);
    taken(&world, "a.zst");
    let output = diff(&world, &[]);
    let _ = output.code(1).no_data().says("b.zst");
    taken(&world, "b.zst");
    assert_eq!(diff(&world, &[]).success().json(), json!([]), "nothing changed");
    std::fs::remove_file(world.path("b.zst")).unwrap();

    delete(&world, &accounts[0], "gone");
    delete(&world, &accounts[0], "moves");
    world.things(&accounts[1], &["moves", "born"]);
    set(&world, &accounts[0], "updated", &[("n", "5"), ("site", "x")]);
    let group = ["groups", "create", "site", "--tenant", "acme"];
    let _ = world.run(&group).success();
    let call = world.iot(&accounts[0]).add_thing_to_thing_group();
    world.wait(call.thing_name("new-group").thing_group_name("site").send()).unwrap();
    let id = world.certificate_for(&accounts[0], &["swapped"], "devices");
    taken(&world, "b.zst");
    world.forget_calls();
    let output = diff(&world, &[]).code(5);
    world.assert_no_calls();
    let rows = output.json();
    let mut found = told(&rows);
    found.sort();
    let from = format!("from acme {}/us-east-1", accounts[0]);
    let expected = [
        "acme gone removed".to_owned(),
        "acme new-group changed thingGroupNames: [] → [site]".to_owned(),
        format!("acme swapped changed principals: [] → [cert/{id}]"),
        "acme updated changed attributes.n: 4 → 5; attributes.site: - → x".to_owned(),
        "bolt born added".to_owned(),
        format!("bolt moves moved {from}; attributes.n: 2 → 0"),
    ];
    assert_eq!(found, expected, "{output}");
    let places: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["account"].to_string(), r["thingName"].to_string()))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    let moved = rows.as_array().unwrap().iter().find(|row| row["change"] == "moved").unwrap();
    assert_eq!((&moved["fromTenant"], &moved["fromAccount"]), (&json!("acme"), &json!(accounts[0])));
    assert_eq!(moved["differences"], json!([{ "member": "attributes.n", "from": "2", "to": "0" }]));
    let _ = output.says("1 added, 1 removed, 1 moved, 3 changed, 2 as before.");

    let output = diff(&world, &["--summary"]).code(5);
    let of = |tenant: &str| {
        let rows = output.json();
        let row = rows.as_array().unwrap().iter().find(|row| row["tenant"] == tenant).unwrap().clone();
        ["added", "removed", "changed", "movedIn", "movedOut", "same"].map(|name| row[name].as_u64().unwrap())
    };
    assert_eq!((of("acme"), of("bolt")), ([0, 1, 3, 0, 1, 1], [1, 0, 0, 1, 0, 1]));
    for format in ["csv", "jsonl", "yaml", "name", "table"] {
        let output = world.run(&["things", "diff", "a.zst", "b.zst", "-o", format]).code(5);
        assert!(output.stdout.contains("moves"), "{format}: {output}");
    }
}

#[test]
fn numbers_go_by_tenants() {
    let world = World::new();
    for (name, thing) in [("e", "1"), ("c", "2"), ("a", "3"), ("d", "4"), ("b", "5")] {
        let account = world.tenant(name);
        world.things(&account, &[thing]);
    }
    taken(&world, "a.zst");
    taken(&world, "b.zst");
    let output = world.run(&["things", "diff", "a.zst", "b.zst", "--summary", "-o", "csv"]).success();
    let tenants: Vec<&str> = output.stdout.lines().map(|line| &line[..1]).collect();
    assert_eq!(tenants, ["t", "a", "b", "c", "d", "e"], "{output}");
}

#[test]
fn who_did_not_answer_has_lost_and_won_nothing() {
    let world = World::new();
    let accounts = ["acme", "bolt"].map(|name| world.tenant(name));
    world.things(&accounts[0], &["a"]);
    world.things(&accounts[1], &["b"]);
    taken(&world, "a.zst");
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let _ = snapshot(&world, "b.zst", &["--all-tenants"]).code(3);
    assert_eq!(lines(&world, "b.zst")[0]["failed"][0]["tenant"], "bolt");
    let runs = world.ok(&["runs", "list"]);
    let mut states: Vec<&str> =
        runs.as_array().unwrap().iter().map(|run| run["state"].as_str().unwrap()).collect();
    states.sort_unstable();
    assert_eq!(states, ["done", "partial"]);
    let output = diff(&world, &[]).code(3);
    assert_eq!(output.json(), json!([]));
    let error = output.error();
    assert_eq!(error["target"], format!("bolt {}/us-east-1", accounts[1]));
    let _ = output.says("for b.zst it did not answer").says("1 target not compared");
    let rows = diff(&world, &["--summary"]).code(3).json();
    let bolt = rows.as_array().unwrap().iter().find(|row| row["tenant"] == "bolt").unwrap();
    assert_eq!((&bolt["compared"], &bolt["removed"]), (&json!(false), &json!(0)));
    // What others did is told all the same.
    set(&world, &accounts[0], "a", &[("n", "7")]);
    std::fs::remove_file(world.path("b.zst")).unwrap();
    let _ = snapshot(&world, "b.zst", &["--all-tenants"]).code(3);
    assert_eq!(told(&diff(&world, &[]).code(5).json()), ["acme a changed attributes.n: 0 → 7"]);
}

#[test]
fn a_tenant_is_new_where_all_were_asked_and_unknown_where_it_was_not() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.things(&acme, &["a"]);
    taken(&world, "a.zst");
    let bolt = world.tenant("bolt");
    world.things(&bolt, &["b"]);
    taken(&world, "b.zst");
    assert_eq!(told(&diff(&world, &[]).code(5).json()), ["bolt b added"]);
    std::fs::remove_file(world.path("a.zst")).unwrap();
    let _ = snapshot(&world, "a.zst", &["--tenant", "acme"]).success();
    let output = diff(&world, &[]).code(3);
    assert_eq!(output.json(), json!([]));
    let _ = output.says(&format!("bolt {bolt}/us-east-1")).says("for a.zst it was not asked");
}

#[test]
fn exports_in_any_order_are_compared_and_what_they_lack_is_not() {
    let world = World::new();
    let acme = world.tenant("acme");
    let names: Vec<String> = (0..40).map(|n| format!("t{}", n * 7 % 40)).collect();
    world.things(&acme, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let export = ["things", "export", "--no-progress", "--tenant", "acme", "--to"];
    let _ = world.run(&[&export[..], &["a.jsonl", "--without", "principals"], &QUICK].concat()).success();
    let text = world.read("a.jsonl");
    let mut turned: Vec<&str> = text.lines().collect();
    turned.reverse();
    world.write("b.jsonl", turned.join("\n"));
    let same = world.run(&["things", "diff", "a.jsonl", "b.jsonl"]).success();
    assert_eq!(same.stdout, "");
    set(&world, &acme, "t7", &[("n", "x")]);
    let _ = snapshot(&world, "b.zst", &["--tenant", "acme"]).success();
    let output = world.run(&["things", "diff", "a.jsonl", "b.zst", "-o", "json"]).code(5);
    assert_eq!(told(&output.json()), ["acme t7 changed attributes.n: 1 → x"]);
    let _ = output.says("`principals` is not compared");
}

#[test]
fn a_damaged_file_is_named_with_its_line() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.things(&acme, &["a", "b", "c"]);
    taken(&world, "a.zst");
    let whole = std::fs::read(world.path("a.zst")).unwrap();
    world.write("b.zst", &whole[..whole.len() / 2]);
    let _ = diff(&world, &[]).code(65).no_data().says("b.zst:");
    let text = String::from_utf8(zstd::decode_all(&*whole).unwrap()).unwrap();
    let cut: Vec<&str> = text.lines().take(3).collect();
    world.write("b.zst", cut.join("\n"));
    let _ = diff(&world, &[]).code(65).no_data().says("b.zst:4: the snapshot is cut off");
    world.write("b.zst", text.replace("\"b\"", "\"b"));
    let _ = diff(&world, &[]).code(65).no_data().says("b.zst:3:");
    world.write("b.zst", "");
    let _ = diff(&world, &[]).code(65).no_data().says("is empty");
}

#[test]
fn a_plain_export_does_not_tell_who_was_asked() {
    let world = World::new();
    let seed = serde_json::json!({"tenants": ["acme", "globex"], "things": 3, "index": false});
    let _ = world.admin("POST", "seed", &seed);
    let export = |more: &[&str]| {
        let base = ["things", "export", "--without", "principals", "-o", "jsonl"];
        world.run(&[&base[..], more].concat()).success()
    };
    let _ = export(&["--all-tenants", "--snapshot", "all.jsonl"]);
    world.write("acme.jsonl", export(&["--tenant", "acme"]).stdout);
    world.write("both.jsonl", export(&["--all-tenants"]).stdout);
    for files in [["all.jsonl", "acme.jsonl"], ["acme.jsonl", "all.jsonl"], ["acme.jsonl", "both.jsonl"]] {
        let words = ["things", "diff", files[0], files[1], "--summary", "-o", "json"];
        let output =
            world.run(&words).code(3).says("a plain export does not say who was asked").says("globex");
        let rows = output.json();
        let compared: Vec<bool> =
            rows.as_array().unwrap().iter().map(|row| row["compared"].as_bool().unwrap()).collect();
        assert_eq!(compared.iter().filter(|compared| **compared).count(), 1, "{rows}");
        assert!(
            rows.as_array().unwrap().iter().all(|row| row["added"] == 0 && row["removed"] == 0),
            "{rows}"
        );
    }
    // Whose things are there was asked.
    let _ = world.run(&["things", "diff", "all.jsonl", "both.jsonl"]).success();
    let gone = world.read("both.jsonl").lines().skip(1).fold(String::new(), |text, line| text + line + "\n");
    world.write("less.jsonl", gone);
    let lost = world.run(&["things", "diff", "all.jsonl", "less.jsonl", "-o", "json"]).code(5).json();
    assert_eq!((lost.as_array().unwrap().len(), &lost[0]["change"]), (1, &"removed".into()), "{lost}");
}
