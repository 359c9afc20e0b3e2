//! After an alarm: how many calls are throttled, a cut, and whether that made them vanish.

use std::time::Duration;

use super::{Before, FIRST_PROBE, NEXT_PROBE, Phase, Rate, STEP, TEST_EVERY};
use crate::bulk::pacer::suspicion::{Share, Suspicion};

/// What is kept off a measured limit, because a few answers measure it to a few percent only.
pub(super) const CAUTION: f64 = 0.96;
/// As much, where many answers measured it.
pub(super) const SMALL_CAUTION: f64 = 0.99;
/// Throttles that an experiment waits for, if they come as before: less than half of so many is chance in 1 of 50.
const EVIDENCE: f64 = 12.0;
/// Throttles after an alarm that measure their share, to some 40 %.
const MEASURED: f64 = 5.0;
/// Accepted calls that this takes too.
const ACCEPTED: f64 = 4.0;
/// Answers after an alarm that measure it at most.
const MOST_MEASURED: f64 = 60.0;
/// The most that is taken for chance; beyond it is a cap whatever the experiment said.
const MOST_BY_CHANCE: f64 = 0.3;
/// Cuts in a row that do not help are taken for chance.
const MOST_CUTS: u32 = 3;

impl Rate {
    /// Throttles may be beyond chance.
    pub(super) fn suspect(&mut self, before: Before) {
        self.phase = Phase::Measure(before);
        self.seen = Share::default();
    }

    /// Counts how many are throttled, then cuts the rate to what was accepted.
    pub(super) fn measure(&mut self, now: Duration, before: Before) {
        let (throttled, all) = (self.seen.of(), self.seen.all());
        if (throttled < MEASURED || all - throttled < ACCEPTED * if self.is_full() { 1.0 } else { 3.0 })
            && all < MOST_MEASURED
        {
            return;
        }
        let share = self.seen.share().min(0.95);
        if share < self.usual + self.tolerated() {
            self.phase = if before.probing { Phase::Probe } else { Phase::Hold };
            self.suspicion = Suspicion::default();
            return;
        }
        self.cut(now, before, share, CAUTION);
    }

    /// Goes down to what was accepted, and sees whether throttles vanish.
    pub(super) fn cut(&mut self, now: Duration, before: Before, share: f64, caution: f64) {
        if before.probing {
            self.cuts = 0;
        } else {
            self.cuts += 1;
            if self.cuts == 1 {
                self.uncut = before.limit;
            }
        }
        if self.cuts >= MOST_CUTS && share < MOST_BY_CHANCE {
            // Cut after cut and throttles still come as often: each was judged wrongly.
            self.cuts = 0;
            self.usual = share;
            self.limit = self.uncut;
            self.test_at = now + TEST_EVERY;
            self.phase = Phase::Hold;
            self.go(now, self.limit * self.used());
            return;
        }
        let mut limit = self.per_second * (1.0 - share) / (1.0 - self.usual) * caution;
        if !before.probing && self.limit.total_cmp(&self.told).is_eq() {
            self.told_failed = true;
        }
        // A few answers measure roughly; what was told is the better guess as long as nothing speaks against it.
        let as_told = !self.told_failed && (0.8..=1.4).contains(&(limit / self.told));
        if as_told {
            limit = self.told;
        }
        let found = as_told || before.probing && !self.is_full();
        self.refused = if before.probing && !found { self.per_second } else { f64::INFINITY };
        self.failed = u32::from(found);
        self.probe_at = now + if found { NEXT_PROBE } else { FIRST_PROBE };
        self.met = true;
        self.step = STEP;
        self.climbed_from = None;
        let accepted = self.per_second * (1.0 - share);
        self.limit = limit.max(self.floor);
        self.go(now, self.limit * self.used());
        // Only where a cap and chance predict something else there is anything to see.
        let capped = 1.0 - accepted / self.per_second;
        let tells = capped < self.usual + (share - self.usual) / 4.0;
        self.phase = if tells { Phase::Cut(before, share) } else { Phase::Hold };
    }

    /// An experiment: throttles vanish, or they come as before.
    pub(super) fn judge(&mut self, now: Duration, before: Before, share: f64) {
        let excess = (share - self.usual).max(0.01);
        if self.seen.all() * excess < EVIDENCE {
            return;
        }
        let is = self.seen.share();
        // A cut from far above a cap may end a little above it, and throttles go on.
        let least = if share < MOST_BY_CHANCE { excess / 3.0 } else { excess / 2.0 };
        if is > self.usual + least && is < MOST_BY_CHANCE {
            self.usual = is;
            self.limit = before.limit;
            self.test_at = now + TEST_EVERY;
            self.phase = if before.probing { Phase::Probe } else { Phase::Hold };
            self.failed = 0;
            self.probe_at = now;
            let limit = self.limit * self.used();
            self.go(now, if before.probing { before.per_second } else { limit });
        } else {
            self.usual = self.usual.min(is);
            self.phase = Phase::Hold;
        }
    }
}
