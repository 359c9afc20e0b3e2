//! `things import` of what chip vendors and other clouds give: the forms are told by their content, every element that
//! is not imported is a reject, and certificates that another tenant has are found before anything is written.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use openssl::asn1::Asn1Time;
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::sha::sha256;
use openssl::x509::X509;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind, signing_request};
use crate::support::{Output, World};

fn import(world: &World, file: &str, more: &[&str]) -> Output {
    world.run(&[&["things", "import", file, "--tenant", "acme", "--no-progress"], more].concat())
}

/// Rows, ok, skipped, invalid.
#[track_caller]
fn assert_counts(output: &Output, expected: [u64; 4]) {
    let summary = output.json();
    let count = |name: &str| summary[name].as_u64().unwrap();
    assert_eq!([count("rows"), count("ok"), count("skipped"), count("invalid")], expected, "{summary}");
}

fn names(world: &World, account: &str) -> Vec<String> {
    world.things_of(account).into_keys().collect()
}

/// Somebody who signs manifests.
struct Signer {
    key: PKey<Private>,
    certificate: X509,
}

impl Signer {
    fn new() -> Self {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&Asn1Time::from_unix(978_307_200).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::days_from_now(30).unwrap()).unwrap();
        builder.sign(&key, MessageDigest::sha256()).unwrap();
        Self { key, certificate: builder.build() }
    }

    fn pem(&self) -> Vec<u8> {
        self.certificate.to_pem().unwrap()
    }

    /// An element of a secure element with this certificate, or with none.
    fn element(&self, id: &str, certificate: Option<&str>) -> Value {
        let mut payload = json!({ "version": 2, "model": "ATECC608C", "uniqueId": id });
        if let Some(pem) = certificate {
            let device = X509::from_pem(pem.as_bytes()).unwrap();
            let key = device.public_key().unwrap().ec_key().unwrap();
            let mut context = openssl::bn::BigNumContext::new().unwrap();
            let form = openssl::ec::PointConversionForm::UNCOMPRESSED;
            let point = key.public_key().to_bytes(key.group(), form, &mut context).unwrap();
            payload["publicKeySet"] = json!({ "keys": [{ "kid": "0", "kty": "EC", "crv": "P-256",
                "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
                "x5c": [STANDARD.encode(device.to_der().unwrap())] }] });
        }
        let thumbprint = URL_SAFE_NO_PAD.encode(sha256(&self.certificate.to_der().unwrap()));
        let protected = json!({ "alg": "ES256", "typ": "JWT", "x5t#S256": thumbprint });
        let (protected, payload) =
            (URL_SAFE_NO_PAD.encode(protected.to_string()), URL_SAFE_NO_PAD.encode(payload.to_string()));
        let digest = sha256(format!("{protected}.{payload}").as_bytes());
        let signature = EcdsaSig::sign(&digest, &self.key.ec_key().unwrap()).unwrap();
        let raw =
            [signature.r().to_vec_padded(32).unwrap(), signature.s().to_vec_padded(32).unwrap()].concat();
        json!({ "payload": payload, "protected": protected, "header": { "uniqueId": id },
                "signature": URL_SAFE_NO_PAD.encode(raw) })
    }
}

