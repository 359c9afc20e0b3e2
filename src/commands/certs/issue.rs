//! `fleetctl certs issue`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Issue identities: keys and certificates, offline
#[derive(Debug, Args)]
pub(crate) struct IssueArgs {}

pub(crate) async fn run(_cx: &Context, _args: IssueArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
