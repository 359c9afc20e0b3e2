//! The values of a field in order, in a temporary file where they are many: for percentiles and the number of different
//! values of each group.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::super::groups::Label;
use super::Wanted;
use super::tally::{Tallies, Tally};
use super::value::Kind;
use crate::error::{Error, Result};
use crate::fleet::aggregate::Ranks;
use crate::output::sort::Sorter;

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

/// All values on their way into order.
pub(super) struct Values {
    sorter: Sorter,
    count: u64,
}

impl Values {
    pub(super) fn new() -> Self {
        Self { sorter: Sorter::new(None, &std::env::temp_dir()), count: 0 }
    }

    pub(super) fn put(
        &mut self,
        target: usize,
        label: &Label,
        text: &str,
        number: Option<f64>,
    ) -> Result<()> {
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
    /// Of texts, 5 and 5.0 are two values.
    pub(super) fn spreads(
        self,
        wanted: &Wanted<'_>,
        kind: Kind,
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
                    Walk {
                        ranks,
                        numbers: match kind {
                            Kind::Text => false,
                            Kind::Number => true,
                            Kind::Open => tally.texts == 0,
                        },
                        last: None,
                        text: String::new(),
                        different: 0,
                    },
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
    /// Those that are compared are numbers: 5 and 5.0 are one.
    numbers: bool,
    last: Option<Value>,
    text: String,
    different: u64,
}
