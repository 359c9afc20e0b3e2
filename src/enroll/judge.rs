//! Grant and signing request against each other: whether this agent may have this certificate. Nothing is called.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use openssl::sha::Sha256;
use time::OffsetDateTime;

use super::binding::binding;
use super::csr::is_subject_of;
use super::wire::{Refusal, Request};
use crate::pki::{Certificate, SigningRequest};
use crate::token::{Claims, Expected, PublicKey};

/// What a request is judged by.
#[derive(Debug)]
pub struct Rules {
    /// The key that grants are signed with.
    pub verify: PublicKey,
    /// The server's own audience.
    pub audience: String,
    /// The tenants that are served; none is every one that a grant names.
    pub tenants: Option<BTreeSet<String>>,
}

/// A request that may be granted, once its proof is.
#[derive(Debug)]
pub struct Candidate {
    /// What the grant says.
    pub claims: Claims,
    /// The signing request.
    pub csr: SigningRequest,
    /// What the proof must be bound to.
    pub binding: String,
    /// Names subject and key of the signing request, however often it is signed anew.
    pub fingerprint: String,
}

impl Rules {
    /// Reads the claims of a request's grant, once its signature is verified. Nothing else was looked at.
    ///
    /// # Errors
    /// The refusal.
    pub fn claims(&self, request: &Request) -> Result<Claims, Refusal> {
        Ok(Claims::of_grant(&request.grant, &self.verify)?)
    }

    /// Judges a request with these claims.
    ///
    /// # Errors
    /// The refusal.
    pub fn judge(
        &self,
        claims: Claims,
        request: &Request,
        ca: &Certificate,
        now: OffsetDateTime,
    ) -> Result<Candidate, Refusal> {
        claims.check(now, Expected { audience: Some(&self.audience), ..Expected::default() })?;
        let (tenant, agent) = (&claims.tenant_id, &claims.agent_id);
        if self.tenants.as_ref().is_some_and(|tenants| !tenants.contains(tenant)) {
            return Err(Refusal::new(
                403,
                "TenantNotServed",
                format!("the tenant {tenant:?} is not served here"),
            ));
        }
        let refused = |message: String| Refusal::new(403, "CsrRefused", message);
        let csr = SigningRequest::parse(request.csr.as_bytes(), "the signing request");
        let csr = csr.map_err(|e| Refusal::new(400, "CsrMalformed", e.to_string()))?;
        let refusals = csr.refusals();
        if !refusals.is_empty() {
            let reasons: Vec<String> = refusals.into_iter().map(|refusal| refusal.reason).collect();
            return Err(refused(format!("the signing request is not taken: {}", reasons.join("; "))));
        }
        if csr.extensions().is_ca {
            return Err(refused("the signing request asks to be a CA".into()));
        }
        if ca.has_public_key(csr.spki()) || self.verify.spki() == csr.spki() {
            return Err(refused("the signing request's key is one of the provider's own".into()));
        }
        if !is_subject_of(csr.subject(), tenant, agent) {
            let found = csr.subject().text();
            let message =
                format!("the signing request is for `{found}`, and the token for `O={tenant}, CN={agent}`");
            return Err(refused(message));
        }
        let mut hash = Sha256::new();
        hash.update(csr.subject().der());
        hash.update(csr.spki());
        let fingerprint = hash.finish().iter().fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        let der = crate::enroll::csr::der_of(&csr).map_err(|e| Refusal::new(400, "CsrMalformed", e))?;
        let binding = binding(&claims.jti, &der);
        Ok(Candidate { claims, csr, binding, fingerprint })
    }
}
