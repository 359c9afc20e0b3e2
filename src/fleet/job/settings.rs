//! How a job is rolled out, aborted, retried and what its links are signed with: read from the command line,
//! checked against AWS's limits, compared with what AWS has.

use std::fmt;
use std::str::FromStr;

use aws_sdk_iot::types as aws;
use fleetctl_rules::{limits, percent};
use serde::Serialize;

use crate::error::{Error, Result};

/// Seconds that a presigned link is valid where nothing is said (service model, `expiresInSec`).
const PRESIGN_DEFAULT: u32 = 3600;

/// How fast a job is rolled out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rollout {
    /// At most so many things a minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_per_minute: Option<u32>,
    /// Faster and faster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exponential_rate: Option<Exponential>,
}

/// A rollout that becomes faster.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exponential {
    /// Things a minute at first.
    pub base_rate_per_minute: u32,
    /// What the rate is multiplied by.
    pub increment_factor: f64,
    /// After so many things were notified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_of_notified_things: Option<u32>,
    /// After so many things succeeded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_of_succeeded_things: Option<u32>,
}

/// Checks that a number is in AWS's bounds.
pub(crate) fn within<T: PartialOrd + fmt::Display>(flag: &str, value: T, (low, high): (T, T)) -> Result<()> {
    if value >= low && value <= high {
        return Ok(());
    }
    Err(Error::usage(format!("`{flag} {value}` is out of bounds: AWS allows {low} to {high}")))
}

/// Whether a number has at most so many decimals.
fn has_decimals(value: f64, decimals: i32) -> bool {
    let scaled = value * 10f64.powi(decimals);
    (scaled - scaled.round()).abs() < 1e-6
}

fn to_i32(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

fn to_u32(value: i32) -> u32 {
    u32::try_from(value).unwrap_or_default()
}

fn incomplete(error: impl fmt::Display) -> Error {
    Error::internal("building a job's settings").caused_by(error.to_string())
}

impl Rollout {
    /// Checks the numbers.
    ///
    /// # Errors
    /// Usage (2), naming the flag and what AWS allows.
    pub fn check(&self) -> Result<()> {
        if let Some(rate) = self.maximum_per_minute {
            within("--rollout-per-minute", rate, limits::JOB_ROLLOUT_PER_MINUTE)?;
        }
        let Some(e) = &self.exponential_rate else { return Ok(()) };
        within("--rollout-base", e.base_rate_per_minute, limits::JOB_ROLLOUT_PER_MINUTE)?;
        within("--rollout-increment", e.increment_factor, limits::JOB_ROLLOUT_INCREMENT)?;
        if !has_decimals(e.increment_factor, 1) {
            return Err(Error::usage(format!(
                "`--rollout-increment {}` has more than one decimal; AWS takes one",
                e.increment_factor
            )));
        }
        for (flag, number) in [
            ("--rollout-when-notified", e.number_of_notified_things),
            ("--rollout-when-succeeded", e.number_of_succeeded_things),
        ] {
            if let Some(number) = number {
                within(flag, number, (1, i32::MAX.unsigned_abs()))?;
            }
        }
        Ok(())
    }

    pub(super) fn from_aws(config: aws::JobExecutionsRolloutConfig) -> Option<Self> {
        let exponential_rate = config.exponential_rate.map(|e| Exponential {
            base_rate_per_minute: to_u32(e.base_rate_per_minute),
            increment_factor: e.increment_factor,
            number_of_notified_things: e
                .rate_increase_criteria
                .as_ref()
                .and_then(|c| c.number_of_notified_things)
                .map(to_u32),
            number_of_succeeded_things: e
                .rate_increase_criteria
                .and_then(|c| c.number_of_succeeded_things)
                .map(to_u32),
        });
        let maximum_per_minute = config.maximum_per_minute.map(to_u32);
        (maximum_per_minute.is_some() || exponential_rate.is_some())
            .then_some(Self { maximum_per_minute, exponential_rate })
    }

    pub(super) fn to_aws(&self) -> Result<aws::JobExecutionsRolloutConfig> {
        let exponential = match &self.exponential_rate {
            None => None,
            Some(e) => {
                let criteria = aws::RateIncreaseCriteria::builder()
                    .set_number_of_notified_things(e.number_of_notified_things.map(to_i32))
                    .set_number_of_succeeded_things(e.number_of_succeeded_things.map(to_i32))
                    .build();
                let rate = aws::ExponentialRolloutRate::builder()
                    .base_rate_per_minute(to_i32(e.base_rate_per_minute))
                    .increment_factor(e.increment_factor)
                    .rate_increase_criteria(criteria);
                Some(rate.build().map_err(incomplete)?)
            }
        };
        Ok(aws::JobExecutionsRolloutConfig::builder()
            .set_maximum_per_minute(self.maximum_per_minute.map(to_i32))
            .set_exponential_rate(exponential)
            .build())
    }
}

impl fmt::Display for Rollout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self.maximum_per_minute.map(|n| format!("at most {n} a minute"));
        let faster = self.exponential_rate.as_ref().map(|e| {
            let after = match (e.number_of_notified_things, e.number_of_succeeded_things) {
                (Some(n), _) => format!("{n} notified"),
                (None, Some(n)) => format!("{n} succeeded"),
                (None, None) => "nothing".to_owned(),
            };
            format!("{} a minute times {} after {after}", e.base_rate_per_minute, e.increment_factor)
        });
        f.write_str(&most.into_iter().chain(faster).collect::<Vec<_>>().join(", "))
    }
}

