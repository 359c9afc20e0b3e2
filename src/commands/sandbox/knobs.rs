//! What the sandbox can be told: the flags that `serve` and `run` share.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use fleetctl_sandbox::settings::{Faults, Latency, Quotas, day, duration};
use fleetctl_sandbox::{Sandbox, Settings};

use crate::error::{Error, IoContext, Kind, Result};

#[derive(Debug, Clone, Args)]
pub(crate) struct Knobs {
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// Request rates: AWS's defaults, none, or a CSV file with the columns operation,tps
    #[arg(long, value_name = "aws|off|FILE", default_value = "off")]
    quotas: String,
    /// How many seconds' worth of calls a quiet operation may make at once
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0)]
    burst: f64,
    /// Failures, for example `throttle=2%,error=1%,reset=1%,lost=1%,hang=0.5%,wrong-account=first|unsaid|refresh|5%`
    #[arg(long, value_name = "LIST")]
    faults: Option<String>,
    /// How long each call takes, for example `5ms..200ms`
    #[arg(long, value_name = "A..B")]
    latency: Option<String>,
    /// How far the fleet index is behind the registry, for example `2s`
    #[arg(long, value_name = "TIME")]
    index_lag: Option<String>,
    /// How long it takes to vend an account
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0)]
    vend_seconds: f64,
    /// How long credentials of AssumeRole live, for example `20s`
    #[arg(long, value_name = "TIME")]
    credential_ttl: Option<String>,
    /// The day on which device certificates must be valid to be registered, for example 2025-08-20, instead of today;
    /// nothing else goes by it
    #[arg(long, value_name = "DAY")]
    certificates_at: Option<String>,
    /// How many accounts the organization may have
    #[arg(long, value_name = "N")]
    account_limit: Option<usize>,
    /// The seed of every generated id, failure and latency
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Knobs {
    /// Starts a sandbox of these settings in the current runtime.
    pub(super) async fn start(&self) -> Result<Sandbox> {
        let settings = self.settings()?;
        Sandbox::start(settings).await.doing(|| format!("starting the sandbox on 127.0.0.1:{}", self.port))
    }

    fn settings(&self) -> Result<Settings> {
        let mut settings =
            Settings { port: self.port, seed: self.seed, burst: self.burst, ..Settings::default() };
        settings.quotas = match self.quotas.as_str() {
            known @ ("aws" | "off") => known.parse().map_err(|e| wrong("--quotas", &e))?,
            file => {
                let path = PathBuf::from(file);
                let text = std::fs::read_to_string(&path)
                    .reading(|| format!("reading the quotas `{file}`"))
                    .map_err(|e| e.with_kind(Kind::Usage).hint("`--quotas` takes aws, off or a CSV file."))?;
                Quotas::from_csv(&text).map_err(|e| Error::data(format!("{file}: {e}")))?
            }
        };
        if let Some(text) = &self.faults {
            settings.faults = text.parse::<Faults>().map_err(|e| wrong("--faults", &e))?;
        }
        if let Some(text) = &self.latency {
            settings.latency = text.parse::<Latency>().map_err(|e| wrong("--latency", &e))?;
        }
        if let Some(text) = &self.index_lag {
            settings.index_lag = duration(text).map_err(|e| wrong("--index-lag", &e))?;
        }
        if let Some(text) = &self.credential_ttl {
            settings.credential_ttl = Some(duration(text).map_err(|e| wrong("--credential-ttl", &e))?);
        }
        if let Some(text) = &self.certificates_at {
            settings.certificates_at = Some(day(text).map_err(|e| wrong("--certificates-at", &e))?);
        }
        if let Some(limit) = self.account_limit {
            settings.account_limit = limit;
        }
        settings.vend_time =
            Duration::try_from_secs_f64(self.vend_seconds).map_err(|e| wrong("--vend-seconds", &e))?;
        Ok(settings)
    }
}

fn wrong(flag: &str, error: &dyn std::fmt::Display) -> Error {
    Error::usage(format!("`{flag}`: {error}"))
}
