//! What a sandbox can be told at its start, and how the command line spells it.
//!
//! Durations accept `200ms`, `2s`, `5m` or a bare number in the unit that the option names.

use std::collections::HashMap;
use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use crate::clock::Clock;

/// A setting whose text could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SettingsError(String);

impl SettingsError {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// Which request rates the IoT operations are held to.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Quotas {
    /// AWS's default rates per account and Region; an operation that the table lacks counts as 10 a second.
    Aws,
    /// No limit.
    #[default]
    Off,
    /// AWS's rates with these operations set otherwise, in requests a second.
    Table(HashMap<String, f64>),
}

impl FromStr for Quotas {
    type Err = SettingsError;

    /// Reads `aws`, `off`, or the path of a CSV file with the columns `operation,tps`.
    fn from_str(text: &str) -> Result<Self, SettingsError> {
        match text {
            "aws" => Ok(Self::Aws),
            "off" => Ok(Self::Off),
            path => {
                let content = std::fs::read_to_string(Path::new(path)).map_err(|error| {
                    SettingsError::new(format!("quotas are aws, off or a readable CSV file; {path}: {error}"))
                })?;
                Self::from_csv(&content)
            }
        }
    }
}

impl Quotas {
    /// Reads the CSV text with the header `operation,tps`; further columns are ignored.
    pub fn from_csv(content: &str) -> Result<Self, SettingsError> {
        let mut rates = HashMap::new();
        for (number, line) in content.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || number == 0 && line.starts_with("operation,") {
                continue;
            }
            let mut fields = line.split(',').map(str::trim);
            let (Some(operation), Some(rate)) = (fields.next(), fields.next()) else {
                return Err(SettingsError::new(format!("line {}: expected operation,tps", number + 1)));
            };
            let rate: f64 =
                rate.parse().ok().filter(|rate: &f64| rate.is_finite() && *rate >= 0.0).ok_or_else(|| {
                    SettingsError::new(format!("line {}: {rate} is not a rate per second", number + 1))
                })?;
            rates.insert(operation.to_owned(), rate);
        }
        Ok(Self::Table(rates))
    }
}

/// When `AssumeRole` hands out another account's credentials.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum WrongAccount {
    /// Never.
    #[default]
    Never,
    /// At the first `AssumeRole` of each role.
    First,
    /// As [`WrongAccount::First`], and the answer names the account that was asked for: only `GetCallerIdentity`
    /// tells.
    Unsaid,
    /// At each later `AssumeRole` of a role, so at each refresh of a session.
    Refresh,
    /// With this probability, from 0 to 1.
    Share(f64),
}

/// The failures to inject, each with the probability (0 to 1) that one call meets it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Faults {
    /// `ThrottlingException`, without effect.
    pub throttle: f64,
    /// A 500 `InternalFailure`, without effect.
    pub error: f64,
    /// The connection is reset, without effect.
    pub reset: f64,
    /// The call takes effect, and the connection is closed without an answer.
    pub lost: f64,
    /// The call has no effect and is never answered.
    pub hang: f64,
    /// Whether and when `AssumeRole` hands out another account's credentials.
    pub wrong_account: WrongAccount,
}

impl FromStr for Faults {
    type Err = SettingsError;

