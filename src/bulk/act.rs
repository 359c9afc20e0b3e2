//! What a run does with certificates. Another act needs a variant here, its words, and a recipe in
//! `recipe/certificate`.

use std::path::PathBuf;
use std::sync::Arc;

use super::receivers::Receivers;
use super::row::{Certificate, Row};
use super::subject::Subject;
use crate::activation::Activation;
use crate::campaign::{Rotation, Stage};
use crate::manifests::Known;

/// What is done to each certificate.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is registered.
    Register(Registration),
    /// It gets this status.
    SetStatus(New),
    /// It is deleted, with every link taken off first.
    Delete,
    /// It is moved to another account, or one side of that is done.
    Transfer(Transfer),
    /// A stage of its rotation.
    Rotate(Arc<Rotation>),
    /// It was registered by its device's first connection, and is made active once it has what it needs.
    ActivatePending(Arc<Activation>),
    /// AWS makes it of a signing request.
    CreateFromCsr {
        /// The folder in which each certificate gets a folder of its own, too.
        out: Option<Arc<PathBuf>>,
        /// It is active from the start.
        active: bool,
    },
    /// AWS makes it, and its key.
    CreateKeys {
        /// The folder in which each identity gets a folder of its own.
        out: Arc<PathBuf>,
        /// It is active from the start.
        active: bool,
    },
}

/// How certificates are registered.
#[derive(Debug, Clone)]
pub struct Registration {
    /// The CA that signed them; without it they are registered without a CA.
    pub ca: Option<Arc<Ca>>,
    /// They are active from the start.
    pub active: bool,
    /// One that is registered in another state gets the wanted one.
    pub update: bool,
}

/// A CA that signed what is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ca {
    /// AWS's id.
    pub id: String,
    /// The certificate.
    pub pem: String,
}

/// The status that a certificate gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum New {
    /// It can be used.
    Active,
    /// It cannot be used until it is active again.
    Inactive,
    /// It can never be used again.
    Revoked,
}

impl New {
    /// AWS's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Revoked => "REVOKED",
        }
    }
}

/// A side of a transfer, or both.
#[derive(Debug, Clone)]
pub enum Transfer {
    /// It is offered to an account.
    To {
        /// The account.
        account: String,
        /// What the other side reads.
        message: Option<String>,
        /// Its links are taken off and it is made inactive first.
        detach: bool,
    },
    /// It is offered to an account and taken there.
    Move {
        /// The account.
        to: Arc<Receivers>,
        /// What the other side reads.
        message: Option<String>,
        /// Its links are taken off and it is made inactive first.
        detach: bool,
        /// It becomes active there.
        activate: bool,
    },
    /// An offer is taken.
    Accept {
        /// It becomes active.
        activate: bool,
    },
    /// An offer is turned down.
    Reject {
        /// What the other side reads.
        reason: Option<String>,
    },
    /// An offer is taken back.
    Cancel,
}

/// What is to be done to one certificate.
#[derive(Debug, Clone)]
pub struct Errand {
    /// The row.
    pub row: Row,
    /// What is done.
    pub act: Act,
}

impl Errand {
    /// The certificate's id, where it is known before a call.
    pub fn id(&self) -> &str {
        self.row.certificate.as_ref().and_then(Certificate::id).unwrap_or(&self.row.name)
    }
}

impl Act {
    /// What its rows are about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::CreateFromCsr { .. } => Subject::Request,
            Self::CreateKeys { .. } => Subject::Identity,
            _ => Subject::Certificate,
        }
    }

    /// Which columns of a list count.
    pub fn known(&self) -> Known {
        match self {
            Self::Register(_) => Known::Registrations,
            Self::CreateFromCsr { .. } => Known::Requests,
            Self::CreateKeys { .. } => Known::Identities,
            Self::SetStatus(_)
            | Self::Delete
            | Self::Transfer(_)
            | Self::Rotate(_)
            | Self::ActivatePending(_) => Known::Certificates,
        }
    }

    /// What the run is doing: `registering`.
    pub fn doing(&self) -> &'static str {
        match self {
            Self::Register(_) => "registering",
            Self::SetStatus(New::Active) | Self::ActivatePending(_) => "activating",
            Self::SetStatus(New::Inactive) => "deactivating",
            Self::SetStatus(New::Revoked) => "revoking",
            Self::Delete => "deleting",
            Self::Transfer(Transfer::To { .. } | Transfer::Move { .. }) => "transferring",
            Self::Transfer(Transfer::Accept { .. }) => "accepting",
            Self::Transfer(Transfer::Reject { .. }) => "rejecting",
            Self::Transfer(Transfer::Cancel) => "cancelling",
            Self::Rotate(rotation) => match rotation.stage {
                Stage::Begin => "handing out",
                Stage::Finish => "finishing",
                Stage::Back => "undoing",
            },
            Self::CreateFromCsr { .. } | Self::CreateKeys { .. } => "creating",
        }
    }

    /// What it does, in the imperative: `register`.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Register(_) => "register",
            Self::SetStatus(New::Active) | Self::ActivatePending(_) => "activate",
            Self::SetStatus(New::Inactive) => "deactivate",
            Self::SetStatus(New::Revoked) => "revoke",
            Self::Delete => "delete",
            Self::Transfer(Transfer::To { .. } | Transfer::Move { .. }) => "transfer",
            Self::Transfer(Transfer::Accept { .. }) => "accept the transfer of",
            Self::Transfer(Transfer::Reject { .. }) => "reject the transfer of",
            Self::Transfer(Transfer::Cancel) => "cancel the transfer of",
            Self::Rotate(_) => "rotate",
            Self::CreateFromCsr { .. } => "create certificates of",
            Self::CreateKeys { .. } => "create",
        }
    }

    /// What decides what is done with each row.
    pub fn task(&self) -> String {
        match self {
            Self::Register(how) => format!(
                "certificates register ca={:?} active={} update={}",
                how.ca.as_ref().map(|ca| &ca.id),
                how.active,
                how.update
            ),
            Self::SetStatus(new) => format!("certificates set {}", new.word()),
            Self::Delete => "certificates delete".into(),
            Self::Transfer(transfer) => format!("certificates transfer {transfer:?}"),
            Self::Rotate(rotation) => {
                format!("certificates rotate campaign={} stage={:?}", rotation.campaign, rotation.stage)
            }
            Self::ActivatePending(how) => format!("certificates activate pending {}", how.text),
            Self::CreateFromCsr { out, active } => {
                let out = out.as_ref().map(|out| format!(" out={out:?}")).unwrap_or_default();
                format!("certificates create of requests active={active}{out}")
            }
            Self::CreateKeys { out, active } => {
                format!("certificates create keys out={out:?} active={active}")
            }
        }
    }
}
