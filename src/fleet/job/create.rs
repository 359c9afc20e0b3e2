//! Creating a job: read what is there, compare, create what is missing.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_iot::operation::create_job::builders::CreateJobInputBuilder;
use aws_sdk_iot::types::{JobStatus, TargetSelection, TimeoutConfig};

use super::settings::{Abort, Presign, Retry, Rollout};
use super::stored::Stored;
use super::view::Details;
use super::{describe, family};
use crate::aws::{AwsError, Call, Class, Target};
use crate::error::{Error, Result};
use crate::fleet::document::Document;
use crate::fleet::ensure::{Ask, Differences, ensure};
use crate::fleet::status::Status;
use crate::ui::text;

/// Where a job's document comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// It is given.
    Document(Document),
    /// It is behind this link.
    Link(String),
    /// It lies in S3, and is still to be read.
    Stored(Stored),
    /// It is a template's: an ARN, or the name of a template of the target; with the template's parameters.
    Template(String, BTreeMap<String, String>),
}

/// What a job is to be. What is not said is not there, or is the template's.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The document.
    pub source: Source,
    /// Names of things.
    pub things: BTreeSet<String>,
    /// Names of thing groups.
    pub groups: BTreeSet<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Whether things that join the groups later get it, too.
    pub continuous: bool,
    /// How fast it is rolled out.
    pub rollout: Option<Rollout>,
    /// When it is cancelled by itself.
    pub abort: Vec<Abort>,
    /// Minutes that a device may work on it.
    pub timeout_minutes: Option<u32>,
    /// What is tried again.
    pub retry: Vec<Retry>,
    /// How links in the document are signed.
    pub presign: Option<Presign>,
    /// The id that was asked for: of several jobs that are one to the user, all carry it as a tag.
    pub family: String,
    /// The groups are made for the job: a dry run does not miss them.
    pub makes_groups: bool,
}

impl Wanted {
    fn targets(&self, target: &Target) -> Vec<String> {
        let things = self.things.iter().map(|name| target.arn(&format!("thing/{name}")));
        let groups = self.groups.iter().map(|name| target.arn(&format!("thinggroup/{name}")));
        let mut all: Vec<String> = things.chain(groups).collect();
        all.sort();
        all
    }

    fn request(&self, ask: Ask<'_>) -> Result<CreateJobInputBuilder> {
        let mut tags = vec![family::tag(&self.family)];
        tags.extend(ask.tags.iter().filter(|tag| tag.key != family::TAG).cloned());
        let mut input = CreateJobInputBuilder::default()
            .job_id(ask.name)
            .set_targets(Some(self.targets(ask.target)))
            .set_description(self.description.clone())
            .target_selection(self.selection())
            .set_job_executions_rollout_config(self.rollout.as_ref().map(Rollout::to_aws).transpose()?)
            .set_abort_config(Abort::to_aws(&self.abort)?)
            .set_job_executions_retry_config(Retry::to_aws(&self.retry)?)
            .set_presigned_url_config(self.presign.as_ref().map(Presign::to_aws))
            .set_tags(Some(tags));
        if let Some(minutes) = self.timeout_minutes {
            let timeout = TimeoutConfig::builder().in_progress_timeout_in_minutes(i64::from(minutes));
            input = input.timeout_config(timeout.build());
        }
        Ok(match &self.source {
            Source::Document(document) => input.document(&document.text),
            Source::Link(link) => input.document_source(link),
            Source::Stored(stored) => {
                return Err(Error::internal(format!("nobody has read `{}`", stored.given)));
            }
            Source::Template(template, parameters) => {
                let given = (!parameters.is_empty()).then(|| parameters.clone().into_iter().collect());
                input.job_template_arn(template_arn(ask.target, template)).set_document_parameters(given)
            }
        })
    }

    fn selection(&self) -> TargetSelection {
        if self.continuous { TargetSelection::Continuous } else { TargetSelection::Snapshot }
    }
}

fn template_arn(target: &Target, template: &str) -> String {
    if template.starts_with("arn:") {
        template.to_owned()
    } else {
        target.arn(&format!("jobtemplate/{template}"))
    }
}

/// A job that is there, with its document where that is to be compared.
struct There {
    job: Details,
    document: Option<String>,
}

/// Makes sure that a job is there.
///
/// # Errors
/// As [`ensure`].
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    let request = wanted.request(ask)?;
    let created = ensure(
        ask,
        async || there(ask, wanted).await,
        |there| differences(there, wanted, ask.target),
        async || request.clone().send_with(ask.target.iot()).await.aws("CreateJob").map(drop),
    );
    let status = created.await.map_err(|e| explain(e, &wanted.source))?;
    if status == Status::Planned {
        refuse_missing(ask, wanted).await?;
    }
    Ok(status)
}

/// A dry run's part of what AWS checks: every thing and every thing group is there.
async fn refuse_missing(ask: Ask<'_>, wanted: &Wanted) -> Result<()> {
    let iot = ask.target.iot();
    let mut missing = None;
    for name in &wanted.things {
        let answer = iot.describe_thing().thing_name(name).send().await.aws("DescribeThing");
        missing = missing.or(is_missing(answer.map(drop))?.then(|| format!("thing `{name}`")));
    }
    for name in wanted.groups.iter().filter(|_| !wanted.makes_groups) {
        let answer = iot.describe_thing_group().thing_group_name(name).send().await.aws("DescribeThingGroup");
        missing = missing.or(is_missing(answer.map(drop))?.then(|| format!("thing group `{name}`")));
    }
    let Some(missing) = missing else { return Ok(()) };
    Err(Error::failed(format!("creating {}", ask.noun.called(ask.name)))
        .with_code("ResourceNotFoundException")
        .caused_by(format!("there is no {missing}"))
        .hint("Every thing and every thing group must exist."))
}

