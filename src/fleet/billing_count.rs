//! How many things each billing group has, and how many are in none.
//!
//! From the registry: ListThings does not answer billing groups, and the fleet index has them among the thing groups,
//! where a thing group of the same name cannot be told apart. Only counts are kept, so memory is one page.

use std::collections::BTreeMap;

use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::billing_group::{self, NOUN};
use super::{pages, thing};
use crate::aws::{Call, Class};
use crate::bulk::lane::{Lane, Why};
use crate::error::{Error, Result};

/// Billing groups of one target that are read side by side; the lane keeps the calls below the quotas.
const AT_ONCE: usize = 4;

/// One billing group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The name.
    pub name: String,
    /// Its things.
    pub things: u64,
    /// The tags that were asked for and that it has.
    pub tags: BTreeMap<String, String>,
}

/// The things of one account and Region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Census {
    /// The billing groups, by name.
    pub groups: Vec<Counted>,
    /// All things.
    pub things: u64,
}

impl Census {
    /// The things in a billing group.
    pub fn billed(&self) -> u64 {
        self.groups.iter().map(|group| group.things).sum()
    }

    /// The things in none; `None` where the lists, which are read one after the other, contradict each other because
    /// things were made or deleted meanwhile.
    pub fn unbilled(&self) -> Option<u64> {
        self.things.checked_sub(self.billed())
    }
}

/// Counts the things of a target by billing group. Tags are read only where some are asked for (one call a group).
///
/// # Errors
/// The failed call.
pub async fn count(lane: &Lane, tags: &[String]) -> Result<Census> {
    let mut names = Vec::new();
    let mut token: Option<String> = None;
    loop {
        let call = |iot| billing_group::names_page(iot, token.clone());
        let page = lane.call("ListBillingGroups", call).await.map_err(|fault| fault.error)?.value;
        names.extend(page.items);
        if !pages::goes_on(&mut token, page.next)? {
            break;
        }
    }
    names.sort_unstable();
    let groups = stream::iter(names).map(|name| group(lane, name, tags)).buffered(AT_ONCE);
    // A group that was deleted since it was listed has no things.
    let groups = groups.try_filter_map(async |group| Ok(group)).try_collect().await?;
    Ok(Census { groups, things: all(lane).await? })
}

async fn group(lane: &Lane, name: String, tags: &[String]) -> Result<Option<Counted>> {
    let doing = |error: Error| error.context(format!("counting the things of {}", NOUN.called(&name)));
    let (mut things, mut token) = (0, None::<String>);
    loop {
        let call = |iot| thing::in_billing_group_page(iot, &name, token.clone());
        let page = match lane.call("ListThingsInBillingGroup", call).await {
            Ok(page) => page.value,
            Err(fault) if fault.error.class == Class::NotFound && matches!(fault.why, Why::Refused) => {
                return Ok(None);
            }
            Err(fault) => return Err(doing(fault.error.into())),
        };
        things += page.items.len() as u64;
        if !pages::goes_on(&mut token, page.next).map_err(|e| doing(e.into()))? {
            break;
        }
    }
    let tags = if tags.is_empty() { BTreeMap::new() } else { tagged(lane, &name, tags).await? };
    Ok(Some(Counted { name, things, tags }))
}

async fn tagged(lane: &Lane, name: &str, wanted: &[String]) -> Result<BTreeMap<String, String>> {
    let arn = lane.target.arn(&format!("{}/{name}", NOUN.resource));
    let (mut found, mut token) = (BTreeMap::new(), None::<String>);
    loop {
        let call = |iot: aws_sdk_iot::Client| {
            let call = iot.list_tags_for_resource().resource_arn(&arn).set_next_token(token.clone());
            async move { call.send().await.aws("ListTagsForResource") }
        };
        let page = lane.call("ListTagsForResource", call).await.map_err(|fault| {
            Error::from(fault.error).context(format!("reading the tags of {}", NOUN.called(name)))
        })?;
        for tag in page.value.tags.unwrap_or_default() {
            if wanted.contains(&tag.key) {
                found.insert(tag.key, tag.value.unwrap_or_default());
            }
        }
        if !pages::goes_on(&mut token, page.value.next_token)? {
            return Ok(found);
        }
    }
}

async fn all(lane: &Lane) -> Result<u64> {
    let (mut things, mut token) = (0, None::<String>);
    loop {
        let call = |iot| thing::list_page(iot, token.clone());
        let page = lane.call("ListThings", call).await.map_err(|fault| fault.error)?.value;
        things += page.items.len() as u64;
        if !pages::goes_on(&mut token, page.next)? {
            return Ok(things);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_no_group_is_the_rest_or_unknown() {
        let group = |things| Counted { name: "g".into(), things, tags: BTreeMap::new() };
        let mut census = Census { groups: vec![group(3), group(4)], things: 9 };
        assert_eq!((census.billed(), census.unbilled()), (7, Some(2)));
        census.things = 6;
        assert_eq!(census.unbilled(), None);
    }
}
