//! `fleetctl jobs campaign pause` and `abort`, and the tags that say so.

use clap::Args;
use time::format_description::well_known::Rfc3339;

use super::NameArgs;
use super::board::{Board, Place, State};
use super::cut_off;
use super::haste::Look;
use super::rows::{COLUMNS, rows};
use super::selection::Selection;
use crate::aws::TargetKey;
use crate::commands::jobs::with_near;
use crate::commands::nouns;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::campaign::{self, STATE, Wave};
use crate::fleet::job::{self, Cancel, still};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::ui::text;

/// Why jobs were cancelled, as AWS keeps it.
pub(super) const REASON: &str = "CAMPAIGN_ABORT";

/// Pause a campaign: no further wave starts
///
/// Jobs that were made go on: AWS cannot hold a job. The pause is a tag on the
/// campaign's jobs, so it holds for every machine and for the whole campaign,
/// until `resume --unpause`: other targets than it was started with are refused
/// (exit code 2), unless all tenants are selected. Where a target does not answer,
/// the pause is noted in the others within seconds and said; the command then goes
/// on to wait for it.
///
/// Exit codes: 0, 1 when it was not started, was aborted or is over (all jobs of
/// its last wave have ended), 2, 3 when some targets could not be asked: they are
/// named, and the pause is noted in the others; 4, 75.
///
/// Examples:
///   fleetctl jobs campaign pause fw-1-2 --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct PauseArgs {
    #[command(flatten)]
    name: NameArgs,
}

/// Abort a campaign: cancel its open jobs, and start none any more
///
/// Devices that have not begun get the job no more, those that it has not reached
/// yet never get it; with --force those that work on it are told to stop, too. It
/// cannot be taken back: a campaign that is to be tried again needs another name.
/// It holds for the whole campaign: other targets than it was started with are
/// refused (exit code 2), unless all tenants are selected. Targets that do not
/// answer are waited for when it is aborted in the others. Asks first; `--yes`
/// answers. --dry-run says for each wave and target what would be cancelled.
///
/// Exit codes: 0 (also when it was aborted already), 1 when it was not started or is
/// over (all jobs of its last wave have ended), 2, 3 when some targets could not be asked: they are named, and nothing is noted or
/// cancelled there; 4, 75.
///
/// Examples:
///   fleetctl jobs campaign abort fw-1-2 --all-tenants --yes \
///     --comment 'wrong image'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct AbortArgs {
    #[command(flatten)]
    name: NameArgs,
    /// Also where devices are working on it
    #[arg(long)]
    force: bool,
    /// Why, in words: at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

/// The time for a tag.
pub(super) fn now() -> String {
    let now =
        time::OffsetDateTime::now_utc().replace_nanosecond(0).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    now.format(&Rfc3339).unwrap_or_default()
}

async fn look(
    cx: &Context,
    name: &NameArgs,
    what: &str,
    is_enough: impl Fn(&Board) -> bool,
) -> Result<(String, Look, usize)> {
    cx.output.check(&COLUMNS)?;
    let (name, waves) = name.name()?;
    let targets = cx.targets_to_write().await?;
    let selection = Selection::read(cx).await?;
    // What a dry run says is complete.
    let is_enough = |board: &Board| {
        !cx.dry_run() && board.current().is_some() && selection.permits(board) && is_enough(board)
    };
    let look = Look::begin(cx, &targets, &name, waves, is_enough).await;
    if look.is_complete() && look.board.current().is_none() && look.board.lost.is_empty() {
        return Err(cut_off::missing(cx, &look.board, &name).await);
    }
    selection.check(cx, &look.board, &name, what)?;
    Ok((name, look, targets.len()))
}

/// There is no job of a campaign.
pub(super) fn missing(name: &str) -> Error {
    Error::absent(format!("campaign `{name}` was not started here"))
        .hint("`fleetctl jobs campaign list` lists those of the selected tenants and Regions.")
}

/// As [`missing`], and which ones are near.
pub(super) async fn missing_near(cx: &Context, name: &str) -> Error {
    let named = |job: &str| campaign::parse(job).map(|(name, _)| name.to_owned());
    with_near(cx, name, missing(name), named).await
}

/// What is kept with the jobs that an abort cancels.
pub(super) fn comment(name: &str, why: &str) -> String {
    format!("campaign {name}: {why}").chars().take(2028).collect()
}

/// That it was aborted, and why, where that is known.
pub(super) fn was_aborted(why: Option<&str>) -> String {
    why.map_or_else(|| "it was aborted".to_owned(), |why| format!("it was aborted: {why}"))
}

pub(super) async fn pause(cx: &Context, args: PauseArgs) -> Result<ExitStatus> {
    let waves = args.name.file().is_some().then(|| args.name.name()).transpose()?.map(|(_, waves)| waves);
    let is_enough = |board: &Board| board.state() == State::Aborted || !board.is_over(waves);
    let (name, mut look, targets) = look(cx, &args.name, "a pause", is_enough).await?;
    let refuse_aborted = |board: &Board| match board.state() {
        State::Aborted => {
            let why = was_aborted(board.why_aborted(&name).as_deref());
            Err(Error::failed(format!("campaign `{name}` is over")).caused_by(why))
        }
        State::Running | State::Paused => Ok(()),
    };
    refuse_aborted(&look.board)?;
    refuse_over(&look, &name, waves, "There is no wave that a pause would hold.", false)?;
    let mut marked = Marked::default();
    if !cx.dry_run() {
        marked.add(mark(cx, &look.board, State::Paused).await);
        look.say_waits(cx, &format!("Campaign `{name}` is paused"), &marked.done);
        let others = look.finish(cx, async |board| mark(cx, board, State::Paused).await).await;
        for other in others {
            marked.add(other);
        }
        refuse_aborted(&look.board)?;
    }
    let mut failures = std::mem::take(&mut look.board.lost);
    failures.append(&mut marked.failures);
    answer(cx, &name, look.board, (State::Paused, None), &marked, failures, targets).await
}

