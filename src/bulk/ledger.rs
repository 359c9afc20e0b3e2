//! The ledger of a run: every row ends in it once, wrong and failed ones go to the rejects, and the sum is the rows.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use serde::Serialize;

use super::done::{Done, End};
use super::lane::Lane;
use super::recipe::{Ending, Outcome};
use super::report::{Counts, Paused, PerTarget, Rejects, Summary, bound, operations};
use super::row::Origin;
use super::subject::Subject;
use crate::aws::{AwsError, TargetKey};
use crate::error::{Error, Kind, Result};
use crate::fleet::status::Status;

/// How many wrong or failed rows are shown; all are in the rejects file.
pub const SHOWN: usize = 20;

/// One row as the output has it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowView<'r> {
    /// `row`, to tell it from the summary.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The line in which the record starts.
    pub line: u64,
    /// The tenant.
    pub tenant: Option<&'r str>,
    /// The account.
    pub account: Option<&'r str>,
    /// The Region.
    pub region: Option<&'r str>,
    /// The thing's name; of a row about a certificate, that of the thing beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thing_name: Option<&'r str>,
    /// The name of what AWS makes: a row's of a signing request or an identity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'r str>,
    /// The serial on the allow list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<&'r str>,
    /// The certificate's id, once it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate_id: Option<&'r str>,
    /// `created`, `updated`, `exists`, `planned`, `failed`, `invalid` or `pending`.
    pub status: &'static str,
    /// The calls that were made, or would be.
    pub steps: Vec<String>,
    /// What went wrong.
    pub error: Option<RowError>,
}

/// What went wrong with a row.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowError {
    /// AWS's operation; none for a wrong row.
    pub operation: Option<&'static str>,
    /// AWS's error name, or this program's.
    pub code: String,
    /// What it says.
    pub message: String,
    /// AWS's request id.
    pub request_id: Option<String>,
}

impl RowError {
    fn of(error: AwsError, default: &str) -> Self {
        Self {
            // A difference was found by comparing, not by a call.
            operation: (error.code.as_deref() != Some("Differs")).then_some(error.operation),
            code: error.code.unwrap_or_else(|| default.to_owned()),
            message: error.message,
            request_id: error.request_id,
        }
    }

    fn plain(code: &str, message: String) -> Self {
        Self { operation: None, code: code.to_owned(), message, request_id: None }
    }

    /// As the rejects file has it: the operation, then what AWS said.
    fn text(&self) -> String {
        match self.operation {
            Some(operation) => format!("{operation}: {}", self.message),
            None => self.message.clone(),
        }
    }
}

/// What hears of each row.
pub type RowSink<'s> = Box<dyn FnMut(&RowView<'_>) -> Result<()> + 's>;

/// Accounts for every row of a run.
pub struct Ledger<'s> {
    /// How the rows ended so far.
    pub counts: Counts,
    /// The first wrong or failed rows, as lines for people.
    pub samples: Vec<String>,
    /// Rows that were only planned; they count as pending.
    pub planned: u64,
    /// Failed rows whose calls were throttled or unavailable beyond patience.
    pub outlasted: u64,
    /// Rows that an earlier attempt of the run did.
    pub earlier: u64,
    shown: String,
    subject: Subject,
    targets: Vec<TargetKey>,
    done: Arc<Done>,
    rejects: Rejects,
    /// Why the rejects file is not whole.
    unwritten: Option<Error>,
    sink: RowSink<'s>,
    started: Instant,
}

/// A closed ledger.
#[derive(Debug)]
pub struct Closed {
    /// What became of the run.
    pub summary: Summary,
    /// The first wrong or failed rows, as lines for people.
    pub samples: Vec<String>,
    /// Why the rejects file is not whole, if so.
    pub unwritten: Option<Error>,
}

impl std::fmt::Debug for Ledger<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ledger").field("counts", &self.counts).finish_non_exhaustive()
    }
}

