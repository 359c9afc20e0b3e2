//! `fleetctl billing-groups things`

use clap::Args;

use crate::commands::nouns::{LimitArgs, NameArgs};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::{billing_group, member};

/// List the things of a billing group
///
/// Reads every page of ListThingsInBillingGroup. A tenant that has no such
/// group is named on stderr.
///
/// Examples:
///   fleetctl billing-groups things north
///   fleetctl billing-groups things north --limit 10 -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ThingsArgs {
    #[command(flatten)]
    named: NameArgs,
    #[command(flatten)]
    limit: LimitArgs,
}

pub(crate) async fn run(cx: &Context, args: ThingsArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    billing_group::NOUN.check(name)?;
    over_targets::list(cx, &member::COLUMNS, args.limit.limit, async |target, rows| {
        billing_group::things(target, name, |row| rows.row(&row)).await
    })
    .await
}
