//! The operations of a run, for people: a table, and how near the run came to its bound.

use crate::bulk::report::{Operation, Summary};
use crate::context::Context;
use crate::output::Format;
use crate::ui::{LogFormat, text};

/// A bound below this says nothing: starting up and reading the input take longer.
const WORTH_SAYING: f64 = 1.0;

/// Says what each operation did, on stderr; where stdout has it as JSON or YAML only with `-v`.
pub(crate) fn say(cx: &Context, summary: &Summary) {
    let in_data = matches!(cx.output.format, Format::Json | Format::Jsonl | Format::Yaml);
    if (in_data || summary.dry_run) && cx.ui.manner().verbose == 0 {
        return;
    }
    if cx.ui.manner().log_format == LogFormat::Json {
        summary.operations.iter().for_each(|op| cx.ui.status(sentence(op)));
    } else if !summary.operations.is_empty() {
        cx.ui.status(table(&summary.operations));
    }
    if let Some(bound) = bound(summary) {
        cx.ui.status(bound);
    }
}

/// `CreateThing: 6003 calls, 3 throttled, 3 retried, 98.3/s of 100/s in use (98.3 %), quota 111/s`.
fn sentence(op: &Operation) -> String {
    format!(
        "{}: {}, {} throttled, {} retried, {}/s of {}/s in use ({}), quota {}/s",
        op.operation,
        text::count(usize::try_from(op.calls).unwrap_or(usize::MAX), "call"),
        op.throttled,
        op.retries,
        op.per_second,
        op.in_use,
        percent(op.share),
        op.quota
    )
}

/// Names to the left, numbers to the right.
fn table(operations: &[Operation]) -> String {
    let header = ["OPERATION", "CALLS", "THROTTLED", "RETRIES", "PER SECOND", "IN USE", "QUOTA", "SHARE"];
    let mut rows = vec![header.map(str::to_owned)];
    rows.extend(operations.iter().map(|op| {
        [
            op.operation.to_owned(),
            op.calls.to_string(),
            op.throttled.to_string(),
            op.retries.to_string(),
            format!("{:.1}", op.per_second),
            op.in_use.to_string(),
            op.quota.to_string(),
            percent(op.share),
        ]
    }));
    let widths: Vec<usize> =
        (0..header.len()).map(|at| rows.iter().map(|row| row[at].len()).max().unwrap_or(0)).collect();
    let line = |row: &[String; 8]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, &width))| {
            if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// `Bound 60.0 s (CreateThing at its quota in use), took 61.2 s: 1.02 x`.
fn bound(summary: &Summary) -> Option<String> {
    let operation = summary.bound_operation.filter(|_| summary.bound_seconds >= WORTH_SAYING)?;
    Some(format!(
        "Bound {:.1} s ({operation} at the quota in use), took {:.1} s: {:.2} x",
        summary.bound_seconds,
        summary.elapsed_seconds,
        summary.elapsed_seconds / summary.bound_seconds
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulk::report::Counts;

    fn operation(operation: &'static str, calls: u64, per_second: f64, quota: f64) -> Operation {
        let in_use = quota * 0.9;
        let share = per_second / in_use;
        Operation { operation, calls, throttled: 3, retries: 3, per_second, quota, in_use, share }
    }

    fn summary(bound_seconds: f64, elapsed_seconds: f64) -> Summary {
        Summary {
            kind: "summary",
            schema_version: 1,
            run_id: "r".into(),
            dry_run: false,
            rows: 6_000,
            counts: Counts { ok: 6_000, ..Counts::default() },
            elapsed_seconds,
            bound_seconds,
            bound_operation: Some("CreateThing"),
            operations: Vec::new(),
            rejects: None,
            targets: Vec::new(),
            per_target: Vec::new(),
        }
    }

    #[test]
    fn the_table_has_its_numbers_to_the_right() {
        let all = [operation("CreateThing", 6_003, 89.1, 100.0), operation("ListThings", 1, 1.0, 10.0)];
        let expected = "\
OPERATION    CALLS  THROTTLED  RETRIES  PER SECOND  IN USE  QUOTA   SHARE
CreateThing   6003          3        3        89.1      90    100  99.0 %
ListThings       1          3        3         1.0       9     10  11.1 %";
        assert_eq!(table(&all), expected);
    }

    #[test]
    fn where_stderr_is_json_an_operation_is_a_sentence() {
        let said =
            "CreateThing: 6003 calls, 3 throttled, 3 retried, 89.1/s of 90/s in use (99.0 %), quota 100/s";
        assert_eq!(sentence(&operation("CreateThing", 6_003, 89.1, 100.0)), said);
    }

    #[test]
    fn the_bound_is_said_when_it_is_worth_it() {
        let said = "Bound 60.0 s (CreateThing at the quota in use), took 61.2 s: 1.02 x";
        assert_eq!(bound(&summary(60.0, 61.2)).as_deref(), Some(said));
        assert_eq!(bound(&summary(0.9, 1.2)), None);
    }
}
