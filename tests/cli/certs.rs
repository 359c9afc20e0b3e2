//! Certificates as rows: registered, changed, transferred, made and deleted, one by one and in runs.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt;

use fleetctl_sandbox::watch::Moment;
use serde_json::{Value, json};

use crate::support::World;
use crate::support::certificates::{Authority, Kind, id_of, signing_request};

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

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;

/// A world with a tenant and a policy `device`.
fn with_policy() -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("policy.json", POLICY);
    world.ok(&["policies", "create", "device", "--document", "policy.json", "--tenant", "acme"]);
    (world, acme)
}

/// A folder of identities as `certs issue` makes them, and the ids.
fn identities(world: &World, devices: &[(String, String)]) -> BTreeSet<String> {
    let ca = Authority::new(Kind::Good);
    for (n, (_, pem)) in devices.iter().enumerate() {
        std::fs::create_dir_all(world.path(&format!("identities/lamp-{n}"))).unwrap();
        world.write(&format!("identities/lamp-{n}/certificate.pem"), pem);
        world.write(&format!("identities/lamp-{n}/chain.pem"), ca.certificate());
        world.write(&format!("identities/lamp-{n}/key.pem"), ca.key());
    }
    devices.iter().map(|(id, _)| id.clone()).collect()
}

fn all(ids: &BTreeSet<String>, status: &str) -> BTreeMap<String, String> {
    ids.iter().map(|id| (id.clone(), status.to_owned())).collect()
}

const REGISTER: [&str; 7] = ["certs", "register", "identities", "--tenant", "acme", "--run-id", "r"];

#[test]
fn a_folder_of_identities_is_registered_once() {
    let (world, acme) = with_policy();
    let ids = identities(&world, &devices(3));
    let register = ["certs", "register", "identities", "--tenant", "acme", "--policy", "device"];
    let summary = world.ok(&register);
    assert_eq!(summary["ok"], 3, "{summary}");
    assert_eq!(world.certificates(&acme), all(&ids, "ACTIVE"));
    assert_eq!(world.targets(&acme, "device").len(), 3);
    world.forget_calls();
    let summary = world.ok(&register);
    assert_eq!(summary["skipped"], 3, "{summary}");
    world.assert_only_reads();
    // One in another state is no business of a registration, unless it is told so.
    let one = ids.first().unwrap().as_str();
    world.ok(&["certs", "deactivate", one, "--tenant", "acme"]);
    let out = world.run(&register).code(3);
    assert!(out.stderr.contains("is INACTIVE, it would be registered as ACTIVE"), "{out}");
    let summary = world.ok(&[&register[..], &["--update"]].concat());
    assert_eq!((&summary["ok"], &summary["skipped"]), (&json!(1), &json!(2)), "{summary}");
    // What is revoked stays so.
    world.ok(&["certs", "revoke", one, "--tenant", "acme", "--yes"]);
    let _ = world.run(&["certs", "activate", one, "--tenant", "acme"]).code(1).says("which is final");
}

#[test]
fn a_ca_that_is_not_registered_is_found_before_the_first_write() {
    let (world, acme) = with_policy();
    let ca = Authority::new(Kind::Good);
    world.write("ca.pem", ca.certificate());
    world.write("ca.key", ca.key());
    world.write("lamp.pem", ca.device("lamp", 7));
    let register = ["certs", "register", "lamp.pem", "--ca", "ca.pem", "--tenant", "acme"];
    world.forget_calls();
    let _ = world.run(&register).code(65).says("is not registered in acme");
    assert_eq!(world.count("RegisterCertificate"), 0);
    world.ok(&["ca", "register", "--cert", "ca.pem", "--mode", "sni-only", "--activate", "--tenant", "acme"]);
    let summary = world.ok(&register);
    assert_eq!(summary["ok"], 1, "{summary}");
    assert_eq!((world.certificates(&acme).len(), world.count("RegisterCertificate")), (1, 1));
    // All that the CA has issued, in one go.
    let gone = world.ok(&["certs", "delete", "--issued-by", "ca.pem", "--tenant", "acme", "--yes"]);
    assert_eq!(gone["ok"], 1, "{gone}");
    assert_eq!(world.certificates(&acme).len(), 0);
}

