//! `fleetctl types delete`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_type::{self, NOUN};

/// Delete a thing type
///
/// AWS deletes a thing type only five minutes after it was deprecated, and only
/// when no thing has it. With `--wait` it is deprecated first where that is
/// needed, and the five minutes are waited for (exit code 7 when AWS goes on
/// refusing). One that is not there is done (exit code 0). Asks first; `--yes`
/// answers.
///
/// Examples:
///   fleetctl types delete sensor-v1 --wait --yes
///   fleetctl types delete sensor-v1 --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Deprecate it if needed, and wait until AWS deletes it
    #[arg(long)]
    wait: bool,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::delete(cx, &NOUN, name, "", async |t| thing_type::delete(t, name, args.wait, cx.dry_run()).await)
        .await
}
