//! How far the executions of jobs are, as numbers: of one job, of the batches of one id, of a tenant, of the fleet.
//! Sums are exact, as each execution is counted by exactly one job. No AWS call here.

use aws_sdk_iot::types::JobProcessDetails;
use serde::Serialize;

/// How many executions are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Their device has not begun.
    pub queued: u64,
    /// Their device works on them.
    pub in_progress: u64,
    /// Done.
    pub succeeded: u64,
    /// The device failed.
    pub failed: u64,
    /// The device would not.
    pub rejected: u64,
    /// The device took too long.
    pub timed_out: u64,
    /// The thing left the job's groups before its device began.
    pub removed: u64,
    /// Cancelled with the job, or alone.
    pub canceled: u64,
}

/// What became of executions that have all ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All of them succeeded, or there were none.
    Succeeded,
    /// Some did.
    Partial,
    /// None did.
    Failed,
}

impl Counts {
    /// These and those.
    pub fn add(&mut self, other: &Self) {
        self.queued += other.queued;
        self.in_progress += other.in_progress;
        self.succeeded += other.succeeded;
        self.failed += other.failed;
        self.rejected += other.rejected;
        self.timed_out += other.timed_out;
        self.removed += other.removed;
        self.canceled += other.canceled;
    }

    /// Executions that have not ended.
    pub fn open(&self) -> u64 {
        self.queued + self.in_progress
    }

    /// Executions that a device or the clock ended: what AWS's abort criteria count, too.
    pub fn executed(&self) -> u64 {
        self.succeeded + self.unsuccessful()
    }

    /// Failed, rejected and timed out.
    pub fn unsuccessful(&self) -> u64 {
        self.failed + self.rejected + self.timed_out
    }

    /// All executions but the removed ones, whose things are no targets any more.
    pub fn all(&self) -> u64 {
        self.open() + self.executed() + self.canceled
    }

    /// The succeeded ones among all, 0 to 1; nothing where there are none.
    pub fn success_share(&self) -> Option<f64> {
        share(self.succeeded, self.all())
    }

    /// The failed, rejected and timed-out ones among those executed, 0 to 1; nothing where there are none.
    pub fn failure_share(&self) -> Option<f64> {
        share(self.unsuccessful(), self.executed())
    }

    /// What became of them, once none is open.
    pub fn verdict(&self) -> Verdict {
        match self.succeeded {
            all if all == self.all() => Verdict::Succeeded,
            0 => Verdict::Failed,
            _ => Verdict::Partial,
        }
    }
}

fn share(part: u64, all: u64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "no fleet has 2^53 executions")]
    let share = part as f64 / all as f64;
    (all > 0).then_some(share)
}

impl From<&JobProcessDetails> for Counts {
    fn from(d: &JobProcessDetails) -> Self {
        let number = |n: Option<i32>| n.and_then(|n| u64::try_from(n).ok()).unwrap_or_default();
        Self {
            queued: number(d.number_of_queued_things),
            in_progress: number(d.number_of_in_progress_things),
            succeeded: number(d.number_of_succeeded_things),
            failed: number(d.number_of_failed_things),
            rejected: number(d.number_of_rejected_things),
            timed_out: number(d.number_of_timed_out_things),
            removed: number(d.number_of_removed_things),
            canceled: number(d.number_of_canceled_things),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOME: Counts = Counts {
        queued: 1,
        in_progress: 2,
        succeeded: 12,
        failed: 3,
        rejected: 4,
        timed_out: 5,
        removed: 100,
        canceled: 3,
    };

    #[test]
    fn removed_things_count_for_nothing() {
        assert_eq!((SOME.open(), SOME.executed(), SOME.unsuccessful(), SOME.all()), (3, 24, 12, 30));
        assert_eq!((SOME.success_share(), SOME.failure_share()), (Some(0.4), Some(0.5)));
        let gone = Counts { removed: 5, ..Counts::default() };
        assert_eq!((gone.success_share(), gone.failure_share()), (None, None));
        assert_eq!(gone.verdict(), Verdict::Succeeded);
    }

    #[test]
    fn sums_are_by_state() {
        let mut sum = SOME;
        sum.add(&SOME);
        assert_eq!((sum.queued, sum.canceled, sum.removed, sum.all()), (2, 6, 200, 60));
    }

    #[test]
    fn the_verdict_is_by_what_succeeded() {
        let of = |succeeded, failed, canceled| Counts { succeeded, failed, canceled, ..Counts::default() };
        assert_eq!(of(3, 0, 0).verdict(), Verdict::Succeeded);
        assert_eq!(of(3, 1, 0).verdict(), Verdict::Partial);
        assert_eq!(of(3, 0, 1).verdict(), Verdict::Partial);
        assert_eq!(of(0, 1, 0).verdict(), Verdict::Failed);
        assert_eq!(of(0, 0, 1).verdict(), Verdict::Failed);
    }
}
