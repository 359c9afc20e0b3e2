//! What a run writes beside its journal: the lines of an export, in a file or on stdout. A line is synced before
//! its row is journaled, and rows are journaled in the order of their lines, so that the byte which the last of
//! them names is where a killed run's file is cut and gone on with.

use std::borrow::Cow;
use std::fs::File;
use std::io::Write;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use super::journal::{Journal, Record};
use crate::error::{Error, IoContext, Result};
use crate::fleet::status::Status;

/// Bytes that are written before the next sync, however much more waits.
const BATCH: usize = 1 << 20;

/// Where the lines go.
#[derive(Debug)]
pub enum Sink {
    /// A file whose first `length` bytes stay, and the journal in which its rows are entered.
    File {
        /// The file, opened for appending.
        file: File,
        /// Its length.
        length: u64,
        /// The journal.
        journal: Journal,
    },
    /// stdout: nothing is entered, as nobody knows what its reader kept.
    Stdout,
}

/// The output of a run. Clones write to the same place.
#[derive(Debug, Clone)]
pub struct Output(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    lines: Option<Sender<Line>>,
    failure: Arc<OnceLock<Error>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Line {
    row: u64,
    bytes: Vec<u8>,
    done: oneshot::Sender<()>,
}

impl Output {
    /// Begins to write; `shown` names the place in messages, and `failed` is called when it cannot be written.
    ///
    /// # Errors
    /// Internal when no thread can be had.
    pub fn begin(mut sink: Sink, shown: String, failed: impl FnOnce() + Send + 'static) -> Result<Self> {
        let (lines, incoming) = channel();
        let failure = Arc::new(OnceLock::new());
        let noted = failure.clone();
        let thread = std::thread::Builder::new()
            .name("output".into())
            .spawn(move || {
                if let Err(error) = write(&mut sink, &incoming).doing(|| format!("writing {shown}")) {
                    let _ = noted.set(error);
                    failed();
                }
            })
            .map_err(|e| Error::internal("starting the output's thread").caused_by(e.to_string()))?;
        Ok(Self(Arc::new(Inner { lines: Some(lines), failure, thread: Some(thread) })))
    }

    /// Writes the line of a row; when this returns the row is done for good, or as much as stdout can tell.
    ///
    /// # Errors
    /// [`Output::failure`], or that of the journal.
    pub async fn row(&self, row: u64, bytes: Vec<u8>) -> Result<()> {
        let (done, written) = oneshot::channel();
        if let Some(lines) = &self.0.lines {
            // A thread that ended has left its failure behind.
            let _ = lines.send(Line { row, bytes, done });
        }
        written.await.map_err(|_| self.failure().unwrap_or_else(|| Error::internal("the output ended")))
    }

    /// Why nothing is written any more, if so.
    pub fn failure(&self) -> Option<Error> {
        self.0.failure.get().cloned()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.lines = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn write(sink: &mut Sink, incoming: &Receiver<Line>) -> std::io::Result<()> {
    while let Ok(first) = incoming.recv() {
        let (mut bytes, mut rows) = (Vec::new(), Vec::new());
        let mut next = Some(first);
        while let Some(line) = next {
            bytes.extend(line.bytes);
            rows.push((line.row, bytes.len() as u64, line.done));
            next = if bytes.len() < BATCH { incoming.try_recv().ok() } else { None };
        }
        match sink {
            Sink::Stdout => {
                let mut out = std::io::stdout().lock();
                out.write_all(&bytes).and_then(|()| out.flush())?;
                // Who gave up waiting does not need to hear it.
                for (_, _, done) in rows {
                    let _ = done.send(());
                }
            }
            Sink::File { file, length, journal } => {
                file.write_all(&bytes).and_then(|()| file.sync_data())?;
                for (row, end, done) in rows {
                    let status = Cow::Borrowed(Status::Exported.word());
                    journal.enter(&Record::Row { row, status, at: Some(*length + end) }, done);
                }
                *length += bytes.len() as u64;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::bulk::journal::{self, Header, InputMark};

    #[test]
    fn the_last_row_in_the_journal_says_where_the_file_ends() {
        let folder = tempfile::tempdir().unwrap();
        let input = InputMark { shown: "things".into(), bytes: 0, sha256: String::new() };
        let header = Header {
            run_id: "r".into(),
            version: "0".into(),
            command: Vec::new(),
            folder: "/".into(),
            task: "export".into(),
            started: 1,
            input,
        };
        let journal = Journal::create(folder.path(), &[Record::Run(header)], || {}).unwrap();
        let path = folder.path().join("out");
        let file = File::create(&path).unwrap();
        let sink = Sink::File { file, length: 0, journal };
        let output = Output::begin(sink, "out".into(), || {}).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
        runtime.block_on(async {
            let row = |n: u64| {
                output.row(n, format!("{}\n", "x".repeat(usize::try_from(n % 7).unwrap())).into_bytes())
            };
            let done = futures_util::future::join_all((0..200).rev().map(row)).await;
            done.into_iter().collect::<Result<Vec<()>>>().unwrap();
        });
        drop(output);
        let bytes = std::fs::read(&path).unwrap();
        // The journal cut after any of its rows leaves a file that has just the rows before.
        let whole = std::fs::read(folder.path().join(journal::FILE)).unwrap();
        let ends: Vec<usize> =
            whole.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i).collect();
        for end in ends.into_iter().skip(1) {
            std::fs::write(folder.path().join(journal::FILE), &whole[..=end]).unwrap();
            let past = journal::read(folder.path()).unwrap().unwrap();
            let kept = &bytes[..usize::try_from(past.output.unwrap()).unwrap()];
            let lines = kept.split_inclusive(|b| *b == b'\n').count() as u64;
            assert_eq!((lines, kept.last()), (past.done, Some(&b'\n')));
        }
        assert_eq!(journal::read(folder.path()).unwrap().unwrap().done, 200);
    }
}
