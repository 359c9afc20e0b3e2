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
    let groups = join_all(made).await.into_iter().collect::<Result<Vec<(String, Vec<String>)>>>()?;
    // The same list for the same groups is the same run, which goes on where it was cut off; a group that was deleted and
    // made again is another one. What was found to differ is a run of its own.
    let identities: String = groups.iter().map(|(identity, _)| identity.as_str()).collect();
    let others =
        rows(parts.iter().zip(&groups).map(|(ready, (_, held))| (*ready, strangers(held, &ready.part))));
    if !others.is_empty() {
        refuse_made(order, parts).await?;
        let count = text::count(others.len(), "thing");
        cx.ui.warn(format!("{count} {OTHERS} {}: taking them out", NOUN.called(order.id)));
        let status = change(cx, order, &cx.run_id, others, false).await?;
        if status != ExitStatus::Done {
            return Ok(status);
        }
    }
    let all = rows(parts.iter().map(|ready| (*ready, ready.part.things.clone())));
    let mut status = change(cx, order, &identities, all, true).await?;
    if status == ExitStatus::Done {
        // A run that was through already does nothing anew for what was taken out since.
        let lacking = lacking(order, parts).await?;
        if !lacking.is_empty() {
            status = change(cx, order, &cx.run_id, lacking, true).await?;
        }
    }
    if status != ExitStatus::Done {
        // Whoever interrupts does not wait for reasons.
        if status == ExitStatus::Code(Kind::Partial) || status == ExitStatus::Code(Kind::Failed) {
            join_all(parts.iter().map(|ready| say_gone(cx, &ready.part, order.id))).await;
        }
        return Ok(status);
    }
    cx.drain_no_more();
    refuse_made(order, parts).await?;
    for ready in parts {
        let key = &ready.part.lane.target.key;
        check_members(&ready.part, order.id).await.map_err(|reason| match reason {
            Ok(differs) => Error::failed(format!("filling the group of {}", NOUN.called(order.id)))
                .caused_by(differs)
                .hint("The job was not created. Another call seems to be filling it: run the command again when that has ended.")
                .at(key),
            Err(error) => error.at(key),
        })?;
    }
    Ok(status)
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

/// The things of a group that are not asked for.
fn strangers(held: &[String], part: &Part) -> Vec<String> {
    held.iter().filter(|thing| part.things.binary_search(thing).is_err()).cloned().collect()
}

/// The things that are asked for and are in no group.
async fn lacking(order: &Order<'_>, parts: &[&Ready]) -> Result<Vec<(TargetKey, String)>> {
    let reading = parts.iter().map(|ready| async move {
        let lane = &ready.part.lane;
        let held = group::members(lane, order.id).await.map_err(|e| e.at(&lane.target.key))?;
        let lacks = ready.part.things.iter().filter(|thing| held.binary_search(thing).is_err());
        Ok((*ready, lacks.cloned().collect()))
    });
    Ok(rows(join_all(reading).await.into_iter().collect::<Result<Vec<_>>>()?.into_iter()))
}

fn rows<'r>(things: impl Iterator<Item = (&'r Ready, Vec<String>)>) -> Vec<(TargetKey, String)> {
    let of = |(ready, names): (&'r Ready, Vec<String>)| {
        names.into_iter().map(move |name| (ready.part.lane.target.key.clone(), name))
    };
    things.flat_map(of).collect()
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

/// Compares the group that was made for a job with the list; `Ok` of the error is how they differ.
pub(super) async fn check_members(part: &Part, id: &str) -> Result<(), Result<String>> {
    let members = group::members(&part.lane, id).await.map_err(Err)?;
    if members == part.things {
        return Ok(());
    }
    let there: BTreeSet<&String> = members.iter().collect();
    let asked: BTreeSet<&String> = part.things.iter().collect();
    let (more, fewer) = (there.difference(&asked).count(), asked.difference(&there).count());
    let name = family::group(id);
    Err(Ok(format!(
        "its thing group `{name}` has {} that are not in the list, and lacks {fewer} that are",
        text::count(more, "thing")
    )))
}
