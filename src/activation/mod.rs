//! Activating certificates that AWS IoT registered by itself on their devices' first connection (just-in-time
//! registration): which of them are let in, as which things, and what becomes of the others.
//!
//! AWS checked only that a registered CA signed the certificate. Whether the device is wanted is decided here, from the
//! certificate itself: nothing that the device says on the wire is used.

mod allow;
mod authorities;
mod checks;
mod naming;
mod table;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

pub use allow::AllowList;
pub use authorities::{Authorities, Authority};
pub use checks::{Checks, Refusal};
pub use naming::{COLUMNS, Identity, Text, is_column};
pub use table::{AllowTable, SerialFrom};

use crate::aws::TargetKey;
use crate::pki::template::Template;

/// What becomes of a certificate that fails a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Rejected {
    /// It stays PENDING_ACTIVATION
    #[default]
    Leave,
    /// It becomes INACTIVE
    Deactivate,
    /// It becomes REVOKED, for good
    Revoke,
}

impl Rejected {
    /// The status that it gets, where it gets another one.
    pub fn status(self) -> Option<&'static str> {
        match self {
            Self::Leave => None,
            Self::Deactivate => Some("INACTIVE"),
            Self::Revoke => Some("REVOKED"),
        }
    }
}

/// What is asked for beside the policies, which every row has.
#[derive(Debug)]
pub struct Activation {
    /// Which certificates are let in.
    pub checks: Arc<Checks>,
    /// The table of the target that must have the serial, too.
    pub table: Option<AllowTable>,
    /// The CAs, as they are known so far.
    pub authorities: Arc<Authorities>,
    /// The thing's name; without it no thing is made.
    pub thing_name: Option<Template>,
    /// The type of a thing that is made.
    pub thing_type: Option<String>,
    /// The attributes of a thing that is made.
    pub attributes: BTreeMap<String, Text>,
    /// Thing groups.
    pub groups: Vec<String>,
    /// The billing group.
    pub billing_group: Option<String>,
    /// A thing that has another certificate gets this one as well.
    pub allow_shared: bool,
    /// What becomes of what fails a check.
    pub rejected: Rejected,
    /// The options as they decide what is done with each row, for a run that goes on.
    pub text: String,
    /// Which certificate of this run has which thing.
    pub claims: Claims,
}

/// Which certificate of this run has which thing.
#[derive(Debug, Default)]
pub struct Claims(Mutex<HashMap<(TargetKey, String), String>>);

impl Claims {
    /// Takes the thing for a certificate. One that waits as well and has the same name is the wrong one, or this is.
    ///
    /// # Errors
    /// The id of the certificate that took it.
    pub fn take(&self, target: &TargetKey, thing: &str, id: &str) -> Result<(), String> {
        let mut claims = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let first = claims.entry((target.clone(), thing.to_owned())).or_insert_with(|| id.to_owned());
        if first == id { Ok(()) } else { Err(first.clone()) }
    }
}
