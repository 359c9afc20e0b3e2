//! `fleetctl jobs watch`

mod board;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use clap::Args;
use fleetctl_rules::percent;
use futures_util::future::join_all;
use tokio::sync::Notify;

use super::missing_near;
use crate::aws::Target;
use crate::bulk::lane::{Lane, Limits, Why};
use crate::bulk::stop::Stop;
use crate::commands::rates::RateArgs;
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::job::{Counts, Details, NOUN, Reach, SUMMARY, Summary, Verdict, family};
use crate::ui::text;
use board::Watching;
pub(super) use board::words;

/// Looks at a target that fail one after the other until it is given up.
const LOOKS: u32 = 5;
/// How long the first look at every target is waited for when the time is over before it.
const FIRST_LOOK: Duration = Duration::from_secs(30);

/// Watch a job until it has ended
///
/// In every selected tenant and Region at once; batches of one id are counted
/// together. On a terminal a table shows how many things are how far; elsewhere
/// a line on stderr says what changed. In the end stdout has a row for each
/// tenant and Region that has the job.
///
/// AWS counts the things that have an execution, and with a rollout rate it makes
/// executions bit by bit. `things` is how many a job was made for, `notReached`
/// how many have none: not yet, or never, where the job has ended. Of a continuous
/// job, and of groups that `jobs create` was given by name, nobody knows that.
///
/// It ends when no job is in progress any more, with a continuous job when no
/// execution is open, with --until as soon as so many of all things have succeeded
/// (where their number is not known, and there is a rollout rate: at the job's end
/// only), or after --timeout (`--timeout 0s` is one look). DescribeJob is called as often as --interval
/// says, less often where the account's quota does not permit it. A target that
/// cannot be asked any more is named; the others are watched on.
///
/// Exit codes: 0 all succeeded, or --until was reached; 1 none succeeded, or
/// there is no such job; 3 some succeeded, or a target was lost; 7 --timeout
/// came first; 2, 4, 75.
///
/// Examples:
///   fleetctl jobs watch fw-1-2 --all-tenants --timeout 2h
///   fleetctl jobs watch fw-1-2 --all-tenants --until 95%
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct WatchArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    /// End when so many percent of all things have succeeded
    #[arg(long, value_name = "PERCENT", value_parser = percent::share)]
    until: Option<f64>,
    /// End after this time: 90s, 60m or 2h
    #[arg(long, value_name = "TIME", value_parser = timeout::parse)]
    timeout: Option<Duration>,
    /// The time between two looks at a job: 1s or longer
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = interval)]
    interval: Duration,
    #[command(flatten)]
    rates: RateArgs,
}

/// Reads the time between two looks.
pub(super) fn interval(text: &str) -> Result<Duration, String> {
    let time = timeout::parse(text)?;
    if time.is_zero() { Err("it is at least a second".to_owned()) } else { Ok(time) }
}

/// What is known of one target.
struct State {
    /// The last that was read; nothing before the first look, and where the job is not.
    summary: Option<Summary>,
    looked: bool,
    lost: Option<Error>,
}

pub(crate) async fn run(cx: &Context, args: WatchArgs) -> Result<ExitStatus> {
    let id = args.id.as_str();
    NOUN.check(id)?;
    cx.output.check(&SUMMARY)?;
    let limits = args.rates.limits()?;
    let targets = cx.targets_to_read().await?;
    let states: Vec<RefCell<State>> =
        targets.iter().map(|_| RefCell::new(State { summary: None, looked: false, lost: None })).collect();
    let (changed, reached) = (Notify::new(), Cell::new(false));
    let began = Instant::now();
    let watches = targets
        .iter()
        .zip(&states)
        .map(|(target, state)| watch(target, id, &limits, args.interval, state, &changed));
    let mut watches = std::pin::pin!(join_all(watches));
    let mut board = Watching::new(cx, id, &targets);
    let mut ticks = tokio::time::interval(board.every());
    let mut end = std::pin::pin!(async {
        match args.timeout {
            Some(time) => tokio::time::sleep(time).await,
            None => std::future::pending().await,
        }
    });
    let mut expired = None;
    let timed_out = loop {
        let is_over = tokio::select! {
            _ = &mut watches => true,
            () = &mut end, if expired.is_none() => {
                expired = Some(Instant::now());
                false
            }
            () = changed.notified() => false,
            _ = ticks.tick() => false,
        };
        board.show(began.elapsed(), &snapshot(&states));
        reached.set(args.until.is_some_and(|until| is_reached(&states, until)));
        if reached.get() {
            break false;
        }
        if is_over {
            break false;
        }
        // However short the time is, there is an answer when it is over.
        if expired.is_some_and(|at| are_looked_at(&states) || at.elapsed() > FIRST_LOOK) {
            break true;
        }
    };
    drop(board);
    let silent = |(target, state): (&Target, &RefCell<State>)| {
        let state = state.borrow();
        (timed_out && !state.looked && state.lost.is_none()).then(|| target.key.to_string())
    };
    let silent: Vec<String> = targets.iter().zip(&states).filter_map(silent).collect();
    answer(cx, id, &states, reached.get(), timed_out.then_some(silent)).await
}

