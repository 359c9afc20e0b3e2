//! What a campaign does next: one look at AWS, one decision, one change, and again until it has to wait.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::board::{Board, State};
use super::cut_off;
use super::divide::{Divided, divide};
use super::load::Loaded;
use super::standing::Standing;
use super::{cancelling, marks, plan, stop};
use crate::aws::Target;
use crate::bulk::lane::Limits;
use crate::campaign::jobs::{Digest, Part, Verdict, gate};
use crate::commands::jobs::make::{self, GuardArgs, Many, Number, Order};
use crate::commands::jobs::things::Lines;
use crate::commands::queries;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::campaign::{self, MADE, SOAKS, STATE};
use crate::fleet::job::{Cancel, Wanted};
use crate::ui::text;

/// A campaign that is driven.
pub(super) struct Driver<'c> {
    pub(super) cx: &'c Context,
    pub(super) loaded: Loaded,
    pub(super) digest: Digest,
    pub(super) targets: Vec<Target>,
    /// What each wave takes in each target.
    pub(super) parts: Vec<Vec<Part>>,
    pub(super) limits: Limits,
    pub(super) rates: RateArgs,
    pub(super) guards: Guards,
    /// A pause that is still to be ended; one that comes later holds.
    pub(super) unpause: Cell<bool>,
    /// The pause was ended.
    pub(super) lifted: Cell<bool>,
    /// It goes on until the campaign is over.
    pub(super) watches: bool,
    /// Somebody was asked about all that is left of it.
    pub(super) asked: Cell<bool>,
}

/// What was asked for besides the file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Guards {
    /// So many things over all waves.
    pub(super) expect: Option<u64>,
    /// Things of one wave at most.
    pub(super) max_changes: Option<u64>,
    /// Another file than it was started with is taken.
    pub(super) force: bool,
    /// It must have been started.
    pub(super) begun: bool,
}

/// Where a campaign is.
pub(super) enum Turn {
    /// It is over: the last gate is passed.
    Done,
    /// Nothing is due, and why.
    Waiting(String),
    /// It is paused.
    Paused,
    /// A gate failed, or it was aborted.
    Stopped(String),
    /// Some targets could not be asked, or some jobs not be made.
    Lost(Vec<Error>),
    /// Not all things are in the groups of a wave's jobs.
    Unfilled(ExitStatus),
}

enum Next {
    Again,
    Ends(Turn),
    /// As [`Next::Ends`], after something was changed.
    Changed(Turn),
}

use Next::{Again, Changed, Ends};

