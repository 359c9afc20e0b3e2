//! A job campaign that is killed at each kind of call, in the middle of that kind's calls: while it starts with things in
//! groups, while it soaks, with executions open, while it is paused and goes on, and while it is aborted. A machine that
//! has nothing takes it over, and it ends as the one that nobody killed.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_sandbox::watch::Moment;
use serde_json::{Value, json};

use super::estate::calm;
use crate::support::{MANAGEMENT, Output, World};

/// Worlds at once: most of the time they wait.
const AT_ONCE: usize = 4;
const TENANTS: [&str; 3] = ["tenant-000", "tenant-001", "tenant-002"];

/// What is killed, and what goes on.
struct Scene {
    things: usize,
    gates: &'static str,
    /// How many devices never answer.
    silent: &'static str,
    /// Commands before the one that is killed.
    before: &'static [&'static [&'static str]],
    /// The one that is killed, and its exit code when it is not.
    killed: (&'static [&'static str], i32),
    /// The one on the other machine, and its exit code.
    then: (&'static [&'static str], i32),
    /// What that exits with as `resume`, which it is wherever the first one made a job.
    resumed: i32,
}

const START: &[&str] = &["start", "fw.yaml", "--yes", "--rate", "AddThingToThingGroup=2000"];
const WATCH: &[&str] = &["start", "fw.yaml", "--yes", "--watch", "--interval", "1s"];
const RESUME: &[&str] = &["resume", "fw.yaml", "--yes"];
const UNPAUSE: &[&str] = &["resume", "fw.yaml", "--yes", "--unpause"];
const PAUSE: &[&str] = &["pause", "fw"];
const ABORT: &[&str] = &["abort", "fw", "--yes"];

/// Some devices of each wave answer, the others do not: gates are passed, executions stay open.
const OPEN: Scene = Scene {
    things: 14,
    gates: "{successShare: 99%, minimumExecuted: 3}",
    silent: "30%",
    before: &[],
    killed: (START, 0),
    then: (START, 0),
    // Executions are open.
    resumed: 7,
};

type End = BTreeMap<(String, String), (BTreeSet<String>, BTreeSet<String>, String, BTreeMap<String, String>)>;

fn campaign(world: &World, command: &[&str]) -> crate::support::Program {
    let mut line = vec!["jobs", "campaign"];
    line.extend(command);
    line.extend(["--all-tenants", "-o", "json"]);
    world.fleetctl(&line)
}

fn prepared(scene: &Scene) -> (World, Vec<String>) {
    let world = World::new();
    let seed = json!({ "tenants": TENANTS, "things": scene.things, "seed": 1 });
    let made = world.admin("POST", "seed", &seed);
    let account = |tenant: &Value| tenant["account"].as_str().unwrap().to_owned();
    let accounts = made["tenants"].as_array().unwrap().iter().map(account).collect();
    world.write("doc.json", "{}");
    let file = format!(
        "schemaVersion: 1\nkind: JobCampaign\nname: fw\nquery: 'thingName:*'\ndocument: {{file: doc.json}}\nwaves:\n\
         - {{name: first, tenants: [tenant-000]}}\n- {{name: half, percent: 50}}\n- {{name: rest, all: true}}\n\
         gates: {}\n",
        scene.gates
    );
    world.write("fw.yaml", file);
    world.admin("POST", "devices/answer", &json!({ "standing": true, "silent": scene.silent, "seed": 1 }));
    for command in scene.before {
        let _ = campaign(&world, command).run().success();
    }
    (world, accounts)
}

/// What AWS holds: by account and job its targets, executions, state, and tags but for times.
fn end(world: &World, accounts: &[String]) -> End {
    let mut found = End::new();
    for account in accounts {
        for id in world.jobs(account) {
            let mut job = world.job(account, &id).unwrap();
            job.tags.retain(|tag, _| !tag.ends_with("wave-made") && !tag.ends_with("wave-soaks"));
            let executions = world.executions(account, &id);
            let executions = executions.into_iter().map(|(thing, state)| format!("{thing} {state}"));
            found.insert((account.clone(), id), (job.targets, executions.collect(), job.status, job.tags));
        }
    }
    found
}

fn ended_with(output: Output, code: i32) {
    let _ = calm(output).code(code);
}

