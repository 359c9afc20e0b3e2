//! Figures of the rows themselves: every thing that the query finds is read, and counted where it belongs. The values of a
//! field are put in order, in a temporary file where they are many, so that memory depends on the number of groups only.

mod order;
mod value;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};

use fleetctl_rules::query::split::Plan;

use super::figures::Shown;
use super::groups::{Groups, Label, fields};
use super::lane;
use crate::bulk::lane::Limits;
use crate::commands::over_targets::waiting;
use crate::commands::search::{self, FEW};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::aggregate::{Merge as _, Percentile, Statistics};
use crate::fleet::index::Hit;
use crate::fleet::metering::{COMBINATIONS, Dimension};
use order::Values;
use value::{Kind, kind, labels, read_value, visit};

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

/// What is counted of a group in a target.
#[derive(Debug, Clone, Default)]
struct Tally {
    things: u64,
    statistics: Statistics,
    /// Values that are no numbers.
    texts: u64,
    /// The first thing with such a value, by its place and name, and the value.
    example: Option<(String, String)>,
    values: BTreeMap<String, u64>,
}

impl Tally {
    fn merge(&mut self, other: Self) {
        self.things += other.things;
        self.statistics.merge(other.statistics);
        self.texts += other.texts;
        self.example = [self.example.take(), other.example].into_iter().flatten().min();
        for (value, things) in other.values {
            *self.values.entry(value).or_default() += things;
        }
    }
}

type Tallies = BTreeMap<Label, Tally>;

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
    let values = RefCell::new(Values::new());
    let over = Cell::new(false);
    let read = Cell::new(0_usize);
    // Side by side rows come in any order, and sums of fractions depend on it.
    let side_by_side = wanted.field.is_none() && targets.len() <= FEW;
    let kind = kind(&targets, wanted.field).await;
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
                for hit in &hits {
                    let labels = labels(wanted.by, &target.key, hit);
                    let own = &mut own;
                    let mut of_hit = Tally { things: 1, ..Tally::default() };
                    let mut failed = None;
                    if let Some(field) = wanted.field {
                        visit(hit, field, &mut |value| {
                            let (text, number_of) = read_value(&value, field);
                            if let Some(number) = number_of {
                                of_hit.statistics.merge(Statistics::of(number));
                            } else {
                                of_hit.texts += 1;
                                of_hit.example.get_or_insert_with(|| (place(hit), text.clone()));
                                if kind == Kind::Number {
                                    return;
                                }
                            }
                            if wanted.values {
                                let value = match number_of {
                                    Some(number) if kind == Kind::Number => number.to_string(),
                                    _ => text.clone(),
                                };
                                // A thing that has a value twice has it once.
                                of_hit.values.insert(value, 1);
                            }
                            if wanted.spread && failed.is_none() {
                                let mut values = values.borrow_mut();
                                let put = |label| values.put(number, label, &text, number_of);
                                failed = labels.iter().map(put).find_map(Result::err);
                            }
                        });
                    }
                    if let Some(error) = failed {
                        return Err(error);
                    }
                    for label in labels {
                        own.entry(label).or_default().merge(of_hit.clone());
                    }
                }
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
    let (mut tallies, mut failures, mut done) = (Tallies::new(), Vec::new(), HashSet::new());
    // Those without things have a row as well, where rows are of targets.
    let of_targets = fields(wanted.by).is_empty();
    let known = places.rows().filter(|(label, _)| of_targets || label.0.is_none());
    tallies.extend(known.map(|(label, _)| (label.clone(), Tally::default())));
    for (target, answer) in answers {
        match answer {
            Ok((number, own)) => {
                done.insert(number);
                places.answered(&target.key, 1);
                for (label, tally) in own {
                    tallies.entry(label).or_default().merge(tally);
                }
            }
            Err(error) => failures.push(error),
        }
    }
    let kept: usize = tallies.values().map(|tally| tally.values.len().max(1)).sum();
    if over.get() || kept > COMBINATIONS {
        let what = if wanted.values { "values" } else { "groups" };
        return Err(Error::failed(format!("there are more than {COMBINATIONS} {what}"))
            .hint("Group by less, or narrow it with `--where` or the query."));
    }
    let mut spreads = if wanted.spread {
        values.into_inner().spreads(wanted, kind != Kind::Text, &tallies, &done)?
    } else {
        BTreeMap::new()
    };
    let found = tallies.into_iter().map(|(label, mut tally)| {
        let spread = spreads.remove(&label).unwrap_or_default();
        let (things, values) = (tally.things, std::mem::take(&mut tally.values));
        Found { shown: shown(tally, spread, wanted), things, values, label }
    });
    Ok(Answer { found: found.collect(), failures, places })
}

fn place(hit: &Hit<'_>) -> String {
    let key = hit.target;
    format!("{}/{}/{}", key.tenant.as_ref().unwrap_or(&key.account), key.region, hit.thing_name)
}

fn shown(tally: Tally, spread: (u64, Vec<f64>), wanted: &Wanted<'_>) -> Shown {
    let (cardinality, values) = spread;
    let exactly = |value: f64| Percentile { value, at_least: value, at_most: value };
    let percentile = |(at, percent): (usize, &f64)| {
        (*percent, values.get(at).copied().filter(|_| tally.statistics.count > 0).map(exactly))
    };
    Shown {
        statistics: Some(tally.statistics),
        not_numbers: tally.texts,
        example: tally.example,
        cardinality: wanted.spread.then_some((cardinality, cardinality)),
        percentiles: wanted.percents.iter().enumerate().map(percentile).collect(),
        approximate: Vec::new(),
    }
}
