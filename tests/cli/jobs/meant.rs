//! What is written is what is meant: a slip that would reach a whole fleet is refused before anything is made.

use serde_json::json;

use super::prepared;
use crate::support::{ORGANIZATION_ROLE, World};

fn create<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["jobs", "create", "fw", "--document", "doc.json"][..], more].concat()
}

#[test]
fn a_fraction_without_its_sign_is_no_share() {
    let (world, _) = prepared(1, 1);
    for (line, said) in [
        (vec!["jobs", "watch", "fw", "--until", "0.95"], "0.95 is 0.95 %: write 95% or 0.95%"),
        (create(&["--thing", "a", "--abort-on", "FAILED:0.05:20"]), "0.05 is 0.05 %: write 5% or 0.05%"),
        (
            vec!["things", "stats", "attributes.b", "--percentiles", "50,0.95"],
            "0.95 is 0.95 %: write 95 or 0.95%",
        ),
    ] {
        let _ = world.run(&line).code(2).no_data().says(said);
    }
    world.assert_no_calls();
    let stats = ["things", "stats", "attributes.version", "--percentiles", "0.1%,95", "--all-tenants"];
    assert!(world.ok(&stats)["percentiles"]["0.1"].is_number());
}

#[test]
fn above_a_hundred_things_somebody_has_to_say_that_they_are_meant() {
    let (world, accounts) = prepared(2, 51);
    let find = ["--where", "*", "--all-tenants"];
    let output = world.run(&create(&find)).code(2).no_data();
    let _ = output
        .says("there are 102 things for the job `fw`, more than 100, and nobody can be asked here")
        .says("`--expect N` or `--max-changes N`, or give `--yes`");
    let dynamic = create(&[&find[..], &["--continuous"]].concat());
    let _ = world.run(&dynamic).code(2).no_data().says("there are 102 things for the job `fw`");
    assert_eq!(world.mutations(), Vec::<String>::new());
    let _ = world.run(&create(&[&find[..], &["--dry-run"]].concat())).success();
    // A hundred and fewer need no word.
    let _ = world.run(&create(&["--where", "*", "--tenant", "tenant-000"])).success();
    let _ = world.run(&create(&[&find[..], &["--yes"]].concat())).success();
    assert!(
        accounts.iter().all(|account| world.job(account, "fw").is_some_and(|job| job.targets.len() == 51))
    );
}

#[test]
fn a_continuous_job_is_held_against_what_its_query_finds_now() {
    let (world, accounts) = prepared(2, 6);
    let dynamic = ["--where", "attributes.version:*", "--continuous", "--all-tenants"];
    for guard in [["--expect", "11"], ["--max-changes", "11"]] {
        let output = world.run(&create(&[&dynamic[..], &guard].concat())).code(2).no_data();
        let _ = output
            .says("12 things in 2 targets now, and those that come later, too")
            .says("there are 12 things");
    }
    let _ = world
        .run(&create(&[&dynamic[..], &["--via", "group"]].concat()))
        .code(2)
        .says("`--via` has no meaning");
    assert_eq!(world.mutations(), Vec::<String>::new());
    world.forget_calls();
    let rows = world.ok(&create(&[&dynamic[..], &["--expect", "12"]].concat()));
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(
        (world.count("GetStatistics"), world.job(&accounts[1], "fw").unwrap().selection.as_str()),
        (2, "CONTINUOUS")
    );
    // Where nobody knows how many there are, neither guard holds.
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    for guard in ["--expect", "--max-changes"] {
        let line = ["jobs", "create", "fx", "--document", "doc.json", guard, "6"];
        let _ = world.run(&[&line[..], &dynamic].concat()).code(3).no_data().says("cannot be held");
    }
    assert!(world.job(&accounts[0], "fx").is_none());
}

#[test]
fn a_field_that_aws_does_not_have_is_refused_by_whatever_changes_things() {
    let (world, _) = prepared(1, 2);
    let query = "NOT atributes.version:1";
    for line in [
        create(&["--where", query]),
        create(&["--where", query, "--continuous"]),
        vec!["groups", "create", "g", "--where", query],
        vec!["things", "update", "--where", query, "--attribute", "a=b", "--yes"],
        vec!["things", "delete", "--where", query, "--yes"],
        vec!["certs", "deactivate", "--where", query, "--yes"],
    ] {
        let line = [&line[..], &["--all-tenants"]].concat();
        let output = world.run(&line).code(65).no_data();
        let _ = output
            .says("the index has no field `atributes.version`")
            .says("`attributes.version` may be meant");
    }
    world.assert_no_calls();
    // Who only reads is warned.
    let count = world.run(&["things", "count", query, "--all-tenants", "-o", "json"]).success();
    let _ = count.says("`attributes.version` may be meant");
}

