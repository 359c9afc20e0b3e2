//! `jobs cancel` and `jobs delete`: all batches of an id, nothing of others, within AWS's limits.

use serde_json::json;

use super::{DOCUMENT, fleet};
use crate::support::World;

fn world(things: usize, more: &[&str]) -> (World, String) {
    let world = World::new();
    let account = fleet(&world, 1, things).remove(0);
    world.write("doc.json", DOCUMENT);
    let mut create =
        vec!["jobs", "create", "fw", "--document", "doc.json", "--where", "*", "--all-tenants", "--yes"];
    create.extend(more);
    let _ = world.run(&create).success();
    (world, account)
}

#[test]
fn all_batches_are_cancelled_and_deleted() {
    let (world, account) = world(230, &["--via", "things"]);
    let _ = world.run(&["jobs", "delete", "fw", "--all-tenants", "--yes"]).code(1).says("it is IN_PROGRESS");
    assert_eq!(world.jobs(&account).len(), 3);
    let _ = world.run(&["jobs", "cancel", "fw", "--all-tenants"]).code(2).says("--yes");
    let _ = world.run(&["jobs", "cancel", "fw", "--all-tenants", "--yes"]).success();
    assert!(world.jobs(&account).iter().all(|id| world.job(&account, id).unwrap().status == "CANCELED"));
    let rows = world.ok(&["jobs", "delete", "fw", "--all-tenants", "--yes", "--dry-run"]);
    assert_eq!((&rows[0]["status"], world.jobs(&account).len()), (&json!("planned"), 3));
    let rows = world.ok(&["jobs", "delete", "fw", "--all-tenants", "--yes"]);
    assert_eq!((&rows[0]["status"], world.jobs(&account).len()), (&json!("deleted"), 0));
    let rows = world.ok(&["jobs", "delete", "fw", "--all-tenants", "--yes"]);
    assert_eq!(rows[0]["status"], "absent");
}

#[test]
fn jobs_that_others_named_like_batches_are_left_alone() {
    let (world, account) = world(1, &[]);
    world.foreign_job(&account, "other-001", &["tenant-000-00000"]);
    for verb in ["cancel", "delete"] {
        let line = ["jobs", verb, "other", "--all-tenants", "--yes", "--force"];
        let _ = world.run(&line).code(1).says("does not carry the tag fleetctl:job");
    }
    assert_eq!(world.job(&account, "other-001").unwrap().status, "IN_PROGRESS");
}

#[test]
fn no_more_than_ten_are_in_deletion_at_once_and_the_rest_waits() {
    let (world, account) = world(1150, &["--via", "things"]);
    assert_eq!(world.jobs(&account).len(), 12);
    world.admin("POST", "registry", &json!({ "jobDeletionSeconds": 1 }));
    world.forget_calls();
    let _ = world.run(&["jobs", "delete", "fw", "--all-tenants", "--yes", "--force"]).success();
    assert_eq!((world.jobs(&account).len(), world.count("DeleteJob")), (0, 12));
}

#[test]
fn a_deletion_that_takes_too_long_is_a_timeout() {
    let (world, account) = world(1, &[]);
    world.admin("POST", "registry", &json!({ "jobDeletionSeconds": 3600 }));
    let line = ["jobs", "delete", "fw", "--all-tenants", "--yes", "--force", "--timeout", "0s"];
    let _ = world.run(&line).code(7).says("AWS goes on with it");
    assert_eq!(world.job(&account, "fw").unwrap().status, "DELETION_IN_PROGRESS");
}

#[test]
fn the_group_goes_only_when_it_was_made_for_the_job() {
    let (world, account) = world(3, &["--via", "group"]);
    assert!(world.groups(&account).contains("job-fw"));
    let output = world.run(&["jobs", "delete", "fw", "--all-tenants", "--yes", "--force"]).success();
    let _ = output.says("`job-fw`, which was made for the job, is left in 1 target; `--with-group`");
    assert!(world.groups(&account).contains("job-fw"), "not without --with-group");
    let line = ["jobs", "delete", "fw", "--all-tenants", "--yes", "--with-group"];
    let _ = world.run(&line).success().says("Deleted the thing group `job-fw`");
    assert!(!world.groups(&account).contains("job-fw"));
    world.foreign_group(&account, "job-x");
    let line = ["jobs", "delete", "x", "--all-tenants", "--yes", "--with-group"];
    let _ = world.run(&line).code(1).says("was not made for job `x`");
    assert!(world.groups(&account).contains("job-x"));
    assert_eq!(world.things_of(&account).len(), 3);
}

