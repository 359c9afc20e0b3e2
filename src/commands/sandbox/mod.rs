//! `fleetctl sandbox …`: the rehearsal stand-in for AWS.

mod knobs;
mod run;
mod serve;
mod tour;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum SandboxCommand {
    Serve(serve::ServeArgs),
    Run(run::RunArgs),
    Tour(tour::TourArgs),
}

impl SandboxCommand {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Serve(args) => serve::run(cx, args).await,
            Self::Run(args) => run::run(cx, args).await,
            Self::Tour(args) => tour::run(cx, args).await,
        }
    }
}
