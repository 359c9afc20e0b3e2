//! The versions of a provisioning template: five at most, one of them the default, which cannot be deleted.
//!
//! Numbers are never given twice. AWS documents neither that nor the order of the list; its example ascends.

use std::time::SystemTime;

use serde_json::json;

use super::template;
use crate::api::{Answer, ApiError};
use crate::iot::{
    Call,
    area::timestamp,
    ca::check_template,
    input::{Input, TEMPLATE_BODY, TEMPLATE_NAME, invalid, not_found},
    page::REGISTRY,
};

/// How many versions a template can have.
const MAX_VERSIONS: usize = 5;

/// A version of a template.
pub(crate) struct Version {
    /// The template's text.
    pub(crate) body: Box<str>,
    /// When it was made.
    pub(crate) created: SystemTime,
}

/// A version that is not there.
pub(crate) fn missing(name: &str, number: &str) -> ApiError {
    not_found(format!("Version {number} of the provisioning template {name} not found"))
}

/// Reads the member `templateBody` and checks its outlines; the rest fails when a device is provisioned by it.
pub(crate) fn body(input: &Input) -> Result<&str, ApiError> {
    let body = input.shaped("templateBody", &TEMPLATE_BODY)?;
    check_template(body)?;
    Ok(body)
}

/// The number in the path.
fn number(call: &Call<'_>) -> Result<u32, ApiError> {
    let number = call.input.integer("versionId")?.ok_or_else(|| invalid("versionId must not be null"))?;
    // A number that no version can have names none.
    Ok(u32::try_from(number).unwrap_or(0))
}

/// `CreateProvisioningTemplateVersion`.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let default = call.input.flag("setAsDefault")?;
    let area = &mut *call.lock();
    area.template(name)?;
    let body = body(&call.input)?;
    let arn = area.arn("provisioningtemplate", name);
    let template = area.templates.get_mut(name).ok_or_else(|| template::missing(name))?;
    if template.versions.len() >= MAX_VERSIONS {
        let text = format!("Provisioning template {name} already has {MAX_VERSIONS} versions");
        return Err(ApiError::new("VersionsLimitExceededException", 409, text));
    }
    template.last += 1;
    template.versions.insert(template.last, Version { body: body.into(), created: call.now });
    template.modified = call.now;
    if default {
        template.default = template.last;
    }
    Ok(json!({
        "templateArn": arn,
        "templateName": name,
        "versionId": template.last,
        "isDefaultVersion": default,
    }))
}

/// `DescribeProvisioningTemplateVersion`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let number = number(call)?;
    let area = call.lock();
    let template = area.template(name)?;
    let version = template.versions.get(&number).ok_or_else(|| missing(name, &number.to_string()))?;
    Ok(json!({
        "versionId": number,
        "creationDate": timestamp(version.created),
        "templateBody": version.body,
        "isDefaultVersion": number == template.default,
    }))
}

/// `ListProvisioningTemplateVersions`, the oldest first.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let window = call.window(&REGISTRY)?;
    let after: u32 = match &window.after {
        None => 0,
        Some(after) => after.parse().map_err(|_| invalid("Invalid nextToken"))?,
    };
    let area = call.lock();
    let template = area.template(name)?;
    let items = template.versions.range(after.saturating_add(1)..).map(|(number, version)| {
        let item = json!({
            "versionId": number,
            "creationDate": timestamp(version.created),
            "isDefaultVersion": *number == template.default,
        });
        (number.to_string(), item)
    });
    Ok(call.page(&window, "versions", items))
}

/// `DeleteProvisioningTemplateVersion`: never the default one.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let number = number(call)?;
    let mut area = call.lock();
    let template = area.templates.get_mut(name).ok_or_else(|| template::missing(name))?;
    if !template.versions.contains_key(&number) {
        return Err(missing(name, &number.to_string()));
    }
    if number == template.default {
        let text = format!("Version {number} is the default version of the provisioning template {name}");
        return Err(ApiError::new("DeleteConflictException", 409, text));
    }
    template.versions.remove(&number);
    template.modified = call.now;
    Ok(json!({}))
}
