//! The row of `fleetctl ca register`.

use serde::Serialize;

use super::matrix::Cell;
use super::rollout::Outcome;
use crate::aws::TargetKey;
use crate::error::Error;
use crate::fleet::ca::Ca;
use crate::fleet::ca_registration::Registration;
use crate::output::Columns;

pub(super) const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "certificateId",
        "certificateStatus",
        "certificateMode",
        "autoRegistrationStatus",
        "status",
    ],
    more: &["certificateArn", "differences", "error"],
    open: &[],
};

/// What became of a CA in one target.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registered {
    #[serde(flatten)]
    pub(super) target: TargetKey,
    certificate_id: String,
    certificate_arn: Option<String>,
    certificate_status: Option<String>,
    certificate_mode: Option<String>,
    auto_registration_status: Option<String>,
    status: Outcome,
    pub(super) differences: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Registered {
    /// A row that knows only where it stands.
    pub(super) fn new(target: &TargetKey, id: &str, status: Outcome) -> Self {
        Self {
            target: target.clone(),
            certificate_id: id.to_owned(),
            certificate_arn: None,
            certificate_status: None,
            certificate_mode: None,
            auto_registration_status: None,
            status,
            differences: Vec::new(),
            error: None,
        }
    }

    /// The row of a target that failed.
    pub(super) fn failed(target: &TargetKey, id: &str, error: &Error) -> Self {
        Self { error: Some(error.to_string()), ..Self::new(target, id, Outcome::Failed) }
    }

    /// The row of a CA that is there; one whose settings are others than those asked for differs.
    pub(super) fn of(ca: Ca, wanted: &Registration, status: Outcome) -> Self {
        let differences = wanted.differences(&ca);
        let status = if differences.is_empty() { status } else { Outcome::Differs };
        let row = Self::new(&ca.target, &ca.certificate_id, status);
        let (mode, auto) =
            ca.detail.map(|d| (d.certificate_mode, d.auto_registration_status)).unwrap_or_default();
        Self {
            certificate_arn: ca.certificate_arn,
            certificate_status: Some(ca.status),
            certificate_mode: Some(mode),
            auto_registration_status: Some(auto),
            differences,
            ..row
        }
    }
}

impl Cell for Registered {
    fn key(&self) -> &TargetKey {
        &self.target
    }

    fn text(&self) -> String {
        let state = self.certificate_status.as_deref().unwrap_or_default().to_ascii_lowercase();
        let auto = if self.auto_registration_status.as_deref() == Some("ENABLE") { " auto" } else { "" };
        format!("{} {state}{auto}", self.status.word()).trim_end().to_owned()
    }
}
