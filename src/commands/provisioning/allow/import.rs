//! `fleetctl provisioning allow import`

use std::path::PathBuf;

use clap::Args;

use super::PutArgs;
use crate::bulk::row::Purpose;
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::manifests::Options;

/// Let the serials of a file register
///
/// CSV or JSON lines with serial, owner, status (pending or blocked), template,
/// expires_at (2027-03-01T12:00:00Z, 2027-03-01, or seconds since 1970), note,
/// and tenant, account, region where the file spreads over targets; or a list
/// of bare serials. What `allow list -o csv` wrote of tenants can be given: what
/// only a device that registers changes is read over, and the places are those
/// of the rows. An unknown column is an error.
///
/// All rows are checked before the first call, and a serial is there once: with
/// a wrong row nothing is changed (65), or with --skip-invalid only the good
/// rows are done (3). Of two rows for one serial the first is good, unless they
/// say different things. An expires_at that has passed is wrong unless the row
/// says blocked or provisioned, or with --allow-expired. What is on the list as asked for is left alone; what
/// differs fails, unless --update. A column that a row leaves empty is not
/// looked at. A serial that has registered satisfies `pending` and stays as it
/// is, unless --reset. Every write is conditional on what was read: what an
/// operator, another import or the hook changes meanwhile is looked at again.
///
/// A row is one call, at most 1,000 a second (--rate PutItem=N): what one
/// partition of DynamoDB takes. A run that was stopped goes on with `fleetctl
/// runs resume`. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl provisioning allow import serials.csv --tenant acme --create-table
///   fleetctl provisioning allow import batch-7.jsonl --update --dry-run
///   fleetctl provisioning allow list --tenant acme --status blocked -o csv \
///     --columns serial,status,owner,note |
///     fleetctl provisioning allow import - --tenant beta
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ImportArgs {
    /// The file; `-` reads stdin
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    #[command(flatten)]
    put: PutArgs,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(crate) async fn run(cx: &Context, args: ImportArgs) -> Result<ExitStatus> {
    let purpose = Purpose::Allow(args.put.errand());
    let options = Options { allow_expired: args.put.allow_expired, ..Options::default() };
    let task =
        Task { options, skip_invalid: args.skip_invalid, ..Task::new(purpose, Source::File(args.file)) };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}