#[test]
fn a_certificate_is_deleted_with_every_link_and_its_thing_stays() {
    let devices = devices(2);
    let (world, acme) = imported(&devices);
    let third = world.certificate_for(&acme, &["lamp-0", "lamp-1"], "device");
    world.write("ids.txt", [&devices[0].0, &third].map(String::as_str).join("\n"));
    let delete = ["certs", "delete", "--from", "ids.txt", "--tenant", "acme"];
    let _ = world.run(&delete).code(2);
    let planned = world.ok(&[&delete[..], &["--dry-run"]].concat());
    assert_eq!(planned["pending"], 2, "{planned}");
    assert_eq!(world.certificates(&acme).len(), 3);
    let summary = world.ok(&[&delete[..], &["--yes"]].concat());
    assert_eq!(summary["ok"], 2, "{summary}");
    assert_eq!(world.certificates(&acme).keys().collect::<Vec<_>>(), [&devices[1].0]);
    assert_eq!(world.things_of(&acme).len(), 2);
    assert_eq!(world.targets(&acme, "device").len(), 0);
    let summary = world.ok(&[&delete[..], &["--yes"]].concat());
    assert_eq!(summary["skipped"], 2, "{summary}");
}

#[test]
fn requests_become_certificates_that_are_kept() {
    let (world, acme) = with_policy();
    std::fs::create_dir(world.path("requests")).unwrap();
    for name in ["lamp-1", "lamp-2"] {
        world.write(&format!("requests/{name}.csr"), signing_request(name));
    }
    let create = ["certs", "create", "--csr", "requests", "--tenant", "acme", "--policy", "device"];
    let rows = rows_of(&[&create[..], &["--run-id", "r"]].concat(), &world);
    let certificates = world.certificates(&acme);
    assert_eq!(certificates.len(), 2);
    for row in &rows {
        let (name, id) = (row["name"].as_str().unwrap(), row["certificateId"].as_str().unwrap());
        assert_eq!(certificates[id], "ACTIVE");
        let kept = format!("runs/r/certificates/{acme}-{}/{name}.pem", crate::support::REGION);
        assert_eq!(id_of(&std::fs::read_to_string(world.state().join(kept)).unwrap()), id);
    }
    assert_eq!((rows.len(), world.targets(&acme, "device").len()), (2, 2));
}

const KEYS: [&str; 11] =
    ["certs", "create", "--keys", "--count", "4", "--out", "out", "--tenant", "acme", "--run-id", "r"];

/// The ids of the identities in `out`, each with a key of its own that nobody else can read.
fn kept_identities(world: &World) -> BTreeSet<String> {
    let folders = std::fs::read_dir(world.path("out")).unwrap().map(|folder| folder.unwrap().path());
    folders
        .map(|folder| {
            let [key, pem] =
                ["key.pem", "certificate.pem"].map(|name| std::fs::read(folder.join(name)).unwrap());
            let mode = std::fs::metadata(folder.join("key.pem")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let key = openssl::pkey::PKey::private_key_from_pem(&key).unwrap();
            let certificate = openssl::x509::X509::from_pem(&pem).unwrap();
            assert!(certificate.public_key().unwrap().public_eq(&key));
            id_of(std::str::from_utf8(&pem).unwrap())
        })
        .collect()
}

#[test]
fn a_key_that_aws_shows_once_is_kept_and_shown_nowhere_else() {
    let (world, acme) = with_policy();
    let out = world.fleetctl(&KEYS).args(["-vvv", "-o", "jsonl"]).run().success();
    let ids = kept_identities(&world);
    assert_eq!(world.certificates(&acme), all(&ids, "ACTIVE"));
    assert_eq!(ids.len(), 4);
    let mut texts = vec![out.stdout.clone().into_bytes(), out.stderr.clone().into_bytes()];
    let mut folders = vec![world.state()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if entry.is_dir() { folders.push(entry) } else { texts.push(std::fs::read(entry).unwrap()) }
        }
    }
    for n in 1..=4 {
        let key = world.read(&format!("out/device-{n:06}/key.pem"));
        for line in key.lines().filter(|line| !line.starts_with("-----")) {
            let line = line.as_bytes();
            assert!(texts.iter().all(|text| !text.windows(line.len()).any(|w| w == line)));
        }
    }
    // The same again makes nothing.
    world.forget_calls();
    let again = ["certs", "create", "--keys", "--count", "4", "--out", "out", "--tenant", "acme"];
    assert_eq!(world.ok(&again)["skipped"], 4);
    world.assert_only_reads();
}

