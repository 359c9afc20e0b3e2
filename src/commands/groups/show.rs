//! `fleetctl groups show`

use clap::Args;

use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_group::{COLUMNS, NOUN, describe};

/// Show one thing group
///
/// A dynamic group has its query and its state (queryString, status). Over several tenants: every
/// thing group of that name, and exit code 1 when there is none.
///
/// Examples:
///   fleetctl groups show site-a
///   fleetctl groups show site-a --all-tenants -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    over_targets::show(cx, &COLUMNS, &NOUN.called(name), async |t| describe(t, name).await).await
}
