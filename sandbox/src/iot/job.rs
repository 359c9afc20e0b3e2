//! Jobs: creation, schedule, rollout, cancellation and deletion. No device answers here by itself, so executions stay
//! queued until they are cancelled, their thing leaves the target, or a test answers for devices
//! (`/_sandbox/executions`, `/_sandbox/devices/answer`).
//!
//! A rollout rate is kept by the minute: so many things at once, as many a minute later; an exponential rate stays at
//! its base. Retries and maintenance windows are kept as settings and do nothing.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::Area,
    input::{COMMENT, JOB_ID, REASON_CODE, already_exists, invalid, limit_exceeded, not_found},
    job_check::{self, Document, MAX_TARGETS},
    job_execution::Execution,
    job_template::{self, Made},
    tags, thing_group,
};
use crate::api::{Answer, ApiError};

/// How many jobs can be active at once (quota L-FBF5CD89).
const MAX_ACTIVE: usize = 500;
/// How many jobs can be in deletion at once.
const MAX_DELETIONS: usize = 10;

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
    /// Where its document comes from.
    pub(crate) document: Document,
    /// The document with its placeholders, where it has any.
    pub(crate) before: Option<Box<str>>,
    /// The things that are not notified yet, and when the next of them are.
    pub(crate) waiting: VecDeque<Arc<str>>,
    next_minute: SystemTime,
    /// When it is gone, while it is being deleted.
    gone: Option<SystemTime>,
    /// Its description.
    pub(crate) description: Option<Box<str>>,
    /// Its settings, as they were given.
    pub(crate) settings: Map<String, Value>,
    schedule: Schedule,
    /// When it was created.
    pub(crate) created: SystemTime,
    /// When it last changed.
    pub(crate) updated: SystemTime,
    /// When it ended.
    pub(crate) completed: Option<SystemTime>,
    /// Whether it was cancelled with `force`.
    pub(crate) forced: bool,
    /// Why it was cancelled, as a code.
    pub(crate) reason: Option<Box<str>>,
    /// Why it was cancelled, in words.
    pub(crate) comment: Option<Box<str>>,
}

fn missing(id: &str) -> ApiError {
    not_found(format!("Job {id} cannot be found"))
}

impl Job {
    fn is_terminal(&self) -> bool {
        matches!(self.status, "CANCELED" | "COMPLETED" | "DELETION_IN_PROGRESS")
    }

    /// The namespace it was created in.
    pub(crate) fn namespace(&self) -> Option<&str> {
        self.settings.get("namespaceId")?.as_str()
    }

    /// Cancels what is queued, and with `force` what is in progress.
    pub(crate) fn cancel(&mut self, force: bool, now: SystemTime) {
        self.waiting.clear();
        for execution in self.executions.values_mut() {
            execution.cancel(force, now);
        }
        self.status = "CANCELED";
        self.forced = force;
        self.updated = now;
        self.completed = Some(now);
    }

    /// Completes a job of which nothing is open any more.
    pub(crate) fn complete_when_done(&mut self, now: SystemTime) {
        let open =
            self.continuous || !self.waiting.is_empty() || self.executions.values().any(Execution::is_open);
        if self.status == "IN_PROGRESS" && !open {
            self.status = "COMPLETED";
            self.completed = Some(now);
        }
    }

    /// Queues the things whose minute has come.
    fn roll_out(&mut self, now: SystemTime) {
        let rate = self.per_minute().and_then(|rate| usize::try_from(rate).ok()).unwrap_or(usize::MAX);
        while !self.waiting.is_empty() && self.next_minute <= now {
            let at = self.next_minute;
            for thing in self.waiting.drain(..rate.min(self.waiting.len())) {
                self.executions.entry(thing).or_insert_with(|| Execution::queued(1, at));
            }
            self.next_minute = at + Duration::from_mins(1);
        }
    }
}

impl Area {
    /// A job by its id.
    pub(crate) fn job(&self, id: &str) -> Result<&Job, ApiError> {
        let number = self.job_numbers.get(id).ok_or_else(|| missing(id))?;
        self.jobs.get(number).ok_or_else(|| missing(id))
    }

