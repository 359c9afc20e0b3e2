//! `provisioning role`: what is printed, made, found to differ, and changed.

use std::collections::BTreeSet;

use fleetctl_sandbox::Settings;
use serde_json::{Value, json};

use crate::support::{ORGANIZATION_ROLE, Output, World, quick};

const MANAGED: &str = "arn:aws:iam::aws:policy/service-role/AWSIoTThingsRegistration";

fn role(world: &World, more: &[&str]) -> Output {
    world.run(&[&["provisioning", "role", "--tenant", "acme", "-o", "json"], more].concat())
}

fn create(world: &World, more: &[&str]) -> Output {
    role(world, &[&["--create"], more].concat())
}

/// How often each operation of IAM was called, without those that only read.
fn changes(world: &World) -> BTreeSet<(&'static str, u64)> {
    let calls = world.calls().operations.into_iter();
    calls
        .filter(|call| call.service == "iam" && call.mutating)
        .map(|call| (call.operation, call.calls))
        .collect()
}

fn roles(world: &World, account: &str) -> BTreeSet<String> {
    let all = world.admin("GET", "roles", &Value::Null);
    let names = all[account].as_array().unwrap().iter().map(|role| role["role"].as_str().unwrap().to_owned());
    names.filter(|name| name != ORGANIZATION_ROLE && name != "AWSControlTowerExecution").collect()
}

#[test]
fn the_documents_name_the_account_and_are_printed_without_iam() {
    let world = World::new();
    let account = world.tenant("acme");
    let shown = role(&world, &["--least"]).success().json();
    assert_eq!(shown["roleArn"], format!("arn:aws:iam::{account}:role/fleetctl-provisioning"));
    let condition = &shown["assumeRolePolicyDocument"]["Statement"][0]["Condition"];
    assert_eq!(condition["StringEquals"]["aws:SourceAccount"], account);
    assert_eq!(condition["ArnLike"]["aws:SourceArn"], format!("arn:aws:iot:*:{account}:*"));
    assert_eq!(shown["managedPolicyArns"], json!([]));
    let resources = &shown["policyDocument"]["Statement"][0]["Resource"];
    assert_eq!(resources[0], format!("arn:aws:iot:*:{account}:billinggroup/*"));
    let shown = role(&world, &[]).success().json();
    assert_eq!((&shown["managedPolicyArns"], &shown["policyDocument"]), (&json!([MANAGED]), &Value::Null));
    let called = world.calls().operations.into_iter().any(|call| call.service == "iam");
    assert!(!called, "IAM was called only to print");
}

#[test]
fn a_role_is_made_once_an_account_and_not_again() {
    let world = World::new();
    let account = world.tenant("acme");
    world.forget_calls();
    let regions = ["--region", "us-east-1", "--region", "eu-central-1"];
    let made = create(&world, &regions).success().says("some seconds").json();
    assert_eq!(
        made,
        json!([{ "tenant": "acme", "account": account, "roleName": "fleetctl-provisioning",
        "roleArn": format!("arn:aws:iam::{account}:role/fleetctl-provisioning"), "status": "created" }])
    );
    assert_eq!(changes(&world), [("AttachRolePolicy", 1), ("CreateRole", 1)].into());
    world.forget_calls();
    assert_eq!(create(&world, &regions).success().json()[0]["status"], "exists");
    assert_eq!(changes(&world), BTreeSet::new());
}

#[test]
fn a_dry_run_only_reads() {
    let world = World::new();
    let account = world.tenant("acme");
    world.forget_calls();
    assert_eq!(create(&world, &["--dry-run"]).success().json()["status"], "planned");
    assert_eq!((changes(&world), roles(&world, &account)), (BTreeSet::new(), BTreeSet::new()));
    let _ = create(&world, &[]).success();
    world.forget_calls();
    let planned = create(&world, &["--least", "--update", "--dry-run"]).success().json();
    assert_eq!((&planned["status"], changes(&world)), (&json!("planned"), BTreeSet::new()));
}

