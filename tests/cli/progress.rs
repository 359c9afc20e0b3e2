//! What a bulk run says while it runs and when it ends, on a terminal and elsewhere; and the report for scripts.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Output, Program, World};

/// Rows that take two seconds at [`SLOW`], whatever the machine does.
const ROWS: usize = 40;
const SLOW: &str = "CreateThing=20";

fn world() -> World {
    let world = World::new();
    world.tenant("acme");
    world.tenant("beta");
    let rows = (0..ROWS).map(|n| format!("lamp-{n},{}\n", if n % 4 == 0 { "beta" } else { "acme" }));
    world.write("lamps.csv", format!("thing_name,tenant\n{}", rows.collect::<String>()));
    world
}

/// An import that takes a while, with a line of progress every half second.
fn slow(world: &World, more: &[&str]) -> Program {
    let mut program = world.fleetctl(&["things", "import", "lamps.csv", "--rate", SLOW]);
    program.args(more).env("FLEETCTL_PROGRESS_SECONDS", "0.5");
    program
}

fn progress_lines(output: &Output) -> Vec<&str> {
    output.stderr.lines().filter(|line| line.contains("importing")).collect()
}

fn members(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap_or_else(|| panic!("{value}")).keys().map(String::as_str).collect()
}

#[test]
fn off_a_terminal_a_line_comes_now_and_then() {
    let world = world();
    let output = slow(&world, &[]).run().success();
    let lines = progress_lines(&output);
    let first = lines.first().unwrap_or_else(|| panic!("no line of progress\n{output}"));
    assert!(first.starts_with("importing: ") && first.contains(" of 40 rows ("), "{first}");
    assert!(first.contains(" rows/s") && first.contains("CreateThing "), "{first}");
    // Both targets are given 20 a second.
    assert!(first.contains("/s of 40/s"), "{first}");
    assert!(!output.stderr.contains('\u{1b}'), "{output}");
}

#[test]
fn lines_of_progress_are_json_where_stderr_is() {
    let world = world();
    let output = slow(&world, &["--log-format", "json"]).run().success();
    let said: Vec<Value> = output.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let says = |start: &str| {
        said.iter().any(|s| s["level"] == "info" && s["message"].as_str().unwrap().starts_with(start))
    };
    assert!(says("importing: "), "{output}");
    assert!(says("CreateThing: 40 calls, 0 throttled, 0 retried, "), "{output}");
}

#[test]
fn progress_is_silent_when_told_and_when_the_run_is_short() {
    let world = world();
    let output = slow(&world, &["--no-progress"]).run().success();
    assert_eq!(progress_lines(&output), [""; 0], "{output}");
    assert!(output.stderr.contains("OPERATION"), "the table is no progress\n{output}");
    let mut again = world.fleetctl(&["things", "import", "lamps.csv"]);
    let output = again.run().success();
    assert_eq!(progress_lines(&output), [""; 0], "nothing before ten seconds\n{output}");
    let output = slow(&self::world(), &["-q"]).run().success();
    assert_eq!(output.stderr, "");
}

#[test]
fn at_the_end_a_table_says_what_each_operation_did() {
    let world = world();
    world.forget_calls();
    let output = slow(&world, &["--no-progress"]).run().success();
    let lines: Vec<&str> = output.stderr.lines().collect();
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let header = words("OPERATION CALLS THROTTLED RETRIES PER SECOND IN USE QUOTA SHARE");
    assert!(lines.iter().any(|line| words(line) == header), "{output}");
    let row =
        lines.iter().find(|line| line.starts_with("CreateThing ")).unwrap_or_else(|| panic!("{output}"));
    let row = words(row);
    assert_eq!(row[1..4], [world.count("CreateThing").to_string(), "0".into(), "0".into()], "{output}");
    assert_eq!(row[5..7], ["40", "40"], "{output}");
    // Thirty of the rows are acme's: a second and a half at twenty calls a second.
    let bound =
        lines.iter().find(|line| line.starts_with("Bound 1.5 s (CreateThing at the quota in use), took "));
    assert!(bound.is_some_and(|line| line.ends_with(" x")), "{output}");
    assert!(!output.stdout.contains("OPERATION"), "{output}");
    let output = world.run(&["things", "import", "lamps.csv", "-o", "json"]).success();
    assert!(!output.stderr.contains("OPERATION"), "the document has it\n{output}");
}

#[test]
fn a_report_has_exactly_the_documented_members() {
    let world = world();
    let output =
        world.run(&["things", "import", "lamps.csv", "--report", "report.json", "-o", "json"]).success();
    let report: Value = serde_json::from_str(&world.read("report.json")).unwrap();
    assert_eq!(output.json(), report);
    let expected = "type schemaVersion runId dryRun rows doneEarlier ok skipped failed invalid pending elapsedSeconds boundSeconds \
                    boundOperation operations rejects targets perTarget";
    assert_eq!(members(&report), expected.split_whitespace().collect());
    assert_eq!((&report["schemaVersion"], &report["targets"]), (&json!(1), &json!([])));
    assert_eq!(report["boundOperation"], "CreateThing");
    // 30 calls in one account, where headroom leaves 90 a second.
    assert!((report["boundSeconds"].as_f64().unwrap() - 0.333).abs() < 1e-9, "{report}");
    let operations = report["operations"].as_array().unwrap();
    let create = operations.iter().find(|op| op["operation"] == "CreateThing").unwrap();
    let expected = "operation calls throttled retries perSecond quota inUse share";
    assert_eq!(members(create), expected.split_whitespace().collect());
    let number = |name: &str| create[name].as_f64().unwrap();
    assert!((number("quota") - 200.0).abs() < 1e-9 && (number("inUse") - 180.0).abs() < 1e-9, "{create}");
    assert!((number("share") - number("perSecond") / number("inUse")).abs() < 2e-3, "{create}");
    let per_target = report["perTarget"].as_array().unwrap();
    let rows = |tenant: &str| {
        let target = per_target.iter().find(|t| t["tenant"] == tenant).unwrap();
        let expected = "tenant account region rows ok skipped failed invalid pending";
        assert_eq!(members(target), expected.split_whitespace().collect());
        (target["rows"].as_u64().unwrap(), target["ok"].as_u64().unwrap())
    };
    assert_eq!((per_target.len(), rows("acme"), rows("beta")), (2, (30, 30), (10, 10)));
}

