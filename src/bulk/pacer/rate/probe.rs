//! Upward from a limit that is not known: step by step, until throttles say that it was too much.

use std::time::Duration;

use super::{FIRST_PROBE, NEXT_PROBE, Phase, Rate, STEP, STEP_ANSWERS};

/// Growth of one step while nothing was ever refused, as a share of what was told: three times the quota is reached
/// in two seconds, and a full bucket of two seconds' worth is not overrun by more.
const GROWTH: f64 = 0.2;
/// A step doubles after each success, up to this.
const LARGEST_STEP: f64 = 1.25;
/// Throttles that a limit right below the rate of a step must have caused before the step passes for want of them.
const SHOWN: f64 = 2.5;
/// More of them for each share that is usual.
const NOISE: f64 = 15.0;
/// The longest wait for a probe, also of a limit below what was told: somebody else may have stopped using it.
pub(super) const LAST_PROBE: Duration = Duration::from_mins(2);
/// A limit this close under a rate that failed is found.
const NEAR: f64 = 1.055;
/// Steps of a climb that saved tokens cannot have fed.
const TRUSTED: u32 = 4;

impl Rate {
    /// A probe met throttles: back to where there were none. If they go on there, that is an alarm of its own.
    pub(super) fn fall_back(&mut self, now: Duration) {
        if !self.met {
            self.climbed_from = None;
        }
        self.met = true;
        self.step = STEP;
        self.refused = self.per_second;
        if self.is_found() {
            self.refused = f64::INFINITY;
            self.failed += 1;
            let wait = NEXT_PROBE.saturating_mul(4_u32.saturating_pow(self.failed.min(4) - 1));
            self.probe_at = now + wait.min(LAST_PROBE);
        } else {
            self.probe_at = now + FIRST_PROBE;
        }
        self.phase = Phase::Hold;
        self.go(now, self.limit * self.used());
    }

    /// A step upward: enough answers and no suspicion.
    pub(super) fn pass(&mut self, now: Duration) {
        let all = self.seen.all();
        // So many that a limit right below this rate would have shown.
        let needed =
            ((SHOWN + NOISE * self.usual) / (1.0 - self.limit / self.per_second).max(0.01)).max(STEP_ANSWERS);
        if all < needed {
            return;
        }
        let chance = self.usual * all + (all * self.usual * (1.0 - self.usual)).sqrt();
        if self.seen.of() > chance + 0.5 {
            if self.seen.of() > chance + 1.5 || all > 2.0 * needed {
                self.fall_back(now);
            }
            return;
        }
        if !self.is_pressed(now) {
            // Nothing was learned: too few calls left.
            self.phase = Phase::Hold;
            self.probe_at = now + FIRST_PROBE;
            self.go(now, self.limit * self.used());
            return;
        }
        self.limit = self.limit.max(self.per_second);
        self.passed += 1;
        // A few steps may have been fed by tokens that were saved.
        let trusted = self.failed == 0 || self.passed >= TRUSTED;
        if self.passed >= TRUSTED {
            self.failed = 0;
        }
        if self.refused.is_finite() && self.is_found() {
            self.refused = f64::INFINITY;
            self.failed = 1;
            self.probe_at = now + NEXT_PROBE;
            self.phase = Phase::Hold;
            self.go(now, self.limit * self.used());
            return;
        }
        if self.met && trusted {
            self.step = (1.0 + (self.step - 1.0) * 2.0).min(LARGEST_STEP);
        }
        self.probe(now);
    }

    pub(super) fn probe(&mut self, now: Duration) {
        let next = if !self.met {
            self.limit + self.told * GROWTH
        } else if self.refused.is_finite() {
            f64::midpoint(self.limit, self.refused)
        } else {
            (self.limit * self.step).min(self.limit + self.told * GROWTH)
        };
        // On the way past what was told, try that.
        let passes =
            self.limit < self.told * 0.99 && next > self.told * 0.97 && self.refused > self.told * 1.01;
        let next = if passes { self.told } else { next.min(self.ceiling()) };
        if next <= self.limit {
            self.phase = Phase::Hold;
            self.go(now, self.limit * self.used());
        } else {
            if self.phase == Phase::Hold {
                self.climbed_from = self.met.then_some(self.limit);
                self.passed = 0;
            }
            self.phase = Phase::Probe;
            self.go(now, next);
        }
    }

    /// Whether calls left at the rate, and more waited: else the rate was not what bounded them.
    pub(super) fn is_pressed(&self, now: Duration) -> bool {
        let span = now.saturating_sub(self.began).as_secs_f64();
        self.queued >= 0.8 * self.sent && self.sent >= 0.7 * self.per_second * span - 2.0
    }

    /// Whether the limit lies closely under a rate that failed, or is what was told.
    pub(super) fn is_found(&self) -> bool {
        self.refused < self.limit * NEAR || (self.limit / self.told - 1.0).abs() < 0.005
    }
}