#[test]
fn what_differs_is_named_and_changed_only_when_asked() {
    let world = World::new();
    world.tenant("acme");
    let _ = create(&world, &[]).success();
    world.forget_calls();
    let _ = create(&world, &["--least"])
        .code(1)
        .says("role `fleetctl-provisioning` exists and differs")
        .says("it lacks the policy `fleetctl`")
        .says(&format!("the policy {MANAGED} is attached as well"))
        .says("--update");
    assert_eq!(changes(&world), BTreeSet::new());
    assert_eq!(create(&world, &["--least", "--update"]).success().json()["status"], "updated");
    assert_eq!(changes(&world), [("DetachRolePolicy", 1), ("PutRolePolicy", 1)].into());
    assert_eq!(create(&world, &["--least"]).success().json()["status"], "exists");
    // Bulk registration may do more, in the same role.
    let _ = create(&world, &["--least", "--for", "bulk", "--bucket", "in-1"])
        .code(1)
        .says("its policy `fleetctl` is another one");
    assert_eq!(create(&world, &["--update"]).success().json()["status"], "updated");
    assert_eq!(create(&world, &[]).success().json()["status"], "exists");
    world.forget_calls();
    let _ = create(&world, &["--for", "hook-function", "--name", "fleetctl-provisioning"])
        .code(1)
        .says("its trust policy is another one");
}

#[test]
fn a_function_has_a_role_of_its_own() {
    let world = World::new();
    let account = world.tenant("acme");
    let made =
        create(&world, &["--for", "jitr-function", "--policy", "device"]).success().says("Lambda").json();
    assert_eq!(made["roleName"], "fleetctl-jitr");
    let shown = role(&world, &["--for", "jitr-function", "--policy", "device"]).success().json();
    assert!(shown.to_string().contains(&format!("arn:aws:iot:*:{account}:policy/device")), "{shown}");
    let _ = create(&world, &["--for", "jitr-function"]).code(1).says("its policy `fleetctl` is another one");
    let _ = create(&world, &["--for", "hook-function", "--table", "serials"]).success();
    let given = ["--for", "jitr-function", "--attributes", "--group", "gold", "--billing-group", "pro"];
    let shown = role(&world, &given).success().json().to_string();
    for part in ["thinggroup/gold", "billinggroup/pro", "iot:AddThingToThingGroup", "iot:UpdateThing"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let _ = role(&world, &["--for", "fleet", "--group", "gold"]).code(2).says("`--group` goes with");
    let names = ["fleetctl-allow-list".to_owned(), "fleetctl-jitr".to_owned()];
    assert_eq!(roles(&world, &account), names.into());
}

#[test]
fn a_lost_answer_leaves_one_whole_role() {
    for (number, fault) in ["lost=30%", "throttle=30%", "error=30%", "reset=30%"].into_iter().enumerate() {
        let world = World::with(Settings { seed: 7 + number as u64, ..quick() });
        world.tenant("acme");
        world.admin("POST", "faults", &json!({ "faults": fault }));
        // The SDK tries three times; what still fails is said, and goes on with --update.
        let done = (0..20).any(|_| create(&world, &["--least", "--update"]).status.success());
        assert!(done, "{fault}");
        world.admin("POST", "faults", &json!({ "faults": "off" }));
        assert_eq!(create(&world, &["--least"]).success().json()["status"], "exists", "{fault}");
    }
}

#[test]
fn what_iam_denies_is_said() {
    let world = World::new();
    let account = world.tenant("acme");
    world.admin("POST", "roles", &json!({ "account": account, "deny": ["iam:CreateRole"] }));
    let _ = create(&world, &[]).code(4).says("creating role `fleetctl-provisioning`").says("iam:CreateRole");
    world.admin("POST", "roles", &json!({ "account": account, "deny": ["iam:AttachRolePolicy"] }));
    let _ = create(&world, &[]).code(4).says("the same command with `--update` goes on");
    world.admin("POST", "roles", &json!({ "account": account, "deny": [] }));
    let _ = create(&world, &[]).code(1).says("is not attached");
    assert_eq!(create(&world, &["--update"]).success().json()["status"], "updated");
}

#[test]
fn what_does_not_go_together_is_refused_before_any_call() {
    let world = World::new();
    for more in [
        &["--for", "bulk"][..],
        &["--bucket", "in-1"],
        &["--for", "bulk", "--bucket", "In_1"],
        &["--policy", "device"],
        &["--for", "hook-function", "--policy", "device"],
        &["--table", "serials"],
        &["--for", "hook-function", "--table", "x y"],
        &["--name", "not a name"],
        &["--update"],
        &["--for", "nothing"],
    ] {
        let _ = role(&world, more).code(2);
    }
    assert_eq!(world.calls().totals.calls, 0);
}
