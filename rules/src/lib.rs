//! AWS IoT's own rules as pure code: names and lengths, limits, request rates, the fleet-index query language,
//! and provisioning templates.
//! No I/O and no AWS SDK: the program checks input with it before a call, the sandbox answers with it.
//!
//! Where the service model and the documentation disagree, shapes follow the model and limits follow the newer
//! documentation. Nothing here panics, whatever the input.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test"))]

pub mod limits;
pub mod names;
pub mod near;
pub mod percent;
pub mod query;
pub mod quotas;
pub mod template;
