//! `fleetctl agent sign`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Answer one enrollment request: verify it and sign its certificate
#[derive(Debug, Args)]
pub(crate) struct SignArgs {}

pub(crate) async fn run(_cx: &Context, _args: SignArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