/// Kills the command once at each kind of IoT call that it makes, in the middle of these, and compares what it then comes to; tells the kinds.
fn survives(scene: &Scene) -> Vec<String> {
    let (world, accounts) = prepared(scene);
    world.forget_calls();
    ended_with(campaign(&world, scene.killed.0).run(), scene.killed.1);
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for call in world.calls().operations.iter().filter(|call| accounts.contains(&call.account)) {
        if !["GetCallerIdentity", "ListServiceQuotas"].contains(&call.operation) {
            *kinds.entry(call.operation.to_string()).or_default() += call.calls;
        }
    }
    assert!(!accounts.contains(&MANAGEMENT.to_owned()));
    let expected = end(&world, &accounts);
    let moments = [Moment::Received, Moment::Done, Moment::Answered];
    let kills: Vec<(&String, u64, Moment)> =
        kinds.iter().zip(moments.into_iter().cycle()).map(|((op, n), at)| (op, n.div_ceil(2), at)).collect();
    for some in kills.chunks(AT_ONCE) {
        std::thread::scope(|scope| {
            for (operation, number, at) in some {
                let expected = &expected;
                scope.spawn(move || killed(scene, operation, *number, *at, expected));
            }
        });
    }
    kinds.into_keys().collect()
}

fn killed(scene: &Scene, operation: &str, number: u64, at: Moment, expected: &End) {
    let (world, accounts) = prepared(scene);
    let victim = world.kill_at_call(operation, number, at);
    let output = calm(campaign(&world, scene.killed.0).start_as(&victim).finish());
    world.disarm();
    assert!(victim.killed_at().is_some(), "call {number} of {operation} was never made: {output}");
    // Another machine: nothing of the first one's state is there.
    std::fs::remove_dir_all(world.state()).unwrap();
    std::fs::create_dir_all(world.state()).unwrap();
    let is_begun = accounts.iter().any(|account| !world.jobs(account).is_empty());
    let (line, code) = match scene.then {
        (["start", more @ ..], _) if is_begun => ([&["resume"], more].concat(), scene.resumed),
        (line, code) => (line.to_vec(), code),
    };
    let output = calm(campaign(&world, &line).run().code(code));
    assert_eq!(&end(&world, &accounts), expected, "killed at call {number} of {operation} {at:?}: {output}");
}

#[track_caller]
fn assert_kinds(kinds: &[String], expected: &[&str]) {
    let missing: Vec<_> = expected.iter().filter(|kind| !kinds.iter().any(|known| known == *kind)).collect();
    assert!(missing.is_empty(), "{missing:?} of {kinds:?}");
}

#[test]
fn a_start_with_executions_open_is_taken_over() {
    let kinds = survives(&OPEN);
    assert_kinds(&kinds, &["CreateJob", "DescribeJob", "ListTagsForResource", "SearchIndex", "TagResource"]);
}

#[test]
fn a_start_that_fills_groups_is_taken_over() {
    let kinds =
        survives(&Scene { things: 230, silent: "0", gates: "{successShare: 99%}", resumed: 0, ..OPEN });
    assert_kinds(&kinds, &["AddThingToThingGroup", "CreateThingGroup", "ListThingsInThingGroup"]);
}

#[test]
fn a_campaign_that_soaks_is_taken_over() {
    let gates = "{successShare: 99%, soak: 1s, zeroQuery: 'thingName:nobody*'}";
    let scene = Scene { silent: "0", gates, killed: (WATCH, 0), then: (WATCH, 0), resumed: 0, ..OPEN };
    let kinds = survives(&scene);
    assert_kinds(&kinds, &["CreateJob", "GetStatistics", "TagResource"]);
}

#[test]
fn a_pause_is_taken_over() {
    let kinds = survives(&Scene { before: &[START], killed: (PAUSE, 0), then: (PAUSE, 0), ..OPEN });
    assert_kinds(&kinds, &["DescribeJob", "TagResource"]);
}

#[test]
fn the_end_of_a_pause_is_taken_over() {
    // All gates are passed, and executions are open.
    let scene = Scene { before: &[START, PAUSE], killed: (UNPAUSE, 7), then: (UNPAUSE, 7), ..OPEN };
    assert_kinds(&survives(&scene), &["DescribeJob", "UntagResource"]);
}

#[test]
fn an_abort_is_taken_over_by_another_one() {
    let kinds = survives(&Scene { before: &[START], killed: (ABORT, 0), then: (ABORT, 0), ..OPEN });
    assert_kinds(&kinds, &["CancelJob", "TagResource"]);
}

/// Whoever resumes a campaign whose abort was cut off brings it to its end.
#[test]
fn an_abort_that_was_noted_is_brought_to_its_end_by_resume() {
    let scene = Scene { before: &[START], killed: (ABORT, 0), then: (RESUME, 5), ..OPEN };
    let (world, accounts) = prepared(&scene);
    ended_with(campaign(&world, ABORT).run(), 0);
    let expected = end(&world, &accounts);
    for (number, at) in [(1, Moment::Received), (2, Moment::Done), (5, Moment::Answered)] {
        killed(&scene, "CancelJob", number, at, &expected);
    }
}
