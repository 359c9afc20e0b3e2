//! Job templates: those of an account, and AWS's own ("managed") ones, whose documents have parameters.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_iot::operation::describe_job_template::DescribeJobTemplateOutput;
use aws_sdk_iot::types::TimeoutConfig;
use fleetctl_rules::names::Name;
use fleetctl_rules::near::near;
use serde::Serialize;
use serde_json::Value;

use super::create::Source;
use super::settings::{Abort, Presign, Retry, Rollout};
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::{Error, Result};
use crate::fleet::document::{self, Document};
use crate::fleet::ensure::{Ask, Differences, ensure};
use crate::fleet::noun::Noun;
use crate::fleet::pages::{self, PAGE};
use crate::fleet::status::Status;
use crate::fleet::times;
use crate::fleet::waiting::deleted;
use crate::output::Columns;

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

/// The columns of a listed template.
pub const LISTED: Columns = Columns {
    default: &["tenant", "account", "region", "jobTemplateId", "description", "createdAt"],
    more: &["jobTemplateArn", "templateVersion", "environments"],
    open: &[],
};

/// The columns of a shown template.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "jobTemplateId", "description", "document"],
    more: &[
        "jobTemplateArn",
        "createdAt",
        "templateVersion",
        "environments",
        "parameters",
        "documentSource",
        "jobExecutionsRolloutConfig",
        "abortCriteria",
        "inProgressTimeoutInMinutes",
        "retryCriteria",
        "presignedUrlConfig",
    ],
    open: &["document"],
};

/// What the names of AWS's own templates begin with.
const MANAGED: &str = "AWS-";
/// What a parameter's place in a document begins with; it ends with `}`.
const PLACE: &str = "${aws:iot:parameter:";

/// A template as lists have it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// Its name.
    pub job_template_id: String,
    /// What it is for.
    pub description: Option<String>,
    /// When it was made; AWS's own say nothing.
    pub created_at: Option<String>,
    /// The ARN.
    pub job_template_arn: Option<String>,
    /// The version of one of AWS's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_version: Option<String>,
    /// The systems for which one of AWS's own is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<String>,
}

/// A parameter of a managed template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameter {
    /// Its name.
    pub key: String,
    /// What it is for.
    pub description: Option<String>,
    /// What it has to look like, in AWS's words.
    pub regex: Option<String>,
    /// A value that it could have.
    pub example: Option<String>,
    /// Whether it can be left out.
    pub optional: bool,
}

/// One template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// What lists show too.
    #[serde(flatten)]
    pub listed: Listed,
    /// The document, with the places of its parameters.
    pub document: Option<Value>,
    /// Where the document is, if not inline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_source: Option<String>,
    /// The parameters of one of AWS's own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    /// How fast its jobs are rolled out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_executions_rollout_config: Option<Rollout>,
    /// When its jobs are cancelled by themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub abort_criteria: Vec<Abort>,
    /// Minutes that a device may work on one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_progress_timeout_in_minutes: Option<i64>,
    /// What is tried again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retry_criteria: Vec<Retry>,
    /// How links in the document are signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presigned_url_config: Option<Presign>,
    #[serde(skip)]
    text: Option<String>,
}

/// The name and version of a managed template that this text or ARN names; nothing when it names another one.
///
/// # Errors
/// Usage (2) for a name with the en dash that AWS's guide prints for the hyphen.
pub fn managed_name(text: &str) -> Result<Option<(String, Option<String>)>> {
    let name = match text.split_once("::jobtemplate/") {
        Some((_, name)) if text.starts_with("arn:") => name,
        _ => text,
    };
    let hyphens = name.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    if hyphens != name && hyphens.starts_with(MANAGED) {
        return Err(Error::usage(format!("`{text}` has a dash where the template's name has a hyphen"))
            .hint(format!("Write `{hyphens}`; AWS's guide prints another dash.")));
    }
    let Some(rest) = name.strip_prefix(MANAGED) else { return Ok(None) };
    let (rest, version) = rest.split_once(':').map_or((rest, None), |(rest, v)| (rest, Some(v.to_owned())));
    Ok(Some((format!("{MANAGED}{rest}"), version)))
}

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
        job_executions_rollout_config: None,
        abort_criteria: Vec::new(),
        in_progress_timeout_in_minutes: None,
        retry_criteria: Vec::new(),
        presigned_url_config: None,
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
        job_executions_rollout_config: t.job_executions_rollout_config.and_then(Rollout::from_aws),
        abort_criteria: t.abort_config.map(Abort::from_aws).unwrap_or_default(),
        in_progress_timeout_in_minutes: t.timeout_config.and_then(|t| t.in_progress_timeout_in_minutes),
        retry_criteria: t.job_executions_retry_config.map(Retry::from_aws).unwrap_or_default(),
        presigned_url_config: t.presigned_url_config.and_then(Presign::from_aws),
        text,
    })
}

