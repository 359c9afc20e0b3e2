//! When the next call is due. Until AWS has shown to grant bursts, calls are spaced exactly: a bucket of one token
//! refuses each that comes early, and none may be. A few that leave early on purpose tell; after that, late ones
//! may be made up for.

use std::time::Duration;

use crate::bulk::pacer::suspicion::Share;

/// What late calls may make up once bursts are granted; timers are a millisecond or two late.
const SLACK: Duration = Duration::from_millis(20);
/// What they may make up later.
const LARGEST_SLACK: Duration = Duration::from_millis(500);
/// When calls leave early on purpose for the first time.
const FIRST_TEST: Duration = Duration::from_secs(1);
/// Periods by which they are early, at least.
const TEST_PERIODS: u32 = 2;
/// How long after a failed test comes the next; four times as long after each further: each costs some throttles.
const NEXT_TEST: Duration = Duration::from_mins(2);
/// Less than this share of the time after the call before is early; the rest is rounding and a changed margin.
const EARLY: f64 = 0.995;
/// An exactly spaced call gets its leave so long before it is due, to be signed and serialized until then.
const AHEAD: Duration = Duration::from_millis(2);

/// The moments at which the calls of one operation leave.
#[derive(Debug)]
pub(super) struct Spacing {
    /// When the next call is due.
    due: Duration,
    last: Option<Duration>,
    /// What late calls may make up; none while calls are spaced exactly.
    slack: Duration,
    failed: u32,
    /// When the slack grows, or is tried.
    grows_at: Duration,
    early: Share,
    punctual: Share,
}

/// The times between calls.
#[derive(Debug, Clone, Copy)]
pub(super) struct Periods {
    /// What is aimed at.
    pub(super) usual: Duration,
    /// What an exactly spaced call that follows a late one may come down to.
    pub(super) shortest: Duration,
}

impl Spacing {
    pub(super) fn new() -> Self {
        Self {
            due: Duration::ZERO,
            last: None,
            slack: Duration::ZERO,
            failed: 0,
            grows_at: FIRST_TEST,
            early: Share::default(),
            punctual: Share::default(),
        }
    }

    /// Late calls may make up this time.
    pub(super) fn grant(&mut self, time: Duration) {
        self.slack = time.min(LARGEST_SLACK);
    }

    /// Whether calls are spaced exactly.
    pub(super) fn is_exact(&self) -> bool {
        self.slack.is_zero()
    }

    /// How long the next call has to wait for its leave.
    pub(super) fn wait(&self, now: Duration) -> Duration {
        let ahead = if self.is_exact() { AHEAD } else { Duration::ZERO };
        self.due.saturating_sub(now + ahead)
    }

    /// A call gets its leave: when it is to leave, and whether that is early.
    pub(super) fn leave(&mut self, now: Duration, periods: Periods) -> (Duration, bool) {
        let exact = self.is_exact();
        let at = if exact { now.max(self.due) } else { now };
        let least = if exact { periods.shortest } else { periods.usual };
        let early = self.last.is_some_and(|last| at.saturating_sub(last) < least.mul_f64(EARLY));
        self.due = if exact {
            (self.due + periods.usual).max(at + periods.shortest)
        } else {
            self.due.max(now.saturating_sub(self.slack)) + periods.usual
        };
        self.last = Some(at);
        (at, early)
    }

    /// An exactly spaced call has left, perhaps late.
    pub(super) fn left(&mut self, now: Duration, periods: Periods) {
        if self.is_exact() {
            self.last = self.last.max(Some(now));
            self.due = self.due.max(now + periods.shortest);
        }
    }

    /// The rate has changed: at a slower one the next call was due too late, at a faster one too early.
    pub(super) fn change(&mut self, periods: Periods) {
        if let Some(last) = self.last {
            self.due = self.due.min(last + periods.usual);
        }
    }

    /// Counts an answer; true when it says nothing but that the call was early.
    pub(super) fn answer(
        &mut self,
        early: bool,
        throttled: bool,
        now: Duration,
        steady: bool,
        periods: Periods,
    ) -> bool {
        let own = if early { &mut self.early } else { &mut self.punctual };
        own.count(throttled, 30.0);
        if throttled && early && self.early.of() >= 2.0 && self.is_earliness_to_blame() {
            self.failed += u32::from(!self.is_exact());
            self.slack = Duration::ZERO;
            self.due = self.due.max(self.last.unwrap_or(now) + periods.usual);
            self.early = Share::default();
            let wait = NEXT_TEST.saturating_mul(4_u32.saturating_pow(self.failed.saturating_sub(1)));
            self.grows_at = now + wait;
            return true;
        }
        if throttled {
            self.grows_at = self.grows_at.max(now + Duration::from_secs(1));
        } else if now >= self.grows_at && self.is_exact() && steady {
            self.slack = SLACK;
            self.due = self.due.min(now.max(self.last.unwrap_or(now)));
            self.due = self.due.saturating_sub(periods.usual * TEST_PERIODS);
            self.slack = self.slack.max(periods.usual * TEST_PERIODS);
            self.early = Share::default();
            self.grows_at = now + Duration::from_secs(2);
        } else if now >= self.grows_at && !self.is_exact() {
            self.slack = (self.slack * 2).max(SLACK).min(LARGEST_SLACK.max(periods.usual * TEST_PERIODS));
            self.grows_at = now + Duration::from_secs(2);
        }
        // A throttled call that was early says something about that, first of all.
        throttled && early && (self.early.of() < 2.0 || self.is_earliness_to_blame())
    }

    /// Whether early calls are throttled far more often than others.
    fn is_earliness_to_blame(&self) -> bool {
        self.early.share() > self.punctual.share() + 0.25
    }
}
