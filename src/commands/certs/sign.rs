//! `fleetctl certs sign`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Sign certificate signing requests, offline
#[derive(Debug, Args)]
pub(crate) struct SignArgs {}

pub(crate) async fn run(_cx: &Context, _args: SignArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