#[test]
fn a_job_is_absent_where_it_is_not() {
    let (world, _) = world(3, &[]);
    let _ = world.tenant("other");
    let rows = world.ok(&["jobs", "cancel", "fw", "--all-tenants", "--yes"]);
    let mut states: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["status"].clone()).collect();
    states.sort_by_key(ToString::to_string);
    assert_eq!(states, [json!("absent"), json!("canceled")]);
}

/// Everything can be run again: what nobody has is done already. A mistyped id looks the same, and is said.
#[test]
fn a_job_that_nobody_has_is_absent_and_the_id_that_is_near_is_said() {
    let (world, account) = world(3, &[]);
    for verb in ["cancel", "delete"] {
        let line = ["jobs", verb, "fv", "--all-tenants", "--yes", "-o", "json"];
        let output = world.run(&line).success().says("there is no job `fv`").says("Near it is `fw`.");
        assert_eq!(output.json()[0]["status"], "absent");
        let other = ["jobs", verb, "fw", "--all-tenants", "--yes", "--force", "-o", "json"];
        let output = world.run(&other).success();
        assert!(!output.stderr.contains("there is no job"), "{output}");
    }
    assert!(world.jobs(&account).is_empty());
}

#[test]
fn a_missing_selection_is_said_before_a_missing_yes() {
    let (world, account) = world(1, &[]);
    for verb in ["cancel", "delete"] {
        for more in [&[][..], &["--yes"]] {
            let output = world.run(&[&["jobs", verb, "fw"], more].concat()).code(4).no_data();
            let output = output.says("`--tenant NAME`, or `--all-tenants`");
            assert!(!output.stderr.contains("Give `--yes`"), "{output}");
        }
        // Where there is one, it is as it was.
        let _ = world.run(&["jobs", verb, "fw", "--all-tenants"]).code(2).says("Give `--yes`");
        let own = ["jobs", verb, "fw", "--account", crate::support::MANAGEMENT];
        let _ = world.run(&own).code(2).says("Give `--yes`");
    }
    assert_eq!(world.job(&account, "fw").unwrap().status, "IN_PROGRESS");
}

#[test]
fn a_job_that_differs_is_named_with_a_few_of_the_things() {
    let (world, account) = world(30, &[]);
    let again = |document: &str, query: &str| {
        let line =
            ["jobs", "create", "fw", "--document", document, "--where", query, "--all-tenants", "-o", "json"];
        world.run(&line)
    };
    let _ = again("doc.json", "*").success();
    world.write("other.json", r#"{"a":1}"#);
    let _ = again("other.json", "*").code(1).says("exists and differs").says("its document is another one");
    let output = again("doc.json", "thingName:*0").code(1).says("it is also for ").says(" more");
    assert!(!output.stderr.contains("arn:aws"), "{output}");
    assert_eq!(world.job(&account, "fw").unwrap().status, "IN_PROGRESS");
}

#[test]
fn a_dry_run_shows_the_document_once() {
    let world = World::new();
    let _ = fleet(&world, 3, 5);
    world.write("doc.json", DOCUMENT);
    let line =
        ["jobs", "create", "fw", "--document", "doc.json", "--where", "*", "--all-tenants", "--dry-run"];
    let output = world.run(&[&line[..], &["-o", "table"]].concat()).success();
    assert_eq!(output.stderr.matches("The document").count(), 1, "{output}");
    let rows = world.ok(&line);
    let rows = rows.as_array().unwrap();
    assert!(rows.len() == 3 && rows.iter().all(|row| row["document"] == rows[0]["document"]));
}
