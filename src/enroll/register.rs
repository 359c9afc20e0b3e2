//! Registers an agent's certificate in the account of its tenant, with its thing and policies: repeatable, so that an
//! agent whose answer was lost can ask again.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::aws::target::{Access, select};
use crate::aws::{AwsError, Call, Class, Sessions, Target};
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::fleet::policy::{self, Principal};
use crate::fleet::{issuance, thing};
use crate::settings::Settings;

/// How long a tenant's account is taken for granted.
const FRESH: Duration = Duration::from_mins(5);

/// What is done in each account.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The policies of the certificate.
    pub policies: Vec<String>,
    /// The type of the agent's thing.
    pub thing_type: Option<String>,
    /// The CA (PEM) that the certificate is registered under; none registers it without one.
    pub ca_pem: Option<String>,
    /// Ask for the account's data endpoint.
    pub endpoint: bool,
}

/// The way into the tenants' accounts.
#[derive(Debug)]
pub struct Registrar {
    settings: Settings,
    config: Config,
    run_id: String,
    wishes: Wishes,
    /// By tenant and Region.
    places: tokio::sync::Mutex<Places>,
}

/// By tenant and Region, with the time when they were found.
type Places = HashMap<(String, String), (Instant, Arc<Place>)>;

/// A tenant's account in a Region.
#[derive(Debug)]
pub struct Place {
    target: Target,
    /// The data endpoint, where it was asked for.
    pub endpoint: Option<String>,
}

impl Place {
    /// The account.
    pub fn account(&self) -> &str {
        &self.target.key.account
    }
}

impl Registrar {
    /// A way that follows these settings; nothing is called yet.
    pub fn new(settings: Settings, config: Config, run_id: String, wishes: Wishes) -> Self {
        Self { settings, config, run_id, wishes, places: tokio::sync::Mutex::default() }
    }

    /// Finds the tenant's account in the organization.
    ///
    /// # Errors
    /// Usage (2) when there is no such tenant; access (4) when it is suspended or the guards of the tenant boundary
    /// forbid it; or the failed call.
    pub async fn place(&self, tenant: &str, region: &str) -> Result<Arc<Place>> {
        let key = (tenant.to_owned(), region.to_owned());
        let mut places = self.places.lock().await;
        if let Some((_, place)) = places.get(&key).filter(|(at, _)| at.elapsed() < FRESH) {
            return Ok(Arc::clone(place));
        }
        let mut settings = self.settings.clone();
        let flags = &mut settings.flags;
        (flags.tenant, flags.region) = (vec![tenant.to_owned()], vec![region.to_owned()]);
        (flags.all_tenants, flags.allow_empty) = (false, false);
        (flags.ou, flags.tag, flags.exclude) = (Vec::new(), Vec::new(), Vec::new());
        let sessions = Sessions::new(settings, self.config.clone(), self.run_id.clone());
        let mut targets = select(&sessions, Access::Write).await?;
        let target = targets.pop().filter(|_| targets.is_empty());
        let target =
            target.ok_or_else(|| Error::internal(format!("the tenant `{tenant}` is not one account")))?;
        // An account's id selects it too, and is no name that a tenant has.
        if target.key.tenant.as_deref() != Some(tenant) {
            return Err(Error::usage(format!(
                "no account carries the tag `fleetctl:tenant` with `{tenant}`"
            )));
        }
        let endpoint = if self.wishes.endpoint { Some(endpoint(&target).await?) } else { None };
        let place = Arc::new(Place { target, endpoint });
        places.retain(|_, (at, _)| at.elapsed() < FRESH);
        places.insert(key, (Instant::now(), Arc::clone(&place)));
        Ok(place)
    }

    /// Registers a certificate and what belongs to it. What is there already stays as it is.
    ///
    /// # Errors
    /// The failed call.
    pub async fn register(&self, place: &Place, agent: &str, pem: &str, id: &str) -> Result<()> {
        let (target, wishes) = (&place.target, &self.wishes);
        let doing = |e: Error| e.context(format!("registering the agent `{agent}` in {}", target.key));
        let new = thing::NewThing {
            name: agent,
            thing_type: wishes.thing_type.as_deref(),
            attributes: None,
            billing_group: None,
        };
        present(thing::create(target.iot().clone(), new).await.map(drop)).map_err(doing)?;
        let ca = wishes.ca_pem.as_deref();
        present(issuance::register(target.iot().clone(), pem, ca, true).await).map_err(doing)?;
        let principal = Principal::Certificate(id.to_owned());
        for name in &wishes.policies {
            policy::attach(target, name, &principal, true, false).await.map_err(doing)?;
        }
        let arn = target.arn(&format!("cert/{id}"));
        let attached = thing::attach_principal(target.iot().clone(), agent, &arn).await;
        attached.map_err(|e| doing(e.into()))
    }
}

/// What exists already was made by an earlier try: its name is the agent's, or the hash of the certificate.
fn present(made: Result<(), AwsError>) -> Result<()> {
    match made {
        Err(error) if error.class != Class::Exists => Err(error.into()),
        _ => Ok(()),
    }
}

async fn endpoint(target: &Target) -> Result<String> {
    let answer = target.iot().describe_endpoint().endpoint_type("iot:Data-ATS").send().await;
    let answer = answer.aws("DescribeEndpoint")?;
    answer.endpoint_address.ok_or_else(|| Error::new(Kind::TryAgain, "AWS IoT names no data endpoint"))
}
