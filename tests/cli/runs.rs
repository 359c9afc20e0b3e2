//! Runs: what is remembered of each, going on with one that was killed or disturbed, and clearing away.

use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt as _;

use fleetctl_sandbox::watch::Moment;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::{World, repeated};

/// One run of `runs list -o json`, exactly.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Listed {
    run_id: String,
    state: String,
    started: Option<String>,
    rows: Option<u64>,
    ok: Option<u64>,
    skipped: Option<u64>,
    failed: Option<u64>,
    invalid: Option<u64>,
    pending: Option<u64>,
    done_earlier: Option<u64>,
    undone_by: Option<String>,
    command: Option<String>,
}

/// `runs show -o json`, exactly.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shown {
    run_id: String,
    state: String,
    command: Option<String>,
    folder: Option<String>,
    version: Option<String>,
    started: Option<String>,
    input: Option<Value>,
    targets: Vec<Value>,
    attempts: Option<u64>,
    rows_done: Option<u64>,
    rows: Option<u64>,
    ok: Option<u64>,
    skipped: Option<u64>,
    failed: Option<u64>,
    invalid: Option<u64>,
    pending: Option<u64>,
    done_earlier: Option<u64>,
    elapsed_seconds: Option<f64>,
    operations: Option<Value>,
    rejects: Option<String>,
    undone_by: Option<String>,
    path: String,
    journal_bytes: Option<u64>,
    damage: Option<String>,
}

fn csv(rows: std::ops::Range<u32>) -> String {
    rows.fold(String::from("thing_name\n"), |mut csv, n| {
        writeln!(csv, "lamp-{n}").unwrap();
        csv
    })
}

fn import(world: &World, run: &str, file: &str, more: &[&str]) -> crate::support::Program {
    let command = ["things", "import", file, "--tenant", "acme", "--run-id", run];
    world.fleetctl(&[&command, more].concat())
}

fn list(world: &World) -> Vec<Listed> {
    world.run(&["runs", "list", "-o", "json"]).success().parse()
}

fn state(world: &World, run: &str) -> String {
    list(world).into_iter().find(|found| found.run_id == run).unwrap().state
}

fn show(world: &World, run: &str) -> Shown {
    world.run(&["runs", "show", run, "-o", "json"]).success().parse()
}

/// A run of `rows` rows that is killed at its fifth changing call, when the journal may not have the fourth.
fn killed(world: &World, rows: u32) {
    killed_at(world, 5, rows);
}

fn killed_at(world: &World, nth: u64, rows: u32) {
    world.write("a.csv", csv(0..rows));
    let victim = world.kill_at(nth, Moment::Received);
    let output = import(world, "load", "a.csv", &["--concurrency", "1"]).start_as(&victim).finish();
    assert!(victim.killed_at().is_some(), "{output}");
}

