//! Provisioning templates, claims, the rule of just-in-time registration and the script that deploys its function, on
//! MiniStack; the official AWS CLI says what is there then.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{Door, Emulator, REGION};

const ACCOUNT: &str = "000000000000";

struct Place {
    home: TempDir,
    door: Door,
}

impl Place {
    fn run(&self, mut command: Command, words: &[&str]) -> Output {
        self.door.open(&mut command, self.home.path());
        command.env("FLEETCTL_ACCOUNT", ACCOUNT).current_dir(self.home.path());
        command.args(words).output().unwrap()
    }

    /// The program's rows.
    fn fleetctl(&self, words: &str) -> Vec<Value> {
        let words: Vec<&str> = words.split(' ').chain(["-o", "jsonl"]).collect();
        let done = self.run(Command::new(env!("CARGO_BIN_EXE_fleetctl")), &words);
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        let rows = String::from_utf8(done.stdout).unwrap();
        rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn aws(&self, words: &str) -> Value {
        let words: Vec<&str> =
            ["-m", "awscli", "--output", "json"].into_iter().chain(words.split(' ')).collect();
        let done = self.run(Command::new(environment::python()), &words);
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).unwrap_or(Value::Null)
    }

    fn template(&self, file: &str, policy: &str) {
        let text = json!({
            "Parameters": { "SerialNumber": { "Type": "String" }, "AWS::IoT::Certificate::Id": { "Type": "String" } },
            "Resources": {
                "thing": { "Type": "AWS::IoT::Thing", "Properties": { "ThingName": { "Ref": "SerialNumber" } } },
                "certificate": {
                    "Type": "AWS::IoT::Certificate",
                    "Properties": { "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" }, "Status": "ACTIVE" }
                },
                "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": policy } }
            }
        });
        fs::write(self.home.path().join(file), text.to_string()).unwrap();
    }
}

fn place(emulator: &Emulator) -> Place {
    Place { home: TempDir::new().unwrap(), door: emulator.door(ACCOUNT) }
}

#[test]
fn templates_and_claims_are_made_on_ministack() {
    let emulator = Emulator::ministack();
    let place = place(&emulator);
    place.template("one.json", "one");
    let create = "provisioning create t --kind fleet --role R --document one.json";
    assert_eq!(place.fleetctl(create)[0]["status"], "created");
    assert_eq!(place.fleetctl(create)[0]["status"], "exists");
    // MiniStack takes more than five versions; that there are five is this program's doing.
    for n in 2..=7 {
        place.template("next.json", &format!("policy-{n}"));
        let update = "provisioning update t --kind fleet --document next.json";
        assert_eq!(place.fleetctl(update)[0]["status"], "updated");
    }
    let versions = place.aws("iot list-provisioning-template-versions --template-name t");
    assert_eq!(versions["versions"].as_array().unwrap().len(), 5, "{versions}");
    let shown = place.aws("iot describe-provisioning-template --template-name t");
    assert_eq!((&shown["defaultVersionId"], &shown["enabled"]), (&json!(7), &json!(true)), "{shown}");
    assert!(shown["templateBody"].as_str().unwrap().contains("policy-7"));

    // MiniStack looks at the hook's permission, as AWS does: a change that is refused leaves no version behind.
    let refused =
        ["provisioning", "update", "t", "--kind", "fleet", "--document", "one.json", "--hook", "absent"];
    let done = place.run(Command::new(env!("CARGO_BIN_EXE_fleetctl")), &refused);
    assert_eq!(done.status.code(), Some(1), "{}", String::from_utf8_lossy(&done.stderr));
    let versions = place.aws("iot list-provisioning-template-versions --template-name t");
    assert_eq!(versions["versions"].as_array().unwrap().len(), 4, "{versions}");
    let shown = place.aws("iot describe-provisioning-template --template-name t");
    assert_eq!(shown["defaultVersionId"], 7, "{shown}");

    let claims = place.fleetctl("provisioning claim --template t --count 2 --out claims");
    for claim in &claims {
        let folder = place.home.path().join(claim["folder"].as_str().unwrap());
        let mode = fs::metadata(folder.join("key.pem")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(claims.len(), 2);
    let listed = place.aws("iot list-certificates");
    assert_eq!(listed["certificates"], json!([]), "claims are in no list");

    let claim = "provisioning claim-certificate --template t --out built-in";
    let made = place.fleetctl(claim);
    assert_eq!(made[0]["status"], "created");
    assert_eq!(place.fleetctl(claim)[0]["status"], "exists");
    let id = made[0]["certificateId"].as_str().unwrap();
    let shown = place.aws(&format!("iot describe-certificate --certificate-id {id}"));
    assert_eq!(shown["certificateDescription"]["status"], "ACTIVE");
    let arn = shown["certificateDescription"]["certificateArn"].as_str().unwrap();
    let attached = place.aws(&format!("iot list-attached-policies --target {arn}"));
    assert_eq!(attached["policies"][0]["policyName"], "t-claim", "{attached}");
    assert_eq!(place.fleetctl("provisioning delete t --yes")[0]["status"], "deleted");
    assert_eq!(place.aws("iot list-provisioning-templates")["templates"], json!([]));
}

#[test]
fn the_function_of_just_in_time_registration_is_deployed_by_its_script() {
    let emulator = Emulator::ministack();
    let place = place(&emulator);
    place.fleetctl("ca create --cn Devices --out ca");
    place.fleetctl("provisioning jitr-rule --ca ca --policy device --thing-type sensor --out jitr");
    let bin = place.home.path().join("bin");
    fs::create_dir(&bin).unwrap();
    let aws = format!("#!/bin/sh\nexec '{}' -m awscli \"$@\"\n", environment::python().display());
    fs::write(bin.join("aws"), aws).unwrap();
    fs::set_permissions(bin.join("aws"), fs::Permissions::from_mode(0o755)).unwrap();
    for _ in 0..2 {
        let line = "PATH=\"$PWD/bin:$PATH\" exec sh jitr/deploy.sh";
        let done = place.run(Command::new("sh"), &["-c", line]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let function = place.aws("lambda get-function-configuration --function-name fleetctl-jitr");
    assert_eq!(function["Handler"], "jitr_activate.handler");
    assert_eq!(function["Environment"]["Variables"]["POLICY_NAME"], "device");
    let policy = place.aws("lambda get-policy --function-name fleetctl-jitr");
    let policy: Value = serde_json::from_str(policy["Policy"].as_str().unwrap()).unwrap();
    let statements = policy["Statement"].as_array().unwrap();
    assert_eq!(statements.len(), 1, "{policy}");
    assert_eq!(statements[0]["Principal"]["Service"], "iot.amazonaws.com");

    let rule = "provisioning jitr-rule --ca ca --function fleetctl-jitr";
    assert_eq!(place.fleetctl(rule)[0]["status"], "created");
    assert_eq!(place.fleetctl(rule)[0]["status"], "exists");
    let shown = place.aws("iot get-topic-rule --rule-name fleetctl_jitr");
    let arn = format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:fleetctl-jitr");
    assert_eq!(shown["rule"]["actions"][0]["lambda"]["functionArn"], arn, "{shown}");
    assert_eq!(function["FunctionArn"], arn);
    assert_eq!(shown["ruleArn"], statements[0]["Condition"]["ArnLike"]["AWS:SourceArn"]);
}
