//! A start that was cut off before its first job: the thing groups that it had begun to fill are all there is of the
//! campaign.

use super::board::Board;
use super::stop::missing_near;
use crate::aws::TargetKey;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::Error;
use crate::fleet::job::{campaign, family};
use crate::ui::text;

/// The targets that have the thing group of a wave's job, and the job's id; of those that can be asked.
async fn jobs<'b>(cx: &Context, board: &'b Board, name: &str) -> Vec<(&'b TargetKey, String)> {
    let asked = board.places.iter().map(|place| {
        let key = &place.lane.target.key;
        let work = async move {
            for wave in 0..place.waves.len() {
                let id = campaign::id(name, wave);
                if campaign::has_group(&place.lane, &id).await.unwrap_or(false) {
                    return Some((key, id));
                }
            }
            None
        };
        (key, work)
    });
    waiting::all(cx, "Looking for groups", asked).await.into_iter().flatten().collect()
}

/// There is no job of a campaign; what a start that was cut off has left of it is said.
pub(super) async fn missing(cx: &Context, board: &Board, name: &str) -> Error {
    let jobs = jobs(cx, board, name).await;
    let Some((_, id)) = jobs.first() else { return missing_near(cx, name).await };
    let places = waiting::some(jobs.iter().map(|(key, _)| *key));
    Error::absent(format!("campaign `{name}` has no jobs here"))
        .caused_by(format!(
            "thing group `{}` is there in {}: {places}; a start was cut off, or its jobs were deleted",
            family::group(id),
            text::count(jobs.len(), "target")
        ))
        .hint(format!(
            "`fleetctl jobs campaign start` goes on with a start that was cut off; `fleetctl jobs delete {id} --with-group` \
             clears the group away."
        ))
}
