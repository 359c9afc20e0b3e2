//! `jobs campaign …`: waves over tenants, gates between them, and a memory that is in AWS alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::{DOCUMENT, answer, fleet};
use crate::support::{ORGANIZATION_ROLE, World};

/// The canary's tenant, then half of the others, then the rest.
pub(super) const FILE: &str = "schemaVersion: 1
kind: JobCampaign
name: fw
query: 'thingName:*'
document: {file: doc.json, set: {version: '2'}}
waves:
- {name: canary, tenants: [tenant-000]}
- {name: half, percent: 50}
- {name: rest, all: true}
gates: {successShare: 90%}
abort: {failedShare: 50%, minimumExecuted: 20}
";

/// So many tenants with so many things, and the file.
pub(super) fn world(tenants: usize, things: usize) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, tenants, things);
    world.write("doc.json", DOCUMENT.replace(r#""2""#, r#""{version}""#));
    world.write("fw.yaml", FILE);
    (world, accounts)
}

pub(super) fn start(world: &World, more: &[&str]) -> crate::support::Output {
    let mut line = vec!["jobs", "campaign", "start", "fw.yaml", "--all-tenants", "-o", "json"];
    line.extend(more);
    world.run(&line)
}

pub(super) fn resume(world: &World, more: &[&str]) -> crate::support::Output {
    let mut line = vec!["jobs", "campaign", "resume", "fw.yaml", "--all-tenants", "-o", "json"];
    line.extend(more);
    world.run(&line)
}

/// Who is reached by the jobs of each wave: targets that are groups are looked up.
fn reached(world: &World, accounts: &[String]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for account in accounts {
        for id in world.jobs(account) {
            let job = world.job(account, &id).unwrap();
            assert_eq!((&job.tags["fleetctl:job"], &job.tags["fleetctl:campaign"]), (&id, &"fw".to_owned()));
            let things = world.executions(account, &id).into_iter().map(|(thing, _)| thing);
            for thing in things {
                assert!(found.entry(id.clone()).or_default().insert(thing), "twice in {id}");
            }
        }
    }
    found
}

#[test]
fn a_plan_says_what_each_wave_takes_and_changes_nothing() {
    let (world, _) = world(3, 20);
    let plan = ["jobs", "campaign", "plan", "fw.yaml", "--all-tenants", "--expect", "60"];
    let rows = world.ok(&plan);
    let of = |wave: u64| rows.as_array().unwrap().iter().filter(move |row| row["wave"] == wave);
    let things = |wave| of(wave).map(|row| row["things"].as_u64().unwrap()).sum::<u64>();
    assert_eq!((things(1), things(2) + things(3), of(1).count()), (20, 40, 1));
    assert!(things(2) > 5 && things(3) > 5, "{rows}");
    let first = of(1).next().unwrap();
    assert_eq!(
        (&first["tenant"], &first["jobId"], &first["waveName"], &first["status"]),
        (&json!("tenant-000"), &json!("fw-w1"), &json!("canary"), &json!("planned"))
    );
    assert_eq!(world.ok(&plan), rows, "it is the same each time");
    let other = ["jobs", "campaign", "plan", "fw.yaml", "--all-tenants", "--expect", "59"];
    let _ = world.run(&other).code(2).says("there are 60 things, and `--expect` says 59");
    world.assert_only_reads();
    let dry =
        start(&world, &["--dry-run"]).success().says("Would start wave 1 `canary`: 20 things in 1 target");
    assert_eq!(dry.json(), json!([]));
    let _ = start(&world, &["--expect", "59"]).code(2);
    let _ = start(&world, &["--max-changes", "19"]).code(2).says("`--max-changes` permits 19");
    world.assert_only_reads();
}

#[test]
fn a_bad_file_is_refused_before_any_call() {
    let (world, _) = world(1, 1);
    world.forget_calls();
    for (from, to, said) in [
        ("waves:", "wave:", "fw.yaml:6:1: the campaign cannot be read"),
        ("percent: 50", "percent: 50, gates: {soak: 1}", "fw.yaml:8:"),
        ("percent: 50", "name: 5", "fw.yaml:"),
        ("'thingName:*'", "'thingName:* AND'", "`query`"),
        ("version: '2'", "versoin: '2'", "`document`"),
        ("percent: 50", "percent: 50, all: true", "`waves[1]`"),
        ("percent: 50", "percent: 0.1", "0.1 is 0.1 %: write 10% or 0.1%"),
        ("successShare: 90%", "successShare: 0.98", "fw.yaml:10:"),
        ("successShare: 90%", "successShare: 0.98", "0.98 is 0.98 %: write 98% or 0.98%"),
        ("gates:", "settings: {abort: ['FAILED:0.05:20']}\ngates:", "write 5% or 0.05%"),
        ("'thingName:*'", "'NOT atributes.version:1'", "`attributes.version` may be meant"),
        ("90%", "90%, zeroQuery: 'conectivity.connected:false'", "`connectivity.connected` may be meant"),
    ] {
        world.write("fw.yaml", FILE.replacen(from, to, 1));
        let _ = start(&world, &[]).code(65).no_data().says(said);
    }
    world.assert_no_calls();
    world.write("fw.yaml", FILE.replace("tenant-000", "tenant-999"));
    let _ = start(&world, &[]).code(65).says("`tenant-999` is none of the tenants");
    world.write("fw.yaml", FILE.replace("tenants: [tenant-000]", "tags: {tier: glod}"));
    let said = "`waves[0].tags`: no account of the tenants that the campaign is for carries tier=glod";
    let _ = start(&world, &[]).code(65).no_data().says(said);
    let _ =
        world.run(&["jobs", "campaign", "plan", "fw.yaml", "--all-tenants"]).code(65).no_data().says(said);
    assert_eq!(world.count("CreateJob"), 0);
}

#[test]
fn a_plan_says_gates_abort_and_document_and_whether_the_file_is_another_one() {
    let (world, _) = world(2, 5);
    let gates = "gates: {successShare: 90%, minimumExecuted: 4, soak: 20s, zeroQuery: 'thingName:x'}";
    world.write("fw.yaml", FILE.replace("gates: {successShare: 90%}", gates));
    let plan = ["jobs", "campaign", "plan", "fw.yaml", "--all-tenants", "-o", "json"];
    let output = world.run(&plan).success();
    let rows = output.json();
    assert_eq!(
        (&rows[0]["gates"], &rows[0]["abort"], &rows[0]["document"]),
        (
            &json!({"successShare": "90%", "minimumExecuted": 4, "soakSeconds": 20, "zeroQuery": "thingName:x"}),
            &json!({"failedShare": "50%", "minimumExecuted": 20}),
            &json!("file `doc.json` with version=2")
        )
    );
    let all = "must have ended, for 20 s, then the query `thingName:x` must find nothing";
    let output = output
        .says(&format!("Gate of wave 2 `half`: 90% of those that ended must have succeeded, 4 or all {all}"))
        .says("Abort: from 50% failed, rejected or timed out on, of at least 20 that ended")
        .says("Document: file `doc.json` with version=2.");
    assert!(!output.stderr.contains("was started with something else"), "{output}");
    let _ = start(&world, &[]).success();
    let output = world.run(&plan).success();
    assert!(!output.stderr.contains("was started with something else"), "{output}");
    world.write("fw.yaml", FILE);
    let _ = world.run(&plan).success().says("was started with something else: `gates` differ");
}

#[test]
fn campaigns_are_listed_in_the_order_of_tenants_and_a_name_that_is_near_is_said() {
    let (world, _) = world(5, 3);
    world.write("fw.yaml", FILE.replace("tenants: [tenant-000]", "percent: 50"));
    let _ = start(&world, &[]).success();
    let expected: Vec<String> = (0..5).map(|number| format!("tenant-{number:03}")).collect();
    for list in [&["jobs", "campaign", "list", "--all-tenants"][..], &["jobs", "list", "--all-tenants"]] {
        let rows = world.ok(list);
        let tenants: Vec<&str> =
            rows.as_array().unwrap().iter().map(|row| row["tenant"].as_str().unwrap()).collect();
        assert_eq!(tenants, expected, "{list:?}");
        let few = world.ok(&[list, &["--limit", "2"]].concat());
        assert_eq!(few.as_array().unwrap()[..], rows.as_array().unwrap()[..2], "{list:?}");
    }
    for verb in ["status", "pause"] {
        let line = ["jobs", "campaign", verb, "fv", "--all-tenants"];
        let _ = world.run(&line).code(1).says("campaign `fv` was not started here").says("Near it is `fw`.");
    }
}

#[test]
fn a_share_takes_a_thing_of_each_tenant_while_any_are_left() {
    let (world, accounts) = world(3, 20);
    world.write("fw.yaml", FILE.replace("percent: 50", "percent: 0.1%"));
    let plan = ["jobs", "campaign", "plan", "fw.yaml", "--all-tenants", "--expect", "60"];
    let rows = world.ok(&plan);
    let things = |wave: u64| -> Vec<u64> {
        let rows = rows.as_array().unwrap().iter().filter(|row| row["wave"] == wave);
        rows.map(|row| row["things"].as_u64().unwrap()).collect()
    };
    assert_eq!((things(1), things(2), things(3)), (vec![20], vec![1, 1], vec![19, 19]));
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "standing": true }));
    // Whatever has come since: who has had it stays where he is, and nobody gets it twice.
    world.things(&accounts[1], &["tenant-001-new"]);
    let _ = resume(&world, &["--watch", "--interval", "1s"]).success();
    let all = reached(&world, &accounts);
    assert_eq!((all["fw-w1"].len(), all["fw-w2"].len(), all["fw-w3"].len()), (20, 2, 39));
}

