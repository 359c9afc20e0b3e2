//! Documents that lie in S3: read in every target, checked and filled in before any job is made.

use serde_json::json;

use super::{alone, fleet};
use crate::support::{MANAGEMENT, World};

const OPEN: &str = r#"{"operation":"update","version":"{version}"}"#;
const FULL: &str = r#"{"operation":"update","version":"3"}"#;

fn create(world: &World, more: &[&str]) -> crate::support::Output {
    let mut line = vec!["jobs", "create", "fw", "--thing", "lamp", "-o", "json"];
    line.extend(more);
    world.run(&line)
}

#[test]
fn a_document_in_s3_goes_as_its_link_and_filled_in_as_a_document() {
    let world = alone();
    world.document(MANAGEMENT, "docs", "a b/full.json", FULL, &[]);
    world.document(MANAGEMENT, "docs", "open.json", OPEN, &[]);
    let row = create(&world, &["--document", "s3://docs/a b/full.json", "--dry-run"]).success().json();
    assert_eq!((&row["status"], &row["document"]["version"]), (&json!("planned"), &json!("3")));
    world.assert_only_reads();
    let again = || create(&world, &["--document", "s3://docs/a b/full.json"]).success().json();
    assert_eq!(again()["status"], "created");
    let behind = format!("https://s3.{}.amazonaws.com/docs/a%20b/full.json", crate::support::REGION);
    assert_eq!(world.document_source(MANAGEMENT, "fw").as_deref(), Some(behind.as_str()));
    assert_eq!(again()["status"], "exists");
    let line = [
        "jobs",
        "create",
        "in",
        "--thing",
        "lamp",
        "--document-source",
        "https://docs.s3.amazonaws.com/open.json",
    ];
    let _ = world.run(&line).code(2).says("also needs `version`");
    let _ = world.run(&[&line[..], &["--set", "version=4"]].concat()).success();
    assert_eq!(world.job(MANAGEMENT, "in").unwrap().document["version"], "4");
    let template = [
        "jobs",
        "templates",
        "create",
        "t",
        "--description",
        "T",
        "--document",
        "s3://docs/open.json",
        "--set",
        "version=5",
    ];
    assert_eq!(world.ok(&template)["status"], "created");
    assert_eq!(world.ok(&["jobs", "templates", "show", "t"])["document"]["version"], "5");
}

#[test]
fn what_is_no_document_for_a_job_is_refused_before_it_is_made() {
    let world = alone();
    let presigned = r#"{"url":
"${aws:iot:s3-presigned-url:https://b.s3.amazonaws.com/k}"}"#;
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(32_769));
    for (key, text, code, says) in [
        ("none.json", "{\n oops}", 65, "s3://docs/none.json:2:2: this is not JSON"),
        ("list.json", "[1]", 65, "not a JSON object"),
        ("long.json", &long, 65, "AWS allows at most 32768"),
        ("url.json", presigned, 2, "s3://docs/url.json:2: the document asks for links"),
    ] {
        world.document(MANAGEMENT, "docs", key, text, &[]);
        let _ = create(&world, &["--document", &format!("s3://docs/{key}")]).code(code).no_data().says(says);
    }
    let role = format!("arn:aws:iam::{MANAGEMENT}:role/links");
    let _ =
        create(&world, &["--document", "s3://docs/url.json", "--presign-role", &role, "--dry-run"]).success();
    world.write("url.json", presigned);
    let _ = create(&world, &["--document", "url.json"]).code(2).says("--presign-role");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_document_that_cannot_be_read_says_which_and_ends_the_command() {
    let world = alone();
    world.document("999999999999", "theirs", "fw.json", FULL, &[]);
    world.document(MANAGEMENT, "docs", "fw.json", FULL, &[]);
    world.document_in("us-west-2", MANAGEMENT, "west", "fw.json", FULL, &[]);
    let said = create(&world, &["--document", "s3://theirs/fw.json"]).code(4).no_data();
    let _ = said.says("AccessDenied").says("s3:GetObject for `arn:aws:s3:::theirs/fw.json`").says(MANAGEMENT);
    let said = create(&world, &["--document", "s3://docs/no.json"]).code(1).says("NoSuchKey");
    let _ = said.says("the key `no.json`");
    let _ = create(&world, &["--document", "s3://nobody/fw.json"]).code(1).says("NoSuchBucket");
    for bad in ["https://example.com/fw.json", "https://s3.amazonaws.com/docs/fw.json?versionId=1"] {
        let _ = create(&world, &["--document-source", bad]).code(2).says("--unchecked-document");
    }
    assert_eq!(world.count("CreateJob"), 0);
    // A bucket elsewhere says where it is.
    let _ = create(&world, &["--document", "s3://west/fw.json"]).success();
    let behind = world.document_source(MANAGEMENT, "fw").unwrap();
    assert_eq!(behind, "https://s3.us-west-2.amazonaws.com/west/fw.json");
    let line = [
        "jobs",
        "create",
        "u",
        "--thing",
        "lamp",
        "--document",
        "s3://theirs/fw.json",
        "--unchecked-document",
    ];
    let _ = world.run(&line).success().says("is not read");
    assert_eq!(world.document_source(MANAGEMENT, "u").unwrap(), "https://s3.amazonaws.com/theirs/fw.json");
}

#[test]
fn one_tenant_that_cannot_read_it_keeps_all_from_getting_a_job() {
    let world = World::new();
    let accounts = fleet(&world, 5, 2);
    let readers: Vec<&str> = accounts[1..].iter().map(String::as_str).collect();
    world.document(MANAGEMENT, "docs", "fw.json", FULL, &readers[..1]);
    world.forget_calls();
    let line = [
        "jobs",
        "create",
        "fw",
        "--document",
        "s3://docs/fw.json",
        "--where",
        "thingName:*",
        "--all-tenants",
    ];
    let all = [&line[..], &["--expect", "10"]].concat();
    let said = world.run(&all).code(4).no_data();
    // The same in four tenants is said once.
    let _ = said.says("in 4 targets: ").says(" and 1 more").says("Nothing was created in any target");
    assert_eq!(world.count("CreateJob"), 0);
    let everyone: Vec<&str> = accounts.iter().map(String::as_str).collect();
    world.document(MANAGEMENT, "docs", "fw.json", FULL, &everyone);
    let rows = world.run(&[&all[..], &["-o", "json"]].concat()).success().json();
    assert_eq!(rows.as_array().unwrap().len(), 5, "{rows}");
}
