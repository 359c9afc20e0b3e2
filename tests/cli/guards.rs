//! The tenant boundary is the account: who may be written to, and whose credentials are used for it.

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::{Faults, WrongAccount};
use serde_json::{Value, json};

use crate::support::{AUDIT, HUB_ROLE, LOG_ARCHIVE, MANAGEMENT, ORGANIZATION_ROLE, World, quick};

/// A world with a CA in the folder `ca`: registering it is the write that the guards are tried with.
fn world() -> World {
    world_with(quick())
}

fn world_with(settings: Settings) -> World {
    let world = World::with(settings);
    world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    world
}

const REGISTER: [&str; 6] = ["ca", "register", "--cert", "ca/ca.crt", "--mode", "sni-only"];

fn register(more: &[&str]) -> Vec<String> {
    REGISTER.iter().chain(more).chain(&["-o", "json"]).map(|&word| word.to_owned()).collect()
}

fn assert_nothing_written(world: &World) {
    assert!(world.calls().totals.calls > 0);
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn the_ambient_management_account_is_written_to_only_when_it_is_named() {
    let world = world();
    let output = world.run(&register(&[])).code(4).no_data();
    let hint = output.error()["hint"].as_str().unwrap_or_default().to_owned();
    assert!(hint.contains(&format!("--account {MANAGEMENT}")), "{output}");
    let _ = output.says("the organization's management account");
    assert_nothing_written(&world);
    let _ = world.run(&register(&["--account", MANAGEMENT])).success();
    let mut by_variable = world.fleetctl(&["ca", "delete", "ca/ca.crt", "--yes"]);
    let _ = by_variable.env("FLEETCTL_ACCOUNT", MANAGEMENT).run().success();
    assert_eq!(world.cas(MANAGEMENT, "us-east-1"), [""; 0]);
}

#[test]
fn reading_the_management_account_needs_no_name() {
    let world = world();
    assert_eq!(world.ok(&["ca", "list"]), json!([]));
}

#[test]
fn the_landing_zones_accounts_are_not_written_to_as_tenants() {
    for account in [LOG_ARCHIVE, AUDIT, MANAGEMENT] {
        let world = world();
        let output = world.run(&register(&["--tenant", account])).code(4).no_data();
        let _ = output.says("is not written to unless it is named");
        assert_nothing_written(&world);
    }
}

#[test]
fn accounts_can_be_protected_by_configuration() {
    let world = world();
    let acme = world.tenant("acme");
    world.configure(&format!("protectedAccounts: ['{acme}']\n"));
    world.forget_calls();
    let _ = world.run(&register(&["--tenant", "acme"])).code(4).no_data();
    assert_nothing_written(&world);
    assert_eq!(world.ok(&["ca", "list", "--tenant", "acme"]), json!([]));
}

#[test]
fn a_pin_that_does_not_match_ends_everything_at_the_first_call() {
    let world = world();
    world.tenant("acme");
    world.forget_calls();
    for args in [register(&["--account", AUDIT]), register(&["--account", AUDIT, "--tenant", "acme"])] {
        let output = world.run(&args).code(4).no_data();
        assert_eq!(output.error()["code"], "WrongAccount");
        let _ = output.says(&format!("handed out credentials of account {MANAGEMENT}, not {AUDIT}"));
    }
    world.configure(&format!("account: '{AUDIT}'\n"));
    let _ = world.run(&["things", "list"]).code(4);
    let called: Vec<_> = world.calls().operations.into_iter().map(|call| call.operation).collect();
    assert_eq!(called, ["GetCallerIdentity"]);
}

#[test]
fn another_accounts_credentials_are_noticed_before_the_first_write() {
    for wrong_account in [WrongAccount::First, WrongAccount::Unsaid] {
        let faults = Faults { wrong_account, ..Faults::default() };
        let world = world_with(Settings { faults, ..quick() });
        // The sandbox hands out the first tenant's credentials where it can: a write with them would succeed.
        for tenant in ["acme", "globex", "initech"] {
            world.tenant(tenant);
        }
        world.forget_calls();
        let output = world.run(&register(&["--tenant", "globex"])).code(4).no_data();
        assert_eq!(output.error()["code"], "WrongAccount");
        assert_nothing_written(&world);
        assert_eq!(iot_calls(&world), 0, "an account was called that nobody meant");
    }
}

#[test]
fn with_several_tenants_each_is_checked() {
    let faults = Faults { wrong_account: WrongAccount::First, ..Faults::default() };
    let world = world_with(Settings { faults, ..quick() });
    for tenant in ["acme", "globex", "initech"] {
        world.tenant(tenant);
    }
    world.forget_calls();
    let output = world.run(&register(&["--all-tenants"])).code(4).no_data();
    assert!(output.errors().iter().all(|error| error["code"] == "WrongAccount"), "{output}");
    assert_eq!(output.errors().len(), 3);
    assert_nothing_written(&world);
}

/// A read goes by the account that AssumeRole's answer names, and asks no GetCallerIdentity.
#[test]
fn another_account_is_not_read() {
    let faults = Faults { wrong_account: WrongAccount::First, ..Faults::default() };
    for words in [&["things", "list"][..], &["things", "query", "*"], &["things", "count", "*"]] {
        let world = World::with(Settings { faults, ..quick() });
        // The credentials handed out are those of the first tenant.
        world.admin("POST", "seed", &json!({ "tenants": ["acme", "globex"], "things": 7 }));
        world.forget_calls();
        let words = [words, &["--tenant", "globex", "-o", "jsonl"]].concat();
        let output = world.run(&words).code(4).no_data();
        assert_eq!(output.error()["code"], "WrongAccount", "{output}");
        assert_eq!(iot_calls(&world), 0, "{output}");
        // The next session is the right one, and the right account's answer is what is shown.
        world.forget_calls();
        let seen = if words[1] == "count" { "\"count\":7" } else { "globex-00006" };
        let output = world.run(&words).success();
        assert!(output.stdout.contains(seen), "{output}");
        assert_eq!(world.count("GetCallerIdentity"), 1, "the ambient session's only: {output}");
    }
}

/// What a command that only reads sends by POST to other services is not known to be a read.
#[test]
fn what_is_not_known_to_be_a_read_waits_for_the_proof() {
    let faults = Faults { wrong_account: WrongAccount::Unsaid, ..Faults::default() };
    let world = world_with(Settings { faults, ..quick() });
    for tenant in ["acme", "globex"] {
        world.tenant(tenant);
    }
    world.forget_calls();
    let words = ["provisioning", "allow", "list", "--table", "allowed", "--tenant", "globex", "-o", "json"];
    let output = world.run(&words).code(4).no_data();
    assert_eq!(output.error()["code"], "WrongAccount", "{output}");
    let asked: Vec<_> = world.calls().operations.into_iter().filter(|c| c.service == "dynamodb").collect();
    assert!(asked.is_empty(), "{output}");
    assert_eq!(world.count("GetCallerIdentity"), 2, "{output}");
}

#[test]
fn another_accounts_credentials_are_noticed_at_a_refresh() {
    let faults = Faults { wrong_account: WrongAccount::Refresh, ..Faults::default() };
    let ttl = std::time::Duration::from_secs(3);
    let world = world_with(Settings { faults, credential_ttl: Some(ttl), ..quick() });
    world.tenant("acme");
    world.tenant("globex");
    // The credentials run out between the registration code and the registration.
    world.admin("POST", "hold", &json!({ "operation": "GetRegistrationCode", "seconds": 3 }));
    world.forget_calls();
    let args =
        ["ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--tenant", "globex", "-o", "json"];
    let output = world.run(&args).code(4).no_data();
    assert_eq!(output.error()["code"], "WrongAccount");
    assert_eq!((world.count("DescribeCACertificate"), world.count("AssumeRole")), (1, 2), "{output}");
    assert_nothing_written(&world);
}

#[test]
fn a_refresh_that_is_right_is_not_noticed_at_all() {
    let ttl = std::time::Duration::from_secs(3);
    let world = world_with(Settings { credential_ttl: Some(ttl), ..quick() });
    let globex = world.tenant("globex");
    world.admin("POST", "hold", &json!({ "operation": "GetRegistrationCode", "seconds": 3 }));
    let args = ["ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--tenant", "globex"];
    let _ = world.run(&args).success();
    assert!(world.count("AssumeRole") >= 2);
    assert_eq!(
        world.calls().operations.iter().filter(|c| c.service == "iot").map(|c| c.errors).sum::<u64>(),
        1,
        "only the first DescribeCACertificate finds nothing"
    );
    assert_eq!(world.cas(&globex, "us-east-1").len(), 1);
}

#[test]
fn one_tenants_tag_on_two_accounts_is_refused() {
    let world = world();
    world.account("one", &[("fleetctl:tenant", "acme")]);
    world.account("two", &[("fleetctl:tenant", "acme")]);
    world.forget_calls();
    for selector in [&["--tenant", "acme"][..], &["--all-tenants"]] {
        let output = world.run(&register(selector)).code(4).no_data();
        let _ = output.says("tenant `acme` is the tag of 2 accounts");
    }
    assert_nothing_written(&world);
    assert_eq!(world.count("AssumeRole"), 0);
}

#[test]
fn a_suspended_tenant_is_refused_by_name_and_left_out_of_a_selection() {
    let world = world();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.close(&acme);
    world.until_closed(&acme);
    let _ = world.run(&register(&["--tenant", "acme"])).code(4).no_data().says("tenant `acme` (account");
    let rows = world.run(&register(&["--all-tenants"])).success().json();
    let accounts: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["account"]).collect();
    assert_eq!(accounts, [&json!(globex)]);
}

