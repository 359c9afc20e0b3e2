//! The binary as its users meet it: child processes against a sandbox of each test's own, over the real wire.
//!
//! Nothing here reaches AWS or the network, needs credentials, or asserts how long something took.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/bad_rows.rs"]
mod bad_rows;

mod activate_pending;
mod agent;
mod aggregates;
mod allow;
mod ask;
mod ca;
mod ca_rollout;
mod ca_rotate;
mod certs;
mod certs_files;
mod certs_read;
mod claims;
mod completions;
mod contract;
mod csr;
mod delete;
mod devices;
mod devices_claimed;
mod exit_codes;
mod expiring;
mod export;
mod files;
mod groups_dynamic;
mod guards;
mod handover;
mod help;
mod hints;
mod import;
mod index;
mod interrupt;
mod issue;
mod jobs;
mod just_in_time;
mod locate;
mod manifests;
mod members;
mod permissions;
mod private;
mod progress;
mod provisioning;
mod provisioning_check;
mod provisioning_role;
mod query;
mod query_order;
mod quotas;
mod readme;
mod readme_onboarding;
mod render;
mod report;
mod rotate;
mod runs;
mod sandbox;
mod shards;
mod sign;
mod signers;
mod snapshot;
mod spine;
mod terminal;
mod token;
mod tree;
mod undo;
mod update;
mod validity;
mod vend;
mod verify;
mod watch;
