//! `fleetctl jobs campaign start` and `resume`

use std::cell::Cell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;

use super::board::Board;
use super::divide::parts;
use super::drive::{Driver, Guards, Turn};
use super::load::load;
use super::rows::{COLUMNS, rows};
use crate::campaign::jobs::Verdict;
use crate::commands::jobs::watch::{interval, words};
use crate::commands::rates::RateArgs;
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};

/// Looks that fail one after the other until they are given up.
const LOOKS: u32 = 5;

/// Start a campaign
///
/// Checks the file, finds the things of the first wave in every selected tenant
/// and Region, and makes its jobs `NAME-w1`, as `jobs create --where` does: in a
/// target with more than 100 things on a thing group `job-NAME-w1`. Run again, it
/// does what is due; so does `resume`. With --watch it goes on until the campaign
/// is over.
///
/// Where the waves take more than 100 things together, a terminal asks, and
/// elsewhere nothing is started (exit code 2) without --expect, --max-changes or
/// --yes. Run again, --expect is held against all waves, too: what the earlier
/// ones had and what the query finds now for the others; so it is for each wave
/// that --watch starts. Where it differs no job is made (exit code 2); where none is
/// left to make nothing is compared. --max-changes holds for each wave.
///
/// A query with a field that AWS does not have, or whose NOT is of an attribute
/// that no thing has, would take in everything: it is refused (65), the second one
/// unless --expect says how many are meant.
///
/// Nothing is kept on this machine: jobs and their tags are all that a campaign
/// is. Another file, or other targets, than it was started with are refused.
///
/// Exit codes: 0 it is started, with --watch: it is over and the last gate is
/// passed; 1; 2, also when there are not as many things as --expect says, or more
/// than 100 that nobody said are meant; 3 when some targets failed; 4; 5 when a
/// gate failed or it was aborted; 7 when it is paused, which --watch waits out, or
/// --timeout came first; 65 for a bad file; 75.
///
/// Examples:
///   fleetctl jobs campaign start fw.yaml --all-tenants --expect 412
///   fleetctl jobs campaign start fw.yaml --all-tenants --watch --timeout 6h
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct StartArgs {
    /// Start nothing unless all waves take exactly so many things together, those begun already among them
    #[arg(long, value_name = "N")]
    expect: Option<u64>,
    #[command(flatten)]
    drive: DriveArgs,
}

/// Go on with a campaign
///
/// Does what is due and ends: makes the jobs that an interrupted call left out,
/// looks at the gate, and starts the next wave behind it. So a pipeline can call
/// it every few minutes; --watch stays until the campaign is over. A paused one
/// goes on with --unpause only, so that a pipeline does not undo a pause. It may
/// be another machine than the one that started it.
///
/// A wave of more than 100 things (with --watch: more than 100 that are left) is
/// asked about on a terminal, and elsewhere not started (exit code 2) without
/// --max-changes or --yes; a pipeline gives one of them.
///
/// A gate that failed is looked at anew each time: what its query finds may be
/// gone, and what is open may end well. What failed stays failed: a job of `jobs
/// retry` is none of the wave's; after it, go on with a gate that allows for the
/// failures, and --force, as the file then differs. When `abort` of the file is
/// reached, over all waves and targets, the open jobs are cancelled, and it is over.
///
/// Exit codes: 0 it is over and the last gate is passed; 1; 2, also for more than
/// 100 things that nobody said are meant; 3 when some targets failed: no wave was
/// started; 4; 5 when a gate failed, also of a paused one, or it was aborted; 7
/// when it has to wait or is paused; 65 for a bad file; 75.
///
/// Examples:
///   fleetctl jobs campaign resume fw.yaml --all-tenants --max-changes 300
///   fleetctl jobs campaign resume fw.yaml --all-tenants --unpause --watch --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ResumeArgs {
    /// End a pause
    #[arg(long)]
    unpause: bool,
    #[command(flatten)]
    drive: DriveArgs,
}

#[derive(Debug, Args)]
struct DriveArgs {
    /// The campaign's file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Stay until the campaign is over
    #[arg(long)]
    watch: bool,
    /// With --watch, end after this time: 90s, 60m or 2h
    #[arg(long, value_name = "TIME", value_parser = timeout::parse, requires = "watch")]
    timeout: Option<Duration>,
    /// With --watch, the time between two looks: 1s or longer
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = interval)]
    interval: Duration,
    /// Start no wave that takes more things than this
    #[arg(long, value_name = "N")]
    max_changes: Option<u64>,
    /// Take the file and the targets that are given now for what is still to be started
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    rates: RateArgs,
}

pub(super) async fn start(cx: &Context, args: StartArgs) -> Result<ExitStatus> {
    let guards = Guards { expect: args.expect, ..Guards::default() };
    Box::pin(drive(cx, args.drive, guards, None)).await
}

pub(super) async fn resume(cx: &Context, args: ResumeArgs) -> Result<ExitStatus> {
    let guards = Guards { begun: true, ..Guards::default() };
    Box::pin(drive(cx, args.drive, guards, Some(args.unpause))).await
}

