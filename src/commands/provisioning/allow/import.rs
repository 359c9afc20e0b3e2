//! `fleetctl provisioning allow import`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Let the serials of a file register
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {}

pub(crate) async fn run(_cx: &Context, _args: ImportArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
