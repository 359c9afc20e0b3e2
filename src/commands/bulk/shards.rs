//! `--shard`: which part of the rows this process does, as it is told or as its scheduler tells it.

use std::str::FromStr;

use crate::bulk::shard::Shard;
use crate::env_vars::Env;
use crate::error::{Error, Result};

/// The index of this process, and the number of all, as schedulers name them: AWS Batch's array jobs; Kubernetes's
/// indexed jobs, which do not tell the number.
const SCHEDULERS: [(&str, &str); 2] = [
    ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"),
    ("JOB_COMPLETION_INDEX", crate::env_vars::SHARDS),
];

/// `--shard`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShardArg {
    /// `K/N`
    Given(Shard),
    /// `env`
    Env,
}

impl FromStr for ShardArg {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "env" {
            return Ok(Self::Env);
        }
        shard(text.split_once('/').map_or((text, None), |(index, count)| (index, Some(count))))
            .map(Self::Given)
            .ok_or("it is K/N with K from 0 to N-1, for example 0/4, or `env`")
    }
}

impl ShardArg {
    /// The part that this process does.
    ///
    /// # Errors
    /// Usage (2) when the environment does not tell.
    pub(super) fn resolve(self, env: &Env) -> Result<Shard> {
        if let Self::Given(shard) = self {
            return Ok(shard);
        }
        let Some((index, count)) = SCHEDULERS.into_iter().find(|(index, _)| env.get(index).is_some()) else {
            return Err(Error::usage("`--shard env`: no scheduler's index is in the environment")
                .hint("AWS Batch sets AWS_BATCH_JOB_ARRAY_INDEX in array jobs, Kubernetes JOB_COMPLETION_INDEX in indexed jobs."));
        };
        let told = (env.get(index).unwrap_or_default(), env.get(count));
        shard(told).ok_or_else(|| {
            let is = |name| format!("{name} is {}", env.get(name).map_or("not set".into(), |v| format!("`{v}`")));
            Error::usage(format!("`--shard env`: {}, {}", is(index), is(count)))
                .hint(format!("Both are whole numbers, the first below the second; for Kubernetes set {} to the job's completions.", crate::env_vars::SHARDS))
        })
    }
}

fn shard((index, count): (&str, Option<&str>)) -> Option<Shard> {
    let number = |text: &str| text.parse::<u64>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    let (index, count) = (number(index)?, number(count?)?);
    (index < count && u16::try_from(count).is_ok()).then_some(Shard { index, count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shard_is_one_of_n_counted_from_zero() {
        assert_eq!("3/4".parse(), Ok(ShardArg::Given(Shard { index: 3, count: 4 })));
        assert_eq!("env".parse(), Ok(ShardArg::Env));
        for bad in ["", "1", "4/4", "-1/4", "+1/4", "1/0", "a/b", "0/4/8", "1/70000", "ENV"] {
            assert!(bad.parse::<ShardArg>().is_err(), "{bad}");
        }
        let mut rows: Vec<u64> =
            (0..3).flat_map(|index| (0..10).filter(move |n| Shard { index, count: 3 }.has(*n))).collect();
        rows.sort_unstable();
        assert_eq!(rows, (0..10).collect::<Vec<_>>(), "every row is in one shard");
    }
}
