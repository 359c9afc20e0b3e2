//! Job executions: one per thing that a job reaches, made when the job starts or the thing joins its group.

use std::{sync::Arc, time::SystemTime};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{JOB_ID, NAME, not_found},
    job::is_target,
    page::{JOBS, by_age},
    thing,
};
use crate::api::Answer;

const STATUSES: &[&str] =
    &["QUEUED", "IN_PROGRESS", "SUCCEEDED", "FAILED", "TIMED_OUT", "REJECTED", "REMOVED", "CANCELED"];

/// What a device can set.
pub(crate) const ANSWERS: &[&str] = &["IN_PROGRESS", "SUCCEEDED", "FAILED", "TIMED_OUT", "REJECTED"];

/// One thing's run of a job.
pub(crate) struct Execution {
    /// Its status.
    pub(crate) status: &'static str,
    number: u64,
    version: u64,
    forced: bool,
    queued: SystemTime,
    updated: SystemTime,
}

impl Execution {
    /// A new execution that waits for its device.
    pub(crate) fn queued(number: u64, now: SystemTime) -> Self {
        Self { status: "QUEUED", number, version: 1, forced: false, queued: now, updated: now }
    }

    /// Whether it has not ended.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.status, "QUEUED" | "IN_PROGRESS")
    }

    /// Cancels it while it is queued, and with `force` also while it is in progress.
    pub(crate) fn cancel(&mut self, force: bool, now: SystemTime) {
        if self.status == "QUEUED" || force && self.is_open() {
            self.end("CANCELED", now);
            self.forced = force;
        }
    }

    /// Its device gives it a status.
    pub(crate) fn end(&mut self, status: &'static str, now: SystemTime) {
        self.status = status;
        self.updated = now;
        self.version += 1;
    }

    fn summary(&self) -> Value {
        json!({
            "status": self.status,
            "queuedAt": timestamp(self.queued),
            "lastUpdatedAt": timestamp(self.updated),
            "executionNumber": self.number,
        })
    }
}

impl Area {
    /// The groups that a membership counts for: the group itself and those above it.
    fn reached_groups(&self, groups: &[Arc<str>]) -> Vec<Arc<str>> {
        groups.iter().flat_map(|group| self.ancestors(group).into_iter().chain([Arc::clone(group)])).collect()
    }

    /// Queues the continuous jobs of a group, and of the groups above it, for a thing that joined.
    pub(crate) fn thing_joined(&mut self, call: &Call<'_>, group: &Arc<str>, thing: &Arc<str>) {
        self.advance_jobs(call.now);
        let groups = self.reached_groups(std::slice::from_ref(group));
        let due: Vec<u64> = self
            .jobs
            .iter()
            .filter(|(_, job)| {
                job.continuous && job.status == "IN_PROGRESS" && is_target(self, job, "", &groups)
            })
            .map(|(number, _)| *number)
            .collect();
        for job in due {
            let Some(job) = self.jobs.get_mut(&job) else { continue };
            let number = match job.executions.get(thing) {
                Some(old) if old.status != "REMOVED" => continue,
                Some(old) => old.number + 1,
                None => 1,
            };
            job.executions.insert(Arc::clone(thing), Execution::queued(number, call.now));
            job.updated = call.now;
        }
    }

    /// Removes what is queued by continuous jobs for a thing that left a group and is no target otherwise.
    pub(crate) fn thing_left(&mut self, call: &Call<'_>, group: &str, thing: &str) {
        if self.jobs.is_empty() {
            return;
        }
        let left: Vec<Arc<str>> =
            self.groups.get_key_value(group).map(|(name, _)| Arc::clone(name)).into_iter().collect();
        let left = self.reached_groups(&left);
        let still: Vec<_> = self.things.get(thing).map(|thing| thing.groups.to_vec()).unwrap_or_default();
        let still = self.reached_groups(&still);
        let due: Vec<u64> = self
            .jobs
            .iter()
            .filter(|(_, job)| job.continuous && job.status == "IN_PROGRESS")
            .filter(|(_, job)| is_target(self, job, "", &left) && !is_target(self, job, thing, &still))
            .map(|(number, _)| *number)
            .collect();
        for job in due {
            let execution = self.jobs.get_mut(&job).and_then(|job| job.executions.get_mut(thing));
            if let Some(execution) = execution.filter(|execution| execution.status == "QUEUED") {
                execution.end("REMOVED", call.now);
            }
        }
    }
}

/// `ListJobExecutionsForJob`.
pub(crate) fn list_for_job(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let window = call.window(&JOBS)?;
    let status = call.input.choice("status", STATUSES)?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job(id)?;
    let items = window
        .range(&job.executions)
        .filter(|(_, execution)| status.is_none_or(|status| execution.status == status))
        .map(|(thing, execution)| {
            let arn = area.arn("thing", thing);
            (thing, json!({ "thingArn": arn, "jobExecutionSummary": execution.summary() }))
        });
    Ok(call.page(&window, "executionSummaries", items))
}

/// `ListJobExecutionsForThing`: newest jobs first.
pub(crate) fn list_for_thing(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingName", &NAME)?;
    let window = call.window(&JOBS)?;
    let status = call.input.choice("status", STATUSES)?;
    let id = call.input.optional("jobId", &JOB_ID)?;
    let namespace = call.input.text("namespaceId")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    area.things.get(name).ok_or_else(|| thing::missing(name))?;
    let items = by_age(&window, &area.jobs, false)?.filter_map(|(number, job)| {
        let execution = job.executions.get(name)?;
        let fits = status.is_none_or(|status| execution.status == status)
            && id.is_none_or(|id| *job.id == *id)
            && (namespace.is_none() || namespace == job.namespace());
        fits.then(|| (number, json!({ "jobId": &*job.id, "jobExecutionSummary": execution.summary() })))
    });
    Ok(call.page(&window, "executionSummaries", items))
}

/// `DescribeJobExecution`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let name = call.input.shaped("thingName", &NAME)?;
    let number = call.input.integer("executionNumber")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let execution = area.job(id)?.executions.get(name);
    let execution = execution
        .filter(|execution| number.is_none_or(|number| u64::try_from(number) == Ok(execution.number)))
        .ok_or_else(|| not_found(format!("Thing {name} has no such execution of job {id}")))?;
    Ok(json!({ "execution": {
        "jobId": id,
        "status": execution.status,
        "forceCanceled": execution.forced,
        "statusDetails": { "detailsMap": {} },
        "thingArn": area.arn("thing", name),
        "queuedAt": timestamp(execution.queued),
        "lastUpdatedAt": timestamp(execution.updated),
        "executionNumber": execution.number,
        "versionNumber": execution.version,
    } }))
}
