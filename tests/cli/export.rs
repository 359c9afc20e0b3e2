//! `things export`: complete against the sandbox's own memory, and exactly so after a kill.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt;

use fleetctl_sandbox::iot::FleetThing;
use fleetctl_sandbox::watch::Moment;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{Output, REGION, World};

/// Without quotas in the sandbox there is no need for AWS's rates.
const FAST: [&str; 12] = [
    "--rate",
    "ListThingPrincipals=2000",
    "--rate",
    "RegisterCertificateWithoutCA=2000",
    "--rate",
    "CreateThing=2000",
    "--rate",
    "AddThingToThingGroup=2000",
    "--rate",
    "AttachThingPrincipal=2000",
    "--rate",
    "DescribeThing=2000",
];

type Things = BTreeMap<String, FleetThing>;

/// Makes type, groups and billing groups in a tenant.
fn furnish(world: &World, tenant: &str) {
    let ok = |args: &[&str]| drop(world.ok(&[args, &["--tenant", tenant]].concat()));
    ok(&["types", "create", "sensor"]);
    ok(&["groups", "create", "site"]);
    ok(&["groups", "create", "hall", "--parent", "site"]);
    ok(&["groups", "create", "Shelf:1_a-b", "--parent", "hall"]);
    for root in ["empty", "red", "blue"] {
        ok(&["groups", "create", root]);
    }
    ok(&["billing-groups", "create", "north"]);
    ok(&["billing-groups", "create", "south"]);
}

fn import(world: &World, tenant: &str, file: &str) -> Output {
    world
        .run(&[&["things", "import", file, "--tenant", tenant, "--no-progress"], &FAST[..]].concat())
        .success()
}

/// Puts so many things with everything that a thing can have into a furnished tenant.
fn populate(world: &World, tenant: &str, things: usize) {
    let authority = Authority::new(Kind::Good);
    let mut rows =
        String::from("thing_name,thing_type,thing_groups,billing_group,attr.site,attr.url,cert_pem\n");
    let mut again = String::from("thing_name,cert_pem\n");
    let groups = ["", "hall", "site;red", "Shelf:1_a-b;red;blue"];
    for n in 0..things {
        let name = [format!("lamp-{n}"), format!("A:{n}_x"), format!("-{n}:-")][n % 3].clone();
        let kind = if n % 4 == 1 { "" } else { "sensor" };
        let billing = ["", "north", "south"][n % 3];
        let site = if n % 5 == 0 { "" } else { "b,1[#]=@x" };
        let pem =
            if n % 6 < 2 { authority.device(&name, u32::try_from(n).unwrap() + 2) } else { String::new() };
        writeln!(rows, "{name},{kind},{},{billing},\"{site}\",http://{n}/,\"{pem}\"", groups[n % 4]).unwrap();
        if n % 6 == 0 {
            let second = authority.device(&name, u32::try_from(n).unwrap() + 2_000_000);
            writeln!(again, "{name},\"{second}\"").unwrap();
        }
    }
    world.write("populate.csv", rows);
    let _ = import(world, tenant, "populate.csv");
    world.write("again.csv", again);
    let _ = import(world, tenant, "again.csv");
}

/// Puts plain things into a tenant.
fn plain(world: &World, tenant: &str, things: usize) {
    let rows: String = (0..things).fold(String::new(), |all, n| all + &format!("t-{n:05}\n"));
    world.write("plain.csv", format!("thing_name\n{rows}"));
    let _ = import(world, tenant, "plain.csv");
}

/// The things in JSON lines, by account; none comes twice.
#[track_caller]
fn exported(lines: &str) -> BTreeMap<String, Things> {
    let mut found = BTreeMap::<String, Things>::new();
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
        let texts = |key: &str| -> BTreeSet<String> {
            line[key].as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
        };
        let text = |key: &str| line[key].as_str().map(str::to_owned);
        let ids = texts("principals").into_iter().map(|arn| arn.rsplit_once(":cert/").unwrap().1.to_owned());
        let thing = FleetThing {
            thing_type: text("thingTypeName"),
            attributes: serde_json::from_value(line["attributes"].clone()).unwrap(),
            groups: texts("thingGroupNames"),
            billing_group: text("billingGroupName"),
            principals: ids.collect(),
        };
        assert!(line["version"].as_i64().unwrap() >= 1 && line["region"] == REGION, "{line}");
        let before =
            found.entry(text("account").unwrap()).or_default().insert(text("thingName").unwrap(), thing);
        assert!(before.is_none(), "twice: {line}");
    }
    found
}

