//! Lists of any length in little memory: pairs of a key and some numbers, sorted by key in a temporary file and
//! looked up there. Keys are hashes or row numbers, so they are spread evenly and a lookup takes two reads or so,
//! which the page cache answers.

mod merge;
mod spill;

use std::path::Path;
use std::sync::Arc;

use crate::error::Result;
use merge::merge;
pub use spill::Spill;
use spill::{Block, Region};

/// Pairs that are sorted in memory at once, unless a sorter is told otherwise.
const CAP: usize = 1 << 16;
/// A list of at most so many pairs stays in memory.
const SMALL: usize = 1 << 10;
/// Pairs of one read of a lookup.
const BLOCK: u64 = 128;
/// Guesses of a lookup before it halves what is left.
const GUESSES: u32 = 6;

/// A key and its numbers.
pub type Entry<const N: usize> = (u64, [u64; N]);

/// Takes pairs in any order.
#[derive(Debug)]
pub struct Sorter<const N: usize> {
    spill: Arc<Spill>,
    cap: usize,
    entries: Vec<Entry<N>>,
    runs: Vec<Region>,
    len: u64,
}

impl<const N: usize> Sorter<N> {
    /// A sorter with a temporary file of its own in this folder, made when there is too much for memory.
    pub fn new(folder: &Path) -> Self {
        Self::on(&Spill::new(folder), CAP)
    }

    /// A sorter on a temporary file that it shares; it keeps up to `cap` pairs in memory.
    pub fn on(spill: &Arc<Spill>, cap: usize) -> Self {
        Self { spill: spill.clone(), cap: cap.max(1), entries: Vec::new(), runs: Vec::new(), len: 0 }
    }

    /// One more pair. A key may come more than once.
    ///
    /// # Errors
    /// The failure of the temporary file, for example a full disk.
    pub fn push(&mut self, key: u64, value: [u64; N]) -> Result<()> {
        self.entries.push((key, value));
        self.len += 1;
        if self.entries.len() >= self.cap { self.run() } else { Ok(()) }
    }

    /// Sorts what is in memory and writes it out. Pairs of one key stay in the order in which they came.
    fn run(&mut self) -> Result<()> {
        self.entries.sort_by_key(|(key, _)| *key);
        let mut writer = self.spill.writer::<N>(self.entries.len() as u64)?;
        for entry in self.entries.drain(..) {
            writer.put(&entry)?;
        }
        self.runs.push(writer.finish()?);
        Ok(())
    }

    /// The sorted list. With much in it this reads and writes all of it: not for a thread that must answer.
    ///
    /// # Errors
    /// The failure of the temporary file.
    pub fn finish(mut self) -> Result<Table<N>> {
        if self.runs.is_empty() && self.entries.len() <= SMALL {
            self.entries.sort_by_key(|(key, _)| *key);
            self.entries.shrink_to_fit();
            return Ok(Table { spill: self.spill, len: self.len, place: Place::Memory(self.entries) });
        }
        if !self.entries.is_empty() {
            self.run()?;
        }
        self.entries = Vec::new();
        let whole = merge::<N>(&self.spill, self.runs)?;
        Ok(Table { spill: self.spill, len: self.len, place: Place::File(whole) })
    }
}

/// A sorted list of pairs.
#[derive(Debug)]
pub struct Table<const N: usize> {
    spill: Arc<Spill>,
    len: u64,
    place: Place<N>,
}

#[derive(Debug)]
enum Place<const N: usize> {
    Memory(Vec<Entry<N>>),
    File(Region),
}

impl<const N: usize> Default for Table<N> {
    /// An empty list.
    fn default() -> Self {
        Self { spill: Spill::new(&std::env::temp_dir()), len: 0, place: Place::Memory(Vec::new()) }
    }
}

impl<const N: usize> Table<N> {
    /// How many pairs there are.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The temporary file, for more lists.
    pub fn spill(&self) -> &Arc<Spill> {
        &self.spill
    }

    /// The numbers that were pushed first with this key.
    ///
    /// # Errors
    /// The failure of the temporary file.
    pub fn get(&self, key: u64) -> Result<Option<[u64; N]>> {
        let found = match &self.place {
            Place::Memory(entries) => entries.get(entries.partition_point(|e| e.0 < key)).copied(),
            Place::File(region) => self.first_from(*region, key)?,
        };
        Ok(found.filter(|(found, _)| *found == key).map(|(_, value)| value))
    }

    /// Whether the key is there.
    ///
    /// # Errors
    /// The failure of the temporary file.
    pub fn contains(&self, key: u64) -> Result<bool> {
        self.get(key).map(|found| found.is_some())
    }

    /// The first pair whose key is not below `key`: guessed from the keys around it, then halved.
    fn first_from(&self, region: Region, key: u64) -> Result<Option<Entry<N>>> {
        // All before `low` are below the key, `at_high` and all after it are not.
        let (mut low, mut high) = (0, region.len);
        let (mut low_key, mut high_key) = (0, u64::MAX);
        let mut at_high = None;
        let mut tries = 0;
        while low < high {
            let left = high - low;
            let guess = if tries < GUESSES { share(left, low_key, high_key, key) } else { left / 2 };
            let start = (low + guess).saturating_sub(BLOCK / 2).clamp(low, high - left.min(BLOCK));
            let block = self.spill.read::<N>(region, start, left.min(BLOCK))?;
            let at = block.below(key);
            if at == block.len() {
                low = start + at as u64;
                low_key = block.key(at - 1);
            } else if at > 0 || start == low {
                // The pair before it is in the block or known to be below.
                return Ok(Some(block.entry(at)));
            } else {
                let first = block.entry(0);
                (high, high_key, at_high) = (start, first.0, Some(first));
            }
            tries += 1;
        }
        Ok(at_high)
    }

    /// All pairs by their keys; those of one key in the order in which they came.
    pub fn pairs(&self) -> Iter<'_, N> {
        Iter { table: self, next: 0, read: 0, block: Block::default() }
    }
}

/// Where among `left` pairs with keys from `low` to `high` the key is, if they are spread evenly.
fn share(left: u64, low: u64, high: u64, key: u64) -> u64 {
    let (of, whole) = (u128::from(key.saturating_sub(low)), u128::from(high.saturating_sub(low).max(1)));
    u64::try_from(u128::from(left) * of / whole).unwrap_or(left).min(left)
}

/// All pairs of a list.
#[derive(Debug)]
pub struct Iter<'t, const N: usize> {
    table: &'t Table<N>,
    next: usize,
    read: u64,
    block: Block<N>,
}

impl<const N: usize> Iterator for Iter<'_, N> {
    type Item = Result<Entry<N>>;

    fn next(&mut self) -> Option<Self::Item> {
        let region = match &self.table.place {
            Place::Memory(entries) => {
                self.next += 1;
                return entries.get(self.next - 1).copied().map(Ok);
            }
            Place::File(region) => *region,
        };
        if let Some(entry) = self.block.next() {
            return Some(Ok(entry));
        }
        let count = (self.table.len - self.read).min(8 * BLOCK);
        if count == 0 {
            return None;
        }
        self.read += count;
        match self.table.spill.read(region, self.read - count, count) {
            Ok(block) => self.block = block,
            Err(error) => {
                self.read = self.table.len;
                return Some(Err(error));
            }
        }
        self.block.next().map(Ok)
    }
}

#[cfg(test)]
mod tests;
