//! Rotation campaigns: the new certificate beside the old, proof, and only then the end of the old one.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt as _;

use fleetctl_sandbox::iot::Fleet;
use fleetctl_sandbox::watch::Moment;
use openssl::pkey::PKey;
use openssl::x509::X509;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind, id_of};
use crate::support::{OpenJob, Output, REGION, World};

/// Tenants with devices `NAME-n`, each with a certificate and the policy `device`; a new CA in `new-ca`, and the list
/// `old.jsonl` of all certificates.
struct Estate {
    world: World,
    /// By tenant: the account, and the old certificates by thing.
    tenants: BTreeMap<&'static str, (String, BTreeMap<String, String>)>,
}

impl Estate {
    fn new(tenants: &[&'static str], devices: u32) -> Self {
        let world = World::new();
        let ca = Authority::new(Kind::Good);
        world.ok(&["ca", "create", "--cn", "New CA", "--out", "new-ca"]);
        world.write("policy.json", POLICY);
        let (mut all, mut list) = (BTreeMap::new(), String::new());
        for tenant in tenants {
            let account = world.tenant(tenant);
            world.ok(&["policies", "create", "device", "--document", "policy.json", "--tenant", tenant]);
            let (mut rows, mut old) = (String::new(), BTreeMap::new());
            for n in 0..devices {
                let (name, pem) = (format!("{tenant}-{n}"), ca.device(&format!("{tenant}-{n}"), n + 2));
                rows += &json!({ "thing_name": name, "cert_pem": pem, "policies": ["device"] }).to_string();
                rows.push('\n');
                let id = id_of(&pem);
                let line = json!({ "certificateId": id, "thingName": name, "account": account, "region": REGION,
                    "notAfter": "2027-01-01T00:00:00Z" });
                list += &(line.to_string() + "\n");
                old.insert(name, id);
            }
            world.write("things.jsonl", rows);
            world.ok(&["things", "import", "things.jsonl", "--tenant", tenant]);
            all.insert(*tenant, (account, old));
        }
        world.write("old.jsonl", list);
        world.forget_calls();
        Self { world, tenants: all }
    }

    fn account(&self, tenant: &str) -> &str {
        &self.tenants[tenant].0
    }

    fn fleet(&self, tenant: &str) -> Fleet {
        self.world.fleet(self.account(tenant))
    }

    /// The campaign `spring` with these options more.
    fn rotate(&self, more: &[&str]) -> Output {
        let command = ["certs", "rotate", "--campaign", "spring", "--ca", "new-ca", "--yes"];
        self.world.run(&[command.as_slice(), &["-o", "json"], more].concat())
    }

    /// Answers every open job of a tenant; `status` decides by thing.
    fn answer(&self, tenant: &str, status: impl Fn(&str) -> Option<&'static str>) {
        let account = self.account(tenant);
        for job in self.world.open_jobs(account) {
            if let Some(status) = status(job.document["thingName"].as_str().unwrap()) {
                self.world.answer_job(account, &job, status);
            }
        }
    }

    fn jobs(&self) -> Vec<OpenJob> {
        self.tenants.values().flat_map(|(account, _)| self.world.open_jobs(account)).collect()
    }

    /// The certificates of every thing of a tenant as `old` and `new`, each with its status.
    fn state(&self, tenant: &str) -> BTreeMap<String, String> {
        let (fleet, old) = (self.fleet(tenant), &self.tenants[tenant].1);
        let show = |thing: &String, id: &String| {
            let is = if old[thing] == *id { "old" } else { "new" };
            let certificate = &fleet.certificates[id];
            let policies: Vec<&str> = certificate.policies.iter().map(String::as_str).collect();
            format!("{is} {} {}", certificate.status, policies.join(","))
        };
        let one = |(name, thing): (&String, &fleetctl_sandbox::iot::FleetThing)| {
            let all: BTreeSet<String> = thing.principals.iter().map(|id| show(name, id)).collect();
            (name.clone(), all.into_iter().collect::<Vec<_>>().join(" + "))
        };
        fleet.things.iter().map(one).collect()
    }

    #[track_caller]
    fn assert_all(&self, tenant: &str, state: &str) {
        for (name, is) in self.state(tenant) {
            assert_eq!(is, state, "{name}");
        }
    }
}

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;
const OLD: &str = "old ACTIVE device";
const NEW: &str = "new ACTIVE device";
const BOTH: &str = "new ACTIVE device + old ACTIVE device";

/// The counts of the waves.
fn waves(output: &Output) -> Vec<[u64; 6]> {
    let of = |wave: &Value| {
        ["rows", "begun", "waiting", "proven", "failed", "finished"].map(|name| wave[name].as_u64().unwrap())
    };
    output.json().as_array().unwrap().iter().map(of).collect()
}

#[test]
fn waves_go_on_as_devices_answer_and_one_that_fails_keeps_its_old_certificate() {
    let estate = Estate::new(&["acme", "beta"], 10);
    let more = ["--from", "old.jsonl", "--wave", "10%,50%,100%", "--advance-at", "80"];
    let output = estate.rotate(&more).code(7).says("waits for 2 devices");
    assert_eq!(waves(&output), [[2, 2, 2, 0, 0, 0], [8, 0, 0, 0, 0, 0], [10, 0, 0, 0, 0, 0]]);
    for tenant in ["acme", "beta"] {
        let state = estate.state(tenant);
        assert_eq!(state.values().filter(|is| *is == BOTH).count(), 1, "{state:?}");
        assert_eq!(state.values().filter(|is| *is == OLD).count(), 9, "{state:?}");
    }
    // The document is all that a device needs, and the certificate is for the key that it has.
    let ca = X509::from_pem(estate.world.read("new-ca/ca.crt").as_bytes()).unwrap();
    for job in estate.jobs() {
        let document = &job.document;
        let new = X509::from_pem(document["certificatePem"].as_str().unwrap().as_bytes()).unwrap();
        assert!(new.verify(&ca.public_key().unwrap()).unwrap());
        assert_eq!(document["certificateId"], id_of(document["certificatePem"].as_str().unwrap()));
        let name = document["thingName"].as_str().unwrap();
        let (account, old) = &estate.tenants[&name[..4]];
        assert_eq!(document["oldCertificateId"], old[name]);
        let old = X509::from_pem(estate.world.pem_of(account, &old[name]).as_bytes()).unwrap();
        assert!(new.public_key().unwrap().public_eq(&old.public_key().unwrap()));
        assert_eq!(new.subject_name().to_der().unwrap(), old.subject_name().to_der().unwrap());
        assert_ne!(new.serial_number().to_bn().unwrap(), old.serial_number().to_bn().unwrap());
    }
    // Without an answer nothing is finished, however often it is asked.
    estate.world.forget_calls();
    let _ = estate.rotate(&[]).code(7);
    estate.world.assert_only_reads();
    for tenant in ["acme", "beta"] {
        estate.answer(tenant, |_| Some("SUCCEEDED"));
    }
    let output = estate.rotate(&[]).code(7);
    assert_eq!(waves(&output), [[2, 2, 0, 2, 0, 2], [8, 8, 8, 0, 0, 0], [10, 0, 0, 0, 0, 0]]);
    assert_eq!(estate.state("acme").values().filter(|is| *is == NEW).count(), 1);
    let broken =
        estate.jobs().into_iter().find(|job| job.document["thingName"].as_str().unwrap().starts_with("acme"));
    let broken = broken.unwrap().document["thingName"].as_str().unwrap().to_owned();
    let status = |thing: &str| Some(if thing == broken { "FAILED" } else { "SUCCEEDED" });
    for _ in 0..2 {
        for tenant in ["acme", "beta"] {
            estate.answer(tenant, status);
        }
        let _ = estate.rotate(&[]);
    }
    let output = estate.rotate(&[]).code(3).says(&format!("thing `{broken}`")).says("job FAILED");
    assert_eq!(waves(&output), [[2, 2, 0, 2, 0, 2], [8, 8, 0, 7, 1, 7], [10, 10, 0, 10, 0, 10]]);
    estate.assert_all("beta", NEW);
    let mut state = estate.state("acme");
    assert_eq!(state.remove(&broken).unwrap(), BOTH);
    assert!(state.values().all(|is| is == NEW), "{state:?}");
    // An old certificate is revoked, and hangs on nothing.
    let fleet = estate.fleet("beta");
    for id in estate.tenants["beta"].1.values() {
        let old = &fleet.certificates[id];
        assert_eq!((old.status.as_str(), old.things.len(), old.policies.len()), ("REVOKED", 0, 0));
    }
    // The status is the same without asking AWS.
    estate.world.forget_calls();
    let status = estate.world.run(&["certs", "rotate", "--status", "spring", "-o", "json"]).success();
    assert_eq!(waves(&status), waves(&output));
    estate.world.assert_no_calls();
    // What is not finished is undone; what is stays.
    let undo = ["certs", "rotate", "--undo", "spring", "--yes", "-o", "json"];
    let _ = estate.world.run(&undo).success();
    assert_eq!(estate.state("acme")[&broken], OLD);
    estate.assert_all("beta", NEW);
    let _ = estate.rotate(&[]).code(2).says("was undone");
}

#[test]
fn a_campaign_that_is_killed_anywhere_goes_on() {
    let estate = Estate::new(&["acme"], 4);
    let command = ["certs", "rotate", "--campaign", "spring", "--ca", "new-ca", "--yes", "--wave", "100%"];
    let command = [command.as_slice(), &["--from", "old.jsonl", "--no-progress"]].concat();
    // Each row is registered, gets a policy and a thing, and a job: 16 calls in all.
    for nth in [1, 3, 5] {
        let victim = estate.world.kill_at(nth, Moment::Done);
        let _ = estate.world.fleetctl(&command).start_as(&victim).finish();
    }
    assert_eq!(estate.world.disarm(), 0, "every one was killed");
    let _ = estate.rotate(&["--wait", "0"]).code(7).says("waits for 4 devices");
    estate.assert_all("acme", BOTH);
    assert_eq!(estate.fleet("acme").certificates.len(), 8, "one new certificate each");
    assert_eq!(estate.jobs().len(), 4);
    estate.answer("acme", |_| Some("SUCCEEDED"));
    for nth in [2, 3] {
        let victim = estate.world.kill_at(nth, Moment::Done);
        let _ = estate.world.fleetctl(&command).start_as(&victim).finish();
    }
    assert_eq!(estate.world.disarm(), 0, "every one was killed");
    let _ = estate.rotate(&[]).success().says("is complete");
    estate.assert_all("acme", NEW);
    let fleet = estate.fleet("acme");
    for id in estate.tenants["acme"].1.values() {
        assert_eq!(fleet.certificates[id].status, "REVOKED");
        assert!(fleet.certificates[id].things.is_empty() && fleet.certificates[id].policies.is_empty());
    }
    estate.world.forget_calls();
    let _ = estate.rotate(&[]).success();
    estate.world.assert_no_calls();
}

#[test]
fn an_undo_takes_the_new_ones_off_and_leaves_devices_alone_that_use_them() {
    let estate = Estate::new(&["acme"], 4);
    let _ = estate.rotate(&["--from", "old.jsonl", "--wave", "100%"]).code(7);
    estate.answer("acme", |thing| (thing == "acme-2").then_some("SUCCEEDED"));
    // A part of a campaign is not undone as other runs are: a device might be locked out.
    let _ = estate.world.run(&["runs", "undo", "spring-w1-begin", "--yes"]).code(2).says("rotation campaign");
    let undo = ["certs", "rotate", "--undo", "spring", "--yes", "-o", "json"];
    let _ = estate.world.run(&undo).success().says("1 device is proven");
    let mut state = estate.state("acme");
    assert_eq!(state.remove("acme-2").unwrap(), BOTH);
    assert!(state.values().all(|is| is == OLD), "{state:?}");
    assert_eq!(estate.fleet("acme").certificates.len(), 5, "new ones are deleted");
    assert_eq!(estate.jobs().len(), 0, "their jobs are cancelled");
    let _ = estate.world.run(&[undo.as_slice(), &["--also-proven"]].concat()).success();
    estate.assert_all("acme", OLD);
    let _ = estate.world.run(&undo).success().says("nothing to undo");
}

#[test]
fn an_old_certificate_stays_where_the_new_one_cannot_be_used() {
    let estate = Estate::new(&["acme"], 2);
    let _ = estate.rotate(&["--from", "old.jsonl", "--wave", "100%", "--advance-at", "50"]).code(7);
    estate.answer("acme", |_| Some("SUCCEEDED"));
    let fleet = estate.fleet("acme");
    let thing = &fleet.things["acme-0"];
    let new = thing.principals.iter().find(|id| **id != estate.tenants["acme"].1["acme-0"]).unwrap();
    estate.world.deactivate(estate.account("acme"), new);
    let _ = estate.rotate(&[]).code(3).says("is INACTIVE; the old one stays");
    assert_eq!(estate.state("acme")["acme-0"], "new INACTIVE device + old ACTIVE device");
    assert_eq!(estate.state("acme")["acme-1"], NEW);
}

#[test]
fn a_wave_whose_devices_fail_stops_the_campaign_before_anything_is_lost() {
    let estate = Estate::new(&["acme"], 10);
    let more = ["--from", "old.jsonl", "--wave", "50%,100%"];
    let _ = estate.rotate(&more).code(7);
    let rejected = estate.jobs()[0].document["thingName"].as_str().unwrap().to_owned();
    estate.answer("acme", |thing| Some(if thing == rejected { "REJECTED" } else { "SUCCEEDED" }));
    let output = estate.rotate(&[]).code(5).says("stops in wave 1").says("--undo spring");
    assert_eq!(waves(&output), [[5, 5, 0, 4, 1, 0], [5, 0, 0, 0, 0, 0]]);
    let state = estate.state("acme");
    assert_eq!(state.values().filter(|is| *is == BOTH).count(), 5, "{state:?}");
    // The operator looked after it: it goes on.
    estate.world.write("seen.txt", rejected);
    let output = estate.rotate(&["--confirm", "seen.txt"]).code(7);
    assert_eq!(waves(&output), [[5, 5, 0, 5, 0, 5], [5, 5, 5, 0, 0, 0]]);
    let _ = estate.rotate(&["--max-failures", "1"]).code(7);
    let last = estate.jobs()[0].document["thingName"].as_str().unwrap().to_owned();
    estate.answer("acme", |thing| (thing == last).then_some("TIMED_OUT"));
    let _ = estate.rotate(&["--max-failures", "1"]).code(5).says("it stops at 1");
}

#[test]
fn new_keys_are_handed_out_as_files_and_files_prove_their_use() {
    let estate = Estate::new(&["acme"], 3);
    let refused = estate.rotate(&["--from", "old.jsonl", "--key", "new"]).code(2);
    let _ = refused.says("not handed out by a job");
    let more = ["--from", "old.jsonl", "--key", "new", "--hand-out", "folder:out", "--wave", "100%"];
    let _ = estate.rotate(&more).code(7);
    assert_eq!(estate.jobs().len(), 0);
    estate.assert_all("acme", BOTH);
    let mut events = String::new();
    for n in 0..3 {
        let file = |name: &str| format!("out/acme-{n}/{name}");
        let key = estate.world.path(&file("key.pem"));
        assert_eq!(std::fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
        let key = PKey::private_key_from_pem(&std::fs::read(key).unwrap()).unwrap();
        let pem = estate.world.read(&file("certificate.pem"));
        assert!(X509::from_pem(pem.as_bytes()).unwrap().public_key().unwrap().public_eq(&key));
        assert_eq!(estate.world.read(&file("chain.pem")), estate.world.read("new-ca/ca.crt"));
        if n < 2 {
            let event =
                json!({ "clientId": "x", "eventType": "connected", "principalIdentifier": id_of(&pem) });
            events += &event.to_string();
        }
    }
    estate.world.write("events.json", events);
    let more = ["--presence", "events.json", "--advance-at", "60"];
    let _ = estate.rotate(&more).code(7).says("waits for 1 device");
    let state = estate.state("acme");
    assert_eq!([&state["acme-0"], &state["acme-1"], &state["acme-2"]], [NEW, NEW, BOTH]);
    estate.world.write("seen.csv", "thing_name\nacme-2\n");
    let _ = estate.rotate(&["--confirm", "seen.csv"]).success();
    estate.assert_all("acme", NEW);
    // Another campaign is not told apart by chance: what it was begun with counts.
    let _ = estate.rotate(&["--key", "keep"]).code(2).says("--key is new, not keep");
}

#[test]
fn the_index_proves_which_certificate_a_device_used() {
    let estate = Estate::new(&["acme"], 2);
    let account = estate.account("acme").to_owned();
    estate.world.index_with_shadow(&account, "fleetctl");
    let more = ["--where", "thingName:acme*", "--tenant", "acme", "--wave", "100%", "--proof", "presence"];
    let _ = estate.rotate(&more).code(7);
    let report = |thing: &str, id: &str| {
        let input = json!({ "account": account, "thingName": thing, "name": "fleetctl",
            "reported": { "certificateId": id, "connectedAt": 1 } });
        estate.world.admin("POST", "shadows", &input);
    };
    let old = estate.tenants["acme"].1.clone();
    for (thing, id) in &old {
        report(thing, id);
    }
    let _ = estate.rotate(&["--tenant", "acme"]).code(7).says("waits for 2 devices");
    for (thing, state) in &estate.fleet("acme").things {
        report(thing, state.principals.iter().find(|id| **id != old[thing]).unwrap());
    }
    let _ = estate.rotate(&["--tenant", "acme", "--old", "revoke"]).success();
    estate.assert_all("acme", NEW);
}

#[test]
fn a_list_vouches_only_for_what_was_handed_out_before_and_never_by_the_old_certificate() {
    let estate = Estate::new(&["acme"], 10);
    // As `certs expiring -o jsonl` writes it for certificates whose things it was not asked for.
    let bare = |line: &str| {
        let mut row: Value = serde_json::from_str(line).unwrap();
        row.as_object_mut().unwrap().remove("thingName");
        row.to_string() + "\n"
    };
    estate.world.write("bare.jsonl", estate.world.read("old.jsonl").lines().map(bare).collect::<String>());
    let old = estate.tenants["acme"].1.clone();
    estate.world.write("all.txt", old.keys().map(|name| name.clone() + "\n").collect::<String>());
    let begin = ["--from", "bare.jsonl", "--wave", "50%,100%", "--hand-out", "folder:out"];
    let _ = estate.rotate(&[begin.as_slice(), &["--confirm", "all.txt"]].concat()).code(2);
    estate.world.assert_no_calls();
    let _ = estate.rotate(&begin).code(7);
    let first: BTreeSet<String> =
        estate.state("acme").into_iter().filter(|(_, is)| is == BOTH).map(|(name, _)| name).collect();
    assert_eq!(first.len(), 5);
    // Old ids, and names of nothing, are refused before anything is done.
    estate.world.write("old.txt", format!("acme-0\n{}\n", old["acme-1"]));
    estate.world.write("wrong.txt", "lamp\ndoor\n");
    estate.world.forget_calls();
    let refused = estate.rotate(&["--confirm", "old.txt"]).code(65).says("old.txt:2");
    let _ = refused.says(&old["acme-1"]).says("the certificate that is being replaced");
    let _ = estate.rotate(&["--confirm", "wrong.txt"]).code(65).says("`lamp`, `door`");
    estate.world.assert_no_calls();
    // The first wave ends and the second begins in one call: its old certificates stay all the same. The folder may be
    // named from here, as it was.
    let again = ["--confirm", "all.txt", "--hand-out", "folder:./out/"];
    let output = estate.rotate(&again).code(7).says("5 names are of no device");
    let finished = [5, 5, 0, 5, 0, 5];
    assert_eq!(waves(&output), [finished, [5, 5, 5, 0, 0, 0]]);
    for (name, is) in estate.state("acme") {
        assert_eq!(is, if first.contains(&name) { NEW } else { BOTH }, "{name}");
    }
    let other = estate.rotate(&["--hand-out", "folder:elsewhere"]).code(2);
    let _ = other.says("--hand-out is folder:/").says("/out, not folder:/");
    // Events from before the hand-out do not count either.
    let fleet = estate.fleet("acme");
    let new: Vec<(&String, &String)> = fleet
        .things
        .iter()
        .filter(|(name, _)| !first.contains(*name))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(name, thing)| (name, thing.principals.iter().find(|id| **id != old[name]).unwrap()))
        .collect();
    let event = |at: u64| {
        let (client, id) = new[0];
        json!({ "clientId": client, "eventType": "connected", "principalIdentifier": id, "timestamp": at })
    };
    estate.world.write("early.json", event(1_600_000_000_000).to_string());
    let output = estate.rotate(&["--presence", "early.json"]).code(7);
    assert_eq!(waves(&output), [finished, [5, 5, 5, 0, 0, 0]]);
    estate.world.write("now.json", event(4_000_000_000_000).to_string());
    let output = estate.rotate(&["--presence", "now.json", "--hold"]).code(7);
    assert_eq!(waves(&output), [finished, [5, 5, 4, 1, 0, 0]]);
    // New ids count.
    estate.world.write("new.txt", new.iter().map(|(_, id)| [id.as_str(), "\n"].concat()).collect::<String>());
    let _ = estate.rotate(&["--confirm", "new.txt"]).success().says("is complete");
    estate.assert_all("acme", NEW);
}

#[test]
fn without_a_ca_a_wave_ends_and_the_next_waits_for_it() {
    let estate = Estate::new(&["acme"], 4);
    let _ = estate.rotate(&["--from", "old.jsonl", "--wave", "50%,100%"]).code(7);
    estate.answer("acme", |_| Some("SUCCEEDED"));
    let command = ["certs", "rotate", "--campaign", "spring", "--yes", "-o", "json"];
    let output = estate.world.run(&command).success().says("Wave 2 of campaign `spring` is to begin");
    assert_eq!(waves(&output), [[2, 2, 0, 2, 0, 2], [2, 0, 0, 0, 0, 0]]);
    // Now there is nothing that it could do.
    estate.world.forget_calls();
    let _ = estate.world.run(&command).code(2).says("no CA is named");
    estate.world.assert_no_calls();
    let output = estate.rotate(&[]).code(7);
    assert_eq!(waves(&output)[1], [2, 2, 2, 0, 0, 0]);
    let undo = ["certs", "rotate", "--undo", "spring", "--yes", "-o", "json"];
    let output = estate.world.run(&undo).success();
    assert_eq!(waves(&output)[1], [2, 2, 0, 0, 0, 0], "none waits that is undone");
    assert_eq!(output.json()[1]["undone"], 2);
}

#[test]
fn a_certificate_that_things_share_is_proven_by_all_of_them() {
    let estate = Estate::new(&["acme"], 1);
    let id = estate.tenants["acme"].1["acme-0"].clone();
    let row = json!({ "thing_name": "twin", "cert_fingerprint": id });
    estate.world.write("twin.jsonl", row.to_string() + "\n");
    estate.world.ok(&["things", "import", "twin.jsonl", "--tenant", "acme"]);
    let refused = estate.rotate(&["--from", "old.jsonl", "--wave", "100%"]).code(5);
    let _ = refused.says("2 things share certificate").says("--hand-out folder:DIR");
    let begin = ["certs", "rotate", "--campaign", "lab", "--yes", "--ca", "new-ca", "--from", "old.jsonl"];
    let begin = [begin.as_slice(), &["--wave", "100%", "--hand-out", "folder:out"]].concat();
    let _ = estate.world.run(&begin).code(7);
    let goes_on = ["certs", "rotate", "--campaign", "lab", "--yes", "--confirm"];
    estate.world.write("seen.txt", "acme-0\n");
    let one = estate.world.run(&[goes_on.as_slice(), &["seen.txt"]].concat()).code(7);
    let _ = one.says("share their certificate with others");
    estate.world.write("seen.txt", "acme-0\ntwin\n");
    let _ = estate.world.run(&[goes_on.as_slice(), &["seen.txt"]].concat()).success();
    let fleet = estate.fleet("acme");
    assert_eq!(fleet.certificates[&id].status, "REVOKED");
    assert_eq!(fleet.things["twin"].principals.len(), 1);
}

#[test]
fn a_dry_run_shows_waves_and_steps_and_leaves_nothing() {
    let estate = Estate::new(&["acme"], 10);
    let command =
        ["certs", "rotate", "--campaign", "spring", "--ca", "new-ca", "--from", "old.jsonl", "--dry-run"];
    let output = estate.world.run(&[command.as_slice(), &["-o", "jsonl"]].concat()).success();
    let output = output.says("Wave 1: 1 certificate.").says("Wave 3: 9 certificates.");
    let steps = &output.jsonl()[0]["steps"];
    let expected =
        ["RegisterCertificateWithoutCA", "AttachPolicy device", "AttachThingPrincipal", "CreateJob"];
    assert_eq!(*steps, json!(expected));
    estate.world.assert_only_reads();
    // What is wrong with a row is told of the line in the operator's list.
    estate.world.deactivate(estate.account("acme"), &estate.tenants["acme"].1["acme-2"]);
    let _ = estate.world.run(&command).says("old.jsonl:3").says("is INACTIVE");
    let left = std::fs::read_dir(estate.world.state().join("campaigns")).map_or(0, Iterator::count);
    assert_eq!(left, 0);
    let _ = estate.rotate(&["--from", "old.jsonl", "--max-changes", "9"]).code(2).says("--max-changes");
    let _ = estate.world.run(&["certs", "rotate", "--status", "spring"]).code(2).says("no campaign");
}
