//! Whether a certificate is let in.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{AllowList, Authority};
use crate::aws::TargetKey;
use crate::pki::Certificate;
use crate::pki::subject_pattern::{self, SubjectPattern};

/// Which certificates are let in.
#[derive(Debug, Default)]
pub struct Checks {
    /// The list of those who may come.
    pub allow: Option<AllowList>,
    /// What subjects must look like.
    pub subject: Vec<SubjectPattern>,
    /// Every CA must have a revocation list.
    pub needs_crl: bool,
    /// A revocation list whose successor is overdue counts all the same.
    pub allow_stale_crl: bool,
}

/// Why a certificate is not let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// A name for scripts.
    pub code: &'static str,
    /// For people.
    pub reason: String,
    /// It does not pass with time alone: such a one may be turned away.
    pub lasting: bool,
}

impl Refusal {
    /// The codes of refusals that stay as long as the checks are the same.
    pub const LASTING: [&'static str; 7] = [
        "NotSignedByCa",
        "CertificateExpired",
        "CertificateRevokedByCa",
        "SubjectNotPermitted",
        "NotOnAllowList",
        "IsCa",
        "NoName",
    ];

    /// The code of refusals by a table.
    pub const BY_TABLE: &'static str = "NotInAllowTable";

    /// One that stays.
    pub fn lasting(code: &'static str, reason: impl Into<String>) -> Self {
        debug_assert!(Self::LASTING.contains(&code), "{code}");
        Self { code, reason: reason.into(), lasting: true }
    }

    /// One by a table, which may say otherwise the next time: the certificate can be turned away, and is looked at
    /// again later where it was not.
    pub fn by_table(reason: impl Into<String>) -> Self {
        Self { code: Self::BY_TABLE, reason: reason.into(), lasting: true }
    }

    /// Whether a list does not know the device, which can be the list's mistake.
    pub fn is_of_a_list(&self) -> bool {
        matches!(self.code, "NotOnAllowList" | Self::BY_TABLE)
    }

    fn passing(code: &'static str, reason: impl Into<String>) -> Self {
        Self { code, reason: reason.into(), lasting: false }
    }
}

impl Checks {
    /// Judges a certificate, and gives the values of its entry in the allow list.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn judge(
        &self,
        certificate: &Certificate,
        authority: &Authority,
        target: &TargetKey,
        now: OffsetDateTime,
    ) -> Result<&[String], Refusal> {
        let (info, ca) = (certificate.info(), &authority.certificate);
        if !certificate.is_signed_by(ca) {
            let what = format!("it is not signed by its CA {}", ca.info().subject.text());
            return Err(Refusal::lasting("NotSignedByCa", what));
        }
        if info.is_ca {
            return Err(Refusal::lasting("IsCa", "it is a CA's certificate (basicConstraints CA:TRUE)"));
        }
        if info.not_after < now {
            return Err(Refusal::lasting(
                "CertificateExpired",
                format!("it expired {}", date(info.not_after)),
            ));
        }
        if info.not_before > now {
            let what = format!("it is not valid before {}", date(info.not_before));
            return Err(Refusal::passing("CertificateNotYetValid", what));
        }
        if ca.info().not_after < now {
            let what = format!("its CA expired {}", date(ca.info().not_after));
            return Err(Refusal::passing("CaExpired", what));
        }
        self.crl(certificate, authority, now)?;
        subject_pattern::require(&self.subject, &info.subject)
            .map_err(|reason| Refusal::lasting("SubjectNotPermitted", reason))?;
        let Some(allow) = &self.allow else { return Ok(&[]) };
        allow.find(certificate, target, now.unix_timestamp()).ok_or_else(|| {
            let what = format!(
                "nothing in `{}` fits its name {:?}, serial number {} and fingerprint",
                allow.shown,
                info.subject.common_name().unwrap_or_default(),
                info.serial
            );
            Refusal::lasting("NotOnAllowList", what)
        })
    }

    fn crl(
        &self,
        certificate: &Certificate,
        authority: &Authority,
        now: OffsetDateTime,
    ) -> Result<(), Refusal> {
        let Some(crl) = &authority.crl else {
            let what = || format!("no `--crl` is of its CA {}", authority.certificate.info().subject.text());
            return if self.needs_crl { Err(Refusal::passing("NoCrl", what())) } else { Ok(()) };
        };
        if crl.is_stale(now) && !self.allow_stale_crl {
            let what = format!("the revocation list `{}` is out of date; give a newer one", crl.what);
            return Err(Refusal::passing("CrlOutOfDate", what));
        }
        match crl.revoked(certificate) {
            None => Ok(()),
            Some(how) => Err(Refusal::lasting(
                "CertificateRevokedByCa",
                format!("its CA has {how} it, says `{}`", crl.what),
            )),
        }
    }
}

fn date(moment: OffsetDateTime) -> String {
    moment.format(&Rfc3339).unwrap_or_else(|_| moment.to_string())
}
