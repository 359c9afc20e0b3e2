//! `fleetctl ca certs`

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::ca_id;
use crate::aws::TargetKey;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::ca_certificates::{self, Counts};
use crate::fleet::certificate_list::{self, Listed};
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "status", "creationDate"],
    more: &["certificateArn", "certificateMode", "caCertificateId"],
    open: &[],
};

const COUNTS: Columns = Columns {
    default: &["tenant", "account", "region", "certificates", "active", "pending", "inactive", "revoked"],
    more: &["caCertificateId"],
    open: &[],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CertificateStatus {
    /// Its device can connect
    Active,
    /// It can be made active again
    Inactive,
    /// It cannot
    Revoked,
    /// Registered by a first connection, and not yet made active
    PendingActivation,
    /// Sent to another account, which has not taken it
    PendingTransfer,
}

impl CertificateStatus {
    const fn word(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Revoked => "REVOKED",
            Self::PendingActivation => "PENDING_ACTIVATION",
            Self::PendingTransfer => "PENDING_TRANSFER",
        }
    }
}

/// List the device certificates that were registered with a CA
///
/// Over all selected tenants and Regions, 250 a call at AWS's rate of 10 calls a
/// second. A certificate that was registered without CA is not among them,
/// whoever signed it. With `--count` one row a target: how many are in which
/// state.
///
/// Examples:
///   fleetctl ca certs ca/ca.crt --all-tenants --count
///   fleetctl ca certs 4f1c…9a --tenant acme --status active -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CertsArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
    /// Only those in this state
    #[arg(long, value_enum)]
    status: Option<CertificateStatus>,
    /// Only how many are in which state
    #[arg(long, conflicts_with_all = ["status", "limit"])]
    count: bool,
    /// Stop after so many certificates
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    #[serde(flatten)]
    listed: Listed,
    ca_certificate_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Count<'a> {
    #[serde(flatten)]
    target: &'a TargetKey,
    ca_certificate_id: &'a str,
    #[serde(flatten)]
    counts: Counts,
}

pub(crate) async fn run(cx: &Context, args: CertsArgs) -> Result<ExitStatus> {
    let id = ca_id(&args.ca)?;
    if args.count {
        return over_targets::list(cx, &COUNTS, None, async |target, rows| {
            let counts = ca_certificates::count(target, &id).await?;
            rows.page(&[Count { target: &target.key, ca_certificate_id: &id, counts }]).map(drop)
        })
        .await;
    }
    over_targets::list(cx, &COLUMNS, args.limit, async |target, rows| {
        certificate_list::list(target, Some(&id), async |page: Vec<Listed>| {
            let wanted = |c: &Listed| args.status.is_none_or(|status| c.status == status.word());
            let page = page.into_iter().filter(wanted);
            rows.page(&page.map(|listed| Row { listed, ca_certificate_id: &id }).collect::<Vec<_>>())
        })
        .await
    })
    .await
}
