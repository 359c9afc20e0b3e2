//! `fleetctl ca auto-registration`

use clap::{Args, ValueEnum};

use super::change::{Change, apply};
use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    /// Devices are registered on their first connection
    On,
    /// They are not
    Off,
}

/// Turn just-in-time registration of device certificates on or off
#[derive(Debug, Args)]
pub(crate) struct AutoRegistrationArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
    /// On or off
    #[arg(value_enum)]
    switch: Switch,
}

pub(crate) async fn run(cx: &Context, args: AutoRegistrationArgs) -> Result<ExitStatus> {
    apply(cx, &args.ca, Change::AutoRegistration(args.switch == Switch::On)).await
}
