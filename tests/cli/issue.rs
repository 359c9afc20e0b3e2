//! `certs issue`: what comes out is read back by the openssl command, in every form; nothing is overwritten, nothing is
//! made when a row is wrong, and no key is anywhere but in its file.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use openssl::pkey::PKey;
use serde_json::Value;

use crate::support::World;
use crate::support::certificates::hex;

fn with_ca() -> World {
    let world = World::new();
    world.ok(&["ca", "create", "--cn", "Acme devices", "--out", "ca"]);
    world
}

/// `certs issue` under that CA.
fn issue(world: &World, arguments: &[&str]) -> crate::support::Output {
    world.run(&[&["certs", "issue", "--ca", "ca"], arguments].concat())
}

fn issued(world: &World, arguments: &[&str]) -> Value {
    let json = [arguments, &["-o", "json"]].concat();
    issue(world, &json).success().json()
}

/// The `openssl` command in the world's folder; what it printed.
fn openssl(world: &World, arguments: &[&str]) -> String {
    let output = Command::new("openssl").args(arguments).current_dir(world.folder()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openssl {}: {said}", arguments.join(" "));
    String::from_utf8(output.stdout).unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Every folder holds a key, its certificate under the CA, and the chain, as the openssl command sees it.
fn assert_identities(world: &World, folder: &str, expected: &[&str], passphrase: Option<&str>) {
    for name in expected {
        let file = |file: &str| format!("{folder}/{name}/{file}");
        let (key, certificate, chain) = (file("key.pem"), file("certificate.pem"), file("chain.pem"));
        assert_eq!(mode(&world.path(&key)), 0o600);
        openssl(world, &["verify", "-purpose", "sslclient", "-CAfile", "ca/ca.crt", &certificate]);
        openssl(world, &["verify", "-CAfile", &chain, &certificate]);
        let given = passphrase.map(|passphrase| format!("pass:{passphrase}"));
        let mut arguments = vec!["pkey", "-in", key.as_str(), "-pubout"];
        arguments.extend(given.iter().flat_map(|given| ["-passin", given.as_str()]));
        let public = openssl(world, &arguments);
        assert_eq!(public, openssl(world, &["x509", "-in", &certificate, "-noout", "-pubkey"]), "{name}");
    }
}

fn text_of(world: &World, certificate: &str) -> String {
    openssl(world, &["x509", "-in", certificate, "-noout", "-text", "-nameopt", "RFC2253"])
}

#[test]
fn one_identity_has_what_a_device_needs() {
    let world = with_ca();
    let made = issued(&world, &["--name", "dev-1", "--out", "ids", "--days", "90"]);
    assert_eq!(made["issued"], 1);
    assert_eq!(made["keyKind"], "EC P-256");
    assert_eq!(made["status"], "created");
    assert_eq!(names(&world.path("ids")), BTreeSet::from(["dev-1".into(), "manifest.csv".into()]));
    assert_identities(&world, "ids", &["dev-1"], None);
    let text = text_of(&world, "ids/dev-1/certificate.pem");
    for part in
        ["CN=dev-1", "CA:FALSE", "TLS Web Client Authentication", "Digital Signature", "NIST CURVE: P-256"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(world.read("ids/dev-1/chain.pem"), world.read("ca/ca.crt"));
    world.assert_no_calls();
}

#[test]
fn every_kind_of_key_is_issued() {
    let world = with_ca();
    for (kind, shown) in [
        ("ec-p384", "P-384"),
        ("rsa-2048", "(2048 bit)"),
        ("rsa-3072", "(3072 bit)"),
        ("rsa-4096", "(4096 bit)"),
    ] {
        issued(&world, &["--name", kind, "--key-kind", kind, "--out", "ids"]);
        assert_identities(&world, "ids", &[kind], None);
        let text = text_of(&world, &format!("ids/{kind}/certificate.pem"));
        assert!(text.contains(shown), "{text}");
        assert_eq!(text.contains("Key Encipherment"), kind.starts_with("rsa"));
    }
    let _ = issue(&world, &["--name", "x", "--key-kind", "ed25519", "--out", "ids"]).code(2);
}

#[test]
fn rows_say_subject_and_names_and_go_on_to_an_import() {
    let world = with_ca();
    let account = world.tenant("acme");
    let csv = "thing_name,tenant,serial,mac,attr.site\n\
               dev-1,acme,S-1,00ff,\"Berlin,2\"\ndev-2,acme,S-2,00fe,Bonn\n";
    world.write("devices.csv", csv.replace("\"Berlin,2\"", "Berlin"));
    world.write(
        "devices.jsonl",
        "{\"thing_name\":\"dev-3\",\"serial\":\"S-3\",\"mac\":\"00fd\",\"tenant\":\"acme\",\"attr\":{\"site\":\"Ulm\"}}\n\n\
         {\"thing_name\":\"dev-4\",\"serial\":4,\"mac\":\"00fc\",\"tenant\":\"acme\"}\n",
    );
    let templates = [
        "--subject",
        "CN={thing_name},O={tenant},serialNumber={serial}",
        "--san",
        "URI:urn:dev:mac:{mac}",
        "--san",
        "DNS:{thing_name}.example.com",
        "--san",
        "IP:10.0.0.{n}",
        "--san",
        "email:{thing_name}@example.com",
    ];
    for (file, names, row) in [
        ("devices.csv", ["dev-1", "dev-2"], ("dev-2", "S-2", "00fe")),
        ("devices.jsonl", ["dev-3", "dev-4"], ("dev-4", "4", "00fc")),
    ] {
        let out = format!("of-{file}.d");
        issued(&world, &[&["--from", file, "--out", &out], &templates[..]].concat());
        assert_identities(&world, &out, &names, None);
        let text = text_of(&world, &format!("{out}/{}/certificate.pem", row.0));
        assert!(text.contains(&format!("serialNumber={},O=acme,CN={}", row.1, row.0)), "{text}");
        let sans = format!(
            "URI:urn:dev:mac:{}, DNS:{name}.example.com, IP Address:10.0.0.2, email:{name}@example.com",
            row.2,
            name = row.0
        );
        assert!(text.contains(&sans), "{text}");
        let _ = world.run(&["things", "import", &format!("{out}/manifest.csv")]).success();
    }
    let things = world.things_of(&account);
    assert_eq!(things.keys().collect::<Vec<_>>(), ["dev-1", "dev-2", "dev-3", "dev-4"]);
    assert_eq!(things["dev-1"]["site"], "Berlin");
    assert_eq!(things["dev-3"]["site"], "Ulm");
    assert_eq!(world.certificates(&account).len(), 4);
}

#[test]
fn an_archive_is_one_for_every_tar() {
    let world = with_ca();
    let account = world.tenant("acme");
    // More than one frame, and names that fill ustar's prefix.
    let template = format!("{}-{{n:04}}", "x".repeat(123));
    let made = issued(
        &world,
        &[
            "--count",
            "300",
            "--start",
            "0",
            "--name-template",
            &template,
            "--out",
            "ids.tar.zst",
            "--tenant",
            "acme",
            "--subject",
            "CN={n:04}",
        ],
    );
    assert_eq!((made["issued"].as_u64(), made["manifest"].as_str()), (Some(300), Some("ids.manifest.csv")));
    assert_eq!(mode(&world.path("ids.tar.zst")), 0o600);
    let archive = fs::File::open(world.path("ids.tar.zst")).unwrap();
    let mut archive = tar::Archive::new(zstd::Decoder::new(archive).unwrap());
    let modes: Vec<(String, u32)> = archive
        .entries()
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.path().unwrap().display().to_string(), entry.header().mode().unwrap())
        })
        .collect();
    let name = |n: usize| format!("{}-{n:04}", "x".repeat(123));
    let expected: Vec<(String, u32)> = (0..300)
        .flat_map(|n| {
            [("key.pem", 0o600), ("certificate.pem", 0o644), ("chain.pem", 0o644)]
                .map(|(file, mode)| (format!("{}/{file}", name(n)), mode))
        })
        .collect();
    assert_eq!(modes, expected, "in the order of the rows");

    let archive = fs::File::open(world.path("ids.tar.zst")).unwrap();
    tar::Archive::new(zstd::Decoder::new(archive).unwrap()).unpack(world.path("unpacked")).unwrap();
    let some: Vec<String> = [0, 1, 255, 256, 299].map(name).to_vec();
    assert_identities(&world, "unpacked", &some.iter().map(String::as_str).collect::<Vec<_>>(), None);
    let all: Vec<String> = (0..300).map(|n| format!("unpacked/{}/certificate.pem", name(n))).collect();
    let all: Vec<&str> =
        ["verify", "-CAfile", "ca/ca.crt"].into_iter().chain(all.iter().map(String::as_str)).collect();
    assert_eq!(openssl(&world, &all).lines().filter(|line| line.ends_with(": OK")).count(), 300);

    let _ = world.run(&["things", "import", "ids.manifest.csv"]).success();
    let fleet = world.fleet(&account);
    assert_eq!((fleet.things.len(), fleet.certificates.len()), (300, 300));
    let _ = issue(&world, &["--name", "y", "--out", "ids.tar.zst"]).code(1);
    assert_eq!(names(&world.folder()).iter().filter(|name| name.contains("partial")).count(), 0);
}