fn fleet(world: &World, account: &str) -> Things {
    world.fleet(account).things
}

/// What is there of a fleet but for its principals.
fn without_principals(things: Things) -> Things {
    let bare = |thing| FleetThing { principals: BTreeSet::new(), ..thing };
    things.into_iter().map(|(name, thing)| (name, bare(thing))).collect()
}

fn export(world: &World, more: &[&str]) -> Output {
    world.run(&[&["things", "export", "--no-progress"], &FAST[..2], more].concat())
}

#[test]
fn everything_of_every_tenant_is_in_it_and_nothing_is_changed() {
    let world = World::new();
    let (acme, globex, _) = (world.tenant("acme"), world.tenant("globex"), world.tenant("initech"));
    for (tenant, things) in [("acme", 61), ("globex", 7)] {
        furnish(&world, tenant);
        populate(&world, tenant, things);
    }
    world.forget_calls();
    let output = export(&world, &["--all-tenants", "--to", "fleet.jsonl"]).success();
    assert_eq!(output.stdout, "");
    assert!(output.stderr.contains("Exported 68 things to "), "{output}");
    world.assert_only_reads();
    // What many things have is asked of the groups, what few have is asked of each.
    assert_eq!((world.count("ListThingGroupsForThing"), world.count("DescribeThing")), (7, 7));
    assert_eq!((world.count("ListThingsInThingGroup"), world.count("ListThingPrincipals")), (6, 68));
    let whole =
        BTreeMap::from([(acme.clone(), fleet(&world, &acme)), (globex.clone(), fleet(&world, &globex))]);
    assert!(whole[&acme].values().any(|thing| thing.principals.len() == 2));
    assert!(whole[&acme].values().any(|thing| thing.groups.len() == 3 && thing.billing_group.is_some()));
    assert!(whole[&acme].values().any(|thing| thing.principals.is_empty() && thing.groups.is_empty()));
    assert_eq!(exported(&world.read("fleet.jsonl")), whole);
    let mode = world.path("fleet.jsonl").metadata().unwrap().permissions().mode();
    assert_eq!((mode & 0o777, world.path("fleet.jsonl.partial").exists()), (0o644, false));
    let stdout = export(&world, &["--all-tenants", "-o", "jsonl"]).success().stdout;
    assert_eq!(exported(&stdout), whole);
    let named = export(&world, &["--all-tenants", "--to", "-"]).success();
    assert_eq!((exported(&named.stdout), world.path("-").exists()), (whole, false), "{named}");
    assert!(stdout.contains("\"tenant\":\"acme\""));
}

#[test]
fn what_was_exported_can_be_imported_elsewhere() {
    let world = World::new();
    let acme = world.tenant("acme");
    furnish(&world, "acme");
    populate(&world, "acme", 60);
    let whole = without_principals(fleet(&world, &acme));
    for (tenant, file) in [("globex", "fleet.csv"), ("initech", "fleet.jsonl")] {
        let other = world.tenant(tenant);
        furnish(&world, tenant);
        let more = ["--tenant", "acme", "--without", "place,principals", "--to", file];
        let _ = export(&world, &more).success();
        let _ = import(&world, tenant, file);
        assert_eq!(fleet(&world, &other), whole, "{file}");
    }
    // With its place and its certificates it is what is there already.
    let _ = export(&world, &["--tenant", "acme", "--to", "whole.csv"]).success();
    let header =
        "thing_name,thing_type,thing_groups,billing_group,attributes,cert_fingerprint,tenant,account,region";
    assert_eq!(world.read("whole.csv").lines().next(), Some(header));
    world.forget_calls();
    let summary = world.ok(&["things", "import", "whole.csv", "--no-progress"]);
    assert_eq!((&summary["skipped"], &summary["rows"]), (&json!(60), &json!(60)), "{summary}");
    world.assert_only_reads();
}