/// When a job is cancelled by itself: `FAILED:10%:20` is "when 10 % failed, of at least 20".
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Abort {
    /// `FAILED`, `REJECTED`, `TIMED_OUT` or `ALL`.
    pub failure_type: String,
    /// Percent, with at most two decimals.
    pub threshold_percentage: f64,
    /// Things that must have ended first.
    pub min_number_of_executed_things: u32,
}

impl FromStr for Abort {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let form = || {
            "it looks like `FAILED:10%:20`: what fails, the percentage, and how many must have ended"
                .to_owned()
        };
        let [kind, share, executed] = text.split(':').collect::<Vec<_>>()[..] else { return Err(form()) };
        let failure_type = one_of(kind, &["FAILED", "REJECTED", "TIMED_OUT", "ALL"])?;
        let threshold = percent::share(share)?;
        if !has_decimals(threshold, 2) {
            return Err(format!("`{share}` has more than two decimals; AWS takes two"));
        }
        let executed: u32 = executed.parse().map_err(|_| form())?;
        if executed == 0 || i32::try_from(executed).is_err() {
            return Err("at least 1 thing must have ended".to_owned());
        }
        Ok(Self { failure_type, threshold_percentage: threshold, min_number_of_executed_things: executed })
    }
}

impl fmt::Display for Abort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { failure_type, threshold_percentage, min_number_of_executed_things } = self;
        write!(f, "{failure_type}:{threshold_percentage}%:{min_number_of_executed_things}")
    }
}

impl Abort {
    pub(super) fn from_aws(config: aws::AbortConfig) -> Vec<Self> {
        let criterion = |c: aws::AbortCriteria| Self {
            failure_type: c.failure_type.as_str().to_owned(),
            threshold_percentage: c.threshold_percentage,
            min_number_of_executed_things: to_u32(c.min_number_of_executed_things),
        };
        config.criteria_list.into_iter().map(criterion).collect()
    }

    pub(super) fn to_aws(all: &[Self]) -> Result<Option<aws::AbortConfig>> {
        let mut config = aws::AbortConfig::builder();
        for abort in all {
            let criterion = aws::AbortCriteria::builder()
                .failure_type(abort.failure_type.as_str().into())
                .action(aws::AbortAction::Cancel)
                .threshold_percentage(abort.threshold_percentage)
                .min_number_of_executed_things(to_i32(abort.min_number_of_executed_things));
            config = config.criteria_list(criterion.build().map_err(incomplete)?);
        }
        if all.is_empty() { Ok(None) } else { config.build().map(Some).map_err(incomplete) }
    }
}

