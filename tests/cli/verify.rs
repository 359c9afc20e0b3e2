//! `certs verify` and intermediate CAs: each fault is named, and OpenSSL is of the same opinion.

use serde_json::{Value, json};

use crate::support::World;
use crate::support::certificates::{Authority, Kind};

/// A world with a foreign root, an intermediate of fleetctl's in `int`, and a device in dev.crt and dev.key.
fn world() -> World {
    let world = World::new();
    world.foreign_ca("root");
    world.ok(&[
        "ca",
        "create",
        "--cn",
        "Devices 1",
        "--unit",
        "a",
        "--unit",
        "b",
        "--parent",
        "root.crt",
        "--parent-key",
        "root.key",
        "--days",
        "300",
        "--out",
        "int",
    ]);
    world.request("dev", "ec:P-256", "/CN=dev-1", "");
    world.write("dev.crt", world.run(&["certs", "sign", "--ca", "int", "--csr", "dev.csr"]).success().stdout);
    world
}

fn verify(world: &World, code: i32, args: &[&str]) -> Vec<Value> {
    world.fleetctl(&[&["certs", "verify"], args].concat()).args(["-o", "jsonl"]).run().code(code).jsonl()
}

fn words(row: &Value) -> Vec<&str> {
    ["chain", "dates", "key", "aws", "usage", "status"]
        .iter()
        .map(|name| row[name].as_str().unwrap())
        .collect()
}

fn detail<'a>(row: &'a Value, name: &str) -> &'a str {
    let checks = row["checks"].as_array().unwrap();
    checks.iter().find(|check| check["name"] == name).unwrap()["detail"].as_str().unwrap()
}

#[test]
fn a_device_under_an_intermediate_verifies_here_and_there() {
    let world = world();
    assert!(
        world.openssl_verifies(
            "-x509_strict -purpose sslclient -CAfile root.crt -untrusted int/ca.crt dev.crt"
        )
    );
    let rows = verify(&world, 0, &["dev.crt", "--ca", "root.crt", "--chain", "int"]);
    assert_eq!(words(&rows[0]), ["ok"; 6]);
    assert_eq!(
        detail(&rows[0], "chain"),
        "CN=dev-1 < OU=a, OU=b, CN=Devices 1 < DC=com, DC=example, O=Acme, OU=Plant1, OU=Line2, CN=Root"
    );
    // The CA that signed it is enough, as it is to AWS.
    assert_eq!(words(&verify(&world, 0, &["dev.crt", "--ca", "int"])[0]), ["ok"; 6]);
    // Without a root nobody says that it is trusted, and nothing is found either.
    assert_eq!(verify(&world, 0, &["dev.crt", "--chain", "int"])[0]["chain"], "unknown");
    world.assert_no_calls();
}

#[test]
fn path_lengths_are_kept_on_both_sides() {
    let world = world();
    let create = |out: &str, parent: &str, more: &[&str]| {
        let command = ["ca", "create", "--cn", out, "--parent", parent, "--out", out];
        world.run(&[&command[..], more].concat())
    };
    let _ = create("deeper", "int", &[]).code(65).no_data().says("path length is 0");
    assert!(!world.path("deeper").exists());
    world.ok(&[
        "ca",
        "create",
        "--cn",
        "Policy",
        "--parent",
        "root.crt",
        "--parent-key",
        "root.key",
        "--path-length",
        "1",
        "--out",
        "policy",
    ]);
    let _ = create("low", "policy", &["--path-length", "1"]).code(65).says("permits 0");
    let _ = create("low", "policy", &[]).success();
    assert_eq!(world.read("low/chain.pem"), world.read("policy/ca.crt"), "the root is not in the chain");
    assert!(world.openssl_verifies("-x509_strict -CAfile root.crt -untrusted low/chain.pem low/ca.crt"));
    assert_eq!(verify(&world, 0, &["low/ca.crt", "--ca", "root.crt"])[0]["chain"], "ok");
    // What OpenSSL signs in spite of it is found.
    world.request("bad", "ec:P-256", "/CN=bad", "-addext basicConstraints=critical,CA:TRUE");
    world.write("ext", "basicConstraints=critical,CA:TRUE\n");
    world
        .openssl("x509 -req -in bad.csr -CA int/ca.crt -CAkey int/ca.key -days 90 -extfile ext -out bad.crt");
    world.request("leaf", "ec:P-256", "/CN=leaf", "");
    world.openssl("x509 -req -in leaf.csr -CA bad.crt -CAkey bad.key -days 60 -out leaf.crt");
    let rows = verify(&world, 5, &["leaf.crt", "--ca", "root.crt", "--chain", "bad.crt", "--chain", "int"]);
    assert!(detail(&rows[0], "chain").contains("permits 0 CAs below it, and there are 1"), "{}", rows[0]);
    assert!(!world.openssl_verifies("-CAfile root.crt -untrusted bad.crt -untrusted int/ca.crt leaf.crt"));
}

