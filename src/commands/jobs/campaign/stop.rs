//! `fleetctl jobs campaign pause` and `abort`, and the tags that say so.

use clap::Args;
use futures_util::future::join_all;
use time::format_description::well_known::Rfc3339;

use super::NameArgs;
use super::board::{Board, Place, State};
use super::rows::{COLUMNS, rows};
use crate::bulk::lane::Limits;
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::campaign::{self, STATE};
use crate::fleet::job::{self, Cancel};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::ui::text;

/// Why jobs were cancelled, as AWS keeps it.
pub(super) const REASON: &str = "CAMPAIGN_ABORT";

/// Pause a campaign: no further wave starts
///
/// Jobs that were made go on: AWS cannot hold a job. The pause is a tag on the
/// campaign's jobs, so it holds for every machine, until `resume --unpause`.
///
/// Exit codes: 0, 1 when it was not started or was aborted, 2, 3, 4, 75.
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
/// Devices that have not begun get the job no more; with --force those that work
/// on it are told to stop, too. It cannot be taken back: a campaign that is to
/// be tried again needs another name. Asks first; `--yes` answers.
///
/// Exit codes: 0 (also when it was aborted already), 1 when it was not started,
/// 2, 3, 4, 75.
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

async fn look(cx: &Context, name: &NameArgs) -> Result<(String, Board, usize)> {
    cx.output.check(&COLUMNS)?;
    let (name, waves) = name.name()?;
    let targets = cx.targets_to_write().await?;
    let board = Board::look(&targets, &name, waves, &Limits::default()).await;
    if board.current().is_none() && board.lost.is_empty() {
        return Err(missing(&name));
    }
    Ok((name, board, targets.len()))
}

/// There is no job of a campaign.
pub(super) fn missing(name: &str) -> Error {
    Error::failed(format!("campaign `{name}` was not started here"))
        .hint("`fleetctl jobs campaign list` lists those of the selected tenants and Regions.")
}

pub(super) async fn pause(cx: &Context, args: PauseArgs) -> Result<ExitStatus> {
    let (name, mut board, targets) = look(cx, &args.name).await?;
    if board.state() == State::Aborted {
        return Err(Error::failed(format!("campaign `{name}` was aborted")));
    }
    let mut failures = std::mem::take(&mut board.lost);
    if !cx.dry_run() {
        failures.extend(mark(&board, State::Paused).await);
    }
    answer(cx, &name, &board, "paused", failures, targets)
}

pub(super) async fn abort(cx: &Context, args: AbortArgs) -> Result<ExitStatus> {
    nouns::check_given("--comment", fleetctl_rules::names::Name::Comment, args.comment.as_deref())?;
    let (name, mut board, targets) = look(cx, &args.name).await?;
    let open = board.all().filter(|(_, wave)| !wave.job.has_ended()).count();
    nouns::confirm(cx, &format!("abort campaign `{name}` with {}", text::count(open, "open job"))).await?;
    let mut failures = std::mem::take(&mut board.lost);
    if !cx.dry_run() {
        let how = Cancel { force: args.force, reason_code: Some(REASON.to_owned()), comment: args.comment };
        failures.extend(cancel(cx, &board, &how).await);
    }
    answer(cx, &name, &board, "aborted", failures, targets)
}

fn answer(
    cx: &Context,
    name: &str,
    board: &Board,
    became: &str,
    failures: Vec<Error>,
    targets: usize,
) -> Result<ExitStatus> {
    if failures.len() < targets {
        cx.output.all(&COLUMNS, &rows(board, name, None, None))?;
        if cx.dry_run() {
            cx.ui.status("Dry run: AWS was read, nothing was changed.");
        } else {
            cx.ui.status(format!("Campaign `{name}` is {became}."));
        }
    }
    cx.settle(failures, targets)
}

/// Puts the tag of this state on the first job of each target.
async fn mark(board: &Board, state: State) -> Vec<Error> {
    let marking = firsts(board).map(|(place, id)| async move {
        campaign::mark(&place.lane, &id, STATE, state.tag()).await.map_err(|e| e.at(&place.lane.target.key))
    });
    join_all(marking).await.into_iter().filter_map(Result::err).collect()
}

fn firsts(board: &Board) -> impl Iterator<Item = (&Place, String)> {
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

/// Says in all targets that the campaign is aborted, so that nobody starts a wave any more, and then cancels its open
/// jobs. What failed is returned.
pub(super) async fn cancel(cx: &Context, board: &Board, how: &Cancel) -> Vec<Error> {
    let mut failures = mark(board, State::Aborted).await;
    let cancelling = board.places.iter().map(|place| async move {
        let (target, mut pace) = (&place.lane.target, Pace::of("CancelJob"));
        let mut done = 0;
        for wave in place.waves.iter().flatten().filter(|wave| !wave.job.has_ended()) {
            pace.turn().await;
            let status = job::cancel(target, wave.job.id(), how, cx.dry_run(), |_| ()).await;
            done += usize::from(status.map_err(|e| e.at(&target.key))? == Status::Updated);
        }
        Ok(done)
    });
    let mut done = 0;
    for answer in join_all(cancelling).await {
        match answer {
            Ok(jobs) => done += jobs,
            Err(error) => failures.push(error),
        }
    }
    if done > 0 {
        cx.ui.status(format!("Cancelled {}.", text::count(done, "job")));
    }
    failures
}
