//! Figures of the rows themselves: every thing that the query finds is read, and counted where it belongs. The values of a
//! field are put in order, in a temporary file where they are many, so that memory depends on the number of groups only.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};

use fleetctl_rules::query::split::Plan;
use fleetctl_rules::query::{self, json};
use serde::{Deserialize, Serialize};

use super::super::query::{FEW, read as search};
use super::figures::Shown;
use super::groups::{Groups, Label, fields, of_target};
use super::lane;
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::bulk::lane::Limits;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::aggregate::{Merge as _, Percentile, Ranks, Statistics};
use crate::fleet::index::{self, Hit};
use crate::fleet::metering::{COMBINATIONS, Dimension};
use crate::output::sort::Sorter;

/// What is wanted of the rows.
pub(super) struct Wanted<'w> {
    pub(super) by: &'w [Dimension],
    /// The field; without one things are counted.
    pub(super) field: Option<&'w str>,
    /// Whether its values are put in order.
    pub(super) spread: bool,
    pub(super) percents: &'w [f64],
    pub(super) plan: &'w Plan,
}

/// What one group of things has.
pub(super) struct Found {
    pub(super) label: Label,
    pub(super) things: u64,
    pub(super) shown: Shown,
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
}

impl Tally {
    fn merge(&mut self, other: Self) {
        self.things += other.things;
        self.statistics.merge(other.statistics);
        self.texts += other.texts;
    }
}

type Tallies = BTreeMap<Label, Tally>;

/// One value on its way into order.
#[derive(Serialize, Deserialize)]
struct Sorted {
    target: usize,
    label: Option<Vec<Option<String>>>,
    text: String,
    is_number: bool,
}

/// What a value is.
#[derive(Clone, Copy)]
enum Value {
    Number(f64),
    Text,
}

impl Sorted {
    /// As it was read before.
    fn value(&self) -> Value {
        let flag = if self.text == "true" { 1.0 } else { 0.0 };
        if self.is_number { Value::Number(self.text.parse().unwrap_or(flag) + 0.0) } else { Value::Text }
    }
}

/// Refuses a field that rows do not have.
pub(super) fn check(field: &str) -> Result<()> {
    if field == "registry.version" {
        return Err(Error::usage(format!("`{field}` is in no row of the index"))
            .hint("Without `--exact` AWS computes its figures."));
    }
    Ok(())
}

