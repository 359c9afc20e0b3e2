//! Certificates from and to files: what `certs issue` wrote is registered as it is, and what AWS makes of signing
//! requests is put where the user wants it.

use fleetctl_sandbox::watch::Moment;

use crate::support::World;
use crate::support::certificates::signing_request;

/// A world with a tenant and a CA.
fn with_ca() -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    world.ok(&["ca", "create", "--cn", "Example", "--out", "ca"]);
    (world, acme)
}

fn issue(world: &World, prefix: &str, out: &str) {
    let template = format!("{prefix}-{{n:02}}");
    world.ok(&["certs", "issue", "--ca", "ca", "--count", "3", "--name-template", &template, "--out", out]);
}

#[test]
fn what_was_issued_is_registered_from_any_of_its_forms() {
    let (world, acme) = with_ca();
    issue(&world, "a", "folder");
    issue(&world, "b", "packed.tar.zst");
    issue(&world, "c", "lines.jsonl");
    issue(&world, "d", "more");
    let bundle: String = (1..=3).map(|n| world.read(&format!("more/d-{n:02}/certificate.pem"))).collect();
    // Text between the blocks is nobody's business, and the CA is no device.
    world.write("bundle.pem", format!("# a delivery\n{bundle}"));
    for from in ["folder/manifest.csv", "packed.manifest.csv", "lines.jsonl", "bundle.pem"] {
        let register = ["certs", "register", "--from", from, "--tenant", "acme"];
        assert_eq!(world.ok(&register)["ok"], 3, "{from}");
        assert_eq!(world.ok(&register)["skipped"], 3, "{from}");
    }
    assert_eq!(world.certificates(&acme).len(), 12);
}

#[test]
fn no_rejects_file_has_a_key_of_what_was_issued() {
    let (world, _) = with_ca();
    issue(&world, "a", "lines.jsonl");
    assert_eq!(world.read("lines.jsonl").matches("PRIVATE KEY").count(), 6);
    let register = ["certs", "register", "--from", "lines.jsonl", "--tenant", "acme"];
    world.ok(&register);
    let other = [&register[..], &["--status", "inactive", "--rejects", "no.jsonl"]].concat();
    let _ = world.run(&other).code(1).says("is ACTIVE, it would be registered as INACTIVE");
    let rejects = world.read("no.jsonl");
    assert_eq!(rejects.lines().count(), 3, "{rejects}");
    assert!(rejects.contains("BEGIN CERTIFICATE") && !rejects.contains("PRIVATE KEY"), "{rejects}");
    // It can be used as it is.
    let again = ["certs", "register", "--from", "no.jsonl", "--tenant", "acme"];
    assert_eq!(world.ok(&again)["skipped"], 3);
}

/// A world with a tenant and signing requests, by name.
fn with_requests(count: u32) -> (World, String, Vec<String>) {
    let world = World::new();
    let acme = world.tenant("acme");
    std::fs::create_dir(world.path("requests")).unwrap();
    let requests = (0..count).map(|n| signing_request(&format!("lamp-{n}"))).collect::<Vec<_>>();
    for (n, request) in requests.iter().enumerate() {
        world.write(&format!("requests/lamp-{n}.csr"), request);
    }
    (world, acme, requests)
}

const CREATE: [&str; 8] = ["certs", "create", "--csr", "requests", "--out", "made", "--tenant", "acme"];

fn assert_made(world: &World, requests: &[String]) {
    for (n, request) in requests.iter().enumerate() {
        let pem = world.read(&format!("made/lamp-{n}/certificate.pem"));
        let certificate = openssl::x509::X509::from_pem(pem.as_bytes()).unwrap();
        let request = openssl::x509::X509Req::from_pem(request.as_bytes()).unwrap();
        assert!(certificate.public_key().unwrap().public_eq(&request.public_key().unwrap()), "lamp-{n}");
    }
}

