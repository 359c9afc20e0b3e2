//! `fleetctl policies attach`

use clap::Args;

use super::PrincipalArgs;
use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::policy::{self, ATTACHMENT, NOUN};

/// Attach a policy to a thing group, a certificate or a Cognito identity
///
/// Already attached is done (exit code 0). AWS allows two policies on a thing
/// group and ten on a certificate.
///
/// Examples:
///   fleetctl policies attach device --thing-group site-a --all-tenants
///   fleetctl policies attach device --certificate 2f1c… --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct AttachArgs {
    #[command(flatten)]
    named: NameArgs,
    #[command(flatten)]
    principal: PrincipalArgs,
}

pub(crate) async fn run(cx: &Context, args: AttachArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    let principal = args.principal.parse()?;
    over_targets::change(cx, &ATTACHMENT, async |target| {
        policy::attach(target, name, &principal, true, cx.dry_run()).await
    })
    .await
}
