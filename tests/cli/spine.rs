//! The main job from end to end, as a user's script does it: on a sandbox with AWS's quotas and failing calls.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Quotas;
use serde_json::{Value, json};

use crate::support::{REGION, World, quick};

/// Ten lines. Exit code 3 of the import is looked at in its summary.
const SCRIPT: &str = "\
fleetctl tenant create acme --email aws+acme@example.com --ou Tenants --tier gold -o json | jq -e '.account | length == 12'
fleetctl tenant create globex --email aws+globex@example.com --ou Tenants --via organizations -o json | jq -e .account
[ -d ca ] || fleetctl ca create --cn 'Example devices' --out ca && fleetctl ca register --tenant acme --cert ca/ca.crt --key ca/ca.key --activate
fleetctl templates show device-policy.json > policy.json && fleetctl policies create device --document policy.json --all-tenants
fleetctl types create sensor --searchable version --all-tenants && fleetctl groups create site-a --all-tenants
fleetctl billing-groups create gold --all-tenants
fleetctl things import things.csv --all-tenants -o json > import.json || [ $? -eq 3 ]
fleetctl index enable --wait --all-tenants && fleetctl templates show job-reboot.json > job.json
fleetctl things query 'thingTypeName:sensor AND attributes.version:1.0' --all-tenants -o json | jq '[.[].thingName]' > old.json
fleetctl jobs create reboot-1 --document job.json --group site-a --all-tenants -o json | jq -e 'length == 2'
";

const FAULTS: &str = "throttle=2%,error=2%,reset=2%,lost=2%";

/// jq and curl are the scripts', not fleetctl's; where the machine lacks them and we may, they are installed.
pub(crate) fn need_tools() {
    let has = |tool: &str| {
        ["/usr/bin", "/usr/local/bin", "/bin"].iter().any(|bin| Path::new(bin).join(tool).exists())
    };
    let all = || has("jq") && has("curl");
    if all() {
        return;
    }
    let shell = "apt-get update -qq && apt-get install -y -qq jq curl";
    let _ = Command::new("/bin/sh").args(["-c", shell]).status();
    assert!(all(), "the scripts need jq and curl, which are not here and could not be installed: {shell}");
}

fn run(world: &World) -> Value {
    let mut shell = world.program("/bin/bash");
    let _ = shell.args(["-euxo", "pipefail", "-c", SCRIPT]).env("FLEETCTL_NO_PROGRESS", "1").run().success();
    serde_json::from_str(&world.read("import.json")).unwrap()
}

fn faults(world: &World, faults: &str) {
    world.admin("POST", "faults", &json!({ "faults": faults }));
}

/// Which operations changed something, and in whose account.
fn changed(world: &World) -> BTreeSet<(String, &'static str)> {
    let calls = world.calls().operations.into_iter().filter(|call| call.mutating);
    calls.map(|call| (call.account, call.operation)).collect()
}

fn write_things(world: &World) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut csv = String::from("thing_name,thing_type,thing_groups,billing_group,attr.version,tenant\n");
    let mut names: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for n in 1..=40 {
        let (version, tenant) =
            (if n % 4 == 0 { "1.1" } else { "1.0" }, if n % 2 == 0 { "acme" } else { "globex" });
        writeln!(csv, "sensor-{n:04},sensor,site-a,gold,{version},{tenant}").unwrap();
        names.entry(tenant).or_default().insert(format!("sensor-{n:04}"));
    }
    world.write("things.csv", csv);
    names
}

#[test]
fn ten_lines_end_in_exactly_the_state_asked_for_and_again_after_a_loss() {
    need_tools();
    let settings = Settings { quotas: Quotas::Aws, vend_time: Duration::from_millis(200), ..quick() };
    let world = World::with(settings);
    let names = write_things(&world);
    faults(&world, FAULTS);
    let summary = run(&world);
    assert!(world.calls().totals.faults > 0, "no fault struck");
    faults(&world, "off");
    let done = |name: &str| summary[name].as_u64().unwrap();
    assert_eq!((done("ok") + done("skipped"), done("rows")), (40, 40), "{summary}");
    let accounts: BTreeMap<String, String> = world.accounts().into_iter().collect();
    assert_eq!(accounts.len(), 5, "{accounts:?}");
    assert_state(&world, &accounts, &names);
    let old: Vec<String> = serde_json::from_str(&world.read("old.json")).unwrap();
    assert_eq!(old.len(), 30);

    // Another machine, and somebody deleted one thing and changed another meanwhile.
    std::fs::remove_dir_all(world.state()).unwrap();
    let _ = world.run(&["things", "delete", "sensor-0006", "--tenant", "acme", "--yes"]).success();
    let _ = world
        .run(&["things", "update", "sensor-0007", "--attribute", "version=9", "--tenant", "globex"])
        .success();
    world.forget_calls();
    faults(&world, FAULTS);
    let summary = run(&world);
    faults(&world, "off");
    let acme = accounts["acme"].clone();
    assert_eq!(
        changed(&world),
        BTreeSet::from([(acme.clone(), "CreateThing"), (acme.clone(), "AddThingToThingGroup")]),
        "{summary}"
    );
    assert_eq!(
        (&summary["ok"], &summary["failed"], &summary["skipped"]),
        (&json!(1), &json!(1), &json!(38)),
        "{summary}"
    );
    let rejects = std::fs::read_to_string(summary["rejects"].as_str().unwrap()).unwrap();
    let rejected: Vec<&str> = rejects.lines().skip(1).collect();
    assert!(rejected.len() == 1 && rejected[0].contains(",sensor-0007,"), "{rejects}");
    assert!(world.things_of(&acme).contains_key("sensor-0006"));
    assert_eq!(world.things_of(&accounts["globex"])["sensor-0007"]["version"], "9");
}

fn assert_state(
    world: &World,
    accounts: &BTreeMap<String, String>,
    names: &BTreeMap<&str, BTreeSet<String>>,
) {
    for tenant in ["acme", "globex"] {
        let account = &accounts[tenant];
        let things = world.things_of(account);
        assert_eq!(things.keys().cloned().collect::<BTreeSet<_>>(), names[tenant], "{tenant}");
        for (name, attributes) in things {
            let number: u32 = name["sensor-".len()..].parse().unwrap();
            let version = if number.is_multiple_of(4) { "1.1" } else { "1.0" };
            assert_eq!(attributes, BTreeMap::from([("version".to_owned(), version.to_owned())]), "{name}");
        }
        assert_eq!(world.group(account, "site-a"), names[tenant], "{tenant}");
        assert_eq!(world.billing_group(account, "gold"), names[tenant], "{tenant}");
        assert_eq!(world.jobs(account), ["reboot-1"]);
    }
    assert_eq!(world.cas(&accounts["acme"], REGION).len(), 1);
    assert_eq!(world.cas(&accounts["globex"], REGION), [""; 0]);
}

#[test]
fn the_tour_shows_it_all() {
    let world = World::new();
    let mut tour = world.fleetctl(&["sandbox", "tour"]);
    let output = tour.env_remove("FLEETCTL_SANDBOX").run().success();
    assert!(output.stdout.contains("\nDone in "), "{output}");
    assert!(!output.stderr.contains("error: "), "{output}");
    world.assert_no_calls();
}
