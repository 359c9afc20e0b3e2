//! Vending tenants: once, whatever happens on the way; and each known cause of a failure, with what to do about it.

use std::time::Duration;

use fleetctl_sandbox::Settings;
use serde_json::{Value, json};

use crate::support::{MANAGEMENT, Output, World, quick};

/// The accounts that the landing zone has before the first tenant.
const BEFORE: usize = 3;

fn world() -> World {
    World::with(Settings { vend_time: Duration::from_millis(100), ..quick() })
}

const CREATE: [&str; 9] =
    ["tenant", "create", "acme", "--email", "aws+acme@example.com", "--ou", "Tenants", "-o", "json"];

fn create(more: &[&str]) -> Vec<String> {
    CREATE.iter().chain(more).map(|&word| word.to_owned()).collect()
}

/// Asserts that there is one tenant, in one account, and that asking again changes nothing.
#[track_caller]
fn assert_one_account(world: &World, command: &[String]) {
    assert_eq!(world.accounts().len(), BEFORE + 1, "{:?}", world.accounts());
    let tenants = world.ok(&["tenant", "list"]);
    let [tenant] = &tenants.as_array().unwrap()[..] else { panic!("{tenants}") };
    world.forget_calls();
    let again = world.run(command).success().json();
    assert_eq!((&again["status"], &again["account"]), (&json!("exists"), &tenant["account"]));
    world.assert_only_reads();
    let account = tenant["account"].as_str().unwrap();
    assert_eq!(world.ok(&["things", "list", "--tenant", "acme"]), json!([]), "{account} cannot be used");
}

/// A failed vending: its code, a part of its hint, and that people are told the same.
#[track_caller]
fn failure(output: Output, code: &str, hint: &str) {
    let output = output.code(1).no_data();
    let error = output.error();
    assert_eq!(error["code"], code, "{output}");
    let said = error["hint"].as_str().unwrap_or_default();
    assert!(said.contains(hint), "the hint does not say `{hint}`\n{output}");
    assert!(output.stderr.contains("caused by: "), "{output}");
}

#[test]
fn account_factory_makes_a_tenant_that_can_be_used() {
    let world = world();
    let row = world.run(&create(&["--tier", "gold"])).success().json();
    let members: Vec<&String> = row.as_object().unwrap().keys().collect();
    let expected = [
        "tenant",
        "account",
        "name",
        "email",
        "ou",
        "status",
        "via",
        "provisionedProductId",
        "recordId",
        "elapsedSeconds",
    ];
    assert_eq!(members, expected);
    assert_eq!(
        (&row["tenant"], &row["status"], &row["via"]),
        (&json!("acme"), &json!("created"), &json!("account-factory"))
    );
    assert_eq!((&row["email"], &row["ou"]), (&json!("aws+acme@example.com"), &json!("Tenants")));
    let list = world.ok(&["tenant", "list", "--with-ou"]);
    assert_eq!(
        (&list[0]["tenant"], &list[0]["ou"], &list[0]["tier"]),
        (&json!("acme"), &json!("Tenants"), &json!("gold"))
    );
    assert_one_account(&world, &create(&["--tier", "gold"]));
}

#[test]
fn organizations_makes_a_tenant_that_can_be_used() {
    let world = world();
    let command = create(&["--via", "organizations"]);
    let row = world.run(&command).success().json();
    assert_eq!((&row["status"], &row["via"]), (&json!("created"), &json!("organizations")));
    assert_one_account(&world, &command);
}

#[test]
fn a_dry_run_asks_for_nothing() {
    let world = world();
    assert_eq!(world.run(&create(&["--dry-run"])).success().json()["status"], "planned");
    world.assert_only_reads();
    assert_eq!(world.accounts().len(), BEFORE);
}

#[test]
fn what_differs_from_an_existing_tenant_is_named() {
    let world = world();
    let _ = world.run(&create(&[])).success();
    world.forget_calls();
    let other = ["tenant", "create", "acme", "--email", "other@example.com", "--ou", "Tenants", "-o", "json"];
    let output = world.run(&other).code(1).no_data();
    assert_eq!(output.error()["code"], "TenantDiffers");
    let _ = output.says("its e-mail address is `aws+acme@example.com`, not `other@example.com`");
    world.assert_only_reads();
}

