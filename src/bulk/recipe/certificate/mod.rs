//! Recipes of certificates: one file for each act.

mod rotate;
mod rotate_links;
mod status;

use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::act::{Act, Errand};
use crate::bulk::plan::Step;
use crate::fleet::status::Status;

/// Does what a row about a certificate asks for.
pub(super) async fn run(job: &Job, errand: &Errand, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    match &errand.act {
        Act::Rotate(rotation) => Box::pin(rotate::run(job, errand, rotation, steps)).await,
        Act::SetStatus(new) => status::set(job, errand, *new, steps).await,
        Act::Register(_)
        | Act::Delete
        | Act::Transfer(_)
        | Act::CreateFromCsr { .. }
        | Act::CreateKeys { .. } => Err(refused("NotBuilt", "this act has no recipe yet".into())),
    }
}

/// A row that cannot be done as things are, and why.
pub(super) fn refused(code: &str, message: String) -> Ending {
    Ending::Failed(AwsError {
        operation: "compare",
        code: Some(code.to_owned()),
        message,
        request_id: None,
        class: Class::Refused,
    })
}

/// The row's certificate is not registered in its target.
pub(super) fn not_registered(id: &str) -> Ending {
    Ending::Failed(AwsError {
        operation: "DescribeCertificate",
        code: Some("ResourceNotFoundException".into()),
        message: format!("certificate {id} is not registered"),
        request_id: None,
        class: Class::NotFound,
    })
}
