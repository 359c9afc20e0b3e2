//! Searching the fleet index of one target: the one way in which commands read what a query finds, also where it is over
//! AWS's limits and is asked in parts ([`fleetctl_rules::query::split`]).

mod names;
mod pace;
mod reader;
mod sieve;
mod sources;

use fleetctl_rules::query::split::Plan;

use crate::bulk::lane::Lane;
use crate::error::Result;
use crate::fleet::index;
use crate::ui::Ui;

pub(crate) use names::Names;
pub(crate) use pace::learning;
pub(crate) use reader::{SEARCH, once, read};
pub(crate) use sources::with_sources;

/// How many things a plan finds in one target: AWS counts a query that is asked as it is; of parts, which may find a thing
/// twice, the things themselves are counted.
///
/// # Errors
/// The failed call, said with what to do when the index is off or being built.
pub(crate) async fn count(ui: &Ui, lane: &Lane, plan: &Plan) -> Result<u64> {
    if let [part] = plan.parts.as_slice()
        && plan.is_simple()
    {
        let counting = async {
            let counted = lane.call("GetStatistics", |iot| index::count(iot, &part.query)).await;
            counted.map(|answer| answer.value).map_err(|fault| index::explain(fault.error))
        };
        return with_sources(ui, lane, plan, counting).await;
    }
    let mut found = 0;
    once(ui, lane, plan, false, |hits| {
        found += hits.len() as u64;
        Ok(true)
    })
    .await?;
    Ok(found)
}

/// With more targets their calls fill the time between pages anyhow, and dividing queries only makes more calls.
pub(crate) const FEW: usize = 16;
