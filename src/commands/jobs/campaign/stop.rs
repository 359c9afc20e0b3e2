//! `fleetctl jobs campaign pause` and `abort`.

use clap::Args;

use super::NameArgs;
use super::board::{Board, State};
use super::cancelling::{Cancelled, REASON, Taken, cancel_in, is_left, spared};
use super::cut_off;
use super::haste::Look;
use super::marks::{Marked, mark};
use super::rows::{COLUMNS, rows};
use super::selection::Selection;
use crate::commands::jobs::with_near;
use crate::commands::nouns;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::Cancel;
use crate::fleet::job::campaign;
use crate::ui::text;

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
/// over (all jobs of its last wave have ended, and --force finds nobody at work),
/// 2, 3 when some targets could not be asked: they are named, and nothing is noted
/// or cancelled there; 4, 75.
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
        .hint(
            "`fleetctl jobs campaign start` starts it; `fleetctl jobs campaign list` lists those of the selected tenants \
             and Regions.",
        )
}

/// As [`missing`], and which ones are near.
pub(super) async fn missing_near(cx: &Context, name: &str) -> Error {
    let named = |job: &str| campaign::parse(job).map(|(name, _)| name.to_owned());
    with_near(cx, name, missing(name), named).await
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
    let is_enough = |board: &Board| board.state() == State::Aborted || !board.is_over(waves);
    let (name, mut look, targets) = look(cx, &args.name, "an abort", is_enough).await?;
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
