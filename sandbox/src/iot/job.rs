//! Jobs: creation, schedule, cancellation and deletion. No device answers here, so executions stay queued until they
//! are cancelled or their thing leaves the target.

use std::{collections::BTreeMap, sync::Arc, time::SystemTime};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{COMMENT, JOB_ID, NAME, REASON_CODE, already_exists, invalid, limit_exceeded, not_found},
    job_check::{self, Document, MAX_TARGETS},
    job_execution::Execution,
    page::{JOBS, by_age},
    tags, thing_group,
};
use crate::api::{Answer, ApiError};

/// When a job starts and ends.
#[derive(Default)]
pub(crate) struct Schedule {
    /// When it starts, if not at once.
    pub(crate) start: Option<SystemTime>,
    /// When it ends and what happens to its executions then.
    pub(crate) end: Option<(SystemTime, &'static str)>,
}

/// A job.
pub(crate) struct Job {
    /// Its id.
    pub(crate) id: Arc<str>,
    /// The ARNs of its things and groups.
    pub(crate) targets: Vec<String>,
    /// Whether things that join its groups later get it too.
    pub(crate) continuous: bool,
    /// Its status.
    pub(crate) status: &'static str,
    /// The executions by thing.
    pub(crate) executions: BTreeMap<Arc<str>, Execution>,
    document: Document,
    description: Option<Box<str>>,
    settings: Map<String, Value>,
    schedule: Schedule,
    created: SystemTime,
    /// When it last changed.
    pub(crate) updated: SystemTime,
    completed: Option<SystemTime>,
    forced: bool,
    reason: Option<Box<str>>,
    comment: Option<Box<str>>,
}

fn missing(id: &str) -> ApiError {
    not_found(format!("Job {id} cannot be found"))
}

impl Job {
    fn is_terminal(&self) -> bool {
        matches!(self.status, "CANCELED" | "COMPLETED")
    }

    /// The namespace it was created in.
    pub(crate) fn namespace(&self) -> Option<&str> {
        self.settings.get("namespaceId")?.as_str()
    }

    fn cancel(&mut self, force: bool, now: SystemTime) {
        for execution in self.executions.values_mut() {
            execution.cancel(force, now);
        }
        self.status = "CANCELED";
        self.forced = force;
        self.updated = now;
        self.completed = Some(now);
    }

    fn complete_when_done(&mut self, now: SystemTime) {
        let open = self.continuous || self.executions.values().any(Execution::is_open);
        if self.status == "IN_PROGRESS" && !open {
            self.status = "COMPLETED";
            self.completed = Some(now);
        }
    }
}

impl Area {
    /// A job by its id.
    pub(crate) fn job(&self, id: &str) -> Result<&Job, ApiError> {
        let number = self.job_numbers.get(id).ok_or_else(|| missing(id))?;
        self.jobs.get(number).ok_or_else(|| missing(id))
    }

    fn job_mut(&mut self, id: &str) -> Result<&mut Job, ApiError> {
        let number = self.job_numbers.get(id).ok_or_else(|| missing(id))?;
        self.jobs.get_mut(number).ok_or_else(|| missing(id))
    }

    /// Starts and ends the jobs whose time has come.
    pub(crate) fn advance_jobs(&mut self, now: SystemTime) {
        let due: Vec<u64> = self
            .jobs
            .iter()
            .filter(|(_, job)| {
                job.status == "SCHEDULED" && job.schedule.start.is_none_or(|start| start <= now)
            })
            .map(|(number, _)| *number)
            .collect();
        for number in due {
            self.start_job(number, now);
        }
        for job in self.jobs.values_mut().filter(|job| job.status == "IN_PROGRESS") {
            match job.schedule.end {
                Some((end, behavior)) if end <= now => match behavior {
                    "CANCEL" => job.cancel(false, now),
                    "FORCE_CANCEL" => job.cancel(true, now),
                    _ => {
                        job.status = "COMPLETED";
                        job.completed = Some(now);
                    }
                },
                _ => {}
            }
        }
    }

