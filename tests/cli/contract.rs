//! The contract for scripts: stdout is data, stderr is for people.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::{MANAGEMENT, REGION, World};

/// One thing of `things list -o json`, exactly.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ThingRow {
    tenant: Option<String>,
    account: String,
    region: String,
    thing_name: String,
    thing_type_name: Option<String>,
    attributes: BTreeMap<String, String>,
    version: i64,
    thing_arn: Option<String>,
}

/// One thing of `things query -o json`, exactly.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Hit {
    tenant: Option<String>,
    account: String,
    region: String,
    thing_name: String,
    thing_id: Option<String>,
    thing_type_name: Option<String>,
    thing_group_names: Vec<String>,
    attributes: BTreeMap<String, String>,
}

/// One error on stderr, exactly.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Failure {
    code: String,
    message: String,
    hint: Option<String>,
    request_id: Option<String>,
    target: Option<String>,
}

#[test]
fn an_empty_list_is_an_empty_document_and_done() {
    let world = World::new();
    for (format, expected) in [
        ("json", "[]\n"),
        ("jsonl", ""),
        ("yaml", "[]\n"),
        ("csv", "tenant,account,region,thingName,thingTypeName,attributes\n"),
        ("table", ""),
    ] {
        let output = world.run(&["things", "list", "-o", format]).success();
        assert_eq!(output.stdout, expected, "{format}");
    }
}

#[test]
fn rows_have_exactly_the_documented_members() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.things(&acme, &["lamp"]);
    world.index(&acme);
    let rows: Vec<ThingRow> = world.run(&["things", "list", "--all-tenants", "-o", "json"]).success().parse();
    let attributes = BTreeMap::from([("n".to_owned(), "0".to_owned())]);
    let expected = ThingRow {
        tenant: Some("acme".to_owned()),
        account: acme.clone(),
        region: REGION.to_owned(),
        thing_name: "lamp".to_owned(),
        thing_type_name: None,
        attributes: attributes.clone(),
        version: 1,
        thing_arn: Some(format!("arn:aws:iot:{REGION}:{acme}:thing/lamp")),
    };
    assert_eq!(rows, [expected]);
    let query = ["things", "query", "thingName:lamp", "--tenant", "acme", "-o", "json"];
    let hits: Vec<Hit> = world.run(&query).success().parse();
    let [hit] = &hits[..] else { panic!("{hits:?}") };
    assert_eq!(
        (hit.thing_name.as_str(), &hit.attributes, &hit.thing_group_names),
        ("lamp", &attributes, &vec![])
    );
    assert_eq!(
        (hit.tenant.as_deref(), hit.account.as_str(), hit.region.as_str()),
        (Some("acme"), acme.as_str(), REGION)
    );
}

#[test]
fn one_target_answers_an_object_and_several_a_list() {
    let world = World::new();
    world.things(MANAGEMENT, &["lamp"]);
    let shown = world.ok(&["things", "show", "lamp"]);
    assert_eq!((&shown["thingName"], &shown["tenant"]), (&json!("lamp"), &Value::Null));
    let regions = world.ok(&["things", "show", "lamp", "--region", "us-east-1,eu-west-1"]);
    assert_eq!(regions.as_array().map(Vec::len), Some(1));
    assert_eq!(regions[0]["region"], "us-east-1");
}

#[test]
fn every_format_holds_the_same_rows() {
    let world = World::new();
    world.things(MANAGEMENT, &["a", "b"]);
    let list = |format: &str| world.run(&["things", "list", "-o", format]).success();
    let json = list("json").json();
    assert_eq!(json[1]["thingName"], "b");
    assert_eq!(Value::Array(list("jsonl").jsonl()), json);
    let yaml: Value = serde_yaml::from_str(&list("yaml").stdout).unwrap();
    assert_eq!(yaml, json);
    let csv = list("csv").stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().get(3), Some("thingName"));
    let names: Vec<String> = reader.records().map(|row| row.unwrap()[3].to_owned()).collect();
    assert_eq!(names, ["a", "b"]);
    let picked = world.ok(&["things", "list", "--columns", "attributes.n,thingName"]);
    assert_eq!(
        picked,
        json!([{"attributes.n": "0", "thingName": "a"}, {"attributes.n": "1", "thingName": "b"}])
    );
}

