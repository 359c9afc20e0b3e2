//! `fleetctl index …`

mod enable;
mod status;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Index {
    Status(status::StatusArgs),
    Enable(enable::EnableArgs),
}

impl Index {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Status(args) => status::run(cx, args).await,
            Self::Enable(args) => enable::run(cx, args).await,
        }
    }
}
