//! The `fleetctl` binary.
fn main() {}
