//! Recipes of certificates: one file for each act.

mod activate;
mod create;
mod delete;
mod register;
mod rotate;
mod rotate_links;
mod status;
mod take;
mod transfer;

use super::{Ending, Job};
use crate::aws::{AwsError, COMPARE, Class};
use crate::bulk::act::{Act, Errand};
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::Step;
use crate::fleet::status::Status;

/// Does what a row about a certificate asks for.
pub(super) async fn run(job: &Job, errand: &Errand, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    // Boxed: hundreds of rows are in work at once, and what is done makes room.
    match &errand.act {
        Act::SetStatus(new) => Box::pin(status::set(job, errand, *new, steps)).await,
        Act::Register(how) => Box::pin(register::register(job, errand, how, steps)).await,
        Act::Delete => Box::pin(delete::delete(job, errand, steps)).await,
        Act::Transfer(what) => Box::pin(transfer::run(job, errand, what, steps)).await,
        Act::CreateFromCsr { out, active } => {
            let out = out.as_ref().map(|out| out.as_path());
            Box::pin(create::of_request(job, errand, out, *active, steps)).await
        }
        Act::CreateKeys { out, active } => Box::pin(create::keys(job, errand, out, *active, steps)).await,
        Act::ActivatePending(how) => Box::pin(activate::activate(job, errand, how, steps)).await,
        Act::Rotate(rotation) => Box::pin(rotate::run(job, errand, rotation, steps)).await,
    }
}

/// What a call about the row's certificate is about.
fn about(errand: &Errand) -> About<'_> {
    About { thing: errand.row.thing.as_deref().unwrap_or_default(), on: Some(errand.id()), certificate: None }
}

/// A row that cannot be done as things are, and why.
fn refused(code: &str, message: String) -> Ending {
    Ending::Failed(AwsError {
        operation: COMPARE,
        code: Some(code.to_owned()),
        message,
        request_id: None,
        class: Class::Refused,
    })
}

/// Why a certificate that is not found cannot be changed, where it is on offer to another account: it lives on there.
async fn on_offer(job: &Job, id: &str) -> Result<Option<Ending>, Fault> {
    let to = job.state.offered_to(&job.lane, id).await?;
    Ok(to.map(|to| {
        let what = format!("certificate {id} is on offer to account {to}: cancel the transfer first");
        refused("CertificatePendingTransfer", what + " (`fleetctl certs transfer --cancel`)")
    }))
}

/// The row's certificate is not registered in its target.
fn not_registered(id: &str) -> Ending {
    Ending::Failed(AwsError {
        operation: "DescribeCertificate",
        code: Some("ResourceNotFoundException".into()),
        message: format!("certificate {id} is not registered"),
        request_id: None,
        class: Class::NotFound,
    })
}
