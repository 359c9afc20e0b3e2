//! How the values of a field are spread: how many different ones there are, and percentiles.
//!
//! A target that answers all its buckets has told everything, and what is merged of those is exact. Of one that has more
//! values than buckets only a sketch is known: its number of values and some percentiles. Then the number of values of all
//! lies between the largest and the sum, and a percentile between the least and the greatest of the targets' percentiles
//! beside it; the value itself comes from the sketches' curves, each as heavy as its target has things, and is an estimate.

use std::collections::{BTreeMap, HashSet};

use super::Merge;
use super::numbers::float;

/// A number in an order; no value is NaN.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// What is known of a target that has more values than it answers buckets.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// Things that have the field.
    pub count: u64,
    /// How many values it has.
    pub cardinality: u64,
    /// Percents and their values, both growing, with 0 and 100; empty for texts.
    pub points: Vec<(f64, f64)>,
}

/// The values of a field in some targets.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spread {
    /// The values of targets that told all of them.
    values: HashSet<String>,
    numbers: BTreeMap<Ordered, u64>,
    /// Some value is no number.
    texts: bool,
    sketches: Vec<Sketch>,
}

/// A percentile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percentile {
    /// The value.
    pub value: f64,
    /// It is no less; the same where it is exact.
    pub at_least: f64,
    /// It is no more.
    pub at_most: f64,
}

impl Spread {
    /// A target that told all its values, and how many things have each.
    pub fn whole(buckets: Vec<(String, u64)>) -> Self {
        let mut this = Self::default();
        for (value, count) in buckets {
            match value.parse().ok().filter(|number: &f64| number.is_finite()) {
                // Both zeros are one value.
                Some(number) => *this.numbers.entry(Ordered(number + 0.0)).or_default() += count,
                None => this.texts = true,
            }
            this.values.insert(value);
        }
        this
    }

    /// A target of which only a sketch is known.
    pub fn sketched(sketch: Sketch) -> Self {
        Self { texts: sketch.points.is_empty(), sketches: vec![sketch], ..Self::default() }
    }

    /// Whether nothing is a sketch.
    pub fn is_exact(&self) -> bool {
        self.sketches.is_empty()
    }

    /// How many different values there are, at least and at most.
    pub fn cardinality(&self) -> (u64, u64) {
        let known = self.values.len() as u64;
        let sketched = self.sketches.iter().map(|sketch| sketch.cardinality);
        (sketched.clone().fold(known, u64::max), sketched.fold(known, u64::saturating_add))
    }

    /// A percentile, interpolated between neighbours; nothing where there is no value, or where one is a text.
    pub fn percentile(&self, percent: f64) -> Option<Percentile> {
        if self.texts {
            return None;
        }
        let whole: u64 = self.numbers.values().sum();
        if self.sketches.is_empty() {
            return (whole > 0).then(|| {
                let value = self.at(percent, whole);
                Percentile { value, at_least: value, at_most: value }
            });
        }
        let parts = self.sketches.iter().filter(|sketch| sketch.count > 0);
        // One place beside it: what is between two things of a target may be beside what is between two of all.
        let beside = |count: u64| if count > 1 { 100.0 / float(count - 1) } else { 100.0 };
        let bounds = parts.clone().map(|sketch| {
            let beside = beside(sketch.count);
            (below(&sketch.points, percent - beside), above(&sketch.points, percent + beside))
        });
        let own = (whole > 0).then(|| {
            let beside = beside(whole);
            (self.at((percent - beside).max(0.0), whole), self.at((percent + beside).min(100.0), whole))
        });
        let (at_least, at_most) =
            bounds.chain(own).reduce(|one, two| (one.0.min(two.0), one.1.max(two.1)))?;
        let all = float(whole + parts.clone().map(|sketch| sketch.count).sum::<u64>());
        let share = |value: f64| {
            let own: u64 = self.numbers.range(..=Ordered(value)).map(|(_, count)| count).sum();
            let sketched =
                parts.clone().map(|sketch| float(sketch.count) * share_below(&sketch.points, value));
            (float(own) + sketched.sum::<f64>()) / all
        };
        let (mut low, mut high) = (at_least, at_most);
        for _ in 0..60 {
            let middle = low + (high - low) / 2.0;
            if share(middle) * 100.0 < percent { low = middle } else { high = middle }
        }
        Some(Percentile { value: high, at_least, at_most })
    }

    /// The percentile of the numbers that are known one by one.
    fn at(&self, percent: f64, count: u64) -> f64 {
        let mut ranks = Ranks::new(&[percent], count);
        for (value, count) in &self.numbers {
            ranks.next(value.0, *count);
        }
        ranks.values().next().unwrap_or_default()
    }
}

/// The last known value at or below a percent.
fn below(points: &[(f64, f64)], percent: f64) -> f64 {
    let before = points.iter().take_while(|(at, _)| *at <= percent).last();
    before.or(points.first()).map_or(f64::NEG_INFINITY, |(_, value)| *value)
}

/// The first known value at or above a percent.
fn above(points: &[(f64, f64)], percent: f64) -> f64 {
    points.iter().find(|(at, _)| *at >= percent).or(points.last()).map_or(f64::INFINITY, |(_, value)| *value)
}

/// The share of a target's things that have at most this value, by straight lines between what is known.
fn share_below(points: &[(f64, f64)], value: f64) -> f64 {
    let Some(after) = points.iter().position(|(_, at)| *at > value) else { return 1.0 };
    let Some(before) = after.checked_sub(1) else { return 0.0 };
    let ((low, from), (high, to)) = (points[before], points[after]);
    (low + (high - low) * ((value - from) / (to - from))) / 100.0
}

impl Merge for Spread {
    fn merge(&mut self, other: Self) {
        self.values.extend(other.values);
        for (value, count) in other.numbers {
            *self.numbers.entry(value).or_default() += count;
        }
        self.texts |= other.texts;
        self.sketches.extend(other.sketches);
    }
}

/// Percentiles of values that come in order: those between two places are interpolated, as in AWS's documented example.
#[derive(Debug, Clone)]
pub struct Ranks {
    /// The places, from 0, with the values at the two whole places beside them.
    places: Vec<(f64, f64, f64)>,
    seen: u64,
}

impl Ranks {
    /// The places of percents among so many values.
    pub fn new(percents: &[f64], count: u64) -> Self {
        let place = |percent: &f64| (percent / 100.0 * float(count.saturating_sub(1)), 0.0, 0.0);
        Self { places: percents.iter().map(place).collect(), seen: 0 }
    }

    /// The next value, which so many things have.
    pub fn next(&mut self, value: f64, count: u64) {
        let (first, end) = (float(self.seen), float(self.seen + count));
        for (place, low, high) in &mut self.places {
            if (first..end).contains(&place.floor()) {
                *low = value;
            }
            if (first..end).contains(&place.ceil()) {
                *high = value;
            }
        }
        self.seen += count;
    }

    /// The percentiles, once all values were there.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.places.iter().map(|(place, low, high)| low + (high - low) * place.fract())
    }
}
