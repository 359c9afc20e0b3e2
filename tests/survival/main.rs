//! What a run survives: kills at any call, an AWS that fails in every way, credentials that are taken away, a journal
//! that was damaged, and signals. After each of these the run goes on under its name, and what AWS holds in the end is
//! compared device by device.
//!
//! Calls and kills are chosen by a seed; `SURVIVAL_SEED=N` tries another one.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "tests, which print what they measured"
)]
#![allow(dead_code, unused_imports, reason = "the other test binaries use the rest of the support")]

#[path = "../support/mod.rs"]
mod support;

mod campaign;
mod chaos;
mod disk;
mod estate;
mod journal;
mod kill;
mod refused;
mod signals;
