//! `fleetctl certs list`

use clap::Args;

use crate::commands::ca::ca_id;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::certificate_list::{self, Listed};

/// List the registered device certificates
///
/// Reads every page (250 a page, 10 pages a second) of every selected tenant
/// and Region at once. AWS's list has no subject, no expiry and no filter: `certs
/// show` and `certs expiring` have them; `--status` leaves rows out here.
/// A certificate on its way to another account is listed there, as
/// PENDING_TRANSFER.
///
/// Exit codes: 0; 3 when a target could not be asked (it is named).
///
/// Examples:
///   fleetctl certs list --all-tenants -o jsonl
///   fleetctl certs list --tenant acme --ca ca.crt --status ACTIVE
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only certificates registered under this CA: its certificate id, its ARN, or the file of its certificate
    #[arg(long, value_name = "CA")]
    ca: Option<String>,
    /// Only certificates with this status (can be repeated or comma-separated)
    #[arg(long, value_enum, value_name = "STATUS", value_delimiter = ',', ignore_case = true)]
    status: Vec<Status>,
    /// Stop after so many certificates
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

/// A status as AWS spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Active,
    Inactive,
    Revoked,
    PendingTransfer,
    PendingActivation,
}

impl Status {
    const fn name(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Revoked => "REVOKED",
            Self::PendingTransfer => "PENDING_TRANSFER",
            Self::PendingActivation => "PENDING_ACTIVATION",
        }
    }
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let ca = args.ca.as_deref().map(ca_id).transpose()?;
    let wanted = |status: &str| args.status.is_empty() || args.status.iter().any(|s| s.name() == status);
    over_targets::list(cx, &certificate_list::COLUMNS, args.limit, async |target, rows| {
        certificate_list::list(target, ca.as_deref(), async |page: Vec<Listed>| {
            rows.page(&page.into_iter().filter(|c| wanted(&c.status)).collect::<Vec<_>>())
        })
        .await
    })
    .await
}
