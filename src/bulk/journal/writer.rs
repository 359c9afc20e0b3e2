//! The writing side: a thread that appends what comes, syncs it, and only then says so.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

use super::FILE;
use super::record::Record;
use crate::error::{Error, IoContext, Result};

/// Bytes that are written before the next sync, however much more waits.
const BATCH: usize = 1 << 20;
/// How long entries gather after a sync: hundreds of rows a second share one, and a single one waits for nothing.
const GATHER: Duration = Duration::from_millis(5);

/// The journal of a run that is at work. Clones write to the same file.
#[derive(Debug, Clone)]
pub struct Journal(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    entries: Option<Sender<Entry>>,
    failure: Arc<OnceLock<Error>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Entry {
    line: Vec<u8>,
    synced: Option<oneshot::Sender<()>>,
}

impl Journal {
    /// Makes the journal of a new run with its first records, synced.
    ///
    /// # Errors
    /// Failed (1) when the file cannot be made or written; there must be none yet.
    pub fn create(folder: &Path, first: &[Record], failed: impl FnOnce() + Send + 'static) -> Result<Self> {
        let path = folder.join(FILE);
        let file =
            crate::private::options().append(true).create_new(true).open(&path).doing(|| doing(&path))?;
        // The name must last as well as the bytes.
        File::open(folder).and_then(|f| f.sync_all()).doing(|| doing(&path))?;
        Self::begin(file, path, first, failed)
    }

    /// Goes on with a journal whose good part has `length` bytes; what is behind that is cut off.
    ///
    /// # Errors
    /// Failed (1) when the file cannot be written.
    pub fn resume(
        folder: &Path,
        length: u64,
        first: &[Record],
        failed: impl FnOnce() + Send + 'static,
    ) -> Result<Self> {
        let path = folder.join(FILE);
        let open = || {
            let mut file = OpenOptions::new().read(true).append(true).open(&path)?;
            if file.metadata()?.len() > length {
                file.set_len(length)?;
            }
            // A last record without its line feed is good when its checksum is; the next one needs a line of its own.
            if length > 0 {
                let mut last = [0];
                file.seek(SeekFrom::Start(length - 1))?;
                file.read_exact(&mut last)?;
                if last != *b"\n" {
                    file.write_all(b"\n")?;
                }
            }
            Ok(file)
        };
        Self::begin(open().doing(|| doing(&path))?, path, first, failed)
    }

    fn begin(
        mut file: File,
        path: PathBuf,
        first: &[Record],
        failed: impl FnOnce() + Send + 'static,
    ) -> Result<Self> {
        let lines: Vec<u8> = first.iter().flat_map(Record::line).collect();
        file.write_all(&lines).and_then(|()| file.sync_data()).doing(|| doing(&path))?;
        let (entries, incoming) = channel();
        let failure = Arc::new(OnceLock::new());
        let noted = failure.clone();
        let thread = std::thread::Builder::new()
            .name("journal".into())
            .spawn(move || {
                if let Err(error) = write(&mut file, &incoming) {
                    let error = Err::<(), _>(error).doing(|| doing(&path)).err();
                    let _ = error
                        .map(|e| noted.set(e.hint("What is in it counts; make room and resume the run.")));
                    failed();
                }
            })
            .map_err(|e| Error::internal("starting the journal's thread").caused_by(e.to_string()))?;
        Ok(Self(Arc::new(Inner { entries: Some(entries), failure, thread: Some(thread) })))
    }

    /// Appends a record that counts together with a later one of its row.
    pub fn note(&self, record: &Record) {
        self.send(record, None);
    }

    /// Appends a record and waits until it is synced, and with it everything noted before.
    ///
    /// # Errors
    /// [`Journal::failure`].
    pub async fn commit(&self, record: &Record) -> Result<()> {
        let (synced, done) = oneshot::channel();
        self.send(record, Some(synced));
        match done.await {
            Ok(()) => Ok(()),
            Err(_) => Err(self.failure().unwrap_or_else(|| Error::internal("the journal ended"))),
        }
    }

    /// Appends a record and tells `synced` once it is synced; drops that when it cannot be.
    pub fn enter(&self, record: &Record, synced: oneshot::Sender<()>) {
        self.send(record, Some(synced));
    }

    /// Why nothing is written any more, if so.
    pub fn failure(&self) -> Option<Error> {
        self.0.failure.get().cloned()
    }

    fn send(&self, record: &Record, synced: Option<oneshot::Sender<()>>) {
        if let Some(entries) = &self.0.entries {
            // A thread that ended has left its failure behind.
            let _ = entries.send(Entry { line: record.line(), synced });
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.entries = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn doing(path: &Path) -> String {
    format!("writing the run's journal `{}`", path.display())
}

fn write(file: &mut File, incoming: &Receiver<Entry>) -> std::io::Result<()> {
    while let Ok(first) = incoming.recv() {
        let mut bytes = Vec::new();
        let mut waiting = Vec::new();
        let mut next = Some(first);
        while let Some(entry) = next {
            bytes.extend(entry.line);
            waiting.extend(entry.synced);
            next = if bytes.len() < BATCH { incoming.try_recv().ok() } else { None };
        }
        file.write_all(&bytes)?;
        if !waiting.is_empty() {
            file.sync_data()?;
        }
        for synced in waiting {
            // Who gave up waiting does not need to hear it.
            let _ = synced.send(());
        }
        std::thread::sleep(GATHER);
    }
    file.sync_data()
}
