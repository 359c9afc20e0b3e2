//! What `CreateJob` and `UpdateJob` refuse: settings outside the bounds of the service model and documentation.

use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};
use time::{PrimitiveDateTime, macros::format_description};

use super::{
    input::{COMMENT, Input, ROLE_ARN, choice, invalid, object, text},
    job::Schedule,
};
use crate::api::ApiError;

/// How many targets a job can have.
pub(crate) const MAX_TARGETS: usize = 100;
const MAX_DOCUMENT: usize = 32_768;
const MAX_SOURCE: usize = 1350;
const MAX_PACKAGES: usize = 25;
const MINUTE: u64 = 60;
const YEAR: u64 = 365 * 24 * 60 * MINUTE;

/// The settings that a job keeps as they were given.
const KEPT: &[&str] = &[
    "presignedUrlConfig",
    "jobExecutionsRolloutConfig",
    "abortConfig",
    "timeoutConfig",
    "jobExecutionsRetryConfig",
    "schedulingConfig",
    "destinationPackageVersions",
    "namespaceId",
];

/// Where a job's document comes from: its text, or the address it is kept at.
#[derive(Clone)]
pub(crate) enum Document {
    /// The text.
    Text(Box<str>),
    /// The address.
    Source(Box<str>),
}

fn number(settings: &Map<String, Value>, member: &str, low: f64, high: f64) -> Result<Option<f64>, ApiError> {
    let value = match settings.get(member) {
        None | Some(Value::Null) => return Ok(None),
        Some(value) => value.as_f64().ok_or_else(|| invalid(format!("{member} is not a number")))?,
    };
    if (low..=high).contains(&value) {
        return Ok(Some(value));
    }
    Err(invalid(format!("{member} must be between {low} and {high}")))
}

fn needed(settings: &Map<String, Value>, member: &str, low: f64, high: f64) -> Result<f64, ApiError> {
    number(settings, member, low, high)?.ok_or_else(|| invalid(format!("{member} must not be null")))
}

fn list<'v>(settings: &'v Map<String, Value>, member: &str) -> Result<Vec<&'v Map<String, Value>>, ApiError> {
    let wrong = || invalid(format!("{member} is not a list of structures"));
    let items = settings.get(member).and_then(Value::as_array).ok_or_else(wrong)?;
    items.iter().map(|item| item.as_object().ok_or_else(wrong)).collect()
}

/// Checks all settings of a job that were given, and gives those it keeps.
pub(crate) fn settings(input: &Input) -> Result<Map<String, Value>, ApiError> {
    input.optional("description", &COMMENT)?;
    if let Some(config) = input.object("presignedUrlConfig")? {
        ROLE_ARN.check(
            "presignedUrlConfig.roleArn",
            text(config, "roleArn")?.unwrap_or("arn:aws:iam::000000000000:"),
        )?;
        number(config, "expiresInSec", 60.0, 3600.0)?;
    }
    if let Some(config) = input.object("jobExecutionsRolloutConfig")? {
        rollout(config)?;
    }
    if let Some(config) = input.object("abortConfig")? {
        abort(config)?;
    }
    if let Some(config) = input.object("timeoutConfig")? {
        needed(config, "inProgressTimeoutInMinutes", 1.0, 10_080.0)?;
    }
    if let Some(config) = input.object("jobExecutionsRetryConfig")? {
        retry(config)?;
    }
    if input.texts("destinationPackageVersions")?.len() > MAX_PACKAGES {
        return Err(invalid(format!("destinationPackageVersions can have at most {MAX_PACKAGES} items")));
    }
    let given = KEPT.iter().filter_map(|member| Some(((*member).to_owned(), input.get(member)?.clone())));
    Ok(given.collect())
}

fn rollout(config: &Map<String, Value>) -> Result<(), ApiError> {
    number(config, "maximumPerMinute", 1.0, 1000.0)?;
    let Some(rate) = object(config, "exponentialRate")? else { return Ok(()) };
    needed(rate, "baseRatePerMinute", 1.0, 1000.0)?;
    let factor = needed(rate, "incrementFactor", 1.1, 5.0)?;
    if (factor * 10.0 - (factor * 10.0).round()).abs() > 1e-9 {
        return Err(invalid("incrementFactor can have one digit after the decimal point"));
    }
    let criteria = object(rate, "rateIncreaseCriteria")?;
    let criteria = criteria.ok_or_else(|| invalid("rateIncreaseCriteria must not be null"))?;
    let notified = number(criteria, "numberOfNotifiedThings", 1.0, f64::MAX)?;
    let succeeded = number(criteria, "numberOfSucceededThings", 1.0, f64::MAX)?;
    if notified.is_some() == succeeded.is_some() {
        return Err(invalid("rateIncreaseCriteria takes numberOfNotifiedThings or numberOfSucceededThings"));
    }
    Ok(())
}

