//! Certificates that just-in-time registration left waiting: the sandbox plays the devices' connections, OpenSSL made
//! their certificates and the revocation lists.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind, id_of};
use crate::support::{Device, ORGANIZATION_ROLE, World};

/// A world with a CA that registers devices by themselves, and a policy for them.
struct Site {
    world: World,
    acme: String,
    ca: Authority,
}

impl Site {
    fn new() -> Self {
        let world = World::new();
        let acme = world.tenant("acme");
        let ca = Authority::new(Kind::Good);
        world.write("ca.crt", ca.certificate());
        world.write("ca.key", ca.key());
        let site = Self { world, acme, ca };
        site.opens("acme", &site.acme);
        site
    }

    /// A tenant's account lets the CA's devices come.
    fn opens(&self, tenant: &str, account: &str) {
        let sni = ["--mode", "sni-only", "--activate", "--auto-register"];
        let register = [&["ca", "register", "--cert", "ca.crt", "--tenant", tenant][..], &sni].concat();
        self.world.ok(&register);
        self.world.put_policy(account, "device");
    }

    /// A device comes for the first time; its certificate's id.
    fn comes(&self, name: &str, serial: u32) -> String {
        self.comes_with(&self.acme, &self.ca.device(name, serial))
    }

    fn comes_with(&self, account: &str, pem: &str) -> String {
        let answer = self.world.connect(account, pem);
        assert_eq!((&answer["connected"], &answer["registered"]), (&json!(false), &json!(true)), "{answer}");
        id_of(pem)
    }

    fn status(&self, id: &str) -> String {
        self.world.certificates(&self.acme)[id].clone()
    }

    /// The command with these flags, and the rows of its answer by thing, or by certificate where there is none.
    fn activates(&self, flags: &[&str], code: i32) -> BTreeMap<String, Value> {
        let command = ["certs", "activate-pending", "--ca", "ca.crt", "--policy", "device", "-o", "jsonl"];
        let place: &[&str] = if flags.contains(&"--all-tenants") { &[] } else { &["--tenant", "acme"] };
        let output = self.world.run(&[&command, place, flags].concat()).code(code);
        let rows = output.jsonl().into_iter().filter(|line| line["type"] == "row");
        let name =
            |row: &Value| row["thingName"].as_str().or(row["certificateId"].as_str()).map(str::to_owned);
        rows.map(|row| (name(&row).unwrap(), row)).collect()
    }

    /// A revocation list of the CA, by the OpenSSL command, with these certificates in it.
    fn revokes(&self, pems: &[&str], more: &str) {
        self.world.write("index", "");
        self.world.write("ca.cnf", "[ca]\ndefault_ca = it\n[it]\ndatabase = index\ndefault_md = sha256\n");
        let ours = "ca -config ca.cnf -cert ca.crt -keyfile ca.key";
        for pem in pems {
            self.world.write("revoked.pem", pem);
            self.world.openssl(&format!("{ours} -revoke revoked.pem"));
        }
        self.world.openssl(&format!("{ours} -gencrl -out ca.crl {more}"));
    }
}

fn code(row: &Value) -> &str {
    row["error"]["code"].as_str().unwrap()
}

