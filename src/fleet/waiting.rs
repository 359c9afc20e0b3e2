//! Deletions that AWS refuses for some minutes, and what the answer to a deletion means.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::status::Status;
use crate::aws::{AwsError, Class};
use crate::error::{Error, Result};

/// How long to wait before a refused call is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// Makes a call again while AWS refuses it by the error name `refusal`, for as long as `patience`.
///
/// # Errors
/// The last refusal, or any other failure at once.
pub(super) async fn until_accepted(
    refusal: &str,
    patience: Duration,
    call: impl AsyncFn() -> Result<(), AwsError>,
) -> Result<(), AwsError> {
    let started = Instant::now();
    loop {
        match call().await {
            Err(error) if error.is(refusal) && started.elapsed() < patience => sleep(AGAIN).await,
            answer => return answer,
        }
    }
}

/// What the answer to a deletion means: what was not there any more is deleted, too.
///
/// # Errors
/// The failed call, said of `what`.
pub(super) fn deleted(answer: Result<(), AwsError>, what: &str) -> Result<Status> {
    match answer {
        Err(error) if error.class != Class::NotFound => {
            Err(Error::from(error).context(format!("deleting {what}")))
        }
        _ => Ok(Status::Deleted),
    }
}