#[test]
fn lines_hold_all_of_an_identity() {
    let world = with_ca();
    issued(&world, &["--count", "3", "--name-template", "dev-{n}", "--out", "ids.jsonl", "--tenant", "acme"]);
    assert_eq!(mode(&world.path("ids.jsonl")), 0o600);
    let lines: Vec<Value> =
        world.read("ids.jsonl").lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let to_stdout = issue(&world, &["--count", "3", "--name-template", "dev-{n}", "--out", "-"]).success();
    for (n, line) in lines.iter().chain(&to_stdout.jsonl()).enumerate() {
        let name = format!("dev-{}", n % 3 + 1);
        assert_eq!(line["thingName"], name.as_str());
        let folder = format!("lines/{n}/{name}");
        fs::create_dir_all(world.path(&folder)).unwrap();
        for (member, file) in
            [("privateKey", "key.pem"), ("certificatePem", "certificate.pem"), ("chainPem", "chain.pem")]
        {
            let path = world.write(&format!("{folder}/{file}"), line[member].as_str().unwrap());
            fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
        }
        assert_identities(&world, &format!("lines/{n}"), &[&name], None);
        let print =
            ["x509", "-in", &format!("{folder}/certificate.pem"), "-noout", "-fingerprint", "-sha256"];
        let id = openssl(&world, &print).trim().rsplit('=').next().unwrap().replace(':', "").to_lowercase();
        assert_eq!(line["certificateId"], id.as_str());
    }
    assert_eq!(lines[0]["tenant"], "acme");
    assert!(
        world.read("ids.manifest.csv").starts_with("thing_name,tenant,cert_pem,certificate_id,not_after\n")
    );
}

