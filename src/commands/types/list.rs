//! `fleetctl types list`

use clap::Args;

use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_type::{self, COLUMNS};

/// List thing types
///
/// Reads every page of ListThingTypes of every selected tenant and Region at
/// once.
///
/// Examples:
///   fleetctl types list --tenant acme
///   fleetctl types list --all-tenants -o jsonl \
///     --columns tenant,thingTypeName,deprecated
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    over_targets::list(cx, &COLUMNS, args.limit.limit, async |target, rows| {
        thing_type::list(target, |row| rows.row(&row)).await
    })
    .await
}
