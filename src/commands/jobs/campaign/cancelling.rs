//! Cancelling the jobs of a campaign, and what that takes from devices.

use super::board::{Board, State};
use super::marks::{Marked, mark};
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::Error;
use crate::fleet::job::campaign::Wave;
use crate::fleet::job::{self, Cancel, still};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::ui::text;

/// Why jobs were cancelled, as AWS keeps it.
pub(super) const REASON: &str = "CAMPAIGN_ABORT";

/// What is kept with the jobs that an abort cancels.
pub(super) fn comment(name: &str, why: &str) -> String {
    format!("campaign {name}: {why}").chars().take(2028).collect()
}

/// What cancelling a job takes from devices.
#[derive(Default)]
pub(super) struct Taken {
    /// Executions that end.
    executions: u64,
    /// Executions that go on, as devices work on them.
    going: u64,
    /// Things that have no execution yet, and will have none.
    unreached: u64,
}

impl Taken {
    pub(super) fn add(&mut self, wave: &Wave, force: bool) {
        let counts = wave.job.counts();
        self.executions += if force { counts.open() } else { counts.queued };
        self.going += if force { 0 } else { counts.in_progress };
        self.unreached += wave.job.reach().waiting;
    }
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} open executions", self.executions)?;
        if self.unreached > 0 {
            write!(f, ", {} things that it has not reached", self.unreached)?;
        }
        if self.going > 0 {
            write!(f, "; {} in progress go on", self.going)?;
        }
        Ok(())
    }
}

/// The devices that a cancellation without force has spared.
pub(super) fn spared(wave: &Wave) -> u64 {
    if wave.job.has_ended() { wave.job.counts().in_progress } else { 0 }
}

/// Whether an abort has something to do in a wave.
pub(super) fn is_left(wave: &Wave, force: bool) -> bool {
    !wave.job.has_ended() || force && spared(wave) > 0
}

/// What would be taken from devices of a job; nothing when it has ended and nobody works on it.
pub(super) fn would_cancel(wave: &Wave, force: bool) -> Option<u64> {
    let mut taken = Taken::default();
    taken.add(wave, force);
    is_left(wave, force).then_some(taken.executions + taken.unreached)
}

/// What an abort has done.
#[derive(Default)]
pub(super) struct Cancelled {
    /// Where it was noted, and all that failed.
    pub(super) marked: Marked,
    jobs: usize,
    taken: Taken,
}

impl Cancelled {
    pub(super) fn add(&mut self, other: Self) {
        self.marked.add(other.marked);
        self.jobs += other.jobs;
        self.taken.executions += other.taken.executions;
        self.taken.going += other.taken.going;
        self.taken.unreached += other.taken.unreached;
    }

    pub(super) fn say(&self, cx: &Context) {
        if self.jobs > 0 {
            cx.ui.status(format!("Cancelled {}: {}.", text::count(self.jobs, "job"), self.taken));
        }
    }
}

/// Says in all targets that the campaign is aborted, so that nobody starts a wave any more, and then cancels its open
/// jobs. What failed is returned.
pub(super) async fn cancel(cx: &Context, board: &Board, how: &Cancel) -> Vec<Error> {
    let cancelled = cancel_in(cx, board, how).await;
    cancelled.say(cx);
    cancelled.marked.failures
}

pub(super) async fn cancel_in(cx: &Context, board: &Board, how: &Cancel) -> Cancelled {
    let marked = mark(cx, board, State::Aborted).await;
    let cancelling = board.with_jobs().map(|place| {
        let work = async move {
            let (target, mut pace) = (&place.lane.target, Pace::of("CancelJob"));
            let (mut jobs, mut taken) = (0_usize, Taken::default());
            for wave in place.waves.iter().flatten().filter(|wave| !wave.job.has_ended()) {
                pace.turn().await;
                let status = job::cancel(target, wave.job.id(), how, cx.dry_run(), |_| ()).await;
                if status.map_err(|e| e.at(&target.key))? == Status::Canceled {
                    jobs += 1;
                    taken.add(wave, how.force);
                }
            }
            let spared = place.waves.iter().flatten().filter(|wave| how.force && spared(wave) > 0);
            let mut marked = Marked::default();
            for wave in spared {
                match still::stop(&place.lane, wave.job.id()).await {
                    Ok(stopped) => {
                        jobs += usize::from(stopped > 0);
                        taken.executions += stopped;
                    }
                    Err(error) => marked.failures.push(error.at(&target.key)),
                }
            }
            Ok(Cancelled { marked, jobs, taken })
        };
        (&place.lane.target.key, work)
    });
    let mut sum = Cancelled { marked, ..Cancelled::default() };
    for answer in waiting::all(cx, "Cancelling", cancelling).await {
        match answer {
            Ok(other) => sum.add(other),
            Err(error) => sum.marked.failures.push(error),
        }
    }
    sum
}
