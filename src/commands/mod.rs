//! The commands: `<noun>/<verb>.rs`, each with its arguments (their docs are the help) and its `run`.

pub(crate) mod agent;
mod archive;
pub(crate) mod authority;
pub(crate) mod billing_groups;
pub(crate) mod bulk;
pub(crate) mod ca;
pub(crate) mod certs;
pub(crate) mod completions;
pub(crate) mod devices;
pub(crate) mod documents;
pub(crate) mod few;
pub(crate) mod groups;
pub(crate) mod index;
pub(crate) mod jobs;
pub(crate) mod members;
mod new_file;
pub(crate) mod nouns;
pub(crate) mod over_targets;
pub(crate) mod policies;
pub(crate) mod provisioning;
pub(crate) mod queries;
pub(crate) mod quotas;
pub(crate) mod rates;
mod report_page;
pub(crate) mod runs;
#[cfg(feature = "sandbox")]
pub(crate) mod sandbox;
mod search;
pub(crate) mod templates;
pub(crate) mod tenant;
pub(crate) mod things;
pub(crate) mod timeout;
pub(crate) mod token;
pub(crate) mod types;
