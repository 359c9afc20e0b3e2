//! An entry of the allow list: written where there is none, changed as it was read, or taken away.

use super::import::differing;
use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::allow::{Allow, Deed, Entering};
use crate::bulk::book::{About, now};
use crate::bulk::journal::Noted;
use crate::bulk::lane::{Answer, Fault, Lane};
use crate::bulk::plan::Step;
use crate::expiry;
use crate::fleet::allow_list::calls::{self, Readiness, Removal, Write};
use crate::fleet::allow_list::change::{self, Change, May};
use crate::fleet::allow_list::{Entry, KEY};
use crate::fleet::status::Status;

/// How often an entry is looked at again that somebody changed between the read and the write.
const LOOKS: u32 = 5;
/// How often it is looked whether a new table can be used: AWS makes one within seconds, as a rule.
const WAITS: u32 = 120;

pub(super) async fn run(job: &Job, errand: &Entering, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let is_there = table(job, &errand.allow, steps).await?;
    match errand.allow.deed {
        Deed::Put { .. } if job.mode.dry_run && !is_there => {
            steps.push(Step::PutItem);
            Ok(Status::Planned)
        }
        Deed::Put { may, .. } => put(job, errand, may, steps).await,
        Deed::Remove { force } => remove(job, errand, force, steps).await,
    }
}

/// Sees to it that there is a table, once for all rows of a target; false when a dry run would make it.
async fn table(job: &Job, allow: &Allow, steps: &mut Vec<Step>) -> Result<bool, Ending> {
    let look = async move {
        let found = readiness(&job.lane, &allow.table).await?;
        if let Some(reason) = refuses(&job.lane, allow, found) {
            let error = refusal("DescribeTable", Some("ResourceNotFoundException"), reason);
            job.lane.give_up(error.clone());
            return Err(Ending::Pending(Some(error)));
        }
        match found {
            Readiness::Creating => active(&job.lane, allow).await.map(|()| true),
            Readiness::Active | Readiness::Unusable => Ok(true),
            Readiness::Missing => {
                steps.push(Step::CreateTable);
                if job.mode.dry_run {
                    return Ok(false);
                }
                let about = About { thing: "", on: Some(&*allow.table), certificate: None };
                let make = |_| calls::create(job.lane.target.dynamodb_bulk().clone(), &allow.table);
                job.make(&Step::CreateTable, about, false, make).await?;
                active(&job.lane, allow).await.map(|()| true)
            }
        }
    };
    job.state.table.get_or_try_init(|| look).await.copied()
}

/// Waits until a new table can be used.
async fn active(lane: &Lane, allow: &Allow) -> Result<(), Ending> {
    for _ in 0..WAITS {
        match readiness(lane, &allow.table).await? {
            Readiness::Active => return Ok(()),
            Readiness::Unusable => break,
            // A table that was just made may not be seen yet.
            Readiness::Missing | Readiness::Creating => {}
        }
        if !lane.pause(std::time::Duration::from_secs(1)).await {
            return Err(Ending::Pending(None));
        }
    }
    let what = format!("the table `{}` was made, and cannot be used yet", allow.table);
    let error = AwsError { class: Class::Unavailable, ..refusal("DescribeTable", None, what) };
    lane.give_up(error.clone());
    Err(Ending::Pending(Some(error)))
}

async fn readiness(lane: &Lane, table: &str) -> Result<Readiness, Fault> {
    let look = |_| calls::readiness(lane.target.dynamodb_bulk().clone(), table);
    Ok(lane.call("DescribeTable", look).await?.value)
}

/// Why no row of a target can be done, if so: there is no table that can be used, and none is to be made.
///
/// # Errors
/// The failed call.
pub async fn why_not(lane: &Lane, allow: &Allow) -> Result<Option<String>, Fault> {
    Ok(refuses(lane, allow, readiness(lane, &allow.table).await?))
}

fn refuses(lane: &Lane, allow: &Allow, found: Readiness) -> Option<String> {
    let (table, target) = (&allow.table, &lane.target.key);
    match found {
        Readiness::Missing if allow.creates_table() => None,
        Readiness::Missing => {
            let hint = match allow.deed {
                Deed::Put { .. } => " (`--create-table` makes it)",
                Deed::Remove { .. } => "",
            };
            Some(format!("there is no table `{table}` in {target}{hint}"))
        }
        Readiness::Unusable => Some(unusable(table, lane)),
        Readiness::Creating | Readiness::Active => None,
    }
}

/// Why nobody can be let in by a table, if so: there is none that can be used.
///
/// # Errors
/// The failed call.
pub async fn why_not_asked(lane: &Lane, table: &str) -> Result<Option<String>, Fault> {
    let target = &lane.target.key;
    Ok(match readiness(lane, table).await? {
        Readiness::Active => None,
        Readiness::Missing => Some(format!(
            "there is no table `{table}` in {target} (`fleetctl provisioning allow add … --create-table` makes it)"
        )),
        Readiness::Creating => Some(format!("the table `{table}` in {target} is still being made")),
        Readiness::Unusable => Some(unusable(table, lane)),
    })
}

fn unusable(table: &str, lane: &Lane) -> String {
    let target = &lane.target.key;
    format!(
        "the table `{table}` in {target} is no allow list, whose key is the string `{KEY}` alone, or it is being deleted"
    )
}

async fn read(job: &Job, errand: &Entering) -> Result<Option<Entry>, Fault> {
    let (table, serial) = (&errand.allow.table, &errand.wanted.serial);
    let look = |_| calls::read(job.lane.target.dynamodb_bulk().clone(), table, serial);
    Ok(job.lane.call("GetItem", look).await?.value)
}