#[test]
fn an_intermediate_is_cut_to_its_parent_and_kept() {
    let world = world();
    let create = ["ca", "create", "--cn", "Long", "--parent", "int-long", "--days", "9000", "--out", "x"];
    let _ = world.run(&create).code(1);
    let create = [
        "ca",
        "create",
        "--cn",
        "Long",
        "--parent",
        "root.crt",
        "--parent-key",
        "root.key",
        "--days",
        "9000",
        "--out",
        "x",
    ];
    let made =
        world.run(&[&create[..], &["-o", "json"]].concat()).success().says("cut to the parent's").json();
    let root = verify(&world, 0, &["root.crt", "--ca", "root.crt"]);
    assert_eq!(made["notAfter"], root[0]["notAfter"]);
    assert_eq!(world.ok(&create)["status"], "exists");
    let _ = world.run(&["ca", "create", "--cn", "Long", "--out", "x"]).code(1).says("holds another CA");
    let _ = world.run(&["ca", "create", "--cn", "Y", "--path-length", "0", "--out", "y"]).code(2);
}

#[test]
fn each_fault_is_named() {
    let world = world();
    world.request("other", "ec:P-256", "/CN=other", "");
    // A certificate that is no CA signed another one.
    world.openssl("x509 -req -in other.csr -CA dev.crt -CAkey dev.key -days 90 -out under.crt");
    let row =
        &verify(&world, 5, &["under.crt", "--ca", "root.crt", "--chain", "int", "--chain", "dev.crt"])[0];
    assert!(detail(row, "chain").contains("CN=dev-1: it is no CA"), "{row}");
    // Another root of the same name.
    world.foreign_ca("twin");
    let row = &verify(&world, 5, &["dev.crt", "--ca", "twin.crt", "--chain", "int"])[0];
    assert!(detail(row, "chain").contains("did not sign OU=a, OU=b, CN=Devices 1"), "{row}");
    // A key of another certificate.
    let row = &verify(&world, 5, &["dev.crt", "--ca", "int", "--key", "other.key"])[0];
    assert_eq!(words(row), ["ok", "ok", "failed", "ok", "ok", "failed"]);
    // Only for servers, with a curve that AWS does not take.
    world.write("ext", "extendedKeyUsage=serverAuth\nkeyUsage=keyAgreement\n");
    world.request("odd", "ec:brainpoolP256r1", "/CN=odd", "");
    world
        .openssl("x509 -req -in odd.csr -CA int/ca.crt -CAkey int/ca.key -days 90 -extfile ext -out odd.crt");
    let row = &verify(&world, 5, &["odd.crt", "--ca", "int"])[0];
    assert_eq!(words(row)[3..], ["failed", "failed", "failed"]);
    assert!(
        detail(row, "aws").contains("brainpoolP256r1") && detail(row, "usage").contains("clientAuth"),
        "{row}"
    );
    // Expired, with an expired CA above it.
    let old = Authority::new(Kind::Expired);
    world.write("old.crt", old.certificate());
    let row = &verify(&world, 5, &["old.crt", "--ca", "old.crt"])[0];
    assert!(detail(row, "dates").contains("expired at 2001"), "{row}");
    // A warning of what ends soon.
    let row = &verify(&world, 5, &["dev.crt", "--ca", "int", "--within", "301d"])[0];
    assert_eq!(words(row), ["ok", "warning", "ok", "ok", "ok", "warning"]);
    // What is no certificate at all.
    world.write("broken.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    assert_eq!(verify(&world, 5, &["broken.crt"])[0]["readable"], "failed");
    let _ = world.run(&["certs", "verify", "absent.crt"]).code(1);
}

#[test]
fn a_constraint_that_only_openssl_judges_is_not_passed_over() {
    let world = world();
    world.write(
        "ext",
        "basicConstraints=critical,CA:TRUE\nnameConstraints=critical,permitted;DNS:only.example\n",
    );
    world.request("sub", "ec:P-256", "/CN=sub", "");
    world.openssl("x509 -req -in sub.csr -CA root.crt -CAkey root.key -days 90 -extfile ext -out sub.crt");
    world.request("leaf", "ec:P-256", "/CN=leaf", "-addext subjectAltName=DNS:a.other");
    let signed = world.run(&[
        "certs",
        "sign",
        "--ca",
        "sub.crt",
        "--ca-key",
        "sub.key",
        "--csr",
        "leaf.csr",
        "--copy-san",
    ]);
    world.write("leaf.crt", signed.success().stdout);
    let row = &verify(&world, 5, &["leaf.crt", "--ca", "root.crt", "--chain", "sub.crt"])[0];
    assert!(detail(row, "chain").contains("OpenSSL refuses the chain: permitted subtree violation"), "{row}");
}

#[test]
fn folders_lists_and_archives_are_read_one_by_one() {
    let world = world();
    let folder = |name: &str| {
        std::fs::create_dir_all(world.path(&format!("ids/{name}"))).unwrap();
        world.request("x", "ec:P-256", &format!("/CN={name}"), "");
        let signed = world.run(&["certs", "sign", "--ca", "int", "--csr", "x.csr"]).success().stdout;
        for (file, content) in [
            ("certificate.pem", &signed),
            ("key.pem", &world.read("x.key")),
            ("chain.pem", &world.read("int/ca.crt")),
        ] {
            world.write(&format!("ids/{name}/{file}"), content);
        }
        signed
    };
    let pems = [folder("d1"), folder("d2")];
    // The second one has the key of the first.
    world.write("ids/d2/key.pem", world.read("ids/d1/key.pem"));
    let expected = [["ok"; 6], ["ok", "ok", "failed", "ok", "ok", "failed"]];
    assert_eq!(
        verify(&world, 5, &["ids", "--ca", "root.crt"]).iter().map(words).collect::<Vec<_>>(),
        expected
    );

    let file = std::fs::File::create(world.path("ids.tar.zst")).unwrap();
    let mut tar = tar::Builder::new(zstd::Encoder::new(file, 1).unwrap());
    for name in ["d1", "d2"] {
        for file in ["key.pem", "certificate.pem", "chain.pem"] {
            let path = format!("{name}/{file}");
            tar.append_path_with_name(world.path(&format!("ids/{path}")), path).unwrap();
        }
    }
    tar.into_inner().unwrap().finish().unwrap();
    let rows = verify(&world, 5, &["ids.tar.zst", "--ca", "root.crt"]);
    assert_eq!(rows.iter().map(words).collect::<Vec<_>>(), expected);
    assert_eq!(rows[0]["input"], "ids.tar.zst:d1/certificate.pem");

    let line = |pem: &str, key: &str| {
        json!({"certificatePem": pem, "chainPem": world.read("int/ca.crt"), "privateKey": world.read(key)})
            .to_string()
    };
    let lines = [line(&pems[0], "ids/d1/key.pem"), line(&pems[1], "ids/d1/key.pem"), "nonsense".to_owned()];
    world.write("ids.jsonl", lines.join("\n"));
    let rows = verify(&world, 5, &["ids.jsonl", "--ca", "root.crt"]);
    assert_eq!(rows[..2].iter().map(words).collect::<Vec<_>>(), expected);
    assert_eq!((&rows[2]["input"], &rows[2]["readable"]), (&json!("ids.jsonl:3"), &json!("failed")));
}

#[test]
fn with_a_target_it_says_what_aws_has() {
    let world = world();
    let acme = world.tenant("acme");
    world.tenant("globex");
    let ask =
        |code, more: &[&str]| verify(&world, code, &[&["dev.crt", "--ca", "int"], more].concat()).remove(0);
    let row = ask(5, &["--tenant", "acme"]);
    assert_eq!(row["registered"], "failed");
    // The intermediate itself is registered, its proof of possession signed by it.
    world.ok(&[
        "ca",
        "register",
        "--tenant",
        "acme",
        "--cert",
        "int/ca.crt",
        "--key",
        "int/ca.key",
        "--activate",
    ]);
    let row = ask(5, &["--tenant", "acme"]);
    assert!(detail(&row, "registered").contains("its CA is registered in acme"), "{row}");
    world.write("in.jsonl", json!({"thing_name": "dev-1", "cert_pem": world.read("dev.crt")}).to_string());
    world.ok(&["things", "import", "in.jsonl", "--tenant", "acme"]);
    let row = ask(0, &["--all-tenants"]);
    assert_eq!(
        (&row["registered"], &row["active"], &row["attached"]),
        (&json!("ok"), &json!("ok"), &json!("ok"))
    );
    let places = row["registrations"].as_array().unwrap();
    assert_eq!(places.len(), 2);
    let there = places.iter().find(|place| place["account"] == *acme).unwrap();
    assert_eq!((&there["certificateStatus"], &there["things"]), (&json!("ACTIVE"), &json!(["dev-1"])));
    assert_eq!(there["caStatus"], "ACTIVE");
    assert_eq!(verify(&world, 0, &["int/ca.crt", "--ca", "root.crt", "--tenant", "acme"])[0]["active"], "ok");
    world.assert_calls_without_target(&["certs", "verify", "dev.crt", "--ca", "int"]);
}

impl World {
    /// Runs it, and asserts that AWS was not called.
    fn assert_calls_without_target(&self, line: &[&str]) {
        self.forget_calls();
        let _ = self.run(line).success();
        self.assert_no_calls();
    }
}