#[test]
fn a_device_gets_its_thing_its_groups_and_its_policy_and_is_active_last() {
    let site = Site::new();
    let Site { world, acme, .. } = &site;
    world.ok(&["types", "create", "sensor", "--tenant", "acme"]);
    world.ok(&["groups", "create", "line-1", "--tenant", "acme"]);
    world.ok(&["billing-groups", "create", "acme", "--tenant", "acme"]);
    world.write("shipped.csv", "serial,cn,batch\n0x0b,lamp-1,7\n0c,lamp-2,8\n");
    let ids = [site.comes("lamp-1", 0x0b), site.comes("lamp-2", 0x0c)];
    let thing =
        ["--allow", "shipped.csv", "--thing-type", "sensor", "--group", "line-1", "--billing-group", "acme"];
    let more = ["--attribute", "batch=@batch", "--attribute", "site=north", "--thing-name", "acme-{cn}"];
    let flags = [&thing[..], &more].concat();

    world.forget_calls();
    let planned = site.activates(&[&flags[..], &["--dry-run"]].concat(), 0);
    assert_eq!(planned["acme-lamp-1"]["status"], "planned");
    let steps = planned["acme-lamp-1"]["steps"].as_array().unwrap();
    assert_eq!(steps.last().unwrap(), "UpdateCertificate ACTIVE", "{steps:?}");
    world.assert_only_reads();

    // Whoever cannot attach the policy leaves no device active.
    world.admin("POST", "roles", &json!({ "account": acme, "deny": ["iot:AttachPolicy"] }));
    site.activates(&[&flags[..], &["--run-id", "denied"]].concat(), 4);
    assert_eq!(ids.each_ref().map(|id| site.status(id)), ["PENDING_ACTIVATION", "PENDING_ACTIVATION"]);
    assert_eq!(world.count("UpdateCertificate"), 0);
    world.admin("POST", "roles", &json!({ "account": acme, "deny": [] }));
    let resumed = world.ok(&["runs", "resume", "denied"]);
    assert_eq!((&resumed["ok"], &resumed["rows"]), (&json!(2), &json!(2)), "{resumed}");

    let device = |batch: u32| {
        let thing = Device::new().of_type("sensor").attribute("batch", batch).attribute("site", "north");
        thing.group("line-1").billed_to("acme").certificate("ACTIVE", &["device"])
    };
    let expected = BTreeMap::from([("acme-lamp-1".into(), device(7)), ("acme-lamp-2".into(), device(8))]);
    world.assert_devices(acme, &expected);
    world.forget_calls();
    assert_eq!(site.activates(&flags, 0), BTreeMap::new());
    world.assert_only_reads();
}

#[test]
fn what_fails_a_check_is_a_reject_and_is_turned_away_only_where_that_is_asked() {
    let site = Site::new();
    let world = &site.world;
    let revoked = site.ca.device("lamp-revoked", 3);
    site.revokes(&[&revoked], "-crldays 1");
    let good = site.comes("lamp-good", 2);
    let ids = [
        (site.comes_with(&site.acme, &revoked), "CertificateRevokedByCa", "INACTIVE"),
        (site.comes("lamp-stranger", 4), "NotOnAllowList", "INACTIVE"),
        (site.comes("admin", 5), "SubjectNotPermitted", "INACTIVE"),
        // Its thing has another certificate: that is no check of the certificate, and it is not turned away.
        (site.comes("lamp-taken", 6), "ThingTaken", "PENDING_ACTIVATION"),
    ];
    world.things(&site.acme, &["lamp-taken"]);
    world.certificate_for(&site.acme, &["lamp-taken"], "device");
    world.write("allow.txt", format!("# those who may\nlamp-good\nlamp-revoked\n{}\nadmin\n", ids[3].0));
    let checks = ["--allow", "allow.txt", "--crl", "ca.crl", "--require-subject", "CN=lamp-*"];

    let rows = site.activates(&[&checks[..], &["--rejects", "refused.jsonl"]].concat(), 3);
    assert_eq!(rows["lamp-good"]["status"], "updated");
    assert_eq!(site.status(&good), "ACTIVE");
    for (id, expected, _) in &ids {
        let row = rows.get(id).or(rows.get("lamp-taken")).unwrap();
        assert_eq!((&row["status"], code(row)), (&json!("failed"), *expected), "{row}");
        assert_eq!(site.status(id), "PENDING_ACTIVATION");
        assert!(world.read("refused.jsonl").contains(id.as_str()));
    }
    let rows = site.activates(&[&checks[..], &["--reject", "deactivate"]].concat(), 1);
    assert_eq!(rows.len(), 4);
    for (id, _, expected) in &ids {
        assert_eq!(site.status(id), *expected, "{id}");
    }
    assert_eq!(world.principals(&site.acme, "lamp-taken").len(), 1);
    let rows = site.activates(&[&checks[..], &["--allow-shared"]].concat(), 0);
    assert_eq!(rows["lamp-taken"]["status"], "updated");
    assert_eq!(world.principals(&site.acme, "lamp-taken").len(), 2);
}

