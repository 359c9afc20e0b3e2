//! Removing a thing, and its certificates where that is asked for, in the order in which AWS permits it: what a
//! certificate may do is taken away first, links are taken off, and the thing goes last, so that a run that ended
//! in between finds the rest again. Which certificates the thing had is in the journal before the first is detached.

use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::future::{join, try_join_all};
use tokio::time::Instant;

use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::book::About;
use crate::bulk::lane::{Fault, Why};
use crate::bulk::plan::Step;
use crate::bulk::row::{Certificates, Removal};
use crate::bulk::state;
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

/// How long what was just detached may refuse to be deleted (aws-iot-device-sdk-cpp-v2 #797: "a few seconds").
const DETACHING: Duration = Duration::from_secs(30);
/// The pause between two tries to delete it.
pub(super) const DETACHING_PAUSE: Duration = Duration::from_secs(2);
/// The operation under which the journal keeps which certificates a thing had.
const DETACH: &str = "DetachThingPrincipal";

pub(super) async fn delete(job: &Job, removal: &Removal, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let name = removal.name.as_str();
    let there = state::describe(&job.lane, name).await?.is_some();
    let principals = if there { state::principals(&job.lane, name).await? } else { Vec::new() };
    permitted(removal, &principals)?;
    let certificates = certificates(job, removal, &principals);
    if !there && certificates.is_empty() {
        return Ok(Status::Absent);
    }
    let (mut doomed, mut shared) = (Vec::new(), Vec::new());
    for id in certificates {
        if job.state.is_shared(&job.lane, &id, name).await? {
            if removal.only.is_some() {
                let why =
                    format!("its certificate {id} has got another thing, and both are left as they are");
                return Err(not_only("ListPrincipalThings", why));
            }
            shared.push(id);
        } else if let Some(status) = look(job, removal, &id).await? {
            doomed.push((id, status));
        }
    }
    // Nothing was changed until here; a certificate that stands in the way has refused the row.
    for (id, status) in &doomed {
        take_down(job, removal, id, status, steps).await?;
    }
    if !job.mode.dry_run {
        intend(job, removal, &principals).await?;
        super::all(principals.iter().map(|arn| detach(job, name, arn))).await?;
    }
    steps.extend(principals.iter().map(|_| Step::DetachThingPrincipal));
    let mut doomed: Vec<String> = doomed.into_iter().map(|(id, _)| id).collect();
    if !job.mode.dry_run {
        // Rows of this run may have had one between them: the last that leaves it takes it down.
        for id in &shared {
            job.state.leave(id, name);
        }
        for id in shared {
            if !job.state.is_shared(&job.lane, &id, name).await?
                && let Some(status) = look(job, removal, &id).await?
            {
                take_down(job, removal, &id, &status, steps).await?;
                doomed.push(id);
            }
        }
    }
    if removal.certificates == Certificates::Delete {
        for id in &doomed {
            if !job.mode.dry_run {
                let about = About { thing: name, on: Some(id), certificate: None };
                settling(job, &Step::DeleteCertificate, about, |iot| certificate::delete(iot, id)).await?;
            }
            steps.push(Step::DeleteCertificate);
        }
    }
    if there {
        if !job.mode.dry_run {
            let about = About { thing: name, ..About::default() };
            settling(job, &Step::DeleteThing, about, |iot| thing::delete(iot, name)).await?;
        }
        steps.push(Step::DeleteThing);
    }
    Ok(if job.mode.dry_run { Status::Planned } else { Status::Deleted })
}

/// Refuses a thing that has got more than it was made with: what somebody added since is theirs.
fn permitted(removal: &Removal, principals: &[String]) -> Result<(), Ending> {
    let Some(only) = &removal.only else { return Ok(()) };
    let own = only.get(&removal.name);
    let is_own =
        |arn: &&String| certificate_id(arn).is_some_and(|id| own.is_some_and(|own| own.contains(id)));
    match principals.iter().find(|arn| !is_own(arn)) {
        Some(other) => {
            Err(not_only("ListThingPrincipals", format!("it has got {other} since, and is left as it is")))
        }
        None => Ok(()),
    }
}

fn not_only(operation: &'static str, message: String) -> Ending {
    Ending::Failed(AwsError { operation, code: None, message, request_id: None, class: Class::Refused })
}

