//! `jobs retry`: a new job for exactly the things that failed, as the old one was.

use std::collections::BTreeSet;

use serde_json::json;

use super::{answer, fleet};
use crate::support::{SeenJob, World};

/// What a rollout of fifty a minute did not come to, of so many things.
fn unreached(things: usize) {
    let (world, accounts) = super::prepared(1, things);
    let create =
        ["jobs", "create", "fw", "--document", "doc.json", "--where", "*", "--rollout-per-minute", "50"];
    let more = ["--all-tenants", "--yes", "--rate", "AddThingToThingGroup=2000"];
    let _ = world.run(&[&create[..], &more].concat()).success();
    answer(&world, &json!({ "job": "fw", "fail": "10%", "seed": 5 }));
    let retry = ["jobs", "retry", "fw", "--unreached", "--all-tenants"];
    // They may still get it.
    let _ = world.run(&retry).code(2).says("there are no things");
    let _ = world.run(&["jobs", "cancel", "fw", "--all-tenants", "--yes"]).success();
    let all: BTreeSet<String> = (0..things).map(|n| format!("tenant-000-{n:05}")).collect();
    let reached: BTreeSet<String> =
        world.executions(&accounts[0], "fw").into_iter().map(|(thing, _)| thing).collect();
    let left: BTreeSet<String> = all.difference(&reached).cloned().collect();
    assert_eq!(left.len(), things - 50);
    let executions =
        world.run(&["jobs", "executions", "fw", "--all-tenants", "--status", "FAILED"]).success();
    let _ = executions
        .says(&format!("{} things never got the job", left.len()))
        .says("`fleetctl jobs retry fw --unreached`");
    let _ = world.run(&retry).success().says(&format!("job `fw`, never reached: {} things", left.len()));
    assert_eq!(world.job(&accounts[0], "fw-retry1").unwrap().targets, left);
}

#[test]
fn things_that_a_cancelled_job_never_came_to_can_be_given_it() {
    unreached(60);
    unreached(110);
}