/// Kills the command at a call, and resumes the run.
fn killed_and_resumed(world: &World, args: &[&str], operation: &str, at: Moment) -> Value {
    let victim = world.kill_at_call(operation, 2, at);
    let _ = world.fleetctl(args).start_as(&victim).finish();
    assert!(victim.killed_at().is_some(), "{operation} was not called twice");
    world.ok(&["runs", "resume", "r"])
}

#[test]
fn a_killed_creation_loses_no_key_and_leaves_no_active_orphan() {
    for at in [Moment::Received, Moment::Done, Moment::Answered] {
        let (world, acme) = with_policy();
        let args = [&KEYS[..], &["--concurrency", "1"]].concat();
        let summary = killed_and_resumed(&world, &args, "CreateKeysAndCertificate", at);
        assert_eq!((&summary["rows"], &summary["failed"]), (&json!(4), &json!(0)), "{at:?}: {summary}");
        let ids = kept_identities(&world);
        assert_eq!(ids.len(), 4, "{at:?}");
        let mut certificates = world.certificates(&acme);
        for id in &ids {
            assert_eq!(certificates.remove(id).as_deref(), Some("ACTIVE"), "{at:?}");
        }
        let orphans = std::fs::read_to_string(world.state().join("runs/r/orphans.jsonl")).unwrap_or_default();
        for (id, status) in certificates {
            assert_eq!(status, "INACTIVE", "{at:?}");
            assert!(orphans.contains(&id), "{at:?}: {id} is not in {orphans}");
        }
        assert!(ids.iter().all(|id| !orphans.contains(id)), "{at:?}: {orphans}");
    }
}

#[test]
fn a_killed_registration_registers_each_once() {
    for at in [Moment::Received, Moment::Done, Moment::Answered] {
        let (world, acme) = with_policy();
        let ids = identities(&world, &devices(4));
        let args = [&REGISTER[..], &["--policy", "device"]].concat();
        let summary = killed_and_resumed(&world, &args, "RegisterCertificateWithoutCA", at);
        assert_eq!(summary["failed"], 0, "{at:?}: {summary}");
        assert_eq!(world.certificates(&acme), all(&ids, "ACTIVE"), "{at:?}");
        assert_eq!(world.targets(&acme, "device").len(), 4, "{at:?}");
    }
}

#[test]
fn a_killed_deletion_goes_on() {
    for operation in ["UpdateCertificate", "DetachThingPrincipal", "DeleteCertificate"] {
        let (world, acme) = imported(&devices(4));
        let args = ["certs", "delete", "--all", "--tenant", "acme", "--yes", "--run-id", "r"];
        let summary = killed_and_resumed(&world, &args, operation, Moment::Done);
        assert_eq!(summary["failed"], 0, "{operation}: {summary}");
        assert_eq!(world.certificates(&acme).len(), 0, "{operation}");
        assert_eq!(world.things_of(&acme).len(), 4, "{operation}");
    }
}

