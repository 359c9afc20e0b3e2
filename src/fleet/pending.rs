//! Certificates that wait for their activation: AWS lists them among all others, and has no filter for them.

use std::collections::HashSet;

use super::pace::Pace;
use super::{certificate_list, pages};
use crate::aws::{AwsError, Target};

/// What a look found.
#[derive(Debug, Default)]
pub struct Found {
    /// The ids of the certificates that are PENDING_ACTIVATION, the newest first.
    pub ids: Vec<String>,
    /// When the newest certificate was made of all that were looked at, in seconds since 1970.
    pub newest: Option<i64>,
}

/// Lists the certificates that wait for their activation: those of a CA, or all. With `since`, in seconds since 1970,
/// it ends with the page on which everything is older, as AWS lists the newest first.
///
/// # Errors
/// The failed call.
pub async fn look(target: &Target, ca: Option<&str>, since: Option<i64>) -> Result<Found, AwsError> {
    let mut turns = Pace::of(certificate_list::operation(ca));
    let (mut found, mut seen) = (Found::default(), HashSet::new());
    let mut marker = None;
    loop {
        turns.turn().await;
        let page = certificate_list::page(target.iot().clone(), ca, marker.clone()).await?;
        let mut is_old = since.is_some() && !page.items.is_empty();
        for certificate in page.items {
            let is_pending = certificate.status.as_ref().is_some_and(|s| s.as_str() == "PENDING_ACTIVATION");
            let Some((id, made)) = certificate_list::made(certificate) else { continue };
            is_old &= since.is_some_and(|since| made < since);
            // One without a date counts as new, and says nothing of when the newest was made.
            if made != i64::MAX {
                found.newest = found.newest.max(Some(made));
            }
            // A list that changes while its pages are read may say one twice.
            if is_pending && seen.insert(id.clone()) {
                found.ids.push(id);
            }
        }
        if is_old || !pages::goes_on(&mut marker, page.next)? {
            return Ok(found);
        }
    }
}
