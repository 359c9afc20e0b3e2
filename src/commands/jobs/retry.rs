//! `fleetctl jobs retry`

use std::cell::Cell;

use aws_sdk_iot::types::JobExecutionStatus;
use clap::Args;

use super::executions::State;
use super::make::{self, COLUMNS, Found, GuardArgs, Order, Part};
use super::missing_near;
use super::things::Lines;
use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::nouns::TagArgs;
use crate::commands::over_targets::waiting;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::{self, NOUN, executions, family, unreached};
use crate::ui::text;

/// Make a new job for the things on which a job failed
///
/// The new job has the same document and settings, parameters of AWS's own
/// templates included, and reaches exactly the things whose last execution is
/// in one of the states of --status: failed or timed out, unless told otherwise
/// (how many have rejected it is said); with --unreached those that it never came
/// to, as it was cancelled before (by its own abort threshold, too). Its id is
/// `ID-retry1` (of that, `ID-retry2`), or --new-id. A job of several batches is
/// retried as one. Nothing is created unless the things
/// are as many as --expect says; above 100 of them a script has to give --expect,
/// --max-changes or --yes, and a terminal asks. Run again, what is there is left
/// alone.
///
/// Exit codes: as `jobs create`; 2 when no thing is in these states.
///
/// Examples:
///   fleetctl jobs retry fw-1-2 --all-tenants
///   fleetctl jobs retry fw-1-2 --unreached --all-tenants --new-id fw-1-2-rest
///   fleetctl jobs retry fw-1-2 --status TIMED_OUT --new-id fw-1-2-slow \
///     --expect 12 --tenant acme
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RetryArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    /// The id of the new job
    #[arg(long, value_name = "ID")]
    new_id: Option<String>,
    /// The states that are tried again (comma-separated)
    #[arg(long, value_enum, ignore_case = true, value_delimiter = ',', value_name = "STATE", default_values = ["FAILED", "TIMED_OUT"])]
    status: Vec<State>,
    /// Instead, the things that the job never came to before it was cancelled
    #[arg(long, conflicts_with = "status")]
    unreached: bool,
    #[command(flatten)]
    guards: GuardArgs,
    #[command(flatten)]
    tags: TagArgs,
    #[command(flatten)]
    rates: RateArgs,
}

pub(crate) async fn run(cx: &Context, args: RetryArgs) -> Result<ExitStatus> {
    let id = args.id.as_str();
    NOUN.check(id)?;
    let new_id = args.new_id.unwrap_or_else(|| family::retry(id));
    NOUN.check(&new_id)?;
    if new_id == id {
        return Err(Error::usage("the new job needs another id than the old one"));
    }
    let (tags, limits) = (args.tags.parse()?, args.rates.limits()?);
    cx.output.check(&COLUMNS)?;
    let statuses: Vec<JobExecutionStatus> = args.status.iter().map(|&s| s.into()).collect();
    let targets = cx.targets_to_write().await?;
    let (count, rejected) = (targets.len(), Cell::new(0));
    let asked = targets.into_iter().map(|target| {
        let lane = Lane::new(target, limits.clone(), Stop::default());
        let (statuses, new_id, rejected) = (&statuses, &new_id, &rejected);
        let key = lane.target.key.clone();
        let reading = async move {
            let work = async {
                let jobs = family::family(&lane, id).await?;
                let Some(first) = jobs.first() else { return Ok(None) };
                rejected.set(rejected.get() + jobs.iter().map(|job| job.counts().rejected).sum::<u64>());
                let things = if args.unreached {
                    unreached::things(&lane, &jobs).await?
                } else {
                    executions::things(&lane, &jobs, statuses).await?
                };
                let wanted = job::like(&lane, first, new_id).await?;
                Ok(Some((things, wanted)))
            };
            let found: Result<_> = work.await;
            match found {
                Ok(found) => {
                    Ok(found.map(|(things, wanted)| Part { lane, things, lines: Lines::default(), wanted }))
                }
                Err(error) => Err(error.at(&lane.target.key)),
            }
        };
        (key, reading)
    });
    let answers = waiting::all(cx, "Reading executions", asked).await;
    let (mut parts, mut failures) = (Vec::new(), Vec::new());
    for answer in answers {
        match answer {
            Ok(part) => parts.extend(part),
            Err(error) => failures.push(error),
        }
    }
    if parts.is_empty() && failures.is_empty() {
        return Err(missing_near(cx, id).await);
    }
    if !args.unreached && rejected.get() > 0 && !statuses.contains(&JobExecutionStatus::Rejected) {
        let count = text::count(usize::try_from(rejected.get()).unwrap_or(usize::MAX), "device");
        cx.ui.status(format!("{count} rejected it and will not be asked again; `--status REJECTED` does."));
    }
    let states: Vec<&str> = statuses.iter().map(JobExecutionStatus::as_str).collect();
    let states = if args.unreached { "never reached".to_owned() } else { states.join(", ") };
    let what = format!("job `{id}`, {states}");
    let order = Order { id: &new_id, tags: &tags, guards: args.guards, rates: args.rates };
    make::make(cx, order, Found { parts, failures, targets: count, what }).await
}
