//! `fleetctl certs verify`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Check a certificate: chain, dates, key, and what AWS has of it
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {}

pub(crate) async fn run(_cx: &Context, _args: VerifyArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
