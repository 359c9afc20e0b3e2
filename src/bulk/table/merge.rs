//! Merges sorted runs into one, a bounded number at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Entry;
use super::spill::{Block, Region, Spill};
use crate::error::Result;

/// Runs that are merged at once.
const AT_ONCE: usize = 64;
/// Pairs that are read of a run at once: with all runs, half a megabyte or so.
const AHEAD: u64 = 512;

/// One run that has all pairs. Those of one key keep the order of their runs.
pub(super) fn merge<const N: usize>(spill: &Spill, mut runs: Vec<Region>) -> Result<Region> {
    while runs.len() > 1 {
        // Neighbours are merged with each other, which keeps their order.
        let merged: Result<Vec<_>> = runs.chunks(AT_ONCE).map(|some| some_runs::<N>(spill, some)).collect();
        runs = merged?;
    }
    match runs.pop() {
        Some(run) => Ok(run),
        None => spill.writer::<N>(0)?.finish(),
    }
}

struct Source<'s, const N: usize> {
    spill: &'s Spill,
    region: Region,
    read: u64,
    block: Block<N>,
}

impl<const N: usize> Source<'_, N> {
    fn next(&mut self) -> Result<Option<Entry<N>>> {
        let ahead = AHEAD.min(self.region.len - self.read);
        match self.block.next() {
            None if ahead > 0 => {
                self.block = self.spill.read(self.region, self.read, ahead)?;
                self.read += ahead;
                Ok(self.block.next())
            }
            next => Ok(next),
        }
    }
}

fn some_runs<const N: usize>(spill: &Spill, runs: &[Region]) -> Result<Region> {
    if let [one] = runs {
        return Ok(*one);
    }
    let source = |region: &Region| Source::<N> { spill, region: *region, read: 0, block: Block::default() };
    let mut sources: Vec<_> = runs.iter().map(source).collect();
    let mut heads = BinaryHeap::new();
    for (at, source) in sources.iter_mut().enumerate() {
        heads.extend(source.next()?.map(|(key, value)| Reverse((key, at, value))));
    }
    let mut out = spill.writer::<N>(runs.iter().map(|r| r.len).sum())?;
    while let Some(Reverse((key, at, value))) = heads.pop() {
        out.put(&(key, value))?;
        heads.extend(sources[at].next()?.map(|(key, value)| Reverse((key, at, value))));
    }
    out.finish()
}