/// A cause that is ordered, and what its error says; `mend` is what a person does who follows the hint.
fn ordered(order: &str, code: &str, hint: &str, mend: impl Fn(&World)) {
    let world = world();
    world.admin("POST", "vend", &json!({ "next": order }));
    failure(world.run(&create(&[])), code, hint);
    // Without `--repair` nothing is removed, and the same cause is named again.
    world.forget_calls();
    failure(world.run(&create(&[])), code, "--repair");
    assert_eq!(world.mutations(), [""; 0]);
    mend(&world);
    let row = world.run(&create(&["--repair"])).success().json();
    assert_eq!(row["status"], "created");
    assert_one_account(&world, &create(&[]));
}

#[test]
fn cause_unknown() {
    ordered("failed", "VendFailed", "Look at the provisioned product in Service Catalog", |_| {});
}

#[test]
fn cause_tainted() {
    ordered("tainted", "Tainted", "Remove what AWS names", |_| {});
}

#[test]
fn cause_failing_for_long() {
    ordered("in-error", "Tainted", "Remove what AWS names", |_| {});
}

#[test]
fn cause_baseline_vpc() {
    ordered("baseline-vpc", "BaselineVpc", "Delete what depends on the default VPCs", |_| {});
}

#[test]
fn cause_role_missing() {
    ordered("role-missing", "ExecutionRoleMissing", "Create the role AWSControlTowerExecution", |world| {
        let (_, account) = world.accounts().into_iter().find(|(name, _)| name == "acme").unwrap();
        world.admin("POST", "roles", &json!({ "account": account, "role": "AWSControlTowerExecution" }));
    });
}

#[test]
fn cause_config_recorder() {
    ordered("config-recorder", "ConfigRecorderExists", "Delete the configuration recorders", |_| {});
}

#[test]
fn cause_moved_by_hand() {
    ordered("moved-ou", "AccountMoved", "a repair puts it into the unit", |_| {});
}

#[test]
fn cause_leftover_role() {
    ordered("role-exists", "LeftoverRole", "Delete the role or stack set", |_| {});
}

#[test]
fn cause_sts_region() {
    ordered("sts-region", "StsRegionDisabled", "Activate the Region's STS endpoint", |_| {});
}

#[test]
fn cause_organizations_throttled() {
    ordered("rate-exceeded", "OrganizationsThrottled", "Wait a few minutes", |_| {});
}

#[test]
fn cause_email_taken() {
    let world = world();
    world.admin("POST", "emails", &json!({ "email": "aws+acme@example.com" }));
    failure(world.run(&create(&[])), "EmailTaken", "Give another `--email`");
    let mut command = create(&["--repair"]);
    command[4] = "aws+acme2@example.com".to_owned();
    assert_eq!(world.run(&command).success().json()["status"], "created");
    command.pop();
    assert_one_account(&world, &command);
}

#[test]
fn cause_email_of_another_account_of_the_organization() {
    let world = world();
    world.account("other", &[]);
    let mut command = create(&[]);
    command[4] = "other@example.com".to_owned();
    world.forget_calls();
    failure(world.run(&command), "EmailTaken", "Give another `--email`");
    world.assert_only_reads();
}

#[test]
fn cause_unit_not_enrolled() {
    let world = world();
    world.unit("New");
    let mut command = create(&[]);
    command[6] = "New".to_owned();
    failure(world.run(&command), "OuNotEnrolled", "Register the unit in Control Tower");
    world.admin("POST", "units", &json!({ "unit": "New" }));
    let row = match world.run(&command) {
        output if output.status.success() => output.success().json(),
        // Where the first try got as far as a provisioned product, the hint says to repair it.
        output => {
            failure(output, "OuNotEnrolled", "--repair");
            let mut repair = command.clone();
            repair.push("--repair".to_owned());
            world.run(&repair).success().json()
        }
    };
    assert_eq!((&row["status"], &row["ou"]), (&json!("created"), &json!("New")));
    assert_one_account(&world, &command);
}

#[test]
fn cause_no_launch_path() {
    let world = world();
    let principal = format!("arn:aws:iam::{MANAGEMENT}:user/operator");
    world.admin("POST", "launch-paths", &json!({ "principal": principal, "granted": false }));
    failure(world.run(&create(&[])), "NoLaunchPath", "AWS Control Tower Account Factory Portfolio");
    world.admin("POST", "launch-paths", &json!({ "principal": principal }));
    assert_eq!(world.run(&create(&[])).success().json()["status"], "created");
    assert_one_account(&world, &create(&[]));
}

#[test]
fn cause_account_quota() {
    let world = world();
    world.admin("POST", "accounts", &json!({ "limit": BEFORE }));
    failure(world.run(&create(&[])), "AccountQuota", "L-29A0C5DF");
    world.admin("POST", "accounts", &json!({ "limit": 10 }));
    assert_eq!(world.run(&create(&["--repair"])).success().json()["status"], "created");
    assert_one_account(&world, &create(&[]));
}