fn is_missing(answer: Result<(), AwsError>) -> Result<bool> {
    match answer {
        Ok(()) => Ok(false),
        Err(e) if e.class == Class::NotFound => Ok(true),
        Err(e) => Err(e.into()),
    }
}

fn explain(error: Error, source: &Source) -> Error {
    match (error.code(), source) {
        ("LimitExceededException", _) => error.hint(
            "AWS allows 500 jobs in progress in an account and Region; `fleetctl jobs list --status IN_PROGRESS` lists them.",
        ),
        ("ResourceNotFoundException", Source::Template(..)) => {
            error.hint("Every thing, every thing group and the template must exist.")
        }
        ("ResourceNotFoundException", _) => error.hint("Every thing and every thing group must exist."),
        ("InvalidRequestException", Source::Link(_)) => {
            error.hint("The link must be of a file in S3 that you can read, in the job's Region.")
        }
        _ => error,
    }
}

async fn there(ask: Ask<'_>, wanted: &Wanted) -> Result<Option<There>> {
    let Some(job) = describe(ask.target, ask.name).await? else { return Ok(None) };
    let document = match wanted.source {
        Source::Document(_) => {
            let answer = ask.target.iot().get_job_document().job_id(ask.name).send().await;
            answer.aws("GetJobDocument")?.document
        }
        _ => None,
    };
    Ok(Some(There { job, document }))
}

fn differences(there: &There, wanted: &Wanted, target: &Target) -> Differences {
    let mut found = Differences::default();
    let job = &there.job;
    if job.listed.status.as_deref() == Some(JobStatus::DeletionInProgress.as_str()) {
        found.add("it is being deleted");
    }
    match &wanted.source {
        Source::Document(document) => {
            if !there.document.as_ref().is_some_and(|there| document.is_same(there)) {
                found.add("its document is another one");
            }
        }
        Source::Link(link) => found.compare("document source", &job.document_source.as_ref(), &Some(link)),
        // No job is made of it.
        Source::Stored(_) => {}
        Source::Template(template, parameters) => {
            let arn = template_arn(target, template);
            found.compare("template", &job.job_template_arn.as_ref(), &Some(&arn));
            for name in job.document_parameters.keys().chain(parameters.keys()).collect::<BTreeSet<_>>() {
                let (there, asked) = (job.document_parameters.get(name), parameters.get(name));
                found.compare(&format!("parameter `{name}`"), &there, &asked);
            }
        }
    }
    targets(&mut found, &job.targets, &wanted.targets(target));
    let selection = job.listed.target_selection.as_deref();
    found.compare("target selection", &selection, &Some(wanted.selection().as_str()));
    settings(&mut found, job, wanted);
    found
}

/// A job can have a hundred targets: only those on one side are named, and of them a few.
fn targets(found: &mut Differences, there: &[String], asked: &[String]) {
    let name = |arn: &str| match arn.rsplit_once('/') {
        Some((kind, name)) if kind.ends_with(":thing") => name.to_owned(),
        Some((_, name)) => format!("group {name}"),
        None => arn.to_owned(),
    };
    let beside = |these: &[String], those: &[String]| {
        let names: Vec<String> = these.iter().filter(|t| !those.contains(t)).map(|t| name(t)).collect();
        let shown = text::first_of(&names.iter().map(String::as_str).collect::<Vec<_>>(), 3);
        (names.len(), shown)
    };
    let (more, names) = beside(there, asked);
    if more > 0 {
        found.add(format!("it is also for {names}"));
    }
    let (fewer, names) = beside(asked, there);
    if fewer > 0 {
        found.add(format!("it is not for {names}"));
    }
}

/// What is not asked for may come from the template; without one it must not be there.
fn settings(found: &mut Differences, job: &Details, wanted: &Wanted) {
    let templated = matches!(wanted.source, Source::Template(..));
    let matters = |asked: bool| asked || !templated;
    if matters(wanted.description.is_some()) {
        found.compare("description", &job.description, &wanted.description);
    }
    if matters(wanted.rollout.is_some()) {
        found.compare("rollout", &job.course.job_executions_rollout_config, &wanted.rollout);
    }
    if matters(!wanted.abort.is_empty()) {
        let order = |all: &[Abort]| all.iter().map(Abort::to_string).collect::<BTreeSet<_>>();
        lists(found, "abort", &order(&job.course.abort_criteria), &order(&wanted.abort));
    }
    if matters(wanted.timeout_minutes.is_some()) {
        let asked = wanted.timeout_minutes.map(i64::from);
        found.compare("timeout in minutes", &job.course.in_progress_timeout_in_minutes, &asked);
    }
    if matters(!wanted.retry.is_empty()) {
        let order = |all: &[Retry]| all.iter().map(Retry::to_string).collect::<BTreeSet<_>>();
        lists(found, "retry", &order(&job.course.retry_criteria), &order(&wanted.retry));
    }
    if matters(wanted.presign.is_some()) {
        found.compare("presigned links", &job.course.presigned_url_config, &wanted.presign);
    }
}

fn lists(found: &mut Differences, member: &str, there: &BTreeSet<String>, asked: &BTreeSet<String>) {
    let all = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>();
    found.compare::<[String]>(member, &all(there), &all(asked));
}
