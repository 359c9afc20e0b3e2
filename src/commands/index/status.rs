//! `fleetctl index status`

use clap::Args;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index::{self, CONFIG_COLUMNS};

/// Show what the fleet index holds, and whether it can be searched
///
/// An index that is off is an answer like any other (exit code 0).
///
/// Examples:
///   fleetctl index status
///   fleetctl index status --all-tenants -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct StatusArgs {}

pub(crate) async fn run(cx: &Context, _args: StatusArgs) -> Result<ExitStatus> {
    over_targets::show(cx, &CONFIG_COLUMNS, "fleet index", async |t| index::config(t).await.map(Some)).await
}
