//! `fleetctl jobs executions`

use std::cell::Cell;

use aws_sdk_iot::types::JobExecutionStatus;
use clap::{Args, ValueEnum};

use super::missing_near;
use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::over_targets::{self, Ordering};
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::executions::{self, COLUMNS, DETAILED, Wanted};
use crate::fleet::job::{NOUN, family, unreached};
use crate::output::sort::Order;
use crate::ui::text;

/// The states of an execution, by AWS's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum State {
    Queued,
    InProgress,
    Succeeded,
    Failed,
    TimedOut,
    Rejected,
    Removed,
    Canceled,
}

impl From<State> for JobExecutionStatus {
    fn from(state: State) -> Self {
        match state {
            State::Queued => Self::Queued,
            State::InProgress => Self::InProgress,
            State::Succeeded => Self::Succeeded,
            State::Failed => Self::Failed,
            State::TimedOut => Self::TimedOut,
            State::Rejected => Self::Rejected,
            State::Removed => Self::Removed,
            State::Canceled => Self::Canceled,
        }
    }
}

/// List what each thing made of a job
///
/// Reads the executions of the job, or of all its batches, in every selected
/// tenant and Region at once; rows come as they are read. --details adds what
/// the devices said (statusDetails), with one more call for each row. `-o name`
/// prints the things' names, as `jobs create --things` takes them. Things that a
/// cancelled job never came to have no execution and no row: how many they are is
/// said, and `jobs retry --unreached` takes them.
///
/// Exit codes: 0, 1 when there is no such job, 2, 3 when some targets failed, 4,
/// 75.
///
/// Examples:
///   fleetctl jobs executions fw-1-2 --status FAILED,TIMED_OUT --all-tenants
///   fleetctl jobs executions fw-1-2 --status FAILED --details -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ExecutionsArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    /// Only those in these states (comma-separated)
    #[arg(long, value_enum, ignore_case = true, value_delimiter = ',', value_name = "STATE")]
    status: Vec<State>,
    /// Also what DescribeJobExecution says of each
    #[arg(long)]
    details: bool,
    /// Stop after so many rows; with --sort, the first so many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
    /// Sort by these columns, each with `:desc` for the other direction
    #[arg(long, value_name = "A,B:desc", value_delimiter = ',')]
    sort: Vec<String>,
    #[command(flatten)]
    rates: RateArgs,
}

pub(crate) async fn run(cx: &Context, args: ExecutionsArgs) -> Result<ExitStatus> {
    let id = args.id.as_str();
    NOUN.check(id)?;
    let limits = args.rates.limits()?;
    let columns = if args.details { &DETAILED } else { &COLUMNS };
    let ordering = Ordering { order: Order::parse(&args.sort, columns)?, doubles: false };
    let wanted = Wanted { statuses: args.status.iter().map(|&s| s.into()).collect(), details: args.details };
    let (asked, found, unreached) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let answer = over_targets::list_in(cx, columns, args.limit, ordering, async |target, rows| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let jobs = family::family(&lane, id).await?;
        asked.set(asked.get() + 1);
        found.set(found.get() + usize::from(!jobs.is_empty()));
        match unreached::count(&lane, &jobs).await {
            Ok(missed) => unreached.set(unreached.get() + missed),
            // Who may not read tags is answered all the same.
            Err(error) => {
                cx.ui.detail(format!("{}: whom the job never came to is not known: {error}", target.key));
            }
        }
        for job in &jobs {
            if !executions::read(&lane, job.id(), &wanted, |page| rows.page(&page)).await? {
                break;
            }
        }
        Ok(())
    });
    let status = answer.await?;
    if found.get() == 0 && asked.get() > 0 && status == ExitStatus::Done {
        return Err(missing_near(cx, id).await);
    }
    if unreached.get() > 0 {
        let things = text::count(usize::try_from(unreached.get()).unwrap_or(usize::MAX), "thing");
        // With a limit not every target was asked.
        let least = if args.limit.is_some() { "at least " } else { "" };
        cx.ui.status(format!("{least}{things} never got the job, as it was cancelled before their turn."));
        cx.ui.hint(format!("`fleetctl jobs retry {id} --unreached` makes a job for them."));
    }
    Ok(status)
}
