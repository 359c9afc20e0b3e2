//! (f): aggregates over 200 tenants against the slowest of some of them, asked alone.

use std::time::Duration;

use super::Failure;
use super::fleet::{Size, run, start};
use super::report::{Verdicts, count};

/// How many tenants are asked alone: the slowest of them is the bound.
const SAMPLE: usize = 5;
const ASKED: [(&str, &[&str]); 5] = [
    ("count", &["things", "count", "*"]),
    ("stats", &["things", "stats", "attributes.battery"]),
    ("stats with percentiles", &["things", "stats", "attributes.battery", "--percentiles", "50,95"]),
    ("stats with cardinality", &["things", "stats", "attributes.version", "--cardinality"]),
    ("buckets", &["things", "buckets", "attributes.version"]),
];

/// 200 tenants of 500 things: all of them at once, and some alone. At 50 ms, on two cores that the sandbox has, too, it
/// is the program's own work for 600 calls that all are slower by; 200 ms, which is printed only, shows how much that is.
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
    let cores = std::thread::available_parallelism().map_or(1.0, |n| count(n.get()));
    for (name, words) in ASKED {
        let mut slowest = Duration::ZERO;
        for n in 1..=SAMPLE.min(tenants) {
            let tenant = format!("tenant-{n:03}");
            slowest = slowest.max(run(&home, &[words, &["--tenant", &tenant]].concat())?.asking());
        }
        let all = run(&home, &[words, &["--all-tenants"]].concat())?;
        all.print();
        let ratio = all.asking().as_secs_f64() / slowest.as_secs_f64();
        let busy = (all.cpu + all.sandbox).as_secs_f64() / (all.wall.as_secs_f64() * cores);
        println!(
            "  bound: {:.2} s of the slowest alone; {ratio:.2} × it; both processes kept {:.0} % of the cores busy",
            slowest.as_secs_f64(),
            busy * 100.0
        );
        if let Some(verdicts) = &mut verdicts {
            verdicts.at_most(&format!("(f): {name}: time of all ÷ time of the slowest"), ratio, 1.2, "");
        }
    }
    Ok(())
}
