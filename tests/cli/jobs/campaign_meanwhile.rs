//! A pause or an abort by another machine while a step is under way: it is seen right before the jobs are made.

use serde_json::json;

use super::{DOCUMENT, answer, fleet};
use crate::support::{Output, World};

const FILE: &str = "schemaVersion: 1
kind: JobCampaign
name: fw
query: 'thingName:*'
document: {file: doc.json}
waves:
- {name: first, tenants: [tenant-000]}
- {name: half, percent: 50}
- {name: rest, all: true}
gates: {successShare: 90%}
";

/// The first wave is through, so that the next call starts the second one.
fn world(things: usize) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, 2, things);
    world.write("doc.json", DOCUMENT);
    world.write("fw.yaml", FILE);
    let _ = world
        .run(&["jobs", "campaign", "start", "fw.yaml", "--all-tenants", "--yes", "--rate", RATE])
        .success();
    answer(&world, &json!({ "job": "fw-w1" }));
    (world, accounts)
}

const RATE: &str = "AddThingToThingGroup=2000";

/// Lets `resume` come as far as a call of this operation, runs another command to its end, and lets it go on.
fn meanwhile(world: &World, operation: &str, resume: &[&str], other: &[&str]) -> Output {
    // Never so many are in flight: the hold ends when it is taken away.
    world.admin("POST", "hold", &json!({ "operation": operation, "together": 100_000 }));
    world.forget_calls();
    let line =
        [&["jobs", "campaign", "resume", "fw.yaml", "--all-tenants", "--yes", "--rate", RATE][..], resume];
    let mut running = world.fleetctl(&line.concat()).start();
    running.until("a held call", || world.count(operation) > 0);
    let _ = world.run(&[&["jobs", "campaign"], other, &["fw", "--all-tenants"]].concat()).success();
    world.admin("DELETE", "hold", &json!({}));
    running.finish()
}

#[test]
fn a_pause_during_the_search_is_seen_by_targets_that_have_no_job_yet() {
    let (world, accounts) = world(10);
    let _ = meanwhile(&world, "SearchIndex", &[], &["pause"]).code(7).says("it is paused");
    assert!(world.jobs(&accounts[1]).is_empty());
    assert_eq!(world.count("CreateJob"), 0);
    let _ = world.run(&["jobs", "campaign", "resume", "fw.yaml", "--all-tenants", "--unpause"]).code(7);
    assert!(world.job(&accounts[1], "fw-w2").is_some());
}

#[test]
fn an_abort_while_groups_are_filled_is_seen_before_their_jobs_are_made() {
    let (world, accounts) = world(230);
    let output = meanwhile(&world, "AddThingToThingGroup", &[], &["abort", "--yes"]).code(5);
    let _ = output.says("it was aborted");
    assert!(world.jobs(&accounts[1]).is_empty());
    assert!(world.groups(&accounts[1]).contains("job-fw-w2"), "it was on its way");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_pause_that_comes_after_the_one_that_was_ended_holds() {
    let (world, accounts) = world(10);
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).success();
    let _ = meanwhile(&world, "SearchIndex", &["--unpause"], &["pause"]).code(7).says("it is paused");
    assert!(world.jobs(&accounts[1]).is_empty());
}
