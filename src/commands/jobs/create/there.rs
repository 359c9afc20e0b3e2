//! Whether things that are named for a job in several tenants are in each of them: found out before a job is made in one.

use std::collections::{BTreeMap, BTreeSet};

use crate::aws::{Target, TargetKey};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::thing;
use crate::ui::text;

/// Refuses things that some of several targets do not have, and says which ones have them. Of one target AWS says it
/// itself, and a target that cannot be asked says why when its job is to be made.
pub(super) async fn check(
    cx: &Context,
    things: &BTreeSet<String>,
    targets: &[Target],
    limits: &Limits,
) -> Result<()> {
    if targets.len() < 2 || things.is_empty() {
        return Ok(());
    }
    let asked = targets.iter().map(|target| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let work = async move {
            let mut found = Vec::new();
            for name in things {
                let read = lane.call("DescribeThing", |iot| thing::read(iot, name)).await;
                found.extend(read.ok().map(|thing| (name, thing.value.is_some())));
            }
            (&target.key, found)
        };
        (&target.key, work)
    });
    let mut by_thing: BTreeMap<&String, (Vec<&TargetKey>, Vec<&TargetKey>)> = BTreeMap::new();
    for (key, found) in waiting::all(cx, "Looking for the things", asked).await {
        for (name, is_there) in found {
            let (there, lacking) = by_thing.entry(name).or_default();
            if is_there { there } else { lacking }.push(key);
        }
    }
    let mut wrong = by_thing.into_iter().filter(|(_, (_, lacking))| !lacking.is_empty());
    let Some((name, (there, lacking))) = wrong.next() else { return Ok(()) };
    let has = match there.len() {
        0 => "none of the targets has it".to_owned(),
        _ => format!("it is in {}", waiting::some(there.iter())),
    };
    let more = match wrong.count() {
        0 => String::new(),
        more => format!("; {} more are not in all of them either", text::count(more, "thing")),
    };
    Err(Error::failed(format!("thing `{name}` is not in {}", waiting::some(lacking.iter())))
        .with_code("ResourceNotFoundException")
        .caused_by(has + &more)
        .hint("Nothing was created. Select the tenants that have it with `--tenant`; `fleetctl things locate` finds them."))
}
