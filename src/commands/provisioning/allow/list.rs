//! `fleetctl provisioning allow list`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// List the serials that may register
#[derive(Debug, Args)]
pub(crate) struct ListArgs {}

pub(crate) async fn run(_cx: &Context, _args: ListArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