fn snapshot(states: &[RefCell<State>]) -> Vec<Option<Summary>> {
    states.iter().map(|state| state.borrow().summary.clone()).collect()
}

/// Whether each target was looked at once, or is lost.
fn are_looked_at(states: &[RefCell<State>]) -> bool {
    states.iter().all(|state| state.borrow().looked || state.borrow().lost.is_some())
}

/// Whether enough of everything has succeeded; nothing is known before all were looked at once.
fn is_reached(states: &[RefCell<State>], until: f64) -> bool {
    if !are_looked_at(states) {
        return false;
    }
    let (mut sum, mut left) = (Counts::default(), 0);
    for state in states {
        let state = state.borrow();
        let Some(summary) = &state.summary else { continue };
        // The share of those that were made says nothing of all.
        if summary.rolls_out {
            return false;
        }
        sum.add(&summary.counts);
        left += summary.reach.waiting + summary.reach.missed;
    }
    // Who was not reached has not succeeded.
    sum.canceled += left;
    sum.success_share().is_some_and(|share| share * 100.0 >= until)
}

/// What does not change of a job.
struct Known {
    id: String,
    /// Its tags, where they are asked for.
    tags: BTreeMap<String, String>,
}

impl Known {
    /// Reads the tags that say how many things a job is for; where they may not be read that stays unknown.
    async fn of(lane: &Lane, job: &mut Details) -> Self {
        let tags = if job.asks_tags() {
            family::tags(lane, &NOUN.arn(&lane.target, job.id())).await.unwrap_or_default()
        } else {
            BTreeMap::new()
        };
        job.learn(&tags);
        Self { id: job.id().to_owned(), tags }
    }
}

/// Watches the jobs of one target until they rest, or the target is lost.
async fn watch(
    target: &Target,
    id: &str,
    limits: &Limits,
    interval: Duration,
    state: &RefCell<State>,
    changed: &Notify,
) {
    let mut lane = Lane::new(target.clone(), limits.clone(), Stop::default());
    let (mut known, mut failed): (Vec<Known>, u32) = (Vec::new(), 0);
    loop {
        let look = async {
            if known.is_empty() {
                let mut jobs = family::family(&lane, id).await?;
                for job in &mut jobs {
                    known.push(Known::of(&lane, job).await);
                }
                return Ok(jobs);
            }
            let ids: Vec<String> = known.iter().map(|job| job.id.clone()).collect();
            let mut jobs = family::again(&lane, &ids).await.map_err(|fault| {
                let fatal = matches!(fault.why, Why::Paused);
                let error = Error::from(fault.error).context(format!("reading {}", NOUN.called(id)));
                if fatal { error } else { error.with_kind(Kind::TryAgain) }
            })?;
            for job in &mut jobs {
                if let Some(known) = known.iter().find(|known| known.id == job.id()) {
                    job.learn(&known.tags);
                }
            }
            Ok(jobs)
        };
        let looked: Result<_> = look.await;
        match looked {
            Ok(jobs) => {
                failed = 0;
                let summary = Summary::of(&target.key, id, &jobs);
                let rests = summary.as_ref().is_none_or(|summary| summary.rests);
                let mut state = state.borrow_mut();
                // Jobs that were deleted meanwhile are counted as they were last seen.
                if summary.is_some() {
                    state.summary = summary;
                }
                state.looked = true;
                changed.notify_one();
                if rests {
                    return;
                }
            }
            Err(error) => {
                failed += 1;
                // Who may not read will not be let in by asking again; a service that is busy will be back.
                if error.kind() != Kind::TryAgain || failed >= LOOKS {
                    state.borrow_mut().lost = Some(error.at(&target.key));
                    changed.notify_one();
                    return;
                }
                lane = lane.beside(target.clone());
            }
        }
        tokio::time::sleep(interval).await;
    }
}

