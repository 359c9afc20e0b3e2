//! Calls that are held on request, everywhere or in one account: until so many of an operation are in flight at once, or
//! for a time.
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

/// The holds in force, by operation and account; without an account it is everybody's.
#[derive(Debug, Default)]
pub(crate) struct Holds(Mutex<HashMap<(String, Option<String>), Hold>>);

impl Holds {
    /// Holds the calls of an operation from now on, in one account or in all.
    pub(crate) fn set(&self, operation: &str, account: Option<&str>, hold: Hold) {
        let key = (operation.to_owned(), account.map(str::to_owned));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, hold);
    }

    /// Ends all holds; calls that wait for others go on.
    pub(crate) fn clear(&self) {
        for (_, hold) in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain() {
            if let Hold::Together(gate) = hold {
                gate.open.close();
            }
        }
    }

    /// Waits as long as the operation is held in the account.
    pub(crate) async fn wait(&self, operation: &str, account: &str) {
        let hold = {
            let holds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let of = |account: Option<&str>| holds.get(&(operation.to_owned(), account.map(str::to_owned)));
            if holds.is_empty() { None } else { of(Some(account)).or_else(|| of(None)).cloned() }
        };
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
        holds.set("SearchIndex", Some("1"), Hold::together(2));
        let alone = tokio::spawn({
            let holds = Arc::clone(&holds);
            async move { holds.wait("SearchIndex", "1").await }
        });
        tokio::task::yield_now().await;
        alone.abort();
        assert!(alone.await.unwrap_err().is_cancelled());
        holds.wait("ListThings", "1").await;
        holds.wait("SearchIndex", "2").await;
        tokio::join!(holds.wait("SearchIndex", "1"), holds.wait("SearchIndex", "1"));
        holds.wait("SearchIndex", "1").await;
    }
}
