//! The provider's side, in its order: grant, signing request, proof, one key per token, certificate, registration.
//! Nothing is signed before all checks have passed, and nothing is answered before it is on the disk.

use std::sync::Arc;

use time::OffsetDateTime;

use super::configuration::{Configuration, Facts};
use super::judge::{Candidate, Rules};
use super::proof::{self, Wanted};
use super::register::{Place, Registrar};
use super::replays::Replays;
use super::wire::{Answer, Refusal, Request, VERSION};
use crate::aws::Plain;
use crate::error::{Error, Kind};
use crate::pki::authority::{Authority, DeviceRequest};
use crate::pki::{Certificate, Signer};

/// The CA that signs.
pub struct Ca {
    /// Its certificate.
    pub certificate: Certificate,
    /// The certificates above it, its issuer first.
    pub above: Vec<Certificate>,
    /// Whoever holds its key.
    pub signer: Box<dyn Signer>,
    /// Days of validity of what it signs.
    pub days: u32,
}

/// What enrolls agents.
pub struct Provider {
    /// What requests are judged by.
    pub rules: Rules,
    /// The CA.
    pub ca: Arc<Ca>,
    /// What agents are told besides.
    pub configuration: Configuration,
    /// The way to STS.
    pub http: Plain,
    /// The operator's endpoint of STS; none is AWS's own.
    pub sts: Option<String>,
    /// The used tokens.
    pub replays: Arc<Replays>,
    /// The way into the tenants' accounts, where certificates are registered.
    pub registrar: Option<Arc<Registrar>>,
}

/// An agent that has its certificate.
#[derive(Debug)]
pub struct Enrolled {
    /// The tenant.
    pub tenant: String,
    /// The agent.
    pub agent: String,
    /// The token.
    pub jti: String,
    /// The account in which the certificate was registered.
    pub account: Option<String>,
    /// When the certificate expires.
    pub not_after: OffsetDateTime,
    /// An earlier answer was given again.
    pub again: bool,
    /// What the agent is answered.
    pub answer: Answer,
}

impl Provider {
    /// Answers the body of a request.
    ///
    /// # Errors
    /// The refusal.
    pub async fn answer(&self, body: &[u8]) -> Result<Enrolled, Refusal> {
        let request = Request::read(body)?;
        let candidate = self.rules.judge(&request, &self.ca.certificate, OffsetDateTime::now_utc())?;
        let claims = &candidate.claims;
        let wanted = Wanted {
            region: &claims.region,
            endpoint: self.sts.as_deref(),
            audience: &self.rules.audience,
            binding: &candidate.binding,
            session_arn: &claims.session_arn,
        };
        proof::check(&self.http, &request.proof, &wanted).await?;
        let place = match &self.registrar {
            None => None,
            Some(registrar) => {
                let (own, tenant, region) =
                    (Arc::clone(registrar), claims.tenant_id.clone(), claims.region.clone());
                let place = driven(async move || own.place(&tenant, &region).await).await?;
                Some((registrar, place.map_err(|e| of_tenant(&e))?))
            }
        };
        let (certificate, again) = self.certificate(&candidate).await?;
        let id = certificate.info().certificate_id.clone();
        if let Some((registrar, place)) = &place {
            let (own, place, agent) = (Arc::clone(registrar), Arc::clone(place), claims.agent_id.clone());
            let (pem, id) = (certificate.to_pem(), id.clone());
            let registered = driven(async move || own.register(&place, &agent, &pem, &id).await).await?;
            registered.map_err(|e| Refusal::unavailable(e.to_string()))?;
        }
        let place = place.map(|(_, place)| place);
        let facts = facts(&candidate, &id, &self.rules.audience, place.as_deref());
        let configuration = self.configuration.fill(&facts);
        let configuration = configuration
            .map_err(|fact| Refusal::unavailable(format!("the configuration needs {{{fact}}}")))?;
        let not_after = certificate.info().not_after;
        let answer = Answer {
            version: VERSION,
            certificate: certificate.to_pem(),
            chain: self.ca.chain(),
            certificate_id: id,
            configuration,
        };
        let account = place.map(|place| place.account().to_owned());
        let claims = candidate.claims;
        let (tenant, agent, jti) = (claims.tenant_id, claims.agent_id, claims.jti);
        Ok(Enrolled { tenant, agent, jti, account, not_after, again, answer })
    }

    /// The token's certificate: the one that was signed for it before, or a new one.
    async fn certificate(&self, candidate: &Candidate) -> Result<(Certificate, bool), Refusal> {
        let claims = &candidate.claims;
        let (replays, jti) = (Arc::clone(&self.replays), claims.jti.clone());
        let (fingerprint, expires) = (candidate.fingerprint.clone(), claims.expires);
        let now = OffsetDateTime::now_utc();
        let entry =
            on_a_thread(move || replays.claim(&jti, &fingerprint, expires, now.unix_timestamp())).await??;
        let mut signed = entry.certificate.lock().await;
        if let Some(pem) = &*signed {
            let certificate = Certificate::parse(pem.as_bytes(), "the certificate that was kept");
            return Ok((certificate.map_err(|e| Refusal::unavailable(e.to_string()))?, true));
        }
        let (ca, csr) = (Arc::clone(&self.ca), candidate.csr.clone());
        let (replays, jti) = (Arc::clone(&self.replays), claims.jti.clone());
        let certificate = on_a_thread(move || {
            let failed = |e: crate::pki::Error| Refusal::unavailable(format!("signing: {}", Error::from(e)));
            let authority = Authority::new(&ca.certificate, ca.signer.as_ref()).map_err(failed)?;
            let request =
                DeviceRequest { subject: csr.subject(), spki: csr.spki(), sans: &[], days: ca.days, now };
            let certificate = authority.issue_device_certificate(&request).map_err(failed)?;
            replays.keep(&jti, &certificate.to_pem())?;
            Ok::<_, Refusal>(certificate)
        })
        .await??;
        *signed = Some(certificate.to_pem());
        Ok((certificate, false))
    }
}

impl Ca {
    /// The chain that agents present: this CA and those above it, without a root that signed itself.
    fn chain(&self) -> String {
        let above = self.above.iter().filter(|one| one.info().issuer != one.info().subject);
        std::iter::once(&self.certificate).chain(above).map(Certificate::to_pem).collect()
    }
}

/// Whoever waits for a disk or a hardware module does not hold the others up.
async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|e| Refusal::unavailable(e.to_string()))
}

/// Work whose futures stay on one thread, as those of the targets do.
async fn driven<T: Send + 'static>(work: impl AsyncFnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    let runtime = tokio::runtime::Handle::current();
    on_a_thread(move || runtime.block_on(work())).await
}

fn of_tenant(error: &Error) -> Refusal {
    match error.kind() {
        // Of the selection of tenants: there is none of this name.
        Kind::Usage => Refusal::new(403, "TenantUnknown", error.message()),
        _ => Refusal::unavailable(error.to_string()),
    }
}

fn facts(candidate: &Candidate, id: &str, audience: &str, place: Option<&Place>) -> Facts {
    let claims = &candidate.claims;
    let mut facts = Facts::default();
    let mut put = |name, value: &str| facts.0.insert(name, value.to_owned());
    put("agent_id", &claims.agent_id);
    put("thing_name", &claims.agent_id);
    put("tenant_id", &claims.tenant_id);
    put("region", &claims.region);
    put("certificate_id", id);
    put("audience", audience);
    if let Some(place) = place {
        put("account", place.account());
        if let Some(endpoint) = &place.endpoint {
            put("endpoint", endpoint);
        }
    }
    facts
}
