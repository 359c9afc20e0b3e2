//! Deleting a certificate: what it may do is taken away first, then its things, and it goes last, so that a run that
//! ended in between finds the rest again.

use std::sync::atomic::Ordering;

use futures_util::future::join;

use crate::aws::Class;
use crate::bulk::act::Errand;
use crate::bulk::lane::Fault;
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Ending, Job, all, delete};
use crate::bulk::row::{Certificates, Removal};
use crate::fleet::certificate;
use crate::fleet::status::Status;

pub(super) async fn delete(job: &Job, errand: &Errand, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let id = errand.id();
    let Some(is) = job.state.certificate(&job.lane, id, false).await? else {
        // An earlier attempt may have deleted it and lost the answer.
        if !job.page.made.steps.is_empty() {
            return Ok(Status::Deleted);
        }
        return super::on_offer(job, id).await?.map_or(Ok(Status::Absent), Err);
    };
    if is == "PENDING_TRANSFER" {
        return Err(delete::transferring(id));
    }
    let detached = take_links_off(job, errand, &is, steps).await?;
    if !job.mode.dry_run {
        // A try that AWS refuses would take the turn of another certificate.
        let settles = detached && job.state.settles.load(Ordering::Relaxed);
        if settles && !job.lane.pause(delete::DETACHING_PAUSE).await {
            return Err(Ending::Pending(None));
        }
        let call = |iot| certificate::delete(iot, id);
        delete::settling(job, &Step::DeleteCertificate, super::about(errand), call).await?;
    }
    steps.push(Step::DeleteCertificate);
    Ok(if job.mode.dry_run { Status::Planned } else { Status::Deleted })
}

/// Makes it inactive and takes its policies and things off; whether there were things.
pub(super) async fn take_links_off(
    job: &Job,
    errand: &Errand,
    is: &str,
    steps: &mut Vec<Step>,
) -> Result<bool, Ending> {
    let id = errand.id();
    let name = errand.row.thing.clone().unwrap_or_default();
    let removal = Removal { name, certificates: Certificates::Delete, only: None };
    let down = delete::take_down(job, &removal, id, is, steps);
    // Asked meanwhile: the calls of a row one after the other are what the last rows of a run wait for.
    let (down, things) = join(down, things_of(job, id)).await;
    down?;
    let things = things?;
    let arn = job.arn(id);
    if !job.mode.dry_run {
        all(things.iter().map(|thing| delete::detach(job, thing, &arn))).await?;
    }
    steps.extend(things.iter().map(|_| Step::DetachThingPrincipal));
    Ok(!things.is_empty())
}

/// The things that have it; what is gone has none.
pub(super) async fn things_of(job: &Job, id: &str) -> Result<Vec<String>, Fault> {
    let (arn, mut things, mut token) = (job.arn(id), Vec::new(), None);
    loop {
        let call = |iot| certificate::things_page(iot, &arn, Option::clone(&token));
        let page = match job.lane.call("ListPrincipalThings", call).await {
            Ok(answer) => answer.value,
            Err(fault) if fault.error.class == Class::NotFound => return Ok(things),
            Err(fault) => return Err(fault),
        };
        things.extend(page.items);
        if page.next.is_none() || page.next == token {
            return Ok(things);
        }
        token = page.next;
    }
}
