//! `jobs templates …`

use serde_json::json;

use super::alone;
use crate::support::{MANAGEMENT, World};

#[test]
fn a_template_is_made_listed_shown_used_and_deleted() {
    let world = alone();
    let create = |description: &str| {
        let line = [
            "jobs",
            "templates",
            "create",
            "fw",
            "--document",
            "doc.json",
            "--timeout-minutes",
            "5",
            "--description",
            description,
            "-o",
            "json",
        ];
        world.run(&line)
    };
    assert_eq!(create("Firmware").success().json()["status"], "created");
    assert_eq!(create("Firmware").success().json()["status"], "exists");
    let _ = create("Software").code(1).says("description: there is `Firmware`");
    assert_eq!(world.ok(&["jobs", "templates", "list"])[0]["jobTemplateId"], "fw");
    let shown = world.ok(&["jobs", "templates", "show", "fw"]);
    assert_eq!(
        (&shown["document"]["operation"], &shown["inProgressTimeoutInMinutes"]),
        (&json!("update"), &json!(5))
    );
    let _ = world.run(&["jobs", "create", "j", "--template", "fw", "--thing", "lamp"]).success();
    let job = world.job(MANAGEMENT, "j").unwrap();
    assert_eq!((&job.document["operation"], job.settings.2), (&json!("update"), Some(5)));
    let _ = world.run(&["jobs", "templates", "delete", "fw"]).code(2).says("--yes");
    assert_eq!(world.ok(&["jobs", "templates", "delete", "fw", "--yes"])["status"], "deleted");
    assert_eq!(world.ok(&["jobs", "templates", "delete", "fw", "--yes"])["status"], "absent");
    let _ = world.run(&["jobs", "templates", "show", "fw"]).code(1).says("there is no job template `fw`");
    // A retry does not need the template any more.
    world.admin(
        "POST",
        "executions",
        &json!({ "account": MANAGEMENT, "thingName": "lamp", "jobId": "j", "status": "FAILED" }),
    );
    let _ = world.run(&["jobs", "retry", "j"]).success();
    assert_eq!(world.job(MANAGEMENT, "j-retry1").unwrap().settings.2, Some(5));
}

#[test]
fn a_template_is_made_from_a_job() {
    let world = alone();
    let _ = world.run(&["jobs", "create", "j", "--document", "doc.json", "--thing", "lamp"]).success();
    let line = ["jobs", "templates", "create", "t", "--from-job", "j", "--description", "As j"];
    assert_eq!(world.ok(&line)["status"], "created");
    assert_eq!(world.ok(&line)["status"], "exists");
    assert_eq!(world.ok(&["jobs", "templates", "show", "t"])["document"]["version"], "2");
}

#[test]
fn managed_templates_are_listed_with_their_parameters_and_are_not_ours_to_change() {
    let world = World::new();
    let listed = world.ok(&["jobs", "templates", "list", "--managed"]);
    assert!(listed.as_array().unwrap().iter().any(|row| row["jobTemplateId"] == "AWS-Reboot"), "{listed}");
    let shown = world.ok(&["jobs", "templates", "show", "AWS-Download-File"]);
    let keys: Vec<&str> =
        shown["parameters"].as_array().unwrap().iter().map(|p| p["key"].as_str().unwrap()).collect();
    assert!(keys.contains(&"downloadUrl") && keys.contains(&"filePath"), "{shown}");
    world.forget_calls();
    let _ = world.run(&["jobs", "templates", "delete", "AWS-Reboot", "--yes"]).code(2).says("AWS's own");
    let _ = world.run(&["jobs", "templates", "show", "AWS\u{2014}Reboot"]).code(2).says("Write `AWS-Reboot`");
    world.assert_no_calls();
}
