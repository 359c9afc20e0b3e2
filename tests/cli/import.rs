//! `things import`: every row is checked before the first call, and every row is accounted for after the last.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::bad_rows::{GOOD, ROWS, bad_rows, mended};
use crate::support::certificates::{Authority, Kind};
use crate::support::{Output, World};

/// The counts of a summary.
#[track_caller]
fn assert_counts(summary: &Value, rows: u64, expected: &[(&str, u64)]) {
    let count = |name: &str| summary[name].as_u64().unwrap_or_else(|| panic!("no {name}: {summary}"));
    for name in ["ok", "skipped", "failed", "invalid", "pending"] {
        let wanted = expected.iter().find(|(known, _)| *known == name).map_or(0, |(_, n)| *n);
        assert_eq!(count(name), wanted, "{name}: {summary}");
    }
    assert_eq!(count("rows"), rows, "{summary}");
}

fn import(world: &World, file: &str, more: &[&str]) -> Output {
    world.run(&[&["things", "import", file, "--tenant", "acme", "--no-progress"], more].concat())
}

#[test]
fn every_bad_row_is_named_with_line_and_column_before_any_write() {
    let world = World::new();
    let acme = world.tenant("acme");
    let (csv, bad) = bad_rows();
    let kinds: BTreeSet<_> = bad.iter().map(|row| row.kind).collect();
    assert_eq!((csv.lines().count(), bad.len(), kinds.len()), (ROWS + 1, 17, 9));
    world.write("devices.csv", &csv);
    world.forget_calls();
    let output = import(&world, "devices.csv", &[]).code(65);
    for row in &bad {
        let start = format!("devices.csv:{}:", row.line);
        let line = output.stderr.lines().find(|line| line.contains(&start));
        let line = line.unwrap_or_else(|| panic!("{row:?} is not named\n{output}"));
        if let Some(place) = row.place {
            assert!(line.contains(place), "{row:?}: {line}");
        }
    }
    assert_eq!(world.mutations(), [""; 0]);
    assert!(world.things_of(&acme).is_empty());
    let rows = import(&world, "devices.csv", &["-o", "jsonl"]).code(65).jsonl();
    let (summary, rows) = rows.split_last().unwrap();
    assert_eq!((&summary["type"], &summary["invalid"]), (&json!("summary"), &json!(17)));
    let named: BTreeSet<u64> = rows
        .iter()
        .filter(|row| row["status"] == "invalid")
        .map(|row| row["line"].as_u64().unwrap())
        .collect();
    assert_eq!(named, bad.iter().map(|row| row.line).collect::<BTreeSet<_>>());
}

#[test]
fn the_good_rows_land_when_asked_and_the_rejects_import_after_mending() {
    let world = World::new();
    let acme = world.tenant("acme");
    let (csv, bad) = bad_rows();
    world.write("devices.csv", &csv);
    let more = ["--skip-invalid", "--rejects", "rejects.csv", "-o", "json"];
    let output = import(&world, "devices.csv", &more).code(3);
    let good = u64::try_from(GOOD).unwrap();
    assert_counts(&output.json(), 1_000, &[("ok", good), ("invalid", 17)]);
    assert_eq!(world.things_of(&acme).len(), GOOD);
    let rejects = world.read("rejects.csv");
    assert_eq!(rejects.lines().count(), 1 + bad.len(), "{rejects}");
    // Fed back as they are they are refused again; mended they land, and nothing else happens.
    let _ = import(&world, "rejects.csv", &[]).code(65);
    assert_eq!(mended().lines().next(), rejects.lines().next(), "the header of the rejects");
    world.write("mended.csv", mended());
    assert_counts(&import(&world, "mended.csv", &["-o", "json"]).success().json(), 17, &[("ok", 17)]);
    assert_eq!(world.things_of(&acme).len(), ROWS);
    world.forget_calls();
    assert_counts(&import(&world, "mended.csv", &["-o", "json"]).success().json(), 17, &[("skipped", 17)]);
    world.assert_only_reads();
}

