//! `provisioning check`: what is wrong where, what becomes of samples, and nothing is called.

use serde_json::{Value, json};

use crate::support::World;

const FLEET: &str = include_str!("../../templates/fleet-by-trusted-user.json");
const JITP: &str = include_str!("../../templates/jitp-by-subject.json");

fn check(world: &World, code: i32, args: &[&str]) -> Vec<Value> {
    world
        .fleetctl(&[&["provisioning", "check"], args].concat())
        .args(["-o", "jsonl"])
        .run()
        .code(code)
        .jsonl()
}

fn certificate(world: &World, name: &str, subject: &str) {
    let command =
        ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
    let key = world.path(&format!("{name}.key"));
    let crt = world.path(&format!("{name}.crt"));
    let mut openssl = std::process::Command::new("openssl");
    openssl.args(command).args(["-subj", subject]).arg("-keyout").arg(key).arg("-out").arg(crt);
    assert!(openssl.output().unwrap().status.success());
}

#[test]
fn every_problem_has_its_place_its_path_and_its_rule() {
    let world = World::new();
    let broken = JITP
        .replacen("\"Ref\": \"AWS::IoT::Certificate::CommonName\"", "\"Ref\": \"CommonName\"", 1)
        .replacen("\"ACTIVE\"", "\"ON\"", 1);
    world.write("bad.json", &broken);
    let rows = check(&world, 5, &["bad.json"]);
    let place = |row: &Value| row["input"].as_str().unwrap().to_owned();
    let of = |text: &str| {
        let at = broken.find(text).unwrap();
        let line = broken[..at].matches('\n').count();
        format!("bad.json:{}:{}", line + 1, at - broken[..at].rfind('\n').unwrap())
    };
    let found: Vec<_> =
        rows.iter().map(|r| (place(r), r["status"].clone(), r["rule"].clone(), r["path"].clone())).collect();
    let row = |place: String, status: &str, rule: &str, path: &str| {
        (place, json!(status), json!(rule), json!(path))
    };
    assert_eq!(
        found,
        [
            row(
                of("\"AWS::IoT::Certificate::CommonName\": {"),
                "warning",
                "unused-parameter",
                "Parameters.AWS::IoT::Certificate::CommonName"
            ),
            row(
                of("\"CommonName\""),
                "failed",
                "undeclared-parameter",
                "Resources.thing.Properties.ThingName.Ref"
            ),
            row(of("\"ON\""), "failed", "certificate-status", "Resources.certificate.Properties.Status"),
        ]
    );
    // With samples the answer is the same, and says that they were not looked at.
    world.write("rows.jsonl", "{}\n");
    let output = world.run(&["provisioning", "check", "bad.json", "--sample", "rows.jsonl"]).code(5);
    let output = output.says("2 errors and 1 warning").says("samples were not looked at");
    assert!(output.stdout.contains("Resources.thing.Properties.ThingName.Ref: "), "{output}");
    world.assert_no_calls();
}

#[test]
fn what_is_not_json_is_bad_data() {
    let world = World::new();
    world.write("t.json", "{\n  oops\n}");
    let _ = world
        .run(&["provisioning", "check", "t.json"])
        .code(65)
        .no_data()
        .says("t.json:2:3: this is not JSON");
    world.write("t.json", b"{\n\xff");
    let _ = world
        .run(&["provisioning", "check", "t.json"])
        .code(65)
        .no_data()
        .says("t.json:2: this is not UTF-8");
    let _ = world.run(&["provisioning", "check", "none.json"]).code(1).no_data().says("none.json");
    let _ = world.run(&["provisioning", "check", "t.json", "--parameter", "x"]).code(2).no_data();
    let _ = world.run(&["provisioning", "check", "t.json", "--sample", "none.csv"]).code(1).says("none.csv");
}

#[test]
fn a_template_is_an_object_and_is_not_guessed_to_be_one() {
    let world = World::new();
    for (text, what) in [("[]", "a list"), ("\"x\"", "a string"), (" 7", "a number")] {
        world.write("t.json", text);
        for more in [&[][..], &["--kind", "jitp"], &["--parameter", "a=b"]] {
            let output = world.fleetctl(&["provisioning", "check", "t.json"]).args(more).run().code(65);
            let column = text.len() - text.trim_start().len() + 1;
            let output = output.no_data().says(&format!("t.json:1:{column}: a template must be an object"));
            let output = output.says(&format!("not {what}"));
            assert!(!output.stderr.contains("taken as"), "{output}");
        }
    }
}

