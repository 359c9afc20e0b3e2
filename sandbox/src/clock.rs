//! The sandbox's clock: the system's, or one that a test moves by hand.
//!
//! Every state machine (vending, closing, expiry) and every rate bucket reads this clock, so that a test can let an hour
//! pass at once. Latencies are the exception: they are real waits.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// A source of time that can be shared and, for tests, moved by hand.
#[derive(Debug, Clone)]
pub struct Clock {
    started: SystemTime,
    source: Source,
}

#[derive(Debug, Clone)]
enum Source {
    System(Instant),
    Manual(Arc<Mutex<Duration>>),
}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

impl Clock {
    /// The machine's clock; a change of the wall clock during a run is not followed.
    pub fn system() -> Self {
        Self { started: SystemTime::now(), source: Source::System(Instant::now()) }
    }

    /// A clock that stands still at the present moment until [`Clock::advance`] moves it.
    pub fn manual() -> Self {
        Self { started: SystemTime::now(), source: Source::Manual(Arc::default()) }
    }

    /// Moves a manual clock on; a system clock cannot be moved, and false says so.
    pub fn advance(&self, by: Duration) -> bool {
        let Source::Manual(elapsed) = &self.source else { return false };
        *elapsed.lock().unwrap_or_else(PoisonError::into_inner) += by;
        true
    }

    /// The time since the clock was made; never runs backwards.
    pub fn elapsed(&self) -> Duration {
        match &self.source {
            Source::System(start) => start.elapsed(),
            Source::Manual(elapsed) => *elapsed.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The date and time.
    pub fn now(&self) -> SystemTime {
        self.started + self.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_moves_only_by_hand() {
        let clock = Clock::manual();
        let before = clock.now();
        assert!(clock.advance(Duration::from_mins(1)));
        assert_eq!(clock.now().duration_since(before).ok(), Some(Duration::from_mins(1)));
        assert!(!Clock::system().advance(Duration::from_secs(1)));
    }
}
