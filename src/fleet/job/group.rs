//! The thing group that is made for a job: static for a list of things that is too long for a job's targets, dynamic
//! for a job that goes on reaching what a query finds. It carries the job's tag, by which a deletion knows it.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::query::Query;

use crate::aws::{AwsError, Target};
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};
use crate::fleet::dynamic_group;
use crate::fleet::ensure::Ask;
use crate::fleet::status::Status;
use crate::fleet::thing_group::{self, NOUN, Wanted};
use crate::fleet::{pages, thing};

use super::family;

fn described(id: &str) -> String {
    format!("Made for job {id}")
}

/// Whether a group was made for a job, by its name and description.
pub fn is_of_job(name: &str, description: Option<&str>) -> bool {
    name.strip_prefix("job-").is_some_and(|id| description == Some(&described(id)))
}

/// Makes sure that the static group of a job is there.
///
/// # Errors
/// Failed (1) when another group has its name; the failed call.
pub async fn create(target: &Target, id: &str, dry_run: bool) -> Result<Status> {
    let (name, tags) = (family::group(id), [family::tag(id)]);
    let ask = Ask { target, noun: &NOUN, name: &name, tags: &tags, dry_run };
    let wanted = Wanted { description: Some(described(id)), ..Wanted::default() };
    thing_group::create(ask, &wanted).await
}

/// Makes sure that the dynamic group of a job is there.
///
/// # Errors
/// As [`dynamic_group::create`].
pub async fn create_dynamic(target: &Target, id: &str, query: &Query, dry_run: bool) -> Result<Status> {
    let (name, tags) = (family::group(id), [family::tag(id)]);
    let ask = Ask { target, noun: &NOUN, name: &name, tags: &tags, dry_run };
    let (query, description) = (query.clone(), Some(described(id)));
    dynamic_group::create(ask, &dynamic_group::Wanted { query, description, attributes: BTreeMap::new() })
        .await
}

/// What tells the group of a job from one of the same name that was deleted: AWS's id.
///
/// # Errors
/// Failed (1) when there is none; the failed call.
pub async fn identity(target: &Target, id: &str) -> Result<String> {
    let name = family::group(id);
    let found = thing_group::describe(target, &name).await?;
    let found = found.ok_or_else(|| Error::failed(format!("there is no {}", NOUN.called(&name))))?;
    Ok(found.thing_group_id.unwrap_or_default())
}

/// The things of the static group of a job, in the order of their names.
///
/// # Errors
/// The failed call.
pub async fn members(lane: &Lane, id: &str) -> Result<Vec<String>> {
    let (name, mut token) = (family::group(id), None);
    let reading = |error: AwsError| {
        Error::from(error).context(format!("reading the things of {}", NOUN.called(&family::group(id))))
    };
    let mut found = BTreeSet::new();
    loop {
        let call = lane.call("ListThingsInThingGroup", |iot| thing::in_group_page(iot, &name, token.clone()));
        let page = call.await.map_err(|f| reading(f.error))?.value;
        found.extend(page.items);
        if !pages::goes_on(&mut token, page.next).map_err(reading)? {
            return Ok(found.into_iter().collect());
        }
    }
}

/// Deletes the group that was made for a job; its things stay.
///
/// # Errors
/// Failed (1) when the group of that name does not carry the job's tag; the failed call.
pub async fn delete(lane: &Lane, id: &str, dry_run: bool) -> Result<Status> {
    let (target, name) = (&lane.target, family::group(id));
    if thing_group::describe(target, &name).await?.is_none() {
        return Ok(Status::Absent);
    }
    let arn = NOUN.arn(target, &name);
    if !family::is_tagged(lane, &arn, id).await.map_err(|f| Error::from(f.error))? {
        return Err(Error::failed(format!("{} was not made for job `{id}`", NOUN.called(&name)))
            .caused_by(format!("it does not carry the tag {} with that value", family::TAG))
            .hint(format!("If it is to go, `fleetctl groups delete {name}` deletes it.")));
    }
    thing_group::delete(target, &name, false, dry_run, |_| ()).await
}
