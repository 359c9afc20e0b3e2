//! A rehearsal stand-in for the AWS control planes that fleetctl calls, on one loopback port.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may stop at the first surprise"))]

pub mod api;
pub mod iot;
