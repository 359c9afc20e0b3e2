//! The pacer of one operation in one account and Region: calls leave at the quota's rate, in the order in which
//! they asked, and the rate follows what AWS accepts.
//!
//! [`Rate`] is the arithmetic alone, over instants that are handed in; [`Pacer`] puts a clock and a queue on it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;

/// A call may leave this much early to make up for one that left late (timers are a millisecond coarse).
const CATCH_UP: Duration = Duration::from_millis(20);
/// The memory of the shares of accepted and throttled calls, in seconds.
const MEMORY: f64 = 2.0;
/// Growth per second, as a share of the ceiling, once a second passed without a throttle: back within two.
const RECOVERY: f64 = 0.5;
/// Growth per second while throttles still come.
const PROBING: f64 = 0.05;
/// Up to this share of throttled calls is taken as noise, or as the edge of the quota: the rate gives way a little.
const NOISE: f64 = 0.08;
/// Accepted calls that are taken for granted, so that the very first throttle does not halve the rate.
const PRIOR: f64 = 5.0;
/// A rate never falls under this many calls per second.
const FLOOR: f64 = 0.5;

/// Where time comes from.
pub trait Clock: Send + Sync + std::fmt::Debug {
    /// Time since the clock was made.
    fn now(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()>;
}

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock(Instant);

impl Default for SystemClock {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(time))
    }
}

/// The generic cell rate algorithm with a rate that changes: at most one call per period, cut when AWS throttles.
#[derive(Debug)]
pub struct Rate {
    per_second: f64,
    ceiling: f64,
    /// When the next call is due.
    due: Duration,
    last_cut: Option<Duration>,
    last_throttle: Option<Duration>,
    grown: Duration,
    counted: Duration,
    accepted: f64,
    throttled: f64,
}

impl Rate {
    /// A rate that starts at, and recovers to, so many calls per second.
    pub fn new(per_second: f64) -> Self {
        let per_second = per_second.max(FLOOR);
        Self {
            per_second,
            ceiling: per_second,
            due: Duration::ZERO,
            last_cut: None,
            last_throttle: None,
            grown: Duration::ZERO,
            counted: Duration::ZERO,
            accepted: 0.0,
            throttled: 0.0,
        }
    }

    /// Calls per second now.
    pub fn per_second(&self) -> f64 {
        self.per_second
    }

    /// Calls per second that it starts at and recovers to.
    pub fn ceiling(&self) -> f64 {
        self.ceiling
    }

    /// How long the next call has to wait; zero lets it go.
    pub fn wait(&self, now: Duration) -> Duration {
        self.due.saturating_sub(now + CATCH_UP)
    }

    /// A call leaves.
    pub fn leave(&mut self, now: Duration) {
        let period = Duration::from_secs_f64(1.0 / self.per_second);
        self.due = self.due.max(now) + period;
    }

    /// A call that left at `sent` was accepted (or refused for another reason than its rate).
    pub fn accept(&mut self, now: Duration) {
        self.count(now, 1.0, 0.0);
        if self.per_second >= self.ceiling {
            self.grown = now;
            return;
        }
        let calm = self.last_throttle.is_none_or(|at| now.saturating_sub(at) >= Duration::from_secs(1));
        let share = if calm { RECOVERY } else { PROBING };
        let grown = now.saturating_sub(self.grown).as_secs_f64().min(1.0);
        self.per_second = (self.per_second + self.ceiling * share * grown).min(self.ceiling);
        self.grown = now;
    }

    /// A call that left at `sent` was throttled: the rate is cut to the share that was accepted lately, at most
    /// once per round trip and at most by half.
    pub fn throttle(&mut self, sent: Duration, now: Duration) {
        self.count(now, 0.0, 1.0);
        self.last_throttle = Some(now);
        if self.last_cut.is_some_and(|cut| sent <= cut) {
            return;
        }
        let throttled = self.throttled / (self.accepted + PRIOR + self.throttled);
        let share = if throttled <= NOISE { 1.0 } else { 1.0 - throttled };
        self.per_second = (self.per_second * share.max(0.5) * 0.99).max(FLOOR);
        self.last_cut = Some(now);
        self.grown = now;
    }

