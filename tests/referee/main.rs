//! The referees: clients and emulators that others wrote judge the sandbox and `fleetctl` itself.
//!
//! The official AWS CLI drives every operation of the sandbox and each answer is held against the service models;
//! names and queries are compared with the models and the emulators; the spine runs against the emulators. What that
//! needs is installed below `target/` on the first run, as `requirements.txt` beside this file pins it.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "tests")]

mod activation;
mod agents;
mod aggregates;
mod allow;
mod built_in_claim;
mod ca;
mod chaos;
mod claims;
mod csr;
mod devices;
mod environment;
mod gateway;
mod groups;
mod index;
mod issued;
mod jitr;
mod jobs;
mod keys;
mod manifest;
mod names;
mod provisioning;
mod queries;
mod quotas;
mod servers;
mod shipped;
mod spine;
mod sweep;
mod tokens;
