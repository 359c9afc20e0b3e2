//! Tenants: the organization's accounts as a directory, and the two ways to vend a new account.

pub mod directory;
