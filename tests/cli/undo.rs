//! `runs undo`: what the run made goes, what others made or changed stays.

use std::fmt::Write as _;

use fleetctl_sandbox::iot::Fleet;
use fleetctl_sandbox::watch::Moment;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{MANAGEMENT, World};

/// Twelve devices with all that a row can ask for.
fn rows(world: &World) {
    let vendor = Authority::new(Kind::Good);
    let mut lines = String::new();
    for n in 0..12 {
        let row = json!({
            "thing_name": format!("lamp-{n}"),
            "thing_type": "lamp",
            "attributes": { "n": n.to_string() },
            "thing_groups": ["halls"],
            "billing_group": "cellar",
            "cert_pem": vendor.device(&format!("lamp-{n}"), n + 10),
            "policies": ["device"],
        });
        writeln!(lines, "{row}").unwrap();
    }
    world.write("a.jsonl", lines);
}

/// A tenant with things of others in the groups that the run uses, and two of its devices; returns its account and
/// how it is.
fn fleet(world: &World) -> (String, Fleet) {
    let acme = world.tenant("acme");
    let tenant = ["--tenant", "acme"];
    let ok = |words: &[&str]| world.ok(&[words, &tenant[..]].concat());
    ok(&["types", "create", "lamp"]);
    ok(&["groups", "create", "halls"]);
    ok(&["billing-groups", "create", "cellar"]);
    world.write(
        "device.json",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#,
    );
    ok(&["policies", "create", "device", "--document", "device.json"]);
    world.write(
        "others.csv",
        "thing_name,thing_type,attr.n,thing_groups,billing_group\n\
         stranger,,,halls,cellar\nlamp-0,lamp,0,halls,cellar\nlamp-1,lamp,1,,\n",
    );
    ok(&["things", "import", "others.csv"]);
    rows(world);
    let before = world.fleet(&acme);
    assert_eq!(before.things.len(), 3);
    (acme, before)
}

fn import(world: &World) -> crate::support::Program {
    world.fleetctl(&["things", "import", "a.jsonl", "--tenant", "acme", "--run-id", "load", "-o", "json"])
}

fn undo(world: &World, more: &[&str]) -> Value {
    let command = ["runs", "undo", "load", "--yes", "-o", "json"];
    world.fleetctl(&[&command, more].concat()).run().success().json()
}

#[test]
fn an_undo_takes_away_exactly_what_the_run_made() {
    let world = World::new();
    let (acme, before) = fleet(&world);
    let summary = import(&world).run().success().json();
    assert_eq!(summary["ok"], 12, "{summary}");
    assert_eq!(world.fleet(&acme).certificates.len(), 12);
    world.forget_calls();
    let _ = world.run(&["runs", "undo", "load"]).code(2).says("12 things in 1 target").says("--yes");
    let _ = world.run(&["runs", "undo", "load", "--yes", "--max-changes", "5"]).code(2).says("--max-changes");
    let plan = world.run(&["runs", "undo", "load", "--dry-run", "-o", "jsonl"]).success().jsonl();
    let planned = plan.iter().find(|row| row["thingName"] == "lamp-5").unwrap();
    let steps: Vec<&str> = planned["steps"].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
    let expected = [
        "UpdateCertificate INACTIVE",
        "DetachPolicy device",
        "DetachThingPrincipal",
        "DeleteCertificate",
        "DeleteThing",
    ];
    assert_eq!((steps, &planned["status"]), (expected.to_vec(), &json!("planned")));
    assert_eq!(world.mutations(), [""; 0]);
    let undone = undo(&world, &["--run-id", "back"]);
    assert_eq!((&undone["ok"], &undone["rows"]), (&json!(12), &json!(12)), "{undone}");
    assert_eq!(world.fleet(&acme), before);
    // Again there is nothing more.
    world.forget_calls();
    let again = undo(&world, &[]);
    assert_eq!((&again["skipped"], &again["rows"]), (&json!(12), &json!(12)), "{again}");
    assert_eq!(world.mutations(), [""; 0]);
    let listed = world.ok(&["runs", "list"]);
    let load = listed.as_array().unwrap().iter().find(|run| run["runId"] == "load").unwrap();
    assert!(load["undoneBy"].is_string(), "{load}");
    let _ = import(&world).run().code(2).says("was undone by");
    let _ = world.run(&["runs", "resume", "load"]).code(2).says("was undone by");
}

