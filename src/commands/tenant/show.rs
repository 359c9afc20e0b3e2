//! `fleetctl tenant show`

use clap::Args;

use super::view::{COLUMNS, TenantView};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::tenants::watch;

/// Show one tenant with its organizational unit and tags
///
/// Exit code 2 when there is no such tenant.
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The tenant's id, or its account's
    tenant: String,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    cx.only_reads();
    let directory = super::directory(cx).await?;
    let Some(account) = watch::find(&directory, &args.tenant).await? else {
        return Err(Error::usage(format!("there is no tenant `{}`", args.tenant)).hint(
            "`fleetctl tenant list` shows the tenants; `fleetctl tenant wait` knows of one in the making.",
        ));
    };
    let parent = directory.parent(&account.id).await?;
    let units = directory.units().await?;
    let unit = units.into_iter().find(|u| u.id == parent).map(|u| u.path);
    cx.output.one(&COLUMNS, &TenantView::new(account, unit))?;
    Ok(ExitStatus::Done)
}
