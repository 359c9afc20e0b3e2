//! Start-up: the CPU time of commands that only print, as a person and their shell's completion run them.
//!
//! `cargo bench --bench startup` runs each command of the release build 50 times and fails when a median of user and
//! system time together is over 15 ms. CPU time, because a busy machine stretches the time on the clock.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench reports on its own streams")]

mod machine;
mod quantile;

use std::io::{self, Read as _};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use quantile::quantile;
use wait4::Wait4 as _;

/// The most CPU time that a median may have.
const BOUND: Duration = Duration::from_millis(15);
const RUNS: usize = 50;
/// Runs before those that count: the first ones read the program from the disk.
const WARM_UP: usize = 5;
const COMMANDS: [&[&str]; 4] =
    [&["--version"], &["--help"], &["things", "import", "--help"], &["completions", "bash"]];

fn main() -> ExitCode {
    machine::print();
    println!("bound: median of user + system time of {RUNS} runs at most {} ms", millis(BOUND));
    println!("{:<32}{:>9}{:>9}{:>9}", "fleetctl …", "min ms", "median", "max");
    let mut kept = true;
    for arguments in COMMANDS {
        match measure(arguments) {
            Ok(times) => kept &= report(arguments, &times),
            Err(error) => {
                eprintln!("{}: {error}", arguments.join(" "));
                kept = false;
            }
        }
    }
    machine::print_load("after");
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn measure(arguments: &[&str]) -> io::Result<Vec<Duration>> {
    for _ in 0..WARM_UP {
        cpu_time(arguments)?;
    }
    (0..RUNS).map(|_| cpu_time(arguments)).collect()
}

/// User and system time of one run, from the kernel's own count when the child is reaped.
fn cpu_time(arguments: &[&str]) -> io::Result<Duration> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fleetctl"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut complaint = String::new();
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_string(&mut complaint)?;
    }
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(io::Error::other(format!("{}: {}", used.status, complaint.trim())));
    }
    Ok(used.rusage.utime + used.rusage.stime)
}

/// Prints one line; whether the bound was kept.
fn report(arguments: &[&str], times: &[Duration]) -> bool {
    let [min, median, max] = [0.0, 0.5, 1.0].map(|share| quantile(times, share).unwrap_or(Duration::MAX));
    let verdict = if median > BOUND { "  over the bound" } else { "" };
    println!("{:<32}{:>9}{:>9}{:>9}{verdict}", arguments.join(" "), millis(min), millis(median), millis(max));
    median <= BOUND
}

fn millis(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
