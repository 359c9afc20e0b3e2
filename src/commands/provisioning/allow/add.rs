//! `fleetctl provisioning allow add`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Let serials register
#[derive(Debug, Args)]
pub(crate) struct AddArgs {}

pub(crate) async fn run(_cx: &Context, _args: AddArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
