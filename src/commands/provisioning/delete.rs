//! `fleetctl provisioning delete`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::provisioning_template::{self as template, NOUN};

/// Delete a provisioning template and all its versions
///
/// One for just-in-time provisioning that a CA uses is refused, naming the CA:
/// that CA's new devices would stay PENDING_ACTIVATION. Only describing a CA
/// tells what it uses, nine a second.
/// One that is not there is done (exit code 0). Asks first; `--yes` answers.
///
/// Examples:
///   fleetctl provisioning delete by-claim --yes
///   fleetctl provisioning delete jitp --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    named: NameArgs,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::delete(cx, &NOUN, name, "", async |target| template::delete(target, name, cx.dry_run()).await)
        .await
}
