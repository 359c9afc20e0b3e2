//! Counting throttled calls, and telling a run of them from chance.

/// How much more often than usual calls must be throttled for suspicion to rise.
const DRIFT: f64 = 0.03;
/// Throttles in excess, close together, that are an alarm; chance alone does that rarely, and a false alarm costs
/// an experiment only.
const ALARM: f64 = 2.5;
/// What chance adds to that, for each share of usual throttles.
const NOISE: f64 = 10.0;

/// So many of so many, perhaps fading.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Share {
    of: f64,
    all: f64,
}

impl Share {
    /// Counts one; what was before fades over so many.
    pub(super) fn count(&mut self, is: bool, memory: f64) {
        let kept = 1.0 - 1.0 / memory;
        self.of = self.of * kept + f64::from(u8::from(is));
        self.all = self.all * kept + 1.0;
    }

    /// Those that were.
    pub(super) fn of(&self) -> f64 {
        self.of
    }

    /// All.
    pub(super) fn all(&self) -> f64 {
        self.all
    }

    /// The share, 0 to 1; 0 of none.
    pub(super) fn share(&self) -> f64 {
        if self.all > 0.0 { self.of / self.all } else { 0.0 }
    }
}

/// A cumulative sum (Page's test): each throttle raises it, each accepted call lowers it a little.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Suspicion {
    sum: f64,
}

impl Suspicion {
    /// Counts an answer where a share of `usual` throttles is nothing special; true is an alarm.
    pub(super) fn count(&mut self, throttled: bool, usual: f64) -> bool {
        self.sum += f64::from(u8::from(throttled)) - usual - DRIFT;
        if self.sum <= 0.0 {
            *self = Self::default();
            return false;
        }
        self.sum >= ALARM + NOISE * usual
    }
}
