//! Provisioning templates: of fleet provisioning or of just-in-time provisioning (JITP), which is fixed at creation.
//!
//! What AWS does not document, and what is done here: a template that a CA names cannot be deleted
//! (`DeleteConflictException`, which the model declares without saying when); a template with several versions can be,
//! as Terraform deletes it so; `enabled` is false unless given. `ConflictingResourceUpdateException` never comes,
//! because calls are answered one after another. That the role must be one AWS IoT can assume is checked where roles are
//! known, before the call gets here.

use std::{collections::BTreeMap, sync::Arc, time::SystemTime};

use serde_json::{Map, Value, json};

use super::version::{self, Version};
use crate::api::{Answer, ApiError};
use crate::iot::{
    Call,
    area::{Area, timestamp},
    input::{
        ARN, Input, PAYLOAD_VERSION, ROLE_ARN, TEMPLATE_DESCRIPTION, TEMPLATE_NAME, already_exists, invalid,
        not_found, text,
    },
    page::REGISTRY,
    tags,
};

/// The payload that a hook gets unless another version is asked for; AWS documents no other.
const PAYLOAD: &str = "2020-04-01";

/// The name of the type whose templates devices and trusted users ask for.
pub(crate) const FLEET: &str = "FLEET_PROVISIONING";
/// The name of the type whose templates CA certificates name.
pub(crate) const JITP: &str = "JITP";

/// A provisioning template.
pub(crate) struct Template {
    /// [`FLEET`] or [`JITP`].
    pub(crate) kind: &'static str,
    /// Whether devices are provisioned by it.
    pub(crate) enabled: bool,
    description: Option<Box<str>>,
    role: Box<str>,
    hook: Option<Value>,
    /// The versions by number.
    pub(crate) versions: BTreeMap<u32, Version>,
    /// The number of the default version.
    pub(crate) default: u32,
    /// The highest number ever given.
    pub(crate) last: u32,
    created: SystemTime,
    /// When it or its versions changed last.
    pub(crate) modified: SystemTime,
}

impl Template {
    /// Whether a function decides on each device.
    pub(crate) fn has_hook(&self) -> bool {
        self.hook.is_some()
    }

    /// The body of the default version.
    pub(crate) fn body(&self) -> &str {
        self.versions.get(&self.default).map_or("", |version| &version.body)
    }
}

/// A template that is not there.
pub(crate) fn missing(name: &str) -> ApiError {
    not_found(format!("Provisioning template {name} not found"))
}

impl Area {
    /// A provisioning template that must exist.
    pub(crate) fn template(&self, name: &str) -> Result<&Template, ApiError> {
        self.templates.get(name).ok_or_else(|| missing(name))
    }
}

/// Checks the form of a role's ARN, and that it is one of the caller's account, as IAM lets no other be passed.
pub(crate) fn check_role(call: &Call<'_>, member: &str, arn: &str) -> Result<(), ApiError> {
    ROLE_ARN.check(member, arn)?;
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let role = match parts[..] {
        ["arn", _, "iam", "", account, resource] => {
            account == call.caller.account && resource.len() > 5 && resource.starts_with("role/")
        }
        _ => false,
    };
    if role { Ok(()) } else { Err(invalid(format!("{member}: {arn} is not a role of this account"))) }
}

/// Reads and checks the member `preProvisioningHook`.
fn hook(input: &Input, kind: &str) -> Result<Option<Value>, ApiError> {
    let Some(hook) = input.object("preProvisioningHook")? else { return Ok(None) };
    if kind == JITP {
        return Err(invalid("A template of the type JITP cannot have a pre-provisioning hook"));
    }
    let target = text(hook, "targetArn")?.ok_or_else(|| invalid("preProvisioningHook needs a targetArn"))?;
    ARN.check("preProvisioningHook.targetArn", target)?;
    if !target.contains(":lambda:") {
        return Err(invalid(format!("preProvisioningHook.targetArn: {target} is not a Lambda function")));
    }
    let payload = text(hook, "payloadVersion")?.unwrap_or(PAYLOAD);
    PAYLOAD_VERSION.check("preProvisioningHook.payloadVersion", payload)?;
    Ok(Some(json!({ "payloadVersion": payload, "targetArn": target })))
}