async fn put(job: &Job, errand: &Entering, may: May, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let wanted = &errand.wanted;
    if wanted.status == Some(crate::fleet::allow_list::Standing::Provisioned)
        && read(job, errand).await?.is_none()
    {
        let what =
            "it is not on the list, the row says `provisioned`, which only a device that registers becomes";
        return Err(differing(&[what.to_owned()]));
    }
    let mut is = None;
    if job.mode.dry_run {
        is = read(job, errand).await?;
        if is.is_none() {
            steps.push(Step::PutItem);
            return Ok(Status::Planned);
        }
    }
    let created_at = expiry::text(now());
    // A write whose answer was lost, and which may be why the entry is as wanted.
    let mut lost = None;
    for _ in 0..LOOKS {
        let entry = match is.take() {
            Some(entry) => entry,
            None => match put_new(job, errand, &created_at).await? {
                (Write::Made, _) => {
                    steps.push(Step::PutItem);
                    return Ok(Status::Created);
                }
                (Write::Unmet(found), repeated) => {
                    let Some(entry) = or_read(job, errand, found).await? else { continue };
                    if repeated && entry.created_at.as_deref() == Some(&created_at) {
                        lost = Some((Step::PutItem, Status::Created));
                    }
                    entry
                }
            },
        };
        let Some(change) = change::plan(wanted, &entry, may).map_err(|differs| differing(&differs))? else {
            let Some((step, status)) = lost else { return Ok(Status::Exists) };
            note(job, errand, step.operation(), None);
            steps.push(step);
            return Ok(status);
        };
        let step = Step::UpdateItem { attributes: change.attributes() };
        if job.mode.dry_run {
            steps.push(step);
            return Ok(Status::Planned);
        }
        match update(job, errand, &change).await? {
            (Write::Made, _) => {
                steps.push(step);
                return Ok(Status::Updated);
            }
            (Write::Unmet(found), repeated) => {
                is = or_read(job, errand, found).await?;
                if repeated {
                    lost = Some((step, Status::Updated));
                }
            }
        }
    }
    let what = format!("the entry changed {LOOKS} times while it was to be changed");
    let error = refusal("UpdateItem", Some("ConditionalCheckFailedException"), what);
    Err(Ending::TryAgain(AwsError { class: Class::Throttled, ..error }))
}

/// What is there; asked for where the service refused a write without saying.
async fn or_read(job: &Job, errand: &Entering, found: Option<Box<Entry>>) -> Result<Option<Entry>, Fault> {
    match found {
        Some(entry) => Ok(Some(*entry)),
        None => read(job, errand).await,
    }
}

/// Writes a new entry; also whether an earlier attempt may have done so.
async fn put_new(job: &Job, errand: &Entering, created_at: &str) -> Result<(Write, bool), Fault> {
    let target = &job.lane.target;
    let item = calls::item(&errand.wanted, target.key.tenant.as_deref(), created_at);
    let send = |_| calls::put_new(target.dynamodb_bulk().clone(), &errand.allow.table, item.clone());
    let Answer { value, repeated, request_id } = job.lane.call("PutItem", send).await?;
    if value == Write::Made {
        note(job, errand, "PutItem", request_id);
    }
    Ok((value, repeated))
}

/// Changes an entry; also whether an earlier attempt may have done so.
async fn update(job: &Job, errand: &Entering, change: &Change) -> Result<(Write, bool), Fault> {
    let (table, serial) = (&errand.allow.table, &errand.wanted.serial);
    let send = |_| calls::update(job.lane.target.dynamodb_bulk().clone(), table, serial, change);
    let Answer { value, repeated, request_id } = job.lane.call("UpdateItem", send).await?;
    if value == Write::Made {
        note(job, errand, "UpdateItem", request_id);
    }
    Ok((value, repeated))
}

async fn remove(job: &Job, errand: &Entering, force: bool, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let (table, serial) = (&errand.allow.table, &errand.wanted.serial);
    if job.mode.dry_run {
        return match read(job, errand).await? {
            None => Ok(Status::Absent),
            Some(entry) if entry.status == "provisioned" && !force => Err(provisioned(Some(entry))),
            Some(_) => {
                steps.push(Step::DeleteItem);
                Ok(Status::Planned)
            }
        };
    }
    let send = |_| calls::remove(job.lane.target.dynamodb_bulk().clone(), table, serial, force);
    let Answer { value, repeated, request_id } = job.lane.call("DeleteItem", send).await?;
    match value {
        Removal::Provisioned(found) => Err(provisioned(or_read(job, errand, found).await?)),
        Removal::Absent if !repeated => Ok(Status::Absent),
        // An attempt whose answer was lost may have removed it.
        Removal::Removed | Removal::Absent => {
            note(job, errand, "DeleteItem", request_id);
            steps.push(Step::DeleteItem);
            Ok(Status::Deleted)
        }
    }
}

/// Why an entry stays: the device's record would be lost, and its serial could be allowed once more.
fn provisioned(entry: Option<Entry>) -> Ending {
    let entry = entry.unwrap_or_default();
    let certificate = entry.certificate_id.map(|id| format!(" with certificate {id}")).unwrap_or_default();
    let what = format!("it is provisioned{certificate}; `--force` removes it all the same");
    Ending::Failed(refusal("DeleteItem", Some("Provisioned"), what))
}

fn note(job: &Job, errand: &Entering, operation: &'static str, request_id: Option<String>) {
    let about = About { thing: &errand.wanted.serial, on: Some(&*errand.allow.table), certificate: None };
    job.page.step_noting(operation, about, request_id, Noted::default());
}

fn refusal(operation: &'static str, code: Option<&str>, message: String) -> AwsError {
    AwsError { operation, code: code.map(str::to_owned), message, request_id: None, class: Class::Refused }
}
