//! The sandbox's speed and size: signed CreateThing calls a second, and the memory of 100,000 things in one account.
//!
//! `cargo bench --bench sandbox` starts `fleetctl sandbox serve` of the release build as a process of its own, with
//! quotas off and the fleet index on, and loads it from this process. It fails below 5,000 calls a second in the
//! median round, or when 100,000 things with a type and three attributes take more than 300 MB.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench reports on its own streams")]

mod load;
mod machine;
mod quantile;
mod requests;
#[allow(dead_code, reason = "its own paths are the business of another bench")]
mod served;

use std::process::ExitCode;
use std::time::Duration;

use quantile::quantile;
use requests::RequestSigner;
use served::Served;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The fewest CreateThing calls a second, as the median of the rounds.
const RATE_BOUND: f64 = 5_000.0;
/// The most resident memory of the sandbox with all things in it, in MB of 1,000,000 bytes.
const MEMORY_BOUND: f64 = 300.0;
const ROUNDS: usize = 5;
const THINGS_A_ROUND: usize = 20_000;
const CONNECTIONS: usize = 16;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the measurement failed: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs and prints everything; whether both bounds were kept.
fn measure() -> Result<bool, Failure> {
    machine::print();
    println!(
        "run: `fleetctl sandbox serve --quotas off` and one generator thread on the same cores; {ROUNDS} rounds of \
         {THINGS_A_ROUND} CreateThing (type and 3 attributes, index on) over {CONNECTIONS} keep-alive connections, \
         signed beforehand"
    );
    let sandbox = Served::start(&["--quotas", "off"])?;
    let signer = sandbox.signer()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(load::send(&sandbox.host, vec![preparations(&signer)?]))?;
    let empty = sandbox.resident()?;
    let mut rates = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        let lots = create_things(&signer, round)?;
        let (elapsed, latencies) = runtime.block_on(load::send(&sandbox.host, lots))?;
        rates.push(report_round(round, elapsed, &latencies));
    }
    let full = sandbox.resident()?;
    machine::print_load("after");
    Ok(report(&mut rates, empty, full))
}

/// Prints a round; its calls a second.
fn report_round(round: usize, elapsed: Duration, latencies: &[Duration]) -> f64 {
    let calls = f64::from(u32::try_from(latencies.len()).unwrap_or(u32::MAX));
    let rate = calls / elapsed.as_secs_f64();
    let [p50, p99] =
        [0.5, 0.99].map(|share| quantile(latencies, share).unwrap_or_default().as_secs_f64() * 1e3);
    println!("round {}: {rate:.0} calls/s, {p50:.1} ms p50, {p99:.1} ms p99", round + 1);
    rate
}

/// Prints the two results beside their bounds; whether both were kept.
fn report(rates: &mut [f64], empty: f64, full: f64) -> bool {
    rates.sort_unstable_by(f64::total_cmp);
    let median = rates[rates.len() / 2];
    let things = ROUNDS * THINGS_A_ROUND;
    let fast = median >= RATE_BOUND;
    let small = full <= MEMORY_BOUND;
    let verdict = |kept: bool| if kept { "kept" } else { "MISSED" };
    println!(
        "CreateThing: median {median:.0} calls/s; bound at least {RATE_BOUND:.0}: {}\n\
         memory: {full:.0} MB resident with {things} things in one account ({empty:.0} MB empty); bound at most \
         {MEMORY_BOUND:.0} MB: {}",
        verdict(fast),
        verdict(small)
    );
    fast && small
}

/// What the things need, and the fleet index, which then keeps a document of each thing.
fn preparations(signer: &RequestSigner) -> Result<Vec<Vec<u8>>, Failure> {
    let index = r#"{"thingIndexingConfiguration":{"thingIndexingMode":"REGISTRY"}}"#;
    Ok(vec![
        signer.request("POST", "/thing-types/sensor", "{}")?,
        signer.request("POST", "/indexing/config", index)?,
    ])
}

/// The calls of one round, signed, for each connection.
fn create_things(signer: &RequestSigner, round: usize) -> Result<Vec<Vec<Vec<u8>>>, Failure> {
    let mut lots = vec![Vec::new(); CONNECTIONS];
    for index in 0..THINGS_A_ROUND {
        let number = round * THINGS_A_ROUND + index;
        let path = format!("/things/sensor-{number:08}");
        let body = format!(
            r#"{{"thingTypeName":"sensor","attributePayload":{{"attributes":{{"serial":"SN-{number:010}","version":"1.{}.0","site":"site-{:03}"}}}}}}"#,
            number % 7,
            number % 200
        );
        lots[index % CONNECTIONS].push(signer.request("POST", &path, &body)?);
    }
    Ok(lots)
}
