//! `fleetctl things query`

use clap::Args;

use crate::commands::{over_targets, queries};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index;

/// Query the fleet index over every selected tenant at once
///
/// Prints rows as they arrive, with tenant, account and Region. The query is in
/// AWS IoT's own language; it is checked before the first call. `@name` stands
/// for a query of the configuration file.
///
/// A tenant that cannot be asked is named on stderr and makes the exit code 3;
/// the others' rows are there.
///
/// Examples:
///   fleetctl things query 'thingTypeName:sensor AND attributes.version:1*' --all-tenants
///   fleetctl things query 'attributes.version:1.0' --tenant acme -o jsonl --columns thingName
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct QueryArgs {
    /// The query, for example `attributes.version:1.0`; `*` finds everything
    query: String,
    /// Stop after so many things
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

pub(crate) async fn run(cx: &Context, args: QueryArgs) -> Result<ExitStatus> {
    let query = queries::checked(cx, &args.query)?;
    over_targets::list(cx, &index::COLUMNS, args.limit, async |target, rows| {
        index::search(target, &query, |page| rows.page(&page)).await
    })
    .await
}
