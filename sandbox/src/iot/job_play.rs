//! What happens to job executions as time passes: devices that answer as a test ordered, timeouts, and aborts.
//!
//! Time passes lazily: whoever looks at the account lets everything happen that is due by then, in the order in which it
//! is due. An abort criterion looks at the executions that ended: at least `minNumberOfExecutedThings` of them, and the
//! share that failed in its way; AWS's wording ("received notifications") may count earlier ones. The reason of an
//! aborted job, `ABORT_CANCEL`, is not documented by AWS.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde_json::Value;

use super::{
    World,
    area::Area,
    draw,
    job::Job,
    job_execution::{ANSWERS, Execution},
};
use crate::api::Now;

/// How devices answer the executions of jobs.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    /// The accounts; nothing means all.
    pub(crate) accounts: Option<Vec<String>>,
    /// The Region.
    pub(crate) region: String,
    /// Which jobs, as a pattern.
    pub(crate) job: String,
    /// Which things, as a pattern.
    pub(crate) only: String,
    /// What an answer is when it is no failure.
    pub(crate) status: &'static str,
    /// The share that fails, from 0 to 1.
    pub(crate) fail: f64,
    /// What a failure is.
    pub(crate) fail_as: &'static str,
    /// The share that never answers.
    pub(crate) silent: f64,
    /// How long a device takes; half of it passes before it says that it is at work.
    pub(crate) delay: Duration,
    /// What is drawn by.
    pub(crate) seed: u64,
    /// Since when devices answer so.
    pub(crate) from: SystemTime,
}

impl Order {
    fn covers(&self, area: &Whose<'_>, job: &str, thing: &str) -> bool {
        self.region == area.region
            && self.accounts.as_ref().is_none_or(|accounts| accounts.iter().any(|own| own == area.account))
            && draw::fits(&self.job, job)
            && draw::fits(&self.only, thing)
    }

    /// What a thing answers, if it does; a later job meets another fate.
    fn outcome(&self, account: &str, job: &str, thing: &str) -> Option<&'static str> {
        let subject = format!("{thing} {job}");
        if draw::within(self.silent, self.seed, (account, &subject, "silent")) {
            return None;
        }
        let fails = draw::within(self.fail, self.seed, (account, &subject, "fail"));
        Some(if fails { self.fail_as } else { self.status })
    }
}

/// Whose jobs are looked at.
struct Whose<'a> {
    account: &'a str,
    region: &'a str,
}

/// A status that a device can set, by its name.
///
/// # Errors
/// Names them.
pub(crate) fn answer_named(status: &str) -> Result<&'static str, String> {
    let known = ANSWERS.iter().find(|known| **known == status).copied();
    known.ok_or_else(|| format!("a device answers {}, not {status}", ANSWERS.join(", ")))
}

impl Job {
    fn minutes(&self, config: &str, member: &str) -> Option<u64> {
        self.settings.get(config)?.get(member)?.as_u64()
    }

