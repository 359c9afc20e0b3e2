//! `--help` is the manual: every command says what it does, and what its exit codes mean where scripts need it.

use crate::support::World;

/// Every command line prefix that names a command of its own (no group), with its `--help`.
fn leaves(world: &World) -> Vec<(Vec<String>, String)> {
    let mut open = vec![Vec::new()];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        let help = world.fleetctl::<String>(&path).args(["--help"]).run().success().stdout;
        let commands = subcommands(&help);
        if commands.is_empty() {
            found.push((path, help));
            continue;
        }
        for command in commands {
            open.push([path.clone(), vec![command]].concat());
        }
    }
    found.sort();
    found
}

fn subcommands(help: &str) -> Vec<String> {
    let Some((_, rest)) = help.split_once("\nCommands:\n") else { return Vec::new() };
    // A name stands two spaces in; the lines of its text stand further in.
    let names = rest.lines().take_while(|line| !line.is_empty());
    let names = names.filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    names
        .filter_map(|line| line.split(' ').next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_first_line_says_what_it_is_for() {
    let world = World::new();
    let help = world.run(&["--help"]).success().stdout;
    assert!(help.lines().next().unwrap().contains("AWS IoT"), "{help}");
}

#[test]
fn every_command_has_a_line_about_itself_without_a_period() {
    let world = World::new();
    let leaves = leaves(&world);
    assert!(leaves.len() > 20, "only {} commands were found", leaves.len());
    for (path, help) in leaves {
        let about = help.lines().next().unwrap_or_default();
        assert!(about.starts_with(char::is_uppercase) && about.len() > 8, "{path:?}: `{about}`");
        assert!(!about.ends_with('.'), "{path:?}: `{about}` ends with a period");
        assert!(help.contains("\nUsage: fleetctl "), "{path:?}");
    }
}

#[test]
fn commands_that_can_be_partial_or_time_out_document_their_exit_codes() {
    let world = World::new();
    for path in [
        "ca register",
        "tenant create",
        "tenant wait",
        "things import",
        "things export",
        "things query",
        "things update",
        "things delete",
        "groups add",
        "groups remove",
        "billing-groups add",
        "billing-groups remove",
        "index enable",
    ] {
        let words: Vec<&str> = path.split(' ').collect();
        let help = world.fleetctl(&words).args(["--help"]).run().success().stdout.to_lowercase();
        assert!(help.contains("exit code"), "{path} does not document its exit codes");
    }
}

#[test]
fn help_fits_a_terminal() {
    let world = World::new();
    for (path, help) in leaves(&world) {
        for line in help.lines().filter(|line| !line.starts_with("Usage: ")) {
            assert!(line.chars().count() <= 100, "{path:?}: {line}");
        }
    }
}

#[test]
fn a_group_is_explained_by_its_commands_and_not_by_the_options_of_all() {
    let world = World::new();
    for group in [&["things"][..], &["jobs", "campaign"], &["sandbox"]] {
        let help = world.fleetctl(group).args(["--help"]).run().success().stdout;
        assert!(help.contains("\nCommands:\n") && help.contains("`fleetctl --help`"), "{help}");
        assert!(!help.contains("--exclude"), "{help}");
    }
    let sandbox = world.run(&["sandbox", "--help"]).success().stdout;
    assert!(sandbox.contains("/_sandbox/seed") && sandbox.contains("/_sandbox/faults"), "{sandbox}");
}

#[test]
fn a_verb_without_its_noun_is_met_with_the_whole_command() {
    let world = World::new();
    for (words, tip) in [
        (&["query", "*"][..], "'things query'"),
        (&["jobs", "pause", "fw"], "'jobs campaign pause'"),
        (&["snapshot"], "'things export --snapshot'"),
    ] {
        let _ = world.run(words).code(2).no_data().says(&format!("tip: a similar subcommand exists: {tip}"));
    }
    let _ = world.run(&["-o", "json", "campaign"]).code(2).says("similar subcommand exists: 'jobs campaign'");
}
