//! `fleetctl sandbox run`: a command that cannot reach real AWS.

use std::ffi::OsString;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};

use clap::Args;
use fleetctl_sandbox::Sandbox;
use tokio::process::Command;

use super::knobs::Knobs;
use crate::context::Context;
use crate::env_vars as vars;
use crate::error::{Error, ExitStatus, IoContext, Kind, Result};

/// Run a command against a fresh sandbox
///
/// Starts a sandbox on a free port and gives the command an environment from which real AWS
/// cannot be reached: AWS variables are taken away, configuration files are empty, instance
/// metadata is off, every endpoint is the sandbox's. `fleetctl` in the command is this program.
/// The exit code is the command's.
///
/// Examples:
///   fleetctl sandbox run -- ./provision.sh
///   fleetctl sandbox run --quotas aws --faults throttle=2%,lost=2% -- bash -c 'fleetctl tenant list'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RunArgs {
    #[command(flatten)]
    knobs: Knobs,
    /// The command and its arguments, after `--`
    #[arg(last = true, required = true, value_name = "CMD")]
    command: Vec<OsString>,
}

pub(crate) async fn run(cx: &Context, args: RunArgs) -> Result<ExitStatus> {
    let sandbox = args.knobs.start().await?;
    let home = Scratch::new("fleetctl-sandbox")?;
    let (program, rest) =
        args.command.split_first().ok_or_else(|| Error::usage("there is no command to run"))?;
    let mut command = command(cx, &sandbox, &home, program.as_ref())?;
    // Without the sandbox the command has nothing to go on with: a signal to this program ends it too.
    command.args(rest).kill_on_drop(true);
    let status = command.status().await.map_err(|e| {
        Error::new(Kind::Usage, format!("running `{}`", program.display())).caused_by(e.to_string())
    })?;
    sandbox.stop().await;
    let code = status.code().or(status.signal().map(|s| 128 + s)).unwrap_or(1);
    Ok(ExitStatus::Child(u8::try_from(code).unwrap_or(1)))
}

/// A command in the sandbox's environment; `home` holds its empty configuration and its state.
pub(super) fn command(cx: &Context, sandbox: &Sandbox, home: &Scratch, program: &Path) -> Result<Command> {
    let empty = home.path().join("empty");
    std::fs::write(&empty, "").doing(|| format!("writing `{}`", empty.display()))?;
    let mut command = Command::new(program);
    for (name, _) in cx.settings.env.vars() {
        if name.starts_with("AWS_") || name.starts_with("FLEETCTL_") {
            command.env_remove(name);
        }
    }
    command.envs(sandbox.environment());
    command.env("AWS_CONFIG_FILE", &empty).env("AWS_SHARED_CREDENTIALS_FILE", &empty);
    command.env(vars::CONFIG, &empty).env(vars::STATE_DIR, home.path().join("state"));
    // A proxy for the world must not carry calls to this machine.
    command.env("NO_PROXY", "127.0.0.1").env("no_proxy", "127.0.0.1");
    if let Some(folder) = std::env::current_exe().ok().as_deref().and_then(Path::parent) {
        let mut path = folder.as_os_str().to_owned();
        if let Some(rest) = cx.settings.env.path("PATH") {
            path.push(":");
            path.push(rest);
        }
        command.env("PATH", path);
    }
    Ok(command)
}

/// A folder of its own in the system's temporary folder, removed when it is dropped.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("{name}-{:016x}", rand::random::<u64>()));
        std::fs::create_dir(&path).doing(|| format!("making the folder `{}`", path.display()))?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing but our own empty files and the child's state; the system cleans up what stays.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