#[test]
fn every_run_is_listed_with_its_state_the_newest_first() {
    let world = World::new();
    world.tenant("acme");
    assert_eq!(world.run(&["runs", "list", "-o", "json"]).success().stdout, "[]\n");
    world.write("good.csv", csv(0..3));
    world.write("wrong.csv", "thing_name\nlamp 1\nlamp-9\n");
    world.write("half.csv", "thing_name,attr.n\nlamp-0,7\nlamp-3,7\n");
    let _ = import(&world, "good", "good.csv", &[]).run().success();
    let _ = import(&world, "wrong", "wrong.csv", &[]).run().code(65);
    let _ = import(&world, "half", "half.csv", &[]).run().code(3);
    killed(&world, 14);
    let runs = list(&world);
    let states: Vec<_> = runs.iter().map(|run| (run.run_id.as_str(), run.state.as_str())).collect();
    for expected in [("good", "done"), ("wrong", "invalid"), ("half", "partial"), ("load", "interrupted")] {
        assert!(states.contains(&expected), "{states:?}");
    }
    assert!(runs.windows(2).all(|pair| pair[0].started >= pair[1].started || pair[0].started.is_none()));
    let of = |name: &str| runs.iter().find(|run| run.run_id == name).unwrap();
    let good = of("good");
    assert_eq!((good.rows, good.ok, good.skipped, good.done_earlier), (Some(3), Some(3), Some(0), Some(0)));
    let typed = "things import good.csv --tenant acme --run-id good";
    assert_eq!((good.command.as_deref(), &good.undone_by), (Some(typed), &None));
    assert_eq!((of("half").failed, of("half").pending, of("wrong").invalid), (Some(1), Some(0), Some(1)));
    assert_eq!((of("load").rows, of("wrong").command.as_ref()), (None, None));

    let shown = show(&world, "good");
    assert_eq!((shown.run_id.as_str(), shown.state.as_str()), ("good", "done"));
    assert_eq!((shown.attempts, shown.rows_done, shown.rows, shown.ok), (Some(1), Some(3), Some(3), Some(3)));
    let input = shown.input.unwrap();
    assert_eq!((&input["path"], &input["bytes"]), (&json!("good.csv"), &json!(csv(0..3).len())));
    assert_eq!(input["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(shown.targets[0]["tenant"], "acme");
    let operations = shown.operations.unwrap();
    assert!(operations.as_array().unwrap().iter().any(|op| op["operation"] == "CreateThing"), "{operations}");
    assert_eq!(shown.folder.as_deref(), world.folder().to_str());
    assert!(shown.journal_bytes > Some(0) && shown.elapsed_seconds.is_some() && shown.rejects.is_none());
    assert!(shown.path.ends_with("runs/good") && shown.version.is_some() && shown.started.is_some());
    let none = [shown.skipped, shown.failed, shown.invalid, shown.pending, shown.done_earlier];
    assert_eq!(
        (none, shown.command.as_deref(), shown.undone_by, shown.damage),
        ([Some(0); 5], Some(typed), None, None)
    );
    let killed = show(&world, "load");
    // Four things were there, and four were made; the last of them may not have been written down.
    assert!(killed.rows_done.unwrap() <= 8, "{killed:?}");
    assert_eq!((killed.attempts, killed.rows), (Some(1), None));
    let _ = world.run(&["runs", "show", "goood"]).code(2).says("there is no run `goood`").says("good");
}

#[test]
fn a_killed_run_is_resumed_from_another_folder_without_repeating_calls() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.record();
    killed_at(&world, 30, 40);
    let written = show(&world, "load").rows_done.unwrap();
    assert!((1..30).contains(&written), "{written} rows");
    let elsewhere = world.home().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let resume = ["runs", "resume", "load", "-o", "json", "--headroom", "50", "--report", "report.json"];
    let output = world.fleetctl(&resume).folder(&elsewhere).run().success();
    let summary = output.json();
    let number = |name: &str| summary[name].as_u64().unwrap();
    // Of the 29 things that were made before the kill those that were not written down are found.
    assert_eq!((number("doneEarlier"), number("rows")), (written, 40), "{summary}");
    assert_eq!((number("ok"), number("skipped")), (11 + written, 29 - written), "{summary}");
    // The headroom that is given now counts.
    let operations = summary["operations"].as_array().unwrap();
    let create = operations.iter().find(|op| op["operation"] == "CreateThing").unwrap();
    let number = |name: &str| create[name].as_f64().unwrap();
    assert!((number("inUse") * 2.0 - number("quota")).abs() < 1e-9, "{create}");
    assert!(elsewhere.join("report.json").exists(), "the report is where the second command was typed");
    assert_eq!(world.fleet(&acme).things.len(), 40);
    assert_eq!(repeated(&world.log()).len(), 0);
    assert_eq!((state(&world, "load").as_str(), show(&world, "load").attempts), ("done", Some(2)));
    world.forget_calls();
    let again = world.run(&["runs", "resume", "load", "-o", "json"]).success().says("is complete");
    assert_eq!(again.json(), summary);
    world.assert_no_calls();
}

#[test]
fn a_run_of_stdin_is_resumed_from_what_was_kept() {
    let world = World::new();
    let acme = world.tenant("acme");
    let victim = world.kill_at(3, Moment::Done);
    let mut command = import(&world, "load", "-", &["--concurrency", "1"]);
    let output = command.input(csv(0..6)).start_as(&victim).finish();
    assert!(victim.killed_at().is_some(), "{output}");
    let summary = world.ok(&["runs", "resume", "load"]);
    // Of the three things that were made those that were not written down are found.
    let number = |name: &str| summary[name].as_u64().unwrap();
    let written = number("doneEarlier");
    assert_eq!((number("ok"), number("skipped")), (3 + written, 3 - written), "{summary}");
    assert_eq!(world.fleet(&acme).things.len(), 6);
}

#[test]
fn another_input_and_another_task_are_refused() {
    let world = World::new();
    world.tenant("acme");
    killed(&world, 8);
    world.forget_calls();
    let other = world
        .run(&["things", "import", "a.csv", "--tenant", "acme", "--run-id", "load", "--update", "merge"]);
    let _ = other.code(2).says("asks for something else").says("--run-id");
    world.write("a.csv", csv(0..9));
    let _ = world.run(&["runs", "resume", "load"]).code(2).says("was changed since").says("--run-id");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = world.run(&["runs", "resume", "load", "--tenant", "acme"]).code(2).says("`--tenant`");
    world.write("a.csv", csv(0..8));
    let _ = world.run(&["runs", "resume", "load"]).success();
}

#[test]
fn a_run_at_work_is_left_to_its_process() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", csv(0..4));
    world.admin("POST", "hold", &json!({ "operation": "CreateThing", "seconds": 60 }));
    let mut running = import(&world, "load", "a.csv", &[]).start();
    running.until("a call", || world.count("CreateThing") > 0);
    assert_eq!(state(&world, "load"), "running");
    for command in [&["resume", "load"][..], &["undo", "load", "--yes"], &["prune", "load", "--yes"]] {
        let _ = world.run(&[&["runs"], command].concat()).code(75).says("at work on run `load`");
    }
    let pruned = world.ok(&["runs", "prune", "--older-than", "0m", "--yes"]);
    assert_eq!(pruned, json!([]));
    assert!(world.state().join("runs/load/journal").exists());
    world.admin("DELETE", "hold", &json!({}));
    running.signal("KILL");
    let _ = running.finish();
    assert_eq!(state(&world, "load"), "interrupted");
}

