//! Tenants: the organization's accounts as a directory, and the two ways to vend a new account.

mod account_factory;
pub mod causes;
pub mod directory;
mod organizations;
pub mod patience;
pub mod request;
mod usable;
pub mod vend;
pub mod watch;
