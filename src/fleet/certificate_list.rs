//! Device certificates as AWS lists them: all of an account and Region, or those that were registered with a CA.
//!
//! AWS has no filter and no count: every certificate is listed, 250 a page at 10 pages a second, the newest first. A
//! certificate belongs to the CA that it was registered with, which a certificate registered without CA has not.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::Certificate;
use serde::Serialize;

use super::pace::Pace;
use super::thing::Page;
use super::{pages, timestamp};
use crate::aws::{AwsError, Call, Target, TargetKey};
use crate::output::Columns;

/// The columns of a list of certificates.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "status", "certificateMode", "creationDate"],
    more: &["certificateArn"],
    open: &[],
};

/// A certificate as a list has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The id: the SHA-256 of the certificate.
    pub certificate_id: String,
    /// `ACTIVE`, `INACTIVE`, `REVOKED`, `PENDING_ACTIVATION` or `PENDING_TRANSFER`.
    pub status: String,
    /// `DEFAULT` or `SNI_ONLY`.
    pub certificate_mode: Option<String>,
    /// When it was registered.
    pub creation_date: Option<String>,
    /// The ARN.
    pub certificate_arn: Option<String>,
}

impl Listed {
    /// A certificate that a target lists.
    pub fn of(target: &TargetKey, found: Certificate) -> Self {
        Self {
            target: target.clone(),
            certificate_id: found.certificate_id.unwrap_or_default(),
            status: found.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
            certificate_mode: found.certificate_mode.map(|m| m.as_str().to_owned()),
            creation_date: found.creation_date.as_ref().map(timestamp),
            certificate_arn: found.certificate_arn,
        }
    }
}

/// The operation that lists the certificates, of one CA or all.
pub const fn operation(ca: Option<&str>) -> &'static str {
    if ca.is_some() { "ListCertificatesByCA" } else { "ListCertificates" }
}

/// One page of the certificates, 250 a page, the newest first: those of a CA, by its id, or all.
///
/// # Errors
/// The failed call.
pub async fn page(
    iot: Client,
    ca: Option<&str>,
    marker: Option<String>,
) -> Result<Page<Certificate>, AwsError> {
    let (found, next) = if let Some(ca) = ca {
        let call = iot.list_certificates_by_ca().ca_certificate_id(ca);
        let call = call.page_size(pages::PAGE).ascending_order(false).set_marker(marker);
        let page = call.send().await.aws(operation(Some(ca)))?;
        (page.certificates, page.next_marker)
    } else {
        let call = iot.list_certificates();
        let call = call.page_size(pages::PAGE).ascending_order(false).set_marker(marker);
        let page = call.send().await.aws(operation(None))?;
        (page.certificates, page.next_marker)
    };
    Ok(Page::new(found.unwrap_or_default(), next))
}

/// The id of a certificate and when it was made, in seconds since 1970; one without a date is the newest.
pub fn made(found: Certificate) -> Option<(String, i64)> {
    Some((found.certificate_id?, found.creation_date.map_or(i64::MAX, |date| date.secs())))
}

/// Reads every certificate, of a CA or all, page by page and below the quota; `take` returns whether to go on.
///
/// # Errors
/// The failed call, or what `take` answered.
pub async fn list<E: From<AwsError>>(
    target: &Target,
    ca: Option<&str>,
    mut take: impl AsyncFnMut(Vec<Listed>) -> Result<bool, E>,
) -> Result<(), E> {
    let pace = tokio::sync::Mutex::new(Pace::of(operation(ca)));
    let fetch = async |marker| {
        pace.lock().await.turn().await;
        let Page { items, next } = page(target.iot().clone(), ca, marker).await?;
        Ok((items, next))
    };
    let take = async |page: Vec<Certificate>| {
        take(page.into_iter().map(|found| Listed::of(&target.key, found)).collect()).await
    };
    pages::pages(fetch, take).await
}
