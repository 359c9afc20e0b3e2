//! The flags that say how fast a job is rolled out.

use clap::Args;

use crate::error::Result;
use crate::fleet::job::{Exponential, Rollout};

#[derive(Debug, Args)]
pub(super) struct RolloutArgs {
    /// Notify at most so many things a minute: 1 to 1000
    #[arg(long, value_name = "N")]
    rollout_per_minute: Option<u32>,
    /// Start at so many things a minute (1 to 1000) and become faster
    #[arg(long, value_name = "N", requires_all = ["rollout_increment", "faster"])]
    rollout_base: Option<u32>,
    /// Multiply the rate by this each time: 1.1 to 5, one decimal
    #[arg(long, value_name = "FACTOR", requires = "rollout_base")]
    rollout_increment: Option<f64>,
    /// Become faster each time so many things were notified
    #[arg(long, value_name = "N", group = "faster", requires = "rollout_base")]
    rollout_when_notified: Option<u32>,
    /// Become faster each time so many things succeeded
    #[arg(long, value_name = "N", group = "faster", requires = "rollout_base")]
    rollout_when_succeeded: Option<u32>,
}

impl RolloutArgs {
    /// The rollout, checked; `None` when no flag is given.
    pub(super) fn parse(&self) -> Result<Option<Rollout>> {
        let exponential_rate =
            self.rollout_base.zip(self.rollout_increment).map(|(base_rate_per_minute, increment_factor)| {
                Exponential {
                    base_rate_per_minute,
                    increment_factor,
                    number_of_notified_things: self.rollout_when_notified,
                    number_of_succeeded_things: self.rollout_when_succeeded,
                }
            });
        if self.rollout_per_minute.is_none() && exponential_rate.is_none() {
            return Ok(None);
        }
        let rollout = Rollout { maximum_per_minute: self.rollout_per_minute, exponential_rate };
        rollout.check()?;
        Ok(Some(rollout))
    }
}