/// `CreateProvisioningTemplate`.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let description = call.input.optional("description", &TEMPLATE_DESCRIPTION)?;
    let kind = call.input.choice("type", &[FLEET, JITP])?.unwrap_or(FLEET);
    let body = version::body(&call.input)?;
    let enabled = call.input.flag("enabled")?;
    let role = call.input.required("provisioningRoleArn")?;
    check_role(call, "provisioningRoleArn", role)?;
    let hook = hook(&call.input, kind)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("provisioningtemplate", name);
    if area.templates.contains_key(name) {
        return Err(already_exists(format!("Provisioning template {name} already exists"), name, &arn));
    }
    let template = Template {
        kind,
        enabled,
        description: description.map(Into::into),
        role: role.into(),
        hook,
        versions: BTreeMap::from([(1, Version { body: body.into(), created: call.now })]),
        default: 1,
        last: 1,
        created: call.now,
        modified: call.now,
    };
    area.templates.insert(Arc::from(name), template);
    area.set_tags(&arn, tags);
    Ok(json!({ "templateArn": arn, "templateName": name, "defaultVersionId": 1 }))
}

/// The members that the description and the list have in common.
fn summary(area: &Area, name: &str, template: &Template) -> Map<String, Value> {
    let mut item = Map::new();
    item.insert("templateArn".to_owned(), Value::from(area.arn("provisioningtemplate", name)));
    item.insert("templateName".to_owned(), Value::from(name));
    if let Some(description) = &template.description {
        item.insert("description".to_owned(), Value::from(&**description));
    }
    item.insert("creationDate".to_owned(), timestamp(template.created));
    item.insert("lastModifiedDate".to_owned(), timestamp(template.modified));
    item.insert("enabled".to_owned(), Value::from(template.enabled));
    item.insert("type".to_owned(), Value::from(template.kind));
    item
}

/// `DescribeProvisioningTemplate`: with the body of the default version.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let area = call.lock();
    let template = area.template(name)?;
    let mut answer = Value::Object(summary(&area, name, template));
    answer["defaultVersionId"] = Value::from(template.default);
    answer["templateBody"] = Value::from(template.body());
    answer["provisioningRoleArn"] = Value::from(&*template.role);
    if let Some(hook) = &template.hook {
        answer["preProvisioningHook"] = hook.clone();
    }
    Ok(answer)
}

/// `ListProvisioningTemplates`, by name; AWS states no order.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    let items = window
        .range(&area.templates)
        .map(|(name, template)| (name, Value::Object(summary(&area, name, template))));
    Ok(call.page(&window, "templates", items))
}

/// `UpdateProvisioningTemplate`: what is not given stays as it is.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let description = call.input.optional("description", &TEMPLATE_DESCRIPTION)?;
    let enabled = call.input.boolean("enabled")?;
    let default = call.input.integer("defaultVersionId")?;
    let role = call.input.text("provisioningRoleArn")?;
    if let Some(role) = role {
        check_role(call, "provisioningRoleArn", role)?;
    }
    let remove = call.input.flag("removePreProvisioningHook")?;
    let area = &mut *call.lock();
    let kind = area.template(name)?.kind;
    let hook = hook(&call.input, kind)?;
    if remove && hook.is_some() {
        return Err(invalid("preProvisioningHook and removePreProvisioningHook cannot be given together"));
    }
    let template = area.templates.get_mut(name).ok_or_else(|| missing(name))?;
    if let Some(default) = default {
        let known = u32::try_from(default).ok().filter(|number| template.versions.contains_key(number));
        template.default = known.ok_or_else(|| version::missing(name, &default.to_string()))?;
    }
    if let Some(description) = description {
        template.description = Some(description.into());
    }
    if let Some(enabled) = enabled {
        template.enabled = enabled;
    }
    if let Some(role) = role {
        template.role = role.into();
    }
    if remove || hook.is_some() {
        template.hook = hook;
    }
    template.modified = call.now;
    Ok(json!({}))
}

/// `DeleteProvisioningTemplate`, with all versions.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let area = &mut *call.lock();
    area.template(name)?;
    if let Some(ca) = area.cas.iter().find(|(_, ca)| ca.template_name() == Some(name)) {
        let text = format!("The provisioning template {name} is used by the CA certificate {}", ca.0);
        return Err(ApiError::new("DeleteConflictException", 409, text));
    }
    area.templates.remove(name);
    let arn = area.arn("provisioningtemplate", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}
