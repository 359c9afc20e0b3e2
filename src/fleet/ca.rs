//! Registered CA certificates and their life. How one is registered is in `ca_registration`, what hangs on one in
//! `ca_certificates`.

use aws_sdk_iot::operation::describe_ca_certificate::DescribeCaCertificateOutput;
use aws_sdk_iot::types::{
    AutoRegistrationStatus, CaCertificateDescription, CaCertificateStatus, RegistrationConfig,
};
use serde::Serialize;
use time::OffsetDateTime;

use super::{pages, timestamp};
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::output::Columns;

/// The columns of a CA certificate.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "status", "creationDate"],
    more: &[
        "certificateArn",
        "certificateMode",
        "autoRegistrationStatus",
        "subject",
        "notBefore",
        "notAfter",
        "templateName",
        "roleArn",
        "templateBody",
        "lastModifiedDate",
        "ownedBy",
    ],
    open: &[],
};

/// One registered CA certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ca {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The id: the SHA-256 of the certificate.
    pub certificate_id: String,
    /// The ARN.
    pub certificate_arn: Option<String>,
    /// `ACTIVE` or `INACTIVE`.
    pub status: String,
    /// When it was registered.
    pub creation_date: Option<String>,
    /// What only DescribeCACertificate answers.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
}

/// What DescribeCACertificate answers beyond the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Detail {
    /// `DEFAULT` or `SNI_ONLY`.
    pub certificate_mode: String,
    /// `ENABLE` or `DISABLE`.
    pub auto_registration_status: String,
    /// Whom the certificate is for.
    pub subject: Option<String>,
    /// The first moment of its validity.
    pub not_before: Option<String>,
    /// The last moment of its validity.
    pub not_after: Option<String>,
    /// The provisioning template of just-in-time provisioning.
    pub template_name: Option<String>,
    /// The same template, where it was given in full.
    pub template_body: Option<String>,
    /// The role that provisioning uses.
    pub role_arn: Option<String>,
}

impl Ca {
    /// Whether device certificates can be registered with it.
    pub fn is_active(&self) -> bool {
        self.status == "ACTIVE"
    }

    /// Whether it registers devices on their first connection.
    pub fn registers_by_itself(&self) -> bool {
        self.detail.as_ref().is_some_and(|d| d.auto_registration_status == "ENABLE")
    }
}

/// Reads one CA; `None` when it is not registered here.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, id: &str) -> Result<Option<Ca>, AwsError> {
    let Some(answer) = answer(target, id).await? else { return Ok(None) };
    let Some(ca) = answer.certificate_description else { return Ok(None) };
    Ok(Some(Ca {
        target: target.key.clone(),
        certificate_id: id.to_owned(),
        certificate_arn: ca.certificate_arn.clone(),
        status: ca.status.as_ref().map(|s| s.as_str().to_owned()).unwrap_or_default(),
        creation_date: ca.creation_date.as_ref().map(timestamp),
        detail: Some(detail(ca, answer.registration_config)),
    }))
}

/// A CA's certificate, PEM; `None` when it is not registered here.
///
/// # Errors
/// The failed call.
pub async fn pem(target: &Target, id: &str) -> Result<Option<String>, AwsError> {
    let answer = answer(target, id).await?;
    Ok(answer.and_then(|a| a.certificate_description).and_then(|ca| ca.certificate_pem))
}

async fn answer(target: &Target, id: &str) -> Result<Option<DescribeCaCertificateOutput>, AwsError> {
    let call = target.iot().describe_ca_certificate().certificate_id(id);
    match call.send().await.aws("DescribeCACertificate") {
        Ok(answer) => Ok(Some(answer)),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

fn detail(ca: CaCertificateDescription, config: Option<RegistrationConfig>) -> Detail {
    let parsed = ca
        .certificate_pem
        .as_deref()
        .and_then(|p| crate::pki::Certificate::parse(p.as_bytes(), "the CA").ok());
    let date = |of: fn(&crate::pki::CertificateInfo) -> OffsetDateTime| {
        parsed.as_ref().and_then(|c| of(c.info()).format(&time::format_description::well_known::Rfc3339).ok())
    };
    let (name, body, role) =
        config.map(|c| (c.template_name, c.template_body, c.role_arn)).unwrap_or_default();
    Detail {
        certificate_mode: ca.certificate_mode.map_or_else(|| "DEFAULT".into(), |m| m.as_str().to_owned()),
        auto_registration_status: ca
            .auto_registration_status
            .map_or_else(|| "DISABLE".into(), |s| s.as_str().to_owned()),
        subject: parsed.as_ref().map(|c| c.info().subject.text()),
        not_before: date(|i| i.not_before),
        not_after: date(|i| i.not_after),
        template_name: name,
        template_body: body,
        role_arn: role,
    }
}

/// Reads every CA, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list<E: From<AwsError>>(
    target: &Target,
    mut each: impl AsyncFnMut(Ca) -> Result<bool, E>,
) -> Result<(), E> {
    let fetch = async |marker| {
        let call = target.iot().list_ca_certificates().page_size(pages::PAGE).set_marker(marker);
        let answer = call.send().await.aws("ListCACertificates")?;
        Ok((answer.certificates.unwrap_or_default(), answer.next_marker))
    };
    pages::pages(fetch, async |found| {
        for ca in found {
            let row = Ca {
                target: target.key.clone(),
                certificate_id: ca.certificate_id.unwrap_or_default(),
                certificate_arn: ca.certificate_arn,
                status: ca.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
                creation_date: ca.creation_date.as_ref().map(timestamp),
                detail: None,
            };
            if !each(row).await? {
                return Ok(false);
            }
        }
        Ok(true)
    })
    .await
}

/// Sets a CA active or inactive.
///
/// # Errors
/// The failed call.
pub async fn set_active(target: &Target, id: &str, active: bool) -> Result<(), AwsError> {
    let status = if active { CaCertificateStatus::Active } else { CaCertificateStatus::Inactive };
    let call = target.iot().update_ca_certificate().certificate_id(id).new_status(status);
    call.send().await.aws("UpdateCACertificate").map(drop)
}

/// Turns auto-registration on or off.
///
/// # Errors
/// The failed call.
pub async fn set_auto_registration(target: &Target, id: &str, on: bool) -> Result<(), AwsError> {
    let status = if on { AutoRegistrationStatus::Enable } else { AutoRegistrationStatus::Disable };
    let call = target.iot().update_ca_certificate().certificate_id(id).new_auto_registration_status(status);
    call.send().await.aws("UpdateCACertificate").map(drop)
}

/// Deletes an inactive CA.
///
/// # Errors
/// The failed call; `CertificateStateException` while it is active.
pub async fn delete(target: &Target, id: &str) -> Result<(), AwsError> {
    target.iot().delete_ca_certificate().certificate_id(id).send().await.aws("DeleteCACertificate").map(drop)
}
