//! Merging what several targets answered about their parts of a fleet. Arithmetic only.
//!
//! A merged figure is that of all things together, or says that it is not: nothing here estimates.

mod buckets;
mod held;
mod numbers;
mod spread;
#[cfg(test)]
pub(crate) mod tests;

pub use buckets::{Bucket, Buckets};
pub use held::Held;
pub use numbers::{Numbers, Statistics};
pub use spread::{Percentile, Ranks, Sketch, Spread};

/// Answers that become one.
pub trait Merge {
    /// Takes another target's answer in.
    fn merge(&mut self, other: Self);
}

/// Counts of things.
impl Merge for u64 {
    fn merge(&mut self, other: Self) {
        *self = self.saturating_add(other);
    }
}
