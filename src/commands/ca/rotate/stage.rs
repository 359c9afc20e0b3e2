//! Where one target is in a roll-over, and the row that says so.

use serde::Serialize;

use super::Plan;
use crate::aws::{Target, TargetKey};
use crate::commands::ca::matrix::Cell;
use crate::commands::ca::rollout::Outcome;
use crate::error::{Error, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_certificates::{self, Counts};
use crate::output::Columns;

pub(super) const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "stage",
        "dependents",
        "oldCertificateStatus",
        "newCertificateStatus",
        "status",
    ],
    more: &[
        "oldCertificateId",
        "newCertificateId",
        "oldAutoRegistrationStatus",
        "newAutoRegistrationStatus",
        "newCertificateMode",
        "certificates",
        "active",
        "pending",
        "inactive",
        "revoked",
        "reason",
    ],
    open: &[],
};

/// What is to be done next in a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Stage {
    /// The new CA is to be registered and made active.
    Register,
    /// Certificates are to be issued anew: some depend on the old CA.
    Reissue,
    /// The old CA can be taken out of service.
    Finish,
    /// The old CA is out of service and can be deleted.
    Delete,
    /// Only the new CA is there.
    Done,
    /// Neither is there.
    Absent,
}

impl Stage {
    const fn word(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Reissue => "reissue",
            Self::Finish => "finish",
            Self::Delete => "delete",
            Self::Done => "done",
            Self::Absent => "absent",
        }
    }
}

/// What is there in one target.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) target: TargetKey,
    pub(super) old: Option<Ca>,
    pub(super) new: Option<Ca>,
    /// The certificates of the old CA.
    pub(super) counts: Counts,
}

impl Seen {
    /// Reads both CAs and counts the old one's certificates.
    pub(super) async fn read(target: &Target, plan: &Plan<'_>) -> Result<Self> {
        let old = ca::describe(target, &plan.old).await?;
        let new = ca::describe(target, plan.new.id()).await?;
        let counts = match old {
            Some(_) => ca_certificates::count(target, &plan.old).await?,
            None => Counts::default(),
        };
        Ok(Self { target: target.key.clone(), old, new, counts })
    }

    fn stage(&self) -> Stage {
        match (&self.old, &self.new) {
            (None, None) => Stage::Absent,
            (None, Some(_)) => Stage::Done,
            (Some(_), new) if !new.as_ref().is_some_and(Ca::is_active) => Stage::Register,
            (Some(_), _) if self.counts.dependents() > 0 => Stage::Reissue,
            (Some(old), _) if old.is_active() || old.registers_by_itself() => Stage::Finish,
            (Some(_), _) => Stage::Delete,
        }
    }

    /// The row of this target.
    pub(super) fn row(&self, plan: &Plan<'_>, status: Outcome) -> Rotated {
        let auto = |ca: &Option<Ca>| Some(ca.as_ref()?.detail.as_ref()?.auto_registration_status.clone());
        let status = if status == Outcome::Absent && self.new.is_some() { Outcome::Exists } else { status };
        Rotated {
            stage: Some(self.stage()),
            dependents: Some(self.counts.dependents()),
            old_certificate_status: self.old.as_ref().map(|ca| ca.status.clone()),
            new_certificate_status: self.new.as_ref().map(|ca| ca.status.clone()),
            old_auto_registration_status: auto(&self.old),
            new_auto_registration_status: auto(&self.new),
            new_certificate_mode: self
                .new
                .as_ref()
                .and_then(|ca| Some(ca.detail.as_ref()?.certificate_mode.clone())),
            counts: Some(self.counts),
            status,
            ..Rotated::empty(&self.target, plan)
        }
    }

    /// The row of a target in which nothing was changed, and why.
    pub(super) fn refused(&self, plan: &Plan<'_>, status: Outcome, reason: impl Into<String>) -> Rotated {
        Rotated { reason: Some(reason.into()), ..self.row(plan, status) }
    }
}

/// What became of one target.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rotated {
    #[serde(flatten)]
    pub(super) target: TargetKey,
    pub(super) stage: Option<Stage>,
    pub(super) dependents: Option<u64>,
    old_certificate_id: String,
    old_certificate_status: Option<String>,
    old_auto_registration_status: Option<String>,
    new_certificate_id: String,
    new_certificate_status: Option<String>,
    new_certificate_mode: Option<String>,
    new_auto_registration_status: Option<String>,
    #[serde(flatten)]
    counts: Option<Counts>,
    pub(super) status: Outcome,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

impl Rotated {
    fn empty(target: &TargetKey, plan: &Plan<'_>) -> Self {
        Self {
            target: target.clone(),
            stage: None,
            dependents: None,
            old_certificate_id: plan.old.clone(),
            old_certificate_status: None,
            old_auto_registration_status: None,
            new_certificate_id: plan.new.id().to_owned(),
            new_certificate_status: None,
            new_certificate_mode: None,
            new_auto_registration_status: None,
            counts: None,
            status: Outcome::Failed,
            reason: None,
        }
    }

    /// The row of a target that failed.
    pub(super) fn failed(target: &TargetKey, plan: &Plan<'_>, error: &Error) -> Self {
        Self { reason: Some(error.to_string()), ..Self::empty(target, plan) }
    }
}

impl Cell for Rotated {
    fn key(&self) -> &TargetKey {
        &self.target
    }

    fn text(&self) -> String {
        match (self.stage, self.dependents) {
            (Some(Stage::Absent), _) => "-".to_owned(),
            (Some(stage), Some(dependents)) if dependents > 0 => format!("{} {dependents}", stage.word()),
            (Some(stage), _) => stage.word().to_owned(),
            (None, _) => self.status.word().to_owned(),
        }
    }
}
