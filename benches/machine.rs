//! What a measurement was made on: each bench prints it beside its bound.
//!
//! The load average is printed before and after, because other programs on the same cores make every number worse.

use std::fs;
use std::thread::available_parallelism;

/// Prints cores, processor, kernel and the load of now.
pub(crate) fn print() {
    let cores = available_parallelism().map_or(0, usize::from);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    println!("machine: {cores} cores, {model}, Linux {}", kernel.trim());
    print_load("before");
}

/// Prints the load averages over 1, 5 and 15 minutes, and whether that is more than half of the cores.
pub(crate) fn print_load(when: &str) {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let averages: Vec<&str> = text.split(' ').take(3).collect();
    let last_minute: f64 = averages.first().and_then(|text| text.parse().ok()).unwrap_or(0.0);
    let cores = u32::try_from(available_parallelism().map_or(1, usize::from)).unwrap_or(1);
    let note = if when == "before" && last_minute > f64::from(cores) / 2.0 {
        " (busy: the numbers are worse than this machine's own)"
    } else {
        ""
    };
    println!("load {when}: {}{note}", averages.join(" "));
}

/// The value of the first line `name : value` of a file in `/proc`.
pub(crate) fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
