//! `fleetctl token …`

mod issue;
mod show;
mod verify;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    Issue(Box<issue::IssueArgs>),
    Show(Box<show::ShowArgs>),
    Verify(Box<verify::VerifyArgs>),
}

impl Token {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Issue(args) => cx.block_on(issue::run(cx, *args)),
            Self::Show(args) => cx.block_on(show::run(cx, *args)),
            Self::Verify(args) => cx.block_on(verify::run(cx, *args)),
        }
    }
}
