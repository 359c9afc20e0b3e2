//! Offline commands start nothing: no runtime, no TLS, and no configuration where none is needed.
//!
//! Each command runs in a process of its own (this program, told to be fleetctl), because what was built is counted per
//! process and never forgotten; and so that its output stays out of the tests'.
#![allow(clippy::unwrap_used, clippy::print_stderr, clippy::print_stdout, reason = "tests")]

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode, Output};

/// The first argument that makes this program fleetctl.
const BE_FLEETCTL: &str = "--be-fleetctl";
/// What its last line of stderr begins with.
const BUILT: &str = "parts built: ";

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    if args.next().is_some_and(|first| first == BE_FLEETCTL) {
        let line = [OsString::from("fleetctl")].into_iter().chain(args);
        let status = fleetctl::run(line, fleetctl::Env::from_process());
        eprintln!("\n{BUILT}{}", fleetctl::parts_built().join(","));
        return status.into();
    }
    for (name, test) in TESTS {
        test();
        println!("test {name} ... ok");
    }
    ExitCode::SUCCESS
}

const TESTS: [(&str, fn()); 4] = [
    ("offline_commands_build_nothing", offline_commands_build_nothing),
    ("a_command_that_calls_aws_builds_everything", a_command_that_calls_aws_builds_everything),
    ("a_wrong_command_line_builds_nothing", a_wrong_command_line_builds_nothing),
    ("neither_home_nor_configuration_is_needed_offline", neither_home_nor_configuration_is_needed_offline),
];

const OFFLINE: [&[&str]; 9] = [
    &["--version"],
    &["--help"],
    &["-h"],
    &["things", "import", "--help"],
    &["completions", "bash"],
    &["completions", "zsh"],
    &["templates", "list", "-o", "json"],
    &["templates", "show", "device-policy.json"],
    &["ca", "create", "--cn", "Example devices", "--out", "ca"],
];

/// Runs fleetctl in this program, in an empty folder and environment.
fn fleetctl(args: &[&str]) -> (Output, Vec<String>) {
    let folder = tempfile::TempDir::new().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(BE_FLEETCTL).args(args).env_clear().current_dir(folder.path());
    command.env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE").env("AWS_SECRET_ACCESS_KEY", "example");
    // Nothing listens there: a command that called would fail.
    command.env("AWS_ENDPOINT_URL", "http://127.0.0.1:9").env("AWS_REGION", "us-east-1");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let built =
        said.lines().last().and_then(|line| line.strip_prefix(BUILT)).unwrap_or_else(|| panic!("{said}"));
    let built = built.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    (output, built)
}

fn offline_commands_build_nothing() {
    for args in OFFLINE {
        let (output, built) = fleetctl(args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        assert!(!output.stdout.is_empty(), "{args:?} said nothing");
        assert!(built.is_empty(), "{args:?} built {built:?}");
    }
}

fn a_command_that_calls_aws_builds_everything() {
    let (output, built) = fleetctl(&["things", "list"]);
    assert_eq!(output.status.code(), Some(75), "{output:?}");
    for part in ["config", "runtime", "tls"] {
        assert!(built.iter().any(|known| known == part), "{part} is not counted: {built:?}");
    }
}

fn a_wrong_command_line_builds_nothing() {
    for args in [&["things", "lst"][..], &["things", "list", "--account", "12"], &["ca", "create"]] {
        let (output, built) = fleetctl(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(built.is_empty(), "{args:?} built {built:?}");
    }
}

/// The shipped binary, in an environment with nothing in it but a configuration that cannot be read.
fn neither_home_nor_configuration_is_needed_offline() {
    let folder = tempfile::TempDir::new().unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_fleetctl")));
        command.args(args).env_clear().current_dir(folder.path());
        // A folder is no file: reading it as the configuration fails for everybody, root included.
        command.env("FLEETCTL_CONFIG", folder.path()).output().unwrap()
    };
    for args in OFFLINE {
        let output = run(args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        assert!(output.stderr.is_empty(), "{args:?}: {output:?}");
    }
    let output = run(&["things", "list"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("reading the configuration"), "{output:?}");
}