/// `unpause` is of a `resume`.
async fn drive(cx: &Context, args: DriveArgs, guards: Guards, unpause: Option<bool>) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let limits = args.rates.limits()?;
    let loaded = load(cx, &args.file)?;
    let targets = cx.targets_to_write().await?;
    let digest = loaded.digest(cx).await?;
    let parts = parts(cx, &loaded, &targets).await?;
    let guards = Guards { max_changes: args.max_changes, force: args.force, ..guards };
    let (starts, unpause) = (unpause.is_none(), Cell::new(unpause == Some(true)));
    let driver = Driver {
        cx,
        loaded,
        digest,
        targets,
        parts,
        limits,
        rates: args.rates,
        guards,
        unpause,
        lifted: Cell::new(false),
        watches: args.watch,
        asked: Cell::new(false),
    };
    let (board, turn, timed_out) = watch(&driver, args.watch, args.timeout, args.interval).await?;
    answer(&driver, &board, turn, starts && !timed_out && !args.watch).await
}

/// Takes turns until the campaign is over, or once.
async fn watch(
    driver: &Driver<'_>,
    watches: bool,
    timeout: Option<Duration>,
    interval: Duration,
) -> Result<(Board, Turn, bool)> {
    let (began, mut failed, mut said) = (Instant::now(), 0, String::new());
    loop {
        let (board, turn) = driver.turn().await?;
        let goes_on = match &turn {
            Turn::Waiting(why) => {
                failed = 0;
                say(driver, &board, why, &mut said);
                !driver.cx.dry_run()
            }
            Turn::Paused => {
                failed = 0;
                say(driver, &board, "it is paused until `resume --unpause` ends that", &mut said);
                true
            }
            // Who may not read will not be let in by asking again; a service that is busy will be back.
            Turn::Lost(failures) => {
                failed += 1;
                failed < LOOKS && failures.iter().all(|failure| failure.kind() == Kind::TryAgain)
            }
            Turn::Done | Turn::Stopped(_) | Turn::Unfilled(_) => false,
        };
        let timed_out = timeout.is_some_and(|timeout| began.elapsed() >= timeout);
        if !watches || !goes_on || timed_out {
            return Ok((board, turn, timed_out));
        }
        tokio::time::sleep(interval).await;
    }
}

/// Says what has changed since the last look.
fn say(driver: &Driver<'_>, board: &Board, why: &str, said: &mut String) {
    let Some(wave) = board.current() else { return };
    let counts = words(&board.counts(wave), &board.reach(wave));
    let now = format!("Campaign `{}`: wave {}: {counts}; {why}.", driver.loaded.file.name, wave + 1);
    if driver.cx.ui.manner().progress && now != *said {
        driver.cx.ui.status(&now);
        *said = now;
    }
}

/// Prints the roll-up, and says by the exit code how it stands.
async fn answer(driver: &Driver<'_>, board: &Board, turn: Turn, only_started: bool) -> Result<ExitStatus> {
    let (cx, file) = (driver.cx, &driver.loaded.file);
    let mut failed = None;
    if let Some(wave) = board.current() {
        // After a gate that could not be judged there is nothing to say of it.
        let verdict = match &turn {
            Turn::Lost(_) => None,
            _ => board.judge(&cx.ui, wave, &driver.loaded.gates[wave]).await.ok(),
        };
        let names: Vec<String> = file.waves.iter().map(|wave| wave.name.clone()).collect();
        cx.output.all(&COLUMNS, &rows(board, &file.name, Some(&names), verdict.as_ref(), None))?;
        if let Some(Verdict::Failed(why)) = verdict {
            failed = Some(format!("the gate of wave {} `{}` failed: {why}", wave + 1, file.waves[wave].name));
        }
    } else if cx.dry_run() {
        cx.output.all(&COLUMNS, &[(); 0])?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    if let (Turn::Paused, Some(why)) = (&turn, failed) {
        return Err(Error::new(
            Kind::Check,
            format!("campaign `{}` is paused, and its gate failed", file.name),
        )
        .caused_by(why)
        .hint(
            "A gate is looked at anew each time; `fleetctl jobs campaign resume --unpause` ends the pause.",
        ));
    }
    let open = |why: String| {
        Error::new(Kind::Timeout, format!("campaign `{}` is not over yet", file.name)).caused_by(why)
    };
    match turn {
        Turn::Done => {
            let empty = (0..file.waves.len()).filter(|wave| board.jobs(*wave).next().is_none());
            let empty: Vec<String> = empty.map(|wave| format!("`{}`", file.waves[wave].name)).collect();
            let but = match empty.as_slice() {
                [] => String::new(),
                waves => format!(" but for {}, which had no things", waves.join(", ")),
            };
            cx.ui.status(format!("Campaign `{}` is over: all gates are passed{but}.", file.name));
            Ok(ExitStatus::Done)
        }
        Turn::Waiting(_) if only_started || cx.dry_run() => Ok(ExitStatus::Done),
        Turn::Waiting(why) => Err(open(why).hint("It goes on; `fleetctl jobs campaign resume` does what is due.")),
        Turn::Paused => Err(open("it is paused".to_owned())
            .hint("`fleetctl jobs campaign resume --unpause` ends the pause.")),
        Turn::Stopped(why) => Err(Error::new(Kind::Check, format!("campaign `{}` has stopped", file.name))
            .caused_by(why)
            .hint("No further wave was started. `fleetctl jobs executions` lists what the devices of a wave's job did.")),
        Turn::Lost(failures) => {
            let attempts = if board.current().is_some() {
                driver.targets.len().max(failures.len() + 1)
            } else {
                driver.targets.len()
            };
            board.say_seen(cx, &file.name);
            cx.ui.hint("No further wave is started while something fails; run it again.");
            cx.settle(failures, attempts)
        }
        Turn::Unfilled(status) => {
            cx.ui.hint("Run the same command again: what is done already is skipped.");
            Ok(status)
        }
    }
}
