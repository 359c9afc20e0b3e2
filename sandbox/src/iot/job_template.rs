//! Job templates of the account, and what `CreateJob` takes from a template.

use std::{collections::BTreeMap, time::SystemTime};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{COMMENT, Input, JOB_ID, PARAMETER_VALUE, invalid, limit_exceeded, not_found},
    job_check::{self, Document},
    job_managed,
    page::JOBS,
    tags,
};
use crate::api::{Answer, ApiError};

/// How many templates an account can have in a Region.
const MAX_TEMPLATES: usize = 100;
/// What a placeholder of a document begins with.
const PLACEHOLDER: &str = "${aws:iot:parameter:";

/// A job template.
pub(crate) struct JobTemplate {
    description: Box<str>,
    document: Document,
    settings: Map<String, Value>,
    created: SystemTime,
}

fn missing(id: &str) -> ApiError {
    not_found(format!("Job template {id} cannot be found"))
}

/// `CreateJobTemplate`: from a document, or from a job that is there.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobTemplateId", &JOB_ID)?;
    let description = call.input.shaped("description", &COMMENT)?;
    let mut settings = job_check::settings(&call.input)?;
    if let Some(windows) = call.input.get("maintenanceWindows") {
        settings.insert("maintenanceWindows".to_owned(), windows.clone());
    }
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let document = match call.input.text("jobArn")? {
        None => job_check::document(&call.input)?,
        Some(arn) => {
            let job = area.name_in("job", arn).ok_or_else(|| invalid(format!("Invalid job ARN: {arn}")))?;
            let job = area.job(job)?;
            for (member, setting) in &job.settings {
                let kept = !["schedulingConfig", "namespaceId", "jobTemplateArn", "documentParameters"]
                    .contains(&member.as_str());
                if kept && !settings.contains_key(member) {
                    settings.insert(member.clone(), setting.clone());
                }
            }
            job.document.clone()
        }
    };
    let arn = area.arn("jobtemplate", id);
    if area.job_templates.contains_key(id) {
        return Err(ApiError::new("ConflictException", 409, format!("Job template {id} already exists"))
            .with("resourceId", id));
    }
    if area.job_templates.len() >= MAX_TEMPLATES {
        return Err(limit_exceeded(format!("An account can have at most {MAX_TEMPLATES} job templates")));
    }
    let template = JobTemplate { description: description.into(), document, settings, created: call.now };
    area.job_templates.insert(id.into(), template);
    area.set_tags(&arn, tags);
    Ok(json!({ "jobTemplateArn": arn, "jobTemplateId": id }))
}

fn brief(area: &Area, id: &str, template: &JobTemplate) -> Value {
    json!({
        "jobTemplateArn": area.arn("jobtemplate", id),
        "jobTemplateId": id,
        "description": &*template.description,
        "createdAt": timestamp(template.created),
    })
}

/// `DescribeJobTemplate`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobTemplateId", &JOB_ID)?;
    let area = call.lock();
    let template = area.job_templates.get(id).ok_or_else(|| missing(id))?;
    let mut shown = brief(&area, id, template);
    match &template.document {
        Document::Text(text) => shown["document"] = Value::from(&**text),
        Document::Source(source) => shown["documentSource"] = Value::from(&**source),
    }
    for (member, setting) in &template.settings {
        shown[member] = setting.clone();
    }
    Ok(shown)
}

/// `ListJobTemplates`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&JOBS)?;
    let area = call.lock();
    let items = window.range(&area.job_templates).map(|(id, template)| (id, brief(&area, id, template)));
    Ok(call.page(&window, "jobTemplates", items))
}

/// `DeleteJobTemplate`.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobTemplateId", &JOB_ID)?;
    let area = &mut *call.lock();
    area.job_templates.remove(id).ok_or_else(|| missing(id))?;
    let arn = area.arn("jobtemplate", id);
    area.tags.remove(&arn);
    Ok(json!({}))
}