/// What is tried again: `FAILED:3` is "what failed, three times".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Retry {
    /// `FAILED`, `TIMED_OUT` or `ALL`.
    pub failure_type: String,
    /// How often.
    pub number_of_retries: u32,
}

impl FromStr for Retry {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let form = || "it looks like `FAILED:3`: what is tried again, and how often".to_owned();
        let (kind, number) = text.split_once(':').ok_or_else(form)?;
        let failure_type = one_of(kind, &["FAILED", "TIMED_OUT", "ALL"])?;
        let number_of_retries: u32 = number.parse().map_err(|_| form())?;
        let (low, high) = limits::JOB_RETRIES;
        if number_of_retries < low || number_of_retries > high {
            return Err(format!("`{number}` is out of bounds: AWS allows {low} to {high} retries"));
        }
        Ok(Self { failure_type, number_of_retries })
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.failure_type, self.number_of_retries)
    }
}

impl Retry {
    pub(super) fn from_aws(config: aws::JobExecutionsRetryConfig) -> Vec<Self> {
        let criterion = |c: aws::RetryCriteria| Self {
            failure_type: c.failure_type.as_str().to_owned(),
            number_of_retries: to_u32(c.number_of_retries),
        };
        config.criteria_list.into_iter().map(criterion).collect()
    }

    pub(super) fn to_aws(all: &[Self]) -> Result<Option<aws::JobExecutionsRetryConfig>> {
        let mut config = aws::JobExecutionsRetryConfig::builder();
        for retry in all {
            let criterion = aws::RetryCriteria::builder()
                .failure_type(retry.failure_type.as_str().into())
                .number_of_retries(to_i32(retry.number_of_retries));
            config = config.criteria_list(criterion.build().map_err(incomplete)?);
        }
        if all.is_empty() { Ok(None) } else { config.build().map(Some).map_err(incomplete) }
    }
}

/// How the links in a job document are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Presign {
    /// The role that may read the files.
    pub role_arn: String,
    /// Seconds that a link is valid.
    pub expires_in_sec: u32,
}

impl Presign {
    /// A role and, unless AWS's hour is wanted, for how long.
    ///
    /// # Errors
    /// Usage (2), naming the flag and what AWS allows.
    pub fn new(role_arn: String, seconds: Option<u32>) -> Result<Self> {
        if !(role_arn.starts_with("arn:") && role_arn.contains(":role/")) {
            return Err(Error::usage(format!("`--presign-role {role_arn}` is not the ARN of a role"))
                .hint("It looks like `arn:aws:iam::123456789012:role/NAME`."));
        }
        let expires_in_sec = seconds.unwrap_or(PRESIGN_DEFAULT);
        within("--presign-seconds", expires_in_sec, limits::JOB_PRESIGNED_SECONDS)?;
        Ok(Self { role_arn, expires_in_sec })
    }

    pub(super) fn from_aws(config: aws::PresignedUrlConfig) -> Option<Self> {
        let seconds = config.expires_in_sec.and_then(|s| u32::try_from(s).ok());
        let role_arn = config.role_arn.filter(|r| !r.is_empty())?;
        Some(Self { role_arn, expires_in_sec: seconds.unwrap_or(PRESIGN_DEFAULT) })
    }

    pub(super) fn to_aws(&self) -> aws::PresignedUrlConfig {
        let config = aws::PresignedUrlConfig::builder().role_arn(&self.role_arn);
        config.expires_in_sec(i64::from(self.expires_in_sec)).build()
    }
}

impl fmt::Display for Presign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} for {} seconds", self.role_arn, self.expires_in_sec)
    }
}

