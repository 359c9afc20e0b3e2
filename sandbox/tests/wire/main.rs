//! The sandbox seen from outside, over its port, by a client that signs for itself.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    missing_docs,
    unreachable_pub,
    reason = "tests"
)]

mod auth;
mod client;
mod conditions;
mod dynamodb;
mod iam;
mod organizations;
mod presigned;
mod provisioning;
mod seed;
mod vending;
mod watch;