#[test]
fn a_wave_without_things_is_named_and_has_passed_no_gate() {
    let (world, accounts) = world(2, 5);
    world.write("fw.yaml", FILE.replace("'thingName:*'", "'thingName:tenant-001-*'"));
    let plan = ["jobs", "campaign", "plan", "fw.yaml", "--all-tenants"];
    let _ = world.run(&plan).success().says("wave 1 `canary` has no things, so nothing is tried in it");
    let output = start(&world, &[]).success().says("wave 1 `canary` has no things now");
    let rows = output.json();
    assert_eq!((&rows[0]["gate"], &rows[0]["why"]), (&json!("empty"), &json!("it had no things")), "{rows}");
    assert_eq!(&rows[1]["gate"], "waiting");
    answer(&world, &json!({ "standing": true }));
    let _ = resume(&world, &["--watch", "--interval", "1s"])
        .success()
        .says("all gates are passed but for `canary`, which had no things");
    let jobs: BTreeSet<String> = world.jobs(&accounts[1]).into_iter().collect();
    assert_eq!(jobs, ["fw-w2", "fw-w3"].map(str::to_owned).into());
}

#[test]
fn waves_follow_each_other_behind_their_gates_and_reach_each_thing_once() {
    let (world, accounts) = world(3, 20);
    let rows = start(&world, &["--expect", "60"]).success().json();
    assert_eq!(
        (&rows[0]["gate"], &rows[0]["queued"], &rows[1]["gate"], &rows[2]["waveName"]),
        (&json!("waiting"), &json!(20), &json!("not-started"), &json!("rest"))
    );
    let job = world.job(&accounts[0], "fw-w1").unwrap();
    assert_eq!((job.document["version"].as_str(), job.tags["fleetctl:wave"].as_str()), (Some("2"), "1"));
    assert!(world.jobs(&accounts[1]).is_empty() && world.jobs(&accounts[2]).is_empty());
    // Nothing is due.
    world.forget_calls();
    let _ = start(&world, &[]).success();
    let _ = resume(&world, &[]).code(7).says("0 executions have ended, all of 20 must have");
    world.assert_only_reads();
    answer(&world, &json!({ "job": "fw-w1" }));
    let rows = resume(&world, &[]).code(7).json();
    let gates: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["gate"].as_str().unwrap()).collect();
    assert_eq!(gates, ["passed", "waiting", "waiting", "not-started"]);
    assert!(world.job(&accounts[0], "fw-w2").is_none(), "the canary's things are in no other wave");
    answer(&world, &json!({ "job": "fw-w2" }));
    let _ = resume(&world, &[]).code(7);
    answer(&world, &json!({ "job": "fw-w3" }));
    let rows = resume(&world, &[]).success().says("is over: all gates are passed").json();
    let over = |row: &serde_json::Value| row["gate"] == "passed" && row["state"] == "done";
    assert!(rows.as_array().unwrap().iter().all(over), "{rows}");
    // The campaign's memory goes only when that is meant.
    let delete = ["jobs", "delete", "fw-w1", "--tenant", "tenant-000", "--yes", "--dry-run"];
    let _ = world.run(&delete).code(1).says("it is a wave of the campaign `fw`");
    let _ = world.run(&[&delete[..], &["--force"]].concat()).success();
    let all = reached(&world, &accounts);
    assert_eq!(all.values().map(BTreeSet::len).sum::<usize>(), 60);
    assert_eq!(all.values().flatten().collect::<BTreeSet<_>>().len(), 60);
    // The whole again: nothing is left to do.
    world.forget_calls();
    let _ = start(&world, &[]).success();
    world.assert_only_reads();
}

