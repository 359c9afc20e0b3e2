//! `fleetctl certs register`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Register certificates
#[derive(Debug, Args)]
pub(crate) struct RegisterArgs {}

pub(crate) async fn run(_cx: &Context, _args: RegisterArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
