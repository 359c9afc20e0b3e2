//! `fleetctl index …`

mod disable;
mod enable;
mod fields;
mod status;

use std::time::Duration;

use clap::{Args, Subcommand};

use crate::commands::{over_targets, timeout};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index::{self, Add, CHANGED_COLUMNS, Change, Remove};

#[derive(Debug, Subcommand)]
pub(crate) enum Index {
    Status(status::StatusArgs),
    Enable(enable::EnableArgs),
    Disable(disable::DisableArgs),
    Fields(fields::FieldsArgs),
}

impl Index {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Status(args) => status::run(cx, args).await,
            Self::Enable(args) => enable::run(cx, args).await,
            Self::Disable(args) => disable::run(cx, args).await,
            Self::Fields(args) => fields::run(cx, args).await,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct WaitArgs {
    /// Wait until it can be searched
    #[arg(long)]
    wait: bool,
    /// How long to wait at most; then exit code 7
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = timeout::parse, requires = "wait")]
    timeout: Duration,
}

/// Takes something out of the index of every target and adds something to it.
async fn change(cx: &Context, remove: Remove, add: Add, wait: &WaitArgs) -> Result<ExitStatus> {
    let wait = wait.wait.then_some(wait.timeout);
    let wanted = Change { remove, add, wait, dry_run: cx.dry_run() };
    over_targets::change(cx, &CHANGED_COLUMNS, async |target| index::change(target, &wanted).await).await
}
