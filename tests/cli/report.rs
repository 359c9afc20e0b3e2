//! `billing-groups report` and `things report`: every thing is counted once, whoever cannot be asked is named, and what is
//! not known is not a number.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, World};

/// Two tenants of 40 and 25 things with versions, a type and two billing groups; their accounts.
fn seeded(world: &World) -> Vec<String> {
    let tenants = [("acme", 40, 1), ("bolt", 25, 2)];
    let tenants = tenants.map(|(name, things, seed)| {
        let account = world.tenant(name);
        let seeding = json!({ "accounts": [account], "things": things, "prefix": format!("{name}-"),
            "attributes": { "version": ["1.0", "2.0", null] }, "type": "sensor", "group": ["east", "west"],
            "billingGroup": ["gold", "iron"], "connected": 0.5, "seed": seed });
        world.admin("POST", "seed", &seeding);
        world.things(&account, &[&format!("{name}-loose-0"), &format!("{name}-loose-1")]);
        account
    });
    tenants.into()
}

type Counts = BTreeMap<Vec<String>, u64>;

/// Rows as a map, each combination at most once.
fn counted(rows: &Value, by: &[&str]) -> Counts {
    let mut counts = Counts::new();
    for row in rows.as_array().unwrap() {
        let key = by.iter().map(|name| row[*name].as_str().unwrap_or("-").to_owned()).collect();
        assert!(
            counts.insert(key, row["things"].as_u64().unwrap()).is_none(),
            "a combination came twice: {row}"
        );
    }
    counts
}

/// What AWS itself says of the billing groups of an account, and how many things there are.
fn truth(world: &World, account: &str) -> (BTreeMap<String, u64>, u64) {
    let of = |group: &str| (group.to_owned(), world.billing_group(account, group).len() as u64);
    (["gold", "iron"].into_iter().map(of).collect(), world.things_of(account).len() as u64)
}

#[test]
fn every_thing_is_in_one_row_of_the_billing_groups() {
    let world = World::new();
    let accounts = seeded(&world);
    world.forget_calls();
    let rows = world.ok(&["billing-groups", "report", "--all-tenants"]);
    let counts = counted(&rows, &["account", "billingGroupName"]);
    for account in &accounts {
        let (groups, all) = truth(&world, account);
        let mut rest = all;
        for (group, things) in groups {
            assert_eq!(counts[&vec![account.clone(), group]], things);
            rest -= things;
        }
        assert_eq!((counts[&vec![account.clone(), "-".into()]], rest), (2, 2));
    }
    assert_eq!(counts.values().sum::<u64>(), 40 + 25 + 4);
    assert!(rows.as_array().unwrap().iter().all(|row| row["exact"] == true && row["source"] == "registry"));
    let totals = world.ok(&["billing-groups", "report", "--all-tenants", "--totals"]);
    let totals: Vec<_> = totals
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["tenant"].clone(),
                row["things"].clone(),
                row["inBillingGroups"].clone(),
                row["inNone"].clone(),
            )
        })
        .collect();
    assert_eq!(
        totals,
        [(json!("acme"), json!(42), json!(40), json!(2)), (json!("bolt"), json!(27), json!(25), json!(2))]
    );
    world.assert_only_reads();
}

#[test]
fn tags_of_billing_groups_are_columns() {
    let world = World::new();
    let _ = world
        .run(&[
            "billing-groups",
            "create",
            "north",
            "--resource-tag",
            "cost-center=42",
            "--account",
            MANAGEMENT,
        ])
        .success();
    let _ = world.run(&["billing-groups", "create", "south", "--account", MANAGEMENT]).success();
    let output = world.run(&["billing-groups", "report", "--tag-key", "cost-center", "-o", "csv"]).success();
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(lines[0], "tenant,account,region,things,billingGroupName,tags.cost-center,exact");
    let ends: Vec<&str> = lines[1..].iter().map(|line| line.split_once("us-east-1,").unwrap().1).collect();
    assert_eq!(ends, ["0,north,42,true", "0,south,,true", "0,,,true"]);
}

#[test]
fn a_tenant_that_cannot_be_asked_is_named_and_has_no_rows() {
    for report in [&["billing-groups", "report"], &["things", "report"]] {
        let world = World::new();
        let accounts = seeded(&world);
        world.remove_role(&accounts[1], ORGANIZATION_ROLE);
        let args = [report[0], report[1], "--all-tenants", "-o", "json"];
        let output = world.run(&args).code(3);
        let rows = output.json();
        let rows = rows.as_array().unwrap();
        assert!(!rows.is_empty() && rows.iter().all(|row| row["tenant"] == "acme"), "{output}");
        assert_eq!(output.error()["target"], format!("bolt {}/us-east-1", accounts[1]));
    }
}

