//! One CA into many targets: looked at everywhere first, failures named, the rest done when it is run again.

use std::time::Duration;

use fleetctl_sandbox::settings::{Latency, Quotas, Settings};
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{REGION, World, quick};
use crate::terminal::on_terminal;

const REGIONS: [&str; 3] = ["eu-central-1", "eu-west-1", "us-east-1"];
const EVERYWHERE: [&str; 3] = ["--all-tenants", "--region", "eu-central-1,eu-west-1,us-east-1"];
const REGISTER: [&str; 7] = ["ca", "register", "--cert", "ca.crt", "--mode", "sni-only", "--activate"];

fn with<'a>(start: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [start, more].concat()
}

fn ca(world: &World) -> Authority {
    let authority = Authority::new(Kind::Good);
    world.write("ca.crt", authority.certificate());
    authority
}

/// How many rows say this.
fn count(rows: &Value, status: &str) -> usize {
    rows.as_array().unwrap().iter().filter(|row| row["status"] == status).count()
}

fn deny(world: &World, account: &str, actions: &[&str]) {
    world.admin("POST", "roles", &json!({ "account": account, "deny": actions }));
}

#[test]
fn ten_tenants_and_three_regions_in_one_go() {
    let latency = Latency { min: Duration::from_millis(5), max: Duration::from_millis(30) };
    let world = World::with(Settings { quotas: Quotas::Aws, latency, ..quick() });
    ca(&world);
    let accounts: Vec<String> = (0..10).map(|n| world.tenant(&format!("tenant-{n}"))).collect();
    let command = with(&REGISTER, &EVERYWHERE);
    let rows = world.ok(&command);
    assert_eq!(count(&rows, "created"), 30, "{rows}");
    let id = rows[0]["certificateId"].as_str().unwrap();
    for account in &accounts {
        for region in REGIONS {
            assert_eq!(world.cas(account, region), [id], "{account} {region}");
        }
    }
    assert_eq!(world.count("RegisterCACertificate"), 30);
    world.forget_calls();
    assert_eq!(count(&world.ok(&command), "exists"), 30);
    world.assert_only_reads();
    let places = world.ok(&with(&["ca", "where", "ca.crt"], &EVERYWHERE));
    let active = |row: &Value| row["certificateStatus"] == "ACTIVE" && row["certificates"] == 0;
    assert!(places.as_array().unwrap().iter().all(active), "{places}");
}

#[test]
fn a_tenant_that_refuses_is_named_and_the_same_command_does_the_rest() {
    let world = World::new();
    ca(&world);
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    deny(&world, &globex, &["iot:RegisterCACertificate"]);
    let command = with(&with(&REGISTER, &EVERYWHERE), &["-o", "json"]);
    let output = world.run(&command).code(3);
    let rows = output.json();
    assert_eq!((count(&rows, "created"), count(&rows, "failed")), (3, 3), "{rows}");
    let failed = rows.as_array().unwrap().iter().find(|row| row["status"] == "failed").unwrap();
    assert_eq!(failed["tenant"], "globex");
    assert!(failed["error"].as_str().unwrap().contains("RegisterCACertificate"), "{failed}");
    assert_eq!(output.errors().len(), 3);
    assert!(world.cas(&globex, REGION).is_empty() && world.cas(&acme, REGION).len() == 1);
    deny(&world, &globex, &[]);
    world.forget_calls();
    let rows = world.ok(&with(&REGISTER, &EVERYWHERE));
    assert_eq!((count(&rows, "exists"), count(&rows, "created")), (3, 3), "{rows}");
    assert_eq!(world.count("RegisterCACertificate"), 3);
}

#[test]
fn all_or_none_registers_nowhere_when_one_target_cannot_be_asked() {
    let world = World::new();
    ca(&world);
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    deny(&world, &globex, &["iot:*"]);
    world.forget_calls();
    let command = with(&with(&REGISTER, &EVERYWHERE), &["--all-or-none"]);
    let _ = world.run(&command).code(1).no_data().says("nothing was registered: 3 of 6 targets");
    world.assert_only_reads();
    let dry = world.run(&with(&command, &["--dry-run", "-o", "json"])).code(3);
    assert_eq!((count(&dry.json(), "planned"), count(&dry.json(), "failed")), (3, 3), "{dry}");
    world.assert_only_reads();
    let _ = world.run(&with(&REGISTER, &EVERYWHERE)).code(3);
    deny(&world, &globex, &[]);
    assert_eq!((world.cas(&acme, REGION).len(), world.cas(&globex, REGION).len()), (1, 0));
}

