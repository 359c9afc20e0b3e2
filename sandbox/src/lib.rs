//! A rehearsal stand-in for the AWS control planes that fleetctl calls, on one loopback port.
//!
//! It verifies signatures, keeps accounts and Regions apart by the caller's credentials, answers STS, Organizations,
//! Service Catalog's Account Factory, Service Quotas, KMS's signing keys, IAM's roles, DynamoDB's tables, S3's
//! objects and AWS IoT in their own wire protocols, and can be told to throttle, fail, lag and be slow. See [`settings::Settings`] for what it
//! can be told and [`admin`] for its own paths.
#![allow(clippy::doc_markdown, reason = "AWS IoT is a product's name, not code")]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may stop at the first surprise"))]

pub mod admin;
pub mod api;
pub mod calls;
mod catalog;
mod cbor;
mod chance;
pub mod clock;
mod dynamodb;
mod faults;
mod flush;
mod holds;
mod iam;
mod identity;
pub mod iot;
mod kms;
mod organizations;
mod paging;
mod rates;
mod regions;
mod s3;
mod server;
mod service_quotas;
pub mod settings;
mod sigv4;
mod state;
mod sts;
pub mod watch;
mod wire;
mod zone;

pub use clock::Clock;
pub use server::Sandbox;
pub use settings::Settings;
pub use state::{OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY};
pub use zone::{AUDIT, EXECUTION_ROLE, HOME_REGION, HUB_ROLE, LOG_ARCHIVE, MANAGEMENT};
