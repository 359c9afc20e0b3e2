//! The beginning of a run: its input is kept and marked, and what earlier attempts did is read. The journal is
//! begun right before the first changing call, so that a run whose rows are wrong leaves none behind.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use openssl::sha::Sha256;

use super::{Drive, Source, Task, held, listing, spool, undo};
use crate::aws::Target;
use crate::bulk::book::now;
use crate::bulk::folder::{self, RunFolder};
use crate::bulk::journal::{self, Header, InputMark, Journal, Past, Record};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::report;
use crate::bulk::row::Purpose;
use crate::bulk::source::Input;
use crate::bulk::stop::Stop;
use crate::context::Context;
use crate::error::{Error, IoContext, Kind, Result};
use crate::manifests::{Format, Known, Options, prepare};

/// The input of a run.
pub(super) struct Opened {
    /// The file of rows.
    pub(super) input: Input,
    /// The targets, where they had to be found first.
    pub(super) selected: Option<Vec<Target>>,
    /// Those of them that an export has listed, at work already.
    pub(super) lanes: Vec<Arc<Lane>>,
    /// What the file is now.
    pub(super) mark: InputMark,
}

/// Opens the input where waiting for it keeps no signal from being noticed.
pub(super) async fn open(
    cx: &Context,
    task: &Task,
    folder: &RunFolder,
    limits: &Limits,
    stop: &Stop,
) -> Result<Opened> {
    let kept = folder.path.join("input");
    if !folder.path.join(journal::FILE).exists() {
        // What an attempt kept that began nothing is not what this one is given.
        for stale in [kept.clone(), kept.with_extension("jsonl")] {
            match std::fs::remove_file(&stale) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                    return Err(e).doing(|| format!("removing `{}`", stale.display()));
                }
                _ => {}
            }
        }
    }
    let mut lanes = Vec::new();
    let (file, selected, shown) = match &task.from {
        Source::File(file) => (file.clone(), None, task.shown.clone()),
        from if matches!(task.purpose, Purpose::Export { .. }) => {
            let kept = kept.with_extension("jsonl");
            if !kept.exists() {
                lanes = listing::keep(cx, task, folder, limits, stop, &kept).await?;
            }
            let shown = match from {
                Source::Query(query) => format!("the things of `{query}`"),
                _ => "the listed things".to_owned(),
            };
            (kept, None, Some(shown))
        }
        Source::Things => return Err(Error::internal("only an export works on all things")),
        Source::Held(held) => {
            let kept = kept.with_extension("jsonl");
            if !kept.exists() {
                lanes = held::keep(cx, held, folder, limits, stop, &kept).await?;
            }
            (kept, None, Some(held.shown()))
        }
        Source::Rows(rows) => {
            let kept = kept.with_extension("jsonl");
            if !kept.exists() {
                let (rows, kept) = (rows.clone(), kept.clone());
                let making = tokio::task::spawn_blocking(move || rows.keep(&kept)).await;
                making.map_err(|e| Error::internal("making the input").caused_by(e.to_string()))??;
            }
            (kept, None, Some(rows.shown.clone()))
        }
        Source::Query(query) => {
            let shown = format!("the things of `{query}`");
            let kept = kept.with_extension("jsonl");
            let selected = if kept.exists() {
                None
            } else {
                Some(spool::query(cx, folder, query, limits, stop, &kept).await?)
            };
            (kept, selected, Some(shown))
        }
        Source::Undo(run) => {
            let kept = kept.with_extension("jsonl");
            let selected = undo::open(cx, folder, run, &kept).await?;
            (kept, Some(selected), Some(format!("run {run}")))
        }
    };
    let format = task.format;
    let shared = task.shared_certificates;
    let (options, policies, purpose) = (task.options.clone(), task.policies.clone(), task.purpose.clone());
    let work = move || {
        let mut input = readable(&file, &kept, format, options, policies, purpose.known())?;
        input.purpose = purpose;
        input.shared_certificates = shared;
        input.shown = shown.unwrap_or(input.shown);
        let mark = mark(&input)?;
        Ok::<_, Error>((input, mark))
    };
    let opened = tokio::task::spawn_blocking(work).await;
    let (input, mark) =
        opened.map_err(|e| Error::internal("opening the input").caused_by(e.to_string()))??;
    Ok(Opened { input, selected, lanes, mark })
}

