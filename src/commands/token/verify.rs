//! `fleetctl token verify`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Verify a registration token
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {}

pub(crate) async fn run(_cx: &Context, _args: VerifyArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
