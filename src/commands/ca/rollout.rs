//! Putting one CA into many targets: everything that can be known is looked up in every target before the first
//! registration, and one target's failure does not touch the others.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use time::OffsetDateTime;

use crate::aws::{AwsError, Class, Target, TargetKey};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_registration::{self as registration, Found, MAX_SAME_SUBJECT, Registration};
use crate::pki::authority::Authority;
use crate::pki::{Certificate, Signer};
use crate::ui::text;

/// How long a verification certificate is valid: AWS looks at it once, now.
const VERIFICATION_HOURS: u32 = 24;

/// What became of a CA in one target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Outcome {
    /// It was registered.
    Created,
    /// It is as asked for already.
    Exists,
    /// It was changed to what was asked for.
    Updated,
    /// It was deleted.
    Deleted,
    /// It is not there, and nothing is to be done about it.
    Absent,
    /// It is registered with other settings; nothing was changed.
    Differs,
    /// Certificates still depend on it; nothing was changed.
    Blocked,
    /// A dry run: it would be registered or changed.
    Planned,
    /// The target failed.
    Failed,
}

impl Outcome {
    /// The word in JSON.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Exists => "exists",
            Self::Updated => "updated",
            Self::Deleted => "deleted",
            Self::Absent => "absent",
            Self::Differs => "differs",
            Self::Blocked => "blocked",
            Self::Planned => "planned",
            Self::Failed => "failed",
        }
    }
}

/// The CA that is to be registered, and its key where default mode has to prove possession.
pub(super) struct NewCa<'a> {
    pub(super) certificate: &'a Certificate,
    pub(super) key: Option<&'a dyn Signer>,
}

impl NewCa<'_> {
    /// Its certificate id.
    pub(super) fn id(&self) -> &str {
        &self.certificate.info().certificate_id
    }

    /// Looks for what stands in the way of registering it here, with calls that only read.
    pub(super) async fn preflight(&self, cx: &Context, target: &Target, wanted: &Registration) -> Result<()> {
        if let Some(name) = &wanted.template_name {
            usable(name, registration::template(target, name).await?)?;
        }
        let subject = &self.certificate.info().subject;
        let slow = |cas, time| {
            cx.ui.status(format!(
                "{}: {cas} CAs are read for the limit of {MAX_SAME_SUBJECT} with one subject; this takes up to {}.",
                target.key,
                text::duration(time)
            ));
        };
        if registration::same_subject(target, subject, slow).await? == Some(MAX_SAME_SUBJECT) {
            return Err(at_limit());
        }
        Ok(())
    }

    /// Registers it, and reads back what is there then.
    pub(super) async fn register(&self, target: &Target, wanted: &Registration) -> Result<Ca> {
        let verification = match self.key.filter(|_| !wanted.sni_only) {
            None => None,
            Some(key) => {
                let code = registration::registration_code(target).await?;
                let authority = Authority::new(self.certificate, key)?;
                let now = OffsetDateTime::now_utc();
                Some(authority.verification_certificate(&code, now, VERIFICATION_HOURS)?.to_pem())
            }
        };
        let again = match registration::register(target, wanted, verification).await {
            Ok(()) => None,
            // An answer that was lost: the retry finds the CA that the first try registered. Or another account of
            // the Region has it.
            Err(e) if e.class == Class::Exists => Some(e),
            Err(e) => return Err(explain(e)),
        };
        match (ca::describe(target, self.id()).await?, again) {
            (Some(ca), _) => Ok(ca),
            (None, Some(e)) => Err(explain(e)),
            (None, None) => Err(Error::failed("the CA was registered, and AWS does not show it yet")
                .hint("Run the same command again.")),
        }
    }
}

/// Refuses a template that a CA cannot provision by.
fn usable(name: &str, found: Found) -> Result<()> {
    match found {
        Found::Unknown | Found::Usable => Ok(()),
        Found::Missing => Err(Error::failed(format!("there is no provisioning template `{name}` here"))
            .hint(format!("`fleetctl provisioning create {name} --kind jitp` makes it."))),
        Found::Fleet => Err(Error::failed(format!("the provisioning template `{name}` is not of type JITP"))
            .hint(
                "AWS cannot change a template's type: make another one by `provisioning create --kind jitp`.",
            )),
    }
}

fn at_limit() -> Error {
    Error::failed(format!(
        "{MAX_SAME_SUBJECT} CA certificates of this subject are registered here, and AWS permits no more"
    ))
    .with_code("LimitExceededException")
    .hint("Delete one that is inactive (`fleetctl ca list --detail`), or make the CA with another subject.")
}

fn explain(error: AwsError) -> Error {
    if error.is("LimitExceededException") {
        return at_limit().caused_by(error.reason()).with_request_id(error.request_id);
    }
    let refused = error.class == Class::Exists
        || error.is("CertificateValidationException")
        || error.is("InvalidRequestException");
    let error = Error::from(error).context("registering the CA");
    if refused {
        error.hint("In default mode only one account of a Region can register a CA; the others use `--mode sni-only`.")
    } else {
        error
    }
}

/// Refuses default mode in more than one account of a Region.
pub(super) fn one_account_a_region<'t>(targets: impl IntoIterator<Item = &'t TargetKey>) -> Result<()> {
    let mut regions = HashSet::new();
    match targets.into_iter().find(|t| !regions.insert(&t.region)) {
        None => Ok(()),
        Some(second) => Err(Error::usage(format!(
            "more than one account of {} is selected, and in default mode only one can register a CA",
            second.region
        ))
        .hint("Give `--mode sni-only`: it needs no key, and any number of accounts can register the CA.")),
    }
}

/// What each target was found to be like, and the failures of those that were not found out.
pub(super) struct Looked<'t, T> {
    pub(super) found: HashMap<&'t TargetKey, T>,
    pub(super) failed: HashMap<&'t TargetKey, Error>,
}

/// Divides the answers of [`crate::aws::target::each`].
pub(super) fn looked<T>(answers: Vec<(&Target, Result<T>)>) -> Looked<'_, T> {
    let mut out = Looked { found: HashMap::new(), failed: HashMap::new() };
    for (target, answer) in answers {
        match answer {
            Ok(value) => drop(out.found.insert(&target.key, value)),
            Err(error) => drop(out.failed.insert(&target.key, error)),
        }
    }
    out
}

/// Counts the targets that are done, for people who wait.
pub(super) struct Steps<'a> {
    progress: crate::ui::Progress<'a>,
    done: std::cell::Cell<usize>,
    all: usize,
}

impl<'a> Steps<'a> {
    pub(super) fn new(cx: &'a Context, title: &str, all: usize) -> Self {
        Self { progress: cx.ui.progress(title), done: std::cell::Cell::new(0), all }
    }

    /// One more is done.
    pub(super) fn step<T>(&self, answer: T) -> T {
        self.done.set(self.done.get() + 1);
        self.progress.say(&format!("{} of {}", self.done.get(), text::count(self.all, "target")));
        answer
    }
}