#[test]
fn the_registry_and_the_index_count_the_same_as_the_things_listed() {
    let world = World::new();
    seeded(&world);
    let mut expected = Counts::new();
    for thing in world.ok(&["things", "list", "--all-tenants"]).as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let key = [&thing["tenant"], &thing["thingTypeName"], &thing["attributes"]["version"]].map(text);
        *expected.entry(key.into()).or_default() += 1;
    }
    let by = ["tenant", "thingTypeName", "attributes.version"];
    let report = ["things", "report", "--by", "tenant,thingType,version", "--all-tenants"];
    world.forget_calls();
    let rows = world.ok(&report);
    assert_eq!(counted(&rows, &by), expected);
    assert_eq!((rows[0]["source"].as_str(), world.count("SearchIndex")), (Some("registry"), 0));
    let rows = world.ok(&[&report[..], &["--where", "*"]].concat());
    assert_eq!(counted(&rows, &by), expected);
    assert_eq!(rows[0]["source"], "index");
    let rows = world.ok(&[&report[..], &["--where", "attributes.version:2.0"]].concat());
    expected.retain(|key, _| key[2] == "2.0");
    assert_eq!(counted(&rows, &by), expected);
}

#[test]
fn the_columns_are_those_of_the_report_in_their_order() {
    let world = World::new();
    seeded(&world);
    let output =
        world.run(&["things", "report", "--by", "region,tenant", "--all-tenants", "-o", "csv"]).success();
    assert_eq!(
        output.stdout,
        "region,tenant,things,source,exact\nus-east-1,acme,42,registry,true\nus-east-1,bolt,27,registry,true\n"
    );
}

#[test]
fn accounts_are_counted_by_their_tags() {
    let world = World::new();
    let tags = |tenant, tier| [("fleetctl:tenant", tenant), ("fleetctl:tier", tier)];
    for (tenant, tier, things) in
        [("a", "gold", &["1", "2"][..]), ("b", "iron", &["1"]), ("c", "gold", &["1"])]
    {
        let account = world.account(tenant, &tags(tenant, tier));
        world.things(&account, things);
    }
    for (by, column) in
        [("tier", "tier"), ("tag.tier", "tag.tier"), ("tag.fleetctl:tier", "tag.fleetctl:tier")]
    {
        let rows = world.ok(&["things", "report", "--by", by, "--all-tenants"]);
        assert_eq!(counted(&rows, &[column]), [(vec!["gold".into()], 3), (vec!["iron".into()], 1)].into());
    }
}

#[test]
fn billing_groups_of_the_index_are_told_from_thing_groups_or_marked() {
    let world = World::new();
    let accounts = seeded(&world);
    let report = ["things", "report", "--by", "account,billingGroup", "--all-tenants"];
    let rows = world.ok(&report);
    let counts = counted(&rows, &["account", "billingGroupName"]);
    for account in &accounts {
        for (group, things) in truth(&world, account).0 {
            assert_eq!(counts[&vec![account.clone(), group]], things);
        }
        assert_eq!(counts[&vec![account.clone(), "-".into()]], 2);
    }
    assert!(rows.as_array().unwrap().iter().all(|row| row["exact"] == true));
    let _ = world.run(&["groups", "create", "gold", "--tenant", "acme", "--yes"]).success();
    for row in world.ok(&report).as_array().unwrap() {
        let shared = row["account"] == accounts[0].as_str() && row["billingGroupName"] == "gold";
        assert_eq!(row["exact"], !shared, "{row}");
    }
}

#[test]
fn connected_and_active_are_counted_and_what_is_unknown_is_said() {
    let world = World::new();
    let accounts = seeded(&world);
    let away = json!({ "accounts": accounts, "connected": false, "secondsAgo": 7200 });
    world.admin(
        "POST",
        "devices",
        &json!({ "things": "acme-loose-*", "accounts": accounts, "connected": true }),
    );
    let on = world.ok(&["things", "query", "connectivity.connected:true", "--all-tenants"]);
    let on = on.as_array().unwrap().iter().filter(|row| row["tenant"] == "acme").count();
    let report = ["things", "report", "--connected", "--since", "1h", "--all-tenants"];
    let rows = world.ok(&report);
    assert_eq!((&rows[0]["tenant"], &rows[0]["connected"]), (&json!("acme"), &json!(on)));
    // The loose ones of this tenant never connected: nothing says since when.
    assert_eq!((&rows[1]["activeUnknown"], &rows[1]["exact"]), (&json!(2), &json!(false)));
    world.admin("POST", "devices", &away);
    let rows = world.ok(&report);
    for row in rows.as_array().unwrap() {
        let of = |name: &str| row[name].as_u64().unwrap();
        assert_eq!((of("connected"), of("activeSince"), of("activeUnknown")), (0, 0, 0), "{row}");
        assert_eq!(row["exact"], true);
    }
    let rows = world.ok(&["things", "report", "--since", "3h", "--all-tenants"]);
    assert_eq!([&rows[0]["activeSince"], &rows[1]["activeSince"]], [&json!(42), &json!(27)]);
}

