//! A new CA beside the old one, and the old one's end: stage by stage, by the same command.

use std::sync::mpsc;
use std::time::Duration;

use fleetctl_sandbox::watch::{Matching, Moment};
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{REGION, World};

const ROTATE: [&str; 6] = ["ca", "rotate", "--old", "old.crt", "--new", "new.crt"];

struct Scene {
    world: World,
    accounts: Vec<String>,
    old: Authority,
    old_id: String,
}

/// Tenants in which the old CA is active and registers devices by itself, and a new CA of the same subject.
fn scene(tenants: &[&str]) -> Scene {
    let world = World::new();
    let (old, new) = (Authority::new(Kind::Good), Authority::new(Kind::Good));
    world.write("old.crt", old.certificate());
    world.write("new.crt", new.certificate());
    let accounts: Vec<String> = tenants.iter().map(|name| world.tenant(name)).collect();
    let register = ["ca", "register", "--cert", "old.crt", "--mode", "sni-only", "--activate"];
    let rows = world.ok(&[&register[..], &["--auto-register", "--all-tenants"]].concat());
    let row = rows.as_array().map_or(&rows, |rows| &rows[0]);
    let old_id = row["certificateId"].as_str().unwrap().to_owned();
    Scene { world, accounts, old, old_id }
}

impl Scene {
    fn rotate<'a>(&self, more: &[&'a str]) -> crate::support::Output {
        let words: Vec<&'a str> = [&ROTATE[..], &["--all-tenants", "-o", "json"], more].concat();
        self.world.run(&words)
    }

    fn device(&self, account: &str, serial: u32) -> String {
        let pem = self.old.device("device", serial);
        self.world.put_certificate(account, REGION, &pem, &self.old.certificate())
    }

    fn old_state(&self, account: &str) -> Option<[String; 2]> {
        self.world.ca_state(account, REGION, &self.old_id)
    }
}

fn stages(rows: &Value) -> Vec<(&str, &str, &Value)> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|r| (r["stage"].as_str().unwrap(), r["status"].as_str().unwrap(), &r["dependents"])).collect()
}

fn words(state: [&str; 2]) -> [String; 2] {
    state.map(str::to_owned)
}

#[test]
fn a_ca_is_rolled_over_through_all_stages() {
    let scene = scene(&["acme", "globex"]);
    let [acme, globex] = &scene.accounts[..] else { panic!("two tenants") };
    let world = &scene.world;
    let device = scene.device(acme, 7);

    world.forget_calls();
    let dry = scene.rotate(&["--dry-run"]).success();
    let (one, none) = (json!(1), json!(0));
    assert_eq!(stages(&dry.json()), [("register", "planned", &one), ("register", "planned", &none)]);
    world.assert_only_reads();

    // The new CA stands beside the old one, as that one is.
    let begun = scene.rotate(&[]).success();
    assert_eq!(stages(&begun.json()), [("reissue", "created", &one), ("finish", "created", &none)]);
    let row = &begun.json()[0];
    let new_id = row["newCertificateId"].as_str().unwrap().to_owned();
    assert_eq!(row["newCertificateMode"], "SNI_ONLY");
    for account in [acme, globex] {
        assert_eq!(world.ca_state(account, REGION, &new_id), Some(words(["ACTIVE", "ENABLE"])));
        assert_eq!(scene.old_state(account), Some(words(["ACTIVE", "ENABLE"])));
    }
    let line =
        format!("fleetctl certs rotate --issued-by {} --ca new.crt --ca-key KEY --all-tenants", scene.old_id);
    let _ = begun.says(&line);

    // Run again, it only reads.
    world.forget_calls();
    let again = scene.rotate(&[]).success();
    assert_eq!(stages(&again.json()), [("reissue", "exists", &one), ("finish", "exists", &none)]);
    world.assert_only_reads();

    // Nothing is taken from the tenant whose device depends on it; the other one is finished.
    let blocked = scene.rotate(&["--finish"]).code(5);
    assert_eq!(stages(&blocked.json()), [("reissue", "blocked", &one), ("delete", "updated", &none)]);
    let _ =
        blocked.says("1 certificate (1 active, 0 pending) still depends on the old CA; nothing was changed");
    assert_eq!(scene.old_state(acme), Some(words(["ACTIVE", "ENABLE"])));
    assert_eq!(scene.old_state(globex), Some(words(["INACTIVE", "DISABLE"])));
    assert_eq!(world.certificates(acme)[&device], "ACTIVE");

    // An inactive certificate does not depend on it.
    world.set_certificate(acme, REGION, &device, "INACTIVE".into());
    let finished = scene.rotate(&["--finish"]).success();
    assert_eq!(stages(&finished.json()), [("delete", "updated", &none), ("delete", "exists", &none)]);
    assert_eq!(scene.old_state(acme), Some(words(["INACTIVE", "DISABLE"])));
    world.forget_calls();
    let _ = scene.rotate(&["--finish"]).success();
    world.assert_only_reads();

    let _ = scene.rotate(&["--finish", "--delete"]).code(2).says("--yes");
    let deleted = scene.rotate(&["--finish", "--delete", "--yes"]).success();
    assert_eq!(stages(&deleted.json()), [("done", "deleted", &none), ("done", "deleted", &none)]);
    assert_eq!(world.cas(acme, REGION), [new_id.as_str()]);
    world.forget_calls();
    let done = scene.rotate(&["--finish", "--delete", "--yes"]).success();
    assert_eq!(stages(&done.json()), [("done", "exists", &none), ("done", "exists", &none)]);
    assert_eq!(
        stages(&scene.rotate(&[]).success().json()),
        [("done", "exists", &none), ("done", "exists", &none)]
    );
    world.assert_only_reads();
}

