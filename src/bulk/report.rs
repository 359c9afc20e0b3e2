//! The account of a run: every row ends as one of five, the sum is the rows, and what was not done is in a
//! rejects file of the input's own form, which can be fed back.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::lane::Lane;
use crate::aws::Origin;
use crate::error::{IoContext, Result};
use crate::manifests::{Raw, Reader};
use crate::output::Columns;

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
    more: &["type", "schemaVersion"],
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
    /// How the rows ended.
    #[serde(flatten)]
    pub counts: Counts,
    /// Wall-clock time.
    pub elapsed_seconds: f64,
    /// Every operation that was called.
    pub operations: Vec<Operation>,
    /// The rejects file, if there are rejects.
    pub rejects: Option<String>,
    /// The targets that were paused.
    pub targets: Vec<Paused>,
}

/// Sums the lanes' pacers up.
pub fn operations<'l>(lanes: impl IntoIterator<Item = &'l Lane>) -> Vec<Operation> {
    let mut sums: BTreeMap<&'static str, Operation> = BTreeMap::new();
    let seen = |lane: &'l Lane| lane.seen().into_iter().map(move |seen| (lane, seen));
    for (lane, (operation, seen, quota)) in lanes.into_iter().flat_map(seen) {
        let Some(first) = seen.first else { continue };
        let origin = lane.quota(operation).origin;
        let empty = Operation {
            operation,
            calls: 0,
            throttled: 0,
            retries: 0,
            per_second: 0.0,
            quota: 0.0,
            quota_origin: origin,
        };
        let sum = sums.entry(operation).or_insert(empty);
        sum.calls += seen.calls;
        sum.throttled += seen.throttled;
        sum.retries += seen.retries;
        sum.quota += quota;
        sum.quota_origin = sum.quota_origin.max(origin);
        // Each target's own span: targets do not begin together. Less than a second says nothing about a rate.
        let span = seen.last.saturating_sub(first).as_secs_f64().max(1.0);
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let rate = (seen.calls - seen.throttled) as f64 / span;
        sum.per_second += rate;
    }
    let rounded = |sum: Operation| Operation { per_second: (sum.per_second * 10.0).round() / 10.0, ..sum };
    sums.into_values().map(rounded).collect()
}

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
    reader: Reader,
    out: Option<BufWriter<File>>,
}

impl Rejects {
    /// Rejects in the form of `reader`'s input. Nothing is written yet.
    pub fn new(place: Place, reader: Reader) -> Self {
        Self { place, reader, out: None }
    }

    /// One rejected record.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn put(&mut self, raw: &Raw, code: &str, message: &str) -> Result<()> {
        let mut out = match (self.out.take(), &self.place) {
            (Some(out), _) => out,
            (None, Place::Nowhere) => return Ok(()),
            (None, Place::Named(path)) => self.begin(File::create_new(path))?,
            (None, Place::Folder(path)) => self.begin(File::create(path))?,
        };
        let line = self.reader.reject_line(raw, code, message);
        let written = out.write_all(&line).doing(|| self.doing());
        self.out = Some(out);
        written
    }

    fn begin(&self, file: std::io::Result<File>) -> Result<BufWriter<File>> {
        let mut out = BufWriter::new(file.doing(|| self.doing())?);
        if let Some(header) = self.reader.reject_header() {
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

/// The folder of one run.
#[derive(Debug, Clone)]
pub struct RunFolder {
    /// The run's name.
    pub id: String,
    /// Where it is.
    pub path: PathBuf,
}

impl RunFolder {
    /// Makes the folder `runs/<id>` of the state folder.
    ///
    /// # Errors
    /// Usage (2) when the id cannot name a folder; Failed (1) when the folder cannot be written to.
    pub fn make(state_dir: &Path, id: &str) -> Result<Self> {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if id.is_empty() || id.len() > 64 || !id.chars().all(fits) || id.starts_with('.') {
            return Err(crate::error::Error::usage(format!("`{id}` cannot name a run"))
                .hint("A run id has 1 to 64 letters, digits, '.', '_' and '-', and no '.' at its start."));
        }
        let path = state_dir.join("runs").join(id);
        std::fs::create_dir_all(&path)
            .and_then(|()| {
                let probe = path.join(".probe");
                File::create(&probe).and_then(|_| std::fs::remove_file(&probe))
            })
            .doing(|| format!("preparing the run's folder `{}`", path.display()))
            .map_err(|e| {
                e.hint("The rejects and the report go there; give another folder with `--state-dir DIR`.")
            })?;
        Ok(Self { id: id.to_owned(), path })
    }
}

/// Writes a report as JSON.
///
/// # Errors
/// The failure of the file.
pub fn write_json(path: &Path, summary: &Summary) -> Result<()> {
    let text = serde_json::to_string_pretty(summary)
        .map_err(|e| crate::error::Error::internal("writing the report").caused_by(e.to_string()))?;
    std::fs::write(path, text + "\n").doing(|| format!("writing the report `{}`", path.display()))
}
