//! `certs sign`: every kind of request, rules, rejects and outputs, with the OpenSSL command line as the judge.

use openssl::x509::{X509, X509Req};
use serde_json::{Value, json};

use crate::support::World;

/// A world with a CA of OpenSSL's in ca.crt and ca.key.
fn world() -> World {
    let world = World::new();
    world.foreign_ca("ca");
    world
}

const CA: [&str; 6] = ["certs", "sign", "--ca", "ca.crt", "--ca-key", "ca.key"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    CA.iter().copied().chain(more.iter().copied()).collect()
}

fn by_name(rows: &[Value]) -> Vec<(&str, &str)> {
    rows.iter()
        .map(|row| (row["name"].as_str().unwrap_or_default(), row["status"].as_str().unwrap()))
        .collect()
}

fn rows(world: &World, code: i32, more: &[&str]) -> Vec<Value> {
    world.fleetctl(&with(more)).args(["-o", "jsonl"]).run().code(code).jsonl()
}

/// The request with its last byte, one of the signature, changed.
fn tampered(world: &World, file: &str) {
    let mut der = X509Req::from_pem(world.read(file).as_bytes()).unwrap().to_der().unwrap();
    *der.last_mut().unwrap() ^= 1;
    let body = openssl::base64::encode_block(&der);
    let lines: Vec<&str> = body.as_bytes().chunks(64).map(|line| str::from_utf8(line).unwrap()).collect();
    let text = format!(
        "-----BEGIN CERTIFICATE REQUEST-----\n{}\n-----END CERTIFICATE REQUEST-----\n",
        lines.join("\n")
    );
    world.write(file, text);
}

#[test]
fn every_kind_of_request_in_a_folder_is_signed_or_refused() {
    let world = world();
    std::fs::create_dir(world.path("in")).unwrap();
    for (name, kind) in [
        ("p256", "ec:P-256"),
        ("p384", "ec:P-384"),
        ("rsa2048", "rsa:2048"),
        ("rsa3072", "rsa:3072"),
        ("ed25519", "ed25519"),
        ("rsa1024", "rsa:1024"),
        ("brainpool", "ec:brainpoolP256r1"),
        ("tampered", "ec:P-256"),
    ] {
        world.request(&format!("in/{name}"), kind, &format!("/DC=com/DC=x/OU=b/OU=a/CN={name}"), "");
    }
    tampered(&world, "in/tampered.csr");
    world.write("in/none.pem", "no request\n");
    let found = rows(&world, 3, &["--csr", "in", "--out", "out"]);
    let expected = [
        ("brainpool", "refused"),
        ("ed25519", "refused"),
        ("none", "refused"),
        ("p256", "created"),
        ("p384", "created"),
        ("rsa1024", "refused"),
        ("rsa2048", "created"),
        ("rsa3072", "created"),
        ("tampered", "refused"),
    ];
    assert_eq!(by_name(&found), expected);
    for (name, why) in [
        ("brainpool", "brainpoolP256r1"),
        ("ed25519", "Ed25519"),
        ("none", "no signing request in it"),
        ("rsa1024", "RSA 1024"),
        ("tampered", "not signed by the key that it names"),
    ] {
        let row = found.iter().find(|row| row["name"] == name).unwrap();
        assert!(row["error"].as_str().unwrap().contains(why), "{row}");
        assert!(!world.path(&format!("out/{name}.crt")).exists());
    }
    for name in ["p256", "p384", "rsa2048", "rsa3072"] {
        assert!(
            world.openssl_verifies(&format!("-x509_strict -purpose sslclient -CAfile ca.crt out/{name}.crt"))
        );
        let certificate = X509::from_pem(world.read(&format!("out/{name}.crt")).as_bytes()).unwrap();
        let request = X509Req::from_pem(world.read(&format!("in/{name}.csr")).as_bytes()).unwrap();
        let subject = |name: &openssl::x509::X509NameRef| name.to_der().unwrap();
        assert_eq!(subject(certificate.subject_name()), subject(request.subject_name()), "byte for byte");
        assert!(certificate.public_key().unwrap().public_eq(&request.public_key().unwrap()));
    }
    // The same again changes nothing.
    let before = world.read("out/p256.crt");
    let again = rows(&world, 3, &["--csr", "in", "--out", "out"]);
    assert_eq!(again.iter().filter(|row| row["status"] == "exists").count(), 4);
    assert_eq!(world.read("out/p256.crt"), before);
    world.assert_no_calls();
}

