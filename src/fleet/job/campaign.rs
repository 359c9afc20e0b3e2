//! What AWS knows of a job campaign: in each target a job `NAME-wN` for each wave, and the tags on it. There is no other
//! memory: whichever machine looks sees the same.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_iot::types::Tag;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::executions::{self, Wanted};
use super::view::Details;
use super::{NOUN, family, group};
use crate::aws::Call;
use crate::bulk::lane::{Fault, Lane};
use crate::error::{Error, Result};
use crate::fleet::thing_group;

/// The tag with the campaign's name.
pub const CAMPAIGN: &str = "fleetctl:campaign";
/// The tag with the wave's number, counted from 1.
pub const WAVE: &str = "fleetctl:wave";
/// The tag with the number of waves that the campaign's file had when the job was made.
pub const WAVES: &str = "fleetctl:waves";
/// The tag with the digest of the campaign's file.
pub const DIGEST: &str = "fleetctl:campaign-digest";
/// The tag that says that a campaign is `paused` or `aborted`; it counts on whichever of its jobs it is.
pub const STATE: &str = "fleetctl:campaign-state";
/// The tag that says when the last job of a wave was made; on one of them.
pub const MADE: &str = "fleetctl:wave-made";
/// The tag that says since when a wave soaks; on one of its jobs.
pub const SOAKS: &str = "fleetctl:wave-soaks";

/// Jobs of one target that are read at once; the lane keeps them below the quota of ten a second.
const AT_ONCE: usize = 8;

/// The id of a wave's jobs; waves are counted from 0, ids from 1.
pub fn id(campaign: &str, wave: usize) -> String {
    format!("{campaign}-w{}", wave + 1)
}

/// The campaign and the wave, counted from 0, of an id that looks like a wave's.
pub fn parse(id: &str) -> Option<(&str, usize)> {
    let (name, number) = id.rsplit_once("-w")?;
    let wave = number.parse::<usize>().ok()?.checked_sub(1)?;
    (!name.is_empty() && self::id(name, wave) == id).then_some((name, wave))
}

/// The tags that the jobs of a wave, of so many, are made with.
///
/// # Errors
/// Internal (70) when the SDK does not take them.
pub fn tags(campaign: &str, (wave, waves): (usize, usize), digest: &str) -> Result<Vec<Tag>> {
    let (number, digest) = ((wave + 1).to_string(), digest.to_owned());
    let all = [(CAMPAIGN, campaign.to_owned()), (WAVE, number), (WAVES, waves.to_string()), (DIGEST, digest)];
    all.into_iter().map(|(key, value)| tag(key, &value)).collect()
}

fn tag(key: &str, value: &str) -> Result<Tag> {
    Tag::builder().key(key).value(value).build().map_err(|e| Error::internal(e.to_string()))
}

/// The campaign that a job is a wave of, if it is one's.
///
/// # Errors
/// The failed call.
pub async fn of_job(lane: &Lane, id: &str) -> Result<Option<String>> {
    if parse(id).is_none() {
        return Ok(None);
    }
    let tags = family::tags(lane, &NOUN.arn(&lane.target, id)).await;
    let mut tags =
        tags.map_err(|f| Error::from(f.error).context(format!("reading the tags of {}", NOUN.called(id))))?;
    Ok(tags.remove(CAMPAIGN))
}

/// The job of a wave in one target.
#[derive(Debug, Clone)]
pub struct Wave {
    /// The job.
    pub job: Details,
    /// Its tags.
    pub tags: BTreeMap<String, String>,
}

