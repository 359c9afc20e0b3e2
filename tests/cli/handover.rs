//! `certs transfer --to-tenant`: offered in one tenant and taken in another, in one row.

use std::collections::BTreeMap;

use fleetctl_sandbox::watch::Moment;
use serde_json::json;

use crate::support::World;
use crate::support::certificates::{Authority, Kind, id_of};

/// A world with two tenants, and so many certificates of things of the first, listed in `sold.txt`.
fn world(count: u32) -> (World, [String; 2], Vec<String>) {
    let world = World::new();
    let tenants = [world.tenant("acme"), world.tenant("beta")];
    let ca = Authority::new(Kind::Good);
    let pems: Vec<String> = (0..count).map(|n| ca.device(&format!("lamp-{n}"), n + 2)).collect();
    world.write("lamps.pem", pems.concat());
    world.ok(&["things", "import", "lamps.pem", "--tenant", "acme"]);
    let ids: Vec<String> = pems.iter().map(|pem| id_of(pem)).collect();
    world.write("sold.txt", ids.join("\n"));
    (world, tenants, ids)
}

fn all(ids: &[String], status: &str) -> BTreeMap<String, String> {
    ids.iter().map(|id| (id.clone(), status.to_owned())).collect()
}

const MOVE: [&str; 8] =
    ["certs", "transfer", "--from", "sold.txt", "--tenant", "acme", "--to-tenant", "beta"];

#[test]
fn certificates_are_offered_and_taken_in_one_go() {
    let (world, [acme, beta], ids) = world(3);
    // What cannot be offered is not taken.
    let _ = world.run(&MOVE).code(1).says("it is ACTIVE");
    assert_eq!(world.certificates(&acme), all(&ids, "ACTIVE"));
    let whole = [&MOVE[..], &["--detach", "--activate"]].concat();
    world.forget_calls();
    assert_eq!(world.ok(&[&whole[..], &["--dry-run"]].concat())["pending"], 3);
    world.assert_only_reads();
    // One is offered already.
    world.ok(&["certs", "transfer", &ids[1], "--to", &beta, "--detach", "--tenant", "acme"]);
    let summary = world.ok(&whole);
    assert_eq!((&summary["ok"], &summary["failed"]), (&json!(3), &json!(0)), "{summary}");
    assert_eq!(world.certificates(&acme), BTreeMap::new());
    assert_eq!(world.certificates(&beta), all(&ids, "ACTIVE"));
    world.forget_calls();
    assert_eq!(world.ok(&whole)["skipped"], 3);
    world.assert_only_reads();
    // By name, and back again.
    let back = ["certs", "transfer", &ids[0], "--tenant", "beta", "--to-tenant", "acme", "--detach"];
    assert_eq!(world.ok(&back)["status"], "updated");
    assert_eq!(world.certificates(&acme), all(&ids[..1], "INACTIVE"));
}

#[test]
fn a_killed_move_goes_on() {
    for operation in ["TransferCertificate", "AcceptCertificateTransfer"] {
        for at in [Moment::Received, Moment::Done, Moment::Answered] {
            let (world, [acme, beta], ids) = world(4);
            let args = [&MOVE[..], &["--detach", "--activate", "--run-id", "r"]].concat();
            let victim = world.kill_at_call(operation, 2, at);
            let _ = world.fleetctl(&args).start_as(&victim).finish();
            assert!(victim.killed_at().is_some(), "{operation} was not called twice");
            let summary = world.ok(&["runs", "resume", "r"]);
            assert_eq!(summary["failed"], 0, "{operation} {at:?}: {summary}");
            assert_eq!(world.certificates(&acme), BTreeMap::new(), "{operation} {at:?}");
            assert_eq!(world.certificates(&beta), all(&ids, "ACTIVE"), "{operation} {at:?}");
        }
    }
}

#[test]
fn a_move_that_cannot_be_is_refused_before_it_is_half_done() {
    let (world, [acme, _], ids) = world(1);
    let to = |tenant: &str| {
        let args = ["certs", "transfer", &ids[0], "--tenant", "acme", "--detach", "--to-tenant", tenant];
        world.run(&args)
    };
    let _ = to("nobody").code(2).says("nobody");
    let _ = to("acme").code(1).says("already");
    let _ = world.run(&["certs", "transfer", &ids[0], "--to", &acme, "--activate"]).code(2);
    let absent = ["certs", "transfer", &"0".repeat(64), "--tenant", "acme", "--to-tenant", "beta"];
    let _ = world.run(&absent).code(1).says("is not registered");
    assert_eq!(world.certificates(&acme), all(&ids, "ACTIVE"));
}