#[test]
fn a_summary_has_exactly_the_documented_members() {
    let world = World::new();
    world.tenant("acme");
    world.write("one.csv", "thing_name,attr.site\nlamp,berlin\n");
    let lines = import(&world, "one.csv", &["-o", "jsonl"]).success().jsonl();
    let [row, summary] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!(
        (&row["type"], &row["status"], &row["thingName"]),
        (&json!("row"), &json!("created"), &json!("lamp"))
    );
    for member in ["schemaVersion", "runId", "elapsedSeconds", "operations"] {
        assert!(!summary[member].is_null(), "{member}: {summary}");
    }
    assert_eq!(summary["type"], "summary");
    assert_counts(summary, 1, &[("ok", 1)]);
    let operation = &summary["operations"]
        .as_array()
        .unwrap()
        .iter()
        .find(|op| op["operation"] == "CreateThing")
        .unwrap();
    let members: BTreeSet<&str> = operation.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = ["operation", "calls", "throttled", "retries", "perSecond", "quota"];
    assert!(members.is_superset(&BTreeSet::from(expected)), "{operation}");
}

#[test]
fn an_espressif_manifest_becomes_things_with_active_certificates() {
    let world = World::new();
    let acme = world.tenant("acme");
    let vendor = Authority::new(Kind::Good);
    let mut manifest = String::from("MAC,cn,cert\n");
    for n in 0..7_u32 {
        let certificate = vendor.device(&format!("device-{n}"), n + 10);
        writeln!(manifest, "34:85:18:00:00:{n:02x},device-{n},\"{}\"", certificate.trim_end()).unwrap();
    }
    world.write("manifest.csv", &manifest);
    world.write("policy.json", world.run(&["templates", "show", "device-policy.json"]).success().stdout);
    world.ok(&["policies", "create", "device", "--document", "policy.json", "--tenant", "acme"]);
    let more = ["--format", "espressif", "--policy", "device", "-o", "json"];
    assert_counts(&import(&world, "manifest.csv", &more).success().json(), 7, &[("ok", 7)]);
    let things = world.things_of(&acme);
    assert_eq!(things.len(), 7);
    let certificates = world.certificates(&acme);
    assert_eq!(certificates.len(), 7);
    assert!(certificates.values().all(|status| status == "ACTIVE"), "{certificates:?}");
    let attached: BTreeSet<String> = things.keys().flat_map(|thing| world.principals(&acme, thing)).collect();
    assert_eq!(attached.len(), 7, "{attached:?}");
    assert_eq!(world.targets(&acme, "device"), attached);
    world.forget_calls();
    assert_counts(&import(&world, "manifest.csv", &more).success().json(), 7, &[("skipped", 7)]);
    world.assert_only_reads();
}

#[test]
fn a_thing_that_differs_fails_and_is_updated_when_asked() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", "thing_name,attr.site\nlamp,berlin\ndoor,berlin\n");
    let _ = import(&world, "a.csv", &[]).success();
    world.write("b.csv", "thing_name,attr.site\nlamp,munich\ndoor,berlin\n");
    let output = import(&world, "b.csv", &["-o", "json"]).code(3);
    assert_counts(&output.json(), 2, &[("failed", 1), ("skipped", 1)]);
    let _ = output.says("munich");
    assert_eq!(world.things_of(&acme)["lamp"]["site"], "berlin");
    let output = import(&world, "b.csv", &["--update", "merge", "-o", "json"]).success();
    assert_counts(&output.json(), 2, &[("ok", 1), ("skipped", 1)]);
    assert_eq!(world.things_of(&acme)["lamp"]["site"], "munich");
}

