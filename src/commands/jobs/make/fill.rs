//! The thing groups that are made for jobs: made, filled through the bulk engine in all targets at once, and compared.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use openssl::sha::Sha256;
use serde_json::json;

use super::{Order, Part, Ready, gone};
use crate::bulk::row::{Group, Purpose};
use crate::commands::bulk::{self, BulkArgs, Rows, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::{NOUN, family, group};
use crate::ui::text;

/// Makes the groups and puts the things into them, in all targets at once.
pub(super) async fn fill(cx: &Context, order: &Order<'_>, parts: &[&Ready]) -> Result<ExitStatus> {
    let made = parts.iter().map(|ready| {
        let target = &ready.part.lane.target;
        let making = async move {
            group::create(target, order.id, false).await?;
            group::identity(target, order.id).await
        };
        async move { making.await.map_err(|e| e.at(&target.key)) }
    });
    let identities = join_all(made).await.into_iter().collect::<Result<Vec<String>>>()?;
    // The same list for the same groups is the same run, which goes on where it was cut off; a group that was deleted and
    // made again is another one.
    let mut hash = Sha256::new();
    let by_account = !cx.settings.flags.tenant.is_empty();
    for identity in &identities {
        hash.update(identity.as_bytes());
    }
    let mut rows = Vec::new();
    for ready in parts {
        let key = &ready.part.lane.target.key;
        for name in &ready.part.things {
            hash.update(format!("{key} {name}\n").as_bytes());
            rows.push((key.clone(), name.clone()));
        }
    }
    let list = hash.finish()[..8].iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let run_id: String = format!("job-{}", order.id).chars().take(47).collect();
    let run_id = format!("{run_id}-{list}");
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
    let task = Task { part: true, ..Task::new(Purpose::Member { group, add: true }, Source::Rows(rows)) };
    let status = Box::pin(bulk::run(cx, task, BulkArgs::of_part(order.rates.clone(), run_id))).await?;
    if status == ExitStatus::Done {
        for ready in parts {
            let key = &ready.part.lane.target.key;
            check_members(&ready.part, order.id).await.map_err(|reason| match reason {
                Ok(differs) => Error::failed(format!("filling the group of {}", NOUN.called(order.id)))
                    .caused_by(differs)
                    .hint("The job was not created. Take the other things out of the group, or choose another id.")
                    .at(key),
                Err(error) => error.at(key),
            })?;
        }
    }
    if status != ExitStatus::Done {
        for ready in parts {
            say_gone(cx, &ready.part, order.id).await;
        }
    }
    Ok(status)
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