#[test]
fn keys_can_be_closed_with_a_passphrase() {
    let world = with_ca();
    world.write("pass.txt", "correct horse\n");
    let with = ["--encrypt-keys", "--pkcs12", "--key-passphrase-file", "pass.txt"];
    issued(&world, &[&["--count", "2", "--name-template", "dev-{n}", "--out", "ids"], &with[..]].concat());
    assert_identities(&world, "ids", &["dev-1", "dev-2"], Some("correct horse"));
    assert!(world.read("ids/dev-1/key.pem").starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    assert_eq!(mode(&world.path("ids/dev-1/identity.p12")), 0o600);
    let opened = ["pkcs12", "-in", "ids/dev-1/identity.p12", "-passin", "pass:correct horse", "-nodes"];
    let opened = openssl(&world, &opened);
    assert_eq!(opened.matches("BEGIN CERTIFICATE").count(), 2, "the device's and the CA's");
    assert_eq!(opened.matches("BEGIN PRIVATE KEY").count(), 1);

    let mut by_variable =
        world.fleetctl(&["certs", "issue", "--ca", "ca", "--name", "v", "--out", "ids", "--encrypt-keys"]);
    let _ = by_variable.env("FLEETCTL_KEY_PASSPHRASE", "of the air").run().success();
    assert_identities(&world, "ids", &["v"], Some("of the air"));
    let _ = issue(&world, &["--name", "w", "--out", "ids", "--encrypt-keys"]).code(2);
    let _ = issue(&world, &["--name", "w", "--out", "ids", "--key-passphrase-file", "pass.txt"]).code(2);
    world.write("pass.txt", "\n");
    let _ = issue(
        &world,
        &["--name", "w", "--out", "ids", "--encrypt-keys", "--key-passphrase-file", "pass.txt"],
    )
    .code(65);
    assert!(!world.path("ids/w").exists());
}

#[test]
fn what_is_there_stays_as_it_is() {
    let world = with_ca();
    let three = ["--count", "3", "--name-template", "dev-{n}", "--out", "ids"];
    issued(&world, &three);
    let before = world.read("ids/dev-2/key.pem");
    fs::remove_dir_all(world.path("ids/dev-3")).unwrap();
    // What a run that was killed leaves: nobody was told of it.
    fs::create_dir(world.path("ids/.dev-3.partial")).unwrap();
    world.write("ids/.dev-3.partial/key.pem", "half");
    let again = issued(&world, &three);
    assert_eq!((again["issued"].as_u64(), again["existing"].as_u64()), (Some(1), Some(2)));
    assert_eq!(world.read("ids/dev-2/key.pem"), before);
    assert_identities(&world, "ids", &["dev-1", "dev-2", "dev-3"], None);
    assert!(!world.path("ids/.dev-3.partial").exists());
    let manifest = world.read("ids/manifest.csv");
    assert_eq!(manifest.lines().count(), 4, "with those that were there");
    // Another part of the same folder is in the same manifest, which is left alone when nothing is new.
    issued(&world, &["--name", "other", "--out", "ids"]);
    let both = world.read("ids/manifest.csv");
    assert!(both.starts_with(&manifest) && both.lines().count() == 5, "{both}");
    issued(&world, &three);
    assert_eq!(world.read("ids/manifest.csv"), both);
    assert!(!world.path("ids/manifest-2.csv").exists());
    let third = issued(&world, &three);
    assert_eq!((third["issued"].as_u64(), third["status"].as_str()), (Some(0), Some("exists")));

    // Another subject, another CA, another key, no certificate: in the way, and nothing is made.
    let subject =
        ["--count", "4", "--name-template", "dev-{n}", "--out", "ids", "--subject", "CN={thing_name},O=x"];
    let refused = issue(&world, &subject).code(65);
    assert!(refused.stderr.contains("its subject is CN=dev-1"), "{refused}");
    world.ok(&["ca", "create", "--cn", "Acme devices", "--out", "ca2"]);
    let refused = world.run(&["certs", "issue", "--ca", "ca2", "--name", "dev-1", "--out", "ids"]).code(65);
    assert!(refused.stderr.contains("another CA signed it"), "{refused}");
    fs::copy(world.path("ids/dev-1/key.pem"), world.path("ids/dev-2/key.pem")).unwrap();
    let refused = issue(&world, &["--name", "dev-2", "--out", "ids"]).code(65);
    assert!(refused.stderr.contains("does not belong to the certificate"), "{refused}");
    fs::remove_file(world.path("ids/dev-3/certificate.pem")).unwrap();
    let _ = issue(&world, &["--count", "4", "--name-template", "dev-{n}", "--out", "ids"]).code(65);
    assert!(!world.path("ids/dev-4").exists());
}

#[test]
fn a_file_is_only_there_when_it_is_whole() {
    let world = with_ca();
    let two = ["--count", "2", "--name-template", "dev-{n}"];
    for out in ["ids.tar.zst", "ids.jsonl"] {
        let arguments = [&two[..], &["--out", out]].concat();
        // Of a run that lives: it holds the locks.
        let held = [format!("{out}.partial"), "ids.manifest.csv.partial".to_owned()].map(|name| {
            let file = fs::File::open(world.write(&name, "of another")).unwrap();
            file.lock().unwrap();
            (name, file)
        });
        let untouched = || held.iter().all(|(name, _)| world.read(name) == "of another");
        let refused = issue(&world, &arguments).code(75);
        assert!(refused.stderr.contains(&format!("another process is writing `{out}`")), "{refused}");
        assert!(untouched());
        held[0].1.unlock().unwrap();
        let refused = issue(&world, &arguments).code(75);
        assert!(refused.stderr.contains("another process is writing `ids.manifest.csv`"), "{refused}");
        assert_eq!(world.read("ids.manifest.csv.partial"), "of another");
        drop(held);
        fs::remove_file(world.path("ids.manifest.csv.partial")).unwrap();
        world.write("ids.manifest.csv", "mine");
        let refused = issue(&world, &arguments).code(1);
        assert!(refused.stderr.contains("--manifest FILE"), "{refused}");
        // Of runs that were killed.
        for name in [out, "other.csv"] {
            world.write(&format!("{name}.partial"), "half");
        }
        assert_eq!(world.read("ids.manifest.csv"), "mine");
        assert!(!world.path(out).exists());
        fs::remove_file(world.path("ids.manifest.csv")).unwrap();
        let other = [&arguments[..], &["--manifest", "other.csv"]].concat();
        let said = issue(&world, &[&other[..], &["-v"]].concat()).success();
        assert!(said.stderr.contains(&format!("Replaced `{out}.partial`")), "{said}");
        assert!(!fs::read(world.path(out)).unwrap().starts_with(b"half"));
        assert_eq!(mode(&world.path(out)), 0o600);
        assert_eq!(names(&world.folder()).iter().filter(|name| name.contains("partial")).count(), 0);
        // Killed between the two names: what is there is said, and stays.
        fs::rename(world.path("other.csv"), world.path("ids.manifest.csv.partial")).unwrap();
        let refused = issue(&world, &arguments).code(1);
        assert!(refused.stderr.contains(&format!("`{out}` already exists")), "{refused}");
        assert!(refused.stderr.contains("it is `ids.manifest.csv.partial`"), "{refused}");
        fs::rename(world.path("ids.manifest.csv.partial"), world.path("ids.manifest.csv")).unwrap();
        let refused = issue(&world, &arguments).code(1);
        assert!(refused.stderr.contains(&format!("`{out}` already exists")), "{refused}");
        fs::remove_file(world.path("ids.manifest.csv")).unwrap();
    }
}

#[test]
fn one_process_at_a_time_issues_into_a_folder() {
    let world = with_ca();
    let arguments =
        ["certs", "issue", "--ca", "ca", "--count", "200", "--name-template", "d{n:03}", "--out", "ids"];
    // Both are right whenever they come: together (one is refused), or one after the other.
    let codes: Vec<i32> = std::thread::scope(|scope| {
        let both = [0, 1].map(|_| scope.spawn(|| world.run(&arguments).status.code().unwrap()));
        both.map(|run| run.join().unwrap()).to_vec()
    });
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 75].contains(code)), "{codes:?}");
    let all: Vec<String> = (1..=200).map(|n| format!("d{n:03}")).collect();
    let found: Vec<String> =
        names(&world.path("ids")).into_iter().filter(|n| !n.starts_with("manifest")).collect();
    assert_eq!(found, all, "no lock and no half folder stays");
    let some: Vec<&str> = all.iter().step_by(20).map(String::as_str).collect();
    assert_identities(&world, "ids", &some, None);
    // What is there is checked whole, key and certificate and chain.
    let again = issued(&world, &arguments[4..]);
    assert_eq!((again["existing"].as_u64(), again["status"].as_str()), (Some(200), Some("exists")));

    let lock = fs::File::create(world.path("ids/.lock")).unwrap();
    lock.lock().unwrap();
    fs::create_dir(world.path("ids/.new.7.partial")).unwrap();
    let refused = issue(&world, &["--name", "new", "--out", "ids"]).code(75);
    assert!(refused.stderr.contains("another process is issuing into `ids`"), "{refused}");
    assert!(!world.path("ids/new").exists() && world.path("ids/.new.7.partial").exists());
    drop(lock);
    issued(&world, &["--name", "new", "--out", "ids"]);
    assert!(!world.path("ids/.new.7.partial").exists() && !world.path("ids/.lock").exists());
}

