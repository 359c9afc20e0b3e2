//! A campaign over tenants of which one does not answer: it is named, what is not known of it is said to be unknown, and
//! the exit code is 3.

use serde_json::{Value, json};

use super::{DOCUMENT, fleet};
use crate::support::{ORGANIZATION_ROLE, Output, World};

const FILE: &str = "schemaVersion: 1
kind: JobCampaign
name: fw
query: 'thingName:*'
document: {file: doc.json}
waves:
- {name: canary, tenants: [tenant-000]}
- {name: two, tenants: [tenant-001]}
- {name: rest, all: true}
gates: {successShare: 90%}
";

fn world(tenants: usize, things: usize) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, tenants, things);
    world.write("doc.json", DOCUMENT);
    world.write("fw.yaml", FILE);
    (world, accounts)
}

fn campaign(world: &World, command: &[&str]) -> Output {
    let mut line = vec!["jobs", "campaign"];
    line.extend(command);
    line.extend(["--all-tenants", "-o", "json"]);
    world.run(&line)
}

#[test]
fn a_plan_says_unknown_of_a_tenant_that_cannot_be_asked() {
    let (world, accounts) = world(3, 10);
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let output = campaign(&world, &["plan", "fw.yaml"]).code(3);
    let rows = output.json();
    let seen: Vec<(&Value, &Value, &Value)> =
        rows.as_array().unwrap().iter().map(|row| (&row["wave"], &row["things"], &row["status"])).collect();
    let (planned, unknown) = (json!("planned"), json!("unknown"));
    assert_eq!(
        seen,
        [
            (&json!(1), &json!(10), &planned),
            (&json!(2), &Value::Null, &unknown),
            (&json!(3), &Value::Null, &unknown),
            (&json!(3), &json!(10), &planned),
        ],
        "{rows}"
    );
    assert_eq!(rows[1]["tenant"], "tenant-001");
    let _ = output.says("Wave 2 `two`: 0 things in 0 targets, unknown in 1 target: tenant-001");
    world.assert_only_reads();
}

#[test]
fn a_plan_without_things_ends_as_a_start_does() {
    let (world, _) = world(2, 10);
    world.write("fw.yaml", FILE.replace("thingName:*", "thingName:nobody*"));
    let said = "there are no things for its waves";
    let _ = campaign(&world, &["plan", "fw.yaml"]).code(2).says(said);
    let _ = campaign(&world, &["start", "fw.yaml"]).code(2).says(said);
    world.assert_only_reads();
}

#[test]
fn pause_resume_and_abort_name_the_tenant_that_they_did_not_reach() {
    let (world, accounts) = world(3, 10);
    let _ = campaign(&world, &["start", "fw.yaml"]).success();
    world.foreign_job(&accounts[1], "fw-w1", &["tenant-001-00000"]);
    world.tag_job(&accounts[1], "fw-w1", "fleetctl:campaign", "fw");
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let target = format!("tenant-001 {}/us-east-1", accounts[1]);
    let output = campaign(&world, &["pause", "fw"]).code(3);
    assert_eq!(output.error()["target"], target);
    let noted = format!("is noted in 1 target: tenant-000 {}/us-east-1", accounts[0]);
    let _ = output.says(&format!("That campaign `fw` is paused {noted}"));
    assert_eq!(world.job(&accounts[0], "fw-w1").unwrap().tags["fleetctl:campaign-state"], "paused");
    let output = campaign(&world, &["resume", "fw.yaml", "--force"]).code(3);
    assert_eq!(output.error()["target"], target);
    let _ = output.says("Of the targets that could be asked 1 have jobs of campaign `fw`: tenant-000");
    let output = campaign(&world, &["abort", "fw", "--yes"]).code(3);
    let _ = output.says(&format!("That campaign `fw` is aborted {noted}")).says(&target);
    assert_eq!(world.job(&accounts[0], "fw-w1").unwrap().status, "CANCELED");
    // It comes back: the same command does what is left.
    world.admin("POST", "roles", &json!({ "account": accounts[1], "role": ORGANIZATION_ROLE }));
    let _ = campaign(&world, &["abort", "fw", "--yes"]).success().says("Cancelled 1 job");
    assert_eq!(world.job(&accounts[1], "fw-w1").unwrap().status, "CANCELED");
}

#[test]
fn where_no_job_was_seen_nothing_is_said_to_be_paused() {
    let (world, accounts) = world(2, 10);
    let _ = campaign(&world, &["start", "fw.yaml"]).success();
    world.remove_role(&accounts[0], ORGANIZATION_ROLE);
    let _ = campaign(&world, &["pause", "fw"]).code(3).says("Nothing says yet that campaign `fw` is paused");
    let _ = campaign(&world, &["abort", "fw", "--yes"]).code(3).says("Nothing says yet");
}

#[test]
fn who_does_not_answer_holds_up_neither_pause_nor_abort_of_the_others() {
    let (world, accounts) = world(3, 10);
    let whole = FILE.replace("tenants: [tenant-000]", "tenants: [tenant-000, tenant-001]");
    world.write("fw.yaml", whole.replace("- {name: two, tenants: [tenant-001]}\n", ""));
    let _ = campaign(&world, &["start", "fw.yaml"]).success();
    let faults = |faults: &str| {
        world.admin("POST", "faults", &json!({ "account": accounts[1], "faults": faults }));
    };
    let state = |account: &str| world.job(account, "fw-w1").unwrap().tags.remove("fleetctl:campaign-state");
    for (verb, said) in [("pause", "paused"), ("abort", "aborted")] {
        faults("error=100%");
        let mut running =
            world.fleetctl(&["jobs", "campaign", verb, "fw", "--all-tenants", "--yes", "-o", "json"]).start();
        running.until("the others are noted", || state(&accounts[0]).as_deref() == Some(said));
        // It comes back while it is waited for.
        faults("off");
        let output = running.finish().success();
        assert_eq!(state(&accounts[1]).as_deref(), Some(said), "{output}");
        let noted = format!(
            "Campaign `fw` is {said} in 1 target so far: tenant-000 {}/us-east-1. Waiting for tenant-001",
            accounts[0]
        );
        assert_eq!(output.json().as_array().unwrap().len(), 2, "{output}");
        let _ = output.says(&noted);
    }
    assert!(accounts[..2].iter().all(|account| world.job(account, "fw-w1").unwrap().status == "CANCELED"));
}

#[test]
fn whom_a_search_waits_for_is_said() {
    let (world, accounts) = world(2, 5);
    world.admin("POST", "faults", &json!({ "account": accounts[1], "faults": "error=100%" }));
    let create = ["jobs", "create", "one", "--document", "doc.json", "--where", "thingName:*"];
    let mut program = world.fleetctl(&[&create[..], &["--max-changes", "10", "--all-tenants"]].concat());
    let mut running = program.env("FLEETCTL_PROGRESS_SECONDS", "1").start();
    running.until("it is searched", || world.count("SearchIndex") > 0);
    std::thread::sleep(std::time::Duration::from_secs(3));
    world.admin("POST", "faults", &json!({ "account": accounts[1], "faults": "off" }));
    let output = running.finish().success();
    let _ = output.says(&format!("Searching: waiting for tenant-001 {}/us-east-1", accounts[1]));
}
