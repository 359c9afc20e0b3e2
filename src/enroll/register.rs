//! Registers an agent's certificate in the account of its tenant, with its thing and policies: repeatable, so that an
//! agent whose answer was lost can ask again. The certificate becomes ACTIVE as the last step, so that no agent is ever
//! active without its policies. Calls are paced, repeated and given up as those of bulk runs are.

use std::sync::Arc;

use time::OffsetDateTime;
use tokio::sync::OwnedMutexGuard;

use super::enrichment::Enrichment;
use super::places::{Place, Places};
use super::wire::Refusal;
use crate::aws::Class;
use crate::bulk::lane::Fault;
use crate::bulk::source::Demand;
use crate::bulk::state;
use crate::config::Config;
use crate::fleet::{certificate, issuance, thing};
use crate::settings::Settings;

/// What is done in each account.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The policies of the certificate.
    pub policies: Vec<String>,
    /// The type of the agent's thing.
    pub thing_type: Option<String>,
    /// What else the thing is made with. One that is there keeps its attributes and billing group.
    pub enrichment: Enrichment,
    /// The CA (PEM) that the certificate is registered under; none registers it without one.
    pub ca_pem: Option<String>,
    /// Ask for the account's data endpoint.
    pub endpoint: bool,
    /// A new certificate takes the place of what the agent's thing has.
    pub replace: bool,
}

/// The way into the tenants' accounts.
#[derive(Debug)]
pub struct Registrar {
    places: Places,
    wishes: Wishes,
}

/// An agent that may have its certificate registered; nobody else works on it while this is held.
#[derive(Debug)]
pub struct Admission {
    /// The tenant's account.
    pub place: Arc<Place>,
    /// The other certificates (ARNs) of its thing, whose place the new one takes.
    others: Vec<String>,
    _turn: OwnedMutexGuard<()>,
}

impl Registrar {
    /// A way that follows these settings; nothing is called yet.
    pub fn new(settings: Settings, config: Config, run_id: String, wishes: Wishes) -> Self {
        let enrichment = &wishes.enrichment;
        let (groups, billing_group) = (&enrichment.groups, enrichment.billing_group.as_deref());
        let demand = Demand::of(&wishes.policies, groups, wishes.thing_type.as_deref(), billing_group);
        Self { places: Places::new(settings, config, run_id, wishes.endpoint, demand), wishes }
    }

    /// Finds the tenant's account, as [`Places::find`] does.
    ///
    /// # Errors
    /// The refusal.
    pub async fn place(&self, tenant: &str, region: &str) -> Result<Arc<Place>, Refusal> {
        self.places.find(tenant, region).await
    }

    /// Looks whether the agent's thing is free, or has its own certificate (the id that `own` tells) already. `own` is
    /// asked when it is this agent's turn: whoever had it before may have signed for the same token.
    ///
    /// # Errors
    /// The refusal: the thing has another certificate (409), or the call failed; or that of `own`.
    pub async fn admit(
        &self,
        place: Arc<Place>,
        agent: &str,
        own: impl AsyncFnOnce() -> Result<Option<String>, Refusal>,
    ) -> Result<Admission, Refusal> {
        let turn = place.turn(agent).await;
        let own = own().await?.map(|id| place.lane.target.arn(&format!("cert/{id}")));
        let mut others = state::principals(&place.lane, agent).await.map_err(|e| failed(&place, agent, e))?;
        others.retain(|arn| Some(arn) != own.as_ref());
        match others.first() {
            Some(other) if !self.wishes.replace => {
                let other = other.rsplit('/').next().unwrap_or(other);
                let message = format!(
                    "the thing `{agent}` has another certificate ({other}): it must be taken down first, or the \
                     server must run with --replace"
                );
                Err(Refusal::new(409, "ThingTaken", message))
            }
            _ => Ok(Admission { place, others, _turn: turn }),
        }
    }

