//! One import as a process, and what it cost: by the clock on the wall, by its own report, by the kernel's count of
//! its memory and CPU time, and by the sandbox's count of the calls that came.

use std::fs::File;
use std::process::Child;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde::Deserialize;
use wait4::Wait4 as _;

use super::Failure;
use super::home::Home;
use super::machine;

/// An import that is under way.
#[derive(Debug)]
pub(crate) struct Running<'h> {
    home: &'h Home,
    child: Child,
    line: String,
    start: Instant,
}

/// An import that has ended with all rows done.
#[derive(Debug)]
pub(crate) struct Import {
    /// The command, for people.
    pub(crate) line: String,
    /// From before its start to its end.
    pub(crate) wall: Duration,
    /// User and system time.
    pub(crate) cpu: Duration,
    /// Most resident memory, in bytes.
    pub(crate) peak: u64,
    /// Its own account.
    pub(crate) summary: Summary,
    /// What came to the sandbox, over all accounts.
    pub(crate) calls: Calls,
}

/// The part of the command's answer that is looked at.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Summary {
    /// Rows of the file.
    pub(crate) rows: usize,
    /// Rows that were done.
    pub(crate) ok: usize,
    /// The run's own time.
    pub(crate) elapsed_seconds: f64,
}

/// The part of `/_sandbox/calls` that is looked at.
#[derive(Debug, Deserialize)]
pub(crate) struct Calls {
    /// Each operation in each account.
    pub(crate) operations: Vec<Called>,
}

/// One operation's calls.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Called {
    /// Its service.
    pub(crate) service: String,
    /// Its name.
    pub(crate) operation: String,
    /// Attempts.
    pub(crate) calls: u64,
    /// Those that its quota refused.
    pub(crate) throttled: u64,
}

impl Calls {
    /// What was called since the counters were cleared.
    pub(crate) fn of(home: &Home) -> Result<Self, Failure> {
        Ok(serde_json::from_str(&home.served.admin("GET", "calls", "")?)?)
    }

    /// Calls of AWS IoT by operation, with the throttled ones.
    pub(crate) fn by_operation(&self) -> Vec<(&str, u64, u64)> {
        let mut sums: Vec<(&str, u64, u64)> = Vec::new();
        for called in self.operations.iter().filter(|called| called.service == "iot") {
            match sums.iter_mut().find(|sum| sum.0 == called.operation) {
                Some(sum) => (sum.1, sum.2) = (sum.1 + called.calls, sum.2 + called.throttled),
                None => sums.push((&called.operation, called.calls, called.throttled)),
            }
        }
        sums
    }

    /// The share of the calls of AWS IoT that was throttled.
    pub(crate) fn throttled_share(&self) -> f64 {
        let by_operation = self.by_operation();
        let calls: u64 = by_operation.iter().map(|sum| sum.1).sum();
        let throttled: u64 = by_operation.iter().map(|sum| sum.2).sum();
        share(throttled, calls)
    }

    /// Calls of one operation that were not throttled.
    pub(crate) fn accepted(&self, operation: &str) -> u64 {
        let sums = self.by_operation();
        sums.iter().filter(|sum| sum.0 == operation).map(|sum| sum.1 - sum.2).sum()
    }
}

/// One number as a share of another.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
pub(crate) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Starts `fleetctl things import FILE --headroom 0 -o json` with further arguments, and counts calls from here on.
pub(crate) fn start<'h>(home: &'h Home, file: &str, further: &[&str]) -> Result<Running<'h>, Failure> {
    start_words(home, &[&["things", "import", file], further].concat())
}

/// Starts any bulk command in the same way.
pub(crate) fn start_words<'h>(home: &'h Home, words: &[&str]) -> Result<Running<'h>, Failure> {
    let arguments = [words, &["--headroom", "0", "-o", "json"]].concat();
    let mut command = home.fleetctl(&arguments);
    command.stdout(File::create(home.path("stdout"))?).stderr(File::create(home.path("stderr"))?);
    home.served.admin("DELETE", "calls", "")?;
    let start = Instant::now();
    let child = command.spawn()?;
    Ok(Running { home, child, line: format!("fleetctl {}", arguments.join(" ")), start })
}

/// Runs it to its end.
pub(crate) fn run(home: &Home, file: &str, further: &[&str]) -> Result<Import, Failure> {
    start(home, file, further)?.finish()
}

impl Running<'_> {
    /// When it was started.
    pub(crate) fn started(&self) -> Instant {
        self.start
    }

    /// Waits for its end; a run that did not do every row is a failure of the measurement.
    pub(crate) fn finish(mut self) -> Result<Import, Failure> {
        let watch = watch_peak(self.child.id());
        let used = self.child.wait4()?;
        let wall = self.start.elapsed();
        let watched = watch.join().unwrap_or(0);
        // The kernel counts what the process was before it became fleetctl: this bench. Above that it is exact.
        let own = kibibytes("self", "VmHWM").unwrap_or(0) * 1024;
        let peak = if used.rusage.maxrss > own { used.rusage.maxrss } else { watched };
        let calls = Calls::of(self.home)?;
        let [stdout, stderr] = ["stdout", "stderr"].map(|name| std::fs::read_to_string(self.home.path(name)));
        let summary: Option<Summary> = serde_json::from_str(&stdout?).ok();
        match summary {
            Some(summary) if used.status.success() && summary.ok == summary.rows => Ok(Import {
                line: self.line,
                wall,
                cpu: used.rusage.utime + used.rusage.stime,
                peak,
                summary,
                calls,
            }),
            summary => {
                let done = summary.map(|s| format!("{} of {} rows done; ", s.ok, s.rows)).unwrap_or_default();
                let last: Vec<_> = stderr?.lines().rev().take(8).map(str::to_owned).collect();
                let last: Vec<_> = last.into_iter().rev().collect();
                Err(format!("{}: {}; {done}{}", self.line, used.status, last.join("\n    ")).into())
            }
        }
    }
}

/// Reads a process's peak of resident memory until it ends; bytes.
fn watch_peak(process: u32) -> JoinHandle<u64> {
    std::thread::spawn(move || {
        let mut peak = 0;
        while let Some(now) = kibibytes(&process.to_string(), "VmHWM") {
            peak = now * 1024;
            std::thread::sleep(Duration::from_millis(20));
        }
        peak
    })
}

/// A number of `/proc/…/status`; none when the process has ended.
fn kibibytes(process: &str, name: &str) -> Option<u64> {
    let text = machine::field(&format!("/proc/{process}/status"), name)?;
    text.trim_end_matches("kB").trim().parse().ok()
}
