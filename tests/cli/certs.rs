//! Certificates as rows: registered, changed, transferred, made and deleted, one by one and in runs.

use serde_json::{Value, json};

use crate::support::World;
use crate::support::certificates::{Authority, Kind};

/// So many device certificates with their ids.
fn devices(count: u32) -> Vec<(String, String)> {
    let ca = Authority::new(Kind::Good);
    (0..count)
        .map(|n| {
            let pem = ca.device(&format!("lamp-{n}"), n + 2);
            (id_of(&pem), pem)
        })
        .collect()
}

/// AWS's id of a certificate.
fn id_of(pem: &str) -> String {
    let digest = openssl::x509::X509::from_pem(pem.as_bytes())
        .unwrap()
        .digest(openssl::hash::MessageDigest::sha256())
        .unwrap();
    digest.iter().map(|b| format!("{b:02x}")).collect()
}

/// A world with a tenant and things `lamp-N` with these certificates.
fn imported(devices: &[(String, String)]) -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    let rows: Vec<String> = devices
        .iter()
        .enumerate()
        .map(|(n, (_, pem))| json!({ "thing_name": format!("lamp-{n}"), "cert_pem": pem }).to_string())
        .collect();
    world.write("things.jsonl", rows.join("\n"));
    world.ok(&["things", "import", "things.jsonl", "--tenant", "acme"]);
    (world, acme)
}

/// The rows that a run answers.
fn rows_of(args: &[&str], world: &World) -> Vec<Value> {
    let lines = world.fleetctl(args).args(["-o", "jsonl"]).run().success().jsonl();
    lines.into_iter().filter(|line| line["type"] == "row").collect()
}

#[test]
fn a_list_of_ids_is_deactivated_once() {
    let devices = devices(3);
    let (world, acme) = imported(&devices);
    let ids: Vec<&str> = devices.iter().map(|(id, _)| id.as_str()).collect();
    world.write("ids.txt", ids.join("\n"));
    let summary = world.ok(&["certs", "deactivate", "--from", "ids.txt", "--tenant", "acme"]);
    assert_eq!((&summary["ok"], &summary["skipped"]), (&json!(3), &json!(0)), "{summary}");
    let summary = world.ok(&["certs", "deactivate", "--from", "ids.txt", "--tenant", "acme"]);
    assert_eq!((&summary["ok"], &summary["skipped"]), (&json!(0), &json!(3)), "{summary}");
    assert_eq!(world.count("UpdateCertificate"), 3);
    // An ARN says where it is, a PEM file which it is.
    let region = crate::support::REGION;
    let arn = format!("arn:aws:iot:{region}:{acme}:cert/{}", ids[0]);
    world.write("list.csv", format!("certificateArn,status\n{arn},whatever\n"));
    let rows = rows_of(&["certs", "activate", "--from", "list.csv"], &world);
    assert_eq!((&rows[0]["certificateId"], &rows[0]["status"]), (&json!(ids[0]), &json!("updated")));
    assert_eq!((&rows[0]["account"], &rows[0]["thingName"]), (&json!(acme), &Value::Null));
}

#[test]
fn the_certificates_of_a_query_are_rows() {
    let devices = devices(3);
    let (world, acme) = imported(&devices);
    world.index(&acme);
    let rows = rows_of(&["certs", "deactivate", "--where", "thingName:lamp-1", "--tenant", "acme"], &world);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((&rows[0]["certificateId"], &rows[0]["thingName"]), (&json!(devices[1].0), &json!("lamp-1")));
}

#[test]
fn two_rows_for_one_certificate_are_refused_whatever_names_it() {
    let devices = devices(2);
    let (world, _) = imported(&devices);
    let rows = [
        json!({ "certificateId": devices[0].0 }),
        json!({ "cert_pem": devices[1].1 }),
        json!({ "certificatePem": devices[0].1 }),
    ];
    world.write("a.jsonl", rows.map(|row| row.to_string()).join("\n"));
    let id = &devices[0].0;
    let what = format!("certificate `{id}` is in line 1 already; a certificate has one row");
    let _ = world.run(&["certs", "deactivate", "--from", "a.jsonl", "--tenant", "acme"]).code(65).says(&what);
    assert_eq!(world.count("UpdateCertificate"), 0);
}