#[test]
fn two_certificates_of_one_name_do_not_share_a_thing() {
    let site = Site::new();
    site.comes("lamp", 2);
    site.comes("lamp", 3);
    let output = site.world.run(&[
        "certs",
        "activate-pending",
        "--ca",
        "ca.crt",
        "--policy",
        "device",
        "--tenant",
        "acme",
        "-o",
        "json",
    ]);
    let summary = output.code(3).json();
    assert_eq!((&summary["ok"], &summary["failed"]), (&json!(1), &json!(1)), "{summary}");
    let mut statuses: Vec<String> = site.world.certificates(&site.acme).into_values().collect();
    statuses.sort();
    assert_eq!(statuses, ["ACTIVE", "PENDING_ACTIVATION"]);
    assert_eq!(site.world.principals(&site.acme, "lamp").len(), 1);
}

#[test]
fn a_revocation_list_must_be_the_cas_own_and_up_to_date() {
    let site = Site::new();
    let world = &site.world;
    let id = site.comes("lamp-1", 2);
    let past = "-crl_lastupdate 20200101000000Z -crl_nextupdate 20200201000000Z";
    site.revokes(&[], past);
    let run = |more: &[&str]| {
        let command =
            ["certs", "activate-pending", "--ca", "ca.crt", "--policy", "device", "--tenant", "acme"];
        world.run(&[&command[..], more].concat())
    };
    world.forget_calls();
    let _ = run(&["--crl", "ca.crl"]).code(65).says("out of date");
    world.assert_no_calls();
    world.foreign_ca("other");
    world.write("index", "");
    world.openssl("ca -config ca.cnf -cert other.crt -keyfile other.key -gencrl -out other.crl -crldays 1");
    let _ = run(&["--crl", "other.crl"]).code(65).says("of no CA that `--ca` names");
    // The right name is not enough: the list is signed by somebody else.
    let forger = Authority::new(Kind::Good);
    world.write("forger.crt", forger.certificate());
    world.write("forger.key", forger.key());
    world
        .openssl("ca -config ca.cnf -cert forger.crt -keyfile forger.key -gencrl -out forged.crl -crldays 1");
    let _ = run(&["--crl", "forged.crl"]).code(65).says("of no CA that `--ca` names");
    let _ = run(&["--crl", "ca.crt"]).code(65).says("X509 CRL");
    world.assert_only_reads();
    assert_eq!(site.status(&id), "PENDING_ACTIVATION");
    // From the future.
    site.revokes(&[], "-crl_lastupdate 20980101000000Z -crl_nextupdate 20990101000000Z");
    world.forget_calls();
    let _ = run(&["--crl", "ca.crl"]).code(65).says("is not valid yet");
    let _ = run(&["--crl", "ca.crl", "--watch"]).code(65).says("is not valid yet");
    world.assert_no_calls();
    site.revokes(&[], past);
    let _ = run(&["--crl", "ca.crl", "--allow-stale-crl"]).success();
    assert_eq!(site.status(&id), "ACTIVE");
}

#[test]
fn what_cannot_be_is_refused_before_the_first_call() {
    let site = Site::new();
    let world = &site.world;
    world.write("allow.csv", "serial,batch\n,7\n");
    world.write("empty.txt", "# nobody\n");
    world.forget_calls();
    for (flags, expected, says) in [
        (&["--ca", "ca.crt", "--any-ca", "--policy", "device"][..], 2, "--any-ca"),
        (&["--policy", "device"], 2, "--ca"),
        (&["--ca", "ca.crt"], 2, "--policy"),
        (&["--ca", "ca.crt", "--policy", "device", "--thing-name", "{batch}"], 2, "{batch}"),
        (&["--ca", "ca.crt", "--policy", "device", "--attribute", "a=@b"], 2, "{b}"),
        (&["--ca", "ca.crt", "--policy", "device", "--require-subject", "CN"], 2, "NAME=PATTERN"),
        (&["--ca", "ca.crt", "--policy", "device", "--watch", "--dry-run"], 2, "--watch"),
        (&["--ca", "ca.crt", "--policy", "device", "--allow", "allow.csv"], 65, "allow.csv:2"),
        (&["--ca", "ca.crt", "--policy", "device", "--allow", "empty.txt"], 65, "names nobody"),
        (&["--ca", "ca.crt", "--policy", "a b"], 2, "--policy"),
    ] {
        let command = [&["certs", "activate-pending", "--tenant", "acme"][..], flags].concat();
        let _ = world.run(&command).code(expected).says(says);
    }
    world.assert_no_calls();
}

