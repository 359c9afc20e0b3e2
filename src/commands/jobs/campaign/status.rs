//! `fleetctl jobs campaign status`

use clap::Args;

use super::NameArgs;
use super::board::Board;
use super::cut_off;
use super::load::load;
use super::rows::{COLUMNS, rows, said};
use crate::commands::jobs::watch::words;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Show how far a campaign is, by wave and tenant
///
/// A row for each wave and target that has its job, one for a wave that was not
/// started; `gate` is the wave's (`empty` of a wave that had no things), and `why`
/// says what it waits for or why it failed. What gates say is in the file, so with
/// the campaign's name alone both are left out. `state` is `running`, `done`,
/// `stopped` where nothing is going on and the gate has failed, `idle` where it
/// waits for the next `resume` (or is over: by the name alone nobody knows),
/// `paused` or `aborted`.
/// `things` is how many the job was made for, `notReached` how many of them have
/// no execution: not yet, or never, where the job has ended. Nothing is changed.
///
/// Exit codes: 0, 1 when it was not started, 2, 3 when some targets could not be
/// asked, 4, 65, 75.
///
/// Examples:
///   fleetctl jobs campaign status fw.yaml --all-tenants
///   fleetctl jobs campaign status fw-1-2 --all-tenants -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct StatusArgs {
    #[command(flatten)]
    name: NameArgs,
    #[command(flatten)]
    rates: RateArgs,
}

pub(super) async fn run(cx: &Context, args: StatusArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let limits = args.rates.limits()?;
    let loaded = args.name.file().map(|path| load(cx, path)).transpose()?;
    let (name, waves) = args.name.name()?;
    let targets = cx.targets_to_read().await?;
    let mut board = Board::look(cx, &targets, &name, waves, &limits).await;
    let mut lost = std::mem::take(&mut board.lost);
    let Some(current) = board.current() else {
        return if lost.is_empty() {
            Err(cut_off::missing(cx, &board, &name).await)
        } else {
            cx.settle(lost, targets.len())
        };
    };
    let mut verdict = None;
    if let Some(loaded) = &loaded {
        let digest = loaded.digest(cx).await?;
        if let Err(error) = board.check_digest(&name, &digest) {
            cx.ui.warn(error.to_string());
        }
        match board.judge(&cx.ui, current, &loaded.gates[current]).await {
            Ok(judged) => verdict = Some(judged),
            Err(failures) => lost.extend(failures),
        }
    }
    let names = loaded.map(|loaded| loaded.file.waves.into_iter().map(|wave| wave.name).collect::<Vec<_>>());
    cx.output.all(&COLUMNS, &rows(&board, &name, names.as_deref(), verdict.as_ref(), None))?;
    let state = match board.word(verdict.as_ref()) {
        "running" | "idle" => String::new(),
        state => format!(", {state}"),
    };
    let gate = verdict.map_or_else(String::new, |verdict| match said(&verdict) {
        (gate, Some(why)) => format!("; its gate: {gate}, {why}"),
        (gate, None) => format!("; its gate: {gate}"),
    });
    let counts = words(&board.counts(current), &board.reach(current));
    cx.ui.status(format!("Campaign `{name}`{state}: wave {}: {counts}{gate}.", current + 1));
    cx.settle(lost, targets.len())
}