#[test]
fn the_old_ca_stays_where_the_new_one_is_not_active() {
    let scene = scene(&["acme"]);
    let acme = &scene.accounts[0];
    let early = scene.rotate(&["--finish"]).code(5);
    let _ = early.says("the new CA is not registered and active here");
    assert_eq!(scene.old_state(acme), Some(words(["ACTIVE", "ENABLE"])));
    let _ = scene.rotate(&[]).success();
    scene.world.ok(&["ca", "deactivate", "new.crt", "--tenant", "acme"]);
    let _ = scene.rotate(&["--finish"]).code(5);
    assert_eq!(scene.old_state(acme), Some(words(["ACTIVE", "ENABLE"])));
    // Run without it, the new one is made active.
    let rows = scene.rotate(&[]).success().json();
    assert_eq!(stages(&rows), [("finish", "updated", &json!(0))]);
}

#[test]
fn settings_of_a_new_ca_that_is_there_already_are_compared() {
    let scene = scene(&["acme"]);
    scene.world.put_ca(&scene.accounts[0], REGION, &scene.world.read("new.crt"));
    scene.world.forget_calls();
    let output = scene.rotate(&[]).code(5);
    let _ = output.says("autoRegistrationStatus is DISABLE, asked for ENABLE");
    scene.world.assert_only_reads();
    let _ = scene.rotate(&["--auto-register", "off"]).success();
    scene.world.assert_only_reads();
}

#[test]
fn a_default_mode_ca_needs_the_new_key_and_follows_in_default_mode() {
    let world = World::new();
    let acme = world.tenant("acme");
    for name in ["old", "new"] {
        world.ok(&["ca", "create", "--cn", "Devices", "--out", name]);
    }
    let register = ["ca", "register", "--cert", "old/ca.crt", "--key", "old/ca.key", "--tenant", "acme"];
    world.ok(&register);
    world.forget_calls();
    let rotate = ["ca", "rotate", "--old", "old/ca.crt", "--new", "new/ca.crt", "--tenant", "acme"];
    let _ = world.run(&rotate).code(2).says("--new-key FILE");
    world.assert_only_reads();
    let row = world.ok(&[&rotate[..], &["--new-key", "new/ca.key"]].concat());
    assert_eq!((&row["newCertificateMode"], &row["status"]), (&json!("DEFAULT"), &json!("created")));
    assert_eq!(world.cas(&acme, REGION).len(), 2);
    let _ = world.run(&["ca", "rotate", "--old", "new/ca.crt", "--new", "new/ca.crt"]).code(2);
}

#[test]
fn an_eleventh_ca_stops_a_roll_over_before_it_begins() {
    let scene = scene(&["acme"]);
    for _ in 0..9 {
        scene.world.put_ca(&scene.accounts[0], REGION, &Authority::new(Kind::Good).certificate());
    }
    scene.world.forget_calls();
    let _ = scene.rotate(&[]).code(1).no_data().says("AWS permits no more");
    scene.world.assert_only_reads();
}

#[test]
fn a_certificate_that_comes_in_between_puts_everything_back() {
    let scene = scene(&["acme"]);
    let acme = scene.accounts[0].clone();
    let world = &scene.world;
    let _ = scene.rotate(&[]).success();
    // Counted first when it looks, then after auto-registration is off; then the old CA is made inactive.
    let (tell, told) = mpsc::channel();
    let counted = Matching::Operations(vec!["ListCertificatesByCA".to_owned()]);
    world.trap(counted, 2, Moment::Answered, move |_| tell.send(()).unwrap());
    world.admin("POST", "hold", &json!({ "operation": "UpdateCACertificate", "seconds": 3 }));
    let command = [&ROTATE[..], &["--all-tenants", "--finish", "-o", "json"]].concat();
    let running = world.fleetctl(&command).start();
    told.recv_timeout(Duration::from_mins(1)).unwrap();
    scene.device(&acme, 3);
    let output = running.finish().code(5);
    assert_eq!(stages(&output.json()), [("reissue", "blocked", &json!(1))]);
    let _ = output.says("it came in between, and the old CA was put back as it was");
    assert_eq!(scene.old_state(&acme), Some(words(["ACTIVE", "ENABLE"])));
    let updates = world.count("UpdateCACertificate");
    assert_eq!(updates, 4, "both switches, there and back");
}