#[test]
fn rows_are_spread_over_the_tenants_they_name() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.write("spread.csv", "thing_name,tenant\na,acme\nb,globex\nc,acme\n");
    let command = ["things", "import", "spread.csv", "--all-tenants", "-o", "json"];
    assert_counts(&world.run(&command).success().json(), 3, &[("ok", 3)]);
    assert_eq!(world.things_of(&acme).into_keys().collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(world.things_of(&globex).into_keys().collect::<Vec<_>>(), ["b"]);
    // Without a selection the file's tenants are it; one that is nobody's is a wrong row.
    world.write("more.csv", "thing_name,tenant\nd,acme\ne,nobody\n");
    world.forget_calls();
    let output = world.run(&["things", "import", "more.csv", "-o", "json"]).code(65);
    let _ = output.says("more.csv:3:").says("nobody");
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn what_rows_name_is_looked_up_before_the_first_write() {
    let world = World::new();
    world.tenant("acme");
    world.write("typed.csv", "thing_name,thing_type,thing_groups\na,,\nb,lamp,\nc,,site-a\n");
    world.forget_calls();
    let output = import(&world, "typed.csv", &[]).code(65);
    let _ = output.says("typed.csv:3:").says("lamp").says("typed.csv:4:").says("site-a");
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn a_dry_run_plans_and_writes_nothing() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", "thing_name,attr.site\nlamp,berlin\n");
    world.forget_calls();
    let _ =
        import(&world, "a.csv", &["--dry-run"]).success().says("Dry run: AWS was read, nothing was changed.");
    world.assert_only_reads();
    assert!(world.things_of(&acme).is_empty());
}

#[test]
fn json_lines_and_stdin_are_read_too() {
    let world = World::new();
    let acme = world.tenant("acme");
    let mut command =
        world.fleetctl(&["things", "import", "-", "--format", "jsonl", "--tenant", "acme", "-o", "json"]);
    let output = command.input("{\"thing_name\": \"lamp\", \"attr.site\": \"berlin\"}\n").run().success();
    assert_counts(&output.json(), 1, &[("ok", 1)]);
    assert_eq!(world.things_of(&acme)["lamp"]["site"], "berlin");
}

#[test]
fn the_exit_code_of_a_missing_file_or_an_empty_one() {
    let world = World::new();
    world.tenant("acme");
    let output = import(&world, "missing.csv", &[]);
    assert!(!output.status.success() && output.stderr.contains("missing.csv"), "{output}");
    world.write("empty.csv", "thing_name\n");
    assert_counts(&import(&world, "empty.csv", &["-o", "json"]).success().json(), 0, &[]);
}

#[test]
fn two_percent_of_each_fault_lose_no_row_and_double_none() {
    let faults = "throttle=2%,error=2%,reset=2%,lost=2%".parse().unwrap();
    let world = World::with(fleetctl_sandbox::Settings { faults, ..crate::support::quick() });
    world.admin("POST", "faults", &json!({ "faults": "off" }));
    let acme = world.tenant("acme");
    world.admin("POST", "faults", &json!({ "faults": "throttle=2%,error=2%,reset=2%,lost=2%" }));
    let rows: Vec<String> = (0..300).map(|n| format!("lamp-{n:03},berlin\n")).collect();
    world.write("a.csv", format!("thing_name,attr.site\n{}", rows.concat()));
    let output = import(&world, "a.csv", &["-o", "json"]).success();
    // A row whose answer was lost is found done by its repetition: both ends are right, the sum is what counts.
    let summary = output.json();
    assert_eq!(summary["ok"].as_u64().unwrap() + summary["skipped"].as_u64().unwrap(), 300, "{summary}");
    world.admin("POST", "faults", &json!({ "faults": "off" }));
    assert_eq!(world.things_of(&acme).len(), 300);
    assert!(world.calls().totals.faults > 0, "no fault struck");
}

#[test]
fn another_accounts_credentials_at_a_refresh_stop_an_import() {
    use fleetctl_sandbox::settings::{Faults, WrongAccount};
    let faults = Faults { wrong_account: WrongAccount::Refresh, ..Faults::default() };
    let ttl = Some(std::time::Duration::from_secs(3));
    let world =
        World::with(fleetctl_sandbox::Settings { faults, credential_ttl: ttl, ..crate::support::quick() });
    // The first tenant's account is what the sandbox hands out: it would take the things.
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.write("a.csv", "thing_name\nlamp\ndoor\n");
    // What the rows name is looked up, and then the credentials run out before the first write.
    world.admin("POST", "hold", &json!({ "operation": "DescribeThing", "seconds": 3 }));
    world.forget_calls();
    let output = world.run(&["things", "import", "a.csv", "--tenant", "globex", "-o", "json"]).code(4);
    let _ = output.says("handed out credentials of account");
    assert!(world.count("AssumeRole") >= 2);
    assert_eq!(world.mutations(), [""; 0]);
    assert!(world.things_of(&acme).is_empty() && world.things_of(&globex).is_empty());
}

#[test]
fn two_rows_for_one_thing_are_found_however_they_name_the_target() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", format!("thing_name,tenant\nlamp,\nlamp,acme\nlamp,{acme}\ndoor,acme\n"));
    world.forget_calls();
    let output = import(&world, "a.csv", &["-o", "json"]).code(65).says("a.csv:3:").says("a.csv:4:");
    assert_counts(&output.json(), 4, &[("invalid", 2), ("pending", 2)]);
    assert_eq!(world.mutations(), [""; 0]);
    let output = import(&world, "a.csv", &["--skip-invalid", "-o", "json"]).code(3);
    assert_counts(&output.json(), 4, &[("ok", 2), ("invalid", 2)]);
    assert_eq!(world.things_of(&acme).len(), 2);
}

