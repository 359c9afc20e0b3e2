//! Job templates: those of an account, and AWS's own ("managed") ones, whose documents have parameters.

mod create;
mod render;
mod view;

use aws_sdk_iot::operation::describe_job_template::DescribeJobTemplateOutput;
use fleetctl_rules::names::Name;

use super::course::Course;
use crate::aws::{AwsError, Call, Class, Target};
use crate::error::{Error, Result};
use crate::fleet::document;
use crate::fleet::noun::Noun;
use crate::fleet::pages::{self, PAGE};
use crate::fleet::status::Status;
use crate::fleet::times;
use crate::fleet::waiting::deleted;
use crate::output::Columns;

pub use create::{From, Wanted, create};
pub use render::{managed_name, resolve};
pub use view::{COLUMNS, LISTED, Listed, Parameter, Template};

/// Job templates of an account.
pub const NOUN: Noun = Noun {
    label: "job template",
    name_member: "jobTemplateId",
    arn_member: "jobTemplateArn",
    resource: "jobtemplate",
    kind: Name::JobTemplate,
    changes: Columns {
        default: &["tenant", "account", "region", "jobTemplateId", "status"],
        more: &["jobTemplateArn"],
        open: &[],
    },
};

/// Reads a template by its name or ARN; `None` when there is none.
///
/// # Errors
/// The failed call, or as [`managed_name`].
pub async fn describe(target: &Target, name: &str) -> Result<Option<Template>> {
    let reading = |e: AwsError| Error::from(e).context(format!("reading {}", NOUN.called(name)));
    let answer = match managed_name(name)? {
        Some((managed, version)) => read_managed(target, &managed, version).await,
        None => read_own(target, name).await,
    };
    match answer {
        Ok(template) => Ok(Some(template)),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(reading(e)),
    }
}

async fn read_managed(target: &Target, name: &str, version: Option<String>) -> Result<Template, AwsError> {
    let call = target.iot().describe_managed_job_template().template_name(name).set_template_version(version);
    let t = call.send().await.aws("DescribeManagedJobTemplate")?;
    let parameter = |p: aws_sdk_iot::types::DocumentParameter| Parameter {
        key: p.key.unwrap_or_default(),
        description: p.description,
        regex: p.regex,
        example: p.example,
        optional: p.optional,
    };
    Ok(Template {
        listed: Listed {
            target: target.key.clone(),
            job_template_id: t.template_name.unwrap_or_else(|| name.to_owned()),
            description: t.description,
            created_at: None,
            job_template_arn: t.template_arn,
            template_version: t.template_version,
            environments: t.environments.unwrap_or_default(),
        },
        document: t.document.clone().map(document::shown),
        document_source: None,
        parameters: t.document_parameters.unwrap_or_default().into_iter().map(parameter).collect(),
        course: Course::default(),
        text: t.document,
    })
}

async fn read_own(target: &Target, name: &str) -> Result<Template, AwsError> {
    let name = name.rsplit_once(":jobtemplate/").map_or(name, |(_, name)| name);
    let call = target.iot().describe_job_template().job_template_id(name);
    let t: DescribeJobTemplateOutput = call.send().await.aws("DescribeJobTemplate")?;
    let set = |text: Option<String>| text.filter(|t| !t.is_empty());
    let text = set(t.document);
    Ok(Template {
        listed: Listed {
            target: target.key.clone(),
            job_template_id: t.job_template_id.unwrap_or_else(|| name.to_owned()),
            description: set(t.description),
            created_at: times::text(t.created_at),
            job_template_arn: t.job_template_arn,
            template_version: None,
            environments: Vec::new(),
        },
        document: text.clone().map(document::shown),
        document_source: set(t.document_source),
        parameters: Vec::new(),
        course: Course::from_aws(
            t.job_executions_rollout_config,
            t.abort_config,
            t.timeout_config,
            t.job_executions_retry_config,
            t.presigned_url_config,
        ),
        text,
    })
}

/// Reads the account's templates; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(target: &Target, mut each: impl FnMut(Listed) -> Result<bool>) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_job_templates().max_results(PAGE).set_next_token(token);
        let page = call.send().await.aws("ListJobTemplates")?;
        Ok((page.job_templates.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |t| {
        each(Listed {
            target: target.key.clone(),
            job_template_id: t.job_template_id.unwrap_or_default(),
            description: t.description,
            created_at: times::text(t.created_at),
            job_template_arn: t.job_template_arn,
            template_version: None,
            environments: Vec::new(),
        })
    })
    .await
}

/// Reads AWS's own templates; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list_managed(target: &Target, mut each: impl FnMut(Listed) -> Result<bool>) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_managed_job_templates().max_results(PAGE).set_next_token(token);
        let page = call.send().await.aws("ListManagedJobTemplates")?;
        Ok((page.managed_job_templates.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |t| {
        each(Listed {
            target: target.key.clone(),
            job_template_id: t.template_name.unwrap_or_default(),
            description: t.description,
            created_at: None,
            job_template_arn: t.template_arn,
            template_version: t.template_version,
            environments: t.environments.unwrap_or_default(),
        })
    })
    .await
}

/// Deletes a template. Its jobs stay.
///
/// # Errors
/// The failed call.
pub async fn delete(target: &Target, name: &str, dry_run: bool) -> Result<Status> {
    if describe(target, name).await?.is_none() {
        return Ok(Status::Absent);
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    let answer = target.iot().delete_job_template().job_template_id(name).send().await;
    deleted(answer.aws("DeleteJobTemplate").map(drop), &NOUN.called(name))
}
