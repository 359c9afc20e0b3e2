//! The pacer of one operation in one account and Region: calls leave at the quota's rate, in the order in which
//! they asked, and the rate follows what AWS accepts.
//!
//! [`Rate`] is the arithmetic alone, over instants that are handed in; [`Pacer`] puts a clock and a queue on it.

mod flight;
mod rate;
#[cfg(test)]
mod simulation;
mod suspicion;
mod timer;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;

use flight::Flight;
pub use rate::{Rate, Sent};

/// Where time comes from.
pub trait Clock: Send + Sync + std::fmt::Debug {
    /// Time since the clock was made.
    fn now(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()>;
    /// Waits to a fraction of a millisecond.
    fn sleep_well(&self, time: Duration) -> BoxFuture<'_, ()> {
        self.sleep(time)
    }
    /// Waits until a moment, to some microseconds.
    fn sleep_until(&self, moment: Duration) -> BoxFuture<'_, ()> {
        self.sleep(moment.saturating_sub(self.now()))
    }
}

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock(Instant);

impl Default for SystemClock {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl SystemClock {
    /// A clock that has run for this time.
    pub fn since(time: Duration) -> Self {
        let now = Instant::now();
        Self(now.checked_sub(time).unwrap_or(now))
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(time))
    }

    fn sleep_well(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(timer::sleep(time))
    }

    fn sleep_until(&self, moment: Duration) -> BoxFuture<'_, ()> {
        Box::pin(timer::sleep_until(self.0 + moment))
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
    quota: Mutex<f64>,
    rate: Mutex<Rate>,
    seen: Mutex<Seen>,
    /// Callers in [`Pacer::permit`].
    queued: AtomicUsize,
    /// Held by the caller whose turn it is; tokio hands it on in the order of asking.
    turn: tokio::sync::Mutex<()>,
    flight: Flight,
}

/// Leave to make one call; the place in flight is given back when it is dropped.
#[derive(Debug)]
pub struct Permit<'p> {
    pacer: &'p Pacer,
    sent: Sent,
    _place: tokio::sync::SemaphorePermit<'p>,
}

/// Counts a caller that waits, until it is dropped.
struct Queued<'p>(&'p AtomicUsize);

impl Drop for Queued<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Pacer {
    /// A pacer for `quota` calls per second of which the share `headroom` is left alone; `known` when that is the
    /// account's own quota and must not be exceeded, else more is tried. `slots` bounds the calls in flight; without
    /// it they follow rate and latency.
    pub fn new(quota: f64, headroom: f64, slots: Option<usize>, known: bool) -> Self {
        Self {
            quota: Mutex::new(quota),
            rate: Mutex::new(Rate::new(quota, 1.0 - headroom, known)),
            seen: Mutex::default(),
            queued: AtomicUsize::new(0),
            turn: tokio::sync::Mutex::default(),
            flight: Flight::new(quota, slots),
        }
    }

    /// The same, which lets calls of so much time leave at once. Its clock must have run for that time.
    #[must_use]
    pub fn bursting(self, time: Duration) -> Self {
        lock(&self.rate).burst(time);
        self
    }

    /// The same, which never tries more calls a second than these.
    #[must_use]
    pub fn at_most(self, per_second: f64) -> Self {
        lock(&self.rate).at_most(per_second);
        self
    }

    /// The quota that it was told last, before headroom, in calls per second.
    pub fn quota(&self) -> f64 {
        *lock(&self.quota)
    }

    /// The account's own quota is known now: calls leave by that from now on, those that wait as well.
    pub fn tell(&self, quota: f64, headroom: f64, now: Duration) {
        *lock(&self.quota) = quota;
        let mut rate = lock(&self.rate);
        rate.tell(quota, 1.0 - headroom, now);
        let per_second = rate.per_second();
        drop(rate);
        self.flight.fit(per_second);
    }

    /// Waits for leave to make one call.
    pub async fn permit(&self, clock: &dyn Clock) -> Permit<'_> {
        self.queued.fetch_add(1, Ordering::Relaxed);
        let queued = Queued(&self.queued);
        let turn = self.turn.lock().await;
        let place = self.flight.enter().await;
        loop {
            let wait = lock(&self.rate).wait(clock.now());
            if wait.is_zero() {
                break;
            }
            clock.sleep_well(wait).await;
        }
        let others = self.queued.load(Ordering::Relaxed) > 1;
        let sent = lock(&self.rate).leave(clock.now(), others);
        drop((turn, queued));
        Permit { pacer: self, sent, _place: place }
    }

    /// What this pacer has seen.
    pub fn seen(&self) -> Seen {
        *lock(&self.seen)
    }

    /// An exactly spaced call has left.
    pub fn left(&self, now: Duration) {
        lock(&self.rate).left(now);
    }

    /// How long an attempt may take before it counts as lost: far longer than any lately took.
    pub fn patience(&self) -> Duration {
        self.flight.patience()
    }

    /// Counts an attempt after the first.
    pub fn retried(&self) {
        lock(&self.seen).retries += 1;
    }

    fn answered(&self, sent: Sent, now: Duration, throttled: bool) {
        let mut rate = lock(&self.rate);
        rate.answer(sent, now, throttled);
        let per_second = rate.per_second();
        drop(rate);
        self.flight.fit(per_second);
        let mut seen = lock(&self.seen);
        seen.throttled += u64::from(throttled);
        seen.last = now;
    }
}

