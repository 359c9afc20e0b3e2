//! When calls leave, and what the answers say about the quota. Arithmetic over instants that are handed in.
//!
//! The rate follows a limit that is told or found. Throttles in excess of the usual share are an alarm: the rate
//! is cut to what was accepted, and the cut is an experiment. If throttles vanish there is a cap, and that is the
//! new limit; if they come as before they come by chance: the rate is restored and their share becomes the usual
//! one. With a backlog the limit is probed upward, unless it is known.

mod experiment;
mod probe;
mod spacing;

use std::time::Duration;

use experiment::{CAUTION, SMALL_CAUTION};
use probe::LAST_PROBE;
use spacing::{Periods, Spacing};

use super::suspicion::{Share, Suspicion};

/// A rate never falls under this many calls per second, unless fewer were asked for.
const FLOOR: f64 = 0.5;
/// The slowest of all.
const SLOWEST: f64 = 1e-4;
/// A limit that is not known is probed up to this multiple of what was told: raised quotas are rarely higher.
const HIGHEST: f64 = 20.0;
/// The first step when probing a limit that was found: an empty bucket shows at once that it is too much.
const STEP: f64 = 1.05;
/// Answers of its own that a step needs to pass.
const STEP_ANSWERS: f64 = 12.0;
/// How long after a cut it is probed for the first time.
const FIRST_PROBE: Duration = Duration::from_millis(100);
/// How long after a failed probe comes the next; four times as long after each further, so that a run of minutes
/// sees a handful of failed probes of some five throttles each.
const NEXT_PROBE: Duration = Duration::from_secs(15);
/// How often a share that is taken for chance is put to the test again, when it is at least [`WORTH_A_TEST`].
const TEST_EVERY: Duration = Duration::from_secs(20);
/// The share of throttles by chance that is worth a test: less costs less than the test.
const WORTH_A_TEST: f64 = 0.05;
/// After so many answers at one rate,
const MANY: f64 = 250.0;
/// this share of throttles beyond the usual is too many.
const TOO_MANY: f64 = 0.008;
/// Throttles at the end of a climb that call it in question, and
const DOUBTS: f64 = 2.0;
/// the answers after which it is not.
const NO_DOUBT: f64 = 60.0;
/// Answers without alarm after which cuts are no longer in a row.
const CALM: f64 = 400.0;
/// The most that the margin keeps off the limit: a strict limit refuses calls that come a little early.
const MOST_MARGIN: f64 = 0.02;
/// The share of throttles that jitter may cause where calls are spaced exactly: less of them is no alarm.
const JITTER: f64 = 0.04;
/// The margin at first where bursts are granted.
const BURSTS_MARGIN: f64 = 0.002;
/// A throttle widens the margin by this much, and
const MARGIN_UP: f64 = 0.003;
/// an accepted call narrows it by this much: they balance at one throttled call in 1,000.
const MARGIN_DOWN: f64 = 0.000_003;

