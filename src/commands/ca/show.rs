//! `fleetctl ca show`

use clap::Args;

use super::ca_id;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::ca;

/// Show a registered CA certificate
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let id = ca_id(&args.ca)?;
    over_targets::show(cx, &ca::COLUMNS, &format!("CA {id}"), async |t| Ok(ca::describe(t, &id).await?)).await
}
