//! When calls leave, and what the answers say about the quota. Arithmetic over instants that are handed in.
//!
//! The rate follows a limit that is told or found. Throttles in excess of the usual share are an alarm: the rate
//! is cut to what was accepted, and the cut is an experiment. If throttles vanish there is a cap, and that is the
//! new limit; if they come as before they come by chance: the rate is restored and their share becomes the usual
//! one. With a backlog the limit is probed upward, unless it is known.

use std::time::Duration;

use super::suspicion::{Share, Suspicion};

/// A rate never falls under this many calls per second.
const FLOOR: f64 = 0.5;
/// A limit that is not known is probed up to this multiple of what was told: raised quotas are rarely higher.
const HIGHEST: f64 = 20.0;
/// Growth of one step while nothing was ever refused: 8 steps to three times the quota, of a round trip each.
const GROWTH: f64 = 1.15;
/// The first step when probing a limit that was found: an empty bucket shows at once that it is too much.
const STEP: f64 = 1.04;
/// A step doubles after each success, up to this.
const LARGEST_STEP: f64 = 1.25;
/// Answers of its own that a step needs to pass.
const STEP_ANSWERS: f64 = 12.0;
/// How long after a cut it is probed for the first time.
const FIRST_PROBE: Duration = Duration::from_millis(300);
/// How long after a failed probe comes the next; four times as long after each further, so that a run of minutes
/// sees a handful of failed probes of some five throttles each.
const NEXT_PROBE: Duration = Duration::from_secs(8);
/// The longest wait for a probe, also of a limit below what was told: somebody else may have stopped using it.
const LAST_PROBE: Duration = Duration::from_mins(2);
/// What is kept off a measured limit, because a few answers measure it to a few percent only.
const CAUTION: f64 = 0.98;
/// Throttles that an experiment waits for, if they come as before: none of so many is chance in 1 of 400.
const EVIDENCE: f64 = 6.0;
/// The most that is taken for chance; beyond it is a cap whatever the experiment said.
const MOST_BY_CHANCE: f64 = 0.3;
/// How often a share that is taken for chance is put to the test again, when it is at least [`WORTH_A_TEST`].
const TEST_EVERY: Duration = Duration::from_secs(20);
/// The share of throttles by chance that is worth a test: less costs less than the test.
const WORTH_A_TEST: f64 = 0.05;
/// The most that the margin keeps off the limit: a strict limit refuses calls that come a little early.
const MOST_MARGIN: f64 = 0.02;
/// A throttle widens the margin by this much, and
const MARGIN_UP: f64 = 0.003;
/// an accepted call narrows it by this much: they balance at 0.3 % of throttled calls.
const MARGIN_DOWN: f64 = 0.000_01;
/// What late calls may make up at first; timers are a millisecond or two late.
const SLACK: Duration = Duration::from_millis(20);
/// What they may make up once AWS has shown to grant bursts.
const LARGEST_SLACK: Duration = Duration::from_millis(500);

/// A call that left.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// When.
    pub at: Duration,
    epoch: u32,
    /// It made up for lateness: it left sooner after the call before than the rate says.
    early: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    /// At the limit.
    Hold,
    /// Above it, to see whether it still holds.
    Probe,
    /// Below it, to see whether throttles vanish: from this rate, with this share of throttles.
    Cut { from: f64, limit: f64, share: f64, probing: bool },
}

/// The rate of one operation.
#[derive(Debug)]
pub struct Rate {
    told: f64,
    share: f64,
    known: bool,
    /// What AWS is believed to accept.
    limit: f64,
    per_second: f64,
    phase: Phase,
    /// A limit was met; before, growth is fast.
    met: bool,
    step: f64,
    failed: u32,
    probe_at: Duration,
    test_at: Duration,
    margin: f64,
    /// When the next call is due.
    due: Duration,
    last_leave: Option<Duration>,
    slack: Duration,
    slack_failed: u32,
    slack_grows: Duration,
    early: Share,
    usual: f64,
    epoch: u32,
    began: Duration,
    sent: f64,
    queued: f64,
    seen: Share,
    suspicion: Suspicion,
    long: Share,
}

