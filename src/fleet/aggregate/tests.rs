//! Random fleets, divided over random targets: what is merged is what the union of the rows has, or is marked and within
//! its bound. Numbers are eighths, whose sums and squares no double rounds, so that only means and variances need a
//! tolerance.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests"
)]

use std::collections::HashMap;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

use super::{Buckets, Merge as _, Numbers, Ranks, Sketch, Spread, Statistics};

/// Means and variances may differ by this share of the larger one, or by so much.
const TOLERANCE: f64 = 1e-9;

pub(crate) fn near(one: f64, two: f64) -> bool {
    (one - two).abs() <= TOLERANCE * one.abs().max(two.abs()).max(1.0)
}

/// Statistics by their definitions, in two passes.
pub(crate) fn statistics(rows: &[Option<f64>]) -> Statistics {
    let values: Vec<f64> = rows.iter().copied().flatten().collect();
    let count = values.len() as f64;
    let sum: f64 = values.iter().sum();
    let numbers = (!values.is_empty()).then(|| Numbers {
        sum,
        minimum: values.iter().copied().reduce(f64::min).unwrap(),
        maximum: values.iter().copied().reduce(f64::max).unwrap(),
        sum_of_squares: Some(values.iter().map(|v| v * v).sum()),
        variance: Some(values.iter().map(|v| (v - sum / count).powi(2)).sum::<f64>() / count),
    });
    Statistics { count: values.len() as u64, numbers }
}

pub(crate) fn counts(rows: &[Option<f64>]) -> HashMap<String, u64> {
    let mut counts = HashMap::new();
    for value in rows.iter().flatten() {
        *counts.entry(value.to_string()).or_default() += 1;
    }
    counts
}

/// The percents that tests ask for, and the curve that a sketch has.
pub(crate) const PERCENTS: [f64; 5] = [0.0, 12.5, 50.0, 95.0, 100.0];
const CURVE: [f64; 6] = [0.0, 5.0, 30.0, 50.0, 90.0, 100.0];

/// A percentile by its definition: between the two neighbours of its place.
pub(crate) fn percentile(sorted: &[f64], percent: f64) -> f64 {
    let place = percent / 100.0 * (sorted.len() - 1) as f64;
    let beside = |place: f64| sorted[place as usize];
    beside(place.floor()) + (beside(place.ceil()) - beside(place.floor())) * place.fract()
}

pub(crate) fn sorted(rows: &[Option<f64>]) -> Vec<f64> {
    let mut values: Vec<f64> = rows.iter().copied().flatten().collect();
    values.sort_by(f64::total_cmp);
    values
}

/// What is known of a target's values: all of them where they have room in the buckets, else a sketch.
pub(crate) fn spread(rows: &[Option<f64>], asked: usize) -> Spread {
    let buckets = largest(rows, asked);
    if buckets.len() < asked {
        return Spread::whole(buckets);
    }
    let values = sorted(rows);
    let points = CURVE.iter().map(|percent| (*percent, percentile(&values, *percent)));
    Spread::sketched(Sketch {
        count: values.len() as u64,
        cardinality: counts(rows).len() as u64,
        points: points.collect(),
    })
}

/// What a target answers: its largest buckets, among equals any.
pub(crate) fn largest(rows: &[Option<f64>], asked: usize) -> Vec<(String, u64)> {
    let mut all: Vec<_> = counts(rows).into_iter().collect();
    all.sort_by_key(|bucket| std::cmp::Reverse(bucket.1));
    all.truncate(asked);
    all
}

/// The rows of each of some targets; a thing may lack the value.
fn fleet(rng: &mut StdRng) -> Vec<Vec<Option<f64>>> {
    let values = rng.random_range(1..16);
    let mut targets = vec![Vec::new(); rng.random_range(1..9)];
    for _ in 0..rng.random_range(0..120) {
        // The lesser of two, so that some values are common and some are rare.
        let value = rng.random_range(0..values).min(rng.random_range(0..values));
        let row = rng.random_bool(0.9).then(|| f64::from(value - 5) / 8.0);
        let target = rng.random_range(0..targets.len());
        targets[target].push(row);
    }
    targets
}