#[test]
fn off_a_terminal_a_table_is_tsv_without_header_and_with_full_values() {
    let world = World::new();
    let name = "n".repeat(128);
    world.things(MANAGEMENT, &[&name]);
    let output = world.run(&["things", "list"]).success();
    assert_eq!(output.stdout, format!("\t{MANAGEMENT}\t{REGION}\t{name}\t\t{{\"n\":\"0\"}}\n"));
}

#[test]
fn an_unknown_column_is_refused_before_any_call() {
    let world = World::new();
    let output = world.run(&["things", "list", "--columns", "thingName,colour"]).code(2).no_data();
    let output = output.says("there is no column `colour` here");
    assert!(output.stderr.contains("hint: The columns are tenant,"), "{output}");
    world.assert_no_calls();
}

#[test]
fn a_limit_counts_rows_and_says_that_it_cut() {
    let world = World::new();
    for tenant in ["acme", "globex"] {
        let account = world.tenant(tenant);
        world.things(&account, &["a", "b", "c"]);
    }
    let output = world.run(&["things", "list", "--all-tenants", "--limit", "4", "-o", "json"]).success();
    assert_eq!(output.json().as_array().map(Vec::len), Some(4));
    let _ = output.says("Stopped after 4 rows");
    let whole = world.run(&["things", "list", "--all-tenants", "--limit", "7", "-o", "json"]).success();
    assert_eq!(whole.json().as_array().map(Vec::len), Some(6));
    assert!(!whole.stderr.contains("Stopped"), "{whole}");
}

#[test]
fn what_people_are_told_is_not_on_stdout() {
    let world = World::new();
    world.tenant("acme");
    let output = world.run(&["things", "list", "--all-tenants", "-v", "-o", "json"]).success();
    assert_eq!(output.json(), json!([]));
    let _ = output.says("target acme ");
}

#[test]
fn an_error_is_text_and_with_json_output_also_one_object() {
    let world = World::new();
    let plain = world.run(&["things", "show", "nope", "--account", MANAGEMENT]).code(1).no_data();
    assert_eq!(plain.stderr, "error: there is no thing `nope`\n");
    let output = world.run(&["things", "list", "--tenant", "nobody", "-o", "json"]).code(2).no_data();
    let failure: Failure = serde_json::from_value(output.error()).unwrap();
    assert_eq!(failure.code, "Usage");
    assert!(failure.message.contains("`nobody`"), "{failure:?}");
    assert!(failure.hint.is_some_and(|hint| hint.contains("tenant create")), "{output}");
    assert_eq!((failure.request_id, failure.target), (None, None));
    let _ = output.says("error: no account carries the tag");
}

#[test]
fn an_error_of_aws_has_its_code_request_id_and_target() {
    let world = World::new();
    let output = world.run(&["things", "query", "*", "-o", "json"]).code(1);
    let failure: Failure = serde_json::from_value(output.error()).unwrap();
    assert_eq!(failure.code, "ResourceNotFoundException");
    assert_eq!(failure.target, Some(format!("{MANAGEMENT}/{REGION}")));
    assert!(failure.request_id.is_some_and(|id| id.len() == 36), "{output}");
}

#[test]
fn with_log_format_json_stderr_is_json_lines_and_nothing_else() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.things(&acme, &["a", "b"]);
    let cases: [(&[&str], i32); 7] = [
        (&["things", "list", "--all-tenants", "-vvv"], 0),
        (&["things", "list", "--all-tenants", "--limit", "1", "-v"], 0),
        (&["things", "query", "*", "--tenant", "acme"], 1),
        (&["things", "query", "a AND AND b"], 2),
        (&["things", "list", "--no-such-flag"], 2),
        (&["things", "list", "--account", "12"], 2),
        (&["things", "list", "--config", "missing.yaml"], 2),
    ];
    for (args, code) in cases {
        for format in ["table", "json"] {
            let mut command = world.fleetctl(args);
            let output = command.args(["--log-format", "json", "-o", format]).run().code(code);
            let lines = output.log();
            assert!(!lines.is_empty(), "{output}");
            for line in &lines {
                assert!(line["level"].is_string() && line["message"].is_string(), "{output}");
            }
            assert_eq!(lines.iter().any(|line| line["level"] == "error"), code != 0, "{output}");
        }
    }
    let output =
        world.fleetctl(&["things", "list", "--no-such-flag"]).env("FLEETCTL_LOG_FORMAT", "json").run();
    assert_eq!(output.code(2).log()[0]["code"], "Usage");
}

