//! Rotating one certificate: the new one is made and attached beside the old and handed out; later the old one is taken
//! off; or the new one is, where the rotation is undone. Every call can be repeated: the new certificate is on the disk
//! before it is registered, and the job's id is made of the old certificate's.

use std::sync::Arc;

use super::refused;
use super::rotate_links::{detach, has, policies, status, things};
use crate::aws::Class;
use crate::bulk::act::Errand;
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::Step;
use crate::bulk::recipe::delete::settling;
use crate::bulk::recipe::{Ending, Job, all};
use crate::campaign::{HandOut, Old, Rotation, Stage, job_id, rotation};
use crate::error::Error;
use crate::fleet::rotation::{self as calls, NewJob};
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};
use crate::pki::Certificate;

pub(super) async fn run(
    job: &Job,
    errand: &Errand,
    rotation: &Arc<Rotation>,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let (old, named) = (errand.id(), errand.row.thing.as_deref());
    match rotation.stage {
        Stage::Begin => begin(job, old, named, rotation, steps).await,
        Stage::Finish => finish(job, old, named, rotation, steps).await,
        Stage::Back => back(job, old, rotation, steps).await,
    }
}

/// A failure of this machine, or of the row's own material.
pub(super) fn local(error: &Error) -> Ending {
    refused(error.code(), error.to_string())
}

async fn begin(
    job: &Job,
    old: &str,
    named: Option<&str>,
    rotation: &Arc<Rotation>,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let found = job.lane.call("DescribeCertificate", |iot| calls::described(iot, old)).await?.value;
    let Some((status, old_pem)) = found else { return Err(super::not_registered(old)) };
    if status != "ACTIVE" {
        return Err(refused(
            "NotActive",
            format!("certificate {old} is {status}; only ACTIVE ones are rotated"),
        ));
    }
    let things = things(job, old).await?;
    if let Some(name) = named.filter(|name| !things.iter().any(|thing| thing == name)) {
        return Err(refused("NotAttached", format!("certificate {old} is not attached to thing `{name}`")));
    }
    if things.is_empty() && rotation.hand_out == HandOut::Job {
        return Err(refused(
            "NotAttached",
            format!("certificate {old} is attached to no thing, so no job can hand the new one out"),
        ));
    }
    if things.len() > 1 && rotation.hand_out == HandOut::Job {
        return Err(refused(
            "Shared",
            format!(
                "{} things share certificate {old} ({}): a job goes to one of them, and the old certificate would be \
                 taken from all; use `--hand-out folder:DIR` for it",
                things.len(),
                some(&things)
            ),
        ));
    }
    let policies = policies(job, old).await?;
    let name = named.or(things.first().map(String::as_str)).unwrap_or(old).to_owned();
    steps.push(Step::RegisterCertificateWithoutCA);
    steps.extend(policies.iter().map(|p| Step::AttachPolicy { policy_name: p.clone() }));
    steps.extend(things.iter().map(|_| Step::AttachThingPrincipal));
    if rotation.hand_out == HandOut::Job {
        steps.push(Step::CreateJob);
    }
    if job.mode.dry_run {
        return Ok(Status::Planned);
    }
    let new = issue(job, old, old_pem, &name, rotation).await?;
    let (id, pem) = (new.info().certificate_id.clone(), new.to_pem());
    let arn = job.arn(&id);
    let about = About { thing: &name, on: Some(&id), certificate: None };
    let step = Step::RegisterCertificateWithoutCA;
    there(job.make(&step, about, false, |iot| certificate::register_without_ca(iot, &pem)).await)?;
    let policies = policies.iter().map(|policy| {
        let step = Step::AttachPolicy { policy_name: policy.clone() };
        let about = About { thing: &name, on: Some(policy), certificate: Some(&id) };
        let arn = &arn;
        async move { job.make(&step, about, true, |iot| certificate::attach_policy(iot, policy, arn)).await }
    });
    all(policies).await?;
    let things_of = things.iter().map(|name| {
        let about = About { thing: name, on: Some(&id), certificate: None };
        let arn = &arn;
        async move {
            let call = |iot| thing::attach_principal(iot, name, arn);
            job.make(&Step::AttachThingPrincipal, about, true, call).await
        }
    });
    all(things_of).await?;
    match &rotation.hand_out {
        HandOut::Folder(_) => put_files(job, &name, new, rotation).await?,
        HandOut::Job => send(job, old, &name, &new, rotation).await?,
    }
    Ok(Status::Created)
}