#[test]
fn a_thing_that_comes_later_is_in_a_wave_that_was_not_started() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &[]).success();
    world.things(&accounts[0], &["late"]);
    answer(&world, &json!({ "job": "*" , "standing": true }));
    let _ = resume(&world, &["--watch", "--interval", "1s"]).success();
    let all = reached(&world, &accounts);
    assert!(!all["fw-w1"].contains("late"), "{all:?}");
    assert_eq!(all.values().map(BTreeSet::len).sum::<usize>(), 21);
}

#[test]
fn status_by_name_and_by_file_and_the_list() {
    let (world, accounts) = world(2, 10);
    let status = |what: &str| world.run(&["jobs", "campaign", "status", what, "--all-tenants", "-o", "json"]);
    let _ = status("fw.yaml").code(1).says("was not started here");
    let _ = resume(&world, &[]).code(1).says("was not started here");
    let _ = start(&world, &[]).success();
    world.foreign_job(&accounts[1], "other-w1", &["tenant-001-00000"]);
    answer(&world, &json!({ "job": "fw-w1", "only": "tenant-000-00000" }));
    world.forget_calls();
    let rows = status("fw.yaml").success().json();
    assert_eq!(
        (&rows[0]["gate"], &rows[1]["gate"], &rows[0]["tenant"]),
        (&json!("waiting"), &json!("not-started"), &json!("tenant-000"))
    );
    assert!(rows[0]["why"].as_str().unwrap().contains("must have"), "{rows}");
    let rows = status("fw").success().json();
    assert_eq!((rows.as_array().unwrap().len(), rows[0].get("gate")), (1, None));
    let list = world.ok(&["jobs", "campaign", "list", "--all-tenants"]);
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    assert_eq!(
        (&list[0]["campaignName"], &list[0]["wave"], &list[0]["state"]),
        (&json!("fw"), &json!(1), &json!("running"))
    );
    world.assert_only_reads();
}

