//! `fleetctl index enable`

use std::time::Duration;

use clap::Args;

use crate::commands::{over_targets, timeout};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index::{self, CustomField, ENABLED_COLUMNS, Mode, Wanted};

/// Turn the fleet index on, or let it hold more
///
/// Only adds: what is indexed already stays, whoever asked for it. When
/// everything is there, nothing is written. Any change makes AWS rebuild the
/// index; AWS bills index updates and queries.
///
/// Examples:
///   fleetctl index enable --wait
///   fleetctl index enable --mode registry-and-shadow --connectivity \
///     --custom-field attributes.version:String --all-tenants --wait \
///     --timeout 1h
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct EnableArgs {
    /// What of a thing is indexed
    #[arg(long, value_enum, default_value = "registry")]
    mode: Mode,
    /// Also index whether a thing is connected
    #[arg(long)]
    connectivity: bool,
    /// Also index thing groups
    #[arg(long)]
    groups: bool,
    /// Let statistics be asked for this field: its type is Number, String or Boolean (can be repeated; AWS
    /// allows 5)
    #[arg(long, value_name = "NAME:TYPE")]
    custom_field: Vec<CustomField>,
    /// Wait until it can be searched
    #[arg(long)]
    wait: bool,
    /// How long to wait at most; then exit code 7
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = timeout::parse, requires = "wait")]
    timeout: Duration,
}

pub(crate) async fn run(cx: &Context, args: EnableArgs) -> Result<ExitStatus> {
    let wanted = Wanted {
        mode: args.mode,
        connectivity: args.connectivity,
        groups: args.groups,
        custom_fields: args.custom_field,
        wait: args.wait.then_some(args.timeout),
        dry_run: cx.dry_run(),
    };
    over_targets::change(cx, &ENABLED_COLUMNS, async |target| index::enable(target, &wanted).await).await
}
