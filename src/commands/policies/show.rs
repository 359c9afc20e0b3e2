//! `fleetctl policies show`

use clap::Args;

use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::policy::{COLUMNS, NOUN, details};

/// Show one policy
///
/// Its document, its versions and what it is attached to. Over several tenants:
/// every policy of that name, and exit code 1 when there is none.
///
/// Examples:
///   fleetctl policies show device
///   fleetctl policies show device --all-tenants -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    over_targets::show(cx, &COLUMNS, &NOUN.called(name), async |t| details(t, name).await).await
}
