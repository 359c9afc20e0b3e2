//! The binary as its users meet it: child processes against a sandbox of each test's own, over the real wire.
//!
//! Nothing here reaches AWS or the network, needs credentials, or asserts how long something took.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/bad_rows.rs"]
mod bad_rows;

mod ca;
mod certs;
mod completions;
mod contract;
mod csr;
mod delete;
mod exit_codes;
mod export;
mod guards;
mod help;
mod import;
mod interrupt;
mod members;
mod progress;
mod query;
mod quotas;
mod readme;
mod rotate;
mod runs;
mod sandbox;
mod shards;
mod spine;
mod terminal;
mod undo;
mod update;
mod vend;
mod watch;
