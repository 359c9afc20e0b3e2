//! `fleetctl ca where`

use clap::Args;
use serde::Serialize;

use super::ca_id;
use super::matrix::{self, Cell};
use super::rollout::{Outcome, Steps};
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_certificates::{self, Counts};
use crate::output::Columns;

const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "status",
        "certificateStatus",
        "certificateMode",
        "autoRegistrationStatus",
        "certificates",
        "active",
    ],
    more: &["certificateId", "pending", "inactive", "revoked", "templateName", "error"],
    open: &[],
};

/// Show where a CA is registered, and how many device certificates hang on it
///
/// One row for every selected tenant and Region; on a terminal a matrix of
/// tenants and Regions: `active`, `inactive`, `+auto` where it registers devices
/// on their first connection, the number of its active certificates, `-` where it
/// is not registered. Counting lists the certificates, 250 a call at 10 calls a
/// second; `--no-count` leaves it out.
///
/// Examples:
///   fleetctl ca where ca/ca.crt --all-tenants --region us-east-1,eu-west-1
///   fleetctl ca where ca/ca.crt --all-tenants --no-count -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct WhereArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
    /// Do not count the certificates
    #[arg(long)]
    no_count: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    #[serde(flatten)]
    target: TargetKey,
    certificate_id: String,
    status: Outcome,
    certificate_status: Option<String>,
    certificate_mode: Option<String>,
    auto_registration_status: Option<String>,
    template_name: Option<String>,
    #[serde(flatten)]
    counts: Option<Counts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Place {
    fn new(target: &TargetKey, id: &str, ca: Option<Ca>, counts: Option<Counts>) -> Self {
        let status = if ca.is_some() { Outcome::Exists } else { Outcome::Absent };
        let certificate_status = ca.as_ref().map(|c| c.status.clone());
        let detail = ca.and_then(|c| c.detail);
        Self {
            target: target.clone(),
            certificate_id: id.to_owned(),
            status,
            certificate_status,
            certificate_mode: detail.as_ref().map(|d| d.certificate_mode.clone()),
            auto_registration_status: detail.as_ref().map(|d| d.auto_registration_status.clone()),
            template_name: detail.and_then(|d| d.template_name),
            counts,
            error: None,
        }
    }
}

impl Cell for Place {
    fn key(&self) -> &TargetKey {
        &self.target
    }

    fn text(&self) -> String {
        let Some(status) = &self.certificate_status else {
            return if self.status == Outcome::Failed { "failed".into() } else { "-".into() };
        };
        let auto = if self.auto_registration_status.as_deref() == Some("ENABLE") { "+auto" } else { "" };
        let count = self.counts.map(|c| format!(" {}", c.active)).unwrap_or_default();
        format!("{}{auto}{count}", status.to_ascii_lowercase())
    }
}

pub(crate) async fn run(cx: &Context, args: WhereArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let id = ca_id(&args.ca)?;
    let targets = cx.targets_to_read().await?;
    let steps = Steps::new(cx, "looking", targets.len());
    let answers = each(&targets, async |t| steps.step(one(t, &id, !args.no_count).await)).await;
    drop(steps);
    let (mut rows, mut failures): (Vec<Place>, Vec<Error>) = (Vec::new(), Vec::new());
    for (target, answer) in answers {
        rows.push(answer.unwrap_or_else(|error| {
            let row = Place::new(&target.key, &id, None, None);
            let row = Place { status: Outcome::Failed, error: Some(error.to_string()), ..row };
            failures.push(error);
            row
        }));
    }
    if failures.is_empty() || failures.len() < targets.len() {
        matrix::put(cx, &COLUMNS, &rows)?;
    }
    cx.settle(failures, targets.len())
}

async fn one(target: &Target, id: &str, count: bool) -> Result<Place> {
    let ca = ca::describe(target, id).await?;
    let counts = match &ca {
        Some(_) if count => Some(ca_certificates::count(target, id).await?),
        _ => None,
    };
    Ok(Place::new(&target.key, id, ca, counts))
}
