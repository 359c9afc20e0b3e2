//! A change of a thing's attributes and type.

use super::{Ending, Job};
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::{self, Step};
use crate::bulk::row::Change;
use crate::bulk::state;
use crate::fleet::status::Status;
use crate::fleet::thing;

pub(super) async fn change(job: &Job, wanted: &Change, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let Some((details, _)) = state::describe(&job.lane, &wanted.name).await? else {
        return Err(Ending::no_thing(&wanted.name));
    };
    let Some(step) = plan::change(wanted, &details) else { return Ok(Status::Exists) };
    if !job.mode.dry_run {
        make(job, &wanted.name, &step).await?;
    }
    steps.push(step);
    Ok(if job.mode.dry_run { Status::Planned } else { Status::Updated })
}

/// Calls UpdateThing as the step says.
pub(super) async fn make(job: &Job, name: &str, step: &Step) -> Result<(), Fault> {
    let Step::UpdateThing { thing_type, remove_type, attributes, merge } = step else { return Ok(()) };
    let update = thing::Update {
        name,
        thing_type: thing_type.as_deref(),
        remove_type: *remove_type,
        attributes: attributes.as_ref(),
        merge: *merge,
    };
    let about = About { thing: name, ..About::default() };
    job.make(step, about, false, |iot| thing::update(iot, update)).await
}
