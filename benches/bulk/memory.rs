//! (e): the memory of an import at 10 thousand, 100 thousand and 1 million rows, without quotas.

use super::Failure;
use super::home::Home;
use super::import;
use super::options::Options;
use super::report::{self, Verdicts, mebibytes};
use super::rows;

/// The most resident memory, in MiB.
const MOST: f64 = 64.0;
/// The most by which the sizes may differ, in MiB.
const APART: f64 = 8.0;
/// Rates that are never reached: without quotas only the machine bounds a run.
pub(crate) const NO_RATES: [&str; 4] =
    ["--rate", "CreateThing=1000000", "--rate", "AddThingToThingGroup=1000000"];

/// Runs the three sizes.
pub(crate) fn measure(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let mut peaks = Vec::new();
    for whole in [10_000, 100_000, 1_000_000] {
        let rows = options.scaled(whole);
        println!("(e) memory at {rows} rows");
        let home = Home::start(&["--quotas", "off"])?;
        home.tenant("acme")?;
        rows::things(&home.path("things.csv"), rows, &[])?;
        let run = import::run(&home, "things.csv", &[&["--tenant", "acme"], &NO_RATES[..]].concat())?;
        report::import(&run, "--quotas off", "no quota: the machine");
        println!("  sandbox: {:.0} MB resident at the end", home.served.resident()?);
        let peak = mebibytes(run.peak);
        verdicts.at_most(&format!("(e) {rows} rows: peak of resident memory"), peak, MOST, "MiB");
        peaks.push(peak);
    }
    let apart =
        peaks.iter().copied().fold(f64::MIN, f64::max) - peaks.iter().copied().fold(f64::MAX, f64::min);
    verdicts.at_most("(e): peaks apart", apart, APART, "MiB");
    Ok(())
}
