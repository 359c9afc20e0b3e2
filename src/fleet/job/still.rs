//! Devices that still work on a job that was cancelled: CancelJob without force spares them, and AWS refuses it for a job
//! that has ended. Their executions are cancelled one by one.

use aws_sdk_iot::types::JobExecutionStatus;
use futures_util::{StreamExt as _, stream};

use super::NOUN;
use super::executions::{self, Wanted};
use crate::aws::{Call, Class};
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};

const CALL: &str = "CancelJobExecution";
/// What AWS says of an execution that has ended.
const ENDED: &str = "InvalidStateTransitionException";
/// Calls at one time: AWS's quota is 10 a second (`iot-quotas`, L-5D01DB62).
const AT_ONCE: usize = 8;

/// Cancels the executions in progress of a job; how many were. What ends meanwhile is not counted.
///
/// # Errors
/// The first failed call; the others have been made by then.
pub async fn stop(lane: &Lane, id: &str) -> Result<u64> {
    let wanted = Wanted { statuses: vec![JobExecutionStatus::InProgress], ..Wanted::default() };
    let mut names = Vec::new();
    executions::read(lane, id, &wanted, |page| {
        names.extend(page.into_iter().map(|execution| execution.thing_name));
        Ok(true)
    })
    .await?;
    let calls = stream::iter(names.iter().map(|name| {
        lane.call(CALL, move |iot| {
            let call = iot.cancel_job_execution().job_id(id).thing_name(name).force(true);
            async move { call.send().await.aws(CALL) }
        })
    }));
    let answers: Vec<_> = calls.buffer_unordered(AT_ONCE).collect().await;
    let mut stopped = 0;
    for answer in answers {
        match answer {
            Ok(_) => stopped += 1,
            Err(fault) if fault.error.class == Class::NotFound || fault.error.is(ENDED) => {}
            Err(fault) => {
                return Err(Error::from(fault.error)
                    .context(format!("cancelling the executions in progress of {}", NOUN.called(id))));
            }
        }
    }
    Ok(stopped)
}
