//! `devices simulate` and `devices clean` as far as no broker is needed: what is refused before anything happens, what
//! is said when nobody answers, and that a fleet that was created leaves nothing behind.

use std::net::TcpListener;

use serde_json::{Value, json};

use crate::support::{REGION, World};

/// An address at which nobody listens, as connections to it are refused.
fn nobody() -> String {
    // Bound and let go: the port was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

/// A tenant, a policy, a CA in `ca` and two identities of it in `ids`.
fn world() -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    let issue =
        ["certs", "issue", "--ca", "ca", "--count", "2", "--name-template", "lamp-{n}", "--out", "ids"];
    world.ok(&issue);
    world.write(
        "device.json",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:*","Resource":"*"}]}"#,
    );
    world.ok(&["policies", "create", "device", "--document", "device.json", "--tenant", "acme"]);
    world.forget_calls();
    (world, acme)
}

fn simulate(more: &[&str]) -> Vec<String> {
    ["devices", "simulate"].iter().chain(more).map(|&word| word.to_owned()).collect()
}

/// The flags of a server that is this machine's, and vouched for by the test's CA.
fn server(address: &str) -> Vec<String> {
    ["--endpoint", "localhost", "--connect", address, "--trust", "ca/ca.crt"].map(str::to_owned).to_vec()
}

fn create(address: &str, more: &[&str]) -> Vec<String> {
    let base = [
        "--create",
        "3",
        "--policy",
        "device",
        "--out",
        "new",
        "--tenant",
        "acme",
        "--yes",
        "--connect-only",
    ];
    [simulate(&base), server(address), more.iter().map(|&word| word.to_owned()).collect()].concat()
}

