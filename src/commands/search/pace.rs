//! Long reads learn the account's own quota while they run; short ones are over before Service Quotas has answered.

use std::pin::pin;

use futures_util::future::LocalBoxFuture;

use crate::aws::Origin;
use crate::bulk::lane::Lane;
use crate::ui::Ui;

/// Runs a read. When it has made more calls than asking is worth, Service Quotas is asked beside it, and the calls go
/// on at the rate that it says of this account; the read waits for none of that. A rate that the user gave stays, and
/// nothing is asked then. With `-v` it is said.
pub(crate) fn learning<'a, T: 'a>(
    ui: &'a Ui,
    lane: &'a Lane,
    operation: &'static str,
    read: impl Future<Output = T> + 'a,
) -> LocalBoxFuture<'a, T> {
    // Boxed, as a read has kilobytes of calls in it, and each caller would carry them once more.
    Box::pin(beside(ui, lane, operation, read))
}

async fn beside<T>(ui: &Ui, lane: &Lane, operation: &'static str, read: impl Future<Output = T>) -> T {
    let before = lane.quota(operation);
    if before.origin.is_known() {
        return read.await;
    }
    let mut read = pin!(read);
    let adopt = async {
        lane.is_long().await;
        let key = &lane.target.key;
        for note in lane.adopt_quotas().await {
            ui.detail(format!("{key}: {note}"));
        }
        let quota = lane.quota(operation);
        if quota.origin == Origin::Live {
            ui.detail(format!(
                "{key}: {operation} goes on at {} calls a second, as Service Quotas says {} (before: {})",
                lane.in_use(operation),
                quota.per_second,
                before.per_second
            ));
        } else if quota.origin == Origin::Limit {
            ui.detail(format!(
                "{key}: {operation} goes on at {} calls a second, as the query begins with a wildcard, and AWS answers \
                 {} of these (before: {})",
                lane.in_use(operation),
                quota.per_second,
                before.per_second
            ));
        }
    };
    tokio::select! {
        biased;
        done = &mut read => return done,
        () = adopt => {}
    }
    read.await
}
