//! fleetctl: fleet administration for AWS IoT over many tenant accounts.
