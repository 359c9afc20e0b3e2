//! `fleetctl ca activate`, `deactivate` and `delete`: one shape, three changes.

use clap::Args;
use serde::Serialize;

use super::ca_id;
use crate::aws::{Target, TargetKey};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::status::Status;
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "certificateId",
        "certificateStatus",
        "autoRegistrationStatus",
        "status",
    ],
    more: &[],
    open: &[],
};

/// Make a registered CA active: it can register device certificates
#[derive(Debug, Args)]
pub(crate) struct ActivateArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
}

/// Make a registered CA inactive: no new device certificates; registered ones go on working
#[derive(Debug, Args)]
pub(crate) struct DeactivateArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
}

/// Delete a registered CA that is inactive
///
/// Device certificates that it registered go on working. Asks first; scripts give `--yes`.
#[derive(Debug, Args)]
pub(crate) struct DeleteArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
}

/// What is to become of a CA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Active(bool),
    AutoRegistration(bool),
    Delete,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    #[serde(flatten)]
    target: TargetKey,
    certificate_id: String,
    certificate_status: Option<String>,
    auto_registration_status: Option<String>,
    status: Status,
}

pub(crate) async fn activate(cx: &Context, args: ActivateArgs) -> Result<ExitStatus> {
    apply(cx, &args.ca, Change::Active(true)).await
}

pub(crate) async fn deactivate(cx: &Context, args: DeactivateArgs) -> Result<ExitStatus> {
    apply(cx, &args.ca, Change::Active(false)).await
}

pub(crate) async fn delete(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let id = ca_id(&args.ca)?;
    if !cx.dry_run() {
        cx.ui.confirm(&format!("delete CA {id} from every selected target")).await?;
    }
    apply(cx, &id, Change::Delete).await
}

/// Brings the CA into the state asked for, in every target; where it is so already nothing is called but reads.
pub(super) async fn apply(cx: &Context, ca: &str, change: Change) -> Result<ExitStatus> {
    let id = ca_id(ca)?;
    over_targets::change(cx, &COLUMNS, async |t| one(cx, t, &id, change).await).await
}

async fn one(cx: &Context, target: &Target, id: &str, change: Change) -> Result<Changed> {
    let Some(now) = ca::describe(target, id).await? else {
        return match change {
            Change::Delete => Ok(changed(target, id, None, Status::Absent)),
            _ => Err(Error::failed(format!("there is no CA {id}")).hint("`fleetctl ca list` shows the CAs.")),
        };
    };
    let on = now.detail.as_ref().is_some_and(|d| d.auto_registration_status == "ENABLE");
    let done = match change {
        Change::Active(active) => (now.status == "ACTIVE") == active,
        Change::AutoRegistration(wanted) => on == wanted,
        Change::Delete => false,
    };
    if done {
        return Ok(changed(target, id, Some(now), Status::Exists));
    }
    if change == Change::Delete && now.status == "ACTIVE" {
        return Err(Error::failed(format!("CA {id} is active, and only an inactive CA can be deleted"))
            .hint(format!("Make it inactive first: `fleetctl ca deactivate {id}`.")));
    }
    if cx.dry_run() {
        return Ok(changed(target, id, Some(now), Status::Planned));
    }
    match change {
        Change::Active(active) => ca::set_active(target, id, active).await?,
        Change::AutoRegistration(wanted) => ca::set_auto_registration(target, id, wanted).await?,
        Change::Delete => {
            ca::delete(target, id).await?;
            return Ok(changed(target, id, None, Status::Deleted));
        }
    }
    Ok(changed(target, id, ca::describe(target, id).await?, Status::Updated))
}

fn changed(target: &Target, id: &str, ca: Option<Ca>, status: Status) -> Changed {
    Changed {
        target: target.key.clone(),
        certificate_id: id.to_owned(),
        certificate_status: ca.as_ref().map(|c| c.status.clone()),
        auto_registration_status: ca.and_then(|c| c.detail).map(|d| d.auto_registration_status),
        status,
    }
}
