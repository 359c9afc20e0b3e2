//! The row of a field's figures, wherever they come from.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::fleet::aggregate::{Merge, Percentile, Spread, Statistics};

/// What a target answered of a field.
#[derive(Debug, Clone)]
pub(super) struct Figures {
    pub(super) statistics: Statistics,
    /// Where it is wanted.
    pub(super) spread: Option<Spread>,
}

impl Merge for Figures {
    fn merge(&mut self, other: Self) {
        self.statistics.merge(other.statistics);
        if let (Some(mine), Some(others)) = (&mut self.spread, other.spread) {
            mine.merge(others);
        }
    }
}

/// What is shown of a group.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Nothing where no target answered.
    pub(super) statistics: Option<Statistics>,
    /// Values beside those of the statistics.
    pub(super) not_numbers: u64,
    /// The place of a thing with such a value, and the value.
    pub(super) example: Option<(String, String)>,
    /// At least and at most.
    pub(super) cardinality: Option<(u64, u64)>,
    /// By their percents.
    pub(super) percentiles: Vec<(f64, Option<Percentile>)>,
    /// What is an approximation.
    pub(super) approximate: Vec<&'static str>,
}

impl Shown {
    /// Of what AWS answered.
    pub(super) fn of(figures: Option<&Figures>, percents: &[f64], cardinality: bool) -> Self {
        let Some(figures) = figures else { return Self::default() };
        let spread = figures.spread.as_ref();
        // Numbers in a field of texts are texts.
        let numbers = spread.filter(|_| figures.statistics.numbers.is_some());
        let percentile = |percent: &f64| (*percent, numbers.and_then(|spread| spread.percentile(*percent)));
        let mut approximate = Vec::new();
        if spread.is_some_and(|spread| !spread.is_exact()) {
            approximate.extend(cardinality.then_some("cardinality"));
            approximate.extend((!percents.is_empty()).then_some("percentiles"));
        }
        Self {
            statistics: Some(figures.statistics),
            not_numbers: 0,
            example: None,
            cardinality: spread.filter(|_| cardinality).map(Spread::cardinality),
            percentiles: percents.iter().map(percentile).collect(),
            approximate,
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(flatten)]
    label: Map<String, Value>,
    pub(super) count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not_numbers: Option<u64>,
    pub(super) sum: Option<f64>,
    mean: Option<f64>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    sum_of_squares: Option<f64>,
    variance: Option<f64>,
    std_deviation: Option<f64>,
    #[serde(flatten)]
    spread: Map<String, Value>,
    targets: usize,
    asked: usize,
    exact: bool,
}

impl Row {
    pub(super) fn new(label: Map<String, Value>, shown: &Shown, targets: usize, asked: usize) -> Self {
        let numbers = shown.statistics.and_then(|statistics| statistics.numbers);
        let variance = numbers.and_then(|numbers| numbers.variance).map(rounded);
        Self {
            label,
            count: shown.statistics.map(|statistics| statistics.count + shown.not_numbers),
            not_numbers: (shown.not_numbers > 0).then_some(shown.not_numbers),
            sum: numbers.map(|numbers| numbers.sum),
            mean: shown.statistics.and_then(|statistics| statistics.mean()),
            minimum: numbers.map(|numbers| numbers.minimum),
            maximum: numbers.map(|numbers| numbers.maximum),
            sum_of_squares: numbers.and_then(|numbers| numbers.sum_of_squares),
            variance,
            std_deviation: variance.map(|variance| rounded(variance.sqrt())),
            spread: spread(shown),
            targets,
            asked,
            exact: targets == asked && shown.approximate.is_empty(),
        }
    }

    /// The members that say which group it is.
    pub(super) fn label(&self) -> &Map<String, Value> {
        &self.label
    }

    /// Whether it has things, and no sum of them.
    pub(super) fn is_count_only(&self) -> bool {
        self.count.is_some_and(|count| count > 0) && self.sum.is_none()
    }
}

/// To twelve significant digits: what follows is left over from adding up in another order.
fn rounded(number: f64) -> f64 {
    format!("{number:.11e}").parse().unwrap_or(number)
}

fn spread(shown: &Shown) -> Map<String, Value> {
    let mut out = Map::new();
    let mut put = |name: &str, value: Value| drop(out.insert(name.to_owned(), value));
    if let Some((least, most)) = shown.cardinality {
        put("cardinality", json!(least));
        if least != most {
            put("cardinalityAtMost", json!(most));
        }
    }
    if !shown.percentiles.is_empty() {
        let each = |of: &dyn Fn(Percentile) -> f64| {
            let one = |(percent, value): &(f64, Option<Percentile>)| {
                (percent.to_string(), json!(value.as_ref().map(|value| of(*value))))
            };
            Value::Object(shown.percentiles.iter().map(one).collect())
        };
        put("percentiles", each(&|percentile| rounded(percentile.value)));
        if shown.approximate.contains(&"percentiles") {
            put("percentilesAtLeast", each(&|percentile| percentile.at_least));
            put("percentilesAtMost", each(&|percentile| percentile.at_most));
        }
    }
    if !shown.approximate.is_empty() {
        put("approximate", json!(shown.approximate));
    }
    out
}
