//! How many rows of each lane have ended, and how: counted while a run is under way, read by whoever shows it.

use std::sync::atomic::{AtomicU64, Ordering};

use super::report::Counts;

/// One of the five ends of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Made or changed as asked.
    Ok,
    /// It was so already.
    Skipped,
    /// It cannot be done.
    Failed,
    /// The row is wrong.
    Invalid,
    /// It was not done.
    Pending,
}

impl Counts {
    /// One more row that ended so.
    pub fn add(&mut self, end: End) {
        match end {
            End::Ok => self.ok += 1,
            End::Skipped => self.skipped += 1,
            End::Failed => self.failed += 1,
            End::Invalid => self.invalid += 1,
            End::Pending => self.pending += 1,
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            ok: self.ok + other.ok,
            skipped: self.skipped + other.skipped,
            failed: self.failed + other.failed,
            invalid: self.invalid + other.invalid,
            pending: self.pending + other.pending,
        }
    }
}

#[derive(Debug, Default)]
struct Ends([AtomicU64; 5]);

impl Ends {
    fn add(&self, end: End) {
        self.0[end as usize].fetch_add(1, Ordering::Relaxed);
    }

    fn counts(&self) -> Counts {
        let [ok, skipped, failed, invalid, pending] =
            [0, 1, 2, 3, 4].map(|i: usize| self.0[i].load(Ordering::Relaxed));
        Counts { ok, skipped, failed, invalid, pending }
    }
}

/// The rows that have ended, by lane.
#[derive(Debug, Default)]
pub struct Done {
    lanes: Vec<(u64, Ends)>,
    nowhere: Ends,
    before: Counts,
}

impl Done {
    /// Nothing has ended but for `before`; `rows` says how many rows each lane has.
    pub fn new(rows: Vec<u64>, before: Counts) -> Self {
        let lanes = rows.into_iter().map(|rows| (rows, Ends::default())).collect();
        Self { lanes, nowhere: Ends::default(), before }
    }

    /// A row has ended; a row that found no target has no lane.
    pub fn add(&self, lane: Option<usize>, end: End) {
        lane.and_then(|at| self.lanes.get(at)).map_or(&self.nowhere, |(_, ends)| ends).add(end);
    }

    /// Each lane's rows, and those of them that have ended.
    pub fn lanes(&self) -> Vec<(u64, Counts)> {
        self.lanes.iter().map(|(rows, ends)| (*rows, ends.counts())).collect()
    }

    /// The rows that ended without a lane.
    pub fn nowhere(&self) -> Counts {
        self.before.plus(self.nowhere.counts())
    }
}