#[test]
fn a_tenant_that_cannot_be_listed_is_named_and_the_others_are_complete() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    furnish(&world, "acme");
    populate(&world, "acme", 12);
    plain(&world, "globex", 12);
    let deny = |account: &str| {
        drop(world.admin("POST", "roles", &json!({ "account": account, "deny": ["iot:ListThings"] })));
    };
    deny(&globex);
    let args = ["--all-tenants", "--to", "fleet.jsonl", "--run-id", "r", "--report", "report.json"];
    let output = export(&world, &args).code(3);
    assert!(output.stderr.contains(&format!("globex {globex}/{REGION}")), "{output}");
    assert_eq!(exported(&world.read("fleet.jsonl")), BTreeMap::from([(acme.clone(), fleet(&world, &acme))]));
    let report: Value = serde_json::from_str(&world.read("report.json")).unwrap();
    assert_eq!((&report["ok"], &report["targets"][0]["account"]), (&json!(12), &json!(globex)), "{report}");
    // Done as it is, it still says what it has not, and asks for nothing again.
    world.forget_calls();
    let output = export(&world, &args[..5]).code(3);
    assert!(output.stderr.contains(&format!("globex {globex}/{REGION}")), "{output}");
    assert_eq!(world.count("ListThings") + world.count("ListThingPrincipals"), 0);
    assert!(!output.stderr.contains("runs resume"), "{output}");
    // What is missing is exported by the command that is said, to a file of its own.
    let said = output.stderr.split("`fleetctl ").nth(1).and_then(|rest| rest.split('`').next());
    let words: Vec<&str> = said.unwrap_or_else(|| panic!("{output}")).split(' ').collect();
    world.admin("POST", "roles", &json!({ "account": globex, "deny": [] }));
    let _ = world.run(&words).success();
    let missing = exported(&world.read("fleet-missing.jsonl"));
    assert_eq!(missing, BTreeMap::from([(globex.clone(), fleet(&world, &globex))]), "{words:?}");
    deny(&globex);
    // Where nobody answers there is no export.
    deny(&acme);
    let _ = export(&world, &["--all-tenants", "--to", "none.jsonl"]).code(4);
    assert!(!world.path("none.jsonl").exists() && !world.path("none.jsonl.partial").exists());
}

