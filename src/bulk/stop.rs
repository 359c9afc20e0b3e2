//! The wish to stop, as signals bring it: rows that are in work end, no new ones begin.

use std::sync::Arc;

use tokio::sync::watch;

use crate::error::Kind;

/// A flag that many tasks look at and wait for.
#[derive(Debug, Clone)]
pub struct Stop(Arc<watch::Sender<Option<Kind>>>);

impl Default for Stop {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(None)))
    }
}

impl Stop {
    /// Asks everything to come to an end; the first reason stays.
    pub fn ask(&self, why: Kind) {
        self.0.send_if_modified(|now| {
            let first = now.is_none();
            now.get_or_insert(why);
            first
        });
    }

    /// Why to stop, if so.
    pub fn asked(&self) -> Option<Kind> {
        *self.0.borrow()
    }

    /// Waits until somebody asks.
    pub async fn wait(&self) {
        // It cannot fail: this handle keeps the sender.
        let _ = self.0.subscribe().wait_for(Option::is_some).await;
    }
}
