//! (a) to (d): full queries over 50 and 200 tenants, the first row, and memory.

use std::time::Duration;

use super::Failure;
use super::fleet::{Size, ask, bound, complete, start};
use super::report::{Verdicts, mebibytes};

const LATENCY: Duration = Duration::from_millis(50);
/// What every query asks for: everything that the index has.
const ALL: [&str; 2] = ["*", "--all-tenants"];
/// The most by which memory may grow with the number of things, in MiB.
const GROWTH: f64 = 16.0;

/// (a): 50 tenants of 2,000 things.
pub(crate) fn fifty(size: Size, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let (tenants, things) = (size.tenants(50), 2_000);
    println!("(a) {tenants} tenants of {things} things, `--quotas aws --latency 50ms`");
    let (bound, how) = bound(things, LATENCY);
    println!("  bound of one tenant: {how}");
    let home = start(tenants, things, LATENCY)?;
    let asked = ask(&home, &ALL)?;
    asked.print();
    complete(&asked, tenants * things)?;
    let ratio = asked.asking().as_secs_f64() / bound.as_secs_f64();
    verdicts.at_most("(a): time after the targets are chosen ÷ bound", ratio, 1.2, "");
    verdicts.at_most("(a): throttled calls", asked.calls.throttled_share(), 0.01, "%");
    Ok(())
}

/// (b): 200 tenants of 500 things against one of them, and the memory for four times as many things: the pages on their
/// way are full in both.
pub(crate) fn two_hundred(size: Size, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let (tenants, things) = (size.tenants(200), 500);
    println!("(b) {tenants} tenants of {things} things, against one");
    let home = start(tenants, things, LATENCY)?;
    let one = ask(&home, &["*", "--tenant", "tenant-001"])?;
    one.print();
    let all = ask(&home, &ALL)?;
    all.print();
    complete(&all, tenants * things)?;
    let ratio = all.asking().as_secs_f64() / one.asking().as_secs_f64();
    let cores = std::thread::available_parallelism().map_or(1.0, |n| super::report::count(n.get()));
    let busy = (all.cpu + all.sandbox).as_secs_f64() / (all.wall.as_secs_f64() * cores);
    println!("  {ratio:.2} × one tenant's time; both processes kept {:.0} % of the cores busy", busy * 100.0);
    verdicts.at_most("(b): time of all ÷ time of one", ratio, 2.0, "");
    let home = start(tenants, things * 4, LATENCY)?;
    let more = ask(&home, &ALL)?;
    more.print();
    complete(&more, tenants * things * 4)?;
    let growth = mebibytes(more.peak) - mebibytes(all.peak);
    verdicts.at_most("(b): growth of memory with four times the things", growth, GROWTH, "MiB");
    Ok(())
}

/// (c): the first row. The first tenants' sessions stand when the last one is chosen.
pub(crate) fn first_row(size: Size, verdicts: &mut Verdicts) -> Result<(), Failure> {
    for (tenants, things) in [(50, 2_000), (200, 500)] {
        let tenants = size.tenants(tenants);
        println!("(c) first row of {tenants} tenants, from the choice on: SearchIndex");
        let home = start(tenants, things, LATENCY)?;
        let asked = ask(&home, &ALL)?;
        asked.print();
        let calls = asked.first.saturating_sub(asked.chosen).as_secs_f64() / LATENCY.as_secs_f64();
        let what = format!("(c): {tenants} tenants: latencies from the choice to the first row");
        verdicts.at_most(&what, calls, 2.0, "");
    }
    Ok(())
}

/// (d): memory at 20 and 200 thousand things, as they come and sorted.
pub(crate) fn memory(size: Size, verdicts: &mut Verdicts) -> Result<(), Failure> {
    for (name, further) in [("as they come", &[][..]), ("sorted", &["--sort", "attributes.serial:desc"])] {
        let mut peaks = Vec::new();
        for whole in [20_000, 200_000] {
            let things = size.tenants(whole) / 10;
            println!("(d) memory, {name}: 10 tenants of {things} things, no quotas");
            let home = start(10, things, Duration::ZERO)?;
            home.served.admin("POST", "quotas", r#"{"mode":"off"}"#)?;
            let asked = ask(&home, &[&ALL[..], &["--rate", "SearchIndex=10000"], further].concat())?;
            asked.print();
            complete(&asked, 10 * things)?;
            peaks.push(mebibytes(asked.peak));
        }
        let growth = peaks[1] - peaks[0];
        // Sorting keeps 16 MiB of rows in memory before it goes to a file.
        let allowed = if further.is_empty() { GROWTH } else { GROWTH + 32.0 };
        verdicts.at_most(&format!("(d): growth of memory, {name}"), growth, allowed, "MiB");
    }
    Ok(())
}
