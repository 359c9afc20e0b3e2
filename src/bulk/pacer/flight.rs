//! How many calls may wait for their answers, and how long.

use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};

use super::lock;

/// Before latency is known: so many seconds' worth of calls.
const AT_FIRST: f64 = 2.0;
/// Room for answers of so many times the slowest latency of late.
const ROOM: f64 = 2.0;
/// Never fewer, so that a slow operation is not made slower by one hung call.
const FEWEST: usize = 16;
/// Never more: each holds a connection.
const MOST: usize = 1024;
/// The slowest latency of late fades by this share with each answer, so over some thousand answers.
const FADING: f64 = 0.0005;
/// An attempt that takes so many times the slowest latency of late is lost,
const HOPELESS: f64 = 5.0;
/// but not before this: a lost packet is sent again within a second or two, and AWS has slow moments.
const SHORTEST: Duration = Duration::from_secs(2);
/// Before latency is known.
const FIRST: Duration = Duration::from_secs(5);
/// The longest; the session's own limit is as long.
const LONGEST: Duration = Duration::from_secs(15);

/// The calls in flight.
#[derive(Debug)]
pub(super) struct Flight {
    places: Semaphore,
    fixed: bool,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// Places that there are.
    size: usize,
    /// The slowest latency of late, in seconds.
    slowest: Option<f64>,
    patience: Duration,
}

impl Flight {
    /// As many places as `slots`, or as rate and latency need.
    pub(super) fn new(per_second: f64, slots: Option<usize>) -> Self {
        let size = slots.map_or_else(|| places(per_second, AT_FIRST), |n| n.max(1));
        let inner = Inner { size, slowest: None, patience: FIRST };
        Self { places: Semaphore::new(size), fixed: slots.is_some(), inner: Mutex::new(inner) }
    }

    /// Waits for a place.
    pub(super) async fn enter(&self) -> SemaphorePermit<'_> {
        self.places.acquire().await.expect("the semaphore is never closed")
    }

    /// Calls in flight now.
    #[cfg(test)]
    pub(super) fn now(&self) -> usize {
        lock(&self.inner).size.saturating_sub(self.places.available_permits())
    }

    /// How long an attempt may take.
    pub(super) fn patience(&self) -> Duration {
        lock(&self.inner).patience
    }

    /// An answer came after this time.
    pub(super) fn took(&self, time: Duration) {
        let mut inner = lock(&self.inner);
        let faded = inner.slowest.unwrap_or_default() * (1.0 - FADING);
        let slowest = time.as_secs_f64().max(faded);
        inner.slowest = Some(slowest);
        inner.patience = Duration::from_secs_f64(slowest * HOPELESS).clamp(SHORTEST, LONGEST);
    }

    /// No answer came: perhaps AWS has become slow, so the next waits longer, until answers say otherwise.
    pub(super) fn hung(&self) {
        let mut inner = lock(&self.inner);
        inner.patience = (inner.patience * 2).min(LONGEST);
    }

    /// Fits the places to a rate.
    pub(super) fn fit(&self, per_second: f64) {
        if self.fixed {
            return;
        }
        let mut inner = lock(&self.inner);
        let Some(slowest) = inner.slowest else { return };
        // A second's worth at least: latency may jump.
        let wanted = places(per_second, (slowest * ROOM).max(1.0));
        if wanted > inner.size {
            self.places.add_permits(wanted - inner.size);
            inner.size = wanted;
        } else if wanted < inner.size / 4 * 3 {
            inner.size -= self.places.forget_permits(inner.size - wanted);
        }
    }
}

fn places(per_second: f64, seconds: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
    let places = (per_second * seconds).ceil() as usize;
    places.clamp(FEWEST, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_follow_rate_and_latency() {
        let flight = Flight::new(100.0, None);
        assert_eq!(flight.places.available_permits(), 200);
        flight.took(Duration::from_millis(40));
        flight.fit(100.0);
        assert_eq!(flight.places.available_permits(), 100);
        flight.took(Duration::from_secs(3));
        flight.fit(100.0);
        assert_eq!(flight.places.available_permits(), 600);
        let fixed = Flight::new(100.0, Some(3));
        fixed.took(Duration::from_secs(3));
        fixed.fit(100.0);
        assert_eq!(fixed.places.available_permits(), 3);
    }

    #[test]
    fn patience_follows_latency_and_doubles_when_nothing_comes() {
        let flight = Flight::new(100.0, None);
        assert_eq!(flight.patience(), FIRST);
        flight.took(Duration::from_millis(40));
        assert_eq!(flight.patience(), SHORTEST);
        flight.hung();
        flight.hung();
        assert_eq!(flight.patience(), SHORTEST * 4);
        flight.took(Duration::from_secs(1));
        assert_eq!(flight.patience(), Duration::from_secs(5));
        flight.took(Duration::from_secs(9));
        assert_eq!(flight.patience(), LONGEST);
    }
}
