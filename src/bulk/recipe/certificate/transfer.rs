//! Moving a certificate to another account: one side offers it, the other takes it or turns it down. Where both are
//! ours, one row does both: what it finds offered already it takes, and what is there already is done.

use std::time::Duration;

use super::{about, delete, not_registered, refused};
use crate::aws::Class;
use crate::bulk::act::{Errand, Transfer};
use crate::bulk::lane::{Fault, Lane, Why};
use crate::bulk::plan::Step;
use crate::bulk::receivers::Receivers;
use crate::bulk::recipe::{Ending, Job};
use crate::fleet::status::Status;
use crate::fleet::{certificate, issuance};

pub(super) async fn run(
    job: &Job,
    errand: &Errand,
    what: &Transfer,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    match what {
        Transfer::To { account, message, detach } => {
            offer(job, errand, account, message.as_deref(), *detach, steps).await
        }
        Transfer::Move { to, message, detach, activate } => {
            let offer = Offer { message: message.as_deref(), detach: *detach };
            hand_over(job, errand, to, offer, *activate, steps).await
        }
        Transfer::Accept { activate } => accept(job, errand, *activate, steps).await,
        Transfer::Reject { reason } => {
            let id = errand.id();
            match job.state.certificate(&job.lane, id, true).await?.as_deref() {
                Some("PENDING_TRANSFER") => {}
                None => return Ok(absent(job)),
                Some(is) => return Err(over(id, is)),
            }
            let call = |iot| issuance::reject(iot, id, reason.as_deref());
            make(job, errand, Step::RejectCertificateTransfer, steps, call).await
        }
        Transfer::Cancel => {
            let id = errand.id();
            if job.state.offered_to(&job.lane, id).await?.is_none() {
                return match job.state.certificate(&job.lane, id, true).await? {
                    Some(_) => Ok(Status::Exists),
                    None => Err(not_registered(id)),
                };
            }
            make(job, errand, Step::CancelCertificateTransfer, steps, |iot| issuance::cancel(iot, id)).await
        }
    }
}

async fn offer(
    job: &Job,
    errand: &Errand,
    account: &str,
    message: Option<&str>,
    detach: bool,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let id = errand.id();
    if account == job.lane.target.key.account {
        return Err(refused("SameAccount", format!("certificate {id} is in account {account} already")));
    }
    let is = job.state.certificate(&job.lane, id, true).await?;
    let Some(is) = is.filter(|is| is != "PENDING_TRANSFER") else {
        // It belongs to the other account as long as that does not turn it down.
        return match job.state.offered_to(&job.lane, id).await? {
            Some(to) if to == account => Ok(Status::Exists),
            Some(to) => Err(refused("Differs", format!("certificate {id} is offered to account {to}"))),
            None if job.page.made(Step::TransferCertificate.operation(), Some(id)) => Ok(Status::Updated),
            None => Err(not_registered(id)),
        };
    };
    if detach {
        delete::take_links_off(job, errand, &is, steps).await?;
    } else {
        let blocks = blocks(job, id, &is).await?;
        if !blocks.is_empty() {
            let what = format!("certificate {id} cannot be transferred: it {}", blocks.join(", it "));
            return Err(refused("NotTransferable", format!("{what}; --detach changes that")));
        }
    }
    let call = |iot| issuance::transfer(iot, id, account, message);
    make(job, errand, Step::TransferCertificate, steps, call).await
}

/// How a certificate is offered.
struct Offer<'a> {
    message: Option<&'a str>,
    detach: bool,
}

/// How often an offer is looked for that was made right before: AWS IoT is eventually consistent.
const TRIES: u32 = 5;
/// Before each of them.
const SETTLING: Duration = Duration::from_secs(2);

async fn hand_over(
    job: &Job,
    errand: &Errand,
    to: &Receivers,
    how: Offer<'_>,
    activate: bool,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let (id, account) = (errand.id(), to.account());
    let Some(there) = to.lane(&job.lane) else {
        let region = &job.lane.target.key.region;
        return Err(refused(
            "RegionNotSelected",
            format!("account {account} is not selected in {region}; `--region {region}` selects it"),
        ));
    };
    if account != job.lane.target.key.account {
        let is = job.state.certificate(&job.lane, id, true).await?;
        if is.is_none_or(|is| is == "PENDING_TRANSFER")
            && job.state.offered_to(&job.lane, id).await?.is_none()
        {
            let call = |iot| certificate::status(iot, id);
            match there.call("DescribeCertificate", call).await?.value.as_deref() {
                // Offered, and not in the list of what is offered yet.
                Some("PENDING_TRANSFER") => {}
                Some("ACTIVE") => return Ok(done(job)),
                Some("INACTIVE") if !activate => return Ok(done(job)),
                Some(is) => {
                    return Err(refused(
                        "Differs",
                        format!("certificate {id} is in account {account} already, {is}"),
                    ));
                }
                None => return Err(not_registered(id)),
            }
            return take(job, errand, &there, activate, steps).await;
        }
    }
    offer(job, errand, account, how.message, how.detach, steps).await?;
    take(job, errand, &there, activate, steps).await
}