#[test]
fn a_selector_that_matches_nothing_is_refused_unless_that_is_allowed() {
    let world = world();
    world.account("acme", &[("fleetctl:tenant", "acme"), ("fleetctl:tier", "gold")]);
    world.forget_calls();
    let nothing: [&[&str]; 5] = [
        &["--tenant", "nobody"],
        &["--tag", "tier=silver"],
        &["--ou", "Security"],
        &["--ou", "Nowhere"],
        &["--all-tenants", "--exclude", "acme"],
    ];
    for selector in nothing {
        let _ = world.run(&register(selector)).code(2).no_data();
        let _ = world.run(&[&["things", "list"], selector].concat()).code(2).no_data();
    }
    assert_nothing_written(&world);
    let empty = ["things", "list", "--tag", "tier=silver", "--allow-empty", "-o", "json"];
    assert_eq!(world.run(&empty).success().json(), json!([]));
    assert_eq!(world.run(&register(&["--tag", "tier=silver", "--allow-empty"])).success().json(), json!([]));
    let _ = world.run(&["things", "list", "--exclude", "acme"]).code(2).says("needs a selection");
}

#[test]
fn tenants_are_selected_by_name_tag_unit_and_exclusion() {
    let world = World::new();
    let gold = |name| world.account(name, &[("fleetctl:tenant", name), ("fleetctl:tier", "gold")]);
    let (acme, globex) = (gold("acme"), gold("globex"));
    let initech = world.tenant("initech");
    world.account("nobody", &[]);
    world.move_into(&globex, "Tenants");
    for account in [&acme, &globex, &initech] {
        world.things(account, &["lamp"]);
    }
    let selected = |selector: &[&str]| {
        let rows = world.ok(&[&["things", "list"], selector].concat());
        let mut tenants: Vec<String> =
            rows.as_array().unwrap().iter().map(|row| row["tenant"].as_str().unwrap().to_owned()).collect();
        tenants.sort();
        tenants.join(",")
    };
    assert_eq!(selected(&["--all-tenants"]), "acme,globex,initech");
    assert_eq!(selected(&["--tenant", "acme,initech"]), "acme,initech");
    assert_eq!(selected(&["--tenant", &initech]), "initech");
    assert_eq!(selected(&["--tag", "tier=gold"]), "acme,globex");
    assert_eq!(selected(&["--tag", "tier=gold", "--ou", "Tenants"]), "globex");
    assert_eq!(selected(&["--all-tenants", "--exclude", "acme", "--exclude", &globex]), "initech");
}

