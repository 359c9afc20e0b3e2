//! `fleetctl agent …`

mod enroll;
mod folder;
mod provider;
mod serve;
mod sign;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Agent {
    Enroll(Box<enroll::EnrollArgs>),
    Sign(Box<sign::SignArgs>),
    Serve(Box<serve::ServeArgs>),
}

impl Agent {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Enroll(args) => cx.block_on(enroll::run(cx, *args)),
            Self::Sign(args) => cx.block_on(sign::run(cx, *args)),
            Self::Serve(args) => cx.block_on(serve::run(cx, *args)),
        }
    }
}