/// Refuses what would come too late: all jobs of the last wave have ended.
fn refuse_over(look: &Look, name: &str, waves: Option<usize>, hint: &str, force: bool) -> Result<()> {
    if force && look.board.all().any(|(_, wave)| spared(wave) > 0) {
        return Ok(());
    }
    let is_over = look.is_complete() && look.board.lost.is_empty() && look.board.is_over(waves);
    if !is_over || look.board.state() == State::Aborted {
        return Ok(());
    }
    Err(Error::failed(format!("campaign `{name}` is over"))
        .caused_by("all jobs of its last wave have ended")
        .hint(hint))
}

pub(super) async fn abort(cx: &Context, args: AbortArgs) -> Result<ExitStatus> {
    nouns::check_given("--comment", fleetctl_rules::names::Name::Comment, args.comment.as_deref())?;
    let waves = args.name.file().is_some().then(|| args.name.name()).transpose()?.map(|(_, waves)| waves);
    let (name, mut look, targets) = look(cx, &args.name, "an abort", |_| true).await?;
    refuse_over(
        &look,
        &name,
        waves,
        "There is nothing to cancel, and no wave that could still start.",
        args.force,
    )?;
    let open = look.board.all().filter(|(_, wave)| is_left(wave, args.force)).count();
    let (jobs, but) = (text::count(open, "open job"), look.but());
    nouns::confirm(cx, &format!("abort campaign `{name}` with {jobs}{but}")).await?;
    let how = Cancel { force: args.force, reason_code: Some(REASON.to_owned()), comment: args.comment };
    let mut cancelled = Cancelled::default();
    if cx.dry_run() {
        let open = look.board.all().filter(|(_, wave)| is_left(wave, how.force));
        for (place, wave) in open {
            let mut taken = Taken::default();
            taken.add(wave, how.force);
            cx.ui.status(format!("{}: would cancel {}: {taken}.", place.lane.target.key, wave.job.id()));
        }
    } else {
        cancelled.add(cancel_in(cx, &look.board, &how).await);
        look.say_waits(cx, &format!("Campaign `{name}` is aborted"), &cancelled.marked.done);
        let others = look.finish(cx, async |board| cancel_in(cx, board, &how).await).await;
        for other in others {
            cancelled.add(other);
        }
        cancelled.say(cx);
    }
    let aborts = cx.dry_run().then_some(how.force);
    let mut failures = std::mem::take(&mut look.board.lost);
    failures.append(&mut cancelled.marked.failures);
    answer(cx, &name, look.board, (State::Aborted, aborts), &cancelled.marked, failures, targets).await
}

/// Prints the campaign as it is now, and says where it was marked.
async fn answer(
    cx: &Context,
    name: &str,
    board: Board,
    (state, aborts): (State, Option<bool>),
    marked: &Marked,
    failures: Vec<Error>,
    targets: usize,
) -> Result<ExitStatus> {
    let board = if cx.dry_run() { board } else { board.again(cx, name).await };
    if failures.len() < targets {
        cx.output.all(&COLUMNS, &rows(&board, name, None, None, aborts))?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    } else if failures.is_empty() {
        cx.ui.status(format!("Campaign `{name}` is {}.", state.tag()));
    } else if marked.done.is_empty() {
        cx.ui.status(format!("Nothing says yet that campaign `{name}` is {}.", state.tag()));
        cx.ui.hint("Run the same command again.");
    } else {
        cx.ui.status(format!(
            "That campaign `{name}` is {} is noted in {}: {}.",
            state.tag(),
            text::count(marked.done.len(), "target"),
            waiting::some(marked.done.iter())
        ));
        cx.ui.hint("In the targets that failed nothing is noted or cancelled: run the same command again.");
    }
    cx.settle(failures, targets)
}

/// Where a state was noted.
#[derive(Default)]
struct Marked {
    done: Vec<TargetKey>,
    failures: Vec<Error>,
}

impl Marked {
    fn add(&mut self, other: Self) {
        self.done.extend(other.done);
        self.failures.extend(other.failures);
    }
}

/// Puts the tag of this state on the first job of each target.
async fn mark(cx: &Context, board: &Board, state: State) -> Marked {
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

/// What cancelling a job takes from devices.
#[derive(Default)]
struct Taken {
    /// Executions that end.
    executions: u64,
    /// Executions that go on, as devices work on them.
    going: u64,
    /// Things that have no execution yet, and will have none.
    unreached: u64,
}

impl Taken {
    fn add(&mut self, wave: &Wave, force: bool) {
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
fn spared(wave: &Wave) -> u64 {
    if wave.job.has_ended() { wave.job.counts().in_progress } else { 0 }
}

/// Whether an abort has something to do in a wave.
fn is_left(wave: &Wave, force: bool) -> bool {
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
struct Cancelled {
    /// Where it was noted, and all that failed.
    marked: Marked,
    jobs: usize,
    taken: Taken,
}

impl Cancelled {
    fn add(&mut self, other: Self) {
        self.marked.add(other.marked);
        self.jobs += other.jobs;
        self.taken.executions += other.taken.executions;
        self.taken.going += other.taken.going;
        self.taken.unreached += other.taken.unreached;
    }

    fn say(&self, cx: &Context) {
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

async fn cancel_in(cx: &Context, board: &Board, how: &Cancel) -> Cancelled {
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
