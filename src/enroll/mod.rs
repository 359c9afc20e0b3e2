//! Enrollment: an agent shows the grant of its token, a signing request and a proof of its AWS session, and gets its
//! certificate.
//!
//! Both sides are here. The agent's: [`agent`], [`csr`], [`signing`]. The provider's: [`judge`] (grant against
//! request), [`proof`] (the session, asked of STS), [`replays`] (one token, one key), [`places`] (the tenants' accounts),
//! [`register`], [`provider`] (all of it in order) and [`server`]. They meet in [`wire`] and [`binding`]. Nothing here prints or prompts.

pub mod agent;
pub mod binding;
pub mod configuration;
pub mod csr;
pub mod judge;
pub mod lambda;
pub mod places;
pub mod proof;
pub mod provider;
pub mod register;
pub mod replays;
pub mod server;
pub mod signing;
pub mod whose;
pub mod wire;
