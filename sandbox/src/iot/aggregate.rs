//! Aggregations over the index of things: statistics, cardinality, percentiles and buckets, in one pass over the things.
//!
//! After the developer guide's "Querying for aggregate data": the field must be a managed or custom one; a value of
//! another type than the field's is skipped; `variance` is that of the population, as the guide defines it and its
//! example shows; a text field has a count only, a Boolean one no squares; sums that no double holds leave a count only.
//! Percentiles are interpolated between neighbours, which gives the figures of the command line's documented example.
//!
//! AWS calls cardinality and percentiles approximations; here they are exact. What the guide leaves open: without any
//! value there is a count of 0 alone; buckets come by count, and those of the same count by key; an item of several
//! values (groups, arrays) is in several buckets; the index of groups is not aggregated over.

use std::collections::{HashMap, HashSet};

use fleetctl_rules::query::{self, Query};
use serde_json::{Map, Value, json};

use super::{
    Call,
    area::Area,
    document::ThingDocument,
    index::{Indexes, THINGS, seen_until},
    input::{Input, invalid, object},
    search,
};
use crate::api::{Answer, ApiError};

/// The field when none is given.
const DEFAULT_FIELD: &str = "registry.version";
/// The percents when none are given.
const DEFAULT_PERCENTS: [f64; 7] = [1.0, 5.0, 25.0, 50.0, 75.0, 95.0, 99.0];
/// How many buckets there are when nothing is said.
const DEFAULT_BUCKETS: usize = 10;
/// How many buckets can be asked for.
const MAX_BUCKETS: usize = 10_000;

/// The type of a field of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `Number`
    Number,
    /// `String`
    Text,
    /// `Boolean`
    Bool,
}

impl Kind {
    /// The type by AWS's name.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "Number" => Self::Number,
            "Boolean" => Self::Bool,
            _ => Self::Text,
        }
    }

    /// The value in this type; nothing when it is of another. Attributes are texts, whatever they stand for.
    fn read(self, value: query::Value<'_>, attribute: bool) -> Option<query::Value<'_>> {
        match (self, value) {
            (Self::Number, query::Value::Number(_))
            | (Self::Bool, query::Value::Bool(_))
            | (Self::Text, query::Value::Text(_)) => Some(value),
            (Self::Number, query::Value::Text(text)) if attribute => {
                text.parse().ok().filter(|number: &f64| number.is_finite()).map(query::Value::Number)
            }
            (Self::Bool, query::Value::Text(text)) if attribute => text.parse().ok().map(query::Value::Bool),
            _ => None,
        }
    }
}

fn bad_aggregation(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidAggregationException", 400, text)
}

/// A checked aggregation.
struct Aggregation {
    query: Query,
    field: String,
    kind: Kind,
}

impl Aggregation {
    fn read(input: &Input, area: &Area, call: &Call<'_>) -> Result<Self, ApiError> {
        let (index, query) = search::question(input, area, call.now)?;
        if index != THINGS {
            return Err(bad_aggregation(format!("The index {index} cannot be aggregated over")));
        }
        let field = input.text("aggregationField")?.unwrap_or(DEFAULT_FIELD).to_owned();
        let kind = area.indexes.kind(&field).ok_or_else(|| {
            bad_aggregation(format!("{field} is neither a managed field nor a custom field of {index}"))
        })?;
        Ok(Self { query, field, kind })
    }

    /// Hands the values of each thing that the query asks for to `visit`; gives how many things those are.
    fn scan(&self, call: &Call<'_>, area: &Area, mut visit: impl FnMut(usize, query::Value<'_>)) -> usize {
        let sources = area.indexes.sources();
        let until = seen_until(call.now, call.world.settings.index_lag);
        let attribute = self.field.starts_with("attributes.");
        let mut matched = 0;
        for (name, thing) in Indexes::visible(area.things.iter(), area.indexes.past().iter(), until) {
            let document = ThingDocument::new(area, &sources, name, thing);
            if self.query.matches(&document) {
                matched += 1;
                document.aggregated(&self.field, &mut |value| {
                    self.kind.read(value, attribute).into_iter().for_each(|value| visit(matched, value));
                });
            }
        }
        matched
    }
}

/// The type of the field that a fleet metric is to aggregate.
///
/// # Errors
/// As of an aggregation; also where `numbers` are needed and the field has none.
pub(crate) fn kind_for_metric(call: &Call<'_>, area: &Area, numbers: bool) -> Result<Kind, ApiError> {
    let wanted = Aggregation::read(&call.input, area, call)?;
    if numbers && wanted.kind != Kind::Number {
        return Err(bad_aggregation(format!("Percentiles need a field of type Number: {}", wanted.field)));
    }
    Ok(wanted.kind)
}

/// What one pass gathers of numbers.
#[derive(Default)]
struct Sums {
    things: usize,
    last: usize,
    values: usize,
    sum: f64,
    squares: f64,
    /// As Welford's method has them: from the sums alone the variance of large numbers has no digits.
    mean: f64,
    off_squares: f64,
    range: Option<(f64, f64)>,
}

impl Sums {
    fn add(&mut self, thing: usize, value: &query::Value<'_>) {
        self.things += usize::from(thing != self.last);
        self.last = thing;
        let number = match value {
            query::Value::Number(number) => *number,
            query::Value::Bool(flag) => f64::from(u8::from(*flag)),
            query::Value::Text(_) => return,
        };
        self.values += 1;
        #[expect(clippy::cast_precision_loss, reason = "no account has 2^53 things")]
        let (off, count) = (number - self.mean, self.values as f64);
        self.mean += off / count;
        self.off_squares += off * (number - self.mean);
        self.sum += number;
        self.squares += number * number;
        self.range =
            Some(self.range.map_or((number, number), |(low, high)| (low.min(number), high.max(number))));
    }

