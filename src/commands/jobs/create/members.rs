//! How many things a job on thing groups begins with. A group's name says no more of that than a query does: above a
//! hundred things somebody has to say that they are meant.

use std::collections::BTreeSet;

use crate::aws::{Class, Target};
use crate::bulk::lane::{Fault, Lane, Limits, Why};
use crate::bulk::stop::Stop;
use crate::commands::jobs::make::{GuardArgs, Number};
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::Wanted;
use crate::fleet::{pages, thing_group};
use crate::ui::text;

const CALL: &str = "ListThingsInThingGroup";

/// The things of one target's groups.
struct Counted {
    things: u64,
    /// There are more: counting ended there.
    cut: bool,
}

/// Counts the things of a job's groups in these targets, and holds their number against what is expected and permitted.
pub(super) async fn check(
    cx: &Context,
    id: &str,
    (wanted, guards): (&Wanted, &GuardArgs),
    targets: &[Target],
    limits: &Limits,
) -> Result<()> {
    let is_said = cx.ui.manner().yes && !guards.is_bounded() && !cx.dry_run();
    if wanted.groups.is_empty() || is_said {
        return Ok(());
    }
    let enough = guards.enough();
    let asked = targets.iter().map(|target| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        (&target.key, async move { (&target.key, count(&lane, wanted, enough).await) })
    });
    let (mut things, mut at_least, mut places) = (0, false, 0_usize);
    let (mut failures, mut uncounted) = (Vec::new(), Vec::new());
    for (key, answer) in waiting::all(cx, "Counting", asked).await {
        match answer {
            Ok(found) => {
                things += found.things;
                at_least |= found.cut;
                places += usize::from(found.things > 0);
            }
            Err(fault) => {
                // A target that cannot be asked for anything says why when its job is to be made; nothing is reached there.
                let is_reached = fault.error.operation == CALL;
                let error =
                    Error::from(fault.error).context("counting the things of the job's groups").at(key);
                uncounted.extend(is_reached.then(|| error.clone()));
                failures.push(error);
            }
        }
    }
    let number =
        Number { things, at_least, failures: &failures, targets: targets.len(), is_made_anyway: true };
    let least = if at_least { "at least " } else { "" };
    let later = if wanted.continuous { ", and those that come later, too" } else { "" };
    let unknown = match failures.len() {
        0 => String::new(),
        lost => format!(" (not counted in {})", text::count(lost, "target")),
    };
    cx.ui.status(format!(
        "the thing groups: {least}{} in {} now{unknown}{later}.",
        text::count(usize::try_from(things).unwrap_or(usize::MAX), "thing"),
        text::count(places, "target")
    ));
    guards.check(cx, id, number).await?;
    let Some(first) = uncounted.first() else { return Ok(()) };
    let what = format!("the things of {} could not be counted", text::count(uncounted.len(), "target"));
    if cx.ui.can_ask() || cx.dry_run() {
        cx.ui.warn(format!("{what}: {first}"));
    }
    if cx.dry_run() {
        return Ok(());
    }
    if !cx.ui.can_ask() {
        return Err(Error::usage(format!("{what}, and nobody can be asked here"))
            .caused_by(first.to_string())
            .hint("Nothing was created. `--yes` creates the job for however many things there are."));
    }
    cx.ui.confirm(&format!("create the job `{id}` for however many things there are")).await
}

/// Counts the things of one target, each once, until there are enough of them.
async fn count(lane: &Lane, wanted: &Wanted, enough: u64) -> Result<Counted, Fault> {
    let mut names: BTreeSet<String> = wanted.things.clone();
    for group in &wanted.groups {
        let mut token = None;
        loop {
            let call = |iot| thing_group::things_page(iot, group, true, token.clone());
            let page = match lane.call(CALL, call).await {
                Ok(page) => page.value,
                // It was deleted meanwhile: making the job says so.
                Err(f) if f.error.class == Class::NotFound && matches!(f.why, Why::Refused) => break,
                Err(fault) => return Err(fault),
            };
            names.extend(page.items);
            if u64::try_from(names.len()).is_ok_and(|found| found >= enough) {
                return Ok(Counted { things: enough, cut: true });
            }
            let goes_on = pages::goes_on(&mut token, page.next);
            if !goes_on.map_err(|error| Fault { why: Why::Refused, error, repeated: false })? {
                break;
            }
        }
    }
    Ok(Counted { things: u64::try_from(names.len()).unwrap_or(u64::MAX), cut: false })
}