#[test]
fn a_quote_that_is_never_closed_is_bad_data_with_its_place() {
    let world = World::new();
    world.write("fleet.json", FLEET);
    let sample = ["provisioning", "check", "fleet.json", "--sample", "rows.csv", "-o", "jsonl"];
    world.write("rows.csv", "SerialNumber,Site\n7,\"os\nlo\"\n8,\"rome\n9,bern\n");
    let output = world.run(&sample).code(65).says("rows.csv:4:3: a quote is opened and never closed");
    // What was before it is shown, and nothing behind it.
    assert!(output.stdout.contains("rows.csv:2") && !output.stdout.contains("rome"), "{output}");
    world.write("rows.csv", "SerialNumber,\"Site\n7,oslo\n");
    let _ = world.run(&sample).code(65).no_data().says("rows.csv:1:14: a quote is opened and never closed");
    world.write("rows.csv", b"\xef\xbb\xbfSerialNumber, Site\n7, oslo \n8\n9,\xff\n");
    let rows = check(&world, 5, &sample[2..5]);
    assert_eq!((&rows[0]["status"], &rows[0]["attributes"]["site"]), (&json!("ok"), &json!("oslo")));
    assert_eq!(rows[1]["findings"], "the record has 1 fields, the header 2");
    assert_eq!(rows[2]["findings"], "column 2: this is not UTF-8");
}