fn one_of(given: &str, known: &[&str]) -> Result<String, String> {
    let upper = given.to_ascii_uppercase().replace('-', "_");
    if known.contains(&upper.as_str()) {
        return Ok(upper);
    }
    Err(format!("`{given}` is not one of {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn abort_criteria_are_read_and_checked() {
        let abort: Abort = "failed:10.25%:20".parse().unwrap();
        assert_eq!(abort.to_string(), "FAILED:10.25%:20");
        assert_eq!("timed-out:100:1".parse::<Abort>().unwrap().failure_type, "TIMED_OUT");
        for bad in [
            "FAILED",
            "FAILED:10%",
            "FAILED:10%:20:1",
            "NEVER:10%:20",
            "FAILED:0%:20",
            "FAILED:101%:20",
            "FAILED:0.05:20",
            "FAILED:1.234%:20",
            "FAILED:10%:0",
            "FAILED:x:20",
            "FAILED:10%:-1",
            "FAILED:NaN%:1",
        ] {
            assert!(bad.parse::<Abort>().is_err(), "{bad}");
        }
    }

    #[test]
    fn retry_criteria_are_read_and_checked() {
        assert_eq!("all:10".parse::<Retry>().unwrap().to_string(), "ALL:10");
        for bad in ["FAILED", "REJECTED:1", "FAILED:11", "FAILED:-1", "FAILED:"] {
            assert!(bad.parse::<Retry>().is_err(), "{bad}");
        }
    }

    fn exponential(base: u32, factor: f64) -> Rollout {
        let e = Exponential {
            base_rate_per_minute: base,
            increment_factor: factor,
            number_of_notified_things: Some(10),
            number_of_succeeded_things: None,
        };
        Rollout { maximum_per_minute: None, exponential_rate: Some(e) }
    }

    #[test]
    fn rollouts_are_checked() {
        assert!(exponential(1, 1.1).check().is_ok());
        assert!(exponential(1000, 5.0).check().is_ok());
        for bad in [exponential(0, 2.0), exponential(1001, 2.0), exponential(1, 1.0), exponential(1, 1.55)] {
            assert_eq!(bad.check().unwrap_err().kind(), crate::error::Kind::Usage, "{bad}");
        }
        let constant = |n| Rollout { maximum_per_minute: Some(n), exponential_rate: None }.check();
        assert!(constant(1000).is_ok() && constant(0).is_err() && constant(1001).is_err());
    }

    #[test]
    fn settings_survive_the_way_through_the_sdk() {
        let rollout = exponential(5, 1.5);
        assert_eq!(Rollout::from_aws(rollout.to_aws().unwrap()), Some(rollout));
        let abort: Abort = "REJECTED:5%:2".parse().unwrap();
        let sent = Abort::to_aws(std::slice::from_ref(&abort)).unwrap().unwrap();
        assert_eq!(Abort::from_aws(sent), [abort]);
        let retry: Retry = "TIMED_OUT:2".parse().unwrap();
        let sent = Retry::to_aws(std::slice::from_ref(&retry)).unwrap().unwrap();
        assert_eq!(Retry::from_aws(sent), [retry]);
        assert!(Abort::to_aws(&[]).unwrap().is_none() && Retry::to_aws(&[]).unwrap().is_none());
        let empty = aws::JobExecutionsRolloutConfig::builder().build();
        assert_eq!(Rollout::from_aws(empty), None);
    }

    #[test]
    fn presigning_needs_a_role_and_at_most_an_hour() {
        let role = "arn:aws:iam::123456789012:role/r";
        let presign = Presign::new(role.into(), None).unwrap();
        assert_eq!(Presign::from_aws(presign.to_aws()), Some(presign));
        assert!(Presign::new(role.into(), Some(59)).is_err());
        assert!(Presign::new(role.into(), Some(3601)).is_err());
        assert!(Presign::new("r".into(), None).is_err());
    }
}
