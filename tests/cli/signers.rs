//! CA keys in AWS KMS and on PKCS#11 tokens: certificates made and CAs registered without a key on the disk.

use openssl::pkey::{PKey, Private, Public};
use serde_json::json;

use crate::support::certificates::authority_for;
use crate::support::keys::{PIN, Token, new_key};
use crate::support::{MANAGEMENT, Output, REGION, World};

const SIGN: &str = "SIGN_VERIFY";

/// fleetctl with the token's PIN in the environment.
fn with_token(token: &Token<'_>, world: &World, args: &[&str]) -> Output {
    let mut command = world.fleetctl(args);
    let output = command.env("SOFTHSM2_CONF", &token.conf).env("FLEETCTL_PKCS11_PIN", PIN).run();
    assert!(!output.stdout.contains(PIN) && !output.stderr.contains(PIN), "the PIN is shown\n{output}");
    output
}

/// The `openssl` command is the judge of a CA certificate.
fn verify(world: &World, file: &str) {
    let output =
        world.program("openssl").args(["verify", "-x509_strict", "-CAfile", file, file]).run().success();
    assert_eq!(output.stdout.trim(), format!("{file}: OK"));
}

fn create<'a>(out: &'a str, key: &'a str) -> [&'a str; 12] {
    ["ca", "create", "--cn", "Plant CA", "--unit", "A", "--unit", "B", "--out", out, "--key", key]
}

#[test]
fn a_ca_whose_key_is_in_kms_is_made_and_registered() {
    let world = World::new();
    let acme = world.tenant("acme");
    for spec in ["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "RSA_2048"] {
        let arn = world.kms_key(REGION, spec, SIGN, spec);
        let key = format!("awskms:alias/{spec}");
        let made = world.ok(&create(spec, &key));
        assert_eq!(
            (&made["status"], &made["subject"]),
            (&json!("created"), &json!("OU=A, OU=B, CN=Plant CA"))
        );
        let cert = format!("{spec}/ca.crt");
        verify(&world, &cert);
        assert_eq!(world.read(&format!("{spec}/ca.uri")), format!("{key}\n"));
        assert!(!world.path(spec).join("ca.key").exists());
        let again = world.ok(&create(spec, &key));
        assert_eq!((&again["status"], &again["certificateId"]), (&json!("exists"), &made["certificateId"]));
        let by_arn = format!("awskms:{arn}");
        let register = ["ca", "register", "--tenant", "acme", "--cert", &cert, "--key", &by_arn];
        assert_eq!(world.ok(&register)["status"], "created");
        assert_eq!(world.ok(&register)["status"], "exists");
    }
    assert_eq!(world.cas(&acme, REGION).len(), 4);
}

#[test]
fn a_ca_whose_key_is_on_a_token_is_made_and_registered() {
    let world = World::new();
    let acme = world.tenant("acme");
    let token = Token::new(&world, "fleet");
    for (number, kind) in ["ec-p256", "ec-p384", "ec-p521", "rsa-2048"].into_iter().enumerate() {
        token.import(&new_key(kind), kind, &format!("0{number}"));
        let key = token.uri(kind);
        let run =
            |args: &[&str]| with_token(&token, &world, &[args, &["-o", "json"]].concat()).success().json();
        let made = run(&create(kind, &key));
        assert_eq!(
            (&made["status"], &made["subject"]),
            (&json!("created"), &json!("OU=A, OU=B, CN=Plant CA"))
        );
        let cert = format!("{kind}/ca.crt");
        verify(&world, &cert);
        assert_eq!(world.read(&format!("{kind}/ca.uri")), format!("{key}\n"));
        assert_eq!(run(&create(kind, &key))["status"], "exists");
        let register = ["ca", "register", "--tenant", "acme", "--cert", &cert, "--key", &key];
        assert_eq!(run(&register)["status"], "created");
        assert_eq!(run(&register)["status"], "exists");
    }
    assert_eq!(world.cas(&acme, REGION).len(), 4);
}

fn public(key: &PKey<Private>) -> PKey<Public> {
    PKey::public_key_from_der(&key.public_key_to_der().unwrap()).unwrap()
}