#[test]
fn an_attribute_that_nobody_has_excludes_nobody_and_that_is_said() {
    let (world, _) = prepared(1, 4);
    let said = "none has the attribute `vesion`; unless others have it, `NOT attributes.vesion…` excludes nothing; `attributes.version` may be meant";
    let query = "thingName:* AND NOT attributes.vesion:1";
    // A job is made only where somebody says for how many.
    let job = create(&["--where", query, "--all-tenants"]);
    let _ = world.run(&job).code(65).no_data().says(said).says("--expect N");
    let _ = world.run(&[&job[..], &["--continuous"]].concat()).code(65).no_data().says(said);
    assert_eq!(world.mutations(), Vec::<String>::new());
    let _ = world.run(&[&job[..], &["--expect", "4"]].concat()).success().says(said);
    let update = ["things", "update", "--where", query, "--attribute", "a=b", "--yes", "--all-tenants"];
    let _ = world.run(&update).success().says(said);
    let _ = world.run(&["groups", "create", "g", "--where", query, "--all-tenants"]).success().says(said);
    let certs = ["certs", "deactivate", "--where", query, "--yes", "--all-tenants"];
    let _ = world.run(&certs).says(said);
    // A group of what no thing has is made, as it may come to have it, and said.
    let group = ["groups", "create", "h", "--where", "attributes.vesion:1", "--all-tenants"];
    let output =
        world.run(&group).success().says("none has the attribute `vesion`; `attributes.version` may");
    assert_eq!(output.stderr.matches("vesion").count(), 1, "{output}");
    let exact = world.run(&["things", "stats", "attributes.vesion", "--exact", "--all-tenants"]).success();
    let _ = exact.says("none has the attribute `vesion`; `attributes.version` may be meant");
    let known = "NOT attributes.version:1";
    let update = ["things", "update", "--where", known, "--attribute", "a=b", "--yes", "--all-tenants"];
    let output = world.run(&update).success();
    assert!(!output.stderr.contains("excludes nothing"), "{output}");
}

/// The first page is no proof: what only a late thing has is asked of all before a query is refused for it.
#[test]
fn an_attribute_that_few_have_is_no_mistake() {
    let (world, accounts) = prepared(2, 120);
    let names = world.run(&["things", "query", "*", "--tenant", "tenant-000", "-o", "name"]).success().stdout;
    let last = names.lines().last().unwrap();
    let update = ["things", "update", last, "--attribute", "mac:0=b8", "--tenant", "tenant-000"];
    let _ = world.run(&update).success();
    let query = r"thingName:*11 AND NOT attributes.mac\:0:b8";
    let job = create(&["--where", query, "--all-tenants"]);
    let _ = world.run(&job).success().says("none has the attribute `mac:0`");
    assert!(!world.jobs(&accounts[0]).is_empty() && !world.jobs(&accounts[1]).is_empty());
    // Those that answer speak for all: nothing is made in the others.
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let none = create(&["--where", "thingName:*11 AND NOT attributes.none:1", "--all-tenants"]);
    let _ = world.run(&none).code(65).no_data().says("no thing has the attribute `none`");
}

/// The group `site` in each tenant, the things of the second one in a group below it.
fn sites(things: usize) -> (World, Vec<String>) {
    let (world, accounts) = prepared(2, things);
    let run = |line: &[&str]| drop(world.run(line).success());
    run(&["groups", "create", "site", "--all-tenants"]);
    run(&["groups", "create", "hall", "--parent", "site", "--tenant", "tenant-001"]);
    for (group, tenant) in [("site", "tenant-000"), ("hall", "tenant-001")] {
        run(&["groups", "add", group, "--where", "*", "--tenant", tenant, "--yes"]);
    }
    world.forget_calls();
    (world, accounts)
}

