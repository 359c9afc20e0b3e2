//! `fleetctl certs create`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Have AWS issue certificates
#[derive(Debug, Args)]
pub(crate) struct CreateArgs {}

pub(crate) async fn run(_cx: &Context, _args: CreateArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