#[test]
fn without_a_journal_or_with_a_damaged_one_it_is_said_what_to_do() {
    let world = World::new();
    let acme = world.tenant("acme");
    killed(&world, 8);
    let journal = world.state().join("runs/load/journal");
    let whole = std::fs::read(&journal).unwrap();
    for at in [20, whole.len() / 2] {
        let mut broken = whole.clone();
        broken[at] ^= 1;
        std::fs::write(&journal, &broken).unwrap();
        let _ =
            world.run(&["runs", "resume", "load"]).code(65).says("is damaged").says("run the command again");
        let shown = show(&world, "load");
        assert_eq!(shown.state, "damaged");
        assert!(shown.damage.unwrap().contains("journal:"), "{at}");
    }
    std::fs::remove_file(&journal).unwrap();
    world.forget_calls();
    let _ = world
        .run(&["runs", "resume", "load"])
        .code(2)
        .says("no journal")
        .says("Run the command itself again");
    world.assert_no_calls();
    let again = import(&world, "load", "a.csv", &["-o", "json"]).run().success().json();
    assert_eq!((&again["skipped"], &again["ok"]), (&json!(4), &json!(4)), "{again}");
    assert_eq!(world.fleet(&acme).things.len(), 8);
}

#[test]
fn a_folder_that_cannot_be_written_to_stops_the_run_before_the_first_change() {
    let world = World::new();
    world.tenant("acme");
    killed(&world, 8);
    let folder = world.state().join("runs/load");
    let journal = folder.join("journal");
    let bits = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    bits(&folder, 0o500);
    bits(&journal, 0o400);
    // Who may do everything is not kept from writing by bits.
    if std::fs::OpenOptions::new().append(true).open(&journal).is_ok() {
        bits(&folder, 0o700);
        return;
    }
    world.forget_calls();
    let _ = world.run(&["runs", "resume", "load"]).code(1).says("runs/load");
    assert_eq!(world.mutations(), [""; 0]);
    bits(&folder, 0o700);
    bits(&journal, 0o600);
    let _ = world.run(&["runs", "resume", "load"]).success();
}

