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
    #[arg(long = "rollout-base", value_name = "N", requires_all = ["increment", "faster"])]
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        rollout: RolloutArgs,
    }

    fn parse(line: &str) -> Result<Option<Rollout>, ()> {
        let args = Line::try_parse_from(std::iter::once("x").chain(line.split_whitespace()));
        args.map_err(drop)?.rollout.parse().map_err(drop)
    }

    #[test]
    fn a_rollout_is_constant_exponential_or_both() {
        assert_eq!(parse(""), Ok(None));
        let constant = parse("--rollout-per-minute 7").unwrap().unwrap();
        assert_eq!((constant.maximum_per_minute, constant.exponential_rate), (Some(7), None));
        let both =
            "--rollout-per-minute 90 --rollout-base 5 --rollout-increment 1.5 --rollout-when-notified 3";
        let both = parse(both).unwrap().unwrap();
        assert_eq!(both.maximum_per_minute, Some(90));
        assert_eq!(both.exponential_rate.unwrap().number_of_notified_things, Some(3));
    }

    #[test]
    fn half_an_exponential_rollout_is_refused() {
        for bad in [
            "--rollout-base 5",
            "--rollout-base 5 --rollout-increment 1.5",
            "--rollout-increment 1.5 --rollout-when-notified 3",
            "--rollout-when-succeeded 3",
            "--rollout-base 5 --rollout-increment 1.5 --rollout-when-notified 3 --rollout-when-succeeded 3",
            "--rollout-per-minute 0",
        ] {
            assert_eq!(parse(bad), Err(()), "{bad}");
        }
    }
}
