//! Whether an index has what it is asked for. AWS answers a query about what is not indexed with nothing found, not with an
//! error: among the answers of many targets that would count as one.

use fleetctl_rules::query::split::Plan;

use crate::aws::Class;
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};
use crate::fleet::index::{self, Needs};
use crate::ui::Ui;

const CONFIGURATION: &str = "GetIndexingConfiguration";

/// Makes the first call about a plan in a target, and beside it asks whether the index has the sources of the plan's
/// fields. Where these are the registry's alone nothing else is asked. Who may not ask goes on without knowing, which
/// is said with `-v`.
///
/// # Errors
/// What the index does not have, before what the call answers.
pub(crate) async fn with_sources<T>(
    ui: &Ui,
    lane: &Lane,
    plan: &Plan,
    first: impl Future<Output = Result<T>>,
) -> Result<T> {
    let needs = Needs::of(plan.fields.iter().map(String::as_str));
    if needs.is_empty() {
        return first.await;
    }
    let (has, answer) = tokio::join!(Box::pin(check(ui, lane, &needs)), first);
    match (has, answer) {
        // An index that is off says so itself.
        (Err(_), Err(said)) if said.is_absent() => Err(said),
        (has, answer) => has.and(answer),
    }
}

async fn check(ui: &Ui, lane: &Lane, needs: &Needs) -> Result<()> {
    // A lane of its own: who may not ask this may search all the same.
    let beside = lane.beside(lane.target.clone());
    match beside.call(CONFIGURATION, index::of_things).await {
        Ok(answer) => needs.check(answer.value.as_ref()),
        Err(fault) if fault.error.class == Class::Access => {
            ui.detail(format!(
                "{}: it is not known whether the index has what the query asks for: {}",
                lane.target.key, fault.error
            ));
            Ok(())
        }
        Err(fault) => Err(Error::from(fault.error).context("reading the configuration of the fleet index")),
    }
}
