//! The jobs of one id in one target as one row: a job, or its batches rolled up.

use serde::Serialize;

use super::counts::Counts;
use super::reach::Reach;
use super::view::Details;
use crate::aws::TargetKey;
use crate::output::Columns;

/// The columns of a summary.
pub const SUMMARY: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "jobId",
        "status",
        "things",
        "notReached",
        "queued",
        "inProgress",
        "succeeded",
        "failed",
        "rejected",
        "timedOut",
        "removed",
        "canceled",
    ],
    more: &["jobs", "targetSelection", "executions"],
    open: &[],
};

/// How far the jobs of one id are in one target.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Where.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The id that was asked for.
    pub job_id: String,
    /// How many jobs it is: 1, or its batches.
    pub jobs: usize,
    /// `IN_PROGRESS` or `SCHEDULED` while one of them is so; else what the first of `DELETION_IN_PROGRESS`, `CANCELED`
    /// and `COMPLETED` is that one of them is.
    pub status: String,
    /// `SNAPSHOT` or `CONTINUOUS`.
    pub target_selection: Option<String>,
    /// How far the executions are.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many things it is for, and how many it has reached.
    #[serde(flatten)]
    pub reach: Reach,
    /// Whether nothing is going on any more.
    #[serde(skip)]
    pub rests: bool,
    /// Whether there may be things that have no execution yet, whose number is not known.
    #[serde(skip)]
    pub rolls_out: bool,
}

/// The states of a job, the one that counts most first.
const STATES: [&str; 5] = ["IN_PROGRESS", "SCHEDULED", "DELETION_IN_PROGRESS", "CANCELED", "COMPLETED"];

impl Summary {
    /// The summary of these jobs; nothing when there are none.
    pub fn of(target: &TargetKey, id: &str, jobs: &[Details]) -> Option<Self> {
        let first = jobs.first()?;
        let status = |job: &Details| job.listed.status.clone().unwrap_or_default();
        let rank = |status: &String| STATES.iter().position(|s| s == status).unwrap_or(STATES.len());
        let (mut counts, mut reach) = (Counts::default(), Reach::default());
        for job in jobs {
            counts.add(&job.counts());
            reach.add(&job.reach());
        }
        Some(Self {
            target: target.clone(),
            job_id: id.to_owned(),
            jobs: jobs.len(),
            status: jobs.iter().map(status).min_by_key(rank).unwrap_or_default(),
            target_selection: first.listed.target_selection.clone(),
            counts,
            reach,
            rests: jobs.iter().all(Details::rests),
            rolls_out: jobs.iter().any(Details::rolls_out),
        })
    }
}