#[test]
fn a_gate_that_failed_during_a_pause_is_no_wait() {
    let (world, _) = world(2, 10);
    let _ = start(&world, &[]).success();
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).success();
    answer(&world, &json!({ "job": "fw-w1", "fail": "30%" }));
    let paused = resume(&world, &[]).code(5);
    let _ = paused.says("is paused, and its gate failed").says("succeeded, 90% must").says("--unpause");
    let _ = resume(&world, &["--unpause"]).code(5).says("has stopped");
}

#[test]
fn a_failed_gate_is_said_with_the_state_that_the_campaign_is_in() {
    let (world, _) = world(2, 10);
    let status = |more: &[&str]| {
        world.run(&[&["jobs", "campaign", "status", "fw.yaml", "--all-tenants"], more].concat()).success()
    };
    let _ = start(&world, &[]).success();
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).success();
    answer(&world, &json!({ "job": "fw-w1", "fail": "30%" }));
    for (state, number) in [("paused", 1), ("stopped", 2)] {
        let output = status(&["-o", "json"]);
        let rows = output.json();
        assert_eq!(
            [&rows[0]["state"], &rows[0]["gate"], &rows[1]["state"]],
            [&json!(state), &json!("failed"), &json!(state)]
        );
        let why = rows[0]["why"].as_str().unwrap();
        assert!(why.contains("succeeded, 90% must"), "{why}");
        let _ = output.says(&format!("Campaign `fw`, {state}: wave 1: ")).says("its gate: failed, ");
        let table = status(&["-o", "table"]).stdout;
        let row = table.lines().find(|line| line.contains("fw-w1")).unwrap();
        let cells: Vec<&str> = row.split('\t').collect();
        assert!(
            cells.contains(&state) && cells.contains(&"failed") && cells.contains(&why),
            "{number}: {row}"
        );
        let _ = resume(&world, &["--unpause"]).code(5).says("has stopped");
    }
}

