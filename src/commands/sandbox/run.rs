//! `fleetctl sandbox run`: a command that cannot reach real AWS.

use std::ffi::{OsStr, OsString};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus as ExitStatusOfChild;

use clap::Args;
use fleetctl_sandbox::Sandbox;
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};

use super::knobs::Knobs;
use crate::context::Context;
use crate::env_vars as vars;
use crate::error::{Error, ExitStatus, IoContext, Kind, Result};

/// Run a command against a fresh sandbox
///
/// Starts a sandbox on a free port and gives the command an environment from
/// which real AWS cannot be reached: AWS variables are taken away,
/// configuration files are empty, instance metadata is off, every endpoint is
/// the sandbox's. `fleetctl` in the command is this program. The exit code is
/// the command's. An interrupt is the command's to deal with; SIGTERM is passed
/// on to it.
///
/// Examples:
///   fleetctl sandbox run -- ./provision.sh
///   fleetctl sandbox run --quotas aws --faults throttle=2%,lost=2% \
///     -- bash -c 'fleetctl tenant list'
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
    // Without the sandbox the command has nothing to go on with: whatever ends this program ends it too.
    command.args(rest).kill_on_drop(true);
    let status = attend(cx, command, program).await?;
    sandbox.stop().await;
    let code = status.code().or(status.signal().map(|s| 128 + s)).unwrap_or(1);
    Ok(ExitStatus::Child(u8::try_from(code).unwrap_or(1)))
}

/// Runs the command to its end. An interrupt from the terminal reaches the command by itself, and what it makes of
/// it is its own affair; SIGTERM, which comes to this program alone, is passed on.
async fn attend(cx: &Context, mut command: Command, program: &OsStr) -> Result<ExitStatusOfChild> {
    let listening = || "listening for signals".into();
    // Both are taken before the command starts, so that none is missed.
    let mut interrupt = signal(SignalKind::interrupt()).doing(listening)?;
    let mut terminate = signal(SignalKind::terminate()).doing(listening)?;
    cx.own_signals();
    let running = || format!("running `{}`", program.display());
    let refused = |e: std::io::Error| Error::new(Kind::Usage, running()).caused_by(e.to_string());
    let mut child = command.spawn().map_err(refused)?;
    loop {
        tokio::select! {
            status = child.wait() => return status.doing(running),
            _ = interrupt.recv() => {}
            _ = terminate.recv() => terminate_child(&mut child).await,
        }
    }
}

/// Sends SIGTERM with the shell's `kill`, or SIGKILL where that cannot be run.
async fn terminate_child(child: &mut Child) {
    // Until it was waited for, the process id is this child's.
    let Some(id) = child.id() else { return };
    let sent = Command::new("/bin/sh").args(["-c", "kill -s TERM \"$0\"", &id.to_string()]).status().await;
    if !sent.is_ok_and(|status| status.success()) {
        // It has ended by itself where this fails, too.
        let _ = child.start_kill();
    }
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
