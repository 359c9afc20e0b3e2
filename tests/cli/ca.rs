//! CA certificates: made offline, checked before any call, registered in one command, repeatable.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::support::{REGION, World, certificates as make};

/// A CA in the folder `ca`; its id.
fn create(world: &World) -> String {
    let made = world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    made["certificateId"].as_str().unwrap().to_owned()
}

const DEFAULT: [&str; 6] = ["ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key"];
const SNI_ONLY: [&str; 6] = ["ca", "register", "--cert", "ca/ca.crt", "--mode", "sni-only"];

fn with<'a>(start: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [start, more].concat()
}

fn iot_calls(world: &World) -> Vec<&'static str> {
    world.calls().operations.iter().filter(|c| c.service == "iot").map(|c| c.operation).collect()
}

#[test]
fn a_key_is_private_and_never_overwritten() {
    let world = World::new();
    let id = create(&world);
    let mode = |name: &str| std::fs::metadata(world.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("ca/ca.key"), 0o600);
    let key = world.read("ca/ca.key");
    let again = world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    assert_eq!((&again["status"], &again["certificateId"]), (&json!("exists"), &json!(id)));
    let other = world.run(&["ca", "create", "--cn", "Another", "--out", "ca"]).code(1).no_data();
    let _ = other.says("holds another CA already");
    assert_eq!(world.read("ca/ca.key"), key);
    world.assert_no_calls();
}

#[test]
fn a_dry_run_of_create_writes_nothing() {
    let world = World::new();
    assert_eq!(world.ok(&["ca", "create", "--cn", "X", "--out", "ca", "--dry-run"])["status"], "planned");
    assert!(!world.path("ca").exists());
}

#[test]
fn default_mode_registers_in_one_command_and_can_be_repeated() {
    let world = World::new();
    let id = create(&world);
    let acme = world.tenant("acme");
    let command = with(&DEFAULT, &["--tenant", "acme", "--activate"]);
    let row = world.ok(&command);
    let expected = json!({
        "tenant": "acme",
        "account": acme,
        "region": REGION,
        "certificateId": id,
        "certificateArn": format!("arn:aws:iot:{REGION}:{acme}:cacert/{id}"),
        "certificateStatus": "ACTIVE",
        "certificateMode": "DEFAULT",
        "autoRegistrationStatus": "DISABLE",
        "status": "created",
        "differences": [],
    });
    assert_eq!(row, expected);
    assert_eq!(world.cas(&acme, REGION), [id]);
    world.forget_calls();
    assert_eq!(world.ok(&command)["status"], "exists");
    world.assert_only_reads();
}

#[test]
fn every_kind_of_key_proves_possession() {
    let world = World::new();
    let acme = world.tenant("acme");
    for kind in ["ec-p256", "ec-p384", "rsa-2048"] {
        world.ok(&["ca", "create", "--cn", kind, "--key-kind", kind, "--out", kind]);
        let (cert, key) = (format!("{kind}/ca.crt"), format!("{kind}/ca.key"));
        world.ok(&["ca", "register", "--tenant", "acme", "--cert", &cert, "--key", &key]);
    }
    assert_eq!(world.cas(&acme, REGION).len(), 3);
}

