//! `fleetctl certs expiring`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// List certificates that expire
#[derive(Debug, Args)]
pub(crate) struct ExpiringArgs {}

pub(crate) async fn run(_cx: &Context, _args: ExpiringArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