#[test]
fn a_hub_role_comes_before_the_tenants_roles() {
    let world = world();
    world.tenant("acme");
    let hub = format!("arn:aws:iam::{MANAGEMENT}:role/{HUB_ROLE}");
    // Only sessions may read the organization and enter tenants: without the hub role everything is denied.
    world.configure(&format!("hubRole: {hub}\n"));
    world.forget_calls();
    let _ = world.run(&register(&["--tenant", "acme"])).success();
    assert_eq!(world.count("AssumeRole"), 2);
    let mut missing = world.fleetctl(&["things", "list", "--tenant", "acme", "-o", "json"]);
    let output =
        missing.env("FLEETCTL_HUB_ROLE", format!("arn:aws:iam::{MANAGEMENT}:role/Nobody")).run().code(4);
    assert!(output.error()["message"].as_str().unwrap().contains("role/Nobody"), "{output}");
}

#[test]
fn role_and_external_id_come_from_the_accounts_tags() {
    let world = World::new();
    let acme = world.account(
        "acme",
        &[("fleetctl:tenant", "acme"), ("fleetctl:role", "Fleet"), ("fleetctl:external-id", "shared-secret")],
    );
    world.remove_role(&acme, ORGANIZATION_ROLE);
    world.admin("POST", "roles", &json!({ "account": acme, "role": "Fleet", "externalId": "shared-secret" }));
    assert_eq!(world.ok(&["things", "list", "--tenant", "acme"]), json!([]));
    world.admin("POST", "roles", &json!({ "account": acme, "role": "Fleet", "externalId": "another" }));
    let output = world.run(&["things", "list", "--tenant", "acme"]).code(4);
    let _ = output.says(&format!("role arn:aws:iam::{acme}:role/Fleet"));
}

