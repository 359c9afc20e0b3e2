//! A run's snapshot as people read it.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::time::Duration;

use crate::bulk::live::{OperationNow, Snapshot, TargetNow};
use crate::ui::board::Shown;
use crate::ui::text;

/// So many operations are shown: those nearest to their quotas.
const OPERATIONS: usize = 4;
/// So many targets are shown: the slowest.
const TARGETS: usize = 8;

/// What the board shows of a snapshot; `names` are the lanes' targets.
pub(super) fn shown(title: &str, now: &Snapshot, names: &[String]) -> Shown {
    let done = now.counts.rows();
    let busy = busiest(&now.operations);
    let operations = aligned(busy.iter().map(|op| vec![op.operation.to_owned(), speed(op)]));
    let mut below = operations;
    if now.targets.len() > 1 {
        below.extend(targets(&now.targets, names));
    }
    let beside = beside(now);
    let mut line = format!("{title}: {done} of {} rows ({} %), {beside}", now.rows, percent(done, now.rows));
    for op in busy {
        let _ = write!(line, "; {} {}", op.operation, speed(op));
    }
    let paused = now.targets.iter().filter(|t| t.paused).count();
    if paused > 0 {
        let _ = write!(line, "; {paused} of {} paused", text::count(now.targets.len(), "target"));
    }
    Shown { done, total: None, beside, below, line }
}

/// `98.3 rows/s, 49 s left, 2 failed`.
fn beside(now: &Snapshot) -> String {
    let mut said = format!("{:.1} rows/s", now.rows_per_second);
    if let Some(left) = now.left.filter(|left| !left.is_zero()) {
        let _ = write!(said, ", {} left", time(left));
    }
    for (count, end) in [(now.counts.failed, "failed"), (now.counts.pending, "pending")] {
        if count > 0 {
            let _ = write!(said, ", {count} {end}");
        }
    }
    said
}

/// The operations that are called now, those first that use most of their quota.
fn busiest(operations: &[OperationNow]) -> Vec<&OperationNow> {
    let mut busy: Vec<&OperationNow> = operations.iter().filter(|op| op.per_second > 0.0).collect();
    let used = |op: &OperationNow| op.per_second / op.sum.quota;
    busy.sort_by(|a, b| used(b).total_cmp(&used(a)));
    busy.truncate(OPERATIONS);
    busy
}

/// `99/s of 100/s, 3 throttled`.
fn speed(op: &OperationNow) -> String {
    let throttled =
        if op.sum.throttled > 0 { format!(", {} throttled", op.sum.throttled) } else { String::new() };
    format!("{}/s of {}/s{throttled}", number(op.per_second), number(op.sum.quota))
}

fn targets(targets: &[TargetNow], names: &[String]) -> Vec<String> {
    let mut sorted: Vec<&TargetNow> = targets.iter().collect();
    sorted.sort_by(|a, b| slower_first(a, b));
    let rest = &sorted[sorted.len().min(TARGETS)..];
    let name = |t: &TargetNow| names.get(t.lane).cloned().unwrap_or_default();
    let mut lines = aligned(sorted.iter().take(TARGETS).map(|t| {
        let state = match t.left {
            _ if t.paused => "paused".to_owned(),
            Some(left) if left.is_zero() => "done".to_owned(),
            Some(left) => format!("{:.1} rows/s, {} left", t.rows_per_second, time(left)),
            None => "0 rows/s".to_owned(),
        };
        vec![name(t), format!("{} of {} rows", t.done, t.rows), state]
    }));
    if !rest.is_empty() {
        let paused = rest.iter().filter(|t| t.paused).count();
        let paused = if paused > 0 { format!(" ({paused} paused)") } else { String::new() };
        lines.push(format!("and {} more{paused}", rest.len()));
    }
    lines
}

/// What stands still comes first, then what needs longest, then what is paused: it needs nothing any more.
fn slower_first(a: &TargetNow, b: &TargetNow) -> Ordering {
    let key = |t: &TargetNow| (t.paused, t.left.is_some(), std::cmp::Reverse(t.left), t.lane);
    key(a).cmp(&key(b))
}

