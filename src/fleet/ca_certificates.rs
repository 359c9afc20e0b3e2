//! The device certificates of a registered CA: what hangs on it in an account and Region.
//!
//! AWS has no filter and no count: every certificate is listed, 250 a page at 10 pages a second. A certificate belongs
//! to the CA that it was registered with, which a certificate registered without CA has not.

use aws_sdk_iot::Client;
use serde::Serialize;

use super::pace::Pace;
use super::thing::Page;
use super::{pages, timestamp};
use crate::aws::{AwsError, Call, Target};

/// One certificate of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// The id: the SHA-256 of the certificate.
    pub certificate_id: String,
    /// The ARN.
    pub certificate_arn: String,
    /// `ACTIVE`, `INACTIVE`, `REVOKED`, `PENDING_ACTIVATION` or `PENDING_TRANSFER`.
    pub status: String,
    /// `DEFAULT` or `SNI_ONLY`.
    pub certificate_mode: Option<String>,
    /// When it was registered.
    pub creation_date: Option<String>,
}

/// How many certificates of a CA are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// All of them.
    pub certificates: u64,
    /// Those whose devices can connect.
    pub active: u64,
    /// Those on their way: registered by a first connection, or sent to another account.
    pub pending: u64,
    /// Those that can be made active again.
    pub inactive: u64,
    /// Those that cannot.
    pub revoked: u64,
}

impl Counts {
    /// Counts one certificate by its status; one that this program does not know counts as pending, that is as one
    /// that still needs its CA.
    pub fn add(&mut self, status: &str) {
        self.certificates += 1;
        match status {
            "ACTIVE" => self.active += 1,
            "INACTIVE" | "REGISTER_INACTIVE" => self.inactive += 1,
            "REVOKED" => self.revoked += 1,
            _ => self.pending += 1,
        }
    }

    /// Those that still depend on the CA: active, or about to be.
    pub fn dependents(&self) -> u64 {
        self.active + self.pending
    }
}

/// One page of the certificates of a CA, newest first: 250.
///
/// # Errors
/// The failed call.
pub async fn page(iot: Client, ca: &str, marker: Option<String>) -> Result<Page<Listed>, AwsError> {
    let call = iot.list_certificates_by_ca().ca_certificate_id(ca).page_size(pages::PAGE).set_marker(marker);
    let page = call.send().await.aws("ListCertificatesByCA")?;
    let rows = page.certificates.unwrap_or_default().into_iter().map(|c| Listed {
        certificate_id: c.certificate_id.unwrap_or_default(),
        certificate_arn: c.certificate_arn.unwrap_or_default(),
        status: c.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
        certificate_mode: c.certificate_mode.map(|m| m.as_str().to_owned()),
        creation_date: c.creation_date.as_ref().map(timestamp),
    });
    Ok(Page::new(rows.collect(), page.next_marker))
}

/// Reads every certificate of a CA, page by page and below the quota; `take` returns whether to go on.
///
/// # Errors
/// The failed call, or what `take` answered.
pub async fn list<E: From<AwsError>>(
    target: &Target,
    ca: &str,
    take: impl AsyncFnMut(Vec<Listed>) -> Result<bool, E>,
) -> Result<(), E> {
    let pace = tokio::sync::Mutex::new(Pace::of("ListCertificatesByCA"));
    let fetch = async |marker| {
        pace.lock().await.turn().await;
        let Page { items, next } = page(target.iot().clone(), ca, marker).await?;
        Ok((items, next))
    };
    pages::pages(fetch, take).await
}

/// Counts the certificates of a CA by state.
///
/// # Errors
/// The failed call.
pub async fn count(target: &Target, ca: &str) -> Result<Counts, AwsError> {
    let mut counts = Counts::default();
    list(target, ca, async |page| {
        for certificate in &page {
            counts.add(&certificate.status);
        }
        Ok::<_, AwsError>(true)
    })
    .await?;
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_not_surely_off_depends_on_its_ca() {
        let mut counts = Counts::default();
        for status in
            ["ACTIVE", "PENDING_ACTIVATION", "PENDING_TRANSFER", "INACTIVE", "REVOKED", "A_NEW_STATE"]
        {
            counts.add(status);
        }
        assert_eq!(counts, Counts { certificates: 6, active: 1, pending: 3, inactive: 1, revoked: 1 });
        assert_eq!(counts.dependents(), 4);
    }
}
