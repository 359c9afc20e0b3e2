//! The AWS IoT control plane: certificates, the registry, policies, jobs and the fleet index.
//!
//! Every account and Region has a state of its own behind a lock of its own. A request is routed by the HTTP
//! bindings of the service model, its path, query string, headers and body become one `input::Input`, and
//! one handler per operation answers it.

#![allow(clippy::doc_markdown, reason = "AWS IoT is a product's name, not code")]
#![allow(clippy::unnecessary_wraps, reason = "every handler has the same type")]

mod aggregate;
mod area;
mod billing_group;
mod ca;
mod certificate;
mod device;
mod document;
mod draw;
mod dynamic_group;
mod endpoint;
mod fleet;
mod fleet_metric;
mod index;
mod input;
mod job;
mod job_check;
mod job_execution;
mod job_managed;
mod job_play;
mod job_template;
mod job_view;
mod lag;
mod page;
mod pki;
mod policy;
mod policy_attachment;
mod presence;
mod principal;
mod provisioning;
mod routes;
mod search;
mod seed;
mod shadow;
mod subject;
mod tags;
mod thing;
mod thing_group;
mod thing_group_member;
mod thing_type;
mod topic_rule;

#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use area::Area;
use input::Input;
use job_play::Order;

use crate::api::{Answer, ApiError, Caller, Now};

pub use fleet::{Fleet, FleetCertificate, FleetThing};
pub(crate) use job_play::{Order as Answers, answer_named};
pub(crate) use provisioning::ClaimDevice;
pub(crate) use provisioning::passed_role;
pub use routes::operation;
pub(crate) use routes::operations;
pub(crate) use seed::{Seeding, States};
pub(crate) use subject::subject;

/// One request after its signature was read: what [`World::call`] answers.
pub struct Request<'a> {
    /// The operation, as [`operation`] found it.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'a str,
    /// The path, still percent-encoded and without the query string.
    pub path: &'a str,
    /// The decoded pairs of the query string.
    pub query: &'a [(String, String)],
    /// Finds a header's value by its lower-case name.
    pub header: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// What a [`World`] can be told.
#[derive(Debug, Clone)]
pub struct WorldSettings {
    /// How long the fleet index takes to see a change, and to build after it was configured.
    pub index_lag: Duration,
    /// How long a detached principal still counts as attached when something is to be deleted.
    pub detach_settling: Duration,
    /// How long a new thing or certificate is unknown to the other operations; lists show it at once.
    pub registry_lag: Duration,
    /// How long a deprecated thing type must wait before it can be deleted; five minutes on AWS.
    pub deprecation_wait: Duration,
    /// The moment at which a device certificate that is registered must be valid; without one the call's.
    pub certificates_at: Option<Now>,
    /// Where random names and identifiers start.
    pub seed: u64,
}

impl Default for WorldSettings {
    fn default() -> Self {
        Self {
            index_lag: Duration::ZERO,
            detach_settling: Duration::ZERO,
            registry_lag: Duration::ZERO,
            deprecation_wait: Duration::from_mins(5),
            certificates_at: None,
            seed: 0,
        }
    }
}

type Areas = HashMap<String, HashMap<String, Arc<Mutex<Area>>>>;

/// All accounts and Regions of the IoT control plane.
pub struct World {
    settings: WorldSettings,
    detach_settling: Delay,
    registry_lag: Delay,
    job_deletion: Delay,
    areas: RwLock<Areas>,
    default_mode_cas: Mutex<HashMap<(String, String), String>>,
    orders: Mutex<Vec<Order>>,
    amazon: OnceLock<pki::Authority>,
    counter: AtomicU64,
}

impl World {
    /// An empty world.
    pub fn new(settings: WorldSettings) -> Self {
        let counter = AtomicU64::new(settings.seed);
        Self {
            detach_settling: Delay::new(settings.detach_settling),
            registry_lag: Delay::new(settings.registry_lag),
            settings,
            areas: RwLock::default(),
            default_mode_cas: Mutex::default(),
            orders: Mutex::default(),
            job_deletion: Delay::new(Duration::ZERO),
            amazon: OnceLock::new(),
            counter,
        }
    }

