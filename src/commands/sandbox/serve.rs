//! `fleetctl sandbox serve`

use std::fmt::Write as _;

use clap::Args;

use super::knobs::Knobs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Serve the sandbox until it is interrupted
///
/// Prints the environment that a command needs, as shell `export` lines, and serves on
/// 127.0.0.1. It starts as a landing zone: management, log-archive and audit accounts, the
/// organizational units Security and Tenants, and Account Factory. What was called is at
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
    let mut exports = String::new();
    for (name, value) in sandbox.environment() {
        // Writing to a String cannot fail.
        let _ = writeln!(exports, "export {name}='{value}'");
    }
    cx.output.text(&exports)?;
    cx.ui.status(format!("Serving on {}; stop it with Ctrl-C.", sandbox.url()));
    std::future::pending().await
}
