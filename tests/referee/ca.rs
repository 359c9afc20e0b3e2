//! A CA is rolled out and over on MiniStack and on the sandbox; the official AWS CLI says what is there then.

use std::fs;
use std::process::Command;

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::x509::{X509, X509NameBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

const REGIONS: [&str; 2] = ["us-east-1", "eu-west-1"];
const EVERYWHERE: [&str; 3] = ["--all-tenants", "--region", "us-east-1,eu-west-1"];
const ROTATE: [&str; 6] = ["ca", "rotate", "--old", "old/ca.crt", "--new", "new/ca.crt"];

struct Place {
    home: TempDir,
    door: Door,
}

impl Place {
    /// The program with these words over all tenants and Regions: its exit code and its rows.
    #[expect(clippy::print_stderr, reason = "who reads a failed test wants to know why")]
    fn fleetctl(&self, words: &[&str]) -> (Option<i32>, Vec<Value>) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
        self.door.open(&mut command, self.home.path());
        let done = command.current_dir(self.home.path()).args(words).args(["-o", "jsonl"]).output().unwrap();
        eprintln!("fleetctl {words:?}: {}\n{}", done.status, String::from_utf8_lossy(&done.stderr));
        let rows = String::from_utf8(done.stdout).unwrap();
        (done.status.code(), rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
    }

    fn everywhere(&self, words: &[&str]) -> (Option<i32>, Vec<Value>) {
        self.fleetctl(&[words, &EVERYWHERE].concat())
    }

    fn aws(&self, door: &Door, token: Option<&str>, words: &[&str]) -> Value {
        let mut command = Command::new(environment::python());
        door.open(&mut command, self.home.path());
        command.env("AWS_SESSION_TOKEN", token.unwrap_or_default()).current_dir(self.home.path());
        let done = command.args(["-m", "awscli", "--output", "json"]).args(words).output().unwrap();
        assert!(done.status.success(), "aws {words:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).unwrap_or(Value::Null)
    }

    /// The AWS CLI in a tenant's account and a Region.
    fn tenant(&self, account: &str, region: &str, words: &[&str]) -> Value {
        let role = format!("arn:aws:iam::{account}:role/OrganizationAccountAccessRole");
        let assume = ["sts", "assume-role", "--role-session-name", "referee", "--role-arn", &role];
        let given = self.aws(&self.door, None, &assume);
        let text = |name: &str| given["Credentials"][name].as_str().unwrap().to_owned();
        let door =
            Door { url: self.door.url.clone(), key: text("AccessKeyId"), secret: text("SecretAccessKey") };
        self.aws(&door, Some(&text("SessionToken")), &[&["--region", region, "iot"], words].concat())
    }

    /// The CAs of an account and Region as the AWS CLI lists them: id and status.
    fn cas(&self, account: &str, region: &str) -> Vec<(String, String)> {
        let listed = self.tenant(account, region, &["list-ca-certificates"]);
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        let rows = listed["certificates"].as_array().unwrap().iter();
        let mut found: Vec<_> = rows.map(|r| (text(r, "certificateId"), text(r, "status"))).collect();
        found.sort();
        found
    }

    /// A device's certificate, signed by the old CA, in a file.
    fn device(&self) {
        let read = |name: &str| fs::read(self.home.path().join(name)).unwrap();
        let ca = X509::from_pem(&read("old/ca.crt")).unwrap();
        let signer = PKey::private_key_from_pem(&read("old/ca.key")).unwrap();
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
        let mut name = X509NameBuilder::new().unwrap();
        name.append_entry_by_text("CN", "device").unwrap();
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        builder.set_serial_number(&BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap()).unwrap();
        builder.set_subject_name(&name.build()).unwrap();
        builder.set_issuer_name(ca.subject_name()).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::days_from_now(30).unwrap()).unwrap();
        builder.sign(&signer, MessageDigest::sha256()).unwrap();
        fs::write(self.home.path().join("device.pem"), builder.build().to_pem().unwrap()).unwrap();
    }

    fn judge(&self) {
        let mut accounts = Vec::new();
        for name in ["acme", "globex"] {
            let email = format!("{name}@tenant.example");
            let vend =
                ["tenant", "create", name, "--email", &email, "--ou", "Tenants", "--via", "organizations"];
            let (code, rows) = self.fleetctl(&vend);
            assert_eq!(code, Some(0));
            accounts.push(rows[0]["account"].as_str().unwrap().to_owned());
        }
        let mut ids = Vec::new();
        for folder in ["old", "new"] {
            let (_, made) = self.fleetctl(&["ca", "create", "--cn", "Devices", "--out", folder]);
            ids.push(made[0]["certificateId"].as_str().unwrap().to_owned());
        }
        let register = ["ca", "register", "--cert", "old/ca.crt", "--mode", "sni-only", "--activate"];
        for status in ["created", "exists"] {
            let (code, rows) = self.everywhere(&[&register[..], &["--auto-register"]].concat());
            assert_eq!((code, rows.len()), (Some(0), 4));
            assert!(rows.iter().all(|row| row["status"] == status), "{rows:?}");
        }
        let all = |wanted: &[(&str, &str)]| {
            let mut wanted: Vec<_> =
                wanted.iter().map(|(id, s)| ((*id).to_owned(), (*s).to_owned())).collect();
            wanted.sort();
            for account in &accounts {
                for region in REGIONS {
                    assert_eq!(self.cas(account, region), wanted, "{account} {region}");
                }
            }
        };
        all(&[(&ids[0], "ACTIVE")]);
        self.device();
        let put = ["register-certificate", "--certificate-pem", "file://device.pem", "--status", "ACTIVE"];
        let ca = ["--ca-certificate-pem", "file://old/ca.crt"];
        let put = self.tenant(&accounts[0], REGIONS[1], &[&put[..], &ca].concat());
        let device = put["certificateId"].as_str().unwrap();

        let (code, rows) = self.everywhere(&ROTATE);
        assert_eq!(code, Some(0));
        let dependents: u64 = rows.iter().map(|row| row["dependents"].as_u64().unwrap()).sum();
        assert_eq!((rows.len(), dependents), (4, 1), "{rows:?}");
        all(&[(&ids[0], "ACTIVE"), (&ids[1], "ACTIVE")]);
        let finish = [&ROTATE[..], &["--finish"]].concat();
        let (code, rows) = self.everywhere(&finish);
        let blocked: Vec<_> = rows.iter().filter(|row| row["status"] == "blocked").collect();
        assert_eq!((code, blocked.len()), (Some(5), 1), "{rows:?}");
        assert_eq!(
            (&blocked[0]["account"], &blocked[0]["region"]),
            (&json!(accounts[0]), &json!(REGIONS[1]))
        );
        assert!(self.cas(&accounts[0], REGIONS[1]).contains(&(ids[0].clone(), "ACTIVE".to_owned())));
        let off = ["update-certificate", "--certificate-id", device, "--new-status", "INACTIVE"];
        self.tenant(&accounts[0], REGIONS[1], &off);
        assert_eq!(self.everywhere(&finish).0, Some(0));
        all(&[(&ids[0], "INACTIVE"), (&ids[1], "ACTIVE")]);
        let shown =
            self.tenant(&accounts[0], REGIONS[1], &["describe-ca-certificate", "--certificate-id", &ids[0]]);
        assert_eq!(shown["certificateDescription"]["autoRegistrationStatus"], "DISABLE", "{shown}");
        assert_eq!(self.everywhere(&[&finish[..], &["--delete", "--yes"]].concat()).0, Some(0));
        all(&[(&ids[1], "ACTIVE")]);
    }
}

#[test]
fn a_ca_is_rolled_over_on_ministack() {
    let emulator = Emulator::ministack();
    let place = Place { home: TempDir::new().unwrap(), door: emulator.door("000000000000") };
    let roots = place.aws(&place.door, None, &["organizations", "list-roots"]);
    let root = roots["Roots"][0]["Id"].as_str().unwrap();
    let unit = ["organizations", "create-organizational-unit", "--name", "Tenants", "--parent-id", root];
    place.aws(&place.door, None, &unit);
    place.judge();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ca_is_rolled_over_on_the_sandbox() {
    let (sandbox, door) = servers::quick_sandbox().await;
    tokio::task::spawn_blocking(move || Place { home: TempDir::new().unwrap(), door }.judge()).await.unwrap();
    sandbox.stop().await;
}