    fn shown(&self, kind: Kind) -> Value {
        let mut shown = Map::from_iter([("count".to_owned(), json!(self.things))]);
        let (Some((low, high)), true) = (self.range, self.sum.is_finite() && self.squares.is_finite()) else {
            return Value::Object(shown);
        };
        #[expect(clippy::cast_precision_loss, reason = "no account has 2^53 things")]
        let count = self.values as f64;
        for (name, value) in
            [("average", self.sum / count), ("sum", self.sum), ("minimum", low), ("maximum", high)]
        {
            shown.insert(name.to_owned(), json!(value));
        }
        if kind == Kind::Number {
            let variance = (self.off_squares / count).max(0.0);
            for (name, value) in
                [("sumOfSquares", self.squares), ("variance", variance), ("stdDeviation", variance.sqrt())]
            {
                shown.insert(name.to_owned(), json!(value));
            }
        }
        Value::Object(shown)
    }
}

/// `GetStatistics`.
pub(crate) fn statistics(call: &mut Call<'_>) -> Answer {
    let area = call.lock();
    let wanted = Aggregation::read(&call.input, &area, call)?;
    let mut sums = Sums::default();
    wanted.scan(call, &area, |thing, value| sums.add(thing, &value));
    Ok(json!({ "statistics": sums.shown(wanted.kind) }))
}

/// A value as the key of a bucket: a whole number has no fraction.
fn key(value: &query::Value<'_>) -> String {
    match value {
        query::Value::Text(text) => (*text).to_owned(),
        query::Value::Number(number) => number.to_string(),
        query::Value::Bool(flag) => flag.to_string(),
    }
}

/// `GetCardinality`.
pub(crate) fn cardinality(call: &mut Call<'_>) -> Answer {
    let area = call.lock();
    let wanted = Aggregation::read(&call.input, &area, call)?;
    let mut seen: HashSet<String> = HashSet::new();
    wanted.scan(call, &area, |_, value| match value {
        query::Value::Text(text) if seen.contains(text) => {}
        value => drop(seen.insert(key(&value))),
    });
    Ok(json!({ "cardinality": seen.len() }))
}

fn percents(input: &Input) -> Result<Vec<f64>, ApiError> {
    let Some(given) = input.get("percents") else { return Ok(DEFAULT_PERCENTS.to_vec()) };
    let given = given.as_array().ok_or_else(|| invalid("percents is not a list"))?;
    let read = |value: &Value| value.as_f64().filter(|percent| (0.0..=100.0).contains(percent));
    let read = |value| read(value).ok_or_else(|| invalid("percents must be between 0 and 100"));
    given.iter().map(read).collect()
}

/// `GetPercentiles`.
pub(crate) fn percentiles(call: &mut Call<'_>) -> Answer {
    let percents = percents(&call.input)?;
    let area = call.lock();
    let wanted = Aggregation::read(&call.input, &area, call)?;
    if wanted.kind != Kind::Number {
        return Err(bad_aggregation(format!("Percentiles need a field of type Number: {}", wanted.field)));
    }
    let mut numbers = Vec::new();
    wanted.scan(call, &area, |_, value| {
        if let query::Value::Number(number) = value {
            numbers.push(number);
        }
    });
    numbers.sort_by(f64::total_cmp);
    let shown = percents
        .iter()
        .filter_map(|percent| Some(json!({ "percent": percent, "value": at(&numbers, *percent)? })));
    Ok(json!({ "percentiles": shown.collect::<Vec<_>>() }))
}

/// The value below which so many percent of sorted numbers are, between two neighbours in proportion.
fn at(sorted: &[f64], percent: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "no account has 2^53 things")]
    let rank = percent / 100.0 * last as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let below = (rank.floor() as usize).min(last);
    let (low, high) = (sorted.get(below)?, sorted.get((below + 1).min(last))?);
    Some(low + (high - low) * (rank - rank.floor()))
}

/// `GetBucketsAggregation`: what has no room in the asked number of buckets is left out without a word.
pub(crate) fn buckets(call: &mut Call<'_>) -> Answer {
    call.input.required("aggregationField")?;
    let kind = call.input.object("bucketsAggregationType")?;
    let kind = kind.ok_or_else(|| invalid("bucketsAggregationType must not be null"))?;
    let terms = object(kind, "termsAggregation")?;
    let terms = terms.ok_or_else(|| invalid("termsAggregation must not be null"))?;
    let most = match terms.get("maxBuckets").filter(|most| !most.is_null()) {
        None => DEFAULT_BUCKETS,
        Some(most) => most
            .as_u64()
            .and_then(|most| usize::try_from(most).ok())
            .filter(|most| (1..=MAX_BUCKETS).contains(most))
            .ok_or_else(|| invalid(format!("maxBuckets must be between 1 and {MAX_BUCKETS}")))?,
    };
    let area = call.lock();
    let wanted = Aggregation::read(&call.input, &area, call)?;
    let mut counts: HashMap<String, usize> = HashMap::new();
    let total = wanted.scan(call, &area, |_, value| {
        let known = match value {
            query::Value::Text(text) => counts.get_mut(text),
            _ => None,
        };
        match known {
            Some(count) => *count += 1,
            None => *counts.entry(key(&value)).or_default() += 1,
        }
    });
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let shown = counts.iter().take(most).map(|(key, count)| json!({ "keyValue": key, "count": count }));
    Ok(json!({ "totalCount": total, "buckets": shown.collect::<Vec<_>>() }))
}
