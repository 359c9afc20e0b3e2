//! `fleetctl provisioning list`

use clap::Args;

use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::provisioning_template::{self as template, LISTED};

/// List the provisioning templates
///
/// Reads every page of ListProvisioningTemplates of every selected tenant and
/// Region at once.
///
/// Examples:
///   fleetctl provisioning list --tenant acme
///   fleetctl provisioning list --all-tenants -o csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    over_targets::list(cx, &LISTED, args.limit.limit, async |target, rows| {
        template::list(target, |row| rows.row(&row)).await
    })
    .await
}
