//! Registering a certificate. Its id is known beforehand, so one that is registered as wanted is done.

use super::{about, refused, status};
use crate::aws::Class;
use crate::bulk::act::{Errand, New, Registration};
use crate::bulk::book::About;
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Ending, Job, all};
use crate::bulk::row::Certificate;
use crate::fleet::status::Status;
use crate::fleet::{certificate, issuance};

pub(super) async fn register(
    job: &Job,
    errand: &Errand,
    how: &Registration,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let id = errand.id();
    let new = if how.active { New::Active } else { New::Inactive };
    let step = if how.ca.is_some() { Step::RegisterCertificate } else { Step::RegisterCertificateWithoutCA };
    // An earlier attempt of the run that registered it may have ended before its policies.
    let mut made = job.page.made(step.operation(), Some(id));
    let mut updated = false;
    let mut is = job.state.certificate(&job.lane, id, false).await?;
    if is.is_none() && job.mode.dry_run {
        steps.push(step.clone());
        made = true;
    } else if is.is_none() {
        is = put(job, errand, how, &step, &mut made).await?;
        if is.is_none() {
            steps.push(step);
        }
    }
    if let (Some(ca), Some(_), false) = (&how.ca, &is, made)
        && !job.state.is_of_ca(&job.lane, id, &ca.id).await?
    {
        let what = format!("certificate {id} is registered already, and not with the CA {}", ca.id);
        return Err(refused("Differs", what));
    }
    if let Some(is) = is.filter(|is| is != new.word()) {
        if !how.update {
            let what = format!("certificate {id} is {is}, it would be registered as {}", new.word());
            return Err(refused("Differs", what));
        }
        status::may_become(id, &is, new)?;
        let step = Step::UpdateCertificate { new_status: new.word().into() };
        if !job.mode.dry_run {
            status::put(job, errand, &step, new).await?;
        }
        steps.push(step);
        updated = true;
    }
    updated |= policies(job, errand, id, made, steps).await?;
    Ok(match (job.mode.dry_run, made, updated) {
        (true, _, _) if !steps.is_empty() => Status::Planned,
        (_, true, _) => Status::Created,
        (_, false, true) => Status::Updated,
        (_, false, false) => Status::Exists,
    })
}

/// Registers it; the status of one that somebody else has registered meanwhile.
async fn put(
    job: &Job,
    errand: &Errand,
    how: &Registration,
    step: &Step,
    made: &mut bool,
) -> Result<Option<String>, Ending> {
    let id = errand.id();
    let Some(Certificate::Pem { pem, .. }) = &errand.row.certificate else {
        return Err(refused("NoCertificate", format!("of certificate {id} only the id is given")));
    };
    let ca = how.ca.as_ref().map(|ca| ca.pem.as_str());
    let call = |iot| issuance::register(iot, pem, ca, how.active);
    match job.make(step, about(errand), false, call).await {
        Ok(()) => *made = true,
        Err(fault) if fault.error.class == Class::Exists => {
            // Where the answer was lost it was this run's own call: what it made is the run's.
            if fault.repeated {
                job.page.step(step.operation(), about(errand), None);
                *made = true;
            }
            return Ok(job.state.certificate(&job.lane, id, true).await?);
        }
        Err(fault) => return Err(fault.into()),
    }
    Ok(None)
}

/// Attaches the policies that the certificate lacks; whether there were some.
pub(super) async fn policies(
    job: &Job,
    errand: &Errand,
    id: &str,
    fresh: bool,
    steps: &mut Vec<Step>,
) -> Result<bool, Ending> {
    let arn = job.arn(id);
    let mut missing = Vec::new();
    for policy in &errand.row.policies {
        if fresh || !job.state.has_policy(&job.lane, policy, &arn).await? {
            missing.push(Step::AttachPolicy { policy_name: policy.clone() });
        }
    }
    if !job.mode.dry_run {
        let arn = arn.as_str();
        all(missing.iter().map(|step| async move {
            let Step::AttachPolicy { policy_name: policy } = step else { return Ok(()) };
            let about = About { on: Some(policy), certificate: Some(id), ..about(errand) };
            job.make(step, about, fresh, |iot| certificate::attach_policy(iot, policy, arn)).await
        }))
        .await?;
    }
    let some = !missing.is_empty();
    steps.extend(missing);
    Ok(some)
}
