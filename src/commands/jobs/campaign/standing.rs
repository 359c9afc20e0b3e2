//! Whether a campaign may go on, asked right before each CreateJob: between the look that a step was planned by and its
//! jobs lie a search of every tenant and the filling of groups, and another machine may have paused or aborted it.

use std::time::Instant;

use futures_util::future::join_all;
use tokio::sync::Mutex;

use super::board::{Board, State};
use super::marks::firsts;
use crate::error::{Error, Result};
use crate::fleet::job::campaign::STATE;
use crate::fleet::job::{NOUN, family};

/// The campaign's state as its jobs' tags have it now.
pub(super) struct Standing<'b> {
    board: &'b Board,
    /// When the last look began, and whether it found the campaign running. Who waits for a look that began after it
    /// asked needs none of its own.
    last: Mutex<Option<(Instant, bool)>>,
}

impl<'b> Standing<'b> {
    pub(super) fn new(board: &'b Board) -> Self {
        Self { board, last: Mutex::new(None) }
    }

    /// Reads the state anew: pause and abort mark the first job of every target.
    pub(super) async fn is_running(&self) -> Result<bool> {
        let asked = Instant::now();
        let mut last = self.last.lock().await;
        if let Some((_, running)) = last.filter(|(began, _)| *began >= asked) {
            return Ok(running);
        }
        let began = Instant::now();
        let reading = firsts(self.board).map(|(place, id)| async move {
            let lane = place.lane.beside(place.lane.target.clone());
            let tags = family::tags(&lane, &NOUN.arn(&lane.target, &id)).await;
            tags.map_err(|f| {
                Error::from(f.error).context(format!("looking whether {} is paused", NOUN.called(&id)))
            })
        });
        let mut running = true;
        for tags in join_all(reading).await {
            let state = tags?.get(STATE).cloned();
            running &= state.is_none_or(|state| state == State::Running.tag());
        }
        *last = Some((began, running));
        Ok(running)
    }
}
