//! Provisioning templates: what AWS IoT makes of a device that connects with a claim (fleet provisioning) or for the
//! first time under a CA (just-in-time provisioning). A template has up to five versions, of which one is the default.

mod change;
mod versions;

use aws_sdk_iot::types::TemplateType;
use fleetctl_rules::names::Name;
use serde::Serialize;
use serde_json::Value;

pub use change::{Hook, Wanted, create, delete, update};
pub use versions::{VERSION, Version, body, versions};

use super::document;
use super::noun::Noun;
use super::pages::{self, PAGE};
use super::times;
use crate::aws::{Call, Class, Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// Provisioning templates.
pub const NOUN: Noun = Noun {
    label: "provisioning template",
    name_member: "templateName",
    arn_member: "templateArn",
    resource: "provisioningtemplate",
    kind: Name::ProvisioningTemplate,
    changes: Columns {
        default: &["tenant", "account", "region", "templateName", "status"],
        more: &["templateArn"],
        open: &[],
    },
};

/// The columns of a listed template.
pub const LISTED: Columns = Columns {
    default: &["tenant", "account", "region", "templateName", "type", "enabled", "description"],
    more: &["templateArn", "creationDate", "lastModifiedDate"],
    open: &[],
};

/// The columns of a shown template.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "templateName",
        "type",
        "enabled",
        "defaultVersionId",
        "provisioningRoleArn",
        "templateBody",
    ],
    more: &["templateArn", "description", "creationDate", "lastModifiedDate", "preProvisioningHook"],
    open: &["templateBody", "preProvisioningHook"],
};

/// How a template is used. AWS never changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Fleet provisioning: by claim, or by a trusted user.
    Fleet,
    /// Just-in-time provisioning, by a CA that names the template.
    Jitp,
}

impl Kind {
    /// AWS's word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fleet => "FLEET_PROVISIONING",
            Self::Jitp => "JITP",
        }
    }

    fn sdk(self) -> TemplateType {
        match self {
            Self::Fleet => TemplateType::FleetProvisioning,
            Self::Jitp => TemplateType::Jitp,
        }
    }
}

/// A template as the list has it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub template_name: String,
    /// The ARN.
    pub template_arn: Option<String>,
    /// `FLEET_PROVISIONING` or `JITP`. AWS documents the first for templates that tell none.
    pub r#type: String,
    /// Whether devices can use it.
    pub enabled: bool,
    /// What people say about it.
    pub description: Option<String>,
    /// When it was made.
    pub creation_date: Option<String>,
    /// When it was changed last.
    pub last_modified_date: Option<String>,
}

/// One template with its default version.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// What the list has, too.
    #[serde(flatten)]
    pub listed: Listed,
    /// The version that is used.
    pub default_version_id: Option<i32>,
    /// The role with which AWS IoT makes things.
    pub provisioning_role_arn: Option<String>,
    /// The function that is asked before a device is provisioned.
    pub pre_provisioning_hook: Option<HookView>,
    /// The body of the default version.
    pub template_body: Value,
    /// The same as AWS keeps it.
    #[serde(skip)]
    pub text: String,
}

/// A pre-provisioning hook as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookView {
    /// The function's ARN.
    pub target_arn: String,
    /// The version of what it is asked with.
    pub payload_version: Option<String>,
}

fn type_of(kind: Option<TemplateType>) -> String {
    kind.as_ref().map_or(Kind::Fleet.word(), TemplateType::as_str).to_owned()
}

/// Reads one template; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<Template>> {
    let call = target.iot().describe_provisioning_template().template_name(name);
    match call.send().await.aws("DescribeProvisioningTemplate") {
        Ok(t) => {
            let text = t.template_body.unwrap_or_default();
            Ok(Some(Template {
                listed: Listed {
                    target: target.key.clone(),
                    template_name: t.template_name.unwrap_or_else(|| name.to_owned()),
                    template_arn: t.template_arn,
                    r#type: type_of(t.r#type),
                    enabled: t.enabled.unwrap_or_default(),
                    description: t.description.filter(|d| !d.is_empty()),
                    creation_date: times::text(t.creation_date),
                    last_modified_date: times::text(t.last_modified_date),
                },
                default_version_id: t.default_version_id,
                provisioning_role_arn: t.provisioning_role_arn,
                pre_provisioning_hook: t
                    .pre_provisioning_hook
                    .map(|h| HookView { target_arn: h.target_arn, payload_version: h.payload_version }),
                template_body: document::shown(text.clone()),
                text,
            }))
        }
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(name)))),
    }
}

/// Reads one template that must be there.
///
/// # Errors
/// Failed (1) when there is none of that name; the failed call.
pub async fn existing(target: &Target, name: &str) -> Result<Template> {
    describe(target, name)
        .await?
        .ok_or_else(|| Error::failed(format!("there is no {} here", NOUN.called(name))))
}

/// Reads all templates, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(target: &Target, mut each: impl FnMut(Listed) -> Result<bool>) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_provisioning_templates().max_results(PAGE).set_next_token(token);
        let page = call.send().await.aws("ListProvisioningTemplates")?;
        Ok((page.templates.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |t| {
        each(Listed {
            target: target.key.clone(),
            template_name: t.template_name.unwrap_or_default(),
            template_arn: t.template_arn,
            r#type: type_of(t.r#type),
            enabled: t.enabled.unwrap_or_default(),
            description: t.description.filter(|d| !d.is_empty()),
            creation_date: times::text(t.creation_date),
            last_modified_date: times::text(t.last_modified_date),
        })
    })
    .await
}
