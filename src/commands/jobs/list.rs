//! `fleetctl jobs list`

use aws_sdk_iot::types::JobStatus;
use clap::{Args, ValueEnum};

use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets::{self, Ordering};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::{self, Filter, LISTED};

/// The states of a job, by AWS's names.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum State {
    InProgress,
    Canceled,
    Completed,
    DeletionInProgress,
    Scheduled,
}

impl From<State> for JobStatus {
    fn from(state: State) -> Self {
        match state {
            State::InProgress => Self::InProgress,
            State::Canceled => Self::Canceled,
            State::Completed => Self::Completed,
            State::DeletionInProgress => Self::DeletionInProgress,
            State::Scheduled => Self::Scheduled,
        }
    }
}

/// List jobs
///
/// Reads every page of ListJobs of every selected tenant and Region at once; over
/// several, the rows are in the order of tenants, each with its newest job first.
///
/// Examples:
///   fleetctl jobs list --status in_progress --all-tenants
///   fleetctl jobs list --group site-a -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only jobs in this state
    #[arg(long, value_enum, ignore_case = true, value_name = "STATE")]
    status: Option<State>,
    /// Only jobs for this thing group
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let filter = Filter { status: args.status.map(JobStatus::from), group: args.group };
    // As AWS lists them: the newest first.
    let ordering = Ordering::by_place(cx, &LISTED, &["createdAt:desc"])?;
    over_targets::list_in(cx, &LISTED, args.limit.limit, ordering, async |target, rows| {
        job::list(target, &filter, |row| rows.row(&row)).await
    })
    .await
}
