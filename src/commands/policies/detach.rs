//! `fleetctl policies detach`

use clap::Args;

use super::PrincipalArgs;
use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::policy::{self, ATTACHMENT, NOUN};

/// Detach a policy from a thing group, a certificate or a Cognito identity
///
/// Devices lose what only this policy allows. Not attached is done (exit code
/// 0).
///
/// Examples:
///   fleetctl policies detach device --thing-group site-a --all-tenants
///   fleetctl policies detach device --certificate 2f1c… --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DetachArgs {
    #[command(flatten)]
    named: NameArgs,
    #[command(flatten)]
    principal: PrincipalArgs,
}

pub(crate) async fn run(cx: &Context, args: DetachArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    let principal = args.principal.parse()?;
    over_targets::change(cx, &ATTACHMENT, async |target| {
        policy::attach(target, name, &principal, false, cx.dry_run()).await
    })
    .await
}
