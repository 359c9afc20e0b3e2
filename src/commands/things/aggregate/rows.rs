//! Figures of the rows themselves: every thing that the query finds is read, and counted where it belongs. The values of a
//! field are put in order, in a temporary file where they are many, so that memory depends on the number of groups only.

mod order;
mod tally;
#[cfg(test)]
mod tests;
mod value;

use std::cell::Cell;
use std::collections::BTreeMap;

use fleetctl_rules::query::split::Plan;

use super::figures::Shown;
use super::groups::{Groups, Label};
use super::lane;
use crate::bulk::lane::Limits;
use crate::commands::over_targets::waiting;
use crate::commands::search::{self, FEW};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::metering::{COMBINATIONS, Dimension};
use tally::{All, Counting, Tallies};
use value::kind;

/// What is wanted of the rows.
pub(super) struct Wanted<'w> {
    pub(super) by: &'w [Dimension],
    /// The field; without one things are counted.
    pub(super) field: Option<&'w str>,
    /// Whether its values are put in order.
    pub(super) spread: bool,
    pub(super) percents: &'w [f64],
    /// Whether things are counted by its values.
    pub(super) values: bool,
    pub(super) plan: &'w Plan,
}

/// What one group of things has.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) label: Label,
    pub(super) things: u64,
    pub(super) shown: Shown,
    /// How many things have which value.
    pub(super) values: BTreeMap<String, u64>,
}

pub(super) struct Answer {
    /// All things first, then the groups.
    pub(super) found: Vec<Found>,
    pub(super) failures: Vec<Error>,
    /// How many targets answered, for the places of the labels.
    pub(super) places: Groups<u64>,
}

/// Refuses a field that rows do not have.
pub(super) fn check(field: &str) -> Result<()> {
    if field == "registry.version" {
        return Err(Error::usage(format!("`{field}` is in no row of the index"))
            .hint("AWS computes its figures, without `--exact` and `--by` what things have."));
    }
    Ok(())
}

/// Reads all rows.
pub(super) async fn read(cx: &Context, limits: &Limits, wanted: &Wanted<'_>) -> Result<Answer> {
    let targets = cx.targets_to_read().await?;
    let mut places = Groups::new(wanted.by, targets.iter().map(|target| &target.key));
    let over = Cell::new(false);
    let read = Cell::new(0_usize);
    // Side by side rows come in any order, and sums of fractions depend on it.
    let side_by_side = wanted.field.is_none() && targets.len() <= FEW;
    let counting = Counting::new(wanted, kind(&targets, wanted.field).await);
    let so_far = || Some(crate::ui::text::count(read.get(), "thing"));
    let answers = waiting::each(
        || cx.ui.progress("Reading"),
        &targets,
        so_far,
        async |target| {
            let lane = lane(target, limits);
            let number = targets.iter().position(|other| other.key == target.key).unwrap_or_default();
            let mut own = Tallies::new();
            let reading = search::once(&cx.ui, &lane, wanted.plan, side_by_side, |hits| {
                counting.take(number, &target.key, &hits, &mut own)?;
                let kept: usize = if wanted.values {
                    own.values().map(|tally| tally.values.len()).sum()
                } else {
                    own.len()
                };
                over.set(over.get() || kept > COMBINATIONS);
                read.set(read.get() + hits.len());
                Ok(!over.get())
            });
            search::learning(&cx.ui, &lane, search::SEARCH, reading).await?;
            Ok((number, own))
        },
    )
    .await;
    let (mut all, mut failures) = (All::new(wanted, &places), Vec::new());
    for (target, answer) in answers {
        match answer {
            Ok((number, own)) => {
                places.answered(&target.key, 1);
                all.add(number, own);
            }
            Err(error) => failures.push(error),
        }
    }
    if over.get() || all.kept() > COMBINATIONS {
        let what = if wanted.values { "values" } else { "groups" };
        return Err(Error::failed(format!("there are more than {COMBINATIONS} {what}"))
            .hint("Group by less, or narrow it with `--where` or the query."));
    }
    Ok(Answer { found: counting.found(all)?, failures, places })
}
