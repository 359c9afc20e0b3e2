//! What is printed: how a measurement was made, its bound, what came out, and whether what is promised was kept.

use std::error::Error;
use std::time::Duration;

use super::import::Import;

/// What was promised and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    all: Vec<(String, bool)>,
}

impl Verdicts {
    /// A value that may be so much at most.
    pub(crate) fn at_most(&mut self, what: &str, value: f64, limit: f64, unit: &str) {
        self.put(format!("{what} {}, at most {}", number(value, unit), number(limit, unit)), value <= limit);
    }

    /// A value that must be so much at least.
    pub(crate) fn at_least(&mut self, what: &str, value: f64, limit: f64, unit: &str) {
        self.put(format!("{what} {}, at least {}", number(value, unit), number(limit, unit)), value >= limit);
    }

    /// A measurement that could not be made.
    pub(crate) fn broken(&mut self, what: &str, error: &dyn Error) {
        self.put(format!("{what} could not be measured: {error}"), false);
    }

    /// Prints all of them again in one place; whether all were kept.
    pub(crate) fn print(&self) -> bool {
        println!("\nall of it:");
        for (line, kept) in &self.all {
            println!("  {}: {line}", word(*kept));
        }
        self.all.iter().all(|(_, kept)| *kept)
    }

    fn put(&mut self, line: String, kept: bool) {
        println!("  {}: {line}", word(kept));
        self.all.push((line, kept));
    }
}

fn word(kept: bool) -> &'static str {
    if kept { "kept" } else { "MISSED" }
}

/// A share as percent, everything else with its unit.
fn number(value: f64, unit: &str) -> String {
    match unit {
        "%" => format!("{:.2} %", value * 100.0),
        "" => format!("{value:.3}"),
        _ => format!("{value:.1} {unit}"),
    }
}

/// The least time that so many rows can take when each needs one call of each of these operations.
pub(crate) fn bound(rows: usize, operations: &[&'static str], times: f64) -> (Duration, String) {
    let rate = |operation: &&&str| fleetctl_rules::quotas::planned_per_second(operation);
    let slowest = operations.iter().min_by_key(rate).expect("a row makes some call");
    let rate = f64::from(rate(&slowest)) * times;
    let seconds = count(rows) / rate;
    (Duration::from_secs_f64(seconds), format!("{rows} rows ÷ {rate} {slowest} a second = {seconds:.2} s"))
}

/// Prints an import beside its bound.
pub(crate) fn import(import: &Import, how: &str, bound: &str) {
    println!("  run: `fleetctl sandbox serve {how}`; `{}`", import.line);
    println!("  bound: {bound}");
    println!(
        "  elapsed: {:.2} s on the wall, {:.2} s by the run itself, {:.2} s of CPU, {:.1} MiB at most",
        import.wall.as_secs_f64(),
        import.summary.elapsed_seconds,
        import.cpu.as_secs_f64(),
        mebibytes(import.peak)
    );
    let calls = import.calls.by_operation();
    let shown = calls.iter().map(|(name, calls, throttled)| {
        if *throttled == 0 {
            format!("{name} {calls}")
        } else {
            format!("{name} {calls} ({throttled} throttled)")
        }
    });
    let shown: Vec<String> = shown.collect();
    let all: u64 = calls.iter().map(|sum| sum.1).sum();
    println!("  calls: {all}: {}", shown.join(", "));
}

/// Prints an import, and enters what a paced one must keep: time and throttled calls.
pub(crate) fn paced(verdicts: &mut Verdicts, name: &str, run: &Import, how: &str, limits: &Limits) {
    import(run, how, &limits.bound.1);
    let ratio = run.wall.as_secs_f64() / limits.bound.0.as_secs_f64();
    verdicts.at_most(&format!("{name}: elapsed ÷ bound"), ratio, limits.ratio, "");
    verdicts.at_most(&format!("{name}: throttled calls"), run.calls.throttled_share(), limits.throttled, "%");
}

/// What a paced import must keep.
#[derive(Debug)]
pub(crate) struct Limits {
    /// The least time, and how it comes about.
    pub(crate) bound: (Duration, String),
    /// The most that the elapsed time may be, as a multiple of the bound.
    pub(crate) ratio: f64,
    /// The most calls that may be throttled, as a share.
    pub(crate) throttled: f64,
}

/// A number of rows, to calculate with.
pub(crate) fn count(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}

/// Bytes as MiB.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
pub(crate) fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}
