//! `certs expiring`: asked once, kept, in order, and honest about what could not be asked.

use fleetctl_sandbox::watch::Moment;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{MANAGEMENT, ORGANIZATION_ROLE, REGION, World};

/// The rate of asking, so that no test waits for a quota.
const FAST: [&str; 2] = ["--rate", "DescribeCertificate=2000"];

fn expiring<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["certs", "expiring"], more, &FAST].concat()
}

/// Certificates that were valid for 100 days before now, and end in so many days.
fn ending(world: &World, account: &str, days: &[i64]) -> Vec<String> {
    let ca = Authority::new(Kind::Good);
    let pem = |days: &i64| ca.device_valid(&format!("ends-{days}"), 100, *days);
    world.registered(account, &days.iter().map(pem).collect::<Vec<_>>())
}

fn names(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["commonName"].as_str().unwrap()).collect()
}

#[test]
fn what_was_answered_is_never_asked_again() {
    let world = World::new();
    let acme = world.tenant("acme");
    let ids = ending(&world, &acme, &[50, 10, 300, 40]);
    let command = expiring(&["--all-tenants"]);
    let rows = world.ok(&command);
    assert_eq!(names(&rows), ["ends-10", "ends-40", "ends-50"]);
    let first = &rows[0];
    for (member, expected) in [
        ("certificateId", json!(ids[1])),
        ("tenant", json!("acme")),
        ("account", json!(acme)),
        ("region", json!(REGION)),
        ("kind", json!("certificate")),
        ("status", json!("ACTIVE")),
        ("daysLeft", json!(10)),
        ("caCertificateId", json!(null)),
    ] {
        assert_eq!(first[member], expected, "{member}");
    }
    assert!(first.get("thingNames").is_none());
    assert_eq!(world.count("DescribeCertificate"), 4);
    assert_eq!(world.ok(&command), rows);
    assert_eq!(world.count("DescribeCertificate"), 4);
    // Only the new one is asked for.
    ending(&world, &acme, &[20]);
    assert_eq!(names(&world.ok(&command)), ["ends-10", "ends-20", "ends-40", "ends-50"]);
    assert_eq!(world.count("DescribeCertificate"), 5);
    // One that is gone is gone, and statuses are as they are now.
    world.set_status(&acme, &ids[1], "INACTIVE");
    assert_eq!(names(&world.ok(&command)), ["ends-20", "ends-40", "ends-50"]);
    let all = world.ok(&expiring(&["--all-tenants", "--include-inactive"]));
    assert_eq!((names(&all).len(), &all[0]["status"]), (4, &json!("INACTIVE")));
    assert_eq!(world.count("DescribeCertificate"), 5);
}

#[test]
fn a_killed_harvest_goes_on_where_it_was() {
    let world = World::new();
    let acme = world.tenant("acme");
    ending(&world, &acme, &(1..=60).collect::<Vec<_>>());
    // One call at a time, so that it is known what was answered.
    let command =
        ["certs", "expiring", "--tenant", "acme", "--within", "1w", "--rate", "DescribeCertificate=20"];
    let victim = world.kill_at_call("DescribeCertificate", 30, Moment::Received);
    let _ = world.fleetctl(&command).args(["-o", "json"]).start_as(&victim).finish();
    assert!(victim.killed_at().is_some());
    let asked = world.count("DescribeCertificate");
    assert!((20..60).contains(&asked), "{asked}");
    let rows = world.ok(&expiring(&["--tenant", "acme", "--within", "1w"]));
    assert_eq!(names(&rows).len(), 6);
    // Nothing that was answered before the kill is asked again: only calls under way at that moment are.
    let twice = world.count("DescribeCertificate") - 60;
    assert!(twice <= 3, "{twice} were asked twice");
}

#[test]
fn soon_is_a_time_a_share_or_a_date() {
    let world = World::new();
    // Shares of the whole validity: 10/110 = 9 %, 50/150 = 33 %, 300/400 = 75 %.
    ending(&world, MANAGEMENT, &[10, 50, 300]);
    for (within, expected) in [
        ("1w", &[][..]),
        ("20%", &["ends-10"]),
        ("40%", &["ends-10", "ends-50"]),
        ("76%", &["ends-10", "ends-50", "ends-300"]),
        ("264h", &["ends-10"]),
        ("9000-01-01", &["ends-10", "ends-50", "ends-300"]),
        ("2001-01-01", &[]),
    ] {
        assert_eq!(names(&world.ok(&expiring(&["--within", within]))), expected, "{within}");
    }
    let _ = world.run(&expiring(&["--within", "soon"])).code(2);
    let _ = world.run(&expiring(&["--within", "1w", "--check"])).code(0);
    let _ = world.run(&expiring(&["--within", "20%", "--check"])).code(5);
}

