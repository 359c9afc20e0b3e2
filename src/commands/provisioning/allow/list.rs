//! `fleetctl provisioning allow list`

use clap::Args;

use super::TableArg;
use crate::aws::Class;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::allow_list::{self, COLUMNS, Filter, Standing};

/// List the serials that may register, and those that have
///
/// Reads every page of the table and writes it as it comes. DynamoDB reads the
/// whole table also for --status and --owner, and is paid for that.
///
/// Exit codes 0, 1, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl provisioning allow list --tenant acme --status provisioned
///   fleetctl provisioning allow list --all-tenants -o csv --columns serial,status,certificateId
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only serials with this status
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Standing>,
    /// Only serials of this owner
    #[arg(long, value_name = "TEXT")]
    owner: Option<String>,
    /// Stop after so many serials
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
    #[command(flatten)]
    table: TableArg,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let filter = Filter { status: args.status, owner: args.owner };
    let table = &args.table.table;
    over_targets::list(cx, &COLUMNS, args.limit, async |target, rows| {
        allow_list::list(target, table, &filter, async |page| rows.page(&page).map_err(Failure::Rows))
            .await
            .map_err(|failure| match failure {
                Failure::Rows(error) => error,
                Failure::Call(error) => {
                    let is_missing = error.class == Class::NotFound;
                    let error = Error::from(error).context(format!("reading the allow list `{table}`"));
                    if is_missing {
                        error.hint("`fleetctl provisioning allow add … --create-table` makes the table.")
                    } else {
                        error
                    }
                }
            })
    })
    .await
}

/// Why a list ended early.
enum Failure {
    Call(crate::aws::AwsError),
    Rows(Error),
}

impl From<crate::aws::AwsError> for Failure {
    fn from(error: crate::aws::AwsError) -> Self {
        Self::Call(error)
    }
}
