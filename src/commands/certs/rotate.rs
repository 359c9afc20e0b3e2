//! `fleetctl certs rotate`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Rotate certificates: the new one beside the old until the device uses it
#[derive(Debug, Args)]
pub(crate) struct RotateArgs {}

pub(crate) async fn run(_cx: &Context, _args: RotateArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
