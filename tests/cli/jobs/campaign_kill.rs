//! A campaign is killed at each of its mutating calls and taken over by a machine that has nothing: it ends as the one
//! that nobody killed.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_sandbox::watch::Moment;
use serde_json::json;

use super::{DOCUMENT, answer, fleet};
use crate::support::World;

/// What a campaign came to: by account and job its targets, the members of a target that is a group, and its state.
type End = BTreeMap<(String, String), (BTreeSet<String>, BTreeSet<String>, String)>;

struct Case {
    tenants: usize,
    things: usize,
    waves: &'static str,
    /// Things of the second tenant that fail.
    failing: &'static [usize],
    code: i32,
}

/// The gate before the last wave stops it.
const STOPPED: Case = Case {
    tenants: 5,
    things: 100,
    waves: "- {name: canary, tenants: [tenant-000]}\n- {name: early, tenants: [tenant-001, tenant-002]}\n- {name: rest, all: true}",
    failing: &[7, 42, 77],
    code: 5,
};

/// Through all waves, one of them drawn.
const WHOLE: Case = Case {
    tenants: 4,
    things: 30,
    waves: "- {name: canary, tenants: [tenant-000]}\n- {name: half, percent: 50}\n- {name: rest, all: true}",
    failing: &[],
    code: 0,
};

/// On thing groups, as there are more than a hundred things.
const GROUPS: Case = Case {
    tenants: 2,
    things: 104,
    waves: "- {name: canary, tenants: [tenant-000]}\n- {name: rest, all: true}",
    failing: &[],
    code: 0,
};

fn world(case: &Case) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, case.tenants, case.things);
    world.write("doc.json", DOCUMENT);
    let file = format!(
        "schemaVersion: 1\nkind: JobCampaign\nname: fw\nquery: 'thingName:*'\ndocument: {{file: doc.json}}\nwaves:\n{}\n\
         gates: {{successShare: 99%}}\n",
        case.waves
    );
    world.write("fw.yaml", file);
    answer(&world, &json!({ "standing": true }));
    for number in case.failing {
        let only = format!("tenant-001-{number:05}");
        answer(&world, &json!({ "standing": true, "only": only, "fail": "100%" }));
    }
    (world, accounts)
}

fn start(world: &World) -> crate::support::Program {
    drive(world, "start")
}

fn drive(world: &World, verb: &str) -> crate::support::Program {
    world.fleetctl(&[
        "jobs",
        "campaign",
        verb,
        "fw.yaml",
        "--all-tenants",
        "--yes",
        "--watch",
        "--interval",
        "1s",
        "--rate",
        "AddThingToThingGroup=2000",
        "-o",
        "json",
    ])
}

fn end(world: &World, accounts: &[String]) -> End {
    let mut found = End::new();
    for account in accounts {
        for id in world.jobs(account) {
            let job = world.job(account, &id).unwrap();
            let things =
                world.executions(account, &id).into_iter().map(|(thing, state)| format!("{thing} {state}"));
            let tags: Vec<&str> =
                job.tags.keys().map(String::as_str).filter(|tag| !tag.contains("wave-made")).collect();
            let all = [
                "fleetctl:campaign",
                "fleetctl:campaign-digest",
                "fleetctl:job",
                "fleetctl:things",
                "fleetctl:wave",
                "fleetctl:waves",
            ];
            // How many things there are is said of groups.
            let is_group = job.targets.contains(&format!("job-{id}"));
            let expected: Vec<&str> =
                all.into_iter().filter(|tag| is_group || *tag != "fleetctl:things").collect();
            assert_eq!(tags, expected);
            found.insert((account.clone(), id), (job.targets, things.collect(), job.status));
        }
    }
    found
}

/// The end of a run that nobody killed, and how many calls changed something in it.
fn undisturbed(case: &Case) -> (End, u64) {
    let (world, accounts) = world(case);
    world.record();
    let _ = start(&world).run().code(case.code);
    (end(&world, &accounts), u64::try_from(world.log().len()).unwrap())
}

/// Kills the campaign at the call of this number, takes it over without the state folder, and compares.
fn killed(case: &Case, expected: &End, number: u64, at: Moment) {
    let (world, accounts) = world(case);
    let victim = world.kill_at(number, at);
    let output = start(&world).start_as(&victim).finish();
    world.disarm();
    assert!(victim.killed_at().is_some(), "call {number} {at:?} was never made: {output}");
    std::fs::remove_dir_all(world.state()).unwrap();
    std::fs::create_dir_all(world.state()).unwrap();
    // What was begun goes on by `resume`, and by `start` just as well.
    let is_begun = accounts.iter().any(|account| !world.jobs(account).is_empty());
    let verb = if is_begun && at != Moment::Done { "resume" } else { "start" };
    let output = drive(&world, verb).run().code(case.code);
    assert_eq!(&end(&world, &accounts), expected, "{verb}, killed at call {number} {at:?}: {output}");
}

const MOMENTS: [Moment; 3] = [Moment::Received, Moment::Done, Moment::Answered];

#[test]
fn a_campaign_that_is_killed_at_any_call_stops_at_the_same_gate() {
    let (expected, calls) = undisturbed(&STOPPED);
    // Three jobs, and a note for each of the two waves.
    assert_eq!((expected.len(), calls), (3, 5));
    for number in 1..=calls {
        for at in MOMENTS {
            killed(&STOPPED, &expected, number, at);
        }
    }
}

#[test]
fn a_campaign_that_is_killed_at_any_call_is_seen_through_with_the_same_things() {
    let (expected, calls) = undisturbed(&WHOLE);
    assert_eq!((expected.len(), calls), (7, 10));
    for (number, at) in (1..=calls).zip(MOMENTS.into_iter().cycle()) {
        killed(&WHOLE, &expected, number, at);
    }
}

#[test]
fn groups_that_are_half_full_are_filled_by_the_next_machine() {
    let (expected, calls) = undisturbed(&GROUPS);
    // For each wave a group, its things, the job and a note.
    assert_eq!((expected.len(), calls), (2, 2 * 107));
    for (number, at) in [1, 2, 55, 105, 106, 107, 108, 160, 213].into_iter().zip(MOMENTS.into_iter().cycle())
    {
        killed(&GROUPS, &expected, number, at);
    }
}