/// The input as something that can be read from any record on: a folder or an archive is made into lines first.
fn readable(
    file: &Path,
    kept: &Path,
    format: Option<Format>,
    options: Options,
    policies: Vec<String>,
    known: Known,
) -> Result<Input> {
    let lines = kept.with_extension("jsonl");
    if file.is_dir() {
        prepare::folder(file, &lines)?;
        let input = Input::open(&lines, kept, Some(Format::Pem), options, policies, known)?;
        return Ok(Input { shown: file.display().to_string(), ..input });
    }
    let input = Input::open(file, kept, format, options, policies, known)?;
    if input.format != Format::Infineon || !prepare::is_bundle(&input.path)? {
        return Ok(input);
    }
    prepare::bundle(&input.path, &input.shown, &input.options, &lines)?;
    let (options, policies) = (input.options, input.policies);
    let unpacked = Input::open(&lines, kept, Some(Format::Infineon), options, policies, known)?;
    Ok(Input { shown: input.shown, ..unpacked })
}

/// What the input is now.
fn mark(input: &Input) -> Result<InputMark> {
    let reading = || format!("reading `{}`", input.shown);
    let mut file = File::open(&input.path).doing(reading)?;
    let (mut sum, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut buffer).doing(reading)?;
        if read == 0 {
            break;
        }
        sum.update(&buffer[..read]);
        bytes += read as u64;
    }
    let sha256 = sum.finish().iter().fold(String::with_capacity(64), |hex, b| hex + &format!("{b:02x}"));
    Ok(InputMark { shown: input.shown.clone(), bytes, sha256 })
}

/// What earlier attempts of the run did; `None` when this is the first.
///
/// # Errors
/// Data (65) when the journal is damaged; Usage (2) when the run is another one.
pub(super) fn past(folder: &RunFolder, task: &str, mark: &InputMark) -> Result<Option<Past>> {
    let Some(past) = journal::read(&folder.path)? else { return Ok(None) };
    if let Some(by) = folder::undone_by(&folder.path) {
        return Err(Error::usage(format!("run `{}` was undone by run `{by}`", folder.id))
            .hint("To do it again give another `--run-id`."));
    }
    let other = |what: String| {
        Err(Error::usage(format!("run `{}` was begun {what}", folder.id))
            .hint("Give another `--run-id`: what AWS has already is read, and only the rest is done."))
    };
    if past.header.task != task {
        return other(format!(
            "as `fleetctl {}`, which asks for something else",
            past.header.command.join(" ")
        ));
    }
    let then = &past.header.input;
    if (then.bytes, &then.sha256) != (mark.bytes, &mark.sha256) {
        return other(format!("with another `{}`: the file was changed since", then.shown));
    }
    Ok(Some(past))
}

impl Drive<'_> {
    /// Begins the journal, or goes on with it.
    pub(super) fn begin(&mut self) -> Result<()> {
        // An export to stdout cannot be gone on with: nobody knows what its reader kept.
        let to_stdout = matches!(self.task.purpose, Purpose::Export { to: None, .. });
        if self.cx.dry_run() || to_stdout {
            return Ok(());
        }
        if let Purpose::Undo(run) = &self.task.purpose {
            folder::undone(&folder::place(&self.cx.settings.state_dir()?, run)?, &self.folder.id)?;
        }
        // A report is of the last attempt that began: one that is killed leaves none.
        let report = self.folder.path.join(report::FILE);
        if report.exists() {
            std::fs::remove_file(&report).doing(|| format!("removing `{}`", report.display()))?;
        }
        let targets: Vec<_> = self.lanes.iter().map(|lane| lane.target.key.clone()).collect();
        let attempt = Record::Attempt { at: now(), pid: std::process::id() };
        let stop = self.orders.stop.clone();
        let failed = move || stop.ask(Kind::Failed);
        let book = &mut self.orders.book;
        let begun = if let Some(past) = &book.past {
            let is_selected = |t: &crate::aws::TargetKey| {
                targets.iter().any(|now| (&now.account, &now.region) == (&t.account, &t.region))
            };
            if let Some(lost) = past.targets.iter().find(|t| !is_selected(t)) {
                return Err(Error::usage(format!(
                    "run `{}` worked on {lost}, which is not selected",
                    self.folder.id
                ))
                .hint("Select the same targets, or give another `--run-id`."));
            }
            let first = [attempt, Record::Targets { targets }];
            Journal::resume(&self.folder.path, past.length, &first, failed)
        } else {
            // One without a whole first line has nothing that counts.
            let path = self.folder.path.join(journal::FILE);
            if path.exists() {
                std::fs::remove_file(&path).doing(|| format!("removing `{}`", path.display()))?;
            }
            let header = Header {
                run_id: self.folder.id.clone(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                command: self.cx.command.clone(),
                folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/")).display().to_string(),
                task: self.task.text(self.input.shard),
                started: now(),
                input: self.mark.clone(),
            };
            let first = [Record::Run(header), attempt, Record::Targets { targets }];
            Journal::create(&self.folder.path, &first, failed)
        };
        book.journal = Some(begun?);
        self.folder.keep();
        Ok(())
    }
}

/// The name of a file that is kept whole or not at all.
pub(super) fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}
