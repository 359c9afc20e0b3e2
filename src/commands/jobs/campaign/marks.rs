//! What a campaign's tags say: its state on the first job of each target, and when something happened.

use time::format_description::well_known::Rfc3339;

use super::board::{Board, Place, State};
use crate::aws::TargetKey;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::campaign::{self, STATE};

/// The time for a tag.
pub(super) fn now() -> String {
    let now =
        time::OffsetDateTime::now_utc().replace_nanosecond(0).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    now.format(&Rfc3339).unwrap_or_default()
}

/// Where a state was noted.
#[derive(Default)]
pub(super) struct Marked {
    pub(super) done: Vec<TargetKey>,
    pub(super) failures: Vec<Error>,
}

impl Marked {
    pub(super) fn add(&mut self, other: Self) {
        self.done.extend(other.done);
        self.failures.extend(other.failures);
    }
}

/// Puts the tag of this state on the first job of each target.
pub(super) async fn mark(cx: &Context, board: &Board, state: State) -> Marked {
    let marking = firsts(board).map(|(place, id)| {
        let key = &place.lane.target.key;
        let work = async move {
            let marked = campaign::mark(&place.lane, &id, STATE, state.tag()).await;
            marked.map(|()| key.clone()).map_err(|e| e.at(key))
        };
        (key, work)
    });
    let mut marked = Marked::default();
    for answer in waiting::all(cx, "Noting it", marking).await {
        match answer {
            Ok(key) => marked.done.push(key),
            Err(error) => marked.failures.push(error),
        }
    }
    marked
}

/// The first job of each target, which says for all of them whether the campaign goes on.
pub(super) fn firsts(board: &Board) -> impl Iterator<Item = (&Place, String)> {
    board.places.iter().filter_map(|place| {
        let first = place.waves.iter().flatten().next()?;
        Some((place, first.job.id().to_owned()))
    })
}

/// Takes a tag off every job that has it.
pub(super) async fn unmark(board: &Board, key: &str) -> Result<()> {
    for (place, wave) in board.all().filter(|(_, wave)| wave.tags.contains_key(key)) {
        campaign::unmark(&place.lane, wave.job.id(), key).await.map_err(|e| e.at(&place.lane.target.key))?;
    }
    Ok(())
}

/// Takes a tag off every job of a wave that has it.
pub(super) async fn unmark_wave(board: &Board, wave: usize, key: &str) -> Result<()> {
    for (place, wave) in board.jobs(wave).filter(|(_, wave)| wave.tags.contains_key(key)) {
        campaign::unmark(&place.lane, wave.job.id(), key).await.map_err(|e| e.at(&place.lane.target.key))?;
    }
    Ok(())
}
