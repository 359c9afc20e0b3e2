//! The agent's side: asks for its certificate until it has an answer, and believes none that it has not checked.

use std::time::{Duration, SystemTime};

use time::OffsetDateTime;

use super::binding::binding;
use super::csr::{self, is_subject_of};
use super::signing;
use super::wire::{Answer, MAX_ANSWER, Refused, Request, VERSION};
use crate::aws::{Plain, PlainAnswer, PlainRequest};
use crate::error::{Error, Kind, Result};
use crate::pki::{Certificate, PrivateKey};
use crate::token::{Endpoint, Payload};

/// How often it asks.
const ATTEMPTS: u32 = 5;
/// How long one answer may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// What an agent asks with.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The token, verified.
    pub payload: &'a Payload,
    /// The agent's key, which stays here.
    pub key: &'a PrivateKey,
    /// The way to the provider.
    pub http: &'a Plain,
    /// The endpoint of STS that proofs are for; none is AWS's own of the token's Region.
    pub sts: Option<&'a str>,
}

/// Asks for the certificate. Lost answers and refusals that may pass are asked for again, with a new proof.
///
/// # Errors
/// Data (65) when the token's endpoint is none; access (4) when the token or the request is refused; try again (75)
/// when there is no answer; failed (1) when the answer is not to be believed.
pub async fn enroll(order: &Order<'_>) -> Result<(Answer, Certificate)> {
    let claims = &order.payload.claims;
    let endpoint: Endpoint = claims.api_endpoint.parse().map_err(|why: String| {
        Error::data(format!("the token's endpoint `{}` is not taken", claims.api_endpoint)).caused_by(why)
    })?;
    let url = endpoint.below(&claims.path);
    let request = csr::request(order.key, &claims.tenant_id, &claims.agent_id)?;
    let der = csr::der_of(&request).map_err(Error::internal)?;
    let binding = binding(&claims.jti, &der);
    let sts = order.sts.map_or_else(|| signing::sts_of(&claims.region), str::to_owned);
    let mut last = Error::new(Kind::TryAgain, "no attempt was made");
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            tokio::time::sleep(Duration::from_millis(250 << attempt)).await;
        }
        let credentials = &order.payload.credentials;
        let now = SystemTime::now();
        let proof = signing::proof(&sts, &claims.region, credentials, &claims.audience, &binding, now)?;
        let body =
            Request { version: VERSION, grant: order.payload.grant.clone(), csr: request.to_pem(), proof };
        let body = serde_json::to_vec(&body).map_err(|e| Error::internal(e.to_string()))?;
        let headers = signing::post(&url, &body, credentials, claims.invoke_region())?;
        let request = PlainRequest { method: "POST", url: &url, headers, body };
        let doing = || format!("enrolling the agent `{}` at `{url}`", claims.agent_id);
        match order.http.send(request, MAX_ANSWER, PATIENCE).await {
            Ok(answer) if answer.status == 200 => return judge(order, &answer.body),
            Ok(answer) => {
                last = refused(&answer, doing());
                if last.kind() != Kind::TryAgain {
                    return Err(last);
                }
            }
            Err(why) => {
                last = Error::new(Kind::TryAgain, doing())
                    .caused_by(why)
                    .hint("Check the network, the proxy variables and `--ca-bundle`.");
            }
        }
        if OffsetDateTime::now_utc().unix_timestamp() >= claims.expires {
            break;
        }
    }
    Err(last.hint("Run the same command again: the key is kept, and the token still answers to it."))
}

fn refused(answer: &PlainAnswer, doing: String) -> Error {
    let kind = match answer.status {
        401 | 403 | 409 => Kind::Access,
        408 | 429 | 500..=599 => Kind::TryAgain,
        _ => Kind::Failed,
    };
    let error = Error::new(kind, doing);
    match serde_json::from_slice::<Refused>(&answer.body) {
        Ok(Refused { error: reason }) => {
            error.caused_by(format!("{}: {}", reason.code, reason.message)).with_code(reason.code)
        }
        // API Gateway says so when the signature or the session policy is wrong.
        Err(_) => error.caused_by(format!("HTTP status {}", answer.status)),
    }
}

fn judge(order: &Order<'_>, body: &[u8]) -> Result<(Answer, Certificate)> {
    let bad = |why: String| {
        Error::failed("the provider's answer is not to be believed")
            .caused_by(why)
            .hint("Nothing was stored but the key. Check that the endpoint is the provider's.")
    };
    let answer: Answer = serde_json::from_slice(body).map_err(|e| bad(e.to_string()))?;
    if answer.version != VERSION {
        return Err(bad(format!("its version is {}; {VERSION} is known", answer.version)));
    }
    let certificate = Certificate::parse(answer.certificate.as_bytes(), "the certificate");
    let certificate = certificate.map_err(|e| bad(e.to_string()))?;
    let chain =
        Certificate::parse_bundle(answer.chain.as_bytes(), "the chain").map_err(|e| bad(e.to_string()))?;
    check(order, &certificate, &chain).map_err(bad)?;
    Ok((answer, certificate))
}

/// Whether a certificate is this agent's: its key, its subject, and its issuer beside it.
///
/// # Errors
/// What is wrong.
pub fn check(order: &Order<'_>, certificate: &Certificate, chain: &[Certificate]) -> Result<(), String> {
    let claims = &order.payload.claims;
    if !certificate.has_public_key(order.key.spki()) {
        return Err("the certificate is for another key".into());
    }
    if !is_subject_of(&certificate.info().subject, &claims.tenant_id, &claims.agent_id) {
        return Err(format!("the certificate is for `{}`", certificate.info().subject.text()));
    }
    if certificate.info().is_ca {
        return Err("the certificate is that of a CA".into());
    }
    match chain.first() {
        Some(issuer) if certificate.is_signed_by(issuer) => Ok(()),
        _ => Err("the certificate is not signed by the first one of the chain".into()),
    }
}
