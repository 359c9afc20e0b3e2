//! `fleetctl provisioning list`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// List the provisioning templates
#[derive(Debug, Args)]
pub(crate) struct ListArgs {}

pub(crate) async fn run(_cx: &Context, _args: ListArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