impl Template {
    /// The document as a job with these parameters has it; nothing where the document is behind a link. What optional
    /// parameters that are not given leave in it is AWS's business: their places stay.
    ///
    /// # Errors
    /// Usage (2), naming a parameter that the template does not have, or one that it needs.
    pub fn render(&self, given: &BTreeMap<String, String>) -> Result<Option<Value>> {
        let called = NOUN.called(&self.listed.job_template_id);
        let mut places: BTreeSet<&str> = self.parameters.iter().map(|p| p.key.as_str()).collect();
        if let Some(text) = &self.text {
            places.extend(
                text.split(PLACE).skip(1).filter_map(|rest| rest.split_once('}')).map(|(key, _)| key),
            );
        } else if self.parameters.is_empty() {
            return Ok(None);
        }
        if let Some(unknown) = given.keys().find(|key| !places.contains(key.as_str())) {
            let near = near(unknown, places.iter().copied());
            let all: Vec<String> = places.iter().map(|p| format!("`{p}`")).collect();
            let hint = match (near.as_slice(), all.as_slice()) {
                ([one, ..], _) => format!("Near it is `{one}`."),
                (_, []) => "It has none.".to_owned(),
                _ => format!("It has {}.", all.join(", ")),
            };
            return Err(Error::usage(format!("{called} has no parameter `{unknown}`")).hint(hint));
        }
        let optional = |key: &str| self.parameters.iter().any(|p| p.key == key && p.optional);
        if let Some(missing) = places.iter().find(|key| !given.contains_key(**key) && !optional(key)) {
            let what = self.parameters.iter().find(|p| p.key == **missing);
            let example = what.and_then(|p| p.example.as_deref()).unwrap_or("VALUE");
            let error = Error::usage(format!("{called} needs the parameter `{missing}`"));
            return Err(error.hint(format!("For example `--parameter '{missing}={example}'`.")));
        }
        let Some(text) = &self.text else { return Ok(None) };
        let mut text = text.clone();
        for (key, value) in given {
            let quoted = Value::from(value.as_str()).to_string();
            text = text.replace(&format!("{PLACE}{key}}}"), &quoted[1..quoted.len() - 1]);
        }
        Ok(Some(document::shown(text)))
    }
}

/// The source as AWS takes it in this target, with the document that jobs get, as far as it can be known. A template
/// has to be there and to have the parameters.
///
/// # Errors
/// Usage (2) for parameters that do not fit; Failed (1) when there is no such template; the failed call.
pub async fn resolve(target: &Target, source: &Source) -> Result<(Source, Option<Value>)> {
    let (name, parameters) = match source {
        Source::Document(document) => return Ok((source.clone(), Some(document.value().clone()))),
        Source::Link(_) => return Ok((source.clone(), None)),
        Source::Template(name, parameters) => (name, parameters),
    };
    if let Some(region) = name.strip_prefix("arn:").and_then(|arn| arn.split(':').nth(2))
        && region != target.key.region
    {
        return Err(Error::usage(format!("{} is in {region}", NOUN.called(name)))
            .caused_by(format!("the job is made in {}", target.key.region))
            .hint("A template's name instead of its ARN stands for the one of each target."));
    }
    let Some(template) = describe(target, name).await? else {
        return Err(Error::failed(format!("there is no {}", NOUN.called(name)))
            .with_code("ResourceNotFoundException")
            .hint("`fleetctl jobs templates list` names the account's, `--managed` AWS's own."));
    };
    let document = template.render(parameters)?;
    let arn = if name.starts_with("arn:") { None } else { template.listed.job_template_arn.clone() };
    let arn = arn.unwrap_or_else(|| name.clone());
    Ok((Source::Template(arn, parameters.clone()), document))
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

/// Where a new template's document comes from.
#[derive(Debug, Clone)]
pub enum From {
    /// It is given.
    Document(Document),
    /// It is behind this link.
    Link(String),
    /// It is that of the job of this id, with the job's settings.
    Job(String),
}

/// What a template is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The document.
    pub from: From,
    /// What it is for; AWS wants to know.
    pub description: String,
    /// How fast its jobs are rolled out.
    pub rollout: Option<Rollout>,
    /// When its jobs are cancelled by themselves.
    pub abort: Vec<Abort>,
    /// Minutes that a device may work on one.
    pub timeout_minutes: Option<u32>,
    /// What is tried again.
    pub retry: Vec<Retry>,
    /// How links in the document are signed.
    pub presign: Option<Presign>,
}

