//! What is looked at without AWS: the chain, the dates, the key, what AWS accepts and what TLS servers ask for.

use serde::Serialize;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

use super::input::Identity;
use crate::pki::chain::{Chain, Trust};
use crate::pki::{Certificate, ErrorKind, Passphrase, PrivateKey, Role};

/// One check and what came of it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Check {
    /// What was looked at.
    pub(super) name: &'static str,
    /// Whether it is as it should be; `None` where that cannot be said.
    pub(super) ok: Option<bool>,
    /// It works today, and somebody should look at it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) warning: bool,
    /// What was found.
    pub(super) detail: String,
}

impl Check {
    pub(super) fn good(name: &'static str, detail: impl Into<String>) -> Self {
        Self { name, ok: Some(true), warning: false, detail: detail.into() }
    }

    pub(super) fn bad(name: &'static str, detail: impl Into<String>) -> Self {
        Self { name, ok: Some(false), warning: false, detail: detail.into() }
    }

    pub(super) fn warning(name: &'static str, detail: impl Into<String>) -> Self {
        Self { name, ok: Some(false), warning: true, detail: detail.into() }
    }

    pub(super) fn unknown(name: &'static str, detail: impl Into<String>) -> Self {
        Self { name, ok: None, warning: false, detail: detail.into() }
    }

    /// The word in its column.
    pub(super) fn word(&self) -> &'static str {
        match (self.ok, self.warning) {
            (Some(true), _) => "ok",
            (Some(false), true) => "warning",
            (Some(false), false) => "failed",
            (None, _) => "unknown",
        }
    }
}

/// What identities are judged by.
pub(super) struct Judge {
    /// What chains are built from.
    pub(super) trust: Trust,
    /// How long before its end a certificate is worth a warning.
    pub(super) within: Duration,
    /// The time of the judgement.
    pub(super) now: OffsetDateTime,
    /// What opens keys.
    pub(super) passphrase: Option<Zeroizing<Vec<u8>>>,
}

impl Judge {
    /// Every check, and the certificate that signed this one, where it is known.
    pub(super) fn checks(
        &self,
        certificate: &Certificate,
        identity: &Identity,
    ) -> (Vec<Check>, Option<String>) {
        let chain = self.trust.chain(certificate, &identity.beside);
        let role = role(certificate);
        let issuer = chain.path.get(1).copied();
        let mut checks = vec![
            self.chain(&chain),
            self.dates(certificate),
            self.key(certificate, identity),
            self.acceptance(certificate, role, issuer),
        ];
        checks.push(usage(certificate, role));
        (checks, issuer.map(|issuer| issuer.info().certificate_id.clone()))
    }

    fn chain(&self, chain: &Chain<'_>) -> Check {
        let mut faults: Vec<String> = chain.faults.iter().map(|fault| fault.0.clone()).collect();
        let names: Vec<String> = chain.path.iter().map(|one| one.info().subject.text()).collect();
        let (first, last) = (chain.path[0], chain.path[chain.path.len() - 1]);
        let ends = last.info().issuer == last.info().subject;
        if ends && chain.path.len() == 1 && !first.is_signed_by(first) {
            faults.push("its own key did not sign it".to_owned());
        }
        if !chain.anchored && self.trust.has_anchors() {
            let missing = if ends {
                format!("it ends at {}, which is not among `--ca`", last.info().subject.text())
            } else {
                format!(
                    "the issuer of {} is not given: {}",
                    names[names.len() - 1],
                    last.info().issuer.text()
                )
            };
            faults.push(missing);
        }
        if !faults.is_empty() {
            return Check::bad("chain", faults.join("; "));
        }
        let path = names.join(" < ");
        if chain.anchored {
            return Check::good("chain", path);
        }
        let end = if ends { "it signed itself" } else { "its issuer is not given" };
        Check::unknown("chain", format!("{path}: {end}, and no `--ca` says what is trusted"))
    }

    fn dates(&self, certificate: &Certificate) -> Check {
        let info = certificate.info();
        let left = info.not_after - self.now;
        let until = text(info.not_after);
        if left.is_negative() {
            Check::bad("dates", format!("it expired at {until}"))
        } else if info.not_before > self.now {
            Check::bad("dates", format!("it is not valid before {}", text(info.not_before)))
        } else if left < self.within {
            Check::warning("dates", format!("it expires at {until}, in {} days", left.whole_days()))
        } else {
            Check::good("dates", format!("valid until {until}, {} days more", left.whole_days()))
        }
    }

    fn key(&self, certificate: &Certificate, identity: &Identity) -> Check {
        let Some((pem, what)) = &identity.key else {
            return Check::unknown("key", "no private key is given");
        };
        let passphrase = self.passphrase.as_ref().map(|text| text.as_slice());
        match PrivateKey::from_pem(pem, passphrase, what) {
            Ok(key) if certificate.has_public_key(key.spki()) => {
                Check::good("key", format!("{what} is its private key"))
            }
            Ok(key) => {
                let detail = format!("{what} is another certificate's private key ({})", key.kind());
                Check::bad("key", detail)
            }
            Err(error) if *error.kind() == ErrorKind::Passphrase(Passphrase::Needed) => {
                Check::unknown("key", format!("{what} is encrypted, and no passphrase is given"))
            }
            Err(error) => Check::bad("key", error.to_string()),
        }
    }

    /// What AWS IoT would say to registering it, its dates left out: they have a check of their own.
    fn acceptance(&self, certificate: &Certificate, role: Role, issuer: Option<&Certificate>) -> Check {
        let inside = |one: &Certificate| self.now.clamp(one.info().not_before, one.info().not_after);
        let refusals =
            |one: &Certificate, role| one.refusals(role, inside(one)).into_iter().map(|r| r.reason);
        let mut reasons: Vec<String> = refusals(certificate, role).collect();
        if let Some(issuer) = issuer.filter(|_| role == Role::Device) {
            reasons.extend(refusals(issuer, Role::Ca).map(|reason| format!("its CA: {reason}")));
        }
        if !reasons.is_empty() {
            return Check::bad("aws", reasons.join("; "));
        }
        let info = certificate.info();
        Check::good("aws", format!("{}, {}", info.public_key.name, info.signature_algorithm))
    }
}

/// What a certificate can be registered as.
pub(super) fn role(certificate: &Certificate) -> Role {
    if certificate.info().is_ca { Role::Ca } else { Role::Device }
}

/// Whether a TLS server takes a device's certificate as a client's.
fn usage(certificate: &Certificate, role: Role) -> Check {
    let extensions = certificate.extensions();
    if role == Role::Ca {
        let limit = extensions.path_length.map_or("any number of".to_owned(), |most| most.to_string());
        return if extensions.permits_use("keyCertSign") {
            Check::good("usage", format!("a CA with {limit} CAs below it"))
        } else {
            Check::bad("usage", "a CA whose keyUsage has no keyCertSign")
        };
    }
    if !extensions.permits_client_auth() {
        return Check::bad("usage", "its extKeyUsage does not permit clientAuth, so TLS servers refuse it");
    }
    if !extensions.permits_use("digitalSignature") {
        return Check::bad("usage", "its keyUsage has no digitalSignature, so TLS servers refuse it");
    }
    let named = extensions.extended_key_usage.is_some();
    Check::good("usage", if named { "clientAuth" } else { "any: it has no extKeyUsage" })
}

pub(super) fn text(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}