#[test]
fn what_is_there_is_not_called_what_it_is_not() {
    let world = with_ca();
    let one = ["--name", "dev-1", "--out", "ids"];
    let with = |more: &[&'static str]| [&one[..], more].concat();
    let sans = ["--san", "DNS:a.example.com", "--san", "IP:10.0.0.1", "--san", "IP:2001:db8::1"];
    let more = ["--san", "URI:urn:dev:1", "--san", "email:a@example.com"];
    let sans = [&sans[..], &more].concat();
    let first = issued(&world, &with(&[&["--days", "90", "--key-kind", "ec-p384"], &sans[..]].concat()));
    let same = issued(&world, &with(&[&["--key-kind", "ec-p384"], &sans[..]].concat()));
    for member in ["keyKind", "notAfter"] {
        assert_eq!(same[member], first[member], "as it is on the disk");
    }
    assert_eq!(same["status"], "exists");
    world.write("pass.txt", "correct horse\n");
    let sealed = ["--key-passphrase-file", "pass.txt"];
    let kind = ["--key-kind", "ec-p384"];
    let right = [&kind[..], &sans].concat();
    let before = world.read("ids/dev-1/key.pem");
    for (more, words) in [
        (sans.clone(), "its key is EC P-384, not EC P-256"),
        (kind.to_vec(), "its alternative names are DNS:a.example.com, IP:10.0.0.1"),
        ([&right[..], &["--san", "DNS:b.example.com"]].concat(), "its alternative names are"),
        ([&right[..], &sealed, &["--encrypt-keys"]].concat(), "its key is not encrypted"),
        ([&right[..], &sealed, &["--pkcs12"]].concat(), "it has no identity.p12"),
    ] {
        let two = ["--count", "2", "--name-template", "dev-{n}", "--out", "ids"];
        let refused = issue(&world, &[&two[..], &more].concat()).code(65);
        assert!(refused.stderr.contains(words) && refused.stderr.contains("ids/dev-1"), "{words}\n{refused}");
        assert!(!world.path("ids/dev-2").exists());
    }
    fs::remove_file(world.path("ids/dev-1/chain.pem")).unwrap();
    let refused = issue(&world, &with(&right)).code(65);
    assert!(refused.stderr.contains("chain.pem"), "{refused}");
    assert_eq!(world.read("ids/dev-1/key.pem"), before);

    let closed = [&["--name", "dev-3", "--out", "ids"], &sealed[..]].concat();
    issued(&world, &[&closed[..], &["--encrypt-keys", "--pkcs12"]].concat());
    issued(&world, &[&closed[..], &["--encrypt-keys"]].concat());
    let refused = issue(&world, &["--name", "dev-3", "--out", "ids"]).code(65);
    assert!(refused.stderr.contains("its key is encrypted"), "{refused}");
}

#[test]
fn all_wrong_rows_are_named_before_a_key_is_made() {
    let world = with_ca();
    let csv = format!(
        "thing_name,serial\ndev-1,S1\ndev 2,S2\ndev-3\n,S4\ndev-1,S5\ndev-6,\ndev-7,S_7\n{},S8\n",
        "x".repeat(65)
    );
    world.write("devices.csv", csv);
    let arguments = [
        "--from",
        "devices.csv",
        "--subject",
        "CN={thing_name},serialNumber={serial}",
        "--out",
        "ids.tar.zst",
    ];
    let refused = issue(&world, &arguments).code(65);
    for part in [
        "7 rows are wrong",
        "devices.csv:3: column 1 (thing_name): ",
        "devices.csv:4: the record has 1 fields, the header 2",
        "devices.csv:5: column 1 (thing_name): there is no thing_name",
        "devices.csv:6: a second identity of the name on line 2",
        "devices.csv:7: ",
        "needs a value of serial",
        "devices.csv:8: the subject's serialNumber",
        "devices.csv:9: the subject's CN: must be 1 to 64 characters long",
    ] {
        assert!(refused.stderr.contains(part), "{part}\n{refused}");
    }
    world.write("devices.jsonl", "{\"thing_name\":\"a\"}\nnonsense\n{\"thing_name\":\"a\"}\n");
    let refused = issue(&world, &["--from", "devices.jsonl", "--out", "ids"]).code(65);
    assert!(refused.stderr.contains("devices.jsonl:2: the line is not a JSON object"), "{refused}");
    assert!(refused.stderr.contains("devices.jsonl:3: a second identity"), "{refused}");
    world.write("empty.csv", "thing_name\n");
    let _ = issue(&world, &["--from", "empty.csv", "--out", "ids"]).code(65);
    let _ = issue(
        &world,
        &["--count", "300", "--name-template", "d{n}", "--san", "IP:10.0.0.{n}", "--out", "ids"],
    )
    .code(65);
    assert_eq!(names(&world.folder()).iter().filter(|name| name.starts_with("ids")).count(), 0);
}

#[test]
fn templates_and_outputs_that_cannot_be_are_refused() {
    let world = with_ca();
    world.write("devices.csv", "name,mac\na,b\n");
    for (arguments, words) in [
        (&["--name", "a", "--subject", "CN={mac}", "--out", "ids"][..], "{mac}"),
        (&["--name", "a", "--subject", "XX=a", "--out", "ids"], "`XX` is not known"),
        (&["--name", "a", "--subject", "CN={", "--out", "ids"], "no `}`"),
        (&["--name", "a", "--san", "dev-1", "--out", "ids"], "DNS:"),
        (&["--count", "2", "--name-template", "dev", "--out", "ids"], "the same name"),
        (&["--count", "2", "--out", "ids"], "--name-template"),
        (&["--name", "a", "--out", "ids.zip"], "this form is not written"),
        (&["--name", "a", "--count", "2", "--out", "ids"], "cannot be used with"),
        (&["--out", "ids"], "--name"),
        (&["--from", "-", "--out", "ids"], "read twice"),
        (&["--from", "devices.csv", "--name-template", "{serial}", "--out", "ids"], "{serial}"),
    ] {
        let refused = issue(&world, arguments).code(2);
        assert!(refused.stderr.contains(words), "{words}\n{refused}");
    }
    let refused = issue(&world, &["--from", "devices.csv", "--out", "ids"]).code(65);
    assert!(refused.stderr.contains("no column thing_name"), "{refused}");
    let _ = issue(&world, &["--name", "a", "--days", "0", "--out", "ids"]).code(65);
    assert!(!world.path("ids").exists());
    issued(&world, &["--from", "devices.csv", "--name-template", "{name}-{mac}", "--out", "ids"]);
    assert_identities(&world, "ids", &["a-b"], None);
    let planned = issued(&world, &["--count", "5", "--name-template", "d{n}", "--out", "new", "--dry-run"]);
    assert_eq!((planned["issued"].as_u64(), planned["status"].as_str()), (Some(5), Some("planned")));
    assert!(!world.path("new").exists());
}

/// Everything below a folder but these files.
fn everything(folder: &Path, but: &[PathBuf], found: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if but.contains(&path) {
            continue;
        }
        if path.is_dir() {
            everything(&path, but, found);
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn no_byte_of_a_key_is_anywhere_but_in_its_file() {
    let world = with_ca();
    let temporary = world.home().join("tmp");
    fs::create_dir(&temporary).unwrap();
    let arguments = [
        "certs",
        "issue",
        "--ca",
        "ca",
        "--count",
        "1000",
        "--name-template",
        "d{n}",
        "--out",
        "ids.jsonl",
        "-vvv",
    ];
    let output = world.fleetctl(&arguments).env("TMPDIR", temporary.to_str().unwrap()).run().success();
    let mut places =
        vec![("stdout".into(), output.stdout.into_bytes()), ("stderr".into(), output.stderr.into_bytes())];
    everything(world.home(), &[world.path("ids.jsonl"), world.path("ca/ca.key")], &mut places);
    assert!(places.iter().any(|(path, bytes)| path.ends_with("ids.manifest.csv") && bytes.len() > 500_000));

    // Each secret as raw bytes, as hexadecimal, and as the lines of its PEM that hold it.
    let mut secrets = BTreeSet::new();
    for line in world.read("ids.jsonl").lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let pem = line["privateKey"].as_str().unwrap();
        let key = PKey::private_key_from_pem(pem.as_bytes()).unwrap().ec_key().unwrap();
        let scalar = key.private_key().to_vec_padded(32).unwrap();
        let hex = hex(&scalar);
        secrets.insert(hex.to_uppercase().into_bytes());
        secrets.insert(hex.into_bytes());
        secrets.insert(scalar);
        // The scalar is bytes 36 to 67: in the second half of the first line and the first half of the second.
        let lines: Vec<&str> = pem.lines().collect();
        secrets.insert(lines[1].as_bytes()[48..64].to_vec());
        secrets.insert(lines[2].as_bytes()[..24].to_vec());
    }
    assert_eq!(secrets.len(), 5_000);
    let lengths: BTreeSet<usize> = secrets.iter().map(Vec::len).collect();
    for (path, bytes) in &places {
        for length in &lengths {
            let leak = bytes.windows(*length).any(|window| secrets.contains(window));
            assert!(!leak, "{} holds a part of a private key", path.display());
        }
    }
}
