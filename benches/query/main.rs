//! `things query` and aggregates over many tenants against the bound of one: the larger of pages ÷ quota (the burst counted) and
//! pages × latency, as pages come one after the other. Every query is a process of its own, against a `fleetctl sandbox
//! serve` that is another, at AWS's quotas and 50 ms latency.
//!
//! `cargo bench --bench query` runs all of it; `-- a c` only those; `-- --quick` a tenth of the tenants. It fails when a
//! bound is missed.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench reports on its own streams")]

mod aggregates;
mod fleet;
mod peers;
mod query;

#[allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "what the referees use is used here")]
#[path = "../../tests/referee/environment.rs"]
mod environment;
#[allow(dead_code, reason = "what the bulk bench uses is used here")]
#[path = "../bulk/home.rs"]
mod home;
#[allow(dead_code, reason = "what the bulk bench uses is used here")]
#[path = "../bulk/import.rs"]
mod import;
#[path = "../machine.rs"]
mod machine;
#[allow(dead_code, reason = "what the bulk bench uses is used here")]
#[path = "../bulk/report.rs"]
mod report;
#[allow(dead_code, reason = "what the sandbox's bench uses is used here")]
#[path = "../requests.rs"]
mod requests;
#[allow(dead_code, reason = "what the sandbox's bench uses is used here")]
#[path = "../served.rs"]
mod served;

use std::process::ExitCode;

use fleet::Size;
use report::Verdicts;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What is measured, by its letter.
type Bench = fn(Size, &mut Verdicts) -> Result<(), Failure>;

const BENCHES: [(&str, Bench); 6] = [
    ("a", query::fifty),
    ("b", query::two_hundred),
    ("c", query::first_row),
    ("d", query::memory),
    ("e", peers::measure),
    ("f", aggregates::two_hundred),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let size = Size { quick: words.iter().any(|word| word == "--quick") };
    let letters: Vec<&str> = words.iter().map(String::as_str).filter(|word| *word != "--quick").collect();
    if let Some(other) = letters.iter().find(|word| BENCHES.iter().all(|(letter, _)| letter != *word)) {
        eprintln!("`{other}`: give letters from a to f, or `--quick`");
        return ExitCode::from(2);
    }
    machine::print();
    println!("program: {}", served::binary().display());
    let mut verdicts = Verdicts::default();
    for (letter, bench) in BENCHES.iter().filter(|(letter, _)| letters.is_empty() || letters.contains(letter))
    {
        println!();
        machine::print_load("before");
        if let Err(error) = bench(size, &mut verdicts) {
            verdicts.broken(&format!("({letter})"), &*error);
        }
        machine::print_load("after");
    }
    if verdicts.print() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