#[test]
fn a_lost_tenant_a_missing_policy_and_a_limit_keep_the_others_from_nothing() {
    let site = Site::new();
    let world = &site.world;
    let zeta = world.tenant("zeta");
    let beta = world.tenant("beta");
    for (tenant, account) in [("zeta", &zeta), ("beta", &beta)] {
        site.opens(tenant, account);
        site.comes_with(account, &site.ca.device(tenant, 9));
    }
    site.comes("lamp-1", 2);
    world.remove_role(&zeta, ORGANIZATION_ROLE);
    let policy = ["policies", "delete", "device", "--tenant", "beta", "--yes"];
    world.ok(&policy);
    let command =
        ["certs", "activate-pending", "--ca", "ca.crt", "--policy", "device", "--all-tenants", "-o", "json"];
    let _ = world.run(&[&command[..], &["--max-changes", "1"]].concat()).code(2).says("--max-changes");
    let output = world.run(&command).code(3).says("zeta").says("there is no policy `device`");
    let summary = output.json();
    assert_eq!((&summary["ok"], &summary["invalid"]), (&json!(1), &json!(1)), "{summary}");
    assert_eq!(world.things_of(&site.acme).keys().collect::<Vec<_>>(), ["lamp-1"]);
    let of_nobody = "ab".repeat(32);
    let unknown = ["certs", "activate-pending", "--ca", &of_nobody, "--policy", "device", "--tenant", "acme"];
    let _ = world.run(&unknown).code(1).says("not registered in any");
}

#[test]
fn an_undo_takes_the_device_off_again() {
    let site = Site::new();
    let world = &site.world;
    let id = site.comes("lamp-1", 2);
    site.activates(&["--run-id", "first"], 0);
    assert_eq!(site.status(&id), "ACTIVE");
    world.ok(&["runs", "undo", "first", "--yes"]);
    assert_eq!(site.status(&id), "INACTIVE");
    assert!(world.things_of(&site.acme).is_empty());
    assert!(world.targets(&site.acme, "device").is_empty());
}

