//! Calls on any core.

use std::future::pending;
use std::panic::resume_unwind;

use tokio::task::JoinSet;

/// Makes a call as a task of its own: what a command over many targets does with their answers is one task, and signing
/// a thousand calls and reading their answers would keep one core busy while the others wait. Dropped, it ends the call.
pub async fn apart<T: Send + 'static>(call: impl Future<Output = T> + Send + 'static) -> T {
    let mut task = JoinSet::new();
    task.spawn(call);
    match task.join_next().await {
        Some(Ok(answer)) => answer,
        Some(Err(error)) => match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // Only a runtime that shuts down ends it, and nobody waits for an answer then.
            Err(_) => pending().await,
        },
        None => pending().await,
    }
}
