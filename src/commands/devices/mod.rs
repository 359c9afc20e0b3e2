//! `fleetctl devices …`

mod claimed;
mod clean;
mod marks;
mod simulate;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Devices {
    Simulate(Box<simulate::SimulateArgs>),
    Clean(Box<clean::CleanArgs>),
}

impl Devices {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Simulate(args) => cx.block_on(simulate::run(cx, *args)),
            Self::Clean(args) => cx.block_on(clean::run(cx, *args)),
        }
    }
}
