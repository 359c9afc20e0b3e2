//! `fleetctl templates render`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Fill a template in
#[derive(Debug, Args)]
pub(crate) struct RenderArgs {}

pub(crate) async fn run(_cx: &Context, _args: RenderArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
