//! `fleetctl provisioning delete`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Delete a provisioning template with its versions
#[derive(Debug, Args)]
pub(crate) struct DeleteArgs {}

pub(crate) async fn run(_cx: &Context, _args: DeleteArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