#[test]
fn the_rejects_file_takes_nobodys_place() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "thing_name\nlamp\nno good\n");
    world.write("precious.csv", "mine\n");
    world.forget_calls();
    let _ = import(&world, "a.csv", &["--rejects", "precious.csv"]).code(2).says("precious.csv");
    let _ = import(&world, "a.csv", &["--rejects", "none/r.csv"]).code(2).says("none");
    world.assert_no_calls();
    let dry = ["--rejects", "precious.csv", "--skip-invalid", "--dry-run"];
    let _ = import(&world, "a.csv", &dry).code(3);
    assert_eq!(world.read("precious.csv"), "mine\n");
    let output = import(&world, "a.csv", &["--rejects", "r.csv"])
        .code(65)
        .says("mend the rows in `a.csv`, or make what they need");
    assert_eq!(world.read("r.csv").lines().count(), 2, "{output}");
}

#[test]
fn an_import_that_ends_in_an_error_has_its_report() {
    let world = World::new();
    world.write("a.csv", "thing_name\nlamp\n");
    let output = import(&world, "a.csv", &["--report", "report.json"]);
    assert!(!output.status.success(), "{output}");
    let report: Value = serde_json::from_str(&world.read("report.json")).unwrap();
    assert_counts(&report, 1, &[("pending", 1)]);
}

#[test]
fn a_pipe_is_read_once() {
    let world = World::new();
    let acme = world.tenant("acme");
    let script = "printf 'thing_name\\nlamp\\n' | fleetctl things import /dev/stdin --tenant acme";
    let _ = world.program("/bin/sh").args(["-c", script]).run().success();
    assert_eq!(world.things_of(&acme).len(), 1);
}

