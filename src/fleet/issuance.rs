//! Certificates that come into an account: registered under a CA or without one, or made by AWS; and those that move
//! to another account.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::CertificateStatus;
use zeroize::Zeroizing;

use super::thing::Page;
use crate::aws::{AwsError, Call, Class};

fn status(active: bool) -> CertificateStatus {
    if active { CertificateStatus::Active } else { CertificateStatus::Inactive }
}

/// Registers a certificate: under the CA that signed it, which must be registered and active, or without one.
///
/// # Errors
/// The failed call; "already exists" also after a lost answer.
pub async fn register(iot: Client, pem: &str, ca_pem: Option<&str>, active: bool) -> Result<(), AwsError> {
    if let Some(ca) = ca_pem {
        let call = iot.register_certificate().certificate_pem(pem).ca_certificate_pem(ca);
        call.status(status(active)).send().await.aws("RegisterCertificate").map(drop)
    } else {
        let call = iot.register_certificate_without_ca().certificate_pem(pem).status(status(active));
        call.send().await.aws("RegisterCertificateWithoutCA").map(drop)
    }
}

/// What AWS makes with CreateKeysAndCertificate. It shows the key this once.
pub struct Made {
    /// The certificate's id.
    pub id: String,
    /// The certificate.
    pub pem: String,
    /// Its private key, PEM.
    pub key: Zeroizing<String>,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Made").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Has AWS make a key and an inactive certificate of it. The same request again makes others.
///
/// # Errors
/// The failed call.
pub async fn create_keys(iot: Client) -> Result<Made, AwsError> {
    let answer = iot.create_keys_and_certificate().set_as_active(false).send().await;
    let answer = answer.aws("CreateKeysAndCertificate")?;
    let key = answer.key_pair.and_then(|pair| pair.private_key).unwrap_or_default();
    Ok(Made {
        id: answer.certificate_id.unwrap_or_default(),
        pem: answer.certificate_pem.unwrap_or_default(),
        key: Zeroizing::new(key),
    })
}

/// The status of a registered CA; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn ca_status(iot: Client, id: &str) -> Result<Option<String>, AwsError> {
    match iot.describe_ca_certificate().certificate_id(id).send().await.aws("DescribeCACertificate") {
        Ok(answer) => {
            let status = answer.certificate_description.and_then(|c| c.status);
            Ok(Some(status.map_or_else(|| "unknown".into(), |s| s.as_str().to_owned())))
        }
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// The certificate of a registered CA, PEM; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn ca_pem(iot: Client, id: &str) -> Result<Option<String>, AwsError> {
    match iot.describe_ca_certificate().certificate_id(id).send().await.aws("DescribeCACertificate") {
        Ok(answer) => Ok(answer.certificate_description.and_then(|c| c.certificate_pem)),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// The name of the certificate provider that makes certificates of signing requests instead of AWS's own CA.
///
/// # Errors
/// The failed call.
pub async fn certificate_provider(iot: Client) -> Result<Option<String>, AwsError> {
    let answer = iot.list_certificate_providers().send().await.aws("ListCertificateProviders")?;
    Ok(answer.certificate_providers.unwrap_or_default().into_iter().find_map(|p| p.certificate_provider_name))
}

/// Offers a certificate to another account of the same Region.
///
/// # Errors
/// The failed call.
pub async fn transfer(iot: Client, id: &str, account: &str, message: Option<&str>) -> Result<(), AwsError> {
    let call = iot.transfer_certificate().certificate_id(id).target_aws_account(account);
    call.set_transfer_message(message.map(str::to_owned)).send().await.aws("TransferCertificate").map(drop)
}

/// Takes a certificate that another account offers.
///
/// # Errors
/// The failed call.
pub async fn accept(iot: Client, id: &str, active: bool) -> Result<(), AwsError> {
    let call = iot.accept_certificate_transfer().certificate_id(id).set_as_active(active);
    call.send().await.aws("AcceptCertificateTransfer").map(drop)
}

/// Turns down a certificate that another account offers.
///
/// # Errors
/// The failed call.
pub async fn reject(iot: Client, id: &str, reason: Option<&str>) -> Result<(), AwsError> {
    let call = iot.reject_certificate_transfer().certificate_id(id);
    let call = call.set_reject_reason(reason.map(str::to_owned));
    call.send().await.aws("RejectCertificateTransfer").map(drop)
}

/// Takes back a certificate that is offered to another account.
///
/// # Errors
/// The failed call.
pub async fn cancel(iot: Client, id: &str) -> Result<(), AwsError> {
    let call = iot.cancel_certificate_transfer().certificate_id(id);
    call.send().await.aws("CancelCertificateTransfer").map(drop)
}

/// A certificate that is offered to another account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The certificate's id.
    pub id: String,
    /// The account that it is offered to.
    pub to: String,
    /// What the other side reads.
    pub message: Option<String>,
    /// When it was offered.
    pub date: Option<String>,
}

/// One page of the certificates that are offered to other accounts: 250.
///
/// # Errors
/// The failed call.
pub async fn offered_page(iot: Client, marker: Option<String>) -> Result<Page<Offered>, AwsError> {
    let call = iot.list_outgoing_certificates().page_size(super::pages::PAGE).set_marker(marker);
    let page = call.send().await.aws("ListOutgoingCertificates")?;
    let rows = page.outgoing_certificates.unwrap_or_default().into_iter().filter_map(|c| {
        let arn = c.certificate_arn.as_deref().and_then(|arn| arn.rsplit_once(":cert/")).map(|(_, id)| id);
        Some(Offered {
            id: c.certificate_id.clone().or_else(|| arn.map(str::to_owned))?,
            to: c.transferred_to.unwrap_or_default(),
            message: c.transfer_message,
            date: c.transfer_date.as_ref().map(super::timestamp),
        })
    });
    Ok(Page::new(rows.collect(), page.next_marker))
}
