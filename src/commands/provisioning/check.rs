//! `fleetctl provisioning check`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Check a provisioning template offline, and show what it makes of samples
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {}

pub(crate) async fn run(_cx: &Context, _args: CheckArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