#[test]
fn json_lines_have_the_same_answers_as_csv() {
    let world = World::new();
    world.tenant("acme");
    world.write("empty.jsonl", "");
    let _ = import(&world, "empty.jsonl", &[]).code(65).says("`empty.jsonl` is empty");
    world.write("blank.jsonl", "\n\n");
    assert_counts(&import(&world, "blank.jsonl", &["-o", "json"]).success().json(), 0, &[]);
    world.write(
        "bad.jsonl",
        "{\"thing_name\":\"a\"}\n{\"thing_name\":\"b\",\"colour\":\"red\"}\n{\"thingName\":\"a\"}\n{\"thing_name\":\n",
    );
    world.forget_calls();
    let output = import(&world, "bad.jsonl", &["-o", "json"]).code(65);
    let output =
        output.says("bad.jsonl:2: key colour: unknown key").says("bad.jsonl:4: the line is not JSON");
    let output = output.says("bad.jsonl:3: key thingName: thing `a` is in line 1 already");
    assert_counts(&output.json(), 4, &[("invalid", 3), ("pending", 1)]);
    world.write("typed.jsonl", "{\"thing_name\":\"a\"}\n{\"thing_name\":\"b\",\"thing_type\":\"lamp\"}\n");
    let _ = import(&world, "typed.jsonl", &[]).code(65).says("typed.jsonl:2:").says("lamp");
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn what_a_query_lists_is_imported_and_a_tenant_of_another_account_is_refused() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    let row = |tenant: &str, account: &str| {
        json!({
            "tenant": tenant, "account": account, "region": crate::support::REGION, "thingName": "lamp",
            "thingTypeName": null, "attributes": {"site": "berlin"}, "version": 1, "thingArn": "arn:x",
        })
        .to_string()
    };
    world.write("fits.jsonl", row("acme", &acme));
    let listed = world.run(&["things", "import", "fits.jsonl", "-o", "json"]).success();
    assert_counts(&listed.json(), 1, &[("ok", 1)]);
    assert_eq!(world.things_of(&acme)["lamp"]["site"], "berlin");
    world.write("other.jsonl", row("acme", &globex));
    world.forget_calls();
    let output = world.run(&["things", "import", "other.jsonl", "-o", "json"]).code(65);
    let _ = output.says("other.jsonl:1:").says(&format!("name account {globex}"));
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn an_update_moves_a_thing_to_another_billing_group() {
    let world = World::new();
    let acme = world.tenant("acme");
    for group in ["gold", "silver"] {
        world.ok(&["billing-groups", "create", group, "--tenant", "acme"]);
    }
    let import = |group: &str, more: &[&str]| {
        world.write("a.csv", format!("thing_name,billing_group\nlamp,{group}\n"));
        world.run(&[&["things", "import", "a.csv", "--tenant", "acme", "-o", "json"], more].concat())
    };
    let _ = import("gold", &[]).success();
    let _ = import("silver", &[]).code(1).says("billing group is `gold`, the row says `silver`");
    let _ = import("silver", &["--update", "merge"]).success();
    let lamp = crate::support::Device::new().billed_to("silver");
    world.assert_devices(&acme, &std::iter::once(("lamp".to_owned(), lamp)).collect());
}

#[test]
fn all_that_is_wrong_is_said_at_once_before_the_first_change() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "thing_name,thing_type,thing_groups\na b,,\nc,no-type,\nd,,no-group\ne,,\n");
    world.forget_calls();
    let output = world
        .run(&["things", "import", "a.csv", "--tenant", "acme", "-o", "json"])
        .code(65)
        .says("a.csv:2: ")
        .says("no-type")
        .says("no-group");
    let summary = output.json();
    assert_eq!((&summary["invalid"], &summary["pending"]), (&3.into(), &1.into()), "{summary}");
    world.assert_only_reads();
}

#[test]
fn a_run_that_is_refused_before_it_begins_leaves_none() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "thing_name\na\nb\n");
    let _ = world.run(&["things", "import", "a.csv", "--tenant", "acme", "--max-changes", "1"]).code(2);
    let _ = world.run(&["things", "delete", "--from", "a.csv", "--tenant", "acme"]).code(2);
    world.write("empty.csv", "");
    let _ = world.run(&["things", "import", "empty.csv", "--tenant", "acme"]).code(65);
    let _ = world.run(&["things", "import", "a.csv", "--tenant", "acme", "--dry-run"]).success();
    let piped = ["things", "delete", "--from", "-", "--tenant", "acme", "--yes"];
    let _ = world.fleetctl(&piped).input("").run().code(65).says("`stdin` is empty");
    assert_eq!(world.ok(&["runs", "list"]).as_array().unwrap().len(), 0);
}