#[test]
fn counts_by_tenant_ca_and_month() {
    let world = World::new();
    let (acme, bolt) = (world.tenant("acme"), world.tenant("bolt"));
    ending(&world, &acme, &[10, 11]);
    ending(&world, &bolt, &[12]);
    let all = world.ok(&expiring(&["--all-tenants"]));
    let counted = |by| world.ok(&expiring(&["--all-tenants", "--by", by]));
    let ends = |at: usize| all[at]["notAfter"].clone();
    assert_eq!(
        counted("tenant"),
        json!([
            { "tenant": "acme", "account": acme, "certificates": 2, "notAfter": ends(0) },
            { "tenant": "bolt", "account": bolt, "certificates": 1, "notAfter": ends(2) },
        ])
    );
    assert_eq!(counted("ca"), json!([{ "caCertificateId": null, "certificates": 3, "notAfter": ends(0) }]));
    let months = counted("month");
    let sum: u64 = months.as_array().unwrap().iter().map(|row| row["certificates"].as_u64().unwrap()).sum();
    assert_eq!((sum, months[0]["month"].as_str().unwrap()), (3, &ends(0).as_str().unwrap()[..7]));
    let _ = world.run(&["certs", "expiring", "--by", "ca", "--cas"]).code(2);
}

#[test]
fn accounts_do_not_share_what_is_kept() {
    let world = World::new();
    let (acme, bolt) = (world.tenant("acme"), world.tenant("bolt"));
    let pem = [Authority::new(Kind::Good).device_valid("shared", 100, 10)];
    world.registered(&acme, &pem);
    world.registered(&bolt, &pem);
    assert_eq!(names(&world.ok(&expiring(&["--tenant", "acme"]))), ["shared"]);
    assert_eq!(world.count("DescribeCertificate"), 1);
    let rows = world.ok(&expiring(&["--tenant", "bolt"]));
    assert_eq!((rows[0]["account"].as_str().unwrap(), world.count("DescribeCertificate")), (&*bolt, 2));
    let kept = world.state().join("validity");
    std::fs::copy(kept.join(format!("{acme}-{REGION}")), kept.join(format!("{bolt}-{REGION}"))).unwrap();
    world.ok(&expiring(&["--tenant", "bolt"]));
    assert_eq!(world.count("DescribeCertificate"), 3);
}

#[test]
fn a_target_that_cannot_be_asked_is_named_and_the_others_answer() {
    let world = World::new();
    let (acme, bolt) = (world.tenant("acme"), world.tenant("bolt"));
    ending(&world, &acme, &[10]);
    ending(&world, &bolt, &[20]);
    world.remove_role(&acme, ORGANIZATION_ROLE);
    let output = world.fleetctl(&expiring(&["--all-tenants"])).args(["-o", "json"]).run().code(3);
    assert_eq!(names(&output.json()), ["ends-20"]);
    let _ = output.says(&format!("acme {acme}/{REGION}"));
    let _ = world.run(&expiring(&["--tenant", "acme", "-o", "json"])).code(4).no_data();
    // Lists are answered, descriptions are not.
    world.faults_of(&bolt, &["DescribeCertificate"], "off");
    world.admin("POST", "roles", &json!({ "account": bolt, "deny": ["iot:DescribeCertificate"] }));
    ending(&world, &bolt, &[30]);
    let output = world.run(&expiring(&["--tenant", "bolt", "-o", "json"])).code(4);
    let _ = output.says("DescribeCertificate");
}

#[test]
fn the_things_of_those_that_expire_and_of_no_other() {
    let world = World::new();
    let ids = ending(&world, MANAGEMENT, &[10, 300]);
    world.things(MANAGEMENT, &["pump-1", "pump-2"]);
    world.attach(MANAGEMENT, "pump-1", &ids[0]);
    world.attach(MANAGEMENT, "pump-2", &ids[0]);
    let rows = world.ok(&expiring(&["--things", "--rate", "ListPrincipalThings=1000"]));
    assert_eq!(rows[0]["thingNames"], json!(["pump-1", "pump-2"]));
    assert_eq!(world.count("ListPrincipalThings"), 1);
}

#[test]
fn cas_are_looked_at_on_request() {
    let world = World::new();
    world.ok(&["ca", "create", "--cn", "Short", "--days", "20", "--out", "short"]);
    world.ok(&["ca", "create", "--cn", "Long", "--days", "3000", "--out", "long"]);
    for name in ["short/ca.crt", "long/ca.crt"] {
        let register = ["ca", "register", "--cert", name, "--mode", "sni-only", "--activate"];
        world.ok(&[&register[..], &["--account", MANAGEMENT]].concat());
    }
    let rows = world.ok(&["certs", "expiring", "--cas", "--within", "30d"]);
    assert_eq!(names(&rows), ["Short"]);
    assert_eq!(rows[0]["kind"], "ca");
    assert_eq!(
        names(&world.ok(&["certs", "expiring", "--cas", "--within", "9000-01-01"])),
        ["Short", "Long"]
    );
    assert_eq!(world.count("DescribeCertificate"), 0);
}

#[test]
fn a_dry_run_says_how_long_it_takes() {
    let world = World::new();
    ending(&world, MANAGEMENT, &[10, 20, 30]);
    let output =
        world.run(&["certs", "expiring", "--dry-run", "--rate", "DescribeCertificate=0.1"]).code(0).no_data();
    let _ = output.says("3 certificates to look at, about 30 s at 0.1 a second");
    assert_eq!(world.count("DescribeCertificate"), 0);
    // AWS's own certificates end in 2049.
    world.certificate_for(MANAGEMENT, &[], "p");
    let rows = world.ok(&expiring(&["--within", "9000-01-01"]));
    let last = rows.as_array().unwrap().last().unwrap();
    assert_eq!(last["notAfter"], "2049-12-31T23:59:59Z");
}