#[test]
fn targets_count_what_was_refused_and_what_was_not_begun() {
    let world = world();
    world.write("typed.csv", "thing_name,tenant,thing_type\na,acme,sensor\nb,acme,\nc,beta,\n");
    let refused = ["things", "import", "typed.csv", "-o", "json"];
    let summary = world.run(&refused).code(65).json();
    let counts = |summary: &Value, tenant: &str| {
        let targets = summary["perTarget"].as_array().unwrap();
        let target = targets.iter().find(|t| t["tenant"] == tenant).unwrap();
        ["rows", "ok", "invalid", "pending"].map(|name| target[name].as_u64().unwrap())
    };
    assert_eq!((counts(&summary, "acme"), counts(&summary, "beta")), ([2, 0, 1, 1], [1, 0, 0, 1]));
    let summary = world.run(&[&refused[..], &["--skip-invalid"]].concat()).code(3).json();
    assert_eq!((counts(&summary, "acme"), counts(&summary, "beta")), ([2, 1, 1, 0], [1, 1, 0, 0]));
}

#[test]
fn a_report_that_cannot_be_written_is_refused_before_the_first_call() {
    let world = world();
    world.forget_calls();
    let with = |report: &str| world.run(&["things", "import", "lamps.csv", "--report", report]).code(2);
    let _ = with("nowhere/report.json").says("there is no folder `nowhere`");
    let _ = with(".").says("the report `.` is a folder");
    world.assert_no_calls();
}

/// Runs the slow import on a terminal; everything it shows is the stdout.
fn on_terminal(world: &World, term: &str, more: &str) -> Output {
    let line = format!("fleetctl things import lamps.csv --rate {SLOW} {more}");
    let mut script = world.program("/usr/bin/script");
    script.args(["-qec", &line, "/dev/null"]).env("SHELL", "/bin/sh").env("TERM", term);
    script.env("FLEETCTL_PROGRESS_SECONDS", "0.5").run().success()
}

/// Whether a drawing holds the bar's line: its rows are counted beside it.
fn has_bar(output: &Output) -> bool {
    output.stdout.contains("importing ") && output.stdout.contains('█')
}

#[test]
fn on_a_terminal_a_bar_is_drawn_with_lines_below_it_and_goes_away() {
    let output = on_terminal(&world(), "xterm", "");
    assert!(has_bar(&output) && output.stdout.contains(" of 40 rows ("), "{output}");
    assert!(output.stdout.contains("  CreateThing"), "{output}");
    assert!(output.stdout.contains(" of 30 rows  ") && output.stdout.contains(" of 10 rows  "), "{output}");
    let (_, end) = output.stdout.rsplit_once("importing").unwrap();
    assert!(end.contains("OPERATION") && end.contains("elapsedSeconds"), "{output}");
    assert!(!output.stdout.contains("importing: "), "a bar needs no lines\n{output}");
}

#[test]
fn no_bar_is_drawn_where_it_would_be_in_the_way() {
    let output = on_terminal(&world(), "dumb", "");
    assert!(!has_bar(&output) && output.stdout.contains("importing: "), "{output}");
    let output = on_terminal(&world(), "xterm", "--no-progress");
    assert!(!output.stdout.contains("importing"), "{output}");
    // Rows on the same terminal would tear it.
    let output = on_terminal(&world(), "xterm", "-o jsonl");
    assert!(!has_bar(&output) && output.stdout.contains("importing: "), "{output}");
    let rows = output.stdout.lines().filter(|line| line.starts_with("{\"type\":\"row\""));
    assert_eq!(rows.count(), ROWS, "{output}");
}

#[test]
fn what_is_said_while_a_bar_is_drawn_has_a_line_of_its_own() {
    let world = world();
    world.write(
        "press.sh",
        "mkfifo keys\n\
         script -qfec \"$1\" shown < keys > /dev/null &\n\
         exec 3> keys\n\
         until grep -q ' of 40 rows' shown; do sleep 0.1; done\n\
         printf '\\003' >&3\n\
         wait $!\n",
    );
    let line = format!("fleetctl things import lamps.csv --rate {SLOW}");
    let mut shell = world.program("/bin/bash");
    let output = shell.args(["press.sh", &line]).env("SHELL", "/bin/sh").env("TERM", "xterm").run();
    let _ = output.code(130);
    let shown = world.read("shown");
    let (before, _) = shown.split_once("Stopping: ").unwrap_or_else(|| panic!("{shown}"));
    // The bar was wiped and the cursor moved back up to its first line just before.
    let (wiped, last) = before.rsplit_once('\u{1b}').unwrap();
    assert!(last.starts_with('[') && last.ends_with('A'), "{before:?}");
    assert!(wiped.contains("\u{1b}[2K"), "{before:?}");
}