    fn start_job(&mut self, number: u64, now: SystemTime) {
        let Some(job) = self.jobs.get(&number) else { return };
        let things: Vec<_> = job.targets.iter().flat_map(|target| self.things_of(target)).collect();
        if let Some(job) = self.jobs.get_mut(&number) {
            job.status = "IN_PROGRESS";
            job.updated = now;
            for thing in things {
                job.executions.entry(thing).or_insert_with(|| Execution::queued(1, now));
            }
            job.complete_when_done(now);
        }
    }

    /// The things of a target: one, or all of a group and the groups below it.
    fn things_of(&self, target: &str) -> Vec<Arc<str>> {
        if let Some(name) = self.name_in("thing", target) {
            return self.thing_name(name).into_iter().collect();
        }
        let groups =
            self.name_in("thinggroup", target).map(|name| self.with_descendants(name)).unwrap_or_default();
        let things = groups.iter().filter_map(|group| self.groups.get(group)).flat_map(|group| &group.things);
        things.cloned().collect()
    }

    fn check_targets(&self, targets: &[&str]) -> Result<(), ApiError> {
        for target in targets {
            if let Some(name) = self.name_in("thing", target) {
                self.thing_name(name)?;
            } else if let Some(name) = self.name_in("thinggroup", target) {
                self.groups.get(name).ok_or_else(|| thing_group::missing(name))?;
            } else {
                return Err(invalid(format!(
                    "Invalid target: {target} is no ARN of a thing or thing group here"
                )));
            }
        }
        Ok(())
    }
}

/// `CreateJob`.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let targets = call.input.texts("targets")?;
    if targets.is_empty() {
        return Err(invalid("A job needs at least one target"));
    }
    if targets.len() > MAX_TARGETS {
        return Err(limit_exceeded(format!("A job can have at most {MAX_TARGETS} targets")));
    }
    let continuous = call.input.choice("targetSelection", &["CONTINUOUS", "SNAPSHOT"])? == Some("CONTINUOUS");
    let settings = job_check::settings(&call.input)?;
    let document = job_check::document(&call.input)?;
    let schedule = job_check::schedule(&call.input, continuous, call.now)?;
    let description = call.input.text("description")?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("job", id);
    if area.job_numbers.contains_key(id) {
        return Err(already_exists(format!("Job {id} already exists"), id, &arn));
    }
    area.check_targets(&targets)?;
    let (shared, number): (Arc<str>, u64) = (id.into(), area.number());
    let starts_later = schedule.start.is_some();
    let job = Job {
        id: Arc::clone(&shared),
        targets: targets.iter().map(|target| (*target).to_owned()).collect(),
        continuous,
        status: "SCHEDULED",
        executions: BTreeMap::new(),
        document,
        description: description.map(Into::into),
        settings,
        schedule,
        created: call.now,
        updated: call.now,
        completed: None,
        forced: false,
        reason: None,
        comment: None,
    };
    area.jobs.insert(number, job);
    area.job_numbers.insert(shared, number);
    area.set_tags(&arn, tags);
    if !starts_later {
        area.start_job(number, call.now);
    }
    Ok(brief(&arn, id, description))
}

fn brief(arn: &str, id: &str, description: Option<&str>) -> Value {
    let mut answer = json!({ "jobArn": arn, "jobId": id });
    if let Some(description) = description {
        answer["description"] = Value::from(description);
    }
    answer
}