    fn count(&mut self, now: Duration, accepted: f64, throttled: f64) {
        let faded = (-now.saturating_sub(self.counted).as_secs_f64() / MEMORY).exp();
        self.accepted = self.accepted * faded + accepted;
        self.throttled = self.throttled * faded + throttled;
        self.counted = now;
    }
}

/// What a pacer has seen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// Calls sent, each attempt counted.
    pub calls: u64,
    /// Calls that AWS throttled.
    pub throttled: u64,
    /// Attempts after the first of a call.
    pub retries: u64,
    /// When the first call left.
    pub first: Option<Duration>,
    /// When the last answer came.
    pub last: Duration,
}

/// The queue of one operation in one account and Region.
#[derive(Debug)]
pub struct Pacer {
    /// The quota that it started from, before headroom, in calls per second.
    pub quota: f64,
    rate: Mutex<Rate>,
    seen: Mutex<Seen>,
    /// Held by the caller whose turn it is; tokio hands it on in the order of asking.
    turn: tokio::sync::Mutex<()>,
    /// Bounds the calls in flight.
    slots: tokio::sync::Semaphore,
}

/// Leave to make one call; the place in flight is given back when it is dropped.
#[derive(Debug)]
pub struct Permit<'p> {
    pacer: &'p Pacer,
    sent: Duration,
    _slot: tokio::sync::SemaphorePermit<'p>,
}

impl Pacer {
    /// A pacer for `quota` calls per second of which the share `headroom` is left alone, with at most `slots`
    /// calls in flight.
    pub fn new(quota: f64, headroom: f64, slots: usize) -> Self {
        Self {
            quota,
            rate: Mutex::new(Rate::new(quota * (1.0 - headroom))),
            seen: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
            slots: tokio::sync::Semaphore::new(slots.max(1)),
        }
    }

    /// Waits for leave to make one call.
    pub async fn permit(&self, clock: &dyn Clock) -> Permit<'_> {
        let slot = self.slots.acquire().await.expect("the semaphore is never closed");
        let turn = self.turn.lock().await;
        loop {
            let wait = lock(&self.rate).wait(clock.now());
            if wait.is_zero() {
                break;
            }
            clock.sleep(wait).await;
        }
        let sent = clock.now();
        lock(&self.rate).leave(sent);
        drop(turn);
        Permit { pacer: self, sent, _slot: slot }
    }

    /// What this pacer has seen.
    pub fn seen(&self) -> Seen {
        *lock(&self.seen)
    }

    /// Calls per second now.
    pub fn per_second(&self) -> f64 {
        lock(&self.rate).per_second()
    }

    /// The quota in use, in calls per second: what headroom leaves of it.
    pub fn in_use(&self) -> f64 {
        lock(&self.rate).ceiling()
    }

    /// Counts an attempt after the first.
    pub fn retried(&self) {
        lock(&self.seen).retries += 1;
    }
}

