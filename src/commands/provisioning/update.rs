//! `fleetctl provisioning update`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Give a provisioning template a new version
#[derive(Debug, Args)]
pub(crate) struct UpdateArgs {}

pub(crate) async fn run(_cx: &Context, _args: UpdateArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