fn some(things: &[String]) -> String {
    let shown: Vec<String> = things.iter().take(3).map(|name| format!("`{name}`")).collect();
    shown.join(", ") + if things.len() > 3 { ", …" } else { "" }
}

/// The new certificate, from the disk or made now. Signing and syncing wait, so a thread for that does it.
async fn issue(
    job: &Job,
    old: &str,
    old_pem: String,
    name: &str,
    rotation: &Arc<Rotation>,
) -> Result<Certificate, Ending> {
    let (rotation, key) = (rotation.clone(), job.lane.target.key.clone());
    let (old, name) = (old.to_owned(), name.to_owned());
    let made = tokio::task::spawn_blocking(move || rotation.issue(&key, &old, &old_pem, &name)).await;
    // A task that is let go of ends with its run.
    made.map_err(|_| Ending::Pending(None))?.map_err(|e| local(&e))
}

async fn put_files(job: &Job, name: &str, new: Certificate, rotation: &Arc<Rotation>) -> Result<(), Ending> {
    let (rotation, key, name) = (rotation.clone(), job.lane.target.key.clone(), name.to_owned());
    let put = tokio::task::spawn_blocking(move || rotation.put_files(&key, &name, &new)).await;
    put.map_err(|_| Ending::Pending(None))?.map_err(|e| local(&e))
}

async fn send(
    job: &Job,
    old: &str,
    name: &str,
    new: &Certificate,
    rotation: &Rotation,
) -> Result<(), Ending> {
    let target = &job.lane.target;
    let document = rotation.job_document(name, old, new).map_err(|e| local(&e))?;
    let (id, targets) =
        (job_id(&rotation.campaign, &target.key, old), [target.arn(&format!("thing/{name}"))]);
    let description = format!("fleetctl campaign {}: a new certificate", rotation.campaign);
    let new_job = NewJob {
        id: &id,
        targets: &targets,
        document: &document,
        description: &description,
        campaign: &rotation.campaign,
    };
    let about = About { thing: name, on: Some(&id), certificate: None };
    // The id is this row's alone: one that is there is this row's own, of an earlier attempt.
    Ok(there(job.make(&Step::CreateJob, about, false, |iot| calls::create_job(iot, new_job)).await)?)
}

/// What is there already is there.
fn there(answer: Result<(), Fault>) -> Result<(), Fault> {
    answer.or_else(|fault| if fault.error.class == Class::Exists { Ok(()) } else { Err(fault) })
}

/// The row's new certificate, if it was issued.
pub(super) fn issued(job: &Job, old: &str, rotation: &Rotation) -> Result<Option<Certificate>, Ending> {
    rotation::issued(&rotation.issued, &job.lane.target.key, old).map_err(|e| local(&e))
}

