//! The flags that say how a job goes on: rollout, abort, timeout, retries and presigned links.

use std::collections::BTreeSet;

use clap::Args;
use fleetctl_rules::limits;

use super::rollout::RolloutArgs;
use crate::commands::nouns;
use crate::error::{Error, Result};
use crate::fleet::job::{self, Abort, Presign, Retry, Rollout};

#[derive(Debug, Args)]
pub(super) struct SettingsArgs {
    #[command(flatten)]
    rollout: RolloutArgs,
    /// Cancel the job when so many percent of at least so many executions ended so: FAILED, REJECTED,
    /// TIMED_OUT or ALL (can be repeated)
    #[arg(long, value_name = "TYPE:PERCENT:EXECUTED")]
    abort_on: Vec<Abort>,
    /// Time out a device that works on it for so many minutes: 1 to 10080
    #[arg(long, value_name = "N")]
    timeout_minutes: Option<u32>,
    /// Try again what ended so, so often: FAILED, TIMED_OUT or ALL, at most 10 times (can be given twice)
    #[arg(long, value_name = "TYPE:TIMES")]
    retry: Vec<Retry>,
    /// The ARN of the role that signs the links in the document
    #[arg(long, value_name = "ARN")]
    presign_role: Option<String>,
    /// Seconds that a signed link is valid: 60 to 3600, without it 3600
    #[arg(long, value_name = "N", requires = "presign_role")]
    presign_seconds: Option<u32>,
}

/// The same, checked.
pub(super) struct Settings {
    pub(super) rollout: Option<Rollout>,
    pub(super) abort: Vec<Abort>,
    pub(super) timeout_minutes: Option<u32>,
    pub(super) retry: Vec<Retry>,
    pub(super) presign: Option<Presign>,
}

impl SettingsArgs {
    /// Checks them against AWS's limits.
    pub(super) fn parse(self) -> Result<Settings> {
        if let Some(minutes) = self.timeout_minutes {
            job::within("--timeout-minutes", minutes, limits::JOB_TIMEOUT_MINUTES)?;
        }
        nouns::at_most("--retry", self.retry.len(), limits::JOB_RETRY_CRITERIA.1)?;
        let kinds: BTreeSet<&str> = self.retry.iter().map(|r| r.failure_type.as_str()).collect();
        if kinds.len() < self.retry.len() {
            return Err(Error::usage("`--retry` is given twice for the same failure"));
        }
        let presign = self.presign_role.map(|role| Presign::new(role, self.presign_seconds)).transpose()?;
        Ok(Settings {
            rollout: self.rollout.parse()?,
            abort: self.abort_on,
            timeout_minutes: self.timeout_minutes,
            retry: self.retry,
            presign,
        })
    }
}