impl Permit<'_> {
    /// The call is being made now.
    pub fn used(&self) {
        let mut seen = lock(&self.pacer.seen);
        seen.calls += 1;
        seen.first.get_or_insert(self.sent);
    }

    /// The call came back without a word about its rate.
    pub fn accepted(self, now: Duration) {
        lock(&self.pacer.rate).accept(now);
        lock(&self.pacer.seen).last = now;
    }

    /// The call was throttled.
    pub fn throttled(self, now: Duration) {
        lock(&self.pacer.rate).throttle(self.sent, now);
        let mut seen = lock(&self.pacer.seen);
        seen.throttled += 1;
        seen.last = now;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    /// Lets calls leave as fast as the rate permits until `end`; `quota` per second is accepted.
    fn drive(rate: &mut Rate, from: f64, end: f64, quota: f64) -> (u32, u32) {
        let (mut now, mut tokens, mut sent, mut refused) = (at(from), 1.0, 0, 0);
        let mut last = now;
        while now < at(end) {
            now += rate.wait(now);
            tokens = f64::min(tokens + now.saturating_sub(last).as_secs_f64() * quota, quota);
            last = now;
            rate.leave(now);
            sent += 1;
            if tokens >= 1.0 {
                tokens -= 1.0;
                rate.accept(now);
            } else {
                refused += 1;
                rate.throttle(now, now);
            }
            now += Duration::from_micros(10);
        }
        (sent, refused)
    }

    #[test]
    fn calls_leave_at_the_rate() {
        let mut rate = Rate::new(100.0);
        let (sent, refused) = drive(&mut rate, 0.0, 10.0, 1e9);
        assert!((1000..=1003).contains(&sent), "{sent}");
        assert_eq!(refused, 0);
    }

    #[test]
    fn one_round_trip_cuts_once() {
        let mut rate = Rate::new(100.0);
        for _ in 0..50 {
            rate.accept(at(1.0));
        }
        rate.throttle(at(1.0), at(1.2));
        let cut = rate.per_second();
        assert!(cut < 100.0);
        for _ in 0..20 {
            rate.throttle(at(1.1), at(1.25));
        }
        assert!((rate.per_second() - cut).abs() < 1e-9, "calls that left before the cut do not cut again");
        rate.throttle(at(1.3), at(1.4));
        assert!(rate.per_second() < cut);
    }

    #[test]
    fn a_cut_recovers_in_two_seconds() {
        let mut rate = Rate::new(100.0);
        (0..20).for_each(|i| rate.throttle(at(f64::from(i)), at(f64::from(i) + 0.1)));
        assert!(rate.per_second() <= 20.0, "{}", rate.per_second());
        drive(&mut rate, 20.2, 22.3, 1e9);
        assert!((rate.per_second() - 100.0).abs() < 1e-9, "{}", rate.per_second());
    }

    #[test]
    fn a_lower_quota_is_found() {
        let mut rate = Rate::new(100.0);
        let (sent, refused) = drive(&mut rate, 0.0, 60.0, 40.0);
        let accepted = sent - refused;
        assert!(accepted >= 40 * 60 * 90 / 100, "{accepted} accepted of {}", 40 * 60);
        assert!(refused * 10 <= sent, "{refused} of {sent} refused");
    }

    #[test]
    fn stray_throttles_cost_little() {
        let mut rate = Rate::new(90.0);
        let (mut now, mut sent, mut dice) = (Duration::ZERO, 0, 1_u64);
        while now < at(20.0) {
            now += rate.wait(now);
            rate.leave(now);
            sent += 1;
            // A linear congruential generator: one in fifty, in clusters as chance makes them.
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            if (dice >> 33) % 50 == 0 {
                rate.throttle(now, now);
            } else {
                rate.accept(now);
            }
            now += Duration::from_micros(10);
        }
        assert!(sent >= 90 * 20 * 92 / 100, "{sent} of {}", 90 * 20);
    }

    #[derive(Debug, Default)]
    struct VirtualClock(Mutex<Duration>);

    impl Clock for VirtualClock {
        fn now(&self) -> Duration {
            *lock(&self.0)
        }
        fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
            *lock(&self.0) += time;
            Box::pin(std::future::ready(()))
        }
    }

    #[test]
    fn a_pacer_counts_and_takes_turns_on_its_clock() {
        let (clock, pacer) = (VirtualClock::default(), Pacer::new(10.0, 0.1, 4));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            for i in 0..19 {
                let permit = pacer.permit(&clock).await;
                permit.used();
                if i == 18 { permit.throttled(clock.now()) } else { permit.accepted(clock.now()) }
            }
        });
        let elapsed = clock.now();
        assert!(elapsed > at(1.9) && elapsed <= at(2.0), "18 periods of 1/9 s: {elapsed:?}");
        assert_eq!((pacer.seen().calls, pacer.seen().throttled), (19, 1));
        assert!(pacer.per_second() < 9.0);
    }
}
