//! Random fleets, grouped as `--by` says: every row that calls itself exact has what all its things have by definition,
//! and every other one is within its bounds, or has what the targets have that answered. Values are eighths, as in the
//! tests of merging.

#![expect(clippy::unwrap_used, reason = "tests")]

mod fleet;

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::query::split::{Plan, split};
use fleetctl_rules::query::{Limits, Query};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde::Serialize;
use serde_json::Value;

use super::super::figures::Figures;
use super::super::groups::fields;
use super::super::{buckets, count, stats};
use super::tally::{All, Counting, Tallies};
use super::value::Kind;
use super::{Groups, Label, Wanted};
use crate::fleet::aggregate::Buckets;
use crate::fleet::aggregate::tests::{PERCENTS, counts, near, percentile, sorted, spread, statistics};
use crate::fleet::index::Hit;
use crate::fleet::metering::Dimension;
use fleet::{FIELD, Place, Thing, Truth, fleet, of_places, site, some_of, truth};

fn json<T: Serialize>(rows: Vec<T>) -> Vec<Value> {
    rows.iter().map(|row| serde_json::to_value(row).unwrap()).collect()
}

fn float(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn numbers(things: &[Thing]) -> Vec<Option<f64>> {
    things.iter().map(Thing::number).collect()
}

/// Every group that has things in targets that answered has one row, and no group has two.
fn rows_are_all(places: &[Place], by: &[Dimension], rows: &[Value], named: &str) {
    let label = |value: &Value| -> Vec<Value> {
        let scope = value["scope"].clone();
        [scope].into_iter().chain(by.iter().map(|dimension| value[dimension.column()].clone())).collect()
    };
    let found: BTreeSet<String> = rows.iter().map(|row| format!("{:?}", label(row))).collect();
    assert_eq!(found.len(), rows.len(), "{named}: two rows of one group");
    let listed: u64 =
        rows.iter().filter(|row| row["scope"] == "group").map(|row| row["count"].as_u64().unwrap_or(0)).sum();
    let all: usize = places.iter().filter(|place| place.answers).map(|place| place.things.len()).sum();
    assert!(by.is_empty() || listed == all as u64, "{named}: {listed} of {all} things are in groups");
}

/// A row of figures, against its things.
fn figures_hold(row: &Value, truth: &Truth, texts: bool, exactly: &mut usize, within: &mut usize) {
    assert_eq!((&row["targets"], &row["asked"]), (&truth.targets.into(), &truth.asked.into()), "{row}");
    let marked: Vec<&str> =
        row["approximate"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(row["exact"], truth.is_whole() && marked.is_empty(), "{row}");
    if truth.targets == 0 {
        return assert!(row["count"].is_null() && row["sum"].is_null(), "{row}");
    }
    let things = if row["exact"] == true { &truth.all } else { &truth.answered };
    let of = numbers(things);
    let (whole, values) = (statistics(&of), sorted(&of));
    let others =
        if texts { things.iter().filter(|thing| thing.value.is_some()).count() - values.len() } else { 0 };
    assert_eq!(row["count"], values.len() + others, "{row}");
    assert_eq!(row["notNumbers"].as_u64().unwrap_or(0), others as u64, "{row}");
    let Some(known) = whole.numbers else { return assert!(row["sum"].is_null(), "{row}") };
    let names = ["sum", "minimum", "maximum", "sumOfSquares"];
    let exact = [known.sum, known.minimum, known.maximum, known.sum_of_squares.unwrap()];
    assert_eq!(names.map(|name| float(&row[name])), exact, "{row}");
    for (name, value) in [("mean", whole.mean()), ("variance", known.variance)] {
        assert!(near(float(&row[name]), value.unwrap()), "{name}: {value:?} {row}");
    }
    for percent in PERCENTS {
        let value = percentile(&values, percent);
        let of = |name: &str| float(&row[name][percent.to_string()]);
        if marked.contains(&"percentiles") {
            let bounds = of("percentilesAtLeast") - 1e-9..=of("percentilesAtMost") + 1e-9;
            assert!(
                bounds.contains(&value) && bounds.contains(&of("percentiles")),
                "{percent} is {value}: {row}"
            );
            *within += 1;
        } else {
            assert!(near(of("percentiles"), value), "{percent} is {value}: {row}");
            *exactly += 1;
        }
    }
}

/// As `stats` and `count` have them without reading rows.
fn answers_hold(rng: &mut StdRng, places: &[Place], told: &mut [usize; 5]) {
    let by = some_of(rng, of_places());
    let asked = rng.random_range(1..12);
    let keys = || places.iter().map(|place| &place.key);
    let (mut things, mut figures) = (Groups::new(&by, keys()), Groups::new(&by, keys()));
    for place in places.iter().filter(|place| place.answers) {
        let of = numbers(&place.things);
        things.answered(&place.key, place.things.len() as u64);
        figures
            .answered(&place.key, Figures { statistics: statistics(&of), spread: Some(spread(&of, asked)) });
    }
    let rows = json(count::target_rows(&things, &by));
    rows_are_all(places, &by, &rows, "count");
    for row in &rows {
        let truth = truth(places, &by, row);
        assert_eq!(row["exact"], truth.is_whole(), "{row}");
        let expected = (truth.targets > 0).then_some(truth.answered.len());
        assert_eq!(row["count"].as_u64(), expected.map(|count| count as u64), "{row}");
    }
    for row in json(stats::target_rows(&figures, &by, &PERCENTS, true)) {
        let truth = truth(places, &by, &row);
        let [exact, within, ..] = told;
        figures_hold(&row, &truth, false, exact, within);
        if truth.targets > 0 {
            let of = if row["exact"] == true { &truth.all } else { &truth.answered };
            let least = row["cardinality"].as_u64().unwrap();
            let most = row["cardinalityAtMost"].as_u64().unwrap_or(least);
            assert!((least..=most).contains(&(counts(&numbers(of)).len() as u64)), "{row}");
        }
    }

    // By one thing that only things have: from the buckets of each target.
    let dimension = if rng.random_bool(0.5) { Dimension::ThingType } else { site() };
    let at = rng.random_range(0..=by.len());
    let mut by = by;
    by.insert(at, dimension.clone());
    let value = |thing: &Thing| match dimension {
        Dimension::ThingType => thing.thing_type.clone(),
        _ => thing.site.clone(),
    };
    let most = rng.random_range(1..5);
    let mut groups = Groups::new(&by, keys());
    for place in places.iter().filter(|place| place.answers) {
        let mut held: BTreeMap<String, u64> = BTreeMap::new();
        place.things.iter().filter_map(value).for_each(|name| *held.entry(name).or_default() += 1);
        let mut held: Vec<(String, u64)> = held.into_iter().collect();
        held.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        held.truncate(most);
        groups.answered(&place.key, Buckets::answered(place.things.len() as u64, held, most));
    }
    let rows = json(count::bucket_rows(&groups, &by, at));
    let is_rest = |row: &Value| row["rest"] == true;
    let listed: Vec<Value> = rows.iter().filter(|row| !is_rest(row)).cloned().collect();
    let none = rows.iter().filter(|row| row["count"].is_null());
    assert!(none.clone().all(|row| row["targets"] == 0), "{rows:?}");
    rows_are_all(places, &by, &rows, "buckets");
    for row in &listed {
        let truth = truth(places, &by, row);
        assert_eq!((&row["targets"], &row["asked"]), (&truth.targets.into(), &truth.asked.into()), "{row}");
        let Some(least) = row["count"].as_u64() else { continue };
        assert!(row["exact"] == false || least == truth.all.len() as u64, "{row} has {}", truth.all.len());
        let bounds = least..=row["atMost"].as_u64().unwrap_or(u64::MAX);
        let known = if truth.is_whole() { &truth.all } else { &truth.answered };
        assert!(bounds.contains(&(known.len() as u64)), "{row} has {}", known.len());
        told[if row["exact"] == true { 2 } else { 3 }] += 1;
    }
    for rest in rows.iter().filter(|row| is_rest(row)) {
        assert_eq!(rest["exact"], false, "{rest}");
        told[4] += 1;
    }
}

/// As `--exact` has them, of the rows.
fn rows_hold(rng: &mut StdRng, places: &[Place], plan: &Plan, told: &mut [usize; 3]) {
    let by = some_of(rng, [of_places(), vec![Dimension::ThingType, site()]].concat());
    let kind = [Kind::Number, Kind::Text, Kind::Open][rng.random_range(0..3)];
    let (field, percents) = (Some(FIELD), &PERCENTS[..]);
    let wanted = Wanted { by: &by, field, spread: true, percents, values: true, plan };
    let mut held = Groups::new(&by, places.iter().map(|place| &place.key));
    let counting = Counting::new(&wanted, kind);
    let mut all = All::new(&wanted, &held);
    for (number, place) in places.iter().enumerate() {
        let mut own = Tallies::new();
        let hits: Vec<Hit<'_>> =
            place.things.iter().enumerate().map(|(at, thing)| thing.hit(&place.key, at)).collect();
        // One that fails does so halfway.
        let read = if place.answers { hits.len() } else { hits.len() / 2 };
        for page in hits[..read].chunks(rng.random_range(1..20)) {
            counting.take(number, &place.key, page, &mut own).unwrap();
        }
        if place.answers {
            held.answered(&place.key, 1);
            all.add(number, own);
        }
    }
    let found = counting.found(all).unwrap();
    let rows = json(count::found_rows(&found, &held, &by));
    rows_are_all(places, &by, &rows, "rows");
    for row in &rows {
        let truth = truth(places, &by, row);
        assert_eq!(row["exact"], truth.is_whole(), "{row}");
        let expected = (truth.targets > 0).then_some(truth.answered.len() as u64);
        assert_eq!(row["count"].as_u64(), expected, "{row}");
    }
    let label = |label: &Label| Value::Object(label.members(&by));
    for one in &found {
        let truth = truth(places, &by, &label(&one.label));
        let mut values: BTreeMap<String, u64> = BTreeMap::new();
        for thing in &truth.answered {
            let text = match (kind, thing.number()) {
                (Kind::Number, number) => number.map(|number| number.to_string()),
                _ => thing.value.clone(),
            };
            text.into_iter().for_each(|text| *values.entry(text).or_default() += 1);
        }
        assert_eq!(one.values, values, "{:?}", one.label);
        let texts: BTreeSet<&String> =
            truth.answered.iter().filter_map(|thing| thing.value.as_ref()).collect();
        let only_numbers = texts.iter().all(|text| text.parse::<f64>().is_ok());
        let different = match kind {
            Kind::Text => texts.len(),
            Kind::Open if !only_numbers => texts.len(),
            _ => counts(&numbers(&truth.answered)).len(),
        };
        assert_eq!(
            one.shown.cardinality,
            Some((different as u64, different as u64)),
            "{:?} {kind:?}",
            one.label
        );
    }
    for row in json(stats::found_rows(found.clone(), &held, &by, true)) {
        let truth = truth(places, &by, &row);
        let [.., exact] = told;
        figures_hold(&row, &truth, true, exact, &mut 0);
    }
    for (of, merged, targets, asked) in buckets::counted(found, &held) {
        for bucket in merged.ranked() {
            let value = bucket.value.clone();
            let row = buckets::row(&by, &of, &merged, bucket, [targets, asked]);
            let row = serde_json::to_value(row).unwrap();
            let truth = truth(places, &by, &row);
            let is_it = |thing: &&Thing| match kind {
                Kind::Number => thing.number().is_some_and(|number| number.to_string() == value),
                _ => thing.value.as_ref() == Some(&value),
            };
            let all = truth.all.iter().filter(is_it).count();
            assert_eq!(row["exact"], truth.is_whole(), "{row}");
            assert!(row["exact"] == false || row["count"] == all, "{row} has {all}");
        }
    }
    told[0] += rows.len();
    told[1] += usize::from(!fields(&by).is_empty());
}

#[test]
fn a_thousand_fleets_are_grouped_as_the_union_of_their_rows() {
    let mut rng = StdRng::seed_from_u64(11);
    let query = Query::parse_with("*", &Limits::NONE).unwrap();
    let plan = split(&query, &Limits::SEARCH).unwrap();
    let (mut asked, mut read) = ([0; 5], [0; 3]);
    for _ in 0..1_000 {
        let places = fleet(&mut rng);
        answers_hold(&mut rng, &places, &mut asked);
        rows_hold(&mut rng, &places, &plan, &mut read);
    }
    // Every case was there, and often.
    assert!(asked.into_iter().chain(read).all(|cases| cases > 400), "{asked:?} {read:?}");
}