impl<'s> Ledger<'s> {
    /// An empty ledger for the input that messages call `shown`, whose rows are about this.
    pub fn new(shown: String, subject: Subject, rejects: Rejects, sink: RowSink<'s>) -> Self {
        Self {
            counts: Counts::default(),
            samples: Vec::new(),
            planned: 0,
            outlasted: 0,
            earlier: 0,
            shown,
            subject,
            targets: Vec::new(),
            done: Arc::default(),
            rejects,
            unwritten: None,
            sink,
            started: Instant::now(),
        }
    }

    /// Names the targets, so that rows can.
    pub fn set_targets(&mut self, targets: Vec<TargetKey>) {
        self.targets = targets;
    }

    /// Says how many rows each target has, and returns what counts them from now on.
    pub fn expect_rows(&mut self, rows: Vec<u64>) -> Arc<Done> {
        self.done = Arc::new(Done::new(rows, self.counts));
        self.done.clone()
    }

    fn count(&mut self, lane: Option<usize>, end: End) {
        self.counts.add(end);
        self.done.add(lane, end);
    }

    /// Enters a row that is wrong.
    ///
    /// # Errors
    /// The failure of the rejects file or the sink.
    pub fn invalid(&mut self, origin: Origin, lane: Option<usize>, reasons: Vec<String>) -> Result<()> {
        for reason in &reasons {
            self.sample(origin.line, reason);
        }
        self.count(lane, End::Invalid);
        let error = RowError::plain("InvalidRow", reasons.join("; "));
        self.enter(&origin, lane, "invalid", Vec::new(), None, Some(error))
    }

    /// Enters what became of a row.
    ///
    /// # Errors
    /// The failure of the rejects file or the sink.
    pub fn put(&mut self, outcome: Outcome) -> Result<()> {
        let Outcome { origin, lane, ending, steps, certificate, earlier } = outcome;
        let certificate = certificate.as_deref();
        self.earlier += u64::from(earlier);
        let steps = steps.iter().map(ToString::to_string).collect();
        let (end, status, error) = match ending {
            Ending::Invalid(reasons) => return self.invalid(origin, Some(lane), reasons),
            Ending::Done(Status::Planned) => {
                self.planned += 1;
                self.count(Some(lane), End::Pending);
                return self.enter(&origin, Some(lane), "planned", steps, certificate, None);
            }
            Ending::Done(status @ (Status::Exists | Status::Absent)) => {
                self.count(Some(lane), End::Skipped);
                return self.enter(&origin, Some(lane), status.word(), steps, certificate, None);
            }
            Ending::Done(status) => {
                self.count(Some(lane), End::Ok);
                return self.enter(&origin, Some(lane), status.word(), steps, certificate, None);
            }
            Ending::Failed(error) => (End::Failed, "failed", RowError::of(error, "Failed")),
            Ending::TryAgain(error) => {
                self.outlasted += 1;
                (End::Failed, "failed", RowError::of(error, "TryAgainLater"))
            }
            Ending::Pending(Some(error)) => (End::Pending, "pending", RowError::of(error, "Paused")),
            Ending::Pending(None) => {
                let stopped =
                    RowError::plain("Pending", "the run was stopped before this row was done".into());
                (End::Pending, "pending", stopped)
            }
        };
        self.count(Some(lane), end);
        if status == "failed" {
            let noun = self.subject.noun();
            self.sample(origin.line, &format!("{noun} `{}`: {}: {}", origin.name, error.code, error.text()));
        }
        self.enter(&origin, Some(lane), status, steps, certificate, Some(error))
    }