    /// Answers one request of a caller at a moment of the sandbox's clock.
    pub fn call(&self, caller: &Caller, now: Now, request: &Request<'_>) -> Answer {
        let route = routes::named(request.operation).ok_or_else(|| {
            ApiError::new("InvalidRequestException", 400, format!("Unknown operation {}", request.operation))
        })?;
        let input = Input::read(route, request)?;
        let area = self.area(caller);
        let lag = self.registry_lag.get();
        let mut repeats = false;
        if !lag.is_zero() {
            lag::check_seen(&area, &input, now)?;
            repeats = lag::repeats(&area, &input);
        }
        let mut call = Call { world: self, caller, now, area: &area, input };
        call.catch_up();
        let answer = (route.handler)(&mut call)?;
        if !lag.is_zero() && !repeats {
            lag::note_new(&call, &answer, lag);
        }
        Ok(answer)
    }

    /// Changes how long a detached principal still counts as attached.
    pub fn set_detach_settling(&self, delay: Duration) {
        self.detach_settling.set(delay);
    }

    /// Changes how long a new thing or certificate is unknown to the other operations.
    pub fn set_registry_lag(&self, delay: Duration) {
        self.registry_lag.set(delay);
    }

    /// Changes how long a deleted job is in `DELETION_IN_PROGRESS`.
    pub(crate) fn set_job_deletion(&self, delay: Duration) {
        self.job_deletion.set(delay);
    }

    fn orders(&self) -> MutexGuard<'_, Vec<Order>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything of every account.
    pub fn clear(&self) {
        self.areas.write().unwrap_or_else(PoisonError::into_inner).clear();
        self.default_mode_cas.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn area(&self, caller: &Caller) -> Arc<Mutex<Area>> {
        self.area_of((&caller.account, &caller.region))
    }

    /// The state of an account in a Region, made when it is missing.
    fn area_of(&self, (account, region): (&str, &str)) -> Arc<Mutex<Area>> {
        let areas = self.areas.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(area) = areas.get(account).and_then(|regions| regions.get(region)) {
            return Arc::clone(area);
        }
        drop(areas);
        let mut areas = self.areas.write().unwrap_or_else(PoisonError::into_inner);
        let regions = areas.entry(account.to_owned()).or_default();
        let area = regions
            .entry(region.to_owned())
            .or_insert_with(|| Arc::new(Mutex::new(Area::new(account, region))));
        Arc::clone(area)
    }

    /// The next value of the seeded sequence (`SplitMix64`).
    fn random(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut value = self.counter.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    /// A random version-4 UUID.
    fn uuid(&self) -> u128 {
        let bits = (u128::from(self.random()) << 64) | u128::from(self.random());
        (bits & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62)
    }
}

/// A delay that can be changed while the world is at work, in whole milliseconds.
struct Delay(AtomicU64);

impl Delay {
    fn new(delay: Duration) -> Self {
        let fresh = Self(AtomicU64::new(0));
        fresh.set(delay);
        fresh
    }

    fn set(&self, delay: Duration) {
        self.0.store(u64::try_from(delay.as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    fn get(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// One call on its way through a handler.
struct Call<'a> {
    world: &'a World,
    caller: &'a Caller,
    now: Now,
    area: &'a Mutex<Area>,
    input: Input,
}

impl<'a> Call<'a> {
    /// The moment at which a device certificate that is registered must be valid.
    fn registered_at(&self) -> Now {
        self.world.settings.certificates_at.unwrap_or(self.now)
    }

    /// Lets everything happen that is due by now.
    fn catch_up(&self) {
        let mut area = self.lock();
        area.settle_groups(self);
        if !area.jobs.is_empty() {
            area.play_devices(&self.world.orders(), self.now);
        }
    }

    /// Locks the state of the caller's account and Region.
    fn lock(&self) -> MutexGuard<'a, Area> {
        self.area.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
