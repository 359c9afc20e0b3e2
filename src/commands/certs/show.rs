//! `fleetctl certs show`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Show a registered certificate
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {}

pub(crate) async fn run(_cx: &Context, _args: ShowArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
