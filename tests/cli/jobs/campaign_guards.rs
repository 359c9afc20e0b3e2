//! What a campaign is held against before it goes on: a pause, a number, its file, its targets.

use serde_json::json;

use super::answer;
use super::campaign::{FILE, resume, start, world};

#[test]
fn a_pause_holds_for_every_machine_and_only_a_person_ends_it() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &[]).success();
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    let _ = resume(&world, &[]).code(7).says("it is paused");
    let _ = start(&world, &[]).code(7);
    assert!(world.job(&accounts[1], "fw-w2").is_none());
    let _ = resume(&world, &["--unpause"]).code(7).says("wave 2 `half`");
    assert!(world.job(&accounts[1], "fw-w2").is_some());
}

#[test]
fn a_campaign_whose_last_wave_has_ended_is_not_paused() {
    let (world, accounts) = world(2, 5);
    let pause = |what: &str| world.run(&["jobs", "campaign", "pause", what, "--all-tenants"]);
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "*", "standing": true }));
    // All is quiet between two waves, too, and the last one is still to come.
    let _ = pause("fw").success();
    let _ = resume(&world, &["--watch", "--interval", "1s", "--unpause"]).success();
    world.forget_calls();
    for what in ["fw", "fw.yaml"] {
        let _ = pause(what)
            .code(1)
            .no_data()
            .says("campaign `fw` is over")
            .says("jobs of its last wave have ended");
    }
    world.assert_only_reads();
    assert!(!world.job(&accounts[0], "fw-w1").unwrap().tags.contains_key("fleetctl:campaign-state"));
}

#[test]
fn a_later_start_is_held_against_the_expected_number_too() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &["--expect", "20"]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    world.things(&accounts[1], &["late"]);
    world.forget_calls();
    let refused = start(&world, &["--expect", "20"]).code(2).no_data();
    let _ = refused
        .says("there are 21 things, and `--expect` says 20")
        .says("waves that have begun are counted with the things that they have had");
    // What the wave alone takes is another number.
    let _ = start(&world, &["--expect", "11"]).code(2);
    let _ = start(&world, &["--max-changes", "1"]).code(2).says("`--max-changes` permits 1");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = start(&world, &["--expect", "21"]).success();
    assert!(world.job(&accounts[1], "fw-w2").is_some());
}

