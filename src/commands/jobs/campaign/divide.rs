//! Which things each wave takes in each target: of what the query finds now, without what earlier waves have had.

use std::collections::{BTreeMap, BTreeSet};

use super::board::{Board, Place};
use super::load::Loaded;
use crate::aws::Target;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::campaign::jobs::file::Wave;
use crate::campaign::jobs::select::{self, Part};
use crate::commands::jobs::things;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::campaign;
use crate::ui::Ui;

/// What every wave takes in every target, by the target's number.
pub(super) async fn parts(cx: &Context, loaded: &Loaded, targets: &[Target]) -> Result<Vec<Vec<Part>>> {
    let mut of_waves = Vec::new();
    for (at, wave) in loaded.file.waves.iter().enumerate() {
        of_waves.push(of_wave(cx, at, wave, targets).await?);
    }
    Ok((0..targets.len()).map(|target| of_waves.iter().map(|wave| wave[target]).collect()).collect())
}

async fn of_wave(cx: &Context, at: usize, wave: &Wave, targets: &[Target]) -> Result<Vec<Part>> {
    if let Some(share) = wave.percent {
        return Ok(vec![Part::Share(share); targets.len()]);
    }
    if wave.all {
        return Ok(vec![Part::Whole; targets.len()]);
    }
    let is_named = |name: &String, target: &Target| {
        target.key.tenant.as_ref() == Some(name) || target.key.account == *name
    };
    if let Some(unknown) =
        wave.tenants.iter().find(|name| !targets.iter().any(|target| is_named(name, target)))
    {
        return Err(Error::data(format!(
            "`waves[{at}].tenants`: `{unknown}` is none of the tenants that the campaign is for"
        ))
        .hint("The targets are those of the command line, for example `--all-tenants`."));
    }
    let tagged = if wave.tags.is_empty() { BTreeSet::new() } else { tagged(cx, &wave.tags).await? };
    // The same name or tag may have been mistyped: a wave for nobody would be as good as passed.
    if !wave.tags.is_empty() && !targets.iter().any(|target| tagged.contains(&target.key.account)) {
        let tags: Vec<String> = wave.tags.iter().map(|(key, value)| format!("{key}={value}")).collect();
        return Err(Error::data(format!(
            "`waves[{at}].tags`: no account of the tenants that the campaign is for carries {}",
            tags.join(" and ")
        ))
        .hint("`fleetctl tenant list` shows the tags of the accounts."));
    }
    let takes = |target: &Target| {
        tagged.contains(&target.key.account) || wave.tenants.iter().any(|name| is_named(name, target))
    };
    Ok(targets.iter().map(|target| if takes(target) { Part::Whole } else { Part::Nothing }).collect())
}

/// The accounts that carry these tags, as `--tag` finds them.
async fn tagged(cx: &Context, tags: &BTreeMap<String, String>) -> Result<BTreeSet<String>> {
    let mut settings = cx.settings.clone();
    let flags = &mut settings.flags;
    flags.tag = tags.iter().map(|(key, value)| format!("{key}={value}")).collect();
    (flags.all_tenants, flags.allow_empty) = (true, true);
    flags.tenant.clear();
    flags.ou.clear();
    let sessions = Sessions::new(settings, cx.config()?.clone(), cx.run_id.clone());
    let found = target::select(&sessions, Access::Read).await?;
    Ok(found.into_iter().map(|target| target.key.account).collect())
}

/// The things of one target.
#[derive(Debug, Default)]
pub(super) struct Divided {
    /// By wave: what it takes, or has taken; sorted.
    pub(super) waves: Vec<BTreeSet<String>>,
    /// What no wave takes.
    pub(super) left: usize,
}

/// Divides the things of every target that was read, in the board's order, among the waves from `from` on; nothing where
/// that failed.
pub(super) async fn divide(
    cx: &Context,
    board: &Board,
    loaded: &Loaded,
    parts: &[Vec<Part>],
    from: usize,
) -> (Vec<Option<Divided>>, Vec<Error>) {
    let dividing = board.places.iter().map(|place| async move {
        let divided = in_place(&cx.ui, place, loaded, &parts[place.at], from).await;
        divided.map_err(|e| e.at(&place.lane.target.key))
    });
    let keys = board.places.iter().map(|place| &place.lane.target.key);
    let (mut all, mut failures) = (Vec::new(), Vec::new());
    for divided in waiting::all(cx, "Searching", keys.zip(dividing)).await {
        match divided {
            Ok(divided) => all.push(Some(divided)),
            Err(error) => {
                all.push(None);
                failures.push(error);
            }
        }
    }
    (all, failures)
}

async fn in_place(ui: &Ui, place: &Place, loaded: &Loaded, parts: &[Part], from: usize) -> Result<Divided> {
    let (key, name) = (&place.lane.target.key, loaded.file.name.as_str());
    let mut divided = Divided { waves: vec![BTreeSet::new(); parts.len()], left: 0 };
    let mut had = BTreeSet::new();
    for (at, wave) in place.waves.iter().enumerate() {
        if let Some(wave) = wave {
            divided.waves[at] = campaign::things(&place.lane, wave).await?;
            had.extend(divided.waves[at].iter().cloned());
        }
    }
    let is_open = |wave: usize| place.waves[wave].is_none();
    let of: Vec<Part> =
        (0..parts.len()).map(|wave| if is_open(wave) { parts[wave] } else { Part::Nothing }).collect();
    if of[from..].iter().all(|part| *part == Part::Nothing) {
        return Ok(divided);
    }
    let at = select::Place { campaign: name, account: &key.account, region: &key.region };
    let found = things::found(ui, &place.lane, &loaded.query).await?;
    let open = found.into_iter().filter(|thing| !had.contains(thing)).collect();
    divided.left = select::divide(&of, from, at, open, &mut divided.waves).len();
    Ok(divided)
}