/// Reads all rows.
pub(super) async fn read(cx: &Context, limits: &Limits, wanted: &Wanted<'_>) -> Result<Answer> {
    let targets = cx.targets_to_read().await?;
    let mut places = Groups::new(wanted.by, targets.iter().map(|target| &target.key));
    let values = RefCell::new(Values::new());
    let over = Cell::new(false);
    let progress = cx.ui.progress("Reading");
    let read = Cell::new(0_usize);
    // Side by side rows come in any order, and sums of fractions depend on it.
    let side_by_side = wanted.field.is_none() && targets.len() <= FEW;
    let kind = kind(&targets, wanted.field).await;
    let answers = each(&targets, async |target| {
        let lane = lane(target, limits);
        let number = targets.iter().position(|other| other.key == target.key).unwrap_or_default();
        let mut own = Tallies::new();
        search::read(&lane, wanted.plan, side_by_side, |hits| {
            for hit in &hits {
                let labels = labels(wanted.by, &target.key, hit);
                let own = &mut own;
                let mut of_hit = Tally { things: 1, ..Tally::default() };
                let mut failed = None;
                if let Some(field) = wanted.field {
                    visit(hit, field, &mut |value| {
                        let (text, number_of) = read_value(&value, field, kind);
                        if number_of.is_none() && kind == Kind::Number {
                            return;
                        }
                        match number_of {
                            Some(number) => of_hit.statistics.merge(Statistics::of(number)),
                            None => of_hit.texts += 1,
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
            over.set(over.get() || own.len() > COMBINATIONS);
            read.set(read.get() + hits.len());
            progress.say(&crate::ui::text::count(read.get(), "thing"));
            Ok(!over.get())
        })
        .await?;
        Ok((number, own))
    })
    .await;
    drop(progress);
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
    if over.get() || tallies.len() > COMBINATIONS {
        return Err(Error::failed(format!("there are more than {COMBINATIONS} groups"))
            .hint("Group by less, or narrow it with `--where` or the query."));
    }
    let mut spreads =
        if wanted.spread { values.into_inner().spreads(wanted, &tallies, &done)? } else { BTreeMap::new() };
    let found = tallies.into_iter().map(|(label, tally)| {
        let spread = spreads.remove(&label).unwrap_or_default();
        Found { shown: shown(&tally, spread, wanted), things: tally.things, label }
    });
    Ok(Answer { found: found.collect(), failures, places })
}

fn shown(tally: &Tally, spread: (u64, Vec<f64>), wanted: &Wanted<'_>) -> Shown {
    let (cardinality, values) = spread;
    let mut statistics = tally.statistics;
    statistics.count += tally.texts;
    let is_numbers = tally.texts == 0;
    if !is_numbers {
        statistics.numbers = None;
    }
    let exactly = |value: f64| Percentile { value, at_least: value, at_most: value };
    let percentile = |(at, percent): (usize, &f64)| {
        (*percent, values.get(at).copied().filter(|_| is_numbers && statistics.count > 0).map(exactly))
    };
    Shown {
        statistics: Some(statistics),
        cardinality: wanted.spread.then_some((cardinality, cardinality)),
        percentiles: wanted.percents.iter().enumerate().map(percentile).collect(),
        approximate: Vec::new(),
    }
}

/// What the values of a field are, as far as the index's configuration tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A custom field of texts: 1.1 and 1.10 are two values, and no numbers.
    Text,
    /// A custom field of numbers: what is none is passed over, as AWS does.
    Number,
    /// Who does not tell leaves it open: numbers where all read as numbers.
    Open,
}

/// The kind of an attribute in the targets; text where it is so in one of them, as then AWS has no sum either.
async fn kind(targets: &[Target], field: Option<&str>) -> Kind {
    let Some(field) = field.filter(|field| field.starts_with("attributes.")) else { return Kind::Open };
    let configs = each(targets, async |target| index::config(target).await).await;
    let configs = configs.into_iter().filter_map(|(_, config)| config.ok());
    let kinds: Vec<String> = configs
        .flat_map(|config| config.custom_fields)
        .filter(|custom| custom.name == field)
        .map(|custom| custom.kind)
        .collect();
    let has = |kind: &str| kinds.iter().any(|known| known == kind);
    if has("String") {
        Kind::Text
    } else if has("Number") {
        Kind::Number
    } else {
        Kind::Open
    }
}

/// All things, and the group that a thing is in.
fn labels(by: &[Dimension], key: &TargetKey, hit: &Hit<'_>) -> Vec<Label> {
    let mut labels = vec![Label(None)];
    if !by.is_empty() {
        let value = |dimension: &Dimension| match dimension {
            Dimension::ThingType => hit.thing_type_name.clone(),
            Dimension::Attribute(name) => hit.attributes.get(name).cloned(),
            other => of_target(other, key),
        };
        labels.push(Label(Some(by.iter().map(value).collect())));
    }
    labels
}

/// Hands the values of a field to `take`.
fn visit(hit: &Hit<'_>, field: &str, take: &mut dyn FnMut(query::Value<'_>)) {
    let text = query::Value::Text;
    let field = field.strip_prefix("registry.").unwrap_or(field);
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    match (first, rest) {
        ("thingName", _) => take(text(&hit.thing_name)),
        ("thingId", _) => hit.thing_id.iter().for_each(|id| take(text(id))),
        ("thingTypeName", _) => hit.thing_type_name.iter().for_each(|name| take(text(name))),
        ("thingGroupNames", _) => hit.thing_group_names.iter().for_each(|name| take(text(name))),
        ("attributes", name) => hit.attributes.get(name).into_iter().for_each(|value| take(text(value))),
        ("shadow", path) => hit.shadow.iter().for_each(|shadow| json::values(shadow, path, take)),
        ("deviceDefender", path) => {
            hit.device_defender.iter().for_each(|found| json::values(found, path, take));
        }
        ("connectivity", path) => {
            if let Some(value) = hit.connectivity.as_ref().and_then(|c| serde_json::to_value(c).ok()) {
                json::values(&value, path, take);
            }
        }
        _ => {}
    }
}

/// A value as it is written, and the number that it is. Attributes are texts, whatever they stand for.
fn read_value(value: &query::Value<'_>, field: &str, kind: Kind) -> (String, Option<f64>) {
    match value {
        query::Value::Number(number) => (number.to_string(), Some(*number)),
        query::Value::Bool(flag) => (flag.to_string(), Some(f64::from(u8::from(*flag)))),
        query::Value::Text(text) => {
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            ((*text).to_owned(), number.filter(|_| field.starts_with("attributes.") && kind != Kind::Text))
        }
    }
}

/// All values on their way into order.
struct Values {
    sorter: Sorter,
    count: u64,
}

impl Values {
    fn new() -> Self {
        Self { sorter: Sorter::new(None, &std::env::temp_dir()), count: 0 }
    }

    fn put(&mut self, target: usize, label: &Label, text: &str, number: Option<f64>) -> Result<()> {
        let kept = |e: serde_json::Error| Error::internal("keeping a value").caused_by(e.to_string());
        let mut key = serde_json::to_vec(&label.0).map_err(kept)?;
        // JSON has no zero byte.
        key.push(0);
        key.push(u8::from(number.is_none()));
        let bits = (number.unwrap_or_default() + 0.0).to_bits();
        let ordered = if bits >> 63 == 1 { !bits } else { bits | 1 << 63 };
        key.extend(ordered.to_be_bytes());
        key.extend(text.as_bytes());
        key.push(0);
        // Each value is one of its own.
        key.extend(self.count.to_be_bytes());
        self.count += 1;
        let row =
            Sorted { target, label: label.0.clone(), text: text.to_owned(), is_number: number.is_some() };
        self.sorter.push(key, serde_json::to_vec(&row).map_err(kept)?)
    }

    /// The number of different values and the percentiles of each group, of the targets that were read to their end.
    fn spreads(
        self,
        wanted: &Wanted<'_>,
        tallies: &Tallies,
        done: &HashSet<usize>,
    ) -> Result<BTreeMap<Label, (u64, Vec<f64>)>> {
        let mut out: BTreeMap<Label, (u64, Vec<f64>)> = BTreeMap::new();
        let mut now: Option<(Label, Walk)> = None;
        let mut end = |now: Option<(Label, Walk)>| {
            if let Some((label, walk)) = now {
                out.insert(label, (walk.different, walk.ranks.values().collect()));
            }
        };
        self.sorter.finish(|row| {
            let row: Sorted = serde_json::from_slice(row)
                .map_err(|e| Error::internal("keeping a value").caused_by(e.to_string()))?;
            if !done.contains(&row.target) {
                return Ok(true);
            }
            let value = row.value();
            let label = Label(row.label);
            if now.as_ref().is_none_or(|(last, _)| *last != label) {
                end(now.take());
                let none = Tally::default();
                let tally = tallies.get(&label).unwrap_or(&none);
                let ranks = Ranks::new(wanted.percents, tally.statistics.count);
                now = Some((
                    label,
                    Walk { ranks, numbers: tally.texts == 0, last: None, text: String::new(), different: 0 },
                ));
            }
            if let Some((_, walk)) = &mut now {
                if let Value::Number(number) = value {
                    walk.ranks.next(number, 1);
                }
                let is_same = match (&walk.last, &value) {
                    (Some(Value::Number(last)), Value::Number(number)) if walk.numbers => {
                        last.total_cmp(number).is_eq()
                    }
                    _ => walk.text == row.text && walk.last.is_some(),
                };
                walk.different += u64::from(!is_same);
                walk.last = Some(value);
                walk.text = row.text;
            }
            Ok(true)
        })?;
        end(now);
        Ok(out)
    }
}

/// One group's values, in order.
struct Walk {
    ranks: Ranks,
    /// All are numbers: 5 and 5.0 are one.
    numbers: bool,
    last: Option<Value>,
    text: String,
    different: u64,
}
