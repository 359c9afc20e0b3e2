//! `fleetctl provisioning role`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Print or create the role that provisioning needs
#[derive(Debug, Args)]
pub(crate) struct RoleArgs {}

pub(crate) async fn run(_cx: &Context, _args: RoleArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