/// `DescribeJob`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job(id)?;
    let mut shown = summary(area, job);
    shown["targets"] = Value::from(job.targets.clone());
    shown["jobProcessDetails"] = details(job);
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
    let area = call.lock();
    Ok(match &area.job(id)?.document {
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
            let found = area.groups.iter().find(|(_, group)| super::area::uuid_text(group.id) == id);
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

/// `UpdateJob`: neither targets nor document can change.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let settings = job_check::settings(&call.input)?;
    let description = call.input.text("description")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job_mut(id)?;
    if job.is_terminal() {
        return Err(invalid(format!("Job {id} is {} and cannot be updated", job.status)));
    }
    let fixed = ["schedulingConfig", "destinationPackageVersions", "namespaceId"];
    job.settings.extend(settings.into_iter().filter(|(member, _)| !fixed.contains(&member.as_str())));
    if let Some(description) = description {
        job.description = Some(description.into());
    }
    job.updated = call.now;
    Ok(json!({}))
}

/// `CancelJob`: queued executions, and with `force` also those in progress.
pub(crate) fn cancel(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let reason = call.input.optional("reasonCode", &REASON_CODE)?;
    let comment = call.input.optional("comment", &COMMENT)?;
    let force = call.input.flag("force")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let arn = area.arn("job", id);
    let job = area.job_mut(id)?;
    if job.is_terminal() {
        return Err(invalid(format!("Job {id} is {} and cannot be canceled", job.status)));
    }
    job.cancel(force, call.now);
    job.reason = reason.map(Into::into);
    job.comment = comment.map(Into::into);
    Ok(brief(&arn, id, job.description.as_deref()))
}

/// `DeleteJob`: one that has ended, or any with `force`.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let force = call.input.flag("force")?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job(id)?;
    if !force && !job.is_terminal() {
        let text = format!("Job {id} is {} and can be deleted with force only", job.status);
        return Err(ApiError::new("InvalidStateTransitionException", 409, text));
    }
    if let Some(number) = area.job_numbers.remove(id) {
        area.jobs.remove(&number);
    }
    let arn = area.arn("job", id);
    area.tags.remove(&arn);
    Ok(json!({}))
}

/// `AssociateTargetsWithJob`: more groups for a continuous job in progress.
pub(crate) fn associate(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("jobId", &JOB_ID)?;
    let targets = call.input.texts("targets")?;
    let comment = call.input.optional("comment", &COMMENT)?;
    let area = &mut *call.lock();
    area.advance_jobs(call.now);
    let job = area.job(id)?;
    if !job.continuous || job.status != "IN_PROGRESS" {
        return Err(invalid(format!("Job {id} is no continuous job in progress")));
    }
    if targets.is_empty() {
        return Err(invalid("targets needs at least one item"));
    }
    area.check_targets(&targets)?;
    if let Some(target) = targets.iter().find(|target| area.name_in("thinggroup", target).is_none()) {
        return Err(invalid(format!("Only thing groups can be associated: {target}")));
    }
    let fresh: Vec<_> =
        targets.iter().filter(|target| !job.targets.iter().any(|old| old == *target)).collect();
    if job.targets.len() + fresh.len() > MAX_TARGETS {
        return Err(limit_exceeded(format!("A job can have at most {MAX_TARGETS} targets")));
    }
    let fresh: Vec<_> = fresh.into_iter().map(|target| (*target).to_owned()).collect();
    let things: Vec<_> = fresh.iter().flat_map(|target| area.things_of(target)).collect();
    let arn = area.arn("job", id);
    let job = area.job_mut(id)?;
    job.targets.extend(fresh);
    job.comment = comment.map(Into::into).or(job.comment.take());
    job.updated = call.now;
    for thing in things {
        job.executions.entry(thing).or_insert_with(|| Execution::queued(1, call.now));
    }
    Ok(brief(&arn, id, job.description.as_deref()))
}

/// Whether a job's targets name a thing or one of the given groups.
pub(crate) fn is_target(area: &Area, job: &Job, thing: &str, groups: &[Arc<str>]) -> bool {
    job.targets.iter().any(|target| {
        area.name_in("thing", target) == Some(thing)
            || area
                .name_in("thinggroup", target)
                .is_some_and(|name| groups.iter().any(|group| **group == *name))
    })
}
