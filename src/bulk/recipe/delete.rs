//! Removing a thing, and its certificates where that is asked for, in the order in which AWS permits it: what a
//! certificate may do is taken away first, links are taken off, and the thing goes last, so that a run that ended
//! in between finds the rest again.

use std::time::Duration;

use futures_util::future::try_join_all;

use super::{Ending, Job};
use crate::aws::Class;
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::Step;
use crate::bulk::row::{Certificates, Removal};
use crate::bulk::state;
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

/// How long what was just detached may refuse to be deleted (aws-iot-device-sdk-cpp-v2 #797: "a few seconds").
const DETACHING: Duration = Duration::from_secs(30);
/// The pause between two tries to delete it.
const DETACHING_PAUSE: Duration = Duration::from_secs(2);

pub(super) async fn delete(job: &Job, removal: &Removal, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let name = removal.name.as_str();
    let there = state::describe(&job.lane, name).await?.is_some();
    // An earlier attempt may have detached certificates that are still to be removed.
    let detached = job.page.made.steps.iter().filter(|s| s.operation == "DetachThingPrincipal");
    let mut own: Vec<String> = detached.filter_map(|s| s.on.clone()).collect();
    if !there && own.is_empty() {
        return Ok(Status::Absent);
    }
    let principals = if there { state::principals(&job.lane, name).await? } else { Vec::new() };
    own.extend(principals.iter().filter_map(|arn| certificate_id(arn)).map(str::to_owned));
    own.sort_unstable();
    own.dedup();
    let mut doomed = Vec::new();
    if removal.certificates != Certificates::Keep {
        for id in own {
            if !is_used_by_others(job, &id, name).await? {
                doomed.push(id);
            }
        }
    }
    if job.mode.dry_run {
        for id in &doomed {
            take_down(job, removal, id, steps).await?;
        }
        steps.extend(principals.iter().map(|_| Step::DetachThingPrincipal));
        if removal.certificates == Certificates::Delete {
            steps.extend(doomed.iter().map(|_| Step::DeleteCertificate));
        }
        steps.extend(there.then_some(Step::DeleteThing));
        return Ok(Status::Planned);
    }
    for id in &doomed {
        take_down(job, removal, id, steps).await?;
    }
    try_join_all(principals.iter().map(|arn| detach(job, name, arn))).await?;
    steps.extend(principals.iter().map(|_| Step::DetachThingPrincipal));
    if removal.certificates == Certificates::Delete {
        for id in &doomed {
            let about = About { thing: name, on: Some(id), certificate: None };
            settling(job, &Step::DeleteCertificate, about, |iot| certificate::delete(iot, id)).await?;
            steps.push(Step::DeleteCertificate);
        }
    }
    if there {
        let about = About { thing: name, ..About::default() };
        settling(job, &Step::DeleteThing, about, |iot| thing::delete(iot, name)).await?;
        steps.push(Step::DeleteThing);
    }
    Ok(Status::Deleted)
}

/// Detaches a principal; one that is gone already is detached.
async fn detach(job: &Job, name: &str, arn: &str) -> Result<(), Fault> {
    let about = About { thing: name, on: certificate_id(arn), certificate: None };
    let call = |iot| thing::detach_principal(iot, name, arn);
    match job.make(&Step::DetachThingPrincipal, about, false, call).await {
        Err(fault) if fault.error.class != Class::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Makes the certificate inactive and, where it is to be deleted, takes its policies off.
async fn take_down(job: &Job, removal: &Removal, id: &str, steps: &mut Vec<Step>) -> Result<(), Fault> {
    let about = About { thing: &removal.name, on: Some(id), certificate: None };
    let answer = job.lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?;
    let Some(status) = answer.value else { return Ok(()) };
    if status == "ACTIVE" {
        let step = Step::UpdateCertificate { new_status: "INACTIVE".into() };
        if !job.mode.dry_run {
            job.make(&step, about, false, |iot| certificate::set_status(iot, id, "INACTIVE")).await?;
        }
        steps.push(step);
    }
    if removal.certificates != Certificates::Delete {
        return Ok(());
    }
    let arn = job.arn(id);
    let call = |iot| certificate::attached_policies(iot, &arn);
    for policy in job.lane.call("ListAttachedPolicies", call).await?.value {
        let step = Step::DetachPolicy { policy_name: policy.clone() };
        if !job.mode.dry_run {
            let about = About { thing: &removal.name, on: Some(&policy), certificate: Some(id) };
            job.make(&step, about, false, |iot| certificate::detach_policy(iot, &policy, &arn)).await?;
        }
        steps.push(step);
    }
    Ok(())
}

/// Whether another thing has the certificate.
async fn is_used_by_others(job: &Job, id: &str, name: &str) -> Result<bool, Fault> {
    let arn = job.arn(id);
    let call = |iot| certificate::things_page(iot, &arn);
    let answer = job.lane.call("ListPrincipalThings", call).await;
    match answer {
        Ok(answer) => Ok(answer.value.iter().any(|other| other != name)),
        Err(fault) if fault.error.class == Class::NotFound => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// Deletes what was just detached: AWS takes seconds to settle that. What is gone already is deleted.
pub(super) async fn settling<F>(
    job: &Job,
    step: &Step,
    about: About<'_>,
    send: impl Fn(aws_sdk_iot::Client) -> F,
) -> Result<(), Ending>
where
    F: Future<Output = Result<(), crate::aws::AwsError>>,
{
    let mut left = DETACHING.as_secs() / DETACHING_PAUSE.as_secs();
    loop {
        match job.make(step, about, false, &send).await {
            Ok(()) => return Ok(()),
            Err(fault) if fault.error.class == Class::NotFound => return Ok(()),
            // "Cannot delete. Thing X is still attached to one or more principals".
            Err(fault)
                if left > 0
                    && [
                        "InvalidRequestException",
                        "DeleteConflictException",
                        "CertificateStateException",
                    ]
                    .iter()
                    .any(|code| fault.error.is(code)) =>
            {
                left -= 1;
                if !job.lane.pause(DETACHING_PAUSE).await {
                    return Err(Ending::Pending(None));
                }
            }
            Err(fault) => return Err(fault.into()),
        }
    }
}

fn certificate_id(arn: &str) -> Option<&str> {
    arn.rsplit_once(":cert/").map(|(_, id)| id)
}
