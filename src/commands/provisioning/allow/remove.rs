//! `fleetctl provisioning allow remove`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Take serials off the allow list
#[derive(Debug, Args)]
pub(crate) struct RemoveArgs {}

pub(crate) async fn run(_cx: &Context, _args: RemoveArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
