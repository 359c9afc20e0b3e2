//! `fleetctl provisioning create`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Create a provisioning template
#[derive(Debug, Args)]
pub(crate) struct CreateArgs {}

pub(crate) async fn run(_cx: &Context, _args: CreateArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