    /// Registers a certificate and what belongs to it. What an earlier try has done stays, and is gone on from.
    ///
    /// # Errors
    /// The refusal: the certificate was taken down meanwhile (409), or a call failed.
    pub async fn register(
        &self,
        admitted: &Admission,
        (tenant, agent): (&str, &str),
        pem: &str,
        id: &str,
    ) -> Result<(), Refusal> {
        let (lane, wishes) = (&admitted.place.lane, &self.wishes);
        let failed = |fault| failed(&admitted.place, agent, fault);
        let attributes = wishes.enrichment.attributes(agent, tenant, OffsetDateTime::now_utc());
        let attributes =
            attributes.map_err(|why| Refusal::unavailable(format!("the thing's attribute {why}")))?;
        let new = thing::NewThing {
            name: agent,
            thing_type: wishes.thing_type.as_deref(),
            attributes: Some(&attributes),
            billing_group: wishes.enrichment.billing_group.as_deref(),
        };
        present(lane.call("CreateThing", |iot| thing::create(iot, new)).await.map(drop)).map_err(failed)?;
        for group in &wishes.enrichment.groups {
            let add = |iot| thing::add_to_group(iot, agent, group);
            lane.call_settling("AddThingToThingGroup", true, add).await.map_err(failed)?;
        }
        let ca = wishes.ca_pem.as_deref();
        let operation = if ca.is_some() { "RegisterCertificate" } else { "RegisterCertificateWithoutCA" };
        let registered = lane.call(operation, |iot| issuance::register(iot, pem, ca, false)).await;
        let status = match registered {
            Err(fault) if fault.error.class == Class::Exists => {
                let found =
                    lane.call_settling("DescribeCertificate", true, |iot| certificate::status(iot, id));
                found.await.map_err(failed)?.value.unwrap_or_default()
            }
            other => {
                other.map_err(failed)?;
                "INACTIVE".to_owned()
            }
        };
        if status != "INACTIVE" && status != "ACTIVE" {
            let message = format!("the agent's certificate {id} is {status} in its account");
            return Err(Refusal::new(409, "CertificateNotUsable", message));
        }
        let arn = lane.target.arn(&format!("cert/{id}"));
        for name in &wishes.policies {
            let attach = |iot| certificate::attach_policy(iot, name, &arn);
            lane.call_settling("AttachPolicy", true, attach).await.map_err(failed)?;
        }
        let attach = |iot| thing::attach_principal(iot, agent, &arn);
        lane.call_settling("AttachThingPrincipal", true, attach).await.map_err(failed)?;
        if status != "ACTIVE" {
            let activate = |iot| certificate::set_status(iot, id, "ACTIVE");
            lane.call_settling("UpdateCertificate", true, activate).await.map_err(failed)?;
        }
        for other in &admitted.others {
            self.retire(admitted, agent, other).await.map_err(failed)?;
        }
        Ok(())
    }

    /// Takes a certificate off the agent's thing; one that no other thing has becomes INACTIVE. It is not revoked, so
    /// that a mistake can be mended.
    async fn retire(&self, admitted: &Admission, agent: &str, arn: &str) -> Result<(), Fault> {
        let lane = &admitted.place.lane;
        let Some((_, id)) = arn.split_once(":cert/") else { return Ok(()) };
        let page =
            lane.call("ListPrincipalThings", |iot| certificate::things_page(iot, arn, None)).await?.value;
        if page.next.is_none() && page.items.iter().all(|thing| thing == agent) {
            lane.call("UpdateCertificate", |iot| certificate::set_status(iot, id, "INACTIVE")).await?;
        }
        lane.call("DetachThingPrincipal", |iot| thing::detach_principal(iot, agent, arn)).await?;
        Ok(())
    }
}

/// What exists already was made by an earlier try: its name is the agent's.
fn present(made: Result<(), Fault>) -> Result<(), Fault> {
    made.or_else(|fault| if fault.error.class == Class::Exists { Ok(()) } else { Err(fault) })
}

fn failed(place: &Place, agent: &str, fault: Fault) -> Refusal {
    let key = &place.lane.target.key;
    Refusal::unavailable(format!("registering the agent `{agent}` in {key}: {}", fault.error))
}
