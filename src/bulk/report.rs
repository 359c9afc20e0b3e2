//! The account of a run: every row ends as one of five, the sum is the rows, and what was not done is in a
//! rejects file of the input's own form, which can be fed back.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;

use super::lane::Lane;
use super::pacer::Seen;
use super::subject::Subject;
use crate::aws::Origin;
use crate::error::{Error, IoContext, Result};
use crate::manifests::{Raw, Reader};
use crate::output::Columns;
use crate::private;

/// The columns of a summary.
pub const SUMMARY: Columns = Columns {
    default: &[
        "runId",
        "dryRun",
        "rows",
        "ok",
        "skipped",
        "failed",
        "invalid",
        "pending",
        "elapsedSeconds",
        "operations",
        "rejects",
        "targets",
    ],
    more: &["type", "schemaVersion", "boundSeconds", "boundOperation", "perTarget", "doneEarlier"],
    open: &[],
};

/// The columns of a row.
pub const ROWS: Columns = Columns {
    default: &["line", "tenant", "account", "region", "thingName", "status", "error"],
    more: &["type", "steps"],
    open: &["error"],
};

/// The columns of a planned row (`--dry-run`).
pub const PLAN: Columns = Columns {
    default: &["line", "tenant", "account", "region", "thingName", "status", "steps"],
    more: &["type", "error"],
    open: &["error"],
};

/// The columns of a row about a certificate.
pub const CERTIFICATE_ROWS: Columns = Columns {
    default: &["line", "tenant", "account", "region", "certificateId", "status", "error"],
    more: &["type", "steps", "thingName"],
    open: &["error"],
};

/// The columns of a planned row about a certificate.
pub const CERTIFICATE_PLAN: Columns = Columns {
    default: &["line", "tenant", "account", "region", "certificateId", "thingName", "status", "steps"],
    more: &["type", "error"],
    open: &["error"],
};

/// The columns of a row about what AWS makes.
pub const MADE_ROWS: Columns = Columns {
    default: &["line", "tenant", "account", "region", "name", "certificateId", "status", "error"],
    more: &["type", "steps"],
    open: &["error"],
};

/// The columns of a planned row about what AWS makes.
pub const MADE_PLAN: Columns = Columns {
    default: &["line", "tenant", "account", "region", "name", "status", "steps"],
    more: &["type", "error", "certificateId"],
    open: &["error"],
};

/// The columns of a row about a serial.
pub const SERIAL_ROWS: Columns = Columns {
    default: &["line", "tenant", "account", "region", "serial", "status", "error"],
    more: &["type", "steps"],
    open: &["error"],
};

/// The columns of a planned row about a serial.
pub const SERIAL_PLAN: Columns = Columns {
    default: &["line", "tenant", "account", "region", "serial", "status", "steps"],
    more: &["type", "error"],
    open: &["error"],
};

/// The columns of rows about this, which are only planned or done.
pub fn row_columns(subject: Subject, planned: bool) -> &'static Columns {
    match (subject, planned) {
        (Subject::Thing, false) => &ROWS,
        (Subject::Thing, true) => &PLAN,
        (Subject::Certificate, false) => &CERTIFICATE_ROWS,
        (Subject::Certificate, true) => &CERTIFICATE_PLAN,
        (Subject::Serial, false) => &SERIAL_ROWS,
        (Subject::Serial, true) => &SERIAL_PLAN,
        (Subject::Request | Subject::Identity, false) => &MADE_ROWS,
        (Subject::Request | Subject::Identity, true) => &MADE_PLAN,
    }
}

/// The five ends of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Made or changed as asked.
    pub ok: u64,
    /// It was so already.
    pub skipped: u64,
    /// It cannot be done.
    pub failed: u64,
    /// The row is wrong.
    pub invalid: u64,
    /// It was not done: the run stopped, its target is paused, or it was only planned.
    pub pending: u64,
}

impl Counts {
    /// All of them.
    pub fn rows(&self) -> u64 {
        self.ok + self.skipped + self.failed + self.invalid + self.pending
    }
}

