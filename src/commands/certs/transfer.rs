//! `fleetctl certs transfer`

use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::from::CertificatesArgs;
use crate::aws::TargetKey;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access, each};
use crate::bulk::act::{Act, Transfer};
use crate::bulk::receivers::Receivers;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::issuance;
use crate::output::Columns;
use crate::settings::is_account_id;

/// Transfer certificates to another account
///
/// --to offers certificates of the selected targets to an account of the same
/// Region; there --accept takes them, or --reject turns them down, and --cancel
/// takes an offer back. --pending lists what is offered and not taken yet. What
/// is offered must be INACTIVE and have no policies and things: --detach sees
/// to that. --to-tenant does both sides at once, where the other account is a
/// tenant of the same organization: each certificate is offered and taken, and
/// run again, what was offered is taken, and what is there is left alone. Takes
/// certificates as `certs activate` does. A run that was stopped goes on with
/// `fleetctl runs resume`. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl certs transfer 5f1c…09 --to 111122223333 --tenant acme --detach
///   fleetctl certs transfer --from sold.txt --to 111122223333 --tenant acme
///   fleetctl certs transfer --accept --activate --from sold.txt --tenant beta
///   fleetctl certs transfer --from sold.txt --tenant acme --to-tenant beta --detach --activate
///   fleetctl certs transfer --pending --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct TransferArgs {
    #[command(flatten)]
    certificates: CertificatesArgs,
    #[command(flatten)]
    side: Side,
    /// What the other account reads
    #[arg(long, value_name = "TEXT", requires = "offer")]
    message: Option<String>,
    /// Make them INACTIVE and take policies and things off first
    #[arg(long, requires = "offer")]
    detach: bool,
    /// Make what is taken ACTIVE
    #[arg(long, requires = "taking")]
    activate: bool,
    /// Why it is turned down
    #[arg(long, value_name = "TEXT", requires = "reject")]
    reason: Option<String>,
}

/// What is done.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Side {
    /// Offer them to this account
    #[arg(long, value_name = "ACCOUNT", group = "offer")]
    to: Option<String>,
    /// Offer them to the account of this tenant, and take them there
    #[arg(long, value_name = "TENANT", groups = ["offer", "taking"])]
    to_tenant: Option<String>,
    /// Take them, in the account that they are offered to
    #[arg(long, group = "taking")]
    accept: bool,
    /// Turn them down, in the account that they are offered to
    #[arg(long)]
    reject: bool,
    /// Take the offer back, in the account that offers them
    #[arg(long)]
    cancel: bool,
    /// List what is offered and not taken yet
    #[arg(long)]
    pending: bool,
}

pub(crate) async fn run(cx: &Context, args: TransferArgs) -> Result<ExitStatus> {
    let TransferArgs { certificates, side, message, detach, activate, reason } = args;
    if side.pending {
        return pending(cx).await;
    }
    let transfer = if let Some(account) = side.to {
        if !is_account_id(&account) {
            return Err(Error::usage(format!("`--to {account}` is not an account, which has 12 digits"))
                .hint("`--to-tenant` takes the name of a tenant of the organization."));
        }
        Transfer::To { account, message, detach }
    } else if let Some(tenant) = side.to_tenant {
        Transfer::Move { to: Arc::new(receivers(cx, tenant).await?), message, detach, activate }
    } else if side.accept {
        Transfer::Accept { activate }
    } else if side.reject {
        Transfer::Reject { reason }
    } else {
        Transfer::Cancel
    };
    certificates.run(cx, Act::Transfer(transfer), false).await
}

/// The targets of the tenant that takes the certificates, in the selected Regions.
async fn receivers(cx: &Context, tenant: String) -> Result<Receivers> {
    let mut settings = cx.settings.clone();
    let flags = &mut settings.flags;
    (flags.ou, flags.tag, flags.exclude) = (Vec::new(), Vec::new(), Vec::new());
    (flags.all_tenants, flags.allow_empty) = (false, false);
    flags.tenant = vec![tenant];
    let sessions = Sessions::new(settings, cx.config()?.clone(), cx.run_id.clone());
    let targets = target::select(&sessions, Access::Write).await?;
    let account = targets.first().map(|target| target.key.account.clone());
    let account = account.ok_or_else(|| Error::internal("a tenant without a target"))?;
    Ok(Receivers::new(account, targets))
}

/// A certificate that is offered.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Offered {
    #[serde(flatten)]
    target: TargetKey,
    certificate_id: String,
    transferred_to: String,
    transfer_message: Option<String>,
    transfer_date: Option<String>,
}

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "transferredTo", "transferDate"],
    more: &["transferMessage"],
    open: &[],
};

async fn pending(cx: &Context) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let targets = cx.targets_to_read().await?;
    let answers = each(&targets, async |target| {
        let (mut all, mut token) = (Vec::new(), None);
        loop {
            let page = issuance::offered_page(target.iot().clone(), Option::clone(&token)).await?;
            all.extend(page.items);
            if page.next.is_none() || page.next == token {
                return Ok::<_, Error>(all);
            }
            token = page.next;
        }
    })
    .await;
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    let all = targets.len();
    for (target, answer) in answers {
        match answer {
            Ok(offered) => rows.extend(offered.into_iter().map(|o| Offered {
                target: target.key.clone(),
                certificate_id: o.id,
                transferred_to: o.to,
                transfer_message: o.message,
                transfer_date: o.date,
            })),
            Err(error) => failures.push(error),
        }
    }
    cx.output.all(&COLUMNS, &rows)?;
    cx.settle(failures, all)
}
