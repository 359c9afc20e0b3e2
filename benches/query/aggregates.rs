//! (f): aggregates over 200 tenants against the slowest of some of them, asked alone.

use std::time::Duration;

use super::Failure;
use super::fleet::{Asked, Size, run, start};
use super::report::Verdicts;

/// How many tenants are asked alone: the slowest of them is the bound. They are spread over the organization's list, the
/// last one among them, as those at its end are known last and wait for their sessions longest.
const SAMPLE: usize = 5;
/// How often all are asked: the middle one counts.
const RUNS: usize = 3;
const ASKED: [(&str, &[&str]); 5] = [
    ("count", &["things", "count", "*"]),
    ("stats", &["things", "stats", "attributes.battery"]),
    ("stats with percentiles", &["things", "stats", "attributes.battery", "--percentiles", "50,95"]),
    ("stats with cardinality", &["things", "stats", "attributes.version", "--cardinality"]),
    ("buckets", &["things", "buckets", "attributes.version"]),
];

/// 200 tenants of 500 things: all of them at once, and some alone. At 50 ms, on two cores that the sandbox has, too, it
/// is the program's own work for 400 calls that all are slower by; 200 ms, which is printed only, shows how much that is.
pub(crate) fn two_hundred(size: Size, verdicts: &mut Verdicts) -> Result<(), Failure> {
    for (latency, judged) in [(50, true), (200, false)] {
        at(size, Duration::from_millis(latency), judged.then_some(&mut *verdicts))?;
    }
    Ok(())
}

fn at(size: Size, latency: Duration, mut verdicts: Option<&mut Verdicts>) -> Result<(), Failure> {
    let (tenants, things) = (size.tenants(200), 500);
    println!(
        "(f) at {} ms: aggregates over {tenants} tenants of {things} things, against the slowest of {SAMPLE} alone",
        latency.as_millis()
    );
    let home = start(tenants, things, latency)?;
    for (name, words) in ASKED {
        let mut alone = Vec::new();
        for n in 1..=SAMPLE.min(tenants) {
            let tenant = format!("tenant-{:03}", n * tenants / SAMPLE.min(tenants) - 1);
            alone.push(run(&home, &[words, &["--tenant", &tenant]].concat())?);
        }
        let mut all = Vec::new();
        for _ in 0..RUNS {
            all.push(run(&home, &[words, &["--all-tenants"]].concat())?);
        }
        all.sort_by_key(|run| run.wall);
        all[RUNS / 2].print();
        for (what, time) in
            [("whole command", whole as fn(&Asked) -> Duration), ("from the choice on", Asked::asking)]
        {
            let slowest = alone.iter().map(time).max().unwrap_or_default();
            let mut times: Vec<Duration> = all.iter().map(time).collect();
            times.sort();
            let ratio = times[RUNS / 2].as_secs_f64() / slowest.as_secs_f64();
            println!(
                "  bound, {what}: {:.3} s of the slowest alone; {:.3} s of all, the middle of {RUNS} runs: {ratio:.2} × it",
                slowest.as_secs_f64(),
                times[RUNS / 2].as_secs_f64()
            );
            if let Some(verdicts) = &mut verdicts {
                verdicts.at_most(&format!("(f): {name}, {what}: all ÷ the slowest"), ratio, 1.2, "");
            }
        }
    }
    Ok(())
}

fn whole(run: &Asked) -> Duration {
    run.wall
}
