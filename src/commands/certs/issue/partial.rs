//! A file that has its name only when it is complete: until then it is `NAME.partial`, and it is removed when the run
//! does not end well. It is locked while it grows, so that what a killed process left is told from what a living one
//! writes. The disk gets it while it grows, in a thread of its own, so that nothing much is left to wait for
//! at the end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use super::folder::{create, sync_folder};
use super::lock::{is_at, taken, try_lock};
use crate::error::{Error, IoContext as _, Result};

/// Bytes between two syncs of a file that grows.
const STRIDE: usize = 8 << 20;

/// A file on its way.
#[derive(Debug)]
pub(in crate::commands) struct Partial {
    file: File,
    /// Bytes since the last sync was asked for.
    unsynced: usize,
    syncer: Option<Syncer>,
    path: PathBuf,
    /// Where it is until then.
    aside: PathBuf,
    /// Whether one was there that a killed process had left.
    replaced: bool,
    done: bool,
}

/// Syncs a file beside those who write to it.
#[derive(Debug)]
struct Syncer {
    ask: SyncSender<()>,
    thread: JoinHandle<io::Result<()>>,
}

impl Syncer {
    fn start(file: &File) -> io::Result<Self> {
        let file = file.try_clone()?;
        let (ask, asked) = sync_channel(1);
        let thread = thread::Builder::new()
            .name("sync".to_owned())
            .spawn(move || asked.iter().try_for_each(|()| file.sync_data()))?;
        Ok(Self { ask, thread })
    }

    /// Ends it. An error of a file is told once, so that the last sync would not tell one that was seen here.
    fn end(self) -> io::Result<()> {
        drop(self.ask);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the syncing thread broke off")))
    }
}

/// What is in a file, which decides about its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Holds {
    /// Private keys: mode 0600.
    Keys,
    /// Only certificates.
    Certificates,
}

/// Refuses a name that is taken.
///
/// # Errors
/// Failed (1), with what to do.
pub(in crate::commands) fn must_be_free(path: &Path) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(Error::failed(format!("`{}` already exists and is never overwritten", path.display()))
            .hint("Choose another name, or move it away: a file has its name only when it is complete."));
    }
    Ok(())
}

/// The ending of a file on its way.
pub(super) const PARTIAL: &str = ".partial";

/// The name of a file on its way.
pub(super) fn aside(path: &Path) -> PathBuf {
    with(path, PARTIAL)
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes what a killed process left; `false` when it went away by itself.
fn clear(aside: &Path, at_work: impl Fn() -> Error) -> Result<bool> {
    let doing = || format!("replacing `{}`", aside.display());
    match aside.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Ok(metadata) if !metadata.is_file() => {
            return Err(Error::failed(format!("`{}` is in the way: it is no file", aside.display()))
                .hint("Move it away."));
        }
        _ => {}
    }
    let left = match OpenOptions::new().write(true).open(aside) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        left => left.doing(doing)?,
    };
    if !try_lock(&left).doing(doing)? {
        return Err(at_work());
    }
    if !is_at(&left, aside) {
        return Ok(false);
    }
    fs::remove_file(aside).doing(doing)?;
    Ok(true)
}

impl Partial {
    /// Begins the file.
    ///
    /// # Errors
    /// Failed (1) when its name is taken, TryAgain (75) when another process writes it, or the failure of the disk.
    pub(in crate::commands) fn create(path: &Path, holds: Holds) -> Result<Self> {
        must_be_free(path)?;
        let partial = Self::beside(path, PARTIAL, holds)?;
        must_be_free(&partial.path)?;
        Ok(partial)
    }

    /// Begins a file whose name may be taken, under that name with this ending.
    ///
    /// # Errors
    /// TryAgain (75) when another process writes it, or the failure of the disk.
    pub(super) fn beside(path: &Path, ending: &str, holds: Holds) -> Result<Self> {
        let aside = with(path, ending);
        let doing = || format!("making `{}`", aside.display());
        let at_work = || taken(&format!("another process is writing `{}`", path.display()));
        let mode = if holds == Holds::Keys { 0o600 } else { 0o644 };
        let mut replaced = false;
        let file = loop {
            match create(&aside, mode) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                file => break file.doing(doing)?,
            }
            replaced |= clear(&aside, at_work)?;
        };
        // A process that came between has it, and will remove it.
        if !try_lock(&file).doing(doing)? || !is_at(&file, &aside) {
            return Err(at_work());
        }
        let path = path.to_owned();
        Ok(Self { file, unsynced: 0, syncer: None, path, aside, replaced, done: false })
    }

    /// What a killed process had left in its place, if anything.
    pub(super) fn replaced(&self) -> Option<&Path> {
        self.replaced.then_some(&self.aside)
    }

    /// Appends.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(in crate::commands) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let doing = || format!("writing `{}`", self.path.display());
        self.file.write_all(bytes).doing(doing)?;
        self.unsynced += bytes.len();
        if self.unsynced >= STRIDE {
            self.unsynced = 0;
            if self.syncer.is_none() {
                self.syncer = Some(Syncer::start(&self.file).doing(doing)?);
            }
            if let Some(syncer) = &self.syncer {
                // While one is under way and one is waiting, or after a failure, which `sync` tells.
                let _ = syncer.ask.try_send(());
            }
        }
        Ok(())
    }

    /// Waits until the disk has all of it.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(in crate::commands) fn sync(&mut self) -> Result<()> {
        let early = self.syncer.take().map_or(Ok(()), Syncer::end);
        early.and_then(|()| self.file.sync_all()).doing(|| format!("writing `{}`", self.path.display()))
    }

    /// Where it is as long as it has not its name.
    pub(super) fn aside(&self) -> &Path {
        &self.aside
    }

    /// Gives a synced file its name, instead of what has that name.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn replace(mut self, path: &Path) -> Result<()> {
        fs::rename(&self.aside, path).doing(|| format!("naming `{}`", path.display()))?;
        self.done = true;
        sync_folder(path.parent().unwrap_or(Path::new("")))
    }

    /// Gives a synced file its name, which must still be free.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(in crate::commands) fn name(mut self) -> Result<()> {
        let doing = || format!("naming `{}`", self.path.display());
        match fs::hard_link(&self.aside, &self.path) {
            Ok(()) => fs::remove_file(&self.aside).doing(doing)?,
            // FAT and some network file systems have no hard links.
            Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::Unsupported) => {
                must_be_free(&self.path)?;
                fs::rename(&self.aside, &self.path).doing(doing)?;
            }
            Err(error) => return Err(error).doing(doing),
        }
        self.done = true;
        sync_folder(self.path.parent().unwrap_or(Path::new("")))
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.done {
            // The error that matters is already on its way.
            let _ = fs::remove_file(&self.aside);
        }
    }
}
