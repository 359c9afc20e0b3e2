//! Things of a list that are not there. AWS names one when a job is made for it by its name, and then jobs for others may be
//! made already: so lists are looked up before anything is.

use futures_util::{StreamExt as _, stream};

use super::{Part, Ready};
use crate::bulk::lane::Lane;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::thing;
use crate::ui::text;

/// Things that are named.
const NAMED: usize = 3;
/// Things of one target that are looked up: some seconds at the default quota of DescribeThing, 350 a second (AWS IoT
/// endpoints and quotas). Of longer lists it is found out while a group is filled, when no job is made yet.
const MOST: usize = 2000;
/// Calls at one time in each target.
const AT_ONCE: usize = 32;

/// Those that are not there, in their order; what cannot be asked counts as there.
async fn missing<'n>(lane: &Lane, things: impl Iterator<Item = &'n String>) -> Vec<&'n String> {
    // A denial gives a lane up, and DescribeThing need not be permitted for a job.
    let lane = &lane.beside(lane.target.clone());
    let asked = stream::iter(things.map(|name| async move {
        let read = lane.call("DescribeThing", |iot| thing::read(iot, name)).await;
        read.is_ok_and(|answer| answer.value.is_none()).then_some(name)
    }));
    asked.buffered(AT_ONCE).filter_map(async |name| name).collect().await
}

/// The lines of the things of a list that are not there.
pub(super) async fn gone<'n>(part: &Part, things: impl Iterator<Item = &'n String>) -> Vec<String> {
    let listed = things.filter(|name| part.lines.of(name).is_some()).take(MOST);
    let missing = missing(&part.lane, listed).await;
    let mut named = shown(part, &missing);
    if missing.len() > NAMED {
        named.push(format!("and {} more", missing.len() - NAMED));
    }
    named
}

fn shown(part: &Part, missing: &[&String]) -> Vec<String> {
    let line = |name: &&String| {
        let line = part.lines.of(name).unwrap_or_default();
        format!("{line}: there is no thing `{name}` in {}", part.lane.target.key)
    };
    missing.iter().take(NAMED).map(line).collect()
}

/// Refuses lists with things that are not there, before anything is made in one of the targets.
pub(super) async fn check(cx: &Context, parts: &[Ready]) -> Result<()> {
    let short = parts.iter().filter(|ready| !ready.is_begun && ready.part.things.len() <= MOST);
    let asked = short.map(|ready| {
        let part = &ready.part;
        let listed = part.things.iter().filter(|name| part.lines.of(name).is_some());
        (&part.lane.target.key, async move { (part, missing(&part.lane, listed).await) })
    });
    let found = waiting::all(cx, "Looking up the list", asked).await;
    let count: usize = found.iter().map(|(_, missing)| missing.len()).sum();
    if count == 0 {
        return Ok(());
    }
    let places = found.iter().filter(|(_, missing)| !missing.is_empty()).count();
    let (what, places) = (text::count(count, "thing"), text::count(places, "target"));
    let is = if count == 1 { "is" } else { "are" };
    let mut error = Error::failed(format!("{what} of the list {is} not there, in {places}"))
        .with_code("ResourceNotFoundException");
    for line in found.iter().flat_map(|(part, missing)| shown(part, missing)).take(NAMED) {
        error = error.caused_by(line);
    }
    if count > NAMED {
        error = error.caused_by(format!("and {} more", count - NAMED));
    }
    Err(error.hint(
        "Nothing was created. Take them out of the list, or `fleetctl things locate` finds who has them.",
    ))
}
