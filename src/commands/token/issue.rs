//! `fleetctl token issue`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Issue a registration token for an agent
#[derive(Debug, Args)]
pub(crate) struct IssueArgs {}

pub(crate) async fn run(_cx: &Context, _args: IssueArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
