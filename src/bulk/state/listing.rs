//! Lists that AWS answers in pages, kept by hash on disk when they are long.

use std::sync::Arc;

use crate::bulk::table::{Sorter, Spill, Table};
use crate::error::Result;

/// Pairs of one list in memory at once; many lists may be read side by side.
const CAP: usize = 1 << 12;

/// A list that was read to its end, or given up because asking for each row is cheaper.
#[derive(Debug)]
pub(super) enum Known<T> {
    Listed(T),
    AskEach,
}

/// The answer of a temporary file. One that fails is said, and then it is as if nothing had been listed: every row
/// is asked for, and a disk that is full stops the run where the run writes what must not be lost.
pub(super) fn kept<T>(answer: Result<T>) -> Option<T> {
    answer.inspect_err(|error| tracing::warn!("{error}; what AWS has is asked row by row")).ok()
}

/// A list that is being read.
#[derive(Debug)]
pub(super) struct Listing<const N: usize>(Option<Sorter<N>>);

impl<const N: usize> Listing<N> {
    pub(super) fn on(spill: &Arc<Spill>) -> Self {
        Self(Some(Sorter::on(spill, CAP)))
    }

    pub(super) fn push(&mut self, key: u64, value: [u64; N]) {
        self.0 = self.0.take().and_then(|mut sorter| kept(sorter.push(key, value)).map(|()| sorter));
    }

    /// Whether more of the list is of use.
    pub(super) fn goes_on(&self) -> bool {
        self.0.is_some()
    }

    /// What is known once no more pages come; `whole` says whether the last one was read.
    pub(super) async fn end(self, whole: bool) -> Known<Table<N>> {
        let Some(sorter) = self.0.filter(|_| whole) else { return Known::AskEach };
        let table = tokio::task::spawn_blocking(move || kept(sorter.finish())).await;
        table.ok().flatten().map_or(Known::AskEach, Known::Listed)
    }
}

/// Counts pages up to a number.
#[derive(Debug)]
pub(super) struct Pages {
    left: u64,
    token: Option<String>,
    /// The last page was read.
    pub(super) whole: bool,
}

impl Pages {
    pub(super) fn up_to(left: u64) -> Self {
        Self { left, token: None, whole: false }
    }

    /// Whether there is a page left that is wanted.
    pub(super) fn more(&self) -> bool {
        !self.whole && self.left > 0
    }

    /// The token of the page that is read now.
    pub(super) fn token(&mut self) -> Option<String> {
        self.left -= 1;
        self.token.take()
    }

    pub(super) fn read(&mut self, next: Option<String>) {
        self.whole = next.is_none();
        self.token = next;
    }
}
