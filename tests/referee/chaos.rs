//! An import under every fault at once ends whole: boto3 says what the accounts hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::{Latency, Quotas};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devices;
use crate::environment;
use crate::manifest::certificate;
use crate::servers::{self, Door};

const TENANTS: [&str; 2] = ["acme", "globex"];
const ROWS: usize = 300;
/// Every so many rows of a tenant bring a certificate, every second of these as a signing request.
const WITH_CERTIFICATE: usize = 5;
const FAULTS: &str = "throttle=10%,error=3%,reset=3%,lost=3%,hang=0.5%";
const ROLE: &str = "OrganizationAccountAccessRole";

fn fleetctl(door: &Door, home: &TempDir, words: &[&str]) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
    door.open(&mut command, home.path());
    let done = command.current_dir(home.path()).args(words).args(["-o", "jsonl"]).output().unwrap();
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "fleetctl {words:?} ended with {}:\n{error}", done.status);
    let lines = String::from_utf8(done.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What an account holds, by boto3.
fn state(door: &Door, home: &TempDir, account: &str) -> Value {
    let path = home.path().join("state.json");
    let mut command = Command::new(environment::python());
    door.open(&mut command, home.path());
    command.current_dir(environment::scripts());
    let done = command.args(["state.py", ROLE, account, "things,certificates"]).arg(&path).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A row of a tenant and what boto3 is to say of its thing.
fn row(tenant: &str, n: usize) -> (Value, Value) {
    let (of_type, group) = (["lamp", "pump"][n % 2], ["site-a", "site-b"][n / 2 % 2]);
    let name = format!("{tenant}-{n:03}");
    let billed = n.is_multiple_of(3).then_some("gold");
    let mut row = json!({
        "thing_name": name, "thing_type": of_type, "thing_groups": group, "attr.n": n.to_string(), "tenant": tenant,
    });
    if let Some(group) = billed {
        row["billing_group"] = group.into();
    }
    if n.is_multiple_of(WITH_CERTIFICATE) {
        row["policies"] = "device".into();
        if (n / WITH_CERTIFICATE).is_multiple_of(2) {
            row["cert_pem"] = certificate(&name).into();
        } else {
            row["csr_pem"] = signing_request(&name).into();
        }
    }
    let thing = json!({
        "type": of_type, "attributes": { "n": n.to_string() }, "billingGroup": billed, "groups": [group],
    });
    (row, thing)
}

/// A PEM signing request of a new key.
fn signing_request(name: &str) -> String {
    let group = openssl::ec::EcGroup::from_curve_name(openssl::nid::Nid::X9_62_PRIME256V1).unwrap();
    let key = openssl::pkey::PKey::from_ec_key(openssl::ec::EcKey::generate(&group).unwrap()).unwrap();
    let mut subject = openssl::x509::X509NameBuilder::new().unwrap();
    subject.append_entry_by_text("CN", name).unwrap();
    let mut request = openssl::x509::X509ReqBuilder::new().unwrap();
    request.set_subject_name(&subject.build()).unwrap();
    request.set_pubkey(&key).unwrap();
    request.sign(&key, openssl::hash::MessageDigest::sha256()).unwrap();
    String::from_utf8(request.build().to_pem().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_under_every_fault_holds_what_boto3_expects() {
    // Short, and sessions live long: boto3 reads one thing after the other, in one session.
    let latency = Latency { min: Duration::from_millis(5), max: Duration::from_millis(40) };
    let settings = Settings {
        latency,
        quotas: Quotas::Aws,
        vend_time: Duration::ZERO,
        account_warm_up: Duration::ZERO,
        ..Settings::default()
    };
    let (sandbox, door) = servers::start(settings).await;
    let judged = tokio::task::spawn_blocking(move || judge(&door));
    judged.await.unwrap();
    sandbox.stop().await;
}

fn judge(door: &Door) {
    let home = TempDir::new().unwrap();
    let say = |words: &[&str]| fleetctl(door, &home, words);
    let mut accounts = Vec::new();
    for tenant in TENANTS {
        let email = format!("{tenant}@tenant.example");
        let made = say(&[
            "tenant",
            "create",
            tenant,
            "--email",
            &email,
            "--ou",
            "Tenants",
            "--via",
            "organizations",
        ]);
        accounts.push(made[0]["account"].as_str().unwrap().to_owned());
    }
    let _ = devices::policy(&home);
    for noun in ["types", "groups"] {
        let names = if noun == "types" { ["lamp", "pump"] } else { ["site-a", "site-b"] };
        for name in names {
            drop(say(&[noun, "create", name, "--all-tenants"]));
        }
    }
    say(&["billing-groups", "create", "gold", "--all-tenants"]);
    say(&["policies", "create", "device", "--document", "policy.json", "--all-tenants"]);
    let mut file = String::new();
    for n in 0..ROWS {
        writeln!(file, "{}", row(TENANTS[n % 2], n / 2).0).unwrap();
    }
    std::fs::write(home.path().join("devices.jsonl"), file).unwrap();

    faults(door, FAULTS);
    let said = say(&["things", "import", "devices.jsonl", "--no-progress"]);
    faults(door, "off");
    let summary = said.last().unwrap();
    assert_eq!(
        summary["ok"].as_u64().unwrap() + summary["skipped"].as_u64().unwrap(),
        ROWS as u64,
        "{summary}"
    );

    for (tenant, account) in TENANTS.iter().zip(&accounts) {
        let state = state(door, &home, account);
        let (things, certificates) =
            (state["things"].as_object().unwrap(), state["certificates"].as_object().unwrap());
        assert_eq!(things.len(), ROWS / 2, "{tenant}");
        let mut used = BTreeSet::new();
        for n in 0..ROWS / 2 {
            let thing = &things[&format!("{tenant}-{n:03}")];
            for (name, value) in row(tenant, n).1.as_object().unwrap() {
                assert_eq!(&thing[name], value, "{tenant}-{n:03}: {name}");
            }
            let principals = thing["principals"].as_array().unwrap();
            assert_eq!(
                principals.len(),
                usize::from(n % WITH_CERTIFICATE == 0),
                "{tenant}-{n:03}: {principals:?}"
            );
            for principal in principals {
                assert_eq!(certificates[principal.as_str().unwrap()], json!(["ACTIVE", ["device"]]));
                assert!(used.insert(principal.to_string()), "{principal} has two things");
            }
        }
        assert_eq!(certificates.len(), used.len(), "{tenant} has certificates without a thing");
    }
}

fn faults(door: &Door, faults: &str) {
    let script = "import os,sys,urllib.request as r;\
        r.urlopen(os.environ['AWS_ENDPOINT_URL']+'/_sandbox/faults',data=sys.argv[1].encode()).read()";
    let home = TempDir::new().unwrap();
    let mut command = Command::new(environment::python());
    door.open(&mut command, home.path());
    let done = command.args(["-c", script, &json!({ "faults": faults }).to_string()]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
