//! `fleetctl ca activate`, `deactivate` and `auto-registration`: one shape, three changes.

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

/// What is to become of a CA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Active(bool),
    AutoRegistration(bool),
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

/// Brings the CA into the state asked for, in every target; where it is so already nothing is called but reads.
pub(super) async fn apply(cx: &Context, ca: &str, change: Change) -> Result<ExitStatus> {
    let id = ca_id(ca)?;
    over_targets::change(cx, &COLUMNS, async |t| one(cx, t, &id, change).await).await
}

async fn one(cx: &Context, target: &Target, id: &str, change: Change) -> Result<Changed> {
    let Some(now) = ca::describe(target, id).await? else {
        return Err(Error::failed(format!("there is no CA {id}")).hint("`fleetctl ca list` shows the CAs."));
    };
    let done = match change {
        Change::Active(active) => now.is_active() == active,
        Change::AutoRegistration(wanted) => now.registers_by_itself() == wanted,
    };
    if done {
        return Ok(changed(target, id, Some(now), Status::Exists));
    }
    if cx.dry_run() {
        return Ok(changed(target, id, Some(now), Status::Planned));
    }
    match change {
        Change::Active(active) => ca::set_active(target, id, active).await?,
        Change::AutoRegistration(wanted) => ca::set_auto_registration(target, id, wanted).await?,
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
