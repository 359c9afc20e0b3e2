//! Which groups are a thing's own to take elsewhere: not those that a query fills, and not those that were made for a job.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use tokio::sync::OnceCell;

use super::State;
use super::memberships::AT_ONCE;
use crate::aws::Class;
use crate::bulk::lane::{Fault, Lane};
use crate::fleet::job::group::is_of_job;
use crate::fleet::thing_group;

/// What is known of groups.
#[derive(Debug, Default)]
pub(super) struct OwnGroups {
    known: Mutex<BTreeMap<String, Arc<OnceCell<bool>>>>,
    /// What asks: a denial gives a lane up, and what else is asked for goes on.
    lane: OnceLock<Lane>,
    denied: AtomicBool,
}

impl State {
    /// Those of these groups that somebody put things into, in their order: each group is asked for once.
    ///
    /// # Errors
    /// The failed call; where it is denied a group counts as one of them.
    pub async fn own_groups(&self, lane: &Lane, groups: Vec<String>) -> Result<Vec<String>, Fault> {
        stream::iter(groups)
            .map(|group| async move { Ok(self.is_own_group(lane, &group).await?.then_some(group)) })
            .buffered(AT_ONCE)
            .try_filter_map(|own| std::future::ready(Ok(own)))
            .try_collect()
            .await
    }

    async fn is_own_group(&self, lane: &Lane, group: &str) -> Result<bool, Fault> {
        let OwnGroups { known, lane: asking, denied } = &self.own_groups;
        let known =
            known.lock().unwrap_or_else(PoisonError::into_inner).entry(group.to_owned()).or_default().clone();
        let ask = || async {
            if denied.load(Relaxed) {
                return Ok(true);
            }
            let lane = asking.get_or_init(|| lane.beside(lane.target.clone()));
            let key = &lane.target.key;
            let call = |iot| thing_group::described(iot, key, group);
            match lane.call("DescribeThingGroup", call).await {
                Ok(found) => {
                    let found = found.value;
                    Ok(!found.dynamic && !is_of_job(group, found.thing_group_description.as_deref()))
                }
                // It was deleted meanwhile.
                Err(fault) if fault.error.class == Class::NotFound => Ok(false),
                Err(fault) if fault.error.class == Class::Access => {
                    denied.store(true, Relaxed);
                    Ok(true)
                }
                Err(_) if denied.load(Relaxed) => Ok(true),
                Err(fault) => Err(fault),
            }
        };
        known.get_or_try_init(ask).await.copied()
    }
}
