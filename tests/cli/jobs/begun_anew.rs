//! A job whose group was half filled when its command was cut off, and is asked for again: with another query, or as
//! before. And what is found to be missing before anything is made.

use std::collections::BTreeSet;

use serde_json::json;

use super::campaign::{FILE, start, world};
use super::{answer, prepared};
use crate::support::World;

/// Runs a command until some things are in a group, and ends it there.
fn cut_off(world: &World, words: &[&str], signal: &str) {
    world.forget_calls();
    let slowly = [words, &["--rate", "AddThingToThingGroup=20"]].concat();
    let mut running = world.fleetctl(&slowly).start();
    running.until("things in the group", || world.count("AddThingToThingGroup") >= 5);
    running.signal(signal);
    let _ = running.finish();
}

fn of(world: &World, account: &str, job: &str) -> BTreeSet<String> {
    world.executions(account, job).into_iter().map(|(thing, _)| thing).collect()
}

#[test]
fn what_is_asked_for_now_counts_and_not_what_an_earlier_call_put_into_the_group() {
    let (world, accounts) = prepared(1, 240);
    let create = |version: &str, more: &[&str]| -> Vec<String> {
        let query = format!("attributes.version:{version}");
        let words =
            ["jobs", "create", "fw", "--document", "doc.json", "--where", &query, "--all-tenants", "--yes"];
        words.iter().chain(more).map(|&word| word.to_owned()).collect()
    };
    let run = |version: &str, more: &[&str]| {
        let words = create(version, more);
        world.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let first = create("1", &[]);
    cut_off(&world, &first.iter().map(String::as_str).collect::<Vec<_>>(), "INT");
    let left = world.group(&accounts[0], "job-fw");
    assert!(left.len() >= 5 && left.len() < 100, "{left:?}");
    let dry = run("2", &["--dry-run"]).success();
    let _ = dry.says("of an earlier start that are not asked for now").says("they would be taken out");
    assert_eq!(world.group(&accounts[0], "job-fw"), left);
    let _ = run("2", &[]).success().says("taking them out");
    let asked: BTreeSet<String> = world
        .run(&["things", "query", "attributes.version:2", "--all-tenants", "-o", "jsonl"])
        .success()
        .jsonl()
        .into_iter()
        .map(|row| row["thingName"].as_str().unwrap().to_owned())
        .collect();
    assert!(asked.len() > 100, "{}", asked.len());
    assert_eq!(world.group(&accounts[0], "job-fw"), asked);
    assert_eq!(of(&world, &accounts[0], "fw"), asked);
    // And back: a run that was through once is no reason to leave things out.
    let _ = world.run(&["jobs", "delete", "fw", "--force", "--all-tenants", "--yes"]).success();
    let _ = run("1", &[]).success();
    let _ = world.run(&["jobs", "delete", "fw", "--force", "--all-tenants", "--yes"]).success();
    let _ = run("2", &[]).success();
    assert_eq!(of(&world, &accounts[0], "fw"), asked);
}

#[test]
fn a_campaign_that_was_cut_off_before_its_first_job_goes_on_by_its_file_alone() {
    let (world, accounts) = world(2, 240);
    let query = |query: &str| world.write("fw.yaml", FILE.replace("thingName:*", query));
    query("attributes.version:1");
    let begin = ["jobs", "campaign", "start", "fw.yaml", "--all-tenants", "--yes"];
    cut_off(&world, &begin, "KILL");
    // A pipeline must not begin anew what is over and whose jobs were deleted.
    for (verb, what) in [("status", "fw"), ("pause", "fw"), ("abort", "fw"), ("resume", "fw.yaml")] {
        let _ = world
            .run(&["jobs", "campaign", verb, what, "--all-tenants", "--yes"])
            .code(1)
            .says("campaign `fw` has no jobs here")
            .says("thing group `job-fw-w1` is there in 1 target")
            .says("`fleetctl jobs campaign start` goes on");
    }
    assert!(world.job(&accounts[0], "fw-w1").is_none());
    query("attributes.version:2");
    let plan =
        world.run(&["jobs", "campaign", "plan", "fw.yaml", "--all-tenants", "-o", "json"]).success().json();
    let _ = start(&world, &["--yes"]).success().says("taking them out");
    let got = of(&world, &accounts[0], "fw-w1");
    let asked = world.ok(&["things", "query", "attributes.version:2", "--tenant", "tenant-000"]);
    let asked: BTreeSet<String> =
        asked.as_array().unwrap().iter().map(|row| row["thingName"].as_str().unwrap().to_owned()).collect();
    assert_eq!(got, asked);
    assert_eq!(plan[0]["things"], json!(asked.len()), "{plan}");
}

#[test]
fn a_watch_that_has_filled_a_group_ends_at_the_first_interrupt() {
    let (world, _) = world(2, 240);
    let words =
        ["jobs", "campaign", "start", "fw.yaml", "--all-tenants", "--yes", "--watch", "--interval", "1s"];
    let mut running = world.fleetctl(&words).start();
    running.until("the first wave", || world.count("CreateJob") > 0 && world.count("DescribeJob") > 4);
    running.signal("INT");
    let _ = running.finish().code(130).says("interrupted").says("Run the same command again");
}

#[test]
fn a_campaign_that_is_over_is_not_aborted() {
    let (world, accounts) = world(2, 5);
    answer(&world, &json!({ "job": "*", "standing": true }));
    let _ = start(&world, &["--watch", "--interval", "1s"]).success();
    world.forget_calls();
    for what in ["fw", "fw.yaml"] {
        let _ = world
            .run(&["jobs", "campaign", "abort", what, "--all-tenants", "--yes"])
            .code(1)
            .no_data()
            .says("campaign `fw` is over")
            .says("nothing to cancel");
    }
    world.assert_only_reads();
    assert!(!world.job(&accounts[0], "fw-w1").unwrap().tags.contains_key("fleetctl:campaign-state"));
}

#[test]
fn a_thing_of_a_list_that_is_not_there_makes_no_job_anywhere() {
    let (world, accounts) = prepared(2, 120);
    let place = |tenant: usize, name: &str| format!("tenant-00{tenant}/us-east-1/{name}\n");
    let all: String = (0..120).map(|n| place(0, &format!("tenant-000-{n:05}"))).collect();
    assert!(
        world
            .run(&["things", "show", "tenant-000-00007", "--tenant", "tenant-000"])
            .success()
            .stdout
            .contains("00007")
    );
    for (list, line) in [
        (
            place(0, "tenant-000-00001") + &place(1, "nosuch"),
            "list: line 2: there is no thing `nosuch` in tenant-001",
        ),
        (all + &place(1, "nosuch"), "list: line 121: there is no thing `nosuch` in tenant-001"),
    ] {
        world.write("list", list);
        let refused = world
            .run(&["jobs", "create", "fw", "--document", "doc.json", "--things", "list", "--yes"])
            .code(1);
        let _ = refused.no_data().says(line).says("Nothing was created");
        for account in &accounts {
            assert!(world.jobs(account).is_empty() && world.groups(account).is_empty());
        }
    }
    // The only target of a list that names it is no part of many.
    world.write("list", place(1, "tenant-001-00001"));
    world.faults_of(&accounts[1], &["CreateJob"], "error=100%");
    let words =
        ["jobs", "create", "fw", "--document", "doc.json", "--things", "list", "--all-tenants", "--yes"];
    let _ = world.run(&words).code(75);
}

#[test]
fn a_cancelled_job_says_who_works_on_it_and_force_stops_them_afterwards() {
    let (world, accounts) = prepared(1, 20);
    let job = ["jobs", "create", "fw", "--document", "doc.json", "--where", "thingName:*", "--all-tenants"];
    let _ = world.run(&job).success();
    answer(&world, &json!({ "job": "fw", "only": "tenant-000-0001*", "status": "IN_PROGRESS" }));
    let working = || of_state(&world, &accounts[0], "IN_PROGRESS");
    let begun = working();
    assert!(begun > 1 && begun < 20, "{begun}");
    let cancel = |more: &[&str]| {
        world.run(&[&["jobs", "cancel", "fw", "--all-tenants", "--yes", "-o", "csv"], more].concat())
    };
    let said = format!("{begun} devices in tenant-000");
    let _ = cancel(&[]).success().says(&said).says("`fleetctl jobs cancel fw --force` stops them, too");
    assert_eq!((working(), of_state(&world, &accounts[0], "CANCELED")), (begun, 20 - begun));
    let _ = cancel(&[]).success().says(&said);
    assert!(cancel(&["--force", "--dry-run"]).success().stdout.contains("planned"));
    assert_eq!(working(), begun);
    assert!(cancel(&["--force"]).success().stdout.contains("canceled"));
    assert_eq!(of_state(&world, &accounts[0], "CANCELED"), 20);
    assert!(cancel(&["--force"]).success().stdout.contains("exists"));
}

/// The names of so many things of the first tenant, one a line.
fn list(things: usize) -> String {
    let names: Vec<String> = (0..things).map(|number| format!("tenant-000-{number:05}")).collect();
    names.join("\n")
}

fn of_state(world: &World, account: &str, state: &str) -> usize {
    world.executions(account, "fw").into_iter().filter(|(_, is)| is == state).count()
}

#[test]
fn an_abort_with_force_stops_whom_one_without_has_spared() {
    let (world, accounts) = world(1, 20);
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "fw-w1", "only": "tenant-000-0001*", "status": "IN_PROGRESS" }));
    let abort = |more: &[&str]| {
        world.run(
            &[&["jobs", "campaign", "abort", "fw", "--all-tenants", "--yes", "-o", "json"], more].concat(),
        )
    };
    let of =
        |state: &str| world.executions(&accounts[0], "fw-w1").iter().filter(|(_, is)| is == state).count();
    let begun = of("IN_PROGRESS");
    assert!(begun > 1 && begun < 20, "{begun}");
    let _ = abort(&[]).success().says(&format!("{begun} in progress go on"));
    assert_eq!(of("IN_PROGRESS"), begun);
    let dry = abort(&["--force", "--dry-run"]).success().says(&format!("{begun} open executions"));
    assert_eq!(dry.json()[0]["wouldCancel"], json!(begun), "{dry}");
    let _ = abort(&["--force"]).success().says(&format!("{begun} open executions"));
    assert_eq!((of("IN_PROGRESS"), of("CANCELED")), (0, 20));
}

