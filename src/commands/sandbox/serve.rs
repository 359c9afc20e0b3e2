//! `fleetctl sandbox serve`

use std::fmt::Write as _;

use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::knobs::Knobs;
use crate::context::Context;
use crate::error::{ExitStatus, IoContext, Result};

/// Serve the sandbox until it is interrupted
///
/// Prints the environment that a command needs, as lines for a shell, and
/// serves on 127.0.0.1 until Ctrl-C or SIGTERM (exit code 0). It starts as a
/// landing zone: management, log-archive and audit accounts, the organizational
/// units Security and Tenants, and Account Factory. What was called is at
/// /_sandbox/calls, readiness at /_sandbox/ready.
///
/// Examples:
///   fleetctl sandbox serve --port 4650 --quotas aws
///   fleetctl sandbox serve --faults throttle=2%,lost=2% --latency 5ms..200ms
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    knobs: Knobs,
}

pub(crate) async fn run(cx: &Context, args: ServeArgs) -> Result<ExitStatus> {
    let sandbox = args.knobs.start().await?;
    let listening = || "listening for signals".into();
    let mut interrupt = signal(SignalKind::interrupt()).doing(listening)?;
    let mut terminate = signal(SignalKind::terminate()).doing(listening)?;
    cx.own_signals();
    // What would be preferred to the sandbox's keys, or mixed with them.
    let mut exports = String::from("unset AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE\n");
    for name in ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] {
        let _ = writeln!(exports, "export {name}=/dev/null");
    }
    for (name, value) in sandbox.environment() {
        // Writing to a String cannot fail.
        let _ = writeln!(exports, "export {name}='{value}'");
    }
    cx.output.text(&exports)?;
    cx.ui.status(format!("Serving on {}; stop it with Ctrl-C.", sandbox.url()));
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    sandbox.stop().await;
    Ok(ExitStatus::Done)
}
