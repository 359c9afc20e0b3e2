//! A file that has its name only when it is complete: until then it is `NAME.partial`, and it is removed when the run
//! does not end well. The disk gets it while it grows, in a thread of its own, so that nothing much is left to wait for
//! at the end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use super::folder::{create, sync_folder};
use crate::error::{Error, IoContext as _, Result};

/// Bytes between two syncs of a file that grows.
const STRIDE: usize = 8 << 20;

/// A file on its way.
#[derive(Debug)]
pub(super) struct Partial {
    file: File,
    /// Bytes since the last sync was asked for.
    unsynced: usize,
    syncer: Option<Syncer>,
    path: PathBuf,
    /// Where it is until then.
    aside: PathBuf,
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

/// What is in a file, which decides about one that was left half written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Private keys: mode 0600, and half a file is not written over.
    Keys,
    /// Only certificates: half a file is of no use to anybody.
    Certificates,
}

/// Refuses a name that is taken.
///
/// # Errors
/// Failed (1), with what to do.
pub(super) fn must_be_free(path: &Path) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(Error::failed(format!("`{}` already exists and is never overwritten", path.display()))
            .hint("Choose another name, or move it away."));
    }
    Ok(())
}

impl Partial {
    /// Begins the file.
    ///
    /// # Errors
    /// Failed (1) when its name is taken, or the failure of the disk.
    pub(super) fn create(path: &Path, holds: Holds) -> Result<Self> {
        must_be_free(path)?;
        Self::beside(path, ".partial", holds)
    }

    /// Begins a file whose name may be taken, under that name with this ending.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn beside(path: &Path, ending: &str, holds: Holds) -> Result<Self> {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let aside = PathBuf::from(name);
        let file = match holds {
            Holds::Keys => create(&aside, 0o600),
            Holds::Certificates => OpenOptions::new().write(true).create(true).truncate(true).open(&aside),
        };
        let file = match file {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let what = format!("`{}` is there: another run writes it, or was killed", aside.display());
                return Err(Error::failed(what)
                    .hint("When no run is at work, remove it: its keys were never handed out."));
            }
            file => file.doing(|| format!("making `{}`", aside.display()))?,
        };
        Ok(Self { file, unsynced: 0, syncer: None, path: path.to_owned(), aside, done: false })
    }

    /// Appends.
    ///
    /// # Errors
    /// The failure of the disk.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
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
    pub(super) fn sync(&mut self) -> Result<()> {
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
    pub(super) fn name(mut self) -> Result<()> {
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
