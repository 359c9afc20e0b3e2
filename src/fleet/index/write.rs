//! Writing the configuration of the index, and waiting until it can be searched.

use std::time::Duration;

use aws_sdk_iot::types::{IndexStatus, ThingGroupIndexingConfiguration, ThingIndexingConfiguration};
use tokio::time::{Instant, sleep};

use super::config::{self, THINGS};
use crate::aws::{Call, Target};
use crate::error::{Error, Kind, Result};

/// How often the state is read while it is waited for; AWS allows ten reads a second.
const POLL: Duration = Duration::from_secs(2);

/// Writes the changed parts; what is left out stays. While an index is being built AWS may refuse another
/// change, so that is tried again.
pub(super) async fn write(
    target: &Target,
    things: Option<ThingIndexingConfiguration>,
    groups: Option<ThingGroupIndexingConfiguration>,
    until: Instant,
) -> Result<()> {
    loop {
        let call = target.iot().update_indexing_configuration();
        let call = call.set_thing_indexing_configuration(things.clone());
        let call = call.set_thing_group_indexing_configuration(groups.clone());
        let Err(error) = call.send().await.aws("UpdateIndexingConfiguration") else { return Ok(()) };
        let busy = error.is("InvalidRequestException") && building(target).await?;
        let again = busy || error.is_retryable();
        if !again || Instant::now() >= until {
            let error = Error::from(error).context("changing the configuration of the fleet index");
            return Err(if busy {
                error.hint("The index is being built. `--wait` waits until it can be changed.")
            } else {
                error
            });
        }
        sleep(POLL).await;
    }
}

async fn building(target: &Target) -> Result<bool> {
    let state = config::state(target, THINGS).await?.0;
    Ok(matches!(state, Some(IndexStatus::Building | IndexStatus::Rebuilding)))
}

pub(super) async fn wait(target: &Target, index: &str, until: Instant) -> Result<()> {
    loop {
        let state = config::state(target, index).await?.0;
        if state == Some(IndexStatus::Active) {
            return Ok(());
        }
        if Instant::now() >= until {
            let state = state.as_ref().map_or("not there yet", |s| s.as_str());
            return Err(Error::new(
                Kind::Timeout,
                format!("waiting for the index `{index}`, which is {state}"),
            )
            .hint("AWS goes on building it. Run the command again with a longer `--timeout`."));
        }
        sleep(POLL.min(until.saturating_duration_since(Instant::now()))).await;
    }
}
