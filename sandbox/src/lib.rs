//! A rehearsal stand-in for the AWS control planes that fleetctl calls, on one loopback port.

pub mod api;