impl Rate {
    /// A rate for a quota of `told` calls per second of which `share` is used; never more when that is `known`.
    pub fn new(told: f64, share: f64, known: bool) -> Self {
        let told = told.max(FLOOR);
        let share = share.clamp(0.01, 1.0);
        Self {
            told,
            share,
            known,
            limit: told,
            per_second: (told * share).max(FLOOR),
            phase: Phase::Hold,
            met: false,
            step: GROWTH,
            failed: 0,
            probe_at: Duration::ZERO,
            test_at: TEST_EVERY,
            margin: 0.0,
            due: Duration::ZERO,
            last_leave: None,
            slack: SLACK,
            slack_failed: 0,
            slack_grows: Duration::from_secs(2),
            early: Share::default(),
            usual: 0.0,
            epoch: 0,
            began: Duration::ZERO,
            sent: 0.0,
            queued: 0.0,
            seen: Share::default(),
            suspicion: Suspicion::default(),
            long: Share::default(),
        }
    }

    /// Calls per second now.
    pub fn per_second(&self) -> f64 {
        self.per_second
    }

    /// Calls per second that AWS is believed to accept: what was told, until something else was found.
    pub fn limit(&self) -> f64 {
        self.limit
    }

    /// How long the next call has to wait; zero lets it go.
    pub fn wait(&self, now: Duration) -> Duration {
        self.due.saturating_sub(now)
    }

    /// A call leaves; `queued` when others wait behind it.
    pub fn leave(&mut self, now: Duration, queued: bool) -> Sent {
        let period = Duration::from_secs_f64(1.0 / self.per_second);
        let early = self.last_leave.is_some_and(|last| now.saturating_sub(last) < period.mul_f64(0.97));
        self.due = self.due.max(now.saturating_sub(self.slack)) + period;
        self.last_leave = Some(now);
        self.sent += 1.0;
        self.queued += f64::from(u8::from(queued));
        Sent { at: now, epoch: self.epoch, early }
    }

    /// The answer to a call: throttled, or anything else.
    pub fn answer(&mut self, sent: Sent, now: Duration, throttled: bool) {
        if sent.early {
            self.early.count(throttled, 30.0);
        }
        self.tune_slack(sent, now, throttled);
        // What a call says that was too early by itself is about the slack.
        if sent.early && throttled && self.early.share() > self.usual + 0.2 {
            return;
        }
        if sent.epoch != self.epoch {
            return;
        }
        self.seen.count(throttled, f64::INFINITY);
        self.long.count(throttled, 400.0);
        let alarm = self.suspicion.count(throttled, self.usual);
        match self.phase {
            _ if alarm => self.alarmed(now),
            Phase::Cut { from, limit, share, probing } => self.judge(now, from, limit, share, probing),
            Phase::Probe => self.pass(now),
            Phase::Hold => self.hold(now, throttled),
        }
    }

    /// Throttles are beyond chance: the rate falls to what was accepted.
    fn alarmed(&mut self, now: Duration) {
        let share = self.suspicion.share();
        let accepted = self.per_second * (1.0 - share) / (1.0 - self.usual) * CAUTION;
        let (from, before, probing) = match self.phase {
            // Further down; if it all was chance, up to where it began.
            Phase::Cut { from, limit, probing, .. } => (from, limit, probing),
            Phase::Probe => (self.per_second, self.limit, true),
            Phase::Hold => (self.per_second, self.limit, false),
        };
        let mut limit = accepted;
        if self.phase == Phase::Probe {
            // Where the probe began no throttles were seen, unless tokens of the start hid them.
            limit = limit.max(if self.met { self.limit } else { self.limit.min(self.told) });
            self.failed += 1;
            let wait = NEXT_PROBE.saturating_mul(4_u32.saturating_pow(self.failed - 1)).min(LAST_PROBE);
            self.probe_at = now + wait;
        } else {
            self.failed = 0;
            self.probe_at = now + FIRST_PROBE;
        }
        if !self.met || self.phase != Phase::Probe {
            self.failed = 0;
            self.probe_at = now + FIRST_PROBE;
        }
        self.met = true;
        self.step = STEP;
        self.limit = limit.max(FLOOR);
        self.phase = Phase::Cut { from, limit: before, share, probing };
        self.go(now, self.limit * self.used());
    }

