//! `fleetctl jobs campaign plan`

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::query::{Limits as Terms, Query};

use super::board::Board;
use super::divide::{Divided, divide, parts};
use super::load::{Loaded, load};
use super::rows::{PLANNED, Planned};
use super::terms;
use crate::aws::{Target, TargetKey};
use crate::campaign::jobs::Part;
use crate::commands::jobs::make::{self, unheld};
use crate::commands::over_targets::waiting;
use crate::commands::queries;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::job::campaign;
use crate::ui::text;

/// Show which things a campaign's waves take, and change nothing
///
/// Reads and checks the file, then asks the query in every selected tenant and
/// Region, and says how many things each wave takes in each of them. A share
/// (`percent`) is drawn by a hash of the thing's name in each target, so the
/// number is near it, and each thing is in the same wave on every machine; where
/// it hits none, one thing is taken while any are left. Of a campaign that was
/// started, waves that have their jobs are as these are.
///
/// What a wave takes in a target that cannot be asked is `unknown`. The gates, what
/// aborts the campaign and the document are said, too, and whether the file is
/// another one than a campaign of this name was started with.
///
/// Exit codes: 0; 2, also when there are no things, or not as many as --expect
/// says; 3 when some targets could not be asked; 4; 65 for a bad file; 75.
///
/// Examples:
///   fleetctl jobs campaign plan fw.yaml --all-tenants
///   fleetctl jobs campaign plan fw.yaml --all-tenants --expect 412
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct PlanArgs {
    /// The campaign's file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Fail unless the waves take exactly so many things, over all targets
    #[arg(long, value_name = "N")]
    expect: Option<u64>,
    #[command(flatten)]
    rates: RateArgs,
}

pub(super) async fn run(cx: &Context, args: PlanArgs) -> Result<ExitStatus> {
    cx.output.check(&PLANNED)?;
    let limits = args.rates.limits()?;
    let loaded = load(cx, &args.file)?;
    let targets = cx.targets_to_read().await?;
    let parts = parts(cx, &loaded, &targets).await?;
    let is_refused = queries::check_not(cx, &targets, &loaded.query, args.expect.is_some(), &limits).await;
    if let Err(error) = is_refused {
        cx.ui.warn(format!("{error}: `start` refuses that without `--expect`"));
    }
    let mut board = Board::look(cx, &targets, &loaded.file.name, loaded.file.waves.len(), &limits).await;
    let from = board.current().unwrap_or(0);
    let (divided, failures) = divide(cx, &board, &loaded, &parts, from).await;
    let divided = by_target(&board, divided, targets.len());
    let unknown = unknown(&targets, &parts, &divided);
    let complete = failures.is_empty() && board.lost.is_empty();
    let failures: Vec<Error> = std::mem::take(&mut board.lost).into_iter().chain(failures).collect();
    if failures.len() < targets.len() {
        cx.output.all(&PLANNED, &rows(&targets, &board, &loaded, &parts, &divided))?;
    }
    say(cx, &loaded, &divided, &unknown);
    terms::say(cx, &loaded);
    if board.current().is_some()
        && let Err(differs) = board.check_digest(&loaded.file.name, &loaded.digest(cx).await?)
    {
        cx.ui.warn(format!("{differs}; `resume` refuses that without `--force`"));
    }
    if let Some(expected) = args.expect {
        if !complete {
            let error = unheld(&format!("--expect {expected}"), &failures, targets.len());
            make::say(cx, failures);
            return Err(error);
        }
        check_expected(things(&divided), expected)?;
    }
    // As `start` says it, which has nothing to begin with then.
    if complete && board.current().is_none() && things(&divided) == 0 {
        if let Ok(query) = Query::parse_with(&loaded.query, &Terms::NONE) {
            queries::explain_nothing(cx, &query).await;
        }
        return Err(nothing(&loaded.file.name));
    }
    cx.settle(failures, targets.len())
}

/// No wave takes anything.
pub(super) fn nothing(name: &str) -> Error {
    Error::absent(format!("campaign `{name}`: there are no things for its waves"))
        .with_kind(Kind::Usage)
        .hint("Nothing was created. `fleetctl things query` shows what the query finds.")
}

/// What was divided, by the target's number; nothing where it could not be read.
fn by_target(board: &Board, divided: Vec<Option<Divided>>, targets: usize) -> Vec<Option<Divided>> {
    let mut all: Vec<Option<Divided>> = (0..targets).map(|_| None).collect();
    for (place, divided) in board.places.iter().zip(divided) {
        all[place.at] = divided;
    }
    all
}

