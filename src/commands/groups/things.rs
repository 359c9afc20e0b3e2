//! `fleetctl groups things`

use clap::Args;

use crate::commands::nouns::{LimitArgs, NameArgs};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::{member, thing_group};

/// List the things of a thing group
///
/// Reads every page of ListThingsInThingGroup. A tenant that has no such group
/// is named on stderr.
///
/// Examples:
///   fleetctl groups things site-a
///   fleetctl groups things sites --recursive -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ThingsArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Also the things of the groups below it
    #[arg(long)]
    recursive: bool,
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ThingsArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    thing_group::NOUN.check(name)?;
    over_targets::list(cx, &member::COLUMNS, args.limit.limit, async |target, rows| {
        thing_group::things(target, name, args.recursive, |row| rows.row(&row)).await
    })
    .await
}
