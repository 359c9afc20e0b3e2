//! An AWS that throttles, fails, resets connections, loses answers and does not answer at all, with credentials that
//! live for seconds: an import ends whole all the same, in one go.

use std::time::{Duration, Instant};

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::{Latency, Quotas};
use serde_json::Value;

use super::estate::{Estate, assert_complete, import};
use crate::support::{World, quick};

/// What the issue asks for.
const FAULTS: &str = "throttle=10%,error=3%,reset=3%,lost=3%,hang=0.5%";
const TTL: Duration = Duration::from_secs(20);
const TENANTS: usize = 5;
/// Every so many rows of a tenant bring a certificate, every second of these as a signing request.
const WITH_CERTIFICATE: usize = 10;
/// After this the import is given up as hung; nothing is asserted about time below it.
const PATIENCE: Duration = Duration::from_mins(8);

fn world() -> World {
    let latency = Latency { min: Duration::from_millis(5), max: Duration::from_millis(200) };
    World::with(Settings { latency, quotas: Quotas::Aws, credential_ttl: Some(TTL), ..quick() })
}

/// Imports so many rows and gives the summary, with the time that it took.
fn timed(world: &World, estate: &Estate, faults: &str) -> (Value, Duration) {
    world.faults(faults);
    world.forget_calls();
    let began = Instant::now();
    let output = import(world, "chaos").start().finish_within(PATIENCE);
    let took = began.elapsed();
    world.faults("off");
    (assert_complete(output, estate.rows), took)
}

/// As many sessions as their lives need, and no more.
fn assert_sessions(world: &World, estate: &Estate, took: Duration) {
    let calls = world.calls().operations;
    // Each session is checked once when it is new: that tells the tenants apart, whose role the hub assumes.
    let mut all = 0;
    for (tenant, account) in &estate.tenants {
        let own = calls.iter().filter(|c| &c.account == account && c.operation == "GetCallerIdentity");
        let checked: u64 = own.map(|c| c.calls - c.errors - c.faults).sum();
        let most = 1 + took.as_secs() / (TTL.as_secs() * 3 / 4);
        assert!(
            (1..=most).contains(&checked),
            "{tenant}: {checked} sessions in {took:?}, at most {most} are needed"
        );
        all += checked;
    }
    let assumed = calls.iter().filter(|c| c.operation == "AssumeRole");
    let (calls, faults) = assumed.fold((0, 0), |(n, f), c| (n + c.calls - c.errors, f + c.faults));
    println!("{calls} calls of AssumeRole, {faults} of them met a fault; {all} sessions were checked");
    // The run may end while a session is renewed: had, and not checked any more.
    let had = calls - faults;
    assert!((all..=all + 1).contains(&had), "{had} sessions were had, and {all} used");
}

fn chaos(rows: usize) {
    let calm = world();
    let estate = Estate::new(&calm, TENANTS, rows, WITH_CERTIFICATE);
    let (_, without) = timed(&calm, &estate, "off");
    estate.assert_exact(&calm);
    assert_sessions(&calm, &estate, without);
    drop(calm);

    let world = world();
    let estate = Estate::new(&world, TENANTS, rows, WITH_CERTIFICATE);
    let (summary, with) = timed(&world, &estate, FAULTS);
    let totals = world.calls().totals;
    println!(
        "{rows} rows over {TENANTS} tenants: {without:.1?} without faults, {with:.1?} with ({:.2} x); {} calls, {} met a \
         fault",
        with.as_secs_f64() / without.as_secs_f64(),
        totals.calls,
        totals.faults
    );
    println!("{summary}");
    assert!(totals.faults * 10 > totals.calls, "{totals:?}");
    estate.assert_exact(&world);
    assert_sessions(&world, &estate, with);
}

#[test]
fn five_thousand_rows_end_whole_whatever_goes_wrong() {
    chaos(5_000);
}
