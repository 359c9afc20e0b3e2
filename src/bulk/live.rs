//! How far a run is: a snapshot, worked out from two readings of the lanes and counters. No clock, no text.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use super::done::Done;
use super::lane::Lane;
use super::report::Counts;

/// Calls per second are those of about this long.
const CALLS_OVER: Duration = Duration::from_secs(2);
/// Rows per second are those of about this long: a row is several calls, and some wait for AWS to settle.
const ROWS_OVER: Duration = Duration::from_secs(10);
/// Readings that are nearer to each other than this are not both kept.
const APART: Duration = Duration::from_millis(400);

/// What the counters said at one time.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Time since the run began.
    pub at: Duration,
    /// Rows that ended without a target.
    pub nowhere: Counts,
    /// By lane.
    pub lanes: Vec<LaneReading>,
    /// By operation, over all lanes.
    pub operations: BTreeMap<&'static str, OperationReading>,
}

/// One lane in a reading.
#[derive(Debug, Clone, Copy, Default)]
pub struct LaneReading {
    /// Its rows.
    pub rows: u64,
    /// Those that have ended.
    pub counts: Counts,
    /// Whether it is paused.
    pub paused: bool,
}

/// One operation in a reading.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct OperationReading {
    /// Attempts sent.
    pub calls: u64,
    /// Attempts that AWS throttled.
    pub throttled: u64,
    /// The quota in calls per second, summed over the lanes that call it.
    pub quota: f64,
}

impl Reading {
    /// Reads the counters.
    pub fn take(at: Duration, done: &Done, lanes: &[Arc<Lane>]) -> Self {
        let mut operations: BTreeMap<&'static str, OperationReading> = BTreeMap::new();
        for (operation, seen, quota) in lanes.iter().flat_map(|lane| lane.seen()) {
            let sum = operations.entry(operation).or_default();
            sum.calls += seen.calls;
            sum.throttled += seen.throttled;
            sum.quota += quota;
        }
        let reading = |((rows, counts), lane): ((u64, Counts), &Arc<Lane>)| LaneReading {
            rows,
            counts,
            paused: lane.paused().is_some(),
        };
        let lanes = done.lanes().into_iter().zip(lanes).map(reading).collect();
        Self { at, nowhere: done.nowhere(), lanes, operations }
    }

    fn counts(&self) -> Counts {
        self.lanes.iter().fold(self.nowhere, |sum, lane| sum.plus(lane.counts))
    }
}

/// How far a run is.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// All rows.
    pub rows: u64,
    /// How those that have ended did.
    pub counts: Counts,
    /// Time since the run began.
    pub elapsed: Duration,
    /// Rows that end per second.
    pub rows_per_second: f64,
    /// What the slowest target needs; none while one that has rows left stands still.
    pub left: Option<Duration>,
    /// Every operation that was called.
    pub operations: Vec<OperationNow>,
    /// Every target that has rows.
    pub targets: Vec<TargetNow>,
}

/// One operation in a snapshot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OperationNow {
    /// AWS's name.
    pub operation: &'static str,
    /// Calls per second.
    pub per_second: f64,
    /// Its counters.
    pub sum: OperationReading,
}

/// One target in a snapshot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetNow {
    /// Its lane's place in the run.
    pub lane: usize,
    /// Its rows.
    pub rows: u64,
    /// Those that have ended.
    pub done: u64,
    /// Rows that end per second.
    pub rows_per_second: f64,
    /// What it needs at this speed; none while it stands still with rows left.
    pub left: Option<Duration>,
    /// Whether it is paused: what is left of it stays pending.
    pub paused: bool,
}

/// Keeps readings and makes snapshots of them.
#[derive(Debug)]
pub struct Meter {
    rows: u64,
    readings: VecDeque<Reading>,
}

impl Meter {
    /// A meter for a run of `rows` rows, which starts from this reading.
    pub fn new(rows: u64, start: Reading) -> Self {
        Self { rows, readings: VecDeque::from([start]) }
    }

    /// Takes a reading, and says how far the run is.
    pub fn read(&mut self, now: Reading) -> Snapshot {
        // The oldest one is the last that is a whole window away.
        while self.readings.get(1).is_some_and(|next| now.at.saturating_sub(next.at) >= ROWS_OVER) {
            self.readings.pop_front();
        }
        let snapshot = self.snapshot(&now);
        if self.readings.back().is_none_or(|last| now.at.saturating_sub(last.at) >= APART) {
            self.readings.push_back(now);
        }
        snapshot
    }

