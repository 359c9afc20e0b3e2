//! `fleetctl provisioning allow …`

mod add;
mod import;
mod list;
mod remove;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Allow {
    Add(Box<add::AddArgs>),
    List(Box<list::ListArgs>),
    Remove(Box<remove::RemoveArgs>),
    Import(Box<import::ImportArgs>),
}

impl Allow {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Add(args) => cx.block_on(add::run(cx, *args)),
            Self::List(args) => cx.block_on(list::run(cx, *args)),
            Self::Remove(args) => cx.block_on(remove::run(cx, *args)),
            Self::Import(args) => cx.block_on(import::run(cx, *args)),
        }
    }
}
