//! `fleetctl things count`, `stats` and `buckets`: one call a target, and one answer for all of them.

mod buckets;
mod count;
mod groups;
mod stats;

pub(super) use buckets::{BucketsArgs, run as buckets};
pub(super) use count::{CountArgs, run as count};
pub(super) use stats::{StatsArgs, run as stats};

use clap::Args;

use crate::aws::target::each;
use crate::aws::{AwsError, Target};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::split;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::aggregate::Merge;
use crate::fleet::index;
use groups::{By, Groups};

#[derive(Debug, Args)]
pub(super) struct GroupArgs {
    /// Also for each of these
    #[arg(long, value_enum, value_name = "A,B", value_delimiter = ',')]
    by: Vec<By>,
    #[command(flatten)]
    rates: RateArgs,
}

/// Makes a call in one target, at its account's pace.
async fn ask<T, F>(
    target: &Target,
    limits: &Limits,
    operation: &'static str,
    call: impl Fn(aws_sdk_iot::Client) -> F,
) -> Result<T>
where
    F: Future<Output = Result<T, AwsError>>,
{
    let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
    let answer = lane.call(operation, call).await.map_err(|fault| index::explain(fault.error))?;
    Ok(answer.value)
}

/// Asks every target and merges their answers in the order of the targets, so that sums of fractions are the same each
/// time.
async fn merged<T: Merge + Clone>(
    cx: &Context,
    by: &[By],
    work: impl AsyncFn(&Target) -> Result<T>,
) -> Result<(Groups<T>, Vec<Error>, usize)> {
    let targets = cx.targets_to_read().await?;
    let mut groups = Groups::new(by, targets.iter().map(|target| &target.key));
    let answers = each(&targets, async |target| Ok((&target.key, work(target).await?))).await;
    let (done, failures) = split(answers);
    for (key, answer) in done {
        groups.answered(key, answer);
    }
    Ok((groups, failures, targets.len()))
}
