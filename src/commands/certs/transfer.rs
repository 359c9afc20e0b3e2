//! `fleetctl certs transfer`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Transfer certificates to another account
#[derive(Debug, Args)]
pub(crate) struct TransferArgs {}

pub(crate) async fn run(_cx: &Context, _args: TransferArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
