//! Registering a CA certificate: with or without a proof of possession, and what is checked before.

use aws_sdk_iot::types::{CertificateMode, RegistrationConfig, Tag, TemplateType};

use super::ca::{self, Ca};
use super::pace::Pace;
use crate::aws::{AwsError, Call, Target};
use crate::pki::{Certificate, DistinguishedName};

/// How many CA certificates of one subject an account can have in a Region (quota L-A26060BE, not adjustable).
pub const MAX_SAME_SUBJECT: usize = 10;

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

/// As many CAs take more than a few seconds to describe.
const MANY: usize = 50;

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

/// How many CAs of a subject are registered, counted no further than to [`MAX_SAME_SUBJECT`]; `None` where there are
/// so few CAs of any subject that the limit cannot be reached. The list has no subjects, so CAs are described one by
/// one, at nine a second; `slow` is told how many when there are many.
///
/// # Errors
/// The failed call.
pub async fn same_subject(
    target: &Target,
    subject: &DistinguishedName,
    slow: impl Fn(usize, std::time::Duration),
) -> Result<Option<usize>, AwsError> {
    let mut ids = Vec::new();
    ca::list(target, async |ca| {
        ids.push(ca.certificate_id);
        Ok::<_, AwsError>(true)
    })
    .await?;
    if ids.len() < MAX_SAME_SUBJECT {
        return Ok(None);
    }
    let mut pace = Pace::of("DescribeCACertificate");
    if ids.len() > MANY {
        slow(ids.len(), pace.time_of(ids.len()));
    }
    let mut found = 0;
    for (done, id) in ids.iter().enumerate() {
        if found == MAX_SAME_SUBJECT || found + (ids.len() - done) < MAX_SAME_SUBJECT {
            break;
        }
        pace.turn().await;
        let pem = ca::pem(target, id).await?;
        let certificate = pem.and_then(|pem| Certificate::parse(pem.as_bytes(), "a registered CA").ok());
        found += usize::from(certificate.is_some_and(|c| c.info().subject == *subject));
    }
    Ok(Some(found))
}

/// What a CA finds when it is to provision by a template of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It cannot be asked: without the permission to, and where the service does not know the question.
    Unknown,
    /// A template for just-in-time provisioning.
    Usable,
    /// There is none.
    Missing,
    /// It is for fleet provisioning.
    Fleet,
}

/// Looks at a provisioning template that a CA is to use.
///
/// # Errors
/// The failed call.
pub async fn template(target: &Target, name: &str) -> Result<Found, AwsError> {
    let call = target.iot().describe_provisioning_template().template_name(name);
    match call.send().await.aws("DescribeProvisioningTemplate") {
        Ok(there) if there.r#type != Some(TemplateType::Jitp) => Ok(Found::Fleet),
        Ok(_) => Ok(Found::Usable),
        Err(e) if e.is("ResourceNotFoundException") => Ok(Found::Missing),
        Err(e) if e.is_retryable() => Err(e),
        Err(_) => Ok(Found::Unknown),
    }
}
