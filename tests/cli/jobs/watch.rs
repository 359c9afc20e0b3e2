//! `jobs watch` and `jobs executions`: how far a job is, and by the exit code how it went.

use serde_json::json;

use super::{DOCUMENT, answer, fleet};
use crate::support::{ORGANIZATION_ROLE, World};
use crate::terminal::on_terminal;

/// A job in each of two tenants with ten things each.
fn world() -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, 2, 10);
    world.write("doc.json", DOCUMENT);
    let create = ["jobs", "create", "fw", "--document", "doc.json", "--where", "*", "--all-tenants"];
    let _ = world.run(&create).success();
    (world, accounts)
}

const WATCH: [&str; 6] = ["jobs", "watch", "fw", "--all-tenants", "-o", "json"];

#[test]
fn the_exit_code_says_how_it_went() {
    let (world, accounts) = world();
    let first = ["jobs", "watch", "fw", "--tenant", "tenant-000", "--timeout", "0s", "-o", "json"];
    let output = world.run(&first).code(7);
    assert_eq!(
        (&output.json()[0]["queued"], &output.json()[0]["status"]),
        (&json!(10), &json!("IN_PROGRESS"))
    );
    answer(&world, &json!({ "job": "fw", "accounts": [accounts[0]] }));
    let rows = world.run(&first).success().says("job fw COMPLETED: 10 succeeded").json();
    assert_eq!((&rows[0]["succeeded"], &rows[0]["tenant"]), (&json!(10), &json!("tenant-000")));
    answer(&world, &json!({ "job": "fw", "fail": "100%", "failAs": "REJECTED" }));
    let rows = world.run(&WATCH).code(3).json();
    let counts = |tenant: usize| (rows[tenant]["succeeded"].clone(), rows[tenant]["rejected"].clone());
    assert_eq!((counts(0), counts(1)), ((json!(10), json!(0)), (json!(0), json!(10))));
    let _ = world.run(&["jobs", "watch", "fw", "--tenant", "tenant-001"]).code(1);
    let _ = world
        .run(&["jobs", "watch", "none", "--all-tenants"])
        .code(1)
        .no_data()
        .says("there is no job `none`");
}

#[test]
fn it_waits_until_the_last_device_has_answered() {
    let (world, _) = world();
    answer(&world, &json!({ "job": "fw", "standing": true, "delay": "2s" }));
    let mut line = WATCH.to_vec();
    line.extend(["--interval", "1s"]);
    let rows = world.run(&line).success().json();
    assert!(
        rows.as_array().unwrap().iter().all(|row| row["succeeded"] == 10 && row["queued"] == 0),
        "{rows}"
    );
}

#[test]
fn on_a_terminal_a_table_shows_each_tenant() {
    let (world, accounts) = world();
    answer(&world, &json!({ "job": "fw", "standing": true, "delay": "4s" }));
    let output = on_terminal(&world, "fleetctl jobs watch fw --all-tenants --interval 1s", "").success();
    let seen = &output.stdout;
    // Nothing is of nothing, and all of that is done: before the first answer there is no share.
    assert!(!seen.contains("0 of 0"), "{output}");
    assert!(seen.contains("of 20 things (") && seen.contains("in progress  succeeded"), "{output}");
    // Ten in progress, none queued, none succeeded, each below its word.
    let row = format!("tenant-001 {}/us-east-1       0           10          0", accounts[1]);
    assert!(seen.contains(&row), "{output}");
}

#[test]
fn one_is_one_and_an_id_that_is_near_is_said() {
    let (world, _) = world();
    let create = ["jobs", "create", "fw-1-2", "--document", "doc.json", "--thing", "tenant-000-00000"];
    let _ = world.run(&[&create[..], &["--tenant", "tenant-000"]].concat()).success();
    let line = |verb: &'static str, id: &'static str| ["jobs", verb, id, "--tenant", "tenant-000"];
    let watch = [&line("watch", "fw-1-2")[..], &["--timeout", "0s"]].concat();
    let _ = world.run(&watch).code(7).says("1 of 1 execution is open");
    for verb in ["watch", "executions", "retry"] {
        let _ = world.run(&line(verb, "fw-1-3")).code(1).says("Near it is `fw-1-2`.");
    }
    let cancel = [&line("cancel", "fw-1-3")[..], &["--yes"]].concat();
    let _ = world.run(&cancel).success().says("Near it is `fw-1-2`.");
}

