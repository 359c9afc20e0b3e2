//! Counting rows: what each group of a target has, page by page, and what all of them have together. No calls here.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

use super::super::figures::Shown;
use super::super::groups::{Groups, Label, fields};
use super::order::Values;
use super::value::{Kind, labels, read_value, visit};
use super::{Found, Wanted};
use crate::aws::TargetKey;
use crate::error::Result;
use crate::fleet::aggregate::{Merge as _, Percentile, Statistics};
use crate::fleet::index::Hit;

/// What is counted of a group in a target.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) things: u64,
    pub(super) statistics: Statistics,
    /// Values that are no numbers.
    pub(super) texts: u64,
    /// The first thing with such a value, by its place and name, and the value.
    example: Option<(String, String)>,
    pub(super) values: BTreeMap<String, u64>,
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

pub(super) type Tallies = BTreeMap<Label, Tally>;

/// Counts the rows of all targets.
pub(super) struct Counting<'w> {
    wanted: &'w Wanted<'w>,
    kind: Kind,
    values: RefCell<Values>,
}

impl<'w> Counting<'w> {
    pub(super) fn new(wanted: &'w Wanted<'w>, kind: Kind) -> Self {
        Self { wanted, kind, values: RefCell::new(Values::new()) }
    }

    /// Counts some rows of the target of this number.
    pub(super) fn take(
        &self,
        number: usize,
        key: &TargetKey,
        hits: &[Hit<'_>],
        own: &mut Tallies,
    ) -> Result<()> {
        for hit in hits {
            let labels = labels(self.wanted.by, key, hit);
            let of_hit = self.of_hit(number, &labels, hit)?;
            for label in labels {
                own.entry(label).or_default().merge(of_hit.clone());
            }
        }
        Ok(())
    }

    fn of_hit(&self, number: usize, labels: &[Label], hit: &Hit<'_>) -> Result<Tally> {
        let (wanted, kind) = (self.wanted, self.kind);
        let mut of_hit = Tally { things: 1, ..Tally::default() };
        let mut failed = None;
        let Some(field) = wanted.field else { return Ok(of_hit) };
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
                let mut values = self.values.borrow_mut();
                let put = |label| values.put(number, label, &text, number_of);
                failed = labels.iter().map(put).find_map(Result::err);
            }
        });
        failed.map_or(Ok(of_hit), Err)
    }

    /// What the groups of all targets have together.
    pub(super) fn found(self, all: All) -> Result<Vec<Found>> {
        let wanted = self.wanted;
        let All { tallies, done } = all;
        let mut spreads = if wanted.spread {
            self.values.into_inner().spreads(wanted, self.kind, &tallies, &done)?
        } else {
            BTreeMap::new()
        };
        let found = tallies.into_iter().map(|(label, mut tally)| {
            let spread = spreads.remove(&label).unwrap_or_default();
            let (things, values) = (tally.things, std::mem::take(&mut tally.values));
            Found { shown: shown(tally, spread, wanted), things, values, label }
        });
        Ok(found.collect())
    }
}

/// The groups of those targets that were read to their end.
pub(super) struct All {
    tallies: Tallies,
    done: HashSet<usize>,
}

impl All {
    /// Those without things have a row as well, where rows are of targets.
    pub(super) fn new(wanted: &Wanted<'_>, places: &Groups<u64>) -> Self {
        let of_targets = fields(wanted.by).is_empty();
        let known = places.rows().filter(|(label, _)| of_targets || label.0.is_none());
        let tallies = known.map(|(label, _)| (label.clone(), Tally::default())).collect();
        Self { tallies, done: HashSet::new() }
    }

    /// Takes what was counted in the target of this number.
    pub(super) fn add(&mut self, number: usize, own: Tallies) {
        self.done.insert(number);
        for (label, tally) in own {
            self.tallies.entry(label).or_default().merge(tally);
        }
    }

    /// How many values, or groups, are held.
    pub(super) fn kept(&self) -> usize {
        self.tallies.values().map(|tally| tally.values.len().max(1)).sum()
    }
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