#[test]
fn wrong_flags_are_refused_before_anything_is_called() {
    let (world, _) = world();
    for (flags, said) in [
        (&["--endpoint", "localhost"][..], "--identities"),
        (&["--identities", "ids", "--claim", "c", "--out", "o"], "cannot be used with"),
        (&["--claim", "c"], "--out"),
        (&["--identities", "ids", "--connect", "127.0.0.1"], "has no port"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--publish", "a/#"], "no `#`"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--publish", "a/{nmae}"], "other braces"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--publish", "a", "--every", "0s"], "flood"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--answer-jobs", "fail=x"], "fail=3%"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--jobs", "1"], "--answer-jobs"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--report-shadow", "x"], "KEY=VALUE"),
        (&["--identities", "ids", "--connect", "127.0.0.1:1", "--clean-up"], "cannot be used with"),
        (&["--create", "2", "--out", "o", "--connect", "127.0.0.1:1", "--ca", "ca"], "--policy"),
        (&["--create", "2", "--out", "o", "--connect", "127.0.0.1:1", "--policy", "p"], "--aws-issued"),
        (&["--create", "2", "--connect", "127.0.0.1:1", "--policy", "p", "--ca", "ca"], "--out"),
        (
            &[
                "--create",
                "2",
                "--connect",
                "127.0.0.1:1",
                "--policy",
                "p",
                "--ca",
                "ca",
                "--out",
                "o",
                "--name-template",
                "lamp-{n}",
            ],
            "sim-",
        ),
        (
            &[
                "--create",
                "2",
                "--connect",
                "127.0.0.1:1",
                "--policy",
                "p",
                "--ca",
                "ca",
                "--out",
                "o",
                "--name-template",
                "sim-1",
            ],
            "differently",
        ),
    ] {
        let _ = world.run(&simulate(flags)).code(2).says(said).no_data();
    }
    world.assert_no_calls();
}

#[test]
fn inside_the_sandbox_devices_do_not_leave_the_machine() {
    let (world, _) = world();
    for away in [&["--endpoint", "example.com"][..], &["--connect", "192.0.2.1:8883"], &[]] {
        let flags = [&["--identities", "ids"], away].concat();
        let _ = world.run(&simulate(&flags)).code(2).says("the sandbox has no MQTT");
    }
    world.assert_no_calls();
}

#[test]
fn identities_are_there_and_can_be_used() {
    let (world, _) = world();
    let run = |folder: &str| {
        let flags = [simulate(&["--identities", folder, "--connect-only"]), server("127.0.0.1:1")].concat();
        world.run(&flags)
    };
    let _ = run("nowhere").code(1).says("`nowhere`");
    let _ = run("ca").code(65).says("there is no identity in `ca`");
    let issue = ["certs", "issue", "--ca", "ca", "--name", "lamp-9", "--out", "sealed", "--encrypt-keys"];
    let _ = world.fleetctl(&issue).env("FLEETCTL_KEY_PASSPHRASE", "correct horse").run().success();
    let _ = run("sealed").code(65).says("is encrypted");
    std::fs::copy(world.path("ids/lamp-1/key.pem"), world.path("ids/lamp-2/key.pem")).unwrap();
    std::fs::remove_dir_all(world.path("ids/lamp-1")).unwrap();
    let _ = run("ids").code(65).says("the key and certificate of `ids/lamp-2` cannot be used");
}

#[test]
fn each_device_that_nobody_answers_is_a_row_with_the_reason() {
    let (world, _) = world();
    let flags =
        [simulate(&["--identities", "ids", "--connect-only", "-o", "jsonl"]), server(&nobody())].concat();
    let output = world.run(&flags).code(1);
    let mut rows = output.jsonl();
    rows.sort_by_key(|row| row["name"].to_string());
    assert_eq!(rows.len(), 2, "{output}");
    for (row, name) in rows.iter().zip(["lamp-1", "lamp-2"]) {
        assert_eq!(
            (&row["name"], &row["connected"], &row["status"]),
            (&json!(name), &json!(false), &json!("failed"))
        );
        assert!(row["error"].as_str().unwrap().contains("refused"), "{row}");
    }
    world.assert_no_calls();
}

#[test]
fn a_server_that_hangs_up_is_told_from_one_that_is_silent() {
    let (world, _) = world();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let hangs_up = std::thread::spawn(move || {
        drop(listener.accept().unwrap());
        // Held, and never answered.
        listener.accept().unwrap()
    });
    let run = || {
        let flags = ["--identities", "ids", "--count", "1", "--connect-only", "--answer-timeout", "2s"];
        world.run(&[simulate(&flags), server(&address)].concat())
    };
    let _ = run().code(1).says("the server closed the connection").says("not ACTIVE");
    let _ = run().code(1).says("no answer within 2.0 s");
    drop(hangs_up.join().unwrap());
}

#[test]
fn a_dry_run_says_what_would_be_done() {
    let (world, acme) = world();
    let flags = [simulate(&["--identities", "ids", "--dry-run"]), server(&nobody())].concat();
    let _ = world.run(&flags).success().says("2 devices would connect to localhost").no_data();
    let _ = world
        .run(&create(&nobody(), &["--ca", "ca", "--dry-run"]))
        .success()
        .says("3 things would be registered");
    world.assert_only_reads();
    assert!(world.things_of(&acme).is_empty() && !world.path("new").exists());
}

#[test]
fn a_fleet_that_was_created_leaves_nothing_behind() {
    let (world, acme) = world();
    world.things(&acme, &["real"]);
    for issuer in [&["--ca", "ca"][..], &["--aws-issued"]] {
        // Its devices come to nothing here: nobody answers them.
        let flags = create(&nobody(), &[issuer, &["--clean-up", "-o", "jsonl"]].concat());
        let output = world.run(&flags).code(1).says("Deleted 3 test devices");
        assert_eq!(output.jsonl().len(), 3, "{output}");
        assert!(world.count("CreateThing") >= 3);
        assert_eq!(world.things_of(&acme).into_keys().collect::<Vec<_>>(), ["real"]);
        assert!(world.certificates(&acme).is_empty());
        assert!(!world.path("new").exists());
    }
}

#[test]
fn a_fleet_that_stays_is_marked_and_cleaned_up_by_its_run() {
    let (world, acme) = world();
    let output = world.run(&create(&nobody(), &["--ca", "ca"])).code(1);
    let run =
        output.stderr.split("devices clean --run ").nth(1).unwrap().split('`').next().unwrap().to_owned();
    let things = world.things_of(&acme);
    assert_eq!(things.len(), 3);
    assert!(things.values().all(|attributes| attributes["simulation"] == run), "{things:?}");
    let statuses: Vec<String> = world.certificates(&acme).into_values().collect();
    assert_eq!(statuses, ["ACTIVE"; 3]);
    // Keys are made once: the same folder is refused before anything is made.
    let _ = world.run(&create(&nobody(), &["--ca", "ca"])).code(65).says("is there already");

    // Of two marks one is not enough.
    world.things(&acme, &["sim-real"]);
    let mark = format!("simulation={run}");
    world.ok(&["things", "create", "real", "--attribute", &mark, "--tenant", "acme"]);

    let clean = ["devices", "clean", "--run", &run, "--tenant", "acme"];
    let _ = world.run(&clean).code(2).says("needs a confirmation");
    assert_eq!(world.things_of(&acme).len(), 5);
    let _ = world.run(&[&clean[..], &["--yes"]].concat()).success();
    assert_eq!(world.things_of(&acme).into_keys().collect::<Vec<_>>(), ["real", "sim-real"]);
    assert!(world.certificates(&acme).is_empty());
    let _ =
        world.run(&["devices", "clean", "--all", "--all-tenants", "--yes"]).success().says("no test devices");
}

#[test]
fn all_test_devices_of_all_tenants_are_found() {
    let (world, acme) = world();
    let globex = world.tenant("globex");
    for (name, run) in [("sim-1", "a"), ("sim-2", "b"), ("lamp", "b")] {
        let mark = format!("simulation={run}");
        world.ok(&["things", "create", name, "--attribute", &mark, "--all-tenants"]);
    }
    let _ = world.run(&["devices", "clean", "--all", "--all-tenants", "--dry-run"]).success();
    assert_eq!(world.things_of(&acme).len(), 3);
    let _ = world.run(&["devices", "clean", "--all", "--all-tenants", "--yes"]).success();
    for account in [acme, globex] {
        assert_eq!(
            world.things_of(&account).into_keys().collect::<Vec<_>>(),
            ["lamp"],
            "{account} in {REGION}"
        );
    }
}

#[test]
fn a_claim_that_has_ended_or_is_half_said_is_refused() {
    let (world, _) = world();
    std::fs::create_dir(world.path("claim")).unwrap();
    for file in ["key.pem", "certificate.pem"] {
        std::fs::copy(world.path(&format!("ids/lamp-1/{file}")), world.path(&format!("claim/{file}")))
            .unwrap();
    }
    let run = |more: &[&str]| {
        let flags = [&["--claim", "claim", "--out", "o"], more].concat();
        world.run(&[simulate(&flags), server("127.0.0.1:1")].concat())
    };
    let said = |claim: Value| world.write("claim/claim.json", claim.to_string());
    let _ = run(&[]).code(2).says("the provisioning template is not named");
    let _ = run(&["--template", "a b"]).code(2).says("--template a b");
    let _ = run(&["--template", "t", "--count", "2", "--name-template", "lamp"]).code(2).says("differently");
    said(json!({ "templateName": "t", "expiration": "2020-01-01T00:00:00Z" }));
    let _ = run(&[]).code(65).says("ended at 2020-01-01T00:00:00Z");
    said(json!({ "templateName": 7 }));
    let _ = run(&[]).code(65).says("claim/claim.json:1:");
    world.assert_no_calls();
    assert!(!world.path("o").exists());
}
