//! The clean-up of what devices became by claim: what their folders say has to agree with what AWS says, whatever the
//! template named the things. Devices that really provision themselves are in the referee tests: no broker is here.

use std::net::TcpListener;

use aws_sdk_iot::types::TemplateType;
use serde_json::{Value, json};

use crate::support::{REGION, World};

const TEMPLATE: &str = include_str!("../../templates/fleet-by-claim.json");

/// What a device's folder has once it is provisioned, as another invocation wrote it.
fn came(world: &World, thing: &str, certificate: &str, provisioned: Option<Value>) {
    std::fs::create_dir_all(world.path(&format!("came/{thing}"))).unwrap();
    let mut done = json!({ "thingName": thing, "certificateId": certificate, "template": "by-claim" });
    if let Some(provisioned) = provisioned {
        done["provisioned"] = provisioned;
    }
    world.write(&format!("came/{thing}/thing.json"), done.to_string());
    for file in ["key.pem", "certificate.pem"] {
        world.write(&format!("came/{thing}/{file}"), "");
    }
}

fn origin(account: &str, new: bool) -> Value {
    json!({ "account": account, "region": REGION, "endpoint": "e", "run": "earlier", "newThing": new })
}

fn names(world: &World, account: &str) -> Vec<String> {
    world.things_of(account).into_keys().collect()
}

fn folders(world: &World) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(world.path("came")) else { return Vec::new() };
    let mut all: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}

#[test]
fn what_came_by_claim_is_deleted_with_certificates_and_keys() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    for (account, thing) in [(&acme, "device-1"), (&acme, "device-2"), (&globex, "device-3")] {
        world.things(account, &[thing]);
        came(&world, thing, &world.certificate_for(account, &[thing], "device"), Some(origin(account, true)));
    }
    world.things(&acme, &["real"]);
    let real = world.certificate_for(&acme, &["real"], "device");
    let clean = ["devices", "clean", "--provisioned", "came", "--all-tenants"];
    world.forget_calls();
    let _ = world.run(&clean).code(2).says("delete 3 things with their certificates and keys (device-1, ");
    let _ = world.run(&[&clean[..], &["--dry-run"]].concat()).success();
    world.assert_only_reads();
    assert_eq!(folders(&world).len(), 3);
    let _ = world.run(&[&clean[..], &["--yes"]].concat()).success().says("Deleted 3 test devices");
    assert_eq!((names(&world, &acme), names(&world, &globex)), (vec!["real".to_owned()], vec![]));
    assert_eq!(world.certificates(&acme).into_keys().collect::<Vec<_>>(), [real]);
    assert!(world.certificates(&globex).is_empty());
    assert!(!world.path("came").exists());
}

#[test]
fn what_is_not_this_program_s_alone_is_named_and_left() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.things(&acme, &["own", "shared", "twice", "other", "merged", "unsaid", "foreign", "bare"]);
    world.things(&globex, &["away"]);
    let certificate = |things: &[&str]| world.certificate_for(&acme, things, "device");
    came(&world, "own", &certificate(&["own"]), Some(origin(&acme, true)));
    came(&world, "shared", &certificate(&["shared", "other"]), Some(origin(&acme, true)));
    came(&world, "twice", &certificate(&["twice"]), Some(origin(&acme, true)));
    // Somebody gave it another one since.
    let _ = certificate(&["twice"]);
    came(&world, "merged", &certificate(&["merged"]), Some(origin(&acme, false)));
    came(&world, "unsaid", &certificate(&["unsaid"]), None);
    // Somebody else's of the name; and one whose certificate was taken off.
    let _ = certificate(&["foreign"]);
    came(&world, "foreign", &"0".repeat(64), Some(origin(&acme, true)));
    came(&world, "bare", &certificate(&[]), Some(origin(&acme, true)));
    came(&world, "away", &world.certificate_for(&globex, &["away"], "device"), Some(origin(&globex, true)));
    came(&world, "gone", &"1".repeat(64), Some(origin(&acme, true)));
    let before = world.certificates(&acme).len();

    let clean = ["devices", "clean", "--provisioned", "came", "--tenant", "acme", "--yes"];
    let output = world
        .run(&clean)
        .code(3)
        .says("left alone: shared: another thing has the certificate, too")
        .says("left alone: bare, twice: the certificate of then is not the one principal of the thing")
        .says("left alone: merged: nothing says that there were no things of these names before")
        .says("left alone: unsaid: thing.json does not say where they were provisioned")
        .says("left alone: foreign: the certificate is gone, and the thing is not")
        .says(&format!("left alone: away: of account {globex} in {REGION}, which is not selected"));
    assert!(!output.stderr.contains("left alone: own"), "{output}");
    let left = ["bare", "foreign", "merged", "other", "shared", "twice", "unsaid"];
    assert_eq!(names(&world, &acme), left);
    assert_eq!(names(&world, &globex), ["away"]);
    assert_eq!(world.certificates(&acme).len(), before - 1);
    assert_eq!(folders(&world), ["away", "bare", "foreign", "merged", "shared", "twice", "unsaid"]);
    // Nothing more is done by the same again.
    world.forget_calls();
    let _ = world.run(&clean).code(3).says("left alone: away");
    world.assert_only_reads();
}

