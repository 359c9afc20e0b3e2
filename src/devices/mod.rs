//! Test devices: MQTT 3.1.1 clients over mutual TLS that behave as a fleet's devices do.
//!
//! They connect with given identities or provision themselves by claim, publish, report to their shadow and answer
//! jobs. Nothing here prints, prompts or calls the AWS control plane; [`mqtt`] alone knows the MQTT library.

pub mod claim;
pub mod device;
pub mod fate;
pub mod identity;
mod jobs;
pub mod mqtt;
pub mod pattern;
pub mod record;
mod request;

pub use claim::Provisioning;
pub use device::{Counters, Publishing, Report, Script};
pub use fate::Fates;
pub use identity::Identity;
pub use mqtt::Server;
pub use pattern::{Pattern, Words};
pub use record::{Expected, Provisioned};