#[test]
fn a_share_is_enough() {
    let (world, _) = world();
    answer(&world, &json!({ "job": "fw", "only": "tenant-000-*" }));
    let until = |share: &str| {
        let mut line = WATCH.to_vec();
        line.extend(["--until", share, "--timeout", "1s"]);
        world.run(&line)
    };
    assert_eq!(until("50%").success().json()[1]["queued"], 10);
    let _ = until("51%").code(7);
}

/// AWS counts only what is rolled out: all of fifty are no more than five in six of sixty.
#[test]
fn a_share_is_of_the_whole_job_and_not_of_what_is_rolled_out() {
    let (world, accounts) = world();
    let names: Vec<String> = (0..60).map(|n| format!("lamp-{n:02}")).collect();
    world.things(&accounts[0], &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.write("lamps", names.join("\n"));
    world.write("slow.json", "{}");
    let create = [
        "jobs",
        "create",
        "slow",
        "--document",
        "slow.json",
        "--things",
        "lamps",
        "--rollout-per-minute",
        "50",
    ];
    world.ok(&[&create[..], &["--tenant", "tenant-000"]].concat());
    answer(&world, &json!({ "job": "slow", "standing": true }));
    let watch = |until: &str| {
        let line = ["jobs", "watch", "slow", "--tenant", "tenant-000", "--timeout", "2s", "-o", "json"];
        world.run(&[&line[..], &["--until", until]].concat())
    };
    let output = watch("84%").code(7).says("of 60 things 0 are open and 10 not reached yet");
    let row = &output.json()[0];
    assert_eq!(
        (&row["succeeded"], &row["things"], &row["executions"], &row["notReached"]),
        (&json!(50), &json!(60), &json!(50), &json!(10))
    );
    let _ = watch("83%").success();
}

#[test]
fn a_cancelled_job_is_over() {
    let (world, _) = world();
    answer(&world, &json!({ "job": "fw", "only": "tenant-000-*" }));
    let rows = world.ok(&["jobs", "cancel", "fw", "--all-tenants", "--yes"]);
    assert_eq!((&rows[0]["status"], &rows[1]["status"]), (&json!("exists"), &json!("canceled")));
    let rows = world.run(&WATCH).code(3).json();
    assert_eq!((&rows[1]["status"], &rows[1]["canceled"]), (&json!("CANCELED"), &json!(10)));
}

#[test]
fn a_lost_tenant_is_named_and_the_others_are_watched_on() {
    let (world, accounts) = world();
    answer(&world, &json!({ "job": "fw" }));
    world.remove_role(&accounts[0], ORGANIZATION_ROLE);
    let output = world.run(&WATCH).code(3);
    assert_eq!(output.json().as_array().unwrap().len(), 1);
    assert_eq!(output.error()["target"], format!("tenant-000 {}/us-east-1", accounts[0]));
}

#[test]
fn throttled_looks_are_made_again() {
    let (world, _) = world();
    answer(&world, &json!({ "job": "fw" }));
    world.admin("POST", "faults", &json!({ "faults": "throttle=50%" }));
    let _ = world.run(&WATCH).success();
}

#[test]
fn executions_are_listed_over_tenants_and_batches() {
    let (world, accounts) = world();
    answer(&world, &json!({ "job": "fw", "fail": "100%", "accounts": [accounts[1]] }));
    let list = ["jobs", "executions", "fw", "--all-tenants"];
    assert_eq!(world.ok(&list).as_array().unwrap().len(), 20);
    let failed =
        world.ok(&["jobs", "executions", "fw", "--all-tenants", "--status", "failed,timed_out", "--details"]);
    let failed = failed.as_array().unwrap();
    assert_eq!(failed.len(), 10);
    for row in failed {
        assert_eq!(
            (&row["status"], &row["tenant"], &row["jobId"]),
            (&json!("FAILED"), &json!("tenant-001"), &json!("fw"))
        );
        assert!(row["statusDetails"].is_object() && row["versionNumber"].is_u64(), "{row}");
    }
    let names = world
        .run(&["jobs", "executions", "fw", "--all-tenants", "--status", "FAILED", "-o", "name"])
        .success();
    assert!(names.stdout.lines().all(|line| line.starts_with("tenant-001/us-east-1/tenant-001-")), "{names}");
    let limited =
        world.run(&["jobs", "executions", "fw", "--all-tenants", "--limit", "3", "-o", "jsonl"]).success();
    assert_eq!(limited.jsonl().len(), 3);
    let _ =
        world.run(&["jobs", "executions", "none", "--all-tenants"]).code(1).says("there is no job `none`");
}