/// A call that left.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// When.
    pub at: Duration,
    /// It must not leave sooner: it has its leave a little before.
    pub exact: bool,
    epoch: u32,
    /// It left sooner after the call before than the rate says.
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
    /// A rate never falls under this.
    floor: f64,
    known: bool,
    /// More is never tried.
    most: f64,
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
    spacing: Spacing,
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
        let share = share.clamp(0.01, 1.0);
        let told = told.max(SLOWEST / share);
        Self {
            told,
            share,
            known,
            most: f64::INFINITY,
            limit: told,
            per_second: told * share.min(1.0 - MOST_MARGIN),
            floor: FLOOR.min(told * share),
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
            margin: MOST_MARGIN,
            spacing: Spacing::new(),
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

    /// Bursts of so much time are taken for granted from the beginning, until a throttle tells otherwise.
    pub fn burst(&mut self, time: Duration) {
        if !time.is_zero() {
            self.spacing.grant(time);
            self.margin = BURSTS_MARGIN;
        }
    }

    /// More than so many calls a second are never tried, where the quota is not known either.
    pub fn at_most(&mut self, per_second: f64) {
        self.most = per_second;
    }

    /// The account's quota is told while calls are made: it is the limit, unless AWS has shown to accept less.
    pub fn tell(&mut self, told: f64, share: f64, now: Duration) {
        let fresh = Self::new(told, share, true);
        let found = self.limit < self.told && self.limit < fresh.told;
        let limit = if found { self.limit } else { fresh.told };
        (self.told, self.share, self.floor, self.known) = (fresh.told, fresh.share, fresh.floor, true);
        (self.limit, self.uncut, self.met) = (limit, fresh.told, found);
        (self.phase, self.step, self.climbed_from) = (Phase::Hold, STEP, None);
        (self.cuts, self.passed, self.failed, self.told_failed) = (0, 0, 0, false);
        (self.refused, self.probe_at) = (f64::INFINITY, now + FIRST_PROBE);
        self.go(now, self.limit * self.used());
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
        self.spacing.wait(now)
    }

    /// A call leaves; `queued` when others wait behind it. It is to leave at the moment that is told, which is a
    /// little later where calls are spaced exactly.
    pub fn leave(&mut self, now: Duration, queued: bool) -> Sent {
        let exact = self.spacing.is_exact();
        let (at, early) = self.spacing.leave(now, self.periods());
        self.sent += 1.0;
        self.queued += f64::from(u8::from(queued));
        Sent { at, exact, epoch: self.epoch, early }
    }

    /// An exactly spaced call has left, perhaps late.
    pub fn left(&mut self, now: Duration) {
        let periods = self.periods();
        self.spacing.left(now, periods);
    }

    /// The answer to a call: throttled, or anything else.
    pub fn answer(&mut self, sent: Sent, now: Duration, throttled: bool) {
        let (exact, steady, periods) = (self.spacing.is_exact(), self.phase == Phase::Hold, self.periods());
        let by_earliness = self.spacing.answer(sent.early, throttled, now, steady, periods);
        if exact && !self.spacing.is_exact() {
            self.margin = self.margin.min(BURSTS_MARGIN);
        }
        if by_earliness {
            return;
        }
        if sent.epoch != self.epoch {
            return;
        }
        self.seen.count(throttled, f64::INFINITY);
        self.long.count(throttled, 400.0);
        // An experiment is looked at as a whole; before its end only worse than what led to it is an alarm.
        let usual = if let Phase::Cut(_, share) = self.phase { share } else { self.usual };
        let holds = self.spacing.is_exact() && self.phase == Phase::Hold;
        let jitter = if holds { JITTER } else { 0.0 };
        let alarm = self.suspicion.count(throttled, usual + jitter);
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

    fn hold(&mut self, now: Duration, throttled: bool) {
        if self.seen.all() > CALM {
            self.cuts = 0;
        }
        // Throttles by chance may have ended, or become rarer.
        if self.long.all() > 200.0 {
            self.usual = self.usual.min(self.long.share() * 1.3 + 0.005);
        }
        let margin = self.margin;
        // What comes by chance is not jitter's doing.
        let down = MARGIN_DOWN + 1.3 * self.usual * MARGIN_UP;
        self.margin =
            if throttled { (margin + MARGIN_UP).min(MOST_MARGIN) } else { (margin - down).max(0.0) };
        if margin.total_cmp(&self.margin).is_ne() {
            self.per_second = (self.limit * self.used()).max(self.floor);
        }
        // Few throttles too many, which are no alarm, and the margin did not help.
        let all = self.seen.all();
        let chance = 2.5 * (self.usual * (1.0 - self.usual) / all).sqrt();
        if !self.is_as_known()
            && all >= MANY
            && self.margin > MOST_MARGIN * 0.9
            && self.seen.share() > self.usual + TOO_MANY + chance
        {
            let before = Before { per_second: self.per_second, limit: self.limit, probing: false };
            self.cut(now, before, self.seen.share(), SMALL_CAUTION);
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

    fn go(&mut self, now: Duration, per_second: f64) {
        self.per_second = per_second.max(self.floor);
        self.epoch = self.epoch.wrapping_add(1);
        self.began = now;
        (self.sent, self.queued) = (0.0, 0.0);
        self.seen = Share::default();
        self.suspicion = Suspicion::default();
        let periods = self.periods();
        self.spacing.change(periods);
    }

    /// Whether the rate is what AWS has told of this account.
    fn is_as_known(&self) -> bool {
        self.known && self.limit >= self.told
    }

    /// The share of throttles beyond the usual that is no cap: fewer at a quota that AWS has told are chance.
    fn tolerated(&self) -> f64 {
        if self.is_as_known() || self.spacing.is_exact() { JITTER } else { 0.02 }
    }

    fn periods(&self) -> Periods {
        let usual = Duration::from_secs_f64(1.0 / self.per_second);
        let shortest = Duration::from_secs_f64((1.0 + self.margin / 2.0) / self.limit);
        Periods { usual, shortest: shortest.min(usual) }
    }

    fn ceiling(&self) -> f64 {
        if self.known { self.told } else { (self.told * HIGHEST).min(self.most) }
    }

    /// Whether all of the limit is used, but for the margin.
    fn is_full(&self) -> bool {
        self.share > 1.0 - 2.0 * MOST_MARGIN
    }

    fn used(&self) -> f64 {
        self.share.min(1.0 - self.margin)
    }
}