#[test]
fn the_kind_is_told_by_the_content_or_given() {
    let world = World::new();
    world.write("fleet.json", FLEET);
    world.write("jitp.json", JITP);
    let good = |file: &str, says: &str| {
        let output = world.run(&["provisioning", "check", file]).success();
        assert!(output.stdout.is_empty(), "{output}");
        let _ = output.says(says).says("nothing found");
    };
    good("fleet.json", "taken as a template of fleet provisioning");
    good("jitp.json", "taken as a template of just-in-time provisioning");
    // Just in time nobody gives a serial number.
    let rows = check(&world, 5, &["fleet.json", "--kind", "jitp"]);
    let rules: Vec<&str> =
        rows.iter().filter(|r| r["status"] == "failed").map(|r| r["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["parameter-source", "parameter-source"]);
    let shown = world.run(&["templates", "show", "fleet-by-claim"]).success().stdout;
    let output = world.fleetctl(&["provisioning", "check", "-"]).input(shown).run().success();
    let _ = output.says("stdin: nothing found");
}

#[test]
fn rows_show_what_would_be_created() {
    let world = World::new();
    world.write("fleet.json", FLEET);
    world.write("rows.csv", "SerialNumber,Site\n7,oslo\n8,\n\"a b\",rome\n");
    world.write("rows.jsonl", "{\"SerialNumber\":\"9\",\"Site\":\"bern\"}\n\n{\"SerialNumber\":10}\nno\n");
    world.write("rows.json", r#"[{"SerialNumber":"11","Site":"x"}]"#);
    let sample = |code, file: &str, more: &[&str]| {
        check(&world, code, &[&["fleet.json", "--sample", file], more].concat())
    };
    let rows = sample(5, "rows.csv", &[]);
    let brief: Vec<_> =
        rows.iter().map(|r| (r["input"].as_str().unwrap(), r["status"].as_str().unwrap())).collect();
    assert_eq!(brief, [("rows.csv:2", "ok"), ("rows.csv:3", "failed"), ("rows.csv:4", "failed")]);
    let one = &rows[0];
    assert_eq!(one["thingName"], "device-7");
    assert_eq!(one["thingTypeName"], "device");
    assert_eq!(one["thingGroups"], json!(["devices"]));
    assert_eq!(one["billingGroup"], "devices");
    let id = "0".repeat(64);
    let attributes = json!({"serialNumber": "7", "site": "oslo", "onboarding": "trusted-user",
        "onboardingCertificateId": id});
    assert_eq!(one["attributes"], attributes);
    assert_eq!(one["policies"], json!(["device"]));
    assert_eq!(one["certificateStatus"], "ACTIVE");
    assert_eq!(one["deviceConfiguration"], json!({"TopicPrefix": "devices/device-7"}));
    assert_eq!(one["overrides"]["thingTypeName"], "FAIL");
    assert_eq!(rows[1]["findings"], "Parameters.Site: this parameter has no value and no default");
    assert_eq!(rows[2]["problems"][0]["path"], "Resources.thing.Properties.ThingName");
    // A value for all takes the place of an empty cell only.
    let rows = sample(5, "rows.csv", &["--parameter", "Site=all"]);
    assert_eq!(
        (&rows[0]["attributes"]["site"], &rows[1]["attributes"]["site"]),
        (&json!("oslo"), &json!("all"))
    );
    let rows = sample(5, "rows.jsonl", &[]);
    let brief: Vec<_> =
        rows.iter().map(|r| (r["input"].as_str().unwrap(), r["status"].as_str().unwrap())).collect();
    assert_eq!(brief, [("rows.jsonl:1", "ok"), ("rows.jsonl:3", "failed"), ("rows.jsonl:4", "failed")]);
    assert!(rows[1]["findings"].as_str().unwrap().contains("`SerialNumber` is not a string"), "{rows:?}");
    assert_eq!(sample(0, "rows.json", &[])[0]["input"], "rows.json[0]");
    let alone = check(&world, 0, &["fleet.json", "--parameter", "SerialNumber=1", "--parameter", "Site=s"]);
    assert_eq!(alone[0]["thingName"], "device-1");
    world.assert_no_calls();
}

#[test]
fn a_column_that_no_parameter_takes_is_named_once() {
    let world = World::new();
    world.write("fleet.json", FLEET);
    world.write("rows.csv", "SerialNumber,site\n7,oslo\n8,rome\n");
    let output = world.run(&["provisioning", "check", "fleet.json", "--sample", "rows.csv"]).code(5);
    assert_eq!(output.stderr.matches("no parameter `site`; is `Site` meant?").count(), 1, "{output}");
    world.write("rows.csv", "");
    let _ = world
        .run(&["provisioning", "check", "fleet.json", "--sample", "rows.csv"])
        .code(65)
        .says("no header line");
}

#[test]
fn certificates_give_their_subject_just_in_time() {
    let world = World::new();
    world.write("jitp.json", JITP);
    certificate(&world, "whole", "/CN=dev-1/O=acme/serialNumber=A-17");
    certificate(&world, "bare", "/CN=dev-2/O=acme");
    certificate(&world, "twice", "/CN=dev-3/O=acme/O=other/serialNumber=1");
    certificate(&world, "spaced", "/CN=dev-4/O=Acme Corp/serialNumber=2");
    let row = |code, name: &str| check(&world, code, &["jitp.json", "--sample", name]).remove(0);
    let whole = row(0, "whole.crt");
    assert_eq!((&whole["status"], &whole["thingName"]), (&json!("ok"), &json!("dev-1")));
    assert_eq!(whole["attributes"], json!({"tenant": "acme", "serialNumber": "A-17"}));
    let id = whole["certificate"].as_str().unwrap().strip_prefix("CertificateId ").unwrap();
    assert!(id.len() == 64 && id.bytes().any(|b| b != b'0'), "{id}");
    // The failure that a device only sees as a lost connection.
    let bare = row(5, "bare.crt");
    let why = bare["findings"].as_str().unwrap();
    assert!(
        why.starts_with(
            "Parameters.AWS::IoT::Certificate::SerialNumber: the certificate's subject has no SerialNumber"
        ),
        "{why}"
    );
    let twice = row(0, "twice.crt");
    assert_eq!((&twice["status"], &twice["attributes"]["tenant"]), (&json!("warning"), &json!("acme")));
    assert!(twice["findings"].as_str().unwrap().contains("2 times Organization"), "{twice}");
    let spaced = row(5, "spaced.crt");
    assert_eq!(spaced["problems"][0]["rule"], "name");
    assert_eq!(spaced["problems"][0]["path"], "Resources.thing.Properties.AttributePayload.tenant");
    // A folder, in the order of its names; what is no certificate is passed over.
    let rows = check(&world, 5, &["jitp.json", "--sample", "."]);
    let names: Vec<&str> =
        rows.iter().map(|r| r["input"].as_str().unwrap().trim_start_matches("./")).collect();
    assert_eq!(names, ["bare.crt", "spaced.crt", "twice.crt", "whole.crt"]);
    let counted = world.run(&["provisioning", "check", "jitp.json", "--sample", "."]).code(5);
    let _ = counted.says("2 of 4 samples would be refused, 1 with warnings");
    world.assert_no_calls();
}

#[test]
fn a_certificate_gives_only_its_id_in_fleet_provisioning() {
    let world = World::new();
    world.write("fleet.json", FLEET);
    certificate(&world, "dev", "/CN=dev-1");
    let values = ["--parameter", "SerialNumber=1", "--parameter", "Site=s"];
    let rows = check(&world, 0, &[&["fleet.json", "--sample", "dev.crt"], &values[..]].concat());
    assert_eq!(rows[0]["thingName"], "device-1");
    assert_ne!(rows[0]["certificate"], format!("CertificateId {}", "0".repeat(64)));
}