#[test]
fn an_eleventh_ca_of_one_subject_is_found_before_the_first_registration() {
    let world = World::new();
    ca(&world);
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    for _ in 0..10 {
        world.put_ca(&acme, REGION, &Authority::new(Kind::Good).certificate());
    }
    world.forget_calls();
    let command = with(&REGISTER, &["--all-tenants", "-o", "json"]);
    let dry = world.run(&with(&command, &["--dry-run"])).code(3);
    assert_eq!(count(&dry.json(), "planned"), 1, "{dry}");
    world.assert_only_reads();
    let output = world.run(&command).code(3);
    assert!(output.error()["message"].as_str().unwrap().contains("permits no more"), "{output}");
    assert_eq!(output.error()["code"], "LimitExceededException");
    // AWS was not asked in vain.
    assert_eq!(world.count("RegisterCACertificate"), 1);
    assert_eq!((world.cas(&acme, REGION).len(), world.cas(&globex, REGION).len()), (10, 1));
    world.ok(&["ca", "create", "--cn", "Another subject", "--out", "other"]);
    let other = ["ca", "register", "--cert", "other/ca.crt", "--mode", "sni-only", "--tenant", "acme"];
    assert_eq!(world.ok(&other)["status"], "created");
}

#[test]
fn subjects_are_read_only_where_the_limit_can_be_reached() {
    let world = World::new();
    ca(&world);
    let acme = world.tenant("acme");
    for _ in 0..9 {
        world.put_ca(&acme, REGION, &Authority::new(Kind::Good).certificate());
    }
    world.forget_calls();
    world.ok(&with(&REGISTER, &["--tenant", "acme"]));
    // Of the CA itself, before and after its registration.
    assert_eq!(world.count("DescribeCACertificate"), 2);
}

#[test]
fn certificates_of_a_ca_are_listed_and_counted_where_they_are() {
    let world = World::new();
    let authority = ca(&world);
    let pem = authority.certificate();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.ok(&with(&REGISTER, &["--tenant", "acme,globex"]));
    let ids: Vec<String> =
        (0..3).map(|n| world.put_certificate(&acme, REGION, &authority.device("d", n), &pem)).collect();
    world.put_certificate(&globex, REGION, &authority.device("d", 9), &pem);
    world.set_certificate(&acme, REGION, &ids[0], "REVOKED".into());
    world.set_certificate(&acme, REGION, &ids[1], "INACTIVE".into());
    let rows = world.ok(&["ca", "certs", "ca.crt", "--tenant", "acme"]);
    let mut found: Vec<&str> =
        rows.as_array().unwrap().iter().map(|row| row["certificateId"].as_str().unwrap()).collect();
    let mut wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let active = world.ok(&["ca", "certs", "ca.crt", "--all-tenants", "--status", "active"]);
    assert_eq!(active.as_array().map(Vec::len), Some(2));
    let counts = world.ok(&["ca", "certs", "ca.crt", "--tenant", "acme", "--count"]);
    let wanted = json!({
        "tenant": "acme", "account": acme, "region": REGION, "caCertificateId": rows[0]["caCertificateId"],
        "certificates": 3, "active": 1, "pending": 0, "inactive": 1, "revoked": 1,
    });
    assert_eq!(counts, json!([wanted]));
    let shown =
        on_terminal(&world, "fleetctl ca where ca.crt --all-tenants --region us-east-1,eu-west-1", "");
    let shown = shown.success().stdout;
    for line in ["TENANT  eu-west-1  us-east-1", "acme    -          active 1", "globex  -          active 1"]
    {
        assert!(shown.lines().any(|shown| shown.ends_with(line)), "{line} is missing in\n{shown}");
    }
    // Deleting says what hangs on it, and they stay.
    let _ =
        world.run(&["ca", "delete", "ca.crt", "--tenant", "acme", "--yes"]).code(1).says("inactive first");
    world.ok(&["ca", "deactivate", "ca.crt", "--tenant", "acme"]);
    let shown = on_terminal(&world, "fleetctl ca delete ca.crt --tenant acme", "n\n").code(1).stdout;
    assert!(shown.contains("(1 active or pending certificates of it stay registered)"), "{shown}");
    let deleted = world.ok(&["ca", "delete", "ca.crt", "--tenant", "acme", "--yes"]);
    assert_eq!((&deleted["status"], &deleted["certificates"]), (&json!("deleted"), &json!(3)));
    assert_eq!(world.certificates(&acme).len(), 3);
}
