//! What a job is, so that it can be made again for other things: the same document and the same settings.

use std::collections::BTreeSet;

use super::create::{Source, Wanted};
use super::view::Details;
use crate::aws::Call;
use crate::bulk::lane::Lane;
use crate::error::{Error, Result};
use crate::fleet::document::Document;

/// What this job is, without its targets; `family` is the id of the new one. What its template gave is asked for
/// outright. A managed template stays the source, with its parameters; of another template, which may be gone by now,
/// the document is taken, which is what the job's devices got.
///
/// # Errors
/// The failed call; Failed (1) when AWS has no document of the job.
pub async fn like(lane: &Lane, job: &Details, family: &str) -> Result<Wanted> {
    let managed = job.job_template_arn.as_ref().filter(|arn| arn.contains("::jobtemplate/"));
    let source = match (&job.document_source, managed) {
        (_, Some(arn)) => Source::Template(arn.clone(), job.document_parameters.clone()),
        (Some(link), None) => Source::Link(link.clone()),
        (None, None) => Source::Document(document(lane, job.id()).await?),
    };
    Ok(Wanted {
        source,
        things: BTreeSet::new(),
        groups: BTreeSet::new(),
        description: job.description.clone(),
        continuous: false,
        rollout: job.course.job_executions_rollout_config.clone(),
        abort: job.course.abort_criteria.clone(),
        timeout_minutes: job.course.in_progress_timeout_in_minutes.and_then(|n| u32::try_from(n).ok()),
        retry: job.course.retry_criteria.clone(),
        presign: job.course.presigned_url_config.clone(),
        family: family.to_owned(),
        makes_groups: false,
    })
}

async fn document(lane: &Lane, id: &str) -> Result<Document> {
    let read = lane.call("GetJobDocument", |iot| {
        let call = iot.get_job_document().job_id(id);
        async move { call.send().await.aws("GetJobDocument") }
    });
    let reading = || format!("reading the document of job `{id}`");
    let answer = read.await.map_err(|f| Error::from(f.error).context(reading()))?;
    let text = answer.value.document.filter(|text| !text.is_empty());
    let text = text.ok_or_else(|| Error::failed(reading()).caused_by("AWS has none"))?;
    Document::parse(&format!("the document of job `{id}`"), text)
}
