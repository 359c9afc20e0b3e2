//! Every documented exit code, produced by a real case. 70 is a bug of the program, so there is no case of it.

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Faults;

use crate::support::{MANAGEMENT, World, quick};

fn faulty(faults: &str) -> Settings {
    Settings { faults: faults.parse::<Faults>().unwrap(), ..quick() }
}

#[test]
fn help_documents_every_code() {
    let world = World::new();
    let help = world.run(&["--help"]).success().stdout;
    let (_, codes) = help.split_once("Exit codes:\n").unwrap();
    for code in ["0", "1", "2", "3", "4", "5", "7", "65", "70", "75", "130"] {
        let documented = codes.lines().any(|line| line.trim_start().starts_with(&format!("{code} ")));
        assert!(documented, "{code} is not in\n{help}");
    }
    assert!(codes.contains("143 terminated (SIGTERM)"), "{help}");
}

#[test]
fn zero_is_done() {
    let world = World::new();
    let _ = world.run(&["things", "list"]).success();
}

#[test]
fn one_is_failed() {
    let world = World::new();
    let _ = world.run(&["things", "show", "nope"]).code(1);
}

#[test]
fn two_is_a_wrong_command_line() {
    let world = World::new();
    for args in [&["things"][..], &["thing", "list", "--bogus"], &["things", "list", "--tenant", "nobody"]] {
        let _ = world.run(args).code(2).no_data();
    }
}

#[test]
fn two_is_also_a_missing_yes_without_a_terminal() {
    let world = World::new();
    let id = "0".repeat(64);
    let output = world.run(&["ca", "delete", &id, "--account", MANAGEMENT]).code(2);
    let _ = output.says("hint: Give `--yes` to confirm.");
    world.assert_no_calls();
}

#[test]
fn three_is_partial() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.things(&acme, &["a"]);
    world.remove_role(&globex, "OrganizationAccountAccessRole");
    let output = world.run(&["things", "list", "--all-tenants", "-o", "json"]).code(3);
    assert_eq!(output.json().as_array().map(Vec::len), Some(1));
}

#[test]
fn four_is_credentials() {
    let world = World::new();
    let mut command = world.fleetctl(&["things", "list", "-o", "json"]);
    let output = command.env("AWS_SECRET_ACCESS_KEY", "wrong").run().code(4);
    assert_eq!(output.error()["code"], "SignatureDoesNotMatch");
    let mut command = world.fleetctl(&["things", "list"]);
    let _ = command.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY").run().code(4);
}

#[test]
fn four_is_permission_too() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.admin("POST", "roles", &serde_json::json!({ "account": acme, "deny": ["iot:ListThings"] }));
    let output = world.run(&["things", "list", "--tenant", "acme", "-o", "json"]).code(4);
    assert_eq!(output.error()["code"], "AccessDeniedException");
}

#[test]
fn seventy_five_is_throttled_beyond_patience() {
    let world = World::with(faulty("throttle=100%"));
    let output = world.run(&["things", "list", "-o", "json"]).code(75);
    let code = output.error()["code"].clone();
    assert!(code.as_str().is_some_and(|code| code.starts_with("Throttling")), "{output}");
    assert!(world.count("GetCallerIdentity") > 3, "it was not patient");
}

#[test]
fn a_signal_ends_a_command_with_its_own_code() {
    for (signal, code, name) in [("INT", 130, "Interrupted"), ("TERM", 143, "Terminated")] {
        let world = World::with(faulty("hang=100%"));
        let mut running = world.fleetctl(&["things", "list", "-o", "json"]).start();
        running.until("the first call", || world.calls().totals.calls > 0);
        running.signal(signal);
        let output = running.finish().code(code);
        assert_eq!(output.error()["code"], name);
    }
}

/// `-` is stdout where an option can be that, and never a file or a folder of this name.
#[test]
fn what_cannot_be_stdout_is_not_written_to_it() {
    let world = World::new();
    world.write("a.csv", "thing_name\na\n");
    for command in [
        "things report --html -",
        "things report --html=-",
        "billing-groups report --html -",
        "things export --snapshot -",
        "things import a.csv --rejects -",
        "things import a.csv --report -",
        "runs resume r --rejects -",
        "certs sign --ca ca --csr a.csv --out -",
        "certs sign --ca ca --csr a.csv --rejects -",
        "certs issue --ca ca --name a --out ids --manifest -",
        "ca create --cn X --out -",
        "token keys --out -",
        "devices simulate --out -",
    ] {
        let words: Vec<&str> = command.split(' ').collect();
        let _ = world.run(&words).code(2).says("this is not written to stdout");
        assert!(!world.path("-").exists(), "{command}");
    }
    world.assert_no_calls();
}