#[test]
fn a_microchip_manifest_is_imported_as_far_as_its_signer_is_known() {
    let world = World::new();
    let acme = world.tenant("acme");
    let (vendor, signer) = (Authority::new(Kind::Good), Signer::new());
    world.write("signer.crt", signer.pem());
    let element =
        |n: u32| signer.element(&format!("0123{n:014x}"), Some(&vendor.device(&format!("sn{n}"), n + 10)));
    let mut elements: Vec<Value> = (0..3).map(element).collect();
    elements.push(signer.element("01230000", None));
    world.write("manifest.json", serde_json::to_string_pretty(&elements).unwrap());
    // What nobody signed who was named is a reject, and that is all there is.
    let refused = import(&world, "manifest.json", &["-o", "json"]).code(3);
    assert_counts(&refused, [4, 0, 0, 4]);
    let _ = refused.says("no signer is given (`--signer FILE`)").says("manifest.json:2: element 1 (");
    assert!(names(&world, &acme).is_empty());
    let more = ["--signer", "signer.crt", "--attribute", "model=@model", "--rejects", "no.jsonl"];
    let output = import(&world, "manifest.json", &[&more[..], &["-o", "json"]].concat()).code(3);
    assert_counts(&output, [4, 3, 0, 1]);
    let _ = output.says("element 4 (01230000): no certificate in it: the payload has no publicKeySet");
    let things = world.things_of(&acme);
    assert_eq!(things.len(), 3);
    assert!(things.values().all(|attributes| attributes["model"] == "ATECC608C"), "{things:?}");
    assert_eq!(world.certificates(&acme).len(), 3);
    let rejects = world.read("no.jsonl");
    assert_eq!(rejects.lines().count(), 1, "{rejects}");
    // It is one of the form: read again, it is refused for the same reason and not for its own keys.
    let again = import(&world, "no.jsonl", &["--signer", "signer.crt", "-o", "json"]).code(3);
    assert_counts(&again, [1, 0, 0, 1]);
    let _ = again.says("no certificate in it");
}

#[test]
fn what_is_no_object_in_a_microchip_manifest_is_a_reject_of_its_own() {
    let world = World::new();
    let acme = world.tenant("acme");
    let (vendor, signer) = (Authority::new(Kind::Good), Signer::new());
    world.write("signer.crt", signer.pem());
    let element = |n: u32| signer.element(&format!("01{n}"), Some(&vendor.device(&format!("sn{n}"), n + 10)));
    let whole = json!([42, element(1), null, "str", [], element(2), true]).to_string();
    world.write("manifest.json", &whole);
    let more = ["--signer", "signer.crt", "-o", "json"];
    let output = import(&world, "manifest.json", &more).code(3);
    assert_counts(&output, [7, 2, 0, 5]);
    let _ = output.says("element 1: is not one of Microchip's elements").says("element 7: is not one of");
    assert_eq!(names(&world, &acme), ["011", "012"]);
    // One that ends in the middle is none, and nothing of it is done.
    world.write("half.json", &whole[..whole.len() - 800]);
    let _ = import(&world, "half.json", &more).code(65).says("the file is cut off");
}

#[test]
fn into_is_where_rows_go_that_name_no_tenant_and_all_selected_ones_are_asked() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    let vendor = Authority::new(Kind::Good);
    let row = |n: u32| format!("4BA{n},d{n},\"{}\"\n", vendor.device(&format!("d{n}"), n + 10).trim_end());
    let rows: Vec<String> = (0..3).map(row).collect();
    world.write("theirs.csv", format!("MAC,cn,cert\n{}", rows[1]));
    world.write("all.csv", format!("MAC,cn,cert\n{}", rows.concat()));
    let command = |file: &'static str, into: &'static str| {
        ["things", "import", file, "--into", into, "--all-tenants", "--no-progress", "-o", "json"]
    };
    let _ = world.run(&command("theirs.csv", "globex")).success();
    assert_eq!((names(&world, &globex), names(&world, &acme).len()), (vec!["4BA1".to_owned()], 0));
    world.forget_calls();
    let _ = world.run(&command("all.csv", "acme")).code(65).says("all.csv:").says("is registered in globex");
    assert_eq!(world.mutations(), [""; 0]);
    let more = [&command("all.csv", "acme")[..], &["--skip-invalid"]].concat();
    assert_counts(&world.run(&more).code(3), [3, 2, 0, 1]);
    assert_eq!(names(&world, &acme), ["4BA0", "4BA2"]);
    // A row that names a tenant goes there.
    world.write("own.csv", "thing_name,tenant\na,globex\nb,\n");
    let _ = world.run(&command("own.csv", "acme")).success();
    assert!(names(&world, &globex).contains(&"a".into()) && names(&world, &acme).contains(&"b".into()));
}

