//! Waiting: one deadline for a whole command, pauses that grow, and a word on what is being waited for.

use std::time::{Duration, Instant};

use crate::error::{Error, Kind, Result};

/// How long a command may wait, and whom it tells what it waits for.
pub struct Patience<'a> {
    started: Instant,
    limit: Duration,
    say: &'a dyn Fn(&str),
}

impl<'a> Patience<'a> {
    /// Patience that begins now.
    pub fn new(limit: Duration, say: &'a dyn Fn(&str)) -> Self {
        Self { started: Instant::now(), limit, say }
    }

    /// How long it has lasted so far.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// How long it lasts at most.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// Says what is going on.
    pub fn say(&self, what: &str) {
        (self.say)(what);
    }

    /// Waits a little, and longer each time the same `pace` is given.
    ///
    /// # Errors
    /// Timeout (7), saying `what` was waited for, when no time is left.
    pub async fn pause(&self, pace: &mut Pace, what: &str) -> Result<()> {
        let left = self.limit.saturating_sub(self.elapsed());
        if left.is_zero() {
            let after = crate::ui::text::duration(self.limit);
            return Err(Error::new(Kind::Timeout, format!("gave up waiting after {after}")).caused_by(what));
        }
        (self.say)(what);
        tokio::time::sleep(pace.next().min(left)).await;
        Ok(())
    }
}

/// How fast something is asked for again: each pause is half as long again as the one before.
#[derive(Debug, Clone)]
pub struct Pace {
    next: Duration,
    longest: Duration,
}

impl Pace {
    /// For something that goes on at AWS: from half a second up to 30 seconds, which is kind to its throttles.
    pub fn watching() -> Self {
        Self { next: Duration::from_millis(500), longest: Duration::from_secs(30) }
    }

    /// For something that another operation blocks: from a second up to two minutes.
    pub fn blocked() -> Self {
        Self { next: Duration::from_secs(1), longest: Duration::from_mins(2) }
    }

    fn next(&mut self) -> Duration {
        let now = self.next;
        self.next = now.mul_f64(1.5).min(self.longest);
        // A fifth more or less, so that commands that were started together do not stay together.
        now.mul_f64(0.8 + 0.4 * rand::random::<f64>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_their_longest() {
        let mut pace = Pace::watching();
        assert!(pace.next() < Duration::from_secs(1));
        let last = (0..30).map(|_| pace.next()).last();
        assert!(last >= Some(Duration::from_secs(24)) && last <= Some(Duration::from_secs(36)), "{last:?}");
    }
}
