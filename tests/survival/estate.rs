//! What the runs work on: tenants with what rows name, a file of rows, and exactly the devices that it asks for.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use fleetctl_sandbox::iot::Fleet;
use fleetctl_sandbox::watch::Logged;
use serde_json::Value;

use crate::support::certificates::{Authority, Kind, signing_request};
use crate::support::{Device, Output, Program, World, differences, repeated};

/// The policy of every certificate.
const POLICY: &str = "device";
const TYPES: [&str; 2] = ["lamp", "pump"];
const GROUPS: [&str; 3] = ["site-a", "site-b", "beta"];
const BILLING: &str = "gold";
/// The file of rows.
pub(crate) const FILE: &str = "devices.jsonl";

/// Tenants, and what each is to hold.
pub(crate) struct Estate {
    /// Name and account.
    pub(crate) tenants: Vec<(String, String)>,
    /// The devices by account.
    pub(crate) devices: BTreeMap<String, BTreeMap<String, Device>>,
    pub(crate) rows: u64,
}

impl Estate {
    /// Makes so many tenants with types, groups, a billing group and a policy, and a file of so many rows for them in
    /// turn. Every `with_certificate`-th row of a tenant brings a certificate with its policy.
    pub(crate) fn new(world: &World, tenants: usize, rows: usize, with_certificate: usize) -> Self {
        let names = (0..tenants).map(|n| format!("tenant-{n}"));
        let tenants: Vec<(String, String)> = names.map(|name| (name.clone(), world.tenant(&name))).collect();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        for (_, account) in &tenants {
            let iot = world.iot(account);
            runtime.block_on(async {
                for name in TYPES {
                    iot.create_thing_type().thing_type_name(name).send().await.unwrap();
                }
                for name in GROUPS {
                    iot.create_thing_group().thing_group_name(name).send().await.unwrap();
                }
                iot.create_billing_group().billing_group_name(BILLING).send().await.unwrap();
                let document = include_str!("../../templates/device-policy.json");
                let document = document.replace("{partition=aws}", "aws");
                iot.create_policy().policy_name(POLICY).policy_document(document).send().await.unwrap();
            });
        }
        let authority = Authority::new(Kind::Good);
        let mut devices: BTreeMap<String, BTreeMap<String, Device>> = BTreeMap::new();
        let mut file = String::new();
        for row in 0..rows {
            let (tenant, account) = &tenants[row % tenants.len()];
            let of_tenant = row / tenants.len();
            let name = format!("dev-{row:05}");
            let (mut device, mut line) = (
                Device::new().attribute("n", row),
                serde_json::json!({ "thing_name": name, "attr.n": row.to_string(), "tenant": tenant }),
            );
            if !of_tenant.is_multiple_of(5) {
                let of_type = TYPES[of_tenant % 2];
                device = device.of_type(of_type);
                line["thing_type"] = of_type.into();
            }
            let groups = &GROUPS[..of_tenant % 3];
            device = groups.iter().fold(device, |device, group| device.group(group));
            line["thing_groups"] = groups.join(";").into();
            if of_tenant % 4 == 1 {
                device = device.billed_to(BILLING);
                line["billing_group"] = BILLING.into();
            }
            if of_tenant.is_multiple_of(with_certificate) {
                device = device.certificate("ACTIVE", &[POLICY]);
                line["policies"] = POLICY.into();
                // Half of them are made by AWS, which makes another one whenever it is asked.
                if (of_tenant / with_certificate).is_multiple_of(2) {
                    line["cert_pem"] = authority.device(&name, u32::try_from(row + 2).unwrap()).into();
                } else {
                    line["csr_pem"] = signing_request(&name).into();
                }
            }
            writeln!(file, "{line}").unwrap();
            devices.entry(account.clone()).or_default().insert(name, device);
        }
        world.write(FILE, file);
        Self { tenants, devices, rows: rows as u64 }
    }

    /// The account of the n-th tenant.
    pub(crate) fn account(&self, n: usize) -> &str {
        &self.tenants[n].1
    }