#[test]
fn certificates_alone_are_found_in_pem_base64_der_and_folders() {
    let world = World::new();
    let acme = world.tenant("acme");
    let vendor = Authority::new(Kind::Good);
    let device = |n: u32| vendor.device(&format!("Device-{n}"), n + 10);
    let devices: Vec<String> = (0..100).map(device).collect();
    let lines: Vec<String> =
        devices.iter().map(|pem| STANDARD.encode(pem.to_owned() + &vendor.certificate())).collect();
    world.write("certificates.txt", lines.join("\n"));
    assert_counts(&import(&world, "certificates.txt", &["-o", "json"]).success(), [100, 100, 0, 0]);
    assert_eq!(names(&world, &acme).len(), 100);
    // The same in other forms is there already.
    world.write("bundle.pem", devices[..3].concat() + &vendor.certificate());
    assert_counts(&import(&world, "bundle.pem", &["-o", "json"]).success(), [3, 0, 3, 0]);
    std::fs::create_dir(world.path("folder")).unwrap();
    world.write("folder/b.pem", &devices[1]);
    world.write("folder/a.der", X509::from_pem(devices[2].as_bytes()).unwrap().to_der().unwrap());
    assert_counts(&import(&world, "folder", &["-o", "json"]).success(), [2, 0, 2, 0]);
    assert_counts(&import(&world, "folder/a.der", &["-o", "json"]).success(), [1, 0, 1, 0]);
    world.write("folder/c.pem", "nothing\n");
    let _ = import(&world, "folder", &[]).code(65).says("folder:3: file c.pem: ");
}

#[test]
fn an_infineon_bundle_is_read_by_chip_id_also_from_stdin() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("reel.7z", include_bytes!("../fixtures/infineon.7z"));
    let more = ["--name-template", "lamp-{chip_id}", "--attribute", "set={set}", "-o", "json"];
    assert_counts(&import(&world, "reel.7z", &more).success(), [4, 4, 0, 0]);
    let things = world.things_of(&acme);
    let first = things.first_key_value().unwrap();
    assert_eq!((first.0.as_str(), first.1["set"].as_str()), ("lamp-0A091B5C001500070063", "E0E0"));
    let arguments = [&["things", "import", "-", "--tenant", "acme", "--no-progress"], &more[..]].concat();
    let again = world.fleetctl(&arguments).input(include_bytes!("../fixtures/infineon.7z")).run().success();
    assert_counts(&again, [4, 0, 4, 0]);
    world.write("bomb.7z", include_bytes!("../fixtures/bomb.7z"));
    let _ = import(&world, "bomb.7z", &[]).code(65).says("200 times is taken");
    let _ = import(&world, "reel.7z", &["--name-template", "{mac}"]).code(2).says("no column mac");
}

#[test]
fn a_bulk_registrations_lines_are_what_its_template_says() {
    let world = World::new();
    let acme = world.tenant("acme");
    let mut lines = String::new();
    for n in 0..3 {
        let line = json!({ "Serial": n.to_string(), "CSR": signing_request(&format!("dev-{n}")) });
        writeln!(lines, "{line}").unwrap();
    }
    world.write("parameters.json", &lines);
    let template = json!({
        "Parameters": { "Serial": { "Type": "String" }, "CSR": { "Type": "String" } },
        "Resources": {
            "thing": { "Type": "AWS::IoT::Thing", "Properties": {
                "ThingName": { "Fn::Join": ["-", ["dev", { "Ref": "Serial" }]] },
                "AttributePayload": { "serial": { "Ref": "Serial" } } } },
            "certificate": { "Type": "AWS::IoT::Certificate", "Properties": {
                "CertificateSigningRequest": { "Ref": "CSR" }, "Status": "ACTIVE" } },
        },
    });
    world.write("template.json", template.to_string());
    assert_counts(
        &import(&world, "parameters.json", &["--template", "template.json", "-o", "json"]).success(),
        [3, 3, 0, 0],
    );
    assert_eq!(names(&world, &acme), ["dev-0", "dev-1", "dev-2"]);
    assert_eq!(world.things_of(&acme)["dev-2"]["serial"], "2");
    assert_eq!(world.certificates(&acme).len(), 3);
    let mixed = ["--template", "template.json", "--format", "csv"];
    let _ = import(&world, "parameters.json", &mixed).code(2).says("--template");
}