/// Rows that the journal of a run has.
fn journaled(world: &World, run: &str) -> u64 {
    let journal = std::fs::read_to_string(world.state().join("runs").join(run).join("journal"));
    let lines = journal.unwrap_or_default();
    lines.lines().filter(|line| line.contains(r#""as":"exported""#)).count() as u64
}

#[test]
fn a_killed_export_is_resumed_without_asking_twice() {
    let world = World::new();
    let acme = world.tenant("acme");
    furnish(&world, "acme");
    populate(&world, "acme", 300);
    let whole = BTreeMap::from([(acme.clone(), fleet(&world, &acme))]);
    let mut between = 0;
    let moments = [Moment::Received, Moment::Done, Moment::Answered];
    for (kill, nth) in [3, 60, 120, 180, 240, 290, 299, 300].into_iter().enumerate() {
        let (run, file) = (format!("kill-{kill}"), format!("{kill}.jsonl"));
        let args =
            ["things", "export", "--tenant", "acme", "--to", &file, "--run-id", &run, "--concurrency", "4"];
        let victim = world.kill_at_call("ListThingPrincipals", nth, moments[kill % 3]);
        let _ = world.fleetctl(&args).args(FAST).start_as(&victim).finish();
        assert!(victim.killed_at().is_some(), "{nth} did not spring");
        assert!(!world.path(&file).exists(), "{nth}: it has its name before it is complete");
        let done = journaled(&world, &run);
        between += u64::from(done > 0 && done < 300);
        // What was written behind the last row in the journal counts for nothing.
        let part = world.path(&format!("{file}.partial"));
        if done > 0 && kill % 2 == 0 {
            let torn = std::fs::read_to_string(&part).unwrap() + "{\"thingName\":\"torn";
            std::fs::write(&part, torn).unwrap();
        }
        world.forget_calls();
        let _ = world.fleetctl(&args).args(FAST).run().success();
        assert_eq!(exported(&world.read(&file)), whole, "{nth}");
        assert_eq!((world.count("ListThings"), world.count("ListThingPrincipals")), (0, 300 - done), "{nth}");
        assert!(!part.exists());
        // Once more: nothing is left to do.
        world.forget_calls();
        let _ = world.fleetctl(&args).args(FAST).run().success();
        assert_eq!(world.count("ListThingPrincipals"), 0);
        assert_eq!(exported(&world.read(&file)), whole, "{nth}");
    }
    assert!(between >= 5, "only {between} kills fell between the first row and the last");
    // Killed while it lists, it lists again.
    let args = ["things", "export", "--tenant", "acme", "--to", "list.csv", "--run-id", "list"];
    let victim = world.kill_at_call("ListThings", 2, Moment::Done);
    let _ = world.fleetctl(&args).args(FAST).start_as(&victim).finish();
    assert!(victim.killed_at().is_some());
    let _ = world.fleetctl(&args).args(FAST).run().success();
    assert_eq!(world.read("list.csv").lines().count(), 301);
}

#[test]
fn a_file_that_lost_what_the_run_had_written_is_not_gone_on_with() {
    let world = World::new();
    let _ = world.tenant("acme");
    plain(&world, "acme", 60);
    let args =
        ["things", "export", "--tenant", "acme", "--to", "a.jsonl", "--run-id", "r", "--concurrency", "1"];
    let victim = world.kill_at_call("ListThingPrincipals", 50, Moment::Received);
    let _ = world.fleetctl(&args).args(FAST).start_as(&victim).finish();
    assert!(journaled(&world, "r") > 0);
    let part = world.path("a.jsonl.partial");
    let bytes = std::fs::read(&part).unwrap();
    std::fs::write(&part, &bytes[..10]).unwrap();
    assert!(world.fleetctl(&args).args(FAST).run().code(65).stderr.contains("has 10 bytes"));
    std::fs::remove_file(&part).unwrap();
    let _ = world.fleetctl(&args).args(FAST).run().code(1);
    // Nor is a run that was begun for another file.
    let other = ["things", "export", "--tenant", "acme", "--to", "b.jsonl", "--run-id", "r"];
    let _ = world.fleetctl(&other).run().code(2);
}

#[test]
fn a_thing_that_vanished_since_it_was_listed_is_left_out() {
    let world = World::new();
    let acme = world.tenant("acme");
    plain(&world, "acme", 30);
    let args = ["things", "export", "--tenant", "acme", "--to", "a.jsonl", "--run-id", "r"];
    let victim = world.kill_at_call("ListThingPrincipals", 1, Moment::Received);
    let _ = world.fleetctl(&args).args(FAST).start_as(&victim).finish();
    assert!(victim.killed_at().is_some());
    let _ = world.ok(&["things", "delete", "t-00007", "--tenant", "acme", "--yes"]);
    let output = world.fleetctl(&args).args(["--report", "report.json"]).run().success();
    assert!(output.stderr.contains("no longer there: 1 thing."), "{output}");
    let things = exported(&world.read("a.jsonl")).remove(&acme).unwrap();
    assert_eq!((things.len(), things.contains_key("t-00007")), (29, false));
    let report: Value = serde_json::from_str(&world.read("report.json")).unwrap();
    assert_eq!((&report["ok"], &report["skipped"]), (&json!(29), &json!(1)), "{report}");
}

#[test]
fn a_query_selects_and_the_registry_answers() {
    let world = World::new();
    let acme = world.tenant("acme");
    furnish(&world, "acme");
    populate(&world, "acme", 40);
    world.index(&acme);
    let lines =
        export(&world, &["--tenant", "acme", "--where", "thingName:lamp*", "-o", "jsonl"]).success().stdout;
    let mut whole = fleet(&world, &acme);
    whole.retain(|name, _| name.starts_with("lamp"));
    assert!(whole.len() > 10);
    assert_eq!(exported(&lines), BTreeMap::from([(acme, whole)]));
    let _ = export(&world, &["--tenant", "acme", "--where", "thingName:(", "-o", "jsonl"]).code(2);
}

#[test]
fn parts_are_left_out_and_not_asked_for() {
    let world = World::new();
    let _ = world.tenant("acme");
    furnish(&world, "acme");
    populate(&world, "acme", 30);
    world.forget_calls();
    let without = ["--tenant", "acme", "--without", "principals,groups", "--without", "billing-group"];
    let lines = export(&world, &without).success().stdout;
    assert_eq!(lines.lines().count(), 30);
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        let known = ["thingName", "thingTypeName", "attributes", "version", "tenant", "account", "region"];
        assert_eq!(keys, known);
    }
    let asked = ["ListThingPrincipals", "ListThingGroups", "ListBillingGroups", "DescribeThing"];
    assert_eq!(asked.map(|operation| world.count(operation)), [0; 4]);
}

#[test]
fn an_empty_fleet_is_an_empty_export() {
    let world = World::new();
    let _ = world.tenant("acme");
    assert_eq!(export(&world, &["--tenant", "acme", "--to", "a.jsonl"]).success().stdout, "");
    assert_eq!(world.read("a.jsonl"), "");
    let _ = export(&world, &["--tenant", "acme", "--to", "a.csv", "--without", "place"]).success();
    let header = "thing_name,thing_type,thing_groups,billing_group,attributes,cert_fingerprint\n";
    assert_eq!(world.read("a.csv"), header);
    assert_eq!(
        export(&world, &["--tenant", "acme", "-o", "csv", "--without", "place"]).success().stdout,
        header
    );
}

#[test]
fn what_cannot_be_is_refused_before_the_first_call() {
    let world = World::new();
    let _ = world.tenant("acme");
    world.write("there.jsonl", "mine");
    world.write("busy.jsonl.partial", "another's");
    world.forget_calls();
    for more in [
        &["--to", "there.jsonl"][..],
        &["--to", "busy.jsonl"],
        &["--to", "no/folder.jsonl"],
        &["-o", "json"],
        &["-o", "yaml"],
        &["--columns", "thingName"],
        &["--max-changes", "1"],
        &["--shard", "0/2"],
    ] {
        let _ = export(&world, &[&["--tenant", "acme"], more].concat()).code(2);
    }
    world.assert_no_calls();
    assert_eq!(
        (world.read("there.jsonl"), world.read("busy.jsonl.partial")),
        ("mine".into(), "another's".into())
    );
}

#[test]
fn a_dry_run_only_counts() {
    let world = World::new();
    let _ = world.tenant("acme");
    plain(&world, "acme", 20);
    world.forget_calls();
    let output = export(&world, &["--tenant", "acme", "--to", "a.jsonl", "--dry-run"]).success();
    assert!(output.stderr.contains("20 things would be exported"), "{output}");
    assert_eq!((output.stdout.as_str(), world.count("ListThingPrincipals")), ("", 0));
    assert!(!world.path("a.jsonl").exists() && !world.path("a.jsonl.partial").exists());
}

#[test]
fn a_reader_that_goes_away_ends_an_export_in_silence() {
    let world = World::new();
    let _ = world.tenant("acme");
    plain(&world, "acme", 50);
    let output = world.fleetctl(&["things", "export", "--tenant", "acme"]).closed_stdout().run().success();
    assert!(!output.stderr.contains("error"), "{output}");
}

/// A tenant's account with so many things, each in a static group and a dynamic one.
fn grouped(world: &World, things: usize) -> String {
    let input = json!({"tenants": ["acme"], "things": things, "group": "sites", "attributes": {"n": ["1"]}, "seed": 1});
    let account = world.admin("POST", "seed", &input)["tenants"][0]["account"].as_str().unwrap().to_owned();
    world.dynamic_group(&account, "all", "attributes.n:1");
    account
}

#[test]
fn groups_that_a_query_or_a_job_fills_are_nobodys_to_export() {
    let world = World::new();
    let _ = grouped(&world, 130);
    world.write("doc.json", "{}");
    let job =
        ["jobs", "create", "fw", "--document", "doc.json", "--where", "attributes.n:1", "--expect", "130"];
    let _ = world.run(&[&job[..], &["--tenant", "acme"]].concat()).success();
    let groups = |more: &[&str]| {
        let lines = world.run(&[&["things", "export", "--tenant", "acme"], more].concat()).success().jsonl();
        lines.into_iter().map(|line| line["thingGroupNames"].clone()).collect::<Vec<Value>>()
    };
    assert_eq!(groups(&[]), vec![json!(["sites"]); 130]);
    // Groups of a few things are asked for from their side.
    assert_eq!(groups(&["--where", "thingName:*00007"]), [json!(["sites"])]);
}

#[test]
fn who_may_not_look_at_groups_exports_all_of_them() {
    let world = World::new();
    let account = grouped(&world, 30);
    world.admin("POST", "roles", &json!({ "account": account, "deny": ["iot:DescribeThingGroup"] }));
    let lines = world.run(&["things", "export", "--tenant", "acme"]).success().jsonl();
    assert_eq!(lines.len(), 30);
    for line in lines {
        let groups: BTreeSet<&str> =
            line["thingGroupNames"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(groups, BTreeSet::from(["all", "sites"]), "{line}");
    }
}