    /// Reads for example `throttle=2%,error=0.01,wrong-account=refresh`; `off` and the empty text mean none.
    fn from_str(text: &str) -> Result<Self, SettingsError> {
        let mut faults = Self::default();
        if text.is_empty() || text == "off" {
            return Ok(faults);
        }
        for part in text.split(',') {
            let (name, value) = part.trim().split_once('=').ok_or_else(|| {
                SettingsError::new(format!("fault {part}: expected NAME=SHARE, for example throttle=2%"))
            })?;
            match name {
                "throttle" => faults.throttle = share(value)?,
                "error" => faults.error = share(value)?,
                "reset" => faults.reset = share(value)?,
                "lost" => faults.lost = share(value)?,
                "hang" => faults.hang = share(value)?,
                "wrong-account" => {
                    faults.wrong_account = match value {
                        "off" => WrongAccount::Never,
                        "first" => WrongAccount::First,
                        "unsaid" => WrongAccount::Unsaid,
                        "refresh" => WrongAccount::Refresh,
                        other => WrongAccount::Share(share(other)?),
                    }
                }
                other => {
                    return Err(SettingsError::new(format!(
                        "no fault is called {other}: throttle, error, reset, lost, hang, wrong-account"
                    )));
                }
            }
        }
        let sum = faults.throttle + faults.error + faults.reset + faults.lost + faults.hang;
        if sum > 1.0 {
            return Err(SettingsError::new("the faults add up to more than 100%"));
        }
        Ok(faults)
    }
}

/// Reads a share such as `2%` or `0.02`.
pub(crate) fn share(text: &str) -> Result<f64, SettingsError> {
    let (number, divisor) = text.strip_suffix('%').map_or((text, 1.0), |number| (number, 100.0));
    number
        .trim()
        .parse::<f64>()
        .ok()
        .map(|number| number / divisor)
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or_else(|| SettingsError::new(format!("{text} is not a share: give 2% or 0.02")))
}

/// How long a call takes at least and at most, drawn evenly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Latency {
    /// The shortest answer time.
    pub min: Duration,
    /// The longest answer time.
    pub max: Duration,
}

impl FromStr for Latency {
    type Err = SettingsError;

    /// Reads `A..B` or one value; numbers without a unit are milliseconds.
    fn from_str(text: &str) -> Result<Self, SettingsError> {
        let (min, max) = text.split_once("..").unwrap_or((text, text));
        let unit = Duration::from_millis(1);
        let latency = Self { min: duration_in(min, unit)?, max: duration_in(max, unit)? };
        if latency.min > latency.max {
            return Err(SettingsError::new(format!("latency {text}: the first value is the larger one")));
        }
        Ok(latency)
    }
}

/// Reads `200ms`, `2s`, `5m`, or a bare number of seconds.
pub fn duration(text: &str) -> Result<Duration, SettingsError> {
    duration_in(text, Duration::from_secs(1))
}

fn duration_in(text: &str, bare: Duration) -> Result<Duration, SettingsError> {
    let text = text.trim();
    let (number, unit) = if let Some(number) = text.strip_suffix("ms") {
        (number, Duration::from_millis(1))
    } else if let Some(number) = text.strip_suffix('s') {
        (number, Duration::from_secs(1))
    } else if let Some(number) = text.strip_suffix('m') {
        (number, Duration::from_mins(1))
    } else {
        (text, bare)
    };
    number
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|number| (0.0..=1e9).contains(number))
        .map(|number| unit.mul_f64(number))
        .ok_or_else(|| SettingsError::new(format!("{text} is not a duration: give 200ms, 2s or 5m")))
}

/// Reads a day as `2025-08-20`: its beginning in UTC.
///
/// # Errors
/// Says what is not a day.
pub fn day(text: &str) -> Result<SystemTime, SettingsError> {
    let wrong = || SettingsError::new(format!("{text} is not a day: give 2025-08-20"));
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let day = time::Date::parse(text.trim(), &format).map_err(|_| wrong())?;
    Ok(day.midnight().assume_utc().into())
}

