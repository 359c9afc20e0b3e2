//! Jobs for lists of things: each tenant its own, guarded by their number, never twice for one thing.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::prepared;
use crate::support::{ORGANIZATION_ROLE, World};

fn create<'a>(id: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut line = vec!["jobs", "create", id, "--document", "doc.json"];
    line.extend(more);
    line
}

/// The things that jobs with this id or its batches reach in an account by name, and how often.
fn reached(world: &World, account: &str, id: &str) -> Vec<String> {
    let jobs = world.jobs(account).into_iter().filter(|job| job.starts_with(id));
    jobs.flat_map(|job| world.job(account, &job).unwrap().targets).collect()
}

#[test]
fn the_names_that_a_query_prints_become_a_job_in_each_tenant() {
    let (world, accounts) = prepared(3, 20);
    let query = ["things", "query", "attributes.version:1", "--all-tenants", "-o", "name"];
    let names = world.run(&query).success().stdout;
    let rows = world.fleetctl(&create("fw", &["--things", "-", "-o", "json"])).input(names.clone()).run();
    let rows = rows.success().says("things in 3 targets").json();
    assert_eq!(rows.as_array().unwrap().len(), 3, "{rows}");
    for (number, account) in accounts.iter().enumerate() {
        let tenant = format!("tenant-{number:03}/");
        let own = names.lines().filter(|line| line.starts_with(&tenant));
        let own: BTreeSet<String> = own.map(|line| line.rsplit('/').next().unwrap().to_owned()).collect();
        assert!(!own.is_empty());
        assert_eq!(world.job(account, "fw").unwrap().targets, own);
    }
    // JSON lines say the same.
    let lines = world
        .run(&["things", "query", "attributes.version:1", "--all-tenants", "-o", "jsonl"])
        .success()
        .stdout;
    world.write("list.jsonl", lines);
    world.forget_calls();
    let rows = world.ok(&create("fw", &["--things", "list.jsonl"]));
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "exists"), "{rows}");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_list_with_a_wrong_line_is_named_before_any_call() {
    let (world, _) = prepared(1, 1);
    world.write("list", "lamp-1\nlamp 2\n");
    let _ = world.run(&create("fw", &["--things", "list"])).code(65).no_data().says("list:2");
    world.write("list", "tenant-000/us-east-1/lamp\nnobody/us-east-1/lamp\n");
    let output = world.run(&create("fw", &["--things", "list"]));
    assert_ne!(output.status.code(), Some(0));
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn stdin_is_read_once_and_a_table_is_no_list() {
    let (world, _) = prepared(1, 3);
    let line = ["jobs", "create", "fw", "--document", "-", "--things", "-", "--all-tenants"];
    let _ = world.run(&line).code(2).says("`--document -` and `--things -` both read stdin");
    let table = world.run(&["things", "query", "thingName:*", "--all-tenants"]).success().stdout;
    assert!(table.contains('\t'), "{table}");
    world.write("list", table);
    let _ = world.run(&create("fw", &["--things", "list"])).code(65).says("columns are separated by tabs");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_thing_that_is_not_there_is_named_with_its_line() {
    let (world, accounts) = prepared(2, 3);
    let list = "tenant-000/us-east-1/tenant-000-00001\n\ntenant-001/us-east-1/tenant-001-00001\ntenant-001/us-east-1/gone\n";
    world.write("list", list);
    for more in [&["--dry-run"][..], &[]] {
        let line = [&create("fw", &["--things", "list"])[..], more].concat();
        let _ = world.run(&line).code(1).no_data().says("list: line 4: there is no thing `gone`");
    }
    assert!(accounts.iter().all(|account| world.job(account, "fw").is_none()));
}

#[test]
fn a_long_list_names_the_line_of_a_thing_that_is_not_there_too() {
    let (world, accounts) = prepared(1, 101);
    let names: Vec<String> = (0..101).map(|number| format!("tenant-000-{number:05}")).collect();
    world.write("list", format!("{}\ngone\n", names.join("\n")));
    let line = create("fw", &["--things", "list", "--tenant", "tenant-000", "--expect", "102"]);
    let _ = world.run(&line).code(1).says("list: line 102: there is no thing `gone`");
    assert!(world.job(&accounts[0], "fw").is_none());
}

#[test]
fn a_thing_that_some_tenants_lack_gets_no_job_in_any() {
    let (world, accounts) = prepared(3, 2);
    world.things(&accounts[2], &["tenant-001-00000"]);
    world.forget_calls();
    let line = create("fw", &["--thing", "tenant-001-00000", "--all-tenants"]);
    let output = world.run(&line).code(1).no_data();
    let _ = output
        .says(&format!("thing `tenant-001-00000` is not in tenant-000 {}/us-east-1", accounts[0]))
        .says(&format!(
            "it is in tenant-001 {}/us-east-1, tenant-002 {}/us-east-1",
            accounts[1], accounts[2]
        ));
    assert_eq!(world.mutations(), Vec::<String>::new());
    let some = create("fw", &["--thing", "tenant-001-00000", "--tenant", "tenant-001,tenant-002"]);
    assert_eq!(world.ok(&some).as_array().unwrap().len(), 2);
}

#[test]
fn nothing_is_made_when_the_things_are_not_as_many_as_expected() {
    let (world, _) = prepared(2, 10);
    let find = ["--where", "*", "--all-tenants"];
    for guard in [["--expect", "19"], ["--expect", "21"], ["--max-changes", "19"]] {
        let mut line = create("fw", &find);
        line.extend(guard);
        let _ = world.run(&line).code(2).no_data().says("20 things in 2 targets").says("Nothing was created");
    }
    assert_eq!(world.mutations(), Vec::<String>::new());
    let mut line = create("fw", &find);
    line.extend(["--expect", "20", "--max-changes", "20"]);
    assert_eq!(world.ok(&line).as_array().unwrap().len(), 2);
}

#[test]
fn an_unreached_tenant_is_named_and_keeps_expect_from_being_held() {
    let (world, accounts) = prepared(3, 5);
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let mut line = create("fw", &["--where", "*", "--all-tenants", "-o", "json"]);
    line.extend(["--expect", "10"]);
    // Nobody will be let in by trying again.
    let output = world.run(&line).code(3).no_data().says("`--expect 10` cannot be held");
    assert!(output.stderr.contains(&accounts[1]), "{output}");
    let one = create("fw", &["--where", "*", "--tenant", "tenant-001", "--expect", "5"]);
    let _ = world.run(&one).code(4).no_data().says("cannot be held");
    assert_eq!(world.count("CreateJob"), 0);
    let output = world.run(&create("fw", &["--where", "*", "--all-tenants", "-o", "json"])).code(3);
    assert_eq!(output.json().as_array().unwrap().len(), 2);
    assert_eq!(output.error()["target"], format!("tenant-001 {}/us-east-1", accounts[1]));
}

#[test]
fn a_query_that_finds_nothing_makes_nothing() {
    let (world, _) = prepared(1, 2);
    let line = create("fw", &["--where", "thingName:nobody", "--all-tenants"]);
    let _ = world.run(&line).code(2).no_data().says("there are no things for the job");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn more_than_a_hundred_things_get_a_group_that_is_filled_before_the_job_begins() {
    let (world, accounts) = prepared(2, 130);
    let line = create("fw", &["--where", "*", "--all-tenants", "--expect", "260"]);
    let rows = world.ok(&line);
    for (row, account) in rows.as_array().unwrap().iter().zip(&accounts) {
        assert_eq!((&row["things"], &row["thingGroupName"]), (&json!(130), &json!("job-fw")), "{row}");
        assert_eq!(world.group(account, "job-fw").len(), 130);
        let job = world.job(account, "fw").unwrap();
        assert_eq!((job.targets.len(), job.selection.as_str()), (1, "SNAPSHOT"));
        let watched = world.run(&[
            "jobs",
            "watch",
            "fw",
            "--tenant",
            row["tenant"].as_str().unwrap(),
            "--timeout",
            "0s",
            "-o",
            "json",
        ]);
        assert_eq!(watched.code(7).json()[0]["queued"], 130);
    }
    world.forget_calls();
    let rows = world.ok(&line);
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "exists"), "{rows}");
    world.assert_only_reads();
    // A group that was deleted is made and filled anew.
    let delete = ["jobs", "delete", "fw", "--with-group", "--force", "--tenant", "tenant-000", "--yes"];
    let _ = world.run(&delete).success();
    assert_eq!(world.ok(&line)[0]["status"], "created");
    assert_eq!(world.group(&accounts[0], "job-fw").len(), 130);
    world.forget_calls();
    // Another list under the same id is not the same job.
    let other =
        create("fw", &["--where", "attributes.version:1", "--via", "group", "--all-tenants", "--yes"]);
    let _ = world.run(&other).code(1).says("exists and differs");
    world.assert_only_reads();
}

#[test]
fn batches_are_cut_by_name_and_a_rerun_makes_only_what_is_missing() {
    let (world, accounts) = prepared(1, 230);
    let account = &accounts[0];
    let line = create("fw", &["--where", "*", "--via", "things", "--all-tenants", "--max-changes", "250"]);
    let ids = |rows: &Value, status: &str| -> Vec<String> {
        let rows = rows.as_array().unwrap().iter().filter(|row| row["status"] == status);
        rows.map(|row| row["jobId"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&world.ok(&line), "created"), ["fw-001", "fw-002", "fw-003"]);
    let all = reached(&world, account, "fw");
    assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (230, 230));
    assert_eq!(world.job(account, "fw-003").unwrap().tags["fleetctl:job"], "fw");
    // As if the first run had been cut off before its last job.
    world.delete_job(account, "fw-003");
    world.forget_calls();
    let rows = world.ok(&line);
    assert_eq!((ids(&rows, "exists").len(), ids(&rows, "created")), (2, vec!["fw-003".to_owned()]));
    assert_eq!(world.count("CreateJob"), 1);
    assert_eq!(reached(&world, account, "fw").len(), 230);
    // A list that has changed is refused: a thing would be in two batches.
    world.things(account, &["a-new-one"]);
    world.forget_calls();
    let _ = world.run(&line).code(1).says("exists and differs");
    let few = create("fw", &["--where", "attributes.version:1", "--via", "things", "--all-tenants", "--yes"]);
    let _ = world.run(&few).code(1).says("exists and differs");
    let one = create("fw", &["--where", "thingName:a-new-one", "--all-tenants"]);
    let _ = world.run(&one).code(1).says("there are 3 batches of it, asked for is one job");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_dry_run_over_a_long_list_only_reads() {
    let (world, _) = prepared(1, 150);
    for via in ["group", "things"] {
        let line = create("fw", &["--where", "*", "--via", via, "--all-tenants", "--dry-run"]);
        let rows = world.ok(&line);
        assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "planned"), "{rows}");
        assert_eq!(rows[0]["document"]["operation"], "update");
    }
    world.assert_only_reads();
}