#[test]
fn an_aborted_campaign_has_no_open_job_and_starts_none() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &[]).success();
    let abort = ["jobs", "campaign", "abort", "fw", "--all-tenants"];
    let _ = world.run(&abort).code(2).says("--yes");
    let _ = world.run(&[&abort[..], &["--yes"]].concat()).success().says("Cancelled 1 job");
    assert_eq!(world.job(&accounts[0], "fw-w1").unwrap().status, "CANCELED");
    let _ = resume(&world, &["--unpause"]).code(5).says("it was aborted");
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).code(1).says("was aborted");
    assert!(world.jobs(&accounts[1]).is_empty());
}

#[test]
fn failures_of_all_waves_together_abort_it() {
    let (world, accounts) = world(3, 20);
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    let _ = resume(&world, &[]).code(7);
    // One of the second wave's tenants is not there yet when the other one fails: 20 succeeded, and more fail.
    world.write("fw.yaml", FILE.replace("50%, minimum", "5%, minimum"));
    answer(&world, &json!({ "job": "fw-w2", "fail": "100%", "accounts": [accounts[1]] }));
    let _ = resume(&world, &[]).code(1).says("`abort` differ");
    let dry = resume(&world, &["--force", "--dry-run"]).code(5).says("its open jobs would be cancelled");
    assert_eq!(dry.json()[1]["state"], "running", "{dry}");
    let said = "failed, were rejected or timed out; it is aborted from 5% on";
    let output = resume(&world, &["--force"]).code(5).says(said);
    // The rows say what became of it, not what was before.
    let rows = output.json();
    let of_last = rows.as_array().unwrap().iter().find(|row| row["tenant"] == "tenant-002").unwrap();
    assert_eq!((&of_last["state"], &of_last["status"]), (&json!("aborted"), &json!("CANCELED")), "{rows}");
    // Whoever comes later is told why.
    for line in [&["resume", "fw.yaml", "--force"][..], &["pause", "fw"]] {
        let again = world.run(&[&["jobs", "campaign"], line, &["--all-tenants"]].concat());
        let _ = again
            .says("it was aborted: ")
            .says("failed, were rejected or timed out; it is aborted from 5% on");
    }
    assert_eq!(world.job(&accounts[2], "fw-w2").unwrap().status, "CANCELED");
    assert_eq!(world.job(&accounts[2], "fw-w2").unwrap().tags["fleetctl:campaign-state"], "aborted");
    assert!(accounts.iter().all(|account| world.job(account, "fw-w3").is_none()));
}

#[test]
fn a_tenant_that_cannot_be_seen_holds_the_next_wave() {
    let (world, accounts) = world(3, 10);
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    world.remove_role(&accounts[2], ORGANIZATION_ROLE);
    let output = resume(&world, &[]).code(3);
    assert_eq!(output.error()["target"], format!("tenant-002 {}/us-east-1", accounts[2]));
    assert!(world.jobs(&accounts[1]).is_empty());
}

#[test]
fn a_gate_soaks_and_asks_its_query() {
    let (world, accounts) = world(2, 10);
    let gates =
        "gates: {successShare: 90%, soak: 1h, zeroQuery: 'attributes.version:1 AND thingName:tenant-000-*'}";
    let plan = |gates: &str| {
        world.write("fw.yaml", FILE.replace("gates: {successShare: 90%}", gates));
        world.run(&["jobs", "campaign", "plan", "fw.yaml", "--all-tenants"]).success()
    };
    let _ = plan(&gates.replace(" soak: 1h,", "")).says("`soak: 1m` waits before");
    assert!(!plan(gates).stderr.contains("soak: 1m"));
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    let _ = resume(&world, &[]).code(7).says("it soaks for");
    assert!(world.job(&accounts[0], "fw-w1").unwrap().tags.contains_key("fleetctl:wave-soaks"));
    // The hour is over.
    world.tag_job(&accounts[0], "fw-w1", "fleetctl:wave-soaks", "2026-01-01T00:00:00Z");
    let _ = resume(&world, &[]).code(5).says("finds 5 things, and must find none");
    assert!(world.jobs(&accounts[1]).is_empty());
}