/// Takes what this row has offered, in the other account.
async fn take(
    job: &Job,
    errand: &Errand,
    there: &Lane,
    activate: bool,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let (id, step) = (errand.id(), Step::AcceptCertificateTransfer);
    if job.mode.dry_run {
        steps.push(step);
        return Ok(Status::Planned);
    }
    let mut tries = 0;
    loop {
        match there.call(step.operation(), |iot| issuance::accept(iot, id, activate)).await {
            Ok(answer) => {
                job.page.step(step.operation(), about(errand), answer.request_id);
                break;
            }
            Err(fault) if fault.repeated && is_over(&fault) => {
                job.page.step(step.operation(), about(errand), None);
                break;
            }
            Err(fault) if fault.error.class == Class::NotFound && tries < TRIES => {
                tries += 1;
                if !job.lane.pause(SETTLING).await {
                    return Err(Ending::Pending(None));
                }
            }
            Err(fault) => {
                if matches!(fault.why, Why::Paused) {
                    // What nobody takes is not offered.
                    job.lane.give_up(fault.error.clone());
                }
                return Err(fault.into());
            }
        }
    }
    steps.push(step);
    Ok(Status::Updated)
}

/// What keeps it from being transferred.
async fn blocks(job: &Job, id: &str, is: &str) -> Result<Vec<String>, Fault> {
    let mut blocks = Vec::new();
    if is == "ACTIVE" {
        blocks.push("is ACTIVE".to_owned());
    }
    let arn = job.arn(id);
    let call = |iot| certificate::attached_policies(iot, &arn);
    let policies = job.lane.call("ListAttachedPolicies", call).await?.value;
    if !policies.is_empty() {
        blocks.push(format!("has policies ({})", policies.join(", ")));
    }
    let things = delete::things_of(job, id).await?;
    if !things.is_empty() {
        blocks.push(format!("has things ({})", things.join(", ")));
    }
    Ok(blocks)
}

async fn accept(job: &Job, errand: &Errand, activate: bool, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let id = errand.id();
    match job.state.certificate(&job.lane, id, true).await?.as_deref() {
        Some("PENDING_TRANSFER") => {}
        Some("ACTIVE") => return Ok(done(job)),
        Some("INACTIVE") if !activate => return Ok(done(job)),
        Some(is) => return Err(over(id, is)),
        None => return Err(not_registered(id)),
    }
    let call = |iot| issuance::accept(iot, id, activate);
    make(job, errand, Step::AcceptCertificateTransfer, steps, call).await
}

/// It is as wanted: by an earlier attempt of this run, or without it.
fn done(job: &Job) -> Status {
    if job.page.made.steps.is_empty() { Status::Exists } else { Status::Updated }
}

fn absent(job: &Job) -> Status {
    if job.page.made.steps.is_empty() { Status::Absent } else { Status::Updated }
}

fn over(id: &str, is: &str) -> Ending {
    refused("NotPendingTransfer", format!("certificate {id} is {is}: it is not offered to this account"))
}

/// Makes the one call; what an answer that was lost has done already is done.
async fn make<F>(
    job: &Job,
    errand: &Errand,
    step: Step,
    steps: &mut Vec<Step>,
    call: impl Fn(aws_sdk_iot::Client) -> F,
) -> Result<Status, Ending>
where
    F: Future<Output = Result<(), crate::aws::AwsError>>,
{
    if job.mode.dry_run {
        steps.push(step);
        return Ok(Status::Planned);
    }
    match job.make(&step, about(errand), false, call).await {
        Ok(()) => {}
        Err(fault) if fault.repeated && is_over(&fault) => {
            job.page.step(step.operation(), about(errand), None);
        }
        Err(fault) => return Err(fault.into()),
    }
    steps.push(step);
    Ok(Status::Updated)
}

/// What AWS says of a transfer that an earlier attempt of the same call has made.
fn is_over(fault: &Fault) -> bool {
    fault.error.is("TransferAlreadyCompletedException")
        || fault.error.is("CertificateStateException")
        || fault.error.class == Class::NotFound
}