    /// A job by its id, to change it.
    pub(crate) fn job_mut(&mut self, id: &str) -> Result<&mut Job, ApiError> {
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
        let gone: Vec<u64> = self
            .jobs
            .iter()
            .filter(|(_, job)| job.gone.is_some_and(|gone| gone <= now))
            .map(|(number, _)| *number)
            .collect();
        for number in gone {
            self.drop_job(number);
        }
        for job in self.jobs.values_mut().filter(|job| job.status == "IN_PROGRESS") {
            job.roll_out(now);
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

    /// A device gives its execution of a job a status.
    pub(crate) fn answer_job(
        &mut self,
        now: SystemTime,
        id: &str,
        thing: &str,
        status: &'static str,
    ) -> Result<(), String> {
        let job = self.job_mut(id).map_err(|_| format!("there is no job {id}"))?;
        let execution = job.executions.get_mut(thing).filter(|execution| execution.is_open());
        let execution = execution.ok_or_else(|| format!("job {id} has no open execution for {thing}"))?;
        if status == "IN_PROGRESS" {
            execution.start(now);
        } else {
            execution.end(status, now);
        }
        job.updated = now;
        job.abort_when_due(now);
        job.complete_when_done(now);
        Ok(())
    }

    fn start_job(&mut self, number: u64, now: SystemTime) {
        let Some(job) = self.jobs.get(&number) else { return };
        let things: Vec<_> = job.targets.iter().flat_map(|target| self.things_of(target)).collect();
        if let Some(job) = self.jobs.get_mut(&number) {
            job.status = "IN_PROGRESS";
            job.updated = now;
            let mut seen = std::collections::HashSet::new();
            job.waiting = things.into_iter().filter(|thing| seen.insert(Arc::clone(thing))).collect();
            job.next_minute = now;
            job.roll_out(now);
            job.complete_when_done(now);
        }
    }

    fn drop_job(&mut self, number: u64) {
        if let Some(job) = self.jobs.remove(&number) {
            self.job_numbers.remove(&job.id);
            let arn = self.arn("job", &job.id);
            self.tags.remove(&arn);
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
    let schedule = job_check::schedule(&call.input, continuous, call.now)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let Made { document, before, settings, description } = job_template::made(&call.input, area, settings)?;
    let arn = area.arn("job", id);
    if area.job_numbers.contains_key(id) {
        return Err(already_exists(format!("Job {id} already exists"), id, &arn));
    }
    area.check_targets(&targets)?;
    area.advance_jobs(call.now);
    if area.jobs.values().filter(|job| !job.is_terminal()).count() >= MAX_ACTIVE {
        return Err(limit_exceeded(format!("An account can have at most {MAX_ACTIVE} active jobs")));
    }
    let (shared, number): (Arc<str>, u64) = (id.into(), area.number());
    let starts_later = schedule.start.is_some();
    let job = Job {
        id: Arc::clone(&shared),
        targets: targets.iter().map(|target| (*target).to_owned()).collect(),
        continuous,
        status: "SCHEDULED",
        executions: BTreeMap::new(),
        document,
        before,
        waiting: VecDeque::new(),
        next_minute: call.now,
        gone: None,
        description: description.clone(),
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
    Ok(brief(&arn, id, description.as_deref()))
}

fn brief(arn: &str, id: &str, description: Option<&str>) -> Value {
    let mut answer = json!({ "jobArn": arn, "jobId": id });
    if let Some(description) = description {
        answer["description"] = Value::from(description);
    }
    answer
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
    if job.gone.is_some() {
        return Ok(json!({}));
    }
    let deletion = call.world.job_deletion.get();
    if area.jobs.values().filter(|job| job.gone.is_some()).count() >= MAX_DELETIONS {
        return Err(limit_exceeded(format!("At most {MAX_DELETIONS} jobs can be in deletion at once")));
    }
    let job = area.job_mut(id)?;
    job.waiting.clear();
    job.status = "DELETION_IN_PROGRESS";
    job.gone = Some(call.now + deletion);
    area.advance_jobs(call.now);
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