/// Makes sure that a template is there. One made from a job is not compared with it, but for the description.
///
/// # Errors
/// As [`ensure`].
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    ensure(
        ask,
        async || describe(ask.target, ask.name).await,
        |there| differences(there, wanted),
        async || {
            let unbuilt = |e: Error| AwsError {
                operation: "CreateJobTemplate",
                code: None,
                message: e.to_string(),
                request_id: None,
                class: Class::Refused,
            };
            let rollout = wanted.rollout.as_ref().map(Rollout::to_aws).transpose().map_err(unbuilt)?;
            let timeout = wanted.timeout_minutes.map(|minutes| {
                TimeoutConfig::builder().in_progress_timeout_in_minutes(i64::from(minutes)).build()
            });
            let call = ask.target.iot().create_job_template().job_template_id(ask.name);
            let call = call
                .description(&wanted.description)
                .set_job_executions_rollout_config(rollout)
                .set_abort_config(Abort::to_aws(&wanted.abort).map_err(unbuilt)?)
                .set_job_executions_retry_config(Retry::to_aws(&wanted.retry).map_err(unbuilt)?)
                .set_presigned_url_config(wanted.presign.as_ref().map(Presign::to_aws))
                .set_timeout_config(timeout)
                .set_tags(ask.request_tags());
            let call = match &wanted.from {
                From::Document(document) => call.document(&document.text),
                From::Link(link) => call.document_source(link),
                From::Job(id) => call.job_arn(ask.target.arn(&format!("job/{id}"))),
            };
            match call.send().await.aws("CreateJobTemplate") {
                // AWS's name for "it is there" is another one here than elsewhere.
                Err(e) if e.is("ConflictException") => Err(AwsError { class: Class::Exists, ..e }),
                answer => answer.map(drop),
            }
        },
    )
    .await
}

fn differences(there: &Template, wanted: &Wanted) -> Differences {
    let mut found = Differences::default();
    found.compare("description", &there.listed.description.as_ref(), &Some(&wanted.description));
    match &wanted.from {
        From::Document(document) => {
            if !there.text.as_ref().is_some_and(|there| document.is_same(there)) {
                found.add("its document is another one");
            }
        }
        From::Link(link) => found.compare("document source", &there.document_source.as_ref(), &Some(link)),
        From::Job(_) => return found,
    }
    found.compare("rollout", &there.job_executions_rollout_config, &wanted.rollout);
    found.compare::<[Abort]>("abort", &there.abort_criteria, &wanted.abort);
    let minutes = wanted.timeout_minutes.map(i64::from);
    found.compare("timeout in minutes", &there.in_progress_timeout_in_minutes, &minutes);
    found.compare::<[Retry]>("retry", &there.retry_criteria, &wanted.retry);
    found.compare("presigned links", &there.presigned_url_config, &wanted.presign);
    found
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn managed_templates_are_told_by_their_names() {
        let of = |text: &str| managed_name(text).unwrap();
        assert_eq!(of("AWS-Reboot"), Some(("AWS-Reboot".into(), None)));
        assert_eq!(of("AWS-Reboot:1.0"), Some(("AWS-Reboot".into(), Some("1.0".into()))));
        assert_eq!(
            of("arn:aws:iot:eu-west-1::jobtemplate/AWS-Stop-Application:1.0"),
            Some(("AWS-Stop-Application".into(), Some("1.0".into())))
        );
        assert_eq!(of("arn:aws:iot:eu-west-1:111111111111:jobtemplate/mine"), None);
        assert_eq!(of("mine"), None);
        let error = managed_name("AWS\u{2013}Reboot").unwrap_err();
        assert!(error.hints()[0].contains("`AWS-Reboot`"), "{error}");
    }

    fn template(text: &str, parameters: &[(&str, bool)]) -> Template {
        let parameter = |(key, optional): &(&str, bool)| Parameter {
            key: (*key).to_owned(),
            description: None,
            regex: None,
            example: Some("tree".into()),
            optional: *optional,
        };
        Template {
            listed: Listed {
                target: TargetKey { tenant: None, account: "1".into(), region: "r".into() },
                job_template_id: "AWS-Install-Application".into(),
                description: None,
                created_at: None,
                job_template_arn: None,
                template_version: None,
                environments: Vec::new(),
            },
            document: None,
            document_source: None,
            parameters: parameters.iter().map(parameter).collect(),
            job_executions_rollout_config: None,
            abort_criteria: Vec::new(),
            in_progress_timeout_in_minutes: None,
            retry_criteria: Vec::new(),
            presigned_url_config: None,
            text: Some(text.to_owned()),
        }
    }

    #[test]
    fn parameters_are_put_in_as_json_texts() {
        let template = template(
            r#"{"p":"${aws:iot:parameter:packages}","u":"${aws:iot:parameter:runAsUser}"}"#,
            &[("packages", false), ("runAsUser", true)],
        );
        let given = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let rendered = template.render(&given(&[("packages", "a\"b")])).unwrap().unwrap();
        assert_eq!(rendered["p"], "a\"b");
        let missing = template.render(&given(&[])).unwrap_err();
        assert!(missing.to_string().contains("`packages`"), "{missing}");
        let unknown = template.render(&given(&[("packages", "a"), ("package", "b")])).unwrap_err();
        assert!(unknown.hints()[0].contains("`packages`"), "{unknown}");
    }
}
