//! `fleetctl jobs campaign list`

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::board::{Board, Place};
use crate::aws::TargetKey;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets::{self, Ordering};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::campaign::{self, CAMPAIGN};
use crate::fleet::job::{self, Counts, Filter, Reach};
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "campaignName",
        "wave",
        "state",
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
    more: &["executions"],
    open: &[],
};

/// List campaigns
///
/// By the tags of the jobs of every selected tenant and Region: a row for each
/// campaign and target, with the last wave that has a job there, its things and
/// executions over all waves, and the state: running, paused, aborted, or idle where nothing
/// is going on, so that it is over or waits for the next `resume`. Whether a gate
/// failed is in `status`, as gates are in the file.
///
/// Exit codes: 0, 2, 3 when some targets could not be asked, 4, 75.
///
/// Examples:
///   fleetctl jobs campaign list --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    limit: LimitArgs,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    #[serde(flatten)]
    target: TargetKey,
    campaign_name: String,
    wave: usize,
    state: &'static str,
    #[serde(flatten)]
    counts: Counts,
    #[serde(flatten)]
    reach: Reach,
}

pub(super) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let ordering = Ordering::by_place(cx, &COLUMNS, &["campaignName"])?;
    over_targets::list_in(cx, &COLUMNS, args.limit.limit, ordering, async |target, rows| {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        job::list(target, &Filter::default(), |job| {
            if let Some((name, wave)) = campaign::parse(&job.job_id) {
                let last = names.entry(name.to_owned()).or_default();
                *last = wave.max(*last);
            }
            Ok(true)
        })
        .await?;
        let lane = Lane::new(target.clone(), Limits::default(), Stop::default());
        for (name, last) in names {
            // A job that only looks like a campaign's is none.
            let id = campaign::id(&name, last);
            let tags = crate::fleet::job::family::tags(&lane, &job::NOUN.arn(target, &id)).await;
            let tags = tags.map_err(|fault| crate::error::Error::from(fault.error))?;
            if tags.get(CAMPAIGN) != Some(&name) {
                continue;
            }
            let waves = campaign::read(&lane, &name, last + 1).await?;
            let place = Place { at: 0, lane: lane.beside(target.clone()), waves };
            let board = Board { places: vec![place], lost: Vec::new() };
            let row = Row {
                target: target.key.clone(),
                campaign_name: name,
                wave: last + 1,
                state: board.word(None),
                counts: board.total(),
                reach: board.total_reach(),
            };
            if !rows.row(&row)? {
                break;
            }
        }
        Ok(())
    })
    .await
}
