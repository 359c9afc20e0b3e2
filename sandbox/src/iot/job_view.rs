//! What is shown of jobs: one in full, its document, and lists.

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    input::{JOB_ID, NAME, invalid},
    job::Job,
    job_check::Document,
    page::{JOBS, by_age},
    thing_group,
};
use crate::api::Answer;

/// `DescribeJob`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job(id)?;
    let mut shown = summary(area, job);
    shown["targets"] = Value::from(job.targets.clone());
    shown["jobProcessDetails"] = details(job);
    if !job.waiting.is_empty() {
        shown["jobProcessDetails"]["processingTargets"] = Value::from(job.targets.clone());
    }
    shown["forceCanceled"] = Value::from(job.forced);
    let texts = [("description", &job.description), ("reasonCode", &job.reason), ("comment", &job.comment)];
    for (member, text) in texts {
        if let Some(text) = text {
            shown[member] = Value::from(&**text);
        }
    }
    for (member, setting) in &job.settings {
        shown[member] = setting.clone();
    }
    let mut answer = json!({ "job": shown });
    if let Document::Source(source) = &job.document {
        answer["documentSource"] = Value::from(&**source);
    }
    Ok(answer)
}

fn summary(area: &Area, job: &Job) -> Value {
    let mut shown = json!({
        "jobArn": area.arn("job", &job.id),
        "jobId": &*job.id,
        "targetSelection": if job.continuous { "CONTINUOUS" } else { "SNAPSHOT" },
        "status": job.status,
        "createdAt": timestamp(job.created),
        "lastUpdatedAt": timestamp(job.updated),
        "isConcurrent": false,
    });
    if let Some(completed) = job.completed {
        shown["completedAt"] = timestamp(completed);
    }
    shown
}

fn details(job: &Job) -> Value {
    let count = |status: &str| job.executions.values().filter(|execution| execution.status == status).count();
    json!({
        "numberOfCanceledThings": count("CANCELED"),
        "numberOfSucceededThings": count("SUCCEEDED"),
        "numberOfFailedThings": count("FAILED"),
        "numberOfRejectedThings": count("REJECTED"),
        "numberOfQueuedThings": count("QUEUED"),
        "numberOfInProgressThings": count("IN_PROGRESS"),
        "numberOfRemovedThings": count("REMOVED"),
        "numberOfTimedOutThings": count("TIMED_OUT"),
    })
}

/// `GetJobDocument`; a document that is kept at an address is not fetched, so none is given then.
pub(crate) fn document(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let raw = call.input.flag("beforeSubstitution")?;
    let area = call.lock();
    let job = area.job(id)?;
    if let Some(before) = job.before.as_deref().filter(|_| raw) {
        return Ok(json!({ "document": before }));
    }
    Ok(match &job.document {
        Document::Text(text) => json!({ "document": text }),
        Document::Source(_) => json!({}),
    })
}

/// `ListJobs`: newest first.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    const STATUSES: &[&str] = &["IN_PROGRESS", "CANCELED", "COMPLETED", "DELETION_IN_PROGRESS", "SCHEDULED"];
    let window = call.window(&JOBS)?;
    let status = call.input.choice("status", STATUSES)?;
    let selection = call.input.choice("targetSelection", &["CONTINUOUS", "SNAPSHOT"])?;
    let group_name = call.input.optional("thingGroupName", &NAME)?;
    let group_id = call.input.text("thingGroupId")?;
    let namespace = call.input.text("namespaceId")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let area = &*area;
    let group = match (group_name, group_id) {
        (None, None) => None,
        (Some(name), None) => {
            area.groups.get(name).ok_or_else(|| thing_group::missing(name))?;
            Some(name)
        }
        (None, Some(id)) => {
            let found = area.groups.iter().find(|(_, group)| uuid_text(group.id) == id);
            Some(&**found.ok_or_else(|| thing_group::missing(id))?.0)
        }
        _ => return Err(invalid("thingGroupName and thingGroupId cannot be given together")),
    };
    let group = group.map(|name| area.arn("thinggroup", name));
    let items = by_age(&window, &area.jobs, false)?.filter_map(|(number, job)| {
        let fits = status.is_none_or(|status| job.status == status)
            && selection.is_none_or(|selection| job.continuous == (selection == "CONTINUOUS"))
            && group.as_ref().is_none_or(|group| job.targets.contains(group))
            && (namespace.is_none() || namespace == job.namespace());
        fits.then(|| (number, summary(area, job)))
    });
    Ok(call.page(&window, "jobs", items))
}