/// The certificates to take down: those that the thing has, and those that an earlier attempt may have detached.
fn certificates(job: &Job, removal: &Removal, principals: &[String]) -> Vec<String> {
    if removal.certificates == Certificates::Keep {
        return Vec::new();
    }
    let made = &job.page.made;
    let intended = made.intents.iter().filter(|i| i.operation == DETACH).map(|i| i.key.clone());
    let detached = made.steps.iter().filter(|s| s.operation == DETACH).filter_map(|s| s.on.clone());
    let has = principals.iter().filter_map(|arn| certificate_id(arn)).map(str::to_owned);
    let mut all: Vec<String> = intended.chain(detached).chain(has).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Writes down which certificates the thing has: once they are detached nothing in AWS says so.
async fn intend(job: &Job, removal: &Removal, principals: &[String]) -> Result<(), Ending> {
    if removal.certificates == Certificates::Keep {
        return Ok(());
    }
    let is_known = |id: &&str| job.page.made.intents.iter().any(|i| i.operation == DETACH && i.key == *id);
    let new = principals.iter().filter_map(|arn| certificate_id(arn)).filter(|id| !is_known(id));
    // The run says itself why its journal failed.
    try_join_all(new.map(|id| job.page.intend(DETACH, id))).await.map_err(|_| Ending::Pending(None)).map(drop)
}

/// Detaches a principal; one that is gone already is detached.
pub(super) async fn detach(job: &Job, name: &str, arn: &str) -> Result<(), Fault> {
    let about = About { thing: name, on: certificate_id(arn), certificate: None };
    let call = |iot| thing::detach_principal(iot, name, arn);
    gone(job.make(&Step::DetachThingPrincipal, about, false, call).await)
}

/// The certificate's status, unless it is gone.
async fn look(job: &Job, removal: &Removal, id: &str) -> Result<Option<String>, Ending> {
    let status = job.lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?.value;
    if status.as_deref() == Some("PENDING_TRANSFER") && removal.certificates == Certificates::Delete {
        return Err(transferring(id));
    }
    Ok(status)
}

/// A certificate on its way to another account cannot be deleted.
pub(super) fn transferring(id: &str) -> Ending {
    Ending::Failed(AwsError {
        operation: "DescribeCertificate",
        code: Some("CertificateStateException".into()),
        message: format!(
            "certificate {id} is PENDING_TRANSFER: it can be deleted once its transfer is accepted, rejected or \
             cancelled"
        ),
        request_id: None,
        class: Class::Refused,
    })
}

/// Makes the certificate inactive and, where it is to be deleted, takes its policies off.
pub(super) async fn take_down(
    job: &Job,
    removal: &Removal,
    id: &str,
    status: &str,
    steps: &mut Vec<Step>,
) -> Result<(), Fault> {
    // One that is INACTIVE or REVOKED stays so.
    let deactivates = matches!(status, "ACTIVE" | "PENDING_ACTIVATION");
    let step = Step::UpdateCertificate { new_status: "INACTIVE".into() };
    let arn = job.arn(id);
    let deactivate = async {
        if !deactivates || job.mode.dry_run {
            return Ok(());
        }
        let about = About { thing: &removal.name, on: Some(id), certificate: None };
        gone(job.make(&step, about, false, |iot| certificate::set_status(iot, id, "INACTIVE")).await)
    };
    // At once: both are waited for, so that what was changed is written down.
    let (done, policies) = join(deactivate, policies_of(job, removal, &arn)).await;
    done?;
    if deactivates {
        steps.push(step);
    }
    for policy in policies? {
        let step = Step::DetachPolicy { policy_name: policy.clone() };
        if !job.mode.dry_run {
            let about = About { thing: &removal.name, on: Some(&policy), certificate: Some(id) };
            gone(job.make(&step, about, false, |iot| certificate::detach_policy(iot, &policy, &arn)).await)?;
        }
        steps.push(step);
    }
    Ok(())
}

/// The policies to take off a certificate that is to be deleted; what is gone has none.
async fn policies_of(job: &Job, removal: &Removal, arn: &str) -> Result<Vec<String>, Fault> {
    if removal.certificates != Certificates::Delete {
        return Ok(Vec::new());
    }
    match job.lane.call("ListAttachedPolicies", |iot| certificate::attached_policies(iot, arn)).await {
        Ok(answer) => Ok(answer.value),
        Err(fault) if is_gone(&fault) => Ok(Vec::new()),
        Err(fault) => Err(fault),
    }
}

fn is_gone(fault: &Fault) -> bool {
    matches!(fault.why, Why::Refused) && fault.error.class == Class::NotFound
}

/// What is not there any more needs nothing.
fn gone(answer: Result<(), Fault>) -> Result<(), Fault> {
    answer.or_else(|fault| if is_gone(&fault) { Ok(()) } else { Err(fault) })
}

/// Deletes what was just detached: AWS takes seconds to settle that. What is gone already is deleted.
pub(super) async fn settling<F>(
    job: &Job,
    step: &Step,
    about: About<'_>,
    send: impl Fn(aws_sdk_iot::Client) -> F,
) -> Result<(), Ending>
where
    F: Future<Output = Result<(), AwsError>>,
{
    // By the clock: in a large run a call waits longer for its turn than AWS takes to settle.
    let detached = Instant::now();
    loop {
        let tried = job.make(step, about, false, &send).await;
        match gone(tried) {
            Ok(()) => return Ok(()),
            Err(fault) if detached.elapsed() < DETACHING && is_attached(&fault.error) => {
                job.state.settles.store(true, Ordering::Relaxed);
                if !job.lane.pause(DETACHING_PAUSE).await {
                    return Err(Ending::Pending(None));
                }
            }
            Err(fault) => return Err(fault.into()),
        }
    }
}

/// Whether AWS says that something is attached yet, or that the certificate is active yet: "Cannot delete. Thing X
/// is still attached to one or more principals", "Things must be detached before deletion".
fn is_attached(error: &AwsError) -> bool {
    let says = |text| error.message.contains(text);
    error.is("DeleteConflictException")
        || (error.is("InvalidRequestException") && says("ttached"))
        || (error.is("CertificateStateException") && says("deactivated"))
}

fn certificate_id(arn: &str) -> Option<&str> {
    arn.rsplit_once(":cert/").map(|(_, id)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: &str, message: &str) -> AwsError {
        AwsError {
            operation: "DeleteThing",
            code: Some(code.into()),
            message: message.into(),
            request_id: None,
            class: Class::Refused,
        }
    }

    #[test]
    fn only_what_settles_is_waited_for() {
        let still = "Cannot delete. Thing lamp is still attached to one or more principals";
        assert!(is_attached(&error("InvalidRequestException", still)));
        let policies = "Certificate policies must be detached before deletion (arn: x)";
        assert!(is_attached(&error("DeleteConflictException", policies)));
        let active = "Certificate must be deactivated (not ACTIVE) before deletion. Id: x";
        assert!(is_attached(&error("CertificateStateException", active)));
        assert!(!is_attached(&error("InvalidRequestException", "thingName is not valid")));
        assert!(!is_attached(&error("CertificateStateException", "The certificate is being transferred")));
        assert!(!is_attached(&error("VersionConflictException", still)));
    }

    #[test]
    fn what_has_got_another_certificate_is_refused() {
        let only = [("lamp".to_owned(), ["ab12".to_owned()].into())].into();
        let removal = |name: &str| Removal {
            name: name.to_owned(),
            certificates: Certificates::Delete,
            only: Some(std::sync::Arc::new(std::collections::BTreeMap::clone(&only))),
        };
        let own = "arn:aws:iot:eu-west-1:111111111111:cert/ab12".to_owned();
        let other = "arn:aws:iot:eu-west-1:111111111111:cert/cd34".to_owned();
        assert!(permitted(&removal("lamp"), &[]).is_ok());
        assert!(permitted(&removal("lamp"), std::slice::from_ref(&own)).is_ok());
        assert!(permitted(&removal("lamp"), &[own.clone(), other.clone()]).is_err());
        assert!(permitted(&removal("lamp"), &["eu-west-1:cognito".to_owned()]).is_err());
        assert!(permitted(&removal("door"), std::slice::from_ref(&own)).is_err());
        assert!(permitted(&Removal { only: None, ..removal("lamp") }, &[own, other]).is_ok());
    }

    #[test]
    fn a_principal_that_is_no_certificate_has_no_id() {
        assert_eq!(certificate_id("arn:aws:iot:eu-west-1:111111111111:cert/ab12"), Some("ab12"));
        assert_eq!(certificate_id("eu-west-1:7b2f6f1c-0000-4000-8000-5a5a5a5a5a5a"), None);
    }
}
