//! The thing groups that are made for jobs: made, filled through the bulk engine in all targets at once, and compared.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use openssl::sha::Sha256;
use serde_json::json;

use super::{Order, Part, Ready, gone};
use crate::aws::TargetKey;
use crate::bulk::row::{Group, Purpose};
use crate::commands::bulk::{self, BulkArgs, Rows, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::job::{NOUN, campaign, family, group};
use crate::fleet::status::Status;
use crate::ui::text;

/// Makes the groups and sees to it that they hold exactly the things of their parts, in all targets at once.
///
/// A group may be there with others: whoever was cut off put them there, and the query or the list was another one then.
/// No job is for it yet, so they are taken out; what is asked for now counts.
pub(super) async fn fill(cx: &Context, order: &Order<'_>, parts: &[&Ready]) -> Result<ExitStatus> {
    let made = parts.iter().map(|ready| {
        let target = &ready.part.lane.target;
        let making = async move {
            let held = match group::create(target, order.id, false).await? {
                Status::Created => Vec::new(),
                _ => group::members(&ready.part.lane, order.id).await?,
            };
            Ok((group::identity(target, order.id).await?, held))
        };
        async move { making.await.map_err(|e: Error| e.at(&target.key)) }
    });
    let groups = join_all(made).await.into_iter().collect::<Result<Vec<_>>>()?;
    // The same list for the same groups is the same run, which goes on where it was cut off; a group that was deleted and
    // made again is another one. What was found to differ is a run of its own.
    let (identities, held): (Vec<String>, Vec<Vec<String>>) = groups.into_iter().unzip();
    let others = rows(parts, parts.iter().zip(&held).map(|(ready, held)| strangers(held, &ready.part)));
    if !others.is_empty() {
        refuse_made(order, parts).await?;
        let count = text::count(others.len(), "thing");
        cx.ui.warn(format!("{count} {OTHERS} {}: taking them out", NOUN.called(order.id)));
        let status = change(cx, order, &cx.run_id, others, false).await?;
        if status != ExitStatus::Done {
            return Ok(status);
        }
    }
    let all = rows(parts, parts.iter().map(|ready| ready.part.things.clone()));
    let mut status = change(cx, order, &identities.concat(), all, true).await?;
    let mut held = Vec::new();
    if status == ExitStatus::Done {
        held = read(order, parts).await?;
        // A run that was through already does nothing anew for what was taken out since.
        let lacking = rows(parts, parts.iter().zip(&held).map(|(ready, held)| lacking(held, &ready.part)));
        if !lacking.is_empty() {
            status = change(cx, order, &cx.run_id, lacking, true).await?;
            held = read(order, parts).await?;
        }
    }
    if status != ExitStatus::Done {
        // Whoever interrupts does not wait for reasons.
        if is_failure(status) {
            join_all(parts.iter().map(|ready| say_gone(cx, &ready.part, order.id))).await;
        }
        return Ok(status);
    }
    cx.drain_no_more();
    refuse_made(order, parts).await?;
    for (ready, held) in parts.iter().zip(&held) {
        if let Some(differs) = differs(held, &ready.part, order.id) {
            return Err(Error::failed(format!("filling the group of {}", NOUN.called(order.id)))
                .caused_by(differs)
                .hint("The job was not created. Another call seems to be filling it: run the command again when that has ended.")
                .at(&ready.part.lane.target.key));
        }
    }
    Ok(status)
}

/// Whether a run ended by itself, and not all of it was done.
pub(super) fn is_failure(status: ExitStatus) -> bool {
    matches!(status, ExitStatus::Code(Kind::Partial | Kind::Failed))
}

/// Refuses to go on where the job was made meanwhile, by another call: its group is not to be changed any more.
async fn refuse_made(order: &Order<'_>, parts: &[&Ready]) -> Result<()> {
    let looks = parts.iter().map(|ready| async move {
        let lane = &ready.part.lane;
        let there = family::family(lane, order.id).await.map_err(|e: Error| e.at(&lane.target.key))?;
        if there.is_empty() {
            return Ok(());
        }
        Err(Error::failed(format!("another call has made {} meanwhile", NOUN.called(order.id)))
            .hint("Run the command again: it compares what is there.")
            .at(&lane.target.key))
    });
    join_all(looks).await.into_iter().collect()
}

/// What is said of things that a group has and that are not asked for.
const OTHERS: &str = "of an earlier start that are not asked for now are in the thing groups of";

/// Says what [`fill`] would take out of groups.
pub(super) async fn say_others(cx: &Context, order: &Order<'_>, parts: &[&Ready]) {
    let held = parts.iter().map(|ready| async move {
        // What is denied here is no matter of a dry run, and gives a lane up.
        let lane = ready.part.lane.beside(ready.part.lane.target.clone());
        let held = campaign::gathered(&lane, order.id).await.unwrap_or_default();
        strangers(&held, &ready.part).len()
    });
    let others: usize = join_all(held).await.into_iter().sum();
    if others > 0 {
        let count = text::count(others, "thing");
        cx.ui.warn(format!("{count} {OTHERS} {}: they would be taken out", NOUN.called(order.id)));
    }
}

/// The things of every group.
async fn read(order: &Order<'_>, parts: &[&Ready]) -> Result<Vec<Vec<String>>> {
    let reading = parts.iter().map(|ready| async move {
        let lane = &ready.part.lane;
        group::members(lane, order.id).await.map_err(|e| e.at(&lane.target.key))
    });
    join_all(reading).await.into_iter().collect()
}

/// The things of a group that are not asked for.
fn strangers(held: &[String], part: &Part) -> Vec<String> {
    held.iter().filter(|thing| part.things.binary_search(thing).is_err()).cloned().collect()
}

/// The things that are asked for and are not in their group.
fn lacking(held: &[String], part: &Part) -> Vec<String> {
    part.things.iter().filter(|thing| held.binary_search(thing).is_err()).cloned().collect()
}

/// Each part's things with its target.
fn rows(parts: &[&Ready], things: impl Iterator<Item = Vec<String>>) -> Vec<(TargetKey, String)> {
    let of = |(ready, names): (&&Ready, Vec<String>)| {
        let key = ready.part.lane.target.key.clone();
        names.into_iter().map(move |name| (key.clone(), name))
    };
    parts.iter().zip(things).flat_map(of).collect()
}

/// Puts things into the groups of a job, or takes them out, through the bulk engine.
async fn change(
    cx: &Context,
    order: &Order<'_>,
    which: &str,
    rows: Vec<(TargetKey, String)>,
    add: bool,
) -> Result<ExitStatus> {
    let mut hash = Sha256::new();
    let by_account = !cx.settings.flags.tenant.is_empty();
    hash.update(which.as_bytes());
    for (key, name) in &rows {
        hash.update(format!("{key} {name}\n").as_bytes());
    }
    let list = hash.finish()[..8].iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let run_id: String = format!("job-{}", order.id).chars().take(43).collect();
    let run_id = format!("{run_id}-{list}{}", if add { "" } else { "-out" });
    let shown = format!("the things of job {}", order.id);
    let rows = Rows::new(shown, move |put| {
        rows.iter().try_for_each(|(key, name)| {
            // An account alone would be looked up in the organization, which the ambient one need not have.
            let account = by_account.then_some(&key.account);
            put(&json!({
                "thing_name": name, "tenant": key.tenant, "account": account, "region": key.region,
            }))
        })
    });
    let group = Group::Thing(family::group(order.id));
    let task = Task { part: true, ..Task::new(Purpose::Member { group, add }, Source::Rows(rows)) };
    Box::pin(bulk::run(cx, task, BulkArgs::of_part(order.rates.clone(), run_id))).await
}

/// Says the lines of things that could not be put into a group as they are not there.
async fn say_gone(cx: &Context, part: &Part, id: &str) {
    let Ok(members) = group::members(&part.lane, id).await else { return };
    let members: BTreeSet<&String> = members.iter().collect();
    for line in gone(part, part.things.iter().filter(|thing| !members.contains(thing))).await {
        cx.ui.warn(line);
    }
}

/// How the group that was made for a job differs from the list, if so.
///
/// # Errors
/// The failed call.
pub(super) async fn check_members(part: &Part, id: &str) -> Result<Option<String>> {
    Ok(differs(&group::members(&part.lane, id).await?, part, id))
}

fn differs(held: &[String], part: &Part, id: &str) -> Option<String> {
    let (more, fewer) = (strangers(held, part).len(), lacking(held, part).len());
    let more_things = text::count(more, "thing");
    (more + fewer > 0).then(|| {
        let name = family::group(id);
        format!(
            "its thing group `{name}` has {more_things} that are not in the list, and lacks {fewer} that are"
        )
    })
}
