//! `groups tree`: the groups of every tenant in their places, with exact counts, drawn on a terminal.

use serde_json::{Value, json};

use crate::support::{ORGANIZATION_ROLE, World};
use crate::terminal::on_terminal;

/// A tenant with `sites/{a/{floor-1,floor-2},b}`, `other` and the dynamic `big`; `things` are in floor-1, a and other.
fn tenant(world: &World, name: &str) -> String {
    let account = world.tenant(name);
    for (group, parent) in
        [("sites", ""), ("a", "sites"), ("b", "sites"), ("floor-1", "a"), ("floor-2", "a"), ("other", "")]
    {
        let create = ["groups", "create", group, "--tenant", name];
        let more = ["--parent", parent];
        world.ok(&[&create[..], if parent.is_empty() { &[] } else { &more }].concat());
    }
    world.things(&account, &["t0", "t1", "t2", "t3"]);
    world.index(&account);
    world.dynamic_group(&account, "big", "attributes.n>0");
    for (group, things) in [("floor-1", &["t0", "t1"][..]), ("a", &["t2"]), ("other", &["t0"])] {
        world.ok(&[&["groups", "add", group, "--tenant", name][..], things].concat());
    }
    account
}

fn picked(rows: &Value, members: &[&str]) -> Vec<Value> {
    let pick = |row: &Value| members.iter().map(|member| row[*member].clone()).collect();
    rows.as_array().unwrap().iter().map(pick).collect()
}

#[test]
fn every_group_is_in_its_place_and_counted() {
    let world = World::new();
    tenant(&world, "acme");
    world.forget_calls();
    let tree = ["groups", "tree", "--tenant", "acme", "--counts", "-v", "-o", "json"];
    let output = world.run(&tree).success();
    let members = ["path", "depth", "parentGroupName", "dynamic", "things", "thingsRecursive"];
    assert_eq!(
        picked(&output.json(), &members),
        [
            json!(["big", 0, null, true, 3, 3]),
            json!(["other", 0, null, false, 1, 1]),
            json!(["sites", 0, null, false, 0, 3]),
            json!(["sites/a", 1, "sites", false, 1, 3]),
            json!(["sites/a/floor-1", 2, "a", false, 2, 2]),
            json!(["sites/a/floor-2", 2, "a", false, 0, 0]),
            json!(["sites/b", 1, "sites", false, 0, 0]),
        ]
    );
    world.assert_only_reads();
    assert_eq!((world.count("ListThingGroups"), world.count("ListThingsInThingGroup")), (1, 7));
    assert!(world.count("DescribeThingGroup") <= 7);
    let _ = output.says("7 thing groups").says("7 pages of ListThingsInThingGroup");

    world.forget_calls();
    let part = world.ok(&["groups", "tree", "a", "--tenant", "acme"]);
    assert_eq!(
        picked(&part, &["path", "depth", "things"]),
        [json!(["a", 0, null]), json!(["a/floor-1", 1, null]), json!(["a/floor-2", 1, null])]
    );
    assert_eq!(world.count("ListThingsInThingGroup"), 0);
    let names = world.run(&["groups", "tree", "a", "--tenant", "acme", "-o", "name"]).success();
    assert_eq!(names.stdout, "a\nfloor-1\nfloor-2\n");
}

#[test]
fn every_tenant_has_its_own_tree_and_who_has_none_is_named() {
    let world = World::new();
    tenant(&world, "acme");
    let bolt = world.tenant("bolt");
    world.ok(&["groups", "create", "sites", "--tenant", "bolt"]);
    world.tenant("core");
    let tree = ["groups", "tree", "sites", "--all-tenants", "-o", "json"];
    let output = world.run(&tree).code(3).says("there is no thing group `sites`");
    let mut rows = picked(&output.json(), &["tenant", "path"]);
    rows.sort_by_key(Value::to_string);
    assert_eq!(rows.len(), 6);
    assert_eq!((&rows[0], &rows[5]), (&json!(["acme", "sites"]), &json!(["bolt", "sites"])));
    world.remove_role(&bolt, ORGANIZATION_ROLE);
    let output = world.run(&["groups", "tree", "--all-tenants", "-o", "csv"]).code(3);
    assert_eq!(output.stdout.lines().count(), 8, "{output}");
    assert!(
        output
            .stdout
            .starts_with("tenant,account,region,thingGroupName,parentGroupName,depth,path,dynamic\n")
    );
    let _ = output.says(&format!("bolt {bolt}"));
    let _ = world.run(&["groups", "tree", "none", "--tenant", "acme"]).code(1).says("`none`").no_data();
}

#[test]
fn on_a_terminal_the_trees_are_drawn() {
    let world = World::new();
    tenant(&world, "acme");
    let output = on_terminal(&world, "fleetctl groups tree sites --tenant acme --columns tree", "").success();
    let lines: Vec<&str> = output.stdout.lines().map(str::trim_end).collect();
    let header = lines.iter().position(|line| *line == "TREE").unwrap_or_else(|| panic!("{output}"));
    assert_eq!(
        lines[header + 1..][..5],
        ["sites", "├─ a", "│  ├─ floor-1", "│  └─ floor-2", "└─ b"],
        "{output}"
    );
}
