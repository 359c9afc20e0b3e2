//! The README is true: its main job runs as printed, twice, and its test command is the one that CI calls.

use crate::spine::need_tools;
use crate::support::World;

const README: &str = include_str!("../../README.md");

/// The first shell block of the README that holds `mark`.
fn block(mark: &str) -> &'static str {
    let blocks = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|text| text.contains(mark)).unwrap()
}

#[test]
fn the_main_job_runs_as_printed_and_again() {
    need_tools();
    let world = World::new();
    world.write("main.sh", block("set -euo pipefail"));
    let twice = "bash main.sh && echo AGAIN && bash main.sh";
    let mut command =
        world.fleetctl(&["sandbox", "run", "--vend-seconds", "0.5", "--", "/bin/bash", "-c", twice]);
    let output = command.env_remove("FLEETCTL_SANDBOX").env("FLEETCTL_NO_PROGRESS", "1").run().success();
    let (first, second) = output.stdout.split_once("AGAIN").unwrap();
    assert!(first.contains("\tcreated"), "{first}");
    assert!(second.contains("\texists") && !second.contains("\tcreated"), "{second}");
}

/// What is said of the fleet at once and of jobs, on the tenants that are seeded there, from the first line to the last.
#[test]
fn the_fleet_at_once_is_as_printed() {
    need_tools();
    let world = World::new();
    let section =
        README.split("\n## The fleet at once\n").nth(1).unwrap().split("\n### Campaigns\n").next().unwrap();
    let blocks = section.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let script: String = blocks.collect();
    assert!(script.matches("fleetctl ").count() > 40, "{script}");
    // Files that differ end with 5, and devices answer at once here.
    let line = |line: &str| match line {
        diff if diff.starts_with("fleetctl things diff") => format!("{diff} || test $? = 5\n"),
        other => format!("{}\n", other.replace("\"delay\":\"1s\"", "\"delay\":\"0s\"")),
    };
    let script: String = script.lines().map(line).collect();
    world.write("fleet.sh", format!("set -euo pipefail\n{script}"));
    let output = world.program("/bin/bash").args(["-x", "fleet.sh"]).run().success();
    // Figures are of what there is, and what is looked for is found.
    for found in ["sensor,1000,", "acme-00047", "globex-00047", "acme-00500", "fw-1-2-retry1"] {
        assert!(output.stdout.contains(found), "{found}: {output}");
    }
    assert!(!output.stderr.contains("warning: "), "{output}");
    let stats = world.ok(&["things", "stats", "attributes.battery", "--all-tenants"]);
    assert_eq!((&stats["count"], &stats["minimum"]), (&1000.into(), &20.0.into()));
}

/// The campaign of the README, planned for the tenants that are seeded there.
#[test]
fn the_campaign_is_as_printed() {
    need_tools();
    let world = World::new();
    let seed = block(r#"'{"tenants":["acme","#);
    let file = README
        .split("```yaml\nschemaVersion: 1\nkind: JobCampaign")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    world.write("fw.yaml", format!("schemaVersion: 1\nkind: JobCampaign{file}"));
    let campaign = block("jobs campaign plan");
    let wanted = ["plan", "start", "status", "pause", "abort"];
    let lines =
        campaign.lines().filter(|line| wanted.iter().any(|verb| line.contains(&format!("campaign {verb} "))));
    let script: Vec<&str> = lines.collect();
    assert_eq!(script.len(), wanted.len());
    world.write("campaign.sh", format!("set -euo pipefail\n{seed}\n{}", script.join("\n")));
    let output = world.program("/bin/bash").args(["-x", "campaign.sh"]).run().success();
    assert!(output.stdout.contains("canary"), "{output}");
}

#[test]
fn ci_calls_the_test_command_of_the_readme() {
    let command = block("cargo test").trim();
    let ci = include_str!("../../.ci/run");
    assert!(ci.contains(command), "{command}");
}

#[test]
fn every_documented_exit_code_is_in_the_help() {
    let help = World::new().run(&["--help"]).success().stdout;
    let rows = README.lines().skip_while(|line| !line.starts_with("| exit code")).skip(2);
    for row in rows.take_while(|line| line.starts_with('|')) {
        for code in row.split('|').nth(1).unwrap().split(',') {
            let (starts, follows) = (format!("{} ", code.trim()), format!(", {} ", code.trim()));
            let named = |line: &str| line.trim_start().starts_with(&starts) || line.contains(&follows);
            assert!(help.lines().any(named), "{row}");
        }
    }
}
