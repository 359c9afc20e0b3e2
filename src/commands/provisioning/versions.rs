//! `fleetctl provisioning versions`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// List the versions of a provisioning template
#[derive(Debug, Args)]
pub(crate) struct VersionsArgs {}

pub(crate) async fn run(_cx: &Context, _args: VersionsArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