#[test]
fn what_aws_makes_of_requests_is_in_the_folder_and_made_once() {
    let (world, acme, requests) = with_requests(3);
    world.ok(&[&CREATE[..], &["--dry-run"]].concat());
    assert!(!world.path("made").exists());
    assert_eq!(world.ok(&CREATE)["ok"], 3);
    assert_made(&world, &requests);
    world.forget_calls();
    assert_eq!(world.ok(&CREATE)["skipped"], 3);
    world.assert_only_reads();
    // Another request of a name that is taken.
    world.write("requests/lamp-1.csr", signing_request("lamp-1"));
    let _ = world.run(&CREATE).code(3).says("is there already, and not of this run");
    assert_eq!(world.certificates(&acme).len(), 3);
    assert_made(&world, &requests);
}

#[test]
fn a_killed_creation_of_requests_puts_each_into_the_folder() {
    for at in [Moment::Received, Moment::Done, Moment::Answered] {
        let (world, acme, requests) = with_requests(4);
        let args = [&CREATE[..], &["--run-id", "r"]].concat();
        let victim = world.kill_at_call("CreateCertificateFromCsr", 2, at);
        let _ = world.fleetctl(&args).start_as(&victim).finish();
        assert!(victim.killed_at().is_some(), "it was not called twice");
        let summary = world.ok(&["runs", "resume", "r"]);
        assert_eq!(summary["failed"], 0, "{at:?}: {summary}");
        assert_eq!(world.certificates(&acme).len(), 4, "{at:?}");
        assert_made(&world, &requests);
    }
}

#[test]
fn a_file_of_a_folder_that_cannot_be_read_is_a_wrong_row() {
    let (world, acme, requests) = with_requests(2);
    let request = openssl::x509::X509Req::from_pem(requests[1].as_bytes()).unwrap();
    std::fs::write(world.path("requests/lamp-1.csr"), request.to_der().unwrap()).unwrap();
    for (name, text) in [("bad.csr", "junk"), ("empty.csr", ""), ("junk.pem", "junk")] {
        world.write(&format!("requests/{name}"), text);
    }
    let out = world.run(&CREATE).code(65).says("requests/bad.csr").says("requests/junk.pem");
    let _ = out.says("`requests/empty.csr` is empty");
    assert_eq!(world.certificates(&acme).len(), 0);
    let _ = world.run(&[&CREATE[..], &["--skip-invalid"]].concat()).code(3);
    assert_made(&world, &requests);
    std::fs::create_dir(world.path("nothing")).unwrap();
    for args in [
        ["certs", "register", "nothing", "--tenant", "acme"],
        ["certs", "register", "nope", "--tenant", "acme"],
    ] {
        let code = if args[2] == "nothing" { 65 } else { 1 };
        let _ = world.run(&args).code(code).says(args[2]);
    }
}

#[test]
fn certificates_of_a_folder_are_read_in_both_forms() {
    let (world, acme) = with_ca();
    issue(&world, "a", "ids");
    let pem = world.read("ids/a-02/certificate.pem");
    let der = openssl::x509::X509::from_pem(pem.as_bytes()).unwrap().to_der().unwrap();
    std::fs::write(world.path("ids/a-02/certificate.der"), der).unwrap();
    std::fs::remove_file(world.path("ids/a-02/certificate.pem")).unwrap();
    world.write("ids/junk.pem", "junk");
    let register = ["certs", "register", "ids", "--tenant", "acme"];
    let _ = world.run(&register).code(65).says("ids/junk.pem");
    std::fs::remove_file(world.path("ids/junk.pem")).unwrap();
    assert_eq!(world.ok(&register)["ok"], 3);
    assert_eq!(world.certificates(&acme).len(), 3);
    // Registered without CA, they are not what was asked for with one.
    world.ok(&[
        "ca",
        "register",
        "--cert",
        "ca/ca.crt",
        "--key",
        "ca/ca.key",
        "--activate",
        "--tenant",
        "acme",
    ]);
    let _ = world.run(&[&register[..], &["--ca", "ca/ca.crt"]].concat()).code(1).says("not with the CA");
}