#[test]
fn above_a_hundred_things_somebody_has_to_say_that_a_campaign_is_meant() {
    let (world, accounts) = world(2, 60);
    world.forget_calls();
    let said = "there are 120 things for campaign `fw`, more than 100, and nobody can be asked here";
    let flags = "`--expect N` or `--max-changes N`, or give `--yes`";
    let _ = start(&world, &[]).code(2).no_data().says(said).says(flags);
    let _ = start(&world, &["--watch"]).code(2).no_data().says(said);
    assert_eq!(world.mutations(), [""; 0]);
    let _ = start(&world, &["--dry-run"]).success();
    let _ = start(&world, &["--max-changes", "60"]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    // The second wave has fewer.
    let _ = resume(&world, &[]).code(7);
    assert!(world.job(&accounts[1], "fw-w2").is_some());
    for word in [&["--expect", "120"][..], &["--yes"]] {
        let (world, accounts) = self::world(2, 60);
        let _ = start(&world, word).success();
        assert!(world.job(&accounts[0], "fw-w1").is_some());
    }
}

#[test]
fn a_later_wave_of_more_than_a_hundred_things_needs_a_word_of_its_own() {
    let (world, accounts) = world(2, 104);
    world.write("fw.yaml", FILE.replace("- {name: half, percent: 50}\n", ""));
    let rate = ["--rate", "AddThingToThingGroup=2000"];
    let _ = start(&world, &[&rate[..], &["--yes"]].concat()).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    let said = "there are 104 things for wave 2 `rest` of campaign `fw`, more than 100";
    let output = resume(&world, &[]).code(2).no_data().says(said);
    let output = output.says("`--max-changes N`, or give `--yes`");
    assert!(!output.stderr.contains("--expect"), "`resume` has none: {output}");
    let _ = resume(&world, &["--watch"]).code(2).says("104 things for what is left of campaign `fw`");
    let _ = world.run(&["jobs", "campaign", "pause", "fw", "--all-tenants"]).success();
    let _ = resume(&world, &["--unpause"]).code(2).says("the pause was ended, no wave was started");
    assert!(world.jobs(&accounts[1]).is_empty() && !world.groups(&accounts[1]).contains("job-fw-w2"));
    let _ = resume(&world, &[&rate[..], &["--max-changes", "104"]].concat()).code(7);
    assert!(world.job(&accounts[1], "fw-w2").is_some());
}

#[test]
fn a_pause_or_an_abort_of_other_targets_than_it_was_started_with_is_refused() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &[]).success();
    world.forget_calls();
    let of_one = ["--tenant", "tenant-000"];
    let of_most = ["--all-tenants", "--exclude", "tenant-001"];
    for (verb, what) in [("pause", "a pause"), ("abort", "an abort")] {
        for targets in [&of_one[..], &of_most] {
            let line = [&["jobs", "campaign", verb, "fw", "--yes"][..], targets].concat();
            let _ = world
                .run(&line)
                .code(2)
                .no_data()
                .says("campaign `fw` was started for other targets than those that are selected")
                .says(&format!("{what} holds for the whole campaign"))
                .says("Give the flags that it was started with, or `--all-tenants`");
        }
    }
    assert_eq!(world.mutations(), [""; 0]);
    assert_eq!(world.job(&accounts[0], "fw-w1").unwrap().status, "IN_PROGRESS");
    // What was started for some is paused by the same flags, and by those of all.
    world.write("of.yaml", FILE.replace("name: fw\n", "name: of\n"));
    let of = |command: &[&str]| world.run(&[&["jobs", "campaign"], command].concat());
    let both = ["--tenant", "tenant-001,tenant-000"];
    let _ = of(&[&["start", "of.yaml"][..], &both].concat()).success();
    let _ = of(&["pause", "of", "--tenant", "tenant-000,tenant-001"]).success();
    let _ = of(&["abort", "of", "--tenant", "tenant-000", "--yes"]).code(2);
    let _ = of(&["abort", "of", "--all-tenants", "--yes"]).success().says("was started with other flags");
    assert_eq!(world.job(&accounts[0], "of-w1").unwrap().status, "CANCELED");
}

#[test]
fn a_query_that_excludes_nothing_starts_only_with_a_number() {
    let (world, _) = world(1, 4);
    let odd = FILE.replace("'thingName:*'", "'thingName:* AND NOT attributes.vesion:1'");
    world.write("fw.yaml", odd.replace("- {name: half, percent: 50}\n", ""));
    world.forget_calls();
    let _ = start(&world, &[]).code(65).says("no thing has the attribute `vesion`").says("--expect N");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = start(&world, &["--expect", "4"]).success();
}

#[test]
fn another_file_or_other_targets_than_it_was_started_with_are_refused() {
    let (world, accounts) = world(2, 10);
    let _ = start(&world, &[]).success();
    answer(&world, &json!({ "job": "fw-w1" }));
    world.write("fw.yaml", FILE.replace("version: '2'", "version: '3'").replace("90%", "80%"));
    let _ = resume(&world, &[]).code(1).says("`document`, `gates` differ");
    world.write("fw.yaml", FILE);
    let line = ["jobs", "campaign", "resume", "fw.yaml", "--tenant", "tenant-000,tenant-001"];
    let _ = world.run(&line).code(1).says("`targets` differ");
    assert!(world.jobs(&accounts[1]).is_empty());
    world.write("fw.yaml", FILE.replace("90%", "80%"));
    let _ = resume(&world, &["--force"]).code(7);
    assert!(world.job(&accounts[1], "fw-w2").is_some());
    // From the wave on that it was given for, it is the file.
    let _ = resume(&world, &[]).code(7).says("wave 2");
}

#[test]
fn a_job_of_others_in_its_place_is_refused() {
    let (world, accounts) = world(2, 10);
    world.foreign_job(&accounts[1], "fw-w2", &["tenant-001-00000"]);
    let _ = start(&world, &[]).code(3).says("is not of campaign `fw`");
    assert!(world.jobs(&accounts[0]).is_empty(), "no wave starts while a target is not seen");
}
