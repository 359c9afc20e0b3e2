//! The provider's side, in its order: grant, signing request, proof, one key per token, certificate, registration.
//! Nothing is signed before all checks have passed, and nothing is answered before it is on the disk.

use std::sync::Arc;

use time::OffsetDateTime;

use super::configuration::{Configuration, Facts};
use super::judge::{Candidate, Rules};
use super::places::Place;
use super::proof::{self, Wanted};
use super::register::Registrar;
use super::replays::{Entry, Replays};
use super::whose::{Proven, Shown, Whose};
use super::wire::{Answer, Refusal, Request, VERSION};
use crate::aws::Plain;
use crate::error::Error;
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
    /// Whose it is.
    pub whose: Whose,
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
    /// Answers the body of a request. Whose it is comes into `whose` as soon as that is shown, whatever the answer is.
    ///
    /// # Errors
    /// The refusal.
    pub async fn answer(&self, body: &[u8], whose: &Shown) -> Result<Enrolled, Refusal> {
        let request = Request::read(body)?;
        let claims = self.rules.claims(&request)?;
        whose.set(Whose::of(&claims, Proven::Grant));
        let candidate =
            self.rules.judge(claims, &request, &self.ca.certificate, OffsetDateTime::now_utc())?;
        let claims = &candidate.claims;
        let wanted = Wanted {
            region: &claims.region,
            endpoint: self.sts.as_deref(),
            audience: &self.rules.audience,
            binding: &candidate.binding,
            session_arn: &claims.session_arn,
        };
        proof::check(&self.http, &request.proof, &wanted).await?;
        let who = Whose::of(claims, Proven::Session);
        whose.set(who.clone());
        let known = self.replays.known(&claims.jti, &candidate.fingerprint)?;
        let (place, certificate, again) = match &self.registrar {
            None => {
                let (certificate, again, _) = self.certificate(&candidate).await?;
                (None, certificate, again)
            }
            Some(registrar) => {
                let (place, certificate, again) = self.registered(registrar, &candidate, known).await?;
                (Some(place), certificate, again)
            }
        };
        let id = certificate.info().certificate_id.clone();
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
        Ok(Enrolled { whose: who, account, not_after, again, answer })
    }

    /// The token's certificate, registered in its tenant's account. Whether the agent may have one is looked at before
    /// the token counts as used.
    async fn registered(
        &self,
        registrar: &Arc<Registrar>,
        candidate: &Candidate,
        known: Option<Arc<Entry>>,
    ) -> Result<(Arc<Place>, Certificate, bool), Refusal> {
        let claims = &candidate.claims;
        let (own, tenant, region) = (Arc::clone(registrar), claims.tenant_id.clone(), claims.region.clone());
        let place = driven(async move || Box::pin(own.place(&tenant, &region)).await).await??;
        if let Some(entry) = known.filter(|entry| entry.is_registered())
            && let Some(certificate) = signed_for(&entry).await?
        {
            return Ok((place, certificate, true));
        }
        let (replays, jti, key) =
            (Arc::clone(&self.replays), claims.jti.clone(), candidate.fingerprint.clone());
        let own = async move || {
            let Some(entry) = replays.known(&jti, &key)? else { return Ok(None) };
            let certificate = signed_for(&entry).await?;
            Ok(certificate.map(|certificate| certificate.info().certificate_id.clone()))
        };
        let (registering, agent) = (Arc::clone(registrar), claims.agent_id.clone());
        let admitted = driven(async move || registering.admit(place, &agent, own).await).await??;
        let (certificate, again, entry) = self.certificate(candidate).await?;
        let place = Arc::clone(&admitted.place);
        // Another request with this token may have been faster.
        if !entry.is_registered() {
            let (own, agent) = (Arc::clone(registrar), claims.agent_id.clone());
            let (pem, id) = (certificate.to_pem(), certificate.info().certificate_id.clone());
            let (replays, jti) = (Arc::clone(&self.replays), claims.jti.clone());
            driven(async move || {
                own.register(&admitted, &agent, &pem, &id).await?;
                replays.registered(&jti, &entry)
            })
            .await??;
        }
        Ok((place, certificate, again))
    }

    /// The token's certificate: the one that was signed for it before, or a new one.
    async fn certificate(&self, candidate: &Candidate) -> Result<(Certificate, bool, Arc<Entry>), Refusal> {
        let claims = &candidate.claims;
        let (replays, jti) = (Arc::clone(&self.replays), claims.jti.clone());
        let (fingerprint, expires) = (candidate.fingerprint.clone(), claims.expires);
        let now = OffsetDateTime::now_utc();
        let entry =
            on_a_thread(move || replays.claim(&jti, &fingerprint, expires, now.unix_timestamp())).await??;
        let mut signed = entry.certificate.lock().await;
        if let Some(pem) = &*signed {
            let certificate = kept(pem)?;
            drop(signed);
            return Ok((certificate, true, entry));
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
        drop(signed);
        Ok((certificate, false, entry))
    }
}

/// The certificate that was signed for a token before, if any was.
async fn signed_for(entry: &Entry) -> Result<Option<Certificate>, Refusal> {
    entry.certificate.lock().await.as_deref().map(kept).transpose()
}

/// The certificate that was signed for a token before.
fn kept(pem: &str) -> Result<Certificate, Refusal> {
    let certificate = Certificate::parse(pem.as_bytes(), "the certificate that was kept");
    certificate.map_err(|e| Refusal::unavailable(e.to_string()))
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
