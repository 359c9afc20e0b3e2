//! `fleetctl ca list`

use clap::Args;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::ca;

/// List the registered CA certificates
///
/// The list has no mode and no expiry; `--detail` reads each CA (10 a second)
/// and adds subject, mode, auto-registration, validity and the provisioning
/// template.
///
/// Examples:
///   fleetctl ca list --all-tenants
///   fleetctl ca list --tenant acme --detail -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Read each CA for what the list lacks
    #[arg(long)]
    detail: bool,
    /// Stop after so many CAs
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    over_targets::list(cx, &ca::COLUMNS, args.limit, async |target, rows| {
        ca::list(target, async |found| {
            let detailed =
                if args.detail { ca::describe(target, &found.certificate_id).await? } else { None };
            rows.row(&detailed.unwrap_or(found))
        })
        .await
    })
    .await
}
