//! A CA whose key is in KMS, made on MiniStack and on the sandbox: the `openssl` command judges the certificate. moto
//! takes a digest for a message, which the program must find out.

use std::process::{Command, Output};

use openssl::base64::decode_block;
use serde_json::Value;
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

fn run(command: &mut Command) -> Output {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    done
}

/// Commands in a home of their own behind a door.
struct Stage<'d> {
    home: TempDir,
    door: &'d Door,
}

impl<'d> Stage<'d> {
    fn new(door: &'d Door) -> Self {
        Self { home: TempDir::new().unwrap(), door }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.door.open(&mut command, self.home.path());
        command.current_dir(self.home.path());
        command
    }

    fn aws(&self, words: &[&str]) -> Value {
        let mut command = self.command(environment::python().to_str().unwrap());
        let done = run(command.args(["-m", "awscli", "--output", "json", "kms"]).args(words));
        serde_json::from_slice(&done.stdout).unwrap_or(Value::Null)
    }

    /// Makes a key with an alias of its kind's name; its id.
    fn key(&self, spec: &str) -> String {
        let made = self.aws(&["create-key", "--key-usage", "SIGN_VERIFY", "--key-spec", spec]);
        let id = made["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
        self.aws(&["create-alias", "--alias-name", &format!("alias/{spec}"), "--target-key-id", &id]);
        id
    }

    fn create(&self, key: &str, out: &str) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_fleetctl"));
        command
            .args(["ca", "create", "--cn", "CA", "--unit", "A", "--unit", "B", "--key", key, "--out", out]);
        command
    }
}

/// Keys made by the AWS CLI, certificates made by the program, both judged by OpenSSL.
fn a_ca_in_kms(door: &Door) {
    let stage = Stage::new(door);
    for spec in ["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "RSA_2048"] {
        let id = stage.key(spec);
        for (out, key) in [(spec, format!("awskms:alias/{spec}")), ("by-id", format!("awskms:{id}"))] {
            if out == "by-id" && spec != "ECC_NIST_P256" {
                continue;
            }
            run(&mut stage.create(&key, out));
            let cert = format!("{out}/ca.crt");
            run(stage.command("openssl").args(["verify", "-x509_strict", "-CAfile", &cert, &cert]));
            let held = run(stage.command("openssl").args(["x509", "-in", &cert, "-pubkey", "-noout"])).stdout;
            let named =
                stage.aws(&["get-public-key", "--key-id", &id])["PublicKey"].as_str().unwrap().to_owned();
            let body: String =
                String::from_utf8(held).unwrap().lines().filter(|l| !l.starts_with('-')).collect();
            assert_eq!(body, named, "the certificate is of another key");
        }
    }
}

#[test]
fn a_ca_in_the_kms_of_ministack() {
    let ministack = Emulator::ministack();
    a_ca_in_kms(&ministack.door("111111111111"));
}

/// A key service whose signatures are of something else must not lead to a CA.
#[test]
fn moto_signs_the_digest_of_a_digest_and_is_found_out() {
    let moto = Emulator::moto();
    let door = moto.door("111111111111");
    let stage = Stage::new(&door);
    let id = stage.key("ECC_NIST_P256");
    let some = [
        "--key-id",
        &id,
        "--signing-algorithm",
        "ECDSA_SHA_256",
        "--message",
        "0123456789abcdef0123456789abcdef",
    ];
    let signed = stage.aws(&[&["sign", "--message-type", "DIGEST"], &some[..]].concat());
    let file = stage.home.path().join("signature");
    std::fs::write(&file, decode_block(signed["Signature"].as_str().unwrap()).unwrap()).unwrap();
    let signature = format!("fileb://{}", file.display());
    let verify = ["verify", "--message-type", "RAW", "--signature", &signature];
    let as_raw = stage.aws(&[&verify[..], &some].concat());
    assert_eq!(as_raw["SignatureValid"], true, "moto knows digests by now: let it judge as MiniStack does");
    let done = stage.create("awskms:alias/ECC_NIST_P256", "ca").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(65), "{said}");
    assert!(said.contains("the signer's signature does not verify"), "{said}");
    assert!(!stage.home.path().join("ca").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ca_in_the_kms_of_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    tokio::task::spawn_blocking(move || a_ca_in_kms(&door)).await.unwrap();
    sandbox.stop().await;
}
