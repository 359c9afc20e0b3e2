//! Rows with signing requests: AWS makes another certificate each time it is asked, and still every thing has one.

use std::collections::BTreeMap;

use fleetctl_sandbox::watch::Moment;
use serde_json::json;

use crate::support::Device;
use crate::support::certificates::signing_request;
use crate::support::{REGION, World};

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;

fn names(count: u32) -> impl Iterator<Item = String> {
    (0..count).map(|n| format!("lamp:{n}"))
}

/// A world with a tenant, a policy, and an input of so many signing requests.
fn world(count: u32) -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("policy.json", POLICY);
    world.ok(&["policies", "create", "device", "--document", "policy.json", "--tenant", "acme"]);
    let rows: Vec<String> = names(count)
        .map(|name| {
            json!({ "thing_name": name, "csr_pem": signing_request(&name), "policies": ["device"] })
                .to_string()
        })
        .collect();
    world.write("a.jsonl", rows.join("\n"));
    (world, acme)
}

fn expected(count: u32) -> BTreeMap<String, Device> {
    names(count).map(|name| (name, Device::new().certificate("ACTIVE", &["device"]))).collect()
}

const IMPORT: [&str; 7] = ["things", "import", "a.jsonl", "--tenant", "acme", "--run-id", "r"];

fn has_key_of(pem: &str, request: &str) -> bool {
    let certificate = openssl::x509::X509::from_pem(pem.as_bytes()).unwrap();
    let request = openssl::x509::X509Req::from_pem(request.as_bytes()).unwrap();
    certificate.public_key().unwrap().public_eq(&request.public_key().unwrap())
}

#[test]
fn each_request_becomes_one_certificate_which_is_kept() {
    let (world, acme) = world(3);
    let summary = world.ok(&IMPORT);
    assert_eq!(summary["ok"], 3, "{summary}");
    world.assert_devices(&acme, &expected(3));
    for line in world.read("a.jsonl").lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let name = row["thing_name"].as_str().unwrap();
        let kept = world.state().join(format!("runs/r/certificates/{acme}-{REGION}/{name}.pem"));
        assert!(has_key_of(&std::fs::read_to_string(kept).unwrap(), row["csr_pem"].as_str().unwrap()));
    }
    // Another run reads AWS and makes nothing.
    world.forget_calls();
    let again = world.ok(&["things", "import", "a.jsonl", "--tenant", "acme", "--run-id", "another"]);
    assert_eq!(again["skipped"], 3, "{again}");
    assert_eq!(world.count("CreateCertificateFromCsr"), 0);
}

#[test]
fn lost_and_failed_answers_double_nothing() {
    let (world, acme) = world(12);
    world.faults_of(&acme, &["CreateCertificateFromCsr"], "lost=30%,error=20%,throttle=10%");
    let summary = world.ok(&IMPORT);
    assert_eq!(summary["ok"], 12, "{summary}");
    world.assert_devices(&acme, &expected(12));
}

#[test]
fn a_kill_around_the_call_doubles_nothing_with_and_without_the_journal() {
    for (moment, journal) in [
        (Moment::Received, true),
        (Moment::Done, true),
        (Moment::Answered, true),
        (Moment::Received, false),
        (Moment::Done, false),
        (Moment::Answered, false),
    ] {
        let (world, acme) = world(1);
        // The first changing call is CreateThing, the second CreateCertificateFromCsr.
        let victim = world.kill_at(2, moment);
        let _ = world.fleetctl(&IMPORT).start_as(&victim).finish();
        let call = victim.killed_at().expect("it was killed");
        assert_eq!(call.operation, "CreateCertificateFromCsr");
        if !journal {
            std::fs::remove_dir_all(world.state()).unwrap();
        }
        let summary = world.ok(&IMPORT);
        assert_eq!(summary["rows"], 1, "{summary}");
        world.assert_devices(&acme, &expected(1));
    }
}

#[test]
fn a_request_that_is_wrong_is_named_before_any_call() {
    let world = World::new();
    world.tenant("acme");
    let wrong = signing_request("a").replace('M', "N");
    world.write("a.jsonl", json!({ "thing_name": "a", "csr_pem": wrong }).to_string());
    world.forget_calls();
    let _ = world.run(&IMPORT).code(65).says("a.jsonl:1: ").says("csr_pem");
    world.assert_no_calls();
}

#[test]
fn a_certificate_that_another_thing_has_is_never_taken_for_the_lost_one() {
    for moment in [Moment::Received, Moment::Done] {
        let (world, acme) = world(1);
        let _ = world.ok(&IMPORT);
        // The same request for another thing: AWS makes another certificate of it.
        world.write("b.jsonl", world.read("a.jsonl").replace("lamp:0", "lamp:1"));
        let again = ["things", "import", "b.jsonl", "--tenant", "acme", "--run-id", "again"];
        let victim = world.kill_at(2, moment);
        let _ = world.fleetctl(&again).start_as(&victim).finish();
        assert_eq!(victim.killed_at().expect("it was killed").operation, "CreateCertificateFromCsr");
        let summary = world.ok(&again);
        assert_eq!(summary["ok"], 1, "{summary}");
        world.assert_devices(&acme, &expected(2));
    }
}