#[test]
fn five_tenants_are_stopped_at_the_gate_before_the_last_wave() {
    let (world, accounts) = world(5, 100);
    let waves = FILE
        .replace(
            "- {name: half, percent: 50}",
            "- {name: early, tenants: [tenant-001, tenant-002]}\n- {name: tenth, percent: 10}",
        )
        .replace("successShare: 90%", "successShare: 99%, minimumExecuted: 50");
    world.write("fw.yaml", waves);
    // Devices that answer by themselves; three of the hundred of one tenant fail.
    answer(&world, &json!({ "standing": true, "delay": "1s" }));
    for number in [7, 42, 77] {
        let only = format!("tenant-001-{number:05}");
        answer(&world, &json!({ "standing": true, "delay": "1s", "only": only, "fail": "100%" }));
    }
    let output = start(&world, &["--watch", "--interval", "1s", "--expect", "500"]).code(5);
    let error = output.error();
    let _ = output.says("the gate of wave 2 `early` failed").says("of 200 (98.5%) succeeded, 99% must");
    assert_eq!(error["code"], "Check");
    let all = reached(&world, &accounts);
    assert_eq!((all["fw-w1"].len(), all["fw-w2"].len(), all.len()), (100, 200, 2));
    for account in &accounts {
        assert!(world.jobs(account).iter().all(|id| !["fw-w3", "fw-w4"].contains(&id.as_str())));
    }
    // Another call is told the same, and starts nothing either.
    world.forget_calls();
    let rows = resume(&world, &["--watch"]).code(5).json();
    assert_eq!((&rows[1]["gate"], &rows[3]["gate"]), (&json!("failed"), &json!("not-started")));
    world.assert_only_reads();
}

#[test]
fn the_campaign_of_the_readme_is_one() {
    let readme = include_str!("../../../README.md");
    let mut files = readme.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let file = files.find(|text| text.contains("kind: JobCampaign")).unwrap();
    let (world, _) = world(2, 10);
    let known =
        file.replace("[acme]", "[tenant-000]").replace("attributes.version:1.1", "attributes.version:1");
    let known = known.replace("{tier: gold}", "{'fleetctl:tenant': tenant-001}");
    world.write("fw.yaml", known);
    world.write("fw.json", world.read("doc.json"));
    let rows = world.ok(&["jobs", "campaign", "plan", "fw.yaml", "--all-tenants"]);
    assert_eq!((&rows[0]["waveName"], &rows[0]["jobId"]), (&json!("canary"), &json!("fw-1-2-w1")));
}

#[test]
fn settings_reach_the_jobs_and_tags_choose_tenants() {
    let (world, accounts) = world(2, 10);
    let settings = "settings: {rollout: {maximumPerMinute: 7}, timeoutMinutes: 30, retry: ['FAILED:2'], abort: ['FAILED:10%:20']}";
    let file = FILE
        .replace("tenants: [tenant-000]", "tags: {'fleetctl:tenant': tenant-001}")
        .replace("waves:", &format!("{settings}\nwaves:"));
    world.write("fw.yaml", &file);
    let _ = start(&world, &[]).success();
    assert!(world.jobs(&accounts[0]).is_empty());
    let job = world.job(&accounts[1], "fw-w1").unwrap();
    assert_eq!(job.settings, (Some(7), Some(10.0), Some(30)));
    world.write("fw.yaml", file.replace("maximumPerMinute: 7", "maximumPerMinute: 8"));
    let _ = resume(&world, &[]).code(1).says("`settings` differ");
    world.write("fw.yaml", file.replace("maximumPerMinute: 7", "maximumPerMinute: 1001"));
    let _ = resume(&world, &[]).code(65).says("`settings.rollout`");
}
