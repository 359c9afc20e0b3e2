//! Puts batches out in the order of the rows. A worker leaves its batch here and goes on with the next one; whoever has
//! the batch whose turn it is writes it, and those behind it that are already here.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use super::partial::Partial;
use super::work::Totals;
use crate::error::Result;
use crate::output::Output;

/// How many batches may be ahead of the one whose turn it is, so that memory does not grow while that one is awaited.
const AHEAD: u64 = 32;

/// What a worker made of some rows.
#[derive(Default)]
pub(super) struct Batch {
    /// Bytes of the file, or of stdout.
    pub(super) bytes: Zeroizing<Vec<u8>>,
    /// Lines of the manifest.
    pub(super) lines: Vec<u8>,
    pub(super) totals: Totals,
}

/// Where batches end.
pub(super) struct Sink {
    pub(super) file: Option<Partial>,
    pub(super) stdout: Option<Output>,
    pub(super) manifest: Option<Partial>,
    pub(super) totals: Totals,
}

/// The order, shared by all workers.
pub(super) struct Order {
    state: Mutex<State>,
    moved: Condvar,
}

struct State {
    /// The batch whose turn it is.
    next: u64,
    early: BTreeMap<u64, Batch>,
    /// Buffers of batches that were written.
    spare: Vec<Batch>,
    broken: bool,
    sink: Sink,
}

impl Batch {
    /// Empties it, and keeps its buffers.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.lines.clear();
        self.totals = Totals::default();
    }
}

impl Sink {
    fn write(&mut self, batch: &Batch) -> Result<()> {
        if let Some(file) = &mut self.file {
            file.write(&batch.bytes)?;
        }
        if let Some(stdout) = &self.stdout {
            stdout.text(str::from_utf8(&batch.bytes).unwrap_or_default())?;
        }
        if let Some(manifest) = &mut self.manifest {
            manifest.write(&batch.lines)?;
        }
        self.totals.add(batch.totals);
        Ok(())
    }
}

impl Order {
    pub(super) fn new(sink: Sink) -> Self {
        let (early, spare) = (BTreeMap::new(), Vec::new());
        Self {
            state: Mutex::new(State { next: 0, early, spare, broken: false, sink }),
            moved: Condvar::new(),
        }
    }

    /// Takes batch `number` and gives an empty one back; `None` when another worker has failed.
    ///
    /// # Errors
    /// The failure of the disk or of stdout.
    pub(super) fn put(&self, number: u64, mut batch: Batch) -> Result<Option<Batch>> {
        let mut state = self.state();
        while number > state.next + AHEAD && !state.broken {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.broken {
            return Ok(None);
        }
        if number != state.next {
            state.early.insert(number, batch);
            return Ok(Some(state.spare.pop().unwrap_or_default()));
        }
        state.sink.write(&batch)?;
        state.next += 1;
        loop {
            let next = state.next;
            let Some(mut early) = state.early.remove(&next) else { break };
            state.sink.write(&early)?;
            state.next += 1;
            early.clear();
            state.spare.push(early);
        }
        drop(state);
        self.moved.notify_all();
        batch.clear();
        Ok(Some(batch))
    }

    /// Tells all workers to end.
    pub(super) fn break_off(&self) {
        self.state().broken = true;
        self.moved.notify_all();
    }

    /// What was written to, when all workers have ended.
    pub(super) fn into_sink(self) -> Sink {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).sink
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::super::partial::Holds;
    use super::*;

    fn batch(text: &str) -> Batch {
        let totals = Totals { issued: 1, ..Totals::default() };
        Batch {
            bytes: Zeroizing::new(text.as_bytes().to_vec()),
            lines: text.to_uppercase().into_bytes(),
            totals,
        }
    }

    #[test]
    fn batches_come_out_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["file", "manifest"].map(|name| folder.path().join(name));
        let [file, manifest] = [Holds::Keys, Holds::Certificates]
            .map(|holds| Partial::create(&paths[holds as usize], holds).unwrap());
        let totals = Totals::default();
        let order = Order::new(Sink { file: Some(file), stdout: None, manifest: Some(manifest), totals });
        for (number, text) in [(2, "c"), (1, "b"), (0, "a"), (4, "e"), (3, "d")] {
            let empty = order.put(number, batch(text)).unwrap().unwrap();
            assert!(empty.bytes.is_empty() && empty.lines.is_empty() && empty.totals.issued == 0);
        }
        let mut sink = order.into_sink();
        assert_eq!(sink.totals.issued, 5);
        for partial in [sink.file.take(), sink.manifest.take()] {
            let mut partial = partial.unwrap();
            partial.sync().unwrap();
            partial.name().unwrap();
        }
        assert_eq!(paths.map(|path| std::fs::read_to_string(path).unwrap()), ["abcde", "ABCDE"]);
    }

    #[test]
    fn nobody_waits_for_what_will_not_come() {
        let sink = Sink { file: None, stdout: None, manifest: None, totals: Totals::default() };
        let order = Order::new(sink);
        std::thread::scope(|scope| {
            let far = scope.spawn(|| order.put(AHEAD + 1, batch("far")).unwrap().is_none());
            order.break_off();
            assert!(far.join().unwrap());
        });
        assert!(order.put(0, batch("a")).unwrap().is_none());
    }
}