#[test]
fn cause_account_quota_by_way_of_organizations() {
    let world = world();
    world.admin("POST", "accounts", &json!({ "limit": BEFORE }));
    let command = create(&["--via", "organizations"]);
    failure(world.run(&command), "AccountQuota", "L-29A0C5DF");
    world.admin("POST", "accounts", &json!({ "limit": 10 }));
    assert_eq!(world.run(&command).success().json()["status"], "created");
    assert_one_account(&world, &command);
}

#[test]
fn cause_email_taken_by_way_of_organizations() {
    let world = world();
    world.admin("POST", "emails", &json!({ "email": "aws+acme@example.com" }));
    let mut command = create(&["--via", "organizations"]);
    failure(world.run(&command), "EmailTaken", "Give another `--email`");
    command[4] = "aws+acme2@example.com".to_owned();
    assert_eq!(world.run(&command).success().json()["status"], "created");
    assert_one_account(&world, &command);
}

#[test]
fn cause_name_taken_by_a_failed_first_try_with_another_address() {
    let world = world();
    world.admin("POST", "vend", &json!({ "next": "failed" }));
    failure(world.run(&create(&[])), "VendFailed", "--repair");
    let mut command = create(&[]);
    command[4] = "aws+acme2@example.com".to_owned();
    let output = world.run(&command).code(1).no_data();
    assert!(output.error()["hint"].as_str().unwrap().contains("--repair"), "{output}");
    let mut repair = command.clone();
    repair.push("--repair".to_owned());
    assert_eq!(world.run(&repair).success().json()["status"], "created");
    assert_one_account(&world, &command);
}

#[test]
fn another_operation_in_progress_is_waited_for() {
    for order in ["operation-in-progress", "operation-in-progress-refused"] {
        let world = world();
        world.admin("POST", "vend", &json!({ "next": order }));
        assert_eq!(world.run(&create(&[])).success().json()["status"], "created", "{order}");
        assert_one_account(&world, &create(&[]));
    }
}

#[test]
fn waiting_has_an_end_and_a_young_request_is_not_given_up() {
    let world = world();
    world.admin("POST", "vend", &json!({ "next": "stuck" }));
    for more in [&["--timeout", "1s"][..], &["--timeout", "1s", "--repair"]] {
        let output = world.run(&create(more)).code(7).no_data();
        let error = output.error();
        assert_eq!(error["code"], "Timeout");
        assert!(!error["hint"].as_str().unwrap().contains("--repair"), "{output}");
    }
    assert_eq!(world.count("TerminateProvisionedProduct"), 0);
    let _ = world.run(&["tenant", "wait", "acme", "--timeout", "1s"]).code(7);
}

#[test]
fn a_request_that_hangs_for_hours_is_repaired() {
    let world = world();
    world.admin("POST", "vend", &json!({ "next": "stuck-for-long" }));
    let output = world.run(&create(&["--timeout", "1s"])).code(7).no_data();
    assert!(output.error()["hint"].as_str().unwrap().contains("--repair"), "{output}");
    assert_eq!(world.run(&create(&["--repair"])).success().json()["status"], "created");
    assert_one_account(&world, &create(&[]));
}

#[test]
fn the_other_way_does_not_take_over_what_is_under_way() {
    let world = World::with(Settings { vend_time: Duration::from_secs(2), ..quick() });
    assert_eq!(world.run(&create(&["--no-wait"])).success().json()["status"], "inProgress");
    world.forget_calls();
    let other = create(&["--via", "organizations"]);
    let refused = || {
        let output = world.run(&other).code(1).no_data();
        assert_eq!(output.error()["code"], "TenantDiffers", "{output}");
        let _ = output.says("it is being vended by the other way, Account Factory");
    };
    refused();
    world.assert_only_reads();
    // The account is there and is nobody's yet.
    let _ = world.run(&["tenant", "wait", "acme"]).success();
    refused();
    world.assert_only_reads();
    let _ = world.run(&create(&[])).success();
    assert_one_account(&world, &create(&[]));
}

#[test]
fn a_repair_moves_the_account_and_says_updated() {
    for via in ["account-factory", "organizations"] {
        let world = world();
        let _ = world.run(&create(&["--via", via])).success();
        world.unit("New");
        world.admin("POST", "units", &json!({ "unit": "New" }));
        let mut command = create(&["--via", via]);
        command[6] = "New".to_owned();
        let _ = world.run(&command).code(1).says("--repair");
        command.push("--repair".to_owned());
        let row = world.run(&command).success().json();
        assert_eq!((&row["status"], &row["ou"]), (&json!("updated"), &json!("New")), "{via}");
        command.pop();
        assert_one_account(&world, &command);
    }
}