#[test]
fn quiet_leaves_data_warnings_and_errors() {
    let world = World::new();
    world.things(MANAGEMENT, &["a", "b"]);
    let output = world.run(&["things", "list", "--limit", "1", "-q", "-o", "jsonl"]).success();
    assert_eq!((output.stdout.lines().count(), output.stderr.as_str()), (1, ""));
    let _ = world.run(&["things", "show", "nope", "-q"]).code(1).says("error: there is no thing `nope`");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let world = World::new();
    world.things(MANAGEMENT, &["a"]);
    for args in [&["things", "list", "-o", "json"][..], &["completions", "bash"], &["templates", "list"]] {
        let output = world.fleetctl(args).closed_stdout().run().success();
        assert_eq!(output.stderr, "", "{output}");
    }
    // As people meet it: a script far longer than a pipe, and a reader of one line.
    let mut shell = world.program("/bin/bash");
    let shell = shell.args(["-c", "set -o pipefail; fleetctl completions bash | head -1"]).run().success();
    assert_eq!((shell.stdout.lines().count(), shell.stderr.as_str()), (1, ""));
}

#[test]
fn a_full_disk_is_a_failure() {
    let world = World::new();
    let mut shell = world.program("/bin/sh");
    let output = shell.args(["-c", "fleetctl templates list > /dev/full"]).run().code(1);
    let _ = output.says("error: writing the result");
}

#[test]
fn flags_beat_the_environment_and_the_environment_beats_the_file() {
    let world = World::new();
    world.configure("regions: [eu-west-1]\n");
    let region = |program: &mut crate::support::Program| {
        world.forget_calls();
        let _ = program.run().success();
        let calls = world.calls().operations;
        calls.into_iter().find(|call| call.operation == "ListThings").map(|call| call.region).unwrap()
    };
    let mut file = world.fleetctl(&["things", "list"]);
    assert_eq!(region(file.env_remove("AWS_REGION").env_remove("AWS_DEFAULT_REGION")), "eu-west-1");
    assert_eq!(region(world.fleetctl(&["things", "list"]).env("AWS_REGION", "eu-north-1")), "eu-north-1");
    assert_eq!(region(world.fleetctl(&["things", "list"]).env("FLEETCTL_REGION", "eu-west-2")), "eu-west-2");
    let mut flags = world.fleetctl(&["things", "list", "--region", "eu-west-3"]);
    assert_eq!(region(flags.env("FLEETCTL_REGION", "eu-west-2")), "eu-west-3");
}

#[test]
fn a_configuration_of_the_checkout_may_not_redirect_calls() {
    let world = World::new();
    world.write("fleetctl.yaml", "regions: [eu-west-1]\nendpointUrl: http://127.0.0.1:9\n");
    let output = world.run(&["things", "list"]).code(2);
    let _ = output.says("`fleetctl.yaml` may not set `endpointUrl`");
    world.assert_no_calls();
}

#[test]
fn a_system_without_roots_of_trust_is_told_so() {
    let world = World::new();
    world.tenant("acme");
    let mut rootless = world.fleetctl(&["things", "list", "--tenant", "acme"]);
    let _ = rootless.env("SSL_CERT_FILE", "/none").run().code(1).says("no roots of trust");
}

#[test]
fn there_is_no_default_region() {
    let world = World::new();
    let mut command = world.fleetctl(&["things", "list"]);
    let output = command.env_remove("AWS_REGION").env_remove("AWS_DEFAULT_REGION").run().code(2);
    let _ = output.says("there is no default Region");
    world.assert_no_calls();
}
