//! The pace of one command's calls in one target: below the published quota, so that a list of thousands neither is
//! throttled nor starves what others do in the account. Bulk runs have their own pacers.

use std::time::Duration;

use fleetctl_rules::quotas;
use tokio::time::{Interval, MissedTickBehavior, interval};

/// The share of a quota that is used.
const SHARE: f64 = 0.9;

/// Turns for calls of one operation in one account and Region.
#[derive(Debug)]
pub struct Pace {
    interval: Interval,
    per_second: f64,
}

impl Pace {
    /// Nine tenths of the operation's published quota.
    pub fn of(operation: &str) -> Self {
        let per_second = f64::from(quotas::planned_per_second(operation)) * SHARE;
        let mut interval = interval(Duration::from_secs_f64(1.0 / per_second));
        interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self { interval, per_second }
    }

    /// Waits for the next turn; the first comes at once.
    pub async fn turn(&mut self) {
        self.interval.tick().await;
    }

    /// How long so many calls take.
    pub fn time_of(&self, calls: usize) -> Duration {
        let calls = f64::from(u32::try_from(calls).unwrap_or(u32::MAX));
        Duration::from_secs_f64(calls / self.per_second)
    }
}
