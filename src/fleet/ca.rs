//! CA certificates: registering them with or without a proof of possession, and their life after that.

use aws_sdk_iot::types::{
    AutoRegistrationStatus, CaCertificateDescription, CaCertificateStatus, CertificateMode,
    RegistrationConfig, Tag,
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

/// How a CA is to be registered.
#[derive(Debug, Clone, Default)]
pub struct Registration {
    /// The CA certificate, PEM.
    pub certificate_pem: String,
    /// Registered without proof of possession, for several accounts of a Region.
    pub sni_only: bool,
    /// Active from the start.
    pub activate: bool,
    /// Device certificates are registered on their first connection.
    pub auto_register: bool,
    /// Just-in-time provisioning by a template of this name.
    pub template_name: Option<String>,
    /// Just-in-time provisioning by this template.
    pub template_body: Option<String>,
    /// The role that provisioning uses.
    pub role_arn: Option<String>,
    /// Tags.
    pub tags: Vec<(String, String)>,
}

impl Registration {
    /// What is different on a CA that is registered already: one sentence part for each setting.
    pub fn differences(&self, ca: &Ca) -> Vec<String> {
        let Some(detail) = &ca.detail else { return Vec::new() };
        let mut out = Vec::new();
        let mut compare = |name: &str, is: &str, asked: &str| {
            if is != asked {
                out.push(format!("{name} is {is}, asked for {asked}"));
            }
        };
        // Not asking for activation is not asking for INACTIVE: a CA is activated later by design.
        if self.activate {
            compare("status", &ca.status, "ACTIVE");
        }
        if self.auto_register {
            compare("autoRegistrationStatus", &detail.auto_registration_status, "ENABLE");
        }
        compare(
            "certificateMode",
            &detail.certificate_mode,
            if self.sni_only { "SNI_ONLY" } else { "DEFAULT" },
        );
        let wanted = [
            ("templateName", &self.template_name, &detail.template_name),
            ("templateBody", &self.template_body, &detail.template_body),
            ("roleArn", &self.role_arn, &detail.role_arn),
        ];
        for (name, asked, is) in wanted {
            if let Some(asked) = asked {
                let shown = |v: &str| {
                    if name == "templateBody" { format!("{} characters", v.len()) } else { v.to_owned() }
                };
                if is.as_ref() != Some(asked) {
                    let is = is.as_deref().map_or_else(|| "not set".into(), shown);
                    out.push(format!("{name} is {is}, asked for {}", shown(asked)));
                }
            }
        }
        out
    }
}

/// The account's registration code in this Region: the common name of a verification certificate.
///
/// # Errors
/// The failed call.
pub async fn registration_code(target: &Target) -> Result<String, AwsError> {
    let answer = target.iot().get_registration_code().send().await.aws("GetRegistrationCode")?;
    Ok(answer.registration_code.unwrap_or_default())
}

/// Registers a CA; `verification` is the proof of possession, which DEFAULT mode needs and SNI_ONLY forbids.
///
/// # Errors
/// The failed call.
pub async fn register(
    target: &Target,
    wanted: &Registration,
    verification: Option<String>,
) -> Result<(), AwsError> {
    let config = (wanted.template_name.is_some() || wanted.template_body.is_some()).then(|| {
        RegistrationConfig::builder()
            .set_template_name(wanted.template_name.clone())
            .set_template_body(wanted.template_body.clone())
            .set_role_arn(wanted.role_arn.clone())
            .build()
    });
    let tags = wanted.tags.iter().filter_map(|(k, v)| Tag::builder().key(k).value(v).build().ok());
    let mode = if wanted.sni_only { CertificateMode::SniOnly } else { CertificateMode::Default };
    target
        .iot()
        .register_ca_certificate()
        .ca_certificate(&wanted.certificate_pem)
        .set_verification_certificate(verification)
        .certificate_mode(mode)
        .set_as_active(wanted.activate)
        .allow_auto_registration(wanted.auto_register)
        .set_registration_config(config)
        .set_tags(Some(tags.collect::<Vec<_>>()).filter(|t| !t.is_empty()))
        .send()
        .await
        .aws("RegisterCACertificate")
        .map(drop)
}

/// Reads one CA; `None` when it is not registered here.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, id: &str) -> Result<Option<Ca>, AwsError> {
    let answer =
        target.iot().describe_ca_certificate().certificate_id(id).send().await.aws("DescribeCACertificate");
    let answer = match answer {
        Ok(answer) => answer,
        Err(e) if e.class == Class::NotFound => return Ok(None),
        Err(e) => return Err(e),
    };
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