fn failed(world: &World, id: &str, tenant: &str, states: &str) -> BTreeSet<String> {
    let rows = world.ok(&["jobs", "executions", id, "--tenant", tenant, "--status", states]);
    rows.as_array().unwrap().iter().map(|row| row["thingName"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn only_the_failed_things_get_it_again_and_as_it_was() {
    let world = World::new();
    let accounts = fleet(&world, 2, 150);
    let create = [
        "jobs",
        "create",
        "in",
        "--template",
        "AWS-Install-Application",
        "--parameter",
        "packages=tree",
        "--where",
        "*",
        "--via",
        "things",
        "--all-tenants",
        "--expect",
        "300",
        "--rollout-per-minute",
        "900",
        "--abort-on",
        "ALL:90%:500",
        "--timeout-minutes",
        "7",
        "--description",
        "Trees",
    ];
    let _ = world.run(&create).success();
    answer(&world, &json!({ "job": "in-*", "fail": "10%", "failAs": "TIMED_OUT", "seed": 5 }));
    let old = world.job(&accounts[0], "in-001").unwrap();
    let things: Vec<BTreeSet<String>> =
        ["tenant-000", "tenant-001"].map(|tenant| failed(&world, "in", tenant, "TIMED_OUT")).into();
    let count = things.iter().map(BTreeSet::len).sum::<usize>();
    assert!(things.iter().all(|things| !things.is_empty() && things.len() < 100), "{things:?}");

    let wrong = (count + 1).to_string();
    let _ = world.run(&["jobs", "retry", "in", "--all-tenants", "--expect", &wrong]).code(2).no_data();
    let retry = ["jobs", "retry", "in", "--all-tenants", "--expect", &count.to_string(), "-o", "json"];
    let rows = world.run(&retry).success().says(&format!("{count} things in 2 targets")).json();
    assert_eq!(rows[0]["jobId"], "in-retry1");
    for (account, things) in accounts.iter().zip(things) {
        let new = world.job(account, "in-retry1").unwrap();
        assert_eq!(new.targets, things);
        let tags = [("fleetctl:job".to_owned(), "in-retry1".to_owned())].into();
        assert_eq!(
            new,
            SeenJob { targets: new.targets.clone(), status: "IN_PROGRESS".into(), tags, ..clone(&old) }
        );
    }
    world.forget_calls();
    let again = world.run(&retry).success().json();
    assert!(again.as_array().unwrap().iter().all(|row| row["status"] == "exists"), "{again}");
    world.assert_only_reads();

    answer(&world, &json!({ "job": "in-retry1" }));
    let _ = world.run(&["jobs", "retry", "in-retry1", "--all-tenants"]).code(2).says("there are no things");
    let _ = world.run(&["jobs", "retry", "none", "--all-tenants"]).code(1).says("there is no job `none`");
    let near = world.run(&["jobs", "retry", "in-retry2", "--all-tenants"]).code(1);
    let _ = near.says("there is no job `in-retry2`").says("Near it is `in-retry1`.");
}

fn clone(job: &SeenJob) -> SeenJob {
    SeenJob {
        targets: job.targets.clone(),
        status: job.status.clone(),
        selection: job.selection.clone(),
        document: job.document.clone(),
        parameters: job.parameters.clone(),
        settings: job.settings,
        tags: job.tags.clone(),
    }
}

#[test]
fn the_states_and_the_id_can_be_chosen() {
    let world = World::new();
    let accounts = fleet(&world, 1, 3);
    world.write("doc.json", r#"{"url":"${aws:iot:s3-presigned-url:https://b.s3.amazonaws.com/k}","n":1}"#);
    let create = ["jobs", "create", "fw", "--document", "doc.json", "--where", "*", "--all-tenants"];
    let role = ["--presign-role", "arn:aws:iam::123456789012:role/links"];
    let _ = world.run(&[&create[..], &role].concat()).success();
    let names: Vec<String> = world.job(&accounts[0], "fw").unwrap().targets.into_iter().collect();
    for (name, status) in names.iter().zip(["FAILED", "REJECTED", "SUCCEEDED"]) {
        answer(&world, &json!({ "job": "fw", "only": name, "status": status }));
    }
    let retry = ["jobs", "retry", "fw", "--status", "REJECTED", "--new-id", "fw-b", "--all-tenants"];
    let _ = world.run(&retry).success();
    let job = world.job(&accounts[0], "fw-b").unwrap();
    assert_eq!(job.targets, BTreeSet::from([names[1].clone()]));
    assert_eq!(job.document, world.job(&accounts[0], "fw").unwrap().document);
    // Whoever rejected it is asked again only where that is said.
    let _ = world.run(&["jobs", "retry", "fw", "--all-tenants"]).success().says("1 device rejected it");
    assert_eq!(world.job(&accounts[0], "fw-retry1").unwrap().targets, names[..1].iter().cloned().collect());
}

#[test]
fn in_a_continuous_job_the_last_execution_of_a_thing_counts() {
    let world = World::new();
    let account = &fleet(&world, 1, 0)[0];
    world.things(account, &["a", "b"]);
    world.write("doc.json", "{}");
    world.foreign_group(account, "site");
    let add = ["groups", "add", "site", "a", "b", "--all-tenants"];
    let _ = world.run(&add).success();
    let create = [
        "jobs",
        "create",
        "fw",
        "--document",
        "doc.json",
        "--group",
        "site",
        "--continuous",
        "--all-tenants",
    ];
    let _ = world.run(&create).success();
    answer(&world, &json!({ "job": "fw", "only": "a", "status": "FAILED" }));
    answer(&world, &json!({ "job": "fw", "only": "b" }));
    // Nothing is open: a continuous job has ended as far as it can.
    let _ = world.run(&["jobs", "watch", "fw", "--all-tenants"]).code(3);
    let _ = world.run(&["jobs", "retry", "fw", "--all-tenants"]).success();
    let job = world.job(account, "fw-retry1").unwrap();
    assert_eq!((job.targets, job.selection.as_str()), (BTreeSet::from(["a".to_owned()]), "SNAPSHOT"));
}
