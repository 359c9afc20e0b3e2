//! Job executions: one per thing that a job reaches, made when the job starts or the thing joins its group.

use std::{sync::Arc, time::SystemTime};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{JOB_ID, NAME, invalid, not_found},
    job::is_target,
    page::{JOBS, by_age},
    thing::{self, check_version},
};
use crate::api::{Answer, ApiError};

/// How many pairs the details of an execution can have.
const MAX_DETAILS: usize = 10;

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
    details: Value,
    /// When it was queued.
    pub(crate) queued: SystemTime,
    /// When its device began.
    pub(crate) started: Option<SystemTime>,
    updated: SystemTime,
}

impl Execution {
    /// A new execution that waits for its device.
    pub(crate) fn queued(number: u64, now: SystemTime) -> Self {
        Self {
            status: "QUEUED",
            number,
            version: 1,
            forced: false,
            details: json!({}),
            queued: now,
            started: None,
            updated: now,
        }
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

    /// Its device begins, if it has not yet.
    pub(crate) fn start(&mut self, now: SystemTime) {
        if self.status == "QUEUED" {
            self.end("IN_PROGRESS", now);
            self.started = Some(now);
        }
    }

    /// It gets another status.
    pub(crate) fn end(&mut self, status: &'static str, now: SystemTime) {
        self.status = status;
        self.updated = now;
        self.version += 1;
    }

    fn summary(&self) -> Value {
        let mut shown = json!({
            "status": self.status,
            "queuedAt": timestamp(self.queued),
            "lastUpdatedAt": timestamp(self.updated),
            "executionNumber": self.number,
        });
        if let Some(started) = self.started {
            shown["startedAt"] = timestamp(started);
        }
        shown
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
    let job = area.job(id)?;
    let execution = job
        .executions
        .get(name)
        .filter(|execution| number.is_none_or(|number| u64::try_from(number) == Ok(execution.number)))
        .ok_or_else(|| no_execution(id, name))?;
    let mut shown = execution.summary();
    shown["jobId"] = Value::from(id);
    shown["forceCanceled"] = Value::from(execution.forced);
    shown["statusDetails"] = json!({ "detailsMap": execution.details });
    shown["thingArn"] = Value::from(area.arn("thing", name));
    shown["versionNumber"] = Value::from(execution.version);
    let until = execution.started.filter(|_| execution.is_open()).and_then(|at| Some(at + job.timeout()?));
    if let Some(until) = until {
        let left = until.duration_since(call.now).unwrap_or_default();
        shown["approximateSecondsBeforeTimedOut"] = Value::from(left.as_secs());
    }
    Ok(json!({ "execution": shown }))
}

fn bad_transition(text: String) -> ApiError {
    ApiError::new("InvalidStateTransitionException", 409, text)
}

/// `CancelJobExecution`: a queued one, and with `force` also one in progress.
pub(crate) fn cancel(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let name = call.input.shaped("thingName", &NAME)?;
    let force = call.input.flag("force")?;
    let expected = call.input.integer("expectedVersion")?;
    let details = call.input.object("statusDetails")?;
    if details.is_some_and(|details| details.len() > MAX_DETAILS) {
        return Err(invalid(format!("statusDetails can have at most {MAX_DETAILS} pairs")));
    }
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job_mut(id)?;
    let execution = job.executions.get_mut(name).ok_or_else(|| no_execution(id, name))?;
    check_version(&format!("the execution of {id} on {name}"), expected, execution.version)?;
    if !(execution.status == "QUEUED" || force && execution.is_open()) {
        let text = format!("The execution of {id} on {name} is {} and cannot be canceled", execution.status);
        return Err(bad_transition(text));
    }
    if let Some(details) = details {
        execution.details = Value::Object(details.clone());
    }
    execution.cancel(force, call.now);
    job.updated = call.now;
    job.complete_when_done(call.now);
    Ok(json!({}))
}

/// `DeleteJobExecution`: one that has ended, or any with `force`.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let name = call.input.shaped("thingName", &NAME)?;
    let number = call.input.integer("executionNumber")?;
    let force = call.input.flag("force")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job_mut(id)?;
    let execution = job.executions.get(name).ok_or_else(|| no_execution(id, name))?;
    if number.is_none_or(|number| u64::try_from(number) != Ok(execution.number)) {
        return Err(no_execution(id, name));
    }
    if !force && execution.is_open() {
        let text = format!("The execution of {id} on {name} is {}, force deletes it", execution.status);
        return Err(bad_transition(text));
    }
    job.executions.remove(name);
    job.updated = call.now;
    job.complete_when_done(call.now);
    Ok(json!({}))
}

fn no_execution(id: &str, thing: &str) -> ApiError {
    not_found(format!("Thing {thing} has no such execution of job {id}"))
}
