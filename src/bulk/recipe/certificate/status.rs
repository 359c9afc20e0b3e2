//! A certificate's status: changed where it is another one and may be changed.

use super::{about, not_registered, on_offer, refused};
use crate::bulk::act::{Errand, New};
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Ending, Job};
use crate::fleet::certificate;
use crate::fleet::status::Status;

pub(super) async fn set(
    job: &Job,
    errand: &Errand,
    new: New,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let id = errand.id();
    let Some(is) = job.state.certificate(&job.lane, id, false).await? else {
        return Err(on_offer(job, id).await?.unwrap_or_else(|| not_registered(id)));
    };
    if is == new.word() {
        return Ok(Status::Exists);
    }
    may_become(id, &is, new)?;
    let step = Step::UpdateCertificate { new_status: new.word().into() };
    if !job.mode.dry_run {
        put(job, errand, &step, new).await?;
    }
    steps.push(step);
    Ok(if job.mode.dry_run { Status::Planned } else { Status::Updated })
}

/// Why a certificate with this status cannot get the new one, if so.
pub(super) fn may_become(id: &str, is: &str, new: New) -> Result<(), Ending> {
    match is {
        "REVOKED" => Err(refused(
            "CertificateRevoked",
            format!("certificate {id} is REVOKED, which is final: it cannot become {}", new.word()),
        )),
        "PENDING_TRANSFER" => Err(refused(
            "CertificatePendingTransfer",
            format!(
                "certificate {id} is PENDING_TRANSFER: its status can be changed once its transfer is accepted, \
                 rejected or cancelled"
            ),
        )),
        _ => Ok(()),
    }
}

/// Calls UpdateCertificate.
pub(super) async fn put(job: &Job, errand: &Errand, step: &Step, new: New) -> Result<(), Ending> {
    let id = errand.id();
    Ok(job.make(step, about(errand), false, |iot| certificate::set_status(iot, id, new.word())).await?)
}
