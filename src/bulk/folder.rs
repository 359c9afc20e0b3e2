//! The folder of one run in the state folder: journal, kept input, rejects, report, and the lock that keeps two
//! processes from running the same run.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, IoContext, Kind, Result};
use crate::private;

const LOCK: &str = "lock";
const UNDONE: &str = "undone";

/// The folder of one run, held by this process until it is dropped.
#[derive(Debug)]
pub struct RunFolder {
    /// The run's name.
    pub id: String,
    /// Where it is.
    pub path: PathBuf,
    fresh: bool,
    kept: bool,
    _lock: File,
}

/// The folder of all runs.
pub fn runs(state_dir: &Path) -> PathBuf {
    state_dir.join("runs")
}

/// The place of a run's folder, whether there is one or not.
///
/// # Errors
/// Usage (2) when the id cannot name a folder.
pub fn place(state_dir: &Path, id: &str) -> Result<PathBuf> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if id.is_empty() || id.len() > 64 || !id.chars().all(fits) || id.starts_with('.') {
        return Err(Error::usage(format!("`{id}` cannot name a run"))
            .hint("A run id has 1 to 64 letters, digits, '.', '_' and '-', and no '.' at its start."));
    }
    Ok(runs(state_dir).join(id))
}

/// Notes in a run's folder, where there is one, that a run of this name undoes it.
///
/// # Errors
/// The failure of the file.
pub fn undone(path: &Path, by: &str) -> Result<()> {
    if !path.is_dir() {
        return Ok(());
    }
    let note = path.join(UNDONE);
    private::write(&note, format!("{by}\n")).doing(|| format!("writing `{}`", note.display()))
}

/// The run that undid the one in this folder, if any did or began to.
pub fn undone_by(path: &Path) -> Option<String> {
    std::fs::read_to_string(path.join(UNDONE)).ok().map(|by| by.trim().to_owned())
}

impl RunFolder {
    /// Makes the folder `runs/<id>` of the state folder, or takes the one that is there, and locks it.
    ///
    /// # Errors
    /// Usage (2) when the id cannot name a folder; TryAgain (75) when another process holds it; Failed (1) when
    /// the folder cannot be written to.
    pub fn take(state_dir: &Path, id: &str) -> Result<Self> {
        let path = place(state_dir, id)?;
        let fresh = !path.exists();
        let prepare = || {
            private::take_folder(&runs(state_dir))?;
            private::take_folder(&path)?;
            private::options().read(true).write(true).create(true).truncate(false).open(path.join(LOCK))
        };
        let mut lock = prepare()
            .doing(|| format!("preparing the run's folder `{}`", path.display()))
            .map_err(|e| {
                e.hint("The journal, the rejects and the report go there; give another folder with `--state-dir DIR`.")
            })?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut who = String::new();
                let _ = lock.read_to_string(&mut who);
                return Err(Error::new(Kind::TryAgain, format!("another process is at work on run `{id}`"))
                    .caused_by(format!("it is {}", who.trim()))
                    .hint("Wait until it ends, or stop it; then run this again."));
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).doing(|| format!("locking the run's folder `{}`", path.display()));
            }
        }
        let note = format!("process {}\n", std::process::id());
        let noted = lock.set_len(0).and_then(|()| lock.write_all(note.as_bytes()));
        noted.doing(|| format!("preparing the run's folder `{}`", path.display()))?;
        Ok(Self { id: id.to_owned(), path, fresh, kept: false, _lock: lock })
    }

    /// Whether a process is at work on the run in this folder.
    pub fn is_taken(path: &Path) -> bool {
        File::open(path.join(LOCK))
            .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    /// There is something in it that outlasts this process: a journal, or rejects.
    pub fn keep(&mut self) {
        self.kept = true;
    }
}

impl Drop for RunFolder {
    /// A run that was refused before it began, or only planned, is none.
    fn drop(&mut self) {
        if self.fresh && !self.kept {
            // What stays behind harms nobody.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