async fn finish(
    job: &Job,
    old: &str,
    named: Option<&str>,
    rotation: &Rotation,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let Some(new) = issued(job, old, rotation)? else {
        return Err(refused("NotIssued", format!("there is no new certificate for {old}")));
    };
    let new = new.info().certificate_id.as_str();
    // Once more right before: without the new one the device would be locked out.
    let is = status(job, new).await?.unwrap_or_else(|| "not registered".into());
    if is != "ACTIVE" {
        return Err(refused("NewNotActive", format!("the new certificate {new} is {is}; the old one stays")));
    }
    let things = things(job, old).await?;
    let must =
        if things.is_empty() { named.map(str::to_owned).into_iter().collect() } else { things.clone() };
    for name in &must {
        if !has(job, name, new).await? {
            let what =
                format!("the new certificate {new} is not attached to thing `{name}`; the old one stays");
            return Err(refused("NewNotAttached", what));
        }
    }
    let policies = policies(job, old).await?;
    let last = match rotation.old {
        Old::Revoke => "REVOKED",
        Old::Deactivate | Old::Delete => "INACTIVE",
    };
    steps.extend(things.iter().map(|_| Step::DetachThingPrincipal));
    steps.extend(policies.iter().map(|p| Step::DetachPolicy { policy_name: p.clone() }));
    steps.push(Step::UpdateCertificate { new_status: last.into() });
    if rotation.old == Old::Delete {
        steps.push(Step::DeleteCertificate);
    }
    if job.mode.dry_run {
        return Ok(Status::Planned);
    }
    detach(job, old, &things, &policies).await?;
    set(job, old, last).await?;
    if rotation.old == Old::Delete {
        let about = About { thing: named.unwrap_or_default(), on: Some(old), certificate: None };
        settling(job, &Step::DeleteCertificate, about, |iot| certificate::delete(iot, old)).await?;
    }
    Ok(if rotation.old == Old::Delete { Status::Deleted } else { Status::Updated })
}

async fn set(job: &Job, id: &str, new_status: &str) -> Result<(), Ending> {
    let step = Step::UpdateCertificate { new_status: new_status.into() };
    let about = About { thing: "", on: Some(id), certificate: None };
    let answer = job.make(&step, about, false, |iot| certificate::set_status(iot, id, new_status)).await;
    match answer {
        // One that is gone cannot be used either.
        Err(fault) if fault.error.class == Class::NotFound => Ok(()),
        answer => Ok(answer?),
    }
}

async fn back(job: &Job, old: &str, rotation: &Rotation, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let Some(new) = issued(job, old, rotation)? else { return Ok(Status::Absent) };
    let new = new.info().certificate_id.as_str();
    if status(job, new).await?.is_none() && rotation.hand_out != HandOut::Job {
        return Ok(Status::Absent);
    }
    // Without the old one the device would be locked out.
    let is = status(job, old).await?.unwrap_or_else(|| "not registered".into());
    if is != "ACTIVE" {
        return Err(refused("OldNotActive", format!("the old certificate {old} is {is}; the new one stays")));
    }
    let things = things(job, new).await?;
    for name in &things {
        if !has(job, name, old).await? {
            let what =
                format!("the old certificate {old} is not attached to thing `{name}`; the new one stays");
            return Err(refused("OldNotAttached", what));
        }
    }
    let policies = policies(job, new).await?;
    if rotation.hand_out == HandOut::Job {
        steps.push(Step::CancelJob);
    }
    steps.push(Step::UpdateCertificate { new_status: "INACTIVE".into() });
    steps.extend(things.iter().map(|_| Step::DetachThingPrincipal));
    steps.extend(policies.iter().map(|p| Step::DetachPolicy { policy_name: p.clone() }));
    steps.push(Step::DeleteCertificate);
    if job.mode.dry_run {
        return Ok(Status::Planned);
    }
    if rotation.hand_out == HandOut::Job {
        let id = job_id(&rotation.campaign, &job.lane.target.key, old);
        let about = About { thing: "", on: Some(&id), certificate: None };
        match job.make(&Step::CancelJob, about, false, |iot| calls::cancel_job(iot, &id)).await {
            Ok(()) => {}
            // It has ended, or there is none.
            Err(fault) if matches!(fault.error.class, Class::NotFound | Class::Refused) => {}
            Err(fault) => return Err(fault.into()),
        }
        // It may have answered in the meantime.
        let call = |iot| calls::executions(iot, &id);
        let answers = job.lane.call("ListJobExecutionsForJob", call).await?.value;
        if !rotation.also_proven && answers.iter().any(|status| status == "SUCCEEDED") {
            let what =
                format!("the device of {old} answered that it uses the new certificate {new}, which stays");
            return Err(refused("Proven", what));
        }
    }
    set(job, new, "INACTIVE").await?;
    detach(job, new, &things, &policies).await?;
    let about = About { thing: "", on: Some(new), certificate: None };
    settling(job, &Step::DeleteCertificate, about, |iot| certificate::delete(iot, new)).await?;
    Ok(Status::Deleted)
}
