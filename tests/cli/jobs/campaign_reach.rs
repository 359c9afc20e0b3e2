//! What a campaign and `jobs watch` say of things that a job has not reached: AWS counts only the executions that are
//! made, and with a rollout rate it makes them bit by bit.

use serde_json::{Value, json};

use super::{DOCUMENT, answer, fleet};
use crate::support::World;

/// More than fifty a minute are not reached; the gate has enough with twenty.
const FILE: &str = "schemaVersion: 1
kind: JobCampaign
name: fw
query: 'thingName:*'
document: {file: doc.json}
settings: {rollout: {maximumPerMinute: 50}}
waves:
- {name: first, tenants: [tenant-000]}
- {name: rest, all: true}
gates: {successShare: 90%, minimumExecuted: 20}
";

fn world(things: usize) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, 2, things);
    world.write("doc.json", DOCUMENT);
    world.write("fw.yaml", FILE);
    (world, accounts)
}

fn campaign(world: &World, command: &[&str]) -> crate::support::Output {
    let mut line = vec!["jobs", "campaign"];
    line.extend(command);
    line.extend(["--all-tenants", "-o", "json"]);
    world.run(&line)
}

#[track_caller]
fn assert_reached(row: &Value, things: u64, executions: u64, not_reached: u64) {
    let numbers = [&row["things"], &row["executions"], &row["notReached"]];
    assert_eq!(numbers, [&json!(things), &json!(executions), &json!(not_reached)], "{row}");
}

/// `things` is what the wave's job was made for: on things by its targets, on a group by its tag.
fn a_slow_wave(things: usize) {
    let (world, accounts) = world(things);
    let (all, left) = (things as u64, things as u64 - 50);
    let rate = ["start", "fw.yaml", "--yes", "--rate", "AddThingToThingGroup=2000"];
    let rows = campaign(&world, &rate).success().json();
    assert_reached(&rows[0], all, 50, left);
    answer(&world, &json!({ "standing": true }));
    // More than enough have succeeded, and more than were asked have not been.
    let said = format!("50 executions have ended, {left} of {things} things are not reached yet");
    let _ = campaign(&world, &["resume", "fw.yaml"]).code(7).says(&said);
    assert!(world.jobs(&accounts[1]).is_empty());
    let status = campaign(&world, &["status", "fw"]).success();
    assert_reached(&status.json()[0], all, 50, left);
    let _ = status.says(&format!("50 succeeded, {left} not reached yet"));
    let list = campaign(&world, &["list"]).success().json();
    assert_reached(&list[0], all, 50, left);

    world.forget_calls();
    let dry = campaign(&world, &["abort", "fw", "--dry-run"]).success();
    assert_eq!(dry.json()[0]["wouldCancel"], json!(left));
    let _ =
        dry.says(&format!("would cancel fw-w1: 0 open executions, {left} things that it has not reached"));
    world.assert_only_reads();
    let output = campaign(&world, &["abort", "fw", "--yes"]).success();
    assert_eq!(
        (&output.json()[0]["status"], &output.json()[0]["state"]),
        (&json!("CANCELED"), &json!("aborted"))
    );
    let _ =
        output.says(&format!("Cancelled 1 job: 0 open executions, {left} things that it has not reached"));
    let status = campaign(&world, &["status", "fw"]).success();
    assert_reached(&status.json()[0], all, 50, left);
    let _ = status.says(&format!("50 succeeded, {left} of {things} never got the job"));
    // Not all have succeeded: some were never asked.
    let watch = world.run(&["jobs", "watch", "fw-w1", "--all-tenants", "-o", "json"]).code(3);
    assert_reached(&watch.json()[0], all, 50, left);
    let _ = watch.says(&format!("{left} of {things} never got the job"));
}

#[test]
fn a_wave_on_things_is_not_over_before_each_was_reached() {
    a_slow_wave(60);
}

#[test]
fn a_wave_on_a_group_is_not_over_before_each_was_reached() {
    a_slow_wave(106);
}

#[test]
fn a_wave_whose_job_was_cancelled_by_others_fails_its_gate_by_those_who_never_got_it() {
    let (world, accounts) = world(60);
    let _ = campaign(&world, &["start", "fw.yaml", "--expect", "120"]).success();
    answer(&world, &json!({ "job": "fw-w1", "only": "tenant-000-0000*" }));
    let _ = world.run(&["jobs", "cancel", "fw-w1", "--tenant", "tenant-000", "--yes"]).success();
    let output = campaign(&world, &["resume", "fw.yaml"]).code(5);
    let _ = output
        .says("only 10 of 60 executions ended by their devices, 40 were canceled, 10 never got the job");
    assert!(world.jobs(&accounts[1]).is_empty());
}

#[test]
fn of_a_group_that_was_there_before_nobody_says_how_many_things_a_job_is_for() {
    let (world, accounts) = world(10);
    world.foreign_group(&accounts[0], "site");
    let create =
        ["jobs", "create", "fw", "--document", "doc.json", "--group", "site", "--tenant", "tenant-000"];
    let _ = world.run(&create).success();
    let watch = ["jobs", "watch", "fw", "--tenant", "tenant-000", "--timeout", "0s", "-o", "json"];
    let rows: Value = serde_json::from_str(&world.run(&watch).stdout).unwrap();
    assert_eq!((&rows[0]["things"], &rows[0]["notReached"]), (&Value::Null, &Value::Null), "{rows}");
}