#[test]
fn a_full_disk_stops_the_run_cleanly_and_its_resumption_completes_it() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", csv(0..400));
    world.record();
    // No file may grow beyond 16 KiB: the journal does after some 60 things.
    let line = format!(
        "trap '' XFSZ; ulimit -f 16; exec '{}' things import a.csv --tenant acme --run-id load --concurrency 4",
        crate::support::binary().display()
    );
    let output = world.program("/bin/bash").args(["-c", &line]).run().code(1);
    let output = output.says("writing the run's journal").says("runs resume load");
    assert!(!output.stderr.contains("panicked"), "{output}");
    let made = world.fleet(&acme).things.len();
    assert!((1..400).contains(&made), "{made} things were made");
    let summary = world.ok(&["runs", "resume", "load"]);
    assert_eq!(summary["rows"], 400, "{summary}");
    assert_eq!(summary["ok"].as_u64().unwrap() + summary["skipped"].as_u64().unwrap(), 400, "{summary}");
    assert_eq!(world.fleet(&acme).things.len(), 400);
}

#[test]
fn rejects_are_printed_or_copied() {
    let world = World::new();
    world.tenant("acme");
    world.write("a.csv", "thing_name\nlamp 1\nlamp-2\n");
    let _ = import(&world, "load", "a.csv", &["--skip-invalid"]).run().code(3);
    let printed = world.run(&["runs", "rejects", "load"]).success().stdout;
    assert!(printed.starts_with("error_code,") && printed.contains("lamp 1"), "{printed}");
    assert_eq!(printed.lines().count(), 2);
    let copied = world.run(&["runs", "rejects", "load", "--to", "r.csv"]).success().no_data();
    assert_eq!(world.read("r.csv"), printed, "{copied}");
    let _ = world.run(&["runs", "rejects", "load", "--to", "r.csv"]).code(2).says("exists already");
    world.write("good.csv", csv(5..6));
    let _ = import(&world, "good", "good.csv", &[]).run().success();
    let _ = world.run(&["runs", "rejects", "good"]).success().no_data().says("has no rejects");
}

#[test]
fn prune_removes_what_is_done_and_keeps_what_is_not() {
    let world = World::new();
    world.tenant("acme");
    for (run, n) in [("one", 10), ("two", 20), ("three", 30)] {
        world.write("a.csv", csv(n..n + 2));
        let _ = import(&world, run, "a.csv", &[]).run().success();
    }
    killed(&world, 8);
    let _ = world.run(&["runs", "prune"]).code(2).says("--older-than");
    let runs = || {
        let mut names: Vec<String> = list(&world).into_iter().map(|run| run.run_id).collect();
        names.sort();
        names
    };
    let plan = world.ok(&["runs", "prune", "--older-than", "0m", "--dry-run"]);
    assert_eq!(plan.as_array().unwrap().len(), 4, "{plan}");
    assert_eq!(runs(), ["load", "one", "three", "two"]);
    assert_eq!(world.ok(&["runs", "prune", "--older-than", "30d"]), json!([]));
    let _ = world.run(&["runs", "prune", "one", "load"]).code(2).says("`load`").says("--yes");
    assert_eq!(runs().len(), 4, "nothing goes before the answer");
    let pruned = world.run(&["runs", "prune", "--older-than", "0m", "-o", "json"]).success();
    let pruned = pruned.says("`load` left rows undone").says("Removed 3 runs");
    let kept: Vec<Value> =
        pruned.json().as_array().unwrap().iter().filter(|row| row["action"] == "kept").cloned().collect();
    assert_eq!((kept.len(), &kept[0]["runId"]), (1, &json!("load")));
    assert_eq!(runs(), ["load"]);
    assert_eq!(world.ok(&["runs", "prune", "--keep", "1", "--yes"]), json!([]));
    let _ = world.run(&["runs", "prune", "load", "--yes"]).success();
    assert!(runs().is_empty());
}
