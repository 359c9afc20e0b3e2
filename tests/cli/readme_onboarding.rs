//! The README is true: each command of "Onboarding" runs as printed, one after the other, or is named here with the
//! reason why it cannot run against the sandbox.

use serde_json::json;

use crate::support::{MANAGEMENT, World};

const README: &str = include_str!("../../README.md");

/// What begins so does not run here.
const NOT_HERE: &[(&str, &str)] = &[
    ("AWS_PROFILE=acme sh jitr/deploy.sh", "the sandbox has no Lambda"),
    (
        "fleetctl certs activate-pending --ca ca/ca.crt --policy device --allow shipped.csv --all-tenants --watch",
        WATCH,
    ),
    (
        "fleetctl certs activate-pending --ca ca/ca.crt --policy device --allow-table fleetctl-allow-list --all-tenants \
         --watch",
        WATCH,
    ),
    (
        "fleetctl agent enroll",
        "tests/cli/agent has a server on a port of its own, and this one is in a token",
    ),
    ("fleetctl agent serve", "it runs until a signal; tests/cli/agent runs it"),
    ("podman ", "no container engine is needed for the tests; tests/cli/agent runs the layout without one"),
    ("aws ", "the sandbox has no Lambda"),
    (
        "tar -xf claim.tar.zst -C /greengrass/v2",
        "it is for the core, where Greengrass is; tests/cli/claims unpacks it",
    ),
    ("fleetctl devices simulate", BROKER),
    ("fleetctl devices clean", BROKER),
];
const WATCH: &str = "it runs until a signal; tests/cli/activate_pending runs it";
const BROKER: &str = "the sandbox has no broker; tests/referee runs it on MiniStack's";

/// What a reader does before a command that begins so.
const BEFORE: &[(&str, &str)] = &[
    (
        "fleetctl provisioning update by-claim --default-version 3",
        "for n in 2 3; do sed s/SerialNumber/Serial$n/g by-claim.json > other.json; fleetctl provisioning create by-claim \
         --kind fleet --document other.json --role FleetProvisioning --tenant acme --update; done",
    ),
    // JITR and JITP are two ways for one CA.
    (
        "fleetctl provisioning create jitp",
        "fleetctl ca deactivate ca/ca.crt --tenant acme --yes; fleetctl ca delete ca/ca.crt --tenant acme --yes",
    ),
    (
        "fleetctl provisioning claim --template by-claim",
        "fleetctl provisioning create by-claim --kind fleet --document by-claim.json --role FleetProvisioning --tenant acme",
    ),
    (
        "fleetctl provisioning claim --template lamps",
        "rm -r claims; fleetctl provisioning create lamps --kind fleet --document by-claim.json --role \
         FleetProvisioning --tenant acme",
    ),
];

/// What a reader is asked about, and confirms.
const CONFIRMED: &[&str] = &["fleetctl provisioning delete", "fleetctl provisioning allow remove"];

/// The commands of the section, each on one line.
fn commands() -> Vec<String> {
    let (_, rest) = README.split_once("\n## Onboarding\n").unwrap();
    let (section, _) = rest.split_once("\n## ").unwrap();
    let blocks = section.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let text = blocks.collect::<String>().replace("\\\n", "");
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// What the section has only once devices were revoked: the CA's list, which the README does not make.
fn revocations(world: &World) {
    let shell = r"
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=9\n' > ca.cnf
: > index.txt
openssl ca -config ca.cnf -gencrl -cert ca/ca.crt -keyfile ca/ca.key -out ca.crl
";
    let _ = world.program("/bin/bash").args(["-ec", shell]).run().success();
}

#[test]
fn the_commands_of_onboarding_run_as_printed() {
    let world = World::new();
    world.tenant("acme");
    world.tenant("globex");
    world.admin("POST", "roles", &json!({ "account": MANAGEMENT, "role": "AgentRegistration" }));
    let (mut skipped, mut prepared, mut ran) = (Vec::new(), Vec::new(), 0);
    for command in commands() {
        if let Some((start, _)) = NOT_HERE.iter().find(|(start, _)| command.starts_with(start)) {
            skipped.push(*start);
            continue;
        }
        let shell = |text: &str| world.program("/bin/bash").args(["-ec", text]).run();
        for (start, before) in BEFORE.iter().filter(|(start, _)| command.starts_with(start)) {
            let _ = shell(before).success();
            prepared.push(*start);
        }
        let confirmed = CONFIRMED.iter().any(|start| command.starts_with(start));
        let _ = if confirmed {
            let (line, _) = command.split_once('#').unwrap_or((&command, ""));
            shell(&format!("{line} --yes")).success()
        } else {
            shell(&command).success()
        };
        if command.starts_with("fleetctl ca create") && world.path("int/ca.crt").exists() {
            revocations(&world);
        }
        ran += 1;
    }
    assert!(ran > 30, "{ran}");
    let unused = NOT_HERE.iter().map(|(start, _)| start).filter(|start| !skipped.contains(start));
    assert_eq!(unused.collect::<Vec<_>>(), [&""; 0], "these are not in the README any more");
    let unused = BEFORE.iter().map(|(start, _)| start).filter(|start| !prepared.contains(start));
    assert_eq!(unused.collect::<Vec<_>>(), [&""; 0], "these are not in the README any more");
}
