//! `fleetctl billing-groups list`

use clap::Args;

use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::billing_group::{self, LISTED};

/// List billing groups
///
/// Reads every page of ListBillingGroups of every selected tenant and Region at
/// once.
///
/// Examples:
///   fleetctl billing-groups list --tenant acme
///   fleetctl billing-groups list --all-tenants --prefix north
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only billing groups whose names start so
    #[arg(long, value_name = "TEXT")]
    prefix: Option<String>,
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    over_targets::list(cx, &LISTED, args.limit.limit, async |target, rows| {
        billing_group::list(target, args.prefix.as_deref(), |row| rows.row(&row)).await
    })
    .await
}
