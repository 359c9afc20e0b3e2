//! The journal of a run: what was intended and what is done, one record a line, each with its checksum.
//!
//! It is only ever appended to. A record counts once it is synced; what is written at once is synced at once, so
//! thousands of records a second cost a few hundred syncs. [`read`] is its other side: what an earlier attempt of
//! the run left behind.

mod past;
mod record;
mod writer;

pub use past::{Made, Past, Reader, read};
pub use record::{Header, InputMark, Intent, Noted, Record, StepDone};
pub use writer::Journal;

/// The name of the journal in the folder of its run.
pub const FILE: &str = "journal";

#[cfg(test)]
mod tests;
