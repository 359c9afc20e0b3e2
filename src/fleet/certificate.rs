//! Device certificates: registering, looking up, and what is attached to them.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::CertificateStatus;

use super::thing::Page;
use crate::aws::{AwsError, Call, Class};

/// Registers a certificate whose CA need not be registered, as active; devices must send SNI with it.
///
/// # Errors
/// The failed call; "already exists" also after a lost answer.
pub async fn register_without_ca(iot: Client, pem: &str) -> Result<(), AwsError> {
    let call = iot.register_certificate_without_ca().certificate_pem(pem).status(CertificateStatus::Active);
    call.send().await.aws("RegisterCertificateWithoutCA").map(drop)
}

/// A certificate's status, for example `ACTIVE`; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn status(iot: Client, id: &str) -> Result<Option<String>, AwsError> {
    match iot.describe_certificate().certificate_id(id).send().await.aws("DescribeCertificate") {
        Ok(answer) => {
            let status = answer.certificate_description.and_then(|c| c.status);
            Ok(Some(status.map_or_else(|| "unknown".into(), |s| s.as_str().to_owned())))
        }
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// The id of the CA with which a certificate was registered.
///
/// # Errors
/// The failed call.
pub async fn ca_of(iot: Client, id: &str) -> Result<Option<String>, AwsError> {
    let call = iot.describe_certificate().certificate_id(id);
    let answer = call.send().await.aws("DescribeCertificate")?;
    Ok(answer.certificate_description.and_then(|c| c.ca_certificate_id))
}

/// A registered certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// For example `PENDING_ACTIVATION`.
    pub status: String,
    /// The certificate.
    pub pem: String,
    /// The id of the CA with which it was registered.
    pub ca: Option<String>,
}

/// A certificate with its status and its CA; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn described(iot: Client, id: &str) -> Result<Option<Described>, AwsError> {
    match iot.describe_certificate().certificate_id(id).send().await.aws("DescribeCertificate") {
        Ok(answer) => Ok(answer.certificate_description.map(|c| Described {
            status: c.status.map_or_else(|| "unknown".into(), |s| s.as_str().to_owned()),
            pem: c.certificate_pem.unwrap_or_default(),
            ca: c.ca_certificate_id,
        })),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Attaches a policy to a certificate, by its ARN; one that is attached stays attached.
///
/// # Errors
/// The failed call.
pub async fn attach_policy(iot: Client, policy: &str, target: &str) -> Result<(), AwsError> {
    iot.attach_policy().policy_name(policy).target(target).send().await.aws("AttachPolicy").map(drop)
}

/// One page of the ARNs that a policy is attached to: 250.
///
/// # Errors
/// The failed call.
pub async fn policy_targets_page(
    iot: Client,
    policy: &str,
    marker: Option<String>,
) -> Result<Page<String>, AwsError> {
    let call = iot.list_targets_for_policy().policy_name(policy).page_size(250).set_marker(marker);
    let page = call.send().await.aws("ListTargetsForPolicy")?;
    Ok(Page::new(page.targets.unwrap_or_default(), page.next_marker))
}

/// Sets a certificate's status: `ACTIVE` or `INACTIVE`.
///
/// # Errors
/// The failed call.
pub async fn set_status(iot: Client, id: &str, status: &str) -> Result<(), AwsError> {
    let call = iot.update_certificate().certificate_id(id).new_status(CertificateStatus::from(status));
    call.send().await.aws("UpdateCertificate").map(drop)
}

/// One page of the things that have a certificate, by its ARN.
///
/// # Errors
/// The failed call.
pub async fn things_page(iot: Client, arn: &str, token: Option<String>) -> Result<Page<String>, AwsError> {
    let call = iot.list_principal_things().principal(arn).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListPrincipalThings")?;
    Ok(Page::new(page.things.unwrap_or_default(), page.next_token))
}

/// The policies of a certificate, by its ARN. AWS permits ten, so one page has them all.
///
/// # Errors
/// The failed call.
pub async fn attached_policies(iot: Client, arn: &str) -> Result<Vec<String>, AwsError> {
    let page = iot.list_attached_policies().target(arn).send().await.aws("ListAttachedPolicies")?;
    Ok(page.policies.unwrap_or_default().into_iter().filter_map(|p| p.policy_name).collect())
}

/// Takes a policy off a certificate, by its ARN; one that is not attached stays off.
///
/// # Errors
/// The failed call.
pub async fn detach_policy(iot: Client, policy: &str, target: &str) -> Result<(), AwsError> {
    iot.detach_policy().policy_name(policy).target(target).send().await.aws("DetachPolicy").map(drop)
}

/// Deletes a certificate that is inactive, attached to no thing and without policies.
///
/// # Errors
/// The failed call; "InvalidRequestException" while a thing has it or had it seconds ago.
pub async fn delete(iot: Client, id: &str) -> Result<(), AwsError> {
    iot.delete_certificate().certificate_id(id).send().await.aws("DeleteCertificate").map(drop)
}

/// Has AWS make a certificate of a signing request: its id and its PEM form. The same request again makes
/// another certificate.
///
/// # Errors
/// The failed call.
pub async fn create_from_csr(iot: Client, csr: &str, active: bool) -> Result<(String, String), AwsError> {
    let call = iot.create_certificate_from_csr().certificate_signing_request(csr).set_as_active(active);
    let answer = call.send().await.aws("CreateCertificateFromCsr")?;
    Ok((answer.certificate_id.unwrap_or_default(), answer.certificate_pem.unwrap_or_default()))
}

/// A certificate's PEM form; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn pem(iot: Client, id: &str) -> Result<Option<String>, AwsError> {
    match iot.describe_certificate().certificate_id(id).send().await.aws("DescribeCertificate") {
        Ok(answer) => Ok(answer.certificate_description.and_then(|c| c.certificate_pem)),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}