#[test]
fn a_connection_that_is_not_indexed_is_no_number() {
    let world = World::new();
    world.things(MANAGEMENT, &["a", "b"]);
    world.index(MANAGEMENT);
    let row = &world.ok(&["things", "report", "--by", "account", "--connected", "--since", "1d"])[0];
    assert_eq!(
        (&row["things"], &row["connected"], &row["activeSince"]),
        (&json!(2), &Value::Null, &Value::Null)
    );
    assert_eq!(
        (&row["connectionUnknown"], &row["activeUnknown"], &row["exact"]),
        (&json!(2), &json!(2), &json!(false))
    );
}

#[test]
fn what_makes_no_sense_is_refused_before_any_call() {
    let world = World::new();
    for args in [
        &["--by", "teant"][..],
        &["--by", "tenant,tenant"],
        &["--by", "version,attributes.version"],
        &["--since", "yesterday"],
        &["--since", "2999-01-01"],
        &["--where", "a AND AND b"],
        &["--columns", "thingName"],
        &["-o", "name"],
    ] {
        let output = world.run(&[&["things", "report"], args].concat()).code(2).no_data();
        assert!(!output.stderr.is_empty());
    }
    world.assert_no_calls();
}

/// The cells of the table of a page, row by row.
fn cells(page: &str) -> Vec<Vec<String>> {
    let body = page.split_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0;
    let body = body.replace("<th scope=\"row\"", "<td").replace("</th>", "</td>");
    let cell = |cell: &str| cell.split_once('>').unwrap().1.split_once("</td>").unwrap().0.to_owned();
    body.split("<tr>").skip(1).map(|row| row.split("<td").skip(1).map(cell).collect()).collect()
}

#[test]
fn the_page_has_every_row_the_query_and_who_is_missing() {
    let world = World::new();
    let accounts = seeded(&world);
    let lost = world.tenant("lost");
    world.remove_role(&lost, ORGANIZATION_ROLE);
    world.index(&accounts[0]);
    let file = world.folder().join("report.html");
    let path = file.to_str().unwrap();
    world.configure("queries: { old: 'attributes.version:1.0 OR attributes.version:2.0' }");
    let report = ["things", "report", "--by", "tenant,version", "--where", "@old", "--all-tenants"];
    let output = world.run(&[&report[..], &["--html", path, "-o", "json"]].concat()).code(3);
    let page = std::fs::read_to_string(&file).unwrap();
    let expected: Vec<Vec<String>> = output
        .json()
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            vec![text("tenant"), text("attributes.version"), row["things"].to_string(), "yes".into()]
        })
        .collect();
    assert_eq!((cells(&page), expected.len()), (expected, 4));
    for part in [format!("lost {lost}/us-east-1"), "@old: ".into(), "2 of 3".into(), "Not counted".into()] {
        assert!(page.contains(&part), "{part}");
    }
    // Nothing is loaded, and the policy forbids it besides.
    for part in ["<script", "src=", "href=", "url(", "@import", "style=\"", "http://", "https://"] {
        assert!(!page.contains(part), "{part}");
    }
    assert!(page.contains("default-src 'none'; style-src 'sha256-"));
    world.forget_calls();
    let output = world.run(&[&report[..], &["--html", path]].concat()).code(2).no_data();
    assert!(output.stderr.contains("not overwritten"), "{output}");
    world.assert_no_calls();
}

#[test]
fn the_page_of_billing_groups_has_every_row_and_who_is_missing() {
    let world = World::new();
    let _ = seeded(&world);
    let lost = world.tenant("lost");
    world.remove_role(&lost, ORGANIZATION_ROLE);
    for (name, more) in [("groups", "--tag-key=cost-center"), ("totals", "--totals")] {
        let file = world.folder().join(format!("{name}.html"));
        let path = file.to_str().unwrap();
        let report = ["billing-groups", "report", "--all-tenants", more, "--html", path, "-o", "json"];
        let rows = world.run(&report).code(3).json();
        let page = std::fs::read_to_string(&file).unwrap();
        let cells = cells(&page);
        assert_eq!(cells.len(), rows.as_array().unwrap().len(), "{page}");
        for (cells, row) in cells.iter().zip(rows.as_array().unwrap()) {
            let things = if name == "totals" { 3 } else { 5 };
            assert_eq!(cells[0], row["tenant"].as_str().unwrap());
            assert_eq!(cells[things], row["things"].to_string(), "{cells:?} {row}");
            let group = row["billingGroupName"].as_str().unwrap_or("(none)");
            assert!(name == "totals" || cells[3] == group, "{cells:?} {row}");
        }
        for part in [format!("lost {lost}/us-east-1"), "2 of 3".into(), "<dd>69</dd>".into(), "<svg".into()] {
            assert!(page.contains(&part), "{part}");
        }
        let _ = world.run(&report).code(2).says("not overwritten").no_data();
    }
}
