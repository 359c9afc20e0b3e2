//! `fleetctl certs activate-pending`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Activate certificates that wait for it after their device's first connection
#[derive(Debug, Args)]
pub(crate) struct ActivatePendingArgs {}

pub(crate) async fn run(_cx: &Context, _args: ActivatePendingArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
