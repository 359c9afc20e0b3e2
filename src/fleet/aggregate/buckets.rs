//! Buckets: how many things have which value. A target answers its largest ones, up to as many as it was asked for; one
//! that answered fewer has answered all. What a target may have kept back of a value is at most its smallest answered
//! count, as AWS ranks buckets by their counts.

use std::collections::HashMap;

use super::Merge;

/// The merged buckets of some targets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Buckets {
    /// Things that the query finds, with the field or without.
    pub things: u64,
    values: HashMap<String, Known>,
    /// The sum of the smallest answered counts of the targets that may have kept buckets back.
    kept_back: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Known {
    count: u64,
    /// The part of `kept_back` of targets that answered this value.
    settled: u64,
}

/// A value and how many things have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket {
    /// The value.
    pub value: String,
    /// Things that have it, at least.
    pub count: u64,
    /// Things that have it, at most; the same where the count is exact.
    pub at_most: u64,
}

impl Buckets {
    /// What one target answered that was asked for the `asked` largest buckets.
    pub fn answered(things: u64, buckets: Vec<(String, u64)>, asked: usize) -> Self {
        let kept_back = if buckets.len() < asked {
            0
        } else {
            buckets.iter().map(|(_, count)| *count).min().unwrap_or_default()
        };
        let mut values: HashMap<String, Known> = HashMap::with_capacity(buckets.len());
        for (value, count) in buckets {
            let known = values.entry(value).or_default();
            known.count = known.count.saturating_add(count);
            known.settled = kept_back;
        }
        Self { things, values, kept_back }
    }

    /// How many things a value may have at most that is not among the buckets; 0 where all values are.
    pub fn unlisted_at_most(&self) -> u64 {
        self.kept_back
    }

    /// Things that are in none of the buckets: without the field, or with a value that was kept back.
    pub fn unlisted(&self) -> u64 {
        let listed = self.values.values().fold(0_u64, |all, known| all.saturating_add(known.count));
        self.things.saturating_sub(listed)
    }

    /// The buckets, the largest first, those of the same count by value.
    pub fn ranked(&self) -> Vec<Bucket> {
        let bucket = |(value, known): (&String, &Known)| Bucket {
            value: value.clone(),
            count: known.count,
            at_most: known.count.saturating_add(self.kept_back.saturating_sub(known.settled)),
        };
        let mut ranked: Vec<Bucket> = self.values.iter().map(bucket).collect();
        ranked.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        ranked
    }
}

impl Merge for Buckets {
    fn merge(&mut self, other: Self) {
        self.things = self.things.saturating_add(other.things);
        self.kept_back = self.kept_back.saturating_add(other.kept_back);
        for (value, known) in other.values {
            let mine = self.values.entry(value).or_default();
            mine.count = mine.count.saturating_add(known.count);
            mine.settled = mine.settled.saturating_add(known.settled);
        }
    }
}