impl Permit<'_> {
    /// The moment before which the request must not leave; none when it may at once.
    pub fn moment(&self) -> Option<Duration> {
        self.sent.exact.then_some(self.sent.at)
    }

    /// The call is being made now.
    pub fn used(&self) {
        let mut seen = lock(&self.pacer.seen);
        seen.calls += 1;
        seen.first.get_or_insert(self.sent.at);
    }

    /// The call came back without a word about its rate.
    pub fn accepted(self, now: Duration) {
        self.pacer.flight.took(now.saturating_sub(self.sent.at));
        self.pacer.answered(self.sent, now, false);
    }

    /// The call was throttled.
    pub fn throttled(self, now: Duration) {
        self.pacer.flight.took(now.saturating_sub(self.sent.at));
        self.pacer.answered(self.sent, now, true);
    }

    /// No answer came within [`Pacer::patience`]: that says nothing about the rate.
    pub fn hung(self) {
        self.pacer.flight.hung();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let (clock, pacer) = (VirtualClock::default(), Pacer::new(10.0, 0.1, Some(4), false));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            for i in 0..9 {
                let permit = pacer.permit(&clock).await;
                permit.used();
                assert_eq!(pacer.flight.now(), 1);
                if i == 8 { permit.throttled(clock.now()) } else { permit.accepted(clock.now()) }
            }
        });
        let elapsed = clock.now();
        let expected = Duration::from_secs(8) / 9;
        // The last one has its leave a little before it is due.
        assert!(elapsed.abs_diff(expected) < Duration::from_millis(3), "8 periods of 1/9 s: {elapsed:?}");
        assert_eq!((pacer.seen().calls, pacer.seen().throttled), (9, 1));
        assert_eq!((pacer.flight.now(), pacer.queued.load(Ordering::Relaxed)), (0, 0));
    }

    #[test]
    fn a_quota_that_is_told_later_counts_from_then_on() {
        let (clock, pacer) = (VirtualClock::default(), Pacer::new(10.0, 0.0, Some(4), false));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let time_of = |calls: u32| {
            let before = clock.now();
            runtime.block_on(async {
                for _ in 0..calls {
                    pacer.permit(&clock).await.accepted(clock.now());
                }
            });
            clock.now().saturating_sub(before).as_secs_f64()
        };
        for (quota, headroom, expected) in [(50.0, 0.2, 40.0), (5.0, 0.2, 4.0), (200.0, 0.5, 100.0)] {
            pacer.tell(quota, headroom, clock.now());
            assert!((pacer.quota() - quota).abs() < 1e-9);
            let _ = time_of(2);
            let rate = 20.0 / time_of(20);
            assert!((rate / expected - 1.0).abs() < 0.2, "{quota}: {rate} instead of {expected}");
        }
    }

    #[test]
    fn a_quota_that_is_not_known_is_tried_up_to_the_most_that_aws_answers() {
        let highest = |most: f64| {
            let mut rate = Rate::new(15.0, 0.9, false);
            rate.at_most(most);
            let (mut now, mut highest) = (Duration::ZERO, 0.0_f64);
            for _ in 0..3000 {
                now += rate.wait(now).max(Duration::from_millis(1));
                let sent = rate.leave(now, true);
                rate.answer(sent, now + Duration::from_millis(20), false);
                highest = highest.max(rate.per_second());
            }
            highest
        };
        let (capped, free) = (highest(30.0), highest(f64::INFINITY));
        assert!((20.0..=30.0).contains(&capped) && free > 60.0, "{capped}, {free}");
    }

    #[test]
    fn what_aws_has_shown_to_accept_stays_below_a_quota_that_is_told() {
        let mut rate = Rate::new(100.0, 1.0, false);
        let mut now = Duration::ZERO;
        for _ in 0..400 {
            now += rate.wait(now).max(Duration::from_millis(1));
            let sent = rate.leave(now, true);
            // A bucket of forty a second: of those that leave faster the rest is throttled.
            let throttled = rate.per_second() > 40.0 && (now.as_millis() % 100) > 40;
            rate.answer(sent, now, throttled);
        }
        let found = rate.limit();
        assert!(found < 60.0, "{found}");
        rate.tell(200.0, 1.0, now);
        assert!((rate.limit() - found).abs() < 1e-9, "{found}, then {}", rate.limit());
        rate.tell(20.0, 0.9, now);
        assert!(rate.limit() <= 20.0 && rate.per_second() <= 18.0, "{rate:?}");
    }

    #[test]
    fn a_caller_that_gives_up_leaves_the_queue() {
        let (clock, pacer) = (VirtualClock::default(), Pacer::new(10.0, 0.0, Some(1), true));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let permit = pacer.permit(&clock).await;
            tokio::select! {
                biased;
                _ = pacer.permit(&clock) => panic!("there is one place only"),
                () = std::future::ready(()) => {}
            }
            assert_eq!((pacer.flight.now(), pacer.queued.load(Ordering::Relaxed)), (1, 0));
            permit.hung();
            pacer.permit(&clock).await.accepted(clock.now());
        });
    }
}