#[test]
fn a_role_that_may_not_look_things_up_makes_jobs_of_lists() {
    let (world, accounts) = prepared(1, 120);
    world.admin("POST", "roles", &json!({ "account": accounts[0], "deny": ["iot:DescribeThing"] }));
    world.write("list", list(120));
    let words =
        ["jobs", "create", "fw", "--document", "doc.json", "--things", "list", "--all-tenants", "--yes"];
    let _ = world.run(&words).success();
    assert_eq!(of(&world, &accounts[0], "fw").len(), 120);
}

#[test]
fn a_job_by_names_is_not_compared_with_a_group_that_it_does_not_use() {
    let (world, _) = prepared(1, 120);
    let create = |list: &str| {
        world.run(&[
            "jobs",
            "create",
            "fw",
            "--document",
            "doc.json",
            "--things",
            list,
            "--all-tenants",
            "--yes",
        ])
    };
    world.write("few", "tenant-000-00001\n");
    world.write("many", list(120));
    let _ = create("few").success();
    let _ = create("many").code(1).says("exists and differs").says("for things by their names");
}

#[test]
fn a_value_that_cannot_be_is_refused_below_not() {
    let (world, _) = prepared(1, 5);
    for query in ["NOT connectivity.connected:flase", "NOT attributes.version:[2 TO 1]"] {
        let words =
            ["jobs", "create", "fw", "--document", "doc.json", "--where", query, "--all-tenants", "--yes"];
        let _ = world.run(&words).code(65).no_data().says("finds nothing");
    }
    let typed = ["jobs", "create", "fw", "--document", "doc.json", "--where", "NOT thingTypeName:nosuch"];
    let _ = world.run(&[&typed[..], &["--all-tenants", "--dry-run"]].concat()).success().says("nosuch");
}
