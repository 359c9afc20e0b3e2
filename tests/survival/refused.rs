//! One target of several is refused in the middle of a run: it is paused and named, its rows stay pending, the others
//! end; when the cause is gone the same run ends it.

use std::time::Duration;

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Latency;
use serde_json::{Value, json};

use super::estate::{
    Estate, assert_adds_up, assert_complete, assert_nothing_known_repeated, calm, import, journal,
};
use crate::support::{ORGANIZATION_ROLE, World, quick};

const TENANTS: usize = 3;
const ROWS: usize = 240;
/// The tenant that is refused.
const VICTIM: usize = 1;

fn world(ttl: Option<Duration>) -> World {
    let latency = Latency { min: Duration::from_millis(20), max: Duration::from_millis(60) };
    World::with(Settings { latency, credential_ttl: ttl, ..quick() })
}

/// Starts the import, strikes once the victim has some things, and gives the summary and what was said.
fn struck(world: &World, estate: &Estate, strike: impl FnOnce()) -> (Value, String) {
    // Slowly enough that it is not over before it is struck.
    let mut command = import(world, "struck");
    let mut running = command.args(["--rate", "CreateThing=40"]).start();
    running.until("the first things", || world.fleet(estate.account(VICTIM)).things.len() > 5);
    strike();
    let output = calm(running.finish()).code(3);
    (output.json(), output.stderr)
}

/// Asserts that the victim alone is paused, for this reason, with all of its rows that are not done pending.
#[track_caller]
fn assert_paused(world: &World, estate: &Estate, (summary, said): &(Value, String), reason: &str) {
    assert_adds_up(summary, estate.rows);
    let (name, account) = &estate.tenants[VICTIM];
    let paused = summary["targets"].as_array().unwrap();
    assert_eq!(paused.len(), 1, "{summary}");
    assert!(paused[0].to_string().contains(reason), "{summary}");
    assert!(said.lines().any(|line| line.contains(name.as_str()) && line.contains("paused")), "{said}");
    assert!(said.contains("fleetctl runs resume struck"), "{said}");
    assert_eq!((&summary["failed"], &summary["invalid"]), (&json!(0), &json!(0)), "{summary}");
    for target in summary["perTarget"].as_array().unwrap() {
        let pending = target["pending"].as_u64().unwrap();
        assert_eq!(pending > 0, target["account"] == account.as_str(), "{target}");
    }
    for n in (0..TENANTS).filter(|n| *n != VICTIM) {
        world.assert_devices(estate.account(n), &estate.devices[estate.account(n)]);
    }
}

/// Resumes the run and asserts that it ends whole without repeating what it knew to be done.
#[track_caller]
fn assert_resumes(world: &World, estate: &Estate) {
    let summary = assert_complete(import(world, "struck").run(), estate.rows);
    assert!(summary["doneEarlier"].as_u64().unwrap() > 0, "{summary}");
    estate.assert_exact(world);
    assert_nothing_known_repeated(&world.log(), &journal(world, "struck"));
}

#[test]
fn denied_by_a_service_control_policy() {
    let world = world(None);
    let estate = Estate::new(&world, TENANTS, ROWS, 5);
    let account = estate.account(VICTIM);
    world.record();
    let deny = |actions: &[&str]| {
        world.admin("POST", "roles", &json!({ "account": account, "deny": actions }));
    };
    let ended = struck(&world, &estate, || deny(&["iot:*"]));
    assert_paused(&world, &estate, &ended, "AccessDenied");
    // Nothing was tried any more once it was paused: as many refusals as calls that were under way at most.
    let refused = world.log().iter().filter(|call| call.account == account && !call.effect).count();
    assert!(refused < 100, "{refused} calls were refused");
    // While the cause is there nothing gets better or worse.
    let again = calm(import(&world, "struck").run()).code(3).json();
    assert_eq!(again["pending"], ended.0["pending"], "{again}");
    deny(&[]);
    assert_resumes(&world, &estate);
}

#[test]
fn credentials_that_cannot_be_renewed() {
    let world = world(Some(Duration::from_secs(2)));
    let estate = Estate::new(&world, TENANTS, ROWS, 5);
    let account = estate.account(VICTIM).to_owned();
    world.record();
    let ended = struck(&world, &estate, || world.remove_role(&account, ORGANIZATION_ROLE));
    assert_paused(&world, &estate, &ended, "AssumeRole");
    world.admin("POST", "roles", &json!({ "account": account, "role": ORGANIZATION_ROLE }));
    assert_resumes(&world, &estate);
}

#[test]
fn unavailable_from_the_beginning() {
    let world = world(None);
    let estate = Estate::new(&world, TENANTS, ROWS, 5);
    let account = estate.account(VICTIM).to_owned();
    world.record();
    world.faults_of(&account, &["DescribeThingType"], "error=100%");
    let output = calm(import(&world, "struck").run()).code(3);
    let ended = (output.json(), output.stderr);
    assert_paused(&world, &estate, &ended, "DescribeThingType");
    let own = world.log().iter().filter(|call| call.account == account).count();
    assert_eq!(own, 0, "something was begun there");
    world.faults("off");
    assert_resumes(&world, &estate);
}

#[test]
fn unavailable_half_way() {
    let world = world(None);
    let estate = Estate::new(&world, TENANTS, ROWS, 5);
    let account = estate.account(VICTIM).to_owned();
    world.record();
    let ended = struck(&world, &estate, || world.faults_of(&account, &[], "error=100%"));
    assert_paused(&world, &estate, &ended, "InternalFailure");
    world.faults("off");
    assert_resumes(&world, &estate);
}
