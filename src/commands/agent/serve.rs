//! `fleetctl agent serve`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Run the endpoint that enrolls agents
#[derive(Debug, Args)]
pub(crate) struct ServeArgs {}

pub(crate) async fn run(_cx: &Context, _args: ServeArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