/// One operation in the summary.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Operation {
    /// AWS's name.
    pub operation: &'static str,
    /// Attempts sent.
    pub calls: u64,
    /// Attempts that AWS throttled.
    pub throttled: u64,
    /// Attempts after the first of a call.
    pub retries: u64,
    /// Accepted calls per second between a target's first and last call, summed over the targets.
    pub per_second: f64,
    /// The quota in calls per second (with `--share` this process's part), summed over the targets that used it.
    pub quota: f64,
    /// What headroom leaves of it.
    pub in_use: f64,
    /// The part of the quota in use that was reached: 1 for an operation that the run waited for all the time.
    pub share: f64,
    /// Where the quota comes from; where targets differ, the least certain.
    pub quota_origin: Origin,
}

/// One target in the summary, where something is to be said of it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paused {
    /// What names it.
    #[serde(flatten)]
    pub target: crate::aws::TargetKey,
    /// Why it is paused.
    pub paused: String,
    /// What that means to a script.
    #[serde(skip)]
    pub kind: crate::error::Kind,
}

/// How the rows of one target ended.
#[derive(Debug, Clone, Serialize)]
pub struct PerTarget {
    /// What names it.
    #[serde(flatten)]
    pub target: crate::aws::TargetKey,
    /// Its rows, the sum of the five.
    pub rows: u64,
    /// How they ended.
    #[serde(flatten)]
    pub counts: Counts,
}

impl PerTarget {
    /// Rows that nothing was heard of are pending.
    pub fn new(target: crate::aws::TargetKey, rows: u64, counts: Counts) -> Self {
        let pending = counts.pending + rows.saturating_sub(counts.rows());
        let counts = Counts { pending, ..counts };
        Self { target, rows: counts.rows(), counts }
    }
}

/// The summary of a run.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// `summary`, to tell it from rows.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Grows when a member changes its meaning.
    pub schema_version: u32,
    /// The run.
    pub run_id: String,
    /// Nothing was changed.
    pub dry_run: bool,
    /// The sum of the five.
    pub rows: u64,
    /// Those of the rows that an earlier attempt of the run did.
    pub done_earlier: u64,
    /// How the rows ended.
    #[serde(flatten)]
    pub counts: Counts,
    /// Wall-clock time.
    pub elapsed_seconds: f64,
    /// What the slowest operation of the slowest target needs for its accepted calls at the quota in use.
    pub bound_seconds: f64,
    /// That operation.
    pub bound_operation: Option<&'static str>,
    /// Every operation that was called.
    pub operations: Vec<Operation>,
    /// The rejects file, if there are rejects.
    pub rejects: Option<String>,
    /// The targets that were paused.
    pub targets: Vec<Paused>,
    /// Every target that has rows.
    pub per_target: Vec<PerTarget>,
}

/// Sums the lanes' pacers up.
pub fn operations<'l>(lanes: impl IntoIterator<Item = &'l Lane>) -> Vec<Operation> {
    let mut sums: BTreeMap<&'static str, Operation> = BTreeMap::new();
    for lane in lanes {
        for (operation, seen, quota) in lane.seen() {
            let Some(first) = seen.first else { continue };
            let sum = sums.entry(operation).or_insert_with(|| Operation::none(operation));
            // Each target's own span: targets do not begin together.
            let span = seen.last.saturating_sub(first);
            sum.add(&seen, span, quota, lane.in_use(operation));
            sum.quota_origin = sum.quota_origin.max(lane.quota(operation).origin);
        }
    }
    sums.into_values().map(Operation::rounded).collect()
}

impl Operation {
    fn none(operation: &'static str) -> Self {
        let (calls, throttled, retries) = (0, 0, 0);
        let (per_second, quota, in_use, share) = (0.0, 0.0, 0.0, 0.0);
        // The most certain: every target's own is as certain at most.
        let quota_origin = Origin::Given;
        Self { operation, calls, throttled, retries, per_second, quota, in_use, share, quota_origin }
    }

