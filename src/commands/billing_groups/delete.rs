//! `fleetctl billing-groups delete`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::billing_group::{self, NOUN};

/// Delete a billing group
///
/// Its things stay; their costs are no longer attributed to it. One that is not
/// there is done (exit code 0). Asks first; `--yes` answers.
///
/// Examples:
///   fleetctl billing-groups delete north --yes
///   fleetctl billing-groups delete north --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::delete(cx, &NOUN, name, "", async |t| billing_group::delete(t, name, cx.dry_run()).await).await
}
