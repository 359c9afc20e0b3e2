//! The rows of a campaign: one for each wave and target that has its job, and one for each wave that has none yet.

use serde::Serialize;
use serde_json::Value;

use super::board::Board;
use super::cancelling;
use crate::aws::TargetKey;
use crate::campaign::jobs::{Abort, Verdict};
use crate::fleet::job::Summary;
use crate::output::Columns;

/// The columns of the roll-up.
pub(super) const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "jobId",
        "wave",
        "waveName",
        "state",
        "gate",
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
        "why",
    ],
    more: &["campaign", "jobs", "targetSelection", "executions", "wouldCancel"],
    open: &[],
};

/// One row.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    campaign: String,
    /// `running`, `idle`, `done`, `stopped` by a gate, `paused` or `aborted`.
    state: &'static str,
    /// Counted from 1.
    wave: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    wave_name: Option<String>,
    /// `passed`, `waiting`, `failed`, `empty` or `not-started`; nothing where the file is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    gate: Option<&'static str>,
    /// What the gate waits for, or why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(flatten)]
    summary: Option<Summary>,
    /// Executions that an abort would end, and things that would never get the job; of a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    would_cancel: Option<u64>,
}

/// What is said of the current wave's gate.
pub(super) fn said(verdict: &Verdict) -> (&'static str, Option<String>) {
    match verdict {
        Verdict::Passed => ("passed", None),
        Verdict::Waiting(why) => ("waiting", Some(why.clone())),
        Verdict::Soaks => ("waiting", Some("it soaks from the next `resume` on".to_owned())),
        Verdict::Asks => ("waiting", Some("its query was not asked".to_owned())),
        Verdict::Failed(why) => ("failed", Some(why.clone())),
    }
}

/// The rows; for `aborts` with what an abort would end, by force or not; `names` are the waves' where the file is known, and `verdict` is of the current wave.
pub(super) fn rows(
    board: &Board,
    campaign: &str,
    names: Option<&[String]>,
    verdict: Option<&Verdict>,
    aborts: Option<bool>,
) -> Vec<Row> {
    let state = board.word(verdict);
    let current = board.current();
    let waves = names.map_or_else(|| current.map_or(0, |wave| wave + 1), <[String]>::len);
    let mut rows = Vec::new();
    for wave in 0..waves {
        let (gate, why) = match current {
            _ if names.is_none() => (None, None),
            // Without a thing there was nobody to judge it by.
            Some(current) if wave < current && board.jobs(wave).next().is_none() => {
                (Some("empty"), Some("it had no things".to_owned()))
            }
            Some(current) if wave < current => (Some("passed"), None),
            Some(current) if wave == current => verdict.map_or((None, None), |verdict| {
                let (gate, why) = said(verdict);
                (Some(gate), why)
            }),
            _ => (Some("not-started"), None),
        };
        let row = |summary, would_cancel| Row {
            campaign: campaign.to_owned(),
            state,
            wave: wave + 1,
            wave_name: names.map(|names| names[wave].clone()),
            gate,
            why: why.clone(),
            summary,
            would_cancel,
        };
        let before = rows.len();
        rows.extend(board.jobs(wave).map(|(place, there)| {
            let key = &place.lane.target.key;
            let summary = Summary::of(key, there.job.id(), std::slice::from_ref(&there.job));
            row(summary, aborts.and_then(|force| cancelling::would_cancel(there, force)))
        }));
        if rows.len() == before && names.is_some() {
            rows.push(row(None, None));
        }
    }
    rows
}

/// The columns of a plan.
pub(super) const PLANNED: Columns = Columns {
    default: &["tenant", "account", "region", "jobId", "wave", "waveName", "things", "status"],
    more: &["gates", "abort", "document"],
    open: &["gates", "abort"],
};

/// What a wave takes in a target.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Planned {
    #[serde(flatten)]
    pub(super) target: TargetKey,
    pub(super) job_id: String,
    pub(super) wave: usize,
    pub(super) wave_name: String,
    /// Nothing where the target could not be asked.
    pub(super) things: Option<usize>,
    /// `planned`, `exists` or `unknown`.
    pub(super) status: &'static str,
    /// What the wave's gate asks.
    pub(super) gates: Value,
    /// What aborts the campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) abort: Option<Abort>,
    /// Where the document comes from.
    pub(super) document: String,
}