    /// One more target's.
    fn add(&mut self, seen: &Seen, span: Duration, quota: f64, in_use: f64) {
        self.calls += seen.calls;
        self.throttled += seen.throttled;
        self.retries += seen.retries;
        self.quota += quota;
        self.in_use += in_use;
        let (calls, seconds) = (accepted(seen), span.as_secs_f64());
        // From the first call to the last there is one gap fewer than there are calls. Less than a second says nothing
        // about a rate.
        self.per_second += if seconds < 1.0 { calls } else { (calls - 1.0).max(0.0) / seconds };
    }

    fn rounded(self) -> Self {
        let to = |digits: f64, number: f64| (number * digits).round() / digits;
        let share = if self.in_use > 0.0 { to(1000.0, self.per_second / self.in_use) } else { 0.0 };
        Self { per_second: to(10.0, self.per_second), in_use: to(10.0, self.in_use), share, ..self }
    }
}

/// The least time in seconds in which the lanes' accepted calls can leave at the quotas in use, and the operation
/// that needs it; lanes and operations run at once, so the slowest one decides.
pub fn bound<'l>(lanes: impl IntoIterator<Item = &'l Lane>) -> (f64, Option<&'static str>) {
    let needs = lanes.into_iter().flat_map(|lane| {
        lane.seen().into_iter().map(|(operation, seen, _)| {
            (accepted(&seen) / lane.in_use(operation).max(f64::MIN_POSITIVE), operation)
        })
    });
    let (seconds, operation) = needs.max_by(|a, b| a.0.total_cmp(&b.0)).unzip();
    ((seconds.unwrap_or(0.0) * 1000.0).round() / 1000.0, operation)
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn accepted(seen: &Seen) -> f64 {
    seen.calls.saturating_sub(seen.throttled) as f64
}

/// The name of the report in the folder of its run.
pub const FILE: &str = "report.json";

/// Where rejects go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nowhere: a dry run writes nothing.
    Nowhere,
    /// A file that the user named; there must be none yet.
    Named(PathBuf),
    /// The file in the run's folder; it replaces that of an earlier run of this name.
    Folder(PathBuf),
}

/// The rejects file: made when the first row is rejected.
#[derive(Debug)]
pub struct Rejects {
    place: Place,
    reader: Option<Reader>,
    out: Option<BufWriter<File>>,
}

impl Rejects {
    /// Rejects in the form of `reader`'s input. Nothing is written yet.
    pub fn new(place: Place, reader: Reader) -> Self {
        Self { place, reader: Some(reader), out: None }
    }

    /// Of a run that has no rows.
    pub fn none() -> Self {
        Self { place: Place::Nowhere, reader: None, out: None }
    }

    /// One rejected record.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn put(&mut self, raw: &Raw, code: &str, message: &str) -> Result<()> {
        let mut out = match (self.out.take(), &self.place) {
            (Some(out), _) => out,
            (None, Place::Nowhere) => return Ok(()),
            (None, Place::Named(path)) => self.begin(private::create_new(path))?,
            (None, Place::Folder(path)) => self.begin(private::create(path))?,
        };
        let line =
            self.reader.as_ref().map(|reader| reader.reject_line(raw, code, message)).unwrap_or_default();
        let written = out.write_all(&line).doing(|| self.doing());
        self.out = Some(out);
        written
    }

    fn begin(&self, file: std::io::Result<File>) -> Result<BufWriter<File>> {
        let mut out = BufWriter::new(file.doing(|| self.doing())?);
        if let Some(header) = self.reader.as_ref().and_then(Reader::reject_header) {
            out.write_all(&header).doing(|| self.doing())?;
        }
        Ok(out)
    }

    fn doing(&self) -> String {
        match &self.place {
            Place::Nowhere => "writing the rejects file".to_owned(),
            Place::Named(path) | Place::Folder(path) => {
                format!("writing the rejects file `{}`", path.display())
            }
        }
    }

    /// Ends the file and says where it is, if there is one.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn finish(mut self) -> Result<Option<PathBuf>> {
        if let Some(mut out) = self.out.take() {
            out.flush().doing(|| self.doing())?;
            return Ok(match self.place {
                Place::Nowhere => None,
                Place::Named(path) | Place::Folder(path) => Some(path),
            });
        }
        // What an earlier run of this name left is not this run's.
        if let Place::Folder(path) = &self.place
            && let Err(error) = std::fs::remove_file(path)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            Err(error).doing(|| format!("removing the old rejects file `{}`", path.display()))?;
        }
        Ok(None)
    }
}

