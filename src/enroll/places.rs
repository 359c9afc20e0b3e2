//! The tenants' accounts: each is looked up once, others that want it wait for that one answer, and different tenants
//! do not wait for each other. Names that no tenant has are remembered for a moment, so that an agent which asks again
//! and again does not read the organization each time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedMutexGuard, Semaphore};

use super::wire::Refusal;
use crate::aws::target::{Access, select};
use crate::aws::{Call, Sessions, Target};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::preflight;
use crate::bulk::source::Demand;
use crate::bulk::stop::Stop;
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::settings::Settings;

/// How long a tenant's account is taken for granted.
const FRESH: Duration = Duration::from_mins(5);
/// How long a name is taken for nobody's: a tenant that is made meanwhile waits no longer than this.
const UNKNOWN: Duration = Duration::from_secs(30);
/// How many places are remembered before those that nobody needs are dropped. Names that no tenant has are among them:
/// they come from tokens of the provider's own, and still cannot fill the memory.
const REMEMBERED: usize = 1024;
/// How many lookups run at once: each reads the organization, whose calls are limited for everybody.
const LOOKUPS: usize = 8;

/// Finds the tenants' accounts and remembers them.
#[derive(Debug)]
pub struct Places {
    settings: Settings,
    config: Config,
    run_id: String,
    wants_endpoint: bool,
    /// What must be there before the first agent of an account is registered.
    demand: Demand,
    /// By tenant and Region.
    slots: Mutex<HashMap<(String, String), Arc<Slot>>>,
    lookups: Semaphore,
}

/// Where the answer about one tenant and Region is; whoever looks it up holds the lock.
#[derive(Debug, Default)]
struct Slot(tokio::sync::Mutex<Option<Found>>);

#[derive(Debug)]
struct Found {
    at: Instant,
    answer: Result<Arc<Place>, Refusal>,
}

/// A tenant's account in a Region, with the pacers of its calls.
#[derive(Debug, Clone)]
pub struct Place {
    pub(super) lane: Arc<Lane>,
    /// The data endpoint, where it was asked for.
    pub endpoint: Option<String>,
    /// Held by whoever works on an agent, so that two tokens of one agent do not both find its thing without owner.
    agents: Arc<Mutex<Agents>>,
}

type Agents = HashMap<String, Arc<tokio::sync::Mutex<()>>>;

impl Place {
    /// The account.
    pub fn account(&self) -> &str {
        &self.lane.target.key.account
    }

    /// Waits until nobody else works on this agent.
    pub(super) async fn turn(&self, agent: &str) -> OwnedMutexGuard<()> {
        let turn = {
            let mut agents = self.agents.lock().unwrap_or_else(PoisonError::into_inner);
            agents.retain(|_, turn| Arc::strong_count(turn) > 1);
            Arc::clone(agents.entry(agent.to_owned()).or_default())
        };
        turn.lock_owned().await
    }
}

impl Found {
    /// Whether it answers one who asked then.
    fn counts(&self, asked: Instant) -> bool {
        // Who waited for a lookup shares its failure: a hundred that wait do not try one after the other.
        self.at >= asked
            || match &self.answer {
                // A place that was given up, for a lack of permissions or of answers, is looked up anew.
                Ok(place) => self.at.elapsed() < FRESH && place.lane.paused().is_none(),
                Err(refusal) => refusal.status == 403 && self.at.elapsed() < UNKNOWN,
            }
    }
}

impl Places {
    /// Places that follow these settings; nothing is called yet.
    pub fn new(
        settings: Settings,
        config: Config,
        run_id: String,
        wants_endpoint: bool,
        demand: Demand,
    ) -> Self {
        let (slots, lookups) = (Mutex::default(), Semaphore::new(LOOKUPS));
        Self { settings, config, run_id, wants_endpoint, demand, slots, lookups }
    }

    /// Finds the tenant's account in the organization.
    ///
    /// # Errors
    /// The refusal: there is no such tenant (403), or it is suspended, it lacks what agents are to get, the guards of
    /// the tenant boundary forbid it or a call failed (503).
    pub async fn find(&self, tenant: &str, region: &str) -> Result<Arc<Place>, Refusal> {
        let asked = Instant::now();
        let slot = self.slot(tenant, region);
        let mut found = slot.0.lock().await;
        if let Some(found) = found.as_ref().filter(|found| found.counts(asked)) {
            return found.answer.clone();
        }
        let turn = self.lookups.acquire().await;
        let before = found.take().and_then(|found| found.answer.ok());
        let answer = Box::pin(self.look_up(tenant, region, before.as_deref())).await.map_err(|e| refusal(&e));
        drop(turn);
        *found = Some(Found { at: Instant::now(), answer: answer.clone() });
        answer
    }

