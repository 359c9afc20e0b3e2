//! Job campaigns: a file says which things get a job, in which waves, and what must be so before the next wave starts.
//!
//! Everything here is decided from what is given, without a call: what AWS knows of a campaign is read by
//! [`crate::fleet::job::campaign`].

pub mod digest;
pub mod file;
pub mod gate;
pub mod select;
pub mod values;

pub use digest::Digest;
pub use file::{Abort, File, Gates, Wave};
pub use gate::{Gate, Seen, Verdict};
pub use select::Part;