    /// An experiment: throttles vanish, or they come as before.
    fn judge(&mut self, now: Duration, from: f64, before: f64, share: f64, probing: bool) {
        let excess = (share - self.usual).max(0.01);
        if self.seen.all() * excess < EVIDENCE {
            return;
        }
        let persists = self.seen.share() > self.usual + excess / 2.0 && self.seen.share() < MOST_BY_CHANCE;
        if persists {
            self.usual = self.seen.share().max(self.usual);
            self.limit = before;
            self.test_at = now + TEST_EVERY;
            self.phase = if probing { Phase::Probe } else { Phase::Hold };
            self.failed = 0;
            self.probe_at = now;
            self.go(now, if probing { from } else { self.limit * self.used() });
        } else {
            self.usual = self.usual.min(self.seen.share());
            self.phase = Phase::Hold;
            self.hold(now, false);
        }
    }

    /// A step upward: enough answers and no suspicion.
    fn pass(&mut self, now: Duration) {
        if self.seen.all() < STEP_ANSWERS || self.suspicion.is_raised() {
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
        self.failed = 0;
        if self.met {
            self.step = (1.0 + (self.step - 1.0) * 2.0).min(LARGEST_STEP);
        }
        self.probe(now);
    }

    fn hold(&mut self, now: Duration, throttled: bool) {
        // Throttles by chance may have ended, or become rarer.
        if self.long.all() > 200.0 {
            self.usual = self.usual.min(self.long.share() * 1.3 + 0.005);
        }
        let margin = self.margin;
        self.margin =
            if throttled { (margin + MARGIN_UP).min(MOST_MARGIN) } else { (margin - MARGIN_DOWN).max(0.0) };
        if margin.total_cmp(&self.margin).is_ne() {
            self.per_second = (self.limit * self.used()).max(FLOOR);
        }
        if self.usual >= WORTH_A_TEST && now >= self.test_at {
            self.test_at = now + TEST_EVERY;
            let (from, share) = (self.per_second, self.usual);
            self.phase = Phase::Cut { from, limit: self.limit, share: share.max(0.02), probing: false };
            self.usual = 0.0;
            self.limit *= (1.0 - share) * CAUTION;
            self.go(now, self.limit * self.used());
            return;
        }
        if now >= self.probe_at && self.limit < self.ceiling() && self.seen.all() >= STEP_ANSWERS {
            if self.is_pressed(now) {
                self.probe(now);
            } else {
                self.go(now, self.per_second);
            }
        }
    }

    fn probe(&mut self, now: Duration) {
        let next = (self.limit * self.step).min(self.ceiling());
        if next <= self.limit {
            self.phase = Phase::Hold;
            self.go(now, self.limit * self.used());
        } else {
            self.phase = Phase::Probe;
            self.go(now, next);
        }
    }

    /// Whether calls left at the rate, and more waited: else the rate was not what bounded them.
    fn is_pressed(&self, now: Duration) -> bool {
        let span = now.saturating_sub(self.began).as_secs_f64();
        self.queued >= 0.8 * self.sent && self.sent >= 0.7 * self.per_second * span - 2.0
    }

    fn go(&mut self, now: Duration, per_second: f64) {
        self.per_second = per_second.max(FLOOR);
        self.epoch = self.epoch.wrapping_add(1);
        self.began = now;
        (self.sent, self.queued) = (0.0, 0.0);
        self.seen = Share::default();
        self.suspicion = Suspicion::default();
        // At a slower rate the next call was due too late, at a faster one too early.
        let period = Duration::from_secs_f64(1.0 / self.per_second);
        if let Some(last) = self.last_leave {
            self.due = self.due.min(last + period);
        }
    }

    fn ceiling(&self) -> f64 {
        if self.known { self.told } else { self.told * HIGHEST }
    }

    fn used(&self) -> f64 {
        self.share.min(1.0 - self.margin)
    }

    /// Early calls that are throttled end the slack; without any it grows.
    fn tune_slack(&mut self, sent: Sent, now: Duration, throttled: bool) {
        if throttled && sent.early && self.early.of() / (self.early.all() + 2.0) > self.usual + 0.25 {
            if !self.slack.is_zero() {
                self.slack_failed += 1;
            }
            self.slack = Duration::ZERO;
            self.due = self.due.max(now);
            self.early = Share::default();
            self.slack_grows =
                now + Duration::from_secs(5).saturating_mul(4_u32.saturating_pow(self.slack_failed));
        } else if throttled {
            self.slack_grows = self.slack_grows.max(now + Duration::from_secs(1));
        } else if now >= self.slack_grows {
            self.slack = (self.slack * 2).clamp(SLACK, LARGEST_SLACK);
            self.slack_grows = now + Duration::from_secs(2);
        }
    }
}
