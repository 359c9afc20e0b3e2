//! `fleetctl jobs show`

use clap::Args;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::{COLUMNS, NOUN, describe};

/// Show one job: its settings, its targets and how far it is
///
/// Over several tenants: every job of that id, and exit code 1 when there is
/// none.
///
/// Examples:
///   fleetctl jobs show fw-1-1
///   fleetctl jobs show fw-1-1 --all-tenants -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    NOUN.check(&args.id)?;
    over_targets::show(cx, &COLUMNS, &NOUN.called(&args.id), async |t| describe(t, &args.id).await).await
}