    fn slot(&self, tenant: &str, region: &str) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= REMEMBERED {
            let asked = Instant::now();
            let counts = |slot: &Slot| {
                slot.0.try_lock().is_ok_and(|found| found.as_ref().is_some_and(|found| found.counts(asked)))
            };
            slots.retain(|_, slot| Arc::strong_count(slot) > 1 || counts(slot));
        }
        if slots.len() >= REMEMBERED {
            let is_place = |slot: &Slot| {
                slot.0.try_lock().is_ok_and(|found| found.as_ref().is_some_and(|found| found.answer.is_ok()))
            };
            // What is left are tenants, of which an organization has so many and no more, and lookups under way.
            slots.retain(|_, slot| Arc::strong_count(slot) > 1 || is_place(slot));
        }
        Arc::clone(slots.entry((tenant.to_owned(), region.to_owned())).or_default())
    }

    async fn look_up(&self, tenant: &str, region: &str, before: Option<&Place>) -> Result<Arc<Place>> {
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
        // The pacers know what the account takes, and those that wait in them are still there.
        let same =
            before.filter(|place| place.lane.target.key == target.key && place.lane.paused().is_none());
        if let Some(place) = same {
            return Ok(Arc::new(place.clone()));
        }
        let endpoint = if self.wants_endpoint { Some(endpoint(&target).await?) } else { None };
        let lane = Lane::new(target, Limits::default(), Stop::default());
        // Without an answer the published rates count.
        lane.learn_quotas().await;
        let missing = preflight::missing(&lane, &self.demand).await;
        let missing = missing.map_err(|fault| Error::from(fault.error).at(&lane.target.key))?;
        if let Some(what) = missing.into_values().reduce(|all, one| format!("{all}; {one}")) {
            return Err(Error::failed(format!("what agents are to get is not in {}", lane.target.key))
                .caused_by(what));
        }
        Ok(Arc::new(Place { lane: Arc::new(lane), endpoint, agents: Arc::default() }))
    }
}

fn refusal(error: &Error) -> Refusal {
    match error.kind() {
        // Of the selection of tenants: there is none of this name.
        Kind::Usage => Refusal::new(403, "TenantUnknown", error.message()),
        _ => Refusal::unavailable(error.to_string()),
    }
}

async fn endpoint(target: &Target) -> Result<String> {
    let answer = target.iot().describe_endpoint().endpoint_type("iot:Data-ATS").send().await;
    let answer = answer.aws("DescribeEndpoint")?;
    answer.endpoint_address.ok_or_else(|| Error::new(Kind::TryAgain, "AWS IoT names no data endpoint"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::env_vars::Env;
    use crate::settings::GlobalArgs;

    fn settings() -> Settings {
        Settings { flags: GlobalArgs::default(), env: Env::default(), sandbox: None }
    }

    fn places() -> Places {
        Places::new(settings(), Config::default(), "run".into(), false, Demand::default())
    }

    fn fill(places: &Places, tenant: &str, answer: Result<Arc<Place>, Refusal>, at: Instant) {
        *places.slot(tenant, "r").0.try_lock().unwrap() = Some(Found { at, answer });
    }

    #[test]
    fn names_of_nobody_do_not_fill_the_memory() {
        let places = places();
        let nobody = || Err(Refusal::new(403, "TenantUnknown", "nobody"));
        for n in 0..10 * REMEMBERED {
            fill(&places, &format!("nobody-{n}"), nobody(), Instant::now());
            assert!(places.slots.lock().unwrap().len() <= REMEMBERED);
        }
        // One that is being looked up is not dropped, so that nobody looks it up beside.
        let held = places.slot("held", "r");
        for n in 0..2 * REMEMBERED {
            fill(&places, &format!("again-{n}"), nobody(), Instant::now());
        }
        assert!(Arc::ptr_eq(&held, &places.slot("held", "r")));
    }

    #[test]
    fn an_answer_counts_for_those_who_waited_and_for_its_time() {
        let then = Instant::now();
        let found = |answer, at| Found { at, answer };
        let unknown = || Err(Refusal::new(403, "TenantUnknown", "nobody"));
        let failed = || Err(Refusal::unavailable("throttled"));
        let later = then + Duration::from_millis(1);
        assert!(found(failed(), later).counts(then), "it came while that one waited");
        assert!(!found(failed(), then).counts(later));
        assert!(found(unknown(), then).counts(later));
        if let Some(long_ago) = then.checked_sub(UNKNOWN) {
            assert!(!found(unknown(), long_ago).counts(then));
        }
    }
}
