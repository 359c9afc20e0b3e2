//! `fleetctl groups list`

use clap::Args;

use crate::commands::nouns::LimitArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_group::{self, COLUMNS, Filter, LISTED};

/// List thing groups
///
/// Reads every page of ListThingGroups of every selected tenant and Region at
/// once. AWS lists names only: `--details` makes one more call for each group
/// (AWS allows 100 a second) and shows parents, descriptions, attributes, and
/// which groups are dynamic.
///
/// Examples:
///   fleetctl groups list --parent sites --recursive
///   fleetctl groups list --all-tenants --details -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only the groups directly below this one
    #[arg(long, value_name = "NAME")]
    parent: Option<String>,
    /// Only groups whose names start so
    #[arg(long, value_name = "TEXT")]
    prefix: Option<String>,
    /// With `--parent`: the groups below it at any depth
    #[arg(long)]
    recursive: bool,
    /// Read each group, not only its name
    #[arg(long)]
    details: bool,
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let filter = Filter { parent: args.parent, prefix: args.prefix, recursive: args.recursive };
    let columns = if args.details { &COLUMNS } else { &LISTED };
    over_targets::list(cx, columns, args.limit.limit, async |target, rows| {
        if args.details {
            thing_group::list_details(target, &filter, |row| rows.row(&row)).await
        } else {
            thing_group::list(target, &filter, |row| rows.row(&row)).await
        }
    })
    .await
}