    /// Asserts that every tenant holds exactly its devices.
    #[track_caller]
    pub(crate) fn assert_exact(&self, world: &World) {
        for (_, account) in &self.tenants {
            world.assert_devices(account, self.devices.get(account).unwrap_or(&BTreeMap::new()));
        }
    }

    /// How many devices of an account are whole.
    pub(crate) fn whole(&self, world: &World, account: &str) -> usize {
        let fleet: Fleet = world.fleet(account);
        let expected = &self.devices[account];
        let missing = differences(&fleet, expected).iter().filter(|text| text.starts_with("thing ")).count();
        expected.len() - missing
    }
}

/// The import of [`FILE`] as the run of this name.
pub(crate) fn import(world: &World, run: &str) -> Program {
    world.fleetctl(&["things", "import", FILE, "--run-id", run, "--no-progress", "-o", "json"])
}

/// Asserts that a summary accounts for each of so many rows.
#[track_caller]
pub(crate) fn assert_adds_up(summary: &Value, rows: u64) {
    let count = |name: &str| summary[name].as_u64().unwrap_or_else(|| panic!("no {name}: {summary}"));
    let sum: u64 = ["ok", "skipped", "failed", "invalid", "pending"].iter().map(|name| count(name)).sum();
    assert_eq!((sum, count("rows")), (rows, rows), "{summary}");
}

/// Asserts that a run ended whole: exit code 0, and every row done.
#[track_caller]
pub(crate) fn assert_complete(output: Output, rows: u64) -> Value {
    let summary = calm(output).success().json();
    assert_adds_up(&summary, rows);
    let done = summary["ok"].as_u64().unwrap() + summary["skipped"].as_u64().unwrap();
    assert_eq!(done, rows, "{summary}");
    summary
}

/// Asserts that the program did not panic.
#[track_caller]
pub(crate) fn calm(output: Output) -> Output {
    assert!(!output.stderr.contains("panicked"), "{output}");
    output
}

/// The journal of a run; empty when there is none.
pub(crate) fn journal(world: &World, run: &str) -> String {
    let path = world.state().join("runs").join(run).join("journal");
    String::from_utf8_lossy(&std::fs::read(path).unwrap_or_default()).into_owned()
}

/// The calls that took effect and of which the run does not know it: unanswered, or not in the journal by the kill.
pub(crate) fn unknown<'l>(log: &'l [Logged], journal: &str) -> Vec<&'l Logged> {
    let ids = request_ids(journal);
    log.iter().filter(|call| call.effect && !ids.contains(call.request_id.as_str())).collect()
}

/// The request ids of the steps in a journal.
pub(crate) fn request_ids(journal: &str) -> std::collections::BTreeSet<&str> {
    let ids = journal.lines().filter_map(|line| line.split_once("\"request\":\"")?.1.split_once('"'));
    ids.map(|(id, _)| id).collect()
}

/// Asserts that no call was repeated of which the run knew that it had taken effect; tells how many were repeated.
#[track_caller]
pub(crate) fn assert_nothing_known_repeated(log: &[Logged], journal: &str) -> usize {
    let (again, unknown) = (repeated(log), unknown(log, journal));
    assert!(again.len() <= unknown.len(), "{} repeated, {} were unknown", again.len(), unknown.len());
    for call in &again {
        let same = |other: &&&Logged| {
            (&other.account, other.operation, &other.subject)
                == (&call.account, call.operation, &call.subject)
        };
        assert!(unknown.iter().any(|other| same(&other)), "repeated although it was known: {call:?}");
    }
    again.len()
}

/// Copies a folder with what is in it, but for folders in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// Numbers by a seed: the same ones on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    /// Each test throws its own.
    pub(crate) fn new(test: u64) -> Self {
        let seed: u64 = std::env::var("SURVIVAL_SEED").ok().map_or(1, |text| text.parse().unwrap());
        Self(seed.wrapping_mul(1_000_003).wrapping_add(test))
    }

    /// A number below `end` (SplitMix64).
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }
}
