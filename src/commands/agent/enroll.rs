//! `fleetctl agent enroll`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Enroll this agent with a registration token
#[derive(Debug, Args)]
pub(crate) struct EnrollArgs {}

pub(crate) async fn run(_cx: &Context, _args: EnrollArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
