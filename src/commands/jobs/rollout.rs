//! The flags that say how fast a job is rolled out.

use clap::Args;

use crate::error::Result;
use crate::fleet::job::{Exponential, Rollout};

#[derive(Debug, Args)]
pub(super) struct RolloutArgs {
    /// Notify at most so many things a minute: 1 to 1000
    #[arg(long = "rollout-per-minute", value_name = "N")]
    per_minute: Option<u32>,
    /// Start at so many things a minute (1 to 1000) and become faster
    #[arg(long, value_name = "N", requires_all = ["increment", "faster"])]
    base: Option<u32>,
    /// Multiply the rate by this each time: 1.1 to 5, one decimal
    #[arg(long = "rollout-increment", value_name = "FACTOR", requires = "base")]
    increment: Option<f64>,
    /// Become faster each time so many things were notified
    #[arg(long = "rollout-when-notified", value_name = "N", group = "faster", requires = "base")]
    when_notified: Option<u32>,
    /// Become faster each time so many things succeeded
    #[arg(long = "rollout-when-succeeded", value_name = "N", group = "faster", requires = "base")]
    when_succeeded: Option<u32>,
}

impl RolloutArgs {
    /// The rollout, checked; `None` when no flag is given.
    pub(super) fn parse(&self) -> Result<Option<Rollout>> {
        let exponential_rate =
            self.base.zip(self.increment).map(|(base_rate_per_minute, increment_factor)| Exponential {
                base_rate_per_minute,
                increment_factor,
                number_of_notified_things: self.when_notified,
                number_of_succeeded_things: self.when_succeeded,
            });
        if self.per_minute.is_none() && exponential_rate.is_none() {
            return Ok(None);
        }
        let rollout = Rollout { maximum_per_minute: self.per_minute, exponential_rate };
        rollout.check()?;
        Ok(Some(rollout))
    }
}