    fn enter(
        &mut self,
        origin: &Origin,
        lane: Option<usize>,
        status: &'static str,
        steps: Vec<String>,
        certificate: Option<&str>,
        error: Option<RowError>,
    ) -> Result<()> {
        if let (Some(raw), Some(error)) = (&origin.raw, &error)
            && self.unwritten.is_none()
            && let Err(failure) = self.rejects.put(raw, &error.code, &error.text())
        {
            self.unwritten = Some(failure.clone());
            return Err(failure);
        }
        let target = lane.and_then(|at| self.targets.get(at));
        let (thing_name, name, certificate_id) = match self.subject {
            // The serial has a member of its own.
            Subject::Serial => (None, None, None),
            Subject::Thing => (Some(&*origin.name), None, None),
            Subject::Certificate => (origin.thing.as_deref(), None, Some(&*origin.name)),
            Subject::Request | Subject::Identity => (None, Some(&*origin.name), certificate),
        };
        (self.sink)(&RowView {
            kind: "row",
            line: origin.line,
            tenant: target.and_then(|t| t.tenant.as_deref()),
            account: target.map(|t| t.account.as_str()),
            region: target.map(|t| t.region.as_str()),
            thing_name,
            name,
            serial: (self.subject == Subject::Serial).then_some(&*origin.name),
            certificate_id,
            status,
            steps,
            error,
        })
    }

    fn sample(&mut self, line: u64, what: &str) {
        if self.samples.len() < SHOWN {
            self.samples.push(format!("{}:{line}: {what}", self.shown));
        }
    }

    /// Closes the books: rows that nothing was heard of are pending.
    pub fn close(mut self, run_id: &str, dry_run: bool, rows: u64, lanes: &[Arc<Lane>]) -> Closed {
        self.counts.pending += rows.saturating_sub(self.counts.rows());
        let (rejects, unwritten): (Option<PathBuf>, _) = match self.rejects.finish() {
            Ok(path) => (path.filter(|_| self.unwritten.is_none()), self.unwritten),
            Err(error) => (None, self.unwritten.or(Some(error))),
        };
        let paused = lanes.iter().filter_map(|lane| {
            let error = lane.paused()?;
            let kind = Error::from(error.clone()).kind();
            Some(Paused { target: lane.target.key.clone(), paused: error.to_string(), kind })
        });
        let targets = self.targets.iter().zip(self.done.lanes()).filter(|(_, (rows, _))| *rows > 0);
        let per_target = targets.map(|(key, (rows, counts))| PerTarget::new(key.clone(), rows, counts));
        let lanes_now = || lanes.iter().map(|lane| &**lane);
        let (bound_seconds, bound_operation) = bound(lanes_now());
        let elapsed = (self.started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
        let summary = Summary {
            kind: "summary",
            schema_version: 1,
            run_id: run_id.to_owned(),
            dry_run,
            rows: self.counts.rows(),
            done_earlier: self.earlier,
            counts: self.counts,
            elapsed_seconds: elapsed,
            bound_seconds,
            bound_operation,
            operations: operations(lanes_now()),
            rejects: rejects.map(|p| p.display().to_string()),
            targets: paused.collect(),
            per_target: per_target.collect(),
        };
        Closed { summary, samples: self.samples, unwritten }
    }
}

/// What a run means to a script.
pub fn verdict(summary: &Summary, planned: u64, outlasted: u64, stopped: Option<Kind>) -> Option<Kind> {
    let c = summary.counts;
    let undone = c.pending - planned;
    let stopped = stopped.filter(|kind| matches!(kind, Kind::Interrupted | Kind::Terminated));
    // A signal that came when every row was done stopped nothing.
    if stopped.is_some() && undone > 0 {
        return stopped;
    }
    if c.failed + c.invalid + undone == 0 {
        return None;
    }
    // Rows that are left pending because their target was given up for the same reason can be tried again as well.
    let waits = undone == 0
        || (!summary.targets.is_empty() && summary.targets.iter().all(|t| t.kind == Kind::TryAgain));
    if outlasted > 0 && outlasted == c.failed && c.invalid == 0 && waits {
        return Some(Kind::TryAgain);
    }
    if c.ok + c.skipped + planned > 0 {
        return Some(Kind::Partial);
    }
    Some(if c.failed > 0 {
        Kind::Failed
    } else if let (true, Some(first)) = (undone > 0, summary.targets.first()) {
        let same = summary.targets.iter().all(|t| t.kind == first.kind);
        if same { first.kind } else { Kind::Failed }
    } else {
        Kind::Data
    })
}
