//! `fleetctl sandbox`: a command that runs in it cannot reach anything else.

use crate::support::{MANAGEMENT, World};

/// `sandbox run` of a shell line, in an environment with leftovers that point elsewhere.
fn run(world: &World, line: &str) -> crate::support::Output {
    let mut command = world.fleetctl(&["sandbox", "run", "--", "/bin/sh", "-c", line]);
    for (name, value) in [
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:9"),
        ("AWS_ENDPOINT_URL_IOT", "http://127.0.0.1:9"),
        ("AWS_ACCESS_KEY_ID", "AKIAREALREALREALREAL"),
        ("AWS_SESSION_TOKEN", "real"),
        ("AWS_PROFILE", "production"),
        ("AWS_REGION", "eu-central-1"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9"),
        ("FLEETCTL_HUB_ROLE", "arn:aws:iam::123456789012:role/Hub"),
        ("HTTP_PROXY", "http://127.0.0.1:9"),
    ] {
        command.env(name, value);
    }
    // The outer sandbox is no part of this: the command stands where a user's shell does.
    command.env_remove("FLEETCTL_SANDBOX").run()
}

#[test]
fn the_environment_leads_to_the_sandbox_only() {
    let world = World::new();
    let output = run(&world, "env").success();
    for (name, value) in output.stdout.lines().filter_map(|line| line.split_once('=')) {
        if !name.starts_with("AWS_") && !name.starts_with("FLEETCTL_") {
            continue;
        }
        let expected = match name {
            "AWS_ENDPOINT_URL" | "FLEETCTL_SANDBOX" => {
                value.starts_with("http://127.0.0.1:") && !value.ends_with(":9")
            }
            "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" => value.to_lowercase().contains("sandbox"),
            "AWS_REGION" | "AWS_DEFAULT_REGION" => value == "us-east-1",
            "AWS_EC2_METADATA_DISABLED" => value == "true",
            "AWS_CONFIG_FILE" | "AWS_SHARED_CREDENTIALS_FILE" | "FLEETCTL_CONFIG" => {
                value.ends_with("/empty")
            }
            "FLEETCTL_STATE_DIR" => value.ends_with("/state"),
            _ => false,
        };
        assert!(expected, "{name}={value}\n{output}");
    }
    assert!(output.stdout.contains("FLEETCTL_SANDBOX="), "{output}");
    world.assert_no_calls();
}

#[test]
fn fleetctl_in_it_is_this_program_and_works() {
    let world = World::new();
    let output = run(&world, "fleetctl things list -o json; fleetctl --version").success();
    assert_eq!(output.stdout, format!("[]\nfleetctl {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn fleetctl_in_it_refuses_every_other_endpoint() {
    let world = World::new();
    let line = "fleetctl things list --endpoint-url http://127.0.0.1:9";
    let _ = run(&world, line).code(2).says("is not the sandbox's endpoint");
    // Other ways to name one are not followed.
    for way in [
        "AWS_ENDPOINT_URL=http://127.0.0.1:9",
        "AWS_ENDPOINT_URL_IOT=http://127.0.0.1:9",
        "AWS_ENDPOINT_URL_STS=http://127.0.0.1:9 AWS_ENDPOINT_URL_ORGANIZATIONS=http://127.0.0.1:9",
    ] {
        let output = run(&world, &format!("{way} fleetctl things list -o json")).success();
        assert_eq!(output.stdout, "[]\n", "{way}");
    }
    world.write("elsewhere.yaml", "endpointUrl: http://127.0.0.1:9\n");
    let output = run(&world, "fleetctl things list -o json --config elsewhere.yaml").success();
    assert_eq!(output.stdout, "[]\n");
}

#[test]
fn the_exit_code_is_the_commands() {
    let world = World::new();
    let _ = run(&world, "exit 0").code(0);
    let _ = run(&world, "exit 41").code(41);
    let _ = run(&world, "kill -TERM $$").code(143);
    let _ = run(&world, "kill -KILL $$").code(137);
    let missing = world.run(&["sandbox", "run", "--", "./no-such-command"]).code(2);
    let _ = missing.says("./no-such-command");
    let _ = world.run(&["sandbox", "run"]).code(2);
}

#[test]
fn nothing_is_left_behind() {
    let world = World::new();
    let before = std::fs::read_dir(world.home()).unwrap().count();
    let _ = run(&world, "fleetctl things list > ../list; echo x > $FLEETCTL_STATE_DIR.kept").success();
    std::fs::remove_file(world.home().join("list")).unwrap();
    assert_eq!(std::fs::read_dir(world.home()).unwrap().count(), before);
}

#[test]
fn a_signal_to_sandbox_run_ends_the_command_too() {
    let world = World::new();
    let mut running = world
        .fleetctl(&[
            "sandbox",
            "run",
            "--",
            "/bin/sh",
            "-c",
            "echo $$ > pid; exec sleep 100 > /dev/null 2>&1",
        ])
        .start();
    running.until("the command's start", || world.path("pid").metadata().is_ok_and(|file| file.len() > 1));
    running.signal_alone("TERM");
    let _ = running.finish().code(143);
    let pid = world.read("pid");
    let alive = std::path::Path::new("/proc").join(pid.trim()).join("cmdline");
    let ended = || std::fs::read(&alive).unwrap_or_default().is_empty();
    for _ in 0..200 {
        if ended() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the command goes on: {pid}");
}

#[test]
fn an_interrupt_is_the_commands_to_deal_with() {
    let world = World::new();
    let script = "trap 'fleetctl things list --account 111111111111 -o json > listed; exit 7' INT; echo $$ > pid; while :; do sleep 0.05; done";
    let mut running = world.fleetctl(&["sandbox", "run", "--", "/bin/sh", "-c", script]).start();
    running.until("the command's start", || world.path("pid").metadata().is_ok_and(|file| file.len() > 1));
    running.signal("INT");
    let output = running.finish().code(7);
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", ""), "{output}");
    assert_eq!(world.read("listed"), "[]\n", "the sandbox was gone");
}

#[test]
fn a_termination_is_passed_on() {
    let world = World::new();
    let script = "trap 'exit 9' TERM; echo $$ > pid; while :; do sleep 0.05; done";
    let mut running = world.fleetctl(&["sandbox", "run", "--", "/bin/sh", "-c", script]).start();
    running.until("the command's start", || world.path("pid").metadata().is_ok_and(|file| file.len() > 1));
    running.signal_alone("TERM");
    let _ = running.finish().code(9);
}

#[test]
fn a_region_that_does_not_exist_is_refused() {
    let world = World::new();
    let _ = run(&world, "fleetctl things list --region eu-wset-1").code(4).says("scoped to a valid region");
    let _ = run(&world, "fleetctl things list --region eu-west-1").success();
}

#[test]
fn knobs_are_checked() {
    let world = World::new();
    for knob in [
        &["--faults", "throttel=2%"][..],
        &["--latency", "9..3"],
        &["--quotas", "no-such-file.csv"],
        &["--credential-ttl", "soon"],
    ] {
        let _ = world.run(&[&["sandbox", "run"], knob, &["--", "true"]].concat()).code(2).says(knob[0]);
    }
}

#[test]
fn serve_prints_an_environment_that_works_and_ends_on_a_signal() {
    let world = World::new();
    let script = "fleetctl sandbox serve > exports 2> served & pid=$!
        until grep -q FLEETCTL_SANDBOX exports; do kill -0 $pid || exit 9; sleep 0.02; done
        unset FLEETCTL_SANDBOX; . ./exports
        fleetctl ca list -o json; fleetctl ca list -o json --account 222222222222 2> refused; echo code $?
        kill -TERM $pid; wait $pid; echo code $?";
    let mut shell = world.program("/bin/sh");
    let output = shell.args(["-c", script]).env_remove("FLEETCTL_SANDBOX").run().success();
    assert_eq!(output.stdout, "[]\ncode 4\ncode 0\n", "{output}");
    assert!(world.read("refused").contains(MANAGEMENT));
    let served = world.read("served");
    assert!(served.starts_with("Serving on http://127.0.0.1:"), "{served}");
    assert!(!served.contains("error"), "{served}");
    for line in [
        "unset AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE",
        "export AWS_CONFIG_FILE=/dev/null",
        "export AWS_SHARED_CREDENTIALS_FILE=/dev/null",
    ] {
        assert!(world.read("exports").lines().any(|l| l == line), "{line}");
    }
    world.assert_no_calls();
}
