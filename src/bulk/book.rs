//! What is written down of a run, and what earlier attempts of it wrote down: the engine's view of the journal.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::journal::{Intent, Journal, Made, Noted, Past, Record, StepDone};
use super::output::Output;
use crate::aws::TargetKey;
use crate::error::{IoContext, Result};
use crate::fleet::status::Status;

/// The folder, in that of the run, of the certificates that AWS made for it: `ACCOUNT-REGION/THING.pem`.
pub const CERTIFICATES: &str = "certificates";

/// The journal of a run with what earlier attempts left in it; without one (a dry run, a few things of a command
/// line) nothing is written down.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Where it is written.
    pub journal: Option<Journal>,
    /// What was done before.
    pub past: Option<Arc<Past>>,
    /// Where the lines of an export go.
    pub output: Option<Output>,
    /// The run's folder, where certificates are kept that AWS made for it.
    pub folder: Option<Arc<PathBuf>>,
}

impl Book {
    /// How a row ended in an earlier attempt, if it is done.
    pub fn earlier(&self, row: u64) -> Option<Status> {
        self.past.as_ref()?.status(row)
    }

    /// The page of one row.
    pub fn page(&self, row: u64, target: usize) -> Page {
        let made = self.past.as_ref().and_then(|past| past.made.get(&row)).cloned().unwrap_or_default();
        let (journal, past, folder) = (self.journal.clone(), self.past.clone(), self.folder.clone());
        let output = self.output.clone();
        Page { journal, past, output, folder, row, target, made }
    }
}

/// What is written down of one row.
#[derive(Debug)]
pub struct Page {
    journal: Option<Journal>,
    past: Option<Arc<Past>>,
    output: Option<Output>,
    folder: Option<Arc<PathBuf>>,
    row: u64,
    target: usize,
    /// What earlier attempts made of it.
    pub made: Made,
}

/// What a call was about.
#[derive(Debug, Clone, Copy, Default)]
pub struct About<'a> {
    /// The thing.
    pub thing: &'a str,
    /// A group, a policy or a certificate's id.
    pub on: Option<&'a str>,
    /// The certificate whose policy was attached or detached.
    pub certificate: Option<&'a str>,
}

impl Page {
    /// A call took effect. It is on the disk, at the latest, when its row is done.
    pub fn step(&self, operation: &'static str, about: About<'_>, request: Option<String>) {
        self.step_noting(operation, about, request, Noted::default());
    }

    /// As [`Page::step`], with what an undo of it needs to know.
    pub fn step_noting(
        &self,
        operation: &'static str,
        about: About<'_>,
        request: Option<String>,
        noted: Noted,
    ) {
        if let Some(journal) = &self.journal {
            journal.note(&Record::Step(StepDone {
                row: self.row,
                target: self.target,
                operation: Cow::Borrowed(operation),
                thing: about.thing.to_owned(),
                on: about.on.map(str::to_owned),
                certificate: about.certificate.map(str::to_owned),
                request,
                noted,
            }));
        }
    }

    /// A call that AWS does not make repeatable is about to be made; it may be made once this is on the disk.
    ///
    /// # Errors
    /// The failure of the journal.
    pub async fn intend(&self, operation: &'static str, key: &str) -> Result<i64> {
        let at = now();
        if let Some(journal) = &self.journal {
            let operation = Cow::Borrowed(operation);
            let intent = Intent { row: self.row, operation, key: key.to_owned(), at };
            journal.commit(&Record::Intent(intent)).await?;
        }
        Ok(at)
    }

    /// Writes the row's line of an export, and enters the row once the line is on the disk.
    ///
    /// # Errors
    /// The failure of the output or the journal.
    pub async fn write(&self, line: Vec<u8>) -> Result<()> {
        match &self.output {
            None => Ok(()),
            Some(output) => output.row(self.row, line).await,
        }
    }

    /// The row is done; waits until that is on the disk, with all of its steps.
    ///
    /// # Errors
    /// The failure of the journal.
    pub async fn done(&self, status: Status) -> Result<()> {
        match &self.journal {
            None => Ok(()),
            // It was entered with its line.
            Some(_) if status == Status::Exported => Ok(()),
            Some(journal) => {
                let status = Cow::Borrowed(status.word());
                journal.commit(&Record::Row { row: self.row, status, at: None }).await
            }
        }
    }

    /// When the run began, in seconds since 1970, if an earlier attempt did.
    pub fn began(&self) -> Option<i64> {
        self.past.as_ref().map(|past| past.header.started)
    }

    /// Whether an earlier attempt made this call.
    pub fn made(&self, operation: &str, on: Option<&str>) -> bool {
        self.made.steps.iter().any(|s| s.operation == operation && s.on.as_deref() == on)
    }

    /// Keeps a certificate that AWS made for a thing, in the run's folder: whole or not at all.
    ///
    /// # Errors
    /// Failed (1) when the file cannot be written.
    pub fn certificate(&self, target: &TargetKey, thing: &str, pem: &str) -> Result<()> {
        let Some(path) = self.certificate_file(target, thing) else { return Ok(()) };
        let keeping = || format!("keeping the certificate `{}`", path.display());
        let part = path.with_extension("partial");
        let folder = path.parent().unwrap_or(Path::new(""));
        let write = || {
            crate::private::make_folder(folder)?;
            let mut file = crate::private::create(&part)?;
            file.write_all(pem.as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&part, &path)
        };
        write().doing(keeping)
    }

    /// Whether a thing's certificate is kept.
    pub fn has_certificate(&self, target: &TargetKey, thing: &str) -> bool {
        self.certificate_file(target, thing).is_none_or(|path| path.exists())
    }

    /// A thing's certificate, if it is kept.
    pub fn kept_certificate(&self, target: &TargetKey, thing: &str) -> Option<String> {
        std::fs::read_to_string(self.certificate_file(target, thing)?).ok()
    }

    /// Names of things have no character that a file's name may not have.
    fn certificate_file(&self, target: &TargetKey, thing: &str) -> Option<PathBuf> {
        let place = format!("{}-{}", target.account, target.region);
        Some(self.folder.as_ref()?.join(CERTIFICATES).join(place).join(format!("{thing}.pem")))
    }

    /// Whether the run, in whatever row, made this certificate.
    pub fn is_own_certificate(&self, id: &str) -> bool {
        self.past.as_ref().is_some_and(|past| past.certificates.contains_key(id))
    }
}

/// Seconds since 1970.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
