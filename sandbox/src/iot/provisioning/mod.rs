//! Provisioning: the templates by which devices are made members of the registry, and what uses them.

pub(crate) mod claim;
pub(crate) mod template;
pub(crate) mod version;
