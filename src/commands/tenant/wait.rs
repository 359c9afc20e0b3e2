//! `fleetctl tenant wait`

use std::time::Duration;

use clap::Args;

use super::view::{COLUMNS, TenantView};
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::tenants::directory;
use crate::tenants::patience::Patience;
use crate::tenants::watch;

/// Wait until a tenant's account is there and can be used
///
/// Only reads: the vending that is under way, then AssumeRole and one AWS IoT
/// call in the account. Exit code 7 when the time is up, 1 when the vending
/// failed (and why), 2 when nothing is known of the tenant.
///
/// Examples:
///   fleetctl tenant wait acme
///   fleetctl tenant wait acme --timeout 5m -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct WaitArgs {
    /// The tenant's id, or its account's
    tenant: String,
    /// How long to wait
    #[arg(long, value_name = "TIME", default_value = "60m", value_parser = timeout::parse)]
    timeout: Duration,
}

pub(crate) async fn run(cx: &Context, args: WaitArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let directory = super::directory(cx).await?;
    let progress = cx.ui.progress(&format!("tenant {}", args.tenant));
    let say = |what: &str| progress.say(what);
    let patience = Patience::new(args.timeout, &say);
    let account = watch::wait(cx.sessions()?, &directory, &args.tenant, &patience)
        .await
        .map_err(|e| if e.kind() == Kind::Timeout { timed_out(e, &args.tenant) } else { e })?;
    drop(progress);
    if account.tag(directory::TENANT).is_none() {
        cx.ui.warn(format!("account {} has no tenant's tag yet", account.id));
        cx.ui.hint("Run the `fleetctl tenant create` that asked for it again: it sets the tags.");
    }
    cx.output.one(&COLUMNS, &TenantView::new(account, None))?;
    Ok(ExitStatus::Done)
}

fn timed_out(error: Error, tenant: &str) -> Error {
    error.context(format!("waiting for tenant `{tenant}`")).hint("The same command goes on waiting.")
}
