//! Whether things and groups that are named for a job are in each of its targets: found out before a job is made in one.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::near::near;

use crate::aws::{Class, Target};
use crate::bulk::lane::{Lane, Limits, Why};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::thing;
use crate::fleet::thing_group::{self, Filter};
use crate::ui::text;

/// Groups that are looked through for one whose name is near: four pages.
const LOOKED_THROUGH: usize = 1000;

/// What a job is for by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Thing,
    Group,
}

/// The targets that have it, and those that do not.
#[derive(Default)]
struct Places<'t> {
    there: Vec<&'t Target>,
    lacking: Vec<&'t Target>,
}

/// Refuses things and groups that some of the targets do not have, and says which ones have them. Of a thing in one target
/// AWS says it itself, and a target that cannot be asked says why when its job is to be made.
pub(super) async fn check(
    cx: &Context,
    (things, groups): (&BTreeSet<String>, &BTreeSet<String>),
    targets: &[Target],
    limits: &Limits,
) -> Result<()> {
    let of_several: Vec<&String> = if targets.len() < 2 { Vec::new() } else { things.iter().collect() };
    if of_several.is_empty() && groups.is_empty() {
        return Ok(());
    }
    let asked = targets.iter().map(|target| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let of_several = &of_several;
        let work = async move {
            let mut found = Vec::new();
            for &name in of_several {
                let read = lane.call("DescribeThing", |iot| thing::read(iot, name)).await;
                found.extend(read.ok().map(|thing| (Kind::Thing, name, thing.value.is_some())));
            }
            for name in groups {
                found.extend(has_group(&lane, name).await.map(|is_there| (Kind::Group, name, is_there)));
            }
            (target, found)
        };
        (&target.key, work)
    });
    let mut by_name: BTreeMap<(Kind, &String), Places<'_>> = BTreeMap::new();
    for (target, found) in waiting::all(cx, "Looking for what the job is for", asked).await {
        for (kind, name, is_there) in found {
            let places = by_name.entry((kind, name)).or_default();
            if is_there { &mut places.there } else { &mut places.lacking }.push(target);
        }
    }
    let mut wrong = by_name.into_iter().filter(|(_, places)| !places.lacking.is_empty());
    match wrong.next() {
        Some(((kind, name), places)) => Err(lacking(kind, name, &places, wrong.count()).await),
        None => Ok(()),
    }
}

/// Whether a target has a group; nothing where it cannot be asked.
async fn has_group(lane: &Lane, name: &str) -> Option<bool> {
    let key = &lane.target.key;
    match lane.call("DescribeThingGroup", |iot| thing_group::described(iot, key, name)).await {
        Ok(_) => Some(true),
        Err(f) if f.error.class == Class::NotFound && matches!(f.why, Why::Refused) => Some(false),
        Err(_) => None,
    }
}

/// A name is not in all targets, nor are so many others.
async fn lacking(kind: Kind, name: &str, places: &Places<'_>, others: usize) -> Error {
    let some = |targets: &[&Target]| waiting::some(targets.iter().map(|target| &target.key));
    let has = match places.there.as_slice() {
        [] => "none of the targets has it".to_owned(),
        there => format!("it is in {}", some(there)),
    };
    let more = match others {
        0 => String::new(),
        others => format!("; {} not in all of them either", text::count(others, "more name")),
    };
    let lacks = some(&places.lacking);
    let (called, hint) = match kind {
        Kind::Thing => (format!("thing `{name}`"), "`fleetctl things locate` finds them"),
        Kind::Group => (thing_group::NOUN.called(name), "`fleetctl groups create` makes it in the others"),
    };
    let mut error = Error::failed(format!("{called} is not in {lacks}"))
        .with_code("ResourceNotFoundException")
        .caused_by(has + &more);
    if let (Kind::Group, Some(target)) = (kind, places.lacking.first()) {
        error = match near_groups(target, name).await.as_slice() {
            [] => error,
            [one] => error.hint(format!("Near it is `{one}`.")),
            some => error.hint(format!("Near it are {}.", some.join(", "))),
        };
    }
    error.hint(format!("Nothing was created. Select the tenants that have it with `--tenant`; {hint}."))
}

/// The groups of a target whose names are near; none where they cannot be listed.
async fn near_groups(target: &Target, name: &str) -> Vec<String> {
    let mut names = Vec::new();
    let all = Filter { recursive: true, ..Filter::default() };
    let looked = thing_group::list(target, &all, |group| {
        names.push(group.thing_group_name);
        Ok(names.len() < LOOKED_THROUGH)
    })
    .await;
    if looked.is_err() {
        return Vec::new();
    }
    near(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect()
}