#[test]
fn two_things_have_one_certificate_only_where_that_is_said() {
    let (world, acme) = with_policy();
    let (id, pem) = devices(1).remove(0);
    let rows =
        [json!({ "thing_name": "a", "cert_pem": pem }), json!({ "thing_name": "b", "cert_fingerprint": id })];
    world.write("a.jsonl", rows.map(|row| row.to_string()).join("\n"));
    let import = ["things", "import", "a.jsonl", "--tenant", "acme"];
    let _ = world.run(&import).code(65).says("the certificate is that of line 1 already");
    assert_eq!(world.things_of(&acme).len(), 0);
    // The second row waits for no other: the certificate is registered first.
    world.write("lamp.pem", &pem);
    world.ok(&["certs", "register", "lamp.pem", "--tenant", "acme"]);
    let summary = world.ok(&[&import[..], &["--shared-certificates"]].concat());
    assert_eq!(summary["ok"], 2, "{summary}");
}

#[test]
fn a_certificate_is_offered_to_another_account_and_taken_there() {
    let devices = devices(1);
    let (world, acme) = imported(&devices);
    let beta = world.tenant("beta");
    let id = devices[0].0.as_str();
    let offer = ["certs", "transfer", id, "--to", &beta, "--message", "sold", "--tenant", "acme"];
    let out = world.run(&offer).code(1);
    assert!(out.stderr.contains("it is ACTIVE, it has things (lamp-0)"), "{out}");
    world.ok(&[&offer[..], &["--detach"]].concat());
    let pending = world.ok(&["certs", "transfer", "--pending", "--tenant", "acme"]);
    assert_eq!((&pending[0]["certificateId"], &pending[0]["transferredTo"]), (&json!(id), &json!(beta)));
    assert_eq!(world.ok(&[&offer[..], &["--detach"]].concat())["status"], "exists");
    // It lives on in the other account: it is not absent.
    for verb in ["delete", "revoke", "deactivate"] {
        let out = world.run(&["certs", verb, id, "--tenant", "acme", "--yes"]).code(1);
        let _ = out.says(&format!("is on offer to account {beta}: cancel the transfer first"));
    }
    // Taken back, offered again, turned down, offered again, taken.
    world.ok(&["certs", "transfer", id, "--cancel", "--tenant", "acme"]);
    assert_eq!(world.certificates(&acme), BTreeMap::from([(id.to_owned(), "INACTIVE".to_owned())]));
    world.ok(&offer);
    world.ok(&["certs", "transfer", id, "--reject", "--reason", "no", "--tenant", "beta"]);
    assert_eq!(world.certificates(&acme).len(), 1);
    world.ok(&offer);
    let accept = ["certs", "transfer", id, "--accept", "--activate", "--tenant", "beta"];
    assert_eq!(world.ok(&accept)["status"], "updated");
    assert_eq!(world.ok(&accept)["status"], "exists");
    assert_eq!(world.certificates(&acme).len(), 0);
    assert_eq!(world.certificates(&beta), BTreeMap::from([(id.to_owned(), "ACTIVE".to_owned())]));
}

#[test]
fn what_is_offered_is_listed_once_for_all_rows() {
    let devices = devices(12);
    let (world, _) = imported(&devices);
    let beta = world.tenant("beta");
    let ids: Vec<&str> = devices.iter().map(|(id, _)| id.as_str()).collect();
    world.write("ids.txt", ids.join("\n"));
    let offer = ["certs", "transfer", "--from", "ids.txt", "--to", &beta, "--detach", "--tenant", "acme"];
    assert_eq!(world.ok(&offer)["ok"], 12);
    // All but the last are offered yet.
    world.ok(&["certs", "transfer", ids[11], "--cancel", "--tenant", "acme"]);
    let before = world.count("ListOutgoingCertificates");
    let cancel = ["certs", "transfer", "--from", "ids.txt", "--cancel", "--tenant", "acme"];
    let summary = world.ok(&cancel);
    assert_eq!((&summary["ok"], &summary["skipped"]), (&json!(11), &json!(1)), "{summary}");
    assert_eq!(world.count("ListOutgoingCertificates") - before, 1);
    assert_eq!(world.count("CancelCertificateTransfer"), 12);
}
