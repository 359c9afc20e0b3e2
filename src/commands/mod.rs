//! The commands: `<noun>/<verb>.rs`, each with its arguments (their docs are the help) and its `run`.

pub(crate) mod ca;
pub(crate) mod completions;
pub(crate) mod over_targets;
#[cfg(feature = "sandbox")]
pub(crate) mod sandbox;
pub(crate) mod templates;
pub(crate) mod tenant;
pub(crate) mod things;