/// Sees to it before the first call that a report can be written to this file; one that is there is replaced.
///
/// # Errors
/// Usage (2) when it is a folder, or there is no folder for it.
pub fn can_be_written(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Err(Error::usage(format!("the report `{}` is a folder", path.display()))
            .hint("Name a file in it: `--report FILE`."));
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Error::usage(format!(
            "the report `{}` cannot be written: there is no folder `{}`",
            path.display(),
            folder.display()
        )));
    }
    Ok(())
}

/// Writes a report as JSON.
///
/// # Errors
/// The failure of the file.
pub fn write_json(path: &Path, summary: &Summary) -> Result<()> {
    std::fs::write(path, json(summary)?).doing(|| format!("writing the report `{}`", path.display()))
}

/// As [`write_json`], of the report in the run's folder.
///
/// # Errors
/// The failure of the file.
pub fn keep_json(folder: &Path, summary: &Summary) -> Result<()> {
    let path = folder.join(FILE);
    private::write(&path, json(summary)?).doing(|| format!("writing the report `{}`", path.display()))
}

fn json(summary: &Summary) -> Result<String> {
    let text = serde_json::to_string_pretty(summary)
        .map_err(|e| Error::internal("writing the report").caused_by(e.to_string()))?;
    Ok(text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(calls: u64, throttled: u64) -> Seen {
        Seen { calls, throttled, ..Seen::default() }
    }

    #[test]
    fn an_operations_share_is_its_rate_against_the_quota_in_use() {
        let mut sum = Operation::none("CreateThing");
        sum.add(&seen(911, 10), Duration::from_secs(10), 100.0, 90.0);
        sum.add(&seen(451, 0), Duration::from_secs(10), 100.0, 90.0);
        let sum = sum.rounded();
        assert_eq!((sum.calls, sum.throttled), (1_362, 10));
        let numbers = [sum.per_second, sum.quota, sum.in_use, sum.share];
        for (number, expected) in numbers.into_iter().zip([135.0, 200.0, 180.0, 0.75]) {
            assert!((number - expected).abs() < 1e-9, "{numbers:?}");
        }
    }

    #[test]
    fn calls_at_exactly_the_rate_are_no_more_than_all_of_it() {
        for calls in 1..400_u32 {
            let mut sum = Operation::none("CreateThing");
            let span = Duration::from_secs_f64(f64::from(calls - 1) / 90.0);
            sum.add(&seen(calls.into(), 0), span, 100.0, 90.0);
            let share = sum.rounded().share;
            assert!(share < 1.0005, "{calls}: {share}");
        }
    }

    #[test]
    fn less_than_a_second_is_no_rate() {
        let mut sum = Operation::none("CreateThing");
        sum.add(&seen(9, 0), Duration::from_millis(1), 100.0, 90.0);
        assert!((sum.rounded().share - 0.1).abs() < 1e-9);
    }

    #[test]
    fn rows_of_a_target_that_nothing_was_heard_of_are_pending() {
        let target = crate::aws::TargetKey { tenant: None, account: "1".into(), region: "r".into() };
        let heard = Counts { ok: 3, pending: 1, ..Counts::default() };
        let per = PerTarget::new(target, 10, heard);
        assert_eq!((per.rows, per.counts.pending, per.counts.ok), (10, 7, 3));
    }
}
