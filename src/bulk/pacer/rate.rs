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
/// Growth of one step while nothing was ever refused, as a share of what was told: three times the quota is reached
/// in two seconds, and a full bucket of two seconds' worth is not overrun by more.
const GROWTH: f64 = 0.2;
/// The first step when probing a limit that was found: an empty bucket shows at once that it is too much.
const STEP: f64 = 1.05;
/// A step doubles after each success, up to this.
const LARGEST_STEP: f64 = 1.25;
/// Answers of its own that a step needs to pass.
const STEP_ANSWERS: f64 = 12.0;
/// Throttles that a limit right below the rate of a step must have caused before the step passes for want of them.
const SHOWN: f64 = 2.5;
/// More of them for each share that is usual.
const NOISE: f64 = 15.0;
/// How long after a cut it is probed for the first time.
const FIRST_PROBE: Duration = Duration::from_millis(100);
/// How long after a failed probe comes the next; four times as long after each further, so that a run of minutes
/// sees a handful of failed probes of some five throttles each.
const NEXT_PROBE: Duration = Duration::from_secs(15);
/// The longest wait for a probe, also of a limit below what was told: somebody else may have stopped using it.
const LAST_PROBE: Duration = Duration::from_mins(2);
/// A limit this close under a rate that failed is found.
const NEAR: f64 = 1.055;
/// What is kept off a measured limit, because a few answers measure it to a few percent only.
const CAUTION: f64 = 0.96;
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
/// How often a share that is taken for chance is put to the test again, when it is at least [`WORTH_A_TEST`].
const TEST_EVERY: Duration = Duration::from_secs(20);
/// The share of throttles by chance that is worth a test: less costs less than the test.
const WORTH_A_TEST: f64 = 0.05;
/// After so many answers at one rate,
const MANY: f64 = 250.0;
/// this share of throttles beyond the usual is too many.
const TOO_MANY: f64 = 0.008;
/// Steps of a climb that saved tokens cannot have fed.
const TRUSTED: u32 = 4;
/// Throttles at the end of a climb that call it in question, and
const DOUBTS: f64 = 2.0;
/// the answers after which it is not.
const NO_DOUBT: f64 = 60.0;
/// Cuts in a row that do not help are taken for chance.
const MOST_CUTS: u32 = 3;
/// Answers without alarm after which cuts are no longer in a row.
const CALM: f64 = 400.0;
/// The most that the margin keeps off the limit: a strict limit refuses calls that come a little early.
const MOST_MARGIN: f64 = 0.02;
/// The margin at first: the jitter of a quiet network.
const FIRST_MARGIN: f64 = 0.004;
/// A throttle widens the margin by this much, and
const MARGIN_UP: f64 = 0.003;
/// an accepted call narrows it by this much: they balance at one throttled call in 750.
const MARGIN_DOWN: f64 = 0.000_004;
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
    /// After an alarm, at the same rate: how many are throttled? What set off the alarm is no fair sample.
    Measure(Before),
    /// At a lower rate, to see whether throttles vanish; this share there was.
    Cut(Before, f64),
}

