//! The temporary file of lists: its name is removed at once, so that nothing is left whatever happens to the run.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Entry;
use crate::error::{IoContext, Result};

/// Bytes that a writer collects before it writes.
const BUFFER: usize = 1 << 15;

/// A temporary file that many lists share, so that a run with thousands of lists has one file open.
#[derive(Debug)]
pub struct Spill {
    folder: PathBuf,
    file: OnceLock<File>,
    making: Mutex<()>,
    end: AtomicU64,
}

/// A part of the file that holds pairs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Region {
    offset: u64,
    pub(super) len: u64,
}

fn size<const N: usize>() -> u64 {
    8 * (1 + N as u64)
}

impl Spill {
    /// A file in this folder, made when it is needed.
    pub fn new(folder: &Path) -> Arc<Self> {
        Arc::new(Self {
            folder: folder.to_owned(),
            file: OnceLock::new(),
            making: Mutex::default(),
            end: AtomicU64::new(0),
        })
    }

    fn doing(&self) -> String {
        format!("keeping lists in a temporary file of `{}`", self.folder.display())
    }

    fn file(&self) -> Result<&File> {
        let _one = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = self.file.get() {
            return Ok(file);
        }
        let made = crate::private::nameless(&self.folder).doing(|| self.doing())?;
        Ok(self.file.get_or_init(|| made))
    }

    /// A writer of exactly so many pairs.
    pub(super) fn writer<const N: usize>(&self, len: u64) -> Result<Writer<'_>> {
        let file = self.file()?;
        let offset = self.end.fetch_add(len * size::<N>(), Ordering::Relaxed);
        Ok(Writer { spill: self, file, region: Region { offset, len }, at: offset, buffer: Vec::new() })
    }

    /// Some pairs of a region.
    pub(super) fn read<const N: usize>(&self, region: Region, start: u64, count: u64) -> Result<Block<N>> {
        let bytes = usize::try_from(count * size::<N>()).expect("a block is small");
        let mut block = Block { bytes: vec![0; bytes], next: 0 };
        let at = region.offset + start * size::<N>();
        self.file()?.read_exact_at(&mut block.bytes, at).doing(|| self.doing())?;
        Ok(block)
    }
}

/// Pairs as the file has them, read where they are looked at.
#[derive(Debug, Default)]
pub(super) struct Block<const N: usize> {
    bytes: Vec<u8>,
    next: usize,
}

impl<const N: usize> Block<N> {
    pub(super) fn len(&self) -> usize {
        self.bytes.len() / (8 * (1 + N))
    }

    fn number(&self, at: usize) -> u64 {
        let bytes = &self.bytes[8 * at..8 * at + 8];
        u64::from_le_bytes(bytes.try_into().expect("eight bytes"))
    }

    pub(super) fn key(&self, at: usize) -> u64 {
        self.number(at * (1 + N))
    }

    pub(super) fn entry(&self, at: usize) -> Entry<N> {
        let at = at * (1 + N);
        (self.number(at), std::array::from_fn(|i| self.number(at + 1 + i)))
    }

    /// How many of its pairs have keys below this one.
    pub(super) fn below(&self, key: u64) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.key(middle) < key { low = middle + 1 } else { high = middle }
        }
        low
    }
}

impl<const N: usize> Iterator for Block<N> {
    type Item = Entry<N>;

    fn next(&mut self) -> Option<Entry<N>> {
        let at = self.next;
        self.next += 1;
        (at < self.len()).then(|| self.entry(at))
    }
}

/// Writes the pairs of one region, in their order.
#[derive(Debug)]
pub(super) struct Writer<'s> {
    spill: &'s Spill,
    file: &'s File,
    region: Region,
    at: u64,
    buffer: Vec<u8>,
}

impl Writer<'_> {
    pub(super) fn put<const N: usize>(&mut self, (key, value): &Entry<N>) -> Result<()> {
        self.buffer.extend(key.to_le_bytes());
        self.buffer.extend(value.iter().flat_map(|n| n.to_le_bytes()));
        if self.buffer.len() >= BUFFER { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        self.file.write_all_at(&self.buffer, self.at).doing(|| self.spill.doing())?;
        self.at += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Region> {
        self.flush()?;
        Ok(self.region)
    }
}