#[test]
fn an_encrypted_key_is_opened_by_file_or_variable() {
    let world = World::new();
    world.tenant("acme");
    world.write("pass.txt", "correct horse\n");
    let made = world.ok(&["ca", "create", "--cn", "X", "--out", "ca", "--passphrase-file", "pass.txt"]);
    assert_eq!(made["status"], "created");
    assert!(world.read("ca/ca.key").starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    world.ok(&with(&DEFAULT, &["--tenant", "acme", "--passphrase-file", "pass.txt"]));
    let mut by_variable = world.fleetctl(&with(&DEFAULT, &["--tenant", "acme", "--region", "eu-west-1"]));
    let _ = by_variable.env("FLEETCTL_PASSPHRASE", "correct horse").run().success();
}

#[test]
fn sni_only_needs_no_key_and_reaches_every_account_and_region() {
    let world = World::new();
    let id = create(&world);
    let accounts = [world.tenant("acme"), world.tenant("globex")];
    std::fs::remove_file(world.path("ca/ca.key")).unwrap();
    let command = with(&SNI_ONLY, &["--all-tenants", "--region", "us-east-1,eu-west-1", "--activate"]);
    let rows = world.ok(&command);
    assert_eq!(rows.as_array().map(Vec::len), Some(4));
    for account in &accounts {
        for region in ["us-east-1", "eu-west-1"] {
            assert_eq!(world.cas(account, region), [id.as_str()]);
        }
    }
    world.forget_calls();
    let again = world.ok(&command);
    assert!(again.as_array().unwrap().iter().all(|row| row["status"] == "exists"), "{again}");
    world.assert_only_reads();
}

#[test]
fn settings_that_differ_are_named_and_not_changed() {
    let world = World::new();
    create(&world);
    world.tenant("acme");
    world.ok(&with(&SNI_ONLY, &["--tenant", "acme"]));
    world.forget_calls();
    let command = with(&DEFAULT, &["--tenant", "acme", "--activate", "--auto-register", "-o", "json"]);
    let output = world.run(&command).code(5);
    let row = output.json();
    let expected = [
        "status is INACTIVE, asked for ACTIVE",
        "autoRegistrationStatus is DISABLE, asked for ENABLE",
        "certificateMode is SNI_ONLY, asked for DEFAULT",
    ];
    assert_eq!(row["differences"], json!(expected));
    let _ = output.says("hint: Registered CAs are not changed here");
    world.assert_only_reads();
}

#[test]
fn default_mode_for_several_accounts_of_a_region_is_refused_before_any_call_to_them() {
    let world = World::new();
    create(&world);
    world.tenant("acme");
    world.tenant("globex");
    world.forget_calls();
    let output = world.run(&with(&DEFAULT, &["--all-tenants", "-o", "json"])).code(2).no_data();
    assert!(output.error()["hint"].as_str().unwrap().contains("--mode sni-only"), "{output}");
    assert_eq!(iot_calls(&world), [""; 0]);
    assert_eq!(world.count("AssumeRole"), 0);
    let regions = world.ok(&with(&DEFAULT, &["--tenant", "acme", "--region", "us-east-1,eu-west-1"]));
    assert_eq!(regions.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_default_mode_ca_is_refused_in_a_second_account_of_the_region() {
    let world = World::new();
    create(&world);
    world.tenant("acme");
    let globex = world.tenant("globex");
    world.ok(&with(&DEFAULT, &["--tenant", "acme"]));
    let output = world.run(&with(&DEFAULT, &["--tenant", "globex", "-o", "json"])).code(1).no_data();
    assert!(output.error()["hint"].as_str().unwrap().contains("--mode sni-only"), "{output}");
    assert_eq!(world.cas(&globex, REGION), [""; 0]);
    world.ok(&with(&DEFAULT, &["--tenant", "globex", "--region", "eu-west-1"]));
}

#[test]
fn bad_certificates_keys_and_passphrases_are_refused_before_any_call() {
    let world = World::new();
    world.tenant("acme");
    create(&world);
    let leaf = make::Authority::new(make::Kind::NotACa);
    let old = make::Authority::new(make::Kind::Expired);
    let good = make::Authority::new(make::Kind::Good);
    for (name, content) in [
        ("leaf.crt", leaf.certificate()),
        ("leaf.key", leaf.key()),
        ("old.crt", old.certificate()),
        ("old.key", old.key()),
        ("good.crt", good.certificate()),
        ("locked.key", good.encrypted_key("correct horse")),
        ("wrong.txt", "battery staple".to_owned()),
        ("garbage.crt", "not a certificate".to_owned()),
        ("garbage.key", "not a key".to_owned()),
    ] {
        world.write(name, content);
    }
    let cases: [(&[&str], &str); 9] = [
        (&["--cert", "leaf.crt", "--key", "leaf.key"], "CA:TRUE"),
        (&["--cert", "leaf.crt", "--mode", "sni-only"], "CA:TRUE"),
        (&["--cert", "old.crt", "--key", "old.key"], "expired"),
        (&["--cert", "good.crt", "--key", "old.key"], "key"),
        (&["--cert", "good.crt", "--key", "locked.key", "--passphrase-file", "wrong.txt"], "passphrase"),
        (&["--cert", "good.crt", "--key", "locked.key"], "passphrase"),
        (&["--cert", "good.crt", "--key", "garbage.key"], "garbage.key"),
        (&["--cert", "garbage.crt", "--mode", "sni-only"], "garbage.crt"),
        (&["--cert", "good.crt", "--key", "good.crt"], "good.crt"),
    ];
    world.forget_calls();
    for (args, part) in cases {
        let output = world.run(&[&["ca", "register", "--tenant", "acme"], args].concat()).code(65).no_data();
        let _ = output.says(part);
    }
    let _ = world
        .run(&["ca", "register", "--tenant", "acme", "--cert", "good.crt"])
        .code(2)
        .says("--mode sni-only");
    world.assert_no_calls();
}

#[test]
fn a_dry_run_reads_and_registers_nothing() {
    let world = World::new();
    create(&world);
    world.tenant("acme");
    world.forget_calls();
    let output = world.run(&with(&DEFAULT, &["--tenant", "acme", "--dry-run", "-o", "json"])).success();
    assert_eq!(output.json()["status"], "planned");
    let _ = output.says("Dry run: AWS was read, nothing was changed.");
    world.assert_only_reads();
}

#[test]
fn a_ca_goes_through_its_life() {
    let world = World::new();
    let id = create(&world);
    let acme = world.tenant("acme");
    let tenant = ["--tenant", "acme"];
    world.ok(&with(&DEFAULT, &tenant));
    let listed = world.ok(&with(&["ca", "list"], &tenant));
    assert_eq!((&listed[0]["certificateId"], &listed[0]["status"]), (&json!(id), &json!("INACTIVE")));
    let change = |args: &[&str]| -> Value { world.ok(&with(args, &tenant))["status"].clone() };
    assert_eq!(change(&["ca", "activate", &id]), "updated");
    assert_eq!(change(&["ca", "activate", "ca/ca.crt"]), "exists");
    let refused = world.run(&with(&["ca", "delete", &id, "--yes"], &tenant)).code(1);
    let _ = refused.says("hint: Make it inactive first");
    assert_eq!(change(&["ca", "deactivate", &id]), "updated");
    assert_eq!(change(&["ca", "delete", &id, "--yes"]), "deleted");
    assert_eq!(change(&["ca", "delete", &id, "--yes"]), "absent");
    assert_eq!(world.cas(&acme, REGION), [""; 0]);
}
