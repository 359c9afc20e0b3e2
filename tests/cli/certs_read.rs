//! `certs list` and `certs show`: every page of every target, and everything that is known of one certificate.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::certificates::{Authority, Kind};
use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, REGION, World};

fn ids(rows: &serde_json::Value) -> BTreeSet<String> {
    rows.as_array().unwrap().iter().map(|row| row["certificateId"].as_str().unwrap().to_owned()).collect()
}

fn set(ids: &[&String]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).clone()).collect()
}

#[test]
fn lists_reach_all_tenants_and_can_be_narrowed() {
    let world = World::new();
    let (acme, bolt) = (world.tenant("acme"), world.tenant("bolt"));
    let made = Authority::new(Kind::Good);
    let pems: Vec<String> = (0..3).map(|n| made.device(&format!("device-{n}"), n)).collect();
    let in_acme = world.registered(&acme, &pems[..2]);
    let in_bolt = world.registered(&bolt, &pems[2..]);
    world.set_status(&acme, &in_acme[1], "REVOKED");
    let rows = world.ok(&["certs", "list", "--all-tenants"]);
    assert_eq!(ids(&rows), set(&[&in_acme[0], &in_acme[1], &in_bolt[0]]));
    let of_bolt = rows.as_array().unwrap().iter().find(|row| row["tenant"] == "bolt").unwrap();
    assert_eq!((&of_bolt["account"], &of_bolt["certificateMode"]), (&json!(bolt), &json!("SNI_ONLY")));
    assert_eq!(of_bolt["certificateArn"], format!("arn:aws:iot:{REGION}:{bolt}:cert/{}", in_bolt[0]));
    let active = world.ok(&["certs", "list", "--all-tenants", "--status", "active"]);
    assert_eq!(ids(&active), set(&[&in_acme[0], &in_bolt[0]]));
    let others = world.ok(&["certs", "list", "--tenant", "acme", "--status", "REVOKED,INACTIVE"]);
    assert_eq!(ids(&others), set(&[&in_acme[1]]));
    let _ = world.run(&["certs", "list", "--status", "GONE"]).code(2);

    world.remove_role(&acme, ORGANIZATION_ROLE);
    let output = world.run(&["certs", "list", "--all-tenants", "-o", "json"]).code(3);
    assert_eq!(ids(&output.json()), set(&[&in_bolt[0]]));
    let _ = output.says(&format!("error: acme {acme}/us-east-1: "));
}

#[test]
fn a_cas_certificates_come_in_pages_and_a_limit_ends_them() {
    let world = World::new();
    world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    let ca =
        world.ok(&["ca", "register", "--cert", "ca/ca.crt", "--mode", "sni-only", "--account", MANAGEMENT]);
    let made = Authority::new(Kind::Good);
    let pems: Vec<String> = (0..260).map(|n| made.device(&format!("device-{n}"), n)).collect();
    let registered = world.registered(MANAGEMENT, &pems);
    world.forget_calls();
    assert_eq!(ids(&world.ok(&["certs", "list"])), registered.into_iter().collect());
    assert_eq!(world.count("ListCertificates"), 2);
    assert_eq!(world.ok(&["certs", "list", "--limit", "3"]).as_array().unwrap().len(), 3);
    assert_eq!(world.count("ListCertificates"), 3);
    for named in ["ca/ca.crt", ca["certificateId"].as_str().unwrap()] {
        assert_eq!(world.ok(&["certs", "list", "--ca", named]), json!([]));
    }
    assert_eq!((world.count("ListCertificatesByCA"), world.count("ListCertificates")), (2, 3));
    let _ = world.run(&["certs", "list", "--ca", "nothing"]).code(2);
}

#[test]
fn a_certificate_is_shown_wherever_it_is() {
    let world = World::new();
    let (acme, bolt) = (world.tenant("acme"), world.tenant("bolt"));
    let pem = Authority::new(Kind::Good).device_valid("pump-1", 10, 20);
    world.write("pump.crt", &pem);
    let id = world.registered(&acme, std::slice::from_ref(&pem)).remove(0);
    world.things(&acme, &["pump-1"]);
    world.attach(&acme, "pump-1", &id);

    let output = world.run(&["certs", "show", "pump.crt", "--tenant", "acme", "-o", "json"]).success();
    let shown = output.json();
    for (member, expected) in [
        ("certificateId", json!(id)),
        ("tenant", json!("acme")),
        ("status", json!("ACTIVE")),
        ("subject", json!("CN=pump-1")),
        ("commonName", json!("pump-1")),
        ("issuer", json!("CN=Example CA")),
        ("ownedBy", json!(acme)),
        ("daysLeft", json!(20)),
        ("things", json!(["pump-1"])),
        ("policies", json!([])),
        ("certificatePem", json!(pem)),
    ] {
        assert_eq!(shown[member], expected, "{member}");
    }
    let arn = shown["certificateArn"].as_str().unwrap().to_owned();
    world.registered(&bolt, &[pem]);
    for named in [id.as_str(), arn.as_str(), &id.to_uppercase()] {
        let rows = world.ok(&["certs", "show", named, "--all-tenants"]);
        let rows = rows.as_array().unwrap();
        let tenants: BTreeSet<&str> = rows.iter().map(|row| row["tenant"].as_str().unwrap()).collect();
        assert_eq!(tenants, BTreeSet::from(["acme", "bolt"]), "{named}");
    }
    let _ = world
        .run(&["certs", "show", &"0".repeat(64), "--all-tenants"])
        .code(1)
        .says("there is no certificate");
    let _ = world.run(&["certs", "show", "nothing"]).code(2);
}
