//! What the bulk commands have in common.

mod live_lines;
pub(crate) mod operations_table;
mod watch;

pub(crate) use watch::watched;