/// A claim at whose endpoint nobody listens, and the template.
fn claim(world: &World, account: &str) -> Vec<String> {
    world.ok(&["ca", "create", "--cn", "Example devices", "--out", "ca"]);
    world.ok(&["certs", "issue", "--ca", "ca", "--name", "claim", "--out", "ids"]);
    let body: Value = serde_json::from_str(TEMPLATE).unwrap();
    world.put_template(account, "by-claim", TemplateType::FleetProvisioning, &body);
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let simulate = "devices simulate --claim ids/claim --out came --tenant acme --connect-only";
    let server = ["--endpoint", "localhost", "--trust", "ca/ca.crt", "--connect", nobody.as_str()];
    simulate.split(' ').chain(server).map(str::to_owned).collect()
}

#[test]
fn a_clean_up_knows_before_what_it_may_delete() {
    let world = World::new();
    let acme = world.tenant("acme");
    let simulate = claim(&world, &acme);
    let of = |template: &str, more: &[&str]| {
        let more = ["--template", template].iter().chain(more).map(|&word| word.to_owned()).collect();
        world.fleetctl(&[simulate.clone(), more].concat()).run()
    };
    let simulate = |more: &[&str]| of("by-claim", more);
    world.things(&acme, &["device-sim-0002"]);
    world.forget_calls();
    // Whatever the devices are named: the template names the things.
    let asked = simulate(&["--count", "2", "--clean-up"]).code(2);
    let _ = asked.says("1 thing there before, which no clean-up will delete (device-sim-0002)").says(
        "provision 2 things and delete at the end those that are new (device-sim-0001) needs a confirm",
    );
    let _ = simulate(&["--count", "2", "--clean-up", "--dry-run", "--name-template", "lamp-{n}"])
        .success()
        .says("2 devices would provision themselves");
    // Nobody answers them: nothing is made, and nothing deleted.
    let _ = simulate(&["--count", "2", "--clean-up", "--yes"]).code(1);
    let _ = of("other", &["--clean-up", "--yes"]).code(1).says("no provisioning template `other`");
    // Without a clean-up it is not needed.
    let _ = of("other", &[]).code(1).says("will leave the things");
    world.assert_only_reads();
    assert_eq!(names(&world, &acme), ["device-sim-0002"]);
}

#[test]
fn a_clean_up_leaves_what_an_earlier_run_has_provisioned() {
    let world = World::new();
    let acme = world.tenant("acme");
    let simulate = claim(&world, &acme);
    world.things(&acme, &["device-sim-0001"]);
    let id = world.certificate_for(&acme, &["device-sim-0001"], "device");
    came(&world, "device-sim-0001", &id, Some(origin(&acme, true)));
    std::fs::rename(world.path("came/device-sim-0001"), world.path("came/sim-0001")).unwrap();
    for file in ["key.pem", "certificate.pem"] {
        std::fs::copy(world.path(&format!("ids/claim/{file}")), world.path(&format!("came/sim-0001/{file}")))
            .unwrap();
    }
    world.forget_calls();
    let more = ["--template", "by-claim", "--clean-up", "--yes"].map(str::to_owned).to_vec();
    let flags = [simulate, more].concat();
    let _ = world
        .run(&flags)
        .code(3)
        .says("left alone: device-sim-0001: they were provisioned by another run")
        .says("devices clean --provisioned came");
    world.assert_only_reads();
    assert_eq!(names(&world, &acme), ["device-sim-0001"]);
    assert!(world.path("came/sim-0001/key.pem").exists());
    let clean = ["devices", "clean", "--provisioned", "came", "--tenant", "acme", "--yes"];
    let _ = world.run(&clean).success();
    assert!(names(&world, &acme).is_empty() && !world.path("came").exists());
}
