//! The fleets that are asked, and one query as a process: when its first row came, how long it took, and what it cost.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use wait4::Wait4 as _;

use super::Failure;
use super::home::Home;
use super::import::Calls;

/// AWS's SearchIndex quota, in calls a second.
const QUOTA: f64 = 15.0;
/// The sandbox's burst: so many seconds' calls.
const BURST: f64 = 1.0;
/// Things on a page.
const PAGE: usize = 100;

/// How large everything is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) quick: bool,
}

impl Size {
    /// So many tenants, or a tenth of them.
    pub(crate) fn tenants(self, whole: usize) -> usize {
        if self.quick { whole.div_ceil(10) } else { whole }
    }
}

/// A sandbox at AWS's quotas with so many tenants and things in each.
pub(crate) fn start(tenants: usize, things: usize, latency: Duration) -> Result<Home, Failure> {
    let latency = format!("{}ms", latency.as_millis());
    let home = Home::start(&["--quotas", "aws", "--latency", &latency])?;
    let seed = json!({
        "tenants": tenants, "things": things, "type": ["sensor", "pump"], "connected": 0.9, "seed": 1,
        "attributes": { "version": ["1.9", "1.10", "2.0"], "serial": "S-{n}", "battery": ["20", "55", "90"] },
    });
    home.served.admin("POST", "seed", &seed.to_string())?;
    Ok(home)
}

/// The least time in which one tenant's pages can come, and how it comes about.
pub(crate) fn bound(things: usize, latency: Duration) -> (Duration, String) {
    let pages = super::report::count(things.div_ceil(PAGE));
    let by_quota = (pages - QUOTA * BURST).max(0.0) / QUOTA;
    let by_latency = pages * latency.as_secs_f64();
    let bound = by_quota.max(by_latency);
    let how = format!(
        "{pages} pages: {by_quota:.2} s by quota ({QUOTA} a second, {BURST} s of burst), {by_latency:.2} s by latency"
    );
    (Duration::from_secs_f64(bound), how)
}

/// What a query took.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) line: String,
    pub(crate) rows: usize,
    /// From the process's start to the choice of the targets: what a query over tenants needs before any is asked.
    pub(crate) chosen: Duration,
    pub(crate) first: Duration,
    pub(crate) wall: Duration,
    pub(crate) cpu: Duration,
    pub(crate) sandbox: Duration,
    pub(crate) peak: u64,
    pub(crate) calls: Calls,
}

impl Asked {
    /// The time from the choice of the targets to the end.
    pub(crate) fn asking(&self) -> Duration {
        self.wall.saturating_sub(self.chosen)
    }

    pub(crate) fn print(&self) {
        let seconds = Duration::as_secs_f64;
        println!("  run: `{}`: {} rows", self.line, self.rows);
        println!(
            "  elapsed: {:.2} s on the wall; targets chosen after {:.2} s, first row after {:.2} s",
            seconds(&self.wall),
            seconds(&self.chosen),
            seconds(&self.first)
        );
        println!(
            "  CPU: {:.2} s of the query, {:.2} s of the sandbox; {:.1} MiB at most",
            seconds(&self.cpu),
            seconds(&self.sandbox),
            super::report::mebibytes(self.peak)
        );
        let calls = self.calls.by_operation();
        let shown: Vec<String> = calls
            .iter()
            .map(|(name, calls, throttled)| format!("{name} {calls} ({throttled} throttled)"))
            .collect();
        println!("  calls: {}", shown.join(", "));
    }
}

/// Asks for things, and reads the rows as they come.
pub(crate) fn ask(home: &Home, words: &[&str]) -> Result<Asked, Failure> {
    run(home, &[&["things", "query"], words].concat())
}

/// Runs a command, and reads the rows as they come.
pub(crate) fn run(home: &Home, words: &[&str]) -> Result<Asked, Failure> {
    let arguments = [words, &["-o", "jsonl", "-v"]].concat();
    let mut command = home.fleetctl(&arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    home.served.admin("DELETE", "calls", "")?;
    let before = home.served.cpu()?;
    let start = Instant::now();
    let mut child = command.spawn()?;
    let (stdout, stderr) = (child.stdout.take().ok_or("no stdout")?, child.stderr.take().ok_or("no stderr")?);
    let told = thread::spawn(move || {
        let (mut chosen, mut last) = (Duration::ZERO, Vec::new());
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if line.trim_start().starts_with("target ") {
                chosen = start.elapsed();
            } else {
                last.push(line);
            }
        }
        (chosen, last)
    });
    let (mut rows, mut first) = (0, Duration::ZERO);
    for line in BufReader::with_capacity(1 << 16, stdout).lines() {
        line?;
        if rows == 0 {
            first = start.elapsed();
        }
        rows += 1;
    }
    let used = child.wait4()?;
    let wall = start.elapsed();
    let (chosen, last) = told.join().map_err(|_| "the reader of stderr ended")?;
    let line = format!("fleetctl {}", arguments.join(" "));
    if !used.status.success() {
        return Err(format!("{line}: {}: {}", used.status, last.join("\n    ")).into());
    }
    Ok(Asked {
        line,
        rows,
        chosen,
        first,
        wall,
        cpu: used.rusage.utime + used.rusage.stime,
        sandbox: home.served.cpu()?.saturating_sub(before),
        peak: used.rusage.maxrss,
        calls: Calls::of(home)?,
    })
}

/// The accounts of all tenants.
pub(crate) fn accounts(home: &Home) -> Result<Vec<String>, Failure> {
    let list = home.ok(&["tenant", "list"])?;
    let accounts = list.as_array().ok_or("`tenant list` gave no list")?.iter();
    Ok(accounts
        .filter_map(|row| row["account"].as_str().map(str::to_owned))
        .filter(|a| !a.is_empty())
        .collect())
}

/// Fails unless all rows came.
pub(crate) fn complete(asked: &Asked, rows: usize) -> Result<(), Failure> {
    if asked.rows == rows { Ok(()) } else { Err(format!("{} of {rows} rows came", asked.rows).into()) }
}
