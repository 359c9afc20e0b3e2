//! `fleetctl provisioning claim`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Get claims of a trusted user, valid for five minutes
#[derive(Debug, Args)]
pub(crate) struct ClaimArgs {}

pub(crate) async fn run(_cx: &Context, _args: ClaimArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
