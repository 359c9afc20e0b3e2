//! (a), (b), (c): at AWS's quotas, which the engine knows: one account, whole onboardings, ten accounts at once.

use std::time::Duration;

use super::Failure;
use super::home::Home;
use super::import::{self, Import};
use super::options::Options;
use super::report::{self, Limits, Verdicts, count};
use super::rows;

/// The calls that each row of (a) makes.
pub(crate) const TWO_CALLS: [&str; 2] = ["CreateThing", "AddThingToThingGroup"];
/// The calls that each row of (b) makes.
const ONBOARDING: [&str; 5] = [
    "RegisterCertificateWithoutCA",
    "AttachPolicy",
    "CreateThing",
    "AddThingToThingGroup",
    "AttachThingPrincipal",
];
const TENANTS: usize = 10;

/// What (a) and (b) must keep.
fn limits(bound: (Duration, String)) -> Limits {
    Limits { bound, ratio: 1.03, throttled: 0.005 }
}

/// The sandbox of (a), with so many seconds' worth of calls at once.
pub(crate) fn at_quota(burst: &str) -> Vec<&str> {
    vec!["--quotas", "aws", "--latency", "40ms", "--burst", burst]
}

/// (a) 6,000 things in a group, in one account, with a burst of 0, 1 and 2 seconds.
pub(crate) fn one_account(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    for burst in ["0", "1", "2"] {
        println!("(a) {} things into one account, burst of {burst} s", options.rows());
        let (run, how) = two_calls(options.rows(), burst)?;
        let limits = limits(report::bound(options.rows(), &TWO_CALLS, 1.0));
        report::paced(verdicts, &format!("(a) burst {burst} s"), &run, &how, &limits);
    }
    Ok(())
}

/// One run of (a), and the options of its sandbox.
pub(crate) fn two_calls(rows: usize, burst: &str) -> Result<(Import, String), Failure> {
    let knobs = at_quota(burst);
    let home = Home::start(&knobs)?;
    home.tenant("acme")?;
    rows::things(&home.path("things.csv"), rows, &[])?;
    Ok((import::run(&home, "things.csv", &["--tenant", "acme"])?, knobs.join(" ")))
}

/// (b) 600 whole onboardings.
pub(crate) fn onboarding(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let number = options.scaled(600);
    println!(
        "(b) {number} onboardings: certificate, policy, thing with type and billing group, principal, group"
    );
    let knobs = at_quota("1");
    let home = Home::start(&knobs)?;
    home.tenant("acme")?;
    rows::onboardings(&home.path("onboardings.csv"), number)?;
    let run = import::run(&home, "onboardings.csv", &["--tenant", "acme"])?;
    report::paced(verdicts, "(b)", &run, &knobs.join(" "), &limits(report::bound(number, &ONBOARDING, 1.0)));
    Ok(())
}

/// (c) The rows of (a) for each of ten tenants, in one file and one run, against one tenant alone.
pub(crate) fn ten_tenants(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let rows = options.rows();
    println!("(c) {rows} things into each of {TENANTS} accounts, and into one alone before");
    let (one, _) = two_calls(rows, "1")?;
    let knobs = at_quota("1");
    let home = Home::start(&knobs)?;
    let tenants: Vec<String> = (0..TENANTS).map(|n| format!("tenant-{n}")).collect();
    for tenant in &tenants {
        home.tenant(tenant)?;
    }
    rows::things(&home.path("things.csv"), rows * TENANTS, &tenants)?;
    let all = import::run(&home, "things.csv", &[])?;
    report::import(&all, &knobs.join(" "), &report::bound(rows, &TWO_CALLS, 1.0).1);
    let rates =
        [(&one, rows), (&all, rows * TENANTS)].map(|(run, rows)| count(rows) / run.wall.as_secs_f64());
    println!("  rate: {:.1} rows a second into one account, {:.1} into {TENANTS}", rates[0], rates[1]);
    println!("  throttled calls: {:.2} %", all.calls.throttled_share() * 100.0);
    verdicts.at_least("(c): rate of ten tenants ÷ rate of one", rates[1] / rates[0], 9.5, "");
    Ok(())
}
