//! A run as its folder shows it: the first line of the journal and the report, so that hundreds are read at once.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fleetctl_rules::near::near;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bulk::folder::{self, RunFolder};
use crate::bulk::journal::{self, Header, Reader};
use crate::bulk::report;
use crate::error::{Error, IoContext, Kind, Result};
use crate::ui::text;

/// How a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// A process is at work on it.
    Running,
    /// Every row is as asked.
    Done,
    /// Some rows are, or a target was not asked.
    Partial,
    /// No row is.
    Failed,
    /// Its last attempt ended without a report: it was killed.
    Interrupted,
    /// It did not begin, because rows are wrong.
    Invalid,
    /// Its journal or its report is not what was written.
    Damaged,
}

/// What of a report is looked at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Report {
    pub(super) rows: u64,
    #[serde(default)]
    pub(super) done_earlier: u64,
    pub(super) ok: u64,
    pub(super) skipped: u64,
    pub(super) failed: u64,
    pub(super) invalid: u64,
    pub(super) pending: u64,
    pub(super) elapsed_seconds: f64,
    pub(super) operations: Value,
    pub(super) rejects: Option<String>,
    /// Targets that were paused, or whose things could not be listed: rows of theirs may never have been known.
    #[serde(default)]
    pub(super) targets: Vec<Value>,
}

impl Report {
    fn undone(&self) -> u64 {
        self.failed + self.invalid + self.pending
    }
}

/// A run.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) id: String,
    pub(super) path: PathBuf,
    pub(super) state: State,
    pub(super) header: Option<Header>,
    pub(super) report: Option<Report>,
    /// What is damaged.
    pub(super) damage: Option<String>,
    pub(super) undone_by: Option<String>,
}

impl Run {
    /// Reads what the folder of this path shows.
    ///
    /// # Errors
    /// The failure of a file that cannot be read; one that is not what was written is no failure.
    fn read(id: String, path: PathBuf) -> Result<Self> {
        let mut damage = None;
        let header = match Reader::open(&path) {
            Ok(opened) => opened.map(|(_, header)| header),
            Err(error) if error.kind() == Kind::Data => {
                damage = Some(error.to_string());
                None
            }
            Err(error) => return Err(error),
        };
        let report = match read_report(&path)? {
            Some(Ok(report)) => Some(report),
            Some(Err(error)) => {
                damage.get_or_insert(error.to_string());
                None
            }
            None => None,
        };
        let undone_by = folder::undone_by(&path);
        let state = if RunFolder::is_taken(&path) {
            State::Running
        } else {
            state(header.is_some(), report.as_ref(), damage.is_some())
        };
        Ok(Self { id, path, state, header, report, damage, undone_by })
    }

    /// The run of this name.
    ///
    /// # Errors
    /// Usage (2) when there is none.
    pub(super) fn find(state_dir: &Path, id: &str) -> Result<Self> {
        let path = folder::place(state_dir, id)?;
        if !path.is_dir() {
            let names = names(state_dir)?;
            let error = Error::usage(format!("there is no run `{id}`"));
            return Err(match near(id, names.iter().map(String::as_str)).as_slice() {
                [] => error.hint(format!("`fleetctl runs list` shows those in `{}`.", state_dir.display())),
                names => error.hint(format!("Near it are {}.", names.join(", "))),
            });
        }
        Self::read(id.to_owned(), path)
    }

    /// Every run, the newest first.
    ///
    /// # Errors
    /// The failure of the folder, or of a file that cannot be read.
    pub(super) fn all(state_dir: &Path) -> Result<Vec<Self>> {
        let runs = folder::runs(state_dir);
        let read = |id: String| Self::read(id.clone(), runs.join(&id));
        let mut all = names(state_dir)?.into_iter().map(read).collect::<Result<Vec<_>>>()?;
        all.sort_by_cached_key(|run| std::cmp::Reverse((run.began(), run.id.clone())));
        Ok(all)
    }

    /// When it began, in seconds since 1970; without a journal when its folder was last written to.
    fn began(&self) -> u64 {
        let started = self.header.as_ref().and_then(|header| u64::try_from(header.started).ok());
        started.unwrap_or_else(|| seconds(modified(&self.path).unwrap_or(UNIX_EPOCH)))
    }

    /// When something was last written down of it.
    pub(super) fn touched(&self) -> SystemTime {
        let files = [journal::FILE, report::FILE].map(|name| modified(&self.path.join(name)));
        files.into_iter().flatten().max().or_else(|| modified(&self.path)).unwrap_or(UNIX_EPOCH)
    }

    /// The command line, to be read and to be pasted.
    pub(super) fn command(&self) -> Option<String> {
        self.header.as_ref().map(|header| text::pasted(&header.command))
    }

    /// When it began, where that is known.
    pub(super) fn started(&self) -> Option<String> {
        let started = self.header.as_ref()?.started;
        Some(crate::fleet::timestamp(&aws_smithy_types::DateTime::from_secs(started)))
    }

    /// The rejects file, where there is one.
    pub(super) fn rejects(&self) -> Option<PathBuf> {
        let named = self.report.as_ref().and_then(|report| report.rejects.as_ref()).map(|path| {
            let typed_in = self.header.as_ref().map(|h| PathBuf::from(&h.folder)).unwrap_or_default();
            typed_in.join(path)
        });
        let own = ["csv", "jsonl"].map(|form| self.path.join(format!("rejects.{form}")));
        named.into_iter().chain(own).find(|path| path.is_file())
    }

    /// Whether nothing of it is left to do.
    pub(super) fn is_settled(&self) -> bool {
        self.state == State::Done || self.undone_by.is_some()
    }
}

fn state(journal: bool, report: Option<&Report>, damaged: bool) -> State {
    match (journal, report) {
        _ if damaged => State::Damaged,
        (_, None) => State::Interrupted,
        (_, Some(report)) if report.undone() == 0 && report.targets.is_empty() => State::Done,
        (false, Some(report)) if report.invalid > 0 => State::Invalid,
        (_, Some(report)) if report.ok + report.skipped > 0 => State::Partial,
        (_, Some(_)) => State::Failed,
    }
}

type Parsed = serde_json::Result<Report>;

fn read_report(folder: &Path) -> Result<Option<Parsed>> {
    let path = folder.join(report::FILE);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).doing(|| format!("reading the report `{}`", path.display())),
    }
}

/// The names of all runs, in no order.
fn names(state_dir: &Path) -> Result<Vec<String>> {
    let runs = folder::runs(state_dir);
    let reading = || format!("reading `{}`", runs.display());
    let entries = match std::fs::read_dir(&runs) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).doing(reading),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.doing(reading)?;
        // Links and files are nobody's run.
        if entry.file_type().is_ok_and(|kind| kind.is_dir())
            && let Ok(name) = entry.file_name().into_string()
            && folder::place(state_dir, &name).is_ok()
        {
            names.push(name);
        }
    }
    Ok(names)
}

fn modified(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).and_then(|found| found.modified()).ok()
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs()
}