/// Prints what became of it, and says by the exit code how it went. `timed_out` has the targets that did not answer in
/// that time: what is said of the others is not all.
async fn answer(
    cx: &Context,
    id: &str,
    states: &[RefCell<State>],
    reached: bool,
    timed_out: Option<Vec<String>>,
) -> Result<ExitStatus> {
    let all = states.len();
    let (mut rows, mut lost) = (Vec::new(), Vec::new());
    let (mut sum, mut reach) = (Counts::default(), Reach::default());
    for state in states {
        let state = state.borrow();
        if let Some(summary) = &state.summary {
            sum.add(&summary.counts);
            reach.add(&summary.reach);
        }
        rows.extend(state.summary.clone());
        lost.extend(state.lost.clone());
    }
    if rows.is_empty() && lost.is_empty() && timed_out.is_none() {
        return Err(missing_near(cx, id).await);
    }
    if !rows.is_empty() {
        cx.output.all(&SUMMARY, &rows)?;
    }
    let lost = cx.settle(lost, all)?;
    if let Some(silent) = timed_out {
        return Err(still_open(id, &sum, &reach, &silent));
    }
    if lost != ExitStatus::Done || reached {
        return Ok(lost);
    }
    // Whom a cancelled job did not reach has as little succeeded as those whose execution was cancelled.
    sum.canceled += reach.missed;
    Ok(match sum.verdict() {
        Verdict::Succeeded => ExitStatus::Done,
        Verdict::Partial => ExitStatus::Code(Kind::Partial),
        Verdict::Failed => ExitStatus::Code(Kind::Failed),
    })
}

/// So many targets that did not answer are named.
const SILENT: usize = 20;

/// The time is over and the job is not, as far as those tell that answered.
fn still_open(id: &str, sum: &Counts, reach: &Reach, silent: &[String]) -> Error {
    let (open, are) = (sum.open(), are(sum.open()));
    let all = match reach.waiting {
        0 => format!("{open} of {} {are} open", text::count(usize_of(sum.all()), "execution")),
        left => {
            let things = text::count(usize_of(sum.all() + left), "thing");
            format!("of {things} {open} {are} open and {left} not reached yet")
        }
    };
    let mut error = Error::new(Kind::Timeout, format!("{} is not over yet", NOUN.called(id)));
    if !silent.is_empty() {
        let named: Vec<&str> = silent.iter().map(String::as_str).collect();
        error = error.caused_by(format!(
            "{} did not answer in time, and no number has what is there: {}",
            text::count(silent.len(), "target"),
            text::first_of(&named, SILENT)
        ));
    }
    error.caused_by(all).hint("It goes on; `fleetctl jobs watch` can be run again.")
}

fn are(number: u64) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

fn usize_of(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_not_answer_in_time_is_named_and_in_no_number() {
        let sum = Counts { queued: 3, succeeded: 1, ..Counts::default() };
        let said = |silent: &[String]| still_open("fw", &sum, &Reach::default(), silent).to_string();
        assert!(!said(&[]).contains("did not answer") && said(&[]).ends_with("3 of 4 executions are open"));
        let silent = ["bolt 222/r".to_owned(), "acme 111/r".to_owned()];
        let all = said(&silent);
        assert!(
            all.contains(
                "2 targets did not answer in time, and no number has what is there: bolt 222/r, acme"
            ),
            "{all}"
        );
    }

    #[test]
    fn looks_are_a_second_apart() {
        assert!(interval("0s").is_err() && interval("1s").is_ok());
    }
}