/// Reads the jobs of a campaign's first so many waves in one target, the wave's number being the place.
///
/// # Errors
/// Failed (1) when a job has such an id and is not the campaign's; the failed call.
pub async fn read(lane: &Lane, campaign: &str, waves: usize) -> Result<Vec<Option<Wave>>> {
    let reading = |id: &str| format!("reading {}", NOUN.called(id));
    stream::iter((0..waves).map(|wave| id(campaign, wave)))
        .map(|id| async move {
            let failed = |f: Fault| Error::from(f.error).context(reading(&id));
            let Some(mut job) = family::read(lane, &id).await.map_err(failed)? else { return Ok(None) };
            let tags = family::tags(lane, &NOUN.arn(&lane.target, &id)).await.map_err(failed)?;
            if tags.get(CAMPAIGN).map(String::as_str) != Some(campaign) {
                return Err(Error::failed(format!("{} is not of campaign `{campaign}`", NOUN.called(&id)))
                    .caused_by(format!("it does not carry the tag {CAMPAIGN} with that value"))
                    .hint("Give the campaign another name, or delete the job."));
            }
            job.learn(&tags);
            Ok(Some(Wave { job, tags }))
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

/// The things that a wave's job was made for.
///
/// # Errors
/// The failed call.
pub async fn things(lane: &Lane, wave: &Wave) -> Result<BTreeSet<String>> {
    let name = |arn: &String, kind: &str| arn.rsplit_once(kind).map(|(_, name)| name.to_owned());
    let mut found: BTreeSet<String> =
        wave.job.targets.iter().filter_map(|arn| name(arn, ":thing/")).collect();
    if wave.job.targets.iter().any(|arn| arn.contains(":thinggroup/")) {
        // Executions come at the pace of the rollout; the group may have been cleared away since.
        executions::read(lane, wave.job.id(), &Wanted::default(), |page| {
            found.extend(page.into_iter().map(|execution| execution.thing_name));
            Ok(true)
        })
        .await?;
        found.extend(gathered(lane, wave.job.id()).await?);
    }
    Ok(found)
}

/// The things that are in the group of a job which may not be made yet: whoever was cut off put them there.
///
/// # Errors
/// The failed call.
pub async fn gathered(lane: &Lane, id: &str) -> Result<Vec<String>> {
    if has_group(lane, id).await? { group::members(lane, id).await } else { Ok(Vec::new()) }
}

/// Whether the group of a job is there, which may not be made yet.
///
/// # Errors
/// The failed call.
pub async fn has_group(lane: &Lane, id: &str) -> Result<bool> {
    let name = family::group(id);
    if thing_group::describe(&lane.target, &name).await?.is_none() {
        return Ok(false);
    }
    // A group of others is refused when the job's is to be made.
    let arn = thing_group::NOUN.arn(&lane.target, &name);
    family::is_tagged(lane, &arn, id).await.map_err(|f| Error::from(f.error))
}

/// Puts a tag on a wave's job.
///
/// # Errors
/// The failed call.
pub async fn mark(lane: &Lane, id: &str, key: &str, value: &str) -> Result<()> {
    let (arn, tag) = (NOUN.arn(&lane.target, id), tag(key, value)?);
    let call = lane.call("TagResource", |iot| {
        let call = iot.tag_resource().resource_arn(&arn).tags(tag.clone());
        async move { call.send().await.aws("TagResource") }
    });
    call.await
        .map(drop)
        .map_err(|f| Error::from(f.error).context(format!("putting the tag {key} on {}", NOUN.called(id))))
}

/// Takes a tag off a wave's job.
///
/// # Errors
/// The failed call.
pub async fn unmark(lane: &Lane, id: &str, key: &str) -> Result<()> {
    let arn = NOUN.arn(&lane.target, id);
    let call = lane.call("UntagResource", |iot| {
        let call = iot.untag_resource().resource_arn(&arn).tag_keys(key);
        async move { call.send().await.aws("UntagResource") }
    });
    call.await
        .map(drop)
        .map_err(|f| Error::from(f.error).context(format!("taking the tag {key} off {}", NOUN.called(id))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_campaign_and_wave() {
        assert_eq!((id("fw", 0), id("fw", 9)), ("fw-w1".into(), "fw-w10".into()));
        assert_eq!((parse("fw-1-w2"), parse("a-w1-w10")), (Some(("fw-1", 1)), Some(("a-w1", 9))));
        for other in ["fw", "fw-w", "fw-w0", "fw-w01", "-w1", "fw-w1-001", "fw-wx"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
