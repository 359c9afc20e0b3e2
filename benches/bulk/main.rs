//! Bulk imports against the bounds that AWS's quotas set, from outside: every import is a process of the release
//! build, against a `fleetctl sandbox serve` that is another.
//!
//! `cargo bench --bench bulk` runs all of it (about 30 minutes); `-- a c` only those; `-- --rows N` makes everything
//! larger or smaller in proportion to the 6,000 rows of (a), and `--quick` is `--rows 600`. It fails when a bound is
//! missed.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench reports on its own streams")]

mod bare;
mod certificates_run;
mod home;
mod import;
mod memory;
mod options;
mod peers;
mod quotas;
mod report;
mod rows;
mod unknown;

#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "what the tests use is used here"
)]
#[path = "../../tests/support/certificates.rs"]
mod certificates;
#[allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "what the referees use is used here")]
#[path = "../../tests/referee/environment.rs"]
mod environment;
#[path = "../load.rs"]
mod load;
#[path = "../machine.rs"]
mod machine;
#[path = "../requests.rs"]
mod requests;
#[path = "../served.rs"]
mod served;

use std::process::ExitCode;

use options::Options;
use report::Verdicts;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What is measured, by its letter.
type Bench = fn(&Options, &mut Verdicts) -> Result<(), Failure>;

const BENCHES: [(char, Bench); 9] = [
    ('a', quotas::one_account),
    ('b', quotas::onboarding),
    ('c', quotas::ten_tenants),
    ('d', bare::measure),
    ('e', memory::measure),
    ('f', peers::measure),
    ('g', unknown::measure),
    ('h', certificates_run::registering),
    ('i', certificates_run::deleting),
];

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    machine::print();
    println!("program: {}", served::binary().display());
    let mut verdicts = Verdicts::default();
    for (letter, bench) in BENCHES.iter().filter(|(letter, _)| options.wants(*letter)) {
        println!();
        machine::print_load("before");
        if let Err(error) = bench(&options, &mut verdicts) {
            verdicts.broken(&format!("({letter})"), &*error);
        }
        machine::print_load("after");
    }
    if verdicts.print() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