fn abort(config: &Map<String, Value>) -> Result<(), ApiError> {
    let criteria = list(config, "criteriaList")?;
    if criteria.is_empty() {
        return Err(invalid("criteriaList needs at least one item"));
    }
    for item in criteria {
        choice(item, "failureType", &["FAILED", "REJECTED", "TIMED_OUT", "ALL"])?
            .ok_or_else(|| invalid("failureType must not be null"))?;
        choice(item, "action", &["CANCEL"])?.ok_or_else(|| invalid("action must not be null"))?;
        let percent = needed(item, "thresholdPercentage", 0.0, 100.0)?;
        if percent <= 0.0 || (percent * 100.0 - (percent * 100.0).round()).abs() > 1e-6 {
            return Err(invalid("thresholdPercentage is above zero with two digits after the decimal point"));
        }
        needed(item, "minNumberOfExecutedThings", 1.0, f64::MAX)?;
    }
    Ok(())
}

fn retry(config: &Map<String, Value>) -> Result<(), ApiError> {
    let criteria = list(config, "criteriaList")?;
    if !(1..=2).contains(&criteria.len()) {
        return Err(invalid("criteriaList has one or two items"));
    }
    for item in criteria {
        choice(item, "failureType", &["FAILED", "TIMED_OUT", "ALL"])?
            .ok_or_else(|| invalid("failureType must not be null"))?;
        needed(item, "numberOfRetries", 0.0, 10.0)?;
    }
    Ok(())
}

/// Checks that exactly one document is given.
pub(crate) fn document(input: &Input) -> Result<Document, ApiError> {
    match (input.text("document")?, input.text("documentSource")?) {
        (Some(_), Some(_)) => Err(invalid("document and documentSource cannot be given together")),
        (None, None) => Err(invalid("document or documentSource must be given")),
        (Some(document), None) => {
            if document.chars().count() > MAX_DOCUMENT {
                return Err(invalid(format!("document can have at most {MAX_DOCUMENT} characters")));
            }
            if serde_json::from_str::<Value>(document).is_err() {
                return Err(invalid("document is not JSON"));
            }
            Ok(Document::Text(document.into()))
        }
        (None, Some(source)) => {
            let length = source.chars().count();
            let is_address = source.starts_with("https://") || source.starts_with("s3://");
            if !(1..=MAX_SOURCE).contains(&length) || !is_address {
                return Err(invalid(format!(
                    "documentSource is an S3 address of at most {MAX_SOURCE} characters"
                )));
            }
            Ok(Document::Source(source.into()))
        }
    }
}

/// Checks and reads the schedule of a job.
pub(crate) fn schedule(input: &Input, continuous: bool, now: SystemTime) -> Result<Schedule, ApiError> {
    let mut schedule = Schedule::default();
    let Some(config) = input.object("schedulingConfig")? else { return Ok(schedule) };
    let behavior = choice(config, "endBehavior", &["STOP_ROLLOUT", "CANCEL", "FORCE_CANCEL"])?;
    let half_hour = Duration::from_secs(30 * MINUTE);
    if let Some(start) = text(config, "startTime")? {
        let start = moment("startTime", start)?;
        if start < now + half_hour || start > now + Duration::from_secs(YEAR) {
            return Err(invalid("startTime must be between 30 minutes and one year from now"));
        }
        schedule.start = Some(start);
    }
    if let Some(end) = text(config, "endTime")? {
        let end = moment("endTime", end)?;
        let begin = schedule.start.unwrap_or(now);
        if end < begin + half_hour || end > now + Duration::from_secs(2 * YEAR) {
            return Err(invalid("endTime must be at least 30 minutes after startTime and within two years"));
        }
        schedule.end = Some((end, behavior.unwrap_or("STOP_ROLLOUT")));
    } else if behavior.is_some() {
        return Err(invalid("endBehavior needs an endTime"));
    }
    if config.get("maintenanceWindows").is_some_and(|windows| !windows.is_null()) {
        if !continuous {
            return Err(invalid("maintenanceWindows are for continuous jobs only"));
        }
        for window in list(config, "maintenanceWindows")? {
            needed(window, "durationInMinutes", 1.0, 1430.0)?;
            text(window, "startTime")?.ok_or_else(|| invalid("A maintenance window needs a startTime"))?;
        }
    }
    Ok(schedule)
}

fn moment(member: &str, text: &str) -> Result<SystemTime, ApiError> {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]");
    PrimitiveDateTime::parse(text, format)
        .map(|moment| SystemTime::from(moment.assume_utc()))
        .map_err(|_| invalid(format!("{member} must have the form YYYY-MM-DD HH:MM")))
}
