//! SIGINT and SIGTERM: calls that are under way end, the command that goes on is printed, and it does. A second signal
//! ends the run at once, and that run goes on too.

use std::time::{Duration, Instant};

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Latency;
use serde_json::json;

use super::estate::{
    Estate, assert_adds_up, assert_complete, assert_nothing_known_repeated, calm, import, journal,
};
use crate::support::{World, quick};

const ROWS: usize = 200;
/// What the issue promises, with room for a machine that does much else.
const DRAINED: Duration = Duration::from_secs(20);

fn world() -> (World, Estate) {
    let latency = Latency { min: Duration::from_millis(50), max: Duration::from_millis(150) };
    let world = World::with(Settings { latency, ..quick() });
    let estate = Estate::new(&world, 2, ROWS, 4);
    world.record();
    (world, estate)
}

fn assert_resumes(world: &World, estate: &Estate) {
    assert_complete(import(world, "stopped").run(), estate.rows);
    estate.assert_exact(world);
    assert_nothing_known_repeated(&world.log(), &journal(world, "stopped"));
}

fn a_signal_drains(name: &str, code: i32) {
    let (world, estate) = world();
    let mut running = import(&world, "stopped").start();
    running.until("some calls", || world.count("CreateThing") > 20);
    running.signal_alone(name);
    let output = calm(running.finish()).code(code).says("fleetctl runs resume stopped");
    let summary = output.json();
    assert_adds_up(&summary, estate.rows);
    assert!(summary["pending"].as_u64().unwrap() > 0, "{summary}");
    // Nothing that was under way was dropped: the journal knows every call that took effect.
    let (log, journal) = (world.log(), journal(&world, "stopped"));
    let unknown = super::estate::unknown(&log, &journal);
    assert!(unknown.is_empty(), "{name}: {unknown:?}\n{output}");
    assert_resumes(&world, &estate);
}

#[test]
fn sigint_lets_calls_end_and_the_run_goes_on() {
    a_signal_drains("INT", 130);
}

#[test]
fn sigterm_lets_calls_end_and_the_run_goes_on() {
    a_signal_drains("TERM", 143);
}

#[test]
fn calls_that_never_end_do_not_hold_the_end_up() {
    let (world, estate) = world();
    world.admin("POST", "hold", &json!({ "operation": "AddThingToThingGroup", "seconds": 120 }));
    let mut running = import(&world, "stopped").start();
    running.until("a held call", || world.count("AddThingToThingGroup") > 0);
    let began = Instant::now();
    running.signal_alone("TERM");
    let output = calm(running.finish()).code(143).says("fleetctl runs resume stopped");
    let took = began.elapsed();
    println!("drained in {took:.1?}");
    assert!(took < DRAINED, "{took:?}");
    assert_adds_up(&output.json(), estate.rows);
    world.admin("DELETE", "hold", &json!({}));
    assert_resumes(&world, &estate);
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let (world, estate) = world();
    world.admin("POST", "hold", &json!({ "operation": "AddThingToThingGroup", "seconds": 120 }));
    let mut running = import(&world, "stopped").start();
    running.until("a held call", || world.count("AddThingToThingGroup") > 0);
    running.signal_alone("INT");
    std::thread::sleep(Duration::from_millis(300));
    running.signal_alone("INT");
    let output = calm(running.finish()).code(130).says("fleetctl runs resume stopped");
    assert!(output.stdout.is_empty(), "it had no time for a summary: {output}");
    world.admin("DELETE", "hold", &json!({}));
    assert_resumes(&world, &estate);
}
