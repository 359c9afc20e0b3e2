//! The commands: `<noun>/<verb>.rs`, each with its arguments (their docs are the help) and its `run`.

pub(crate) mod over_targets;
pub(crate) mod tenant;
pub(crate) mod things;