#[test]
fn what_somebody_changed_since_stays_and_says_why() {
    let world = World::new();
    let (acme, _) = fleet(&world);
    let _ = import(&world).run().success();
    let after = world.fleet(&acme);
    let owner = |thing: &str| after.things[thing].principals.first().unwrap().clone();
    // One was changed, one was made anew, one got another certificate, one's certificate is on another thing.
    let arn = |id: &str| format!("arn:aws:iot:{}:{acme}:cert/{id}", crate::support::REGION);
    let client = world.iot(&acme);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let changed = aws_sdk_iot::types::AttributePayload::builder().attributes("n", "9").build();
        client.update_thing().thing_name("lamp-5").attribute_payload(changed).send().await.unwrap();
        let detach = client.detach_thing_principal().thing_name("lamp-6").principal(arn(&owner("lamp-6")));
        detach.send().await.unwrap();
        client.delete_thing().thing_name("lamp-6").send().await.unwrap();
        client.create_thing().thing_name("lamp-6").send().await.unwrap();
        let made = client.create_keys_and_certificate().set_as_active(true).send().await.unwrap();
        let attach =
            client.attach_thing_principal().thing_name("lamp-7").principal(made.certificate_arn.unwrap());
        attach.send().await.unwrap();
        let attach = client.attach_thing_principal().thing_name("stranger").principal(arn(&owner("lamp-8")));
        attach.send().await.unwrap();
    });
    let output = world.run(&["runs", "undo", "load", "--yes", "-o", "json", "--run-id", "back"]).code(3);
    let output = output.says("lamp-5").says("changed since").says("one of the same name was made");
    let summary = output.says("was attached to it since").says("another thing has it").json();
    assert_eq!((&summary["failed"], &summary["ok"]), (&json!(4), &json!(8)), "{summary}");
    let left = world.fleet(&acme);
    let names: Vec<&str> = left.things.keys().map(String::as_str).collect();
    assert_eq!(names, ["lamp-0", "lamp-1", "lamp-5", "lamp-6", "lamp-7", "stranger"]);
    assert_eq!(left.things["lamp-5"].principals, after.things["lamp-5"].principals);
    assert_eq!(left.things["stranger"].principals.first(), Some(&owner("lamp-8")));
    assert_eq!(left.certificates[&owner("lamp-8")].status, "ACTIVE");
    let rejects = world.run(&["runs", "rejects", "back"]).success().stdout;
    assert_eq!(rejects.lines().count(), 4, "{rejects}");
}

#[test]
fn an_undo_that_was_killed_is_resumed() {
    let world = World::new();
    let (acme, before) = fleet(&world);
    let _ = import(&world).run().success();
    for (nth, at) in [(9, Moment::Received), (20, Moment::Done), (6, Moment::Answered)] {
        let victim = world.kill_at(nth, at);
        let command = ["runs", "undo", "load", "--yes", "--run-id", "back"];
        let output = world.fleetctl(&command).start_as(&victim).finish();
        assert!(victim.killed_at().is_some(), "{at:?}: {output}");
    }
    assert_ne!(world.fleet(&acme), before);
    let resumed = world.ok(&["runs", "resume", "back"]);
    assert_eq!((&resumed["failed"], &resumed["rows"]), (&json!(0), &json!(12)), "{resumed}");
    assert_eq!(world.fleet(&acme), before);
}

#[test]
fn a_run_on_the_callers_own_account_is_undone_there() {
    let world = World::new();
    world.write("a.csv", "thing_name\nlamp-1\nlamp-2\n");
    let own = ["--account", MANAGEMENT];
    world.ok(&[&["things", "import", "a.csv", "--run-id", "load"], &own[..]].concat());
    assert_eq!(world.fleet(MANAGEMENT).things.len(), 2);
    // Whoever writes to this account names it, also for an undo.
    let _ = world.run(&["runs", "undo", "load", "--yes"]).code(4).says("--account");
    let undone = undo(&world, &own);
    assert_eq!(undone["ok"], 2, "{undone}");
    assert!(world.fleet(MANAGEMENT).things.is_empty());
}

#[test]
fn an_unfinished_run_is_undone_by_what_its_journal_has() {
    let world = World::new();
    let acme = world.tenant("acme");
    let csv = (0..40).fold(String::from("thing_name\n"), |csv, n| csv + &format!("lamp-{n}\n"));
    world.write("a.csv", csv);
    let victim = world.kill_at(30, Moment::Received);
    let command = ["things", "import", "a.csv", "--tenant", "acme", "--run-id", "load", "--concurrency", "1"];
    let output = world.fleetctl(&command).start_as(&victim).finish();
    assert!(victim.killed_at().is_some(), "{output}");
    assert_eq!(world.fleet(&acme).things.len(), 29);
    let undone = undo(&world, &[]);
    // The kill may have been faster than the journal: what it lacks stays.
    let (rows, left) = (undone["rows"].as_u64().unwrap(), world.fleet(&acme).things);
    assert!((1..30).contains(&rows) && undone["ok"] == rows, "{undone}");
    assert_eq!(left.len() as u64, 29 - rows, "{left:?}");
}

#[test]
fn a_run_that_made_nothing_has_nothing_to_undo() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "thing_name\nlamp\n");
    world.ok(&["things", "create", "lamp", "--tenant", "acme"]);
    world.ok(&["things", "import", "a.csv", "--tenant", "acme", "--run-id", "load"]);
    world.forget_calls();
    let _ = world.run(&["runs", "undo", "load", "--yes"]).success().says("nothing that could be undone");
    world.assert_no_calls();
    let _ = world.run(&["runs", "undo", "none", "--yes"]).code(2).says("there is no run `none`");
}

#[test]
fn what_was_made_by_a_call_whose_answer_was_lost_is_undone_too() {
    let world = World::new();
    let acme = world.tenant("acme");
    let authority = Authority::new(Kind::Good);
    let rows: Vec<String> = (0..12_u32)
        .map(|n| {
            let pem = authority.device(&format!("lamp-{n}"), n + 1);
            json!({ "thing_name": format!("lamp-{n}"), "cert_pem": pem }).to_string()
        })
        .collect();
    world.write("a.jsonl", rows.join("\n"));
    world.faults_of(&acme, &["RegisterCertificateWithoutCA", "CreateThing"], "lost=50%");
    let _ = world.ok(&["things", "import", "a.jsonl", "--tenant", "acme", "--run-id", "r"]);
    world.faults("off");
    let _ = world.ok(&["runs", "undo", "r", "--yes"]);
    world.assert_devices(&acme, &std::collections::BTreeMap::new());
}
