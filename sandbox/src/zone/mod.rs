//! The landing zone: the organization, the roles of its accounts, and Account Factory, behind one lock.
//!
//! They are one thing because vending an account touches all three. Time passes lazily: whoever takes the lock first
//! lets everything happen that is due by then ([`Zone::advance`]), in the order in which it is due.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, SystemTime};

use crate::catalog::Catalog;
use crate::chance;
use crate::iam::Details;
use crate::organizations::Organization;
use crate::settings::Settings;

/// The account that owns the organization and the landing zone.
pub const MANAGEMENT: &str = "111111111111";
/// The landing zone's log archive account.
pub const LOG_ARCHIVE: &str = "222222222222";
/// The landing zone's audit account.
pub const AUDIT: &str = "333333333333";
/// The Region of the landing zone: the only one with the Account Factory product.
pub const HOME_REGION: &str = "us-east-1";
/// The role that Control Tower puts into each account it vends.
pub const EXECUTION_ROLE: &str = "AWSControlTowerExecution";
/// The role of the management account through which an operator may reach the tenants.
pub const HUB_ROLE: &str = "FleetctlHub";

/// A role of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Role {
    /// What `AssumeRole` must bring along, if anything.
    pub external_id: Option<String>,
    /// The longest session that may be asked for.
    pub max_session: Duration,
    /// Until then `AssumeRole` is refused, as in a fresh account.
    pub ready_at: SystemTime,
    /// What IAM knows of it besides.
    pub iam: Details,
}

impl Role {
    /// A role that can be assumed from `ready_at` on, for sessions of at most an hour (IAM's default).
    pub(crate) fn new(ready_at: SystemTime) -> Self {
        Self { external_id: None, max_session: Duration::from_hours(1), ready_at, iam: Details::default() }
    }
}

/// The state of the landing zone.
pub(crate) struct Zone {
    /// The organization.
    pub organization: Organization,
    /// Account Factory.
    pub catalog: Catalog,
    /// The roles of each account, by name.
    pub roles: BTreeMap<String, BTreeMap<String, Role>>,
    /// How often each role was assumed, by ARN.
    pub assumed: HashMap<String, u64>,
    /// How long vending takes.
    pub vend_time: Duration,
    /// How long a new account refuses `AssumeRole`.
    pub warm_up: Duration,
    /// How many accounts there may be.
    pub account_limit: usize,
    /// Whether lists answer empty pages now and then.
    pub empty_pages: bool,
    /// The seed of ids and empty pages.
    pub seed: u64,
    issued: u64,
}

impl Zone {
    /// A landing zone as Control Tower sets it up: three accounts, the enrolled units Security and Tenants.
    pub(crate) fn new(settings: &Settings, now: SystemTime) -> Self {
        let mut zone = Self {
            organization: Organization::new(settings.seed, now),
            catalog: Catalog::new(settings.seed, now),
            roles: BTreeMap::new(),
            assumed: HashMap::new(),
            vend_time: settings.vend_time,
            warm_up: settings.account_warm_up,
            account_limit: settings.account_limit,
            empty_pages: settings.empty_pages,
            seed: settings.seed,
            issued: 0,
        };
        zone.add_role(MANAGEMENT, HUB_ROLE, Role::new(now));
        zone.add_role(LOG_ARCHIVE, EXECUTION_ROLE, Role::new(now));
        zone.add_role(AUDIT, EXECUTION_ROLE, Role::new(now));
        zone
    }

    /// Adds or replaces a role.
    pub(crate) fn add_role(&mut self, account: &str, name: &str, role: Role) {
        self.roles.entry(account.to_owned()).or_default().insert(name.to_owned(), role);
    }

    /// Removes a role; false when there was none.
    pub(crate) fn remove_role(&mut self, account: &str, name: &str) -> bool {
        self.roles.get_mut(account).is_some_and(|roles| roles.remove(name).is_some())
    }

    /// A role, by its account and name.
    pub(crate) fn role(&self, account: &str, name: &str) -> Option<&Role> {
        self.roles.get(account)?.get(name)
    }

    /// Text for a new id, never the same twice.
    pub(crate) fn fresh(&mut self, alphabet: &[u8], length: usize) -> String {
        self.issued += 1;
        chance::text(self.seed, ("id", self.issued), alphabet, length)
    }

    /// Lets everything happen that is due by `now`.
    pub(crate) fn advance(&mut self, now: SystemTime) {
        loop {
            let creation = self.organization.next_due();
            let operation = self.catalog.next_due();
            match (creation, operation) {
                (Some(at), other) if at <= now && other.is_none_or(|other| at <= other) => {
                    self.step_organization(at);
                }
                (_, Some(at)) if at <= now => self.step_catalog(at),
                _ => return,
            }
        }
    }
}
