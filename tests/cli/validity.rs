//! Certificates that have expired or are not valid yet: wrong before any call, unless AWS is to decide.

use std::time::{Duration, SystemTime};

use fleetctl_sandbox::Settings;

use crate::support::World;
use crate::support::certificates::{Authority, Kind, signing_request};
use crate::support::quick;

/// Certificates that ended 200 days ago.
fn ended(world: &World, file: &str) {
    let ca = Authority::new(Kind::Good);
    let all: String = (0..3).map(|n| ca.device_valid(&format!("old-{n}"), 400, -200)).collect();
    world.write(file, all);
}

#[test]
fn what_is_not_valid_today_is_wrong_before_any_call() {
    let world = World::new();
    let acme = world.tenant("acme");
    ended(&world, "old.pem");
    world.write("new.pem", Authority::new(Kind::Good).device_valid("new", -10, 100));
    world.forget_calls();
    for command in [
        &["things", "import", "old.pem", "--tenant", "acme"][..],
        &["certs", "register", "--from", "old.pem", "--tenant", "acme"],
        &["certs", "register", "old.pem", "--tenant", "acme"],
    ] {
        let _ = world.run(command).code(65).says("the certificate expired on ").says("--allow-expired");
    }
    let _ =
        world.run(&["things", "import", "new.pem", "--tenant", "acme"]).code(65).says("is not valid before");
    assert_eq!(world.mutations(), [""; 0]);
    assert!(world.things_of(&acme).is_empty());
}

#[test]
fn aws_decides_where_the_user_says_so() {
    let world = World::new();
    let acme = world.tenant("acme");
    ended(&world, "old.pem");
    let import = ["things", "import", "old.pem", "--tenant", "acme", "--allow-expired"];
    let planned = world.run(&[&import[..], &["--dry-run", "-o", "json"]].concat()).success();
    let planned = planned.says("3 certificates have expired or not begun to be valid");
    assert_eq!(planned.json()["pending"], 3, "{planned}");
    let _ = world.run(&import).code(1).says("The certificate has expired");
    let register = ["certs", "register", "old.pem", "--tenant", "acme", "--allow-expired"];
    let _ = world.run(&register).code(1).says("The certificate has expired");
    assert!(world.certificates(&acme).is_empty());
}

#[test]
fn a_sandbox_can_register_by_another_day_and_do_nothing_else_by_it() {
    let then = SystemTime::now() - Duration::from_hours(300 * 24);
    let world = World::with(Settings { certificates_at: Some(then), ..quick() });
    let acme = world.tenant("acme");
    ended(&world, "old.pem");
    let import = ["things", "import", "old.pem", "--tenant", "acme"];
    let _ = world.run(&import).code(65);
    let done = world.ok(&[&import[..], &["--allow-expired"]].concat());
    assert_eq!((&done["rows"], &done["ok"]), (&3.into(), &3.into()), "{done}");
    assert_eq!(world.things_of(&acme).len(), 3);
    assert!(world.certificates(&acme).values().all(|status| status == "ACTIVE"));
    // What AWS makes is of today, and so is a CA that is registered.
    world.write("a.csr", signing_request("a"));
    assert_eq!(world.ok(&["certs", "create", "--csr", "a.csr", "--tenant", "acme"])["ok"], 1);
    world.ok(&["ca", "create", "--cn", "Example", "--out", "ca"]);
    world.ok(&["ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--tenant", "acme"]);
}