#[test]
fn where_all_are_bad_nothing_is_written() {
    let world = world();
    world.request("weak", "rsa:1024", "/CN=weak", "");
    world.request("root", "ec:P-256", "/CN=root", "-addext basicConstraints=critical,CA:TRUE");
    for (file, why) in [("weak.csr", "RSA 1024"), ("root.csr", "asks to be a CA")] {
        for out in ["out", "out.pem", "out.jsonl"] {
            let output = world.run(&with(&["--csr", file, "--out", out, "-o", "jsonl"])).code(65);
            assert!(output.stdout.contains(why), "{output}");
            assert!(!world.path(out).exists());
        }
        let _ = world.run(&with(&["--csr", file])).code(65).no_data().says(why);
    }
    world.write("empty.pem", "");
    let _ = world.run(&with(&["--csr", "empty.pem"])).code(65).says("no signing request");
    // The CA's own key is no device's.
    world.openssl("req -new -key ca.key -subj /CN=thief -out thief.csr");
    let _ = world.run(&with(&["--csr", "thief.csr"])).code(65).says("the CA's own");
    let left: Vec<_> = std::fs::read_dir(world.folder()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("out")), "{left:?}");
}

#[test]
fn a_stream_is_signed_one_by_one_and_doubles_are_refused() {
    let world = world();
    for name in ["a", "b", "c"] {
        world.request(name, "ec:P-256", &format!("/CN={name}"), "");
    }
    world.openssl("req -new -key a.key -subj /CN=z -out same-key.csr");
    world.request("same-name", "ec:P-256", "/CN=b", "");
    let files = ["a.csr", "same-key.csr", "b.csr", "same-name.csr", "c.csr"];
    let all: String = files.iter().map(|file| world.read(file)).collect();
    let mut command =
        world.fleetctl(&with(&["--csr", "-", "--out", "o.jsonl", "--rejects", "bad.jsonl", "-o", "jsonl"]));
    let found =
        command.input(format!("{all}-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n")).run().code(3).jsonl();
    let statuses: Vec<&str> = found.iter().map(|row| row["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["created", "refused", "created", "refused", "created", "refused"]);
    assert!(found[1]["error"].as_str().unwrap().contains("public key"));
    assert!(found[3]["error"].as_str().unwrap().contains("common name"));
    assert!(found[5]["error"].as_str().unwrap().contains("no END line"));
    assert_eq!(world.read("o.jsonl").lines().count(), 3);
    let _ = world.run(&["certs", "verify", "o.jsonl", "--ca", "ca.crt"]).success();
    // The rejects are input of their own: the one that only had a double before it is signed now.
    let again = rows(&world, 3, &["--csr", "bad.jsonl", "--out", "second.jsonl"]);
    let statuses: Vec<&str> = again.iter().map(|row| row["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["created", "created", "refused"]);
}

#[test]
fn json_lines_name_the_things() {
    let world = world();
    world.request("a", "ec:P-256", "/CN=a", "");
    world.request("b", "ec:P-256", "/CN=b", "");
    let line = |name: &str, file: &str| {
        json!({"thing_name": name, "csr_pem": world.read(file), "site": "north"}).to_string()
    };
    world.write("in.jsonl", [line("lamp:1", "a.csr"), line("la mp", "b.csr"), "{}".to_owned()].join("\n"));
    let found = rows(
        &world,
        3,
        &["--csr", "in.jsonl", "--out", "out", "--subject", "CN={thing_name},O={cn},OU={site}"],
    );
    assert_eq!(found[0]["subject"], "CN=lamp:1, O=a, OU=north");
    assert!(found[1]["error"].as_str().unwrap().contains("thing name has ' '"), "{}", found[1]);
    assert_eq!(found[2]["error"], "there is no member csr_pem");
    assert!(world.openssl_verifies("-CAfile ca.crt out/lamp:1.crt"));
    // The common name and the thing's name are to be the same.
    let found = rows(&world, 65, &["--csr", "in.jsonl", "--thing-name-from", "cn", "--out", "out2"]);
    assert!(found[0]["error"].as_str().unwrap().contains("common name is \"a\""), "{}", found[0]);
}

#[test]
fn rules_say_who_is_signed() {
    let world = world();
    std::fs::create_dir(world.path("in")).unwrap();
    world.request("in/dev-1", "ec:P-256", "/O=acme/CN=dev-1", "");
    world.request("in/dev-2", "ec:P-256", "/O=other/CN=dev-2", "");
    world.request("in/dev-3", "rsa:2048", "/O=acme/CN=dev-3", "");
    world.request("in/lamp", "ec:P-256", "/O=acme/CN=lamp", "");
    world.request("in/bare", "ec:P-256", "/CN=dev-4", "");
    world.request("in/two", "ec:P-256", "/O=acme/O=evil/CN=dev-5", "");
    world.write("allowed", "# ours\ndev-1\ndev-2\n");
    let signed = |more: &[&str]| {
        let found = rows(&world, 3, &[&["--csr", "in", "--dry-run", "--out", "out"], more].concat());
        let planned = found.iter().filter(|row| row["status"] == "planned");
        planned.map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(signed(&["--require-subject", "CN=dev-*,O=acme"]), ["dev-1", "dev-3"]);
    assert_eq!(signed(&["--require-subject", "CN=dev-?,O=acme", "--key-kind", "ec-p256"]), ["dev-1"]);
    assert_eq!(signed(&["--allow", "allowed"]), ["dev-1", "dev-2"]);
    assert_eq!(signed(&["--key-kind", "rsa-2048,ec-p384"]), ["dev-3"]);
    assert!(!world.path("out").exists(), "a dry run writes nothing");
    for bad in [["--require-subject", "dev-*"], ["--key-kind", "ed25519"], ["--subject", "XX={cn}"]] {
        let _ = world.run(&[&with(&["--csr", "in", "--out", "out"])[..], &bad].concat()).code(2).no_data();
    }
}

#[test]
fn extensions_are_copied_only_when_asked_for() {
    let world = world();
    let more =
        "-addext subjectAltName=DNS:a.example,IP:10.0.0.1,URI:urn:x:1 -addext extendedKeyUsage=serverAuth";
    world.request("a", "ec:P-256", "/CN=a", more);
    world.request("b", "ec:P-256", "/CN=b", "-addext subjectAltName=otherName:1.2.3.4;UTF8:x");
    let text = |more: &[&str]| {
        world.write("a.crt", world.run(&with(&[&["--csr", "a.csr"], more].concat())).success().stdout);
        world.openssl("x509 -in a.crt -noout -text")
    };
    let plain = text(&[]);
    assert!(!plain.contains("a.example") && plain.contains("CA:FALSE"), "{plain}");
    let copied = text(&["--copy-san"]);
    assert!(copied.contains("DNS:a.example, IP Address:10.0.0.1, URI:urn:x:1"), "{copied}");
    for text in [plain, copied] {
        assert!(text.contains("TLS Web Client Authentication") && !text.contains("TLS Web Server"), "{text}");
    }
    let _ = world.run(&with(&["--csr", "b.csr", "--copy-san"])).code(65).no_data();
    let _ = world.run(&with(&["--csr", "b.csr"])).success();
}

#[test]
fn nothing_is_overwritten() {
    let world = world();
    world.request("a", "ec:P-256", "/CN=a", "");
    world.write("there.pem", "mine");
    let _ = world.run(&with(&["--csr", "a.csr", "--out", "there.pem"])).code(1).no_data();
    assert_eq!(world.read("there.pem"), "mine");
    std::fs::create_dir(world.path("out")).unwrap();
    world.write("out/a.crt", "mine");
    let found = rows(&world, 65, &["--csr", "a.csr", "--out", "out"]);
    assert!(found[0]["error"].as_str().unwrap().contains("never overwritten"), "{}", found[0]);
    assert_eq!(world.read("out/a.crt"), "mine");
    let _ = world.run(&with(&["--csr", "a.csr", "--out", "a.pem", "--with-chain"])).success();
    let both = X509::stack_from_pem(world.read("a.pem").as_bytes()).unwrap();
    assert_eq!(both.len(), 2, "the certificate and its CA");
}
