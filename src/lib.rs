//! fleetctl: fleet administration for AWS IoT over many tenant accounts.

pub mod pki;
