//! Joining and leaving thing groups and billing groups.

use super::import::differing;
use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::book::About;
use crate::bulk::plan::{Billing, Step};
use crate::bulk::row::{Group, Member, Row};
use crate::bulk::state;
use crate::fleet::status::Status;
use crate::fleet::thing;

/// The code of the error that says that a thing group cannot be joined by hand.
pub const NOT_STATIC: &str = "NotStatic";

pub(super) async fn member(job: &Job, wanted: &Member, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    if let Group::Thing(group) = &wanted.group
        && let Some(reason) = job.state.unusable(&job.lane, group).await?
    {
        return Err(Ending::Failed(AwsError {
            operation: "DescribeThingGroup",
            code: Some(NOT_STATIC.into()),
            message: reason,
            request_id: None,
            class: Class::Refused,
        }));
    }
    let row = Row { name: wanted.name.clone(), ..Row::default() };
    let step = match &wanted.group {
        Group::Thing(group) => {
            let row = Row { groups: vec![group.clone()], ..row };
            let is_in = job.state.groups_missing(&job.lane, &row).await?.is_empty();
            match (is_in, wanted.add) {
                (false, true) => Step::AddThingToThingGroup { thing_group_name: group.clone() },
                (true, false) => Step::RemoveThingFromThingGroup { thing_group_name: group.clone() },
                (true, true) => return Ok(Status::Exists),
                (false, false) => return Ok(Status::Absent),
            }
        }
        Group::Billing(group) => match (job.state.billing(&job.lane, &row, group).await?, wanted.add) {
            (Billing::Fine, true) => return Ok(Status::Exists),
            (Billing::Fine, false) => Step::RemoveThingFromBillingGroup { billing_group_name: group.clone() },
            (Billing::None, true) => Step::AddThingToBillingGroup { billing_group_name: group.clone() },
            // A thing is in one billing group at most, and which one decides who pays.
            (Billing::Other(other), true) => {
                let what = format!(
                    "it is in the billing group `{other}`, and a thing is in one at most; `fleetctl \
                     billing-groups remove {other}` takes it out"
                );
                return Err(differing(&[what]));
            }
            (Billing::None | Billing::Other(_), false) => return Ok(Status::Absent),
        },
    };
    if job.mode.dry_run && wanted.add && state::describe(&job.lane, &wanted.name).await?.is_none() {
        return Err(Ending::no_thing(&wanted.name));
    }
    if job.mode.dry_run {
        steps.push(step);
        return Ok(Status::Planned);
    }
    let (name, group) = (wanted.name.as_str(), wanted.group.name());
    let about = About { thing: name, on: Some(group), certificate: None };
    match &step {
        Step::AddThingToThingGroup { .. } => {
            job.make(&step, about, false, |iot| thing::add_to_group(iot, name, group)).await?;
        }
        Step::RemoveThingFromThingGroup { .. } => {
            job.make(&step, about, false, |iot| thing::remove_from_group(iot, name, group)).await?;
        }
        Step::AddThingToBillingGroup { .. } => {
            job.make(&step, about, false, |iot| thing::add_to_billing_group(iot, name, group)).await?;
        }
        _ => job.make(&step, about, false, |iot| thing::remove_from_billing_group(iot, name, group)).await?,
    }
    steps.push(step);
    Ok(Status::Updated)
}