    /// How long an execution may be in progress.
    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.minutes("timeoutConfig", "inProgressTimeoutInMinutes").map(Duration::from_mins)
    }

    /// How many things are notified in a minute, if that is limited. Of an exponential rate only the base counts.
    pub(crate) fn per_minute(&self) -> Option<u64> {
        let most = self.minutes("jobExecutionsRolloutConfig", "maximumPerMinute");
        let exponential =
            self.settings.get("jobExecutionsRolloutConfig").and_then(|c| c.get("exponentialRate"));
        let base = exponential.and_then(|rate| rate.get("baseRatePerMinute")?.as_u64());
        most.into_iter().chain(base).min()
    }

    /// Cancels the job when one of its abort criteria is met.
    pub(crate) fn abort_when_due(&mut self, now: SystemTime) {
        let criteria =
            self.settings.get("abortConfig").and_then(|config| config.get("criteriaList")?.as_array());
        let Some(criteria) = criteria.filter(|_| self.status == "IN_PROGRESS") else { return };
        let count = |statuses: &[&str]| {
            self.executions.values().filter(|execution| statuses.contains(&execution.status)).count()
        };
        let ended = count(&["SUCCEEDED", "FAILED", "REJECTED", "TIMED_OUT"]);
        #[expect(clippy::cast_precision_loss, reason = "no job has 2^53 executions")]
        let met = criteria.iter().any(|criterion: &Value| {
            let failed = match criterion["failureType"].as_str() {
                Some("ALL") | None => count(&["FAILED", "REJECTED", "TIMED_OUT"]),
                Some(kind) => count(&[kind]),
            };
            let least = criterion["minNumberOfExecutedThings"].as_f64().unwrap_or(1.0);
            let threshold = criterion["thresholdPercentage"].as_f64().unwrap_or(100.0);
            ended as f64 >= least && failed > 0 && failed as f64 * 100.0 >= threshold * ended as f64
        });
        if met {
            self.cancel(false, now);
            self.reason = Some("ABORT_CANCEL".into());
        }
    }

    fn play(&mut self, whose: &Whose<'_>, orders: &[Order], now: SystemTime) {
        let timeout = self.timeout();
        let mut due: Vec<(SystemTime, Arc<str>, &'static str)> = Vec::new();
        for (thing, execution) in self.executions.iter_mut().filter(|(_, execution)| execution.is_open()) {
            let order = orders.iter().rev().find(|order| order.covers(whose, &self.id, thing));
            let answer =
                order.and_then(|order| Some((order, order.outcome(whose.account, &self.id, thing)?)));
            if let Some((order, status)) = answer {
                let begin = execution.queued.max(order.from);
                if begin + order.delay / 2 <= now {
                    execution.start(begin + order.delay / 2);
                }
                if begin + order.delay <= now && status != "IN_PROGRESS" {
                    due.push((begin + order.delay, Arc::clone(thing), status));
                }
            }
            let until = execution.started.and_then(|started| Some(started + timeout?));
            due.extend(
                until.filter(|until| *until <= now).map(|until| (until, Arc::clone(thing), "TIMED_OUT")),
            );
        }
        due.sort_unstable();
        for (at, thing, status) in due {
            let open = self.executions.get_mut(&thing).filter(|execution| execution.is_open());
            let Some(execution) = open else { continue };
            execution.end(status, at);
            self.updated = at;
            self.abort_when_due(at);
            self.complete_when_done(at);
        }
    }
}

impl Area {
    /// Lets devices answer, and executions time out, as is due by now.
    pub(crate) fn play_devices(&mut self, orders: &[Order], now: SystemTime) {
        self.advance_jobs(now);
        let (account, region) = (self.account().to_owned(), self.region().to_owned());
        let whose = Whose { account: &account, region: &region };
        for job in self.jobs.values_mut().filter(|job| job.executions.values().any(Execution::is_open)) {
            job.play(&whose, orders, now);
        }
    }
}

impl World {
    /// Devices answer so from now on, until the orders are forgotten; the latest order that fits counts.
    pub(crate) fn order_answers(&self, order: Order) {
        self.orders().push(order);
    }

    /// Devices answer no more by themselves.
    pub(crate) fn forget_answers(&self) {
        self.orders().clear();
    }

    /// Devices answer at once; gives how many executions have which status in the jobs that the order covers.
    ///
    /// # Errors
    /// When nothing was ever called in an account.
    pub(crate) fn answer_now(&self, order: &Order, now: Now) -> Result<Value, String> {
        let accounts = order.accounts.clone().unwrap_or_else(|| self.known_in(&order.region));
        let mut counts: std::collections::BTreeMap<&'static str, u64> = std::collections::BTreeMap::new();
        for account in &accounts {
            self.played((account, &order.region), now, "answers", |call| {
                let area = &mut *call.lock();
                area.play_devices(std::slice::from_ref(order), now);
                for job in area.jobs.values().filter(|job| draw::fits(&order.job, &job.id)) {
                    for execution in job.executions.values() {
                        *counts.entry(execution.status).or_default() += 1;
                    }
                }
            })?;
        }
        serde_json::to_value(counts).map_err(|error| error.to_string())
    }
}
