//! A CA whose key is in KMS, made on moto and on the sandbox: the `openssl` command judges the certificate.

use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

fn run(command: &mut Command) -> Output {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    done
}

/// Keys made by the AWS CLI, certificates made by the program, both judged by OpenSSL.
fn a_ca_in_kms(door: &Door) {
    let home = TempDir::new().unwrap();
    let here = |program: &str| {
        let mut command = Command::new(program);
        door.open(&mut command, home.path());
        command.current_dir(home.path());
        command
    };
    let python = environment::python().to_str().unwrap();
    let aws = |words: &[&str]| -> Value {
        let done = run(here(python).args(["-m", "awscli", "--output", "json", "kms"]).args(words));
        serde_json::from_slice(&done.stdout).unwrap_or(Value::Null)
    };
    for spec in ["ECC_NIST_P256", "ECC_NIST_P384", "RSA_2048"] {
        let made = aws(&["create-key", "--key-usage", "SIGN_VERIFY", "--key-spec", spec]);
        let id = made["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned();
        let alias = format!("alias/{spec}");
        aws(&["create-alias", "--alias-name", &alias, "--target-key-id", &id]);
        for key in [format!("awskms:{alias}"), format!("awskms:{id}")] {
            let out = key.replace([':', '/'], "-");
            let words =
                ["ca", "create", "--cn", spec, "--unit", "A", "--unit", "B", "--out", &out, "--key", &key];
            run(here(env!("CARGO_BIN_EXE_fleetctl")).args(words));
            let cert = format!("{out}/ca.crt");
            run(here("openssl").args(["verify", "-x509_strict", "-CAfile", &cert, &cert]));
            let held = run(here("openssl").args(["x509", "-in", &cert, "-pubkey", "-noout"])).stdout;
            let named = aws(&["get-public-key", "--key-id", &id])["PublicKey"].as_str().unwrap().to_owned();
            let body: String =
                String::from_utf8(held).unwrap().lines().filter(|l| !l.starts_with('-')).collect();
            assert_eq!(body, named, "the certificate is of another key");
        }
    }
}

#[test]
fn a_ca_in_the_kms_of_moto() {
    let moto = Emulator::moto();
    a_ca_in_kms(&moto.door("111111111111"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ca_in_the_kms_of_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    tokio::task::spawn_blocking(move || a_ca_in_kms(&door)).await.unwrap();
    sandbox.stop().await;
}