/// By wave the targets of which nobody knows what it takes there.
fn unknown<'t>(
    targets: &'t [Target],
    parts: &[Vec<Part>],
    divided: &[Option<Divided>],
) -> Vec<Vec<&'t TargetKey>> {
    let waves = parts.first().map_or(0, Vec::len);
    let in_wave = |wave: usize| {
        let of = targets.iter().zip(parts).zip(divided);
        let lost = of.filter(|((_, parts), divided)| divided.is_none() && parts[wave] != Part::Nothing);
        lost.map(|((target, _), _)| &target.key).collect()
    };
    (0..waves).map(in_wave).collect()
}

/// Says how many things there are for each wave, and where that is not known.
pub(super) fn say(cx: &Context, loaded: &Loaded, divided: &[Option<Divided>], unknown: &[Vec<&TargetKey>]) {
    for (at, wave) in loaded.file.waves.iter().enumerate() {
        let sizes = divided.iter().flatten().map(|place| place.waves[at].len()).filter(|things| *things > 0);
        let (places, things) = sizes.fold((0, 0), |(places, sum), things| (places + 1, sum + things));
        let unknown = unknown.get(at).filter(|unknown| !unknown.is_empty());
        let unknown = unknown.map_or_else(String::new, |unknown| {
            format!(
                ", unknown in {}: {}",
                text::count(unknown.len(), "target"),
                waiting::some(unknown.iter())
            )
        });
        cx.ui.status(format!(
            "Wave {} `{}`: {} in {}{unknown}.",
            at + 1,
            wave.name,
            text::count(things, "thing"),
            text::count(places, "target")
        ));
    }
    // Only of what is known everywhere.
    let is_empty = |at: usize| {
        unknown.get(at).is_none_or(Vec::is_empty)
            && divided.iter().flatten().all(|place| place.waves[at].is_empty())
    };
    if things(divided) > 0 {
        for (at, wave) in loaded.file.waves.iter().enumerate().filter(|(at, _)| is_empty(*at)) {
            cx.ui.warn(format!("wave {} `{}` has no things, so nothing is tried in it", at + 1, wave.name));
        }
    }
    if loaded.gates.iter().any(|gate| gate.zero_query.is_some() && gate.soak.is_zero()) {
        cx.ui.warn(
            "`gates.zeroQuery` is asked as soon as the executions have ended: the index is seconds behind, and the gate \
             fails by what it still finds; `soak: 1m` waits before",
        );
    }
    let left: usize = divided.iter().flatten().map(|place| place.left).sum();
    if left > 0 {
        cx.ui.warn(format!("{} of the query are in no wave", text::count(left, "thing")));
    }
}

/// The things of all waves in all targets.
pub(super) fn things(divided: &[Option<Divided>]) -> usize {
    divided.iter().flatten().flat_map(|place| &place.waves).map(std::collections::BTreeSet::len).sum()
}

/// Holds the number of all waves' things against what is expected.
pub(super) fn check_expected(things: usize, expected: u64) -> Result<()> {
    if u64::try_from(things).ok() == Some(expected) {
        return Ok(());
    }
    Err(Error::usage(format!("there are {things} things, and `--expect` says {expected}"))
        .hint("Nothing was created."))
}

fn rows(
    targets: &[Target],
    board: &Board,
    loaded: &Loaded,
    parts: &[Vec<Part>],
    divided: &[Option<Divided>],
) -> Vec<Planned> {
    let mut rows = Vec::new();
    for (at, wave) in loaded.file.waves.iter().enumerate() {
        for (number, target) in targets.iter().enumerate() {
            let place = board.places.iter().find(|place| place.at == number);
            let there = place.is_some_and(|place| place.waves[at].is_some());
            let things = divided[number].as_ref().map(|divided| divided.waves[at].len());
            let status = match things {
                _ if there => "exists",
                None if parts[number][at] != Part::Nothing => "unknown",
                Some(1..) => "planned",
                _ => continue,
            };
            rows.push(Planned {
                target: target.key.clone(),
                job_id: campaign::id(&loaded.file.name, at),
                wave: at + 1,
                wave_name: wave.name.clone(),
                things,
                status,
                gates: terms::gate(&loaded.gates[at]),
                abort: loaded.file.abort,
                document: terms::document(&loaded.file.document),
            });
        }
    }
    rows
}
