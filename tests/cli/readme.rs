//! The README is true: its main job runs as printed, twice, and its test command is the one that CI calls.

use crate::spine::need_jq;
use crate::support::World;

const README: &str = include_str!("../../README.md");

/// The first shell block of the README that holds `mark`.
fn block(mark: &str) -> &'static str {
    let blocks = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|text| text.contains(mark)).unwrap()
}

#[test]
fn the_main_job_runs_as_printed_and_again() {
    need_jq();
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

/// What is said of the fleet at once, on the tenants that are seeded there.
#[test]
fn the_index_groups_and_figures_are_as_printed() {
    let world = World::new();
    let marks = [r#"'{"tenants":["acme","#, "fleetctl index status", "groups tree", "--by tenant,thingType"];
    let script = marks.map(block).concat();
    // Without a terminal nobody can be asked.
    let script = script.replace("index disable", "index disable --yes");
    world.write("fleet.sh", format!("set -euo pipefail\n{script}"));
    let output = world.program("/bin/bash").args(["-x", "fleet.sh"]).run().success();
    // Figures are of what there is.
    assert!(output.stdout.contains("sensor,1000,"), "{output}");
    let stats = world.ok(&["things", "stats", "attributes.battery", "--all-tenants"]);
    assert_eq!((&stats["count"], &stats["minimum"]), (&1000.into(), &20.0.into()));
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
