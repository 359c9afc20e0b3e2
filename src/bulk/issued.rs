//! Certificates of one target whose keys need not be asked for: those that this run made lately, and those that
//! were looked at.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// How many of each are remembered: several times what AWS permits to be made (15 a second) in the time that is
/// looked back for a lost answer.
const KEPT: usize = 16_384;

/// What is known of a target's certificates.
#[derive(Debug, Default)]
pub struct Issued {
    known: Mutex<Known>,
    turn: tokio::sync::Mutex<()>,
    /// When calls were made that may have left a certificate which nobody has the key of, in seconds since 1970.
    lost: Mutex<Vec<i64>>,
}

#[derive(Debug, Default)]
struct Known {
    /// The key by id; an empty one for what this run made for a row that is known.
    keys: HashMap<String, String>,
    order: VecDeque<String>,
}

impl Issued {
    /// Waits for leave to look for a certificate; the turn ends when it is dropped.
    pub async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    /// A certificate may have been made at this time whose key nobody has.
    pub fn lose(&self, at: i64) {
        self.lost.lock().unwrap_or_else(PoisonError::into_inner).push(at);
    }

    /// When such calls were made.
    pub fn lost(&self) -> Vec<i64> {
        self.lost.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// This run made it, or took it for one of its rows.
    pub fn add(&self, id: &str) {
        self.learn(id, "");
    }

    /// Whether this run made it.
    pub fn has(&self, id: &str) -> bool {
        self.key(id).is_some_and(|key| key.is_empty())
    }

    /// It has this key.
    pub fn learn(&self, id: &str, key: &str) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.keys.insert(id.to_owned(), key.to_owned()).is_none() {
            known.order.push_back(id.to_owned());
        }
        if known.order.len() > KEPT
            && let Some(oldest) = known.order.pop_front()
        {
            known.keys.remove(&oldest);
        }
    }

    /// Its key, if that is known.
    pub fn key(&self, id: &str) -> Option<String> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).keys.get(id).cloned()
    }
}