impl Driver<'_> {
    fn name(&self) -> &str {
        &self.loaded.file.name
    }

    fn called(&self, wave: usize) -> String {
        format!("wave {} `{}`", wave + 1, self.loaded.file.waves[wave].name)
    }

    /// The campaign as AWS has it.
    pub(super) async fn look(&self) -> Board {
        Board::look(self.cx, &self.targets, self.name(), self.loaded.file.waves.len(), &self.limits).await
    }

    /// Does what is due.
    pub(super) async fn turn(&self) -> Result<(Board, Turn)> {
        loop {
            let mut board = self.look().await;
            match self.act(&mut board).await? {
                Again => {}
                Ends(turn) => return Ok((board, turn)),
                Changed(turn) => return Ok((board.again(self.cx, self.name()).await, turn)),
            }
        }
    }

    async fn act(&self, board: &mut Board) -> Result<Next> {
        if !self.guards.force {
            board.check_digest(self.name(), &self.digest)?;
        }
        let lost = std::mem::take(&mut board.lost);
        let state = board.state();
        if state == State::Aborted {
            // Whoever aborted it may have been cut off.
            let why = board.why_aborted(self.name());
            return self.cancel(board, lost, &stop::was_aborted(why.as_deref()), why.as_deref()).await;
        }
        let abort = self.loaded.file.abort.as_ref();
        if let Some(why) = abort.and_then(|abort| gate::aborts(abort, &board.total())) {
            return self.cancel(board, lost, &why, Some(&why)).await;
        }
        // What cannot be seen can have failed: no wave starts before all are seen.
        if !lost.is_empty() {
            return Ok(Ends(Turn::Lost(lost)));
        }
        if state == State::Paused {
            if self.cx.dry_run() || !self.unpause.replace(false) {
                return Ok(Ends(Turn::Paused));
            }
            marks::unmark(board, STATE).await?;
            self.lifted.set(true);
            return Ok(Again);
        }
        match board.current() {
            // Whether a start was cut off, or the jobs of one that is over were deleted, nobody but a person knows.
            None if self.guards.begun => Err(cut_off::missing(self.cx, board, self.name()).await),
            None => self.begin(board, 0).await,
            Some(wave) if !board.is_made(wave) => self.complete(board, wave).await,
            Some(wave) => self.pass(board, wave).await,
        }
    }

    /// Cancels everything that is open, wherever it can be seen; `reason` is kept by AWS.
    async fn cancel(&self, board: &Board, lost: Vec<Error>, why: &str, reason: Option<&str>) -> Result<Next> {
        let mut failures = lost;
        let open = board.all().any(|(_, wave)| !wave.job.has_ended());
        if self.cx.dry_run() && open {
            return Ok(Ends(Turn::Stopped(format!("{why}; its open jobs would be cancelled"))));
        }
        if (open || board.state() != State::Aborted) && !self.cx.dry_run() {
            let comment = cancelling::comment(self.name(), reason.unwrap_or(why));
            let reason_code = Some(cancelling::REASON.to_owned());
            let how = Cancel { force: false, reason_code, comment: Some(comment) };
            failures.extend(cancelling::cancel(self.cx, board, &how).await);
        }
        if failures.is_empty() {
            return Ok(Changed(Turn::Stopped(why.to_owned())));
        }
        self.cx.ui.warn(format!("campaign `{}`: {why}", self.name()));
        Ok(Changed(Turn::Lost(failures)))
    }

    /// Looks at a wave's gate, and starts the next one behind it.
    async fn pass(&self, board: &Board, wave: usize) -> Result<Next> {
        let gate = &self.loaded.gates[wave];
        let soaks = board.soaking(wave).is_some();
        if soaks && !gate.is_reached(&board.seen(wave)) && !self.cx.dry_run() {
            // Later failures undid it: the time begins anew.
            marks::unmark_wave(board, wave, SOAKS).await?;
            return Ok(Again);
        }
        match board.judge(&self.cx.ui, wave, gate).await {
            Err(failures) => Ok(Ends(Turn::Lost(failures))),
            Ok(Verdict::Failed(why)) => {
                Ok(Ends(Turn::Stopped(format!("the gate of {} failed: {why}", self.called(wave)))))
            }
            Ok(Verdict::Soaks) if !self.cx.dry_run() => {
                self.mark_now(board, wave, SOAKS).await?;
                Ok(Again)
            }
            Ok(Verdict::Waiting(why)) => Ok(Ends(Turn::Waiting(format!("{}: {why}", self.called(wave))))),
            Ok(Verdict::Soaks | Verdict::Asks) => {
                Ok(Ends(Turn::Waiting(format!("{}: it is about to soak", self.called(wave)))))
            }
            Ok(Verdict::Passed) if wave + 1 < self.loaded.file.waves.len() => {
                self.begin(board, wave + 1).await
            }
            Ok(Verdict::Passed) => Ok(Ends(end(board))),
        }
    }

    /// Starts the first wave from this one on that has things.
    async fn begin(&self, board: &Board, from: usize) -> Result<Next> {
        let (divided, failures) = divide(self.cx, board, &self.loaded, &self.parts, from).await;
        if !failures.is_empty() {
            return Ok(Ends(Turn::Lost(failures)));
        }
        if from == 0 {
            let is_bounded = self.guards.expect.is_some();
            queries::check_not(self.cx, &self.targets, &self.loaded.query, is_bounded, &self.limits).await?;
            plan::say(self.cx, &self.loaded, &divided, &[]);
            self.check_expected(board, plan::things(&divided))?;
        }
        let has_things = |wave: &usize| divided.iter().flatten().any(|place| !place.waves[*wave].is_empty());
        match (from..self.loaded.file.waves.len()).find(has_things) {
            Some(wave) => {
                for empty in from..wave {
                    self.cx.ui.warn(format!(
                        "{} has no things now, so nothing is tried in it: it is skipped",
                        self.called(empty)
                    ));
                }
                self.make(board, divided, wave).await
            }
            None if from > 0 => Ok(Ends(end(board))),
            None => Err(plan::nothing(self.name())),
        }
    }

    /// Makes the jobs that a wave still lacks.
    async fn complete(&self, board: &Board, wave: usize) -> Result<Next> {
        let (divided, failures) = divide(self.cx, board, &self.loaded, &self.parts, wave).await;
        if !failures.is_empty() {
            return Ok(Ends(Turn::Lost(failures)));
        }
        self.make(board, divided, wave).await
    }

    /// Holds the number of all waves' things, also of those that have begun, against what is expected: each time that jobs
    /// are to be made, as the query may find others by then.
    fn check_expected(&self, board: &Board, things: usize) -> Result<()> {
        let Some(expected) = self.guards.expect else { return Ok(()) };
        plan::check_expected(things, expected).map_err(|error| match board.current() {
            None => error,
            Some(_) => {
                error.caused_by("waves that have begun are counted with the things that they have had")
            }
        })
    }

    /// Makes the jobs of a wave where they are not yet, and notes that all are made.
    async fn make(&self, board: &Board, divided: Vec<Option<Divided>>, wave: usize) -> Result<Next> {
        let (cx, id) = (self.cx, campaign::id(self.name(), wave));
        let later: usize =
            divided.iter().flatten().flat_map(|place| &place.waves[wave + 1..]).map(BTreeSet::len).sum();
        let of_all_waves = plan::things(&divided);
        let wanted = Wanted { family: id.clone(), ..self.loaded.wanted.clone() };
        let mut parts = Vec::new();
        for (place, divided) in board.places.iter().zip(divided) {
            let things: BTreeSet<String> = divided
                .and_then(|mut divided| divided.waves.get_mut(wave).map(std::mem::take))
                .unwrap_or_default();
            if place.waves[wave].is_none() && !things.is_empty() {
                let lane = place.lane.beside(place.lane.target.clone());
                parts.push(make::Part {
                    lane,
                    things: things.into_iter().collect(),
                    lines: Lines::default(),
                    wanted: wanted.clone(),
                });
            }
        }
        let things: usize = parts.iter().map(|part| part.things.len()).sum();
        if things > 0 {
            self.check_expected(board, of_all_waves)?;
        }
        if let Some(most) =
            self.guards.max_changes.filter(|most| u64::try_from(things).is_ok_and(|n| n > *most))
        {
            return Err(Error::usage(format!(
                "{} has {things} things, and `--max-changes` permits {most}",
                self.called(wave)
            ))
            .hint("None of its jobs was created."));
        }
        if things > 0 {
            self.confirm(board, wave, (things, later)).await?;
        }
        // The note is on the first job, wherever that is.
        let new = parts.iter().map(|part| &part.lane.target.key);
        let first = board.jobs(wave).map(|(place, _)| &place.lane.target.key).chain(new).min().cloned();
        if !parts.is_empty() {
            let (verb, count) = (if cx.dry_run() { "Would start" } else { "Starting" }, parts.len());
            cx.ui.status(format!(
                "{verb} {}: {} in {}.",
                self.called(wave),
                text::count(things, "thing"),
                text::count(count, "target")
            ));
            let waves = self.loaded.file.waves.len();
            let tags = campaign::tags(self.name(), (wave, waves), &self.digest.to_string())?;
            let order =
                Order { id: &id, tags: &tags, guards: GuardArgs::default(), rates: self.rates.clone() };
            let standing = Standing::new(board);
            let permits = async || standing.is_running().await;
            let made = Box::pin(make::jobs(cx, &order, parts, permits)).await?;
            if !made.failures.is_empty() {
                return Ok(Changed(Turn::Lost(made.failures)));
            }
            if let Some(status) = made.unfilled {
                return Ok(Ends(Turn::Unfilled(status)));
            }
            if made.held {
                cx.ui.status(format!("{} was paused or aborted meanwhile.", self.called(wave)));
                return Ok(Again);
            }
        }
        if cx.dry_run() {
            return Ok(Ends(Turn::Waiting(format!("{} would be started", self.called(wave)))));
        }
        let place = board.places.iter().find(|place| Some(&place.lane.target.key) == first.as_ref());
        if let Some(place) = place {
            campaign::mark(&place.lane, &id, MADE, &marks::now()).await?;
        }
        Ok(Again)
    }

    /// Has more than a hundred things confirmed: of the whole campaign at its start and where it is seen through, else of
    /// the wave that is about to begin.
    async fn confirm(&self, board: &Board, wave: usize, (things, later): (usize, usize)) -> Result<()> {
        let Guards { expect, max_changes, begun, .. } = self.guards;
        if expect.is_some() || max_changes.is_some() || self.asked.get() {
            return Ok(());
        }
        let starts = board.current().is_none();
        let is_whole = starts || self.watches;
        let (campaign, called) = (format!("campaign `{}`", self.name()), self.called(wave));
        let (what, doing) = match (is_whole, starts) {
            (true, true) => (campaign.clone(), format!("start {campaign}")),
            (true, false) => (format!("what is left of {campaign}"), format!("go on with {campaign}")),
            (false, _) => (format!("{called} of {campaign}"), format!("start {called} of {campaign}")),
        };
        let flags = if begun {
            "how many a wave may have with `--max-changes N`"
        } else {
            "how many are meant with `--expect N` or `--max-changes N`"
        };
        let hint = format!(
            "Nothing was created. Look at them with `fleetctl jobs campaign plan`; then say {flags}, or give `--yes`."
        );
        let all = if is_whole { things + later } else { things };
        let number = Number {
            things: u64::try_from(all).unwrap_or(u64::MAX),
            at_least: false,
            failures: &[],
            targets: self.targets.len(),
            is_made_anyway: false,
        };
        let many = Many { what: &what, doing: &doing, hint: &hint };
        many.confirm(self.cx, number).await.map_err(|error| {
            if self.lifted.get() {
                error.caused_by("the pause was ended, no wave was started")
            } else {
                error
            }
        })?;
        self.asked.set(is_whole);
        Ok(())
    }

    /// Notes the time on the first job of a wave.
    async fn mark_now(&self, board: &Board, wave: usize, key: &str) -> Result<()> {
        let first = board.jobs(wave).min_by_key(|(place, _)| &place.lane.target.key);
        let Some((place, there)) = first else { return Ok(()) };
        campaign::mark(&place.lane, there.job.id(), key, &marks::now()).await
    }
}

/// Behind the last gate.
fn end(board: &Board) -> Turn {
    if board.rests() {
        return Turn::Done;
    }
    let (open, left) = (board.total().open(), board.total_reach().waiting);
    let left = match left {
        0 => String::new(),
        1 => ", 1 thing is not reached yet".to_owned(),
        left => format!(", {left} things are not reached yet"),
    };
    let open = if open == 1 { "1 execution is".to_owned() } else { format!("{open} executions are") };
    Turn::Waiting(format!("all gates are passed; {open} open{left}"))
}