#[test]
fn a_watch_goes_on_over_lost_targets_and_reads_what_it_refused_once() {
    let site = Site::new();
    let world = &site.world;
    let beta = world.tenant("beta");
    site.opens("beta", &beta);
    world.write("allow.txt", "lamp-1\nlamp-2\n");
    let refused = site.comes("stranger", 2);
    let command = ["certs", "activate-pending", "--any-ca", "--policy", "device", "--allow", "allow.txt"];
    let watch =
        ["--watch", "--interval", "1s", "--run-id", "door", "--no-thing", "--all-tenants", "-o", "jsonl"];
    world.forget_calls();
    let mut running = world.fleetctl(&[&command[..], &watch].concat()).start();
    running.until("the refusal", || world.count("DescribeCertificate") > 0);
    let first = site.comes("lamp-1", 3);
    running.until("the first device", || site.status(&first) == "ACTIVE");
    // A target that is lost for a while stops nobody else.
    world.admin("POST", "roles", &json!({ "account": &beta, "deny": ["iot:ListCertificates"] }));
    let looks = world.count("ListCertificates");
    running.until("looks in vain", || world.count("ListCertificates") > looks + 3);
    let second = site.comes_with(&beta, &site.ca.device("lamp-2", 4));
    world.admin("POST", "roles", &json!({ "account": &beta, "deny": [] }));
    running.until("the second device", || world.certificates(&beta)[&second] == "ACTIVE");
    // The stranger once; the two devices once each, and again directly before they are made active.
    assert_eq!(world.count("DescribeCertificate"), 5);
    world.write("allow.txt", "lamp-1\nlamp-2\nstranger\n");
    running.until("the stranger, who is known now", || site.status(&refused) == "ACTIVE");
    // A list that was emptied lets nobody in, not even whom it named before.
    world.write("allow.txt", "");
    running.until("it looks no more", || {
        let looks = world.count("ListCertificates");
        std::thread::sleep(std::time::Duration::from_millis(2500));
        world.count("ListCertificates") == looks
    });
    let again = site.comes("lamp-1", 5);
    std::thread::sleep(std::time::Duration::from_millis(2500));
    assert_eq!(site.status(&again), "PENDING_ACTIVATION");
    world.write("allow.txt", "lamp-1\n");
    running.until("the list is there again", || site.status(&again) == "ACTIVE");
    // Its run has ended when it looks again; until then a signal would cut it short.
    let looks = world.count("ListCertificates");
    running.until("the next look", || world.count("ListCertificates") > looks + 1);
    running.signal("TERM");
    let output =
        running.finish().code(3).says("answers again").says("read again").says("nothing is activated until");
    let rows = output.jsonl();
    let of = |id: &str| {
        rows.iter()
            .filter(|row| row["certificateId"] == id)
            .map(|row| row["status"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!((of(&first), of(&second)), (vec![json!("updated")], vec![json!("updated")]));
    assert_eq!(of(&refused), ["failed", "updated"]);
    assert_eq!(rows.len(), 5);
    let runs = world.ok(&["runs", "list"]);
    assert!(runs.as_array().unwrap().iter().any(|run| run["runId"] == "door-1"), "{runs}");
}

/// The rows of a table by their serial.
fn entries(site: &Site) -> BTreeMap<String, Value> {
    let list = ["provisioning", "allow", "list", "--tenant", "acme", "-o", "jsonl"];
    let rows = site.world.run(&list).success().jsonl();
    rows.into_iter().map(|row| (row["serial"].as_str().unwrap().to_owned(), row)).collect()
}

fn allow(site: &Site, words: &str) {
    let words: Vec<&str> = words.split(' ').collect();
    site.world.ok(&[&["provisioning", "allow", "add", "--tenant", "acme"], &words[..]].concat());
}

#[test]
fn a_table_lets_in_what_is_pending_and_takes_it_before_the_device_is_active() {
    let site = Site::new();
    let world = &site.world;
    allow(&site, "lamp-1 lamp-5 --create-table");
    allow(&site, "lamp-2 --status blocked");
    allow(&site, "lamp-3 --expires 2020-01-01 --allow-expired");
    allow(&site, "lamp-4 --template claim");
    let ids: Vec<String> = (1..=6).map(|n: u32| site.comes(&format!("lamp-{n}"), n + 1)).collect();
    let table = ["--allow-table", "fleetctl-allow-list"];
    world.forget_calls();
    let planned = site.activates(&[&table[..], &["--dry-run"]].concat(), 3);
    world.assert_only_reads();
    let expected = |rows: &BTreeMap<String, Value>, done: &str| {
        for (n, says) in
            [(2, "is blocked"), (3, "ended 2020-01-01"), (4, "template `claim` only"), (6, "is not on it")]
        {
            let row = rows.get(&ids[n - 1]).or(rows.get(&format!("lamp-{n}"))).unwrap();
            assert_eq!((&row["status"], code(row)), (&json!("failed"), "NotInAllowTable"), "{row}");
            assert!(row["error"]["message"].as_str().unwrap().contains(says), "{row}");
        }
        assert_eq!([&rows["lamp-1"]["status"], &rows["lamp-5"]["status"]], [done, done]);
    };
    expected(&planned, "planned");
    assert!(planned["lamp-1"]["steps"].to_string().contains("UpdateItem status, certificateId"));

    // It ends between the two: the serials are taken, nobody is active, and the run goes on with them.
    world.admin("POST", "roles", &json!({ "account": site.acme, "deny": ["iot:UpdateCertificate"] }));
    site.activates(&[&table[..], &["--run-id", "half"]].concat(), 1);
    let taken = &entries(&site)["lamp-1"];
    assert_eq!((&taken["status"], &taken["certificateId"]), (&json!("provisioned"), &json!(ids[0])));
    assert_eq!((&taken["thingName"], site.status(&ids[0])), (&json!("lamp-1"), "PENDING_ACTIVATION".into()));
    world.admin("POST", "roles", &json!({ "account": site.acme, "deny": [] }));
    let resumed = world.run(&["runs", "resume", "half", "-o", "json"]).code(3).json();
    assert_eq!((&resumed["ok"], &resumed["failed"]), (&json!(2), &json!(4)), "{resumed}");
    let active = [site.status(&ids[0]), site.status(&ids[4])];
    assert_eq!(active, ["ACTIVE", "ACTIVE"]);
    assert_eq!(entries(&site)["lamp-1"]["provisionedAt"], taken["provisionedAt"]);

    // A second certificate of the name: the serial is another's. It is turned away, and at most made INACTIVE.
    let clone = site.comes("lamp-1", 99);
    let reject = ["--allow-shared", "--reject", "revoke", "--yes"];
    let rows = site.activates(&[&table[..], &reject].concat(), 1);
    let row = rows.get(&clone).or(rows.get("lamp-1")).unwrap();
    assert!(row["error"]["message"].as_str().unwrap().contains(&ids[0]), "{row}");
    assert_eq!(site.status(&clone), "INACTIVE");
    assert_eq!(site.status(&ids[1]), "INACTIVE");

    // An undo takes the devices off; their serials stay taken until somebody gives them back.
    let _ = world.run(&["runs", "undo", "half", "--yes"]).success();
    assert_eq!(
        (site.status(&ids[0]), &entries(&site)["lamp-1"]["status"]),
        ("INACTIVE".into(), &json!("provisioned"))
    );
}

#[test]
fn a_table_that_cannot_be_read_lets_nobody_in() {
    let site = Site::new();
    let world = &site.world;
    let id = site.comes("lamp-1", 2);
    let table = ["--allow-table", "fleetctl-allow-list"];
    let rows = site.activates(&table, 3);
    assert!(rows[&id].to_string().contains("--create-table"), "{rows:?}");
    allow(&site, "lamp-1 --create-table");
    world.admin("POST", "roles", &json!({ "account": site.acme, "deny": ["dynamodb:UpdateItem"] }));
    site.activates(&table, 4);
    world.admin("POST", "roles", &json!({ "account": site.acme, "deny": ["dynamodb:DescribeTable"] }));
    site.activates(&table, 4);
    assert_eq!(site.status(&id), "PENDING_ACTIVATION");
    assert!(world.things_of(&site.acme).is_empty());
    world.admin("POST", "roles", &json!({ "account": site.acme, "deny": [] }));
    // The serial is a part of the subject that can be chosen; one without it has none.
    let rows = site.activates(&[&table[..], &["--serial-from", "serialNumber"]].concat(), 1);
    assert!(rows[&id]["error"]["message"].as_str().unwrap().contains("has no serialNumber"), "{rows:?}");
    site.activates(&table, 0);
    assert_eq!(site.status(&id), "ACTIVE");
}

#[test]
fn what_is_revoked_while_it_is_activated_stays_revoked() {
    let site = Site::new();
    let world = &site.world;
    let id = site.comes("lamp-1", 2);
    world.admin("POST", "hold", &json!({ "operation": "AttachThingPrincipal", "together": 2 }));
    let command = ["certs", "activate-pending", "--ca", "ca.crt", "--policy", "device", "--tenant", "acme"];
    let mut running = world.fleetctl(&[&command[..], &["-o", "json"]].concat()).start();
    running.until("the thing is made", || world.things_of(&site.acme).contains_key("lamp-1"));
    world.set_status(&site.acme, &id, "REVOKED");
    world.admin("DELETE", "hold", &json!({}));
    let output = running.finish().code(1).says("became REVOKED");
    assert_eq!(output.json()["failed"], 1);
    assert_eq!(site.status(&id), "REVOKED");
}

#[test]
fn a_watch_says_at_its_start_what_no_target_or_one_target_lacks() {
    let site = Site::new();
    let world = &site.world;
    let command =
        ["certs", "activate-pending", "--any-ca", "--watch", "--interval", "1s", "--tenant", "acme"];
    let _ = world
        .run(&[&command[..], &["--policy", "other"]].concat())
        .code(1)
        .says("there is no policy `other`");
    let table = ["--policy", "device", "--allow-table", "nothing-here"];
    let _ = world.run(&[&command[..], &table].concat()).code(1).says("there is no table `nothing-here`");
}
