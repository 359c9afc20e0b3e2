//! `fleetctl jobs campaign plan`

use std::path::PathBuf;

use clap::Args;

use super::board::Board;
use super::divide::{Divided, divide, parts};
use super::load::{Loaded, load};
use super::rows::{PLANNED, Planned};
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
/// number is near it, and each thing is in the same wave on every machine. Of a
/// campaign that was started, waves that have their jobs are as these are.
///
/// Exit codes: 0; 2, also when there are not as many things as --expect says; 3
/// when some targets could not be asked; 4; 65 for a bad file; 75.
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
    let progress = cx.ui.progress("Searching");
    let mut board = Board::look(&targets, &loaded.file.name, loaded.file.waves.len(), &limits).await;
    let from = board.current().unwrap_or(0);
    let (divided, failures) = divide(&board, &loaded, &parts, from).await;
    drop(progress);
    let complete = failures.is_empty() && board.lost.is_empty();
    let mut failures: Vec<Error> = std::mem::take(&mut board.lost).into_iter().chain(failures).collect();
    if failures.len() < targets.len() {
        cx.output.all(&PLANNED, &rows(&board, &loaded, &divided))?;
    }
    say(cx, &loaded, &divided);
    if let Some(expected) = args.expect {
        if !complete {
            let first = failures.remove(0);
            for failure in &failures {
                cx.ui.error(failure);
            }
            return Err(first
                .with_kind(Kind::TryAgain)
                .context(format!("`--expect {expected}` cannot be held")));
        }
        check_expected(&divided, expected)?;
    }
    cx.settle(failures, targets.len())
}

/// Says how many things there are for each wave.
pub(super) fn say(cx: &Context, loaded: &Loaded, divided: &[Option<Divided>]) {
    for (at, wave) in loaded.file.waves.iter().enumerate() {
        let sizes = divided.iter().flatten().map(|place| place.waves[at].len()).filter(|things| *things > 0);
        let (places, things) = sizes.fold((0, 0), |(places, sum), things| (places + 1, sum + things));
        cx.ui.status(format!(
            "Wave {} `{}`: {} in {}.",
            at + 1,
            wave.name,
            text::count(things, "thing"),
            text::count(places, "target")
        ));
    }
    let left: usize = divided.iter().flatten().map(|place| place.left).sum();
    if left > 0 {
        cx.ui.warn(format!("{} of the query are in no wave", text::count(left, "thing")));
    }
}

/// Holds the number of all waves' things against what is expected.
pub(super) fn check_expected(divided: &[Option<Divided>], expected: u64) -> Result<()> {
    let things: usize =
        divided.iter().flatten().flat_map(|place| &place.waves).map(std::collections::BTreeSet::len).sum();
    if u64::try_from(things).ok() == Some(expected) {
        return Ok(());
    }
    Err(Error::usage(format!("there are {things} things, and `--expect` says {expected}"))
        .hint("Nothing was created."))
}

fn rows(board: &Board, loaded: &Loaded, divided: &[Option<Divided>]) -> Vec<Planned> {
    let mut rows = Vec::new();
    for (at, wave) in loaded.file.waves.iter().enumerate() {
        for (place, divided) in board.places.iter().zip(divided) {
            let Some(divided) = divided else { continue };
            let there = place.waves[at].is_some();
            if there || !divided.waves[at].is_empty() {
                rows.push(Planned {
                    target: place.lane.target.key.clone(),
                    job_id: campaign::id(&loaded.file.name, at),
                    wave: at + 1,
                    wave_name: wave.name.clone(),
                    things: divided.waves[at].len(),
                    status: if there { "exists" } else { "planned" },
                });
            }
        }
    }
    rows
}
