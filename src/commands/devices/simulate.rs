//! `fleetctl devices simulate`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Run a fleet of test devices over MQTT
#[derive(Debug, Args)]
pub(crate) struct SimulateArgs {}

pub(crate) async fn run(_cx: &Context, _args: SimulateArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