#[test]
fn role_and_external_id_come_from_the_configuration_otherwise() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.remove_role(&acme, ORGANIZATION_ROLE);
    world.admin("POST", "roles", &json!({ "account": acme, "role": "Fleet", "externalId": "shared-secret" }));
    world.configure("tenantRole: Fleet\nexternalId: shared-secret\n");
    assert_eq!(world.ok(&["things", "list", "--tenant", "acme"]), json!([]));
}

#[test]
fn a_tenant_that_cannot_be_entered_does_not_touch_the_others() {
    let world = world();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.remove_role(&acme, ORGANIZATION_ROLE);
    let output = world.run(&register(&["--all-tenants"])).code(3);
    let rows = output.json();
    let row = |at: usize| (rows[at]["tenant"].as_str().unwrap(), rows[at]["status"].as_str().unwrap());
    assert_eq!([row(0), row(1)], [("acme", "failed"), ("globex", "created")]);
    let error = output.error();
    assert_eq!(error["code"], "AccessDenied");
    assert_eq!(error["target"], format!("acme {acme}/us-east-1"));
    let _ = output.says("warning: 1 of 2 targets failed");
    assert_eq!(world.cas(&globex, "us-east-1").len(), 1);
}

fn iot_calls(world: &World) -> u64 {
    world.calls().operations.iter().filter(|call| call.service == "iot").map(|call| call.calls).sum()
}

#[test]
fn a_read_asks_for_sessions_while_accounts_are_still_listed() {
    let world = World::new();
    for n in 0..25 {
        world.tenant(&format!("tenant-{n}"));
    }
    // They come in two pages, of which the second takes three seconds more.
    world.admin("POST", "hold", &json!({ "operation": "ListAccounts", "seconds": 3 }));
    world.forget_calls();
    let (tags, sessions) = std::thread::scope(|scope| {
        let reading = scope.spawn(|| world.run(&["types", "list", "--all-tenants"]).success());
        while world.count("AssumeRole") == 0 && !reading.is_finished() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let seen = (world.count("ListTagsForResource"), world.count("AssumeRole"));
        let _ = reading.join();
        seen
    });
    let all = world.count("ListTagsForResource");
    assert!(
        tags < all && sessions > 0,
        "{tags} of {all} accounts' tags were read, {sessions} sessions asked for"
    );
    assert_eq!(world.count("AssumeRole"), 25, "each session is asked for once");
}