#[test]
fn an_address_of_another_tenant_is_only_to_be_replaced() {
    let world = world();
    let _ = world.run(&create(&[])).success();
    let mut command = create(&["--name", "acme"]);
    command[2] = "initech".to_owned();
    let output = world.run(&command).code(1).no_data();
    assert_eq!(output.error()["hint"], "Give another `--email`.", "{output}");
}

#[test]
fn a_list_of_a_tenant_that_is_not_there_is_refused() {
    let world = world();
    let a1 = world.tenant("a1");
    assert_eq!(world.ok(&["tenant", "list", "--tenant", "a1"])[0]["account"], json!(a1));
    for tenants in ["nope", "a1,nope"] {
        let output = world.run(&["tenant", "list", "--tenant", tenants]).code(2).no_data();
        let _ = output.says("no account carries the tag `fleetctl:tenant` with the value `nope`");
    }
    assert_eq!(world.ok(&["tenant", "list", "--tag", "tier=none"]), json!([]));
}

#[test]
fn a_run_that_was_killed_is_picked_up() {
    for via in ["account-factory", "organizations"] {
        let world = World::with(Settings { vend_time: Duration::from_secs(2), ..quick() });
        let command = create(&["--via", via]);
        let mut running = world.fleetctl(&command).start();
        let asked = || world.count("ProvisionProduct") + world.count("CreateAccount") > 0;
        running.until("the request", asked);
        running.signal("KILL");
        let killed = running.finish();
        assert_eq!((killed.status.code(), killed.stdout.as_str()), (None, ""), "{killed}");
        let row = world.run(&command).success().json();
        assert_eq!(row["status"], "created", "{via}");
        assert_eq!(world.count("ProvisionProduct") + world.count("CreateAccount"), 1, "{via}");
        assert_one_account(&world, &command);
    }
}

#[test]
fn two_runs_at_once_make_one_account() {
    let world = World::with(Settings { vend_time: Duration::from_millis(500), ..quick() });
    let command = create(&[]);
    let running: Vec<_> = (0..2).map(|_| world.fleetctl(&command).start()).collect();
    let rows: Vec<Value> = running.into_iter().map(|run| run.finish().success().json()).collect();
    assert_eq!(rows[0]["account"], rows[1]["account"]);
    assert_one_account(&world, &command);
}

#[test]
fn without_waiting_the_request_is_left_to_aws() {
    let world = World::with(Settings { vend_time: Duration::from_secs(1), ..quick() });
    assert_eq!(world.run(&create(&["--no-wait"])).success().json()["status"], "inProgress");
    let _ = world.run(&["tenant", "wait", "acme"]).success();
    assert_eq!(world.run(&create(&[])).success().json()["status"], "created");
    assert_one_account(&world, &create(&[]));
}

#[test]
fn lost_answers_make_no_second_account() {
    for via in ["account-factory", "organizations"] {
        for seed in 1..=3 {
            let faults = "lost=10%,reset=5%,error=5%".parse().unwrap();
            let world = World::with(Settings { faults, seed, ..quick() });
            let command = create(&["--via", via]);
            let row = world.run(&command).success().json();
            world.admin("POST", "faults", &json!({ "faults": "off" }));
            assert_eq!(row["status"], "created", "{via} {seed}");
            assert_one_account(&world, &command);
        }
    }
}

#[test]
fn a_name_or_address_that_aws_would_refuse_is_refused_before_any_call() {
    let world = world();
    for args in [
        &["tenant", "create", "a b", "--email", "a@b.example", "--ou", "Tenants"][..],
        &["tenant", "create", "123456789012", "--email", "a@b.example", "--ou", "Tenants"],
        &["tenant", "create", "acme", "--email", "nobody", "--ou", "Tenants"],
        &["tenant", "create", "acme", "--email", "a@b.example", "--ou", "Tenants", "--timeout", "soon"],
        &["tenant", "create", "acme", "--email", "a@b.example"],
    ] {
        let _ = world.run(args).code(2).no_data();
    }
    world.assert_no_calls();
    let _ = world.run(&["tenant", "create", "acme", "--email", "a@b.example", "--ou", "Nowhere"]).code(2);
    let _ = world.run(&["tenant", "wait", "nobody"]).code(2);
}
