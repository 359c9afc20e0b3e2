//! Sorted runs of rows in a temporary file, and their merging.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use crate::error::{IoContext, Result};
use crate::private;

/// Bytes of rows that are sorted in memory at once.
const MEMORY: usize = 16 << 20;
/// What a row takes beside its bytes.
const OVERHEAD: usize = 64;
/// Bytes that all runs together are read ahead when they are merged.
const AHEAD: usize = 8 << 20;
/// And each at least.
const LEAST_AHEAD: usize = 4 << 10;

type Row = (Vec<u8>, Vec<u8>);

/// Rows on their way into order.
#[derive(Debug)]
pub struct Runs {
    folder: PathBuf,
    memory: usize,
    rows: Vec<Row>,
    bytes: usize,
    file: Option<File>,
    end: u64,
    written: Vec<(u64, u64)>,
}

impl Runs {
    /// None yet; the temporary file is made in this folder when it is needed.
    pub(super) fn new(folder: &Path) -> Self {
        Self::within(folder, MEMORY)
    }

    /// As [`Runs::new`], with so many bytes of rows in memory.
    pub(super) fn within(folder: &Path, memory: usize) -> Self {
        Self {
            folder: folder.to_owned(),
            memory,
            rows: Vec::new(),
            bytes: 0,
            file: None,
            end: 0,
            written: Vec::new(),
        }
    }

    fn doing(folder: &Path) -> String {
        format!("sorting rows in a temporary file of `{}`", folder.display())
    }

    pub(super) fn push(&mut self, key: Vec<u8>, row: Vec<u8>) -> Result<()> {
        self.bytes += key.len() + row.len() + OVERHEAD;
        self.rows.push((key, row));
        if self.bytes >= self.memory { self.write() } else { Ok(()) }
    }

    fn sort(&mut self) {
        // Stable, so that of rows with one key the first stays.
        self.rows.sort_by(|a, b| a.0.cmp(&b.0));
        self.rows.dedup_by(|later, first| later.0 == first.0);
    }

    /// Sorts what is in memory and writes it out.
    fn write(&mut self) -> Result<()> {
        self.sort();
        let doing = || Self::doing(&self.folder);
        let file = match self.file.take() {
            Some(file) => file,
            None => private::nameless(&self.folder).doing(doing)?,
        };
        let start = self.end;
        let mut out = BufWriter::with_capacity(1 << 16, &file);
        for (key, row) in self.rows.drain(..) {
            let lengths = [length(&key), length(&row)];
            self.end += 8 + u64::from(lengths[0]) + u64::from(lengths[1]);
            let put = lengths.iter().try_for_each(|n| out.write_all(&n.to_le_bytes()));
            put.and_then(|()| out.write_all(&key)).and_then(|()| out.write_all(&row)).doing(doing)?;
        }
        out.flush().doing(doing)?;
        drop(out);
        self.file = Some(file);
        self.written.push((start, self.end));
        self.bytes = 0;
        Ok(())
    }

    pub(super) fn finish(mut self, mut take: impl FnMut(&[u8]) -> Result<bool>) -> Result<()> {
        if self.written.is_empty() {
            self.sort();
            for (_, row) in &self.rows {
                if !take(row)? {
                    break;
                }
            }
            return Ok(());
        }
        self.write()?;
        let Some(file) = &self.file else { return Ok(()) };
        let ahead = (AHEAD / self.written.len()).max(LEAST_AHEAD);
        let doing = || Self::doing(&self.folder);
        let run =
            |(at, end): &(u64, u64)| Run { file, at: *at, end: *end, ahead, buffer: Vec::new(), from: 0 };
        let mut runs: Vec<Run<'_>> = self.written.iter().map(run).collect();
        let mut heads = BinaryHeap::new();
        for (number, run) in runs.iter_mut().enumerate() {
            heads.extend(run.next().doing(doing)?.map(|(key, row)| Reverse((key, number, row))));
        }
        let mut last = None;
        while let Some(Reverse((key, number, row))) = heads.pop() {
            heads.extend(runs[number].next().doing(doing)?.map(|(key, row)| Reverse((key, number, row))));
            if last.as_ref() != Some(&key) && !take(&row)? {
                break;
            }
            last = Some(key);
        }
        Ok(())
    }
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// One run that is being read.
struct Run<'f> {
    file: &'f File,
    at: u64,
    end: u64,
    ahead: usize,
    buffer: Vec<u8>,
    from: usize,
}

impl Run<'_> {
    fn next(&mut self) -> std::io::Result<Option<Row>> {
        if self.from == self.buffer.len() && self.at == self.end {
            return Ok(None);
        }
        let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |all, byte| all << 8 | usize::from(*byte));
        let head = self.take(8)?;
        let (key, row) = (number(&head[..4]), number(&head[4..]));
        Ok(Some((self.take(key)?, self.take(row)?)))
    }

    /// The next so many bytes.
    fn take(&mut self, count: usize) -> std::io::Result<Vec<u8>> {
        if self.buffer.len() - self.from < count {
            self.buffer.drain(..self.from);
            self.from = 0;
            let held = self.buffer.len();
            let left = usize::try_from(self.end - self.at).unwrap_or(usize::MAX);
            let more = (count - held).max(self.ahead).min(left);
            self.buffer.resize(held + more, 0);
            self.file.read_exact_at(&mut self.buffer[held..], self.at)?;
            self.at += more as u64;
        }
        let taken = self.buffer.get(self.from..self.from + count);
        let taken = taken.ok_or(std::io::ErrorKind::UnexpectedEof)?.to_vec();
        self.from += count;
        Ok(taken)
    }
}