#[test]
fn names_and_attributes_come_of_any_column() {
    let world = World::new();
    let acme = world.tenant("acme");
    let vendor = Authority::new(Kind::Good);
    let (a, b) = (vendor.device("a", 10), vendor.device("b", 11));
    world.write("node_certs.csv", format!("node_id,certs,qrcode,city\nn1,\"{a}\",q,Bonn\nn2,\"{b}\",q,\n"));
    let more = ["--attribute", "site=@city", "--attribute", "cn={cn}", "-o", "json"];
    assert_counts(&import(&world, "node_certs.csv", &more).success(), [2, 2, 0, 0]);
    let things = world.things_of(&acme);
    assert_eq!((things["n1"]["site"].as_str(), things["n2"].get("site")), ("Bonn", None));
    assert_eq!(things["n2"]["cn"], "b");
    world.write("list.csv", "serial no,line\n12 / a,7\n13,8\n");
    let more = ["--name-template", "dev-{serial no}", "--attribute", "line=@line"];
    let _ = import(&world, "list.csv", &more).success();
    assert_eq!(world.things_of(&acme)["dev-12___a"]["line"], "7");
    // Without the templates the columns are unknown; a template that needs another one says which there are.
    let _ = import(&world, "list.csv", &[]).code(65).says("unknown column");
    let _ = import(&world, "list.csv", &["--name-template", "{mac}"]).code(65).says("no column mac");
}

/// A world with two tenants, one of which has the certificates of some of the rows for the other.
fn two_tenants(devices: u32, there: u32) -> (World, String, String) {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    let vendor = Authority::new(Kind::Good);
    let (mut all, mut some) = (String::from("MAC,cn,cert\n"), String::from("MAC,cn,cert\n"));
    for n in 0..devices {
        let row = format!("4BA2{n:08},d{n},\"{}\"\n", vendor.device(&format!("d{n}"), n + 10).trim_end());
        all += &row;
        if n < there {
            some += &row;
        }
    }
    world.write("some.csv", &some);
    world.ok(&["things", "import", "some.csv", "--tenant", "globex"]);
    let mut rows = String::from("thing_name,tenant,cert_pem\n");
    for row in all.split("4BA2").skip(1) {
        let (name, rest) = row.split_once(',').unwrap();
        writeln!(rows, "d{name},acme,{}", rest.split_once(',').unwrap().1.trim_end()).unwrap();
    }
    world.write("all.csv", &rows);
    world.forget_calls();
    (world, acme, globex)
}

#[test]
fn certificates_of_another_selected_tenant_are_found_before_anything_is_written() {
    // More rows than pages: each tenant's certificates are listed.
    let (world, acme, _) = two_tenants(6, 2);
    let command = ["things", "import", "all.csv", "--tenant", "acme,globex", "--no-progress"];
    let output = world.run(&command).code(65);
    let _ = output.says("all.csv:2: ").says("is registered in globex").says("--allow-elsewhere");
    assert_eq!(world.mutations(), [""; 0]);
    assert_eq!(world.count("DescribeCertificate"), 0);
    let more = ["--skip-invalid", "-o", "json"];
    assert_counts(&world.run(&[&command[..], &more].concat()).code(3), [6, 4, 0, 2]);
    let made: BTreeSet<String> = names(&world, &acme).into_iter().collect();
    assert_eq!(made, (2..6).map(|n| format!("d{n:08}")).collect());
    let more = ["--allow-elsewhere", "-o", "json"];
    assert_counts(&world.run(&[&command[..], &more].concat()).success(), [6, 2, 4, 0]);
    assert_eq!(world.certificates(&acme).len(), 6);
}

#[test]
fn for_few_certificates_each_is_asked_for() {
    let (world, acme, _) = two_tenants(2, 1);
    let command = ["things", "import", "all.csv", "--tenant", "acme,globex", "--no-progress"];
    let _ = world.run(&command).code(65).says("is registered in globex");
    assert_eq!((world.count("DescribeCertificate"), world.count("ListCertificates")), (2, 0));
    assert!(names(&world, &acme).is_empty());
    // With one target there is no other to ask.
    world.forget_calls();
    world.ok(&["things", "import", "all.csv", "--tenant", "acme", "--no-progress"]);
    assert_eq!(names(&world, &acme).len(), 2);
}
