//! Serves a sandbox until it is interrupted: `serve [PORT] [NAME=VALUE …]`, with names as in `fleetctl sandbox serve`.

use std::io::Write as _;

use fleetctl_sandbox::settings::duration;
use fleetctl_sandbox::{Clock, Sandbox, Settings};

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut settings = Settings::default();
    for argument in std::env::args().skip(1) {
        match argument.split_once('=') {
            None => settings.port = argument.parse()?,
            Some(("quotas", value)) => settings.quotas = value.parse()?,
            Some(("burst", value)) => settings.burst = value.parse()?,
            Some(("faults", value)) => settings.faults = value.parse()?,
            Some(("latency", value)) => settings.latency = value.parse()?,
            Some(("index-lag", value)) => settings.index_lag = duration(value)?,
            Some(("detach-settling", value)) => settings.detach_settling = duration(value)?,
            Some(("registry-lag", value)) => settings.registry_lag = duration(value)?,
            Some(("vend-seconds", value)) => settings.vend_time = duration(value)?,
            Some(("credential-ttl", value)) => settings.credential_ttl = Some(duration(value)?),
            Some(("seed", value)) => settings.seed = value.parse()?,
            Some(("clock", "manual")) => settings.clock = Clock::manual(),
            Some(("account-limit", value)) => settings.account_limit = value.parse()?,
            Some((name, _)) => return Err(format!("no setting is called {name}").into()),
        }
    }
    let sandbox = Sandbox::start(settings).await?;
    let mut out = std::io::stdout().lock();
    for (name, value) in sandbox.environment() {
        writeln!(out, "export {name}='{value}'")?;
    }
    out.flush()?;
    drop(out);
    tokio::signal::ctrl_c().await?;
    sandbox.stop().await;
    Ok(())
}
