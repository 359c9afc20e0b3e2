//! (g): the true quota is not the table's, and Service Quotas does not say: half of it, three times it, and halved
//! in the middle of the run.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::Failure;
use super::home::Home;
use super::import::{self, Calls};
use super::options::Options;
use super::quotas::{TWO_CALLS, at_quota};
use super::report::{self, Limits, Verdicts, count};
use super::rows;

/// The slower of the two operations' rates by the table; both are the same.
const PER_SECOND: f64 = 100.0;

/// All three.
pub(crate) fn measure(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let rows = options.rows();
    for times in [0.5, 3.0] {
        println!("(g) {rows} things into one account whose quotas are {times} × the table's, unsaid");
        let home = silent(rows)?;
        set_quotas(&home, times)?;
        let run = import::run(&home, "things.csv", &["--tenant", "acme"])?;
        let how = format!("{}, rates × {times}, servicequotas denied", at_quota("1").join(" "));
        let limits = limits(report::bound(rows, &TWO_CALLS, times));
        report::paced(verdicts, &format!("(g) × {times}"), &run, &how, &limits);
    }
    println!("(g) {rows} things into one account whose quotas are halved in the middle of the run, unsaid");
    let home = silent(rows)?;
    let running = import::start(&home, "things.csv", &["--tenant", "acme"])?;
    let (started, ended) = (running.started(), AtomicBool::new(false));
    let (run, halved) = std::thread::scope(|scope| {
        let halver = scope.spawn(|| halve(&home, rows, started, &ended));
        let run = running.finish();
        ended.store(true, Ordering::Relaxed);
        (run, halver.join())
    });
    let run = run?;
    let halved =
        halved.map_err(|_| "the halving broke")??.ok_or("the run ended before its quota was halved")?;
    let how =
        format!("{}, rates × 0.5 after half of the rows, servicequotas denied", at_quota("1").join(" "));
    report::paced(verdicts, "(g) halved", &run, &how, &limits(bound(rows, halved)));
    Ok(())
}

fn limits(bound: (Duration, String)) -> Limits {
    Limits { bound, ratio: 1.10, throttled: 0.02 }
}

/// A sandbox with a tenant that may not ask Service Quotas, nor may who comes from the management account.
fn silent(rows: usize) -> Result<Home, Failure> {
    let home = Home::start(&at_quota("1"))?;
    let tenant = home.tenant("acme")?;
    let management: Value = serde_json::from_str(&home.served.admin("GET", "ready", "")?)?;
    let management = management["account"].as_str().ok_or("the sandbox named no account")?;
    for account in [&tenant, management] {
        let denied = json!({ "account": account, "deny": ["servicequotas:*"] });
        home.served.admin("POST", "roles", &denied.to_string())?;
    }
    rows::things(&home.path("things.csv"), rows, &[])?;
    Ok(home)
}

/// Sets every operation of the table to a multiple of its rate.
fn set_quotas(home: &Home, times: f64) -> Result<(), Failure> {
    let rate = |rate: &fleetctl_rules::quotas::Rate| {
        (rate.operation.to_owned(), json!(f64::from(rate.planned()) * times))
    };
    let rates: Map<String, Value> = fleetctl_rules::quotas::all().iter().map(rate).collect();
    home.served.admin("POST", "quotas", &Value::Object(rates).to_string()).map(drop)
}

/// Halves the quotas once half of the rows have their last call; when that was, since the start.
fn halve(home: &Home, rows: usize, start: Instant, ended: &AtomicBool) -> Result<Option<Duration>, Failure> {
    let half = u64::try_from(rows / 2)?;
    while !ended.load(Ordering::Relaxed) {
        let calls = Calls::of(home)?;
        if calls.accepted(TWO_CALLS[1]) >= half {
            set_quotas(home, 0.5)?;
            return Ok(Some(start.elapsed()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(None)
}

/// The time in which the quota, before and after, permits as many calls as there are rows.
fn bound(rows: usize, halved: Duration) -> (Duration, String) {
    let before = halved.as_secs_f64() * PER_SECOND;
    let left = (count(rows) - before).max(0.0);
    let seconds = halved.as_secs_f64() + left / (PER_SECOND / 2.0);
    let how = format!(
        "{:.2} s at {PER_SECOND} a second, then {left:.0} rows at {} a second = {seconds:.2} s",
        halved.as_secs_f64(),
        PER_SECOND / 2.0
    );
    (Duration::from_secs_f64(seconds), how)
}
