//! The allow list on the DynamoDB of MiniStack and of moto: `fleetctl` fills it, and the hook of `templates/`, run by
//! Python with boto3 as Lambda would run it, decides by it. MiniStack also runs it by its own machinery, called by its
//! broker; moto has neither broker nor RegisterThing.
//!
//! DynamoDB checks a condition and writes in one step, and so does MiniStack. moto does not: its threads check first and
//! write later without a lock, so two devices can take one serial there; the races run on MiniStack alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{Door, Emulator};

struct Stage {
    home: TempDir,
    door: Door,
    account: &'static str,
}

impl Stage {
    fn fleetctl(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
        self.door.open(&mut command, self.home.path());
        command.args(["provisioning", "allow"]).args(arguments).args(["--account", self.account]);
        command.current_dir(self.home.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.fleetctl(arguments).output().unwrap()
    }

    #[track_caller]
    fn ok(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn summary(&self, arguments: &[&str]) -> [u64; 4] {
        let done = self.run(&[arguments, &["-o", "json"]].concat());
        let summary: Value = serde_json::from_slice(&done.stdout).unwrap_or_else(|_| {
            panic!("{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        });
        ["ok", "skipped", "failed", "invalid"].map(|end| summary[end].as_u64().unwrap())
    }

    fn list(&self, more: &[&str]) -> BTreeMap<String, Value> {
        let lines = self.ok(&[&["list", "-o", "jsonl"], more].concat());
        let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        rows.map(|row| (row["serial"].as_str().unwrap().to_owned(), row)).collect()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.home.path().join(name), text).unwrap();
    }

    /// Runs the hook; `asked` goes to its stdin.
    fn hook(&self, what: &str, asked: &Value) -> Value {
        let hook = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/allow-list-hook.py");
        let mut command = Command::new(environment::python());
        self.door.open(&mut command, self.home.path());
        command.arg(environment::scripts().join("allow_hook.py")).arg(hook).arg(what);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(asked.to_string().as_bytes()).unwrap();
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).unwrap()
    }
}

fn on_ministack(test: impl Fn(&Stage)) {
    let (emulator, account) = (Emulator::ministack(), "111122223333");
    test(&Stage { home: TempDir::new().unwrap(), door: emulator.door(account), account });
}

fn on_both(test: impl Fn(&Stage)) {
    let (ministack, moto) = (Emulator::ministack(), Emulator::moto());
    for (emulator, account) in [(&ministack, "111122223333"), (&moto, "123456789012")] {
        test(&Stage { home: TempDir::new().unwrap(), door: emulator.door(account), account });
    }
}

fn event(serial: &str, certificate: char, template: &str) -> Value {
    json!({
        "claimCertificateId": "c".repeat(64),
        "certificateId": certificate.to_string().repeat(64),
        "certificatePem": "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        "templateArn": format!("arn:aws:iot:us-east-1:111122223333:provisioningtemplate/{template}"),
        "clientId": "221a6d10-9c7f-42f1-9153-e52e6fc869c1",
        "parameters": { "SerialNumber": serial, "ThingName": format!("thing-{serial}") },
    })
}

#[test]
fn a_thousand_serials_are_imported_listed_and_removed() {
    on_both(|stage| {
        let mut csv = String::from("serial,owner,expires_at,note\n");
        for n in 0..1000 {
            writeln!(csv, "SN-{n:04},line-{},2199-01-01,\"first, batch\"", n % 4).unwrap();
        }
        stage.write("serials.csv", &csv);
        let missing = stage.run(&["import", "serials.csv"]);
        assert_eq!(missing.status.code(), Some(65), "{missing:?}");
        assert!(String::from_utf8_lossy(&missing.stderr).contains("--create-table"), "{missing:?}");
        assert_eq!(stage.summary(&["import", "serials.csv", "--create-table", "--dry-run"])[..2], [0, 0]);
        assert!(!stage.run(&["list"]).status.success(), "a dry run makes no table");
        assert_eq!(stage.summary(&["import", "serials.csv", "--create-table"]), [1000, 0, 0, 0]);
        assert_eq!(stage.summary(&["import", "serials.csv"]), [0, 1000, 0, 0]);
        let all = stage.list(&[]);
        assert_eq!(all.len(), 1000);
        let row = &all["SN-0007"];
        let has = ["status", "owner", "note", "expiresAt"].map(|name| row[name].as_str().unwrap());
        assert_eq!(has, ["pending", "line-3", "first, batch", "2199-01-01T00:00:00Z"]);
        assert_eq!(stage.list(&["--owner", "line-3"]).len(), 250);
        // Without the columns of the place, which would select an organization's accounts.
        let own =
            stage.ok(&["list", "-o", "csv", "--columns", "serial,status,owner,expiresAt,note,createdAt"]);
        stage.write("back.csv", &own);
        assert_eq!(stage.summary(&["import", "back.csv"]), [0, 1000, 0, 0]);
        stage.write("some.csv", "serial,owner\nSN-0000,other\nSN-0001,line-1\nSN-2000,new\n");
        assert_eq!(stage.summary(&["import", "some.csv"]), [1, 1, 1, 0]);
        assert_eq!(stage.summary(&["import", "some.csv", "--update"]), [1, 2, 0, 0]);
        assert_eq!(stage.list(&[])["SN-0000"]["owner"], "other");
        let taken = stage.hook("take", &json!(["SN-0000"]));
        assert_eq!(taken, json!({ "SN-0000": true }));
        assert_eq!(stage.summary(&["remove", "--from", "serials.csv", "--yes"]), [999, 0, 1, 0]);
        let left: Vec<String> = stage.list(&[]).into_keys().collect();
        assert_eq!(left, ["SN-0000", "SN-2000"]);
        assert_eq!(stage.summary(&["remove", "--from", "serials.csv", "--yes", "--force"]), [1, 999, 0, 0]);
    });
}

#[test]
fn the_hook_lets_in_what_is_pending_and_nothing_else() {
    on_both(|stage| {
        stage.write(
            "serials.csv",
            "serial,status,owner,template,expires_at\n\
             GOOD,,north,,\nBOUND,,,claim,\nBLOCKED,blocked,,,\nEXPIRED,,,,2020-01-01\nLATER,,,,2199-01-01\n",
        );
        let import = ["import", "serials.csv", "--create-table"];
        assert_eq!(stage.summary(&import)[3], 1, "what has ended is no good row");
        assert_eq!(stage.summary(&[&import[..], &["--allow-expired"]].concat()), [5, 0, 0, 0]);
        let case = |event: Value| json!({ "event": event });
        let set =
            |event: Value, name: &str, value: &str| json!({ "event": event, "environment": { name: value } });
        let mut no_serial = event("GOOD", 'a', "claim");
        no_serial["parameters"] = json!({ "Other": "GOOD" });
        let mut number = event("GOOD", 'a', "claim");
        number["parameters"]["SerialNumber"] = json!(7);
        let mut no_certificate = event("GOOD", 'a', "claim");
        no_certificate.as_object_mut().unwrap().remove("certificateId");
        let thing = |name: Value| {
            let mut event = event("GOOD", 'a', "claim");
            event["parameters"]["ThingName"] = name;
            case(event)
        };
        let dead = "http://127.0.0.1:9";
        let asked = [
            ("01 unknown", case(event("NOBODY", 'a', "claim"))),
            ("02 another case", case(event("good", 'a', "claim"))),
            ("03 no serial", case(no_serial)),
            ("04 no text", case(number)),
            ("05 empty", case(event("", 'a', "claim"))),
            ("06 no certificate", case(no_certificate)),
            ("07 no event", case(json!({}))),
            ("08 no such table", set(event("GOOD", 'a', "claim"), "TABLE", "nothing-here")),
            ("09 other parameter", set(event("GOOD", 'a', "claim"), "SERIAL_PARAMETER", "Serial")),
            ("09a thing name too long", thing(json!("x".repeat(129)))),
            ("09b no thing name", thing(json!("a b"))),
            ("09c a thing name that is no text", thing(json!(["x"]))),
            ("09d serial with a space", case(event(" GOOD", 'a', "claim"))),
            ("09e serial with a line", case(event("GOOD\n", 'a', "claim"))),
            ("09f serial too long", case(event(&"x".repeat(2049), 'a', "claim"))),
            ("10 good", set(event("GOOD", 'a', "claim"), "OWNER_PARAMETER", "Owner")),
            ("11 again", case(event("GOOD", 'a', "claim"))),
            ("12 other certificate", case(event("GOOD", 'b', "claim"))),
            ("13 other template", case(event("BOUND", 'a', "other"))),
            ("14 own template", case(event("BOUND", 'a', "claim"))),
            ("15 blocked", case(event("BLOCKED", 'a', "claim"))),
            ("16 expired", case(event("EXPIRED", 'a', "claim"))),
            ("17 later", case(event("LATER", 'a', "claim"))),
        ];
        let asked: BTreeMap<_, _> = asked.into_iter().collect();
        let answers = stage.hook("cases", &json!(asked));
        let (yes, no) = (json!({ "allowProvisioning": true }), json!({ "allowProvisioning": false }));
        for (name, answer) in answers.as_object().unwrap() {
            let expected = match &name[..2] {
                "10" => json!({ "allowProvisioning": true, "parameterOverrides": { "Owner": "north" } }),
                "11" | "14" | "17" => yes.clone(),
                _ => no.clone(),
            };
            assert_eq!(*answer, expected, "{name}");
        }
        let good = &stage.list(&["--status", "provisioned"])["GOOD"];
        assert_eq!(good["certificateId"], "a".repeat(64));
        assert_eq!(good["thingName"], "thing-GOOD");
        assert!(good["provisionedAt"].as_str().unwrap().ends_with('Z'), "{good}");
        // No server: the device is denied, and the entry is as it was.
        let nowhere = Stage {
            home: TempDir::new().unwrap(),
            door: Door { url: dead.to_owned(), ..stage.door.clone() },
            account: stage.account,
        };
        assert_eq!(nowhere.hook("cases", &json!({ "x": case(event("GOOD", 'a', "claim")) }))["x"], no);
        // One that registered stays so until an operator resets it.
        assert!(!stage.run(&["remove", "GOOD", "--yes"]).status.success());
        stage.ok(&["add", "GOOD"]);
        assert_eq!(stage.hook("cases", &json!({ "x": case(event("GOOD", 'b', "claim")) }))["x"], no);
        stage.ok(&["add", "GOOD", "--reset"]);
        assert_eq!(stage.list(&[])["GOOD"]["certificateId"], Value::Null);
        assert_eq!(stage.hook("cases", &json!({ "x": case(event("GOOD", 'b', "claim")) }))["x"], yes);
        // Blocked and let in again, it is what it was.
        stage.ok(&["add", "GOOD", "--status", "blocked", "--update"]);
        assert_eq!(stage.hook("cases", &json!({ "x": case(event("GOOD", 'b', "claim")) }))["x"], no);
        stage.ok(&["add", "GOOD", "--status", "pending", "--update"]);
        assert_eq!(stage.hook("cases", &json!({ "x": case(event("GOOD", 'c', "claim")) }))["x"], no);
        assert_eq!(stage.hook("cases", &json!({ "x": case(event("GOOD", 'b', "claim")) }))["x"], yes);
    });
}

#[test]
fn of_devices_with_one_serial_exactly_one_is_let_in() {
    on_ministack(|stage| {
        let serials: Vec<String> = (0..20).map(|n| format!("SN-{n}")).collect();
        stage.write("serials.txt", &serials.join("\n"));
        assert_eq!(stage.summary(&["import", "serials.txt", "--create-table"]), [20, 0, 0, 0]);
        let won = stage.hook("race", &json!({ "serials": serials, "devices": 6 }));
        let entries = stage.list(&[]);
        for serial in &serials {
            let winners = won[serial].as_array().unwrap();
            assert_eq!(winners.len(), 1, "{serial}: {winners:?}");
            assert_eq!(entries[serial]["certificateId"], winners[0], "{serial}");
        }
    });
}

#[test]
fn an_import_and_the_hook_at_once_lose_nothing() {
    on_ministack(|stage| {
        let serials: Vec<String> = (0..200).map(|n| format!("SN-{n}")).collect();
        let rows = |owner: &str| {
            serials
                .iter()
                .fold("serial,status,owner\n".to_owned(), |csv, s| csv + &format!("{s},pending,{owner}\n"))
        };
        stage.write("old.csv", &rows("old"));
        stage.write("new.csv", &rows("new"));
        assert_eq!(stage.summary(&["import", "old.csv", "--create-table"]), [200, 0, 0, 0]);
        let mut import = stage.fleetctl(&["import", "new.csv", "--update", "-o", "json"]);
        let import = import.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let taken = stage.hook("take", &json!(serials));
        let done = import.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        assert!(taken.as_object().unwrap().values().all(|allowed| allowed == true), "{taken}");
        for (serial, entry) in stage.list(&[]) {
            let has = ["status", "owner", "certificateId"].map(|name| entry[name].as_str().unwrap());
            assert_eq!(has, ["provisioned", "new", &"ab".repeat(32)], "{serial}");
        }
    });
}

#[test]
fn the_broker_itself_calls_the_deployed_hook_when_a_device_provisions_itself() {
    let home = TempDir::new().unwrap();
    let result = crate::devices::meet(&home, "hook_function.py", &[]);
    assert_eq!(
        result,
        json!({
            "lamp-1": "lamp-1",
            "lamp-2": null,
            "lamp-3": null,
            "lamp-1 again": null,
            "things": { "lamp-1": { "owner": "line-3" } },
            "entries": { "lamp-1": "provisioned", "lamp-2": "blocked" },
        })
    );
}