/// What a job is made of: its document before and after the parameters were put in, settings, and a description.
pub(crate) struct Made {
    /// The document that devices get.
    pub(crate) document: Document,
    /// The document with its placeholders, where it has any.
    pub(crate) before: Option<Box<str>>,
    /// The settings of the template, with those of the call on top.
    pub(crate) settings: Map<String, Value>,
    /// The description of the call, else that of the template.
    pub(crate) description: Option<Box<str>>,
}

/// Puts together what `CreateJob` was given and the template it names.
///
/// # Errors
/// For a template that is not there, a document besides a template, and parameters that do not fit.
pub(crate) fn made(input: &Input, area: &Area, own: Map<String, Value>) -> Result<Made, ApiError> {
    let mut description: Option<Box<str>> = input.text("description")?.map(Into::into);
    let parameters = parameters(input)?;
    let Some(arn) = input.text("jobTemplateArn")? else {
        if input.get("documentParameters").is_some() {
            return Err(invalid("documentParameters can be used with a job template only"));
        }
        return Ok(Made { document: job_check::document(input)?, before: None, settings: own, description });
    };
    if input.get("document").is_some() || input.get("documentSource").is_some() {
        return Err(invalid("A document cannot be given together with jobTemplateArn"));
    }
    let unknown = || not_found(format!("The job template {arn} does not exist"));
    let (document, mut settings, optional): (Document, _, &[&str]);
    if let Some(id) = area.name_in("jobtemplate", arn) {
        let template = area.job_templates.get(id).ok_or_else(unknown)?;
        description.get_or_insert_with(|| template.description.clone());
        (document, settings, optional) = (template.document.clone(), template.settings.clone(), &[]);
    } else {
        let template = job_managed::by_arn(area, arn).ok_or_else(unknown)?;
        description.get_or_insert_with(|| template.description().into());
        document = Document::Text(template.document().into());
        (settings, optional) = (Map::new(), &job_managed::OPTIONAL);
    }
    // A job has its windows in its schedule, which is the call's.
    settings.remove("maintenanceWindows");
    settings.extend(own);
    settings.insert("jobTemplateArn".to_owned(), Value::from(arn));
    if !parameters.is_empty() {
        settings.insert("documentParameters".to_owned(), json!(parameters));
    }
    let (document, before) = match document {
        Document::Text(text) if text.contains(PLACEHOLDER) || !parameters.is_empty() => {
            (Document::Text(filled(&text, &parameters, optional)?.into()), Some(text))
        }
        other => (other, None),
    };
    Ok(Made { document, before, settings, description })
}

fn parameters(input: &Input) -> Result<BTreeMap<String, String>, ApiError> {
    let mut read = BTreeMap::new();
    for (name, value) in input.object("documentParameters")?.into_iter().flatten() {
        let value =
            value.as_str().ok_or_else(|| invalid(format!("documentParameters: {name} is no text")))?;
        PARAMETER_VALUE.check("documentParameters", value)?;
        read.insert(name.clone(), value.to_owned());
    }
    Ok(read)
}

/// A document with the parameters in the places of their placeholders; optional ones that are missing leave nothing.
fn filled(text: &str, parameters: &BTreeMap<String, String>, optional: &[&str]) -> Result<String, ApiError> {
    let mut filled = String::with_capacity(text.len());
    let mut used = std::collections::BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(PLACEHOLDER) {
        let (name, after) = after.split_once('}').ok_or_else(|| invalid("A placeholder is not closed"))?;
        filled.push_str(before);
        match parameters.get(name) {
            // The document is JSON: a value is put in as the inside of a JSON text.
            Some(value) => {
                let quoted = Value::from(value.as_str()).to_string();
                filled.push_str(quoted.trim_start_matches('"').strip_suffix('"').unwrap_or(&quoted));
            }
            None if optional.contains(&name) => {}
            None => return Err(invalid(format!("The document parameter {name} is missing"))),
        }
        used.insert(name);
        rest = after;
    }
    filled.push_str(rest);
    match parameters.keys().find(|name| !used.contains(name.as_str())) {
        Some(name) => Err(invalid(format!("The document has no parameter {name}"))),
        None => Ok(filled),
    }
}
