//! Documents: rendered, checked before the call, compared when the command runs again.

use serde_json::json;

use super::{DOCUMENT, alone, fleet};
use crate::support::{MANAGEMENT, World};

fn world() -> World {
    let world = alone();
    world
        .write("doc.json", r#"{"operation":"update","version":"{version}","left":"${aws:iot:parameter:k}"}"#);
    world
}

#[test]
fn values_are_put_into_the_document_and_a_rerun_compares_it() {
    let world = world();
    let create = |version: &str| {
        world.run(&[
            "jobs",
            "create",
            "fw",
            "--document",
            "doc.json",
            "--set",
            &format!("version={version}"),
            "--thing",
            "lamp",
            "-o",
            "json",
        ])
    };
    let made = create("1.\"2").success().json();
    assert_eq!((&made["status"], &made["jobId"]), (&json!("created"), &json!("fw")), "{made}");
    let job = world.job(MANAGEMENT, "fw").unwrap();
    assert_eq!(job.document["version"], "1.\"2");
    assert_eq!(job.document["left"], "${aws:iot:parameter:k}");
    assert_eq!(job.tags["fleetctl:job"], "fw");
    assert_eq!(create("1.\"2").success().json()["status"], "exists");
    let _ = create("2").code(1).says("its document is another one");
}

#[test]
fn a_value_that_is_missing_or_has_no_place_is_said_before_any_call() {
    let world = world();
    for (set, said) in [("version2=1", "has no place for `version2`"), ("x", "has no `=`")] {
        let create = ["jobs", "create", "fw", "--document", "doc.json", "--set", set, "--thing", "lamp"];
        let _ = world.run(&create).code(2).no_data().says(said);
    }
    // A place that is left open is no document for a fleet; one can be left on purpose.
    let open = ["jobs", "create", "fw", "--document", "doc.json", "--thing", "lamp"];
    let _ = world.run(&open).code(2).no_data().says("also needs `version`").says("--set 'version={version}'");
    let create = ["jobs", "create", "fw", "--template", "t", "--set", "a=b", "--thing", "lamp"];
    let _ = world.run(&create).code(2).says("`--set` is for the places of a document");
    world.assert_no_calls();
}

#[test]
fn a_dry_run_shows_the_document_and_changes_nothing() {
    let world = world();
    let create = [
        "jobs",
        "create",
        "fw",
        "--document",
        "doc.json",
        "--set",
        "version=3",
        "--thing",
        "lamp",
        "--dry-run",
    ];
    let row = world.ok(&create);
    assert_eq!((&row["status"], &row["document"]["version"]), (&json!("planned"), &json!("3")), "{row}");
    let _ = world.run(&create).success().says("\"version\": \"3\"");
    world.assert_only_reads();
}

#[test]
fn a_managed_template_is_rendered_and_its_parameters_are_checked_before_the_job_is_made() {
    let world = world();
    let create = |more: &[&str]| {
        let mut line = vec![
            "jobs",
            "create",
            "in",
            "--template",
            "AWS-Install-Application",
            "--thing",
            "lamp",
            "-o",
            "json",
        ];
        line.extend(more);
        world.run(&line)
    };
    let error = create(&[]).code(2).no_data().error();
    assert!(error["message"].as_str().unwrap().contains("`packages`"), "{error}");
    let error =
        create(&["--parameter", "packages=tree", "--parameter", "package=tree"]).code(2).no_data().error();
    assert!(error["hint"].as_str().unwrap().contains("`packages`"), "{error}");
    let row = create(&["--parameter", "packages=tree", "--dry-run"]).success().json();
    assert_eq!(row["document"]["steps"][0]["action"]["input"]["args"], json!(["tree"]), "{row}");
    assert_eq!(world.count("CreateJob"), 0);
    let _ = create(&["--parameter", "packages=tree"]).success();
    let job = world.job(MANAGEMENT, "in").unwrap();
    assert_eq!(job.parameters["packages"], "tree");
    assert_eq!(job.document["steps"][0]["action"]["input"]["args"], json!(["tree"]));
    assert_eq!(create(&["--parameter", "packages=tree"]).success().json()["status"], "exists");
    let _ = create(&["--parameter", "packages=vim"]).code(1).says("parameter `packages`");
}

#[test]
fn a_template_that_is_not_there_and_a_name_with_a_dash_are_refused() {
    let world = world();
    let create =
        |template: &str| world.run(&["jobs", "create", "r", "--template", template, "--thing", "lamp"]);
    let _ = create("AWS\u{2013}Reboot").code(2).says("Write `AWS-Reboot`");
    world.assert_no_calls();
    let _ = create("nothing").code(1).says("there is no job template `nothing`");
    let _ = create("AWS-Nothing").code(1).says("there is no job template `AWS-Nothing`");
    let _ = create("arn:aws:iot:eu-west-3::jobtemplate/AWS-Reboot:1.0").code(2).says("is in eu-west-3");
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_continuous_job_of_a_query_reaches_what_the_query_finds_later() {
    let world = World::new();
    let account = &fleet(&world, 1, 4)[0];
    world.write("doc.json", DOCUMENT);
    let create = [
        "jobs",
        "create",
        "always",
        "--document",
        "doc.json",
        "--where",
        "thingName:late*",
        "--continuous",
        "--all-tenants",
    ];
    let rows = world.ok(&create);
    assert_eq!((&rows[0]["status"], &rows[0]["thingGroupName"]), (&json!("created"), &json!("job-always")));
    let job = world.job(account, "always").unwrap();
    assert_eq!((job.selection.as_str(), job.targets.first().unwrap().as_str()), ("CONTINUOUS", "job-always"));
    world.things(account, &["late-1"]);
    let executions = world.ok(&["jobs", "executions", "always", "--all-tenants"]);
    assert_eq!(executions[0]["thingName"], "late-1", "{executions}");
    assert_eq!(world.ok(&create)[0]["status"], "exists");
    let other = [
        "jobs",
        "create",
        "always",
        "--document",
        "doc.json",
        "--where",
        "thingName:x*",
        "--continuous",
        "--all-tenants",
    ];
    let _ = world.run(&other).code(1).says("query: there is `thingName:late*`");
}