    fn snapshot(&self, now: &Reading) -> Snapshot {
        let far = |window| {
            let old = self.readings.iter().rev().find(|r| now.at.saturating_sub(r.at) >= window);
            old.or(self.readings.front()).unwrap_or(now)
        };
        let (calls_from, rows_from) = (far(CALLS_OVER), far(ROWS_OVER));
        let operations = now.operations.iter().map(|(&operation, &sum)| {
            let before = calls_from.operations.get(operation).map_or(0, |old| old.calls);
            OperationNow {
                operation,
                per_second: rate(before, sum.calls, now.at.saturating_sub(calls_from.at)),
                sum,
            }
        });
        let span = now.at.saturating_sub(rows_from.at);
        let targets: Vec<TargetNow> = now
            .lanes
            .iter()
            .enumerate()
            .filter(|(_, lane)| lane.rows > 0)
            .map(|(at, lane)| {
                let done = lane.counts.rows();
                let before = rows_from.lanes.get(at).map_or(0, |old| old.counts.rows());
                let rows_per_second = rate(before, done, span);
                let left = time_left(lane.rows.saturating_sub(done), rows_per_second);
                TargetNow { lane: at, rows: lane.rows, done, rows_per_second, left, paused: lane.paused }
            })
            .collect();
        let counts = now.counts();
        let slowest =
            targets.iter().filter(|t| !t.paused).try_fold(Duration::ZERO, |most, t| Some(most.max(t.left?)));
        Snapshot {
            rows: self.rows,
            counts,
            elapsed: now.at,
            rows_per_second: rate(rows_from.counts().rows(), counts.rows(), span),
            left: slowest,
            operations: operations.collect(),
            targets,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn rate(before: u64, after: u64, span: Duration) -> f64 {
    if span.is_zero() { 0.0 } else { after.saturating_sub(before) as f64 / span.as_secs_f64() }
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn time_left(rows: u64, per_second: f64) -> Option<Duration> {
    if rows == 0 { Some(Duration::ZERO) } else { Duration::try_from_secs_f64(rows as f64 / per_second).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    fn ok(ok: u64) -> Counts {
        Counts { ok, ..Counts::default() }
    }

    /// A reading in which the lanes have 600 rows each, so many of which are done.
    fn reading(seconds: f64, done: &[u64], calls: u64) -> Reading {
        let lane = |&done: &u64| LaneReading { rows: 600, counts: ok(done), paused: false };
        let operation = OperationReading { calls, throttled: 3, quota: 100.0 };
        Reading {
            at: at(seconds),
            nowhere: Counts::default(),
            lanes: done.iter().map(lane).collect(),
            operations: BTreeMap::from([("CreateThing", operation)]),
        }
    }

    #[test]
    fn a_run_that_has_just_begun_has_no_rate_and_no_end() {
        let start = reading(0.0, &[0], 0);
        let now = Meter::new(600, start.clone()).read(start);
        assert_eq!((now.rows, now.counts.rows(), now.left), (600, 0, None));
        assert!(now.rows_per_second.abs() < 1e-9 && now.operations[0].per_second.abs() < 1e-9, "{now:?}");
    }

    #[test]
    fn rates_are_those_of_the_window_and_not_of_the_whole_run() {
        let mut meter = Meter::new(600, reading(0.0, &[0], 0));
        // 20 s at 10 a second, then 10 s at 5: two calls for each row.
        let done = |s: u64| s * 10 - s.saturating_sub(20) * 5;
        let mut now = None;
        for s in 1..=30_u32 {
            let done = done(u64::from(s));
            now = Some(meter.read(reading(f64::from(s), &[done], done * 2)));
        }
        let now = now.expect("thirty readings");
        assert!((now.rows_per_second - 5.0).abs() < 1e-9, "{now:?}");
        assert!((now.operations[0].per_second - 10.0).abs() < 1e-9, "{now:?}");
        assert_eq!((now.counts, now.operations[0].sum.throttled), (ok(250), 3));
        assert_eq!(now.left, Some(at(70.0)), "350 rows at 5 a second");
        assert!(meter.readings.len() <= 12, "old readings are dropped: {}", meter.readings.len());
    }

    #[test]
    fn the_slowest_target_says_when_the_run_ends_and_a_paused_one_does_not() {
        let mut meter = Meter::new(1_800, reading(0.0, &[0, 0, 0], 0));
        let mut later = reading(10.0, &[100, 300, 2], 402);
        later.lanes[2].paused = true;
        let now = meter.read(later.clone());
        let left: Vec<_> = now.targets.iter().map(|t| (t.done, t.left)).collect();
        assert_eq!(left[..2], [(100, Some(at(50.0))), (300, Some(at(10.0)))]);
        assert_eq!((now.left, now.targets[2].paused), (Some(at(50.0)), true));
        later.lanes[2].paused = false;
        later.at = at(20.0);
        let now = meter.read(later);
        assert_eq!((now.targets[0].left, now.left), (None, None), "nothing ended in the last 10 s");
    }

    #[test]
    fn a_target_without_rows_is_left_out_and_a_finished_one_needs_nothing() {
        let mut start = reading(0.0, &[600, 0], 0);
        start.lanes[1].rows = 0;
        let mut meter = Meter::new(610, start.clone());
        let now = meter.read(Reading { at: at(5.0), nowhere: ok(10), ..start });
        assert_eq!(now.targets.len(), 1);
        assert_eq!((now.left, now.counts.rows()), (Some(Duration::ZERO), 610));
    }

    #[test]
    fn readings_close_together_do_not_pile_up() {
        let mut meter = Meter::new(600, reading(0.0, &[0], 0));
        for tick in 1..=500_u32 {
            let _ = meter.read(reading(f64::from(tick) / 5.0, &[0], 0));
        }
        assert!(meter.readings.len() <= 27, "{}", meter.readings.len());
    }
}
