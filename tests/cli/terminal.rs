//! What is different on a terminal: tables with a header, and questions before something is destroyed.

use crate::support::{MANAGEMENT, Output, World};

/// Runs a shell line on a terminal, with these keys pressed; everything it shows is its stdout.
pub fn on_terminal(world: &World, line: &str, keys: &str) -> Output {
    let mut script = world.program("/usr/bin/script");
    script.args(["-qec", line, "/dev/null"]).env("SHELL", "/bin/sh").env("TERM", "xterm");
    let mut output = script.input(keys).run();
    output.stdout = output.stdout.replace('\r', "");
    output
}

#[test]
fn a_table_has_a_header_and_columns() {
    let world = World::new();
    let output = on_terminal(&world, "fleetctl templates list", "").success();
    let lines: Vec<&str> = output.stdout.lines().collect();
    let header = lines.iter().position(|line| line.starts_with("NAME")).unwrap_or_else(|| panic!("{output}"));
    let kind = lines[header].find("KIND").unwrap();
    let row = lines.iter().find(|line| line.starts_with("device-policy.json")).unwrap();
    assert_eq!(row.find("policy  "), Some(kind), "{output}");
}

#[test]
fn a_destructive_command_asks_and_takes_no_for_an_answer() {
    let world = World::new();
    let made = world.ok(&["ca", "create", "--cn", "X", "--out", "ca"]);
    let id = made["certificateId"].as_str().unwrap();
    world.ok(&["ca", "register", "--cert", "ca/ca.crt", "--mode", "sni-only", "--account", MANAGEMENT]);
    world.forget_calls();
    let line = format!("fleetctl ca delete {id} --account {MANAGEMENT}");
    let output = on_terminal(&world, &line, "n\n").code(1);
    assert!(output.stdout.contains("[y/N]") && output.stdout.contains("nothing was changed"), "{output}");
    assert_eq!(world.mutations(), [""; 0]);
    let output = on_terminal(&world, &format!("{line} --non-interactive"), "y\n").code(2);
    assert!(output.stdout.contains("--yes"), "{output}");
    let _ = on_terminal(&world, &line, "y\n").code(0);
    assert_eq!(world.cas(MANAGEMENT, "us-east-1"), [""; 0]);
}

#[test]
fn a_job_for_many_things_is_asked_about_unless_a_flag_says_how_many() {
    let world = World::new();
    let names: Vec<String> = (0..101).map(|n| format!("lamp-{n:03}")).collect();
    world.things(MANAGEMENT, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.write("all", names.join("\n"));
    world.write("job.json", "{}");
    world.forget_calls();
    let line = format!(
        "fleetctl jobs create up --document job.json --things all --via things --account {MANAGEMENT}"
    );
    let output = on_terminal(&world, &line, "100\n").code(1);
    assert!(
        output.stdout.contains("101 things") && output.stdout.contains("nothing was changed"),
        "{output}"
    );
    assert_eq!(world.mutations(), [""; 0]);
    let _ = on_terminal(&world, &line, "101\n").code(0);
    let _ = on_terminal(&world, &format!("{line} --expect 101"), "").code(0);
}

#[test]
fn a_campaign_and_a_job_on_a_group_are_asked_about_as_well() {
    let world = World::new();
    let names: Vec<String> = (0..101).map(|n| format!("lamp-{n:03}")).collect();
    world.things(MANAGEMENT, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.index(MANAGEMENT);
    world.write("all", names.join("\n"));
    world.write("job.json", "{}");
    world.write(
        "fw.yaml",
        "schemaVersion: 1\nkind: JobCampaign\nname: fw\nquery: thingName:*\ndocument: {file: job.json}\n\
         waves: [{name: few, percent: 5}, {name: rest, all: true}]\ngates: {successShare: 90%}\n",
    );
    let own = ["--account", MANAGEMENT];
    let _ = world.run(&[&["groups", "create", "lamps"], &own[..]].concat()).success();
    let _ = world.run(&[&["groups", "add", "lamps", "--from", "all", "--yes"], &own[..]].concat()).success();
    world.forget_calls();
    let start = format!("fleetctl jobs campaign start fw.yaml --account {MANAGEMENT}");
    let job = format!("fleetctl jobs create up --document job.json --group lamps --account {MANAGEMENT}");
    let output = on_terminal(&world, &start, "100\n").code(1);
    assert!(output.stdout.contains("start campaign `fw` for 101 things? Type 101"), "{output}");
    let output = on_terminal(&world, &job, "n\n").code(1);
    assert!(output.stdout.contains("create the job `up` for at least 101 things? [y/N]"), "{output}");
    assert_eq!(world.mutations(), [""; 0]);
    let _ = on_terminal(&world, &start, "101\n").code(0);
    let _ = on_terminal(&world, &job, "y\n").code(0);
    let mut jobs = world.jobs(MANAGEMENT);
    jobs.sort_unstable();
    assert_eq!(jobs, ["fw-w1", "up"]);
}

#[test]
fn ctrl_c_ends_a_command_that_waits_for_an_answer() {
    let world = World::new();
    world.write(
        "press.sh",
        "mkfifo keys\n\
         script -qfec \"$1\" shown < keys > /dev/null &\n\
         exec 3> keys\n\
         until grep -q 'y/N' shown; do sleep 0.1; done\n\
         printf '\\003' >&3\n\
         wait $!\n",
    );
    let line = format!("fleetctl types delete sensor --account {MANAGEMENT}");
    let mut shell = world.program("/bin/bash");
    let output = shell.args(["press.sh", &line]).env("SHELL", "/bin/sh").env("TERM", "xterm").run();
    let _ = output.code(130);
    assert!(world.read("shown").contains("interrupted"));
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn a_list_of_nothing_says_so_to_a_person_only() {
    let world = World::new();
    world.tenant("acme");
    let line = "fleetctl groups list --tenant acme";
    let output = on_terminal(&world, line, "").success();
    assert!(output.stdout.contains("Nothing was found."), "{output}");
    assert!(on_terminal(&world, &format!("{line} | cat"), "").success().stdout.is_empty());
}