/// The sandbox, as AWS, takes a proof of possession only when its issuer is the CA's subject byte for byte.
#[test]
fn repeated_parts_of_a_cas_name_are_kept_by_every_signer() {
    let world = World::new();
    let acme = world.tenant("acme");
    let token = Token::new(&world, "fleet");
    let (filed, held) = (new_key("ec-p256"), new_key("rsa-2048"));
    world.write("file.key", filed.private_key_to_pem_pkcs8().unwrap());
    token.import(&held, "ca", "a1");
    let arn = world.kms_key(REGION, "ECC_NIST_P384", SIGN, "ca");
    for (name, public, key) in [
        ("file", public(&filed), "file.key".to_owned()),
        ("kms", world.kms_public_key(REGION, &arn), "awskms:alias/ca".to_owned()),
        ("token", public(&held), token.uri("ca")),
    ] {
        let cert = format!("{name}.crt");
        let pem = authority_for(&public);
        assert_eq!(pem.matches("BEGIN").count(), 1);
        world.write(&cert, pem);
        let register = ["ca", "register", "--tenant", "acme", "--cert", &cert, "--key", &key];
        let _ = with_token(&token, &world, &register).success();
    }
    assert_eq!(world.cas(&acme, REGION).len(), 3);
}

#[test]
fn a_key_in_kms_that_cannot_be_used_is_refused_with_the_reason() {
    let world = World::new();
    let try_ = |key: &str| world.run(&create("ca", key)).no_data();
    world.kms_key(REGION, "RSA_2048", "ENCRYPT_DECRYPT", "wrong-use");
    world.kms_key(REGION, "ECC_SECG_P256K1", SIGN, "wrong-curve");
    world.kms_key(REGION, "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "symmetric");
    let arn = world.kms_key("eu-west-1", "ECC_NIST_P256", SIGN, "elsewhere");
    let _ = try_("awskms:alias/nothing").code(1).says("Alias").says("us-east-1").says("An ARN says both");
    let _ = try_("awskms:alias/elsewhere").code(1).says("is not found");
    let _ = try_("awskms:alias/wrong-use").code(65).says("ENCRYPT_DECRYPT");
    let _ = try_("awskms:alias/wrong-curve").code(65).says("cannot be a CA's key");
    let _ = try_("awskms:alias/symmetric").code(1).says("UnsupportedOperationException");
    let _ = try_("awskms:").code(2);
    let _ = try_("ca.key").code(2).says("names a file");
    let _ = world.run(&[&create("ca", "awskms:alias/x")[..], &["--key-kind", "ec-p384"]].concat()).code(2);
    world.admin("POST", "roles", &json!({ "account": MANAGEMENT, "deny": ["kms:Sign"] }));
    let _ = try_(&format!("awskms:{arn}")).code(4).says("kms:Sign");
    world.admin("POST", "roles", &json!({ "account": MANAGEMENT, "deny": [] }));
    assert!(!world.path("ca").exists());
    let _ = world.run(&create("ca", &format!("awskms:{arn}"))).success();
    world.delete_kms_key("eu-west-1", &arn);
    let _ = try_(&format!("awskms:{arn}")).code(1).says("going to be deleted");
}

#[test]
fn throttles_and_lost_answers_of_kms_are_outlasted() {
    let world = World::new();
    world.tenant("acme");
    world.kms_key(REGION, "ECC_NIST_P256", SIGN, "ca");
    world.faults_of(MANAGEMENT, &["Sign", "GetPublicKey"], "throttle=20%,lost=20%,error=10%");
    for number in 0..4 {
        let out = format!("ca-{number}");
        world.ok(&create(&out, "awskms:alias/ca"));
        verify(&world, &format!("{out}/ca.crt"));
    }
    assert!(world.count("Sign") > 4, "no call was repeated");
    world.faults_of(MANAGEMENT, &["Sign"], "throttle=100%");
    world.kms_key(REGION, "RSA_2048", SIGN, "other");
    let _ = world.run(&create("late", "awskms:alias/other")).code(75).says("did not sign");
}

#[test]
fn a_token_that_cannot_be_used_is_refused_with_the_reason() {
    let world = World::new();
    let token = Token::new(&world, "fleet");
    token.import(&new_key("ec-p256"), "ca", "a1");
    let try_ = |key: &str| with_token(&token, &world, &create("ca", key)).no_data();
    let uri = token.uri("ca");
    let _ = try_(&uri.replace("token=fleet", "token=other")).code(2).says("`fleet` (serial ");
    let _ = try_(&token.uri("cb")).code(2).says("`ca` (id %a1)");
    let _ = try_(&uri.replace("object=ca", "id=%a2")).code(2).says("`ca` (id %a1)");
    let _ = try_("pkcs11:token=fleet;object=ca").code(2).says("FLEETCTL_PKCS11_MODULE");
    let _ = try_("pkcs11:token=fleet;object=ca?module-path=/nowhere.so").code(2).says("/nowhere.so");
    world.write("no-module", "text");
    let _ = try_("pkcs11:token=fleet;object=ca?module-path=no-module").code(1).says("no-module");
    let pin = format!("{uri}&pin-value={PIN}");
    let _ = try_(&pin).code(2).says("a PIN does not belong into it");
    let with_pin = |pin: Option<&str>| {
        let mut command = world.fleetctl(&create("ca", &uri));
        command.env("SOFTHSM2_CONF", &token.conf);
        if let Some(pin) = pin {
            command.env("FLEETCTL_PKCS11_PIN", pin);
        }
        command.run().no_data()
    };
    let _ = with_pin(None).code(4).says("asks for a PIN");
    let _ = with_pin(Some("0000")).code(4).says("does not open");
    token.import(&new_key("ec-p256"), "ca", "a2");
    let _ = try_(&uri).code(2).says("2 private keys");
    assert!(!world.path("ca").exists());
    world.write("pin.txt", format!("{PIN}\n"));
    let mut command =
        world.fleetctl(&create("ca", &format!("{uri}&pin-source=pin.txt").replace("object=ca", "id=%a2")));
    let _ = command.env("SOFTHSM2_CONF", &token.conf).run().success();
    world.assert_no_calls();
}

#[test]
fn a_folder_that_holds_another_ca_is_left_alone() {
    let world = World::new();
    world.kms_key(REGION, "ECC_NIST_P256", SIGN, "a");
    world.kms_key(REGION, "ECC_NIST_P256", SIGN, "b");
    let planned = world.ok(&[&create("ca", "awskms:alias/a")[..], &["--dry-run"]].concat());
    assert_eq!((&planned["status"], &planned["certificateId"]), (&json!("planned"), &json!("")));
    assert!(!world.path("ca").exists());
    world.ok(&create("ca", "awskms:alias/a"));
    let certificate = world.read("ca/ca.crt");
    let _ = world.run(&create("ca", "awskms:alias/b")).code(1).says("holds another CA already");
    let other = ["ca", "create", "--cn", "Another", "--out", "ca", "--key", "awskms:alias/a"];
    let _ = world.run(&other).code(1).says("holds another CA already");
    let _ = world.run(&["ca", "create", "--cn", "Plant CA", "--out", "ca"]).code(1);
    // A run that was killed between the two files is finished by the next.
    std::fs::remove_file(world.path("ca/ca.crt")).unwrap();
    world.ok(&create("ca", "awskms:alias/a"));
    assert_ne!(world.read("ca/ca.crt"), certificate, "it is another certificate of the same key");
    world.ok(&["ca", "create", "--cn", "Filed", "--out", "filed"]);
    let _ = world.run(&create("filed", "awskms:alias/a")).code(1).says("ca.key");
}

/// The folder of the CA alone is enough to issue from: ca.uri says where the key is.
#[test]
fn identities_are_issued_by_keys_in_kms_and_on_tokens() {
    let world = World::new();
    let token = Token::new(&world, "fleet");
    token.import(&new_key("ec-p384"), "ca", "a1");
    world.kms_key(REGION, "ECC_NIST_P256", SIGN, "ca");
    for (folder, key) in [("kms", "awskms:alias/ca".to_owned()), ("token", token.uri("ca"))] {
        let _ = with_token(&token, &world, &create(folder, &key)).success();
        let out = format!("{folder}-devices");
        let issue = [
            "certs",
            "issue",
            "--ca",
            folder,
            "--count",
            "20",
            "--name-template",
            "dev-{n:06}",
            "--out",
            &out,
        ];
        let _ = with_token(&token, &world, &issue).success();
        let ca = format!("{folder}/ca.crt");
        let script = "find \"$1\" -name certificate.pem | xargs openssl verify -CAfile \"$2\"";
        let judged = world.program("/bin/bash").args(["-c", script, "-", &out, &ca]).run().success();
        assert_eq!(judged.stdout.matches(": OK").count(), 20, "{judged}");
    }
}
