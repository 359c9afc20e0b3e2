//! `fleetctl things show`

use clap::Args;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing;

/// Show one thing
///
/// Over several tenants: every thing of that name, and exit code 1 when there is none.
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The thing's name
    name: String,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let what = format!("thing `{}`", args.name);
    over_targets::show(cx, &thing::COLUMNS, &what, async |t| Ok(thing::describe(t, &args.name).await?)).await
}
