//! `things delete` of many: what is asked before, what becomes of certificates, and what is left when it is stopped.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fleetctl_sandbox::watch::{Logged, Moment};
use serde_json::{Value, json};

use crate::support::{Output, World};
use crate::terminal::on_terminal;

/// A list of names, `lamp-0` and so on.
fn list(names: std::ops::Range<u32>) -> String {
    names.fold(String::from("thing_name\n"), |mut csv, n| {
        writeln!(csv, "lamp-{n}").unwrap();
        csv
    })
}

/// A tenant `acme` with so many things.
fn acme(world: &World, things: u32) -> String {
    let account = world.tenant("acme");
    let names: Vec<String> = (0..things).map(|n| format!("lamp-{n}")).collect();
    world.things(&account, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.forget_calls();
    account
}

fn delete(world: &World, more: &[&str]) -> Output {
    world.run(&[&["things", "delete", "--tenant", "acme", "--no-progress"], more].concat())
}

#[track_caller]
fn counts(summary: &Value, rows: u64, ok: u64, skipped: u64) {
    assert_eq!((&summary["rows"], &summary["ok"]), (&json!(rows), &json!(ok)), "{summary}");
    assert_eq!(summary["skipped"], skipped, "{summary}");
}

/// Operation and subject of each call of the log that took effect.
fn made(log: &[Logged]) -> Vec<(&'static str, &str)> {
    log.iter().filter(|c| c.effect).map(|c| (c.operation, c.subject.as_str())).collect()
}

#[test]
fn a_file_is_deleted_and_again_only_read() {
    let world = World::new();
    let account = acme(&world, 30);
    world.write("gone.csv", list(0..20));
    let output = delete(&world, &["--from", "gone.csv", "--yes", "-o", "json"]).success();
    counts(&output.json(), 20, 20, 0);
    assert_eq!(world.things_of(&account).len(), 10);
    world.forget_calls();
    let output = delete(&world, &["--from", "gone.csv", "--yes", "-o", "jsonl"]).success();
    let rows = output.jsonl();
    counts(rows.last().unwrap(), 20, 0, 20);
    assert!(rows[..20].iter().all(|row| row["status"] == "absent"), "{output}");
    world.assert_only_reads();
}

#[test]
fn bare_names_come_from_stdin_and_other_columns_are_read_over() {
    let world = World::new();
    let account = acme(&world, 4);
    let command = ["things", "delete", "--from", "-", "--yes", "--tenant", "acme", "-o", "json"];
    let output = world.fleetctl(&command).input("lamp-0\nlamp-1\n").run().success();
    counts(&output.json(), 2, 2, 0);
    let csv = "serial,thing_name,cert_pem,thing_groups\n7,lamp-2,not one,none of these\n";
    let output = world.fleetctl(&command).input(csv).run().success();
    counts(&output.json(), 1, 1, 0);
    assert_eq!(world.things_of(&account).keys().collect::<Vec<_>>(), ["lamp-3"]);
}

#[test]
fn what_a_query_finds_is_deleted_in_every_target() {
    let world = World::new();
    let account = acme(&world, 12);
    let globex = world.tenant("globex");
    world.things(&globex, &["lamp-0", "door"]);
    world.index(&account);
    world.index(&globex);
    world.configure("queries:\n  lamps: thingName:lamp*\n");
    let command = ["things", "delete", "--where", "@lamps", "--all-tenants", "--yes", "-o", "json"];
    let output = world.run(&command).success();
    counts(&output.json(), 13, 13, 0);
    assert!(world.things_of(&account).is_empty());
    assert_eq!(world.things_of(&globex).keys().collect::<Vec<_>>(), ["door"]);
    world.forget_calls();
    let output = world.run(&command).success().says("there are none of the things of");
    counts(&output.json(), 0, 0, 0);
    world.assert_only_reads();
    world.forget_calls();
    let _ = delete(&world, &["--where", "thingName:lamp AND AND b", "--yes"]).code(2).says("^");
    let _ = delete(&world, &["--where", "@doors", "--yes"]).code(2).says("@doors");
    world.assert_no_calls();
}

#[test]
fn a_query_is_piped_into_a_deletion() {
    let world = World::new();
    let (account, globex) = (acme(&world, 3), world.tenant("globex"));
    world.things(&globex, &["lamp-0", "door"]);
    world.index(&account);
    world.index(&globex);
    let line = "fleetctl things query 'thingName:lamp*' --all-tenants -o jsonl | \
                fleetctl things delete --from - --yes -o json";
    let output = world.program("/bin/sh").args(["-c", line]).run().success();
    counts(&output.json(), 4, 4, 0);
    assert!(world.things_of(&account).is_empty());
    assert_eq!(world.things_of(&globex).keys().collect::<Vec<_>>(), ["door"]);
}

#[test]
fn a_dry_run_plans_and_reads_only() {
    let world = World::new();
    let account = acme(&world, 2);
    world.certificate_for(&account, &["lamp-0"], "device");
    world.write("gone.csv", list(0..3));
    world.forget_calls();
    let more = ["--from", "gone.csv", "--certificates", "delete", "--dry-run", "-o", "jsonl"];
    let rows = delete(&world, &more).success().says("nothing was changed").jsonl();
    let row = |name: &str| rows.iter().find(|row| row["thingName"] == name).unwrap();
    let steps = [
        "UpdateCertificate INACTIVE",
        "DetachPolicy device",
        "DetachThingPrincipal",
        "DeleteCertificate",
        "DeleteThing",
    ];
    assert_eq!((&row("lamp-0")["status"], &row("lamp-0")["steps"]), (&json!("planned"), &json!(steps)));
    assert_eq!(row("lamp-1")["steps"], json!(["DeleteThing"]));
    assert_eq!(row("lamp-2")["status"], "absent");
    world.assert_only_reads();
}

#[test]
fn more_than_is_permitted_is_refused_before_the_first_write() {
    let world = World::new();
    let account = acme(&world, 6);
    world.index(&account);
    world.write("gone.csv", list(0..6));
    for from in [["--from", "gone.csv"], ["--where", "thingName:lamp*"]] {
        world.forget_calls();
        let more = [&from[..], &["--yes", "--max-changes", "5"]].concat();
        let _ = delete(&world, &more).code(2).says("6 rows").says("--max-changes");
        assert_eq!(world.mutations(), [""; 0], "{from:?}");
    }
    let more = ["--from", "gone.csv", "--yes", "--max-changes", "6"];
    let _ = delete(&world, &more).success();
    assert!(world.things_of(&account).is_empty());
}

#[test]
fn the_things_are_given_in_exactly_one_way() {
    let world = World::new();
    for more in [
        &["--yes"][..],
        &["lamp", "--from", "a.csv"],
        &["lamp", "--where", "thingName:a"],
        &["--from", "a.csv", "--where", "thingName:a"],
        &["lamp", "--max-changes", "5"],
        &["lamp", "--run-id", "x"],
        &["lamp", "--skip-invalid"],
        &["lamp", "--shard", "0/2"],
        &["--where", "thingName:lamp*", "--shard", "0/2"],
    ] {
        let _ = delete(&world, more).code(2).says("--from");
    }
    world.assert_no_calls();
}

#[test]
fn without_anybody_to_ask_nothing_is_deleted() {
    let world = World::new();
    let account = acme(&world, 2);
    world.write("gone.csv", list(0..2));
    let _ = delete(&world, &["--from", "gone.csv"]).code(2).says("delete 2 things in 1 target").says("--yes");
    let more = ["--from", "gone.csv", "--certificates", "delete"];
    let _ = delete(&world, &more).code(2).says("delete 2 things with their certificates in 1 target");
    assert_eq!(world.mutations(), [""; 0]);
    assert_eq!(world.things_of(&account).len(), 2);
}

#[test]
fn above_a_hundred_the_number_has_to_be_typed() {
    let world = World::new();
    let account = acme(&world, 101);
    world.write("gone.csv", list(0..101));
    let line = "fleetctl things delete --from gone.csv --tenant acme --no-progress";
    for keys in ["y\n", "100\n"] {
        let output = on_terminal(&world, line, keys).code(1);
        assert!(output.stdout.contains("Type 101"), "{output}");
        assert!(output.stdout.contains("nothing was changed"), "{output}");
    }
    assert_eq!(world.mutations(), [""; 0]);
    let _ = on_terminal(&world, line, "101\n").code(0);
    assert!(world.things_of(&account).is_empty());
}

#[test]
fn certificates_go_in_the_order_that_aws_permits_while_detaching_settles() {
    let world = World::new();
    let account = acme(&world, 2);
    let id = world.certificate_for(&account, &["lamp-0"], "device");
    world.certificate_for(&account, &["lamp-1"], "device");
    world.admin("POST", "registry", &json!({ "detachSeconds": 3 }));
    world.write("gone.csv", list(0..1));
    world.record();
    let more = ["--from", "gone.csv", "--certificates", "delete", "--yes", "-o", "json"];
    let summary = delete(&world, &more).success().json();
    counts(&summary, 1, 1, 0);
    let log = world.log();
    let operations: Vec<&str> = made(&log).iter().map(|(operation, _)| *operation).collect();
    let order =
        ["UpdateCertificate", "DetachPolicy", "DetachThingPrincipal", "DeleteCertificate", "DeleteThing"];
    assert_eq!(operations, order);
    assert!(log.iter().any(|c| c.operation == "DeleteCertificate" && !c.effect), "it never had to settle");
    let fleet = world.fleet(&account);
    assert!(!fleet.certificates.contains_key(&id) && fleet.certificates.len() == 1);
    assert_eq!(fleet.things.keys().collect::<Vec<_>>(), ["lamp-1"]);
}

#[test]
fn certificates_stay_as_they_are_or_become_inactive_as_asked() {
    let world = World::new();
    let account = acme(&world, 3);
    let ids = ["lamp-0", "lamp-1", "lamp-2"].map(|name| world.certificate_for(&account, &[name], "device"));
    let client = world.iot(&account);
    let revoke = client.update_certificate().certificate_id(&ids[2]).new_status("REVOKED".into()).send();
    tokio::runtime::Runtime::new().unwrap().block_on(revoke).unwrap();
    let _ = delete(&world, &["lamp-0", "--yes"]).success();
    let _ = delete(&world, &["lamp-1", "--certificates", "deactivate", "--yes"]).success();
    let status = |id: &String| world.fleet(&account).certificates[id].status.clone();
    assert_eq!((status(&ids[0]), status(&ids[1])), ("ACTIVE".into(), "INACTIVE".into()));
    assert!(world.fleet(&account).certificates[&ids[1]].policies.contains("device"));
    // A revoked one is not made INACTIVE, which AWS would refuse.
    let _ = delete(&world, &["lamp-2", "--certificates", "delete", "--yes"]).success();
    let fleet = world.fleet(&account);
    assert!(fleet.things.is_empty() && !fleet.certificates.contains_key(&ids[2]));
}

#[test]
fn a_principal_that_is_no_certificate_is_only_detached() {
    let world = World::new();
    let account = acme(&world, 1);
    let identity = "us-east-1:7b2f6f1c-0000-4000-8000-5a5a5a5a5a5a";
    let attach = world.iot(&account).attach_thing_principal().thing_name("lamp-0").principal(identity).send();
    tokio::runtime::Runtime::new().unwrap().block_on(attach).unwrap();
    let more = ["lamp-0", "--certificates", "delete", "--yes", "-o", "json"];
    let done = delete(&world, &more).success().json();
    assert_eq!(done["steps"], json!(["DetachThingPrincipal", "DeleteThing"]), "{done}");
    assert!(world.fleet(&account).things.is_empty());
}

#[test]
fn a_certificate_of_another_thing_is_never_touched() {
    let world = World::new();
    let account = acme(&world, 3);
    let shared = world.certificate_for(&account, &["lamp-0", "lamp-2"], "device");
    let own = world.certificate_for(&account, &["lamp-0"], "device");
    world.write("gone.csv", list(0..2));
    world.record();
    let more = ["--from", "gone.csv", "--certificates", "delete", "--yes", "-o", "json"];
    counts(&delete(&world, &more).success().json(), 2, 2, 0);
    let fleet = world.fleet(&account);
    assert!(!fleet.certificates.contains_key(&own));
    let left = &fleet.certificates[&shared];
    assert_eq!((left.status.as_str(), left.policies.len()), ("ACTIVE", 1));
    assert_eq!(left.things.iter().collect::<Vec<_>>(), ["lamp-2"]);
    let touched = ["UpdateCertificate", "DetachPolicy", "DeleteCertificate"];
    let log = world.log();
    assert!(!log.iter().any(|c| touched.contains(&c.operation) && c.subject.contains(&shared)), "{log:?}");
}

#[test]
fn a_certificate_that_only_deleted_things_shared_goes_with_them() {
    let world = World::new();
    let account = acme(&world, 3);
    world.certificate_for(&account, &["lamp-0", "lamp-1", "lamp-2"], "device");
    world.admin("POST", "registry", &json!({ "detachSeconds": 1 }));
    // Each of them is looked at while all three have it.
    world.admin("POST", "hold", &json!({ "operation": "ListPrincipalThings", "together": 3 }));
    world.write("gone.csv", list(0..3));
    let more = ["--from", "gone.csv", "--certificates", "delete", "--yes", "-o", "json"];
    counts(&delete(&world, &more).success().json(), 3, 3, 0);
    world.assert_devices(&account, &BTreeMap::new());
    assert!(world.fleet(&account).certificates.is_empty());
}

#[test]
fn lost_answers_and_failures_leave_nothing_behind() {
    let world = World::new();
    let account = acme(&world, 9);
    for thing in ["lamp-0", "lamp-1", "lamp-2", "lamp-3", "lamp-4", "lamp-5"] {
        world.certificate_for(&account, &[thing], "device");
    }
    world.write("gone.csv", list(0..8));
    world.record();
    world.faults_of(&account, &[], "lost=20%,error=5%,reset=5%,throttle=5%");
    let more = ["--from", "gone.csv", "--certificates", "delete", "--yes", "-o", "json"];
    let summary = delete(&world, &more).success().json();
    world.faults("off");
    assert_eq!(summary["ok"], 8, "{summary}");
    assert!(world.log().iter().any(|call| call.effect && !call.answered), "no answer was lost");
    let fleet = world.fleet(&account);
    assert_eq!(fleet.things.keys().collect::<Vec<_>>(), ["lamp-8"]);
    assert!(fleet.certificates.is_empty(), "{:?}", fleet.certificates);
}

#[test]
fn a_killed_deletion_is_resumed_wherever_it_was_killed() {
    for at in [Moment::Received, Moment::Done, Moment::Answered] {
        for nth in 1..=5 {
            let world = World::new();
            let account = acme(&world, 2);
            world.certificate_for(&account, &["lamp-0"], "device");
            world.write("gone.csv", list(0..1));
            let command = [
                "things",
                "delete",
                "--from",
                "gone.csv",
                "--certificates",
                "delete",
                "--yes",
                "--tenant",
                "acme",
                "--run-id",
                "one",
                "-o",
                "json",
            ];
            let victim = world.kill_at(nth, at);
            let output = world.fleetctl(&command).start_as(&victim).finish();
            let killed = victim.killed_at();
            assert!(killed.is_some() || output.status.success(), "{at:?} {nth}: {output}");
            let again: Vec<&str> = command.iter().copied().filter(|arg| *arg != "--yes").collect();
            // Nothing is asked again: what was begun was confirmed.
            let output = world.run(&again).success();
            assert_eq!(output.json()["rows"], 1);
            let fleet = world.fleet(&account);
            assert_eq!(fleet.things.keys().collect::<Vec<_>>(), ["lamp-1"], "{at:?} {nth}");
            assert!(fleet.certificates.is_empty(), "{at:?} {nth}: {:?}", fleet.certificates);
        }
    }
}

#[test]
fn a_resumed_query_goes_on_with_what_was_found_at_first() {
    let world = World::new();
    let account = acme(&world, 12);
    world.index(&account);
    let command = [
        "things",
        "delete",
        "--where",
        "thingName:lamp*",
        "--tenant",
        "acme",
        "--run-id",
        "lamps",
        "--yes",
        "-o",
        "json",
        "--concurrency",
        "1",
    ];
    let victim = world.kill_at(4, Moment::Answered);
    let output = world.fleetctl(&command).start_as(&victim).finish();
    assert!(victim.killed_at().is_some(), "{output}");
    // What fits the query only now was neither counted nor confirmed.
    world.things(&account, &["lamp-new"]);
    world.forget_calls();
    let output = world.run(&command).success();
    assert_eq!(output.json()["rows"], 12, "{output}");
    assert_eq!(world.count("SearchIndex"), 0);
    assert!(world.count("DeleteThing") <= 9, "{output}");
    assert_eq!(world.things_of(&account).keys().collect::<Vec<_>>(), ["lamp-new"]);
}

#[test]
fn an_interrupted_deletion_goes_on_by_its_name() {
    let world = World::new();
    let account = acme(&world, 40);
    world.write("first.csv", list(0..5));
    world.write("gone.csv", list(0..40));
    let _ = delete(&world, &["--from", "first.csv", "--yes"]).success();
    world.admin("POST", "hold", &json!({ "operation": "DeleteThing", "seconds": 60 }));
    world.forget_calls();
    let command = [
        "things", "delete", "--from", "gone.csv", "--tenant", "acme", "--run-id", "gone", "--yes", "-o",
        "json",
    ];
    let mut running = world.fleetctl(&command).start();
    let absent = || {
        let journal = std::fs::read_to_string(world.state().join("runs/gone/journal")).unwrap_or_default();
        journal.matches(r#""as":"absent""#).count()
    };
    running.until("a call and the rows of what is gone", || world.count("DeleteThing") > 0 && absent() == 5);
    running.signal("INT");
    let output = running.finish().code(130).says("runs resume gone");
    assert_eq!(output.json()["pending"], 35, "{output}");
    world.admin("DELETE", "hold", &json!({}));
    let output = delete(&world, &["--from", "gone.csv", "--run-id", "gone", "-o", "json"]).success();
    assert_eq!(output.json()["doneEarlier"], 5, "{output}");
    assert!(world.things_of(&account).is_empty());
}

#[test]
fn what_an_attempt_kept_that_began_nothing_is_not_used_again() {
    let world = World::new();
    let account = acme(&world, 3);
    let command = ["things", "delete", "--from", "-", "--tenant", "acme", "--run-id", "x", "-o", "json"];
    let _ = world.fleetctl(&command).input("lamp-0\nlamp-1\n").run().code(2);
    let command = [&command[..], &["--yes"]].concat();
    let output = world.fleetctl(&command).input("lamp-2\n").run().success();
    counts(&output.json(), 1, 1, 0);
    assert_eq!(world.things_of(&account).keys().collect::<Vec<_>>(), ["lamp-0", "lamp-1"]);
}