#[test]
fn a_group_of_more_than_a_hundred_things_has_to_be_meant_too() {
    let (world, accounts) = sites(51);
    let job = |more: &[&str]| world.run(&create(&[&["--group", "site", "--all-tenants"], more].concat()));
    let _ = job(&[])
        .code(2)
        .no_data()
        .says("the thing groups: 102 things in 2 targets now")
        .says("there are 102 things for the job `fw`, more than 100, and nobody can be asked here")
        .says("`--expect N` or `--max-changes N`, or give `--yes`");
    let _ = job(&["--expect", "101"]).code(2).no_data().says("`--expect` says 101");
    let _ =
        job(&["--max-changes", "20"]).code(2).says("there are 102 things, and `--max-changes` permits 20");
    let _ = job(&["--continuous"]).code(2).says("now, and those that come later, too");
    let _ = job(&["--via", "group"]).code(2).says("`--via` has no meaning");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = job(&["--dry-run"]).success();
    let _ = world.run(&create(&["--group", "site", "--tenant", "tenant-001"])).success();
    assert!(world.job(&accounts[0], "fw").is_none());
    let _ = job(&["--expect", "102"]).success();
    assert!(world.job(&accounts[0], "fw").is_some());
    // Who says yes is not counted for.
    world.forget_calls();
    let _ = job(&["--yes"]).success();
    assert_eq!(world.count("ListThingsInThingGroup"), 0);
}

#[test]
fn things_are_counted_no_further_than_it_takes_to_know_that_they_are_too_many() {
    let (world, _) = sites(260);
    let job = |more: &[&str]| {
        world.run(&create(&[&["--group", "site", "--tenant", "tenant-000"], more].concat())).code(2)
    };
    let _ = job(&[]).says("there are at least 101 things for the job `fw`");
    assert_eq!(world.count("ListThingsInThingGroup"), 1);
    let _ = job(&["--expect", "250"]).says("there are at least 251 things, and `--expect` says 250");
}

#[test]
fn a_group_that_may_not_be_counted_needs_a_yes() {
    let (world, accounts) = sites(3);
    world.admin("POST", "roles", &json!({ "account": accounts[1], "deny": ["iot:ListThingsInThingGroup"] }));
    let job = |more: &[&str]| world.run(&create(&[&["--group", "site", "--all-tenants"], more].concat()));
    let output = job(&[]).code(2).no_data().says("the things of 1 target could not be counted");
    let _ = output.says("AccessDenied").says("`--yes` creates the job");
    let _ = job(&["--max-changes", "10"]).code(3).no_data().says("cannot be held");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = job(&["--dry-run"]).success().says("the things of 1 target could not be counted");
    let _ = job(&["--yes"]).success();
    assert!(world.job(&accounts[1], "fw").is_some());
    // Where nobody is let in at all, nothing is reached: the others have their job.
    world.admin("POST", "roles", &json!({ "account": accounts[1], "deny": [] }));
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let line = ["jobs", "create", "fx", "--document", "doc.json", "--group", "site", "--all-tenants"];
    let _ = world.run(&line).code(3);
    assert!(world.job(&accounts[0], "fx").is_some());
}

#[test]
fn a_group_that_a_tenant_lacks_makes_no_job_in_any() {
    let (world, accounts) = prepared(3, 1);
    for (account, name) in accounts.iter().zip(["site-a", "site-a", "site-b"]) {
        world.foreign_group(account, name);
    }
    world.forget_calls();
    let job = |more: &[&str]| world.run(&create(&[&["--group", "site-a"], more].concat()));
    let _ = job(&["--all-tenants"])
        .code(1)
        .no_data()
        .says(&format!("thing group `site-a` is not in tenant-002 {}/us-east-1", accounts[2]))
        .says(&format!("it is in tenant-000 {}/us-east-1", accounts[0]))
        .says("Near it is `site-b`.")
        .says("Nothing was created.");
    let _ = job(&["--tenant", "tenant-002"]).code(1).says("none of the targets has it");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = job(&["--tenant", "tenant-000,tenant-001"]).success();
    assert!(world.job(&accounts[1], "fw").is_some());
}

#[test]
fn a_query_that_finds_nothing_for_a_job_says_which_attribute_no_thing_has() {
    let (world, accounts) = prepared(2, 3);
    let line = create(&["--where", "attributes.verison:1", "--all-tenants"]);
    let _ = world.run(&line).code(2).no_data().says("`attributes.version` may be meant");
    assert!(accounts.iter().all(|account| world.jobs(account).is_empty()));
}