#[test]
fn a_thousand_fleets_are_merged_as_the_union_of_their_rows() {
    let mut rng = StdRng::seed_from_u64(6);
    let (mut exact, mut approximate, mut cut) = (0, 0, 0);
    let (mut told, mut sketched) = (0, 0);
    for number in 0..1_000 {
        let targets = fleet(&mut rng);
        let union: Vec<Option<f64>> = targets.concat();

        let (mut merged, mut things) = (Statistics::default(), 0);
        for rows in &targets {
            merged.merge(statistics(rows));
            things.merge(rows.len() as u64);
        }
        let whole = statistics(&union);
        assert_eq!((things, merged.count), (union.len() as u64, whole.count), "{number}");
        assert_eq!(merged.numbers.is_some(), whole.numbers.is_some(), "{number}");
        if let Some((one, two)) = merged.numbers.zip(whole.numbers) {
            assert_eq!(
                (one.sum, one.minimum, one.maximum, one.sum_of_squares),
                (two.sum, two.minimum, two.maximum, two.sum_of_squares),
                "{number}"
            );
            assert!(near(merged.mean().unwrap(), whole.mean().unwrap()), "{number}");
            assert!(near(one.variance.unwrap(), two.variance.unwrap()), "{number}");
        }

        let asked = rng.random_range(1..16);
        let mut buckets = Buckets::default();
        for rows in &targets {
            buckets.merge(Buckets::answered(rows.len() as u64, largest(rows, asked), asked));
        }
        let mut truth = counts(&union);
        let listed: u64 = buckets.ranked().iter().map(|bucket| bucket.count).sum();
        assert_eq!(listed + buckets.unlisted(), union.len() as u64, "{number}: a thing is lost");

        let mut all = Spread::default();
        for rows in &targets {
            all.merge(spread(rows, asked));
        }
        let (least, most) = all.cardinality();
        assert!((least..=most).contains(&(truth.len() as u64)), "{number}: {least} {most} {}", truth.len());
        assert!(!all.is_exact() || least == most, "{number}");
        let values = sorted(&union);
        let mut ranks = Ranks::new(&PERCENTS, values.len() as u64);
        for value in &values {
            ranks.next(*value, 1);
        }
        for (percent, by_rank) in PERCENTS.into_iter().zip(ranks.values()) {
            let found = all.percentile(percent);
            if values.is_empty() {
                assert_eq!(found, None, "{number}");
                continue;
            }
            let (found, truth) = (found.unwrap(), percentile(&values, percent));
            assert!(near(by_rank, truth), "{number}: {by_rank} {truth}");
            let (low, high) = (found.at_least - TOLERANCE, found.at_most + TOLERANCE);
            assert!((low..=high).contains(&truth), "{number}: {percent} is {truth}: {found:?}");
            assert!((low..=high).contains(&found.value), "{number}: {percent}: {found:?}");
            if all.is_exact() {
                assert!(
                    near(found.value, truth) && near(found.at_least, found.at_most),
                    "{number}: {found:?}"
                );
                told += 1;
            } else {
                sketched += 1;
            }
        }
        assert_eq!(buckets.things, union.len() as u64, "{number}");
        for bucket in buckets.ranked() {
            let count = truth.remove(&bucket.value).unwrap();
            assert!((bucket.count..=bucket.at_most).contains(&count), "{number}: {bucket:?} has {count}");
            *(if bucket.count == bucket.at_most { &mut exact } else { &mut approximate }) += 1;
        }
        for (value, count) in truth {
            assert!(count <= buckets.unlisted_at_most(), "{number}: {value} has {count}");
            cut += 1;
        }
    }
    // Every case was there, and often.
    assert!(told > 500 && sketched > 500, "{told} {sketched}");
    assert!(exact > 500 && approximate > 500 && cut > 500, "{exact} {approximate} {cut}");
}

#[test]
fn the_variance_of_large_numbers_close_together_is_not_lost() {
    let rows: Vec<Option<f64>> = (0..40).map(|n| Some(1e9 + f64::from(n % 4))).collect();
    let mut merged = Statistics::default();
    rows.chunks(7).for_each(|part| merged.merge(statistics(part)));
    // 0, 1, 2 and 3 as often as each other.
    assert!(near(merged.numbers.unwrap().variance.unwrap(), 1.25), "{merged:?}");
}

#[test]
fn a_target_with_a_count_only_leaves_no_sum_that_lacks_its_things() {
    let mut merged = statistics(&[Some(1.0), Some(2.0)]);
    merged.merge(Statistics { count: 3, numbers: None });
    assert_eq!(merged, Statistics { count: 5, numbers: None });
    merged.merge(statistics(&[Some(4.0)]));
    assert_eq!(merged, Statistics { count: 6, numbers: None });
}

#[test]
fn a_sum_that_no_double_holds_is_left_out() {
    let mut merged = statistics(&[Some(f64::MAX / 2.0)]);
    merged.merge(statistics(&[Some(f64::MAX)]));
    assert_eq!(merged, Statistics { count: 2, numbers: None });
}

#[test]
fn booleans_have_no_variance_and_keep_their_mean() {
    let flags = |sum, count| Statistics {
        count,
        numbers: Some(Numbers { sum, minimum: 0.0, maximum: 1.0, sum_of_squares: None, variance: None }),
    };
    let mut merged = flags(1.0, 4);
    merged.merge(flags(3.0, 4));
    assert_eq!((merged.mean(), merged.numbers.unwrap().variance), (Some(0.5), None));
}
