//! Calls that are held on request: until so many of an operation are in flight at once, or for a time.
//!
//! The first proves that a client works on many accounts at once without measuring time; the second lets credentials
//! expire between two calls of one command.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;

/// How the calls of one operation are held.
#[derive(Debug, Clone)]
pub(crate) enum Hold {
    /// Each takes so much longer.
    For(Duration),
    /// None goes on before so many are in flight at once; then the hold is over.
    Together(Arc<Gate>),
}

/// Where calls wait for each other.
#[derive(Debug)]
pub(crate) struct Gate {
    wanted: usize,
    waiting: AtomicUsize,
    open: Semaphore,
}

impl Hold {
    /// A hold until `wanted` calls are in flight at once.
    pub(crate) fn together(wanted: usize) -> Self {
        Self::Together(Arc::new(Gate { wanted, waiting: AtomicUsize::new(0), open: Semaphore::new(0) }))
    }
}

/// A call that waits; one that its client gave up counts no longer.
struct Waiting<'a>(&'a Gate);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Gate {
    async fn pass(&self) {
        let waiting = Waiting(self);
        if self.waiting.fetch_add(1, Ordering::SeqCst) + 1 >= self.wanted {
            self.open.close();
        }
        // There are no permits: waiting ends only by the closing.
        let _ = self.open.acquire().await;
        drop(waiting);
    }
}

/// The holds in force, by operation.
#[derive(Debug, Default)]
pub(crate) struct Holds(Mutex<HashMap<String, Hold>>);

impl Holds {
    /// Holds the calls of an operation from now on.
    pub(crate) fn set(&self, operation: &str, hold: Hold) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(operation.to_owned(), hold);
    }

    /// Ends all holds; calls that wait for others go on.
    pub(crate) fn clear(&self) {
        for (_, hold) in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain() {
            if let Hold::Together(gate) = hold {
                gate.open.close();
            }
        }
    }

    /// Waits as long as the operation is held.
    pub(crate) async fn wait(&self, operation: &str) {
        let hold = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(operation).cloned();
        match hold {
            None => {}
            Some(Hold::For(time)) => tokio::time::sleep(time).await,
            Some(Hold::Together(gate)) => gate.pass().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn calls_wait_until_enough_are_in_flight_at_once() {
        let holds = Arc::new(Holds::default());
        holds.set("SearchIndex", Hold::together(2));
        let alone = tokio::spawn({
            let holds = Arc::clone(&holds);
            async move { holds.wait("SearchIndex").await }
        });
        tokio::task::yield_now().await;
        alone.abort();
        assert!(alone.await.unwrap_err().is_cancelled());
        holds.wait("ListThings").await;
        tokio::join!(holds.wait("SearchIndex"), holds.wait("SearchIndex"));
        holds.wait("SearchIndex").await;
    }
}
