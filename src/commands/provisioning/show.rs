//! `fleetctl provisioning show`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Show a provisioning template
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {}

pub(crate) async fn run(_cx: &Context, _args: ShowArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