/// Pads all columns but the last.
fn aligned(rows: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.collect();
    let width =
        |at: usize| rows.iter().filter_map(|r| r.get(at)).map(|c| c.chars().count()).max().unwrap_or(0);
    let last = rows.first().map_or(0, Vec::len).saturating_sub(1);
    let widths: Vec<usize> = (0..last).map(width).chain([0]).collect();
    let line = |row: &Vec<String>| {
        row.iter().zip(&widths).map(|(c, &w)| format!("{c:<w$}")).collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(line).collect()
}

/// Whole from ten on, else with a decimal where it has one.
pub(super) fn number(number: f64) -> String {
    let whole = number >= 10.0 || (number - number.round()).abs() < 0.05;
    if whole { format!("{number:.0}") } else { format!("{number:.1}") }
}

/// Whole seconds: what is left is an estimate.
fn time(left: Duration) -> String {
    let seconds = left.as_millis().div_ceil(1000);
    match seconds {
        0..120 => format!("{seconds} s"),
        _ => text::duration(Duration::from_secs(seconds.try_into().unwrap_or(u64::MAX))),
    }
}

fn percent(done: u64, rows: u64) -> u64 {
    (done * 100).checked_div(rows).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulk::live::OperationReading;
    use crate::bulk::report::Counts;

    fn operation(operation: &'static str, per_second: f64, quota: f64, throttled: u64) -> OperationNow {
        OperationNow { operation, per_second, sum: OperationReading { calls: 1_300, throttled, quota } }
    }

    fn target(lane: usize, done: u64, left: Option<u64>) -> TargetNow {
        let left = left.map(Duration::from_secs);
        TargetNow { lane, rows: 600, done, rows_per_second: 9.83, left, paused: false }
    }

    fn snapshot() -> Snapshot {
        Snapshot {
            rows: 6_000,
            counts: Counts { ok: 1_000, skipped: 200, ..Counts::default() },
            elapsed: Duration::from_secs(12),
            rows_per_second: 98.31,
            left: Some(Duration::from_millis(48_824)),
            operations: vec![operation("CreateThing", 98.9, 100.0, 3), operation("ListThings", 0.0, 10.0, 0)],
            targets: vec![target(0, 1_200, Some(49))],
        }
    }

    fn names(n: usize) -> Vec<String> {
        (0..n).map(|n| format!("tenant-{n} 11111111111{n}/eu-west-1")).collect()
    }

    #[test]
    fn off_a_terminal_it_is_one_line() {
        let line = "importing: 1200 of 6000 rows (20 %), 98.3 rows/s, 49 s left; \
                    CreateThing 99/s of 100/s, 3 throttled";
        assert_eq!(shown("importing", &snapshot(), &names(1)).line, line);
        let mut now = snapshot();
        (now.counts.failed, now.counts.pending, now.left) = (2, 1, None);
        now.operations.clear();
        now.targets = vec![TargetNow { paused: true, ..target(0, 1, None) }, target(1, 1, None)];
        let line =
            "importing: 1203 of 6000 rows (20 %), 98.3 rows/s, 2 failed, 1 pending; 1 of 2 targets paused";
        assert_eq!(shown("importing", &now, &names(2)).line, line);
    }

    #[test]
    fn below_the_bar_are_the_four_busiest_operations() {
        let mut now = snapshot();
        now.operations = vec![
            operation("AddThingToThingGroup", 4.25, 100.0, 0),
            operation("AttachPolicy", 9.0, 10.0, 0),
            operation("AttachThingPrincipal", 50.0, 100.0, 12),
            operation("CreateThing", 99.0, 100.0, 0),
            operation("DescribeThing", 0.0, 350.0, 0),
            operation("RegisterCertificate", 1.0, 10.0, 0),
        ];
        let expected = [
            "CreateThing           99/s of 100/s",
            "AttachPolicy          9/s of 10/s",
            "AttachThingPrincipal  50/s of 100/s, 12 throttled",
            "RegisterCertificate   1/s of 10/s",
        ];
        assert_eq!(shown("importing", &now, &names(1)).below, expected);
    }

    #[test]
    fn of_many_targets_the_slowest_eight_are_shown() {
        let mut now = snapshot();
        now.operations.clear();
        now.targets = (0..20).map(|n| target(n, 100, Some(20 + n as u64))).collect();
        now.targets[3].left = None;
        now.targets[4] = TargetNow { paused: true, ..now.targets[4] };
        now.targets[5] = target(5, 600, Some(0));
        let below = shown("importing", &now, &names(20)).below;
        assert_eq!(below.len(), 9, "{below:#?}");
        assert_eq!(below[0], "tenant-3 111111111113/eu-west-1    100 of 600 rows  0 rows/s");
        assert_eq!(below[1], "tenant-19 1111111111119/eu-west-1  100 of 600 rows  9.8 rows/s, 39 s left");
        assert_eq!(below[8], "and 12 more (1 paused)");
    }

    #[test]
    fn targets_that_are_done_or_paused_say_so() {
        let mut now = snapshot();
        now.operations.clear();
        now.targets = vec![target(0, 600, Some(0)), TargetNow { paused: true, ..target(1, 7, Some(50)) }];
        let below = shown("importing", &now, &names(2)).below;
        assert!(below[0].ends_with("600 of 600 rows  done"), "{below:#?}");
        assert!(below[1].ends_with("7 of 600 rows    paused"), "{below:#?}");
    }

    #[test]
    fn long_times_are_in_minutes() {
        assert_eq!(time(Duration::from_millis(300)), "1 s");
        assert_eq!(time(Duration::from_millis(184_200)), "3 min 5 s");
        assert_eq!((number(0.5), number(2.0), number(99.6)), ("0.5".into(), "2".into(), "100".into()));
    }
}