/// Everything a sandbox is started with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The TCP port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The request rates of the IoT operations.
    pub quotas: Quotas,
    /// How many seconds' worth of requests a quiet operation may use at once.
    pub burst: f64,
    /// Failures to inject into every service; `/_sandbox/` paths are spared.
    pub faults: Faults,
    /// The time each call takes, in real time.
    pub latency: Latency,
    /// How far the fleet index is behind the registry.
    pub index_lag: Duration,
    /// How long a detached principal still counts as attached when a thing or certificate is to be deleted; a few
    /// seconds on AWS.
    pub detach_settling: Duration,
    /// How long a new thing or certificate is unknown to the other operations.
    pub registry_lag: Duration,
    /// How long a table of DynamoDB is being created, and being deleted.
    pub table_time: Duration,
    /// How long vending or creating an account takes by the clock.
    pub vend_time: Duration,
    /// How long a new account goes on refusing `AssumeRole` after it was vended or created.
    pub account_warm_up: Duration,
    /// How long role credentials live, whatever `DurationSeconds` asked; none keeps to what was asked.
    pub credential_ttl: Option<Duration>,
    /// The moment at which a device certificate that is registered must be valid; none takes the clock's. Nothing else
    /// goes by it, so that samples of vendors can be tried after their certificates have ended.
    pub certificates_at: Option<SystemTime>,
    /// The seed of every generated id, fault, latency and empty page.
    pub seed: u64,
    /// How many accounts the organization may have, closed ones included.
    pub account_limit: usize,
    /// Whether list calls sometimes answer an empty page with a token, as AWS documents.
    pub empty_pages: bool,
    /// The source of time.
    pub clock: Clock,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            port: 0,
            quotas: Quotas::Off,
            burst: 1.0,
            faults: Faults::default(),
            latency: Latency::default(),
            index_lag: Duration::from_secs(1),
            detach_settling: Duration::ZERO,
            registry_lag: Duration::ZERO,
            table_time: Duration::from_millis(500),
            vend_time: Duration::from_secs(5),
            account_warm_up: Duration::from_secs(1),
            credential_ttl: None,
            certificates_at: None,
            seed: 1,
            account_limit: 1000,
            empty_pages: true,
            clock: Clock::system(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn faults_are_read_as_the_command_line_spells_them() {
        let faults: Faults =
            "throttle=2%,error=1%,reset=0.5%,lost=0.01,hang=1%,wrong-account=refresh".parse().unwrap();
        assert_eq!(faults.throttle.to_bits(), 0.02_f64.to_bits());
        assert_eq!(faults.lost.to_bits(), 0.01_f64.to_bits());
        assert_eq!(faults.wrong_account, WrongAccount::Refresh);
        assert!("throttle=60%,error=60%".parse::<Faults>().is_err());
        assert!("thottle=1%".parse::<Faults>().is_err());
        assert_eq!("wrong-account=5%".parse::<Faults>().unwrap().wrong_account, WrongAccount::Share(0.05));
    }

    #[test]
    fn latency_is_a_range_in_milliseconds() {
        let latency: Latency = "5ms..200ms".parse().unwrap();
        assert_eq!((latency.min, latency.max), (Duration::from_millis(5), Duration::from_millis(200)));
        assert_eq!("5..1s".parse::<Latency>().unwrap().max, Duration::from_secs(1));
        assert!("9..3".parse::<Latency>().is_err());
    }

    #[test]
    fn a_quota_table_names_the_line_it_cannot_read() {
        let table = Quotas::from_csv("operation,tps\nCreateThing,50\n").unwrap();
        assert_eq!(table, Quotas::Table(HashMap::from([("CreateThing".to_owned(), 50.0)])));
        let error = Quotas::from_csv("operation,tps\nCreateThing,fast\n").unwrap_err();
        assert_eq!(error.to_string(), "line 2: fast is not a rate per second");
    }

    #[test]
    fn durations_take_units() {
        assert_eq!(duration("20s").unwrap(), Duration::from_secs(20));
        assert_eq!(duration("0.5").unwrap(), Duration::from_millis(500));
        assert!(duration("soon").is_err());
    }

    #[test]
    fn a_day_begins_at_midnight_in_utc() {
        let since = |text| day(text).unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
        assert_eq!(since("2025-08-20"), 1_755_648_000);
        for wrong in ["2025-13-01", "20.8.2025", "2025-08-20T00:00:00Z", ""] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