/// What an experiment goes back to when it was chance.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Before {
    per_second: f64,
    limit: f64,
    probing: bool,
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
    /// The limit before it was probed upward, while it is open whether saved tokens let the probes pass.
    climbed_from: Option<f64>,
    /// Cuts in a row, and the limit before the first.
    cuts: u32,
    uncut: f64,
    /// Steps passed since.
    passed: u32,
    /// The lowest rate at which a probe failed since the limit was found.
    refused: f64,
    /// Throttles came at the rate that was told.
    told_failed: bool,
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
    strict: Share,
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
            step: STEP,
            climbed_from: None,
            cuts: 0,
            uncut: told,
            passed: 0,
            refused: f64::INFINITY,
            told_failed: false,
            failed: 0,
            probe_at: Duration::ZERO,
            test_at: TEST_EVERY,
            margin: FIRST_MARGIN,
            due: Duration::ZERO,
            last_leave: None,
            slack: SLACK,
            slack_failed: 0,
            slack_grows: Duration::from_secs(2),
            early: Share::default(),
            strict: Share::default(),
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

    /// What headroom leaves of the limit, in calls per second.
    pub fn in_use(&self) -> f64 {
        self.limit * self.share
    }

    /// How long the next call has to wait; zero lets it go.
    pub fn wait(&self, now: Duration) -> Duration {
        self.due.saturating_sub(now)
    }

    /// A call leaves; `queued` when others wait behind it.
    pub fn leave(&mut self, now: Duration, queued: bool) -> Sent {
        let period = Duration::from_secs_f64(1.0 / self.per_second);
        let apart = self.last_leave.map(|last| now.saturating_sub(last));
        let early = apart.is_some_and(|apart| apart + Duration::from_micros(1) < period);
        self.due = self.due.max(now.saturating_sub(self.slack)) + period;
        self.last_leave = Some(now);
        self.sent += 1.0;
        self.queued += f64::from(u8::from(queued));
        Sent { at: now, epoch: self.epoch, early }
    }

    /// The answer to a call: throttled, or anything else.
    pub fn answer(&mut self, sent: Sent, now: Duration, throttled: bool) {
        let own = if sent.early { &mut self.early } else { &mut self.strict };
        own.count(throttled, 30.0);
        self.tune_slack(sent, now, throttled);
        // A throttled call that made up for lateness says something about the slack, first of all.
        if sent.early && throttled && (self.early.of() < 2.0 || self.is_slack_to_blame()) {
            return;
        }
        if sent.epoch != self.epoch {
            return;
        }
        self.seen.count(throttled, f64::INFINITY);
        self.long.count(throttled, 400.0);
        // An experiment is looked at as a whole; before its end only worse than what led to it is an alarm.
        let usual = if let Phase::Cut(_, share) = self.phase { share } else { self.usual };
        let alarm = self.suspicion.count(throttled, usual);
        match self.phase {
            Phase::Measure(before) => self.measure(now, before),
            Phase::Cut(before, _) if alarm => self.suspect(before),
            Phase::Cut(before, share) => self.judge(now, before, share),
            // The first step above what was told needs no measuring either: that much was fine a moment ago.
            // With headroom the rate itself never shows the limit: then every failed probe measures it.
            Phase::Probe if alarm && self.is_full() && (self.met || self.limit <= self.told) => {
                self.fall_back(now);
            }
            Phase::Probe | Phase::Hold if alarm => {
                let probing = self.phase == Phase::Probe;
                self.suspect(Before { per_second: self.per_second, limit: self.limit, probing });
            }
            Phase::Probe => self.pass(now),
            Phase::Hold => self.hold(now, throttled),
        }
    }

    /// Throttles may be beyond chance.
    fn suspect(&mut self, before: Before) {
        self.phase = Phase::Measure(before);
        self.seen = Share::default();
    }

    /// Counts how many are throttled, then cuts the rate to what was accepted.
    fn measure(&mut self, now: Duration, before: Before) {
        let (throttled, all) = (self.seen.of(), self.seen.all());
        if (throttled < MEASURED || all - throttled < ACCEPTED * if self.is_full() { 1.0 } else { 3.0 })
            && all < MOST_MEASURED
        {
            return;
        }
        let share = self.seen.share().min(0.95);
        if share < self.usual + 0.02 {
            self.phase = if before.probing { Phase::Probe } else { Phase::Hold };
            self.suspicion = Suspicion::default();
            return;
        }
        self.cut(now, before, share);
    }

    /// Goes down to what was accepted, and sees whether throttles vanish.
    fn cut(&mut self, now: Duration, before: Before, share: f64) {
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
        let mut limit = self.per_second * (1.0 - share) / (1.0 - self.usual) * CAUTION;
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
        self.margin = self.margin.min(FIRST_MARGIN);
        self.climbed_from = None;
        let accepted = self.per_second * (1.0 - share);
        self.limit = limit.max(FLOOR);
        self.go(now, self.limit * self.used());
        // Only where a cap and chance predict something else there is anything to see.
        let capped = 1.0 - accepted / self.per_second;
        let tells = capped < self.usual + (share - self.usual) / 4.0;
        self.phase = if tells { Phase::Cut(before, share) } else { Phase::Hold };
    }

    /// A probe met throttles: back to where there were none. If they go on there, that is an alarm of its own.
    fn fall_back(&mut self, now: Duration) {
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

    /// An experiment: throttles vanish, or they come as before.
    fn judge(&mut self, now: Duration, before: Before, share: f64) {
        let excess = (share - self.usual).max(0.01);
        if self.seen.all() * excess < EVIDENCE {
            return;
        }
        let is = self.seen.share();
        if is > self.usual + excess / 3.0 && is < MOST_BY_CHANCE {
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

    /// A step upward: enough answers and no suspicion.
    fn pass(&mut self, now: Duration) {
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

    fn hold(&mut self, now: Duration, throttled: bool) {
        if self.seen.all() > CALM {
            self.cuts = 0;
        }
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
        // Few throttles too many, which are no alarm, and the margin did not help.
        let all = self.seen.all();
        let chance = 2.5 * (self.usual * (1.0 - self.usual) / all).sqrt();
        if all >= MANY
            && self.margin > MOST_MARGIN * 0.9
            && self.seen.share() > self.usual + TOO_MANY + chance
        {
            let before = Before { per_second: self.per_second, limit: self.limit, probing: false };
            self.cut(now, before, self.seen.share());
            return;
        }
        if self.usual >= WORTH_A_TEST && now >= self.test_at {
            self.test_at = now + TEST_EVERY;
            let (per_second, share) = (self.per_second, self.usual);
            self.phase = Phase::Cut(Before { per_second, limit: self.limit, probing: false }, share);
            self.usual = 0.0;
            self.limit *= (1.0 - share) * CAUTION;
            self.go(now, self.limit * self.used());
            return;
        }
        if let Some(from) = self.climbed_from {
            let usual = self.usual * all + (all * self.usual * (1.0 - self.usual)).sqrt();
            if self.seen.of() >= usual + DOUBTS {
                // Throttles go on where the climb ended: saved tokens had let it pass.
                self.limit = from;
                self.climbed_from = None;
                self.refused = f64::INFINITY;
                self.failed += 1;
                let wait = NEXT_PROBE.saturating_mul(4_u32.saturating_pow(self.failed.min(4) - 1));
                self.probe_at = now + wait.min(LAST_PROBE);
                self.go(now, self.limit * self.used());
            } else if all >= NO_DOUBT {
                self.climbed_from = None;
            }
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
    fn is_pressed(&self, now: Duration) -> bool {
        let span = now.saturating_sub(self.began).as_secs_f64();
        self.queued >= 0.8 * self.sent && self.sent >= 0.7 * self.per_second * span - 2.0
    }

    /// Whether the limit lies closely under a rate that failed, or is what was told.
    fn is_found(&self) -> bool {
        self.refused < self.limit * NEAR || (self.limit / self.told - 1.0).abs() < 0.005
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

    /// Whether all of the limit is used, but for the margin.
    fn is_full(&self) -> bool {
        self.share > 1.0 - 2.0 * MOST_MARGIN
    }

    fn used(&self) -> f64 {
        self.share.min(1.0 - self.margin)
    }

    /// Whether calls that made up for lateness are throttled far more often than those that did not.
    fn is_slack_to_blame(&self) -> bool {
        self.early.share() > self.strict.share() + 0.25
    }

    /// Early calls that are throttled end the slack; without any it grows.
    fn tune_slack(&mut self, sent: Sent, now: Duration, throttled: bool) {
        if throttled && sent.early && self.early.of() >= 2.0 && self.is_slack_to_blame() {
            if !self.slack.is_zero() {
                self.slack_failed += 1;
            }
            self.slack = Duration::ZERO;
            let period = Duration::from_secs_f64(1.0 / self.per_second);
            self.due = self.due.max(self.last_leave.unwrap_or(now) + period);
            self.early = Share::default();
            self.slack_grows =
                now + Duration::from_secs(5).saturating_mul(4_u32.saturating_pow(self.slack_failed));
        } else if throttled {
            self.slack_grows = self.slack_grows.max(now + Duration::from_secs(1));
        } else if now >= self.slack_grows && (self.phase == Phase::Hold || !self.slack.is_zero()) {
            self.slack = (self.slack * 2).clamp(SLACK, LARGEST_SLACK);
            self.slack_grows = now + Duration::from_secs(2);
        }
    }
}
